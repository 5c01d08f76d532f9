/** The columns of several files → one: which names mean the same, and what their pieces make together. */

import type { Column, Texts } from '../model/table.ts';
import { headerKey, isEmpty, textAt } from '../model/table.ts';
import type { Cells } from './cells.ts';

/** The columns of all the files by name: equal names first, else names equal but for case. */
export function mergedHeader(files: readonly { readonly header: readonly string[] }[]): string[] {
  const names: string[] = [];
  const known = new Set<string>();
  const keys = new Set<string>();
  files.forEach(({ header }, index) => {
    for (const name of header) {
      if (name === '' || known.has(name)) continue;
      // Inside one file two spellings are two columns; across files they are one.
      if (
        index > 0 &&
        keys.has(headerKey(name)) &&
        !header.some((other) => other !== name && headerKey(other) === headerKey(name))
      )
        continue;
      known.add(name);
      keys.add(headerKey(name));
      names.push(name);
    }
  });
  return names;
}

/** The field of a file that holds a column of the merged table; -1 where the file lacks it. */
export function fieldOf(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  if (exact !== -1) return exact;
  const key = headerKey(name);
  return header.findIndex((other) => headerKey(other) === key);
}

type Piece = { readonly rows: number; readonly column: Cells['columns'][number] };

/** One column from its pieces: numbers if every piece is numbers (or has none), text if any piece is text. */
export function merge(name: string, pieces: readonly Piece[]): Column {
  const [only] = pieces;
  if (pieces.length === 1 && only?.column !== undefined) {
    const { numbers, texts, percents } = only.column;
    return {
      name,
      ...(numbers !== undefined && { numbers }),
      ...(texts !== undefined && { texts }),
      ...(percents > 0 && { percents }),
    };
  }
  const length = pieces.reduce((sum, { rows }) => sum + rows, 0);
  const saysNothing = ({ column }: Piece) =>
    column === undefined ||
    (column.numbersRead === 0 && (column.texts === undefined || isEmpty(column.texts)));
  const numeric =
    pieces.some(({ column }) => column?.numbers !== undefined) &&
    pieces.every((piece) => piece.column?.numbers !== undefined || saysNothing(piece));
  const worded = pieces.some(({ column }) => column?.texts !== undefined);
  const numbers = new Float64Array(numeric ? length : 0).fill(NaN);
  const texts: (string | null)[] = [];
  let start = 0;
  for (const { rows, column } of pieces) {
    if (numeric && column?.numbers !== undefined) numbers.set(column.numbers, start);
    if (worded) {
      for (let row = 0; row < rows; row++) texts.push(textAt(column ?? {}, row));
    }
    start += rows;
  }
  const merged: Texts = { length, at: (row) => texts[row] ?? null };
  const percents = pieces.reduce((sum, { column }) => sum + (column?.percents ?? 0), 0);
  return {
    name,
    ...(numeric && { numbers }),
    ...((worded || !numeric) && { texts: merged }),
    ...(percents > 0 && { percents }),
  };
}
