/** Loads the texts of a study in a language; other documents do without them. */

import type { LanguageCode } from '../../model/label.ts';
import type { ReportTexts } from '../report/pen.ts';

const LOADERS: Readonly<Record<LanguageCode, () => Promise<ReportTexts>>> = {
  en: async () => ({
    report: (await import('./en/report.ts')).report,
    choices: (await import('./en/choices.ts')).choices,
  }),
  ru: async () => ({
    report: (await import('./ru/report.ts')).report,
    choices: (await import('./ru/choices.ts')).choices,
  }),
};

export const reportTextsOf = (code: LanguageCode): Promise<ReportTexts> => LOADERS[code]();
