import { fsum } from 'd3-array';
import { say } from '../../model/saying.ts';
import { extent, present, unitOf } from '../../stats/moments.ts';
import { defineAggregate, type Siblings } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { counted, lengthOf, perUnit, refuseGapsAndNegatives, sumOf } from './children.ts';
import { leaveOutZero, mapColumns, scoresWithout } from './matrix.ts';

/** Each column as shares of its sum. */
const shares = (siblings: Siblings): Siblings =>
  mapColumns(siblings, (column) => {
    const unit = unitOf(column);
    const scaled = column.map((value) => value / unit);
    const sum = fsum(present(scaled));
    return scaled.map((value) => value / sum);
  });

/** COPRAS: what a unit has of the good, and what it costs, in shares of all units. */
export const copras = () =>
  defineAggregate({
    name: 'copras',
    looksAt: 'all-units',
    linear: null,
    monotone: false,
    unitFree: true,
    parameters: {},
    readsDirection: true,
    aggregate(whole) {
      const refusals = refuseGapsAndNegatives(whole, 'copras', 'values');
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const kept = leaveOutZero(whole, 'copras');
      const parts = shares(kept.siblings);
      const part = (direction: 'higher' | 'lower') => {
        const weights = parts.weights.map((weight, child) =>
          parts.directions[child] === direction ? weight : 0,
        );
        if (!weights.some((weight) => weight > 0)) return undefined;
        return perUnit({ ...parts, weights }, (values, own) =>
          sumOf(values.map((value, child) => value * own[child]!)),
        );
      };
      const good = part('higher');
      const bad = part('lower');
      const cheapest = bad === undefined ? NaN : extent(bad).min;
      const costless = bad?.indexOf(0) ?? -1;
      if (costless !== -1) {
        const child = counted(parts).find((index) => parts.directions[index] === 'lower')!;
        const why = say('costsAreZero', { method: 'copras' });
        return { kind: 'refused', refusals: [{ row: costless, child, why }] };
      }
      const reward =
        bad === undefined
          ? undefined
          : (() => {
              const total = fsum(present(bad));
              const reciprocal = fsum(present(bad).map((value) => cheapest / value));
              return bad.map((value) => (cheapest / value) * (total / reciprocal));
            })();
      const sums = Float64Array.from({ length: lengthOf(whole) }, (_, row) => {
        if (good === undefined) return reward === undefined ? NaN : reward[row]!;
        return good[row]! + (reward?.[row] ?? 0);
      });
      const most = extent(sums).max;
      return scoresWithout(
        sums.map((sum) => sum / most),
        whole,
        kept,
      );
    },
  });

export const page = (): AggregatePage => ({
  title: 'COPRAS',
  summary: 'shares of the benefits, plus a reward for low costs',
  formula:
    'score = Q/max Q, Q = S⁺ + Σ S⁻/(S⁻·Σ 1/S⁻); S⁺ and S⁻ the weighted sums of x/Σx over the criteria where higher and where lower is better',
  reference:
    'Zavadskas, Kaklauskas & Sarka (1994); Goswami & Mitra (2020), Int. J. Data and Network Science 4(1), 27-42',
  use: 'Use it on complete positive amounts that add up over the units, with costs and benefits side by side.',
  avoid:
    'Avoid it with zeros among the costs, with gaps, or with units that may come and go: every share, and so the balance of costs and benefits, depends on which units take part.',
  missingRule:
    'A missing cell is an error that names it: a share of the sum over all units is meaningless if some are not counted.',
  examples: [
    {
      input: [
        [80, 110, 130, 185, 135, 140, 185, 110, 120, 340],
        [16, 32, 64, 64, 64, 32, 64, 16, 16, 128],
        [2, 2, 4, 4, 3, 3, 6, 3, 4, 6],
        [5, 9, 9, 1, 4, 5, 7, 3, 3, 5],
      ],
      weights: [0.60338, 0.13639, 0.19567, 0.06456],
      directions: ['lower', 'higher', 'higher', 'higher'],
      expected: [1, 0.85262, 0.9193, 0.68523, 0.80515, 0.72587, 0.83436, 0.79758, 0.79097, 0.79533],
      tolerance: 0.000006,
      source: 'Goswami & Mitra (2020): ten phones, as in pyrepo-mcda',
    },
  ],
});
