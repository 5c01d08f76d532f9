import { defineAggregate, type Remark } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { duels } from './copeland.ts';
import { byValues, comparable, NOISE, rankColumns, tooMany } from './outranking.ts';

/** Units that no majority separates are ordered exactly up to this many; 2²⁰ sets of them are looked at. */
const EXACT = 20;

/** The heuristic goes through all units this often at most, and less often where that takes too long. */
const ROUNDS = 20;
const MOST_COMPARISONS = 5e9;

/** Candidates of the vote: units with the same ranks are one, counted as often as they occur. */
interface Candidates {
  readonly columns: readonly Int32Array[];
  readonly weights: readonly number[];
  /** How many units each candidate stands for. */
  readonly sizes: Float64Array;
}

/**
 * How much more of the weight prefers `candidate` to each of the others than the other way round, over the
 * criteria both have.
 */
function marginsOf({ columns, weights }: Candidates, candidate: number, others: Int32Array): Float64Array {
  const margins = new Float64Array(others.length);
  columns.forEach((ranks, index) => {
    const own = ranks[candidate]!;
    const weight = weights[index]!;
    if (own === 0) return;
    for (let place = 0; place < others.length; place++) {
      const rank = ranks[others[place]!]!;
      if (rank === 0 || rank === own) continue;
      margins[place]! += rank < own ? weight : -weight;
    }
  });
  return margins;
}

/**
 * Cuts candidates in Copeland order into knots: every member of an earlier knot beats every member of a
 * later one, so every best order keeps the knots apart. A prefix of t of n candidates beats all the others
 * exactly when its Copeland scores sum to t·(n − t), the most they can.
 */
function knotsOf(balance: Float64Array): Int32Array[] {
  const order = Int32Array.from(balance.keys()).sort((a, b) => balance[b]! - balance[a]! || a - b);
  const knots: Int32Array[] = [];
  let start = 0;
  let sum = 0;
  order.forEach((candidate, index) => {
    sum += balance[candidate]!;
    const taken = index + 1;
    if (sum !== taken * (order.length - taken)) return;
    knots.push(order.slice(start, taken));
    start = taken;
  });
  return knots;
}

/**
 * The mean number of units above each member over all best orders of a knot, and how many best orders there
 * are. A candidate is in the knot once for each of its units, since others may stand between them.
 * Dynamic programming over the sets that may stand on top: n · 2ⁿ.
 */
function orderExactly(candidates: Candidates, knot: Int32Array): { above: Float64Array; orders: number } {
  const n = knot.length;
  // A margin of the last bits is a tie.
  const tied = NOISE * candidates.weights.reduce((sum, weight) => sum + weight, 0);
  const margins = Array.from(knot, (candidate) =>
    marginsOf(candidates, candidate, knot).map((margin) => (Math.abs(margin) < tied ? 0 : margin)),
  );
  const size = 1 << n;
  // What a set on top gains over a member below it, from two tables over halves of the set.
  const half = n >> 1;
  const lowMask = (1 << half) - 1;
  const gainsOver = (member: number, from: number, count: number): Float64Array => {
    const gains = new Float64Array(1 << count);
    for (let set = 1; set < gains.length; set++) {
      const lowest = 31 - Math.clz32(set & -set);
      gains[set] = gains[set & (set - 1)]! + margins[from + lowest]![member]!;
    }
    return gains;
  };
  const low = Array.from(knot, (_, member) => gainsOver(member, 0, half));
  const high = Array.from(knot, (_, member) => gainsOver(member, half, n - half));
  const gain = (set: number, member: number) => low[member]![set & lowMask]! + high[member]![set >> half]!;

  let total = 0;
  for (const row of margins) for (const margin of row) total += Math.abs(margin);
  const noise = NOISE * total;
  const best = new Float64Array(size).fill(-Infinity);
  const ways = new Float64Array(size);
  best[0] = 0;
  ways[0] = 1;
  for (let set = 0; set < size; set++) {
    for (let member = 0; member < n; member++) {
      const next = set | (1 << member);
      if (next === set) continue;
      const reached = best[set]! + gain(set, member);
      if (reached > best[next]! + noise) ways[next] = 0;
      if (reached > best[next]!) best[next] = reached;
      if (reached >= best[next]! - noise) ways[next]! += ways[set]!;
    }
  }
  // Backwards along the steps that best orders take: how many go on from each set.
  const standing = new Float64Array(size);
  for (let set = 1; set < size; set++) {
    standing[set] = standing[set & (set - 1)]! + 1;
  }
  const onward = new Float64Array(size);
  onward[size - 1] = 1;
  const above = new Float64Array(n);
  for (let set = size - 1; set > 0; set--) {
    if (onward[set] === 0) continue;
    for (let member = 0; member < n; member++) {
      const before = set & ~(1 << member);
      if (before === set || best[before]! + gain(before, member) < best[set]! - noise) continue;
      onward[before]! += onward[set]!;
      above[member]! += (ways[before]! * onward[set]! * standing[before]!) / ways[size - 1]!;
    }
  }
  return { above, orders: Math.round(ways[size - 1]!) };
}

/** Adds to the gain of standing above each of the others, in their order. One small loop a criterion. */
function addMargins(ranks: Int32Array, own: number, weight: number, margins: Float64Array): void {
  if (own === 0) return;
  for (let place = 0; place < margins.length; place++) {
    const rank = ranks[place]!;
    const gap = own - rank;
    margins[place]! += weight * (((gap >> 31) | (-gap >>> 31)) & (-rank >> 31));
  }
}

/** Moves one entry to another place; those between make room. */
function move(list: Int32Array | Float64Array, from: number, to: number): void {
  const entry = list[from]!;
  if (to < from) list.copyWithin(to + 1, to, from);
  else list.copyWithin(from, from + 1, to + 1);
  list[to] = entry;
}

/**
 * A good order of a knot too large for the exact one: from the Copeland order, each unit in turn moves to
 * the place where it agrees most with the criteria, until none gains or the rounds are done.
 */
function orderByInsertion(
  { columns, weights, sizes }: Candidates,
  knot: Int32Array,
): { order: Int32Array; rounds: number; settled: boolean } {
  const order = knot.slice();
  // Ranks and sizes move along with the order, so that the loops over them run straight on.
  const ranks = columns.map((column) => Int32Array.from(knot, (candidate) => column[candidate]!));
  const units = Float64Array.from(knot, (candidate) => sizes[candidate]!);
  const margins = new Float64Array(knot.length);
  const noise = NOISE * weights.reduce((sum, weight) => sum + weight, 0) * knot.length;
  const most = Math.floor(MOST_COMPARISONS / (knot.length * knot.length * columns.length));
  const rounds = Math.min(ROUNDS, Math.max(most, 1));
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (const candidate of knot) {
      const from = order.indexOf(candidate);
      margins.fill(0);
      ranks.forEach((column, index) => {
        addMargins(column, column[from]!, weights[index]!, margins);
      });
      let gained = noise;
      let to = from;
      for (let place = from - 1, gain = 0; place >= 0; place--) {
        gain += margins[place]! * units[place]!;
        if (gain > gained) [gained, to] = [gain, place];
      }
      for (let place = from + 1, gain = 0; place < order.length; place++) {
        gain -= margins[place]! * units[place]!;
        if (gain > gained) [gained, to] = [gain, place];
      }
      if (to === from) continue;
      moved = true;
      for (const list of [order, units, ...ranks]) move(list, from, to);
    }
    if (!moved) return { order, rounds, settled: true };
  }
  return { order, rounds, settled: false };
}

/** Units with the same ranks as one candidate, from units in the order of their ranks; −1 for all others. */
function candidatesOf(
  columns: readonly Int32Array[],
  weights: readonly number[],
  order: Iterable<number>,
): { candidates: Candidates; candidateOf: Int32Array } {
  const candidateOf = new Int32Array(columns[0]?.length ?? 0).fill(-1);
  const firsts: number[] = [];
  const sizes: number[] = [];
  for (const row of order) {
    const last = firsts[firsts.length - 1];
    if (last === undefined || columns.some((ranks) => ranks[row] !== ranks[last])) {
      firsts.push(row);
      sizes.push(0);
    }
    sizes[sizes.length - 1]!++;
    candidateOf[row] = firsts.length - 1;
  }
  const candidates = {
    columns: columns.map((ranks) => Int32Array.from(firsts, (row) => ranks[row]!)),
    weights,
    sizes: Float64Array.from(sizes),
  };
  return { candidates, candidateOf };
}

/**
 * Kemeny order: of all orders of the units the one that agrees most with the criteria, pair by pair.
 *
 * Majorities first cut the units into knots that every best order keeps apart. A knot of up to 20
 * units is ordered exactly; of several best orders all count, and a unit's score is the mean over them. A
 * larger knot is ordered by local search (insertion, from the Copeland order), and a note says so.
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
    aggregate(siblings) {
      const refusal = tooMany(
        siblings,
        'condorcet-kemeny',
        'choose borda, which also uses the order alone',
        4,
      );
      if (refusal !== undefined) return { kind: 'refused', refusals: [refusal] };
      const { rows, remarks } = comparable(siblings);
      const { columns, weights } = rankColumns(siblings);
      const { candidates, candidateOf } = candidatesOf(
        columns,
        weights,
        byValues(columns, rows.length).filter((row) => rows[row] === 1),
      );
      const said: Remark[] = [...remarks];
      const above = new Float64Array(candidates.sizes.length);
      let standing = 0;
      for (const knot of knotsOf(duels(candidates.columns, candidates.weights))) {
        const units = knot.reduce((sum, candidate) => sum + candidates.sizes[candidate]!, 0);
        if (units <= EXACT) {
          const each = Int32Array.from(
            Array.from(knot).flatMap((candidate) =>
              Array<number>(candidates.sizes[candidate]!).fill(candidate),
            ),
          );
          const { above: inside, orders } = orderExactly(candidates, each);
          each.forEach((candidate, member) => {
            // Half of the others of its own kind are among those above it.
            above[candidate] = standing + inside[member]! - (candidates.sizes[candidate]! - 1) / 2;
          });
          // Units of the same ranks may change places in any order, which says nothing.
          const alike = knot.reduce(
            (product, candidate) => product * factorial(candidates.sizes[candidate]!),
            1,
          );
          if (orders > alike) said.push({ severity: 'note', text: severalOrders(units, orders) });
        } else {
          const { order, rounds, settled } = orderByInsertion(candidates, knot);
          let inside = standing;
          for (const candidate of order) {
            above[candidate] = inside;
            inside += candidates.sizes[candidate]!;
          }
          said.push({ severity: 'note', text: searched(units, settled ? undefined : rounds) });
        }
        standing += units;
      }
      const scores = Float64Array.from(rows, (can, row) => {
        if (can === 0) return NaN;
        const candidate = candidateOf[row]!;
        // Of its own kind half stand above it and half below.
        return standing - above[candidate]! - (candidates.sizes[candidate]! + 1) / 2;
      });
      return { kind: 'scores', scores, remarks: said };
    },
  });

export const page = (): AggregatePage => ({
  title: 'Condorcet–Kemeny order',
  summary: 'the order that agrees most with the criteria, by pairs',
  formula:
    'score = units placed below in the order that maximises Σ over its pairs (a above b) of the weight of the criteria on which a is better less that on which b is; mean over all such orders',
  reference:
    'Young & Levenglick (1978), SIAM Journal on Applied Mathematics 35(2), 285-300; OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7: C-K-Y-L; Schiavinotto & Stützle (2004), Journal of Mathematical Modelling and Algorithms 3, 367-402 (insertion)',
  use: 'Use it for a non-compensatory ranking that can be defended as the most likely order, given the criteria as voters.',
  avoid:
    'Avoid it when distances matter, when places must not depend on who takes part, or when more than 20 units are so entangled that only a local search is left.',
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

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

const severalOrders = (units: number, orders: number) =>
  `${orders > 1e6 ? 'more than a million' : orders} orders of ${units} units agree equally well with the criteria; a score is the mean over them`;

const searched = (units: number, stopped: number | undefined) =>
  `${units} units are too entangled for an exact order (up to ${EXACT} are ordered exactly): theirs was found by local search by insertion from the Copeland order${
    stopped === undefined ? '' : `, stopped after ${stopped} ${stopped === 1 ? 'round' : 'rounds'}`
  }, and a better one may exist`;
