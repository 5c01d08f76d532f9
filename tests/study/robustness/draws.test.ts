/** Draws against what rating again gives, against known probabilities, and the fast way against the general one. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/model/table.ts';
import { rate } from '../../../src/rate.ts';
import { randomOf } from '../../../src/stats/random.ts';
import { blockOf } from '../../../src/study/robustness/block.ts';
import { drawingOf } from '../../../src/study/robustness/drawing.ts';
import { evaluatedDraws, evaluations } from '../../../src/study/robustness/evaluated-draws.ts';
import { methodology } from '../../reference.ts';
import { certainlyPlanned, drawn, planned } from './planned.ts';

const DRAWS = 40;

/** Units of some random numbers, with gaps where they are asked for. */
function tableWith(units: number, columns: readonly string[], seed: number, gaps = 0) {
  const random = randomOf(seed);
  return tableOf(
    Array.from({ length: units }, (_, unit) => ({
      city: `city ${unit}`,
      country: `country ${unit % 3}`,
      ...Object.fromEntries(
        columns.map((column) => [
          column,
          random.uniform() < gaps ? null : Math.round(random.uniform() * 100) / 10 + 1,
        ]),
      ),
    })),
  );
}

const unit = { id: 'city', attributes: ['country'] };
const leagues = [{ id: 'country', column: 'country' }];
const awards = [
  { id: 'best' },
  { id: 'second', rank: 2 },
  { id: 'ofCountry', league: 'country', except: ['best'] },
  { id: 'inGroup', criterion: 'g' },
  { id: 'byA', criterion: 'a' },
];
const tree = [
  {
    id: 'g',
    weight: 2,
    coverage: 0.5,
    criteria: [{ id: 'a', weight: 2 }, { id: 'b' }, { id: 'c', direction: 'lower' }],
  },
  { id: 'h', weight: 3, criteria: [{ id: 'd' }, { id: 'e', weight: 0 }] },
  { id: 'f' },
];
const columns = ['a', 'b', 'c', 'd', 'e', 'f'];

const settings = fc.record({
  units: fc.integer({ min: 2, max: 30 }),
  seed: fc.nat(1e6),
  gaps: fc.constantFrom(0, 0, 0.15),
  vary: fc.constantFrom('weights=25%', 'weights=100%', 'weights=simplex', 'weights=order'),
  level: fc.constantFrom('all', 'top', 'g'),
  scale: fc.constantFrom('min-max', 'z-score', 'rank'),
});

describe('the fast way of drawing weights', () => {
  it('gives the places of the general way in every draw, by the kernel as in plain JavaScript', async () => {
    await fc.assert(
      fc.asyncProperty(settings, async ({ units, seed, gaps, vary, level, scale }) => {
        const file = { rating: 1, unit, leagues, awards, defaults: { normalise: scale }, criteria: tree };
        const made = await planned(tableWith(units, columns, seed, gaps), methodology(file), {
          vary: [vary],
          level,
          seed,
          draws: DRAWS,
        });
        if (made === undefined) return;
        const { plan } = made;
        const block = blockOf(plan, 0, DRAWS);
        const ways = [drawingOf(plan), drawingOf(plan, true), evaluatedDraws(plan)];
        expect(ways.map(({ isLinear }) => isLinear)).toEqual([true, true, false]);
        const [kernel, plain, general] = ways.map((way) => {
          const { total, criteria, fixed } = way.places(block);
          const rows = (all: ArrayLike<number>) =>
            Array.from({ length: units }, (_, row) =>
              Array.from({ length: DRAWS }, (_, draw) => all[row * plan.stride + draw]),
            );
          return {
            total: rows(total),
            criteria: Object.fromEntries([
              ...[...criteria].map(([id, all]) => [id, rows(all)]),
              ...[...fixed].map(([id, all]) => [id, [...all].map((place) => new Array(DRAWS).fill(place))]),
            ]),
          };
        });
        expect(kernel).toEqual(general);
        expect(plain).toEqual(general);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['a unit far ahead of all others', (value: number, row: number) => (row === 0 ? 1e6 : value)],
    ['many units alike', (value: number) => Math.round(value / 3)],
    ['all units alike', () => 1.5],
  ])('counts the same with %s by the kernel as in plain JavaScript', async (_, change) => {
    const random = randomOf(3);
    const records = Array.from({ length: 60 }, (_, row) => ({
      city: `city ${row}`,
      x: row === 1 ? 0 : change(random.uniform() * 9, row),
      y: row === 2 ? 0 : change(random.uniform() * 9, row),
      z: change(random.uniform() * 9, row),
    }));
    const file = { unit: { id: 'city' }, criteria: ['x', 'y', 'z'].map((id) => ({ id, normalise: 'none' })) };
    const asked = { vary: ['weights=simplex'], draws: 1500, matrix: true };
    const table = tableOf(records);
    expect(await drawn(table, file, asked)).toEqual(await drawn(table, file, asked, true));
  });

  it('of more units than are counted pair by pair gives what the general way gives', async () => {
    const file = { rating: 1, unit: { id: 'city' }, criteria: columns.map((id) => ({ id })) };
    const made = await certainlyPlanned(tableWith(300, columns, 5), methodology(file), { draws: 20 });
    const { plan } = made;
    const block = blockOf(plan, 0, 20);
    const kernel = [...drawingOf(plan).places(block).total];
    const used = (row: number) => row % plan.stride < 20;
    const general = evaluatedDraws(plan).places(block).total;
    const same = kernel.every((place, index) => !used(index) || place === general[index]);
    expect(same).toBe(true);
  });
});

describe('the general way', () => {
  it('is what rating by the drawn weights and methods gives, in every draw of a mixed tree', async () => {
    const records = tableWith(12, columns, 11, 0.1);
    const mixed = (normalise: string, at: Readonly<Record<string, number>>) => ({
      rating: 1,
      unit: { id: 'city' },
      defaults: { normalise },
      aggregate: 'geometric',
      criteria: [
        {
          id: 'g',
          weight: at.g ?? 2,
          criteria: ['a', 'b', 'c'].map((id) => ({
            id,
            weight: at[id] ?? 1,
            normalise: { method: 'min-max', to: [1, 100] },
          })),
        },
        {
          id: 'p',
          weight: at.p ?? 1,
          aggregate: 'promethee',
          normalise: { method: 'min-max', to: [1, 100] },
          criteria: ['d', 'e'].map((id) => ({ id, weight: at[id] ?? 1 })),
        },
        { id: 'f', weight: at.f ?? 1, normalise: { method: 'min-max', to: [1, 100] } },
      ],
    });
    const nominal = methodology(mixed('min-max', {}));
    const file = mixed('min-max', {});
    const made = await certainlyPlanned(records, nominal, { vary: ['weights=25%'], draws: DRAWS, seed: 4 });
    const withMethods = {
      ...made.plan,
      settings: {
        ...made.plan.settings,
        alternatives: [
          {
            factor: 'normalise' as const,
            at: ['d', 'e'],
            choices: ['min-max', 'z-score']
              .map((method) => methodology({ ...file, defaults: { normalise: method } }))
              .map(choiceOfD),
          },
        ],
      },
    };
    const block = blockOf(withMethods, 0, DRAWS);
    const drawing = drawingOf(withMethods);
    expect(drawing.isLinear).toBe(false);
    const { total } = drawing.places(block);
    let compared = 0;
    for (const [draw, evaluated, chosen] of evaluations(withMethods, block)) {
      expect(evaluated.ok).toBe(true);
      const weights = Object.fromEntries(
        withMethods.settings.weights.flatMap(({ children }, set) =>
          children.map((id, child) => [id, block.weights[set]![child]![draw]!]),
        ),
      );
      const again = rate(
        records,
        methodology(mixed(chosen.methods[0] === 0 ? 'min-max' : 'z-score', weights)),
      );
      if (!again.ok) throw new Error(JSON.stringify(again.diagnostics));
      const { rank } = again.value.columns;
      expect(Array.from(rank, (_, row) => total[row * withMethods.stride + draw])).toEqual([...rank]);
      compared++;
    }
    expect(compared).toBe(DRAWS);
  });

  it('puts noise on the numbers in the cells, before denominators and bands, and on no gap', async () => {
    const records = tableOf([
      { city: 'A', people: 10, x: 100, y: 2 },
      { city: 'B', people: 20, x: 150, y: null },
      { city: 'C', people: 30, x: 90, y: 7 },
    ]);
    const criteria = [
      { id: 'x', per: { column: 'people' } },
      { id: 'y', bands: [{ below: 5, points: 1 }, { points: 2 }] },
    ];
    const file = { rating: 1, unit: { id: 'city' }, criteria };
    const made = await certainlyPlanned(records, methodology(file), {
      vary: ['data=±3@x', 'data=10%'],
      draws: 5,
    });
    const block = blockOf(made.plan, 0, 5);
    let moved = 0;
    for (const [, evaluated] of evaluations(made.plan, block)) {
      if (!evaluated.ok) throw new Error('a draw fails');
      const [x, y] = evaluated.value.fitted.answers.indicators;
      expect([...y!.values].map((value) => [1, 2].includes(value))).toEqual([true, false, true]);
      expect(Number.isNaN(y!.raw[1])).toBe(true);
      const noise = [10, 20, 30].map((people, row) => x!.raw[row]! * people - [100, 150, 90][row]!);
      expect(Math.max(...noise.map(Math.abs))).toBeLessThan(20);
      if (noise.every((value) => Math.abs(value) > 1e-9)) moved++;
    }
    expect(moved).toBe(5);
  });

  const choiceOfD = (method: ReturnType<typeof methodology>) => {
    const group = method.criteria[1]!;
    if (!('criteria' in group)) throw new Error('no group');
    const [leaf] = group.criteria;
    if (leaf === undefined || 'criteria' in leaf) throw new Error('no indicator');
    return leaf.normalise;
  };
});

describe('known probabilities', () => {
  const flat = (names: readonly string[]) => ({
    unit: { id: 'city' },
    criteria: names.map((id) => ({ id, normalise: 'none' })),
  });

  it('three units and two criteria: acceptabilities are lengths on a line', async () => {
    // A is best for weights of x above 0.6, B below 0.25, C between.
    const table = tableOf([
      { city: 'A', x: 10, y: 0 },
      { city: 'B', x: 0, y: 9 },
      { city: 'C', x: 6, y: 7 },
    ]);
    const asked = { vary: ['weights=simplex'], draws: 100_000 };
    const { units, error } = await drawn(table, flat(['x', 'y']), asked);
    const crossing = (a: readonly number[], b: readonly number[]) =>
      (b[1]! - a[1]!) / (a[0]! - a[1]! - (b[0]! - b[1]!));
    const ofA = 1 - crossing([10, 0], [6, 7]);
    const ofB = crossing([0, 9], [6, 7]);
    const expected = [ofA, ofB, 1 - ofA - ofB];
    units.forEach(({ first }, index) => {
      expect(Math.abs(first - expected[index]!)).toBeLessThan(4 * error.largest);
    });
    // Central weights are the middles of the lengths.
    expect(units[0]!.central!.x).toBeCloseTo(1 - ofA / 2, 2);
    expect(units[1]!.central!.x).toBeCloseTo(ofB / 2, 2);
    expect(units.map(({ confidence }) => confidence)).toEqual([1, 1, 1]);
  });

  it('where criteria can be exchanged every unit is first equally often, and ties are counted half', async () => {
    const names = ['p', 'q', 'r', 's'];
    const records = names.map((city) => ({
      city,
      ...Object.fromEntries(names.map((id) => [id, id === city ? 1 : 0])),
    }));
    const { units, pairs } = await drawn(tableOf(records), flat(names), {
      vary: ['weights=simplex'],
      draws: 50_000,
      matrix: true,
    });
    for (const { first, mean } of units) {
      expect(Math.abs(first - 0.25)).toBeLessThan(0.01);
      expect(mean).toBeCloseTo(2.5, 1);
    }
    for (const { probability } of pairs) expect(Math.abs(probability - 0.5)).toBeLessThan(0.01);
    const twins = await drawn(tableOf([...records, { city: 'twin', p: 1, q: 0, r: 0, s: 0 }]), flat(names), {
      draws: 1000,
      matrix: true,
    });
    expect(twins.pairs.find(({ ahead, behind }) => ahead === 'p' && behind === 'twin')!.probability).toBe(
      0.5,
    );
  });

  it('leaving out: nobody or one of them, each equally likely', async () => {
    const table = tableOf([
      { city: 'A', x: 3, y: 0, z: 0 },
      { city: 'B', x: 0, y: 1, z: 1.5 },
    ]);
    // B leads only without x.
    const { units } = await drawn(table, flat(['x', 'y', 'z']), {
      vary: ['leave-out=indicators'],
      draws: 20_000,
    });
    expect(Math.abs(units[1]!.first - 0.25)).toBeLessThan(0.015);
  });
});

describe('statistics', () => {
  const records = Array.from({ length: 8 }, (_, row) => ({ city: `c${row}`, x: row, y: (row * 5) % 8 }));
  const file = {
    unit: { id: 'city' },
    criteria: ['x', 'y'].map((id) => ({ id, normalise: 'none' })),
  };

  it('are those of the matrix of places', async () => {
    const { units, draws } = await drawn(tableOf(records), file, {
      vary: ['weights=simplex'],
      draws: 3000,
      matrix: true,
      top: 3,
    });
    for (const one of units) {
      const { places = [] } = one;
      const upTo = (most: number) => places.slice(0, most).reduce((sum, share) => sum + share, 0);
      const quantile = (share: number) => places.findIndex((_, index) => upTo(index + 1) >= share - 1e-9) + 1;
      expect([one.p5, one.median, one.p95]).toEqual([0.05, 0.5, 0.95].map(quantile));
      expect(one.mean).toBeCloseTo(
        places.reduce((sum, share, index) => sum + share * (index + 1), 0),
        12,
      );
      expect(one.first).toBeCloseTo(upTo(1), 12);
      expect(one.top).toBeCloseTo(upTo(3), 12);
      expect(one.best).toBe(places.findIndex((share) => share > 0) + 1);
      expect(one.worst).toBe(places.findLastIndex((share) => share > 0) + 1);
      expect(upTo(8)).toBeCloseTo(1, 12);
    }
    expect(draws).toBe(3000);
  });

  it('tiers are runs: a new one begins where the first of the last beats a unit safely', async () => {
    const study = await drawn(tableOf(records), file, {
      vary: ['weights=25%'],
      draws: 2000,
      matrix: true,
      confidence: 0.9,
    });
    const share = (a: string, b: string) =>
      study.pairs.find(({ ahead, behind }) => ahead === a && behind === b)!.probability;
    const order = study.tiers.flat();
    let first = order[0]!;
    for (const name of order.slice(1)) {
      const isNew = study.tiers.some((tier) => tier[0] === name);
      expect(isNew).toBe(share(first, name) >= 0.9);
      if (isNew) first = name;
    }
    expect(study.tiers.length).toBeGreaterThan(1);
  });

  it('until: whole blocks, until the error is small enough', async () => {
    const study = await drawn(tableOf(records), file, { vary: ['weights=simplex'], until: 0.008 });
    expect(study.error.largest).toBeLessThanOrEqual(0.008);
    expect(study.draws % 1000).toBe(0);
    expect(study.draws).toBeLessThanOrEqual(5000);
    const few = await drawn(tableOf(records), file, { vary: ['weights=simplex'], until: 0.001, draws: 2500 });
    expect(few.draws).toBe(2500);
  });

  it('the order of rows, columns and criteria changes no figure', async () => {
    const turned = [...records].reverse().map(({ city, x, y }) => ({ y, x, city }));
    const other = { ...file, criteria: [...file.criteria].reverse() };
    const asked = { vary: ['weights=order', 'data=5%'], draws: 300, matrix: true };
    const [one, two] = [
      await drawn(tableOf(records), file, asked),
      await drawn(tableOf(turned), other, asked),
    ];
    expect(two.pairs).toEqual(one.pairs);
    expect(two.tiers).toEqual(one.tiers);
    expect([...two.units].reverse()).toEqual(one.units);
  });
});
