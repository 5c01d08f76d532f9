/** How numbers read. */

import { formatFixed } from '../../stats/decimal.ts';

/** What a language writes between the digits. */
export interface NumberStyle {
  readonly decimal: string;
  /** Between thousands, where they are set apart. */
  readonly group: string;
  /** Behind a percentage. */
  readonly percent: string;
}

export const POINT: NumberStyle = { decimal: '.', group: ' ', percent: ' %' };

/** What stands where there is no value. */
export const MISSING = '–';

/** Without anything: the shortest text that reads back to the same double. */
export interface NumberFormat {
  /** Digits after the decimal mark, rounded half away from zero on the decimal value. */
  readonly decimals?: number;
  /** At most so many digits in all. */
  readonly significant?: number;
  /** As a power of ten with so many digits after the mark. */
  readonly scientific?: number;
  /** Thousands are set apart. */
  readonly grouped?: true;
  /** A share as a hundredfold, with its sign or without. */
  readonly percent?: 'signed' | 'bare';
  /** What is smaller is only said to be below this. */
  readonly floor?: number;
}

/** The text of a number; NaN is missing. */
export function formatNumber(value: number, format: NumberFormat = {}, style: NumberStyle = POINT): string {
  if (Number.isNaN(value)) return MISSING;
  const { floor, percent } = format;
  if (floor !== undefined && value < floor) return `< ${localised(String(floor), style)}`;
  const text = localised(digitsOf(percent === undefined ? value : 100 * value, format), style);
  const grouped = format.grouped === true ? withGroups(text, style) : text;
  return percent === 'signed' ? grouped + style.percent : grouped;
}

function digitsOf(value: number, { decimals, significant, scientific }: NumberFormat): string {
  if (!Number.isFinite(value)) return String(value);
  if (decimals !== undefined) return formatFixed(value, decimals);
  if (significant !== undefined) return String(Number(value.toPrecision(significant)));
  if (scientific !== undefined && value !== 0) return value.toExponential(scientific);
  return String(value === 0 ? 0 : value);
}

const localised = (text: string, { decimal }: NumberStyle) =>
  decimal === '.' ? text : text.replace('.', decimal);

function withGroups(text: string, { decimal, group }: NumberStyle): string {
  const [whole = '', ...rest] = text.split(decimal);
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, group), ...rest].join(decimal);
}

/** Digits after the point in the shortest text of a number. */
export function decimalsNeeded(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const point = mantissa.indexOf('.');
  return Math.max(0, (point === -1 ? 0 : mantissa.length - point - 1) - Number(exponent));
}
