/**
 * What there is to say, as data: the name of a sentence and what it speaks of. Sentences are made of it where it
 * is shown (`write/words`), in the language that is wanted; nothing else reads or writes them.
 *
 * All of it is plain: numbers, texts, lists, null for what is not there; `structuredClone` and JSON keep it.
 */

import type { AuditSayings } from './sayings/audit.ts';
import type { CheckSayings } from './sayings/check.ts';
import type { CommandSayings } from './sayings/command.ts';
import type { CompareSayings } from './sayings/compare.ts';
import type { MethodSayings } from './sayings/method.ts';
import type { MethodologySayings } from './sayings/methodology.ts';
import type { ReadSayings } from './sayings/read.ts';
import type { RecordSayings } from './sayings/record.ts';
import type { RobustnessSayings } from './sayings/robustness.ts';
import type { ExactSayings } from './sayings/robustness-exact.ts';
import type { StageSayings } from './sayings/stage.ts';
import type { Suggestion } from './suggest.ts';

/** What each sentence speaks of, by its name, where those that hold sentences hold these: the parts know of no whole. */
export interface SayingsHolding<S>
  extends StageSayings<S>,
    ReadSayings<S>,
    MethodSayings<S>,
    MethodologySayings<S>,
    CheckSayings<S>,
    AuditSayings<S>,
    RobustnessSayings<S>,
    RecordSayings,
    ExactSayings,
    CommandSayings<S>,
    CompareSayings<S> {
  /** Words that another program chose, or that nobody translates. */
  readonly verbatim: { readonly message: string; readonly help: string | Suggestion | null };
}

export type SayingKey = keyof SayingsHolding<unknown>;

/** A sentence to be made: its name and its parameters. It may hold others. */
export type Saying<K extends SayingKey = SayingKey> = {
  readonly [Key in K]: { readonly say: Key; readonly params: Sayings[Key] };
}[K];

/** What each sentence speaks of, by its name. */
export type Sayings = SayingsHolding<Saying>;

/** The sentence of this name about this. */
export function say<K extends SayingKey>(key: K, params: Sayings[K]): Saying<K> {
  return { say: key, params };
}

/** Words as they are, with advice where there is some. */
export const verbatim = (message: string, help?: string | Suggestion): Saying =>
  say('verbatim', { message, help: help ?? null });
