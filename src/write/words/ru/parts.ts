/** Parts of Russian sentences that many need: plural forms, numbers, lists, quotation marks. */

import { formatNumber, type NumberFormat, type NumberStyle } from '../../document/numbers.ts';

/** Between a number and what it counts, so that no line ends between them. */
const NBSP = '\u00a0';

/** `1 234,5`, `12 %`: a decimal comma, and blanks that no line breaks at. */
export const COMMA: NumberStyle = { decimal: ',', group: NBSP, percent: `${NBSP}%` };

/** A number as it reads in Russian. */
export const number = (value: number, format: NumberFormat = {}): string =>
  formatNumber(value, format, COMMA);

/** What is counted: by one, by two to four, by five and more, and by a fraction where it is another: `1,5 места`. */
export type Forms = readonly [one: string, few: string, many: string, other?: string];

const rules = new Intl.PluralRules('ru');

/** The form of a word that stands with a number: `место` with 1 and 21, `места` with 2 and 1,5, `мест` with 5 and 11. */
export function form(count: number, [one, few, many, other = few]: Forms): string {
  switch (rules.select(count)) {
    case 'one':
      return one;
    case 'few':
      return few;
    case 'many':
      return many;
    default:
      return other;
  }
}

/** `1 место`, `2 места`, `5 мест`. */
export const counted = (count: number, forms: Forms): string =>
  `${number(count)}${NBSP}${form(count, forms)}`;

/** Names in a row: `а`, `а и б`, `а, б и в`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} и ${names.at(-1)}`;

export const quoted = (name: string): string => `«${name}»`;

/** Names in a row, at most so many: `а, б и ещё 3`. */
export const firstOf = (names: readonly string[], most: number): string =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} и ещё ${number(names.length - most)}`
    : names.join(', ');

/** A number that is a text already, with a decimal comma. */
export const withComma = (text: string): string => text.replace('.', COMMA.decimal);

/** A share in per cent without digits after the comma, but for one that would round to 0. */
export const percent = (share: number): string =>
  number(share, { percent: 'signed', decimals: share > 0 && share < 0.005 ? 1 : 0 });

export const UNITS: Forms = ['участник', 'участника', 'участников'];

/** `1 участника`, `5 участников`: after a preposition that asks for the genitive. */
export const unitsOf = (count: number): string => counted(count, ['участника', 'участников', 'участников']);
