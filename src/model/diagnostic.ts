/**
 * What is wrong, where, why, and how to mend it: a value, collected along the way and never thrown.
 * Only a bug throws.
 */

import type { Code } from './codes.ts';
import type { Saying } from './saying.ts';

export type Severity = 'error' | 'warning' | 'note';

/**
 * A position in a file. Lines and columns count from 1; a column is a character, quotes included. In a
 * spreadsheet it is a sheet and a cell as the spreadsheet calls it, such as D7.
 */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly sheet?: string;
  readonly cell?: string;
}

/** The source line a diagnostic points into, so that it can be shown with a mark under the cell. */
export interface Frame {
  readonly text: string;
  /** Index of the first marked UTF-16 unit in `text`. */
  readonly start: number;
  /** How many UTF-16 units are marked. */
  readonly length: number;
}

/** A cell of a table: its row from 0, and its column by name. */
export interface TableCell {
  readonly row: number;
  readonly column: string;
}

/** Another location that belongs to what is said, and what is there. */
export interface Related {
  readonly says: Saying;
  readonly location?: Location;
  readonly frame?: Frame;
  readonly cell?: TableCell;
}

/**
 * Whose fault an error is decides the exit status: `data` when the data or the result fall short (1),
 * `usage` when the command line or the methodology is wrong in itself (2).
 */
export type Fault = 'data' | 'usage';

export interface Diagnostic {
  /** A stable name for this kind of problem, such as `not-a-number`; each has a page in codes.ts. */
  readonly code: Code;
  readonly severity: Severity;
  /** What it says, as data; `write/words` makes the sentence and the advice. */
  readonly says: Saying;
  readonly fault?: Fault;
  readonly location?: Location;
  readonly frame?: Frame;
  /** The cell of the table it is about, until `located()` puts its location there instead. */
  readonly cell?: TableCell;
  /** The unit (city, country …) it is about. */
  readonly unit?: string;
  /** The column of the data it is about. */
  readonly field?: string;
  /** Which setting of the methodology it is about, as a path into the file. */
  readonly setting?: readonly (string | number)[];
  readonly related?: readonly Related[];
  /** Of a finding that a person may judge to be right: the entry under `accept:` that silences it. */
  readonly accept?: string;
}

/** What knows where its cells stand, such as a table. */
interface Locator {
  locate?(row: number, column: string): Pick<Diagnostic, 'location' | 'frame'> | undefined;
}

/** A value, or the reasons why there is none; remarks may accompany a value too. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Whether any of the diagnostics is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** A value with its remarks, or a failure as soon as one of the remarks is an error. */
export function outcome<T>(value: T, diagnostics: readonly Diagnostic[]): Outcome<T> {
  return hasErrors(diagnostics) ? { ok: false, diagnostics } : { ok: true, value, diagnostics };
}

/** Adds diagnostics, of which there may be more than a call can have arguments. */
export function gather(notes: Diagnostic[], more: readonly Diagnostic[]): void {
  for (const diagnostic of more) notes.push(diagnostic);
}

/**
 * The diagnostics with the locations of the cells they are about, instead of the cells. Where a cell has
 * none, as in a table that did not come from a file, what is related to it is left out.
 */
export function located(table: Locator, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const locationOf = (cell: TableCell | undefined) => cell && table.locate?.(cell.row, cell.column);
  return diagnostics.map((diagnostic) => {
    const { cell, related, ...rest } = diagnostic;
    if (cell === undefined && related === undefined) return diagnostic;
    const there = related?.flatMap(({ cell: other, ...also }) => {
      const found = locationOf(other);
      return other !== undefined && found === undefined ? [] : [{ ...also, ...found }];
    });
    return {
      ...rest,
      ...locationOf(cell),
      ...(there !== undefined && there.length > 0 && { related: there }),
    };
  });
}

/** The value of a step, or undefined where there is none; what the step has to say is added to the notes. */
export function take<T>(step: Outcome<T>, notes: Diagnostic[]): T | undefined {
  gather(notes, step.diagnostics);
  return step.ok ? step.value : undefined;
}
