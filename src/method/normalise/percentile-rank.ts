import { say } from '../../model/saying.ts';
import { defineNormalise, eachPresent } from '../method.ts';
import { meanings, type NormalisePage } from '../page.ts';
import { rankTies } from '../parameters.ts';
import { field, rankIn } from './field.ts';

/** Percentile rank: the share of the other units that a unit leaves behind. One unit alone is left out. */
export const percentileRank = () =>
  defineNormalise({
    name: 'percentile-rank',
    looksAt: 'all-units',
    monotone: true,
    helpsNobodyElse: true,
    unitFree: true,
    parameters: { ties: rankTies },
    fit(values, direction, { ties }, { extent }) {
      const { count } = extent();
      if (count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      if (count === 1) return { kind: 'left-out', why: say('hasOneValue', null) };
      return { kind: 'fitted', learned: field(values, direction, ties) };
    },
    apply(values, learned, scores) {
      eachPresent(values, scores, (value) => (rankIn(learned, value) - 1) / (learned.sorted.length - 1));
    },
  });

export const page = (): NormalisePage => ({
  title: 'Percentile rank',
  summary: 'share of the other units that are worse',
  formula: 'score = (r − 1)/(n − 1)',
  parameters: { ties: meanings.ties },
  reference: 'COINr, n_prank()',
  use: 'Use it like rank where indicators have different numbers of values.',
  avoid: 'Avoid it when distances matter, as with ranks; a new unit can reverse the order of others.',
  missingRule: 'An empty cell stays empty; the share is computed over the units that have a value.',
  examples: [
    {
      input: [10, 20, 20, 40, NaN, 50],
      expected: [0, 0.25, 0.25, 0.75, NaN, 1],
      tolerance: 0,
      source: 'COINr n_prank(c(10, 20, 20, 40, NA, 50))',
    },
    {
      parameters: { ties: 'mean' },
      input: [10, 20, 20, 40, NaN, 50],
      expected: [0, 0.375, 0.375, 0.75, NaN, 1],
      tolerance: 0,
      source: "COINr n_prank(c(10, 20, 20, 40, NA, 50), ties.method = 'average')",
    },
  ],
});
