import { mean } from '../../stats/moments.ts';
import { defineNormalise } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { ratioInto, ratioScale } from './ratio-scale.ts';

/** Ratio to the mean. Lower is better: the mean by the value. Negative values are refused, zeros where they divide. */
export const ratioToMean = () =>
  defineNormalise({
    name: 'ratio-to-mean',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {},
    fit(values, direction, _, { extent }) {
      const problem = ratioScale(values, extent(), direction === 'lower');
      if (problem !== undefined) return problem;
      return { kind: 'fitted', learned: { to: mean(values), inverse: direction === 'lower' } };
    },
    apply: ratioInto,
  });

export const page = (): NormalisePage => ({
  title: 'Ratio to the mean',
  summary: 'ratio to the mean of the units',
  formula: 'score = x/x̄, lower is better: x̄/x; x of 0 and above, where lower is better above 0',
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: distance to a reference, the average; Table 15',
  use: 'Use it when the average is the natural yardstick, as in "twice the mean".',
  avoid:
    'Avoid it when the scale has no true zero; where lower is better it uses the reciprocal, which is not the mirror image.',
  missingRule: 'An empty cell stays empty and does not affect the mean.',
  examples: [
    {
      input: [
        10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3,
        7.2, 9.5, 9.1, 7.1,
      ],
      expected: [
        1.04, 1.25, 1.19, 0.99, 1.13, 0.98, 0.98, 1.21, 1.14, 0.74, 1.06, 1.24, 0.98, 0.97, 1.22, 0.88, 0.82,
        1, 0.76, 0.75, 0.99, 0.95, 0.74,
      ],
      tolerance: 0.005,
      source: 'Handbook, Table 15, ratio to the mean',
    },
    {
      direction: 'lower',
      input: [2, 4, 6],
      expected: [2, 1, 2 / 3],
      tolerance: 1e-15,
      source: 'by definition: 4/x',
    },
  ],
});
