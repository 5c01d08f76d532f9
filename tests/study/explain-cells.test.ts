/** How far and in which steps a cell may be moved. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/model/table.ts';
import { decorate, evaluateTable, rate } from '../../src/rate.ts';
import { explainUnits } from '../../src/study/explain/explain.ts';
import {
  type Ladder,
  ladderOfAnswers,
  ladderOfBands,
  ladderOfNumbers,
} from '../../src/study/explain/ladder.ts';
import type { CellValue, ExplainOptions } from '../../src/study/explain/model.ts';
import { leastStep } from '../../src/study/explain/search.ts';
import { methodology } from '../reference.ts';

const plain = { rawOf: (own: number) => own, own: (raw: number) => raw };
const stepsOf = (ladder: Ladder): CellValue[] =>
  Array.from({ length: Math.max(0, ladder.last - ladder.first + 1) }, (_, step) =>
    ladder.at(ladder.first + step),
  );

describe('numbers', () => {
  it('whole ones move by whole numbers, up to the bound and not beyond', () => {
    const ladder = ladderOfNumbers({
      ...plain,
      value: 3,
      isWhole: true,
      worst: 0,
      bound: 6.7,
      range: 9,
      sign: 1,
    });
    expect(stepsOf(ladder)).toEqual([4, 5, 6]);
    expect([ladder.share(0.01), ladder.share(0.5), ladder.share(1)]).toEqual([4, 5, 6]);
  });

  it('lower is better: down to the bound', () => {
    const ladder = ladderOfNumbers({
      ...plain,
      value: 3,
      isWhole: true,
      worst: 9,
      bound: -0.5,
      range: 9.5,
      sign: -1,
    });
    expect(stepsOf(ladder)).toEqual([2, 1, 0]);
    expect([ladder.share(0.01), ladder.share(0.5)]).toEqual([2, 1]);
  });

  it('others move by short decimals of at most a millionth of the range, and end at the bound itself', () => {
    const ladder = ladderOfNumbers({
      ...plain,
      value: 0.12345678,
      isWhole: false,
      worst: 0,
      bound: 1 / 3,
      range: 3,
      sign: 1,
    });
    expect([ladder.at(1), ladder.at(2), ladder.at(ladder.last)]).toEqual([0.123457, 0.123458, 1 / 3]);
    expect(ladder.at(ladder.last - 1)).toBe(0.333333);
  });

  it('a gap counts from the worst observed, which is its first step', () => {
    const gap = ladderOfNumbers({
      ...plain,
      value: null,
      isWhole: true,
      worst: 2,
      bound: 5,
      range: 3,
      sign: 1,
    });
    expect(gap.from).toBeNull();
    expect(stepsOf(gap)).toEqual([2, 3, 4, 5]);
  });

  it('what is at its bound or beyond stays', () => {
    const at = (value: number) =>
      ladderOfNumbers({ ...plain, value, isWhole: true, worst: 0, bound: 5, range: 9, sign: 1 });
    expect(stepsOf(at(5))).toEqual([]);
    expect(stepsOf(at(7))).toEqual([]);
  });
});

describe('answers and bands', () => {
  const points = { no: 0, partly: 5, mostly: 5, yes: 10 };
  const rawOf = (value: CellValue) => Object.entries(points).find(([answer]) => answer === value)?.[1] ?? NaN;

  it('answers move among those declared, of equal ones to the first', () => {
    const from = (value: string | null) =>
      stepsOf(ladderOfAnswers({ points, value, rawOf, worst: 0, sign: 1 }));
    expect(from('no')).toEqual(['partly', 'yes']);
    expect(from('mostly')).toEqual(['yes']);
    expect(from('yes')).toEqual([]);
    expect(from(null)).toEqual(['no', 'partly', 'yes']);
  });

  it('a share of the way is the first answer that gives as much', () => {
    const ladder = ladderOfAnswers({ points, value: 'no', rawOf, worst: 0, sign: 1 });
    expect([ladder.share(0.1), ladder.share(0.5), ladder.share(0.6)]).toEqual(['partly', 'partly', 'yes']);
  });

  const bandsOf = (bands: readonly { below?: number; points: number }[], value: number, isWhole = true) =>
    stepsOf(
      ladderOfBands({
        ...plain,
        value,
        isWhole,
        worst: 0,
        best: 10,
        sign: 1,
        bands,
        pointsOf: (raw) => bands.find(({ below }) => below === undefined || raw < below)?.points,
      }),
    );

  it('into a better band above: its lower edge, which belongs to it', () => {
    const rising = [{ below: 1.5, points: 0 }, { below: 5, points: 5 }, { points: 10 }];
    expect(bandsOf(rising, 0)).toEqual([2, 5]);
    expect(bandsOf(rising, 0, false)).toEqual([1.5, 5]);
    expect(bandsOf(rising, 6)).toEqual([]);
  });

  it('into a better band below: the last number under its upper edge', () => {
    const falling = [{ below: 2, points: 10 }, { below: 5, points: 5 }, { points: 0 }];
    expect(bandsOf(falling, 8)).toEqual([4, 1]);
    const [first, second] = bandsOf(falling, 8, false);
    expect([Number(first) < 5, Number(first) > 4.9999, Number(second) < 2]).toEqual([true, true, true]);
  });
});

describe('the least step', () => {
  /** Counts how often it is asked. */
  const counting = (reaches: (step: number) => boolean, lead: (step: number) => number) => {
    const asked = new Set<number>();
    const probe = (step: number) => {
      asked.add(step);
      return { reaches: reaches(step), lead: lead(step) };
    };
    return { asked, probe };
  };

  it('where more is never worse it is found exactly, and soon where the lead is a straight line', () => {
    for (const boundary of [1, 2, 17, 499_999, 999_999, 1_000_000]) {
      const straight = counting(
        (step) => step >= boundary,
        (step) => (step - boundary + 0.5) / 1000,
      );
      expect(leastStep(1, 1_000_000, true, straight.probe)).toBe(boundary);
      expect(straight.asked.size).toBeLessThan(7);
      const useless = counting(
        (step) => step >= boundary,
        () => NaN,
      );
      expect(leastStep(1, 1_000_000, true, useless.probe)).toBe(boundary);
      expect(useless.asked.size).toBeLessThan(70);
    }
  });

  it('where more may be worse, few steps are all looked at', () => {
    const reaches = (step: number) => step === 7 || step === 20;
    const probe = (step: number) => ({ reaches: reaches(step), lead: NaN });
    expect(leastStep(1, 30, false, probe)).toBe(7);
    expect(leastStep(1, 30, true, probe)).toBeUndefined();
  });

  it('the step before one that was found does not reach', () => {
    const reaches = (step: number) => Math.sin(step / 40_000) > 0.5;
    const found = leastStep(1, 1_000_000, false, (step) => ({ reaches: reaches(step), lead: NaN }))!;
    expect([reaches(found - 1), reaches(found)]).toEqual([false, true]);
  });
});

describe('the fewest', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 9 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const record = fc.record({ a: cell, b: cell, c: cell, d: cell, e: cell });
  const weight = fc.integer({ min: 1, max: 4 });
  const examples = fc.record({
    records: fc.array(record, { minLength: 4, maxLength: 6 }),
    weights: fc.tuple(weight, weight, weight, weight, weight),
    aggregate: fc.constantFrom('arithmetic', 'arithmetic', 'geometric', 'topsis'),
    unit: fc.nat({ max: 3 }),
  });

  it('are as few as any set at its bounds, with the best score of as few', () => {
    let found = 0;
    fc.assert(
      fc.property(examples, ({ records, weights, aggregate, unit }) => {
        const [a, b, ...rest] = ids.map((id, index) => ({
          id,
          weight: weights[index],
          normalise: { method: 'min-max', to: [1, 100] },
        }));
        const by = methodology({
          rating: 1,
          unit: { id: 'city' },
          aggregate,
          criteria: [{ id: 'group', weight: 3, criteria: [a, b] }, ...rest],
        });
        const rows = records.map((cells, row) => ({ city: `c${row}`, ...cells }));
        const evaluated = evaluateTable(tableOf(rows), by);
        const rating = evaluated.ok ? decorate(evaluated.value, {}, tableOf(rows)) : evaluated;
        if (!evaluated.ok || !rating.ok) return;
        const table = tableOf(rows);
        const { units } = explainUnits({ table, evaluated: evaluated.value, rating: rating.value });
        const one = units.find(({ id }) => id === `c${unit}`);
        const target = one?.targets[0];
        if (one === undefined || target === undefined || target.fewest === null) return;
        found++;
        const ranked = new Set(units.map(({ id }) => id));
        const bounds = new Map(
          target.single.map(({ id }) => [
            id,
            Math.max(...rows.flatMap((row) => (ranked.has(row.city) ? (row[id as 'a'] ?? []) : []))),
          ]),
        );
        const at = (set: readonly string[]) => {
          const changed = rows.map((row) =>
            row.city === one.id
              ? { ...row, ...Object.fromEntries(set.map((id) => [id, bounds.get(id)!])) }
              : row,
          );
          const outcome = rate(tableOf(changed), by);
          return outcome.ok ? outcome.value.units.find(({ id }) => id === one.id) : undefined;
        };
        const told = [...bounds.keys()];
        const sets = Array.from({ length: 1 << told.length }, (_, some) =>
          told.filter((_id, index) => (some >> index) & 1),
        );
        const reaching = sets.filter((set) => (at(set)?.rank ?? Infinity) <= target.to.place);
        const least = Math.min(...reaching.map((set) => set.length));
        expect(target.fewest.changes).toHaveLength(least);
        const scores = reaching.filter((set) => set.length === least).map((set) => at(set)!.score);
        const chosen = at(target.fewest.changes.map(({ id }) => id))!.score;
        expect(chosen).toBeCloseTo(Math.max(...scores), 9);
      }),
      { numRuns: Number(process.env.RATING_RUNS ?? 30) },
    );
    expect(found).toBeGreaterThan(5);
  });
});

describe('which cells move', () => {
  const explained = (
    criteria: readonly unknown[],
    records: readonly Readonly<Record<string, unknown>>[],
    options: ExplainOptions = {},
    rest = {},
  ) => {
    const table = tableOf(records);
    const evaluated = evaluateTable(
      table,
      methodology({ rating: 1, unit: { id: 'city' }, ...rest, criteria }),
    );
    if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.diagnostics));
    const rating = decorate(evaluated.value, {}, table);
    if (!rating.ok) throw new Error(JSON.stringify(rating.diagnostics));
    return explainUnits({ table, evaluated: evaluated.value, rating: rating.value }, options);
  };
  const records = [
    { city: 'A', people: 10, offices: 5, site: 3, dull: 1 },
    { city: 'B', people: 20, offices: 4, site: 2, dull: 1 },
    { city: 'C', people: 40, offices: 1, site: 1, dull: 1 },
  ];

  it('denominators and fixed indicators stay; what has no weight or no scores is not told', () => {
    const found = explained(
      [
        { id: 'people' },
        { id: 'offices', per: { column: 'people' } },
        { id: 'site', fixed: true },
        { id: 'weightless', column: 'site', weight: 0 },
        { id: 'dull' },
      ],
      records,
      { units: ['B'] },
    );
    const [target] = found.units[0]!.targets;
    expect(target!.single.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['people', 20, 20],
      ['offices', 4, expect.any(Number)],
      ['site', 2, 2],
    ]);
    expect(target!.together!.changes.map(({ id }) => id)).toEqual(['people', 'offices', 'site']);
  });

  it('where more may be worse, all of a few steps are tried', () => {
    // More than a band above the mean counts as much as the band: the mean moves with the unit.
    const found = explained(
      [
        { id: 'offices', normalise: { method: 'above-below-mean', band: 0.2 } },
        { id: 'site', normalise: 'none' },
      ],
      records,
      { units: ['C'], to: [{ kind: 'place', place: 2 }] },
    );
    const [offices] = found.units[0]!.targets[0]!.single;
    expect(offices!.id).toBe('offices');
    expect(offices!.from).toBe(1);
    expect(offices!.to).toBeLessThanOrEqual(5);
  });

  it('an indicator whose column decides the class is tried with the class it leads to', () => {
    const league = { id: 'size', column: 'people', classes: [{ id: 'small', below: 30 }, { id: 'large' }] };
    const found = explained(
      [{ id: 'people' }, { id: 'offices', weight: 10 }],
      [
        { city: 'A', people: 10, offices: 9 },
        { city: 'B', people: 20, offices: 4 },
        { city: 'C', people: 40, offices: 1 },
      ],
      { units: ['B'], league: 'size', to: [{ kind: 'place', place: 1 }] },
      { leagues: [league] },
    );
    const [people] = found.units[0]!.targets[0]!.single;
    // With 30 people it leaves the small ones for the large, of whom it is the first at once.
    expect(people).toMatchObject({ from: 20, to: 30, reachable: true, rank: 1 });
  });

  it('nothing is aimed at above the first, nor in a class that is another one’s', () => {
    const found = explained(
      [{ id: 'offices' }, { id: 'site' }],
      records,
      { league: 'size', to: [{ kind: 'unit', unit: 'C' }, { kind: 'next' }] },
      { leagues: [{ id: 'size', column: 'people', classes: [{ id: 'small', below: 30 }, { id: 'large' }] }] },
    );
    const places = new Map(found.units.map(({ id, targets }) => [id, targets.map(({ to }) => to.place)]));
    expect(places.get('A')).toEqual([]);
    expect(places.get('B')).toEqual([1]);
    expect(places.get('C')).toEqual([1]);
  });
});
