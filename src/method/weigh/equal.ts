import type { WeighMethod } from '../method.ts';

/** Every sibling weighs the same, whatever weights are written. */
export const equal = (): WeighMethod => ({
  needs: 'nothing',
  readsWeights: false,
  name: 'equal',
  title: 'Equal weights',
  summary: 'weighs every sibling the same, whatever is written',
  formula: 'share = 1 / k, k the number of siblings',
  parameters: {},
  reference: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6: equal weights',
  use: 'Use it when there is no reason to prefer one criterion to another, or as a baseline.',
  avoid: 'Avoid it when siblings measure the same thing: what is measured twice counts twice.',
  missingRule: 'Missing values do not change the weights.',
  weigh: ({ given }) => ({ kind: 'weights', weights: given.map(() => 1) }),
  examples: [
    { given: [30, 10], columns: [[1], [2]], expected: [0.5, 0.5], tolerance: 0, source: 'by definition' },
  ],
});
