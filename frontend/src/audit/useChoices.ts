import { locales, useTexts } from '../i18n';

/** The codes that a filter offers, in the order of their words; those of a newer release cannot be asked for. */
export function useChoices() {
  const { texts, language } = useTexts();
  return (kind: 'act' | 'outcome' | 'purpose') =>
    Object.entries(texts.auditWords[kind])
      .filter(([value]) => value !== 'OTHER')
      .map(([value, name]) => ({ value, name }))
      .sort((a, b) => a.name.localeCompare(b.name, locales[language]));
}
