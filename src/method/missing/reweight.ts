import { defineMissing } from '../method.ts';
import type { MissingPage } from '../page.ts';

/** Left empty; the group's weights are re-scaled over what is there. */
export const reweight = () =>
  defineMissing({
    name: 'reweight',
    looksAt: 'nothing',
    parameters: {},
    policy: 'skip',
  });

export const page = (): MissingPage => ({
  title: 'Re-weighting',
  summary: 'leaves the cell empty; its weight goes to the values present',
  formula: 'score = Σ wᵢ·xᵢ / Σ wᵢ over the children that have a value',
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: missing data; COINr, Aggregate(), na.rm',
  use: 'Use it when gaps are few and say nothing about the unit.',
  avoid: 'Avoid it when units omit what they are weak at: a gap then raises the score.',
  missingRule: 'The cell stays empty and its weight goes to the siblings that have a value.',
  examples: [
    {
      input: [1, NaN, 3],
      expected: [1, NaN, 3],
      tolerance: 0,
      source: 'by definition: nothing is filled in',
    },
  ],
});
