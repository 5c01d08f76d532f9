/**
 * The fewest of many wishes that have to be broken at once: each wish is a row with row·x ≤ 0, x a point of an
 * admissible set. Branch and bound: wishes that contradict each other are found by a linear programme, at least one of
 * them has to go, and sets of such wishes that share none are as many as have to go at least. Each contradiction is
 * proven by weak duality before anything is concluded from it: the wishes, added up with the factors of the programme,
 * are above 0 at every point of the set, which its corners tell without any programme.
 */

import type { Admissible } from './admissible.ts';
import { type Corner, dot, pointWithin } from './point-within.ts';

export interface Question {
  readonly corner: Corner;
  /** The wishes, scaled so that the largest absolute entry of each is 1. */
  readonly rows: readonly Float64Array[];
  /** How many wishes are broken at a point, some of them perhaps none of the rows. */
  readonly brokenAt: (point: Float64Array) => number;
  /** A point to begin with. */
  readonly start: Float64Array;
}

export interface Fewest {
  /** So many are broken everywhere. */
  readonly atLeast: number;
  /** So many at this point. */
  readonly broken: number;
  readonly point: Float64Array;
}

interface Branch {
  /** Wishes that are fulfilled here, and wishes given up. */
  readonly kept: readonly number[];
  readonly gone: readonly number[];
  readonly atLeast: number;
}

/** How many multiplications, roughly, may still be made; what is left is for others. */
export interface Budget {
  effort: number;
}

/** The fewest wishes that are broken at a point of the set, exactly or between two bounds where the budget ends. */
export function fewestBroken({ corner, rows, brokenAt, start }: Question, budget: Budget): Fewest {
  let point = start;
  let broken = brokenAt(start);
  let unproven = Infinity;
  const open: Branch[] = [{ kept: [], gone: [], atLeast: 0 }];
  // A programme takes in about as many constraints as there are weights.
  const { size, constraints } = corner.set;
  const least = size * size * (constraints.length + rows.length);
  const look = (x: Float64Array) => {
    const count = brokenAt(x);
    if (count < broken) [broken, point] = [count, x];
  };
  for (;;) {
    const branch = takeBest(open);
    if (branch === undefined || branch.atLeast >= broken) break;
    if (budget.effort < least) {
      unproven = Math.min(unproven, branch.atLeast);
      break;
    }
    const found = contradictions(corner, rows, branch, broken, budget, look);
    if (found === 'unknown') unproven = Math.min(unproven, branch.atLeast);
    // All that were kept are fulfilled: fewer are broken only of wishes that are no rows.
    else if (found.length === 0) unproven = Math.min(unproven, branch.gone.length);
    else if (found !== 'impossible') split(branch, found, open, () => broken);
  }
  return { atLeast: Math.min(broken, unproven), broken, point };
}

/** The branch in which the fewest have to go; of several the one that has gone furthest. */
function takeBest(open: Branch[]): Branch | undefined {
  let best = 0;
  for (let index = 1; index < open.length; index++) {
    const [one, other] = [open[index]!, open[best]!];
    const order = one.atLeast - other.atLeast || other.gone.length - one.gone.length;
    if (order < 0) best = index;
  }
  const last = open.pop();
  if (last === undefined || best === open.length) return last;
  const taken = open[best];
  open[best] = last;
  return taken;
}

/**
 * Sets of wishes, none in two of them, of each of which one has to go; `impossible` where those that are to be kept
 * contradict each other. Looks at the point that fulfils the others.
 */
function contradictions(
  corner: Corner,
  rows: readonly Float64Array[],
  { kept, gone }: Branch,
  broken: number,
  budget: Budget,
  look: (x: Float64Array) => void,
): readonly (readonly number[])[] | 'impossible' | 'unknown' {
  const isOut = new Uint8Array(rows.length);
  for (const index of gone) isOut[index] = 1;
  const isKept = new Set(kept);
  const sets: (readonly number[])[] = [];
  while (gone.length + sets.length < broken) {
    const active = rows.map((_, index) => index).filter((index) => isOut[index] === 0);
    const found = pointWithin(corner, rows, active);
    budget.effort -= found.rounds * (corner.set.constraints.length + active.length) * corner.set.size;
    if (found.kind === 'unknown') return sets.length === 0 ? 'unknown' : sets;
    if (found.kind === 'point') {
      look(found.point);
      break;
    }
    if (!contradict(corner.set, rows, found.rows, found.factors)) return sets.length === 0 ? 'unknown' : sets;
    const free = found.rows.filter((index) => !isKept.has(index));
    if (free.length === 0) return 'impossible';
    sets.push(free);
    for (const index of free) isOut[index] = 1;
  }
  return sets;
}

/** Whether the rows, added up with these factors, are above 0 at every point of the set. */
function contradict(
  set: Admissible,
  rows: readonly Float64Array[],
  indices: readonly number[],
  factors: readonly number[],
): boolean {
  const against = new Float64Array(set.size);
  indices.forEach((index, at) => {
    const row = rows[index]!;
    for (let entry = 0; entry < set.size; entry++) against[entry]! -= factors[at]! * row[entry]!;
  });
  return set.furthest(against, new Float64Array(set.size)) < 0;
}

/** One branch for each wish of the smallest set: it goes, and those before it are kept. */
function split(
  { kept, gone, atLeast: before }: Branch,
  sets: readonly (readonly number[])[],
  open: Branch[],
  broken: () => number,
): void {
  const atLeast = Math.max(before, gone.length + sets.length);
  if (atLeast >= broken()) return;
  const smallest = sets.reduce((least, set) => (set.length < least.length ? set : least));
  smallest.forEach((wish, index) => {
    open.push({ kept: [...kept, ...smallest.slice(0, index)], gone: [...gone, wish], atLeast });
  });
}

/** A row divided by its largest absolute entry; one of zeros stays as it is. */
export function unitRow(row: Float64Array): Float64Array {
  const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest === 0 ? row : row.map((value) => value / largest);
}

export { dot };
