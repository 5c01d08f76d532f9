/**
 * Rows of cells between delimiters, for CSV and TSV: what both share. A table of many rows is written by the
 * kernel, and most of its cells never become a JavaScript string.
 */

import { type Kernel, KIND, reserve, SLACK, startKernel } from '../kernel/kernel.ts';
import type { Packed, Texts } from '../model/table.ts';
import { countUp } from '../stats/order.ts';
import { type Dialect, joinCells, numberCell, textCell } from './cells.ts';
import { numbersOf, type View } from './view.ts';

interface Column {
  readonly numbers: Float64Array | undefined;
  readonly texts: Texts | undefined;
}

interface Limits {
  /** From this many rows on the kernel writes them. */
  readonly many: number;
  /** So many cells are brought together row by row at once, and at least a block of rows. */
  readonly gathered: number;
}

/** At most 128 MB are gathered. */
const LIMITS: Limits = { many: 4096, gathered: 1 << 24 };

/** When text is handed over. */
const FLUSH = 1 << 18;

/**
 * Pieces of UTF-8, each valid until the next is asked for: a header of field keys, then a line a unit.
 * Numbers are exact, missing cells empty, formulas neutralised.
 *
 * @param limits how it is done, which changes no byte
 */
export function* writeDelimited(
  view: View,
  dialect: Dialect,
  { many, gathered }: Limits = LIMITS,
): Generator<Uint8Array> {
  const { rows, fields } = view;
  const columns = fields.map(
    ({ numbers, texts }): Column => ({
      numbers: numbers === undefined ? undefined : numbersOf(numbers),
      texts,
    }),
  );
  const encoder = new TextEncoder();
  const lineEnd = dialect.spreadsheet === true ? '\r\n' : '\n';
  const header = fields.map(({ key }) => textCell(key, dialect));
  const mark = dialect.spreadsheet === true ? '\ufeff' : '';
  yield encoder.encode(mark + joinCells(header, dialect) + lineEnd);

  const isPlain = dialect.spreadsheet !== true && columns.length > 1;
  if (isPlain && rows.length >= many) {
    const layout = layoutFor(rows.length, columns, gathered);
    const kernel = startKernel(layout.size);
    if (kernel !== undefined) {
      yield* kernelLines(kernel, layout, rows, columns, dialect);
      return;
    }
  }
  let piece = '';
  for (const row of rows) {
    const cells = columns.map((column) => textOf(column, row));
    piece += joinCells(cells, dialect) + lineEnd;
    if (piece.length >= FLUSH) {
      yield encoder.encode(piece);
      piece = '';
    }
  }
  if (piece !== '') yield encoder.encode(piece);

  function textOf({ numbers, texts }: Column, row: number): string {
    return numbers === undefined
      ? textCell(texts?.at(row) ?? '', dialect)
      : numberCell(numbers[row]!, dialect);
  }
}

/** So many rows become lines at once. */
const BLOCK = 4096;

/** So many bytes of lines are written at once, or a line that is longer. */
const LINES = 1 << 18;

/** Columns with more bytes of text than this are not copied into the kernel's memory. */
const LONGEST_TEXTS = 1 << 28;

/** What the kernel's memory holds; addresses are counted from its base, where the kinds of the columns stand. */
interface Layout {
  /** Which bytes need care wherever they stand, and which at the beginning of a text. */
  readonly special: number;
  readonly opening: number;
  /** A block's rows in the order in which they are written. */
  readonly order: number;
  /** `room` records of a slot of eight bytes a column. */
  readonly records: number;
  readonly room: number;
  /** The columns of text that are there as bytes, and where each begins. */
  readonly packed: readonly (Packed | undefined)[];
  readonly starts: readonly number[];
  /** Texts that do not stand there, and behind them lines. */
  readonly free: number;
  readonly size: number;
}

function layoutFor(rows: number, columns: readonly Column[], gathered: number): Layout {
  const room = Math.min(rows, Math.max(BLOCK, Math.floor(gathered / columns.length)));
  const packed = columns.map(({ texts }) => {
    const found = texts?.packed?.();
    return found !== undefined && found.bytes.length < LONGEST_TEXTS ? found : undefined;
  });
  const special = columns.length;
  const opening = special + 256;
  const order = Math.ceil((opening + 256) / 8) * 8;
  const records = order + 4 * BLOCK;
  let free = records + 8 * columns.length * room;
  const starts = packed.map((texts) => {
    const start = free;
    if (texts !== undefined) free += texts.bytes.length + SLACK;
    return start;
  });
  const strings = columns.filter(({ numbers }, at) => numbers === undefined && packed[at] === undefined);
  const size = free + 24 * room * strings.length + 2 * LINES;
  return { special, opening, order, records, room, packed, starts, free, size };
}

function* kernelLines(
  kernel: Kernel,
  layout: Layout,
  rows: Uint32Array,
  columns: readonly Column[],
  dialect: Dialect,
): Generator<Uint8Array> {
  const { room, packed } = layout;
  const width = columns.length;
  const delimiter = dialect.delimiter.charCodeAt(0);
  const encoder = new TextEncoder();
  const base = Math.ceil(kernel.base() / 8) * 8;
  const special = base + layout.special;
  const opening = base + layout.opening;
  const order = base + layout.order;
  const records = base + layout.records;
  const free = base + layout.free;
  let { bytes, doubles, words } = reserve(kernel, base + layout.size);
  bytes.set(
    columns.map(({ numbers }) => (numbers === undefined ? KIND.text : KIND.number)),
    base,
  );
  bytes.set(specialBytes(dialect), special);
  bytes.set(openingBytes(dialect), opening);
  packed.forEach((texts, at) => {
    if (texts !== undefined) bytes.set(texts.bytes, base + layout.starts[at]!);
  });

  // The rows of the whole table are gathered in its own order, which is the quickest.
  const isWhole = rows.length <= room && columns.every((column) => lengthOf(column) === rows.length);
  for (let from = 0; from < rows.length; from += room) {
    const some = rows.subarray(from, from + room);
    const target = gather(isWhole ? countUp(0, rows.length) : some);
    for (let first = 0; first < some.length; first += BLOCK) {
      const count = Math.min(BLOCK, some.length - first);
      words.set(isWhole ? some.subarray(first, first + count) : countUp(first, count), order / 4);
      let space = LINES;
      for (let done = 0; done < count; done += kernel.written.value) {
        ensure(target + space);
        const at = order + 4 * done;
        const end = kernel.lines(base, records, width, at, count - done, delimiter, target, target + space);
        if (kernel.written.value === 0) space *= 2;
        // Addresses come back as signed numbers.
        else yield bytes.subarray(target, end >>> 0);
      }
    }
  }

  function ensure(end: number): void {
    if (end + SLACK <= bytes.length) return;
    ({ bytes, doubles, words } = reserve(kernel, Math.max(end + SLACK, bytes.length * 1.25)));
  }

  /** Puts numbers and texts of these rows into the records; says where the texts end. */
  function gather(some: Uint32Array): number {
    let end = free;
    for (const [column, { numbers, texts }] of columns.entries()) {
      const found = packed[column];
      for (let first = 0; first < some.length; first += BLOCK) {
        const part = some.subarray(first, first + BLOCK);
        const slot = records / 8 + first * width + column;
        if (numbers !== undefined) gatherNumbers(numbers, part, doubles, slot, width);
        else {
          if (found !== undefined)
            gatherSpans(found, part, base + layout.starts[column]!, words, 2 * slot, 2 * width);
          end = takeCare(texts, found !== undefined, part, slot, end);
        }
      }
    }
    return end + SLACK;
  }

  /** Puts aside the texts that do not stand in memory as they are written; says where they end. */
  function takeCare(
    texts: Texts | undefined,
    isPacked: boolean,
    part: Uint32Array,
    slot: number,
    offset: number,
  ): number {
    let end = offset;
    for (let index = 0; ; index++) {
      if (isPacked) index = kernel.unplain(8 * slot, 8 * width, index, part.length, special, opening);
      if (index >= part.length) return end;
      const text = texts?.at(part[index]!) ?? null;
      const cell = text === null ? '' : textCell(text, dialect);
      ensure(end + 3 * cell.length);
      const span = 2 * (slot + index * width);
      words[span] = end;
      end += encoder.encodeInto(cell, bytes.subarray(end, end + 3 * cell.length)).written;
      words[span + 1] = end;
    }
  }
}

const lengthOf = ({ numbers, texts }: Column): number => (numbers ?? texts)?.length ?? 0;

function gatherNumbers(
  numbers: Float64Array,
  rows: Uint32Array,
  target: Float64Array,
  offset: number,
  step: number,
): void {
  let at = offset;
  for (let index = 0; index < rows.length; index++, at += step) target[at] = numbers[rows[index]!]!;
}

/** Where the rows' texts begin and end when the first of all begins at `origin`. */
function gatherSpans(
  { starts, ends }: Packed,
  rows: Uint32Array,
  origin: number,
  target: Uint32Array,
  offset: number,
  step: number,
): void {
  let at = offset;
  for (let index = 0; index < rows.length; index++, at += step) {
    const row = rows[index]!;
    target[at] = origin + starts[row]!;
    target[at + 1] = origin + ends[row]!;
  }
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
