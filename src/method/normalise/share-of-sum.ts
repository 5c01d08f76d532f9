import { fsum } from 'd3-array';
import { magnitude, present } from '../../stats/moments.ts';
import { defineNormalise, eachPresent, mapPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { ratioScale } from './ratio-scale.ts';

/**
 * Share of the total. Lower is better: shares of the reciprocals. Negative values are refused, and zeros
 * where lower is better.
 */
export const shareOfSum = () =>
  defineNormalise({
    name: 'share-of-sum',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {},
    fit(values, direction, _, { extent }) {
      const inverse = direction === 'lower';
      const problem = ratioScale(values, extent(), inverse);
      if (problem !== undefined) return problem;
      // Reciprocals of the ratio to the smallest: of the values themselves they might overflow.
      const unit = inverse ? extent().min : magnitude(extent());
      const sum = fsum(present(mapPresent(values, (value) => (inverse ? unit / value : value / unit))));
      return { kind: 'fitted', learned: { unit, sum, inverse } };
    },
    apply(values, { unit, sum, inverse }, scores) {
      eachPresent(values, scores, (value) => (inverse ? unit / value : value / unit) / sum);
    },
  });

export const page = (): NormalisePage => ({
  title: 'Share of the sum',
  summary: 'share of the sum over all units',
  formula: 'score = x/Σx, lower is better: (1/x)/Σ(1/x); x of 0 and above, where lower is better above 0',
  reference: 'pymcdm, sum_normalization()',
  use: 'Use it when units share a whole between them, such as all fairs held.',
  avoid: 'Avoid it when units are added: every score shrinks, and the order of totals can reverse.',
  missingRule: 'An empty cell stays empty and does not affect the sum.',
  examples: [
    {
      input: [95, 166, 113, 99, 178, 140],
      expected: [0.12010114, 0.20986094, 0.14285714, 0.12515803, 0.22503161, 0.17699115],
      tolerance: 5e-9,
      source: "pymcdm's tests, sum_normalization, profit",
    },
    {
      direction: 'lower',
      input: [66, 61, 65, 95, 63, 74],
      expected: [0.17447136, 0.1887723, 0.17715554, 0.12121168, 0.18277952, 0.15560959],
      tolerance: 5e-9,
      source: "pymcdm's tests, sum_normalization, cost",
    },
  ],
});
