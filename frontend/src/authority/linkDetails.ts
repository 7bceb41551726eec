import type { Texts } from '../i18n/fi';
import { day } from '../i18n/format';
import type { Language } from '../i18n/language';
import { productName } from '../i18n/productName';

type Param = { name: string; value: string };
type Worded = keyof Texts['authority']['param'];

const days: readonly string[] = ['employedTo', 'validTo', 'from', 'to'] satisfies Worded[];

/** Words the values of a fact (names, dates, counts); values that only programs read are left out. */
export function linkDetails(params: readonly Param[], texts: Texts, language: Language): string[] {
  return params.flatMap(({ name, value }) => {
    if (!(name in texts.authority.param) || value === '' || value.startsWith('0001')) return [];
    return [texts.authority.param[name as Worded].replace('{{value}}', worded(name, value, texts, language))];
  });
}

function worded(name: string, value: string, texts: Texts, language: Language): string {
  if (days.includes(name)) return day(value, language);
  if (name === 'product') return productName(value, texts);
  const permission = value.toUpperCase();
  if (name === 'permission' && permission in texts.rights.permission) {
    return texts.rights.permission[permission as keyof Texts['rights']['permission']];
  }
  return value;
}
