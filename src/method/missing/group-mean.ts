import { mean } from '../../stats/moments.ts';
import { defineMissing } from '../method.ts';
import { type MissingPage, meanings } from '../page.ts';
import { by, byGroup } from './by-group.ts';

/** The mean over the observed values of the unit's group; a group with nothing observed leaves the cell empty. */
export const groupMean = () =>
  defineMissing({
    name: 'group-mean',
    looksAt: 'indicator',
    parameters: { by },
    policy: 'fill',
    fill: (observed, { by }, context) => byGroup(observed, by, context, mean),
  });

export const page = (): MissingPage => ({
  title: 'Mean of the group',
  summary: "fills in the mean of the unit's class or group",
  formula: 'xᵢ = mean of the observed x of the units with the same class or value of by',
  parameters: { by: meanings.by },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: conditional mean imputation; COINr, i_mean_grp()',
  use: 'Use it when units of a class, such as a country or a size class, are alike and gaps are few.',
  avoid:
    'Avoid it where groups are small, or where most of a group is missing: a single unit then decides, and differences within the group shrink.',
  missingRule:
    "A gap counts as the mean of the observed values of the unit's group; if the group has no observed values, the gap stays empty, with a warning.",
  examples: [
    {
      parameters: { by: 'country' },
      groups: ['a', 'a', 'a', 'b', 'b', 'b', 'b', 'c', null],
      input: [1, 4, NaN, 10, NaN, 11, 30, NaN, NaN],
      expected: [1, 4, 2.5, 10, 17, 11, 30, NaN, NaN],
      tolerance: 0,
      source:
        'COINr i_mean_grp(c(1, 4, NA, 10, NA, 11, 30, NA), f = c("a", "a", "a", "b", "b", "b", "b", "c"))',
    },
  ],
});
