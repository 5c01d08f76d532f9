/** The cells of one column → numbers or texts, as wanted. Every reader ends here, so all decide alike. */

import type { Texts } from '../model/table.ts';
import { headerKey, textsOf } from '../model/table.ts';
import {
  type BadCell,
  isUnclear,
  looksLikeCode,
  type ReadColumn,
  type Unclear,
  type Wanted,
} from './cells.ts';
import { type Bad, isMissingWord, isNumberLike, type NumberStyle, readNumber, stripMarks } from './number.ts';

/**
 * What a cell holds: text, which says what it is by how it is written; or, in files that state types, a
 * number as it is, nothing, or something that is neither.
 */
export type Value = string | number | null | Percent | UntypedCell;

/** A number that its file shows with a percent sign: 12 for 12 %. */
export interface Percent {
  readonly percent: number;
}

/** A cell that cannot be a number, such as a date. */
export interface UntypedCell {
  /** How it reads in a column of text. */
  readonly text: string;
  /** It cannot be in a column of text either. */
  readonly broken?: true;
  bad(): Bad;
}

export const isUntyped = (value: Value | undefined): value is UntypedCell =>
  typeof value === 'object' && value !== null && 'bad' in value;

/** A value as text, not trimmed. */
export function valueText(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  return 'percent' in value ? `${value.percent} %` : value.text;
}

/**
 * Reads the values of a field. Cells that are no numbers where numbers are wanted, and those that can be
 * nothing at all, are added to `bad`.
 */
export function readColumn(
  rows: number,
  field: number,
  valueAt: (row: number) => Value,
  want: Wanted,
  style: NumberStyle,
  bad: BadCell[],
): ReadColumn {
  const misfit = (row: number, value: Value, cell: Bad): BadCell => ({
    row,
    field,
    text: valueText(value),
    cell,
  });
  const none = { percents: 0, numbersRead: 0, oddRow: -1 };
  const asText = (): { texts: Texts; unclear?: Unclear } => {
    const texts: (string | null)[] = [];
    let unclear: Unclear | undefined;
    for (let row = 0; row < rows; row++) {
      const text = answerOf(valueText(valueAt(row)).trim(), want.answers, style);
      const isMissing = isMissingWord(text, style.missing) && !isAnswer(text, want.answers);
      if (isMissing && isUnclear(text))
        unclear = { count: 1 + (unclear?.count ?? 0), row: unclear?.row ?? row };
      texts.push(isMissing ? null : text);
    }
    return { texts: textsOf(texts), ...(unclear && { unclear }) };
  };
  const onlyText = (): ReadColumn => {
    for (let row = 0; row < rows; row++) {
      const value = valueAt(row);
      if (isUntyped(value) && value.broken) bad.push(misfit(row, value, value.bad()));
    }
    return { ...asText(), ...none };
  };
  if (want.number !== true && want.auto === undefined) return onlyText();

  const numbers = new Float64Array(rows).fill(NaN);
  const misfits: BadCell[] = [];
  const words: number[] = [];
  let read = 0;
  let codes = 0;
  let percents = 0;
  let firstPercent = -1;
  let firstPlain = -1;
  const take = (row: number, value: number, percent: boolean) => {
    numbers[row] = value;
    read++;
    if (percent) {
      percents++;
      if (firstPercent < 0) firstPercent = row;
    } else if (firstPlain < 0) firstPlain = row;
  };
  for (let row = 0; row < rows; row++) {
    const value = valueAt(row);
    if (style.missing.digits && isMissingWord(valueText(value).trim(), style.missing)) continue;
    if (typeof value === 'number') take(row, value, false);
    else if (typeof value === 'string') {
      if (want.auto !== undefined && isWord(value, style)) {
        // A word in a column of unknown kind: one is enough to make it text, or it is explained at the end.
        if (want.auto === 'all') return onlyText();
        words.push(row);
        continue;
      }
      const cell = readNumber(value, style);
      if (cell.kind === 'bad') misfits.push(misfit(row, value, cell));
      else if (cell.kind === 'number') {
        take(row, cell.value, cell.percent);
        if (looksLikeCode(value)) codes++;
      }
    } else if (isUntyped(value)) misfits.push(misfit(row, value, value.bad()));
    else if (value !== null) take(row, value.percent, true);
  }
  const isNumeric =
    want.number === true ||
    (want.auto === 'all'
      ? misfits.length === 0 && codes === 0 && read > 0
      : read > 0 && mostAreNumbers(read, misfits, words.length));
  if (!isNumeric) return onlyText();
  for (const row of words) {
    const value = valueAt(row);
    const cell = readNumber(valueText(value), style);
    if (cell.kind === 'bad') misfits.push(misfit(row, value, cell));
  }
  for (const found of misfits) bad.push(found);
  return {
    numbers,
    ...(want.text === true && asText()),
    percents,
    numbersRead: read,
    oddRow: Math.max(firstPercent, firstPlain),
  };
}

/** Half of the present cells or more are numbers, or were meant as numbers. */
export function mostAreNumbers(read: number, misfits: readonly BadCell[], words: number): boolean {
  const meant = misfits.filter(({ text, cell }) => isNumberLike(text, cell)).length;
  return read + meant >= misfits.length - meant + words;
}

/** Text without a digit that does not say "no answer": no number, whatever the notation. */
const isWord = (text: string, { strip, missing }: NumberStyle) =>
  strip.length === 0 && !/\d/.test(text) && !isMissingWord(text, missing);

export const isAnswer = (text: string, answers: Wanted['answers']): boolean =>
  answers?.has(headerKey(text)) === true;

/** A text as it is; where answers are expected, without the marks to ignore, unless they make the answer. */
export const answerOf = (text: string, answers: Wanted['answers'], { strip }: NumberStyle): string =>
  answers === undefined || strip.length === 0 || isAnswer(text, answers) ? text : stripMarks(text, strip);
