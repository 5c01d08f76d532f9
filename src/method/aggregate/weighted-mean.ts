/**
 * The quasi-arithmetic means: mean = undo( Σ w·change(x) / Σ w ), over the children present.
 *
 * A mean lies between its values, to the last bit. Sums are compensated (Neumaier), and the children are taken in
 * the order they are handed over, so the caller's fixed order makes the result independent of the order of the file.
 */

import { say } from '../../model/saying.ts';
import type { MeanOf } from '../../model/sayings/method.ts';
import { SMALLEST_NORMAL } from '../../stats/elementary.ts';
import type { Aggregated, GroupRefusal, Mean, Siblings } from '../method.ts';
import { counted, lengthOf, refuseCells } from './children.ts';

/** Below it a double loses digits, and its reciprocal may be infinite; no score is meant to be so small. */
export const SMALLEST = SMALLEST_NORMAL;

/** Everybody's mean; `what` is what a refusal calls it, such as "a geometric mean". */
export function aggregateMean(siblings: Siblings, { change, undo, least }: Mean, what: MeanOf): Aggregated {
  const refusals = least === undefined ? [] : notPositive(siblings, least, what);
  return refusals.length > 0
    ? { kind: 'refused', refusals }
    : { kind: 'scores', scores: weightedMean(siblings, change, undo) };
}

/** The cells of weighted children below `least`, just above zero, which a logarithm or a reciprocal cannot take. */
export function notPositive(siblings: Siblings, least: number, what: MeanOf): GroupRefusal[] {
  return refuseCells(siblings, (value) =>
    value < least ? say('meanNeedsAboveZero', { ...what, value }) : undefined,
  );
}

/** Everybody's mean of values that are not refused. */
export function weightedMean(siblings: Siblings, change: Mean['change'], undo: Mean['undo']): Float64Array {
  const used = counted(siblings);
  const columns = used.map((child) => siblings.columns[child]!);
  const weights = used.map((child) => siblings.weights[child]!);
  const means = new Float64Array(lengthOf(siblings));
  meansInto(columns, weights, change, means);
  if (undo !== null) undoMeans(columns, undo, means);
  return means;
}

/**
 * Into `means`, row by row, Σ weight·change(value) / Σ weight of the values that are there, NaN without any. The
 * columns may be blocks of longer ones; they are those of children with a weight above 0.
 */
export function meansInto(
  columns: readonly Float64Array[],
  weights: readonly number[],
  change: Mean['change'],
  means: Float64Array,
): void {
  for (let row = 0; row < means.length; row++) {
    let sum = 0;
    let lost = 0;
    let total = 0;
    let least = Infinity;
    let most = -Infinity;
    for (let child = 0; child < columns.length; child++) {
      const written = columns[child]![row]!;
      const value = change === null ? written : change(written);
      if (Number.isNaN(value)) continue;
      if (value < least) least = value;
      if (value > most) most = value;
      const term = weights[child]! * value;
      const next = sum + term;
      lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
      sum = next;
      total += weights[child]!;
    }
    means[row] = clamped((sum + lost) / total, least, most);
  }
}

/** Of each row the smallest and the largest of its values, between which its mean lies. */
export interface RowBounds {
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/**
 * Into `means` the same of columns without a missing value, all of children that count: for those who take means of
 * the same values by many weights. Four rows at a time, since each addition has to wait for the one before it.
 *
 * @param bounds of the rows, where the values are the same time after time
 */
export function meansOfColumns(
  columns: readonly Float64Array[],
  weights: Float64Array,
  bounds: RowBounds | undefined,
  means: Float64Array,
): void {
  const { length } = weights;
  let total = 0;
  for (let child = 0; child < length; child++) total += weights[child]!;
  const whole = means.length & ~3;
  for (let row = 0; row < whole; row += 4) {
    let sumA = 0;
    let sumB = 0;
    let sumC = 0;
    let sumD = 0;
    let lostA = 0;
    let lostB = 0;
    let lostC = 0;
    let lostD = 0;
    for (let child = 0; child < length; child++) {
      const weight = weights[child]!;
      const column = columns[child]!;
      const termA = weight * column[row]!;
      const termB = weight * column[row + 1]!;
      const termC = weight * column[row + 2]!;
      const termD = weight * column[row + 3]!;
      const nextA = sumA + termA;
      const nextB = sumB + termB;
      const nextC = sumC + termC;
      const nextD = sumD + termD;
      lostA += lostIn(sumA, termA, nextA);
      lostB += lostIn(sumB, termB, nextB);
      lostC += lostIn(sumC, termC, nextC);
      lostD += lostIn(sumD, termD, nextD);
      sumA = nextA;
      sumB = nextB;
      sumC = nextC;
      sumD = nextD;
    }
    means[row] = within(columns, bounds, row, (sumA + lostA) / total);
    means[row + 1] = within(columns, bounds, row + 1, (sumB + lostB) / total);
    means[row + 2] = within(columns, bounds, row + 2, (sumC + lostC) / total);
    means[row + 3] = within(columns, bounds, row + 3, (sumD + lostD) / total);
  }
  for (let row = whole; row < means.length; row++) {
    let sum = 0;
    let lost = 0;
    for (let child = 0; child < length; child++) {
      const term = weights[child]! * columns[child]![row]!;
      const next = sum + term;
      lost += lostIn(sum, term, next);
      sum = next;
    }
    means[row] = within(columns, bounds, row, (sum + lost) / total);
  }
}

/** A mean between its values: by the bounds of the row where they are known, else by as many values as it takes. */
function within(
  columns: readonly Float64Array[],
  bounds: RowBounds | undefined,
  row: number,
  mean: number,
): number {
  if (bounds !== undefined) return clamped(mean, bounds.least[row]!, bounds.most[row]!);
  let least = columns[0]![row]!;
  let most = least;
  for (let child = 1; child < columns.length; child++) {
    const value = columns[child]![row]!;
    if (value > most) most = value;
    else if (value < least) least = value;
    if (least <= mean && mean <= most) return mean;
  }
  return clamped(mean, least, most);
}

/** What an addition lost, whichever of its parts is the larger (Knuth's form, without a branch). */
function lostIn(sum: number, term: number, next: number): number {
  const added = next - sum;
  return sum - (next - added) + (term - added);
}

/** The bounds of the rows of columns, of which there is at least one; where a value is missing, of the others. */
export function boundsOfRows(columns: readonly Float64Array[]): RowBounds {
  const { length } = columns[0]!;
  const least = new Float64Array(length).fill(Infinity);
  const most = new Float64Array(length).fill(-Infinity);
  for (const column of columns) {
    for (let row = 0; row < column.length; row++) {
      const value = column[row]!;
      if (value < least[row]!) least[row] = value;
      if (value > most[row]!) most[row] = value;
    }
  }
  return { least, most };
}

/**
 * Takes back, in place, what was done to the values before their means were taken. The mean of a single value, or of
 * equal ones, would differ from it in the last bits: it is kept between the least and the largest value of its row.
 */
export function undoMeans(
  columns: readonly Float64Array[],
  undo: (mean: number) => number,
  means: Float64Array,
): void {
  for (let row = 0; row < means.length; row++) {
    const mean = means[row]!;
    if (Number.isNaN(mean)) continue;
    let least = Infinity;
    let most = -Infinity;
    for (const column of columns) {
      const value = column[row]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    means[row] = clamped(undo(mean), least, most);
  }
}

const clamped = (value: number, least: number, most: number): number =>
  value > most ? most : value < least ? least : value;
