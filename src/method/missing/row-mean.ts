import { say } from '../../model/saying.ts';
import { extent, isConstant, mean, median } from '../../stats/moments.ts';
import { defineMissing } from '../method.ts';
import { type MissingPage, meanings } from '../page.ts';
import { oneOf } from '../parameters.ts';
import { peersWithin, within as withinGroup } from './within.ts';

/**
 * The mean (or median) of the unit's other indicators on min-max scales over the observed values, each in its
 * direction, converted back to the scale of this one. Constant indicators say nothing; a unit without any
 * other value stays empty.
 */
export const rowMean = () =>
  defineMissing({
    name: 'row-mean',
    looksAt: 'other-indicators',
    parameters: {
      within: withinGroup('group'),
      statistic: oneOf(['mean', 'median']),
    },
    policy: 'fill',
    fill(observed, { within, statistic }, context) {
      const { min, max, count } = extent(observed);
      if (count === 0) return NaN;
      const average = statistic === 'median' ? median : mean;
      const columns = peersWithin(context.peers(), within).flatMap((peer) => {
        const range = extent(peer.observed);
        return range.count === 0 || isConstant(range) ? [] : [{ ...peer, ...range }];
      });
      return {
        values: observed.map((value, row) => {
          if (!Number.isNaN(value)) return value;
          const shares = Float64Array.from(columns, (column) => {
            const share = (column.observed[row]! / 2 - column.min / 2) / (column.max / 2 - column.min / 2);
            return column.direction === 'higher' ? share : 1 - share;
          });
          const share = average(shares);
          return context.direction === 'higher'
            ? min * (1 - share) + max * share
            : max * (1 - share) + min * share;
        }),
        why: () => say('noPeers', null),
      };
    },
  });

export const page = (): MissingPage => ({
  title: "Mean of the unit's other indicators",
  summary: "fills in the average level of the unit's other indicators",
  formula:
    'xᵢ = min + (max − min)·m, m the mean (or median) over the other indicators y of the unit of their share (y − min y)/(max y − min y), or 1 − that where y is better when lower; max − (max − min)·m where x is; min and max over the observed values, constant indicators left out',
  parameters: {
    within: meanings.within,
    statistic: 'How the other indicators are averaged',
  },
  reference: 'COINr, Impute(impute_by = "row"), with normalise_first',
  use: "Use it when the indicators of a group measure one thing, so that a unit's other values indicate the missing one.",
  avoid:
    'Avoid it where indicators are weakly or negatively correlated: the fill then says nothing about the indicator.',
  missingRule:
    "A gap counts as the average level of the unit's other indicators; without any of them it stays empty.",
  examples: [
    {
      input: [0, 10, NaN],
      peers: [
        [0, 5, 1],
        [100, 200, 140],
      ],
      expected: [0, 10, 3],
      tolerance: 1e-14,
      source:
        'COINr Impute(data.frame(c(0, 10, NA), c(0, 5, 1), c(100, 200, 140)), impute_by = "row", normalise_first = TRUE, directions = c(1, 1, 1))',
    },
  ],
});
