/**
 * Is there a point of an admissible set that fulfils some more rows·x ≤ 0? The dual simplex method: from a corner of
 * the set, which is the best one for the sum of its constraints, the most broken constraint is taken in, one after
 * another. It ends with a point, or with constraints that no point fulfils together. Doubles; whoever asks checks the
 * answer, which is easy either way.
 */

import type { Admissible } from './admissible.ts';

export type Within = Answer & {
  /** So many constraints were taken in, each for as many multiplications as there are entries in all of them. */
  readonly rounds: number;
};

type Answer =
  | { readonly kind: 'point'; readonly point: Float64Array }
  /** The rows that contradict each other (with the set's own constraints), and what each has to be multiplied by. */
  | { readonly kind: 'none'; readonly rows: readonly number[]; readonly factors: readonly number[] }
  /** Rounding kept it from an end. */
  | { readonly kind: 'unknown' };

/** What counts as broken, and as a direction worth a step. */
const BROKEN = 1e-14;
const STEP = 1e-11;

/** What a search begins with: it depends on the set alone. */
export interface Corner {
  readonly set: Admissible;
  /** The inverse of the matrix of the corner's constraints, a column a constraint. */
  readonly inverse: readonly Float64Array[];
}

export function cornerOf(set: Admissible): Corner {
  const { size, constraints, corner } = set;
  const left = corner.map((index) => Float64Array.from(constraints[index]!.row));
  const right = corner.map((_, at) => {
    const row = new Float64Array(size);
    row[at] = 1;
    return row;
  });
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column; row < size; row++) {
      if (Math.abs(left[row]![column]!) > Math.abs(left[pivot]![column]!)) pivot = row;
    }
    [left[column], left[pivot]] = [left[pivot]!, left[column]!];
    [right[column], right[pivot]] = [right[pivot]!, right[column]!];
    const value = left[column]![column]!;
    if (value === 0) throw new Error('the constraints of a corner depend on each other');
    for (let at = 0; at < size; at++) {
      left[column]![at]! /= value;
      right[column]![at]! /= value;
    }
    for (let row = 0; row < size; row++) {
      const factor = left[row]![column]!;
      if (row === column || factor === 0) continue;
      for (let at = 0; at < size; at++) {
        left[row]![at]! -= factor * left[column]![at]!;
        right[row]![at]! -= factor * right[column]![at]!;
      }
    }
  }
  const inverse = right.map((_, at) => Float64Array.from(right, (row) => row[at]!));
  return { set, inverse };
}

/**
 * A point of the set with rows[i]·x ≤ 0 for all i of `active`, or why there is none.
 *
 * @param rows scaled so that the largest absolute entry of each is 1
 */
export function pointWithin(
  { set, inverse: start }: Corner,
  rows: readonly Float64Array[],
  active: readonly number[],
): Within {
  const { size, constraints, corner } = set;
  const own = constraints.length;
  const basis = [...corner];
  const inverse = start.map((column) => column.slice());
  // What the objective is made of: different shares of the corner's constraints, so that steps do not tie.
  const shares = Float64Array.from(corner, (_, at) => 1 + at / (8 * size));
  const rates = new Float64Array(size);
  const point = new Float64Array(size);
  const most = 20 * (size + active.length) + 100;
  for (let rounds = 1; rounds <= most; rounds++) {
    point.fill(0);
    basis.forEach((index, at) => {
      const limit = index < own ? constraints[index]!.limit : 0;
      const column = inverse[at]!;
      if (limit !== 0) for (let row = 0; row < size; row++) point[row]! += limit * column[row]!;
    });
    const entering = mostBroken(constraints, rows, active, point);
    if (entering === -1) return { kind: 'point', point, rounds };
    const row = entering < own ? constraints[entering]!.row : rows[entering - own]!;
    let leaving = -1;
    let least = Infinity;
    for (let at = 0; at < size; at++) {
      rates[at] = dot(row, inverse[at]!);
      if (rates[at]! <= STEP) continue;
      const ratio = shares[at]! / rates[at]!;
      if (ratio < least) [leaving, least] = [at, ratio];
    }
    if (leaving === -1) return { ...contradiction(basis, rates, entering, own), rounds };
    const pivot = inverse[leaving]!;
    for (let at = 0; at < size; at++) pivot[at]! /= rates[leaving]!;
    for (let at = 0; at < size; at++) {
      if (at === leaving) continue;
      shares[at]! -= rates[at]! * least;
      const column = inverse[at]!;
      for (let entry = 0; entry < size; entry++) column[entry]! -= rates[at]! * pivot[entry]!;
    }
    shares[leaving] = least;
    basis[leaving] = entering;
  }
  return { kind: 'unknown', rounds: most };
}

/** The entering row is a sum of rows of the basis with factors that are not above 0, and yet it is broken. */
function contradiction(basis: readonly number[], rates: Float64Array, entering: number, own: number): Answer {
  const rows: number[] = [];
  const factors: number[] = [];
  const take = (index: number, factor: number) => {
    if (index < own || !(factor > STEP)) return;
    rows.push(index - own);
    factors.push(factor);
  };
  take(entering, 1);
  basis.forEach((index, at) => {
    take(index, -rates[at]!);
  });
  return { kind: 'none', rows, factors };
}

/** The constraint that is broken by most: the set's own by their index, then the rows; −1 for none. */
function mostBroken(
  constraints: Admissible['constraints'],
  rows: readonly Float64Array[],
  active: readonly number[],
  point: Float64Array,
): number {
  let found = -1;
  let most = BROKEN;
  for (let index = 0; index < constraints.length; index++) {
    const { row, limit } = constraints[index]!;
    const excess = dot(row, point) - limit;
    if (excess > most) [found, most] = [index, excess];
  }
  for (const index of active) {
    const excess = dot(rows[index]!, point);
    if (excess > most) [found, most] = [constraints.length + index, excess];
  }
  return found;
}

export function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index++) sum += left[index]! * right[index]!;
  return sum;
}
