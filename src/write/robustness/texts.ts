/** The texts of a study of robustness, loaded only where it is shown. */

import type { LanguageCode } from '../../model/label.ts';
import type { robustness as english } from '../words/en/robustness.ts';
import type { Translated } from '../words/translated.ts';

export type RobustnessTexts = Translated<typeof english>;

const LOADERS: Readonly<Record<LanguageCode, () => Promise<RobustnessTexts>>> = {
  en: async () => (await import('../words/en/robustness.ts')).robustness,
  ru: async () => (await import('../words/ru/robustness.ts')).robustness,
};

export const robustnessTexts = (code: LanguageCode): Promise<RobustnessTexts> => LOADERS[code]();
