export const languages = ['fi', 'sv', 'en', 'et'] as const;
export type Language = (typeof languages)[number];

/** Each language's name in the language itself, as a reader looks for it. */
export const ownNames: Record<Language, string> = {
  fi: 'Suomi',
  sv: 'Svenska',
  en: 'English',
  et: 'Eesti',
};

/** Locales for dates, numbers and sorting; English as it is written in Europe. */
export const locales: Record<Language, string> = {
  fi: 'fi-FI',
  sv: 'sv-FI',
  en: 'en-GB',
  et: 'et-EE',
};

const storageKey = 'sinetti.language';

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.includes(text as Language);
}

/** The language chosen on this workstation, else the browser's, else Finnish. */
export function firstLanguage(): Language {
  const chosen = localStorage.getItem(storageKey);
  if (isLanguage(chosen)) return chosen;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return wanted ?? 'fi';
}

/** Keeps the choice of language: all that this page stores in the browser, but for how a session's card is read. */
export function keepLanguage(language: Language) {
  localStorage.setItem(storageKey, language);
}
