import { say } from '../../model/saying.ts';
import { defineNormalise, eachPresent } from '../method.ts';
import { meanings, type NormalisePage } from '../page.ts';
import { rankTies } from '../parameters.ts';
import { field, rankIn } from './field.ts';

/** Borda points: one for each unit left behind. Lower is better: ranks of −x. */
export const borda = () =>
  defineNormalise({
    name: 'borda',
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
      eachPresent(values, scores, (value) => rankIn(learned, value) - 1);
    },
  });

export const page = (): NormalisePage => ({
  title: 'Borda points',
  summary: 'one point for each unit that is worse',
  formula: 'score = r − 1',
  parameters: { ties: meanings.ties },
  reference: 'COINr, n_borda()',
  use: 'Use it like rank, but with 0 for the worst unit: points as in a vote.',
  avoid: 'Avoid it when distances matter; a new unit can reverse the order of others.',
  missingRule: 'An empty cell stays empty; points are counted over the units that have a value.',
  examples: [
    {
      input: [9.4, 9.4, 12, 7.1, NaN],
      expected: [1, 1, 3, 0, NaN],
      tolerance: 0,
      source: 'COINr n_borda(c(9.4, 9.4, 12, 7.1, NA))',
    },
  ],
});
