/** Kemeny scores: what `condorcet-kemeny.ts` loads when it is chosen. */

import { type Saying, say } from '../../../model/saying.ts';
import { type Fraction, nearest } from '../../../stats/exact.ts';
import { byValues } from '../../../stats/order.ts';
import type { Aggregated, Remark, Siblings } from '../../method.ts';
import { duels } from '../copeland.ts';
import { comparable, rankColumns, tooMany } from '../outranking.ts';
import { alikeOf } from './alike.ts';
import { type Candidates, candidatesOf, classesOf, contestOf, knotsOf } from './electorate.ts';
import { orderByInsertion } from './insertion.ts';
import { plainCosts, relaxedCosts } from './relaxation.ts';
import { bestOrders } from './search.ts';
import { loadedSolver } from './solver.ts';

export { loadSolver } from './solver.ts';

/** So many ways to choose who stands on top are looked at without the solver's help. */
const EASY = 5000;

/** More classes of units than these, of no more units than these, are not tried exactly. */
const MOST_CLASSES = 64;
const MOST_ALIKE = 0xffff;

/** A knot in order: the mean number of its units above each of its candidates, and what to say. */
interface Ordered {
  readonly above: readonly Fraction[];
  readonly said?: Saying;
}

/** Units that no majority separates. */
function orderOf(candidates: Candidates, knot: Int32Array, balance: Float64Array): Ordered {
  const units = knot.reduce((sum, candidate) => sum + candidates.sizes[candidate]!, 0);
  const classes = classesOf(candidates, knot);
  const { classOf, sizes } = classes;
  if (sizes.length <= MOST_CLASSES && sizes.every((size) => size <= MOST_ALIKE)) {
    const contest = contestOf(candidates, classes);
    const tops = sizes.reduce((product, size) => product * (size + 1), 1);
    const solver = tops <= EASY || sizes.length === 1 ? null : loadedSolver();
    const found = bestOrders(contest, solver === null ? plainCosts(contest) : relaxedCosts(contest, solver));
    if (found !== undefined) {
      // Units of the same ranks may change places in any order, which says nothing.
      const alike = knot.reduce(
        (product, candidate) => product * factorial(candidates.sizes[candidate]!),
        1n,
      );
      const orders = sizes.reduce((product, size) => product * factorial(size), found.orders);
      return {
        above: Array.from(classOf, (index) => found.above[index]!),
        ...(orders > alike && { said: severalOrders(units, orders) }),
      };
    }
  }
  const { order, agreement, most } = orderByInsertion(candidates, classes);
  const above = sharedPlaces(order, sizes, alikeOf(candidates, classes, balance));
  return { above: Array.from(classOf, (index) => above[index]!), said: searched(units, agreement / most) };
}

/**
 * The number of units above one of each class, the mean over its units and those of the classes that are alike: a
 * symmetry that exchanges these makes of one order others, which agree as much.
 */
function sharedPlaces(order: Int32Array, sizes: Float64Array, alike: Int32Array): Fraction[] {
  const twice = new Map<number, { above: number; units: number }>();
  let standing = 0;
  for (const index of order) {
    const size = sizes[index]!;
    const sum = twice.get(alike[index]!) ?? { above: 0, units: 0 };
    // Of its own kind half stand above it and half below.
    sum.above += size * (2 * standing + size - 1);
    sum.units += size;
    twice.set(alike[index]!, sum);
    standing += size;
  }
  return Array.from(alike, (colour) => {
    const { above, units } = twice.get(colour)!;
    return { num: BigInt(above), den: 2n * BigInt(units) };
  });
}

/** The mean number of units below each in the best orders; what the orders leave open is remarked. */
export function kemenyScores(siblings: Siblings): Aggregated {
  const refusal = tooMany(siblings, 'condorcet-kemeny', 'borda', 4);
  if (refusal !== undefined) return { kind: 'refused', refusals: [refusal] };
  const { rows, remarks } = comparable(siblings);
  const { columns, weights } = rankColumns(siblings);
  const { candidates, candidateOf } = candidatesOf(
    columns,
    weights,
    byValues(columns, rows.length).filter((row) => rows[row] === 1),
  );
  const said: Remark[] = [...remarks];
  const total = candidates.sizes.reduce((sum, size) => sum + size, 0);
  const below = new Float64Array(candidates.sizes.length);
  let standing = 0;
  const balance = duels(candidates.columns, candidates.weights);
  for (const knot of knotsOf(balance)) {
    const ordered = orderOf(candidates, knot, balance);
    knot.forEach((candidate, member) => {
      const { num, den } = ordered.above[member]!;
      below[candidate] = nearest(BigInt(total - 1 - standing) * den - num, den);
    });
    if (ordered.said !== undefined) said.push({ severity: 'note', says: ordered.said });
    standing += knot.reduce((sum, candidate) => sum + candidates.sizes[candidate]!, 0);
  }
  const scores = Float64Array.from(rows, (can, row) => (can === 0 ? NaN : below[candidateOf[row]!]!));
  return { kind: 'scores', scores, remarks: said };
}

function factorial(n: number): bigint {
  let product = 1n;
  for (let factor = 2; factor <= n; factor++) product *= BigInt(factor);
  return product;
}

const severalOrders = (units: number, orders: bigint): Saying =>
  say('severalOrders', { units, orders: orders > 1_000_000n ? null : String(orders) });

const searched = (units: number, share: number): Saying => say('orderSearched', { units, share });
