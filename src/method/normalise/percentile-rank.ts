import { extent } from '../../stats/moments.ts';
import { ascendingRanks } from '../../stats/order.ts';
import { mapPresent, type NormaliseMethod } from '../method.ts';

/** Percentile rank: the share of the other units that a unit leaves behind. One unit alone is left out. */
export const percentileRank: NormaliseMethod = {
  name: 'percentile-rank',
  title: 'Percentile rank',
  summary: 'gives the share of the other units left behind',
  formula: 'score = (r − 1)/(n − 1)',
  parameters: {},
  reference: 'COINr, n_prank()',
  normalise(values, direction) {
    const { count } = extent(values);
    if (count === 0) return { kind: 'left-out', why: 'it has no values' };
    if (count === 1) return { kind: 'left-out', why: 'it has a single value' };
    const better = direction === 'higher' ? values : mapPresent(values, (value) => -value);
    return { kind: 'scores', scores: mapPresent(ascendingRanks(better), (r) => (r - 1) / (count - 1)) };
  },
  examples: [
    {
      input: [10, 20, 20, 40, NaN, 50],
      expected: [0, 0.25, 0.25, 0.75, NaN, 1],
      tolerance: 0,
      source: 'COINr n_prank(c(10, 20, 20, 40, NA, 50))',
    },
  ],
};
