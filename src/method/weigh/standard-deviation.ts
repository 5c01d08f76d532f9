import { standardDeviation as deviationOf, extent, isConstant, unitOf } from '../../stats/moments.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, inProportion } from './among-present.ts';

/**
 * Standard-deviation weights: the more the scores differ, the more they weigh. On the normalised scores, so
 * that z-scores all weigh the same; sample standard deviation (divisor n − 1). Missing values: each criterion
 * over the units that have it. A constant criterion, and one with a single value, gets no weight.
 */
export const standardDeviation = () =>
  defineWeigh({
    name: 'standard-deviation',
    needs: 'normalised',
    readsWeights: false,
    unitFree: false,
    parameters: {},
    weigh: (context) =>
      amongPresent(context, context.normalised(), ({ columns }) => {
        // One unit for all of them, so that no sum of deviations overflows.
        const largest = unitOf(Float64Array.from(columns, unitOf));
        return inProportion(columns.map((column) => spreadOf(column, largest)));
      }),
  });

export const page = (): WeighPage => ({
  title: 'Standard-deviation weights',
  summary: 'more weight to criteria that vary more between units',
  formula: 'share = sᵢ / Σ s, s the sample standard deviation of the scores',
  reference:
    'Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22, 763–770; Jahan & Edwards (2013)',
  use: 'Use it when criteria should count by how well they tell the units apart.',
  avoid:
    'Avoid it after z-scores, which equalise all spreads; outliers raise a weight, and every new unit changes all weights.',
  missingRule: 'Each criterion is evaluated over the units that have it.',
  examples: [
    {
      given: [1, 1, 1],
      columns: [
        [0, 0.39, 0.17, 0.35, 0.3, 0.84, 1],
        [0, 0.3, 0.36, 0.29, 0.4, 0.71, 1],
        [0, 0.77, 0.8, 0.93, 0.94, 1, 0.99],
      ],
      expected: [0.35, 0.31, 0.34],
      tolerance: 0.005,
      source: 'Jahan & Edwards (2013), Materials & Design 49, 1000–1008',
    },
  ],
});

/** Sample standard deviation in a unit; 0 without a spread. */
function spreadOf(column: Float64Array, unit: number): number {
  const range = extent(column);
  return range.count < 2 || isConstant(range) ? 0 : deviationOf(column.map((value) => value / unit));
}
