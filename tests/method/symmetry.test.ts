/** Equal by symmetry means tied, under every group method, at sizes on both sides of every switch of algorithm. */

import { beforeAll, describe, expect, it } from 'vitest';
import { aggregate } from '../../src/method/aggregate/registry.ts';
import type { Aggregated } from '../../src/method/method.ts';
import { aggregated } from './siblings.ts';

beforeAll(() => Promise.all(aggregate.all().map((method) => method.load?.())));

/** Around where Kemeny orders are found in another way, and where a tie could be lost by plain sums. */
const SIZES = [2, 3, 6, 12, 15, 21, 22, 24, 45, 66, 129];

type Scores = Extract<Aggregated, { readonly kind: 'scores' }>;

/** As place.ts ties: within 1e-12 of the largest score or part that was added up. */
function expectTied({ scores, largest = 0 }: Scores, groups: readonly (readonly number[])[]): void {
  const most = scores.reduce((before, score) => Math.max(before, Math.abs(score)), largest);
  for (const group of groups) {
    const own = group.map((unit) => scores[unit]!);
    expect(own.some(Number.isNaN)).toBe(own.every(Number.isNaN));
    const spread = Math.max(...own) - Math.min(...own);
    if (!Number.isNaN(spread))
      expect(spread, `units ${group}`).toBeLessThan(1e-12 * most || Number.MIN_VALUE);
  }
}

function parametersFor(name: string, children: number): Readonly<Record<string, unknown>> {
  if (name === 'owa') return { weights: Array.from({ length: children }, (_, place) => children - place) };
  if (name === 'power') return { p: 0.5 };
  if (name === 'spotis') return { bounds: Array.from({ length: children }, () => [0, 1000]) };
  return {};
}

/** Scores of columns of the same weight; what a method refuses, such as a unit that is worst in everything, is left. */
function scoresBy(name: string, input: readonly (readonly number[])[]): Scores | undefined {
  const result = aggregated(name, { input }, parametersFor(name, input.length));
  return result.kind === 'scores' ? result : undefined;
}

const REFUSES: Readonly<Record<string, readonly string[]>> = { cocoso: ['the same'] };

describe.each(aggregate.names)('%s', (name) => {
  const check = (
    kind: string,
    input: readonly (readonly number[])[],
    groups: readonly (readonly number[])[],
  ) => {
    const result = scoresBy(name, input);
    if (result === undefined) expect(REFUSES[name] ?? []).toContain(kind);
    else expectTied(result, groups);
  };

  it.each(SIZES)('%i units that are the mirror image of each other', (units) => {
    const column = Array.from({ length: units }, (_, unit) => (unit + 1) * (1 + 1 / 3));
    const pairs = column.map((_, unit) => [unit, units - 1 - unit]);
    check('mirror', [column, column.toReversed()], pairs);
  });

  it.each(SIZES)('%i units twice each', (units) => {
    const columns = [3, 5, 7].map((step) =>
      Array.from({ length: units }, (_, unit) => 1 + ((unit * step) % 11) / 7 + unit / 13),
    );
    const pairs = Array.from({ length: units }, (_, unit) => [unit, unit + units]);
    check(
      'the same',
      columns.map((column) => [...column, ...column]),
      pairs,
    );
  });

  it.each(SIZES.filter((units) => units % 3 === 0))(
    '%i units in a circle of three criteria',
    { timeout: 60_000 },
    (units) => {
      const third = units / 3;
      const columns = [0, 1, 2].map((shift) =>
        Array.from({ length: units }, (_, unit) => 1 + ((unit + shift * third) % units) / 3),
      );
      const groups = Array.from({ length: third }, (_, unit) => [unit, unit + third, unit + 2 * third]);
      check('circle', columns, groups);
    },
  );
});
