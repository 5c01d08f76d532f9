/** What holds for every method of the families that work on one indicator: tried on random columns. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseColumn, treatColumn } from '../../src/catalogue/whole-column.ts';
import type { Filled, NormaliseMethod, Peer, TreatMethod } from '../../src/method/method.ts';
import { missing } from '../../src/method/missing/registry.ts';
import { normalise } from '../../src/method/normalise/registry.ts';
import { treat } from '../../src/method/treat/registry.ts';
import type { Choice, Direction } from '../../src/model/methodology.ts';
import { textsOf } from '../../src/model/table.ts';
import { sentence } from '../../src/write/words/tell.ts';
import { choiceFor } from '../weighing.ts';

const RUNS = { numRuns: 60 };
const directions = fc.constantFrom<Direction[]>('higher', 'lower');
/** Above zero, so that every method takes them; few enough distinct ones for ties, and some far out. */
const values = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2000 })), {
  minLength: 2,
  maxLength: 15,
});
const withOrder = values.chain((column) =>
  fc.tuple(
    fc.constant(column),
    fc.shuffledSubarray(
      column.map((_, row) => row),
      { minLength: column.length, maxLength: column.length },
    ),
  ),
);

const parameters: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  goalposts: { min: 3, max: 700 },
  scaled: { min: 3, max: 700 },
  'box-cox': { lambda: 'fit' },
};

/** Scores of a column, or null where the method leaves it out or refuses it. */
function scoresOf(
  method: NormaliseMethod,
  column: ArrayLike<number>,
  direction: Direction,
  given: Readonly<Record<string, unknown>> = parameters[method.name] ?? {},
  ids: readonly string[] = [],
): Float64Array | null {
  const choice = choiceFor(method, given);
  const result = normaliseColumn(method, Float64Array.from(column), direction, choice, textsOf(ids));
  return result.kind === 'scores' ? result.scores : null;
}

/** Methods whose parameters lie in the data: a target beyond the best, the unit with the best value. */
function fitted(name: string, column: readonly number[], direction: Direction) {
  const best = direction === 'higher' ? Math.max(...column) : Math.min(...column);
  const ids = column.map((_, row) => `unit ${row}`);
  if (name === 'distance-to-target') return { given: { target: best }, ids };
  if (name === 'distance-to-reference') return { given: { unit: `unit ${column.indexOf(best)}` }, ids };
  return { given: parameters[name] ?? {}, ids };
}

const normalisations = normalise.all().map((method) => [method.name, method] as const);
const inDirections = normalisations.filter(([, { keepsDirection }]) => keepsDirection !== true);

describe('normalise', () => {
  it.each(inDirections)(
    '%s: a better value never has a lower score, an equal one the same',
    (name, method) => {
      fc.assert(
        fc.property(values, directions, (column, direction) => {
          const { given, ids } = fitted(name, column, direction);
          const scores = scoresOf(method, column, direction, given, ids);
          if (scores === null) return;
          const order = column.map((_, row) => row);
          order.sort((a, b) => (direction === 'higher' ? column[a]! - column[b]! : column[b]! - column[a]!));
          for (let index = 1; index < order.length; index++) {
            const [worse, better] = [order[index - 1]!, order[index]!];
            if (column[worse] === column[better]) expect(scores[better]).toBe(scores[worse]);
            else expect(scores[better]).toBeGreaterThanOrEqual(scores[worse]!);
          }
        }),
        RUNS,
      );
    },
  );

  it.each(normalisations)('%s: the order of the rows changes no bit', (name, method) => {
    fc.assert(
      fc.property(withOrder, directions, ([column, order], direction) => {
        const { given, ids } = fitted(name, column, direction);
        const scores = scoresOf(method, column, direction, given, ids);
        const shuffled = scoresOf(
          method,
          order.map((row) => column[row]!),
          direction,
          given,
          order.map((row) => ids[row]!),
        );
        expect(shuffled).toEqual(scores && Float64Array.from(order, (row) => scores[row]!));
      }),
      RUNS,
    );
  });

  const bounds: Readonly<Record<string, readonly [low: number, high: (n: number) => number]>> = {
    'min-max': [0, () => 100],
    goalposts: [0, () => 100],
    rank: [1, (n) => n],
    borda: [0, (n) => n - 1],
    'percentile-rank': [0, () => 1],
    percentile: [0, () => 100],
    categorical: [0, () => 100],
    'distance-to-target': [0, () => 1],
    'distance-to-reference': [0, () => 1],
    'share-of-max': [0, () => 1],
    'share-of-sum': [0, () => 1],
    'sum-to-one': [0, () => 1],
    vector: [0, () => 1],
    'above-below-mean': [-1, () => 1],
    logistic: [0, () => 1],
    peldschus: [0, () => 1],
    'enhanced-accuracy': [0, () => 1],
    'ratio-to-worst': [1, () => Infinity],
    'difference-to-worst': [0, () => Infinity],
  };
  it.each(Object.entries(bounds))('%s stays within its bounds', (name, [low, high]) => {
    const method = normalise.get(name)!;
    fc.assert(
      fc.property(values, directions, (column, direction) => {
        const { given, ids } = fitted(name, column, direction);
        for (const score of scoresOf(method, column, direction, given, ids) ?? []) {
          expect(score).toBeGreaterThanOrEqual(low);
          expect(score).toBeLessThanOrEqual(high(column.length));
        }
      }),
      RUNS,
    );
  });

  /** Those that depend on the unit of measurement by what they are for. */
  const inNaturalUnits = normalisations.filter(([, method]) => method.inNaturalUnits === true);
  it('the methods with parameters in natural units are the ones that say so', () => {
    expect(inNaturalUnits.map(([name]) => name)).toEqual(['goalposts', 'scaled', 'distance-to-target']);
  });

  const close = (actual: Float64Array | null, expected: Float64Array | null) => {
    expect(actual === null).toBe(expected === null);
    const scale = Math.max(...(expected ?? []).map(Math.abs), 1);
    actual?.forEach((score, row) => {
      expect(Math.abs(score - expected![row]!)).toBeLessThanOrEqual(1e-11 * scale);
    });
  };
  const free = inDirections.filter(([, method]) => method.inNaturalUnits !== true);

  it.each(free)('%s: another unit of measurement changes no score', (name, method) => {
    fc.assert(
      fc.property(
        values,
        directions,
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (column, direction, by) => {
          const { given, ids } = fitted(name, column, direction);
          const scaled = column.map((value) => value * by);
          // Two products of equal numbers are equal, so ties stay ties.
          close(
            scoresOf(method, scaled, direction, given, ids),
            scoresOf(method, column, direction, given, ids),
          );
        },
      ),
      RUNS,
    );
  });

  const interval = [
    'min-max',
    'z-score',
    'rank',
    'borda',
    'percentile-rank',
    'percentile',
    'categorical',
    'distance-to-reference',
    'sum-to-one',
    'logistic',
    'enhanced-accuracy',
  ];
  it.each(interval)('%s: another zero point changes no score', (name) => {
    const method = normalise.get(name)!;
    fc.assert(
      fc.property(values, directions, fc.integer({ min: -5000, max: 5000 }), (column, direction, by) => {
        const { given, ids } = fitted(name, column, direction);
        const shifted = column.map((value) => value + by);
        close(
          scoresOf(method, shifted, direction, given, ids),
          scoresOf(method, column, direction, given, ids),
        );
      }),
      RUNS,
    );
  });

  it.each(['share-of-sum', 'sum-to-one'])('%s: the scores of a column sum to 1', (name) => {
    fc.assert(
      fc.property(values, directions, (column, direction) => {
        const scores = scoresOf(normalise.get(name)!, column, direction);
        if (scores === null) return;
        expect(Math.abs(scores.reduce((sum, score) => sum + score, 0) - 1)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });
});

describe('treat', () => {
  const treatments = treat.all().map((method) => [method.name, method] as const);
  const choiceOf = (method: TreatMethod): Choice =>
    // Limits that many a random column is outside of.
    choiceFor(
      method,
      method.name in parameters
        ? parameters[method.name]
        : 'skew' in method.parameters
          ? { skew: 0.5, kurtosis: 0 }
          : {},
    );
  const treated = (method: TreatMethod, column: readonly number[]) =>
    treatColumn(method, Float64Array.from(column), choiceOf(method));

  it.each(treatments)('%s: never turns two values around, equal ones stay equal', (_, method) => {
    fc.assert(
      fc.property(values, (column) => {
        const { values: after } = treated(method, column);
        column.forEach((value, row) => {
          column.forEach((other, next) => {
            if (value < other) expect(after[row]).toBeLessThanOrEqual(after[next]!);
            if (value === other) expect(after[row]).toBe(after[next]);
          });
        });
      }),
      RUNS,
    );
  });

  it.each(treatments)('%s: the order of the rows changes no bit', (_, method) => {
    fc.assert(
      fc.property(withOrder, ([column, order]) => {
        const { values: after } = treated(method, column);
        const shuffled = treated(
          method,
          order.map((row) => column[row]!),
        );
        expect(shuffled.values).toEqual(Float64Array.from(order, (row) => after[row]!));
      }),
      RUNS,
    );
  });

  it.each(treatments)(
    '%s: what is said to have moved is what has changed, unless all was replaced',
    (_, method) => {
      fc.assert(
        fc.property(values, (column) => {
          const { values: after, moved = [], transformed } = treated(method, column);
          if (transformed !== undefined) return;
          const changed = column.flatMap((value, row) => (after[row] === value ? [] : [row]));
          expect([...moved].sort((a, b) => a - b)).toEqual(changed);
          for (const row of moved) {
            expect(after[row]).toBeGreaterThanOrEqual(Math.min(...column));
            expect(after[row]).toBeLessThanOrEqual(Math.max(...column));
          }
        }),
        RUNS,
      );
    },
  );

  it.each(['winsorise', 'cap', 'log', 'log-upper'])(
    '%s, then min-max: another unit and zero point change no score',
    (name) => {
      const method = treat.get(name)!;
      const minMax = normalise.get('min-max')!;
      fc.assert(
        fc.property(
          values,
          fc.constantFrom(1 / 1024, 8, 4096),
          fc.integer({ min: -50, max: 50 }),
          (column, by, shift) => {
            const before = scoresOf(minMax, treated(method, column).values, 'higher');
            const other = treated(
              method,
              column.map((value) => value * by + shift * by),
            );
            const after = scoresOf(minMax, other.values, 'higher');
            expect(after === null).toBe(before === null);
            after?.forEach((score, row) => {
              expect(Math.abs(score - before![row]!)).toBeLessThan(1e-7);
            });
          },
        ),
        RUNS,
      );
    },
  );
});

describe('missing', () => {
  const cells = fc.option(fc.integer({ min: -50, max: 50 }), { nil: NaN, freq: 4 });
  /** Rows of one indicator with gaps, two others and a group. */
  const tables = fc
    .array(fc.tuple(cells, cells, cells, fc.constantFrom('a', 'b', null)), { minLength: 1, maxLength: 14 })
    .chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(
          rows.map((_, row) => row),
          { minLength: rows.length, maxLength: rows.length },
        ),
      ),
    );
  type Rows = readonly (readonly [number, number, number, string | null])[];
  const given: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    value: { value: 7 },
    'group-mean': { by: 'country' },
    'group-median': { by: 'country' },
    nearest: { k: 2 },
  };
  const fills = missing
    .all()
    .flatMap((method) => (method.policy === 'fill' ? [[method.name, method] as const] : []));

  function filled(method: (typeof fills)[number][1], rows: Rows, direction: Direction): Float64Array {
    const column = Float64Array.from(rows, ([value]) => value);
    const peers: Peer[] = ([1, 2] as const).map((index) => ({
      id: `peer ${index}`,
      direction: index === 1 ? 'higher' : 'lower',
      observed: Float64Array.from(rows, (row) => row[index]),
      levels: 1,
    }));
    const result: number | Filled = method.fill(column, choiceFor(method, given[method.name]), {
      direction,
      peers: () => peers,
      groups: () => (row) => rows[row]![3],
    });
    return column.map((value, row) => {
      if (!Number.isNaN(value)) return value;
      const put = typeof result === 'number' ? result : result.values[row]!;
      if (Number.isNaN(put) && typeof result !== 'number')
        expect(sentence(result.why(row))).toMatch(/^\S.*\S$/);
      return put;
    });
  }

  it.each(fills)('%s: the order of the rows changes no bit; observed values stay', (_, method) => {
    fc.assert(
      fc.property(tables, directions, ([rows, order], direction) => {
        const values = filled(method, rows, direction);
        const shuffled = filled(
          method,
          order.map((row) => rows[row]!),
          direction,
        );
        expect(shuffled).toEqual(Float64Array.from(order, (row) => values[row]!));
      }),
      RUNS,
    );
  });

  it.each(fills.filter(([name]) => !['zero', 'value', 'regression'].includes(name)))(
    '%s: what is put in lies within the observed range',
    (_, method) => {
      fc.assert(
        fc.property(tables, directions, ([rows], direction) => {
          const observed = rows.map(([value]) => value).filter((value) => !Number.isNaN(value));
          filled(method, rows, direction).forEach((value, row) => {
            if (!Number.isNaN(rows[row]![0]) || Number.isNaN(value)) return;
            expect(value).toBeGreaterThanOrEqual(Math.min(...observed) - 1e-12);
            expect(value).toBeLessThanOrEqual(Math.max(...observed) + 1e-12);
          });
        }),
        RUNS,
      );
    },
  );
});
