/** Which classes of units are alike but for their names, although not everybody meets them alike. */

import { powerOfTwo } from '../../../stats/elementary.ts';
import { addMargins, type Candidates, type Classes } from './electorate.ts';

/** Steps of a margin that count as different, all margins together making up one. */
const STEPS = powerOfTwo(30);

/** Bits of a number spread over 32 (the finaliser of MurmurHash3, Appleby 2011). */
function spread(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** Numbers from 0 for different texts. */
function numbered(texts: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  for (const text of texts) if (!numbers.has(text)) numbers.set(text, numbers.size);
  return Int32Array.from(texts, (text) => numbers.get(text)!);
}

function countsOf(colours: Int32Array): Int32Array {
  const counts = new Int32Array(colours.length);
  for (const colour of colours) counts[colour]!++;
  return counts;
}

/** Σ of a class's margins over all units, as whole steps: by counting ranks, without looking at pairs. */
function totalMargins(ranks: readonly Int32Array[], weights: readonly number[], sizes: Float64Array) {
  const sums = new Float64Array(sizes.length);
  ranks.forEach((column, criterion) => {
    const upTo = new Float64Array(column.reduce((most, rank) => Math.max(most, rank), 0) + 1);
    column.forEach((rank, at) => {
      if (rank > 0) upTo[rank]! += sizes[at]!;
    });
    for (let rank = 1; rank < upTo.length; rank++) upTo[rank]! += upTo[rank - 1]!;
    const all = upTo[upTo.length - 1]!;
    column.forEach((rank, at) => {
      if (rank > 0) sums[at]! += weights[criterion]! * (upTo[rank - 1]! + upTo[rank]! - all);
    });
  });
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const whole = units * weights.reduce((sum, weight) => sum + weight, 0);
  return sums.map((sum) => Math.round((sum / whole) * STEPS));
}

/**
 * A number for each class; classes that a symmetry of the contest exchanges have the same. Told apart by their sizes,
 * duels and margins first, then by how many of which others they meet with which margin, until that tells no more of
 * them apart (colour refinement, Weisfeiler & Leman 1968). A round takes k looks at every pair with one of those that
 * are still alike.
 */
export function alikeOf(
  { columns, weights }: Candidates,
  { firsts, sizes }: Classes,
  balance: Float64Array,
): Int32Array {
  const ranks = columns.map((column) => Int32Array.from(firsts, (candidate) => column[candidate]!));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const margins = new Float64Array(firsts.length);
  const sums = totalMargins(ranks, weights, sizes);
  let colours = numbered(
    Array.from(firsts, (candidate, at) => `${sizes[at]} ${balance[candidate]} ${sums[at]}`),
  );
  /** How a class meets all others: two sums of 32 bits, which no order of adding up changes. */
  const meetings = (at: number): string => {
    let [one, other] = [0, 0];
    margins.fill(0);
    ranks.forEach((column, criterion) => {
      addMargins(column, column[at]!, weights[criterion]!, margins);
    });
    for (let against = 0; against < margins.length; against++) {
      const met = spread(Math.round((margins[against]! / total) * STEPS) ^ spread(colours[against]! + 1));
      one = (one + met) | 0;
      other = (other + spread(met ^ 0x5bd1e995)) | 0;
    }
    return `${one} ${other}`;
  };
  for (;;) {
    const counts = countsOf(colours);
    const told = numbered(
      Array.from(colours, (colour, at) => (counts[colour]! > 1 ? `${colour} ${meetings(at)}` : `${colour}`)),
    );
    const known = counts.reduce((sum, count) => sum + Math.min(count, 1), 0);
    if (new Set(told).size === known) return colours;
    colours = told;
  }
}
