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

/**
 * A catalogue in parts, the first that has a sentence before the others: to look in a dozen takes a run less than to
 * copy hundreds of sentences into one.
 */
export type Parts = readonly Partial<Catalogue>[];

type KeysOf<P> = P extends unknown ? keyof P : never;

/** The parts of a whole catalogue; with a sentence that none of them has it does not compile. */
export const wholeOf = <P extends Partial<Catalogue>>(
  parts: readonly P[] & (SayingKey extends KeysOf<P> ? unknown : never),
): Parts => parts;

/** Whether there is a sentence of this name. */
export const hasSentence = (parts: Parts, say: string): boolean =>
  parts.some((part) => Object.hasOwn(part, say));

/** The words of a saying in the language of a catalogue. */
export function wordsIn(parts: Parts, saying: Saying): Words {
  const made = make(parts, saying);
  return typeof made === 'string' ? { message: made } : made;
}

function make<K extends SayingKey>(parts: Parts, { say, params }: Saying<K>): string | Words {
  const named = say === 'verbatim' ? params : onOneLine(params);
  for (const part of parts) {
    const sentence = part[say];
    if (sentence !== undefined) return sentence(named, (inner) => wordsIn(parts, inner));
  }
  throw new Error(`no sentence is called '${say}'`);
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
