/**
 * Files → one table. Each file is opened and its header looked at before anything is read in full, so
 * that the plan (which columns, as what) can be made from the headers; then all are read and merged by
 * column name.
 */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { gather } from '../model/diagnostic.ts';
import type { Column, Input, Location, Table } from '../model/table.ts';
import type { Source } from './bytes.ts';
import type { Plan, ReadOptions } from './cells.ts';
import { contentKind } from './content-kind.ts';
import { openDelimited, SAMPLE } from './delimited.ts';
import { fieldOf, merge, mergedHeader } from './merge.ts';
import * as messages from './messages.ts';
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
 * Reads the opened files and merges their rows by column name. A file that lacks a column has missing
 * values there, with a warning. All the problems of all the files come at once.
 *
 * Errors: where a file cannot be cut into cells there is no table. Cells that cannot be read are errors too,
 * but the table is there with nothing in their place, so that what else is wrong with it can be said.
 */
export async function readTable(
  files: readonly Opened[],
  plan: Plan,
  options: ReadOptions,
  unit: (header: readonly string[]) => number,
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

  const columns: Column[] = [];
  for (const name of names) {
    if (plan(name) === undefined) {
      columns.push({ name });
      continue;
    }
    const pieces = parts.map((part) => {
      const field = fieldOf(part.opened.header, name);
      if (field === -1) diagnostics.push(messages.lacksColumn(part.opened.name, name));
      return { rows: part.cells.rows, column: part.cells.columns[field] };
    });
    columns.push(merge(name, pieces));
  }
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, { cells }) => sum + cells.rows, 0),
  );
  const length = parts.reduce((sum, { cells }) => sum + cells.rows, 0);
  const inputs = parts.map(
    ({ opened, cells, sha256 }): Input => ({
      role: 'data',
      path: opened.name,
      sha256,
      encoding: opened.encoding,
      delimiter: opened.delimiter,
      decimal: cells.decimal,
      ...(opened.sheet !== undefined && { sheet: opened.sheet }),
      rows: cells.rows,
    }),
  );
  const locate = (row: number, column: string): Location | undefined => {
    const index = starts.findLastIndex((start) => start <= row);
    const part = parts[index];
    if (part === undefined) return undefined;
    return part.locate(row - starts[index]!, fieldOf(part.opened.header, column));
  };
  return { ok: true, value: { length, columns, inputs, locate }, diagnostics };
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
