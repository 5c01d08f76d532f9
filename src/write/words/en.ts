/** English. */

import { POINT } from '../document/numbers.ts';
import { sayings } from './en/sayings.ts';
import { texts } from './en/texts.ts';
import type { Language } from './language.ts';
import { wordsIn } from './words.ts';

export const english: Language = {
  tag: 'en',
  numbers: POINT,
  groupsOnPages: false,
  texts,
  tell: (saying) => wordsIn(sayings, saying),
};
