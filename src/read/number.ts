/**
 * One cell's text → a number, a gap, or the reason why it is neither. Nothing is guessed: what could be
 * read in two ways is not read at all, and the message offers the readings.
 */

import type { Code } from '../model/codes.ts';
import { say } from '../model/saying.ts';
import { headerKey } from '../model/table.ts';
import { type Explanation, explain } from './not-a-number.ts';

export type Mark = '.' | ',';

/** How the numbers of one file are written. */
export interface NumberStyle {
  readonly decimal: Mark;
  /** Whether the other mark is known to separate thousands in this file. */
  readonly grouped: boolean;
  readonly missing: Missing;
  /** Marks to ignore at the ends of a cell, such as a footnote's asterisk. */
  readonly strip: readonly string[];
  /** Whether the decimal point may divide thousands instead, as where semicolons divide columns and no cell proves it. */
  readonly doubtful: boolean;
  /** How the decimal mark is known: said by a person, proved by a cell, or taken because nothing speaks against it. */
  readonly basis: Basis;
}

/** Spellings of "no answer". */
export interface Missing {
  readonly words: ReadonlySet<string>;
  /** Whether digits are among them, as in -999, so that what looks like a number may be none. */
  readonly digits: boolean;
}

export type Basis = 'given' | 'proved' | 'assumed';

export type Cell =
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'missing' }
  | Bad;

/** Why a cell is no number: the reason, or with other codes than that and `ambiguous-number` all there is to say. */
export interface Bad extends Explanation {
  readonly kind: 'bad';
  readonly code: Code;
  /** Whether it is the decimal mark of the file that speaks against it. */
  readonly byMark?: true;
}

/** Spellings of "no answer", in the form in which cells are compared. */
const MISSING_WORDS = [
  '',
  '-',
  '–',
  '—',
  '..',
  'n/a',
  'na',
  '#n/a',
  '#н/д',
  'н/д',
  'нет данных',
  'нет сведений',
  'bilinmiyor',
  'veri yok',
];

/** Trimmed, spaces made plain, case ignored. */
const wordKey = (text: string) => headerKey(text).replace(/\s+/g, ' ');

/** The spellings of "no answer", with those that a methodology adds. */
export function missingWords(more: readonly string[] = []): Missing {
  return {
    words: new Set([...MISSING_WORDS, ...more.map(wordKey)]),
    digits: more.some((word) => /\d/.test(word)),
  };
}

/** Whether a cell says that there is no answer. */
export function isMissingWord(text: string, { words }: Missing): boolean {
  return text === '' || (text.length <= 64 && words.has(wordKey(text)));
}

/** Removes the marks at the ends of a cell; what remains is trimmed. */
export function stripMarks(text: string, marks: readonly string[]): string {
  let bare = text.trim();
  for (let changed = marks.length > 0; changed; ) {
    changed = false;
    for (const mark of marks) {
      if (mark === '') continue;
      if (bare.endsWith(mark)) bare = bare.slice(0, -mark.length).trim();
      else if (bare.startsWith(mark)) bare = bare.slice(mark.length).trim();
      else continue;
      changed = true;
    }
  }
  return bare;
}

const SHAPE =
  /^([+-]?)((?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d*)(?:[.,]\d+)*[.,]?)(?:e([+-]?\d+))?\s*(%?)$/i;

interface Shape {
  readonly sign: string;
  /** The digits and marks between sign and exponent, spaces between thousands removed. */
  readonly body: string;
  /** Whether spaces separate thousands, so that no mark can. */
  readonly spaced: boolean;
  readonly exponent: string | undefined;
  readonly percent: boolean;
}

/** The parts of what looks like a number in some notation; undefined for anything else. */
function shapeOf(text: string, strip: readonly string[]): Shape | undefined {
  const bare = stripMarks(text, strip)
    .replace(/^−/, '-')
    .replace(/([eE])−/, '$1-');
  const match = SHAPE.exec(bare);
  if (match === null) return undefined;
  const [, sign = '', body = '', exponent, percent] = match;
  if (!/\d/.test(body)) return undefined;
  const compact = body.replace(/[^\d.,]/g, '');
  return { sign, body: compact, spaced: compact.length < body.length, exponent, percent: percent === '%' };
}

/** What has to be known of a file before its marks are. */
export type Spelling = Pick<NumberStyle, 'strip' | 'missing'>;

/** What a cell says about the marks of its file. */
export interface Evidence {
  /** The decimal mark that the cell proves. */
  readonly decimal?: Mark;
  /** The mark that the cell proves to separate thousands. */
  readonly groups?: Mark;
  /** The mark that could be either. */
  readonly either?: Mark;
}

const GROUPS = { '.': /^[1-9]\d{0,2}(\.\d{3})+$/, ',': /^[1-9]\d{0,2}(,\d{3})+$/ } as const;
const other = (mark: Mark): Mark => (mark === '.' ? ',' : '.');

/**
 * What one cell proves: `12,5` a decimal comma; `1.234,5` that and a point between thousands; `1,234`
 * could be either; `1234` nothing, nor does what spells "no answer".
 */
export function evidenceOf(text: string, { strip, missing }: Spelling): Evidence {
  if (!/[.,]/.test(text) || (missing.digits && isMissingWord(text, missing))) return {};
  // Most cells with a point prove it, and to see that takes no more.
  if (/^-?\d+\.(?:\d{1,2}|\d{4,})$/.test(text)) return { decimal: '.' };
  const shape = shapeOf(text, strip);
  if (shape === undefined) return {};
  const { body, spaced, exponent } = shape;
  const last: Mark = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
  const rest = other(last);
  const count = body.split(last).length - 1;
  if (body.includes(rest)) {
    const whole = body.slice(0, body.lastIndexOf(last));
    return count === 1 && !spaced && GROUPS[rest].test(whole) ? { decimal: last, groups: rest } : {};
  }
  if (count === 0) return {};
  if (count > 1) return !spaced && GROUPS[last].test(body) ? { decimal: rest, groups: last } : {};
  if (body.endsWith(last)) return {};
  return !spaced && exponent === undefined && GROUPS[last].test(body) ? { either: last } : { decimal: last };
}

/** What needs no second look: digits with at most a decimal point. */
const PLAIN = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** Reads one cell of a number column. */
export function readNumber(text: string, style: NumberStyle): Cell {
  if (style.decimal === '.' && !style.missing.digits && !style.doubtful && PLAIN.test(text)) {
    return { kind: 'number', value: Number(text), percent: false };
  }
  if (isMissingWord(text, style.missing)) return { kind: 'missing' };
  if (style.strip.length > 0 && isMissingWord(stripMarks(text, style.strip), style.missing)) {
    return { kind: 'missing' };
  }
  const shape = shapeOf(text, style.strip);
  if (shape === undefined) return { kind: 'bad', code: 'not-a-number', ...explain(text) };
  const { decimal } = style;
  const group = other(decimal);
  let { body } = shape;
  if (body.includes(group)) {
    const [whole = '', ...rest] = body.split(decimal);
    const wellFormed = rest.length <= 1 && !shape.spaced && GROUPS[group].test(whole);
    if (!wellFormed) return { kind: 'bad', code: 'not-a-number', ...wrongMark(text, style) };
    if (!style.grouped && rest.length === 0 && evidenceOf(text, style).either !== undefined) {
      return { kind: 'bad', code: 'ambiguous-number', ...twoReadings(text, style) };
    }
    body = body.replaceAll(group, '');
  }
  if (style.doubtful && evidenceOf(text, style).either === decimal) {
    return { kind: 'bad', code: 'ambiguous-number', ...twoReadings(text, style) };
  }
  const parts = body.split(decimal);
  if (parts.length > 2 || body.endsWith(decimal)) {
    return { kind: 'bad', code: 'not-a-number', ...explain(text) };
  }
  const value = Number(
    `${shape.sign}${parts.join('.')}${shape.exponent === undefined ? '' : `e${shape.exponent}`}`,
  );
  if (!Number.isFinite(value)) {
    return {
      kind: 'bad',
      code: 'not-a-number',
      says: say('isTooLarge', null),
      reading: text.trim(),
    };
  }
  return { kind: 'number', value, percent: shape.percent };
}

type Marked = Omit<Bad, 'kind' | 'code'>;

function wrongMark(text: string, { decimal, basis }: NumberStyle): Marked {
  const isAssumed = basis === 'assumed';
  const bare = text.trim();
  const explained = explain(text);
  if (explained.says.say === 'isDate') return explained;
  const inPlace = bare.replaceAll(other(decimal), decimal);
  const isNumber = inPlace.split(decimal).length === 2 && !inPlace.endsWith(decimal);
  return isNumber && !isAssumed
    ? { says: say('hasOtherMark', { decimal, isAssumed, inPlace }), reading: inPlace, byMark: true }
    : { says: say('hasOtherMark', { decimal, isAssumed, inPlace: null }), reading: bare };
}

function twoReadings(text: string, { decimal, basis }: NumberStyle): Marked {
  const bare = text.trim();
  const mark = bare.includes(decimal) ? decimal : other(decimal);
  const [point, whole] = [bare.replaceAll(',', '.'), bare.replaceAll(mark, '')];
  return {
    says: say('hasTwoReadings', { mark, decimal, isProved: basis === 'proved', point, whole }),
    reading: whole,
    byMark: true,
  };
}

/** Whether a bad cell was meant as a number. */
export function isNumberLike(text: string, cell: Cell): boolean {
  return cell.kind === 'bad' && cell.reading !== undefined && /\d/.test(text);
}

/** What a cell is whichever mark is which: a number, meant as one, none at all, or no answer. */
export function likenessOf(text: string, spelling: Spelling): 'number' | 'meant' | 'other' | 'missing' {
  if (isMissingWord(text, spelling.missing)) return 'missing';
  if (PLAIN.test(text) || shapeOf(text, spelling.strip) !== undefined) return 'number';
  const cell = readNumber(text, {
    ...spelling,
    decimal: '.',
    grouped: true,
    doubtful: false,
    basis: 'given',
  });
  return cell.kind === 'missing' ? 'missing' : isNumberLike(text, cell) ? 'meant' : 'other';
}
