import { fsum } from 'd3-array';
import * as v from 'valibot';
import type { Measure } from '../../model/fitted.ts';
import { type Sayings, say } from '../../model/saying.ts';
import { expected } from '../../model/sayings/methodology.ts';
import { ln } from '../../stats/elementary.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';

/**
 * Analytic hierarchy process: weights from judgements of how many times more one criterion matters than
 * another. `matrix` has a row and a column a child, in the order of the file; the entry of row i and column j
 * says how many times more i matters than j, from 1/9 to 9, and that of j and i its reciprocal. Fractions may
 * be written as text, such as 1/3. Reported: the consistency ratio, with the random index of Saaty & Tran
 * (2007) for up to 15 criteria; above 0.1 it is warned about, and the judgement farthest from the others is
 * named. The data are not read, so missing values do not matter.
 */
export const ahp = () =>
  defineWeigh({
    name: 'ahp',
    needs: 'judgement',
    readsWeights: false,
    unitFree: true,
    perChild: ['matrix'],
    parameters: {
      matrix: v.array(v.array(judgement(), expected('judgements')), expected('judgementRows')),
    },
    check({ matrix }) {
      for (const [i, row] of matrix.entries()) {
        if (row.length !== matrix.length) {
          return say('matrixRow', { row: i + 1, entries: row.length, rows: matrix.length });
        }
        if (row[i] !== 1) return say('matrixDiagonal', { row: i + 1, entry: row[i]! });
        for (let j = 0; j < i; j++) {
          const below = row[j]!;
          const above = matrix[j]![i]!;
          // Reciprocals are written to a few digits: 0.33 for 1/3, 0.14 for 1/7.
          if (Math.abs(above * below - 1) > 0.1) {
            return say('matrixReciprocal', { row: i + 1, column: j + 1, below, above });
          }
        }
      }
      return undefined;
    },
    checkChildren({ matrix: { length } }, ids) {
      return length === ids.length
        ? undefined
        : say('numbersFor', { name: 'matrix', what: 'rows', found: length, ids });
    },
    weigh({ ids, childOrder }, { matrix: written }) {
      const matrix = childOrder.map((i) => childOrder.map((j) => written[i]![j]!));
      const { vector: weights, value } = principalEigenvector(matrix);
      const size = ids.length;
      const index = Math.max(0, (value - size) / (size - 1));
      const random = RANDOM_INDEX[size];
      const measures: readonly Measure[] = [
        { name: 'largest eigenvalue', value },
        { name: 'consistency index', value: index },
      ];
      if (size < 3) {
        return { kind: 'weights', weights, measures: [...measures, { name: 'consistency ratio', value: 0 }] };
      }
      if (random === undefined) {
        return {
          kind: 'weights',
          weights,
          measures,
          warnings: [say('noRandomIndex', { criteria: size })],
        };
      }
      const ratio = index / random;
      return {
        kind: 'weights',
        weights,
        measures: [
          ...measures,
          { name: 'random index (Saaty & Tran 2007)', value: random },
          { name: 'consistency ratio', value: ratio },
        ],
        ...(ratio > 0.1 && {
          warnings: [
            say('judgementsContradict', {
              ratio,
              random,
              criteria: size,
              farthest: farthest(matrix, weights, ids),
            }),
          ],
        }),
      };
    },
  });

export const page = (): WeighPage => ({
  title: 'Analytic hierarchy process',
  summary: 'pairwise judgements, checked for consistency',
  formula:
    'share: the principal eigenvector, A·w = λ·w, Σ w = 1; consistency ratio = ((λ − k)/(k − 1)) / random index (Saaty & Tran 2007)',
  parameters: {
    matrix:
      'One row per child, in the order of the file: how many times more the row matters than the column, from 1/9 to 9',
  },
  reference:
    'Saaty (1980), The Analytic Hierarchy Process; random index: Saaty & Tran (2007), Mathematical and Computer Modelling 46, 962–975',
  use: 'Use it when criteria are easier to judge in pairs than all at once; up to about nine criteria.',
  avoid: 'Avoid it when the consistency ratio stays above 0.1: the judgements contradict each other.',
  missingRule: 'The data are not read, so missing values do not matter.',
  examples: [
    {
      parameters: {
        matrix: [
          [1, '1/5', 3, '1/2', 5],
          [5, 1, 7, 1, 7],
          ['1/3', '1/7', 1, '1/4', 3],
          [2, 1, 4, 1, 7],
          ['1/5', '1/7', '1/3', '1/7', 1],
        ],
      },
      ids: ['culture', 'family', 'housing', 'jobs', 'transport'],
      given: [1, 1, 1, 1, 1],
      columns: [[1], [1], [1], [1], [1]],
      expected: [0.1522, 0.4335, 0.0716, 0.305, 0.0378],
      tolerance: 0.00005,
      source: 'Saaty (2004), choosing a city to live in, as in the vignette of ahpsurvey',
    },
  ],
});

/** By number of criteria; Saaty & Tran (2007). */
const RANDOM_INDEX: readonly (number | undefined)[] = [
  ...[undefined, 0, 0, 0.52, 0.89, 1.11, 1.25, 1.35],
  ...[1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
];

/** A number from 1/9 to 9, or a fraction as text. */
function judgement() {
  const limits = expected('judgement');
  return v.pipe(
    v.union(
      [v.number(), v.pipe(v.string(), v.regex(/^\s*\d+(\.\d+)?\s*(\/\s*\d+(\.\d+)?\s*)?$/, limits))],
      limits,
    ),
    v.transform((value) => {
      const [over = NaN, under = 1] = String(value).split('/').map(Number);
      return over / under;
    }),
    v.number(limits),
    v.minValue(1 / 9.1, limits), // 0.11 stands for 1/9
    v.maxValue(9, limits),
  );
}

/** Eigenvector, with sum 1, and eigenvalue of the largest modulus of a matrix of positive numbers. */
export function principalEigenvector(matrix: readonly (readonly number[])[]): {
  readonly vector: readonly number[];
  readonly value: number;
} {
  let vector = matrix.map(() => 1 / matrix.length);
  let value = NaN;
  for (let step = 0; step < 10_000; step++) {
    const product = matrix.map((row) => fsum(row.map((entry, j) => entry * vector[j]!)));
    value = fsum(product);
    const next = product.map((entry) => entry / value);
    const moved = next.some((entry, i) => Math.abs(entry - vector[i]!) > 2 * Number.EPSILON * entry);
    vector = next;
    if (!moved) break;
  }
  return { vector, value };
}

/** Which judgement to look at first: the one farthest from what the weights imply. */
function farthest(
  matrix: readonly (readonly number[])[],
  weights: readonly number[],
  ids: readonly string[],
): Sayings['judgementsContradict']['farthest'] {
  let most = -1;
  let worst: Sayings['judgementsContradict']['farthest'] = null;
  matrix.forEach((row, i) => {
    row.forEach((entry, j) => {
      // Each pair once, as the judgement of 1 or more.
      if (i === j || entry < 1 || (entry === 1 && i > j)) return;
      const implied = weights[i]! / weights[j]!;
      const distance = Math.abs(ln(entry / implied));
      if (distance <= most) return;
      most = distance;
      worst = { first: ids[i]!, second: ids[j]!, given: entry, implied };
    });
  });
  return worst;
}
