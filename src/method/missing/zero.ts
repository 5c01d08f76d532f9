import { defineMissing } from '../method.ts';
import type { MissingPage } from '../page.ts';

/** A missing value counts as a raw zero: no answer means "we have none". */
export const zero = () =>
  defineMissing({
    name: 'zero',
    looksAt: 'nothing',
    parameters: {},
    policy: 'fill',
    fill: () => 0,
  });

export const page = (): MissingPage => ({
  title: 'Zero',
  summary: 'fills in a raw zero',
  formula: 'xᵢ = 0 where missing',
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: single imputation (a constant)',
  use: 'Use it when an empty cell means none, such as no partner cities.',
  avoid:
    'Avoid it when an empty cell means that there was no answer: a zero is then an invention, and often the worst value.',
  missingRule: 'A gap counts as a raw zero and is used in everything that follows.',
  examples: [{ input: [1, NaN, 3], expected: [1, 0, 3], tolerance: 0, source: 'by definition' }],
});
