import { say } from '../../model/saying.ts';
import { exp, ln } from '../../stats/elementary.ts';
import { extent } from '../../stats/moments.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { share } from '../parameters.ts';
import { perUnit, refuseCells, sumOf } from './children.ts';
import { leaveOutZero, mapColumns, scoresWithout } from './matrix.ts';

/** WASPAS: weighted sum and weighted product of the ratios to the best, mixed. */
export const waspas = () =>
  defineAggregate({
    name: 'waspas',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: true,
    parameters: { lambda: share(0.5) },
    readsDirection: true,
    aggregate(whole, { lambda }) {
      const refusals = refuseCells(whole, (value, child) => {
        if (value < 0) return say('ratiosNeedZeroOrMore', { method: 'waspas', value });
        return whole.directions[child] === 'lower' && value === 0
          ? say('dividesByZero', { method: 'waspas' })
          : undefined;
      });
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const kept = leaveOutZero(whole, 'waspas');
      const ratios = mapColumns(kept.siblings, (column, child) => {
        const { min, max } = extent(column);
        return column.map((value) => (whole.directions[child] === 'lower' ? min / value : value / max));
      });
      const scores = perUnit(ratios, (values, weights) => {
        const total = sumOf(weights);
        const sum = sumOf(values.map((value, child) => value * weights[child]!)) / total;
        const product = values.some((value) => value === 0)
          ? 0
          : exp(sumOf(values.map((value, child) => ln(value) * weights[child]!)) / total);
        return lambda * sum + (1 - lambda) * product;
      });
      return scoresWithout(scores, whole, kept);
    },
  });

export const page = (): AggregatePage => ({
  title: 'WASPAS',
  summary: 'blends weighted sum and product of ratios to the best',
  formula: 'score = λ·Σ wᵢ·rᵢ + (1 − λ)·Π rᵢ^wᵢ, r = x/max x (lower is better: min x/x), Σ w = 1, λ = lambda',
  parameters: { lambda: 'Weight of the sum against the product' },
  reference:
    'Zavadskas, Turskis, Antucheviciene & Zakarevicius (2012), Elektronika ir Elektrotechnika 122(6), 3-6',
  use: 'Use it on positive amounts when ratios to the best are meaningful and imbalance should be penalised somewhat.',
  avoid:
    'Avoid it with zeros or negative values, or where one extreme best value makes all other ratios tiny.',
  missingRule:
    'A missing child is left out and its weight goes to the others, in both the sum and the product.',
  examples: [
    {
      input: [
        [5000, 680, 2000, 600, 800],
        [3, 5, 3, 4, 2],
        [3, 3, 2, 3, 4],
        [4, 2, 3, 1, 3],
        [3, 2, 4, 2, 3],
        [2, 1, 3, 2, 4],
      ],
      weights: [0.157, 0.2495, 0.1677, 0.1211, 0.1541, 0.1506],
      directions: ['lower', 'higher', 'higher', 'higher', 'higher', 'higher'],
      expected: [0.5622, 0.6575, 0.6192, 0.6409, 0.722],
      tolerance: 0.001,
      source: 'Tuş & Aytaç Adalı (2019), OPSEARCH 56, 528-538, as in pyrepo-mcda',
    },
  ],
});
