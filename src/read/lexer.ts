/**
 * The one lexer of delimited text: UTF-8 bytes in, where records and cells begin and end out. It decides nothing
 * about what a cell says; the kernel cuts plain cells of large files by the same rules.
 *
 * A record is cells with delimiters between them, up to LF, CR LF, a CR alone, or the end; a line of nothing is no
 * record. A cell that begins with a quote goes on to the next quote that is not doubled, across delimiters and lines.
 * Where the text does not keep to that, it is cut all the same, so that places can be found in it, and the first flaw
 * is a value beside the cells.
 */

export type Quote = '"' | "'";

/** How a text is cut. */
export interface Dialect {
  /** One character or more. */
  readonly delimiter: string;
  readonly quote: Quote;
}

/** What is known of a cell: it stands in quotes; quotes inside it are doubled. */
export const CELL = { quoted: 1, doubled: 2 } as const;

/** A quote in a cell that does not begin with one; text behind a closing quote; a quote that never closes. */
export type FlawKind = 'stray' | 'mismatch' | 'unclosed';

export interface Flaw {
  readonly kind: FlawKind;
  /** Of the quote or the text that should not be there; of what never closes, where it opens. */
  readonly offset: number;
  /** Counted from the first record of the text. */
  readonly record: number;
  readonly field: number;
}

/** Some records of a text, by the cells of them all. All offsets are those of bytes. */
export interface Lexed {
  readonly records: number;
  /** The first cell of each record, and behind the last one how many cells there are. */
  readonly firstCells: Uint32Array;
  /** Where each cell begins and ends, quotes included. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Sums of `CELL`. */
  readonly flags: Uint8Array;
  /** Where these records begin, and what comes after them. */
  readonly from: number;
  readonly end: number;
  readonly flaw: Flaw | undefined;
  /** The first carriage return that ends a line alone. */
  readonly loneReturn: number | undefined;
}

const LF = 10;
const CR = 13;

/** So many records are cut at once, or fewer of very many cells: all that is kept of a long text is one block. */
const BLOCK = 4096;
const MOST_CELLS = 1 << 18;

/** Cuts one cell after the other; what it found out about the last one is beside the function. */
export interface CellReader {
  /** Where the cell ends that begins at `at`: at a delimiter, at a line's end or at `limit`. */
  read(bytes: Uint8Array, at: number, limit: number): number;
  /** Whether a delimiter begins here. */
  isDelimiter(bytes: Uint8Array, at: number): boolean;
  flags: number;
  flaw: FlawKind | undefined;
  flawAt: number;
}

export function cellReader({ delimiter, quote }: Dialect): CellReader {
  const marks = new TextEncoder().encode(delimiter);
  const [mark] = marks;
  const quoteByte = quote.charCodeAt(0);
  const isDelimiter = (bytes: Uint8Array, at: number): boolean => {
    for (let part = 0; part < marks.length; part++) if (bytes[at + part] !== marks[part]) return false;
    return true;
  };

  /** The closing quote of the cell whose opening one stands at `at`; -1 without one. */
  const closing = (bytes: Uint8Array, at: number, limit: number): number => {
    let end = at;
    for (;;) {
      end = bytes.indexOf(quoteByte, end + 1);
      if (end === -1 || end >= limit) return -1;
      if (end + 1 >= limit || bytes[end + 1] !== quoteByte) return end;
      reader.flags |= CELL.doubled;
      end++;
    }
  };

  const reader: CellReader = {
    flags: 0,
    flaw: undefined,
    flawAt: 0,
    isDelimiter,
    read(bytes, at, limit) {
      reader.flags = 0;
      reader.flaw = undefined;
      let end = at;
      if (bytes[at] === quoteByte && at < limit) {
        reader.flags = CELL.quoted;
        end = closing(bytes, at, limit) + 1;
        if (end === 0) {
          reader.flaw = 'unclosed';
          reader.flawAt = at;
          return limit;
        }
      }
      const behind = end;
      for (; end < limit; end++) {
        const byte = bytes[end];
        if (byte === LF || byte === CR || (byte === mark && (marks.length === 1 || isDelimiter(bytes, end))))
          break;
        if (byte === quoteByte && reader.flags === 0 && reader.flaw === undefined) {
          reader.flaw = 'stray';
          reader.flawAt = end;
        }
      }
      if (reader.flags !== 0 && end > behind) {
        reader.flaw = 'mismatch';
        reader.flawAt = behind;
      }
      return end;
    },
  };
  return reader;
}

/**
 * Cuts the records that begin at `from` or later: at most so many, a block unless told.
 *
 * @param before how many records of the text come before, from which a flaw's record is counted
 */
export function lex(bytes: Uint8Array, dialect: Dialect, from = 0, most = BLOCK, before = 0): Lexed {
  const reader = cellReader(dialect);
  const step = new TextEncoder().encode(dialect.delimiter).length;
  const firstCells = [0];
  let room = most === 1 ? 32 : 1024;
  let starts = new Uint32Array(room);
  let ends = new Uint32Array(room);
  let flags = new Uint8Array(room);
  let cells = 0;
  let flaw: Flaw | undefined;
  let loneReturn: number | undefined;
  let at = from;

  const addCell = (end: number) => {
    if (cells === room) {
      room *= 2;
      starts = enlarged(starts, new Uint32Array(room));
      ends = enlarged(ends, new Uint32Array(room));
      flags = enlarged(flags, new Uint8Array(room));
    }
    starts[cells] = at;
    ends[cells] = end;
    flags[cells] = reader.flags;
    if (reader.flaw !== undefined && flaw === undefined) {
      const record = firstCells.length - 1;
      const field = cells - firstCells[record]!;
      flaw = { kind: reader.flaw, offset: reader.flawAt, record: before + record, field };
    }
    cells++;
  };
  /** Goes behind the line ends that stand here. */
  const passLineEnds = () => {
    for (; at < bytes.length && (bytes[at] === LF || bytes[at] === CR); at++)
      if (bytes[at] === CR && bytes[at + 1] !== LF) loneReturn ??= at;
  };

  passLineEnds();
  while (at < bytes.length && firstCells.length <= most && cells < MOST_CELLS) {
    for (;;) {
      const end = reader.read(bytes, at, bytes.length);
      addCell(end);
      at = end;
      if (at >= bytes.length || bytes[at] === LF || bytes[at] === CR) break;
      at += step;
    }
    firstCells.push(cells);
    passLineEnds();
  }
  return {
    records: firstCells.length - 1,
    firstCells: Uint32Array.from(firstCells),
    starts: starts.subarray(0, cells),
    ends: ends.subarray(0, cells),
    flags: flags.subarray(0, cells),
    from,
    end: at,
    flaw,
    loneReturn,
  };
}

function enlarged<A extends Uint8Array | Uint32Array>(array: A, larger: A): A {
  larger.set(array);
  return larger;
}

/** All the records of a text, block by block. */
export function* blocksOf(bytes: Uint8Array, dialect: Dialect, from = 0): Generator<Lexed> {
  let before = 0;
  for (let at = from; at < bytes.length; ) {
    const block = lex(bytes, dialect, at, BLOCK, before);
    yield block;
    at = block.end;
    before += block.records;
  }
}

/**
 * The cells of a text, record by record, up to the first flaw.
 *
 * Text without a quote needs no cutting byte by byte: every delimiter and every line end means what it is, and the
 * engine's own `split` is the quickest from the first row on.
 */
export function recordsIn(
  bytes: Uint8Array,
  dialect: Dialect,
  from = 0,
): { readonly records: string[][]; readonly flaw: Flaw | undefined } {
  const { delimiter, quote } = dialect;
  if (bytes.indexOf(quote.charCodeAt(0), from) === -1) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from));
    return { records: plainLines(text).map((line) => line.split(delimiter)), flaw: undefined };
  }
  const records: string[][] = [];
  for (const block of blocksOf(bytes, dialect, from)) {
    if (block.flaw !== undefined) return { records, flaw: block.flaw };
    addTexts(records, bytes, block, quote);
  }
  return { records, flaw: undefined };
}

/** How many cells each of the first records has. */
export function countCells(text: string, dialect: Dialect, most: number): number[] {
  const { delimiter, quote } = dialect;
  if (!text.includes(quote)) {
    const lines = plainLines(text, 2 * most);
    return lines.slice(0, most).map((line) => line.split(delimiter).length);
  }
  const { records, firstCells } = lex(new TextEncoder().encode(text), dialect, 0, most);
  return Array.from({ length: records }, (_, record) => firstCells[record + 1]! - firstCells[record]!);
}

/** The lines of a text without quotes in which anything stands. */
const plainLines = (text: string, most?: number) =>
  text.split(text.includes('\r') ? /\r\n|\n|\r/ : '\n', most).filter((line) => line !== '');

/** Makes the cells of a block text. They are parts of one text, which is decoded at one go. */
function addTexts(
  records: string[][],
  bytes: Uint8Array,
  { firstCells, starts, ends, flags, from, end, ...block }: Lexed,
  quote: Quote,
): void {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, end));
  const doubled = quote + quote;
  const isAscii = text.length === end - from;
  /** A place among the bytes, and the same place in the text. */
  let byte = from;
  let unit = 0;
  const unitAt = (offset: number): number => {
    if (isAscii) return offset - from;
    for (; byte < offset; byte++) {
      // A character of four bytes is two units of a string, any other one.
      const lead = bytes[byte]!;
      if ((lead & 0xc0) !== 0x80) unit += lead >= 0xf0 ? 2 : 1;
    }
    return unit;
  };
  for (let record = 0; record < block.records; record++) {
    const cells: string[] = [];
    for (let cell = firstCells[record]!; cell < firstCells[record + 1]!; cell++) {
      const start = unitAt(starts[cell]!);
      const stop = unitAt(ends[cell]!);
      const isQuoted = (flags[cell]! & CELL.quoted) !== 0;
      const inside = isQuoted ? text.slice(start + 1, stop - 1) : text.slice(start, stop);
      cells.push((flags[cell]! & CELL.doubled) !== 0 ? inside.replaceAll(doubled, quote) : inside);
    }
    records.push(cells);
  }
}
