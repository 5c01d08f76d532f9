/** Figures and how far they agree, in words. */

import { type Agreement, decimalsOf } from '../stats/agreement.ts';
import { formatFixed } from '../stats/decimal.ts';
import { MISSING } from './people.ts';

/** Beyond these the last digits of a double are noise. */
const SIGNIFICANT = 15;

/** A figure as it was written. */
export const figureText = (figure: number): string => (Number.isNaN(figure) ? MISSING : String(figure));

/** A computed figure with two decimals more than the tolerance stands for, or without its noise. */
export function computedText(figure: number, tolerance: number): string {
  if (!Number.isFinite(figure)) return figureText(figure);
  const decimals = decimalsOf(tolerance) + 2;
  return decimals < 10 ? formatFixed(figure, decimals) : String(Number(figure.toPrecision(SIGNIFICANT)));
}

/** exactly, to so many decimals, or that it differs. */
export function extentText({ absolute, agreeing, figures }: Agreement, tolerance: number): string {
  if (agreeing < figures) return 'DIFFERS';
  if (absolute === 0) return 'exactly';
  const decimals = decimalsOf(tolerance);
  return `${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`;
}

/** A difference with two digits. */
export const differenceText = (difference: number): string =>
  difference === 0 ? '0' : Number.isFinite(difference) ? difference.toExponential(1) : MISSING;

/** One line about a comparison. */
export function verdictText(agreement: Agreement, tolerance: number): string {
  const { figures, agreeing, absolute } = agreement;
  if (agreeing < figures) {
    return `${figures - agreeing} of ${figures} DIFFER, largest difference ${differenceText(absolute)}`;
  }
  return absolute === 0
    ? 'agrees exactly'
    : `agrees to ${extentText(agreement, tolerance)}, largest difference ${differenceText(absolute)}`;
}
