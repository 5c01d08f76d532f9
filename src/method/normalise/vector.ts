import { fsum } from 'd3-array';
import { magnitude, present } from '../../stats/moments.ts';
import { defineNormalise, eachPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { ratioScale } from './ratio-scale.ts';

/** Vector normalisation: x by the length of the column. Lower is better: 1 − that. Negative values are refused. */
export const vector = () =>
  defineNormalise({
    name: 'vector',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {},
    fit(values, direction, _, { extent }) {
      const problem = ratioScale(values, extent(), false);
      if (problem !== undefined) return problem;
      const unit = magnitude(extent());
      const length = Math.sqrt(fsum(present(values).map((value) => (value / unit) * (value / unit))));
      return { kind: 'fitted', learned: { unit, length, lag: direction === 'lower' } };
    },
    apply(values, { unit, length, lag }, scores) {
      eachPresent(values, scores, (value) => (lag ? 1 - value / unit / length : value / unit / length));
    },
  });

export const page = (): NormalisePage => ({
  title: 'Vector normalisation',
  summary: 'divides by the Euclidean length of the column',
  formula: 'score = x/√Σx², lower is better: 1 − x/√Σx²; x of 0 and above',
  reference: 'Hwang & Yoon (1981), Multiple Attribute Decision Making; pymcdm, vector_normalization()',
  use: 'Use it before TOPSIS and related methods, which use it in the literature.',
  avoid:
    'Avoid it when indicators have large offsets: their scores hardly differ; a new unit can reverse the order of totals.',
  missingRule: 'An empty cell stays empty and does not affect the sum of squares.',
  examples: [
    {
      input: [95, 166, 113, 99, 178, 140],
      expected: [0.28587109, 0.49952212, 0.34003614, 0.29790777, 0.53563215, 0.42128371],
      tolerance: 5e-9,
      source: "pymcdm's tests, vector_normalization, profit",
    },
    {
      direction: 'lower',
      input: [66, 61, 65, 95, 63, 74],
      expected: [0.62375904, 0.65226214, 0.62945966, 0.45844104, 0.6408609, 0.57815408],
      tolerance: 5e-9,
      source: "pymcdm's tests, vector_normalization, cost",
    },
  ],
});
