/** What a catalogue of one language is, and how a sentence is made with it. */

import type { Saying, SayingKey, Sayings } from '../../model/saying.ts';
import { visible } from '../text.ts';

/** A sentence, and where there is some advice, that too. */
export interface Words {
  readonly message: string;
  readonly help?: string | undefined;
}

/** Makes the words of a saying that another one holds. */
export type Tell = (saying: Saying) => Words;

/** How each of these sentences is made; one that is not there does not compile. */
export type Catalogue<S = Sayings> = {
  readonly [K in keyof S]: (params: S[K], tell: Tell) => string | Words;
};

/** The words of a saying in the language of a catalogue. */
export function wordsIn(catalogue: Catalogue, saying: Saying): Words {
  const made = make(catalogue, saying);
  return typeof made === 'string' ? { message: made } : made;
}

function make<K extends SayingKey>(catalogue: Catalogue, { say, params }: Saying<K>): string | Words {
  const named = say === 'verbatim' ? params : onOneLine(params);
  return catalogue[say](named, (inner) => wordsIn(catalogue, inner));
}

/**
 * The same with line breaks in names made visible: advice may have lines of its own, and the name of a column must not
 * pass for one of them. Sayings that are held see to theirs when they are told.
 */
function onOneLine<T>(value: T): T;
function onOneLine(value: unknown): unknown {
  if (typeof value === 'string') return /[\n\r]/.test(value) ? visible(value) : value;
  if (Array.isArray(value)) return value.map((entry: unknown) => onOneLine(entry));
  if (typeof value !== 'object' || value === null || 'say' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, onOneLine(entry)]));
}
