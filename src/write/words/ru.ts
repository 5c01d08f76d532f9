/** Russian. */

import { sayings as english } from './en/sayings.ts';
import type { Language } from './language.ts';
import { COMMA } from './ru/parts.ts';
import { sayings } from './ru/sayings.ts';
import { texts } from './ru/texts.ts';
import { wordsIn } from './words.ts';

/** Diagnostics are English in every language, and so is what a document quotes of them. */
const all = [sayings, ...english];

export const russian: Language = {
  tag: 'ru',
  numbers: COMMA,
  groupsOnPages: true,
  texts,
  tell: (saying) => wordsIn(all, saying),
};
