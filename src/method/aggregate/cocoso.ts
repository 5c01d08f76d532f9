import { fsum } from 'd3-array';
import { say } from '../../model/saying.ts';
import { cubeRoot, raised } from '../../stats/elementary.ts';
import { extent, present } from '../../stats/moments.ts';
import { defineAggregate, type GroupRefusal } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { share } from '../parameters.ts';
import { perUnit, refuseGaps, sumOf } from './children.ts';
import { leaveOutConstant, scoresWithout } from './matrix.ts';
import { sharesOf, sharesOfRange } from './ratios.ts';

/** CoCoSo: a weighted sum and a sum of powers, put together in three ways. Needs every value. */
export const cocoso = () =>
  defineAggregate({
    name: 'cocoso',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: true,
    parameters: {
      lambda: share(0.5),
    },
    readsDirection: true,
    aggregate(whole, { lambda }) {
      const gaps = refuseGaps(whole, 'cocoso');
      if (gaps.length > 0) return { kind: 'refused', refusals: gaps };
      const kept = leaveOutConstant(whole, 'cocoso');
      const placed = sharesOfRange(kept.siblings);
      const siblings = { ...placed, weights: sharesOf(placed) };
      const sums = perUnit(siblings, (values, weights) =>
        sumOf(values.map((value, child) => value * weights[child]!)),
      );
      const powers = perUnit(siblings, (values, weights) =>
        sumOf(values.map((value, child) => raised(value, weights[child]!))),
      );
      const refusals = [...sums.keys()].flatMap((row): GroupRefusal[] =>
        sums[row] === 0 ? [{ row, why: say('worstInAll', { method: 'cocoso' }) }] : [],
      );
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const both = sums.map((sum, row) => sum + powers[row]!);
      const total = fsum(present(both));
      const [sum, power] = [extent(sums), extent(powers)];
      const scores = sums.map((own, row) => {
        const a = both[row]! / total;
        const b = own / sum.min + powers[row]! / power.min;
        const c =
          (lambda * own + (1 - lambda) * powers[row]!) / (lambda * sum.max + (1 - lambda) * power.max);
        return cubeRoot(a * b * c) + (a + b + c) / 3;
      });
      return scoresWithout(scores, whole, kept);
    },
  });

export const page = (): AggregatePage => ({
  title: 'CoCoSo',
  summary: 'weighted sum and sum of powers, combined in three ways',
  formula:
    'score = ∛(a·b·c) + (a + b + c)/3; a = (S + P)/Σ(S + P), b = S/min S + P/min P, c = (λ·S + (1 − λ)·P)/(λ·max S + (1 − λ)·max P); S = Σ wᵢ·rᵢ, P = Σ rᵢ^wᵢ, r from 0 for the worst to 1 for the best, Σ w = 1',
  parameters: { lambda: 'Weight of the sum against the sum of powers in the third strategy' },
  reference: 'Yazdani, Zarate, Zavadskas & Turskis (2019), Management Decision 57(9), 2501-2519',
  use: 'Use it to combine several ways of aggregating, when no unit is the worst in everything.',
  avoid:
    'Avoid it where places must not depend on which units take part: ranges, sums and minima all do. A criterion in which a unit is the worst costs it a whole power.',
  missingRule: 'A missing cell is an error that names it.',
  examples: [
    {
      input: [
        [60, 6.35, 6.8, 10, 2.5, 4.5, 3],
        [0.4, 0.15, 0.1, 0.2, 0.1, 0.08, 0.1],
        [2540, 1016, 1727.2, 1000, 560, 1016, 1778],
        [500, 3000, 1500, 2000, 500, 350, 1000],
        [990, 1041, 1676, 965, 915, 508, 920],
      ],
      weights: [0.036, 0.192, 0.326, 0.326, 0.12],
      directions: ['higher', 'lower', 'higher', 'higher', 'higher'],
      expected: [2.041, 2.788, 2.882, 2.416, 1.299, 1443 / 1000, 2.519],
      tolerance: 0.00051,
      source:
        'Yazdani et al. (2019), as in pymcdm, whose figures for the fifth and the seventh are those of its own',
    },
  ],
});
