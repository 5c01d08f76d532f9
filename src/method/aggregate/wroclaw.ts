import { extent, mean, standardDeviation } from '../../stats/moments.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { perUnit, sumOf } from './children.ts';
import { leaveOutConstant, mapColumns, scoresWithout, turnedTogether } from './matrix.ts';
import { lengthOfVector } from './topsis.ts';

/** Wrocław taxonomic distance from the ideal unit, which has the best value of every criterion. */
export const wroclaw = () =>
  defineAggregate({
    name: 'wroclaw',
    looksAt: 'all-units',
    linear: null,
    monotone: false,
    unitFree: false,
    parameters: {},
    readsDirection: true,
    aggregate(whole) {
      const kept = leaveOutConstant(whole, 'wroclaw');
      const gaps = mapColumns(turnedTogether(kept.siblings), (column) => {
        const { max } = extent(column);
        return column.map((value) => max - value);
      });
      const distances = perUnit(gaps, (values, weights) => {
        return lengthOfVector(values, weights.map(Math.sqrt)) / Math.sqrt(sumOf(weights));
      });
      const scale = mean(distances) + 2 * standardDeviation(distances);
      return scoresWithout(
        distances.map((distance) => 1 - distance / scale),
        whole,
        kept,
      );
    },
  });

export const page = (): AggregatePage => ({
  title: 'Wrocław taxonomic measure',
  summary: 'distance from the ideal unit, relative to all distances',
  formula:
    'score = 1 − d/(mean d + 2·sd d), d = √(Σ wᵢ·(bestᵢ − xᵢ)² / Σ wᵢ), sd with divisor n − 1 over the units',
  reference: 'Hellwig (1968), Przegląd Statystyczny 15; Florek et al. (1952); Compind, ci_wroclaw()',
  use: 'Use it on comparable scores to show which units depart from the common pattern: scores below 0 are more than two standard deviations beyond the mean distance.',
  avoid:
    'Avoid it on columns in different units of measurement, which it adds as they are, and where the ideal must not depend on which units take part.',
  missingRule: 'A missing child is left out and its weight goes to the others.',
  examples: [
    {
      input: [
        [3, 0],
        [0, 4],
      ],
      weights: [1, 1],
      expected: [1 - 4 / (3.5 + Math.SQRT2), 1 - 3 / (3.5 + Math.SQRT2)],
      tolerance: 1e-12,
      source:
        'by definition: distances 4 and 3 (over √2), mean 3.5, deviation √½; checked against Compind ci_wroclaw() on 35 countries',
    },
  ],
});
