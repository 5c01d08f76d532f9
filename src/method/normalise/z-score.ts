import { say } from '../../model/saying.ts';
import { isConstant, magnitude, mean, standardDeviation } from '../../stats/moments.ts';
import { defineNormalise, eachPresent, mapPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { numberOr } from '../parameters.ts';

/**
 * Standardisation with the sample standard deviation (divisor n − 1). Lower is better: the sign is
 * changed first. A constant indicator is left out.
 */
export const zScore = () =>
  defineNormalise({
    name: 'z-score',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {
      mean: numberOr(0),
      sd: numberOr(1),
    },
    check: ({ sd }) => (sd > 0 ? undefined : say('mustBeAboveZero', { name: 'sd', value: sd })),
    fit(values, direction, { mean: to, sd }, { extent }) {
      const range = extent();
      if (range.count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      if (isConstant(range)) return { kind: 'left-out', why: say('allValuesAre', { value: range.min }) };
      // Scaled by a power of two, which is exact, so that no square over- or underflows.
      const unit = magnitude(range);
      const scaled = mapPresent(values, (value) => value / unit);
      const centre = mean(scaled) + 0;
      const deviation = standardDeviation(scaled);
      return {
        kind: 'fitted',
        learned: { unit, centre, deviation, to: to + 0, sd: direction === 'higher' ? sd : -sd },
      };
    },
    apply(values, { unit, centre, deviation, to, sd }, scores) {
      eachPresent(values, scores, (value) => to + (sd * (value / unit - centre)) / deviation);
    },
  });

export const page = (): NormalisePage => ({
  title: 'Z-score',
  summary: 'distance from the mean in sample standard deviations',
  formula: 'score = mean + sd·(x − x̄)/s, s with n − 1; lower is better: of −x',
  parameters: {
    mean: 'Score of a unit at the mean',
    sd: 'Difference in score that corresponds to one standard deviation',
  },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: standardisation; COINr, n_zscore()',
  use: 'Use it when indicators should contribute the same spread whatever their range.',
  avoid:
    'Avoid it before a geometric or harmonic mean, since about half the scores are negative, and with skewed data; every unit changes the mean and the spread, so the order of others can reverse.',
  missingRule: 'An empty cell stays empty and does not affect the mean or the deviation.',
  examples: [
    {
      input: [
        10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3,
        7.2, 9.5, 9.1, 7.1,
      ],
      expected: [
        0.26, 1.52, 1.14, -0.06, 0.76, -0.12, -0.12, 1.27, 0.83, -1.58, 0.38, 1.46, -0.12, -0.19, 1.33, -0.76,
        -1.08, 0, -1.46, -1.52, -0.06, -0.31, -1.58,
      ],
      tolerance: 0.005,
      source: 'Handbook, Table 15, z-score',
    },
  ],
});
