import { type Saying, say } from '../../model/saying.ts';
import { type Fraction, nearest } from '../../stats/exact.ts';
import { defineAggregate, type Remark } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { duels } from './copeland.ts';
import { type Candidates, candidatesOf, classesOf, contestOf, knotsOf } from './kemeny/electorate.ts';
import { orderByInsertion } from './kemeny/insertion.ts';
import { plainCosts, relaxedCosts } from './kemeny/relaxation.ts';
import { bestOrders } from './kemeny/search.ts';
import { loadedSolver, loadSolver } from './kemeny/solver.ts';
import { byValues, comparable, rankColumns, tooMany } from './outranking.ts';

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

/**
 * Kemeny order: of all orders of the units the one that agrees most with the criteria, pair by pair.
 *
 * Majorities first cut the units into knots that every best order keeps apart. Inside a knot all best orders are found
 * and counted, from the top down, with bounds that a linear programme gives; a unit's score is the mean over them, so
 * equals are equal. Units that all others meet alike are one class; a knot of more than 64 classes, or one in which too
 * many orders come close, is ordered by local search (insertion, from the Copeland order), and a note says so.
 */
export const condorcetKemeny = () =>
  defineAggregate({
    name: 'condorcet-kemeny',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: true,
    parameters: {},
    readsDirection: true,
    load: loadSolver,
    aggregate(siblings) {
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
    },
  });

export const page = (): AggregatePage => ({
  title: 'Condorcet–Kemeny order',
  summary: 'the order that agrees most with the criteria, by pairs',
  formula:
    'score = units placed below in the order that maximises Σ over its pairs (a above b) of the weight of the criteria on which a is better less that on which b is; mean over all such orders',
  reference:
    'Young & Levenglick (1978), SIAM Journal on Applied Mathematics 35(2), 285-300; OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7: C-K-Y-L; Grötschel, Jünger & Reinelt (1984), Operations Research 32, 1195-1220 (bounds); Schiavinotto & Stützle (2004), Journal of Mathematical Modelling and Algorithms 3, 367-402 (insertion)',
  use: 'Use it for a non-compensatory ranking that can be defended as the most likely order, given the criteria as voters.',
  avoid:
    'Avoid it when distances matter, when places must not depend on who takes part, or when more than 64 units are so entangled that only a local search is left, which a note tells.',
  missingRule: 'Two units are compared on the criteria both have; sharing none, they are not compared.',
  examples: [
    {
      input: [
        [4, 3, 1, 2],
        [1, 4, 2, 3],
        [1, 2, 3, 4],
        [1, 2, 4, 3],
      ],
      weights: [42, 26, 15, 17],
      expected: [0, 3, 1, 2],
      tolerance: 0,
      source:
        'Wikipedia, Kemeny method: Nashville, Chattanooga, Knoxville, Memphis (here Memphis, Nashville, Knoxville, Chattanooga)',
    },
  ],
});

function factorial(n: number): bigint {
  let product = 1n;
  for (let factor = 2; factor <= n; factor++) product *= BigInt(factor);
  return product;
}

const severalOrders = (units: number, orders: bigint): Saying =>
  say('severalOrders', { units, orders: orders > 1_000_000n ? null : String(orders) });

const searched = (units: number, share: number): Saying => say('orderSearched', { units, share });
