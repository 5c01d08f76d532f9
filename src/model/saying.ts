/**
 * What there is to say, as data: the name of a sentence and what it speaks of. Sentences are made of it where it
 * is shown (`write/words`), in the language that is wanted; nothing else reads or writes them.
 *
 * All of it is plain: numbers, texts, lists, null for what is not there; `structuredClone` and JSON keep it.
 */

import type { AuditSayings } from './sayings/audit.ts';
import type { CheckSayings } from './sayings/check.ts';
import type { CommandSayings } from './sayings/command.ts';
import type { MethodSayings } from './sayings/method.ts';
import type { MethodologySayings } from './sayings/methodology.ts';
import type { ReadSayings } from './sayings/read.ts';
import type { RecordSayings } from './sayings/record.ts';
import type { StageSayings } from './sayings/stage.ts';

/** What each sentence speaks of, by its name. */
export interface Sayings
  extends StageSayings,
    ReadSayings,
    MethodSayings,
    MethodologySayings,
    CheckSayings,
    AuditSayings,
    RecordSayings,
    CommandSayings {
  /** Words that another program chose, or that nobody translates. */
  readonly verbatim: { readonly message: string; readonly help: string | Suggestion | null };
}

export type SayingKey = keyof Sayings;

/** A sentence to be made: its name and its parameters. It may hold others. */
export type Saying<K extends SayingKey = SayingKey> = {
  readonly [Key in K]: { readonly say: Key; readonly params: Sayings[Key] };
}[K];

/** The sentence of this name about this. */
export function say<K extends SayingKey>(key: K, params: Sayings[K]): Saying<K> {
  return { say: key, params };
}

/** Kinds of names that may be offered in place of one that does not exist. */
export type Kind =
  | 'answers'
  | 'attributes'
  | 'awards'
  | 'choices'
  | 'classes'
  | 'codes'
  | 'columns'
  | 'commands'
  | 'criteria'
  | 'criteriaHere'
  | 'entries'
  | 'groupings'
  | 'groups'
  | 'keysHere'
  | 'leagues'
  | 'limits'
  | 'methods'
  | 'names'
  | 'options'
  | 'presets'
  | 'schemes'
  | 'settings'
  | 'sheets'
  | 'units'
  | 'values';

/** The nearest of the names that exist, or all of them. */
export type Suggestion =
  | { readonly near: string }
  | { readonly all: readonly string[]; readonly kind: Kind; readonly of?: string };

/** Words as they are, with advice where there is some. */
export const verbatim = (message: string, help?: string | Suggestion): Saying =>
  say('verbatim', { message, help: help ?? null });
