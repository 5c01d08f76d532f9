import { fsum } from 'd3-array';
import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { expected } from '../../model/sayings/methodology.ts';
import { pearsonMatrix } from '../../stats/correlation.ts';
import { symmetricEigen } from '../../stats/eigen.ts';
import { varimax } from '../../stats/varimax.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { amongPresent, amongVarying, inProportion, ofCompleteUnits } from './among-present.ts';

/**
 * Factor-analysis weights by the recipe of the OECD/JRC Handbook: principal components of the correlation
 * matrix as factors, rotated by varimax; each criterion belongs to the factor that loads it most, and weighs
 * its squared loading there. On the normalised scores. Kept are the components with an eigenvalue above 1 that
 * explain more than a tenth of the variance each, and further ones until three fifths are explained; or as
 * many as `factors` says. Missing values: over the units that have every criterion. A constant criterion gets
 * no weight. A criterion that counts against the others of its factor is warned about, since squares hide the
 * sign. Reported: the factors, the share of the variance that they explain, and which one each belongs to.
 */
export const factor = () =>
  defineWeigh({
    name: 'factor',
    needs: 'normalised',
    readsWeights: false,
    unitFree: true,
    parameters: {
      factors: v.optional(
        v.pipe(
          v.number(expected('number')),
          v.integer(expected('factors')),
          v.minValue(0, expected('factorsFromZero')),
        ),
        0,
      ),
    },
    weigh: (context, { factors: asked }) =>
      amongPresent(context, context.normalised(), (found) => {
        const complete = ofCompleteUnits(found, 3);
        if ('kind' in complete) return complete;
        return amongVarying(complete, ({ children, columns, idOf }) => {
          const { values, vectors } = symmetricEigen(pearsonMatrix(columns));
          const kept = keptOf(values, asked);
          const loadings = columns.map((_, i) =>
            values.slice(0, kept).map((value, f) => Math.sqrt(Math.max(0, value)) * vectors[f]![i]!),
          );
          const rotated = varimax(loadings);
          const factors = rotated.map((row) => strongest(row));
          const own = rotated.map((row, i) => row[factors[i]!]!);
          const against = children.filter((_, i) => {
            const same = own.filter((_, other) => factors[other] === factors[i]);
            const sum = fsum(same);
            return own[i]! * (Math.abs(sum) > 1e-9 ? sum : same[0]!) < 0;
          });
          return {
            ...inProportion(own.map((loading) => loading * loading)),
            measures: [
              { name: 'factors', value: kept },
              { name: 'share of variance explained', value: fsum(values.slice(0, kept)) / values.length },
              { name: 'factor', value: renumbered(factors) },
              { name: 'loading', value: own },
            ],
            ...(against.length > 0 && {
              warnings: against.map((child) => say('countsAgainst', { id: idOf(child) })),
            }),
          };
        });
      }),
  });

export const page = (): WeighPage => ({
  title: 'Factor-analysis weights',
  summary: 'squared loadings on rotated factors',
  formula:
    "lᵢf the loading of i on factor f, components of the correlation matrix of the normalised scores, after varimax with Kaiser's normalisation; kept: eigenvalues above 1 that explain over 10 %, and more until 60 % are explained; mᵢ = max over f of lᵢf²; share = mᵢ / Σ m",
  parameters: { factors: 'How many factors to keep; 0 applies the rule of the Handbook' },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6: weights based on factor analysis, tables 16 to 18; Nicoletti, Scarpetta & Boylaud (2000); Kaiser (1958)',
  use: 'Use it when criteria fall into a few dimensions, all of which should count.',
  avoid:
    'Avoid it with fewer than about three units per criterion: loadings are then accidental, and one more factor changes everything.',
  missingRule: 'Weights are derived from the units that have all criteria.',
  examples: [
    {
      parameters: { factors: 4 },
      given: [1, 1, 1, 1, 1, 1, 1, 1],
      columns: [
        [
          187, 289, 271, 994, 779, 189, 82, 31, 75, 8, 235, 103, 106, 72, 103, 165, 205, 74, 42, 13, 28, 26,
          105,
        ],
        [
          125.6, 130, 156.6, 64.6, 9.8, 151.2, 134, 38.6, 18.2, 25.5, 36.8, 20.2, 110.3, 73.9, 13, 14.8, 33.6,
          43.6, 8.6, 9.8, 4.2, 6.2, 4,
        ],
        [
          200.2, 179.1, 125.8, 49, 4.8, 136, 57.4, 108, 125.9, 72.3, 41.2, 193.6, 48.6, 58.9, 146.7, 84.2,
          36.4, 43.2, 21, 30.4, 25, 21.6, 20.3,
        ],
        [
          50.7, 66.2, 59.7, 80.8, 66.7, 50.9, 61.9, 48.7, 16.2, 74.9, 64.2, 19, 53.6, 47.6, 15.4, 50.3, 58.9,
          45, 53.4, 51, 51.7, 63.5, 49.5,
        ],
        [
          3.08, 3.0, 3.1, 3.0, 2.97, 3.02, 3.02, 2.94, 2.94, 2.95, 2.94, 3.12, 2.97, 2.91, 2.86, 2.99, 2.97,
          2.96, 2.86, 3.0, 2.75, 2.73, 2.84,
        ],
        [
          4.15, 4.07, 4.14, 3.86, 3.65, 3.77, 3.73, 4.18, 3.94, 3.83, 3.75, 4.39, 3.68, 3.86, 3.91, 3.79, 3.8,
          3.74, 3.62, 3.65, 3.68, 3.46, 3.71,
        ],
        [
          10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6, 7.3,
          7.2, 9.5, 9.1, 7.1,
        ],
        [
          27.4, 13.9, 15.3, 10, 23.2, 9.5, 14.9, 14.2, 25.3, 24.2, 14.4, 11.2, 12.3, 13.6, 13.1, 13.6, 12.6,
          11, 15.6, 13, 8.2, 7.7, 10.6,
        ],
      ],
      expected: [0.165, 0.152, 0.109, 0.074, 0.085, 0.116, 0.136, 0.163],
      tolerance: 0.0005,
      source:
        'Handbook, Technology Achievement Index (table A.2) and its recipe with four factors (tables 16 to 18), computed with numpy',
    },
  ],
});

/** How many components are kept; components of equal strength together. */
function keptOf(values: readonly number[], asked: number): number {
  const total = values.length;
  let kept = Math.min(asked, total);
  if (asked === 0) {
    kept = values.filter((value) => value > 1 + 1e-9 && value > total / 10).length;
    while (fsum(values.slice(0, kept)) <= 0.6 * total) kept++;
  }
  while (kept < total && values[kept - 1]! - values[kept]! <= 1e-9 * values[0]!) kept++;
  return kept;
}

const strongest = (row: readonly number[]) =>
  row.reduce((best, loading, f) => (Math.abs(loading) > Math.abs(row[best]!) + 1e-9 ? f : best), 0);

/** Factors numbered from 1 in the order in which the criteria meet them. */
function renumbered(factors: readonly number[]): number[] {
  const order = [...new Set(factors)];
  return factors.map((f) => order.indexOf(f) + 1);
}
