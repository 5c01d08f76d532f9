/** What the formats for people share: how places and numbers read, what goes into captions and footers. */

import type { AwardResult } from '../model/rating.ts';
import type { Texts } from '../model/table.ts';
import { formatFixed } from '../stats/decimal.ts';
import { type Field, numbersOf, type View } from './view.ts';

/** What stands where there is no value. */
export const MISSING = '–';

/** Whether a column holds the units' places, overall or in the league that is shown. */
export const isPlace = ({ kind, numbers }: Field, { league }: View): boolean =>
  kind === 'rank' || (league !== undefined && numbers === league.rank);

/** The text of a field's cell, not yet safe for any format. */
export type CellText = (row: number) => string;

export interface NumberStyle {
  readonly digits: number;
  /** Numbers of the data are lined up too: the same digits in all rows, large ones with blanks between thousands. */
  readonly align: boolean;
}

/** Whether a column is shown as numbers, and so to the right. */
export const isNumeric = (field: Field): boolean => field.numbers !== undefined;

/**
 * How the cells of a column read: places as `4`, or `=4` where one is shared; scores with the digits asked
 * for; columns of whole numbers without any; the data's own numbers as they are, unless they are aligned.
 */
export function cellText(field: Field, view: View, style: NumberStyle): CellText {
  const { texts } = field;
  if (field.numbers === undefined) return (row) => texts?.at(row) ?? MISSING;
  const numbers = numbersOf(field.numbers);
  // Ranks are never rounded, and 1.5 is one.
  const isRank = field.kind === 'rank' || field.kind === 'place';
  const format = isRank ? String : numberFormat(field.kind, numbers, view.rows, style);
  const shared = sharedPlaces(numbers, view);
  return (row) => {
    const value = numbers[row]!;
    return Number.isNaN(value) ? MISSING : `${shared(row) ? '=' : ''}${format(value)}`;
  };
}

function numberFormat(
  kind: Field['kind'],
  numbers: Float64Array,
  rows: Uint32Array,
  { digits, align }: NumberStyle,
): (value: number) => string {
  const fixed = (decimals: number) => (value: number) =>
    Number.isFinite(value) ? formatFixed(value, decimals) : String(value);
  if (kind === 'score' || kind === 'criterion') return fixed(digits);
  if (kind === 'attribute' && !align) return (value) => String(value === 0 ? 0 : value);
  let decimals = 0;
  let largest = 0;
  for (const row of rows) {
    const value = numbers[row]!;
    if (Number.isNaN(value)) continue;
    if (decimals < digits) decimals = Math.max(decimals, decimalsOf(value));
    largest = Math.max(largest, Math.abs(value));
  }
  const format = fixed(Math.min(decimals, digits));
  return kind === 'attribute' && largest >= 10000 ? (value) => withThousands(format(value)) : format;
}

/** Digits after the point in the shortest text of a number. */
function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const point = mantissa.indexOf('.');
  return Math.max(0, (point === -1 ? 0 : mantissa.length - point - 1) - Number(exponent));
}

function withThousands(text: string): string {
  const [whole = '', ...rest] = text.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ' '), ...rest].join('.');
}

/** Whether a row shares its place, for a column of places; places numbered in spite of ties are not shared. */
function sharedPlaces(numbers: Float64Array, view: View): (row: number) => boolean {
  const { columns, methodology } = view.rating;
  const { league } = view;
  if (numbers === columns.rank && methodology.resolved.ranking.ties !== 'ordinal') {
    return (row) => columns.tied[row] === 1;
  }
  if (league === undefined || numbers !== league.rank) return () => false;
  const counts = new Map<string, number>();
  const placeOf = (row: number) => `${league.class[row]} ${league.rank[row]}`;
  for (const row of columns.order) counts.set(placeOf(row), (counts.get(placeOf(row)) ?? 0) + 1);
  return (row) => (counts.get(placeOf(row)) ?? 0) > 1;
}

/** An attribute that is the same for all units: said once instead of in every line. */
export interface Caption {
  readonly label: string;
  readonly text: string;
}

/**
 * The columns worth showing, and what is the same of every rated unit as captions: also where neither all units nor
 * that column are shown, so that it is never lost and never said of more units than it holds for.
 */
export function splitConstants({ rating, fields }: View): {
  fields: readonly Field[];
  captions: readonly Caption[];
} {
  const { attributes, order } = rating.columns;
  const constants = new Map(
    attributes.flatMap(({ column, texts }) => {
      const text = texts === undefined ? undefined : constantText(texts, order);
      return text === undefined ? [] : [[texts, { label: column, text }] as const];
    }),
  );
  const isConstant = ({ kind, texts }: Field) => kind === 'attribute' && constants.has(texts);
  return { fields: fields.filter((field) => !isConstant(field)), captions: [...constants.values()] };
}

function constantText(texts: Texts, rows: Uint32Array): string | undefined {
  if (rows.length < 2) return undefined;
  const first = texts.at(rows[0]!);
  if (first === null || first === '') return undefined;
  return rows.every((row) => texts.at(row) === first) ? first : undefined;
}

/** A part of the view under one heading: everything, or a class of the league. */
export interface Section {
  /** The class; absent when the view is not by league. */
  readonly heading?: { readonly name: string; readonly units: number };
  readonly rows: Uint32Array;
}

/** The view class by class, or as one section without a heading. */
export function sectionsOf(view: View): readonly Section[] {
  const { league, rows, rating } = view;
  if (league === undefined) return [{ rows }];
  const units = new Map<number, number>();
  for (const row of rating.columns.order) {
    const found = league.class[row]!;
    units.set(found, (units.get(found) ?? 0) + 1);
  }
  const sections: Section[] = [];
  let start = 0;
  for (let index = 1; index <= rows.length; index++) {
    const found = league.class[rows[start]!]!;
    if (index < rows.length && league.class[rows[index]!] === found) continue;
    const name = league.classes[found]?.name ?? '';
    sections.push({ heading: { name, units: units.get(found) ?? 0 }, rows: rows.subarray(start, index) });
    start = index;
  }
  return sections;
}

/** The columns without the class of the league that is shown, which is the heading. */
export function withoutClass(fields: readonly Field[], { league }: View): readonly Field[] {
  if (league === undefined) return fields;
  return fields.filter(
    ({ kind, key }) => kind !== 'other' || ![league.id, `${league.id}.class`].includes(key),
  );
}

/** `78 units`, `1 unit`. */
export const unitsText = (count: number): string => `${count} ${count === 1 ? 'unit' : 'units'}`;

/** How many are shown of how many: `78 units`, or `3 of 78 units` when some are not. */
export const shownText = (shown: number, all: number): string =>
  shown === all ? unitsText(all) : `${shown} of ${unitsText(all)}`;

/** `Absolute winner, USD 10,000`. */
export const awardTitle = ({ name, prize }: AwardResult): string =>
  prize === undefined ? name : `${name}, ${prize}`;

/** The winners of an award, of an award by class with the class. */
export function winnersOf({ winners, classes }: AwardResult): readonly string[] {
  if (classes === undefined) return winners;
  return classes.flatMap((field) => field.winners.map((winner) => `${winner} (${field.class})`));
}

/** The first of many, and how many more there are. */
export function firstOf<T>(items: readonly T[], most: number): { shown: readonly T[]; more: number } {
  const shown = items.slice(0, most);
  return { shown, more: items.length - shown.length };
}
