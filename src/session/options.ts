/** What a run may be asked for, as plain values: what a command line or a program gives. */

import type { ReadOptions } from '../read/cells.ts';
import type { Condition } from './condition.ts';

/** A change to the methodology for one run. */
export interface Override {
  /** What the user calls it, such as `--set`. */
  readonly option: string;
  readonly kind: 'weight' | 'set';
  /** The id of a criterion, or a path into the file. */
  readonly target: string;
  /** The value as written; where `value` is not there, it is read from this as YAML would read it. */
  readonly text: string;
  readonly value?: unknown;
}

/** How the files are written, where that is not to be detected, and which of their rows are no units. */
export interface FileOptions
  extends Pick<ReadOptions, 'encoding' | 'delimiter' | 'decimal' | 'headerRow' | 'skipLast'> {
  /** Of a spreadsheet: the name of a sheet, or its number from 1; several are put together. */
  readonly sheet?: string | readonly string[] | undefined;
}

export interface RunOptions extends FileOptions {
  readonly overrides: readonly Override[];
  /** Only the units that meet all of these are rated. */
  readonly only: readonly Condition[];
}
