import { fsum } from 'd3-array';
import { say } from '../../model/saying.ts';
import { pearsonMatrix } from '../../stats/correlation.ts';
import { symmetricEigen } from '../../stats/eigen.ts';
import { standardDeviation, unitOf } from '../../stats/moments.ts';
import { late } from '../late.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, amongVarying, ofCompleteUnits } from './among-present.ts';

const shares = late(() => import('./influence/balanced.ts'));

/**
 * Weights that give each criterion its wanted share of influence. The influence of a criterion is its
 * correlation with the group's score, their weighted arithmetic mean; the wanted shares are the weights written
 * beside the criteria. Where the shares can be had with weights of 0 and above, they are met exactly; else
 * they are missed by as little as possible (least sum of squares), which is warned about. On the normalised
 * scores. Missing values: over the units that have every criterion. A constant criterion, and one with the
 * weight 0, gets no weight. Refused: criteria of which some can be computed from others. Reported: correlations
 * with the score, wanted and reached shares.
 */
export const correlationBalanced = () =>
  defineWeigh({
    name: 'correlation-balanced',
    needs: 'normalised',
    readsWeights: true,
    unitFree: false,
    parameters: {},
    async load() {
      await shares.load();
    },
    weigh: (context) =>
      amongPresent(context, context.normalised(), (found) => {
        const complete = ofCompleteUnits(found, 3);
        if ('kind' in complete) return complete;
        const counted = complete.children.map((child) => context.given[child]! > 0);
        const columns = complete.columns.map((column, index) =>
          counted[index]! ? column : column.map(() => 0),
        );
        if (!counted.includes(true)) {
          return {
            kind: 'refused',
            why: say('weightsAllZero', null),
          };
        }
        return amongVarying({ ...complete, columns }, (varying) => {
          const given = varying.children.map((child) => context.given[child]!);
          const largest = Math.max(...given);
          const sum = fsum(given.map((weight) => weight / largest));
          const wanted = given.map((weight) => weight / largest / sum);
          const correlations = pearsonMatrix(varying.columns);
          const { values } = symmetricEigen(correlations);
          if (!(values[values.length - 1]! > 1e-10 * values[0]!)) {
            return {
              kind: 'refused',
              why: say('balanceUndecided', null),
            };
          }
          // In units of each one's standard deviation.
          const standard = shares.use().balanced(correlations, wanted);
          const unit = unitOf(Float64Array.from(varying.columns, unitOf));
          const deviations = varying.columns.map((column) =>
            standardDeviation(column.map((value) => value / unit)),
          );
          const raw = standard.map((weight, i) => weight / deviations[i]!);
          const covariances = correlations.map((row) => fsum(row.map((r, j) => r * standard[j]!)));
          const spread = Math.sqrt(fsum(covariances.map((covariance, i) => covariance * standard[i]!)));
          const total = fsum(covariances);
          const reached = covariances.map((covariance) => covariance / total);
          const far = wanted.map((share, i) => Math.abs(share - reached[i]!));
          const worst = far.indexOf(Math.max(...far));
          const id = varying.idOf(varying.children[worst]!);
          return {
            kind: 'weights',
            weights: raw.map((weight) => weight / fsum(raw)),
            measures: [
              { name: 'correlation with the score', value: covariances.map((c) => c / spread) },
              { name: 'wanted share of influence', value: wanted },
              { name: 'reached share of influence', value: reached },
            ],
            ...(far[worst]! > 0.0005 && {
              warnings: [say('balanceOutOfReach', { id, reached: reached[worst]!, wanted: wanted[worst]! })],
            }),
          };
        });
      }),
  });

export const page = (): WeighPage => ({
  title: 'Correlation-balanced weights',
  summary: 'weights that give each criterion its intended influence',
  formula:
    'rᵢ = corr(xᵢ, Σ w·x); rᵢ / Σ r = gᵢ / Σ g, the given weights; solved as w = S⁻¹R⁻¹g, R the correlations and S the standard deviations of the normalised scores; where that has a w below 0: the w ≥ 0 with the least Σ (rᵢ/Σ r − gᵢ/Σ g)²',
  reference:
    'Becker, Saisana, Paruolo & Vandecasteele (2017), Weights and importance in composite indicators: closing the gap, Ecological Indicators 80, 12–22; COINr, get_opt_weights()',
  use: 'Use it when the agreed weights should be the effective influence of the criteria.',
  avoid:
    'Avoid it when criteria run against each other: the intended shares may be out of reach, which a warning reports; every new unit changes all weights.',
  missingRule: 'Weights are derived from the units that have all criteria.',
  examples: [
    {
      given: [1, 1, 2],
      columns: [
        [1, 2, 3, 4, 5, 6],
        [5, 1, 2, 6, 4, 3],
        [20, 50, 10, 40, 60, 30],
      ],
      expected: [0.2321156773, 0.6380010147, 0.129883308],
      tolerance: 5e-10,
      source: 'numpy.linalg.solve(R, [1, 1, 2]) divided by the standard deviations',
    },
  ],
});
