/** Rows by their numbers: printed sums and means are found, units that come near are not. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregatesAmong } from '../../../src/study/guess/sum-of-others.ts';

const none: ReadonlySet<number> = new Set();
const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const among = (columns: readonly (readonly number[])[], without = none) =>
  aggregatesAmong({ columns: columns.map((values) => Float64Array.from(values)), without });

/** Cities with a population, exports and a rate: no two alike. */
const population = [512, 1204, 331, 87, 640, 221, 958, 410, 175, 733];
const exports = [410.5, 980.2, 150.9, 33.1, 620.4, 88.8, 870.2, 240.3, 65.7, 402.9];
const rate = [4.1, 6.3, 2.2, 8.9, 5.7, 3.8, 7.1, 4.9, 6.6, 2.7];

describe('rows that are the sum or the mean of the others', () => {
  it('a total of printed numbers, with a mean weighted by the population', () => {
    const people = sum(population);
    const weighted = sum(rate.map((value, row) => value * population[row]!)) / people;
    const [found, ...more] = among([
      [...population, people],
      [...exports, rounded(sum(exports), 1)],
      [...rate, rounded(weighted, 1)],
    ]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ row: 10, kind: 'total', columns: 3, count: 3 });
    expect(found?.expected).toBeLessThan(0.001);
  });

  it('a mean, printed with more decimals than the others', () => {
    const [found, ...more] = among(
      [population, exports, rate].map((values) => [...values, rounded(sum(values) / 10, 2)]),
    );
    expect(more).toEqual([]);
    expect(found).toMatchObject({ row: 10, kind: 'mean', columns: 3, count: 3 });
  });

  it.each([
    ['total', (values: readonly number[]) => sum(values)],
    ['mean', (values: readonly number[]) => rounded(sum(values) / values.length, 0)],
  ] as const)('a %s among five units and three columns, although all go up together', (kind, made) => {
    const columns = [
      [12, 31, 8, 14, 20],
      [340, 820, 150, 410, 500],
      [2810, 9050, 2470, 4200, 6420],
    ].map((values) => [...values, made(values)]);
    const [found, ...more] = among(columns);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ row: 5, kind, columns: 3, count: 3 });
    expect(found?.expected).toBeLessThan(0.01);
  });

  it('columns that follow from each other are one piece of evidence', () => {
    const [found] = among(
      [2, 1, 3].map((factor) => [...exports, rounded(sum(exports) / 10, 1)].map((v) => v * factor)),
    );
    const [alone] = among([[...exports, rounded(sum(exports) / 10, 1)]]);
    expect(found?.expected).toBeCloseTo(alone?.expected ?? 0, 6);
  });

  it('a total of rounded numbers that are a little off', () => {
    const found = among([
      [...population, sum(population) + 1],
      [...exports, rounded(sum(exports) - 0.2, 1)],
    ]);
    expect(found).toMatchObject([{ row: 10, kind: 'total' }]);
  });

  it('not what is only the sum in one column of three', () => {
    expect(
      among([
        [...population, sum(population)],
        [...exports, 512.1],
        [...rate, 3.3],
      ]),
    ).toEqual([]);
  });

  it('among those that are left when another aggregate is known', () => {
    const columns = [population, exports].map((values) => [...values, sum(values), sum(values) / 10]);
    expect(among(columns, new Set([11]))).toMatchObject([{ row: 10, kind: 'total' }]);
  });

  it('missing numbers are nobody’s', () => {
    const columns = [population, exports].map((values) => [NaN, ...values, sum(values)]);
    expect(among(columns)).toMatchObject([{ row: 11, kind: 'total', columns: 2, count: 2 }]);
  });

  it('no row of random numbers passes for one', () => {
    const column = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 3, maxLength: 6 }),
        fc.integer({ min: 0, max: 2 }),
        (columns, d) => {
          const printed = columns.map((values) => values.map((value) => rounded(value, d)));
          const proven = among(printed).filter(({ expected, columns }) => expected < 0.01 && columns >= 3);
          expect(proven).toEqual([]);
        },
      ),
      { numRuns: 300, seed: 11 },
    );
  });
});
