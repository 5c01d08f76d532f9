/** The words in which a note, a reason or a finding is shown. */

import type { Saying } from '../../model/saying.ts';
import { acceptable } from './en/parts.ts';
import { sayings } from './en/sayings.ts';
import { hasSentence, type Words, wordsIn } from './words.ts';

export type { Words };

/** What there is to say as a sentence, with advice where there is some. */
export const tell = (saying: Saying): Words => wordsIn(sayings, saying);

/** The sentence alone. */
export const sentence = (saying: Saying): string => tell(saying).message;

/**
 * The words of a diagnostic, in English: `message` says what is wrong, `help`, where there is any, what to do about it.
 * A diagnostic itself is plain data, the name of a sentence and its parameters (`says.say`, `says.params`).
 */
export function describe({
  says,
  accept,
}: {
  readonly says: Saying;
  readonly accept?: string | undefined;
}): Words {
  const words = tell(says);
  return accept === undefined ? words : { ...words, help: acceptable(words.help, accept) };
}

/** A copy of plain data with a sentence in place of every saying in it. */
export function worded(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, wordedValue(value)]));
}

function wordedValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (isSaying(value)) return sentence(value);
  return Array.isArray(value) ? value.map(wordedValue) : worded(value);
}

const isSaying = (value: object): value is Saying =>
  'say' in value && typeof value.say === 'string' && hasSentence(sayings, value.say) && 'params' in value;
