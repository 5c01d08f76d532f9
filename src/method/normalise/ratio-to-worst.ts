import { defineNormalise } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { ratioInto, ratioScale } from './ratio-scale.ts';

/** Ratio to the worst, 1 or more. Lower is better: the worst by the value. Negative values and zeros are refused. */
export const ratioToWorst = () =>
  defineNormalise({
    name: 'ratio-to-worst',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {},
    fit(values, direction, _, { extent }) {
      const problem = ratioScale(values, extent(), true);
      if (problem !== undefined) return problem;
      const { min, max } = extent();
      const higher = direction === 'higher';
      return { kind: 'fitted', learned: { to: higher ? min : max, inverse: !higher } };
    },
    apply: ratioInto,
  });

export const page = (): NormalisePage => ({
  title: 'Ratio to the worst',
  summary: 'ratio to the worst value, which scores 1',
  formula: 'score = x/min, lower is better: max/x; x above 0',
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: distance to a reference; Table 15',
  use: 'Use it when scores should show how many times better a unit is than the worst.',
  avoid: 'Avoid it when the worst value is near zero: the ratios explode.',
  missingRule: 'An empty cell stays empty and does not affect the worst.',
  examples: [
    {
      input: [10, 12, 11.4, 9.5, 10.8, 7.1, 11.9],
      expected: [1.41, 1.69, 1.61, 1.34, 1.52, 1, 1.68],
      tolerance: 0.005,
      source:
        'Handbook, Table 15, ratio to the worst (Finland, United States, Sweden, Japan, Korea, Singapore, Norway)',
    },
  ],
});
