import { defineNormalise, eachPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { oneOf } from '../parameters.ts';
import { ratioInto, ratioScale } from './ratio-scale.ts';

/**
 * Ratio to the best. Lower is better: the ratio of the best to the value, min/x, or with
 * `mirror: difference` what is missing to the largest, 1 − x/max. Negative values are refused, and zeros
 * where they would be divided by.
 */
export const shareOfMax = () =>
  defineNormalise({
    name: 'share-of-max',
    looksAt: 'all-units',
    monotone: true,
    helpsNobodyElse: true,
    unitFree: true,
    parameters: {
      mirror: oneOf(['ratio', 'difference']),
    },
    fit(values, direction, { mirror }, { extent }) {
      const inverse = direction === 'lower' && mirror === 'ratio';
      const problem = ratioScale(values, extent(), inverse);
      if (problem !== undefined) return problem;
      const { min, max } = extent();
      const lag = direction === 'lower' && mirror === 'difference';
      return { kind: 'fitted', learned: { to: inverse ? min : max, inverse, lag } };
    },
    apply(values, { to, inverse, lag }, scores) {
      if (lag) eachPresent(values, scores, (value) => 1 - value / to);
      else ratioInto(values, { to, inverse }, scores);
    },
  });

export const page = (): NormalisePage => ({
  title: 'Share of the maximum',
  summary: 'ratio to the best value',
  formula:
    'score = x/max, lower is better: min/x, with mirror: difference 1 − x/max; x of 0 and above, where it divides above 0',
  parameters: { mirror: 'The score where lower is better: min/x (ratio), or 1 − x/max (difference)' },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: distance to a reference, the leader',
  use: 'Use it when the leader is the yardstick and the scale has a true zero.',
  avoid:
    'Avoid it when the best value is an outlier, which shrinks all others; the ratio for lower is better is not the mirror image.',
  missingRule: 'An empty cell stays empty and does not affect the best.',
  examples: [
    {
      input: [10, 12, 11.4, 9.5, 7.1, 11.7, NaN],
      expected: [0.83, 1, 0.95, 0.79, 0.59, 0.98, NaN],
      tolerance: 0.005,
      source:
        'Handbook, Table 15, ratio to best (Finland, United States, Sweden, Japan, Singapore, New Zealand)',
    },
    {
      direction: 'lower',
      input: [66, 61, 65, 95, 63, 74],
      expected: [0.92424242, 1, 0.93846154, 0.64210526, 0.96825397, 0.82432432],
      tolerance: 5e-9,
      source: "pymcdm's tests, linear_normalization, cost",
    },
    {
      parameters: { mirror: 'difference' },
      direction: 'lower',
      input: [66, 61, 65, 95, 63, 74],
      expected: [0.30526316, 0.35789474, 0.31578947, 0, 0.33684211, 0.22105263],
      tolerance: 5e-9,
      source: "pymcdm's tests, max_normalization, cost",
    },
  ],
});
