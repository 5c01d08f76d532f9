import { extent, isConstant } from '../../stats/moments.ts';
import { defineAggregate, type Siblings } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { share } from '../parameters.ts';
import { meanOf, perUnit, sumOf } from './children.ts';
import { leaveOutConstant, mapColumns, scoresWithout, turned } from './matrix.ts';

/** How far each value falls short of its column's best, from 0 for the best to 1 for the worst. */
const shortfalls = (siblings: Siblings): Siblings =>
  mapColumns(turned(siblings), (column) => {
    const { min, max } = extent(column);
    return column.map((value) => (max - value) / (max - min));
  });

/** Values on their observed range, 0 for the smallest; 0 for all where they do not differ. */
function relative(values: Float64Array): Float64Array {
  const range = extent(values);
  return values.map((value) =>
    Number.isNaN(value) || isConstant(range) ? value * 0 : (value - range.min) / (range.max - range.min),
  );
}

/** VIKOR: a compromise between the sum of a unit's shortfalls and its largest one. */
export const vikor = () =>
  defineAggregate({
    name: 'vikor',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: true,
    parameters: { v: share(0.5) },
    readsDirection: true,
    aggregate(whole, { v }) {
      const kept = leaveOutConstant(whole, 'vikor');
      const short = shortfalls(kept.siblings);
      const sums = perUnit(short, meanOf);
      const worst = perUnit(short, (values, weights) => {
        const terms = values.map((value, child) => value * weights[child]!);
        return terms.reduce((most, term) => Math.max(most, term)) / sumOf(weights);
      });
      const overall = relative(sums);
      const single = relative(worst);
      return scoresWithout(
        overall.map((sum, row) => 1 - (v * sum + (1 - v) * single[row]!)),
        whole,
        kept,
      );
    },
  });

export const page = (): AggregatePage => ({
  title: 'VIKOR',
  summary: 'compromise between the total shortfall and the worst one',
  formula:
    'score = 1 − Q, Q = v·(S − min S)/(max S − min S) + (1 − v)·(R − min R)/(max R − min R); S = Σ wᵢ·rᵢ, R = max wᵢ·rᵢ, r = (best − x)/(best − worst), Σ w = 1; where all S (or R) are equal their part of Q is 0',
  parameters: { v: 'Weight of the total shortfall against the worst single one' },
  reference: 'Opricovic & Tzeng (2004), European Journal of Operational Research 156(2), 445-455',
  use: 'Use it when the worst single shortfall should count as well as the total; v near 1 favours the total, near 0 the worst.',
  avoid:
    'Avoid it where places must not depend on which units take part: best, worst, S and R depend on the units at hand, so adding or removing one can swap two others.',
  missingRule:
    'A missing child is left out and its weight goes to the others, in both the sum and the worst.',
  examples: [
    {
      parameters: { v: 0.625 },
      input: [
        [8, 5, 7, 9, 11, 6],
        [7, 3, 5, 9, 10, 9],
        [2, 7, 6, 7, 3, 5],
        [1, 5, 4, 3, 7, 4],
      ],
      weights: [0.4, 0.3, 0.1, 0.2],
      expected: [0.36, 0, 0.307, 0.729, 1, 0.306],
      tolerance: 0.00051,
      source: 'Papathanasiou & Ploskas (2018), pages 31-55, one less the printed Q, as in pyrepo-mcda',
    },
    {
      input: [
        [1, 2, 5],
        [3000, 3750, 4500],
      ],
      weights: [0.5, 0.5],
      directions: ['lower', 'higher'],
      expected: [0, 1, 0],
      tolerance: 1e-9,
      source: 'Opricovic & Tzeng (2004): mountain climb, one less Q, as in scikit-criteria',
    },
  ],
});
