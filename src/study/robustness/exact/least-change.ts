/**
 * The weights nearest to the nominal ones at which row·w is no longer below 0, among all shares; undefined where it is
 * below 0 at all of them. Exact: no iteration has to converge.
 */

export interface Moved {
  readonly weights: Float64Array;
  readonly distance: number;
}

/** Of the largest entry of the row. */
const ROUNDING = 1e-14;

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/**
 * Nearest by the sum of the absolute changes. Whatever weight moves is best moved to the sibling for which the row is
 * largest, and from where it is least: all of that, then of the next.
 */
export function leastAbsolute(nominal: Float64Array, row: Float64Array): Moved | undefined {
  const weights = nominal.slice();
  const order = [...row.keys()].sort((a, b) => row[a]! - row[b]! || a - b);
  const to = order.pop();
  let missing = -weights.reduce((sum, weight, at) => sum + weight * row[at]!, 0);
  if (missing <= 0) return { weights, distance: 0 };
  if (to === undefined || row[to]! < 0) return undefined;
  let moved = 0;
  for (const from of order) {
    const gain = row[to]! - row[from]!;
    if (!(gain > 0)) break;
    const needed = missing / gain;
    const amount = Math.min(weights[from]!, needed);
    moved += amount;
    weights[from]! -= amount;
    weights[to]! += amount;
    if (amount === needed) break;
    missing -= amount * gain;
  }
  return { weights, distance: 2 * moved };
}

/**
 * Nearest by the root of the sum of the squared changes: the projection on the shares with row·w ≥ 0. It moves along
 * the row, siblings whose weight is used up staying behind at 0 for good; between two such stops all is linear.
 */
export function leastSquares(nominal: Float64Array, row: Float64Array): Moved | undefined {
  const isOut = new Uint8Array(nominal.length);
  const weights = nominal.slice();
  let missing = -nominal.reduce((sum, weight, at) => sum + weight * row[at]!, 0);
  if (missing <= 0) return { weights, distance: 0 };
  const scale = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let left = nominal.length; left > 1; ) {
    let mean = 0;
    for (let at = 0; at < row.length; at++) if (isOut[at] === 0) mean += row[at]! / left;
    // One step moves each by what its row is above the mean, which keeps the sum.
    let gain = 0;
    let step = Infinity;
    let first = -1;
    for (let at = 0; at < row.length; at++) {
      if (isOut[at] === 1) continue;
      const slope = row[at]! - mean;
      gain += slope * slope;
      if (slope < 0 && weights[at]! / -slope < step) [step, first] = [weights[at]! / -slope, at];
    }
    const needed = gain > 0 ? missing / gain : Infinity;
    const length = Math.min(step, needed);
    if (length === Infinity || gain <= 1e-30 * scale * scale) return undefined;
    for (let at = 0; at < row.length; at++) {
      if (isOut[at] === 0) weights[at] = Math.max(0, weights[at]! + length * (row[at]! - mean));
    }
    if (needed > step) {
      weights[first] = 0;
      isOut[first] = 1;
      left--;
      missing = -weights.reduce((sum, weight, at) => sum + weight * row[at]!, 0);
    }
    // What is missing after the last of them, or where only one is left, is rounding.
    if (needed <= step || missing <= ROUNDING * scale) {
      const squares = weights.map((weight, at) => (weight - nominal[at]!) * (weight - nominal[at]!));
      return { weights, distance: Math.sqrt(sumOf(squares)) };
    }
  }
  return undefined;
}
