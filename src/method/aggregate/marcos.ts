import { extent } from '../../stats/moments.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { counted, meanOf, perUnit } from './children.ts';
import { leaveOutZero, scoresWithout } from './matrix.ts';
import { ratiosToBest, refuseForRatios, sharesOf } from './ratios.ts';

/**
 * MARCOS: how near a unit comes to the best of everything, against how far it is from the worst. With K⁺ = S and
 * K⁻ = S/A, A the sum of the worst, the utility of the paper is S·(1 + A)/(1 + A + A²), which also holds for A = 0.
 * Needs every value, none below 0, and above 0 where lower is better.
 */
export const marcos = () =>
  defineAggregate({
    name: 'marcos',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: true,
    parameters: {},
    readsDirection: true,
    aggregate(whole) {
      const refusals = refuseForRatios(whole, 'marcos');
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const kept = leaveOutZero(whole, 'marcos');
      const ratios = ratiosToBest(kept.siblings);
      const shares = sharesOf(ratios);
      const worst = counted(ratios).reduce(
        (sum, child) => sum + shares[child]! * extent(ratios.columns[child]!).min,
        0,
      );
      const factor = (1 + worst) / (1 + worst + worst * worst);
      return scoresWithout(
        perUnit(ratios, meanOf).map((sum) => sum * factor),
        whole,
        kept,
      );
    },
  });

export const page = (): AggregatePage => ({
  title: 'MARCOS',
  summary: 'utility relative to an ideal and an anti-ideal unit',
  formula:
    'score = (K⁺ + K⁻)/(1 + (1 − f⁺)/f⁺ + (1 − f⁻)/f⁻), f⁺ = K⁻/(K⁺ + K⁻), f⁻ = K⁺/(K⁺ + K⁻); K⁺ = S, K⁻ = S/A; S = Σ wᵢ·nᵢ, A the same for the worst values, n = x/max, lower is better: min/x, Σ w = 1',
  reference: 'Stević, Pamučar, Puška & Chatterjee (2020), Computers & Industrial Engineering 140, 106231',
  use: 'Use it on positive amounts with a true zero, when both the distance to the best and that from the worst should count.',
  avoid:
    'Avoid it with zeros or negative values, and do not expect places other than those of a weighted mean of ratios to the best: the worst values stretch all scores alike.',
  missingRule: 'A missing cell is an error that names it.',
  examples: [
    {
      input: [
        [660, 800, 980, 920, 1380, 1230, 680, 960],
        [1000, 1000, 1000, 1500, 1500, 1000, 1500, 2000],
        [1600, 1600, 2500, 1600, 1500, 1600, 1600, 1600],
        [18, 24, 24, 24, 24, 24, 18, 12],
        [1200, 900, 900, 900, 1150, 1150, 1100, 1150],
      ],
      weights: [0.1061, 0.3476, 0.333, 0.1185, 0.0949],
      directions: ['lower', 'higher', 'higher', 'higher', 'higher'],
      expected: [0.5649, 0.5543, 0.641, 0.6174, 0.6016, 0.5453, 0.6282, 0.6543],
      tolerance: 0.00005,
      source: 'pymcdm, the example of its MARCOS',
    },
  ],
});
