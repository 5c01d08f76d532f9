/** What only a spreadsheet can have: merged cells, columns without a name, cells that say #N/A, what is hidden. */

import { columnName } from '../model/column-name.ts';
import type { Diagnostic, Location } from '../model/diagnostic.ts';
import type { Framed } from '../model/table.ts';
import { isFilled, type Kept } from './kept-rows.ts';
import { headless, titleRow } from './messages.ts';
import type { Range } from './sheet.ts';
import * as messages from './spreadsheet-messages.ts';

/** A sheet whose rows are read. */
export interface ReadSheet {
  readonly file: string;
  readonly sheet: string;
  readonly header: readonly string[];
  readonly headerRow: number;
  /** By field. */
  readonly isRead: readonly boolean[];
  readonly kept: Kept;
  /** The first row below the header that may be one itself. */
  tableRow(): number | undefined;
  /** Rows as the spreadsheet numbers them. */
  locationOf(row: number, field: number): Location;
  cellAt(row: number, field: number): Framed;
  /** The unit of a row of the table. */
  unitAt(row: number): string | undefined;
}

export function oddities(read: ReadSheet): Diagnostic[] {
  const { file, sheet, header, headerRow, isRead, kept, locationOf, cellAt } = read;
  const { notes, hidden, columns } = kept;
  const inMerged = new Set<number>();
  const found = mergedRanges(read, inMerged);
  const unnamed = [...kept.nameless].filter(([field]) => !inMerged.has(field));
  const names = header.filter((column) => column !== '');
  if (unnamed.length > 0 && names.length === 1) {
    const width = Math.max(header.length, ...unnamed.map(([field]) => field + 1));
    const location = cellAt(headerRow, header.indexOf(names[0]!));
    found.push(titleRow(names[0]!, width, location, read.tableRow()));
  } else {
    for (const [field, row] of unnamed) {
      found.push(headless(columnName(field), { location: locationOf(row, field) }));
    }
  }
  for (const [field, { row, count }] of notes.notAvailable) {
    if (row > headerRow && isRead[field] === true) {
      found.push(messages.notAvailable(header[field] ?? '', count, cellAt(row, field)));
    }
  }
  const hiddenFields = notes.hiddenColumns
    .flatMap((range) => fieldsOf(range, header))
    .filter((field) => isRead[field]);
  if (hiddenFields.length > 0) {
    const hiddenNames = hiddenFields.map((field) => header[field] ?? '');
    found.push(messages.hiddenColumns(hiddenNames, locationOf(headerRow, hiddenFields[0]!)));
  }
  if (hidden.count > 0) found.push(messages.hiddenRows(hidden.count, locationOf(hidden.row, 0)));
  const percents = header.filter((_, field) =>
    columns[field]?.some((value) => typeof value === 'object' && value !== null && 'percent' in value),
  );
  if (percents.length > 0) found.push(messages.percentFormat(file, sheet, percents));
  return found;
}

/** The fields of a range that the header has. */
const fieldsOf = ({ left, right }: Range, header: readonly string[]) =>
  Array.from({ length: Math.min(right, header.length - 1) - left + 1 }, (_, index) => left + index);

/**
 * What is wrong with merged cells in the header, and what was read of those below it.
 *
 * @param inMerged takes the fields without a name that a merged cell of the header covers
 */
function mergedRanges(read: ReadSheet, inMerged: Set<number>): Diagnostic[] {
  const { header, headerRow, isRead, kept, cellAt, unitAt } = read;
  const found: Diagnostic[] = [];
  for (const range of kept.notes.merged) {
    const { top, bottom, left, right } = range;
    const text = `${columnName(left)}${top}:${columnName(right)}${bottom}`;
    if (top === headerRow && (header[left] ?? '') !== '') {
      const without = [...kept.nameless.keys()].filter((field) => field > left && field <= right);
      for (const field of without) inMerged.add(field);
      const names = bottom > top ? [] : without.map(columnName);
      if (bottom > top || names.length > 0)
        found.push(messages.mergedHeader(text, names, cellAt(headerRow, left)));
    }
    if (top <= headerRow || !fieldsOf(range, header).some((field) => isRead[field])) continue;
    const row = kept.indexOf(top);
    if (row === undefined || !isFilled(kept.columns[left]?.[row])) continue;
    const first = `${columnName(left)}${top}`;
    found.push(messages.mergedCells(text, first, cellAt(top, left), unitAt(row)));
  }
  return found;
}
