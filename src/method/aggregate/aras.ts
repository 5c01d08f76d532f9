import { fsum } from 'd3-array';
import { present } from '../../stats/moments.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { meanOf, perUnit } from './children.ts';
import { leaveOutZero, scoresWithout } from './matrix.ts';
import { ratiosToBest, refuseForRatios } from './ratios.ts';

/**
 * ARAS: a unit's weighted shares of all units' values against those of the best of everything. With ratios r to the
 * best, shares are r/(1 + Σ r), so a score is the mean of the ratios with weights w/(1 + Σ r). Needs every value, none
 * below 0, and above 0 where lower is better.
 */
export const aras = () =>
  defineAggregate({
    name: 'aras',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: true,
    parameters: {},
    readsDirection: true,
    aggregate(whole) {
      const refusals = refuseForRatios(whole, 'aras');
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const kept = leaveOutZero(whole, 'aras');
      const ratios = ratiosToBest(kept.siblings);
      const weights = ratios.weights.map((weight, child) =>
        weight > 0 ? weight / (1 + fsum(present(ratios.columns[child]!))) : weight,
      );
      return scoresWithout(perUnit({ ...ratios, weights }, meanOf), whole, kept);
    },
  });

export const page = (): AggregatePage => ({
  title: 'ARAS',
  summary: 'sum of shares relative to that of an ideal unit',
  formula:
    'score = S/S₀, S = Σ wᵢ·xᵢ/(x₀ᵢ + Σ xᵢ over the units), S₀ the same for the best value of each criterion, x₀; lower is better: 1/x instead of x',
  reference: 'Zavadskas & Turskis (2010), Technological and Economic Development of Economy 16(2), 159-172',
  use: 'Use it on positive amounts when the score should show what share of the best in everything a unit reaches.',
  avoid:
    'Avoid it with zeros or negative values, and where places must not depend on which units take part, since every share does.',
  missingRule: 'A missing cell is an error that names it.',
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
      expected: [0.68915, 0.58525, 0.62793, 0.46666, 0.54924, 0.49801, 0.56959, 0.5495, 0.54505, 0.53549],
      tolerance: 0.000005,
      source: 'Goswami & Mitra (2020), Int. J. Data and Network Science 4(1), 27-42, as in pyrepo-mcda',
    },
  ],
});
