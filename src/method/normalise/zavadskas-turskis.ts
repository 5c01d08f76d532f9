import { defineNormalise, eachPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { ratioScale } from './ratio-scale.ts';

/**
 * 1 less the distance to the best as a share of the best; below 0 where lower is better and a value is more
 * than twice the best. Negative values are refused, zeros too where lower is better.
 */
export const zavadskasTurskis = () =>
  defineNormalise({
    name: 'zavadskas-turskis',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {},
    fit(values, direction, _, { extent }) {
      const problem = ratioScale(values, extent(), direction === 'lower');
      if (problem !== undefined) return problem;
      const { min, max } = extent();
      return { kind: 'fitted', learned: { best: direction === 'higher' ? max : min } };
    },
    apply(values, { best }, scores) {
      eachPresent(values, scores, (value) => 1 - Math.abs(best - value) / best);
    },
  });

export const page = (): NormalisePage => ({
  title: 'Zavadskas and Turskis',
  summary: '1 minus the distance to the best as a share of the best',
  formula: 'score = 1 − |best − x|/best, best = max, lower is better: min',
  reference: 'Zavadskas & Turskis (2008); pymcdm, zavadskas_turskis_normalization()',
  use: 'Use it when a published method requires it: lower is better is mirrored, not inverted.',
  avoid: 'Avoid it when the best value is near zero or an outlier.',
  missingRule: 'An empty cell stays empty and does not affect the best.',
  examples: [
    {
      input: [95, 166, 113, 99, 178, 140],
      expected: [0.53370787, 0.93258427, 0.63483146, 0.55617978, 1, 0.78651685],
      tolerance: 5e-9,
      source: "pymcdm's tests, zavadskas_turskis_normalization, profit",
    },
    {
      direction: 'lower',
      input: [66, 61, 65, 95, 63, 74],
      expected: [0.91803279, 1, 0.93442623, 0.44262295, 0.96721311, 0.78688525],
      tolerance: 5e-9,
      source: "pymcdm's tests, zavadskas_turskis_normalization, cost",
    },
  ],
});
