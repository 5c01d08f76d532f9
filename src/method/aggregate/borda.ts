import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { meanOf, perUnit } from './children.ts';
import { mapColumns } from './matrix.ts';
import { comparable, denseRanks } from './outranking.ts';

/**
 * Points of a ranking: for each unit the number of others it beats plus half of those it ties with; where
 * only m of the n units have a value, stretched from m − 1 to n − 1.
 */
function points(ranks: Int32Array, units: number): Float64Array {
  const counts: number[] = [];
  for (const rank of ranks) counts[rank] = (counts[rank] ?? 0) + 1;
  const present = ranks.length - (counts[0] ?? 0);
  const beaten: number[] = [];
  let below = 0;
  for (let rank = 1; rank < counts.length; rank++) {
    beaten[rank] = below + (counts[rank]! - 1) / 2;
    below += counts[rank]!;
  }
  // Alone it beats nobody: that says something only where there is nobody else at all.
  if (present === 1 && units > 1) return new Float64Array(ranks.length).fill(NaN);
  const stretch = present === 1 ? 0 : (units - 1) / (present - 1);
  return Float64Array.from(ranks, (rank) => (rank === 0 ? NaN : beaten[rank]! * stretch));
}

/** Borda count: the weighted mean of how many other units a unit is better than. */
export const borda = () =>
  defineAggregate({
    name: 'borda',
    looksAt: 'all-units',
    linear: 'score',
    monotone: true,
    unitFree: true,
    parameters: {},
    readsDirection: true,
    aggregate(siblings) {
      const { rows, remarks } = comparable(siblings);
      const units = rows.reduce((sum, has) => sum + has, 0) + remarks.length;
      const counts = mapColumns(siblings, (column, child) =>
        points(denseRanks(column, siblings.directions[child]!), units),
      );
      const scores = perUnit(counts, meanOf);
      return { kind: 'scores', scores, remarks };
    },
  });

export const page = (): AggregatePage => ({
  title: 'Borda count',
  summary: 'how many other units it beats, averaged over the criteria',
  formula:
    'score = Σ wᵢ·bᵢ / Σ wᵢ, b the number of units that are worse plus half of those that are equal; with m of n values b is stretched by (n − 1)/(m − 1)',
  reference:
    'Borda (1784); OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7: non-compensatory multi-criteria approach',
  use: 'Use it when only the order on each criterion is reliable and you want a simple, fast rule; it handles any number of units.',
  avoid:
    'Avoid it where places must not depend on which units take part: every unit between two others widens their gap, so adding weak units can swap them.',
  missingRule:
    'A missing child is left out and its weight goes to the others; a criterion with few values counts as much as a complete one.',
  examples: [
    {
      input: [
        [3, 2, 1, 0],
        [0, 3, 2, 1],
        [0, 1, 3, 2],
        [0, 1, 2, 3],
      ],
      weights: [42, 26, 15, 17],
      expected: [1.26, 1.94, 1.73, 1.07],
      tolerance: 1e-12,
      source:
        'Wikipedia, Borda count: capital of Tennessee (Memphis, Nashville, Chattanooga, Knoxville), 126, 194, 173, 107 points of 100 voters',
    },
  ],
});
