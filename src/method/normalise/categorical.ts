import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { expected } from '../../model/sayings/methodology.ts';
import { defineNormalise, eachPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { number } from '../parameters.ts';
import { field, rankIn } from './field.ts';

const numbers = (standard: number[]) => v.optional(v.array(number, expected('percentiles')), standard);

/**
 * Categorical scale: points by percentile, 100·r/n. The first cut that a percentile does not exceed gives
 * its points; above the last cut, the last points. Lower is better: percentiles of −x.
 */
export const categorical = () =>
  defineNormalise({
    name: 'categorical',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {
      cuts: numbers([5, 15, 35, 65, 85, 95]),
      points: numbers([0, 20, 40, 50, 60, 80, 100]),
    },
    check({ cuts, points }) {
      const goesUp = (list: readonly number[]) =>
        list.every((value, index) => index === 0 || value > list[index - 1]!);
      if (points.length !== cuts.length + 1)
        return say('pointsAndCuts', { points: points.length, cuts: cuts.length });
      if (!goesUp(cuts) || cuts.some((cut) => cut <= 0 || cut >= 100)) return say('cutsGoUp', { cuts });
      if (!goesUp(points)) return say('pointsGoUp', { points });
      return undefined;
    },
    fit(values, direction, { cuts, points }, { extent }) {
      if (extent().count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      return { kind: 'fitted', learned: { ...field(values, direction, 'min'), cuts, points } };
    },
    apply(values, learned, scores) {
      const { cuts, points } = learned;
      eachPresent(values, scores, (value) => {
        const percentile = (100 * rankIn(learned, value)) / learned.sorted.length;
        const index = cuts.findIndex((cut) => percentile <= cut);
        return points[index === -1 ? cuts.length : index]!;
      });
    },
  });

export const page = (): NormalisePage => ({
  title: 'Categorical scale',
  summary: 'points by the percentile class of the value',
  formula: 'score = points of the first cut with 100·r/n ≤ cut, the last points above the last cut',
  parameters: {
    cuts: 'Percentiles at which the classes end (inclusive)',
    points: 'Points of the classes, one more than there are cuts',
  },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: categorical scale; Table 15',
  use: 'Use it when the result is to be published in classes such as good, fair and poor.',
  avoid:
    'Avoid it when units near a cut hardly differ: a tiny difference changes the class, and a new unit shifts the cuts.',
  missingRule: 'An empty cell stays empty; percentiles are computed over the units that have a value.',
  examples: [
    {
      input: [
        10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3,
        7.2, 9.5, 9.1, 7.1,
      ],
      expected: [60, 100, 60, 50, 60, 50, 50, 80, 60, 0, 60, 100, 50, 40, 80, 40, 40, 50, 40, 20, 50, 40, 0],
      tolerance: 0,
      source: 'Handbook, Table 15, categorical scale',
    },
  ],
});
