/** Loads the texts of a page in a language; other documents do without them. */

import type { LanguageCode } from '../../model/label.ts';
import type { page } from './en/page.ts';
import type { Translated } from './translated.ts';

export type PageTexts = Translated<typeof page>;

const LOADERS: Readonly<Record<LanguageCode, () => Promise<PageTexts>>> = {
  en: async () => (await import('./en/page.ts')).page,
  ru: async () => (await import('./ru/page.ts')).page,
};

export const pageTextsOf = (code: LanguageCode): Promise<PageTexts> => LOADERS[code]();
