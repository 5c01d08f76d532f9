import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { expected, rule } from '../../model/sayings/methodology.ts';
import { extent, isConstant, magnitude, mean, present, standardDeviation } from '../../stats/moments.ts';
import { defineMissing, mapPresent } from '../method.ts';
import { type MissingPage, meanings } from '../page.ts';
import { number } from '../parameters.ts';
import { peersWithin, within as withinGroup } from './within.ts';

/**
 * The mean over the k units nearest by the other indicators, in standard deviations. The distance is the root
 * of the mean square over the indicators that both units have. Of units equally far the last place is shared:
 * all of them count. Takes time in proportion to gaps × units × indicators.
 */
export const nearest = () =>
  defineMissing({
    name: 'nearest',
    looksAt: 'other-indicators',
    parameters: {
      k: v.optional(v.pipe(number, v.integer(expected('whole')), v.minValue(1, rule('kFrom1'))), 5),
      within: withinGroup('all'),
    },
    policy: 'fill',
    fill(observed, { k, within }, context) {
      if (extent(observed).count === 0) return NaN;
      const columns = peersWithin(context.peers(), within).flatMap(({ observed: values }) => {
        const range = extent(values);
        if (range.count === 0 || isConstant(range)) return [];
        const unit = magnitude(range);
        const scaled = mapPresent(values, (value) => value / unit);
        const spread = standardDeviation(scaled);
        return [mapPresent(scaled, (value) => value / spread)];
      });
      return {
        values: observed.map((value, row) =>
          Number.isNaN(value)
            ? mean(valuesNearby(observed, distancesFrom(row, observed, columns), k))
            : value,
        ),
        why: () => say('noNeighbour', null),
      };
    },
  });

export const page = (): MissingPage => ({
  title: 'Nearest units',
  summary: 'fills in the mean of the k most similar units',
  formula:
    'xᵢ = mean of the observed x of the k units with the least √(mean over shared y of ((y − yᵢ)/s)²), s the standard deviation of the observed y with n − 1; all units as near as the k-th count',
  parameters: {
    k: 'How many units are averaged',
    within: meanings.within,
  },
  reference: 'Troyanskaya et al. (2001), Bioinformatics 17(6), 520-525; scikit-learn, KNNImputer',
  use: 'Use it when units that are alike in most respects are alike in the missing one too, and there are many units.',
  avoid:
    'Avoid it with few units or many gaps: neighbours are then distant, and one more unit can change them.',
  missingRule:
    'A gap counts as the mean of the most similar units; distances use the indicators that both have.',
  examples: [
    {
      parameters: { k: 2 },
      input: [NaN, 3, 5, 7],
      peers: [
        [1, 3, NaN, 8],
        [2, 4, 6, 8],
      ],
      expected: [4, 3, 5, 7],
      tolerance: 1e-14,
      source:
        "scikit-learn, KNNImputer's documentation: X = [[1, 2, nan], [3, 4, 3], [nan, 6, 5], [8, 8, 7]]",
    },
    {
      parameters: { k: 2 },
      input: [1, 3, NaN, 8],
      peers: [
        [2, 4, 6, 8],
        [NaN, 3, 5, 7],
      ],
      expected: [1, 3, 5.5, 8],
      tolerance: 1e-14,
      source: "scikit-learn, KNNImputer's documentation, the other gap",
    },
  ],
});

/** Mean square distances of a unit to those with an observed value; NaN to the others and where nothing is shared. */
function distancesFrom(row: number, observed: Float64Array, columns: readonly Float64Array[]): Float64Array {
  return observed.map((value, other) => {
    if (Number.isNaN(value)) return NaN;
    let sum = 0;
    let shared = 0;
    for (const column of columns) {
      const difference = column[other]! - column[row]!;
      if (Number.isNaN(difference)) continue;
      sum += difference * difference;
      shared++;
    }
    return shared === 0 ? NaN : sum / shared;
  });
}

/** The values of the k nearest, and of all that are as near as the last of them, noise aside. */
function valuesNearby(observed: Float64Array, distances: Float64Array, k: number): Float64Array {
  const found = present(distances).sort();
  const last = found[Math.min(k, found.length) - 1] ?? NaN;
  return observed.filter((_, row) => distances[row]! <= last * (1 + 1e-12));
}
