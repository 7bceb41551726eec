import { en } from './en';
import { et } from './et';
import { fi, type Texts } from './fi';
import type { Language } from './language';
import { sv } from './sv';

/** The texts of all languages at once, for tests; a page fetches those that it shows. */
export const texts: Record<Language, Texts> = { fi, sv, en, et };
