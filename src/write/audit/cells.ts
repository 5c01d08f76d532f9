/** How the figures of an audit read. */

import type { Cell, RichCell } from '../document/document.ts';
import type { NumberFormat } from '../document/numbers.ts';

type Figure = number | null | undefined;

const cell = (value: Figure, format: NumberFormat): RichCell => ({ value: value ?? null, format });

/** Two decimals, or those asked for. */
export const fixed = (value: Figure, decimals = 2): RichCell => cell(value, { decimals });

/** A share in whole per cent; one decimal where it would round to 0. */
export const hundredths = (share: Figure, percent: 'bare' | 'signed' = 'bare'): RichCell =>
  cell(share, { percent, decimals: shareDecimals(share) });

export const shareDecimals = (share: Figure): number =>
  typeof share === 'number' && share > 0 && share < 0.005 ? 1 : 0;

/** A number of the data in at most five digits. */
export const COMPACT: NumberFormat = { significant: 5 };
export const compact = (value: Figure): RichCell => cell(value, COMPACT);

/** A p-value. */
export const probability = (value: Figure): RichCell => cell(value, { decimals: 3, floor: 0.001 });

/** With a sign behind it where it is outside its limit; the column keeps room for one. */
export const marked = (cell: RichCell, isOutside: boolean, sign = OUTSIDE): Cell =>
  isOutside ? { ...cell, after: { text: sign } } : cell;

const OUTSIDE = '!';
