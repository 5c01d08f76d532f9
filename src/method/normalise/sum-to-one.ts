import { say } from '../../model/saying.ts';
import { isConstant } from '../../stats/moments.ts';
import { defineNormalise, eachPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { totalWay, wayTo } from './way.ts';

/**
 * Min-max shares: the way from the worst value, as a share of everybody's ways, so that a column sums to 1
 * whatever its zero point is. A constant indicator is left out.
 */
export const sumToOne = () =>
  defineNormalise({
    name: 'sum-to-one',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {},
    fit(values, direction, _, { extent }) {
      const range = extent();
      if (range.count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      if (isConstant(range)) return { kind: 'left-out', why: say('allValuesAre', { value: range.min }) };
      const way = wayTo(direction === 'higher' ? range.max : range.min, range, direction);
      return { kind: 'fitted', learned: { ...way, total: totalWay(values, way) } };
    },
    apply(values, { start, way, total }, scores) {
      eachPresent(values, scores, (value) => ((value / 2 - start) / way + 0) / total);
    },
  });

export const page = (): NormalisePage => ({
  title: 'Shares that sum to one',
  summary: 'distance from the worst value as a share of all distances',
  formula: 'score = x′/Σx′ with x′ = (x − min)/(max − min), lower is better: x′ = (max − x)/(max − min)',
  reference:
    "the shares of the entropy method, as pymcdm's minmax_normalization() followed by sum_normalization()",
  use: 'Use it when you need shares of values that may be negative.',
  avoid: 'Avoid it when an outlier sets the range; every unit changes the range and the sum.',
  missingRule: 'An empty cell stays empty and does not affect the range or the sum.',
  examples: [
    {
      input: [95, 166, 113, 99, 178, 140],
      expected: [0, 0.32126697, 0.08144796, 0.01809955, 0.37556561, 0.20361991],
      tolerance: 1e-8,
      source: "the column of pymcdm's test of minmax_normalization, divided by its sum, 2.66265061",
    },
  ],
});
