/** How far values lie from the middle of the others, in a way that a few wild ones do not influence. */

/** Turns the median absolute deviation into a standard deviation for normally distributed values. */
const TO_SIGMA = 1.4826;

export interface Spread {
  readonly median: number;
  /** Robust standard deviation: 1.4826 × the median absolute deviation from the median. */
  readonly sigma: number;
}

/**
 * Median (type 7) and robust standard deviation of values in ascending order, none missing; NaN when there are
 * none. Linear time: the deviations on either side of the median are in order already.
 * Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993).
 */
export function robustSpread(sorted: Float64Array): Spread {
  const count = sorted.length;
  if (count === 0) return { median: NaN, sigma: NaN };
  const half = count >> 1;
  const middle = count % 2 === 1 ? sorted[half]! : sorted[half - 1]! / 2 + sorted[half]! / 2;
  let below = half - 1;
  let above = half;
  let deviation = NaN;
  let before = NaN;
  for (let taken = 0; taken <= half; taken++) {
    before = deviation;
    const left = below >= 0 ? middle - sorted[below]! : Infinity;
    const right = above < count ? sorted[above]! - middle : Infinity;
    if (left <= right) below--;
    else above++;
    deviation = Math.min(left, right);
  }
  return { median: middle, sigma: TO_SIGMA * (count % 2 === 1 ? deviation : before / 2 + deviation / 2) };
}
