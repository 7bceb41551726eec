import { useEffect, useRef } from 'react';
import type { FieldErrors, FieldValues } from 'react-hook-form';
import { ErrorSummary } from 'suomifi-ui-components';
import { useTexts } from '../i18n';

type Props<Values extends FieldValues> = {
  errors: FieldErrors<Values>;
  /** How often the form was sent: each try brings the focus back here. */
  tries: number;
};

/** What has to be mended, on top of the form, each a link to its field. */
export function FormErrors<Values extends FieldValues>({ errors, tries }: Props<Values>) {
  const { t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  // What the server refused has its own summary.
  const items = Object.entries(errors).flatMap(([inputId, error]) =>
    error?.message && error.type !== 'refused' ? [{ inputId, text: String(error.message) }] : [],
  );
  const any = items.length > 0;

  useEffect(() => {
    if (any && tries > 0) heading.current?.focus();
  }, [any, tries]);

  if (!any) return null;
  return (
    <ErrorSummary
      headingRef={heading}
      headingVariant="h2"
      headingText={t('ui.errors.title', { count: items.length })}
      items={items}
    />
  );
}
