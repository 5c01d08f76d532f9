import { cube, square } from '../../stats/elementary.ts';
import { defineNormalise, eachPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { ratioScale } from './ratio-scale.ts';

/** Non-linear normalisation of Peldschus. Negative values are refused, zeros too where lower is better. */
export const peldschus = () =>
  defineNormalise({
    name: 'peldschus',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {},
    fit(values, direction, _, { extent }) {
      const problem = ratioScale(values, extent(), direction === 'lower');
      if (problem !== undefined) return problem;
      const { min, max } = extent();
      return { kind: 'fitted', learned: { best: direction === 'higher' ? max : min, direction } };
    },
    apply(values, { best, direction }, scores) {
      const higher = direction === 'higher';
      eachPresent(values, scores, (value) => (higher ? square(value / best) : cube(best / value)));
    },
  });

export const page = (): NormalisePage => ({
  title: 'Non-linear normalisation of Peldschus',
  summary: 'squared ratio to the best; cubed where lower is better',
  formula: 'score = (x/max)², lower is better: (min/x)³',
  reference: 'Peldschus, Vaigauskas & Zavadskas (1983); pymcdm, nonlinear_normalization()',
  use: 'Use it when a published method requires it: a lag behind the best counts more than proportionally.',
  avoid: 'Avoid it when both directions occur: squares and cubes treat the two differently.',
  missingRule: 'An empty cell stays empty and does not affect the best.',
  examples: [
    {
      input: [95, 166, 113, 99, 178, 140],
      expected: [0.28484409, 0.86971342, 0.40301098, 0.30933594, 1, 0.61860876],
      tolerance: 5e-9,
      source: "pymcdm's tests, nonlinear_normalization, profit",
    },
    {
      direction: 'lower',
      input: [66, 61, 65, 95, 63, 74],
      expected: [0.78951011, 1, 0.82651252, 0.26473947, 0.90775334, 0.56013711],
      tolerance: 5e-9,
      source: "pymcdm's tests, nonlinear_normalization, cost",
    },
  ],
});
