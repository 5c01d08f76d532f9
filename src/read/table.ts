/**
 * Files → one table. Each file is opened and its header looked at before anything is read in full, so
 * that the plan (which columns, as what) can be made from the headers; then all are read and merged by
 * column name.
 */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { gather } from '../model/diagnostic.ts';
import type { Column, Framed, Input, Table } from '../model/table.ts';
import type { Source } from './bytes.ts';
import type { Plan, ReadOptions } from './cells.ts';
import { contentKind } from './content-kind.ts';
import { openDelimited, SAMPLE } from './delimited.ts';
import { type Joined, joinUnits, type Share } from './join.ts';
import { fieldOf, merge, mergedHeader } from './merge.ts';
import { lacksColumn } from './messages.ts';
import type { Opened, Part } from './opened.ts';

export { mergedHeader } from './merge.ts';
export type { Opened } from './opened.ts';

/** Looks at the beginning of a file: encoding, delimiter, header. */
export async function openTable(source: Source, options: ReadOptions): Promise<Outcome<Opened>> {
  const head = new Uint8Array(Math.min(SAMPLE, source.size));
  const sample = head.subarray(0, source.read(head, 0));
  const kind = contentKind(source.name, sample);
  if (kind === 'spreadsheet') return (await import('./spreadsheet.ts')).openSpreadsheet(source, options);
  if (kind === 'json') return (await import('./json-records.ts')).openJson(source, options);
  return openDelimited(source, options, sample);
}

/**
 * Which columns name the units, for rows of several files to be put together by.
 *
 * @param columns those that every file has
 * @param rows so many of their first rows are those of the first file
 */
export type JoinKey = (columns: readonly Column[], rows: number) => readonly Column[];

/**
 * Reads the opened files and puts them together by column name: rows of other units follow each other, rows of one
 * unit in several files are united where `joinBy` says what names them. A file that lacks a column has missing values
 * there, with a warning. All the problems of all the files come at once.
 *
 * Errors: where a file cannot be cut into cells there is no table. Cells that cannot be read, and cells of two files
 * that contradict each other, are errors too, but the table is there with nothing in their place, so that what else
 * is wrong with it can be said.
 */
export async function readTable(
  files: readonly Opened[],
  plan: Plan,
  options: ReadOptions,
  unit: (header: readonly string[]) => number,
  joinBy: JoinKey = () => [],
): Promise<Outcome<Table>> {
  const names = mergedHeader(files);
  let { parts, diagnostics } = await readAll(files, names, plan, options, unit);
  // A column may be numbers in one file and words in another; what most cells say holds for all the files.
  const mixed = new Set(files.length > 1 ? names.filter((name) => isMixed(name, parts, plan)) : []);
  if (mixed.size > 0) {
    const settled: Plan = (name) => (mixed.has(name) ? { number: true } : plan(name));
    ({ parts, diagnostics } = await readAll(files, names, settled, options, unit));
  }
  if (parts.length < files.length) return { ok: false, diagnostics };
  const stacked = stack(parts, names, plan);
  const { table, diagnostics: about } = putTogether(stacked, parts, joinBy);
  gather(diagnostics, about);
  return { ok: true, value: table, diagnostics };
}

const has = ({ opened }: Part, name: string) => fieldOf(opened.header, name) !== -1;

/** The rows of the files below each other. */
function stack(parts: readonly Part[], names: readonly string[], plan: Plan): Table {
  const columns = names.map((name): Column => {
    if (plan(name) === undefined) return { name };
    const pieces = parts.map(({ opened, cells }) => ({
      rows: cells.rows,
      column: cells.columns[fieldOf(opened.header, name)],
    }));
    return merge(name, pieces);
  });
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { cells }) => sum + cells.rows, 0),
  );
  const length = parts.reduce((sum, { cells }) => sum + cells.rows, 0);
  const locate = (row: number, column: string): Framed | undefined => {
    const index = starts.findLastIndex((start) => start <= row);
    const part = parts[index];
    if (part === undefined) return undefined;
    return part.locate(row - starts[index]!, fieldOf(part.opened.header, column));
  };
  return { length, columns, inputs: parts.map(inputOf), locate };
}

const inputOf = ({ opened, cells, sha256 }: Part): Input => ({
  role: 'data',
  path: opened.name,
  sha256,
  encoding: opened.encoding,
  delimiter: opened.delimiter,
  decimal: cells.decimal,
  ...(opened.sheet !== undefined && { sheet: opened.sheet }),
  ...(opened.headerRow !== undefined && { headerRow: opened.headerRow }),
  ...(opened.skipLast !== undefined && { skipLast: opened.skipLast }),
  rows: cells.rows,
});

/** Unites rows of one unit, or says which file lacks which column where nothing tells the units. */
function putTogether(stacked: Table, parts: readonly Part[], joinBy: JoinKey): Joined {
  const [first] = parts;
  if (parts.length < 2 || first === undefined) return { table: stacked, diagnostics: [] };
  const read = stacked.columns.filter(({ numbers, texts }) => (numbers ?? texts) !== undefined);
  const common = read.filter(({ name }) => parts.every((part) => has(part, name)));
  const key = joinBy(common, first.cells.rows);
  if (key.length === 0) {
    const lacking = read.flatMap(({ name }) =>
      parts.filter((part) => !has(part, name)).map(({ opened }) => lacksColumn(opened.name, name)),
    );
    return { table: stacked, diagnostics: lacking };
  }
  const isOneBook = parts.every(({ opened }) => opened.name === first.opened.name);
  const shares = parts.map(
    (part): Share => ({
      name: calledBy(part.opened, isOneBook),
      path: part.opened.name,
      rows: part.cells.rows,
      has: (column) => has(part, column),
    }),
  );
  return joinUnits(stacked, shares, key);
}

/** What tells a file, or a sheet, from the others. */
function calledBy({ name, sheet }: Opened, isOneBook: boolean): string {
  if (sheet === undefined) return name;
  return isOneBook ? `sheet '${sheet}'` : `${name}, sheet '${sheet}'`;
}

async function readAll(
  files: readonly Opened[],
  names: readonly string[],
  plan: Plan,
  options: ReadOptions,
  unit: (header: readonly string[]) => number,
): Promise<{ parts: Part[]; diagnostics: Diagnostic[] }> {
  const parts: Part[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    const byField = new Map(names.map((name) => [file.header[fieldOf(file.header, name)], plan(name)]));
    const part = await file.read((header) => byField.get(header), options, unit);
    gather(diagnostics, part.diagnostics);
    if (part.ok) parts.push(part.value);
  }
  return { parts, diagnostics };
}

/** Numbers in some files and text in others, and numbers in at least as many cells. */
function isMixed(name: string, parts: readonly Part[], plan: Plan): boolean {
  if (plan(name)?.auto !== 'most') return false;
  let numbers = 0;
  let words = 0;
  for (const { opened, cells } of parts) {
    const column = cells.columns[fieldOf(opened.header, name)];
    numbers += column?.numbersRead ?? 0;
    for (let row = 0; row < (column?.texts?.length ?? 0); row++) if (column?.texts?.at(row) !== null) words++;
  }
  return words > 0 && numbers >= words;
}
