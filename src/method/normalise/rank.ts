import { say } from '../../model/saying.ts';
import { defineNormalise, eachPresent } from '../method.ts';
import { meanings, type NormalisePage } from '../page.ts';
import { rankTies } from '../parameters.ts';
import { field, rankIn } from './field.ts';

/**
 * Ascending rank r: 1 is the worst; ties share the smallest rank, or with `ties` the mean or the largest.
 * Lower is better: ranks of −x.
 */
export const rank = () =>
  defineNormalise({
    name: 'rank',
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
      eachPresent(values, scores, (value) => rankIn(learned, value));
    },
  });

export const page = (): NormalisePage => ({
  title: 'Rank',
  summary: 'ascending rank: 1 is the worst; ties take the smallest',
  formula: 'score = r',
  parameters: { ties: meanings.ties },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: ranking; COINr, n_rank()',
  use: 'Use it when only the order is reliable, or outliers are extreme.',
  avoid:
    'Avoid it when distances matter: a tiny difference counts as much as a huge one, and a new unit can reverse the order of others.',
  missingRule: 'An empty cell stays empty; ranks are computed over the units that have a value.',
  examples: [
    {
      input: [9.4, 9.4, 12, 7.1],
      expected: [2, 2, 4, 1],
      tolerance: 0,
      source: 'Handbook, Table 15, rank: ties share the smallest (Netherlands and United Kingdom)',
    },
    {
      direction: 'lower',
      input: [1, 2, 2],
      expected: [3, 1, 1],
      tolerance: 0,
      source: 'COINr n_rank(-c(1, 2, 2))',
    },
    {
      parameters: { ties: 'mean' },
      input: [0, 2, 3, 2],
      expected: [1, 2.5, 4, 2.5],
      tolerance: 0,
      source: 'scipy.stats.rankdata([0, 2, 3, 2]), in its documentation',
    },
    {
      parameters: { ties: 'max' },
      input: [0, 2, 3, 2],
      expected: [1, 3, 4, 3],
      tolerance: 0,
      source: "scipy.stats.rankdata([0, 2, 3, 2], method='max'), in its documentation",
    },
  ],
});
