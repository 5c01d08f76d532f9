/**
 * The fast reader: one pass over bytes through one reused window, numbers straight into columns of
 * doubles, names kept as bytes. It takes what it can prove to read as the careful reader would; at the
 * first thing it does not know it gives up, and the careful reader (records.ts) does the whole file.
 *
 * A plain number has at most 15 digits, so its digits are an exact integer and its power of ten is exact:
 * one division rounds once, which is what the shortest decimal means. Every other cell goes through
 * `readNumber()` as text.
 */

import { HAS, type Kernel, KIND, reserve, SLACK, STATUS, startKernel } from '../kernel/kernel.ts';
import type { Texts } from '../model/table.ts';
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
import { answerOf, isAnswer, mostAreNumbers } from './column.ts';
import { locator } from './locate.ts';
import {
  evidenceOf,
  isMissingWord,
  type Mark,
  missingWords,
  type NumberStyle,
  readNumber,
  stripMarks,
} from './number.ts';
import { decideMarks, recordsOf, speakersOf } from './records.ts';

const WINDOW = 1 << 18;
/** So many cells the kernel reads before they are taken over. */
const BATCH = 1 << 18;
/** What a scan needs of memory, but for very many columns or a very long record. */
const ROOM = 16 * BATCH + 3 * WINDOW + (1 << 18);
const QUOTE = 34;
const LF = 10;
const CR = 13;

/** What reading a cell says instead of where the cell ends. */
const GIVE_UP = -2;
const IS_TEXT = -3;

/** A record longer than this is not looked for. */
const LONGEST_RECORD = 1 << 24;

const { skip: SKIP, number: NUMBER, text: TEXT } = KIND;
/** A column without a name, in which nothing may stand. */
const EMPTY = KIND.odd;

interface Field {
  kind: (typeof KIND)[keyof typeof KIND];
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
  if (delimiter.length !== 1 || delimiter.charCodeAt(0) > 127 || header.length === 0) return undefined;
  const sampled = await sample(source, start, header, delimiter, plan, options);
  if (sampled === undefined) return undefined;
  const kernel = startKernel(ROOM);
  if (kernel === undefined) return undefined;
  // A column taken for numbers may turn out to be text; then it is read again as that.
  for (let attempts = 0; attempts <= header.length; attempts++) {
    const task = { header, delimiter: delimiter.charCodeAt(0), sampled, decimal: options.decimal };
    const result = attempt(kernel, source, start, task);
    if (result === 'give-up') return undefined;
    if (typeof result !== 'number') return result;
    // What it said of marks does not count then.
    if (sampled.witnesses.has(result)) return undefined;
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
  readonly numbersRead: Uint32Array;
}

interface Sampled {
  readonly fields: Field[];
  readonly style: NumberStyle;
  readonly proof: Spot | undefined;
  /** The fields of open kind whose cells show which mark is which. */
  readonly witnesses: ReadonlySet<number>;
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
  const dialect = { delimiter, quote: '"' } as const;
  const cut = recordsOf(lines, dialect, 0, locator(source.name, lines, dialect));
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
  const spelling = { strip: options.strip ?? [], missing: missingWords(options.missing) };
  const marks = decideMarks(rows, speakersOf(wants), spelling, options.decimal, delimiter);
  if ('conflict' in marks) return undefined;
  const { proof, witnesses } = marks;
  const style: NumberStyle = { ...marks.style, ...spelling };
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
  // Evidence of a column that is no numbers does not count.
  if ([...witnesses].some((field) => fields[field]!.kind !== NUMBER)) return undefined;
  const estimate = ((source.size - start) / lines.length) * cut.records.length;
  return { fields, style, proof, witnesses, rows: Math.ceil(estimate * 1.05) + 64 };
}

/** One pass; the field to read as text instead, or `give-up`, where it cannot go on. */
function attempt(kernel: Kernel, source: Source, start: number, task: ScanTask): Cells | number | 'give-up' {
  const found = pass(kernel, source, start, task);
  return typeof found === 'object' ? cellsOf(task, found) : found;
}

function pass(
  kernel: Kernel,
  source: Source,
  start: number,
  { header, delimiter, sampled: { fields, style, rows }, decimal }: ScanTask,
): Scanned | number | 'give-up' {
  const width = header.length;
  const openNumbers = fields.map(({ kind, auto }) => kind === NUMBER && auto === 'all');
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const encoder = new TextEncoder();
  const strips = style.strip.length > 0;
  const missing = mayBeMissing(style.missing.words, delimiter);
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

  // The kernel's memory: what it has to know, then a batch of cells, then what depends on the window's size: texts
  // gathered from the batch, texts that do not stand in the window as they are read, the window.
  const stride = Math.max(1, Math.floor(BATCH / width));
  let size = WINDOW;
  const kinds = kernel.base();
  const spaces = kinds + width;
  const gaps = spaces + MAY_BE_SPACE.length;
  const cells = Math.ceil((gaps + missing.length) / 8) * 8;
  const ends = cells + 8 * width * stride;
  const hashes = ends + 4 * stride;
  const counts = hashes + 4 * stride;
  const packed = counts + 4 * width;
  let side = packed + size + SLACK;
  let window = side + size;
  let { bytes, doubles, words } = reserve(kernel, window + size + SLACK);
  bytes.set(
    fields.map(({ kind, auto, answers }) => {
      if (kind === NUMBER && style.missing.digits) return KIND.numberOrGap;
      return kind === TEXT && (auto !== undefined || answers !== undefined || strips) ? KIND.odd : kind;
    }),
    kinds,
  );
  bytes.set(MAY_BE_SPACE, spaces);
  bytes.set(missing, gaps);
  // A mark that is the delimiter is none.
  const mark = style.doubtful ? delimiter : style.decimal.charCodeAt(0);
  kernel.prepare(kinds, spaces, gaps, cells, counts, width, stride, delimiter, mark);

  /** How many rows stand in the columns. The batch goes on from there. */
  let done = 0;
  let headed = false;
  let aside = side;

  /** Whether a cell proves other marks than those the sample showed. */
  function contradicts(text: string): boolean {
    if (decimal !== undefined) return false;
    const evidence = evidenceOf(text, style);
    const { groups, either } = evidence;
    if (evidence.decimal !== undefined && (style.doubtful || evidence.decimal !== style.decimal)) return true;
    return !style.grouped && (groups !== undefined || (either !== undefined && either !== style.decimal));
  }

  const rowNow = () => done + kernel.row.value;
  const slotOf = (field: number) => cells / 8 + field * stride + kernel.row.value;
  const setFound = () => {
    kernel.found.value = 1;
  };

  /**
   * Any cell that is not plain: reads it and gives where it ends, or a negative code. A cell of the header,
   * or of a column that nobody wants, is only passed over.
   */
  function readCell(field: number, kind: number, at: number, limit: number): number {
    let from = at;
    let to = at;
    let end = at;
    let unescaped: string | undefined;
    if (bytes[at] === QUOTE) {
      let doubled = false;
      for (to = at + 1; ; to += 2) {
        while (to < limit && bytes[to] !== QUOTE) to++;
        if (to >= limit) return GIVE_UP;
        if (bytes[to + 1] !== QUOTE) break;
        doubled = true;
      }
      from = at + 1;
      end = to + 1;
      if (doubled) unescaped = decoder.decode(bytes.subarray(from, to)).replaceAll('""', '"');
    } else {
      let byte = bytes[to]!;
      while (byte !== delimiter && byte !== LF && byte !== CR && byte !== QUOTE) byte = bytes[++to]!;
      if (byte === QUOTE) return GIVE_UP;
      end = to;
    }
    if (bytes[end] === CR && bytes[end + 1] !== LF) return GIVE_UP;
    if (kind === EMPTY && to > from) return GIVE_UP;
    if (kind === NUMBER) {
      const code =
        to > from ? readOddNumber(field, unescaped ?? decoder.decode(bytes.subarray(from, to))) : 0;
      if (to === from) doubles[slotOf(field)] = NaN;
      return code < 0 ? code : end;
    }
    if (kind === TEXT) {
      const code = readText(field, from, to, unescaped);
      return code < 0 ? code : end;
    }
    if (to > from) setFound();
    return end;
  }

  function readOddNumber(field: number, text: string): number {
    if (contradicts(text)) return GIVE_UP;
    const cell = readNumber(text, style);
    // What is wrong with its mark depends on cells that are not read yet.
    if (cell.kind === 'bad' && style.basis === 'assumed' && text.includes(',')) return GIVE_UP;
    if (style.doubtful && text.includes('.')) return GIVE_UP;
    if (openNumbers[field] && (cell.kind === 'bad' || (cell.kind === 'number' && looksLikeCode(text)))) {
      return IS_TEXT;
    }
    const row = rowNow();
    doubles[slotOf(field)] = cell.kind === 'number' ? cell.value : NaN;
    if (cell.kind === 'number') words[counts / 4 + field]!++;
    if (cell.kind === 'number' && cell.percent) percentRows[field]!.push(row);
    if (cell.kind === 'bad') misfits[field]!.push({ row, field, text, cell });
    if (cell.kind !== 'missing') setFound();
    return 0;
  }

  /** The text of the cell now read stands between these places; nothing between them is a missing cell. */
  function keepText(field: number, from: number, to: number): void {
    const slot = 2 * slotOf(field);
    words[slot] = from;
    words[slot + 1] = to;
  }

  /** Text is kept trimmed; a missing word leaves nothing. */
  function readText(field: number, from: number, to: number, unescaped: string | undefined): number {
    keepText(field, 0, 0);
    if (to === from) return 0;
    const { answers, auto } = fields[field]!;
    /** Whether it would be something in a column of numbers, too. */
    let isSomething = true;
    const lead = bytes[from]!;
    let tail = to - 1;
    while (tail > from && bytes[tail]! >= 0x80 && bytes[tail]! < 0xc0) tail--;
    const isPlain =
      unescaped === undefined &&
      answers === undefined &&
      !strips &&
      MAY_BE_SPACE[lead] === 0 &&
      MAY_BE_SPACE[bytes[tail]!] === 0 &&
      to - from > 1 &&
      missing[pairOf(lead, bytes[from + 1]!)] === 0;
    if (isPlain) {
      keepText(field, from, to);
      setFound();
    } else {
      const cell = (unescaped ?? decoder.decode(bytes.subarray(from, to))).trim();
      const text = answerOf(cell, answers, style);
      const kept = !isMissingWord(text, style.missing) || isAnswer(text, answers);
      isSomething = kept && !(strips && isMissingWord(stripMarks(text, style.strip), style.missing));
      if (kept) {
        const { written } = encoder.encodeInto(text, bytes.subarray(aside, side + size));
        keepText(field, aside, aside + written);
        aside += written;
      } else if (isUnclear(text)) {
        const row = rowNow();
        const { count = 0, row: first = row } = unclear[field] ?? {};
        unclear[field] = { count: count + 1, row: first };
      }
      if (text !== '') setFound();
    }
    // What is taken for text by its beginning may be mostly numbers further on, and speaks of marks.
    if (auto !== undefined && isSomething) {
      present[field]!++;
      if (hasDigit(bytes, from, to)) {
        numberLike[field]!++;
        if (contradicts(decoder.decode(bytes.subarray(from, to)))) return GIVE_UP;
      }
    }
    return 0;
  }

  /** Passes over the header, and says where the rows begin, or `GIVE_UP`. */
  function passHeader(from: number, limit: number): number {
    let at = from;
    while (at < limit && (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] === LF))) at++;
    for (let field = 0; field < width; field++) {
      const end = readCell(field, SKIP, at, limit);
      if (end < 0) return GIVE_UP;
      setFound();
      at = kernel.next(end);
      if (at === 0) return GIVE_UP;
    }
    kernel.row.value = 0;
    return at;
  }

  /** Takes the batch over into the columns. */
  function takeOver(): void {
    const count = kernel.row.value;
    while (done + count > capacity) {
      capacity = Math.ceil(capacity * 1.5);
      for (const [field, { kind }] of fields.entries()) {
        if (kind === NUMBER) numbers[field] = enlarged(numbers[field]!, capacity);
      }
    }
    for (const [field, { kind }] of fields.entries()) {
      const slot = cells / 8 + field * stride;
      if (kind === NUMBER) numbers[field]!.set(doubles.subarray(slot, slot + count), done);
      if (kind === TEXT) {
        const length = kernel.gather(field, count, packed, ends, hashes);
        texts[field]!.append(
          bytes.subarray(packed, packed + length),
          words.subarray(ends / 4, ends / 4 + count),
          words.subarray(hashes / 4, hashes / 4 + count),
        );
      }
    }
    done += count;
    kernel.row.value = 0;
    aside = side;
  }

  /** Makes room for a record that is longer than the window, of which so many bytes are there. */
  function enlarge(filled: number): void {
    const before = window;
    size *= 2;
    side = packed + size + SLACK;
    window = side + size;
    aside = side;
    ({ bytes, doubles, words } = reserve(kernel, window + size + SLACK));
    bytes.copyWithin(window, before, before + filled);
  }

  let isAscii = true;
  let filled = 0;
  let position = start;
  for (let ended = false; !ended; ) {
    // Fill the window; the last line gets a line end if it has none.
    const got = source.read(bytes.subarray(window + filled, window + size), position);
    position += got;
    filled += got;
    if (got === 0) {
      ended = true;
      if (filled > 0 && bytes[window + filled - 1] !== LF) bytes[window + filled++] = LF;
    }
    const seen = kernel.survey(window, window + filled);
    const length = endOfRecords(bytes.subarray(window, window + filled), (seen & HAS.quote) !== 0);
    if (ended && length < filled) return 'give-up';
    if ((seen & HAS.nul) !== 0) return 'give-up';
    if ((seen & HAS.high) !== 0) {
      isAscii = false;
      if (!source.isUtf8(bytes.subarray(window, window + length))) return 'give-up';
    }

    const limit = window + length;
    let at = window;
    if (!headed && length > 0) {
      at = passHeader(at, limit);
      if (at === GIVE_UP) return 'give-up';
      headed = true;
    }
    while (at < limit) {
      at = kernel.scan(at, limit);
      if (kernel.status.value === STATUS.giveUp) return 'give-up';
      if (kernel.status.value === STATUS.odd) {
        const field = kernel.field.value;
        const end = readCell(field, fields[field]!.kind, at, limit);
        if (end === IS_TEXT) return field;
        if (end < 0) return 'give-up';
        at = kernel.next(end);
        if (at === 0) return 'give-up';
      } else if (at < limit) takeOver();
    }
    takeOver();

    // Keep what is not read yet.
    bytes.copyWithin(window, limit, window + filled);
    filled -= length;
    if (filled > size / 2) {
      if (size > LONGEST_RECORD) return 'give-up';
      enlarge(filled);
    }
  }

  return {
    rows: done,
    numbers,
    texts: texts.map((builder) => builder?.finish(isAscii)),
    misfits,
    percentRows,
    unclear,
    numberLike,
    present,
    numbersRead: words.slice(counts / 4, counts / 4 + width),
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
    const numbersRead = part.numbersRead[field]!;
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
function endOfRecords(buffer: Uint8Array, hasQuotes: boolean): number {
  let limit = buffer.lastIndexOf(LF) + 1;
  if (!hasQuotes) return limit;
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
function mayBeMissing(words: ReadonlySet<string>, delimiter: number): Uint8Array {
  const pairs = new Uint8Array(0x10000);
  const encoder = new TextEncoder();
  for (const word of words) {
    const cases = [word, word.toUpperCase(), word.replaceAll('i', 'İ')];
    // The first two characters in either case; white space may stand between any two.
    for (const first of cases.map((text) => text.slice(0, 1))) {
      const ends = word.length === 1 ? [String.fromCharCode(delimiter), '\r', '\n'] : [];
      for (const second of [...cases.map((text) => text.slice(1, 2)), ' ', ...ends]) {
        const [one, two] = encoder.encode(first + second);
        if (one !== undefined && two !== undefined) pairs[pairOf(one, two)] = 1;
      }
    }
  }
  return pairs;
}
