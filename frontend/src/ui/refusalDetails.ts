import type { RefusalCode } from '../graphql/generated/graphql';
import type { Texts } from '../i18n/fi';
import { day } from '../i18n/format';
import type { Language } from '../i18n/language';

type Param = { name: string; value: string };
type Said = { code: RefusalCode; params: readonly Param[] };

/** A refusal with its values in one text, as it stands below a field. */
export function refusalText(refusal: Said, texts: Texts, language: Language): string {
  return [texts.refusals[refusal.code], refusalDetails(refusal.params, texts, language)]
    .filter(Boolean)
    .join(' ');
}

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
    case 'to':
    case 'until':
    case 'day':
    case 'validTo':
      return fill(details[name], day(value, language));
    case 'row':
    case 'rows':
    case 'most':
    case 'millimetres':
    case 'order':
    case 'character':
    case 'questions':
    case 'max':
    case 'euros':
    case 'percent':
    case 'registrars':
    case 'needed':
    case 'missing':
      return fill(details[name], value);
    case 'part':
      return value in details.part
        ? fill(details.place, details.part[value as keyof typeof details.part])
        : undefined;
    case 'servedAt':
      return value in details.servedAt ? details.servedAt[value as keyof typeof details.servedAt] : undefined;
    case 'what':
      return value in details.what
        ? fill(details.place, details.what[value as keyof typeof details.what])
        : undefined;
    default:
      return undefined;
  }
}
