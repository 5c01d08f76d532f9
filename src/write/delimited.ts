/**
 * Rows of cells between delimiters, for CSV and TSV: what both share. A table of many rows is written by the
 * kernel, and most of its cells never become a JavaScript string.
 */

import { type Kernel, KIND, reserve, startKernel } from '../kernel/kernel.ts';
import type { Packed, Texts } from '../model/table.ts';
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
  if (isPlain && rows.length >= many) {
    const layout = layoutFor(rows.length, columns);
    const kernel = startKernel(layout.size);
    if (kernel !== undefined) {
      yield* kernelLines(kernel, layout, rows, columns, dialect);
      return;
    }
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

/** So many cells become lines at once, which then stay in the processor's cache. */
const LINES = 1 << 16;

/** So many cells are put in order at once: 16 MB. */
const ORDERED = 1 << 21;

/** Columns with more bytes of text than this are not copied into the kernel's memory. */
const LONGEST_TEXTS = 1 << 28;

/** The kernel copies texts eight bytes at a time. */
const SLACK = 8;

/** What the kernel's memory holds; addresses are counted from its base. */
interface Layout {
  /** How many rows have their numbers put in order at once, and how many of these become lines at once. */
  readonly room: number;
  readonly block: number;
  /** The columns of text that are there as bytes, and where each begins. */
  readonly packed: readonly (Packed | undefined)[];
  readonly starts: readonly number[];
  /** Which bytes need care wherever they stand, and which at the beginning of a text. */
  readonly special: number;
  readonly opening: number;
  /** `room` slots of eight bytes a column, one column after the other. */
  readonly slots: number;
  /** For one block, the texts that do not stand elsewhere, and behind them its lines. */
  readonly texts: number;
  readonly size: number;
}

function layoutFor(rows: number, columns: readonly Column[]): Layout {
  const room = Math.max(1, Math.min(rows, Math.floor(ORDERED / columns.length)));
  const block = Math.max(1, Math.min(room, Math.floor(LINES / columns.length)));
  const packed = columns.map(({ texts }) => {
    const found = texts?.packed?.();
    return found !== undefined && found.bytes.length < LONGEST_TEXTS ? found : undefined;
  });
  // The kinds of the columns come first.
  const special = columns.length;
  const opening = special + 256;
  const slots = Math.ceil((opening + 256) / 8) * 8;
  let end = slots + 8 * columns.length * room;
  const starts = packed.map((texts) => {
    const start = end;
    if (texts !== undefined) end += texts.bytes.length + SLACK;
    return start;
  });
  const size = end + block * (columns.length * (LONGEST_NUMBER + 24) + 1);
  return { room, block, packed, starts, special, opening, slots, texts: end, size };
}

function* kernelLines(
  kernel: Kernel,
  { room, block, packed, starts, special, opening, slots, texts, size }: Layout,
  rows: Uint32Array,
  columns: readonly Column[],
  dialect: Dialect,
): Generator<Uint8Array> {
  const width = columns.length;
  const delimiter = dialect.delimiter.charCodeAt(0);
  const encoder = new TextEncoder();
  const base = Math.ceil(kernel.base() / 8) * 8;
  let { bytes, doubles, words } = reserve(kernel, base + size);
  bytes.set(
    columns.map(({ numbers }) => (numbers === undefined ? KIND.text : KIND.number)),
    base,
  );
  bytes.set(specialBytes(dialect), base + special);
  bytes.set(openingBytes(dialect), base + opening);
  packed.forEach((texts, at) => {
    if (texts !== undefined) bytes.set(texts.bytes, base + starts[at]!);
  });

  const slotOf = (column: number, row: number) => (base + slots) / 8 + column * room + row;

  for (let from = 0; from < rows.length; from += room) {
    const some = rows.subarray(from, from + room);
    putInOrder(some);
    for (let first = 0; first < some.length; first += block) {
      const part = some.subarray(first, first + block);
      const { target, length } = takeCare(part, first);
      ensure(target + length + part.length * (width * LONGEST_NUMBER + 1) + SLACK);
      const at = 8 * slotOf(0, first);
      const end = kernel.lines(base, at, width, part.length, room, delimiter, target);
      yield bytes.subarray(target, end);
    }
  }

  function ensure(end: number): void {
    if (end > bytes.length) ({ bytes, doubles, words } = reserve(kernel, end));
  }

  /** Rows in rank order lie all over a column: column by column, so that it stays in the processor's cache. */
  function putInOrder(some: Uint32Array): void {
    for (const [column, { numbers }] of columns.entries()) {
      const found = packed[column];
      for (let first = 0; first < some.length; first += block) {
        const part = some.subarray(first, first + block);
        const slot = slotOf(column, first);
        if (numbers !== undefined) fetch(numbers, part, doubles, slot);
        else if (found !== undefined) fetchSpans(found, part, base + starts[column]!, words, 2 * slot);
      }
    }
  }

  /** Puts aside the texts of a block that are not written as they stand; says where they end and how long all texts are. */
  function takeCare(part: Uint32Array, first: number): { target: number; length: number } {
    let target = base + texts;
    let length = 0;
    for (const [column, { numbers, texts }] of columns.entries()) {
      if (numbers !== undefined) continue;
      const spans = 2 * slotOf(column, first);
      for (let index = 0; ; index++) {
        if (packed[column] !== undefined) {
          index = kernel.unplain(4 * spans, index, part.length, base + special, base + opening);
        }
        if (index >= part.length) break;
        const text = texts?.at(part[index]!) ?? null;
        const cell = text === null ? '' : cellOf(text, dialect);
        ensure(target + 3 * cell.length);
        words[spans + 2 * index] = target;
        target += encoder.encodeInto(cell, bytes.subarray(target, target + 3 * cell.length)).written;
        words[spans + 2 * index + 1] = target;
      }
      length += lengthOf(words, spans, part.length);
    }
    return { target: target + SLACK, length };
  }
}

/** The rows' numbers, one after the other. */
function fetch(numbers: Float64Array, rows: Uint32Array, target: Float64Array, offset: number): void {
  for (let index = 0; index < rows.length; index++) target[offset + index] = numbers[rows[index]!]!;
}

/** Where the rows' texts begin and end when the first of all begins at `origin`. */
function fetchSpans(
  { starts, ends }: Packed,
  rows: Uint32Array,
  origin: number,
  target: Uint32Array,
  offset: number,
): void {
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    target[offset + 2 * index] = origin + starts[row]!;
    target[offset + 2 * index + 1] = origin + ends[row]!;
  }
}

/** How long texts are together that begin and end so. */
function lengthOf(spans: Uint32Array, from: number, count: number): number {
  let length = 0;
  for (let at = from; at < from + 2 * count; at += 2) length += spans[at + 1]! - spans[at]!;
  return length;
}

/** Bytes at which a text may not be written as it is. */
function specialBytes({ special }: Dialect): Uint8Array {
  // Control characters are looked at too: those of ASCII, and C1 behind the byte C2.
  return byteSet(`${special}\x7f\xc2`).fill(1, 0, 32);
}

/** With what a formula, or something that may hide one, can begin: characters, and first bytes of UTF-8. */
function openingBytes({ special }: Dialect): Uint8Array {
  const bytes = byteSet(`=+-@\t\r\n "${special}`);
  for (const byte of [0xc2, 0xe1, 0xe2, 0xe3, 0xef]) bytes[byte] = 1;
  return bytes;
}

/** 1 at the characters, 0 at all other bytes. */
function byteSet(characters: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}
