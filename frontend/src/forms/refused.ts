import type { FieldPath, FieldValues, UseFormReturn } from 'react-hook-form';
import type { RefusalCode } from '../graphql/generated/graphql';

type Refused = { code: RefusalCode; field: string };

/** The form's field that a refusal is about: the last step of its path, where the form has one. */
export function fieldOf(refusal: Refused, fields: object): string | undefined {
  const last = refusal.field.split('.').at(-1) ?? '';
  return last in fields ? last : undefined;
}

/** Shows each refusal also below its field; what was typed stays. */
export function markRefused<Values extends FieldValues, Refusal extends Refused>(
  form: UseFormReturn<Values>,
  refusals: readonly Refusal[],
  fields: Values,
  words: (refusal: Refusal) => string,
) {
  for (const refusal of refusals) {
    const field = fieldOf(refusal, fields);
    if (field) form.setError(field as FieldPath<Values>, { type: 'refused', message: words(refusal) });
  }
}
