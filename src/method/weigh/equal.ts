import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';

/** Every sibling weighs the same, whatever weights are written. */
export const equal = () =>
  defineWeigh({
    name: 'equal',
    needs: 'nothing',
    readsWeights: false,
    unitFree: true,
    parameters: {},
    weigh: ({ ids }) => ({ kind: 'weights', weights: stated({}, ids) }),
    stated,
  });

export const page = (): WeighPage => ({
  title: 'Equal weights',
  summary: 'the same weight for all criteria, whatever is written',
  formula: 'share = 1 / k, k the number of siblings',
  reference: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6: equal weights',
  use: 'Use it when there is no reason to prefer one criterion over another, or as a baseline.',
  avoid: 'Avoid it when siblings measure the same thing: what is measured twice counts twice.',
  missingRule: 'Missing values do not change the weights.',
  examples: [
    { given: [30, 10], columns: [[1], [2]], expected: [0.5, 0.5], tolerance: 0, source: 'by definition' },
  ],
});

const stated = (_: unknown, ids: readonly string[]) => ids.map(() => 1);
