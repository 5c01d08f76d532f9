import { defineMissing } from '../method.ts';
import type { MissingPage } from '../page.ts';
import { number } from '../parameters.ts';

/** A missing value counts as a stated raw number. */
export const value = () =>
  defineMissing({
    name: 'value',
    looksAt: 'nothing',
    parameters: { value: number },
    policy: 'fill',
    fill: (_observed, { value }) => value,
  });

export const page = (): MissingPage => ({
  title: 'Fixed value',
  summary: 'fills in a fixed raw value',
  formula: 'xᵢ = value where missing',
  parameters: { value: 'Raw number that a gap counts as' },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: single imputation (a constant)',
  use: 'Use it when a rule, such as a legal minimum, says what a gap stands for.',
  avoid:
    'Avoid it when the constant is a guess: it distorts the mean and may set the range of a normalisation.',
  missingRule: 'A gap counts as the given raw number and is used in everything that follows.',
  examples: [
    {
      parameters: { value: 7 },
      input: [1, NaN, 3],
      expected: [1, 7, 3],
      tolerance: 0,
      source: 'by definition',
    },
  ],
});
