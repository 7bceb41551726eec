import type { FieldErrors, FieldValues, Resolver } from 'react-hook-form';
import type { ZodType } from 'zod';

/**
 * Lets a zod schema judge a form. A message of the schema is the text to show;
 * only the first one of a field is kept.
 */
export function judgedBy<Values extends FieldValues>(schema: ZodType<Values, Values>): Resolver<Values> {
  return (values) => {
    const judged = schema.safeParse(values);
    if (judged.success) return { values: judged.data, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const issue of judged.error.issues) {
      const field = issue.path.join('.');
      errors[field] ??= { type: issue.code, message: issue.message };
    }
    return { values: {}, errors: errors as FieldErrors<Values> };
  };
}
