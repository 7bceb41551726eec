import { Fragment, type ReactNode, useState } from 'react';
import { Button } from 'suomifi-ui-components';
import { useTexts } from '../i18n';

type Props = {
  /** Draws the page after a cursor; only the last one is given the way to the next. */
  page: (after: string | undefined, onMore: ((cursor: string) => void) | undefined) => ReactNode;
};

/** The pages of a list shown so far, each asked for by the cursor of the one before. */
export function Pages({ page }: Props) {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  const more = (cursor: string) => setCursors([...cursors, cursor]);
  return cursors.map((after, i) => (
    <Fragment key={after ?? 'first'}>{page(after, i === cursors.length - 1 ? more : undefined)}</Fragment>
  ));
}

type MoreProps = {
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  onMore?: (cursor: string) => void;
};

/** The button that asks for the next page, where there is one. */
export function MoreButton({ pageInfo: { hasNextPage, endCursor }, onMore }: MoreProps) {
  const { t } = useTexts();
  if (!onMore || !hasNextPage || !endCursor) return null;
  return (
    <div className="buttons">
      <Button variant="secondary" onClick={() => onMore(endCursor)}>
        {t('ui.more')}
      </Button>
    </div>
  );
}
