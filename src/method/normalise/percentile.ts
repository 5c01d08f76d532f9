import { say } from '../../model/saying.ts';
import { defineNormalise, eachPresent } from '../method.ts';
import { meanings, type NormalisePage } from '../page.ts';
import { rankTies } from '../parameters.ts';
import { field, rankIn } from './field.ts';

/** Percentile: the rank as a percentage of the number of units with a value. Lower is better: ranks of −x. */
export const percentile = () =>
  defineNormalise({
    name: 'percentile',
    looksAt: 'all-units',
    monotone: true,
    helpsNobodyElse: true,
    unitFree: true,
    parameters: { ties: rankTies },
    fit(values, direction, { ties }, { extent }) {
      if (extent().count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      return { kind: 'fitted', learned: field(values, direction, ties) };
    },
    apply(values, learned, scores) {
      eachPresent(values, scores, (value) => (100 * rankIn(learned, value)) / learned.sorted.length);
    },
  });

export const page = (): NormalisePage => ({
  title: 'Percentile',
  summary: 'ascending rank as a percentage of the units',
  formula: 'score = 100·r/n',
  parameters: { ties: meanings.ties },
  reference: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008), Table 15: percentile',
  use: 'Use it when the score should show the position among all units: at 90, about nine tenths are worse or level.',
  avoid: 'Avoid it when distances matter, as with ranks; a new unit can reverse the order of others.',
  missingRule: 'An empty cell stays empty; percentiles are computed over the units that have a value.',
  examples: [
    {
      input: [
        10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3,
        7.2, 9.5, 9.1, 7.1,
      ],
      expected: [
        65.2, 100, 82.6, 52.2, 73.9, 39.1, 39.1, 87, 78.3, 4.3, 69.6, 95.7, 39.1, 34.8, 91.3, 26.1, 21.7,
        60.9, 17.4, 13, 52.2, 30.4, 4.3,
      ],
      tolerance: 0.05,
      source: 'Handbook, Table 15, percentile',
    },
  ],
});
