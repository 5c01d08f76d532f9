import { fsum } from 'd3-array';
import { ln } from '../../stats/elementary.ts';
import { extent, isConstant, present, unitOf } from '../../stats/moments.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, inProportion, refuseBelow } from './among-present.ts';

/**
 * Entropy weights: a criterion whose total is spread evenly over the units says little about them and weighs
 * little. On the values after treatment; directions are not read. Missing values: each criterion over the
 * units that have it. Values below 0 are refused; a constant criterion gets no weight.
 */
export const entropy = () =>
  defineWeigh({
    name: 'entropy',
    needs: 'treated',
    readsWeights: false,
    unitFree: true,
    parameters: {},
    weigh: (context) =>
      amongPresent(context, context.treated(), (found) => {
        const refused = refuseBelow(found, 0, 'allowed', 'sharesOfTotal');
        return refused ?? inProportion(found.columns.map(divergence));
      }),
  });

export const page = (): WeighPage => ({
  title: 'Entropy weights',
  summary: 'more weight to unevenly spread criteria (Shannon)',
  formula: 'pᵢ = xᵢ / Σ x; e = −Σ pᵢ·ln pᵢ / ln n; share = (1 − e) / Σ (1 − e)',
  reference: 'Xu (2004), European Journal of Operational Research 156, 530–532; Shannon (1948)',
  use: 'Use it when no judgement should enter and the criteria are amounts.',
  avoid:
    'Avoid it when scales have no true zero: adding a constant changes the weights; nearly constant columns get almost none.',
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
      expected: [0.463, 0.3992, 0.1378, 0],
      tolerance: 0.00005,
      source: 'Xu (2004), EJOR 156, 530–532',
    },
    {
      given: [1, 1, 1, 1],
      columns: [
        [3, 2.5, 1.8, 2.2],
        [100, 80, 50, 70],
        [10, 8, 20, 12],
        [7, 5, 11, 9],
      ],
      expected: [0.1146, 0.1981, 0.4185, 0.2689],
      tolerance: 0.00005,
      source: 'Zavadskas & Podvezko (2016), IJITDM 15, 267–283',
    },
  ],
});

/** One minus the entropy of a column as a share of the largest there can be: 0 for an even spread. */
export function divergence(column: Float64Array): number {
  if (isConstant(extent(column))) return 0;
  const values = present(column);
  const unit = unitOf(values);
  for (let row = 0; row < values.length; row++) values[row] = values[row]! / unit;
  const total = fsum(values);
  const terms = values.map((value) => (value === 0 ? 0 : (value / total) * ln(value / total)));
  return Math.max(0, 1 + fsum(terms) / ln(values.length));
}
