import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { rule } from '../../model/sayings/methodology.ts';
import { mean } from '../../stats/moments.ts';
import { defineNormalise, eachPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { number } from '../parameters.ts';

/**
 * Above, near or below the mean: 1, 0, −1. Near is within `band`, a share of the mean's absolute value, its
 * edges included. Lower is better: the sign is changed.
 */
export const aboveBelowMean = () =>
  defineNormalise({
    name: 'above-below-mean',
    looksAt: 'all-units',
    monotone: false,
    unitFree: true,
    parameters: {
      band: v.optional(v.pipe(number, v.minValue(0, rule('bandFrom0'))), 0.2),
    },
    fit(values, direction, { band }, { extent }) {
      if (extent().count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      const centre = mean(values) + 0;
      const width = band * Math.abs(centre);
      return { kind: 'fitted', learned: { centre, width, sign: direction === 'higher' ? 1 : -1 } };
    },
    apply(values, { centre, width, sign }, scores) {
      eachPresent(values, scores, (value) => {
        const distance = value - centre;
        // The noise of the last bits takes nobody over the edge.
        const noise = 4 * Number.EPSILON * (Math.abs(value) + Math.abs(centre));
        return Math.abs(distance) > width + noise ? sign * Math.sign(distance) : 0;
      });
    },
  });

export const page = (): NormalisePage => ({
  title: 'Above or below the mean',
  summary: '1 above a band around the mean, −1 below it, 0 within it',
  formula: 'score = 1 if x − x̄ > band·|x̄|, −1 if x − x̄ < −band·|x̄|, else 0; lower is better: sign changed',
  parameters: { band: 'Half the width of the band, as a share of the mean' },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: indicators above or below the mean; Table 15',
  use: 'Use it when only clear differences from the mean should count and small ones are noise.',
  avoid:
    'Avoid it when the order within a class matters: most units share a score; a new unit changes the mean, so a better value may score the same as before.',
  missingRule: 'An empty cell stays empty and does not affect the mean.',
  examples: [
    {
      input: [
        10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3,
        7.2, 9.5, 9.1, 7.1,
      ],
      expected: [0, 1, 0, 0, 0, 0, 0, 1, 0, -1, 0, 1, 0, 0, 1, 0, 0, 0, -1, -1, 0, 0, -1],
      tolerance: 0,
      source: 'Handbook, Table 15, above or below the mean, band of 20 %',
    },
  ],
});
