/**
 * The fast reader: one pass over bytes through one reused window, numbers straight into columns of
 * doubles, names kept as bytes. It takes what it can prove to read as the careful reader would; at the
 * first thing it does not know it gives up, and the careful reader (records.ts) does the whole file.
 *
 * A plain number has at most 15 digits, so its digits are an exact integer and its power of ten is exact:
 * one division rounds once, which is what the shortest decimal means. Every other cell goes through
 * `readNumber()` as text.
 */

import { headerKey, type Texts } from '../model/table.ts';
import { type TextBuilder, textBuilder } from './byte-texts.ts';
import type { Source } from './bytes.ts';
import {
  type BadCell,
  type Cells,
  isUnclear,
  looksLikeCode,
  type Plan,
  type ReadColumn,
  type ReadOptions,
  type Spot,
  type Unclear,
} from './cells.ts';
import { mostAreNumbers } from './column.ts';
import { locator } from './locate.ts';
import {
  evidenceOf,
  isMissingWord,
  type Mark,
  missingWords,
  type NumberStyle,
  readNumber,
} from './number.ts';
import { decideMarks, recordsOf } from './records.ts';

const WINDOW = 1 << 18;
const QUOTE = 34;
const LF = 10;
const CR = 13;

/** What reading a cell says instead of where the cell ends. */
const NOT_PLAIN = -1;
const GIVE_UP = -2;
const IS_TEXT = -3;

/** A record longer than this is not looked for. */
const LONGEST_RECORD = 1 << 24;

const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

const SKIP = 0;
const NUMBER = 1;
const TEXT = 2;
const EMPTY = 3;

interface Field {
  kind: typeof SKIP | typeof NUMBER | typeof TEXT | typeof EMPTY;
  readonly auto: 'all' | 'most' | undefined;
  readonly answers: ReadonlySet<string> | undefined;
}

/** Leading bytes of characters among which are white space, so that a cell beginning so needs a look. */
const MAY_BE_SPACE = new Uint8Array(256);
for (const byte of [9, 10, 11, 12, 13, 32, 0xc2, 0xe1, 0xe2, 0xe3, 0xef]) MAY_BE_SPACE[byte] = 1;

/**
 * Reads a whole file of UTF-8, or gives undefined where the careful reader has to.
 *
 * @param start where the text begins, after a byte-order mark
 */
export async function scan(
  source: Source,
  start: number,
  header: readonly string[],
  delimiter: string,
  plan: Plan,
  options: ReadOptions,
): Promise<Cells | undefined> {
  if (delimiter.length !== 1 || delimiter.charCodeAt(0) > 127) return undefined;
  const sampled = await sample(source, start, header, delimiter, plan, options);
  if (sampled === undefined) return undefined;
  // A column taken for numbers may turn out to be text; then it is read again as that.
  for (let attempts = 0; attempts <= header.length; attempts++) {
    const task = { header, delimiter: delimiter.charCodeAt(0), sampled, decimal: options.decimal };
    const result = attempt(source, start, task);
    if (result === 'give-up') return undefined;
    if (typeof result !== 'number') return result;
    sampled.fields[result]!.kind = TEXT;
  }
  return undefined;
}

/** What one pass has to know. */
interface ScanTask {
  readonly header: readonly string[];
  /** The code of the character. */
  readonly delimiter: number;
  readonly sampled: Sampled;
  /** The decimal mark if it was given. */
  readonly decimal: Mark | undefined;
}

/** What one pass found; the columns of numbers may have room to spare. */
interface Scanned {
  readonly rows: number;
  readonly numbers: readonly Float64Array<ArrayBuffer>[];
  readonly texts: readonly (Texts | undefined)[];
  readonly misfits: readonly (readonly BadCell[])[];
  readonly percentRows: readonly (readonly number[])[];
  readonly unclear: readonly (Unclear | undefined)[];
  readonly numberLike: Float64Array;
  readonly present: Float64Array;
}

interface Sampled {
  readonly fields: Field[];
  readonly style: NumberStyle;
  readonly proof: Spot | undefined;
  readonly rows: number;
}

/** What the first thousand rows or so say: the decimal mark, the kinds of the open columns, the row length. */
async function sample(
  source: Source,
  start: number,
  header: readonly string[],
  delimiter: string,
  plan: Plan,
  options: ReadOptions,
): Promise<Sampled | undefined> {
  const head = new Uint8Array(1 << 16);
  const filled = head.subarray(0, source.read(head, start));
  const lines = filled.subarray(0, filled.lastIndexOf(LF) + 1);
  if (!source.isUtf8(lines)) return undefined;
  const cut = await recordsOf(lines, delimiter, locator(source.name, lines, delimiter));
  if ('problem' in cut) return undefined;
  const rows = cut.records.slice(1);
  if (rows.length === 0) return undefined;
  const wants = header.map((name) => (name === '' ? undefined : plan(name)));
  if (wants.some((want) => want?.number === true && want.text === true)) return undefined;
  const fields = wants.map((want, field): Field => {
    const unwanted = header[field] === '' ? EMPTY : SKIP;
    return {
      kind: want === undefined ? unwanted : want.number === true ? NUMBER : TEXT,
      auto: want?.number === true || want?.text === true ? undefined : want?.auto,
      answers: want?.answers,
    };
  });
  const strip = options.strip ?? [];
  const numeric = fields.flatMap(({ kind, auto }, field) =>
    kind === NUMBER || auto !== undefined ? [field] : [],
  );
  const marks = decideMarks(rows, numeric, strip, options.decimal);
  if ('conflict' in marks) return undefined;
  const { proof, ...known } = marks;
  const style: NumberStyle = { ...known, missing: missingWords(options.missing), strip };
  fields.forEach((field, index) => {
    if (field.auto === undefined) return;
    let numbers = 0;
    let others = 0;
    for (const row of rows) {
      const text = row[index] ?? '';
      const { kind } = readNumber(text, style);
      if (kind === 'number' && !(field.auto === 'all' && looksLikeCode(text))) numbers++;
      else if (kind !== 'missing') others++;
    }
    field.kind = field.auto === 'all' ? (others === 0 ? NUMBER : TEXT) : numbers >= others ? NUMBER : TEXT;
  });
  const estimate = ((source.size - start) / lines.length) * cut.records.length;
  return { fields, style, proof, rows: Math.ceil(estimate * 1.05) + 64 };
}

/** One pass; the field to read as text instead, or `give-up`, where it cannot go on. */
function attempt(source: Source, start: number, task: ScanTask): Cells | number | 'give-up' {
  const found = pass(source, start, task);
  return typeof found === 'object' ? cellsOf(task, found) : found;
}

function pass(
  source: Source,
  start: number,
  { header, delimiter, sampled: { fields, style, rows }, decimal }: ScanTask,
): Scanned | number | 'give-up' {
  const width = header.length;
  const kinds = Uint8Array.from(fields, ({ kind }) => kind);
  const openNumbers = Uint8Array.from(fields, ({ kind, auto }) =>
    kind === NUMBER && auto === 'all' ? 1 : 0,
  );
  const plainTexts = Uint8Array.from(fields, ({ kind, auto, answers }) =>
    kind === TEXT && auto === undefined && answers === undefined && style.strip.length === 0 ? 1 : 0,
  );
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const encoder = new TextEncoder();
  const mark = style.decimal.charCodeAt(0);
  const strips = style.strip.length > 0;
  const missing = mayBeMissing(style.missing);
  let capacity = rows;
  const numbers = fields.map(({ kind }) => new Float64Array(kind === NUMBER ? capacity : 0));
  const texts = fields.map(({ kind }): TextBuilder | undefined =>
    kind === TEXT ? textBuilder(capacity, Math.ceil(capacity * 16)) : undefined,
  );
  const misfits: BadCell[][] = fields.map(() => []);
  const percentRows: number[][] = fields.map(() => []);
  const unclear: (Unclear | undefined)[] = fields.map(() => undefined);
  const numberLike = new Float64Array(width);
  const present = new Float64Array(width);
  let buffer = new Uint8Array(WINDOW + 1);
  let row = -1; // the header comes first
  /** Whether anything stands in the row. */
  let found = false;

  /** Whether a cell proves other marks than those the sample showed. */
  function contradicts(text: string): boolean {
    if (decimal !== undefined) return false;
    const evidence = evidenceOf(text, style.strip);
    const { groups, either } = evidence;
    if (evidence.decimal !== undefined && evidence.decimal !== style.decimal) return true;
    return !style.grouped && (groups !== undefined || (either !== undefined && either !== style.decimal));
  }

  /**
   * Any cell that is no plain number: reads it and gives where it ends, or a negative code. A cell of the
   * header, or of a column that nobody wants, is only passed over.
   */
  function readCell(field: number, kind: number, at: number, limit: number): number {
    let from = at;
    let to = at;
    let end = at;
    let unescaped: string | undefined;
    if (buffer[at] === QUOTE) {
      let doubled = false;
      for (to = at + 1; ; to += 2) {
        while (to < limit && buffer[to] !== QUOTE) to++;
        if (to >= limit) return GIVE_UP;
        if (buffer[to + 1] !== QUOTE) break;
        doubled = true;
      }
      from = at + 1;
      end = to + 1;
      if (doubled) unescaped = decoder.decode(buffer.subarray(from, to)).replaceAll('""', '"');
    } else {
      let byte = buffer[to]!;
      while (byte !== delimiter && byte !== LF && byte !== CR && byte !== QUOTE) byte = buffer[++to]!;
      if (byte === QUOTE) return GIVE_UP;
      end = to;
    }
    if (buffer[end] === CR && buffer[end + 1] !== LF) return GIVE_UP;
    if (kind === EMPTY && to > from) return GIVE_UP;
    if (kind === NUMBER) {
      const code =
        to > from ? readOddNumber(field, unescaped ?? decoder.decode(buffer.subarray(from, to))) : 0;
      if (to === from) numbers[field]![row] = NaN;
      return code < 0 ? code : end;
    }
    if (kind === TEXT) {
      const code = to > from ? readText(field, from, to, unescaped) : 0;
      texts[field]!.end(row);
      return code < 0 ? code : end;
    }
    if (to > from) found = true;
    return end;
  }

  function readOddNumber(field: number, text: string): number {
    if (contradicts(text)) return GIVE_UP;
    const cell = readNumber(text, style);
    // What is wrong with its mark depends on cells that are not read yet.
    if (cell.kind === 'bad' && style.basis === 'assumed' && text.includes(',')) return GIVE_UP;
    if (
      openNumbers[field] === 1 &&
      (cell.kind === 'bad' || (cell.kind === 'number' && looksLikeCode(text)))
    ) {
      return IS_TEXT;
    }
    numbers[field]![row] = cell.kind === 'number' ? cell.value : NaN;
    if (cell.kind === 'number' && cell.percent) percentRows[field]!.push(row);
    if (cell.kind === 'bad') misfits[field]!.push({ row, field, text, cell });
    if (cell.kind !== 'missing') found = true;
    return 0;
  }

  /** Text is kept trimmed; a missing word leaves nothing. */
  function readText(field: number, from: number, to: number, unescaped: string | undefined): number {
    const builder = texts[field]!;
    const { answers, auto } = fields[field]!;
    const before = builder.size;
    const lead = buffer[from]!;
    let tail = to - 1;
    while (tail > from && buffer[tail]! >= 0x80 && buffer[tail]! < 0xc0) tail--;
    const isPlain =
      unescaped === undefined &&
      answers === undefined &&
      !strips &&
      MAY_BE_SPACE[lead] === 0 &&
      MAY_BE_SPACE[buffer[tail]!] === 0 &&
      to - from > 1 &&
      missing[pairOf(lead, buffer[from + 1]!)] === 0;
    if (isPlain) {
      builder.add(buffer, from, to);
      found = true;
    } else {
      const text = (unescaped ?? decoder.decode(buffer.subarray(from, to))).trim();
      if (!isMissingWord(text, style.missing) || answers?.has(headerKey(text)) === true) {
        const bytes = encoder.encode(text);
        builder.add(bytes, 0, bytes.length);
      } else if (isUnclear(text)) {
        const { count = 0, row: first = row } = unclear[field] ?? {};
        unclear[field] = { count: count + 1, row: first };
      }
      if (text !== '') found = true;
    }
    // What is taken for text by its beginning may be mostly numbers further on, and speaks of marks.
    if (auto !== undefined && builder.size > before) {
      present[field]!++;
      if (hasDigit(buffer, from, to)) {
        numberLike[field]!++;
        if (contradicts(decoder.decode(buffer.subarray(from, to)))) return GIVE_UP;
      }
    }
    return 0;
  }

  let filled = 0;
  let position = start;
  for (let ended = false; !ended; ) {
    // Fill the window; the last line gets a line end if it has none.
    const got = source.read(buffer.subarray(filled, buffer.length - 1), position);
    position += got;
    filled += got;
    if (got === 0) {
      ended = true;
      if (filled > 0 && buffer[filled - 1] !== LF) buffer[filled++] = LF;
    }
    const limit = endOfRecords(buffer, filled);
    if (ended && limit < filled) return 'give-up';
    const whole = buffer.subarray(0, limit);
    if (!source.isUtf8(whole) || whole.indexOf(0) !== -1) return 'give-up';

    let at = 0;
    while (at < limit) {
      if (buffer[at] === LF) {
        at++;
        continue;
      }
      if (buffer[at] === CR && buffer[at + 1] === LF) {
        at += 2;
        continue;
      }
      if (row >= capacity) {
        capacity = Math.ceil(capacity * 1.5);
        for (let field = 0; field < width; field++) {
          if (kinds[field] === NUMBER) numbers[field] = enlarged(numbers[field]!, capacity);
        }
      }
      found = false;
      for (let field = 0; field < width; field++) {
        const kind = row < 0 ? SKIP : kinds[field]!;
        let end = NOT_PLAIN;
        if (kind === NUMBER) {
          end = plainNumber(buffer, at, mark, delimiter, openNumbers[field] === 1, numbers[field]!, row);
        } else if (kind === TEXT && plainTexts[field] === 1) {
          end = plainText(buffer, at, delimiter, missing, texts[field]!, row);
        }
        if (end >= 0) found = true;
        else {
          if (end === NOT_PLAIN) end = readCell(field, kind, at, limit);
          if (end === IS_TEXT) return field;
          if (end < 0) return 'give-up';
        }
        // After a cell comes a delimiter, or after the last one a line end; anything else is not plain.
        const next = buffer[end]!;
        if (next !== (field < width - 1 ? delimiter : next === CR ? CR : LF)) return 'give-up';
        at = next === CR ? end + 2 : end + 1;
      }
      // A row in which nothing stands is for the careful reader to judge.
      if (!found && row >= 0) return 'give-up';
      row++;
    }

    // Keep what is not read yet, and make room for a record that is longer than the window.
    buffer.copyWithin(0, limit, filled);
    filled -= limit;
    if (filled > buffer.length / 2) {
      if (buffer.length > LONGEST_RECORD) return 'give-up';
      const larger = new Uint8Array(2 * buffer.length);
      larger.set(buffer.subarray(0, filled));
      buffer = larger;
    }
  }

  const length = Math.max(row, 0);
  return {
    rows: length,
    numbers,
    texts: texts.map((builder) => builder?.finish(length)),
    misfits,
    percentRows,
    unclear,
    numberLike,
    present,
  };
}

function cellsOf({ header, sampled }: ScanTask, part: Scanned): Cells | 'give-up' {
  const { rows, misfits } = part;
  const columns = sampled.fields.map(({ kind, auto }, field): ReadColumn | undefined | 'give-up' => {
    if (kind === SKIP || kind === EMPTY) return undefined;
    if (kind === TEXT) {
      // Taken for text by its beginning, but perhaps mostly numbers further on.
      if (auto === 'most' && 2 * part.numberLike[field]! >= part.present[field]!) return 'give-up';
      const unclear = part.unclear[field];
      return {
        texts: part.texts[field]!,
        percents: 0,
        numbersRead: 0,
        oddRow: -1,
        ...(unclear && { unclear }),
      };
    }
    const values = part.numbers[field]!.subarray(0, rows);
    let numbersRead = 0;
    for (let row = 0; row < rows; row++) if (!Number.isNaN(values[row]!)) numbersRead++;
    if (auto !== undefined && (numbersRead === 0 || !mostAreNumbers(numbersRead, misfits[field]!, 0))) {
      return 'give-up';
    }
    const percents = part.percentRows[field]!;
    return { numbers: values, percents: percents.length, numbersRead, oddRow: oddRow(values, percents) };
  });
  if (columns.includes('give-up')) return 'give-up';
  return {
    header,
    rows,
    columns: columns.filter((column) => column !== 'give-up'),
    bad: misfits.flat().sort((a, b) => a.row - b.row || a.field - b.field),
    ragged: [],
    decimal: sampled.style.decimal,
    proof: sampled.proof,
    recordOf: (index) => index + 1,
    blank: { count: 0, record: 0 },
  };
}

/** The end of the last whole record: a line end outside quotes, which there are as many open as close. */
function endOfRecords(buffer: Uint8Array, filled: number): number {
  let limit = filled === 0 ? 0 : buffer.lastIndexOf(LF, filled - 1) + 1;
  const quotes: number[] = [];
  for (let at = buffer.indexOf(QUOTE); at !== -1 && at < limit; at = buffer.indexOf(QUOTE, at + 1)) {
    quotes.push(at);
  }
  while (quotes.length % 2 === 1) {
    limit = buffer.lastIndexOf(LF, quotes[quotes.length - 1]!) + 1;
    while (quotes.length > 0 && quotes[quotes.length - 1]! >= limit) quotes.pop();
  }
  return limit;
}

function enlarged(column: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(length);
  larger.set(column);
  return larger;
}

/** Whether a cell could be a number in some notation. */
function hasDigit(bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (bytes[index]! >= 48 && bytes[index]! <= 57) return true;
  return false;
}

/** The first row that differs from the first number in having a percent sign or none. */
function oddRow(values: Float64Array, percents: readonly number[]): number {
  if (percents.length === 0) return -1;
  const signed = new Set(percents);
  let firstPlain = -1;
  for (let row = 0; row < values.length && firstPlain < 0; row++) {
    if (!Number.isNaN(values[row]!) && !signed.has(row)) firstPlain = row;
  }
  return Math.max(percents[0]!, firstPlain);
}

const pairOf = (first: number, second: number) => (first << 8) | second;

/** The pairs of bytes with which spellings of "no answer" begin, to pass over most cells at a glance. */
function mayBeMissing(words: ReadonlySet<string>): Uint8Array {
  const pairs = new Uint8Array(0x10000);
  const encoder = new TextEncoder();
  for (const word of words) {
    const upper = word.toUpperCase();
    // The first two characters in either case; white space may stand between any two.
    for (const first of [word.slice(0, 1), upper.slice(0, 1)]) {
      for (const second of [word.slice(1, 2), upper.slice(1, 2), ' ']) {
        const [one, two] = encoder.encode(first + second);
        if (one !== undefined && two !== undefined) pairs[pairOf(one, two)] = 1;
      }
    }
  }
  return pairs;
}

// The plain cases, in functions of their own: the engine compiles small functions well and early.

/** Sign, digits, mark, digits, and the cell is over: puts the number in its column and says where it ends. */
function plainNumber(
  buffer: Uint8Array,
  at: number,
  mark: number,
  delimiter: number,
  open: boolean,
  column: Float64Array,
  row: number,
): number {
  let index = at;
  let byte = buffer[index]!;
  const negative = byte === 45;
  if (negative) byte = buffer[++index]!;
  const first = index;
  let small = 0; // right up to nine digits
  while (byte >= 48 && byte <= 57) {
    small = (Math.imul(small, 10) + byte - 48) | 0;
    byte = buffer[++index]!;
  }
  const whole = index - first;
  let decimals = 0;
  if (whole === 0) return NOT_PLAIN;
  if (byte === mark && mark !== delimiter) {
    byte = buffer[++index]!;
    const second = index;
    while (byte >= 48 && byte <= 57) {
      small = (Math.imul(small, 10) + byte - 48) | 0;
      byte = buffer[++index]!;
    }
    decimals = index - second;
    if (decimals === 0) return NOT_PLAIN;
  }
  if (byte !== delimiter && byte !== LF && (byte !== CR || buffer[index + 1] !== LF)) return NOT_PLAIN;
  if (whole + decimals > 15) return NOT_PLAIN;
  if (open && whole > 1 && buffer[first] === 48) return IS_TEXT;
  const mantissa = whole + decimals <= 9 ? small : mantissaOf(buffer, first, index);
  const value = decimals === 0 ? mantissa : mantissa / POWERS[decimals]!;
  column[row] = negative ? -value : value;
  return index;
}

/** Up to 15 digits, a mark among them or not. */
function mantissaOf(buffer: Uint8Array, from: number, to: number): number {
  let mantissa = 0;
  for (let index = from; index < to; index++) {
    const digit = buffer[index]! - 48;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
  }
  return mantissa;
}

/** Text without quotes, white space at its ends, or the beginning of a word that means "no answer". */
function plainText(
  buffer: Uint8Array,
  at: number,
  delimiter: number,
  missing: Uint8Array,
  builder: TextBuilder,
  row: number,
): number {
  const lead = buffer[at]!;
  let end = at;
  let byte = lead;
  let last = 32;
  while (byte !== delimiter && byte !== LF && byte !== CR && byte !== QUOTE) {
    last = byte;
    byte = buffer[++end]!;
  }
  if (byte === QUOTE || (byte === CR && buffer[end + 1] !== LF) || end - at < 2) return NOT_PLAIN;
  // A last character of several bytes may be white space.
  if (MAY_BE_SPACE[lead] === 1 || MAY_BE_SPACE[last] === 1 || last >= 0x80) return NOT_PLAIN;
  if (missing[pairOf(lead, buffer[at + 1]!)] === 1) return NOT_PLAIN;
  builder.add(buffer, at, end);
  builder.end(row);
  return end;
}
