/** How the figures of an audit read. */

import { formatFixed } from '../../stats/decimal.ts';
import { MISSING } from '../people.ts';

type Figure = number | null | undefined;

/** Two decimals, or those asked for; a dash where there is no figure. */
export const fixed = (value: Figure, decimals = 2): string =>
  value === null || value === undefined ? MISSING : formatFixed(value, decimals);

/** A share in whole per cent, without the sign; one decimal where it would round to 0. */
export const hundredths = (share: Figure): string =>
  share === null || share === undefined
    ? MISSING
    : formatFixed(100 * share, share > 0 && share < 0.005 ? 1 : 0);

/** A number of the data in at most five digits. */
export const compact = (value: Figure): string =>
  value === null || value === undefined ? MISSING : String(Number(value.toPrecision(5)));

/** A p-value. */
export const probability = (value: Figure): string =>
  value === null || value === undefined ? MISSING : value < 0.001 ? '< 0.001' : formatFixed(value, 3);
