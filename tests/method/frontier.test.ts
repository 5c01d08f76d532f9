/** Directional and robust benefit of the doubt against scipy, against drawing, and against every draw that there is. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMethods } from '../load.ts';
import { scoresOf, transpose } from './siblings.ts';

beforeAll(loadMethods);

interface Case {
  readonly rows: readonly (readonly number[])[];
  readonly direction: readonly number[];
  readonly alike: readonly number[];
  readonly directional: readonly number[];
  readonly robust: Readonly<Record<string, readonly number[]>>;
}

const cases: readonly Case[] = JSON.parse(readFileSync(new URL('frontier.json', import.meta.url), 'utf8'));
const titled = cases.map((one) => [one.rows.length, one.rows[0]!.length, one] as const);

describe('as scipy (HiGHS) solves the programmes of ci_bod_dir()', () => {
  it.each(titled)('%s units, %s children', (_, __, { rows, direction, alike, directional }) => {
    const input = transpose(rows);
    const scores = [
      scoresOf('directional-benefit-of-the-doubt', { input }),
      scoresOf('directional-benefit-of-the-doubt', { input }, { direction }),
    ];
    [alike, directional].forEach((expected, at) => {
      expected.forEach((score, unit) => {
        expect(Math.abs(scores[at]![unit]! - score), `unit ${unit}`).toBeLessThan(1e-9);
      });
    });
  });
});

describe('as 400,000 draws of ci_rbod() estimate it', () => {
  it.each(titled)('%s units, %s children', (_, __, { rows, robust }) => {
    for (const [m, estimates] of Object.entries(robust)) {
      const scores = scoresOf('robust-benefit-of-the-doubt', { input: transpose(rows) }, { m: Number(m) });
      estimates.forEach((estimate, unit) => {
        expect(Math.abs(scores[unit]! / estimate - 1), `m ${m}, unit ${unit}`).toBeLessThan(0.01);
      });
    }
  });
});

const tables = fc.integer({ min: 1, max: 3 }).chain((children) => {
  const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: children, maxLength: children });
  return fc.array(row, { minLength: 1, maxLength: 5 });
});

/** All ways of drawing `m` of the values, one after the other. */
const draws = (values: readonly number[], m: number): number[][] =>
  m === 0 ? [[]] : draws(values, m - 1).flatMap((drawn) => values.map((value) => [...drawn, value]));

it('the expectation is the mean over every draw that there is', () => {
  fc.assert(
    fc.property(tables, fc.integer({ min: 1, max: 4 }), (rows, m) => {
      const scores = scoresOf('robust-benefit-of-the-doubt', { input: transpose(rows) }, { m });
      rows.forEach((own, unit) => {
        const ratios = rows.map((other) =>
          Math.min(...own.flatMap((value, child) => (value > 0 ? [other[child]! / value] : []))),
        );
        const largest = draws(ratios, m).map((drawn) => Math.max(...drawn));
        const mean = largest.reduce((sum, ratio) => sum + ratio, 0) / largest.length;
        if (own.every((value) => value === 0)) expect(scores[unit]).toBe(0);
        else expect(scores[unit]! * mean).toBeCloseTo(1, 12);
      });
    }),
  );
});

it('against very many it is the score against all: 1 for who is matched by nobody', () => {
  const input = [
    [4, 1, 2, 1],
    [1, 4, 2, 1],
  ];
  const scores = scoresOf('robust-benefit-of-the-doubt', { input }, { m: 100_000 });
  expect(scores).toEqual([1, 1, 1, 0.5]);
});

it('a unit on the frontier has exactly 1, and one that another surpasses along the whole direction less', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const positive = rows.map((row) => row.map((value) => value + 1 / 3));
      const scores = scoresOf('directional-benefit-of-the-doubt', { input: transpose(positive) });
      positive.forEach((own, unit) => {
        const isLargest = own.some((value, child) => positive.every((other) => other[child]! <= value));
        const isSurpassed = positive.some((other) => own.every((value, child) => other[child]! > value));
        if (isLargest) expect(scores[unit]).toBe(1);
        if (isSurpassed) expect(scores[unit]).toBeLessThan(1);
      });
    }),
  );
});

it('a child of which nobody has anything is left out, with a warning', () => {
  expect(
    scoresOf('directional-benefit-of-the-doubt', {
      input: [
        [4, 1],
        [0, 0],
      ],
    }),
  ).toEqual([1, 1 / 4]);
});
