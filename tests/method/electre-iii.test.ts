/** ELECTRE III: published credibilities and distillations, and the plain way of distilling on random data. */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { relationOf } from '../../src/method/aggregate/electre/credibility.ts';
import { distilled } from '../../src/method/aggregate/electre/distillation.ts';
import { loadMethods } from '../load.ts';
import { scoresOf } from './siblings.ts';

beforeAll(loadMethods);

/** Units by the step at which they are drawn, the best first. */
function ordered(matrix: readonly (readonly number[])[], way: 1 | -1): number[][] {
  const count = matrix.length;
  const credibility = Float64Array.from(matrix.flatMap((row, a) => row.map((v, b) => (a === b ? 0 : v))));
  const steps = [...distilled({ count, credibility }, way)];
  const groups = Array.from({ length: Math.max(...steps) + 1 }, (_, step) =>
    steps.flatMap((own, unit) => (own === step ? [unit + 1] : [])),
  );
  return way === 1 ? groups : groups.reverse();
}

describe('both distillations as published', () => {
  it('five projects (Buchanan, Sheppard & Vanderpooten 1999; in the tests of RealDecisionMaker)', () => {
    const matrix = [
      [1, 0, 1, 0.8, 1],
      [0, 1, 0, 0.9, 0.67],
      [0.6, 0, 1, 0.6, 0.8],
      [0.25, 0.8, 0.67, 1, 0.85],
      [0.67, 0, 0.8, 0.8, 1],
    ];
    expect(ordered(matrix, 1)).toEqual([[1], [2], [3, 4, 5]]);
    expect(ordered(matrix, -1)).toEqual([[1, 2], [4], [3, 5]]);
  });

  it('five power stations: Italy, Belgium, Germany, Austria, France (in the tests of RealDecisionMaker)', () => {
    const matrix = [
      [1, 0.6, 0.3, 0.7, 0.55],
      [0, 1, 0.2, 0, 0],
      [0.58, 0.6, 1, 0.85, 0],
      [0.3, 0, 0.6, 1, 0.58],
      [0.6, 0, 0.6, 0.7, 1],
    ];
    expect(ordered(matrix, 1)).toEqual([[3], [1], [2, 4, 5]]);
    expect(ordered(matrix, -1)).toEqual([[5], [3], [1], [2], [4]]);
  });

  it('twelve alternatives (in the tests of ELECTRE-Methods, Poznań)', () => {
    const matrix = [
      [1, 1, 0.9977, 0.606, 1, 0.9977, 0.8175, 1, 0.803, 0.8775, 0.548, 0.5318],
      [1, 1, 0.9977, 0.4047, 0.9973, 0.9816, 0.7762, 1, 0.6612, 0.8775, 0.4951, 0.443],
      [0.7734, 0.8946, 1, 0.2775, 0.8041, 0.8014, 0.6083, 0.916, 0.499, 0.8775, 0.382, 0.3598],
      [0.85, 0.85, 0.9317, 1, 0.85, 0.9317, 0.7739, 0.916, 0.8742, 0.8775, 0.7464, 0.7912],
      [0.9786, 0.9854, 0.9977, 0.5903, 1, 0.9816, 0.7184, 1, 0.7288, 0.8775, 0.4546, 0.3839],
      [0.8946, 0.9014, 1, 0.5999, 0.916, 1, 0.7488, 0.916, 0.7128, 0.8775, 0.464, 0.464],
      [1, 1, 1, 0.691, 1, 1, 1, 1, 0.803, 0.8775, 0.6875, 0.6875],
      [0.5299, 0.7279, 0.7849, 0.2795, 0.7057, 0.5066, 0.3148, 1, 0.3638, 0.8118, 0.2394, 0.1979],
      [0.8692, 0.934, 1, 0.773, 0.9352, 0.9352, 0.7297, 1, 1, 0.8775, 0.7647, 0.8393],
      [0.5803, 0.8033, 0.9186, 0.3486, 0.7385, 0.5779, 0.4384, 0.916, 0.5775, 1, 0.4959, 0.3625],
      [0.8692, 0.934, 0.9317, 0.773, 0.8692, 0.8669, 0.8669, 1, 0.9688, 1, 1, 0.9977],
      [0.8692, 0.934, 0.9537, 0.7835, 0.8822, 0.8822, 0.8692, 1, 0.993, 1, 1, 1],
    ];
    expect(ordered(matrix, 1)).toEqual([[11, 12], [4, 7], [9], [1, 6], [5], [2], [3, 8, 10]]);
    expect(ordered(matrix, -1)).toEqual([[4, 11, 12], [7, 9], [1], [2, 5, 6], [10], [3], [8]]);
  });
});

it('credibilities of the five projects as published, to the two decimals given', () => {
  const criteria = [
    { values: [-14, 129, -10, 44, -14], q: 25, p: 50, veto: 100 },
    { values: [90, 100, 50, 90, 100], q: 16, p: 24, veto: 60 },
    { values: [0, 0, 0, 0, 0], q: 0, p: 1, veto: 2 },
    { values: [40, 0, 10, 5, 20], q: 12, p: 24, veto: 48 },
    { values: [100, 0, 100, 20, 40], q: 10, p: 30, veto: 90 },
  ].map(({ values, ...thresholds }) => ({ values: Float64Array.from(values), weight: 1, ...thresholds }));
  const published = [
    [0, 0, 1, 0.8, 1],
    [0, 0, 0, 0.9, 0.67],
    [0.6, 0, 0, 0.6, 0.8],
    [0.25, 0.8, 0.67, 0, 0.85],
    [0.67, 0, 0.8, 0.8, 0],
  ].flat();
  relationOf(criteria, 5).credibility.forEach((credibility, pair) => {
    expect(Math.abs(credibility - published[pair]!), `pair ${pair}`).toBeLessThan(0.005);
  });
});

/** Step by step as the manual of the software has it, everything found anew each time. */
function plainly(matrix: readonly (readonly number[])[], way: 1 | -1): number[] {
  const slack = 1e-9;
  const s = (value: number) => 0.3 - 0.15 * value;
  const steps = matrix.map(() => -1);
  for (let step = 0; steps.includes(-1); step++) {
    let drawn = [...steps.keys()].filter((unit) => steps[unit] === -1);
    const among = () => drawn.flatMap((a) => drawn.flatMap((b) => (a === b ? [] : [matrix[a]![b]!])));
    let level = Math.max(0, ...among());
    do {
      const limit = level - s(level) - slack;
      level = Math.max(0, ...among().filter((value) => value < limit));
      const beats = (a: number, b: number) => {
        const [to, from] = [matrix[a]![b]!, matrix[b]![a]!];
        return a !== b && to > level + slack && to - from > s(to) + slack ? 1 : 0;
      };
      const net = (a: number) => drawn.reduce((sum, b) => sum + beats(a, b) - beats(b, a), 0);
      const nets = new Map(drawn.map((unit) => [unit, way * net(unit)]));
      const most = Math.max(...nets.values());
      drawn = drawn.filter((unit) => nets.get(unit) === most);
    } while (drawn.length > 1 && level > 0);
    for (const unit of drawn) steps[unit] = step;
  }
  return steps;
}

it('what is kept from step to step changes nothing', () => {
  const matrices = fc.integer({ min: 1, max: 9 }).chain((count) => {
    const cell = fc.oneof(
      fc.integer({ min: 0, max: 20 }).map((twentieth) => twentieth / 20),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    const row = fc.array(cell, { minLength: count, maxLength: count });
    return fc.array(row, { minLength: count, maxLength: count });
  });
  fc.assert(
    fc.property(matrices, fc.constantFrom<1 | -1>(1, -1), (matrix, way) => {
      const count = matrix.length;
      const credibility = Float64Array.from(
        matrix.flatMap((row, a) => row.map((value, b) => (a === b ? 0 : value))),
      );
      expect([...distilled({ count, credibility }, way)]).toEqual(plainly(matrix, way));
    }),
    { numRuns: 500 },
  );
});

describe('vetoes', () => {
  const input = [
    [0, 9],
    [5, 4],
  ];

  it("a veto keeps a unit from outranking; 'none' keeps nothing from it", () => {
    const given = { input, weights: [1, 9] };
    const thresholds = { q: [0, 0], p: [1, 1] };
    expect(scoresOf('electre-iii', given, thresholds)).toEqual([1, -1]);
    expect(scoresOf('electre-iii', given, { ...thresholds, veto: ['none', 'none'] })).toEqual([1, -1]);
    expect(scoresOf('electre-iii', given, { ...thresholds, veto: [8, 'none'] })).toEqual([0, 0]);
  });
});
