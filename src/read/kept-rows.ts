/** The rows of a sheet that make the table, and what was passed over. */

import { say } from '../model/saying.ts';
import { MOST_CELLS } from './cells.ts';
import type { Value } from './column.ts';
import type { Sheet, SheetNotes, SheetRow } from './sheet.ts';
import type { Workbook } from './workbook.ts';
import { Damage } from './zip.ts';

/** Whether anything stands in a cell. */
export const isFilled = (value: Value | undefined) =>
  value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');

export interface Kept {
  /** As the spreadsheet numbers them. */
  readonly rows: readonly number[];
  readonly indexOf: (row: number) => number | undefined;
  /** By field, then by index into `rows`; undefined where nothing was wanted. */
  readonly columns: readonly (Value[] | undefined)[];
  /** Columns without a name that have values, with the row of the first. */
  readonly nameless: ReadonlyMap<number, number>;
  readonly blank: { readonly count: number; readonly record: number };
  /** The last rows, where they are left out. */
  readonly skipped: readonly SheetRow[];
  readonly hidden: { readonly count: number; readonly row: number };
  readonly notes: SheetNotes;
}

/**
 * The values of the wanted columns, in the rows under the header that have any value at all.
 *
 * @param skipLast so many rows at the end are left out
 */
export function keepRows(
  workbook: Workbook,
  sheet: Sheet,
  headerRow: number,
  header: readonly string[],
  wanted: readonly boolean[],
  skipLast: number,
): Kept {
  const rows: number[] = [];
  const columns = wanted.map((want): Value[] | undefined => (want ? [] : undefined));
  const width = wanted.filter(Boolean).length;
  const nameless = new Map<number, number>();
  const blank = { count: 0, record: 0 };
  const hidden = { count: 0, row: 0 };
  const notes: SheetNotes = { merged: [], hiddenColumns: [], notAvailable: new Map() };
  const skipped = skipLast === 0 ? [] : lastRows(workbook, sheet, headerRow, skipLast);
  const end = skipped[0]?.number ?? Infinity;
  let last = headerRow;
  for (const row of workbook.rows(sheet, notes)) {
    if (row.number <= headerRow || row.number >= end || !row.values.some(isFilled)) continue;
    if (row.number > last + 1) {
      blank.count += row.number - last - 1;
      blank.record ||= last + 1;
    }
    last = row.number;
    if (row.hidden) {
      hidden.count++;
      hidden.row ||= row.number;
    }
    rows.push(row.number);
    if (rows.length * width > MOST_CELLS) {
      throw new Damage(say('sheetTooLarge', { sheet: sheet.name, cells: MOST_CELLS }));
    }
    for (let field = 0; field < columns.length; field++) columns[field]?.push(row.values[field] ?? null);
    row.values.forEach((value, field) => {
      if (isFilled(value) && (header[field] ?? '') === '' && !nameless.has(field))
        nameless.set(field, row.number);
    });
  }
  let index: Map<number, number> | undefined;
  return {
    rows,
    indexOf(row) {
      index ??= new Map(rows.map((number, at) => [number, at]));
      return index.get(row);
    },
    columns,
    nameless,
    blank,
    skipped,
    hidden,
    notes,
  };
}

/** So many of the last rows below the header in which anything stands. */
function lastRows(workbook: Workbook, sheet: Sheet, headerRow: number, count: number): SheetRow[] {
  const last: SheetRow[] = [];
  for (const row of workbook.rows(sheet)) {
    if (row.number <= headerRow || !row.values.some(isFilled)) continue;
    last.push(row);
    if (last.length > count) last.shift();
  }
  return last;
}
