/** The cells that the kernel leaves: read as the careful reader does, or a reason to leave the file to that. */

import type { Batch } from './batch.ts';
import { type BadCell, isUnclear, looksLikeCode, type Unclear } from './cells.ts';
import { answerOf, isAnswer } from './column.ts';
import { MAY_BE_SPACE, mayBeMissing, pairOf } from './glance.ts';
import { CELL, cellReader } from './lexer.ts';
import { evidenceOf, isMissingWord, type Mark, readNumber, stripMarks } from './number.ts';
import type { Field, Sampled } from './sample.ts';

/** What reading a cell says instead of where the cell ends: the file, or this column as numbers, cannot be read on. */
export const GIVE_UP = -2;
export const IS_TEXT = -3;

/** What was found on the way, by field. */
export interface Findings {
  readonly misfits: readonly BadCell[][];
  readonly percentRows: readonly number[][];
  readonly unclear: (Unclear | undefined)[];
  /** Of columns of open kind that are taken for text: how many texts have digits, and how many there are. */
  readonly numberLike: Float64Array;
  readonly present: Float64Array;
}

export interface OddCells {
  readonly found: Findings;
  /** Reads the cell that begins at `at` into the batch; gives where it ends, or a negative code. */
  read(field: number, at: number, limit: number): number;
  /** Passes over a cell of the header. */
  pass(at: number, limit: number): number;
}

/** What reading numbers and reading texts both need. */
interface Shared {
  readonly batch: Batch;
  readonly sampled: Sampled;
  readonly found: Findings;
  /** What stands between two places; where quotes are doubled in the cell that was cut last, they are single again. */
  textAt(from: number, to: number): string;
  /** Whether the cell that was cut last has doubled quotes. */
  hasDoubled(): boolean;
  /** Whether a cell proves other marks than those the sample showed. */
  contradicts(text: string): boolean;
}

/** Reads what stands between two places into a field of the batch; gives 0 or a negative code. */
type ReadInto = (field: number, from: number, to: number) => number;

/** @param decimal the decimal mark if a person gave it */
export function oddCells(
  batch: Batch,
  sampled: Sampled,
  delimiter: string,
  decimal: Mark | undefined,
): OddCells {
  const { fields, style } = sampled;
  const reader = cellReader({ delimiter, quote: '"' });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const found: Findings = {
    misfits: fields.map(() => []),
    percentRows: fields.map(() => []),
    unclear: fields.map(() => undefined),
    numberLike: new Float64Array(fields.length),
    present: new Float64Array(fields.length),
  };
  const hasDoubled = () => (reader.flags & CELL.doubled) !== 0;
  const shared: Shared = {
    batch,
    sampled,
    found,
    hasDoubled,
    textAt(from, to) {
      const text = decoder.decode(batch.bytes().subarray(from, to));
      return hasDoubled() ? text.replaceAll('""', '"') : text;
    },
    contradicts(text) {
      if (decimal !== undefined) return false;
      const { decimal: shown, groups, either } = evidenceOf(text, style);
      if (shown !== undefined && (style.doubtful || shown !== style.decimal)) return true;
      return !style.grouped && (groups !== undefined || (either !== undefined && either !== style.decimal));
    },
  };
  const readInto: Readonly<Record<Field['kind'], ReadInto>> = {
    number: oddNumbers(shared),
    text: oddTexts(shared, mayBeMissing(style.missing.words, delimiter.charCodeAt(0))),
    empty: (_, from, to) => (to > from ? GIVE_UP : 0),
    skipped(_, from, to) {
      if (to > from) batch.setFound();
      return 0;
    },
  };
  return {
    found,
    read(field, at, limit) {
      const end = reader.read(batch.bytes(), at, limit);
      if (reader.flaw !== undefined) return GIVE_UP;
      const inside = (reader.flags & CELL.quoted) !== 0 ? 1 : 0;
      const code = readInto[fields[field]!.kind](field, at + inside, end - inside);
      return code < 0 ? code : end;
    },
    pass(at, limit) {
      const end = reader.read(batch.bytes(), at, limit);
      return reader.flaw === undefined ? end : GIVE_UP;
    },
  };
}

function oddNumbers({ batch, sampled, found, textAt, contradicts }: Shared): ReadInto {
  const { fields, style } = sampled;
  /** The last spelling of a gap: mostly the next one is spelled alike. */
  let gap = new Uint8Array(0);
  return (field, from, to) => {
    batch.setNumber(field, NaN);
    if (isSame(batch.bytes(), from, to, gap)) return 0;
    const text = textAt(from, to);
    if (contradicts(text)) return GIVE_UP;
    const cell = readNumber(text, style);
    if (cell.kind === 'missing') {
      gap = batch.bytes().slice(from, to);
      return 0;
    }
    // What is wrong with its mark depends on cells that are not read yet.
    if (cell.kind === 'bad' && style.basis === 'assumed' && text.includes(',')) return GIVE_UP;
    if (style.doubtful && text.includes('.')) return GIVE_UP;
    if (fields[field]!.auto === 'all' && (cell.kind === 'bad' || looksLikeCode(text))) return IS_TEXT;
    batch.setFound();
    const row = batch.row();
    if (cell.kind === 'bad') found.misfits[field]!.push({ row, field, text, cell });
    else {
      batch.setNumber(field, cell.value);
      batch.count(field);
      if (cell.percent) found.percentRows[field]!.push(row);
    }
    return 0;
  };
}

/** @param missing of each pair of bytes whether a spelling of a gap may begin so */
function oddTexts(shared: Shared, missing: Uint8Array): ReadInto {
  const { batch, sampled, found, hasDoubled, textAt, contradicts } = shared;
  const { fields, style } = sampled;
  const strips = style.strip.length > 0;

  /** Whether a text is kept as it stands, as far as a glance can tell. */
  const isPlain = (field: number, from: number, to: number): boolean => {
    if (to - from < 2 || strips || fields[field]!.answers !== undefined || hasDoubled()) return false;
    const bytes = batch.bytes();
    const lead = bytes[from]!;
    let last = to - 1;
    while (last > from && (bytes[last]! & 0xc0) === 0x80) last--;
    return (
      MAY_BE_SPACE[lead] === 0 &&
      MAY_BE_SPACE[bytes[last]!] === 0 &&
      missing[pairOf(lead, bytes[from + 1]!)] === 0
    );
  };

  /** Text is kept trimmed; a missing word leaves nothing. Says whether it would be something among numbers, too. */
  const keep = (field: number, from: number, to: number): boolean => {
    if (isPlain(field, from, to)) {
      batch.setText(field, from, to);
      batch.setFound();
      return true;
    }
    const { answers } = fields[field]!;
    const text = answerOf(textAt(from, to).trim(), answers, style);
    const isKept = !isMissingWord(text, style.missing) || isAnswer(text, answers);
    if (isKept) batch.setOwnText(field, text);
    else if (isUnclear(text)) {
      const row = batch.row();
      const { count = 0, row: first = row } = found.unclear[field] ?? {};
      found.unclear[field] = { count: count + 1, row: first };
    }
    if (text !== '') batch.setFound();
    return isKept && !(strips && isMissingWord(stripMarks(text, style.strip), style.missing));
  };

  return (field, from, to) => {
    batch.setText(field, 0, 0);
    if (to === from) return 0;
    const isSomething = keep(field, from, to);
    // What is taken for text by its beginning may be mostly numbers further on, and speaks of marks.
    if (fields[field]!.auto === undefined || !isSomething) return 0;
    found.present[field]!++;
    if (!hasDigit(batch.bytes(), from, to)) return 0;
    found.numberLike[field]!++;
    return contradicts(textAt(from, to)) ? GIVE_UP : 0;
  };
}

function isSame(bytes: Uint8Array, from: number, to: number, other: Uint8Array): boolean {
  if (to - from !== other.length) return false;
  for (let index = 0; index < other.length; index++) if (bytes[from + index] !== other[index]) return false;
  return true;
}

/** Whether a cell could be a number in some notation. */
function hasDigit(bytes: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (bytes[index]! >= 48 && bytes[index]! <= 57) return true;
  return false;
}
