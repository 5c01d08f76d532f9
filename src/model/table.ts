/**
 * A table of units (rows) and columns, as the reader hands it over and as `rate()` takes it.
 * Numbers are columns of doubles with NaN as the only mark of a missing value.
 */

import type { Frame, Location } from './diagnostic.ts';

/** A column of text; `null` is a missing cell. It may be backed by bytes, so ask for one cell at a time. */
export interface Texts {
  readonly length: number;
  at(row: number): string | null;
  /** The cells as they stand in memory, for columns backed by bytes. */
  packed?(): Packed;
  /** Whether the cell is missing, for columns that can tell without making a string. */
  missing?(row: number): boolean;
  /** Every later row whose text an earlier row has, with that first row; undefined where bytes alone cannot tell. */
  repeats?(): (readonly [first: number, row: number])[] | undefined;
}

/** Texts in one run of UTF-8: where that of each row starts and ends; nothing in between is a missing cell. */
export interface Packed {
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** One column under its header's name. The same cells may be there as numbers, as text, or as both. */
export interface Column {
  readonly name: string;
  readonly numbers?: Float64Array;
  readonly texts?: Texts;
  /** How many of its cells were written with a percent sign. */
  readonly percents?: number;
}

/** What was read, for the result's own record. */
export interface Input {
  readonly role: 'data';
  readonly path: string;
  readonly sha256: string | null;
  /** Of the text in it. */
  readonly encoding: string;
  /** Null where none is needed to tell where a cell begins, as in a spreadsheet or in JSON. */
  readonly delimiter: string | null;
  /** The decimal mark of numbers that are written as text. */
  readonly decimal: string;
  /** The sheet of a spreadsheet. */
  readonly sheet?: string;
  /** Where they were given: the line or row that names the columns, and how many rows at the end were left out. */
  readonly headerRow?: number;
  readonly skipLast?: number;
  readonly rows: number;
}

/** Where a cell stands in its file, and the line it stands in. */
export interface Framed {
  readonly location: Location;
  readonly frame?: Frame;
}

export interface Table {
  /** Number of rows. */
  readonly length: number;
  /** Whether it is some rows of a larger one, so that what is not here may be there. */
  readonly isPart?: boolean;
  readonly columns: readonly Column[];
  readonly inputs: readonly Input[];
  /** Where the cell of this row and column stands, if the table came from a file. */
  locate?(row: number, column: string): Framed | undefined;
}

const ASCII = /^[ -~]*$/;

/** The form in which headers and answers are compared: trimmed, one Unicode form, case ignored, also that of the Turkish İ. */
export function headerKey(text: string): string {
  return nfc(text).replaceAll('İ', 'i').trim().toLowerCase();
}

/** A text in the one Unicode form in which texts are compared. */
export function nfc(text: string): string {
  // Most names are plain, and the first use of a Unicode form takes longer than the rest of a small table.
  return ASCII.test(text) ? text : text.normalize('NFC');
}

/** All names in `names` that stand for `wanted`: the exact one if there is one, else those equal but for case. */
export function matchHeaders(names: readonly string[], wanted: string): number[] {
  const exact: number[] = [];
  const loose: number[] = [];
  names.forEach((name, index) => {
    if (name === wanted) exact.push(index);
  });
  if (exact.length > 0) return exact;
  const key = headerKey(wanted);
  names.forEach((name, index) => {
    if (headerKey(name) === key) loose.push(index);
  });
  return loose;
}

/** A column of text over an array of strings. */
export function textsOf(values: readonly (string | null)[]): Texts {
  return { length: values.length, at: (row) => values[row] ?? null };
}

/** The chosen rows of a text column, without copying it. */
export function selectTexts(texts: Texts, rows: Uint32Array): Texts {
  const packedSome = (): Packed => {
    const { bytes, starts, ends } = texts.packed!();
    return { bytes, starts: rows.map((row) => starts[row]!), ends: rows.map((row) => ends[row]!) };
  };
  return {
    length: rows.length,
    at: (row) => texts.at(rows[row]!),
    ...(texts.packed !== undefined && { packed: packedSome }),
  };
}

/** A cell as text; a column of numbers answers with its numbers. */
export function textAt(
  { numbers, texts }: { readonly numbers?: Float64Array | undefined; readonly texts?: Texts | undefined },
  row: number,
): string | null {
  if (texts !== undefined) return texts.at(row);
  const number = numbers?.[row] ?? NaN;
  return Number.isNaN(number) ? null : String(number);
}

/** Whether a text column has nothing but missing cells. */
export function isEmpty(texts: Texts): boolean {
  for (let row = 0; row < texts.length; row++) {
    if (!(texts.missing?.(row) ?? texts.at(row) === null)) return false;
  }
  return true;
}

/** The table with only the chosen rows. */
export function selectRows(table: Table, rows: Uint32Array): Table {
  const { locate } = table;
  return {
    length: rows.length,
    isPart: true,
    inputs: table.inputs,
    columns: table.columns.map((column) => selectColumn(column, rows)),
    ...(locate !== undefined && { locate: (row: number, column: string) => locate(rows[row]!, column) }),
  };
}

/** The chosen rows of a column. */
export function selectColumn({ name, numbers, texts, percents }: Column, rows: Uint32Array): Column {
  return {
    name,
    ...(numbers !== undefined && { numbers: selectNumbers(numbers, rows) }),
    ...(texts !== undefined && { texts: selectTexts(texts, rows) }),
    ...(percents !== undefined && { percents }),
  };
}

/** The chosen rows of a number column, as a new column. */
export function selectNumbers(values: Float64Array, rows: Uint32Array): Float64Array {
  const selected = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) selected[row] = values[rows[row]!]!;
  return selected;
}

/**
 * A table from plain records, for use as a library: `tableOf([{ city: 'Perm', offices: 31 }])`.
 *
 * A column whose present values are all numbers becomes numbers; any other becomes text. `null`,
 * `undefined`, NaN and the empty string are missing.
 */
export function tableOf(records: readonly Readonly<Record<string, unknown>>[]): Table {
  const names = new Set<string>();
  for (const record of records) for (const name of Object.keys(record)) names.add(name);
  const columns = [...names].map((name): Column => {
    const cells = records.map((record) => (Object.hasOwn(record, name) ? record[name] : null));
    const missing = (cell: unknown) =>
      cell === null || cell === undefined || cell === '' || (typeof cell === 'number' && Number.isNaN(cell));
    const texts = textsOf(cells.map((cell) => (missing(cell) ? null : String(cell))));
    if (!cells.every((cell) => missing(cell) || typeof cell === 'number')) return { name, texts };
    return { name, texts, numbers: Float64Array.from(cells, (cell) => (missing(cell) ? NaN : Number(cell))) };
  });
  return { length: records.length, columns, inputs: [] };
}
