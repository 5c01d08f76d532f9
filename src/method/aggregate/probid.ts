import { fsum } from 'd3-array';
import { square } from '../../stats/elementary.ts';
import { defineAggregate, type Siblings } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { counted, lengthOf, refuseGapsAndNegatives, sumOf } from './children.ts';
import { leaveOutConstant, scoresWithout } from './matrix.ts';
import { tooMany } from './outranking.ts';
import { ofLengthOne, sharesOf } from './ratios.ts';

/** Weighted columns of length one, of the units that have values, and the same from the best to the worst. */
interface Weighted {
  readonly values: readonly Float64Array[];
  readonly ideals: readonly Float64Array[];
}

function weighted(siblings: Siblings, rows: readonly number[]): Weighted {
  const shares = sharesOf(siblings);
  const { columns } = ofLengthOne(siblings);
  const values = counted(siblings).map((child) =>
    Float64Array.from(rows, (row) => shares[child]! * columns[child]![row]!),
  );
  const ideals = counted(siblings).map((child, index) => {
    const sorted = values[index]!.slice().sort();
    return siblings.directions[child] === 'lower' ? sorted : sorted.reverse();
  });
  return { values, ideals };
}

/** The distance of a unit from a solution: the k-th ideal, or the mean of all. */
const distance = (values: readonly Float64Array[], unit: number, solution: (child: number) => number) =>
  Math.sqrt(sumOf(values.map((column, child) => square(column[unit]! - solution(child)))));

/** Distances from the better half of the ideals against those from the worse half, and from their mean. */
function assessed({ values, ideals }: Weighted, units: number): number[] {
  const half = Math.ceil(units / 2);
  const means = ideals.map((column) => fsum(column) / units);
  return Array.from({ length: units }, (_, unit) => {
    const far = Array.from({ length: units }, (_, k) =>
      distance(values, unit, (child) => ideals[child]![k]!),
    );
    const better = fsum(far.slice(0, half).map((value, k) => value / (k + 1)));
    const worse = fsum(far.slice(half - 1).map((value, k) => value / (units - half + 1 - k)));
    const ratio = better / worse;
    return 1 / (1 + ratio * ratio) + distance(values, unit, (child) => means[child]!);
  });
}

/**
 * PROBID: nearness to the best, the second best … of everything, against nearness to the worst, and the distance from
 * the mean of them all. Needs every value, none below 0.
 */
export const probid = () =>
  defineAggregate({
    name: 'probid',
    looksAt: 'all-units',
    linear: null,
    monotone: false,
    unitFree: true,
    parameters: {},
    readsDirection: true,
    aggregate(whole) {
      const refusal = tooMany(whole, 'probid', 'arithmetic', 4);
      const refusals = refusal === undefined ? refuseGapsAndNegatives(whole, 'probid', 'values') : [refusal];
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const kept = leaveOutConstant(whole, 'probid');
      const { siblings } = kept;
      const scores = new Float64Array(lengthOf(whole)).fill(NaN);
      const [first] = counted(siblings);
      const rows =
        first === undefined
          ? []
          : [...siblings.columns[first]!.keys()].filter(
              (row) => !Number.isNaN(siblings.columns[first]![row]!),
            );
      assessed(weighted(siblings, rows), rows.length).forEach((score, index) => {
        scores[rows[index]!] = score;
      });
      return { ...scoresWithout(scores, whole, kept), largest: 1 };
    },
  });

export const page = (): AggregatePage => ({
  title: 'PROBID',
  summary: 'closeness to ideals of every rank, and to the mean',
  formula:
    'score = 1/(1 + R²) + D, R = Σₖ₌₁..ₕ Sₖ/k / Σₖ₌ₕ..ₙ Sₖ/(n − k + 1), h = ⌈n/2⌉; Sₖ the distance from the k-th best values of all criteria, D from their mean, in w·x/√Σx², Σ w = 1',
  reference: 'Wang, Rangaiah & Wang (2021), Industrial & Engineering Chemistry Research 60(30), 11216-11230',
  use: 'Use it when the second best and the middle should be yardsticks too, as in engineering trade-offs.',
  avoid:
    'Avoid it where places must not depend on which units take part, and where a better value must never lower the score: the distance from the mean counts on both sides. Its running time grows with the square of the number of units.',
  missingRule: 'A missing cell is an error that names it.',
  examples: [
    {
      input: [
        [1.679e6, 2.213e6, 2.461e6, 2.854e6, 3.107e6, 3.574e6, 3.932e6, 4.383e6, 4.988e6, 5.497e6, 5.751e6],
        [
          1.525e-7, 1.304e-7, 1.445e-7, 1.54e-7, 1.522e-7, 1.469e-7, 1.977e-7, 1.292e-7, 1.69e-7, 5.703e-7,
          4.653e-7,
        ],
        [
          3.747e-5, 3.25e-5, 3.854e-5, 3.97e-5, 3.779e-5, 3.297e-5, 3.129e-5, 3.142e-5, 3.767e-5, 3.012e-5,
          3.017e-5,
        ],
        [0.251, 0.218, 0.259, 0.266, 0.254, 0.221, 0.21, 0.211, 0.253, 0.2, 0.201],
        [2.917, 6.633, 0.553, 1.597, 2.905, 6.378, 11.381, 9.929, 8.459, 18.918, 17.517],
      ],
      weights: [0.1819, 0.2131, 0.1838, 0.1832, 0.2379],
      directions: ['higher', 'lower', 'lower', 'lower', 'lower'],
      expected: [0.8568, 0.7826, 0.9362, 0.9369, 0.9379, 0.8716, 0.5489, 0.7231, 0.7792, 0.3331, 0.3387],
      tolerance: 0.00005,
      source: 'Wang, Rangaiah & Wang (2021), as in pymcdm',
    },
  ],
});
