/** Loads a language, and no other. */

import type { LanguageCode } from '../../model/label.ts';
import type { Language } from './language.ts';

const LOADERS: Readonly<Record<LanguageCode, () => Promise<Language>>> = {
  en: async () => (await import('./en.ts')).english,
  ru: async () => (await import('./ru.ts')).russian,
};

/** The language of a code. */
export const languageOf = (code: LanguageCode): Promise<Language> => LOADERS[code]();
