import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { en } from './en';
import { et } from './et';
import { fi, type Texts } from './fi';
import { firstLanguage, isLanguage, keepLanguage, type Language } from './language';
import { sv } from './sv';

export { type Language, languages, locales, ownNames } from './language';

export const texts: Record<Language, Texts> = { fi, sv, en, et };

/** Starts i18next with all four languages in the bundle: no text is fetched later. */
export async function startLanguages(language: Language = firstLanguage()) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: Object.fromEntries(
      Object.entries(texts).map(([lang, words]) => [lang, { translation: words }]),
    ),
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language of the page and keeps the choice on this workstation. */
export async function changeLanguage(language: Language) {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  keepLanguage(language);
}

/** The texts in the officer's language: by key (t), whole (texts), and the language itself. */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'fi';
  return { t, language, texts: texts[language] };
}
