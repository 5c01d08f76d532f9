/**
 * One cell's text → a number, a gap, or the reason why it is neither. Nothing is guessed: what could be
 * read in two ways is not read at all, and the message offers the readings.
 */

import { headerKey } from '../model/table.ts';

export type Mark = '.' | ',';

/** How the numbers of one file are written. */
export interface NumberStyle {
  readonly decimal: Mark;
  /** Whether the other mark is known to separate thousands in this file. */
  readonly grouped: boolean;
  readonly missing: ReadonlySet<string>;
  /** Marks to ignore at the ends of a cell, such as a footnote's asterisk. */
  readonly strip: readonly string[];
}

export type Cell =
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'missing' }
  | Bad;

/** Why a cell is no number. `why` follows on "is not a number:" or "is ambiguous:"; with any other code it is all there is to say. */
export interface Bad {
  readonly kind: 'bad';
  readonly code: string;
  readonly why: string;
  readonly help?: string;
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
export function missingWords(more: readonly string[] = []): ReadonlySet<string> {
  return new Set([...MISSING_WORDS, ...more.map(wordKey)]);
}

/** Whether a cell says that there is no answer. */
export function isMissingWord(text: string, missing: ReadonlySet<string>): boolean {
  return text === '' || (text.length <= 64 && missing.has(wordKey(text)));
}

/** Removes the marks at the ends of a cell; what remains is trimmed. */
function stripMarks(text: string, marks: readonly string[]): string {
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
 * could be either; `1234` nothing.
 */
export function evidenceOf(text: string, strip: readonly string[] = []): Evidence {
  if (!/[.,]/.test(text)) return {};
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
  if (style.decimal === '.' && PLAIN.test(text)) {
    return { kind: 'number', value: Number(text), percent: false };
  }
  if (isMissingWord(text, style.missing)) return { kind: 'missing' };
  const shape = shapeOf(text, style.strip);
  if (shape === undefined) {
    const bare = style.strip.length > 0 ? stripMarks(text, style.strip) : text;
    return isMissingWord(bare, style.missing)
      ? { kind: 'missing' }
      : { kind: 'bad', code: 'not-a-number', ...explain(text) };
  }
  const { decimal } = style;
  const group = other(decimal);
  let { body } = shape;
  if (body.includes(group)) {
    const [whole = '', ...rest] = body.split(decimal);
    const wellFormed = rest.length <= 1 && !shape.spaced && GROUPS[group].test(whole);
    if (!wellFormed) return { kind: 'bad', code: 'not-a-number', ...wrongMark(text, decimal, group) };
    if (!style.grouped && rest.length === 0 && evidenceOf(text, style.strip).either !== undefined) {
      return { kind: 'bad', code: 'ambiguous-number', ...twoReadings(text, group) };
    }
    body = body.replaceAll(group, '');
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
      why: 'it is too large for a number',
      help: 'check it, or change the unit of measurement',
    };
  }
  return { kind: 'number', value, percent: shape.percent };
}

function wrongMark(text: string, decimal: Mark, group: Mark): { why: string; help: string } {
  const name = { '.': 'point', ',': 'comma' } as const;
  return {
    why: `the decimal mark of this file is a ${name[decimal]}, and this cell has a ${name[group]}`,
    help: `write ${text.trim().replaceAll(group, decimal)} if it is a decimal mark, or give --decimal ${group === ',' ? "','" : '.'} if all the file is so`,
  };
}

function twoReadings(text: string, mark: Mark): { why: string; help: string } {
  const bare = text.trim();
  return {
    why: `it can be read as ${bare.replaceAll(',', '.')} or as ${bare.replaceAll(mark, '')}, and nothing else in the file decides`,
    help: `give --decimal ${mark === ',' ? "','" : '.'} to read ${bare.replaceAll(',', '.')}, or --decimal ${mark === ',' ? '.' : "','"} to read ${bare.replaceAll(mark, '')}`,
  };
}

const THOUSANDS: readonly (readonly [RegExp, number])[] = [
  [/^(тыс\.?|bin|k|thousand)$/i, 1e3],
  [/^(млн\.?|milyon|m|mln|million)$/i, 1e6],
  [/^(млрд\.?|milyar|bn|billion)$/i, 1e9],
];

/** Whether a bad cell was meant as a number: it has digits, and a reading is on offer. */
export function isNumberLike(text: string, cell: Cell): boolean {
  return cell.kind === 'bad' && cell.help !== undefined && /\d/.test(text);
}

/** Why a text is not a number, and the reading on offer where there is one. */
function explain(text: string): { why: string; help?: string } {
  const bare = text.trim();
  const lower = bare.toLowerCase();
  const instead = (value: string) => `write ${value} if that is meant, or leave the cell empty`;
  if (/^[+-]?0x[0-9a-f]+$/i.test(bare)) {
    return {
      why: 'it is in hexadecimal',
      help: instead(String(Number(bare.replace(/^[+-]/, '')) * (bare.startsWith('-') ? -1 : 1))),
    };
  }
  if (/^[+-]?(nan|inf|infinity|∞)$/i.test(bare)) {
    return { why: 'it is not a finite number', help: 'leave the cell empty if there is no answer' };
  }
  const negative = /^\(\s*([\d.,\s]+)\s*\)$/.exec(bare);
  if (negative !== null) {
    return {
      why: 'a number in brackets can mean a negative one or a note',
      help: instead(`-${negative[1]!.trim()}`),
    };
  }
  if (['true', 'false', 'истина', 'ложь', 'doğru', 'yanliş'].includes(lower)) {
    return {
      why: 'it is a yes or no, not a number',
      help: `give points for the answers in the methodology, such as points: { ${bare}: 1, … }, or write 1 and 0`,
    };
  }
  if (['нет', 'yok', 'no', 'none', 'hayır', 'да', 'yes', 'var'].includes(lower)) {
    return {
      why: 'it can mean "none" or "not known"',
      help: `write 0 for none; leave the cell empty, or add data: { missing: [${bare}] } to the methodology, for not known`,
    };
  }
  const about =
    /^(?:[≈~<>≥≤±]|(?:более|менее|около|свыше|до|about|over|under|more than|less than|ca\.?)\s)\s*([\d.,\s]+)$/iu.exec(
      bare,
    );
  if (about !== null) {
    return { why: 'it is an approximation, not a number', help: instead(about[1]!.trim()) };
  }
  const worded = /^([\d\s]+(?:[.,]\d+)?)\s*(\p{L}+\.?)$/u.exec(bare);
  if (worded !== null) {
    const factor = THOUSANDS.find(([word]) => word.test(worded[2]!))?.[1];
    const number = Number(worded[1]!.replace(/\s/g, '').replace(',', '.'));
    if (factor !== undefined) {
      return {
        why: `it is a number with a word, '${worded[2]}'`,
        help: instead(String(Math.round(number * factor * 1e6) / 1e6)),
      };
    }
    return { why: `it is a number with a unit, '${worded[2]}'`, help: instead(worded[1]!.trim()) };
  }
  const noted = /^([\d.,\s]+)([*†‡¹²³⁴⁵⁶⁷⁸⁹ⁱ]+|\[\w+\]|\(\w+\))$/u.exec(bare);
  if (noted !== null) {
    return {
      why: `it is a number with a mark, '${noted[2]}'`,
      help: `write ${noted[1]!.trim()}, or add data: { strip: ["${noted[2]}"] } to the methodology to ignore the mark everywhere`,
    };
  }
  const grouped = /^[\d\s\u00a0\u202f]+$/.test(bare) && /\s/.test(bare);
  if (grouped) {
    return { why: 'the spaces in it do not separate thousands', help: instead(bare.replace(/\s/g, '')) };
  }
  return { why: 'it is text' };
}
