/** Weights that miss comparisons with the best and the worst criterion by as little as possible. */

import { fsum } from 'd3-array';
import { nearest, wholeDecimals } from '../../../stats/exact.ts';

/** Weights at ξ = 1 over a denominator, and their sum. */
interface Crossing {
  readonly weights: readonly bigint[];
  readonly sum: bigint;
  readonly denominator: bigint;
}

/**
 * The linear programme, in whole numbers of any size and rounded once. All its conditions keep when weights and ξ are
 * multiplied, so with ξ = 1 the largest sum of weights is sought. Given the best and the worst weight, every other one
 * is as large as its two judgements allow, so the sum is a concave function of these two whose kinks and limits are
 * straight lines: its largest value is where two of them cross. Crossings that do equally well are averaged.
 */
export function leastMiss(
  fromBest: readonly number[],
  toWorst: readonly number[],
  best: number,
  worst: number,
): { weights: readonly number[]; miss: number } {
  const most = fromBest[worst]!;
  const consistent = fromBest.every((times, j) => Math.abs(times * toWorst[j]! - most) <= 1e-12 * most);
  if (consistent) {
    const total = fsum(fromBest.map((times) => 1 / times));
    return { weights: fromBest.map((times) => 1 / times / total), miss: 0 };
  }
  const { whole, unit } = wholeDecimals([...fromBest, ...toWorst]);
  const judged = {
    from: whole.slice(0, fromBest.length),
    to: whole.slice(fromBest.length),
    unit,
    best,
    worst,
  };
  const scale = judged.from.reduce((product, times) => product * times, unit);
  let found: Crossing[] = [];
  const lines = linesOf(judged);
  lines.forEach(([p1, q1, r1], index) => {
    for (const [p2, q2, r2] of lines.slice(index + 1)) {
      const determinant = p1 * q2 - p2 * q1;
      if (determinant === 0n) continue;
      const sign = determinant < 0n ? -1n : 1n;
      const crossing = crossingAt(
        judged,
        sign * (r1 * q2 - r2 * q1),
        sign * (p1 * r2 - p2 * r1),
        sign * determinant,
      );
      if (crossing === undefined) continue;
      const [highest] = found;
      const order =
        highest === undefined ? 1n : crossing.sum * highest.denominator - highest.sum * crossing.denominator;
      if (order > 0n) found = [crossing];
      else if (order === 0n && !found.some((other) => isSame(other, crossing))) found.push(crossing);
    }
  });
  const [first] = found;
  if (first === undefined) throw new Error('comparisons without weights');
  const middle = fromBest.map((_, j) =>
    found.reduce(
      (sum, { weights, denominator }) => ({
        num: sum.num * denominator + weights[j]! * sum.den,
        den: sum.den * denominator,
      }),
      { num: 0n, den: 1n },
    ),
  );
  const total = middle.reduce((sum, { num }) => sum + num, 0n);
  return {
    weights: middle.map(({ num }) => nearest(num, total)),
    miss: nearest(first.denominator * scale, first.sum),
  };
}

/** The judgements times `unit`, which makes them whole. */
interface Judged {
  readonly from: readonly bigint[];
  readonly to: readonly bigint[];
  readonly unit: bigint;
  readonly best: number;
  readonly worst: number;
}

type Line = readonly [p: bigint, q: bigint, r: bigint];

/** Lines p·x + q·y = r over the weights x of the best and y of the worst, times the square of the unit. */
function linesOf({ from, to, unit, best, worst }: Judged): readonly Line[] {
  const square = unit * unit;
  const most = from[worst]! * unit;
  const others = from.flatMap((a, j): Line[] => {
    if (j === best || j === worst) return [];
    return [a + unit, -a - unit, a - unit].map((r) => [square, -a * to[j]!, r * unit]);
  });
  return [[1n, 0n, 0n], [0n, 1n, 0n], [square, -most, square], [square, -most, -square], ...others];
}

/** The largest weights with x / d for the best and y / d for the worst, where ξ = 1; undefined where there are none. */
function crossingAt(judged: Judged, x: bigint, y: bigint, d: bigint): Crossing | undefined {
  const { from, to, unit, best, worst } = judged;
  const apart = unit * x - from[worst]! * y;
  if (x < 0n || y < 0n || apart > unit * d || -apart > unit * d) return undefined;
  const all = from.reduce((product, times) => product * times, 1n);
  const weights: bigint[] = [];
  for (const [j, a] of from.entries()) {
    if (j === best || j === worst) {
      weights.push((j === best ? x : y) * unit * all);
      continue;
    }
    // Times d·a·unit: what the judgement against the best allows, then that against the worst.
    const above = [(x + d) * unit * unit, (to[j]! * y + unit * d) * a] as const;
    const below = [(x - d) * unit * unit, (to[j]! * y - unit * d) * a] as const;
    const highest = above[0] < above[1] ? above[0] : above[1];
    if (highest < 0n || highest < below[0] || highest < below[1]) return undefined;
    weights.push((highest * all) / a);
  }
  return { weights, sum: weights.reduce((sum, weight) => sum + weight, 0n), denominator: d };
}

const isSame = (one: Crossing, other: Crossing) =>
  one.weights.every((weight, j) => weight * other.denominator === other.weights[j]! * one.denominator);
