import { fsum } from 'd3-array';
import * as v from 'valibot';
import { extent } from '../../stats/moments.ts';
import { defineAggregate, type Siblings } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { number } from '../parameters.ts';
import { perUnit, sumOf } from './children.ts';
import { leaveOutZero, mapColumns, scoresWithout } from './matrix.ts';
import { tooMany } from './outranking.ts';
import { ratiosToBest, refuseForRatios, sharesOf } from './ratios.ts';

/** Weighted ratios to the best above the least of their column. */
function aboveWorst(siblings: Siblings): Siblings {
  const ratios = ratiosToBest(siblings);
  const shares = sharesOf(ratios);
  return mapColumns(ratios, (column, child) => {
    const { min } = extent(column);
    return column.map((value) => shares[child]! * (value - min));
  });
}

/** Σ over the others of E − Eₖ, and of T − Tₖ where E and Eₖ are τ or more apart. */
function assessments(euclidean: Float64Array, taxicab: Float64Array, threshold: number): Float64Array {
  const terms = new Float64Array(euclidean.length);
  return euclidean.map((own, unit) => {
    for (let other = 0; other < terms.length; other++) {
      const gap = own - euclidean[other]!;
      const far = Math.abs(gap) >= threshold;
      terms[other] = Number.isNaN(gap) ? 0 : far ? gap + (taxicab[unit]! - taxicab[other]!) : gap;
    }
    return Number.isNaN(own) ? NaN : fsum(terms);
  });
}

/**
 * CODAS: distance from the worst of everything, in a straight line; where two units are as far, the sum of the
 * distances decides. Needs every value, none below 0, and above 0 where lower is better.
 */
export const codas = () =>
  defineAggregate({
    name: 'codas',
    looksAt: 'all-units',
    linear: null,
    monotone: false,
    unitFree: true,
    parameters: {
      tau: v.optional(v.pipe(number, v.minValue(0, "'tau' cannot be negative")), 0.02),
    },
    readsDirection: true,
    aggregate(whole, { tau }) {
      const refusal = tooMany(whole, 'codas', 'arithmetic');
      const refusals = refusal === undefined ? refuseForRatios(whole, 'codas') : [refusal];
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const kept = leaveOutZero(whole, 'codas');
      const above = aboveWorst(kept.siblings);
      const euclidean = perUnit(above, (values) => Math.sqrt(sumOf(values.map((value) => value * value))));
      const taxicab = perUnit(above, (values) => sumOf(values));
      const scores = assessments(euclidean, taxicab, tau);
      const largest = (extent(euclidean).max + extent(taxicab).max) * scores.length;
      return { ...scoresWithout(scores, whole, kept), largest };
    },
  });

export const page = (): AggregatePage => ({
  title: 'CODAS',
  summary: 'two distances from the worst, compared unit by unit',
  formula:
    'score = Σₖ (E − Eₖ) + ψ·(T − Tₖ) over the other units k, ψ = 1 where |E − Eₖ| ≥ tau, else 0; E = √Σ(rᵢ − min rᵢ)², T = Σ|rᵢ − min rᵢ|, r = w·x/max, lower is better: w·min/x, Σ w = 1',
  parameters: {
    tau: 'Difference between two Euclidean distances from which the taxicab distance counts as well',
  },
  reference:
    'Keshavarz Ghorabaee, Zavadskas, Turskis & Antucheviciene (2016), Economic Computation and Economic Cybernetics Studies and Research 50(3), 25-44',
  use: 'Use it on positive amounts when being far from the worst matters more than being close to the best.',
  avoid:
    'Avoid it where places must not depend on which units take part, or where the threshold would be decisive. Its running time grows with the square of the number of units.',
  missingRule: 'A missing cell is an error that names it.',
  examples: [
    {
      input: [
        [45, 25, 23, 14, 15, 28],
        [3600, 3800, 3100, 3400, 3300, 3000],
        [45, 60, 35, 50, 40, 30],
        [0.9, 0.8, 0.9, 0.7, 0.8, 0.6],
      ],
      weights: [0.2857, 0.3036, 0.2321, 0.1786],
      directions: ['higher', 'lower', 'higher', 'higher'],
      expected: [1.3914, 0.3411, -0.217, -0.5381, -0.7292, -0.2481],
      tolerance: 0.00005,
      source:
        'Badi, Abdulshahed & Shetwan (2018), Decision Making: Applications in Management and Engineering 1(1), 1-12, as in pyrepo-mcda',
    },
    {
      input: [
        [8, 8, 9, 8, 9],
        [8, 9, 9, 8, 8],
        [10, 9, 7, 7, 7],
        [9, 9, 8, 8, 7],
        [5, 8, 6, 9, 4],
      ],
      weights: [0.19, 0.26, 0.24, 0.17, 0.14],
      directions: ['lower', 'higher', 'higher', 'higher', 'lower'],
      expected: [0.4463, 0.1658, -0.2544, -0.4618, 0.1041],
      tolerance: 0.00005,
      source:
        'Badi, Ballem & Shetwan (2018), International Journal for Quality Research 12(3), 609-624, as in pyrepo-mcda',
    },
  ],
});
