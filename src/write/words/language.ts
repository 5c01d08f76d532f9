/** What a language that documents are written in is, and how its texts are typed. */

import type { Saying } from '../../model/saying.ts';
import type { NumberStyle } from '../document/numbers.ts';
import type { DocumentTexts } from './en/texts.ts';
import type { Words } from './words.ts';

/** The languages there are, the default first; how each is loaded is in `languages.ts`. */
export const LANGUAGES = ['en', 'ru'] as const;

export type LanguageCode = (typeof LANGUAGES)[number];

/** Everything of a document that is not the same in all languages. */
export interface Language {
  readonly code: LanguageCode;
  /** What stands between the digits of a number. */
  readonly numbers: NumberStyle;
  /** What stands around the figures, a document at a time: `language.texts.ranking.awards`. */
  readonly texts: DocumentTexts;
  /** The words of a note, a reason or a finding. */
  readonly tell: (saying: Saying) => Words;
}
