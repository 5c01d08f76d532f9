/** Kemeny orders of every size: the best agreement, and the mean over all orders that have it. */

import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sentence } from '../../src/write/words/tell.ts';
import { aggregated, methodNamed, scoresOf } from './siblings.ts';

let highs: Highs;

beforeAll(async () => {
  await methodNamed('condorcet-kemeny').load?.();
  highs = await createRequire(import.meta.url)('highs')();
});

/** Numbers from 0 to 1, the same in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

interface Vote {
  readonly input: readonly (readonly number[])[];
  readonly weights: readonly number[];
}

function vote(seed: number, units: number, criteria: number, weights: 'equal' | 'whole' | 'any'): Vote {
  const next = random(seed);
  const input = Array.from({ length: criteria }, () => Array.from({ length: units }, () => next()));
  const weightOf = { equal: () => 1, whole: () => 1 + Math.floor(next() * 9), any: next };
  return { input, weights: input.map(weightOf[weights]) };
}

function marginsOf({ input, weights }: Vote): number[][] {
  const units = input[0]!.map((_, unit) => unit);
  return units.map((a) =>
    units.map((b) =>
      input.reduce((sum, column, at) => sum + weights[at]! * Math.sign(column[a]! - column[b]!), 0),
    ),
  );
}

function agreementOf(order: readonly number[], margins: readonly (readonly number[])[]): number {
  let sum = 0;
  order.forEach((above, place) => {
    for (const below of order.slice(place + 1)) sum += margins[above]![below]!;
  });
  return sum;
}

/** The most that an order can agree: an integer programme with every circle of three forbidden. */
function mostByProgramme(margins: readonly (readonly number[])[]): number {
  const units = [...margins.keys()];
  const name = (a: number, b: number) => `x${a}_${b}`;
  const pairs = units.flatMap((a) => units.filter((b) => b > a).map((b) => [a, b] as const));
  const objective = pairs.map(
    ([a, b]) => `${2 * margins[a]![b]! < 0 ? '-' : '+'} ${Math.abs(2 * margins[a]![b]!)} ${name(a, b)}`,
  );
  const rows = pairs.flatMap(([a, b]) =>
    units
      .filter((c) => c > b)
      .flatMap((c) => {
        const sum = `${name(a, b)} + ${name(b, c)} - ${name(a, c)}`;
        return [`${sum} <= 1`, `${sum} >= 0`];
      }),
  );
  const binaries = pairs.map(([a, b]) => name(a, b)).join(' ');
  const text = `Maximize\n obj: ${objective.join('\n ')}\nSubject To\n ${rows.join('\n ')}\nBinary\n ${binaries}\nEnd`;
  const solved = highs.solve(text, { output_flag: false, mip_rel_gap: 0 });
  if (solved.Status !== 'Optimal') throw new Error(solved.Status);
  return solved.ObjectiveValue - pairs.reduce((sum, [a, b]) => sum + margins[a]![b]!, 0);
}

/** Mean number of units below over all best orders: over all sets that may stand on top, the plain way. */
function meanBelow(margins: readonly (readonly number[])[]): number[] {
  const n = margins.length;
  const size = 2 ** n;
  const gain = (set: number, next: number) => {
    let sum = 0;
    for (let other = 0; other < n; other++) if ((set >> other) & 1) sum += margins[other]![next]!;
    return sum;
  };
  const best = new Float64Array(size).fill(-Infinity);
  const ways = new Float64Array(size);
  best[0] = 0;
  ways[0] = 1;
  for (let set = 0; set < size; set++) {
    for (let next = 0; next < n; next++) {
      const after = set | (1 << next);
      if (after === set) continue;
      const reached = best[set]! + gain(set, next);
      if (reached > best[after]! + 1e-9) [best[after], ways[after]] = [reached, 0];
      if (reached > best[after]! - 1e-9) ways[after]! += ways[set]!;
    }
  }
  const onward = new Float64Array(size);
  onward[size - 1] = 1;
  const below = new Array<number>(n).fill(0);
  for (let set = size - 1; set > 0; set--) {
    const standing = set.toString(2).replaceAll('0', '').length;
    for (let last = 0; last < n; last++) {
      const before = set & ~(1 << last);
      if (before === set || best[before]! + gain(before, last) < best[set]! - 1e-9) continue;
      onward[before]! += onward[set]!;
      below[last]! += (ways[before]! * onward[set]! * (n - standing)) / ways[size - 1]!;
    }
  }
  return below;
}

/** The units in the order of their scores. */
const orderOf = (scores: readonly number[]) => [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);

describe('agrees as much as the integer programme says an order can', () => {
  const cases = Array.from({ length: 30 }, (_, seed) => ({
    seed,
    units: 22 + ((seed * 7) % 19),
    criteria: 3 + (seed % 6),
    // Many criteria of the same weight have many best orders, whose mean need not be one of them.
    weights: seed % 3 === 0 ? ('whole' as const) : ('any' as const),
  }));

  it.each(cases)(
    '$units units, $criteria criteria, $weights weights',
    ({ seed, units, criteria, weights }) => {
      const given = vote(seed + 1, units, criteria, weights);
      const margins = marginsOf(given);
      const most = mostByProgramme(margins);
      const result = aggregated('condorcet-kemeny', given);
      if (result.kind === 'refused') throw new Error('refused');
      const several = result.remarks?.some(({ says }) => says.say === 'severalOrders') === true;
      const reached = agreementOf(orderOf([...result.scores]), margins);
      expect(reached).toBeLessThanOrEqual(most + 1e-6);
      if (!several) expect(reached).toBeGreaterThanOrEqual(most - 1e-6);
      expect(result.remarks?.some(({ says }) => says.say === 'orderSearched')).toBe(false);
    },
  );
});

describe('is the mean over all best orders, on both sides of where the solver comes in', () => {
  it.each([8, 11, 12, 13, 14])('%s units', (units) => {
    for (let seed = 1; seed <= 6; seed++) {
      const given = vote(100 * units + seed, units, 3 + (seed % 2), seed % 2 === 0 ? 'equal' : 'whole');
      const scores = scoresOf('condorcet-kemeny', given);
      meanBelow(marginsOf(given)).forEach((below, unit) => {
        expect(scores[unit], `seed ${seed}, unit ${unit}`).toBeCloseTo(below, 9);
      });
    }
  });
});

describe('equals are equal at every size', () => {
  it.each([2, 12, 13, 20, 21, 22, 64, 65, 300])(
    '%s units, on one criterion in the order opposite to the other',
    (units) => {
      const column = Array.from({ length: units }, (_, unit) => unit);
      const scores = scoresOf('condorcet-kemeny', { input: [column, column.map((value) => -value)] });
      expect(new Set(scores)).toEqual(new Set([(units - 1) / 2]));
    },
  );

  it.each([9, 12, 15, 24, 30])('%s units in a circle of three criteria: those a third apart', (units) => {
    const input = [0, 1, 2].map((shift) =>
      Array.from({ length: units }, (_, unit) => (unit + (shift * units) / 3) % units),
    );
    const scores = scoresOf('condorcet-kemeny', { input });
    const third = units / 3;
    expect(scores.slice(third, 2 * third)).toEqual(scores.slice(0, third));
    expect(scores.slice(2 * third)).toEqual(scores.slice(0, third));
  });

  it.each([20, 70])('%s units with the same ranks', (units) => {
    const scores = scoresOf('condorcet-kemeny', {
      input: [Array<number>(units).fill(3), [...Array<number>(units - 1).fill(1), 2]],
    });
    expect(scores).toEqual([...Array<number>(units - 1).fill((units - 2) / 2), units - 1]);
  });
});

describe('beyond 64 classes of units, where orders are searched', () => {
  /** Three units for each base, which change places when the criteria do. */
  function turning(seed: number, bases: number) {
    const next = random(seed);
    const values = Array.from({ length: 3 }, () => Array.from({ length: bases }, () => next()));
    return [0, 1, 2].map((criterion) => [0, 1, 2].flatMap((turn) => values[(turn + criterion) % 3]!));
  }

  it.each([30, 40, 90])('%s times three units that a symmetry exchanges tie, and no others', (bases) => {
    const result = aggregated('condorcet-kemeny', { input: turning(bases, bases) });
    if (result.kind === 'refused') throw new Error('refused');
    expect(result.remarks?.map(({ says }) => says.say)).toEqual(['orderSearched']);
    const scores = [...result.scores];
    const one = scores.slice(0, bases);
    expect(scores).toEqual([...one, ...one, ...one]);
    expect(new Set(one).size).toBeGreaterThan(bases / 3);
    const total = scores.reduce((sum, score) => sum + score, 0);
    expect(total).toBeCloseTo((3 * bases * (3 * bases - 1)) / 2, 6);
  });
});

it('beyond 64 classes of units the note tells the local search and what it reaches', () => {
  const given = vote(5, 80, 7, 'equal');
  const result = aggregated('condorcet-kemeny', given);
  if (result.kind === 'refused') throw new Error('refused');
  const share = Number(
    /reaches ([\d.]+) % of the agreement/.exec(
      (result.remarks ?? []).map(({ says }) => sentence(says)).join(),
    )?.[1],
  );
  const margins = marginsOf(given);
  const most = margins
    .flatMap((row, a) => row.slice(a + 1))
    .reduce((sum, margin) => sum + Math.abs(margin), 0);
  expect(share).toBeCloseTo((100 * agreementOf(orderOf([...result.scores]), margins)) / most, 0);
  expect(share).toBeGreaterThan(80);
});
