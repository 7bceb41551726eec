import { useEffect, useRef } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { ErrorSummary } from 'suomifi-ui-components';
import { useTexts } from '../i18n';

type Props<Values extends FieldValues> = { form: UseFormReturn<Values> };

/** What has to be mended, on top of the form, each a link to its field. Each try brings the focus back here. */
export function FormErrors<Values extends FieldValues>({ form }: Props<Values>) {
  const { t, language } = useTexts();
  const { clearErrors, formState } = form;
  const { errors, submitCount: tries } = formState;
  const heading = useRef<HTMLHeadingElement>(null);
  const worded = useRef(language);
  // What the server refused has its own summary.
  const items = Object.entries(errors).flatMap(([inputId, error]) =>
    error?.message && error.type !== 'refused' ? [{ inputId, text: String(error.message) }] : [],
  );
  const any = items.length > 0;

  useEffect(() => {
    if (any && tries > 0) heading.current?.focus();
  }, [any, tries]);

  // What was found stands there in the language of then: the next try says it anew.
  useEffect(() => {
    if (worded.current !== language) clearErrors();
    worded.current = language;
  }, [language, clearErrors]);

  if (!any) return null;
  return (
    <ErrorSummary
      headingRef={heading}
      headingVariant="h2"
      headingText={t('ui.errors.title', { count: items.length })}
      items={items.toSorted(byPlace)}
    />
  );
}

type Item = { inputId: string };

/** The order of the fields on the page; the schema's may be another. */
function byPlace(one: Item, other: Item): number {
  const [field, another] = [one, other].map(({ inputId }) => document.getElementById(inputId));
  if (!field || !another) return 0;
  return field.compareDocumentPosition(another) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
