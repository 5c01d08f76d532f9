/**
 * Linear programmes with one right-hand side, solved exactly: the largest c·w with y·w ≤ 1 for the rows y of a
 * frontier and u·w ≤ 0 for some sides u. Doubles find the vertex quickly; whole numbers of any size decide whether it
 * is the best one, go on from it where it is not, and give the value, so that 1 is 1 and equals are equal.
 */

import { exactProduct, type Fraction, nearest, solveExactly } from './exact.ts';

/** The rows y of y·w ≤ 1. */
export interface Frontier {
  readonly rows: readonly (readonly bigint[])[];
  /** The largest absolute value of each column; 1 for a column of zeros. */
  readonly units: readonly bigint[];
  /** The rows as doubles, each column divided by its unit. */
  readonly near: readonly Float64Array[];
  /** Rows that have held an objective back, which are looked at first; to save time. */
  readonly known: Set<number>;
}

/** The rows u of u·w ≤ 0; the doubles are divided by the units of the frontier's columns, then by their largest. */
export interface Side {
  readonly row: readonly bigint[];
  readonly near: Float64Array;
}

export interface Best {
  readonly value: Fraction;
  /** The constraints that hold back: rows of the frontier by their index, then sides. */
  readonly basis: readonly number[];
}

const magnitude = (value: bigint) => (value < 0n ? -value : value);

export function frontierOf(rows: readonly (readonly bigint[])[]): Frontier {
  const units = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => (magnitude(row[column]!) > most ? magnitude(row[column]!) : most), 0n),
  );
  const safe = units.map((unit) => (unit === 0n ? 1n : unit));
  return { rows, units: safe, near: rows.map((row) => scaled(row, safe)), known: new Set() };
}

/** Rows of their own with the units of another frontier, whose sides then go with both. */
export function frontierBeside({ units }: Frontier, rows: readonly (readonly bigint[])[]): Frontier {
  return { rows, units, near: rows.map((row) => scaled(row, units)), known: new Set() };
}

export function sideOf(row: readonly bigint[], { units }: Frontier): Side {
  const near = scaled(row, units);
  const largest = near.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return { row, near: near.map((value) => value / largest) };
}

const scaled = (row: readonly bigint[], units: readonly bigint[]) =>
  Float64Array.from(row, (value, column) => nearest(value, units[column]!));

/**
 * The largest objective·w. `start` are as many independent constraints as there are variables, of which the objective
 * is a sum with coefficients of 0 and above; `guess` may be others of which that is hoped. There must be a largest one,
 * which is so when the objective is itself a row of the frontier.
 */
export function largest(
  objective: readonly bigint[],
  frontier: Frontier,
  sides: readonly Side[],
  start: readonly number[],
): Best {
  const near = scaled(objective, frontier.units);
  const guess = vertexNearBest(near, frontier, sides, start);
  const basis = isCombination(objective, guess, frontier, sides) ? guess : [...start];
  return exactlyLargest(objective, basis, frontier, sides);
}

const rowAt = ({ rows }: Frontier, sides: readonly Side[], index: number): readonly bigint[] =>
  rows[index] ?? sides[index - rows.length]!.row;

const nearAt = ({ near }: Frontier, sides: readonly Side[], index: number): Float64Array =>
  near[index] ?? sides[index - near.length]!.near;

/** Column by column instead of row by row. */
const turned = (rows: readonly (readonly bigint[])[]) =>
  rows.map((_, column) => rows.map((row) => row[column]!));

/** Whether the objective is a sum of the rows of the basis with no coefficient below 0. */
function isCombination(
  objective: readonly bigint[],
  basis: readonly number[],
  frontier: Frontier,
  sides: readonly Side[],
): boolean {
  const rows = turned(basis.map((index) => rowAt(frontier, sides, index)));
  return solveExactly(rows, objective)?.numerators.every((share) => share >= 0n) === true;
}

/** The simplex method in exact arithmetic, with Bland's rule, which never runs in circles. */
function exactlyLargest(
  objective: readonly bigint[],
  start: readonly number[],
  frontier: Frontier,
  sides: readonly Side[],
): Best {
  const basis = [...start];
  for (;;) {
    const rows = basis.map((index) => rowAt(frontier, sides, index));
    const vertex = solveExactly(
      rows,
      basis.map((index) => (index < frontier.rows.length ? 1n : 0n)),
    );
    if (vertex === undefined) throw new Error('the constraints of a vertex depend on each other');
    const entering = firstBroken(vertex.numerators, vertex.denominator, frontier, sides);
    if (entering === -1) {
      return { value: { num: exactProduct(objective, vertex.numerators), den: vertex.denominator }, basis };
    }
    const columns = turned(rows);
    const shares = solveExactly(columns, objective)!.numerators;
    const given = solveExactly(columns, rowAt(frontier, sides, entering))!.numerators;
    let leaving = -1;
    given.forEach((rate, index) => {
      if (rate <= 0n) return;
      const order = leaving === -1 ? -1n : shares[index]! * given[leaving]! - shares[leaving]! * rate;
      if (order < 0n || (order === 0n && basis[index]! < basis[leaving]!)) leaving = index;
    });
    if (leaving === -1) throw new Error('a programme has no largest value');
    basis[leaving] = entering;
  }
}

/** A constraint that doubles see kept with this to spare is kept. */
const SURE = 1e-7;

/** The first constraint that a vertex breaks; −1 for none. */
function firstBroken(
  numerators: readonly bigint[],
  denominator: bigint,
  frontier: Frontier,
  sides: readonly Side[],
): number {
  const near = Float64Array.from(numerators, (value, column) =>
    nearest(value * frontier.units[column]!, denominator),
  );
  const size = near.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1);
  const total = frontier.rows.length;
  for (let index = 0; index < total + sides.length; index++) {
    const limit = index < total ? 1 : 0;
    if (dot(nearAt(frontier, sides, index), near) < limit - SURE * size) continue;
    const exact = exactProduct(rowAt(frontier, sides, index), numerators);
    if (exact > (limit === 1 ? denominator : 0n)) return index;
  }
  return -1;
}

/** What doubles take for a constraint broken, and for a direction worth a step. */
const BROKEN = 1e-11;
const STEP = 1e-10;

/** The basis at which the simplex method in doubles stops; a guess, and nothing rests on it but time. */
function vertexNearBest(
  objective: Float64Array,
  frontier: Frontier,
  sides: readonly Side[],
  start: readonly number[],
): number[] {
  const size = objective.length;
  const basis: number[] = Array(size).fill(-1);
  // The inverse of the matrix of the basis, a column a constraint; it begins as that of w ≤ 1.
  const inverse = Array.from({ length: size }, (_, at) =>
    Float64Array.from({ length: size }, (_, row) => (row === at ? 1 : 0)),
  );
  const rates = new Float64Array(size);
  const replace = (at: number, index: number) => {
    basis[at] = index;
    const pivot = inverse[at]!;
    for (let row = 0; row < size; row++) pivot[row]! /= rates[at]!;
    inverse.forEach((column, other) => {
      if (other === at || rates[other] === 0) return;
      for (let row = 0; row < size; row++) column[row]! -= rates[other]! * pivot[row]!;
    });
  };
  for (const index of start) {
    let at = -1;
    inverse.forEach((column, other) => {
      rates[other] = dot(column, nearAt(frontier, sides, index));
      if (basis[other] === -1 && (at === -1 || Math.abs(rates[other]!) > Math.abs(rates[at]!))) at = other;
    });
    if (rates[at] === 0) return [...start];
    replace(at, index);
  }
  const weights = new Float64Array(size);
  for (let round = 20 * size + 200; round > 0; round--) {
    weights.fill(0);
    inverse.forEach((column, at) => {
      if (basis[at]! >= frontier.near.length) return;
      for (let row = 0; row < size; row++) weights[row]! += column[row]!;
    });
    const entering = mostBroken(weights, frontier, sides);
    if (entering === -1) break;
    const row = nearAt(frontier, sides, entering);
    let leaving = -1;
    let least = Infinity;
    inverse.forEach((column, at) => {
      rates[at] = dot(column, row);
      if (rates[at]! <= STEP) return;
      const ratio = Math.max(dot(column, objective), 0) / rates[at]!;
      const better = ratio < least - STEP || (ratio < least + STEP && rates[at]! > rates[leaving]!);
      if (better) [leaving, least] = [at, Math.min(ratio, least)];
    });
    if (leaving === -1) break;
    replace(leaving, entering);
  }
  return basis;
}

/** The constraint that is broken by most, among the known ones while there are such; −1 for none. */
function mostBroken(weights: Float64Array, { near, known }: Frontier, sides: readonly Side[]): number {
  let found = -1;
  let most = BROKEN;
  const look = (index: number, row: Float64Array, limit: number) => {
    const excess = dot(row, weights) - limit;
    if (excess > most) [found, most] = [index, excess];
  };
  for (const index of known) look(index, near[index]!, 1);
  for (let index = 0; index < sides.length; index++) look(near.length + index, sides[index]!.near, 0);
  if (found !== -1) return found;
  for (let index = 0; index < near.length; index++) look(index, near[index]!, 1);
  if (found !== -1) known.add(found);
  return found;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index++) sum += left[index]! * right[index]!;
  return sum;
}
