import { fsum } from 'd3-array';
import { extent, isConstant, present, unitOf } from '../../stats/moments.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, inProportion, refuseBelow } from './among-present.ts';

/**
 * Gini weights: the more unequally a criterion's total is spread over the units, the more it weighs. On the
 * values after treatment; directions are not read. Missing values: each criterion over the units that have
 * it. Values below 0 are refused; a constant criterion gets no weight.
 */
export const gini = () =>
  defineWeigh({
    name: 'gini',
    needs: 'treated',
    readsWeights: false,
    unitFree: true,
    parameters: {},
    weigh: (context) =>
      amongPresent(context, context.treated(), (found) => {
        const refused = refuseBelow(found, 0, 'allowed', 'sharesOfGini');
        return refused ?? inProportion(found.columns.map(coefficient));
      }),
  });

export const page = (): WeighPage => ({
  title: 'Gini weights',
  summary: 'more weight to unequally spread criteria (Gini)',
  formula:
    'Gᵢ = Σₐ Σᵦ |xₐ − xᵦ| / (2·n²·x̄) of the treated values, whatever their direction; share = Gᵢ / Σ G',
  reference: 'Gini (1912), Variabilità e mutabilità; as weights: pymcdm, gini_weights()',
  use: 'Use it when a criterion should count more, the more unequally it is spread.',
  avoid: 'Avoid it when a single unit has nearly everything: that criterion then outweighs all others.',
  missingRule: 'Each criterion is evaluated over the units that have it.',
  examples: [
    {
      given: [1, 1, 1],
      columns: [
        [5, 5.5, 4],
        [6, 6.1, 5],
        [7, 8, 9],
      ],
      expected: [0.412, 0.2562, 0.3319],
      tolerance: 0.00005,
      source: "pymcdm's own test of gini_weights()",
    },
  ],
});

/** Gini coefficient of the present values, from their order: Σ (2i − n − 1)·x₍ᵢ₎ / (n·Σ x). */
function coefficient(column: Float64Array): number {
  if (isConstant(extent(column))) return 0;
  const values = present(column).sort();
  const unit = unitOf(values);
  for (let row = 0; row < values.length; row++) values[row] = values[row]! / unit;
  const count = values.length;
  const terms = values.map((value, index) => (2 * index + 1 - count) * value);
  return fsum(terms) / (count * fsum(values));
}
