import { median as medianOf } from '../../stats/moments.ts';
import { defineMissing } from '../method.ts';
import type { MissingPage } from '../page.ts';

/** Unconditional median imputation; of an even number of values, the mean of the middle two. */
export const median = () =>
  defineMissing({
    name: 'median',
    looksAt: 'indicator',
    parameters: {},
    policy: 'fill',
    fill: (observed) => medianOf(observed),
  });

export const page = (): MissingPage => ({
  title: 'Median',
  summary: 'fills in the median of the observed values',
  formula: 'xᵢ = median of the observed x',
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: unconditional median imputation; COINr, i_median()',
  use: 'Use it instead of the mean where outliers or skewness would distort the mean.',
  avoid: 'Avoid it when many are missing: the spread shrinks, and units with gaps crowd the middle.',
  missingRule:
    'A gap counts as the median of the observed values; filled values are never used for other fills.',
  examples: [
    { input: [1, NaN, 3, 8], expected: [1, 3, 3, 8], tolerance: 0, source: 'COINr i_median(c(1, NA, 3, 8))' },
    {
      input: [1, NaN, 4, 3, 8],
      expected: [1, 3.5, 4, 3, 8],
      tolerance: 0,
      source: 'COINr i_median(c(1, NA, 4, 3, 8))',
    },
  ],
});
