/** Figures and how far they agree. */

import { type Agreement, decimalsOf } from '../stats/agreement.ts';
import type { Cell } from './document/document.ts';
import { formatNumber, type NumberFormat } from './document/numbers.ts';

/** Beyond these the last digits of a double are noise. */
const SIGNIFICANT = 15;

/** A computed figure with two decimals more than the tolerance stands for, or without its noise. */
export function computedCell(figure: number, tolerance: number): Cell {
  const decimals = decimalsOf(tolerance) + 2;
  return { value: figure, format: decimals < 10 ? { decimals } : { significant: SIGNIFICANT } };
}

/** exactly, to so many decimals, or that it differs. */
export function extentText({ absolute, agreeing, figures }: Agreement, tolerance: number): string {
  if (agreeing < figures) return 'DIFFERS';
  if (absolute === 0) return 'exactly';
  const decimals = decimalsOf(tolerance);
  return `${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`;
}

/** A difference has two digits. */
export const DIFFERENCE: NumberFormat = { scientific: 1 };

/** A difference, if there is one that can be counted. */
export const differenceOf = (difference: number): number => (Number.isFinite(difference) ? difference : NaN);

/** One line about a comparison. */
export function verdictText(agreement: Agreement, tolerance: number): string {
  const { figures, agreeing, absolute } = agreement;
  const largest = `largest difference ${formatNumber(differenceOf(absolute), DIFFERENCE)}`;
  if (agreeing < figures) return `${figures - agreeing} of ${figures} DIFFER, ${largest}`;
  return absolute === 0 ? 'agrees exactly' : `agrees to ${extentText(agreement, tolerance)}, ${largest}`;
}
