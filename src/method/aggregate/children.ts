/** What the methods of this family share: who takes part, and one unit's values at a time. */

import { type Saying, say } from '../../model/saying.ts';
import { extent } from '../../stats/moments.ts';
import type { GroupRefusal, Siblings } from '../method.ts';

/** The indices of the children that take part, in the fixed order in which they are handed over. */
export function counted({ weights }: Siblings): number[] {
  return weights.flatMap((weight, child) => (weight > 0 ? [child] : []));
}

/** Number of units, rated or not. */
export const lengthOf = ({ columns }: Siblings): number => columns[0]?.length ?? 0;

/**
 * One score a unit from its present values and their weights, in the children's order; NaN for a unit that
 * has none. The arrays are used again for the next unit.
 */
export function perUnit(
  siblings: Siblings,
  score: (values: Float64Array, weights: Float64Array, row: number) => number,
): Float64Array {
  const children = counted(siblings);
  const scores = new Float64Array(lengthOf(siblings));
  const values = new Float64Array(children.length);
  const weights = new Float64Array(children.length);
  for (let row = 0; row < scores.length; row++) {
    let length = 0;
    for (const child of children) {
      const value = siblings.columns[child]![row]!;
      if (Number.isNaN(value)) continue;
      values[length] = value;
      weights[length++] = siblings.weights[child]!;
    }
    scores[row] = length === 0 ? NaN : score(values.subarray(0, length), weights.subarray(0, length), row);
  }
  return scores;
}

/** The cells of children that take part which a method cannot take, in the order of children and units. */
export function refuseCells(
  siblings: Siblings,
  why: (value: number, child: number, row: number) => Saying | undefined,
): GroupRefusal[] {
  const refusals: GroupRefusal[] = [];
  for (const child of counted(siblings)) {
    const column = siblings.columns[child]!;
    for (let row = 0; row < column.length; row++) {
      const reason = Number.isNaN(column[row]!) ? undefined : why(column[row]!, child, row);
      if (reason !== undefined) refusals.push({ row, child, why: reason });
    }
  }
  return refusals;
}

/** The largest absolute value of a weighted score, of which a weighted mean is added up. */
export function largestAdded(siblings: Siblings): number {
  const children = counted(siblings);
  const total = sumOf(children.map((child) => siblings.weights[child]!));
  return children.reduce((most, child) => {
    const { min, max, count } = extent(siblings.columns[child]!);
    return count === 0 ? most : Math.max(most, (siblings.weights[child]! / total) * Math.max(-min, max));
  }, 0);
}

/** A unit's weighted mean, sums compensated. */
export function meanOf(values: Float64Array, weights: Float64Array): number {
  return sumOf(values.map((value, child) => value * weights[child]!)) / sumOf(weights);
}

/** Σ of a few numbers, compensated (Neumaier), in the order given. */
export function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  let error = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const next = sum + value;
    error += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + error;
}

/** The missing cells of units that have others, which a method that needs every value cannot do without. */
export function refuseGaps(siblings: Siblings, method: string): GroupRefusal[] {
  const children = counted(siblings);
  const refusals: GroupRefusal[] = [];
  for (let row = 0; row < lengthOf(siblings); row++) {
    const missing = children.filter((child) => Number.isNaN(siblings.columns[child]![row]!));
    if (missing.length === children.length) continue;
    for (const child of missing) refusals.push({ row, child, why: say('needsEveryValue', { method }) });
  }
  return refusals;
}

/**
 * The cells that a method cannot take which needs every value, and none below 0: negative ones, and the
 * missing ones of units that have others. `what` is what the method calls them.
 */
export function refuseGapsAndNegatives(
  siblings: Siblings,
  method: string,
  what: 'scores' | 'values',
): GroupRefusal[] {
  const children = counted(siblings);
  const refusals: GroupRefusal[] = [];
  for (let row = 0; row < lengthOf(siblings); row++) {
    const missing = children.filter((child) => Number.isNaN(siblings.columns[child]![row]!));
    for (const child of missing.length === children.length ? [] : missing) {
      refusals.push({
        row,
        child,
        why: say('needsEveryValue', { method }),
      });
    }
    for (const child of children) {
      const value = siblings.columns[child]![row]!;
      if (value < 0) {
        refusals.push({
          row,
          child,
          why: say('needsZeroOrMore', { method, what, value }),
        });
      }
    }
  }
  return refusals;
}
