/** The cells that the kernel leaves: read as the careful reader does, or a reason to leave the file to that. */

import type { Batch } from './batch.ts';
import { type BadCell, isUnclear, looksLikeCode, type Unclear } from './cells.ts';
import { answerOf, isAnswer } from './column.ts';
import { MAY_BE_SPACE, mayBeMissing, pairOf } from './glance.ts';
import { CELL, cellReader } from './lexer.ts';
import { evidenceOf, isMissingWord, type Mark, readNumber, stripMarks } from './number.ts';
import type { Sampled } from './sample.ts';

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

/** @param decimal the decimal mark if a person gave it */
export function oddCells(
  batch: Batch,
  { fields, style }: Sampled,
  delimiter: string,
  decimal: Mark | undefined,
): OddCells {
  const reader = cellReader({ delimiter, quote: '"' });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const strips = style.strip.length > 0;
  const missing = mayBeMissing(style.missing.words, delimiter.charCodeAt(0));
  const found: Findings = {
    misfits: fields.map(() => []),
    percentRows: fields.map(() => []),
    unclear: fields.map(() => undefined),
    numberLike: new Float64Array(fields.length),
    present: new Float64Array(fields.length),
  };
  /** The last spelling of a gap between numbers: mostly the next one is spelled alike. */
  let gap = new Uint8Array(0);

  /** What stands between two places, where quotes are doubled if the last cell that was cut has such. */
  const textAt = (from: number, to: number): string => {
    const text = decoder.decode(batch.bytes().subarray(from, to));
    return (reader.flags & CELL.doubled) !== 0 ? text.replaceAll('""', '"') : text;
  };

  /** Whether a cell proves other marks than those the sample showed. */
  const contradicts = (text: string): boolean => {
    if (decimal !== undefined) return false;
    const { decimal: shown, groups, either } = evidenceOf(text, style);
    if (shown !== undefined && (style.doubtful || shown !== style.decimal)) return true;
    return !style.grouped && (groups !== undefined || (either !== undefined && either !== style.decimal));
  };

  const readOddNumber = (field: number, from: number, to: number): number => {
    batch.setNumber(field, NaN);
    if (from === to || isSame(batch.bytes(), from, to, gap)) return 0;
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

  /** Whether a text is kept as it stands, as far as a glance can tell. */
  const isPlain = (field: number, from: number, to: number): boolean => {
    if (to - from < 2 || strips || fields[field]!.answers !== undefined) return false;
    const bytes = batch.bytes();
    const lead = bytes[from]!;
    let last = to - 1;
    while (last > from && (bytes[last]! & 0xc0) === 0x80) last--;
    return (
      (reader.flags & CELL.doubled) === 0 &&
      MAY_BE_SPACE[lead] === 0 &&
      MAY_BE_SPACE[bytes[last]!] === 0 &&
      missing[pairOf(lead, bytes[from + 1]!)] === 0
    );
  };

  /** Text is kept trimmed; a missing word leaves nothing. Says whether it would be something among numbers, too. */
  const keepText = (field: number, from: number, to: number): boolean => {
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

  const readText = (field: number, from: number, to: number): number => {
    batch.setText(field, 0, 0);
    if (to === from) return 0;
    const isSomething = keepText(field, from, to);
    // What is taken for text by its beginning may be mostly numbers further on, and speaks of marks.
    if (fields[field]!.auto === undefined || !isSomething) return 0;
    found.present[field]!++;
    if (!hasDigit(batch.bytes(), from, to)) return 0;
    found.numberLike[field]!++;
    return contradicts(textAt(from, to)) ? GIVE_UP : 0;
  };

  return {
    found,
    read(field, at, limit) {
      const end = reader.read(batch.bytes(), at, limit);
      if (reader.flaw !== undefined) return GIVE_UP;
      const isQuoted = (reader.flags & CELL.quoted) !== 0;
      const from = isQuoted ? at + 1 : at;
      const to = isQuoted ? end - 1 : end;
      const { kind } = fields[field]!;
      if (kind === 'empty' && to > from) return GIVE_UP;
      if (kind === 'skipped' && to > from) batch.setFound();
      const code =
        kind === 'number' ? readOddNumber(field, from, to) : kind === 'text' ? readText(field, from, to) : 0;
      return code < 0 ? code : end;
    },
    pass(at, limit) {
      const end = reader.read(batch.bytes(), at, limit);
      return reader.flaw === undefined ? end : GIVE_UP;
    },
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
