import { extent } from '../../stats/moments.ts';
import { mapPresent, type NormaliseMethod } from '../method.ts';
import { ratioScale } from './ratio-scale.ts';

/**
 * Relative difference to the worst, 0 or more. Lower is better: the difference below the largest, by it.
 * Negative values are refused, and zeros where they divide.
 */
export const differenceToWorst = (): NormaliseMethod => ({
  name: 'difference-to-worst',
  title: 'Difference to the worst',
  summary: 'difference to the worst value as a share of the worst',
  formula: 'score = (x − min)/min, lower is better: (max − x)/max',
  parameters: {},
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: distance to a reference; Table 15',
  use: 'Use it when progress is measured from the last in the field.',
  avoid: 'Avoid it when the worst value is an outlier or near zero: it sets the scale for all.',
  missingRule: 'An empty cell stays empty and takes no part in finding the worst.',
  normalise(values, direction) {
    const problem = ratioScale(values, direction === 'higher');
    if (problem !== undefined) return problem;
    const { min, max } = extent(values);
    const difference = (value: number) =>
      direction === 'higher' ? (value - min) / min : (max - value) / max;
    return { kind: 'scores', scores: mapPresent(values, difference) };
  },
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
