/** What a catalogue of one language is, and how a sentence is made with it. */

import type { Saying, SayingKey, Sayings } from '../../model/saying.ts';

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
  return catalogue[say](params, (inner) => wordsIn(catalogue, inner));
}
