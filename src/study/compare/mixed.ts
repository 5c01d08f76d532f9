/**
 * Tables that are neither edition: the rows of the units of both as in one of them, the other units of one of them, to
 * be rated by the methodology of one of them.
 */

import type { Diagnostic, Outcome } from '../../model/diagnostic.ts';
import type { Methodology } from '../../model/methodology.ts';
import { type Column, matchHeaders, type Table, textAt, textsOf } from '../../model/table.ts';
import { evaluate, fit as fitTable, workspaceFor } from '../../rate.ts';
import { requirementsOf } from '../../stage/columns.ts';
import { type Seating, seatingOf } from '../../stage/seat.ts';

/** Some rows of a table, and what they are called. */
export interface Rows {
  readonly table: Table;
  readonly rows: Uint32Array;
  readonly names: readonly string[];
}

/** What names the rows of a mixed table, whatever does in the editions; no header can be the same. */
const NAMES = '\n';

/** The methodology for tables of which the names are in one column. */
export const forMixed = (methodology: Methodology): Methodology => ({
  ...methodology,
  unit: { ...methodology.unit, id: [NAMES] },
});

/** The names under which a methodology knows the columns that it reads, but for those that name the units. */
export const columnsOf = (methodology: Methodology): string[] => [
  ...new Set(
    requirementsOf(forMixed(methodology))
      .map(({ column }) => column)
      .filter((column) => column !== NAMES),
  ),
];

/** The column of a table for a name that a methodology uses; undefined where it has none or several. */
export function columnFor(table: Table, wanted: string): Column | undefined {
  const found = matchHeaders(
    table.columns.map(({ name }) => name),
    wanted,
  );
  return found.length === 1 ? table.columns[found[0]!] : undefined;
}

/**
 * One table of rows of several, under the names that the methodology uses. Where a table lacks a column its rows have
 * no value there. A column is numbers only where it is in every table that has it.
 */
export function mixedTable(parts: readonly Rows[], methodology: Methodology): Table {
  const length = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const names: Column = { name: NAMES, texts: textsOf(parts.flatMap((part) => part.names)) };
  const columns = columnsOf(methodology).map((wanted): Column => {
    const pieces = parts.map(({ table, rows }) => ({ column: columnFor(table, wanted), rows }));
    // A column without a value in these rows is neither numbers nor text.
    const there = pieces.flatMap(({ column, rows }) =>
      column !== undefined && rows.some((row) => textAt(column, row) !== null) ? [column] : [],
    );
    const areNumbers = there.every(({ numbers }) => numbers !== undefined);
    const areTexts = there.some(({ texts }) => texts !== undefined);
    return {
      name: wanted,
      ...(areNumbers && { numbers: joinedNumbers(pieces, length) }),
      ...((areTexts || !areNumbers) && { texts: textsOf(pieces.flatMap(textsIn)) }),
    };
  });
  return { length, isPart: true, columns: [names, ...columns], inputs: [] };
}

interface Piece {
  readonly column: Column | undefined;
  readonly rows: Uint32Array;
}

function joinedNumbers(pieces: readonly Piece[], length: number): Float64Array {
  const joined = new Float64Array(length).fill(NaN);
  let at = 0;
  for (const { column, rows } of pieces) {
    const numbers = column?.numbers;
    for (const row of rows) {
      if (numbers !== undefined) joined[at] = numbers[row]!;
      at++;
    }
  }
  return joined;
}

const textsIn = ({ column, rows }: Piece): (string | null)[] =>
  Array.from(rows, (row) => (column === undefined ? null : textAt(column, row)));

/** A mixed table, rated, and what is needed to rate it again with another row in it. */
export type Mixture = Seating;

export function rateMixed(parts: readonly Rows[], methodology: Methodology): Outcome<Mixture> {
  const fitted = fitTable(mixedTable(parts, methodology), forMixed(methodology));
  if (!fitted.ok) return fitted;
  const evaluated = evaluate(fitted.value);
  if (!evaluated.ok) return evaluated;
  const value = seatingOf(evaluated.value, workspaceFor(fitted.value));
  return { ok: true, value, diagnostics: [] };
}

/** What is wrong, if anything is. */
export const firstError = (diagnostics: readonly Diagnostic[]): Diagnostic | undefined =>
  diagnostics.find(({ severity }) => severity === 'error');
