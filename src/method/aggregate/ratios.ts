/** What the methods that compare values with the best of their column share. */

import { fsum } from 'd3-array';
import { say } from '../../model/saying.ts';
import { square } from '../../stats/elementary.ts';
import { extent, present, unitOf } from '../../stats/moments.ts';
import type { GroupRefusal, Siblings } from '../method.ts';
import { counted, refuseCells, refuseGapsAndNegatives } from './children.ts';
import { mapColumns, turned } from './matrix.ts';

/** The cells without a value, those below 0, and those of 0 where lower is better, which ratios divide by. */
export function refuseForRatios(siblings: Siblings, method: string): GroupRefusal[] {
  return [
    ...refuseGapsAndNegatives(siblings, method, 'values'),
    ...refuseCells(siblings, (value, child) =>
      value === 0 && siblings.directions[child] === 'lower' ? say('dividesByZero', { method }) : undefined,
    ),
  ];
}

/** Each value as a share of the best of its column: x/max, lower is better: min/x. Columns of zeros have no best. */
export const ratiosToBest = (siblings: Siblings): Siblings =>
  mapColumns(siblings, (column, child) => {
    const { min, max } = extent(column);
    return siblings.directions[child] === 'lower'
      ? column.map((value) => min / value)
      : column.map((value) => value / max);
  });

/** Each value on the range of its column, from 0 for the worst to 1 for the best. Constant columns have no range. */
export const sharesOfRange = (siblings: Siblings): Siblings =>
  mapColumns(turned(siblings), (column) => {
    const { min, max } = extent(column);
    return column.map((value) => (value - min) / (max - min));
  });

/** Each column divided by its length. */
export const ofLengthOne = (siblings: Siblings): Siblings =>
  mapColumns(siblings, (column) => {
    const unit = unitOf(column);
    const length = Math.sqrt(fsum(present(column).map((value) => square(value / unit))));
    return column.map((value) => value / unit / length);
  });

/** The weights of the children that take part as shares of their sum; 0 for the others. */
export function sharesOf(siblings: Siblings): readonly number[] {
  const total = counted(siblings).reduce((sum, child) => sum + siblings.weights[child]!, 0);
  return siblings.weights.map((weight) => (weight > 0 ? weight / total : 0));
}
