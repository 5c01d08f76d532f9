/**
 * Rows of cells between delimiters, for CSV and TSV: what both share. A table of many rows is written by the
 * kernel, and most of its cells never become a JavaScript string.
 */

import { type Kernel, KIND, reserve, startKernel } from '../kernel/kernel.ts';
import type { Texts } from '../model/table.ts';
import { neutraliseFormula, withoutControls } from './text.ts';
import { numbersOf, type View } from './view.ts';

export interface Dialect {
  /** A character of ASCII. */
  readonly delimiter: string;
  /** Characters of ASCII that a cell cannot hold as they are. */
  readonly special: string;
  /** A cell with special characters as it is written. */
  readonly escape: (text: string) => string;
  /** What is written for the empty cell of a line that has no other: readers skip lines with nothing in them. */
  readonly empty: string;
  /** As a spreadsheet program with a decimal comma wants it: byte-order mark, decimal comma, CRLF. */
  readonly spreadsheet?: boolean;
}

interface Column {
  readonly numbers: Float64Array | undefined;
  readonly texts: Texts | undefined;
}

/** From this many rows on the kernel writes them. */
const MANY = 4096;

/** When text is handed over. */
const FLUSH = 1 << 18;

/**
 * Pieces of UTF-8, each valid until the next is asked for: a header of field keys, then a line a unit.
 * Numbers are exact, missing cells empty, formulas neutralised.
 *
 * @param many from how many rows on the kernel is started; both ways write the same
 */
export function* writeDelimited(view: View, dialect: Dialect, many: number = MANY): Generator<Uint8Array> {
  const { rows, fields } = view;
  const columns = fields.map(
    ({ numbers, texts }): Column => ({
      numbers: numbers === undefined ? undefined : numbersOf(numbers),
      texts,
    }),
  );
  const encoder = new TextEncoder();
  const lineEnd = dialect.spreadsheet === true ? '\r\n' : '\n';
  const header = fields.map(({ key }) => cellOf(key, dialect));
  const mark = dialect.spreadsheet === true ? '\ufeff' : '';
  yield encoder.encode(mark + lineOf(header) + lineEnd);

  const isPlain = dialect.spreadsheet !== true && columns.length > 1;
  const kernel = isPlain && rows.length >= many ? startKernel(roomFor(columns.length)) : undefined;
  if (kernel !== undefined) {
    yield* kernelLines(kernel, rows, columns, dialect);
    return;
  }
  let piece = '';
  for (const row of rows) {
    piece += lineOf(columns.map((column) => textOf(column, row))) + lineEnd;
    if (piece.length >= FLUSH) {
      yield encoder.encode(piece);
      piece = '';
    }
  }
  if (piece !== '') yield encoder.encode(piece);

  function lineOf(cells: readonly string[]): string {
    return cells.length === 1 && cells[0] === '' ? dialect.empty : cells.join(dialect.delimiter);
  }

  function textOf({ numbers, texts }: Column, row: number): string {
    if (numbers === undefined) return cellOf(texts?.at(row) ?? '', dialect);
    const value = numbers[row]!;
    if (Number.isNaN(value)) return '';
    return dialect.spreadsheet === true ? withComma(String(value)) : String(value);
  }
}

/** A text as a cell holds it. */
function cellOf(text: string, dialect: Dialect): string {
  const safe = neutraliseFormula(withoutControls(text));
  const isSpecial = [...dialect.special].some((character) => safe.includes(character));
  return isSpecial ? dialect.escape(safe) : safe;
}

/**
 * A number with a decimal comma. What could be taken for thousands (12,345) gets a zero more, so that whoever
 * reads it need not ask.
 */
function withComma(number: string): string {
  const text = number.replace('.', ',');
  return /^-?[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text;
}

/** The most that the kernel writes for a number, and the delimiter before it. */
const LONGEST_NUMBER = 27;

/** How many rows the kernel is given at once: so many of each column stay in the processor's cache. */
const blockOf = (columns: number): number => Math.max(1, Math.min(4096, Math.floor((1 << 16) / columns)));

/** Memory for a block with texts of moderate length. */
function roomFor(columns: number): number {
  const block = blockOf(columns);
  return columns + 8 + block * columns * (8 + LONGEST_NUMBER + 2 * 24) + (1 << 16);
}

/** With what a formula, or something that may hide one, can begin: characters, and first bytes of UTF-8. */
const OPENING = '=+-@\t\r\n "';
const OPENING_BYTES = [0xc2, 0xe1, 0xe2, 0xe3, 0xef];

function* kernelLines(
  kernel: Kernel,
  rows: Uint32Array,
  columns: readonly Column[],
  dialect: Dialect,
): Generator<Uint8Array> {
  const delimiter = dialect.delimiter.charCodeAt(0);
  // Control characters are looked at too: those of ASCII, and C1 behind the byte C2.
  const special = byteSet(`${dialect.special}\x7f\xc2`);
  special.fill(1, 0, 32);
  const opening = byteSet(OPENING + dialect.special);
  for (const byte of OPENING_BYTES) opening[byte] = 1;
  const encoder = new TextEncoder();

  // The kernel's memory: kinds, bytes that need care, a block of slots, its texts, its lines.
  const block = blockOf(columns.length);
  const kinds = kernel.base();
  const care = kinds + columns.length;
  const slots = Math.ceil((care + special.length) / 8) * 8;
  const texts = slots + 8 * block * columns.length;
  let { bytes, doubles, words } = reserve(kernel, texts);
  bytes.set(
    columns.map(({ numbers }) => (numbers === undefined ? KIND.text : KIND.number)),
    kinds,
  );
  bytes.set(special, care);

  for (let from = 0; from < rows.length; from += block) {
    const some = rows.subarray(from, from + block);
    const target = fill(some);
    ensure(target + some.length * (columns.length * LONGEST_NUMBER + 1) + (target - texts) + 8);
    const end = kernel.lines(kinds, slots, columns.length, some.length, block, delimiter, target);
    yield bytes.subarray(target, end);
  }

  function ensure(end: number): void {
    if (end > bytes.length) ({ bytes, doubles, words } = reserve(kernel, end));
  }

  /** Puts the rows' numbers and texts where the kernel looks for them; says where the texts end. */
  function fill(some: Uint32Array): number {
    let end = texts;
    for (const [at, column] of columns.entries()) {
      const slot = slots / 8 + at * block;
      if (column.numbers !== undefined) fetch(column.numbers, some, doubles, slot);
      else if (column.texts !== undefined) end = fillTexts(column.texts, some, 2 * slot, end);
      else words.fill(end, 2 * slot, 2 * (slot + some.length));
    }
    return end;
  }

  /** Cells of text: as bytes where the column has them and nothing in them needs care. */
  function fillTexts(column: Texts, some: Uint32Array, spans: number, offset: number): number {
    let end = offset;
    if (column.copy !== undefined) {
      for (;;) {
        end = column.copy(some, bytes, offset, words, spans);
        if (end !== -1) break;
        ensure(2 * bytes.length);
      }
      const isPlain = kernel.find(offset, end, care) === end;
      if (isPlain && !anyOpens(bytes, words, spans, some.length, opening)) return end;
    }
    for (const [index, row] of some.entries()) {
      const text = column.at(row);
      const cell = text === null ? '' : cellOf(text, dialect);
      ensure(end + 3 * cell.length);
      words[spans + 2 * index] = end;
      end += encoder.encodeInto(cell, bytes.subarray(end, end + 3 * cell.length)).written;
      words[spans + 2 * index + 1] = end;
    }
    return end;
  }
}

/** Whether any text begins with a byte that is looked at twice. */
function anyOpens(
  bytes: Uint8Array,
  words: Uint32Array,
  spans: number,
  count: number,
  opening: Uint8Array,
): boolean {
  for (let index = spans; index < spans + 2 * count; index += 2) {
    const start = words[index]!;
    if (start < words[index + 1]! && opening[bytes[start]!] !== 0) return true;
  }
  return false;
}

/**
 * Rows in rank order lie all over the columns. Their numbers are fetched column by column, so that the
 * processor waits for many of them at once.
 */
function fetch(numbers: Float64Array, rows: Uint32Array, target: Float64Array, offset: number): void {
  for (let index = 0; index < rows.length; index++) target[offset + index] = numbers[rows[index]!]!;
}

/** 1 at the characters, 0 at all other bytes. */
function byteSet(characters: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}
