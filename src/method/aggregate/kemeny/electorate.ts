/** The vote behind a Kemeny order: criteria are voters, units of the same ranks are one candidate. */

import { powerOfTwo } from '../../../stats/elementary.ts';
import { NOISE } from '../outranking.ts';

/** Candidates of the vote: units with the same ranks are one, counted as often as they occur. */
export interface Candidates {
  /** Ascending ranks, a column a criterion, 0 for missing. */
  readonly columns: readonly Int32Array[];
  readonly weights: readonly number[];
  /** How many units each candidate stands for. */
  readonly sizes: Float64Array;
}

/** Units with the same ranks as one candidate, from units in the order of their ranks; −1 for all others. */
export function candidatesOf(
  columns: readonly Int32Array[],
  weights: readonly number[],
  order: Iterable<number>,
): { candidates: Candidates; candidateOf: Int32Array } {
  const candidateOf = new Int32Array(columns[0]?.length ?? 0).fill(-1);
  const firsts: number[] = [];
  const sizes: number[] = [];
  for (const row of order) {
    const last = firsts[firsts.length - 1];
    if (last === undefined || columns.some((ranks) => ranks[row] !== ranks[last])) {
      firsts.push(row);
      sizes.push(0);
    }
    sizes[sizes.length - 1]!++;
    candidateOf[row] = firsts.length - 1;
  }
  const candidates = {
    columns: columns.map((ranks) => Int32Array.from(firsts, (row) => ranks[row]!)),
    weights,
    sizes: Float64Array.from(sizes),
  };
  return { candidates, candidateOf };
}

/**
 * Cuts candidates in Copeland order into knots: every member of an earlier knot beats every member of a
 * later one, so every best order keeps the knots apart. A prefix of t of n candidates beats all the others
 * exactly when its Copeland scores sum to t·(n − t), the most they can.
 */
export function knotsOf(balance: Float64Array): Int32Array[] {
  const order = Int32Array.from(balance.keys()).sort((a, b) => balance[b]! - balance[a]! || a - b);
  const knots: Int32Array[] = [];
  let start = 0;
  let sum = 0;
  order.forEach((candidate, index) => {
    sum += balance[candidate]!;
    const taken = index + 1;
    if (sum !== taken * (order.length - taken)) return;
    knots.push(order.slice(start, taken));
    start = taken;
  });
  return knots;
}

/**
 * Adds to the gain of standing above each of the others, from `from` up to before `to`: one small loop a criterion,
 * without a branch that nobody could predict.
 */
export function addMargins(
  ranks: Int32Array,
  own: number,
  weight: number,
  margins: Float64Array,
  from = 0,
  to = margins.length,
): void {
  if (own === 0) return;
  for (let index = from; index < to; index++) {
    const rank = ranks[index]!;
    const gap = own - rank;
    margins[index]! += weight * (((gap >> 31) | (-gap >>> 31)) & (-rank >> 31));
  }
}

/** Members of a knot that every other member meets alike, and who tie with each other: they may be swapped. */
export interface Classes {
  /** The member that stands for each class. */
  readonly firsts: Int32Array;
  /** The class of each member of the knot, in its order. */
  readonly classOf: Int32Array;
  /** How many units each class has. */
  readonly sizes: Float64Array;
}

/** Steps of a margin that count as different, for a first look. */
const STEPS = powerOfTwo(40);

/**
 * Classes of members who can be swapped. A sum of each member's margins, weighted differently for every other, is the
 * same for those; whose sums agree are compared in full. n² · k.
 */
export function classesOf(candidates: Candidates, knot: Int32Array): Classes {
  const columns = candidates.columns.map((ranks) => Int32Array.from(knot, (candidate) => ranks[candidate]!));
  const total = candidates.weights.reduce((sum, weight) => sum + weight, 0);
  const marginsOf = (member: number, margins: Float64Array) => {
    margins.fill(0);
    columns.forEach((ranks, index) => {
      addMargins(ranks, ranks[member]!, candidates.weights[index]!, margins);
    });
    return margins;
  };
  const own = new Float64Array(knot.length);
  const other = new Float64Array(knot.length);
  const alike = new Map<number, number[]>();
  const firsts: number[] = [];
  const sizes: number[] = [];
  const classOf = Int32Array.from(knot, (candidate, member) => {
    marginsOf(member, own);
    let sum = 0;
    for (let at = 0; at < own.length; at++) {
      sum += Math.round((own[at]! / total) * STEPS) * (1 + ((at * 2654435761) % 1021));
    }
    const among = alike.get(sum) ?? [];
    alike.set(sum, among);
    let found = among.find((index) => {
      marginsOf(firsts[index]!, other);
      return own.every((margin, at) => Math.abs(margin - other[at]!) <= NOISE * total);
    });
    if (found === undefined) {
      found = firsts.length;
      firsts.push(member);
      sizes.push(0);
      among.push(found);
    }
    sizes[found]! += candidates.sizes[candidate]!;
    return found;
  });
  return {
    firsts: Int32Array.from(firsts, (member) => knot[member]!),
    classOf,
    sizes: Float64Array.from(sizes),
  };
}

/** What is to be put in order: classes of units, and by how much the weight prefers each to each other. */
export interface Contest {
  readonly sizes: Float64Array;
  /** `margins[a][b]` is above 0 where a is preferred to b; 0 where that is noise. */
  readonly margins: readonly Float64Array[];
  /** Σ of |margin| over pairs of units, the agreement of an order that nobody contradicts. */
  readonly total: number;
}

export function contestOf(candidates: Candidates, { firsts, sizes }: Classes): Contest {
  const columns = candidates.columns.map((ranks) =>
    Int32Array.from(firsts, (candidate) => ranks[candidate]!),
  );
  const noise = NOISE * candidates.weights.reduce((sum, weight) => sum + weight, 0);
  let total = 0;
  const margins = Array.from(firsts, (_, first) => {
    const row = new Float64Array(firsts.length);
    columns.forEach((ranks, index) => {
      addMargins(ranks, ranks[first]!, candidates.weights[index]!, row);
    });
    row.forEach((margin, second) => {
      if (Math.abs(margin) <= noise) row[second] = 0;
      else if (second > first) total += Math.abs(margin) * sizes[first]! * sizes[second]!;
    });
    return row;
  });
  return { sizes, margins, total };
}
