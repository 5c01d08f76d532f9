/**
 * One cell's text → a number, a gap, or the reason why it is neither. Nothing is guessed: what could be
 * read in two ways is not read at all, and the message offers the readings.
 */

import type { Code } from '../model/codes.ts';
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
  /** How the decimal mark is known: said by a person, proved by a cell, or taken because nothing speaks against it. */
  readonly basis: Basis;
}

export type Basis = 'given' | 'proved' | 'assumed';

export type Cell =
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'missing' }
  | Bad;

/** Why a cell is no number. `why` follows on "is not a number:" or "is ambiguous:"; with any other code it is all there is to say. */
export interface Bad {
  readonly kind: 'bad';
  readonly code: Code;
  readonly why: string;
  readonly help?: string;
  /** The number that seems to be meant, as it would be written. */
  readonly reading?: string;
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
    if (!wellFormed) return { kind: 'bad', code: 'not-a-number', ...wrongMark(text, style) };
    if (!style.grouped && rest.length === 0 && evidenceOf(text, style.strip).either !== undefined) {
      return { kind: 'bad', code: 'ambiguous-number', ...twoReadings(text, style) };
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
      reading: text.trim(),
    };
  }
  return { kind: 'number', value, percent: shape.percent };
}

const NAMES = { '.': 'point', ',': 'comma' } as const;
const flag = (mark: Mark) => `--decimal ${mark === ',' ? "','" : '.'}`;

function wrongMark(text: string, { decimal, basis }: NumberStyle): Explanation {
  const group = other(decimal);
  const bare = text.trim();
  const inPlace = bare.replaceAll(group, decimal);
  const isNumber = inPlace.split(decimal).length === 2 && !inPlace.endsWith(decimal);
  const why =
    basis === 'assumed'
      ? `its ${NAMES[group]} is no decimal mark there, and does not divide thousands`
      : `the decimal mark of this file is a ${NAMES[decimal]}, and this cell has a ${NAMES[group]}`;
  return isNumber && basis !== 'assumed'
    ? {
        why,
        help: `write ${inPlace} if it is a decimal mark, or give ${flag(group)} if all the file is so`,
        reading: inPlace,
        byMark: true,
      }
    : { why, help: 'write it with a decimal mark alone, such as 1234.5', reading: bare };
}

function twoReadings(text: string, { decimal, basis }: NumberStyle): Explanation {
  const mark = other(decimal);
  const bare = text.trim();
  const [point, whole] = [bare.replaceAll(',', '.'), bare.replaceAll(mark, '')];
  const evidence =
    basis === 'proved'
      ? `the decimal mark elsewhere is a ${NAMES[decimal]}, but no cell proves that the ${NAMES[mark]} divides thousands`
      : 'nothing else in the file decides';
  return {
    why: `it can be read as ${point} or as ${whole}, and ${evidence}`,
    help: `give ${flag(mark)} to read ${point}, or ${flag(decimal)} to read ${whole}`,
    reading: whole,
    byMark: true,
  };
}

type Explanation = Omit<Bad, 'kind' | 'code'>;

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^(тыс\.?|тысяч[аи]?|bin|k|thousand|mille|tsd\.?)$/i, 1e3],
  [/^(млн\.?|миллион(а|ов)?|milyon|m|mln\.?|mio\.?|million|millions)$/i, 1e6],
  [/^(млрд\.?|миллиард(а|ов)?|milyar|bn|billion|mrd\.?)$/i, 1e9],
];

/** Whether a bad cell was meant as a number. */
export function isNumberLike(text: string, cell: Cell): boolean {
  return cell.kind === 'bad' && cell.reading !== undefined && /\d/.test(text);
}

/** What a spreadsheet shows where a formula fails, in English, Russian and Turkish. */
const SHEET_ERRORS =
  /^#(DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|ДЕЛ\/0!|ССЫЛКА!|ЗНАЧ!|ИМЯ\?|ЧИСЛО!|ПУСТО!|SAYI\/0!|BAŞV!|DEĞER!|AD\?|SAYI!|BOŞ!|#+)$/i;

/** Words and signs that seem to say "no answer", but are not known to. */
const PERHAPS_MISSING =
  /^(null|nil|n\.?\s?a\.?|n\.?\s?d\.?|н\.?\s?д\.?|н\/а|#н\/а|нет инф\.?|нет информации|не указано|неизвестно|unknown|not available|missing|tbd|bilgi yok|belirsiz|mevcut değil|x|х|\*|\?+|\.{3,}|…|-{2,}|–{2,}|—{2,}|_+|\/)$/iu;

const MONTH =
  /^(\d{1,2}[.\s-]?)?(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara)\p{L}*[.\s-]?(\d{2,4})?$/iu;

const NUMBER = String.raw`[+\-−]?\d[\d\s\u00a0\u202f]*(?:[.,]\d+)*`;
const DATE =
  /^(\d{1,2}[./-]\d{1,2}[./-](\d{2}|\d{4})|\d{4}[./-]\d{1,2}[./-]\d{1,2})([ T]\d{1,2}:\d{2}(:\d{2})?)?$/;
const RANGE = new RegExp(`^(?:(?:от|from)\\s+)?${NUMBER}\\s*(?:[-–—‒…]|\\.\\.+|до|to)\\s*${NUMBER}$`, 'iu');
const ABOUT = new RegExp(
  `^(?:[≈~<>≥≤±]|[<>]=|(?:более|менее|больше|меньше|около|свыше|примерно|почти|до|от|не менее|не более|about|over|under|more than|less than|at least|up to|yaklaşık|en az|en fazla|ca\\.?|c\\.|approx\\.?)\\s)\\s*(${NUMBER})$`,
  'iu',
);
const WORDED = new RegExp(`^(${NUMBER})\\s*([\\p{L}\\p{Sc}°‰′″][^\\d]*[²³]?)$`, 'u');
const PRICED = new RegExp(`^([\\p{Sc}№])\\s*(${NUMBER})$`, 'u');
const NOTED = new RegExp(`^(${NUMBER})([*†‡¹²³⁴⁵⁶⁷⁸⁹⁰ⁱ]+|\\[[\\p{L}\\d]+\\]|\\([\\p{L}\\d]+\\))$`, 'u');
const APOSTROPHES = /^[+-]?\d{1,3}(['’]\d{3})+([.,]\d+)?$/;

/** Quoted where YAML would not take it for the text itself. */
const yamlText = (text: string) =>
  /^[\p{L}][\p{L}\d ]*$/u.test(text) && !/^(null|true|false|yes|no|y|n|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);

/** What is longer is no number, and is not looked at closer. */
const LONGEST = 200;

/** Why a text is not a number, and the reading on offer where there is one. */
function explain(text: string): Explanation {
  const bare = text.trim();
  if (bare.length > LONGEST) return { why: 'it is text' };
  const lower = bare.toLowerCase();
  const instead = (value: string) => ({
    help: `write ${value} if that is meant, or leave the cell empty`,
    reading: value,
  });
  const emptied = { help: 'leave the cell empty if there is no answer' };
  if (/^[+-]?0x[0-9a-f]+$/i.test(bare)) {
    const value = Number(bare.replace(/^[+-]/, '')) * (bare.startsWith('-') ? -1 : 1);
    return { why: 'it is in hexadecimal', ...instead(String(value)) };
  }
  if (/^[+-]?(nan|inf|infinity|∞)$/i.test(bare)) return { why: 'it is not a finite number', ...emptied };
  const negative = /^\(\s*([\d.,\s]+)\s*\)$/.exec(bare);
  if (negative !== null) {
    return {
      why: 'a number in brackets can mean a negative one or a note',
      ...instead(`-${negative[1]!.trim()}`),
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
  if (SHEET_ERRORS.test(bare)) {
    return {
      why: 'it is what a spreadsheet shows where a formula fails',
      help: 'mend the formula and save again, or leave the cell empty',
    };
  }
  if (/^=.*[\p{L}(]/u.test(bare)) {
    return { why: 'it is a formula, not its value', help: 'save the sheet with values in place of formulas' };
  }
  if (PERHAPS_MISSING.test(bare)) {
    return {
      why: 'it seems to mean "no answer"',
      help: `leave the cell empty, or add data: { missing: [${yamlText(bare)}] } to the methodology`,
    };
  }
  if (DATE.test(bare)) {
    return {
      why: 'it is a date',
      help: 'spreadsheets make dates out of numbers such as 1.5: format the column as text or number, and enter it again',
    };
  }
  if (MONTH.test(bare) && /\d/.test(bare)) {
    return {
      why: 'it is a month or a day, as a spreadsheet makes of numbers such as 1.5',
      help: 'format the column as text or number, and enter the number again',
    };
  }
  const about = ABOUT.exec(bare);
  if (about !== null) {
    return { why: 'it is an approximation, not a number', ...instead(about[1]!.trim()) };
  }
  if (RANGE.test(bare)) {
    return {
      why: 'it is a range of numbers',
      help: 'write one number, such as its middle, or leave the cell empty',
    };
  }
  if (/^\d+\s*(?:\/|из|of|von)\s*\d+$/.test(bare) || /[½⅓⅔¼¾⅛]/.test(bare)) {
    return {
      why: 'it is a fraction',
      help: 'write it with a decimal mark, such as 0.5, or leave the cell empty',
    };
  }
  const noted = NOTED.exec(bare);
  if (noted !== null) {
    const number = noted[1]!.trim();
    return {
      why: `it is a number with a mark, '${noted[2]}'`,
      help: `write ${number}, or add data: { strip: ["${noted[2]}"] } to the methodology to ignore the mark everywhere`,
      reading: number,
    };
  }
  const worded = WORDED.exec(bare);
  if (worded !== null) {
    const [, digits = '', words = ''] = worded;
    const [first = ''] = words.trim().split(/\s+/);
    const factor = FACTORS.find(([word]) => word.test(first))?.[1];
    const compact = digits.replace(/\s/g, '').replace('−', '-');
    if (factor !== undefined && /^[+-]?\d+(?:[.,]\d+)?$/.test(compact)) {
      const value = Math.round(Number(compact.replace(',', '.')) * factor * 1e6) / 1e6;
      return { why: `it is a number with a word, '${words.trim()}'`, ...instead(String(value)) };
    }
    return { why: `it is a number with a unit, '${words.trim()}'`, ...instead(digits.trim()) };
  }
  const priced = PRICED.exec(bare);
  if (priced !== null)
    return { why: `it is a number with a unit, '${priced[1]}'`, ...instead(priced[2]!.trim()) };
  if (APOSTROPHES.test(bare)) {
    return { why: 'apostrophes divide its thousands', ...instead(bare.replace(/['’]/g, '')) };
  }
  if (/^[+-]?[\d.,]*[OОoоlI][\dOОoоlI.,]*$/.test(bare) && /\d/.test(bare)) {
    const letter = /[OОoоlI]/.exec(bare)![0];
    return {
      why: `there is a letter, '${letter}', among its digits`,
      ...instead(bare.replace(/[OОoо]/g, '0').replace(/[lI]/g, '1')),
    };
  }
  if (/^[+-]?[\p{Nd}.,]+$/u.test(bare) && /[^\p{ASCII}]/u.test(bare)) {
    return { why: 'its digits are not 0 to 9', help: 'write it with the digits 0 to 9' };
  }
  if (/^[\d\s\u00a0\u202f]+$/.test(bare) && /\s/.test(bare)) {
    return { why: 'the spaces in it do not separate thousands', ...instead(bare.replace(/\s/g, '')) };
  }
  if (/\d/.test(bare)) return { why: 'it is text' };
  return {
    why: 'it is text',
    help: `write the number, or leave the cell empty; if it means "no answer" everywhere, add data: { missing: [${yamlText(bare.length > 40 ? '…' : bare)}] } to the methodology`,
  };
}
