import { mean } from '../../stats/moments.ts';
import { defineNormalise, eachPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { ratioScale } from './ratio-scale.ts';

/** Relative difference to the mean. Lower is better: the sign is changed. Negative values are refused. */
export const differenceToMean = () =>
  defineNormalise({
    name: 'difference-to-mean',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {},
    fit(values, direction, _, { extent }) {
      const problem = ratioScale(values, extent(), false);
      if (problem !== undefined) return problem;
      return { kind: 'fitted', learned: { mean: mean(values), sign: direction === 'higher' ? 1 : -1 } };
    },
    apply(values, { mean, sign }, scores) {
      eachPresent(values, scores, (value) => (sign * (value - mean)) / mean);
    },
  });

export const page = (): NormalisePage => ({
  title: 'Difference from the mean',
  summary: 'difference from the mean as a share of the mean',
  formula: 'score = (x − x̄)/x̄, lower is better: (x̄ − x)/x̄',
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: distance to a reference, the average; Table 15',
  use: 'Use it when the score should show the distance from the average as a share of the average.',
  avoid:
    'Avoid it when the mean is near zero or the scale has no true zero; outliers pull the mean, and a new unit changes every score.',
  missingRule: 'An empty cell stays empty and does not affect the mean.',
  examples: [
    {
      input: [
        10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3,
        7.2, 9.5, 9.1, 7.1,
      ],
      expected: [
        0.04, 0.25, 0.19, -0.01, 0.13, -0.02, -0.02, 0.21, 0.14, -0.26, 0.06, 0.24, -0.02, -0.03, 0.22, -0.12,
        -0.18, 0, -0.24, -0.25, -0.01, -0.05, -0.26,
      ],
      tolerance: 0.005,
      source: 'Handbook, Table 15, difference to the mean',
    },
  ],
});
