import { hasGap } from '../../stats/gap.ts';
import { median } from '../../stats/moments.ts';
import type { Check, Finding, Series, Subject } from './check.ts';
import * as messages from './messages.ts';
import { shareBy } from './not-a-share.ts';

/** Values that are percentages, at the least, so that it is known how they lie. */
const LEAST = 3;
/** How many times the largest fraction the smallest percentage is: of a share, of anything else, for one value alone. */
const GAP_OF_SHARES = 4;
const GAP = 5;
const GAP_OF_ONE = 20;
/** How far beyond the others a fraction may come to lie as a percentage: one alone, and several behind as wide a gap. */
const BEYOND = 2;
const BEYOND_OF_SEVERAL = 3;

/**
 * Fractions among percentages, 0.12 beside 21: values between 0 and 1 far below all the others, which are between 1
 * and 100, and among them when multiplied by 100. The fewer of the two are told; zeros are both. Columns of which
 * one value alone is below 1 and nothing says that they are shares are left to other checks.
 */
export const fractions: Check = {
  code: 'fractions',
  severity: 'warning',
  about: 'data',
  find(subject) {
    const isShare = (name: string) =>
      subject.measures.some((measure) => measure.column.name === name && shareBy(measure) !== undefined);
    return subject.series
      .filter(({ parts }) => parts === undefined)
      .flatMap((series) => fractionsIn(subject, series, () => isShare(series.column)));
  },
};

interface Side {
  min: number;
  max: number;
  count: number;
  first: number;
}

const nothing = (): Side => ({ min: Infinity, max: -Infinity, count: 0, first: -1 });

function fractionsIn(subject: Subject, { values, column }: Series, isNamedShare: () => boolean): Finding[] {
  const below = nothing();
  const above = nothing();
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value) || value === 0) continue;
    if (value < 0 || value > 100) return [];
    const side = value < 1 ? below : above;
    side.min = Math.min(side.min, value);
    side.max = Math.max(side.max, value);
    if (side.count++ === 0) side.first = row;
  }
  const [fewer, more] = below.count < above.count ? [below, above] : [above, below];
  if (fewer.count === 0 || more.count < LEAST || !hasGap(values)) return [];
  const isShare = isNamedShare();
  if (!isShare && fewer.count < 2) return [];
  const gap = above.min / below.max;
  const usual = median(values.filter((value) => value !== 0 && value < 1 === (more === below)));
  // A gap that is no wider than the way to the middle of the others is how such values lie.
  const way = more === below ? below.max / usual : usual / above.min;
  const least = fewer.count === 1 ? GAP_OF_ONE : isShare ? GAP_OF_SHARES : GAP;
  if (gap < Math.max(way, least)) return [];
  const factor = fewer === below ? 100 : 0.01;
  const beyond = fewer.count > 1 && gap >= GAP_OF_ONE ? BEYOND_OF_SEVERAL : BEYOND;
  const [low, high] = [more.min / beyond, more.max * beyond];
  if (fewer.min * factor < low || fewer.max * factor > high) return [];
  return [
    messages.fractionsAmong(subject, fewer.first, column, values[fewer.first]!, {
      count: fewer.count,
      others: more.count,
      from: more.min,
      to: more.max,
      areFractions: fewer === below,
    }),
  ];
}
