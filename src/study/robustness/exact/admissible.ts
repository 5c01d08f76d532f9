/**
 * The weights that are admissible among the siblings of one level: a polytope of shares. What is asked of it is
 * homogeneous (is row·w above 0 anywhere?), so that it may be written down in whatever multiple of the shares is
 * simplest: weights within so many per cent of the nominal ones are a box.
 */

/** What weights may be, as the draws understand it. */
export type WeightSet =
  | { readonly by: 'share'; readonly share: number }
  | { readonly by: 'simplex' | 'order' }
  | { readonly by: 'ranges'; readonly low: readonly number[]; readonly high: readonly number[] };

/** row·x ≤ limit. */
export interface Constraint {
  readonly row: Float64Array;
  readonly limit: number;
}

export interface Admissible {
  /** How many weights. */
  readonly size: number;
  /** A point x fulfils all of these; its shares are x / Σx. */
  readonly constraints: readonly Constraint[];
  /** As many independent constraints as there are weights, all of which hold with equality at one point of the set. */
  readonly corner: readonly number[];
  /** Into `point` the x of the set at which row·x is largest; @returns row·x, whose sign is that of row·w. */
  furthest(row: Float64Array, point: Float64Array): number;
}

const filled = (size: number, entries: readonly (readonly [number, number])[]): Float64Array => {
  const row = new Float64Array(size);
  for (const [at, value] of entries) row[at] = value;
  return row;
};

/** The set of admissible shares around nominal ones, all of which are above 0 and sum to 1. */
export function admissible(set: WeightSet, nominal: ArrayLike<number>): Admissible {
  switch (set.by) {
    case 'share':
      // From 100 % on each weight may all but vanish beside the others: nothing is left of the nominal ones.
      return set.share < 1 ? box(set.share, nominal) : simplex(nominal.length);
    case 'simplex':
      return simplex(nominal.length);
    case 'order':
      return order(nominal);
    case 'ranges':
      return ranges(set.low, set.high);
  }
}

function box(share: number, nominal: ArrayLike<number>): Admissible {
  const size = nominal.length;
  const low = Float64Array.from(nominal, (weight) => weight * (1 - share));
  const high = Float64Array.from(nominal, (weight) => weight * (1 + share));
  const constraints = Array.from(high, (limit, at): Constraint => ({ row: filled(size, [[at, 1]]), limit }));
  low.forEach((limit, at) => {
    constraints.push({ row: filled(size, [[at, -1]]), limit: -limit });
  });
  return {
    size,
    constraints,
    corner: Array.from(high, (_, at) => at),
    furthest(row, point) {
      let sum = 0;
      for (let at = 0; at < size; at++) {
        point[at] = row[at]! > 0 ? high[at]! : low[at]!;
        sum += row[at]! * point[at]!;
      }
      return sum;
    },
  };
}

/** That shares sum to 1, from above and from below. */
const sumOfOne = (size: number): Constraint[] => [
  { row: new Float64Array(size).fill(1), limit: 1 },
  { row: new Float64Array(size).fill(-1), limit: -1 },
];

function simplex(size: number): Admissible {
  const constraints = sumOfOne(size);
  for (let at = 0; at < size; at++) constraints.push({ row: filled(size, [[at, -1]]), limit: 0 });
  return {
    size,
    constraints,
    // All the weight on the first.
    corner: Array.from({ length: size }, (_, at) => (at === 0 ? 0 : at + 2)),
    furthest(row, point) {
      let best = 0;
      for (let at = 1; at < size; at++) if (row[at]! > row[best]!) best = at;
      point.fill(0);
      point[best] = 1;
      return row[best]!;
    },
  };
}

/** Nominal weights that differ by no more than noise are equal. */
const EQUAL = 1e-12;

/** Indices of the weights in classes of equal ones, the largest first. */
export function classesOfEqual(nominal: ArrayLike<number>): number[][] {
  const sorted = Array.from(nominal, (_, at) => at).sort((a, b) => nominal[b]! - nominal[a]! || a - b);
  const classes: number[][] = [];
  for (const at of sorted) {
    const last = classes.at(-1);
    if (last !== undefined && nominal[last[0]!]! - nominal[at]! <= EQUAL) last.push(at);
    else classes.push([at]);
  }
  return classes;
}

/** Weights that keep the nominal order; equal ones are free to each other. */
function order(nominal: ArrayLike<number>): Admissible {
  const size = nominal.length;
  const classes = classesOfEqual(nominal);
  const constraints = sumOfOne(size);
  const corner = [0];
  classes.forEach((members, index) => {
    const next = classes[index + 1];
    for (const member of members) {
      // At the corner all the weight is on the first of all.
      const isFirst = index === 0 && member === members[0];
      if (!isFirst) corner.push(constraints.length);
      if (next === undefined) constraints.push({ row: filled(size, [[member, -1]]), limit: 0 });
      for (const below of next ?? []) {
        constraints.push({
          row: filled(size, [
            [member, -1],
            [below, 1],
          ]),
          limit: 0,
        });
      }
    }
  });
  return {
    size,
    constraints,
    corner,
    /** The vertices give equal weight to all above a class and to some of it: the largest average of the row. */
    furthest(row, point) {
      let [sum, count, best, most] = [0, 0, -Infinity, 0];
      const taken: number[] = [];
      for (const members of classes) {
        for (const member of [...members].sort((a, b) => row[b]! - row[a]!)) {
          sum += row[member]!;
          count++;
          taken.push(member);
          if (sum / count > best) [best, most] = [sum / count, count];
        }
      }
      point.fill(0);
      for (let index = 0; index < most; index++) point[taken[index]!] = 1 / most;
      return best;
    },
  };
}

/** Shares between bounds that leave room for a sum of 1. */
function ranges(low: readonly number[], high: readonly number[]): Admissible {
  const size = low.length;
  const constraints = sumOfOne(size);
  for (let at = 0; at < size; at++) constraints.push({ row: filled(size, [[at, 1]]), limit: high[at]! });
  for (let at = 0; at < size; at++) constraints.push({ row: filled(size, [[at, -1]]), limit: -low[at]! });
  const room = 1 - low.reduce((sum, limit) => sum + limit, 0);
  /** From the lower bounds up to the upper ones in this order until the sum is 1; @returns the last one that was raised */
  const fill = (indices: readonly number[], point: Float64Array): number => {
    point.set(low);
    let [left, last] = [room, 0];
    for (let turn = 0; turn < size && left > 0; turn++) {
      last = turn;
      const at = indices[turn]!;
      const more = Math.min(left, high[at]! - low[at]!);
      point[at]! += more;
      left -= more;
    }
    return last;
  };
  const indices = low.map((_, at) => at);
  const last = fill(indices, new Float64Array(size));
  return {
    size,
    constraints,
    corner: [0, ...indices.filter((at) => at !== last).map((at) => 2 + at + (at < last ? 0 : size))],
    furthest(row, point) {
      fill(
        [...indices].sort((a, b) => row[b]! - row[a]!),
        point,
      );
      return row.reduce((sum, value, at) => sum + value * point[at]!, 0);
    },
  };
}
