/** What a command is: its words, its options and what it runs. */

import type { Context } from './context.ts';
import type { Flag, Offer } from './flags.ts';
import type { Typed } from './options.ts';

/** As the parser writes it, such as `<data...>` or `[name]`; what it is; what a shell offers, files where it is data. */
export type Operand = readonly [name: string, description: string, offers?: Offer];

export interface CommandSpec {
  readonly name: string;
  /** A few words for the list of commands. */
  readonly summary: string;
  readonly description: string;
  readonly operands?: readonly Operand[];
  readonly flags: readonly Flag[];
  readonly examples: readonly string[];
  readonly run: (operands: readonly string[], typed: Typed, context: Context) => Promise<void>;
}
