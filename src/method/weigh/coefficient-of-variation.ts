import { extent, isConstant, mean, standardDeviation, unitOf } from '../../stats/moments.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, inProportion, refuseBelow } from './among-present.ts';

/**
 * Coefficient-of-variation weights: standard deviation as a share of the mean. On the values after treatment,
 * sample standard deviation (divisor n − 1); directions are not read. Missing values: each criterion over the
 * units that have it. Values below 0 are refused, since the coefficient has a meaning only for quantities with
 * a true zero; a constant criterion gets no weight.
 */
export const coefficientOfVariation = () =>
  defineWeigh({
    name: 'coefficient-of-variation',
    needs: 'treated',
    readsWeights: false,
    unitFree: true,
    parameters: {},
    weigh: (context) =>
      amongPresent(context, context.treated(), (found) => {
        const refused = refuseBelow(found, 0, 'allowed', 'variation');
        return refused ?? inProportion(found.columns.map(variation));
      }),
  });

export const page = (): WeighPage => ({
  title: 'Coefficient-of-variation weights',
  summary: 'more weight to larger relative variation',
  formula: 'vᵢ = sᵢ / x̄ᵢ; share = vᵢ / Σ v, s with n − 1',
  reference: 'Shuai, Zhou & Liu (2012), 24th Chinese Control and Decision Conference, 3889–3892',
  use: 'Use it like standard-deviation on raw amounts, independently of their units.',
  avoid:
    'Avoid it when a mean is near zero or the scale has no true zero; every new unit changes all weights.',
  missingRule: 'Each criterion is evaluated over the units that have it.',
  examples: [
    {
      given: [1, 1, 1, 1],
      columns: [
        [30, 19, 19, 68],
        [30, 54, 15, 70],
        [38, 86, 85, 60],
        [29, 29, 28.9, 29],
      ],
      expected: [0.4258, 0.361, 0.2121, 0.0011],
      tolerance: 0.00005,
      source: 'Shuai et al. (2012), 24th CCDC, 3889–3892',
    },
  ],
});

function variation(column: Float64Array): number {
  const range = extent(column);
  if (range.count < 2 || isConstant(range)) return 0;
  const unit = unitOf(column);
  const near = column.map((value) => value / unit);
  return standardDeviation(near) / mean(near);
}
