import { fsum } from 'd3-array';
import { say } from '../../model/saying.ts';
import { pearsonMatrix } from '../../stats/correlation.ts';
import { symmetricEigen } from '../../stats/eigen.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import {
  amongPresent,
  amongVarying,
  inProportion,
  ofCompleteUnits,
  type Present,
  type Refused,
} from './among-present.ts';

/**
 * Principal-component weights: the loadings of the first component of the correlation matrix, the weighted sum
 * of the standardised scores that tells the units apart most. On the normalised scores. Missing values: over
 * the units that have every criterion. A constant criterion gets no weight. Refused: a loading below zero, and
 * a first component no stronger than the second, which is then any mixture of the two. Reported: the share of
 * the variance that the component explains.
 */
export const pca = () =>
  defineWeigh({
    name: 'pca',
    needs: 'normalised',
    readsWeights: false,
    unitFree: true,
    parameters: {},
    weigh: (context) =>
      amongPresent(context, context.normalised(), (found) => {
        const complete = ofCompleteUnits(found, 2);
        if ('kind' in complete) return complete;
        return amongVarying(complete, (varied) => {
          const { values, vectors } = symmetricEigen(pearsonMatrix(varied.columns));
          const [first = 0, second = 0] = values;
          if (first - second <= 1e-9 * first) {
            return {
              kind: 'refused',
              why: say('componentsEqual', null),
            };
          }
          const loadings = vectors[0]!.map((loading) => (Math.abs(loading) < 1e-12 ? 0 : loading));
          const explained = first / fsum(values);
          return (
            againstTheOthers(varied, loadings) ?? {
              ...inProportion(loadings),
              measures: [{ name: 'share of variance explained', value: explained }],
            }
          );
        });
      }),
  });

export const page = (): WeighPage => ({
  title: 'Principal-component weights',
  summary: 'loadings on the first principal component',
  formula:
    'share = vᵢ / Σ v, v the eigenvector of the largest eigenvalue of the correlation matrix (Pearson) of the normalised scores',
  reference: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 6; COINr, get_PCA()',
  use: 'Use it when criteria measure one thing, and what they have in common should count.',
  avoid:
    'Avoid it when criteria are meant to differ: a criterion that correlates with no other gets no weight, however important it is.',
  missingRule: 'Weights are derived from the units that have all criteria.',
  examples: [
    {
      given: [1, 1, 1, 1],
      columns: [
        [
          13.2, 10, 8.1, 8.8, 9, 7.9, 3.3, 5.9, 15.4, 17.4, 5.3, 2.6, 10.4, 7.2, 2.2, 6, 9.7, 15.4, 2.1, 11.3,
          4.4, 12.1, 2.7, 16.1, 9, 6, 4.3, 12.2, 2.1, 7.4, 11.4, 11.1, 13, 0.8, 7.3, 6.6, 4.9, 6.3, 3.4, 14.4,
          3.8, 13.2, 12.7, 3.2, 2.2, 8.5, 4, 5.7, 2.6, 6.8,
        ],
        [
          236, 263, 294, 190, 276, 204, 110, 238, 335, 211, 46, 120, 249, 113, 56, 115, 109, 249, 83, 300,
          149, 255, 72, 259, 178, 109, 102, 252, 57, 159, 285, 254, 337, 45, 120, 151, 159, 106, 174, 279, 86,
          188, 201, 120, 48, 156, 145, 81, 53, 161,
        ],
        [
          58, 48, 80, 50, 91, 78, 77, 72, 80, 60, 83, 54, 83, 65, 57, 66, 52, 66, 51, 67, 85, 74, 66, 44, 70,
          53, 62, 81, 56, 89, 70, 86, 45, 44, 75, 68, 67, 72, 87, 48, 45, 59, 80, 80, 32, 63, 73, 39, 66, 60,
        ],
        [
          21.2, 44.5, 31, 19.5, 40.6, 38.7, 11.1, 15.8, 31.9, 25.8, 20.2, 14.2, 24, 21, 11.3, 18, 16.3, 22.2,
          7.8, 27.8, 16.3, 35.1, 14.9, 17.1, 28.2, 16.4, 16.5, 46, 9.5, 18.8, 32.1, 26.1, 16.1, 7.3, 21.4, 20,
          29.3, 14.9, 8.3, 22.5, 12.8, 26.9, 25.5, 22.9, 11.2, 20.7, 26.2, 9.3, 10.8, 15.6,
        ],
      ],
      expected: [0.27613635, 0.30050073, 0.1433452, 0.28001772],
      tolerance: 0.0000001,
      source:
        'R prcomp(USArrests, scale. = TRUE): loadings 0.5358995, 0.5831836, 0.2781909, 0.5434321; James et al., An Introduction to Statistical Learning, table 10.1',
    },
  ],
});

/** Refuses the child with the lowest loading below zero. */
function againstTheOthers({ children, idOf }: Present, loadings: readonly number[]): Refused | undefined {
  const lowest = Math.min(...loadings);
  if (lowest >= 0) return undefined;
  const child = children[loadings.indexOf(lowest)]!;
  return {
    kind: 'refused',
    child,
    why: say('runsAgainstOthers', { id: idOf(child), loading: lowest }),
  };
}
