/** What the methods that measure a unit against the others' values, column by column, share. */

import { type Saying, say } from '../../model/saying.ts';
import { extent, isConstant, unitOf } from '../../stats/moments.ts';
import type { Aggregated, Remark, Siblings } from '../method.ts';
import { counted, lengthOf } from './children.ts';

/** The siblings with other columns, one made from each child that takes part. */
export function mapColumns(
  siblings: Siblings,
  change: (column: Float64Array, child: number) => Float64Array,
): Siblings {
  const columns = siblings.columns.map((column, child) =>
    siblings.weights[child]! > 0 ? change(column, child) : column,
  );
  return { ...siblings, columns };
}

/**
 * Columns in which higher is better (the sign of the others changed), each divided by a power of two so that
 * it lies within [−2, 2] and neither squares nor differences overflow. For methods to which a column's unit
 * of measurement is all one.
 */
export function turned(siblings: Siblings): Siblings {
  return mapColumns(siblings, (column, child) => {
    const unit = unitOf(column) * (siblings.directions[child] === 'lower' ? -1 : 1);
    return column.map((value) => value / unit);
  });
}

/** The same with one power of two for all columns: for methods that add up differences of columns. */
export function turnedTogether(siblings: Siblings): Siblings {
  const unit = counted(siblings).reduce((most, child) => Math.max(most, unitOf(siblings.columns[child]!)), 0);
  return mapColumns(siblings, (column, child) => {
    const signed = (unit || 1) * (siblings.directions[child] === 'lower' ? -1 : 1);
    return column.map((value) => value / signed);
  });
}

/** The siblings without some children, and what to say about it. */
export interface Kept {
  readonly siblings: Siblings;
  readonly remarks: readonly Remark[];
}

/** Leaves out the children that `why` has a reason against, for every unit, with a warning each. */
export function leaveOut(
  siblings: Siblings,
  method: string,
  why: (column: Float64Array, child: number) => Saying | undefined,
): Kept {
  const remarks: Remark[] = [];
  const weights = siblings.weights.map((weight, child) => {
    if (!(weight > 0)) return weight;
    const reason = why(siblings.columns[child]!, child);
    if (reason === undefined) return weight;
    remarks.push({ severity: 'warning', child, says: say('leftOutHere', { method, why: reason }) });
    return 0;
  });
  return { siblings: { ...siblings, weights }, remarks };
}

/** Leaves out the children whose values are all equal, or all missing. */
export function leaveOutConstant(siblings: Siblings, method: string): Kept {
  return leaveOut(siblings, method, (column) => {
    const range = extent(column);
    if (range.count === 0) return say('hasNoValues', null);
    return isConstant(range) ? say('allValuesAre', { value: range.min }) : undefined;
  });
}

/** Leaves out the children whose values, none of them below 0, are all 0 or all missing. */
export function leaveOutZero(siblings: Siblings, method: string): Kept {
  return leaveOut(siblings, method, (column) => {
    const { max, count } = extent(column);
    if (count === 0) return say('hasNoValues', null);
    return max === 0 ? say('allValuesAre', { value: 0 }) : undefined;
  });
}

/** Scores with the remarks of what was left out; a unit whose only values were left out is named. */
export function scoresWithout(
  scores: Float64Array,
  whole: Siblings,
  { siblings, remarks }: Kept,
): Aggregated & { kind: 'scores' } {
  if (remarks.length === 0 || counted(siblings).length === 0) return { kind: 'scores', scores, remarks };
  const left = counted(whole).filter((child) => siblings.weights[child] === 0);
  const lost: Remark[] = [];
  for (let row = 0; row < lengthOf(whole); row++) {
    if (!Number.isNaN(scores[row]!)) continue;
    if (left.every((child) => Number.isNaN(whole.columns[child]![row]!))) continue;
    lost.push({ severity: 'warning', row, says: say('onlyLeftOut', null) });
  }
  return { kind: 'scores', scores, remarks: [...remarks, ...lost] };
}
