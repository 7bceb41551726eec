import { type Language, locales } from '../i18n';
import type { Texts } from '../i18n/fi';

/** A country's name by its code (ISO 3166-1 alpha-2); what is no such code is shown as it is. */
export function countryName(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([locales[language]], { type: 'region' }).of(code) ?? code;
}

/** A section's name; one that a file has and these texts have not is shown as the file spells it. */
export function sectionName(section: string, { rules }: Texts): string {
  const known: Record<string, string> = rules.section;
  return Object.hasOwn(known, section) ? (known[section] ?? section) : section;
}
