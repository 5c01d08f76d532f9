/** What the methods that compare every unit with every other share. */

import { say } from '../../model/saying.ts';
import { descendingOrder } from '../../stats/order.ts';
import type { GroupRefusal, Remark, Siblings } from '../method.ts';
import { counted, lengthOf } from './children.ts';

/** Two values that differ by less than this part of the larger are equal: noise of arithmetic, not a win. */
export const NOISE = 1e-12;

/** As many comparisons of two values as a group may need; they take about a minute. */
const MOST = 2e10;

/** A refusal when comparing every pair of units would take too long to wait for. */
export function tooMany(
  siblings: Siblings,
  method: string,
  instead: 'arithmetic' | 'arithmeticOrBorda' | 'borda',
  passes = 1,
): GroupRefusal | undefined {
  const units = lengthOf(siblings);
  const children = counted(siblings).length;
  const comparisons = ((units * (units - 1)) / 2) * children * passes;
  if (comparisons <= MOST) return undefined;
  const most = Math.floor(Math.sqrt((2 * MOST) / (children * passes)) / 100) * 100;
  return { why: say('tooManyPairs', { method, units, children, most, instead }) };
}

/**
 * A child's values as ascending ranks without gaps, 1 for the worst in its direction, 0 for missing. Values
 * that differ by noise (from the first of their tie) are tied. n log n.
 */
export function denseRanks(values: Float64Array, direction: 'higher' | 'lower'): Int32Array {
  const upward = direction === 'higher' ? values.map((value) => -value) : values;
  const order = descendingOrder(upward);
  const ranks = new Int32Array(values.length);
  let rank = 0;
  let first = NaN;
  for (const row of order) {
    const value = values[row]!;
    if (Number.isNaN(value)) break;
    if (!alike(first, value)) {
      rank++;
      first = value;
    }
    ranks[row] = rank;
  }
  return ranks;
}

/** Whether two values are equal but for noise. */
export function alike(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) < NOISE * Math.max(Math.abs(a), Math.abs(b));
}

/** The rank columns of the children that take part, and their weights. */
export function rankColumns(siblings: Siblings): {
  readonly columns: readonly Int32Array[];
  readonly weights: readonly number[];
} {
  const children = counted(siblings);
  return {
    columns: children.map((child) => denseRanks(siblings.columns[child]!, siblings.directions[child]!)),
    weights: children.map((child) => siblings.weights[child]!),
  };
}

/**
 * Which units can be compared with another: those with a value for a criterion that somebody else has a
 * value for too. A unit alone in everything it has gets a warning; a group of one unit none.
 */
export function comparable(siblings: Siblings): {
  readonly rows: Uint8Array;
  readonly remarks: readonly Remark[];
} {
  const rows = new Uint8Array(lengthOf(siblings));
  const present = new Uint8Array(rows.length);
  for (const child of counted(siblings)) {
    const column = siblings.columns[child]!;
    let count = 0;
    for (let row = 0; row < rows.length; row++) if (!Number.isNaN(column[row]!)) count++;
    for (let row = 0; row < rows.length; row++) {
      if (Number.isNaN(column[row]!)) continue;
      present[row] = 1;
      if (count > 1) rows[row] = 1;
    }
  }
  const alone = [...present.keys()].filter((row) => present[row] === 1 && rows[row] === 0);
  const units = present.reduce((sum, has) => sum + has, 0);
  if (units === 1) {
    rows[alone[0]!] = 1;
    return { rows, remarks: [] };
  }
  const remarks = alone.map(
    (row): Remark => ({
      severity: 'warning',
      row,
      says: say('sharesNothing', null),
    }),
  );
  return { rows, remarks };
}
