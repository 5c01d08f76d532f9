import type { WeighMethod } from '../method.ts';

/** The weights written beside the criteria. */
export const given: WeighMethod = {
  name: 'given',
  title: 'Given weights',
  summary: 'uses the weights written beside the criteria',
  formula: 'share = wᵢ / Σ w over the siblings',
  parameters: {},
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6: participatory methods (budget allocation, expert judgement)',
  use: 'Use it when weights express a judgement that is published and can be disputed.',
  avoid: 'Avoid it when nobody can say where they come from.',
  missingRule: 'Missing values do not change the weights.',
  weigh: ({ given }) => ({ kind: 'weights', weights: given }),
  examples: [
    { given: [30, 10], columns: [[1], [2]], expected: [0.75, 0.25], tolerance: 0, source: 'by definition' },
  ],
};
