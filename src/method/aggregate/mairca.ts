import { extent } from '../../stats/moments.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { largestAdded, meanOf, perUnit } from './children.ts';
import { leaveOutConstant, scoresWithout } from './matrix.ts';
import { sharesOfRange } from './ratios.ts';

/** MAIRCA: the gap between what each unit might be expected to reach, an equal part of everything, and what it does. */
export const mairca = () =>
  defineAggregate({
    name: 'mairca',
    looksAt: 'all-units',
    linear: 'score',
    monotone: true,
    unitFree: true,
    parameters: {},
    readsDirection: true,
    aggregate(whole) {
      const kept = leaveOutConstant(whole, 'mairca');
      const placed = sharesOfRange(kept.siblings);
      const means = perUnit(placed, meanOf);
      const { count } = extent(means);
      const scores = means.map((mean) => 1 - (1 - mean) / count);
      return { ...scoresWithout(scores, whole, kept), largest: largestAdded(placed) };
    },
  });

export const page = (): AggregatePage => ({
  title: 'MAIRCA',
  summary: 'gap between the theoretical and the actual performance',
  formula:
    'score = 1 − Q, Q = Σ (wᵢ/n)·(1 − rᵢ), r = (x − worst)/(best − worst), n the number of units, Σ w = 1',
  reference:
    'Pamučar, Vasin & Lukovac (2014), XVI International Scientific-Expert Conference on Railways, 89-92',
  use: 'Use it to report gaps to the ideal; the places are those of an arithmetic mean of min-max scores.',
  avoid:
    'Avoid it where one extreme value may stretch the range of a criterion, and to compare scores between tables of different size: gaps shrink with the number of units.',
  missingRule: 'A missing child is left out and its weight goes to the others.',
  examples: [
    {
      input: [
        [70, 52, 53, 63, 64],
        [245, 246, 295, 256, 233],
        [16.4, 7.3, 10.3, 12, 5.3],
        [19, 22, 25, 8, 17],
      ],
      weights: [0.04744, 0.02464, 0.51357, 0.41435],
      expected: [0.9668, 0.8878, 0.9346, 0.8696, 0.8502],
      tolerance: 0.00005,
      source: 'Pamučar, Vasin & Lukovac (2014), one less Q, as in pymcdm',
    },
  ],
});
