import type { OfficersQuery } from '../graphql/generated/graphql';
import { useTexts } from '../i18n';
import { StatusTag } from '../ui/StatusTag';

type Access = OfficersQuery['officers']['edges'][number]['node']['access'];

/** What an officer has linked to log in with, by text and icon. */
export function Links({ access: { device, cardLinkedAt } }: { access: Access }) {
  const { t } = useTexts();
  if (!device && !cardLinkedAt) return <StatusTag tone="warning">{t('officers.linked.none')}</StatusTag>;
  return (
    <span className="tags">
      {device && (
        <StatusTag tone={device.permitted ? 'done' : 'error'}>
          {t(`rights.loginMethod.${device.kind}`)}
          {!device.permitted && ` – ${t('officers.linked.notPermitted')}`}
        </StatusTag>
      )}
      {cardLinkedAt && <StatusTag tone="done">{t('officers.linked.card')}</StatusTag>}
    </span>
  );
}
