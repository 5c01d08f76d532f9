import { defineNormalise, eachPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { ratioScale } from './ratio-scale.ts';

/**
 * Relative difference to the worst, 0 or more. Lower is better: the difference below the largest, by it.
 * Negative values are refused, and zeros where they divide.
 */
export const differenceToWorst = () =>
  defineNormalise({
    name: 'difference-to-worst',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {},
    fit(values, direction, _, { extent }) {
      const problem = ratioScale(values, extent(), direction === 'higher');
      if (problem !== undefined) return problem;
      const { min, max } = extent();
      return {
        kind: 'fitted',
        learned: direction === 'higher' ? { worst: min, sign: 1 } : { worst: max, sign: -1 },
      };
    },
    apply(values, { worst, sign }, scores) {
      eachPresent(values, scores, (value) =>
        sign === 1 ? (value - worst) / worst : (worst - value) / worst,
      );
    },
  });

export const page = (): NormalisePage => ({
  title: 'Difference from the worst',
  summary: 'difference from the worst value as a share of the worst',
  formula: 'score = (x − min)/min, lower is better: (max − x)/max',
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: distance to a reference; Table 15',
  use: 'Use it when progress is measured from the worst unit.',
  avoid: 'Avoid it when the worst value is an outlier or near zero: it sets the scale for all units.',
  missingRule: 'An empty cell stays empty and does not affect the worst.',
  examples: [
    {
      input: [10, 12, 11.4, 9.5, 10.8, 7.1, 11.9],
      expected: [0.41, 0.69, 0.61, 0.34, 0.52, 0, 0.68],
      tolerance: 0.005,
      source:
        'Handbook, Table 15, difference to the worst (Finland, United States, Sweden, Japan, Korea, Singapore, Norway)',
    },
  ],
});
