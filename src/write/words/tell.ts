/** The words in which a note, a reason or a finding is shown. */

import type { Saying } from '../../model/saying.ts';
import { english } from './en.ts';
import { type Words, wordsIn } from './words.ts';

/** What there is to say as a sentence, with advice where there is some. */
export const tell = (saying: Saying): Words => wordsIn(english, saying);

/** The sentence alone. */
export const sentence = (saying: Saying): string => tell(saying).message;

/** The words of a note: what is wrong, and what to do about it. */
export const describe = ({ says }: { readonly says: Saying }): Words => tell(says);
