import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlate } from '../../src/stats/correlate.ts';
import { kendallExactPValue, normalPValue, studentPValue } from '../../src/stats/significance.ts';
import { expectClose } from '../reference.ts';

const column = (...values: number[]) => Float64Array.from(values);
const upTo = (count: number) => Float64Array.from({ length: count }, (_, index) => index);

describe('studentPValue', () => {
  it.each([
    [0.1, 1, 0.936548965138893],
    [1, 1, 0.5],
    [2.5, 3, 0.08770664700806556],
    [1e-5, 49, 0.9999920617563065],
    [8, 49, 1.9105439552955476e-10],
    [40, 49, 4.454656326027987e-39],
    [2, 239998, 0.045501388719760456],
    [12.3, 239998, 9.278781948220476e-35],
  ])('of t = %d with %d degrees of freedom (scipy 1.17, 2·t.sf)', (t, degrees, expected) => {
    expectClose(studentPValue(t, degrees), expected, 2e-12);
    expect(studentPValue(-t, degrees)).toBe(studentPValue(t, degrees));
  });

  it('is 1 at 0 and 0 at infinity, and nothing without a degree of freedom', () => {
    expect(studentPValue(0, 5)).toBe(1);
    expect(studentPValue(Infinity, 5)).toBe(0);
    expect(studentPValue(1e200, 49)).toBe(0);
    expect(studentPValue(1, 0)).toBeNaN();
  });
});

describe('normalPValue', () => {
  it.each([
    [0, 1],
    [1e-6, 0.9999992021154392],
    [1.96, 0.04999579029644087],
    [2.5, 0.012419330651552265],
    [2.83, 0.004654800413463103],
    [8, 1.244192114854348e-15],
    [37, 1.1451142445047853e-299],
  ])('of z = %d (scipy 1.17, 2·norm.sf)', (z, expected) => {
    expectClose(normalPValue(z), expected, 1e-12);
  });
});

describe('kendallExactPValue', () => {
  it('counts orders: 2·(1 + 9 + 44)/10! for two swaps of ten (scipy test suite)', () => {
    expectClose(kendallExactPValue(0, 10), 5.511463844797e-7, 1e-12);
    expectClose(kendallExactPValue(1, 10), 5.511463844797e-6, 1e-12);
    expectClose(kendallExactPValue(2, 10), 2.97619047619e-5, 1e-12);
    expectClose(kendallExactPValue(500, 49), 0.131947514306882, 1e-12);
  });
});

describe('correlate', () => {
  it('Pearson: t with n − 2 degrees of freedom (scipy.stats.pearsonr)', () => {
    const { value, pairs, pValue } = correlate(column(1, 2, 4, 8, 9), column(3, 1, 5, 7, NaN), 'pearson');
    expectClose(value, 0.8757605390397141, 1e-14);
    expect(pairs).toBe(4);
    expectClose(pValue, 0.12423946096028589, 1e-12);
  });

  it('Spearman: the same of the ranks (scipy.stats.spearmanr)', () => {
    const { value, pValue } = correlate(column(1, 2, 3, 4, 5), column(5, 6, 7, 8, 7), 'spearman');
    expectClose(value, 0.8207826816681233, 1e-14);
    expectClose(pValue, 0.08858700531354381, 1e-12);
  });

  it("Kendall: exact without ties up to 49 pairs (scipy's test suite)", () => {
    expect(correlate(column(5, 2, 1, 3, 6, 4, 7, 8), column(5, 2, 6, 3, 1, 8, 7, 4), 'kendall')).toEqual({
      value: 0,
      pairs: 8,
      pValue: 1,
    });
    expectClose(correlate(upTo(10), upTo(10), 'kendall').pValue, 5.511463844797e-7, 1e-12);
  });

  it('Kendall: normal with ties (scipy.stats.kendalltau), and from 50 pairs on', () => {
    const tied = correlate(column(12, 2, 1, 12, 2), column(1, 4, 7, 1, 0), 'kendall');
    expectClose(tied.value, -0.47140452079103173, 1e-14);
    expectClose(tied.pValue, 0.2827454599327748, 1e-12);
    const many = correlate(
      upTo(60),
      upTo(60).map((row) => (row * 37) % 60.5),
      'kendall',
    );
    expect(many.pValue).toBeGreaterThan(0);
  });

  it('of a line is certain; of two pairs nothing is known; of a constant there is none', () => {
    expect(correlate(upTo(5), upTo(5), 'pearson')).toEqual({ value: 1, pairs: 5, pValue: 0 });
    expect(correlate(upTo(2), upTo(2), 'pearson')).toEqual({ value: 1, pairs: 2, pValue: NaN });
    expect(correlate(upTo(3), column(1, 1, 1), 'kendall')).toEqual({ value: NaN, pairs: 3, pValue: NaN });
  });

  it('p is between 0 and 1, and does not depend on the order of the rows', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 3,
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom('pearson' as const, 'spearman' as const, 'kendall' as const),
        (pairs, kind) => {
          const of = (list: typeof pairs) =>
            correlate(
              Float64Array.from(list, ([x]) => x),
              Float64Array.from(list, ([, y]) => y),
              kind,
            );
          const found = of(pairs);
          expect(of([...pairs].reverse())).toEqual(found);
          if (Number.isNaN(found.value)) return;
          expect(found.pValue).toBeGreaterThanOrEqual(0);
          expect(found.pValue).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
