/** How far two lists agree: against published figures, and against COINr's comparison of two indices. */

import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../src/study/compare/agreement.ts';
import type { ComparedUnit } from '../../../src/study/compare/model.ts';
import { describeWithReference, readCsv } from '../../reference.ts';

const unitsOf = (before: readonly number[], after: readonly number[]): ComparedUnit[] =>
  before.map((rank, index) => ({
    id: `unit ${index}`,
    before: { rank, score: 0, reason: null },
    after: { rank: after[index]!, score: 0, reason: null },
    change: { rank: rank - after[index]!, score: 0 },
    causes: null,
    reason: null,
    own: null,
  }));

describe('agreement of two lists', () => {
  it('Spearman is 0.9 where places 2 and 3 of five are swapped (Sałabun and Urbaniak 2020)', () => {
    const found = agreementOf(unitsOf([1, 2, 3, 4, 5], [1, 3, 2, 4, 5]));
    expect(found.spearman).toBeCloseTo(0.9, 12);
    expect(found).toMatchObject({ units: 5, meanShift: 0.4, largestShift: { places: -1 }, topTen: 5 });
  });

  it('Kendall with ties is tau-b (scipy, from R)', () => {
    const found = agreementOf(unitsOf([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]));
    expect(found.kendall).toBeCloseTo(-0.471_404_520_791_031_73, 12);
  });

  it('has no correlation of fewer than two units or of one tie, and says nothing of nobody', () => {
    expect(agreementOf(unitsOf([1], [1]))).toMatchObject({ spearman: null, kendall: null, meanShift: 0 });
    expect(agreementOf(unitsOf([1, 1], [1, 2]))).toMatchObject({ spearman: null, kendall: null });
    expect(agreementOf([])).toEqual({
      units: 0,
      spearman: null,
      kendall: null,
      meanShift: null,
      largestShift: null,
      topTen: null,
    });
  });

  it('the first ten are those of the units in both, and a shared tenth place counts', () => {
    const before = Array.from({ length: 14 }, (_, index) => 3 * index + 1);
    const after = before.map((_, index) => (index === 13 ? 1 : index + 2));
    expect(agreementOf(unitsOf(before, after)).topTen).toBe(9);
    expect(agreementOf(unitsOf(before, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 12, 13, 14])).topTen).toBe(10);
  });
});

describeWithReference('ASEM by arithmetic and by geometric mean (COINr)', () => {
  it('mean and largest change of place are those of its comparison', () => {
    const rows = readCsv('asem/compare/example_amean_vs_gmean_ranks.csv');
    const column = (name: string) => rows.map((row) => Number(row[name]));
    const found = agreementOf(unitsOf(column('coin.1'), column('coin.2')));
    const shifts = column('Abs.diff');
    expect(rows.length).toBeGreaterThan(40);
    expect(found.meanShift).toBeCloseTo(shifts.reduce((sum, shift) => sum + shift, 0) / rows.length, 12);
    expect(Math.abs(found.largestShift!.places)).toBe(Math.max(...shifts));
    const index = shifts.indexOf(Math.abs(found.largestShift!.places));
    expect(found.largestShift!.places).toBe(column('Diff')[index]);
  });
});
