/** Spreadsheets → tables: which sheet, which row names the columns, and what a person would stumble over. */

import { columnName } from '../model/column-name.ts';
import type { Diagnostic, Location, Outcome } from '../model/diagnostic.ts';
import { say } from '../model/saying.ts';
import type { Framed } from '../model/table.ts';
import { headerKey } from '../model/table.ts';
import type { Source } from './bytes.ts';
import { type Cells, headerName, type Plan, type ReadOptions } from './cells.ts';
import { isUntyped, type Value, valueText } from './column.ts';
import { complaints, headerProblems } from './complaints.ts';
import { isFilled, keepRows } from './kept-rows.ts';
import { badCell, noHeaderRow, rowsAbove, rowsSkipped } from './messages.ts';
import type { Opened, Part } from './opened.ts';
import { otherContent, otherFormat } from './other-formats.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { oddities } from './sheet-oddities.ts';
import * as messages from './spreadsheet-messages.ts';
import { readTyped } from './typed.ts';
import { openWorkbook, type Workbook } from './workbook.ts';
import { Damage, zipEntries } from './zip.ts';

/** Packed; what it unpacks to has limits of its own. */
const LARGEST = 256 << 20;

/** Looks at a spreadsheet: the sheet to read, and its header. */
export async function openSpreadsheet(source: Source, options: ReadOptions): Promise<Outcome<Opened>> {
  return guarded(source.name, () => {
    if (source.size > LARGEST) {
      throw new Damage(say('spreadsheetTooLarge', { mebibytes: source.size >> 20, most: LARGEST >> 20 }));
    }
    const bytes = source.bytes();
    const other = otherFormat(source.name, bytes);
    if (other !== undefined) return fail(other);
    const entries = zipEntries(bytes);
    const odd = otherContent(source.name, entries);
    if (odd !== undefined) return fail(odd);
    const workbook = openWorkbook(bytes, entries);
    const chosen = chooseSheet(source.name, workbook, options.sheet);
    return chosen.ok ? openSheet(source, workbook, chosen.value, chosen.diagnostics, options) : chosen;
  });
}

const fail = (diagnostic: Diagnostic): Outcome<never> => ({ ok: false, diagnostics: [diagnostic] });

/** A damaged file is the user's to mend. */
function guarded<T>(name: string, work: () => Outcome<T>): Outcome<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Damage)) throw error;
    return fail(messages.unreadable(name, error.says));
  }
}

/** What stands between the cells of a row that is shown. */
const BAR = ' │ ';

/** The cells of a row side by side, as far as they are known, with one of them marked. */
function frameOf(cells: readonly (string | undefined)[], field: number): Pick<Framed, 'frame'> {
  const marked = cells[field];
  if (marked === undefined) return {};
  const shown = (part: readonly (string | undefined)[]) => part.filter((cell) => cell !== undefined);
  const before = shown(cells.slice(0, field));
  const start = before.reduce((sum, cell) => sum + cell.length + BAR.length, 0);
  const text = [...before, marked, ...shown(cells.slice(field + 1))].join(BAR);
  return { frame: { text, start, length: marked.length } };
}

/** Whether any cell of a sheet has a value. */
function hasData(workbook: Workbook, sheet: Sheet): boolean {
  for (const { values } of workbook.rows(sheet)) if (values.some(isFilled)) return true;
  return false;
}

/** The sheet asked for; else the only one with data that can be seen. */
function chooseSheet(file: string, workbook: Workbook, wanted: string | undefined): Outcome<Sheet> {
  const { sheets } = workbook;
  if (wanted !== undefined) {
    const key = headerKey(wanted);
    const sheet =
      sheets.find(({ name }) => name === wanted) ??
      sheets.find(({ name }) => headerKey(name) === key) ??
      (/^\d+$/.test(wanted) ? sheets[Number(wanted) - 1] : undefined);
    if (sheet !== undefined) return { ok: true, value: sheet, diagnostics: [] };
    return fail(
      messages.unknownSheet(
        file,
        wanted,
        sheets.map(({ name }) => name),
      ),
    );
  }
  const full = sheets.filter((sheet) => hasData(workbook, sheet));
  const visible = full.filter(({ hidden }) => !hidden);
  const hidden = full.filter((sheet) => sheet.hidden).map(({ name }) => name);
  const [only] = visible;
  if (only === undefined) return fail(messages.emptySheet(file, undefined, hidden[0]));
  if (visible.length > 1) {
    return fail(
      messages.whichSheet(
        file,
        visible.map((sheet) => ({ name: sheet.name, number: sheets.indexOf(sheet) + 1 })),
      ),
    );
  }
  return {
    ok: true,
    value: only,
    diagnostics: hidden.length === 0 ? [] : [messages.hiddenSheet(file, hidden)],
  };
}

function openSheet(
  source: Source,
  workbook: Workbook,
  sheet: Sheet,
  remarks: readonly Diagnostic[],
  options: ReadOptions,
): Outcome<Opened> {
  const { name } = source;
  const locationOf = (row: number, field: number) => ({
    file: name,
    sheet: sheet.name,
    cell: `${columnName(field)}${row}`,
  });
  const named = headerOf(workbook, sheet, options.headerRow);
  if (named.last === 0) return fail(messages.emptySheet(name, sheet.name, undefined));
  const { row: headerRow, values: headerValues } = named;
  if (headerRow === 0) return fail(noHeaderRow(name, options.headerRow ?? 0, named.last));
  const header = Array.from(headerValues, (value) => headerName(valueText(value ?? null)));
  const headerAt = (field: number): Framed => ({
    location: locationOf(headerRow, field),
    ...frameOf(header, field),
  });
  const problems = headerProblems(header, { cell: (_, field) => headerAt(field) });
  headerValues.forEach((value, field) => {
    if (isUntyped(value) && value.broken) {
      problems.push(badCell(value.bad(), '', undefined, { location: headerAt(field) }));
    }
  });

  const readSheet = (plan: Plan, settings: ReadOptions, unit: (header: readonly string[]) => number) => {
    const wanted = header.map((column) => (column === '' ? undefined : plan(column)));
    const isRead = wanted.map((want) => want !== undefined);
    const kept = keepRows(workbook, sheet, headerRow, header, isRead, options.skipLast ?? 0);
    const { rows, columns } = kept;
    const where = {
      cell(record: number, field: number): Framed {
        if (record === 0) return headerAt(field);
        const row = kept.indexOf(record);
        if (row === undefined) return { location: locationOf(record, field) };
        const cells = columns.map((column) => column && valueText(column[row] ?? null).trim());
        return { location: locationOf(record, field), ...frameOf(cells, field) };
      },
    };
    const recordOf = (row: number) => rows[row]!;
    const typed = readTyped(columns, wanted, rows.length, settings, where, recordOf);
    if (!typed.ok) return typed;
    const { blank } = kept;
    const cells: Cells = { header, rows: rows.length, ...typed.value, ragged: [], recordOf, blank };
    const locate = (row: number, field: number) => (field < 0 ? undefined : where.cell(recordOf(row), field));
    const unitField = unit(header);
    const diagnostics = [
      ...skippedRows(kept.skipped, locationOf),
      ...complaints(name, cells, '', unitField, locate, where),
      ...oddities({
        ...{ file: name, sheet: sheet.name, header, headerRow, isRead, kept },
        locationOf,
        tableRow: () => rowBelow(workbook, sheet, headerRow),
        cellAt: (row, field) => (row === headerRow ? headerAt(field) : where.cell(row, field)),
        unitAt: (row) => typed.value.columns[unitField]?.texts?.at(row) ?? undefined,
      }),
    ];
    const sha256 = settings.digest === true ? source.sha256() : null;
    const part: Part = { opened, cells, sha256, locate };
    return { ok: true as const, value: part, diagnostics };
  };

  const opened: Opened = {
    name,
    header,
    delimiter: null,
    encoding: 'utf-8',
    sheet: sheet.name,
    ...(options.headerRow !== undefined && { headerRow }),
    ...(options.skipLast !== undefined && { skipLast: options.skipLast }),
    read: async (plan, more, unit) =>
      guarded(name, (): Outcome<Part> => readSheet(plan, { ...options, ...more }, unit)),
  };
  const above = named.above.length === 0 ? [] : [rowsAbove(named.above.map(rowText), locationOf(1, 0))];
  return { ok: true, value: opened, diagnostics: [...remarks, ...above, ...problems] };
}

type Values = readonly (Value | undefined)[];

/** A row as it may be spoken of: what stands in its cells. */
const rowText = (values: Values): string =>
  values
    .filter(isFilled)
    .map((value) => valueText(value ?? null).trim())
    .join(' ');

/**
 * The row that names the columns: the one that was given, else the first that is not empty; 0 where there is none.
 * With the rows that are not empty above one that was given, and the last row looked at.
 */
function headerOf(workbook: Workbook, sheet: Sheet, given: number | undefined) {
  const above: Values[] = [];
  let last = 0;
  for (const { number, values } of workbook.rows(sheet)) {
    if (!values.some(isFilled)) continue;
    last = number;
    if (given === undefined || number === given) return { row: number, values, above, last };
    if (number < given) above.push(values);
  }
  return { row: 0, values: [], above, last };
}

/** The first row below another that may be a header. */
function rowBelow(workbook: Workbook, sheet: Sheet, above: number): number | undefined {
  for (const { number, values } of workbook.rows(sheet))
    if (number > above && values.filter(isFilled).length > 1) return number;
  return undefined;
}

function skippedRows(
  rows: readonly SheetRow[],
  locationOf: (row: number, field: number) => Location,
): Diagnostic[] {
  const [first] = rows;
  if (first === undefined) return [];
  const texts = rows.map(({ values }) => rowText(values));
  return [rowsSkipped(texts, locationOf(first.number, first.values.findIndex(isFilled)))];
}
