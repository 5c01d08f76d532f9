import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ranking, Ties } from '../../src/model/methodology.ts';
import { textsOf } from '../../src/model/table.ts';
import { assignRanks, place } from '../../src/stage/place.ts';
import { roundDecimal } from '../../src/stats/decimal.ts';

const exact: Ranking = { ties: 'min', by: 'exact', decimals: 2, tiebreak: [] };
const letters = (length: number) =>
  textsOf(Array.from({ length }, (_, row) => String.fromCharCode(97 + row)));
const scored = (scores: readonly number[]) => ({ score: Float64Array.from(scores), largest: 0 });
const ranksOf = (scores: readonly number[], ranking: Partial<Ranking> = {}) => [
  ...place(scored(scores), letters(scores.length), { ...exact, ...ranking }).rank,
];

describe('ranks of tied scores', () => {
  it.each<[Ties, number[]]>([
    ['min', [1, 2, 2, 4]],
    ['max', [1, 3, 3, 4]],
    ['mean', [1, 2.5, 2.5, 4]],
    ['dense', [1, 2, 2, 3]],
    ['ordinal', [1, 2, 3, 4]],
  ])('%s', (ties, expected) => {
    expect(ranksOf([9, 7, 7, 1], { ties })).toEqual(expected);
  });

  it('a unit without a score has no rank and stands in no order', () => {
    const places = place(scored([NaN, 2, NaN, 5]), letters(4), exact);
    expect([...places.rank]).toEqual([NaN, 2, NaN, 1]);
    expect([...places.order]).toEqual([3, 1]);
    expect([...places.tie]).toEqual([-1, 1, -1, 0]);
  });

  it('ordinal places of equals go by id, whatever the row', () => {
    const places = place(scored([7, 7, 7]), textsOf(['c', 'a', 'b']), {
      ...exact,
      ties: 'ordinal',
    });
    expect([...places.rank]).toEqual([3, 1, 2]);
    expect([...places.order]).toEqual([1, 2, 0]);
  });
});

describe('when two scores are tied', () => {
  it('differing by less than 1e-12 of the largest absolute score', () => {
    expect(ranksOf([100, 50 + 0.9e-10, 50])).toEqual([1, 2, 2]);
    expect(ranksOf([100, 50 + 1.1e-10, 50])).toEqual([1, 2, 3]);
    expect(ranksOf([-100, -50, -50 - 0.9e-10])).toEqual([3, 1, 1]);
    expect(ranksOf([1e-20, 2e-20])).toEqual([2, 1]); // relative, so small scales are not all ties
  });

  it('each is compared with the first of its tie, so a tie cannot creep', () => {
    // 0.6e-12 apart, one after the other: the third is 1.2e-12 from the first.
    expect(ranksOf([1, 1 - 0.6e-12, 1 - 1.2e-12, 1 - 1.8e-12])).toEqual([1, 1, 3, 3]);
  });

  it('all zeros are one tie', () => {
    expect(ranksOf([0, -0, 0])).toEqual([1, 1, 1]);
  });

  it('published: agreeing after rounding half away from zero on the decimal value, 0.975 with 0.98', () => {
    const published = { by: 'published', decimals: 2 } as const;
    expect(ranksOf([0.975, 0.98, 0.9749], published)).toEqual([1, 1, 3]);
    expect(ranksOf([11.7 / 12, 0.984], published)).toEqual([1, 1]);
  });
});

describe('tiebreak', () => {
  const scores = scored([5, 5, 5, 9]);
  const ranks = (...breakers: number[][]) => [...place(scores, letters(4), exact, breakers.map(scored)).rank];

  it('higher first, only inside the tie, missing last', () => {
    expect(ranks([1, 2, NaN, -7])).toEqual([3, 2, 4, 1]);
  });

  it('the next one decides what is still tied; what is tied after the last stays tied', () => {
    expect(ranks([1, 1, 2, 0], [4, 3, 0, 0])).toEqual([3, 4, 2, 1]);
    expect(ranks([1, 1, 2, 0], [4, 4, 0, 0])).toEqual([3, 3, 2, 1]);
    expect(ranks([NaN, NaN, 2, 0])).toEqual([3, 3, 2, 1]);
  });
});

describe('any scores', () => {
  const scores = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(NaN)),
    { maxLength: 25 },
  );
  const better = (all: readonly number[], value: number) => all.filter((other) => other > value).length;

  it('min ranks are one more than the number of better published scores', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const figures = values.map((value) => roundDecimal(value, 1));
        expect(ranksOf(values, { by: 'published', decimals: 1 })).toEqual(
          figures.map((figure) => (Number.isNaN(figure) ? NaN : 1 + better(figures, figure))),
        );
      }),
    );
  });

  it('min ≤ mean ≤ max, their mean is the mean, dense ≤ min, ordinal is a permutation', () => {
    fc.assert(
      fc.property(scores, (values) => {
        const [min, max, mean, dense, ordinal] = (['min', 'max', 'mean', 'dense', 'ordinal'] as const).map(
          (ties) => ranksOf(values, { ties }),
        );
        values.forEach((value, row) => {
          if (Number.isNaN(value)) return;
          expect((min![row]! + max![row]!) / 2).toBe(mean![row]);
          expect(dense![row]).toBeLessThanOrEqual(min![row]!);
          expect(ordinal![row]).toBeGreaterThanOrEqual(min![row]!);
          expect(ordinal![row]).toBeLessThanOrEqual(max![row]!);
        });
        const places = ordinal!.filter((rank) => !Number.isNaN(rank)).sort((a, b) => a - b);
        expect(places).toEqual(places.map((_, index) => index + 1));
      }),
    );
  });
});

describe('ranks along a part of the order', () => {
  it('count anew, with the ties of the whole', () => {
    const ranks = new Float64Array(5).fill(NaN);
    assignRanks([3, 1, 4], Int32Array.from([0, 2, 1, 2, 3]), 'min', ranks);
    expect([...ranks]).toEqual([NaN, 1, NaN, 1, 3]);
  });
});
