/**
 * Rows of cells between delimiters, for CSV and TSV: what both share, made for millions of rows. One
 * buffer is filled and handed over again and again; most cells never become a JavaScript string.
 */

import type { Texts } from '../model/table.ts';
import { LONGEST_NUMBER, writeNumber } from './bytes.ts';
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

/** When the buffer is handed over, and the room beyond for the line that passes this mark. */
const FLUSH = 1 << 20;
const SLACK = 1 << 16;

/** How many rows' numbers are fetched at once; so many of each column stay in the processor's cache. */
const BLOCK = 512;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** With what a formula, or something that may hide one, can begin: characters, and first bytes of UTF-8. */
const OPENING = '=+-@\t\r\n "';
const OPENING_BYTES = [0xc2, 0xe1, 0xe2, 0xe3, 0xef];

/**
 * Pieces of UTF-8, each valid until the next is asked for: a header of field keys, then a line a unit.
 * Numbers are exact, missing cells empty, formulas neutralised.
 */
export function* writeDelimited(view: View, dialect: Dialect): Generator<Uint8Array> {
  const { rows, fields } = view;
  const columns = fields.map(({ numbers, texts }) => ({
    numbers: numbers === undefined ? undefined : numbersOf(numbers),
    texts,
    block: new Float64Array(numbers === undefined ? 0 : BLOCK),
  }));
  const delimiter = dialect.delimiter.charCodeAt(0);
  // Control characters are looked at too: those of ASCII, and C1 behind the byte C2.
  const special = byteSet(`${dialect.special}\x7f\xc2`);
  special.fill(1, 0, 32);
  const opening = byteSet(OPENING + dialect.special);
  for (const byte of OPENING_BYTES) opening[byte] = 1;
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(FLUSH + SLACK);

  /** Makes room after `offset`, where a cell is longer than anybody expects. */
  function ensure(offset: number, length: number): void {
    if (offset + length <= bytes.length) return;
    const larger = new Uint8Array(2 * bytes.length + length);
    larger.set(bytes.subarray(0, offset));
    bytes = larger;
  }

  /** Writes a text; plain ASCII is copied, whatever else turns up is looked at in peace. Gives the end. */
  function writeText(text: string, offset: number): number {
    const { length } = text;
    ensure(offset, length);
    let plain = length > 0 && opening[text.charCodeAt(0)] === 0;
    for (let at = 0; plain && at < length; at++) {
      const code = text.charCodeAt(at);
      if (special[code] === 0 && code < 128) bytes[offset + at] = code;
      else plain = false;
    }
    if (plain) return offset + length;
    const safe = neutraliseFormula(withoutControls(text));
    const cell = [...dialect.special].some((character) => safe.includes(character))
      ? dialect.escape(safe)
      : safe;
    ensure(offset, 3 * cell.length);
    return offset + encoder.encodeInto(cell, bytes.subarray(offset)).written;
  }

  /** Writes a cell of text, as bytes when the column has them and nothing in them needs care. */
  function writeCell(texts: Texts, row: number, offset: number): number {
    const end = texts.copy?.(row, bytes, offset) ?? -1;
    if (end > offset && end <= bytes.length) {
      let plain = opening[bytes[offset]!] === 0;
      for (let at = offset; plain && at < end; at++) plain = special[bytes[at]!] === 0;
      if (plain) return end;
    }
    const text = texts.at(row);
    return text === null || text === '' ? offset : writeText(text, offset);
  }

  function endLine(start: number, end: number): number {
    let offset = end;
    ensure(offset, dialect.empty.length + 2);
    if (start === end && columns.length === 1) {
      offset += encoder.encodeInto(dialect.empty, bytes.subarray(end)).written;
    }
    if (dialect.spreadsheet === true) bytes[offset++] = CARRIAGE_RETURN;
    bytes[offset] = LINE_FEED;
    return offset + 1;
  }

  /**
   * Rows in rank order lie all over the columns. Their numbers are fetched column by column, so that the
   * processor waits for many of them at once.
   */
  function fetch(from: number): void {
    const end = Math.min(from + BLOCK, rows.length);
    for (const { numbers, block } of columns) {
      if (numbers === undefined) continue;
      for (let index = from; index < end; index++) block[index - from] = numbers[rows[index]!]!;
    }
  }

  function writeLine(index: number, start: number): number {
    const inBlock = index % BLOCK;
    let offset = start;
    for (let at = 0; at < columns.length; at++) {
      const { numbers, texts, block } = columns[at]!;
      ensure(offset, LONGEST_NUMBER + 2);
      if (at > 0) bytes[offset++] = delimiter;
      if (numbers !== undefined) {
        const value = block[inBlock]!;
        if (!Number.isNaN(value)) {
          const end = writeNumber(bytes, offset, value);
          offset = dialect.spreadsheet === true ? withComma(bytes, offset, end) : end;
        }
      } else if (texts !== undefined) {
        offset = writeCell(texts, rows[index]!, offset);
      }
    }
    return endLine(start, offset);
  }

  let size = 0;
  if (dialect.spreadsheet === true) {
    bytes.set(BYTE_ORDER_MARK);
    size = BYTE_ORDER_MARK.length;
  }
  const lineStart = size;
  fields.forEach(({ key }, at) => {
    ensure(size, 1);
    if (at > 0) bytes[size++] = delimiter;
    size = writeText(key, size);
  });
  size = endLine(lineStart, size);
  for (let index = 0; index < rows.length; index++) {
    if (index % BLOCK === 0) fetch(index);
    size = writeLine(index, size);
    if (size >= FLUSH) {
      yield bytes.subarray(0, size);
      size = 0;
    }
  }
  if (size > 0) yield bytes.subarray(0, size);
}

/**
 * Turns the point of a number that was just written into a comma. What could be taken for thousands (12,345)
 * gets a zero more, so that whoever reads it need not ask. Gives the end, which has room for one byte more.
 */
function withComma(bytes: Uint8Array, start: number, end: number): number {
  const point = bytes.indexOf(POINT, start);
  if (point === -1 || point >= end) return end;
  bytes[point] = COMMA;
  const first = bytes[start] === MINUS ? start + 1 : start;
  const before = point - first;
  const isGroup = end - point === 4 && before >= 1 && before <= 3 && bytes[first] !== ZERO;
  if (!isGroup) return end;
  bytes[end] = ZERO;
  return end + 1;
}

/** 1 at the characters, 0 at all other bytes. */
function byteSet(characters: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const character of characters) set[character.charCodeAt(0)] = 1;
  return set;
}
