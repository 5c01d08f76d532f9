import { median } from '../../stats/moments.ts';
import { defineMissing } from '../method.ts';
import { type MissingPage, meanings } from '../page.ts';
import { by, byGroup } from './by-group.ts';

/** The median over the observed values of the unit's group; a group with nothing observed leaves the cell empty. */
export const groupMedian = () =>
  defineMissing({
    name: 'group-median',
    looksAt: 'indicator',
    parameters: { by },
    policy: 'fill',
    fill: (observed, { by }, context) => byGroup(observed, by, context, median),
  });

export const page = (): MissingPage => ({
  title: 'Median of the group',
  summary: "fills in the median of the unit's class or group",
  formula: 'xᵢ = median of the observed x of the units with the same class or value of by',
  parameters: { by: meanings.by },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: conditional median imputation; COINr, i_median_grp()',
  use: 'Use it instead of the group mean where outliers or skewness would distort the mean.',
  avoid:
    'Avoid it where groups are small, or where most of a group is missing: differences within the group shrink.',
  missingRule:
    "A gap counts as the median of the observed values of the unit's group; if the group has no observed values, the gap stays empty, with a warning.",
  examples: [
    {
      parameters: { by: 'country' },
      groups: ['a', 'a', 'a', 'b', 'b', 'b', 'b', 'c', null],
      input: [1, 4, NaN, 10, NaN, 11, 30, NaN, NaN],
      expected: [1, 4, 2.5, 10, 11, 11, 30, NaN, NaN],
      tolerance: 0,
      source:
        'COINr i_median_grp(c(1, 4, NA, 10, NA, 11, 30, NA), f = c("a", "a", "a", "b", "b", "b", "b", "c"))',
    },
  ],
});
