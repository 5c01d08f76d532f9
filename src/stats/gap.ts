/** Whether numbers fall into parts that are far apart. */

/** Which half of a double holds sign and exponent: the one in which 1 is not 0. */
const upper = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;

/** Exponents of doubles as they are stored; 0 stands for 0 and the tiniest, the last for NaN and infinity. */
const EXPONENTS = 0x7ff;

/**
 * Whether some power of two lies between the positive values without any value of its size: always so where two
 * neighbours differ by a factor of four, never where neighbours differ by less than two. One quick look at a column,
 * before a slow one; missing values are NaN.
 */
export function hasGap(values: Float64Array): boolean {
  const halves = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
  const seen = new Uint8Array(2 * (EXPONENTS + 1));
  for (let at = upper; at < halves.length; at += 2) seen[halves[at]! >>> 20] = 1;
  const first = seen.indexOf(1, 1);
  const last = seen.lastIndexOf(1, EXPONENTS - 1);
  return first !== -1 && last > first && seen.subarray(first, last).includes(0);
}
