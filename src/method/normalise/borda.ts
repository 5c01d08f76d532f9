import { extent } from '../../stats/moments.ts';
import { ascendingRanks } from '../../stats/order.ts';
import { mapPresent, type NormaliseMethod } from '../method.ts';
import { rankTies, rankTiesIn } from '../parameters.ts';
import { better } from './better.ts';

/** Borda points: one for each unit left behind. Lower is better: ranks of −x. */
export const borda = (): NormaliseMethod => ({
  name: 'borda',
  title: 'Borda points',
  summary: 'gives a point for each unit left behind',
  formula: 'score = r − 1',
  parameters: { ties: rankTies },
  reference: 'COINr, n_borda()',
  use: 'Use it like rank, with 0 for the worst: points as in a vote.',
  avoid: 'Avoid it when distances matter; a new unit can reverse the order of others.',
  missingRule: 'An empty cell stays empty; points count the units that have a value.',
  normalise(values, direction, parameters) {
    if (extent(values).count === 0) return { kind: 'left-out', why: 'it has no values' };
    const ranks = ascendingRanks(better(values, direction), rankTiesIn(parameters));
    return { kind: 'scores', scores: mapPresent(ranks, (r) => r - 1) };
  },
  examples: [
    {
      input: [9.4, 9.4, 12, 7.1, NaN],
      expected: [1, 1, 3, 0, NaN],
      tolerance: 0,
      source: 'COINr n_borda(c(9.4, 9.4, 12, 7.1, NA))',
    },
  ],
});
