import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, inProportion, ofCompleteUnits } from './among-present.ts';
import { impactLosses } from './cilos.ts';
import { divergence } from './entropy.ts';

/**
 * IDOCRIW (integrated determination of objective criteria weights): entropy weights times CILOS weights. On
 * the values after treatment, with their directions. Missing values: both over the units that have every
 * criterion. A constant criterion gets no weight; refuses what CILOS refuses.
 */
export const idocriw = () =>
  defineWeigh({
    name: 'idocriw',
    needs: 'treated',
    readsWeights: false,
    unitFree: true,
    parameters: {},
    weigh: (context) =>
      amongPresent(context, context.treated(), (found) => {
        const whole = ofCompleteUnits(found, 1);
        if ('kind' in whole) return whole;
        const losses = impactLosses(context, whole);
        if (losses.kind === 'refused') return losses;
        return inProportion(losses.weights.map((loss, index) => loss * divergence(whole.columns[index]!)));
      }),
  });

export const page = (): WeighPage => ({
  title: 'IDOCRIW weights',
  summary: 'entropy weights multiplied by CILOS weights',
  formula:
    'share = qᵢ·eᵢ / Σ q·e, q the CILOS weights (treated values, lower is better: min x / x), e the entropy weights (treated values as they are)',
  reference:
    'Zavadskas & Podvezko (2016), International Journal of Information Technology & Decision Making 15, 267–283',
  use: 'Use it to derive weights from data without the exaggerations of entropy or CILOS alone.',
  avoid: 'Avoid it with negative values, which it refuses; every new unit changes all weights.',
  missingRule: 'Weights are derived from the units that have all criteria.',
  examples: [
    {
      given: [1, 1, 1, 1],
      directions: ['lower', 'higher', 'lower', 'higher'],
      columns: [
        [3, 2.5, 1.8, 2.2],
        [100, 80, 50, 70],
        [10, 8, 20, 12],
        [7, 5, 11, 9],
      ],
      expected: [0.1658, 0.1885, 0.3545, 0.2911],
      tolerance: 0.00005,
      source: 'Zavadskas & Podvezko (2016), IJITDM 15, 267–283',
    },
  ],
});
