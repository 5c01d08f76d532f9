import { defineMissing } from '../method.ts';
import type { MissingPage } from '../page.ts';

/** The run stops when a value is missing. */
export const error = () =>
  defineMissing({
    name: 'error',
    looksAt: 'nothing',
    parameters: {},
    policy: 'error',
  });

export const page = (): MissingPage => ({
  title: 'No gaps allowed',
  summary: 'stops the run at a missing value',
  formula: 'none: every unit must have a value',
  reference: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: complete data required',
  use: 'Use it when the data are meant to be complete and a gap is a mistake.',
  avoid: 'Avoid it when gaps are normal: each of them stops the run.',
  missingRule: 'Any gap is an error that names the cell.',
  examples: [
    {
      input: [1, NaN, 3],
      expected: [1, NaN, 3],
      tolerance: 0,
      source: 'by definition: nothing is filled in',
    },
  ],
});
