/** Spreadsheets → tables: which sheet, which row names the columns, and what a person would stumble over. */

import { columnName } from '../model/column-name.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { say } from '../model/saying.ts';
import type { Location } from '../model/table.ts';
import { headerKey } from '../model/table.ts';
import type { Source } from './bytes.ts';
import { type Cells, headerName, MOST_CELLS, type ReadOptions } from './cells.ts';
import { isOdd, type Value, valueText } from './column.ts';
import { complaints, headerProblems } from './complaints.ts';
import { badCell, headless, titleRow } from './messages.ts';
import * as messages from './spreadsheet-messages.ts';
import type { Opened, Part } from './table.ts';
import { readTyped } from './typed.ts';
import { openWorkbook, type Range, type Sheet, type SheetNotes, type Workbook } from './workbook.ts';
import { Damage, type ZipEntry, zipEntries } from './zip.ts';

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
function frameOf(cells: readonly (string | undefined)[], field: number): Pick<Location, 'frame'> {
  const marked = cells[field];
  if (marked === undefined) return {};
  const shown = (part: readonly (string | undefined)[]) => part.filter((cell) => cell !== undefined);
  const before = shown(cells.slice(0, field));
  const start = before.reduce((sum, cell) => sum + cell.length + BAR.length, 0);
  const text = [...before, marked, ...shown(cells.slice(field + 1))].join(BAR);
  return { frame: { text, start, length: marked.length } };
}

/** Containers that are no zip file. */
function otherFormat(name: string, bytes: Uint8Array): Diagnostic | undefined {
  if (bytes[0] === 0x50) return undefined;
  if (bytes[0] !== 0xd0) {
    return messages.otherFormat(name, say('isWebPage', null));
  }
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage')
    ? messages.otherFormat(name, say('isProtected', null))
    : messages.otherFormat(name, say('isOldExcel', null));
}

/** Zip files that are no .xlsx. */
function otherContent(name: string, entries: ReadonlyMap<string, ZipEntry>): Diagnostic | undefined {
  const names = [...entries.keys()];
  if (entries.has('[Content_Types].xml')) {
    if (entries.has('xl/workbook.bin')) {
      return messages.otherFormat(name, say('isBinaryExcel', null));
    }
    if (names.some((part) => part.startsWith('xl/')) || entries.has('_rels/.rels')) {
      const office = ['word', 'ppt'].find((folder) => names.some((part) => part.startsWith(`${folder}/`)));
      return office === undefined
        ? undefined
        : messages.otherFormat(
            name,
            say('isOtherOffice', { kind: office === 'word' ? 'text' : 'presentation' }),
          );
    }
  }
  if (entries.has('content.xml') && entries.has('mimetype')) {
    return messages.otherFormat(name, say('isOpenDocument', null));
  }
  if (names.some((part) => /^Index(\/|\.zip)/.test(part))) {
    return messages.otherFormat(name, say('isNumbers', null));
  }
  const shown = names.filter((part) => !part.endsWith('/')).slice(0, 3);
  return messages.otherFormat(name, say('isOtherZip', { parts: shown }));
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
  const placeOf = (row: number, field: number) => ({
    file: name,
    sheet: sheet.name,
    cell: `${columnName(field)}${row}`,
  });
  // The first row that is not empty names the columns.
  let headerRow = 0;
  let headerValues: readonly (Value | undefined)[] = [];
  for (const { number, values } of workbook.rows(sheet)) {
    if (!values.some(isFilled)) continue;
    headerRow = number;
    headerValues = values;
    break;
  }
  if (headerRow === 0) return fail(messages.emptySheet(name, sheet.name, undefined));
  const header = Array.from(headerValues, (value) => headerName(valueText(value ?? null)));
  const headerAt = (field: number): Location => ({
    place: placeOf(headerRow, field),
    ...frameOf(header, field),
  });
  const problems = headerProblems(header, { cell: (_, field) => headerAt(field) });
  headerValues.forEach((value, field) => {
    if (isOdd(value) && value.broken) {
      problems.push(badCell(value.bad(), '', undefined, { location: headerAt(field) }));
    }
  });

  const opened: Opened = {
    name,
    header,
    delimiter: null,
    encoding: 'utf-8',
    sheet: sheet.name,
    async read(plan, more, unit) {
      return guarded(name, (): Outcome<Part> => {
        const settings = { ...options, ...more };
        const wanted = header.map((column) => (column === '' ? undefined : plan(column)));
        const kept = keepRows(
          workbook,
          sheet,
          headerRow,
          header,
          wanted.map((want) => want !== undefined),
        );
        const { rows, columns, notes } = kept;
        const where = {
          cell(record: number, field: number): Location {
            if (record === 0) return headerAt(field);
            const row = kept.indexOf(record);
            if (row === undefined) return { place: placeOf(record, field) };
            const cells = columns.map((column) => column && valueText(column[row] ?? null).trim());
            return { place: placeOf(record, field), ...frameOf(cells, field) };
          },
        };
        const recordOf = (row: number) => rows[row]!;
        const typed = readTyped(columns, wanted, rows.length, settings, where, recordOf);
        if (!typed.ok) return typed;
        const cells: Cells = {
          header,
          rows: rows.length,
          ...typed.value,
          ragged: [],
          recordOf,
          blank: kept.blank,
        };
        const locate = (row: number, field: number) =>
          field < 0 ? undefined : where.cell(recordOf(row), field);
        const unitField = unit(header);
        const diagnostics = [...complaints(name, cells, '', unitField, locate, where), ...oddities()];
        const sha256 = settings.digest === true ? source.sha256() : null;
        return { ok: true, value: { opened, cells, sha256, locate }, diagnostics };

        /** What only a spreadsheet can have. */
        function oddities(): Diagnostic[] {
          const found: Diagnostic[] = [];
          const named = (field: number) => header[field] ?? '';
          const read = (field: number) => wanted[field] !== undefined;
          const columnsOf = ({ left, right }: Range) =>
            Array.from({ length: Math.min(right, header.length - 1) - left + 1 }, (_, index) => left + index);
          const merged = new Set<number>();
          for (const range of notes.merged) {
            const { top, bottom, left, right } = range;
            const text = `${columnName(left)}${top}:${columnName(right)}${bottom}`;
            if (top === headerRow && named(left) !== '') {
              const without = [...kept.nameless.keys()].filter((field) => field > left && field <= right);
              for (const field of without) merged.add(field);
              if (bottom > top) {
                found.push(messages.mergedHeader(text, [], headerAt(left)));
              } else if (without.length > 0) {
                found.push(messages.mergedHeader(text, without.map(columnName), headerAt(left)));
              }
            }
            if (top <= headerRow || !columnsOf(range).some(read)) continue;
            const row = kept.indexOf(top);
            if (row === undefined || !isFilled(columns[left]?.[row])) continue;
            const who = typed.ok ? typed.value.columns[unitField]?.texts?.at(row) : undefined;
            found.push(
              messages.mergedCells(
                text,
                `${columnName(left)}${top}`,
                where.cell(top, left),
                who ?? undefined,
              ),
            );
          }
          const unnamed = [...kept.nameless].filter(([field]) => !merged.has(field));
          const names = header.filter((column) => column !== '');
          if (unnamed.length > 0 && names.length === 1) {
            const width = Math.max(header.length, ...unnamed.map(([field]) => field + 1));
            found.push(titleRow(names[0]!, width, headerAt(header.indexOf(names[0]!))));
          } else {
            for (const [field, row] of unnamed) {
              found.push(headless(columnName(field), { place: placeOf(row, field) }));
            }
          }
          for (const [field, { row, count }] of notes.notAvailable) {
            if (row > headerRow && read(field)) {
              found.push(messages.notAvailable(named(field), count, where.cell(row, field)));
            }
          }
          const hidden = notes.hiddenColumns.flatMap(columnsOf).filter(read);
          if (hidden.length > 0) {
            found.push(messages.hiddenColumns(hidden.map(named), placeOf(headerRow, hidden[0]!)));
          }
          if (kept.hidden.count > 0) {
            found.push(messages.hiddenRows(kept.hidden.count, placeOf(kept.hidden.row, 0)));
          }
          const percents = header.filter((_, field) =>
            columns[field]?.some(
              (value) => typeof value === 'object' && value !== null && 'percent' in value,
            ),
          );
          if (percents.length > 0) found.push(messages.percentFormat(name, sheet.name, percents));
          return found;
        }
      });
    },
  };
  return { ok: true, value: opened, diagnostics: [...remarks, ...problems] };
}

const isFilled = (value: Value | undefined) =>
  value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');

interface Kept {
  /** As the spreadsheet numbers them. */
  readonly rows: readonly number[];
  readonly indexOf: (row: number) => number | undefined;
  /** By field, then by index into `rows`; undefined where nothing was wanted. */
  readonly columns: readonly (Value[] | undefined)[];
  /** Columns without a name that have values, with the row of the first. */
  readonly nameless: ReadonlyMap<number, number>;
  readonly blank: { readonly count: number; readonly record: number };
  readonly hidden: { readonly count: number; readonly row: number };
  readonly notes: SheetNotes;
}

/** The values of the wanted columns, in the rows under the header that have any value at all. */
function keepRows(
  workbook: Workbook,
  sheet: Sheet,
  headerRow: number,
  header: readonly string[],
  wanted: readonly boolean[],
): Kept {
  const rows: number[] = [];
  const columns = wanted.map((want): Value[] | undefined => (want ? [] : undefined));
  const width = wanted.filter(Boolean).length;
  const nameless = new Map<number, number>();
  const blank = { count: 0, record: 0 };
  const hidden = { count: 0, row: 0 };
  const notes: SheetNotes = { merged: [], hiddenColumns: [], notAvailable: new Map() };
  let last = headerRow;
  for (const row of workbook.rows(sheet, notes)) {
    if (row.number <= headerRow || !row.values.some(isFilled)) continue;
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
    hidden,
    notes,
  };
}
