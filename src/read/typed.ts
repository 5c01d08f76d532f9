/** Columns of values whose types the file states → what is wanted of them. */

import type { Outcome } from '../model/diagnostic.ts';
import type { BadCell, CellReference, ReadColumn, ReadOptions, Wanted } from './cells.ts';
import { readColumn, type Value, valueText } from './column.ts';
import type { Locator } from './locate.ts';
import * as messages from './messages.ts';
import { evidenceOf, type Mark, missingWords } from './number.ts';
import { areNumbers, decideMarks, shownMark, speakersOf } from './records.ts';

export interface Typed {
  readonly columns: readonly (ReadColumn | undefined)[];
  readonly bad: readonly BadCell[];
  /** Of the numbers that are written as text. */
  readonly decimal: Mark;
  readonly proof?: CellReference | undefined;
}

/**
 * Reads the wanted columns; `values` by field, then by row. Numbers are taken as they are; texts where
 * numbers are wanted are read as in any file. Error: texts with two decimal marks.
 */
export function readTyped(
  values: readonly (readonly Value[] | undefined)[],
  wanted: readonly (Wanted | undefined)[],
  rows: number,
  options: ReadOptions,
  where: Pick<Locator, 'cell'>,
  recordOf: (row: number) => number,
): Outcome<Typed> {
  const spelling = { strip: options.strip ?? [], missing: missingWords(options.missing) };
  const texts: string[][] = [];
  const spots: { row: number; field: number }[] = [];
  for (const { field, auto } of speakersOf(wanted)) {
    const cells = values[field] ?? [];
    if (auto !== undefined && !areNumbers(cells.map(valueText), auto, spelling)) continue;
    for (let row = 0; row < rows; row++) {
      const value = values[field]?.[row];
      if (typeof value !== 'string' || !/[.,]/.test(value)) continue;
      texts.push([value]);
      spots.push({ row, field });
    }
  }
  const decided = decideMarks(texts, [{ field: 0, auto: undefined }], spelling, options.decimal);
  if ('conflict' in decided) {
    const spot = ({ row, text }: { row: number; text: string }) => {
      const at = spots[row]!;
      return {
        text,
        shows: shownMark(evidenceOf(text, spelling)),
        location: where.cell(recordOf(at.row), at.field),
      };
    };
    const { comma, point } = decided.conflict;
    return { ok: false, diagnostics: [messages.twoDecimals(spot(comma), spot(point))] };
  }
  const { proof: proved } = decided;
  const proof = proved && { ...proved, ...spots[proved.row]! };
  const style = { ...decided.style, ...spelling };
  const bad: BadCell[] = [];
  const columns = wanted.map((want, field) => {
    const column = values[field];
    if (want === undefined || column === undefined) return undefined;
    return readColumn(rows, field, (row) => column[row] ?? null, want, style, bad);
  });
  bad.sort((a, b) => a.row - b.row || a.field - b.field);
  return { ok: true, value: { columns, bad, decimal: style.decimal, proof }, diagnostics: [] };
}
