import { fsum } from 'd3-array';
import * as v from 'valibot';
import { square } from '../../stats/elementary.ts';
import { extent, present } from '../../stats/moments.ts';
import { defineAggregate, type Siblings } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { counted, perUnit, sumOf } from './children.ts';
import { leaveOutConstant, mapColumns, scoresWithout, turned, turnedTogether } from './matrix.ts';

/** Weighted Euclidean length √Σ (wᵢ·xᵢ)², without overflow or underflow of the squares. */
export function lengthOfVector(values: Float64Array, weights: Float64Array): number {
  const terms = values.map((value, child) => value * weights[child]!);
  const largest = terms.reduce((most, term) => Math.max(most, Math.abs(term)), 0);
  return largest === 0 ? 0 : largest * Math.sqrt(sumOf(terms.map((term) => square(term / largest))));
}

/** Each column divided by its Euclidean length. */
const vectors = (siblings: Siblings): Siblings =>
  mapColumns(turned(siblings), (column) => {
    const length = Math.sqrt(fsum(present(column).map((value) => value * value)));
    return column.map((value) => value / length);
  });

/**
 * TOPSIS: how close a unit is to the best of every column, compared with how far from the worst.
 *
 * Values that are not normalised are divided by the Euclidean length of their column first, as the method
 * has it; children that all are normalised already are compared as they are.
 */
export const topsis = () =>
  defineAggregate({
    name: 'topsis',
    looksAt: 'all-units',
    linear: null,
    monotone: false,
    unitFree: false,
    parameters: {
      normalisation: v.optional(v.picklist(['auto', 'vector', 'none']), 'auto'),
    },
    readsDirection: true,
    aggregate(whole, { normalisation }) {
      const kept = leaveOutConstant(whole, 'topsis');
      const { siblings } = kept;
      const raw = counted(siblings).some((child) => siblings.raw[child]);
      const divide = normalisation === 'vector' || (normalisation === 'auto' && raw);
      const values = divide ? vectors(siblings) : turnedTogether(siblings);
      const distance = (from: 'min' | 'max') =>
        perUnit(
          mapColumns(values, (column) => {
            const point = extent(column)[from];
            return column.map((value) => value - point);
          }),
          lengthOfVector,
        );
      const toBest = distance('max');
      const toWorst = distance('min');
      return scoresWithout(
        toWorst.map((worst, row) => worst / (toBest[row]! + worst)),
        whole,
        kept,
      );
    },
  });

export const page = (): AggregatePage => ({
  title: 'TOPSIS',
  summary: 'closeness to the best values and distance from the worst',
  formula:
    'score = D⁻/(D⁺ + D⁻), D± = √Σ (wᵢ·(vᵢ − bestᵢ or worstᵢ))²; v = x/√Σx² over the units where x is not normalised (or as normalisation says: vector, none)',
  parameters: {
    normalisation:
      'Whether columns are divided by their Euclidean length: vector, none, or auto (those that are not normalised)',
  },
  reference:
    'Hwang & Yoon (1981), Multiple Attribute Decision Making; Tzeng & Huang (2011), Multiple Attribute Decision Making, CRC Press',
  use: 'Use it when units are to be judged by their distance from an ideal, with partial compensation between criteria.',
  avoid:
    'Avoid it where places must not depend on which units take part: the ideal is made of the units at hand, so adding or removing one can swap two others.',
  missingRule: 'A missing child is left out of both distances; their ratio remains comparable.',
  examples: [
    {
      input: [
        [5, 7, 8, 7],
        [8, 6, 8, 4],
        [4, 8, 6, 6],
      ],
      weights: [0.3, 0.4, 0.3],
      expected: [0.5037, 0.6581, 0.7482, 0.334],
      tolerance: 0.00011,
      source: 'Tzeng & Huang (2011), as in scikit-criteria, tests/agg/test_topsis.py',
    },
    {
      parameters: { normalisation: 'none' },
      input: [
        [1, 0.75, 0],
        [0, 0.5, 1],
      ],
      weights: [0.5, 0.5],
      expected: [0.5, 0.617, 0.5],
      tolerance: 0.00051,
      source: 'Opricovic & Tzeng (2004), EJOR 156(2), 445-455: mountain climb after min-max, as in pymcdm',
    },
  ],
});
