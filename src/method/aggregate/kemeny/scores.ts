/** Kemeny scores: what `condorcet-kemeny.ts` loads when it is chosen. */

import { type Saying, say } from '../../../model/saying.ts';
import { type Fraction, nearest } from '../../../stats/exact.ts';
import { byValues } from '../../../stats/order.ts';
import type { Aggregated, Remark, Siblings } from '../../method.ts';
import { duels } from '../copeland.ts';
import { comparable, rankColumns, tooMany } from '../outranking.ts';
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
function orderOf(candidates: Candidates, knot: Int32Array): Ordered {
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
  const above: Fraction[] = [];
  let standing = 0;
  for (const index of order) {
    // Of its own kind half stand above it and half below.
    above[index] = { num: BigInt(2 * standing + sizes[index]! - 1), den: 2n };
    standing += sizes[index]!;
  }
  return { above: Array.from(classOf, (index) => above[index]!), said: searched(units, agreement / most) };
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
  for (const knot of knotsOf(duels(candidates.columns, candidates.weights))) {
    const ordered = orderOf(candidates, knot);
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
