import { defineMissing } from '../method.ts';
import type { MissingPage } from '../page.ts';

/** A unit without a value for this indicator is not rated, and takes no part in anybody's normalisation. */
export const exclude = () =>
  defineMissing({
    name: 'exclude',
    looksAt: 'nothing',
    parameters: {},
    policy: 'exclude',
  });

export const page = (): MissingPage => ({
  title: 'Case deletion',
  summary: 'leaves a unit without a value out of the rating and lists it',
  formula: 'units with xᵢ missing leave the data set before anything is computed',
  reference: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: case deletion',
  use: 'Use it when every place must be based on complete data.',
  avoid: 'Avoid it when many units have a gap somewhere: a single empty cell removes a unit.',
  missingRule: 'A unit with a gap is not rated, is listed as excluded, and influences no other unit.',
  examples: [
    {
      input: [1, NaN, 3],
      expected: [1, NaN, 3],
      tolerance: 0,
      source: 'by definition: nothing is filled in',
    },
  ],
});
