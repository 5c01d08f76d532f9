/** Where values stand on a line of pixels. */

import { ticks } from 'd3-array';

export interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Linear from `from` to `to`; what has no extent stands in the middle. */
export function linear(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
  count = 5,
): Scale {
  const span = high - low;
  return {
    at: (value) => (span > 0 ? from + ((value - low) / span) * (to - from) : (from + to) / 2),
    ticks: span > 0 ? ticks(low, high, count) : [low],
  };
}

/** Smallest and largest of the values that are there; with zero among them where asked. */
export function extentOf(values: Iterable<number | null>, withZero = false): readonly [number, number] {
  let low = withZero ? 0 : Infinity;
  let high = withZero ? 0 : -Infinity;
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low <= high ? [low, high] : [0, 0];
}
