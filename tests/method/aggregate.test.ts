/** Group methods on degenerate data, and what each promises whatever the data. */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aggregate as pages } from '../../src/catalogue/pages/aggregate.ts';
import { aggregate } from '../../src/method/aggregate/registry.ts';
import type { Aggregated } from '../../src/method/method.ts';
import type { Direction } from '../../src/model/methodology.ts';
import { tableOf } from '../../src/model/table.ts';
import { rate } from '../../src/rate.ts';
import { sentence, tell } from '../../src/write/words/tell.ts';
import { loadMethods } from '../load.ts';
import { methodology } from '../reference.ts';
import { told } from '../told.ts';
import { choiceFor } from '../weighing.ts';
import { aggregated, type Given, methodNamed, scoresOf, siblingsOf } from './siblings.ts';

beforeAll(loadMethods);

const names = aggregate.names;

/** Parameters for a number of children, where a method needs some. */
function parametersFor(name: string, children: number, bounds: readonly [number, number] = [-1e6, 1e6]) {
  const each = <T>(value: (child: number) => T) =>
    Array.from({ length: children }, (_, child) => value(child));
  const parameters: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    power: { p: 0.5 },
    owa: { weights: each((child) => children - child) },
    spotis: { bounds: each((child) => [bounds[0] - child, bounds[1] + child]) },
    promethee: { q: each((child) => child / 2), p: each((child) => 3 + child) },
  };
  return parameters[name] ?? {};
}

describe('degenerate data: a number, or a reason with the cell and the remedy', () => {
  const nan = NaN;
  const cases: Readonly<Record<string, readonly (readonly number[])[]>> = {
    'a constant column': [
      [5, 5, 5],
      [1, 2, 4],
    ],
    'only constant columns': [
      [5, 5, 5],
      [2, 2, 2],
    ],
    'one unit': [[3], [4]],
    'two units': [
      [1, 3],
      [4, 2],
    ],
    'a missing cell': [
      [1, 2, 4],
      [3, nan, 5],
    ],
    'a unit without values': [
      [1, nan, 4],
      [3, nan, 5],
    ],
    'nothing in common': [
      [1, nan],
      [nan, 5],
    ],
    'all missing': [
      [nan, nan],
      [nan, nan],
    ],
    'all ties': [
      [2, 2, 2, 2],
      [2, 2, 2, 2],
    ],
    'two tied of three': [
      [1, 1, 3],
      [2, 2, 4],
    ],
    negatives: [
      [-3, -1, -2],
      [1, -2, 4],
    ],
    zeros: [
      [0, 1, 2],
      [3, 0, 1],
    ],
    'a column of zeros': [
      [0, 0, 0],
      [1, 2, 3],
    ],
    'very large': [
      [1e300, 2e300, 3e300],
      [3e300, 1e300, 2e300],
    ],
    'very small': [
      [1e-300, 2e-300, 3e-300],
      [3e-300, 1e-300, 2e-300],
    ],
    'one dominating outlier': [
      [1, 2, 1e300],
      [3, 1, 2],
    ],
  };

  const digits = (value: number) => (Number.isNaN(value) ? '–' : String(Number(value.toPrecision(6)) + 0));

  function told(result: Aggregated): string {
    if (result.kind === 'refused') {
      const where = result.refusals.map(({ row, child, why }) => {
        return `[${row === undefined ? '' : `unit ${row + 1}`}${child === undefined ? '' : ` child ${child + 1}`}] ${sentence(why)}`;
      });
      return `refused: ${where.join('; ')}`;
    }
    const remarks = (result.remarks ?? []).map(({ severity, row, child, says }) => {
      return `${severity}[${row === undefined ? '' : `unit ${row + 1}`}${child === undefined ? '' : ` child ${child + 1}`}] ${sentence(says)}`;
    });
    return [[...result.scores].map(digits).join(' '), ...remarks].join(' | ');
  }

  it.each(Object.keys(cases))('%s: no infinite score, no missing one without a word', (title) => {
    const input = cases[title]!;
    for (const name of names) {
      const bounds = title === 'very large' || title.includes('outlier') ? ([0, 1e301] as const) : undefined;
      const result = aggregated(name, { input }, parametersFor(name, input.length, bounds));
      if (result.kind === 'refused') {
        expect(result.refusals.length, name).toBeGreaterThan(0);
        for (const { why } of result.refusals) {
          expect(tell(why), name).toEqual({
            message: expect.stringMatching(/./),
            help: expect.stringMatching(/./),
          });
        }
        continue;
      }
      result.scores.forEach((score, row) => {
        const has = input.filter((column) => !Number.isNaN(column[row]!)).length;
        const said = result.remarks?.some((remark) => {
          return remark.severity === 'warning' && (remark.row === row || remark.child !== undefined);
        });
        if (has === 0) expect(score, `${name} unit ${row + 1}`).toBeNaN();
        else if (Number.isNaN(score)) expect(said, `${name} unit ${row + 1}`).toBe(true);
        else expect(Number.isFinite(score), `${name} unit ${row + 1}`).toBe(true);
      });
    }
  });

  it('the outcomes, to be read', async () => {
    const lines = Object.entries(cases).flatMap(([title, input]) => {
      const bounds = title === 'very large' || title.includes('outlier') ? ([0, 1e301] as const) : undefined;
      return [
        `${title}: ${input.map((column) => `(${column.map(digits).join(' ')})`).join(' ')}`,
        ...names.map((name) => {
          const result = aggregated(name, { input }, parametersFor(name, input.length, bounds));
          return `  ${name.padEnd(25)} ${told(result)}`;
        }),
        '',
      ];
    });
    await expect(lines.join('\n')).toMatchFileSnapshot('aggregate-degenerate.txt');
  });
});

describe('a child of weight 0 takes no part, whatever the method', () => {
  const input = [
    [1, 4, 2, 5],
    [3, 2, 6, 1],
    [2, 8, 4, 3],
  ];
  it.each(names)('%s', (name) => {
    const without = scoresOf(name, { input }, parametersFor(name, 3));
    // List parameters speak of every child in the file; places of an ordered average only of those that count.
    const lists = name === 'owa' ? parametersFor(name, 3) : parametersFor(name, 4);
    const own =
      name === 'spotis' ? { bounds: [...(parametersFor(name, 3).bounds as unknown[]), [0, 1]] } : lists;
    const given = { input: [...input, [9, NaN, -7, 0]], weights: [1, 1, 1, 0] };
    expect(scoresOf(name, given, own)).toEqual(without);
  });
});

describe('list parameters speak of children by their place in the file', () => {
  it.each([
    [
      'spotis',
      'bounds',
      [
        [0, 100],
        [0, 200],
      ],
    ],
    ['promethee', 'p', [2, 50]],
    ['promethee', 'preference', ['usual', 'linear']],
    ['electre-iii', 'veto', [3, 70]],
    ['directional-benefit-of-the-doubt', 'direction', [1, 20]],
    ['adjusted-mazziotta-pareto', 'reference', [3, 5]],
    [
      'benefit-of-the-doubt',
      'bounds',
      [
        [0.1, 0.2],
        [0.3, 0.9],
      ],
    ],
  ])('%s, %s', (method, parameter, list) => {
    const records = [
      { city: 'a', one: 1, two: 80 },
      { city: 'b', one: 5, two: 20 },
      { city: 'c', one: 2, two: 55 },
    ];
    const total = (ids: readonly string[], values: readonly unknown[]) => {
      const file = {
        rating: 1,
        unit: { id: 'city' },
        defaults: { normalise: 'none' },
        aggregate: {
          method,
          ...(parameter === 'preference' && { q: [1, 1], p: [2, 40] }),
          [parameter]: values,
        },
        criteria: ids.map((id) => ({ id })),
      };
      const outcome = rate(tableOf(records), methodology(file));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
      return outcome.value.units.map(({ id, score }) => [id, score]);
    };
    // `two` comes first in the file and second by id.
    const reversed =
      parameter === 'preference' ? total(['one', 'two'], list) : total(['two', 'one'], [...list].reverse());
    expect(reversed).toEqual(total(['one', 'two'], list));
    if (parameter !== 'preference') expect(total(['one', 'two'], [...list].reverse())).not.toEqual(reversed);
  });
});

/** Complete data of few different values, so that ties and dominance happen, or of many. */
const tables = (min = 2) =>
  fc
    .tuple(fc.integer({ min, max: 9 }), fc.integer({ min: 1, max: 4 }), fc.boolean())
    .chain(([units, children, coarse]) => {
      const value = coarse
        ? fc.integer({ min: 1, max: 4 })
        : fc.integer({ min: 1, max: 9999 }).map((number) => number / 7);
      const column = fc.array(value, { minLength: units, maxLength: units });
      return fc.record({
        input: fc.array(column, { minLength: children, maxLength: children }),
        weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: children, maxLength: children }),
        directions: fc.array(fc.constantFrom<Direction>('higher', 'lower'), {
          minLength: children,
          maxLength: children,
        }),
      });
    });

const given = (name: string, { input, weights, directions }: Required<Given>): Given => ({
  input,
  weights,
  ...(methodNamed(name).readsDirection === true && { directions }),
});

const range = ({ input }: Given): [number, number] => [Math.min(...input.flat()), Math.max(...input.flat())];

describe('scores lie where the method says', () => {
  const within: Readonly<Record<string, (table: Given) => readonly [number, number]>> = {
    ...Object.fromEntries(
      ['arithmetic', 'geometric', 'harmonic', 'power', 'median', 'minimum', 'maximum', 'owa', 'mean-min'].map(
        (name) => [name, range],
      ),
    ),
    'mazziotta-pareto': (table) => [-Infinity, range(table)[1]],
    'benefit-of-the-doubt': () => [0, 1],
    'directional-benefit-of-the-doubt': () => [0, 1],
    'robust-benefit-of-the-doubt': () => [0, Infinity],
    'electre-iii': ({ input }) => [1 - input[0]!.length, input[0]!.length - 1],
    copeland: ({ input }) => [1 - input[0]!.length, input[0]!.length - 1],
    borda: ({ input }) => [0, input[0]!.length - 1],
    'condorcet-kemeny': ({ input }) => [0, input[0]!.length - 1],
    promethee: () => [-1, 1],
    topsis: () => [0, 1],
    vikor: () => [0, 1],
    edas: () => [0, 1],
    mabac: () => [-1, 1],
    spotis: () => [0, 1],
    waspas: () => [0, 1],
    copras: () => [0, 1],
    wroclaw: () => [-Infinity, 1],
  };

  it.each(Object.keys(within))('%s', (name) => {
    fc.assert(
      fc.property(tables(), (table) => {
        const [low, high] = within[name]!(table);
        const noise = 1e-12 * Math.max(1, Math.abs(high));
        for (const score of scoresOf(name, given(name, table), parametersFor(name, table.input.length))) {
          if (Number.isNaN(score)) continue; // every column constant, which is said
          expect(score).toBeGreaterThanOrEqual(low - noise);
          expect(score).toBeLessThanOrEqual(high + noise);
        }
      }),
    );
  });
});

describe('improving a value never lowers the own score', () => {
  const promised = [
    ...['arithmetic', 'geometric', 'harmonic', 'power', 'median', 'minimum', 'maximum', 'owa', 'mean-min'],
    ...['copeland', 'borda', 'condorcet-kemeny', 'promethee', 'spotis', 'benefit-of-the-doubt'],
    ...['directional-benefit-of-the-doubt', 'robust-benefit-of-the-doubt'],
  ];

  it.each(promised)('%s', (name) => {
    fc.assert(
      fc.property(tables(), fc.nat(), fc.nat(), fc.integer({ min: 1, max: 3 }), (table, at, which, by) => {
        const child = which % table.input.length;
        const unit = at % table.input[0]!.length;
        const own = given(name, table);
        const step = own.directions?.[child] === 'lower' ? -by / 4 : by;
        const better = own.input.map((column, index) =>
          column.map((value, row) => (index === child && row === unit ? value + step : value)),
        );
        const parameters = parametersFor(name, table.input.length);
        const before = scoresOf(name, own, parameters)[unit]!;
        const after = scoresOf(name, { ...own, input: better }, parameters)[unit]!;
        expect(after).toBeGreaterThanOrEqual(before - 1e-9 * Math.max(1, Math.abs(before)));
      }),
    );
  });

  it('mazziotta-pareto does not promise it: the best score of an unbalanced unit raised from 90 to 100', () => {
    const input = (best: number) => ({ input: [[10], [10], [best]] });
    const [before = 0] = scoresOf('mazziotta-pareto', input(90));
    const [after = 0] = scoresOf('mazziotta-pareto', input(100));
    expect(after).toBeLessThan(before);
    expect(pages['mazziotta-pareto']!().avoid).toContain('can lower its result');
  });
});

describe('rank reversal: a third unit swaps two others, and the page says so', () => {
  const reversing = [
    'copeland',
    'borda',
    'condorcet-kemeny',
    'promethee',
    'electre-iii',
    'topsis',
    'vikor',
    'edas',
    'copras',
  ];

  it.each(reversing)('%s', (name) => {
    const candidates = fc.sample(tables(3), { numRuns: 4000, seed: 1 });
    const found = candidates.some((table) => {
      const own = given(name, table);
      const parameters = parametersFor(name, table.input.length);
      const fewer = { ...own, input: own.input.map((column) => column.slice(0, -1)) };
      const all = scoresOf(name, own, parameters);
      const rest = scoresOf(name, fewer, parameters);
      return (all[0]! - all[1]!) * (rest[0]! - rest[1]!) < -1e-6;
    });
    expect(found).toBe(true);
    expect(pages[name]!().avoid).toMatch(/which units take part/);
  });

  it.each(['arithmetic', 'spotis', 'mazziotta-pareto', 'mean-min', 'owa'])('%s has none', (name) => {
    fc.assert(
      fc.property(tables(3), (table) => {
        const own = given(name, table);
        const parameters = parametersFor(name, table.input.length);
        const fewer = { ...own, input: own.input.map((column) => column.slice(0, -1)) };
        expect(scoresOf(name, own, parameters).slice(0, -1)).toEqual(scoresOf(name, fewer, parameters));
      }),
    );
  });
});

describe('what cannot matter does not', () => {
  it.each(names)('%s: a common factor of the weights', (name) => {
    fc.assert(
      fc.property(tables(), fc.constantFrom(0.1, 3, 7), (table, factor) => {
        const own = given(name, table);
        const parameters = parametersFor(name, table.input.length);
        // Where a unit is worst in everything some have nothing to divide by.
        fc.pre(aggregated(name, own, parameters).kind === 'scores');
        const scaled = { ...own, weights: table.weights.map((weight) => weight * factor) };
        const before = scoresOf(name, own, parameters);
        scoresOf(name, scaled, parameters).forEach((score, row) => {
          const scale = Math.max(1, Math.abs(before[row]!));
          if (!Number.isNaN(score)) expect(Math.abs(score - before[row]!)).toBeLessThan(1e-9 * scale);
        });
      }),
      { numRuns: 50 },
    );
  });

  const unitless = [
    'copeland',
    'borda',
    'condorcet-kemeny',
    'vikor',
    'mabac',
    'edas',
    'waspas',
    'copras',
    'topsis',
  ];
  it.each([...unitless, 'benefit-of-the-doubt', 'adjusted-mazziotta-pareto'])(
    "%s: a column's unit of measurement",
    (name) => {
      fc.assert(
        fc.property(tables(), fc.constantFrom(0.01, 3, 1e6), (table, factor) => {
          const own = given(name, table);
          const changed = {
            ...own,
            input: own.input.map((column, child) =>
              child === 0 ? column.map((value) => value * factor) : column,
            ),
          };
          const before = scoresOf(name, own);
          scoresOf(name, changed).forEach((score, row) => {
            const scale = Math.max(1, Math.abs(before[row]!));
            if (!Number.isNaN(score)) expect(Math.abs(score - before[row]!)).toBeLessThan(1e-9 * scale);
          });
        }),
        { numRuns: 50 },
      );
    },
  );

  /** Up to nine units with gaps, and a file whose criteria come in any order. */
  const ids = ['alpha', 'beta', 'gamma', 'delta'];
  const records = fc.array(
    fc.tuple(
      ...ids.map(() =>
        fc.option(
          fc.integer({ min: 1, max: 12 }).map((value) => value / 3),
          { freq: 6, nil: null },
        ),
      ),
    ),
    { minLength: 2, maxLength: 9 },
  );
  const shuffled = <T>(values: readonly T[]) =>
    fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });

  it.each(names)('%s: the order of rows and of criteria, to the last bit', (name) => {
    const lists = parametersFor(name, ids.length);
    const run = (rows: readonly Readonly<Record<string, unknown>>[], order: readonly string[]) => {
      const reordered = Object.fromEntries(
        Object.entries(lists).map(([key, list]) => [
          key,
          name !== 'owa' && Array.isArray(list) ? order.map((id) => list[ids.indexOf(id)]) : list,
        ]),
      );
      const lower = methodNamed(name).readsDirection === true ? ['beta'] : [];
      const outcome = rate(
        tableOf(rows as Readonly<Record<string, number | string | null>>[]),
        methodology({
          rating: 1,
          unit: { id: 'city' },
          defaults: { normalise: 'none' },
          aggregate: { method: name, ...reordered },
          criteria: order.map((id) => ({
            id,
            weight: 1 + ids.indexOf(id) / 3,
            ...(lower.includes(id) && { direction: 'lower' }),
          })),
        }),
      );
      const said = outcome.diagnostics
        .map(told)
        .map(({ message, unit, field }) => `${message} ${unit} ${field}`)
        .sort();
      return outcome.ok
        ? { said, scores: outcome.value.units.map(({ id, score }) => [id, score]) }
        : { said };
    };
    const cases = records.chain((cells) => {
      const rows = cells.map((values, row): Record<string, unknown> => {
        return { city: `city ${row}`, ...Object.fromEntries(ids.map((id, index) => [id, values[index]])) };
      });
      return fc.tuple(fc.constant(rows), shuffled(rows), shuffled(ids));
    });
    fc.assert(
      fc.property(cases, ([rows, otherRows, order]) => {
        expect(run(otherRows, order)).toEqual(run(rows, ids));
      }),
      { numRuns: 60 },
    );
  });
});

describe('Condorcet–Kemeny', () => {
  /** The largest agreement over all orders, and each unit's mean number of units below over the best ones. */
  function bruteForce(input: readonly (readonly number[])[], weights: readonly number[]): number[] {
    const units = input[0]!.map((_, unit) => unit);
    const margin = (a: number, b: number) =>
      input.reduce((sum, column, child) => sum + weights[child]! * Math.sign(column[a]! - column[b]!), 0);
    const orders = (rest: readonly number[]): number[][] =>
      rest.length === 0
        ? [[]]
        : rest.flatMap((unit) =>
            orders(rest.filter((other) => other !== unit)).map((order) => [unit, ...order]),
          );
    const all = orders(units).map((order) => ({
      order,
      agreement: order.reduce(
        (sum, unit, place) =>
          sum + order.slice(place + 1).reduce((inner, other) => inner + margin(unit, other), 0),
        0,
      ),
    }));
    const most = Math.max(...all.map(({ agreement }) => agreement));
    const best = all.filter(({ agreement }) => agreement > most - 1e-9).map(({ order }) => order);
    return units.map(
      (unit) => best.reduce((sum, order) => sum + order.length - 1 - order.indexOf(unit), 0) / best.length,
    );
  }

  it('is the mean over all best orders, as found by trying every order', () => {
    const small = tables().filter(({ input }) => input[0]!.length <= 6);
    fc.assert(
      fc.property(small, ({ input, weights }) => {
        const scores = scoresOf('condorcet-kemeny', { input, weights });
        bruteForce(input, weights).forEach((score, unit) => {
          expect(scores[unit]).toBeCloseTo(score, 9);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('others may stand between units of the same ranks', () => {
    const input = [
      [1, 1, 4, 3, 3],
      [1, 2, 1, 1, 1],
    ];
    const expected = bruteForce(input, [5, 5]);
    expect(expected[1]).toBe(2.5);
    expect([...scoresOf('condorcet-kemeny', { input, weights: [5, 5] })]).toEqual(expected);
  });
});

describe('benefit of the doubt', () => {
  it('no weights do better: the score is 1 less what the best mixture of others adds (duality, on two children)', () => {
    fc.assert(
      fc.property(tables(), (table) => {
        const input = [table.input[0]!, table.input[table.input.length - 1]!];
        const scores = scoresOf('benefit-of-the-doubt', { input });
        // Two weights: the best lie at a corner, where one or two units hold them back.
        const points = input[0]!.map((x, unit) => [x, input[1]![unit]!] as const);
        const corners: (readonly [number, number])[] = [
          [1 / Math.max(...input[0]!), 0],
          [0, 1 / Math.max(...input[1]!)],
        ];
        for (const [a, b] of points) {
          for (const [c, d] of points) {
            const determinant = a * d - b * c;
            if (determinant !== 0) corners.push([(d - b) / determinant, (a - c) / determinant]);
          }
        }
        const allowed = corners.filter(
          ([u, v]) => u >= 0 && v >= 0 && points.every(([x, y]) => u * x + v * y <= 1 + 1e-12),
        );
        points.forEach(([x, y], unit) => {
          const best = Math.max(...allowed.map(([u, v]) => u * x + v * y));
          expect(Math.abs(scores[unit]! - best)).toBeLessThan(1e-9);
        });
      }),
    );
  });
});

describe('too many units to compare', () => {
  it.each(['copeland', 'condorcet-kemeny', 'promethee', 'benefit-of-the-doubt'])(
    '%s says so at once',
    (name) => {
      const column = new Float64Array(1_000_000).fill(1);
      const method = methodNamed(name);
      const siblings = { ...siblingsOf({ input: [[1], [2]] }), columns: [column, column] };
      const result = method.aggregate(siblings, choiceFor(method));
      expect(result.kind === 'refused' && result.refusals.map(({ why }) => sentence(why))).toEqual([
        expect.stringContaining('1000000 units are too many'),
      ]);
    },
  );
});

describe('groups may aggregate differently, at any depth, in ragged trees', () => {
  it('siblings at one level: geometric beside a median beside Copeland, under VIKOR (COINr #35)', () => {
    const rows = [
      { city: 'a', w: 2, x: 8, y: 1, z: 5, v: 3, u: 10 },
      { city: 'b', w: 4, x: 4, y: 2, z: 3, v: 9, u: 30 },
      { city: 'c', w: 9, x: 1, y: 6, z: 4, v: 6, u: 20 },
    ];
    const file = {
      rating: 1,
      unit: { id: 'city' },
      defaults: { normalise: 'none' },
      aggregate: { method: 'vikor', v: 0.5 },
      criteria: [
        { id: 'means', aggregate: 'geometric', criteria: [{ id: 'w' }, { id: 'x' }] },
        {
          id: 'mixed',
          aggregate: 'median',
          criteria: [
            { id: 'y' },
            { id: 'pairs', aggregate: 'copeland', criteria: [{ id: 'z' }, { id: 'v' }] },
          ],
        },
        { id: 'u', direction: 'lower' },
      ],
    };
    const outcome = rate(tableOf(rows), methodology(file));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    const byId = new Map(outcome.value.units.map((unit) => [unit.id, unit]));
    const scores = (id: string) => ['a', 'b', 'c'].map((city) => byId.get(city)!.criteria[id]!.score);
    expect(scores('means').map((score) => Math.round((score ?? NaN) * 1e9) / 1e9)).toEqual([4, 4, 3]);
    // z: 5 3 4, v: 3 9 6: one criterion each way, three ties; then the median with y is half of y.
    expect(scores('pairs')).toEqual([0, 0, 0]);
    expect(scores('mixed')).toEqual([0.5, 1, 3]);
    // Shortfalls: means 0 0 1, mixed 1 0.8 0, u (lower is better) 0 1 0.5; S 1/3, 0.6, 0.5; R 1/3 each.
    const s = [1 / 3, 0.6, 0.5];
    const q = s.map((sum) => (0.5 * (sum - 1 / 3)) / (0.6 - 1 / 3));
    ['a', 'b', 'c'].forEach((city, index) => {
      expect(byId.get(city)!.score).toBeCloseTo(1 - q[index]!, 12);
    });
  });
});

describe('a mean lies between its values, to the last bit', () => {
  it.each(['arithmetic', 'geometric', 'harmonic'])('%s', (name) => {
    const score = fc.option(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { nil: NaN });
    const unit = fc.oneof(
      fc.array(score, { minLength: 5, maxLength: 5 }),
      // Of equal values it is that value.
      score.map((value) => Array.from({ length: 5 }, () => value)),
      fc
        .tuple(score, fc.integer({ min: 0, max: 4 }))
        .map(([value, at]) => Array.from({ length: 5 }, (_, child) => (child === at ? value : NaN))),
    );
    const weights = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1 }), weights, (units, weights) => {
        const input = Array.from({ length: 5 }, (_, child) => units.map((values) => values[child]!));
        scoresOf(name, { input, weights }).forEach((mean, row) => {
          const values = units[row]!.filter((value) => !Number.isNaN(value));
          if (values.length === 0) expect(mean).toBeNaN();
          else {
            expect(mean).toBeGreaterThanOrEqual(Math.min(...values));
            expect(mean).toBeLessThanOrEqual(Math.max(...values));
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
