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
  const items = Object.entries(errors).flatMap(([inputId, error]) =>
    error?.message ? [{ inputId, text: String(error.message) }] : [],
  );
  // What the server refused has its own summary, which takes the focus itself.
  const any = Object.values(errors).some((error) => error?.message && error.type !== 'refused');

  useEffect(() => {
    if (any && tries > 0) heading.current?.focus();
  }, [any, tries]);

  if (items.length === 0) return null;
  return (
    <ErrorSummary
      headingRef={heading}
      headingText={t('ui.errors.title', { count: items.length })}
      items={items}
    />
  );
}
