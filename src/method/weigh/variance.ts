import { square } from '../../stats/elementary.ts';
import { standardDeviation } from '../../stats/moments.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, amongVarying, inProportion } from './among-present.ts';
import { toUnit } from './unit-range.ts';

/**
 * Variance weights: the more the values differ on their own range, the more they weigh. On the values after treatment,
 * brought to 0–1 by min-max, which no direction changes. Missing values: each criterion over the units that have it. A
 * constant criterion gets no weight.
 */
export const variance = () =>
  defineWeigh({
    name: 'variance',
    needs: 'treated',
    readsWeights: false,
    unitFree: true,
    parameters: {},
    weigh: (context) =>
      amongPresent(context, context.treated(), (found) =>
        amongVarying(found, ({ columns }) =>
          inProportion(columns.map((column) => varianceOf(toUnit(column, 'higher')))),
        ),
      ),
  });

/** With divisor n. */
function varianceOf(values: Float64Array): number {
  const count = values.reduce((sum, value) => sum + Number(!Number.isNaN(value)), 0);
  return (square(standardDeviation(values)) * (count - 1)) / count;
}

export const page = (): WeighPage => ({
  title: 'Variance weights',
  summary: 'more weight to criteria that vary more within their range',
  formula:
    'share = vᵢ/Σ v, v the variance (divisor n) of the treated values from 0 for the least to 1 for the most',
  reference:
    'Rao & Patel (2010), International Journal of Production Research 48, 4745-4760; pymcdm, variance_weights()',
  use: 'Use it like standard-deviation when differences between weights should be larger.',
  avoid:
    'Avoid it where one outlier stretches the range: the other values crowd together, and the criterion loses its weight.',
  missingRule: 'Each criterion is evaluated over the units that have it.',
  examples: [
    {
      given: [1, 1, 1],
      columns: [
        [100, 110, 120, 121],
        [4, 5, 6, 8],
        [500, 550, 600, 400],
      ],
      expected: [0.3761, 0.312, 0.312],
      tolerance: 0.00005,
      source: "pymcdm's own test of variance_weights()",
    },
  ],
});
