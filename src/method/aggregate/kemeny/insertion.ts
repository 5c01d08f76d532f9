/** A good order where the best one cannot be had. */

import { NOISE } from '../outranking.ts';
import { addMargins, type Candidates, type Classes } from './electorate.ts';

/** Rounds in which every class looks for its place, among all others and then among those around it. */
const WIDE = 2;
const ROUNDS = 20;

/** How many comparisons all rounds among those around may take: about a second. */
const COMPARISONS = 5e8;

export interface GoodOrder {
  /** Classes from the top. */
  readonly order: Int32Array;
  /** What the order agrees, of `most` that pairs alone would allow. */
  readonly agreement: number;
  readonly most: number;
}

/**
 * From the order in which the classes come (Copeland's), each in turn moves to the place where it agrees most with the
 * criteria, until none gains or the rounds are done (insertion: Schiavinotto & Stützle 2004).
 */
export function orderByInsertion({ columns, weights }: Candidates, { firsts, sizes }: Classes): GoodOrder {
  const count = firsts.length;
  const order = Int32Array.from(firsts.keys());
  // Ranks and sizes move along with the order, so that the loops over them run straight on.
  const ranks = columns.map((column) => Int32Array.from(firsts, (candidate) => column[candidate]!));
  const units = sizes.slice();
  const margins = new Float64Array(count);
  const noise = NOISE * weights.reduce((sum, weight) => sum + weight, 0) * count;
  const around = Math.ceil(COMPARISONS / (2 * ROUNDS * count * columns.length));
  const look = (at: number, from: number, to: number) => {
    margins.fill(0, from, to);
    ranks.forEach((column, index) => {
      addMargins(column, column[at]!, weights[index]!, margins, from, to);
    });
  };
  for (let round = 0; round < ROUNDS; round++) {
    const reach = round < WIDE ? count : around;
    let moved = false;
    for (let mover = 0; mover < count; mover++) {
      const at = order.indexOf(mover);
      const start = Math.max(at - reach, 0);
      const end = Math.min(at + reach + 1, count);
      look(at, start, end);
      let gained = noise;
      let to = at;
      for (let place = at - 1, gain = 0; place >= start; place--) {
        gain += margins[place]! * units[place]!;
        if (gain > gained) [gained, to] = [gain, place];
      }
      for (let place = at + 1, gain = 0; place < end; place++) {
        gain -= margins[place]! * units[place]!;
        if (gain > gained) [gained, to] = [gain, place];
      }
      if (to === at) continue;
      moved = true;
      for (const list of [order, units, ...ranks]) move(list, at, to);
    }
    if (!moved) break;
  }
  let agreement = 0;
  let most = 0;
  for (let at = 0; at < count; at++) {
    look(at, at, count);
    for (let below = at + 1; below < count; below++) {
      const margin = margins[below]! * units[at]! * units[below]!;
      agreement += margin;
      most += Math.abs(margin);
    }
  }
  return { order, agreement, most };
}

/** Moves one entry to another place; those between make room. */
function move(list: Int32Array | Float64Array, from: number, to: number): void {
  const entry = list[from]!;
  if (to < from) list.copyWithin(to + 1, to, from);
  else list.copyWithin(from, from + 1, to + 1);
  list[to] = entry;
}
