import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Texts } from './fi';
import { firstLanguage, isLanguage, keepLanguage, type Language } from './language';

export { type Language, languages, locales, ownNames } from './language';

const namespace = 'translation';

// A language is a third of what the first page needs, and most officers read one.
const fetches: Record<Language, () => Promise<Texts>> = {
  fi: async () => (await import('./fi')).fi,
  sv: async () => (await import('./sv')).sv,
  en: async () => (await import('./en')).en,
  et: async () => (await import('./et')).et,
};

const textsOf = (language: Language): Texts | undefined => i18next.getResourceBundle(language, namespace);

async function fetchTexts(language: Language): Promise<Texts> {
  const known = textsOf(language);
  if (known) return known;
  const texts = await fetches[language]();
  i18next.addResourceBundle(language, namespace, texts);
  return texts;
}

/** Starts i18next with the language of the page. */
export async function startLanguages(language: Language = firstLanguage()) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { [namespace]: await fetches[language]() } },
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
  document.documentElement.lang = language;
}

/** Changes the language of the page, once its texts are there, and keeps the choice on this workstation. */
export async function changeLanguage(language: Language) {
  await fetchTexts(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  keepLanguage(language);
}

/** The texts in the officer's language: by key (t), whole (texts), and the language itself. */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'fi';
  return { t, language, texts: i18n.getResourceBundle(language, namespace) as Texts };
}

/** The texts of a language that may be another than the page's, once they are there. */
export function useTextsOf(language: Language): Texts | undefined {
  const [fetched, setFetched] = useState<{ texts?: Texts; language: Language; fault?: unknown }>();
  useEffect(() => {
    let wanted = true;
    const keep = (what: { texts?: Texts; fault?: unknown }) => wanted && setFetched({ ...what, language });
    fetchTexts(language).then(
      (texts) => keep({ texts }),
      (fault) => keep({ fault }),
    );
    return () => {
      wanted = false;
    };
  }, [language]);
  if (fetched?.fault && fetched.language === language) throw fetched.fault; // the page breaks, and offers a retry
  return textsOf(language);
}
