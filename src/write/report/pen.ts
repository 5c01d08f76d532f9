/** How the figures and names of a study read: what all of its chapters write with. */

import { type Label, textOf } from '../../model/label.ts';
import type { Direction } from '../../model/methodology.ts';
import { roundDecimal } from '../../stats/decimal.ts';
import type { Study } from '../../study/report/model.ts';
import type { Block, Cell, Column, Inline, Span, Table } from '../document/document.ts';
import { decimalsNeeded, formatNumber, type NumberFormat } from '../document/numbers.ts';
import type { ChoiceTexts } from '../words/choice-texts.ts';
import type { report } from '../words/en/report.ts';
import type { Language } from '../words/language.ts';
import type { Translated } from '../words/translated.ts';

/** The texts of a study in a language. */
export interface ReportTexts {
  readonly report: Translated<typeof report>;
  readonly choices: ChoiceTexts;
}

export interface Pen {
  readonly texts: ReportTexts['report'];
  readonly choices: ChoiceTexts;
  readonly language: Language;
  readonly number: (value: number, format?: NumberFormat) => string;
  /** Of a score or a difference of scores: with the digits asked for. */
  readonly score: (value: number | null) => string;
  /** The same with its sign, also a plus. */
  readonly signed: (value: number) => string;
  /** Of the data: whole numbers whole, others in at most five digits. */
  readonly value: (value: number | string | null) => string;
  /** Digits after the point of a number of the data. */
  readonly decimalsOf: (value: number) => number;
  readonly direction: (id: string) => Direction;
  /** Of what a methodology says in several languages. */
  readonly label: (label: Label) => string;
  /** Of a rule, or of a way to go. */
  readonly percent: (share: number) => string;
  /** So much of a whole; never all of it where something is missing. */
  readonly share: (part: number, whole: number) => string;
  /** The name of a criterion. */
  readonly name: (id: string) => string;
  /** The name of a class of a league. */
  readonly className: (league: string, id: string) => string;
  /** What the data say of every unit, in a few words, to stand beside a heading. */
  readonly status: readonly string[];
  /** The first of the names, and how many more there are. */
  readonly few: (names: readonly string[], most?: number) => readonly string[];
  /** A unit's name, leading to its profile where it has one. */
  readonly unit: (id: string) => Span;
  readonly scoreFormat: NumberFormat;
}

/** The largest share that reads as less than the whole. */
const ALMOST = 0.999;
/** So many names in a sentence or a cell. */
const MOST_NAMES = 5;
/** Larger numbers have their thousands set apart. */
const GROUPED = 10_000;

export function penOf(
  study: Study,
  { report: texts, choices }: ReportTexts,
  language: Language,
  digits: number,
): Pen {
  const number = (value: number, format: NumberFormat = {}) => formatNumber(value, format, language.numbers);
  const scoreFormat: NumberFormat = { decimals: digits };
  const names = new Map(study.method.criteria.map(({ id, name }) => [id, name]));
  const directions = new Map(study.method.criteria.map(({ id, direction }) => [id, direction]));
  const classes = new Map(
    study.leagues.flatMap(({ id: league, classes }) =>
      classes.map(({ id, name }) => [`${league}\n${id}`, name] as const),
    ),
  );
  const profiled = new Set(study.profiles.map(({ unit }) => unit.id));
  return {
    texts,
    choices,
    language,
    number,
    scoreFormat,
    score: (value) => number(value ?? NaN, scoreFormat),
    signed: (value) => signText(number(Math.abs(value), scoreFormat), value),
    value: (value) => (typeof value === 'string' ? value : number(value ?? NaN, valueFormat(value ?? NaN))),
    percent: (share) => number(share, { percent: 'signed', significant: 3 }),
    share: (part, whole) =>
      number(part === whole ? 1 : Math.min(part / whole, ALMOST), {
        percent: 'signed',
        decimals: part === whole ? 0 : 1,
      }),
    label: (label) => textOf(label, language.tag),
    name: (id) => names.get(id) ?? id,
    className: (league, id) => classes.get(`${league}\n${id}`) ?? id,
    status: Object.entries(study.captions).map(([column, text]) => `${column}: ${text}`),
    decimalsOf: (value) => dataDecimals(value),
    direction: (id) => directions.get(id) ?? 'higher',
    few: (names, most = MOST_NAMES) =>
      names.length <= most + 1 ? names : [...names.slice(0, most), texts.more(names.length - most)],
    unit: (id) => (profiled.has(id) ? { text: id, to: `#${profileId(id)}` } : { text: id }),
  };
}

/** What rounds to zero has no sign. */
const signText = (text: string, value: number): string =>
  /[1-9]/.test(text) ? `${value < 0 ? '−' : '+'}${text}` : text;

const valueFormat = (value: number): NumberFormat => ({
  ...(Math.abs(value) >= GROUPED && { grouped: true as const }),
  ...(!Number.isNaN(value) && { decimals: dataDecimals(value) }),
});

/** Of four digits, but never fewer than one after the point; what is not needed is not there. */
function dataDecimals(value: number): number {
  if (value === 0 || Number.isInteger(value)) return 0;
  const before = Number(value.toExponential().split('e')[1]) + 1;
  return decimalsNeeded(roundDecimal(value, Math.min(MOST_DECIMALS, Math.max(1, DIGITS - before))));
}

const DIGITS = 4;
/** Digits further behind are noise. */
const MOST_DECIMALS = 12;

/** What a profile is linked by. */
export const profileId = (id: string): string => `unit-${id}`;

export const paragraph = (text: Inline): Block => ({ kind: 'paragraph', text });

export const bullets = (items: readonly Inline[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', mark: 'bullet', items }];

/** `What carries it: …` */
export const termed = (term: string, text: Inline): Inline => [
  { text: term, role: 'term' },
  ': ',
  ...(typeof text === 'string' || 'text' in text ? [text] : text),
];

/** A cell with the name of a unit. */
export function unitCell(id: string, { unit }: Pen): Cell {
  const { text, to } = unit(id);
  return to === undefined ? text : { value: text, to };
}

export const tableOf = (columns: readonly Column[], rows: Iterable<readonly Cell[]>): Table => ({
  kind: 'table',
  columns,
  sections: [{ rows }],
  wide: 'keep',
  look: 'lined',
});
