import type { Texts } from '../i18n/fi';
import { day } from '../i18n/format';
import type { Language } from '../i18n/language';

type Param = { name: string; value: string };

/**
 * Words the values that a refusal carries (a date, a line, an order number).
 * Values that only programs read are left out.
 */
export function refusalDetails(params: readonly Param[], texts: Texts, language: Language): string {
  return params
    .map(({ name, value }) => worded(name, value, texts, language))
    .filter(Boolean)
    .join(' ');
}

function worded(name: string, value: string, { details }: Texts, language: Language): string | undefined {
  const fill = (sentence: string, words: string) => sentence.replace('{{value}}', words);
  switch (name) {
    case 'expiresOn':
    case 'issuedOn':
    case 'from':
    case 'validTo':
      return fill(details[name], day(value, language));
    case 'row':
    case 'order':
      return fill(details[name], value);
    case 'part':
      return value in details.part
        ? fill(details.place, details.part[value as keyof typeof details.part])
        : undefined;
    case 'what':
      return value in details.what
        ? fill(details.place, details.what[value as keyof typeof details.what])
        : undefined;
    default:
      return undefined;
  }
}
