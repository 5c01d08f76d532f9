import { say } from '../../model/saying.ts';
import { extent, mean } from '../../stats/moments.ts';
import { defineAggregate } from '../method.ts';
import { type AggregatePage, meanings } from '../page.ts';
import { listOrNone } from '../parameters.ts';
import { leaveOutConstant, mapColumns, scoresWithout } from './matrix.ts';
import { sample as divideAsSample, penalisedMeans, penalty as penaltySign } from './mazziotta-pareto.ts';

/**
 * Adjusted Mazziotta–Pareto index: every criterion on a scale on which a reference value is 100 and its
 * observed range is 60 wide, then the mean less the penalty for imbalance.
 */
export const adjustedMazziottaPareto = () =>
  defineAggregate({
    name: 'adjusted-mazziotta-pareto',
    looksAt: 'all-units',
    linear: null,
    monotone: false,
    unitFree: false,
    perChild: ['reference'],
    parameters: {
      reference: listOrNone,
      penalty: penaltySign,
      sample: divideAsSample,
    },
    checkChildren({ reference: { length } }, children) {
      return length === 0 || length === children
        ? undefined
        : say('oneEach', { name: 'reference', what: 'number', children, found: length });
    },
    readsDirection: true,
    unweighted: true,
    aggregate(whole, { reference: references, penalty, sample }) {
      const kept = leaveOutConstant(whole, 'adjusted-mazziotta-pareto');
      const scaled = mapColumns(kept.siblings, (column, child) => {
        const { min, max } = extent(column);
        const reference = references[whole.childOrder[child]!] ?? mean(column);
        const sign = whole.directions[child] === 'lower' ? -60 : 60;
        const range = max / 2 - min / 2;
        return column.map((value) => 100 + sign * ((value / 2 - reference / 2) / range));
      });
      const result = penalisedMeans(scaled, penalty === 'positive' ? 1 : -1, sample, 'reference');
      return result.kind === 'refused' ? result : scoresWithout(result.scores, whole, kept);
    },
  });

export const page = (): AggregatePage => ({
  title: 'Adjusted Mazziotta–Pareto index',
  summary: 'Mazziotta–Pareto on a scale whose reference is 100',
  formula:
    'score = M − S·cv of rᵢ = 100 + 60·(xᵢ − referenceᵢ)/(max xᵢ − min xᵢ) (lower is better: 100 − …); positive: M + S·cv; without a reference: the mean of the units; S divides by n, with sample: true by n − 1',
  parameters: {
    reference: 'The value of each child, in order, that becomes 100; by default the mean of the units',
    penalty: meanings.penalty,
    sample: meanings.sample,
  },
  reference:
    'Mazziotta & Pareto (2016), Social Indicators Research 127, 983-1003; giniCI; Compind, ci_ampi()',
  use: 'Use it when results of several years or groups must be compared with a fixed reference: 100 is the score of the reference.',
  avoid:
    'Avoid it with a single dominating outlier, which sets the width of the scale for all units; raising the best side of a very unbalanced unit can lower its result.',
  missingRule: 'A missing child is left out: the mean and the deviation are taken over the values present.',
  examples: [
    {
      input: [
        [0, 10, 5],
        [0, 10, 8],
      ],
      weights: [1, 1],
      expected: [67 - 9 / 67, 127 - 9 / 127, 106 - 36 / 106],
      tolerance: 1e-9,
      source:
        'by definition: (70, 64), (130, 124), (100, 112), then M − S²/M; checked against giniCI ampi() on 36 countries',
    },
  ],
});
