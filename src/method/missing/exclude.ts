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
  summary: 'does not rate a unit without a value, and lists it',
  formula: 'units with xᵢ missing leave the data set before anything is computed',
  reference: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: case deletion',
  use: 'Use it when every place must rest on complete answers.',
  avoid: 'Avoid it when many units have a gap somewhere: a single empty cell takes a unit out.',
  missingRule: 'A unit with a gap is not rated, is listed as excluded, and influences no other unit.',
  examples: [
    { input: [1, NaN, 3], expected: [1, NaN, 3], tolerance: 0, source: 'by definition: nothing is put in' },
  ],
});
