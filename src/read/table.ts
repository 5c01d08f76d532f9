/**
 * Files → one table. Each file is opened and its header looked at before anything is read in full, so
 * that the plan (which columns, as what) can be made from the headers; then all are read and merged by
 * column name.
 */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { gather } from '../model/diagnostic.ts';
import type { Column, Input, Location, Table, Texts } from '../model/table.ts';
import { headerKey, isEmpty, textAt } from '../model/table.ts';
import { LARGEST_HELD, type Source } from './bytes.ts';
import { type Cells, headerName, type Plan, type ReadOptions } from './cells.ts';
import { complaints, headerProblems } from './complaints.ts';
import { contentKind } from './content-kind.ts';
import { byteOrderMark, decode } from './decode.ts';
import { beginningOf, detectDelimiter, detectQuote, loneReturn } from './dialect.ts';
import { type Locator, locator } from './locate.ts';
import * as messages from './messages.ts';
import { readRecords, recordsOf } from './records.ts';

/** A file whose header is known and whose rows are not read yet. */
export interface Opened {
  readonly name: string;
  readonly header: readonly string[];
  /** Null in files that state where a cell begins. */
  readonly delimiter: string | null;
  readonly encoding: string;
  /** Of a spreadsheet. */
  readonly sheet?: string;
  read(plan: Plan, options: ReadOptions, unit: (header: readonly string[]) => number): Promise<Outcome<Part>>;
}

/** One file's share of the table. */
export interface Part {
  readonly opened: Opened;
  readonly cells: Cells;
  readonly sha256: string | null;
  readonly locate: (row: number, field: number) => Location | undefined;
}

/** From this size on the scanner reads the plain cases. */
const LARGE = 1 << 20;
const SAMPLE = 1 << 18;
/** As many as a spreadsheet has. */
const MOST_COLUMNS = 1 << 14;

/** Looks at the beginning of a file: encoding, delimiter, header. */
export async function openTable(source: Source, options: ReadOptions): Promise<Outcome<Opened>> {
  const head = new Uint8Array(Math.min(SAMPLE, source.size));
  const sample = head.subarray(0, source.read(head, 0));
  const kind = contentKind(source.name, sample);
  if (kind === 'spreadsheet') return (await import('./spreadsheet.ts')).openSpreadsheet(source, options);
  if (kind === 'json') return (await import('./json-records.ts')).openJson(source, options);
  const mark = byteOrderMark(sample);
  const encoding = (mark?.encoding ?? options.encoding ?? 'utf-8').toLowerCase();
  // The scanner needs UTF-8, and lines.
  const large = source.size >= LARGE && /^utf-?8$/.test(encoding) && sample.includes(10);
  return openText(source, options, sample, mark, large);
}

async function openText(
  source: Source,
  options: ReadOptions,
  sample: Uint8Array,
  mark: { readonly length: number } | undefined,
  large: boolean,
): Promise<Outcome<Opened>> {
  const { name } = source;

  // A small file is decoded whole; of a large one only the sample, up to its last whole line.
  let bytes: Uint8Array;
  let encoding = 'utf-8';
  if (large) {
    bytes = sample.subarray(mark?.length ?? 0, wholeLines(sample));
    // Where the sample is no text, neither is the whole.
    if (!source.isUtf8(bytes) || bytes.includes(0))
      return fail(decode(name, bytes, options.encoding, source.isUtf8));
  } else {
    if (source.size > LARGEST_HELD) return { ok: false, diagnostics: [messages.notPlain(name, source.size)] };
    const decoded = decode(name, source.bytes(), options.encoding, source.isUtf8);
    if (!decoded.ok) return decoded;
    ({ bytes, encoding } = decoded.value);
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, SAMPLE));
  if (!/[^\s,;|]/.test(text) && bytes.length <= SAMPLE)
    return { ok: false, diagnostics: [messages.emptyFile(name)] };
  const notes: Diagnostic[] = [];
  const { start: textStart, separator, blank } = beginningOf(text);
  const start = textStart === 0 ? 0 : new TextEncoder().encode(text.slice(0, textStart)).length;
  const lastLine = text.lastIndexOf('\n') + 1;
  const table = text.slice(textStart, bytes.length > SAMPLE && lastLine > textStart ? lastLine : undefined);
  const quote = detectQuote(table);
  let { delimiter } = options;
  if (separator !== undefined) {
    notes.push(
      messages.separatorLine(name, separator.line, (delimiter ?? separator.mark) !== separator.mark),
    );
    delimiter ??= separator.mark;
  }
  if (blank > 0) notes.push(messages.blankRows(name, blank, separator === undefined ? 1 : 2, true));
  if (quote !== '"') notes.push(messages.singleQuotes(name));
  if (delimiter === undefined) {
    const detected = detectDelimiter(name, table, quote);
    if ('problem' in detected) return { ok: false, diagnostics: [...notes, detected.problem] };
    ({ delimiter } = detected);
  }

  // The records of a small file are cut once; of a large file's sample only the header counts.
  const where = lazy(() => locator(name, large ? wholeText() : bytes, delimiter, start, quote));
  const body = bytes.subarray(start);
  // A header that is longer than the sample is read with the whole.
  if (large && firstRecord(body).length === body.length)
    return openText(source, options, sample, mark, false);
  const cut = await recordsOf(large ? firstRecord(body) : body, delimiter, where, quote);
  if ('problem' in cut) return { ok: false, diagnostics: [...notes, cut.problem] };
  const header = (cut.records[0] ?? []).map(headerName);
  if (header.length > MOST_COLUMNS) {
    const problem = messages.tooManyColumns(name, header.length, MOST_COLUMNS);
    return { ok: false, diagnostics: [...notes, problem] };
  }
  const problems = headerProblems(header, where);
  const lone = loneReturn(body, quote);
  if (lone !== undefined) notes.push(messages.loneReturns(where.offset(start + lone).place));

  /** The text in which places are found. */
  function wholeText(): Uint8Array {
    const offset = mark?.length ?? 0;
    if (source.size <= LARGEST_HELD) return source.bytes().subarray(offset);
    const held = new Uint8Array(LARGEST_HELD);
    return held.subarray(0, source.read(held, offset));
  }

  const opened: Opened = {
    name,
    header,
    delimiter,
    encoding,
    async read(plan, more, unit) {
      const settings = { ...options, ...more };
      let cells: Outcome<Cells> | undefined;
      if (large && quote === '"') {
        const { scan } = await import('./scan.ts');
        const from = (mark?.length ?? 0) + start;
        const scanned = await scan(source, from, header, delimiter, plan, settings);
        if (scanned !== undefined) cells = { ok: true, value: scanned, diagnostics: [] };
      }
      if (cells === undefined && large) {
        if (source.size > LARGEST_HELD) {
          return { ok: false, diagnostics: [messages.notPlain(name, source.size)] };
        }
        const decoded = decode(name, source.bytes(), options.encoding, source.isUtf8);
        if (!decoded.ok) return decoded;
        const again = await recordsOf(decoded.value.bytes.subarray(start), delimiter, where, quote);
        if ('problem' in again) return { ok: false, diagnostics: [again.problem] };
        cells = readRecords(again.records, plan, settings, where, delimiter);
      }
      cells ??= readRecords(cut.records, plan, settings, where, delimiter);
      if (source.changed?.() === true) return { ok: false, diagnostics: [messages.changed(name)] };
      if (!cells.ok) return cells;
      const { value } = cells;
      const locate = (row: number, field: number) => where.cell(value.recordOf(row), field);
      const diagnostics = complaints(name, value, delimiter, unit(header), locate, where);
      const sha256 = settings.digest === true ? source.sha256() : null;
      const part: Part = { opened, cells: value, sha256, locate };
      return { ok: true, value: part, diagnostics };
    },
  };
  return { ok: true, value: opened, diagnostics: [...notes, ...problems] };
}

/** A failure as a failure of another type. */
function fail<T>(failed: Outcome<unknown>): Outcome<T> {
  return { ok: false, diagnostics: failed.diagnostics };
}

/** A locator that is made when first needed, since most files have nothing to complain about. */
function lazy(make: () => Locator): Locator {
  let made: Locator | undefined;
  const get = () => {
    made ??= make();
    return made;
  };
  return {
    cell: (record, field) => get().cell(record, field),
    offset: (offset) => get().offset(offset),
    unclosed: () => get().unclosed(),
  };
}

function wholeLines(sample: Uint8Array): number {
  const end = sample.lastIndexOf(10);
  return end === -1 ? sample.length : end + 1;
}

/** The text up to the end of its first record; a quoted header may span lines. */
function firstRecord(bytes: Uint8Array): Uint8Array {
  let quoted = false;
  let begun = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]!;
    if (byte === 34) quoted = !quoted;
    else if (!quoted && begun && (byte === 10 || byte === 13)) return bytes.subarray(0, index + 1);
    if (byte !== 10 && byte !== 13) begun = true;
  }
  return bytes;
}

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
function fieldOf(header: readonly string[], name: string): number {
  const exact = header.indexOf(name);
  if (exact !== -1) return exact;
  const key = headerKey(name);
  return header.findIndex((other) => headerKey(other) === key);
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

type Piece = { readonly rows: number; readonly column: Cells['columns'][number] };

/** One column from its pieces: numbers if every piece is numbers (or has none), text if any piece is text. */
function merge(name: string, pieces: readonly Piece[]): Column {
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
