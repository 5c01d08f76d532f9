import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { comparable, NOISE, rankColumns, tooMany } from './outranking.ts';

/**
 * Adds, for one unit, what each later unit has won against it: the weights of the criteria on which it is
 * better less those on which it is worse, over the criteria both have. One small loop a criterion.
 */
function addDuels(ranks: Int32Array, unit: number, weight: number, net: Float64Array): void {
  const own = ranks[unit]!;
  if (own === 0) return;
  for (let other = unit + 1; other < ranks.length; other++) {
    const rank = ranks[other]!;
    // The sign of the difference, 0 where missing, without a branch that nobody could predict.
    const gap = rank - own;
    net[other]! += weight * (((gap >> 31) | (-gap >>> 31)) & (-rank >> 31));
  }
}

/** Wins less losses of each unit, over all pairs. n² · k. */
export function duels(columns: readonly Int32Array[], weights: readonly number[]): Float64Array {
  const length = columns[0]?.length ?? 0;
  const balance = new Float64Array(length);
  const net = new Float64Array(length);
  // More than half of the weight is more won than lost; a difference of the last bits is noise of the sum.
  const noise = NOISE * weights.reduce((sum, weight) => sum + weight, 0);
  for (let unit = 0; unit < length; unit++) {
    net.fill(0, unit + 1);
    columns.forEach((ranks, index) => {
      addDuels(ranks, unit, weights[index]!, net);
    });
    for (let other = unit + 1; other < length; other++) {
      if (net[other]! > noise) {
        balance[other]!++;
        balance[unit]!--;
      } else if (net[other]! < -noise) {
        balance[other]!--;
        balance[unit]!++;
      }
    }
  }
  return balance;
}

/** Copeland score: the units a unit beats less those that beat it, each pair decided by weighted majority. */
export const copeland = () =>
  defineAggregate({
    name: 'copeland',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: true,
    parameters: {},
    readsDirection: true,
    aggregate(siblings) {
      const refusal = tooMany(siblings, 'copeland', 'borda');
      if (refusal !== undefined) return { kind: 'refused', refusals: [refusal] };
      const { rows, remarks } = comparable(siblings);
      const { columns, weights } = rankColumns(siblings);
      const balance = duels(columns, weights);
      return {
        kind: 'scores',
        scores: balance.map((score, row) => (rows[row] === 1 ? score : NaN)),
        remarks,
      };
    },
  });

export const page = (): AggregatePage => ({
  title: 'Copeland score',
  summary: 'pairwise wins minus losses, by weighted majority',
  formula:
    'score = Σ over the other units: +1 where the weight of the criteria won plus half of those tied is above ½, −1 where below',
  reference:
    'Copeland (1951); Saari & Merlin (1996), Economic Theory 8, 51-76; COINr, outrankMatrix() and a_copeland()',
  use: 'Use it when only the order on each criterion is reliable, and a large strength may not compensate for a weakness.',
  avoid:
    'Avoid it where distances matter, or where places must not depend on which units take part: adding or removing a unit can swap two others. Its running time grows with the square of the number of units.',
  missingRule: 'Two units are compared on the criteria both have; if they share none, they are not compared.',
  examples: [
    {
      input: [
        [4, 3, 1, 2],
        [1, 4, 2, 3],
        [1, 2, 3, 4],
        [1, 2, 4, 3],
      ],
      weights: [42, 26, 15, 17],
      expected: [-3, 3, -1, 1],
      tolerance: 0,
      source:
        "Wikipedia, Copeland's method: capital of Tennessee (Memphis, Nashville, Knoxville, Chattanooga), voters as criteria",
    },
  ],
});
