/** What share of some indicators each unit answered, and how much of that is not zero. */

import type { Methodology } from '../model/methodology.ts';

const HALF = 0.5;

/** The share that has to be answered: what the screening rule says, or a half where there is none. */
export const leastCoverage = ({ screening }: Pick<Methodology, 'screening'>) => ({
  least: screening.coverage > 0 ? screening.coverage : HALF,
  isRule: screening.coverage > 0,
});

/** Whether a unit that answered this share of the indicators has a place that rests on little. */
export const isThin = (share: number, methodology: Pick<Methodology, 'screening'>): boolean =>
  share < leastCoverage(methodology).least;

/** By row, the share of the columns that have a value. */
export function answeredShare(columns: readonly Float64Array[], length: number): Float64Array {
  const shares = new Float64Array(length);
  for (const values of columns) countPresent(values, shares);
  divideBy(shares, columns.length);
  return shares;
}

/** By row, the share of the values present that are not zero; NaN where none is present. */
export function nonzeroShare(columns: readonly Float64Array[], length: number): Float64Array {
  const present = new Float64Array(length);
  const zeros = new Float64Array(length);
  for (const values of columns) {
    countPresent(values, present);
    countZeros(values, zeros);
  }
  return present.map((count, row) => (count - zeros[row]!) / count);
}

function countPresent(values: Float64Array, counts: Float64Array): void {
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row]!)) counts[row]!++;
}

function countZeros(values: Float64Array, counts: Float64Array): void {
  for (let row = 0; row < values.length; row++) if (values[row] === 0) counts[row]!++;
}

function divideBy(counts: Float64Array, total: number): void {
  for (let row = 0; row < counts.length; row++) counts[row] = counts[row]! / total;
}
