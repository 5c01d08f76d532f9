import { fsum } from 'd3-array';
import { extent, magnitude, present } from '../../stats/moments.ts';
import { mapPresent, type NormaliseMethod } from '../method.ts';
import { ratioScale } from './ratio-scale.ts';

/** Vector normalisation: x by the length of the column. Lower is better: 1 − that. Negative values are refused. */
export const vector = (): NormaliseMethod => ({
  name: 'vector',
  title: 'Vector normalisation',
  summary: 'divides by the Euclidean length of the column',
  formula: 'score = x/√Σx², lower is better: 1 − x/√Σx²',
  parameters: {},
  reference: 'Hwang & Yoon (1981), Multiple Attribute Decision Making; pymcdm, vector_normalization()',
  use: 'Use it before TOPSIS and its kin, which use it in the literature.',
  avoid:
    'Avoid it when indicators have large offsets: their scores hardly differ; a new unit can reverse the order of totals.',
  missingRule: 'An empty cell stays empty and takes no part in the sum of squares.',
  normalise(values, direction) {
    const problem = ratioScale(values, false);
    if (problem !== undefined) return problem;
    const unit = magnitude(extent(values));
    const scaled = mapPresent(values, (value) => value / unit);
    const length = Math.sqrt(fsum(present(scaled).map((value) => value * value)));
    const share = (value: number) => (direction === 'higher' ? value / length : 1 - value / length);
    return { kind: 'scores', scores: mapPresent(scaled, share) };
  },
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
