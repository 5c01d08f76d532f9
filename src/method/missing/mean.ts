import { mean as meanOf } from '../../stats/moments.ts';
import { defineMissing } from '../method.ts';
import type { MissingPage } from '../page.ts';

/** Unconditional mean imputation: the arithmetic mean over the observed values. */
export const mean = () =>
  defineMissing({
    name: 'mean',
    looksAt: 'indicator',
    parameters: {},
    policy: 'fill',
    fill: (observed) => meanOf(observed),
  });

export const page = (): MissingPage => ({
  title: 'Mean',
  summary: 'fills in the mean of the observed values',
  formula: 'xᵢ = (Σ observed x) / m, m the number observed',
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: unconditional mean imputation; COINr, i_mean()',
  use: 'Use it when gaps are few and random.',
  avoid:
    'Avoid it when many are missing or the distribution is skewed: the spread shrinks, and outliers distort the fills.',
  missingRule:
    'A gap counts as the mean of the observed values; filled values are never used for other fills.',
  examples: [
    { input: [1, NaN, 3, 8], expected: [1, 4, 3, 8], tolerance: 0, source: 'COINr i_mean(c(1, NA, 3, 8))' },
  ],
});
