/** Orders and ranks of a column of numbers. */

/**
 * Ascending competition ranks of the present values: 1 is the smallest, ties share the smallest rank.
 * Missing values have rank NaN. n log n.
 */
export function ascendingRanks(values: Float64Array): Float64Array {
  const sorted = values.slice().sort(); // NaN goes last
  const ranks = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (Number.isNaN(value)) {
      ranks[row] = NaN;
      continue;
    }
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = sorted[middle]!;
      if (other < value) low = middle + 1;
      else high = middle;
    }
    ranks[row] = low + 1;
  }
  return ranks;
}

/** Below this length a comparison sort is quicker than preparing 65,536 counters four times. */
const SHORT = 4096;

/**
 * Row numbers by descending value, missing values last, equal values by row. Long columns by a radix
 * sort over the bits of the doubles: linear time, which keeps millions of units within a second.
 */
export function descendingOrder(values: Float64Array): Uint32Array {
  if (values.length >= SHORT) return radixOrder(values);
  const order = new Uint32Array(values.length);
  for (let row = 0; row < order.length; row++) order[row] = row;
  return order.sort((a, b) => {
    const left = values[a]!;
    const right = values[b]!;
    if (left > right) return -1;
    if (left < right) return 1;
    return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || a - b;
  });
}

function radixOrder(values: Float64Array): Uint32Array {
  const length = values.length;
  const copy = Float64Array.from(values, (value) => (value === 0 ? 0 : value)); // −0 is 0
  const words = new Uint32Array(copy.buffer);
  const high = new Uint32Array(length);
  const low = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    // The bits of positive doubles sort as integers, those of negative ones in reverse.
    const top = words[2 * row + 1]!;
    const bottom = words[2 * row]!;
    const value = copy[row]!;
    if (Number.isNaN(value)) {
      high[row] = 0xffffffff;
      low[row] = 0xffffffff;
    } else if (top >>> 31 === 1) {
      high[row] = top;
      low[row] = bottom;
    } else {
      high[row] = ~(top | 0x80000000);
      low[row] = ~bottom;
    }
  }
  let order = Uint32Array.from({ length }, (_, row) => row);
  let next = new Uint32Array(length);
  const counts = new Uint32Array(0x10000);
  for (const [keys, shift] of [
    [low, 0],
    [low, 16],
    [high, 0],
    [high, 16],
  ] as const) {
    counts.fill(0);
    for (let row = 0; row < length; row++) counts[(keys[row]! >>> shift) & 0xffff]!++;
    if (length > 0 && counts[(keys[0]! >>> shift) & 0xffff] === length) continue;
    let start = 0;
    for (let digit = 0; digit < 0x10000; digit++) {
      const count = counts[digit]!;
      counts[digit] = start;
      start += count;
    }
    for (let index = 0; index < length; index++) {
      const row = order[index]!;
      next[counts[(keys[row]! >>> shift) & 0xffff]!++] = row;
    }
    [order, next] = [next, order];
  }
  return order;
}
