/** What a language that documents are written in is, and how its texts are typed. */

import type { LanguageCode } from '../../model/label.ts';
import type { Saying } from '../../model/saying.ts';
import type { NumberStyle } from '../document/numbers.ts';
import type { DocumentTexts } from './en/texts.ts';
import type { Words } from './words.ts';

/** Everything of a document that is not the same in all languages. */
export interface Language {
  readonly tag: LanguageCode;
  /** What stands between the digits of a number. */
  readonly numbers: NumberStyle;
  /** Whether large numbers of the data have their thousands set apart on pages too, and not only on a screen. */
  readonly groupsOnPages: boolean;
  /** What stands around the figures, a document at a time: `language.texts.ranking.awards`. */
  readonly texts: DocumentTexts;
  /** The words of a note, a reason or a finding. */
  readonly tell: (saying: Saying) => Words;
}
