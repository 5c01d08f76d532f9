/**
 * What every entry of every registry says of its behaviour: a trait that is promised holds of random data with random
 * parameters; one that is not promised is broken by some of them, so that no promise is withheld for nothing either.
 */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { normaliseColumn, treatColumn } from '../../src/catalogue/whole-column.ts';
import { aggregate } from '../../src/method/aggregate/registry.ts';
import type {
  AggregateMethod,
  FillContext,
  NormaliseMethod,
  TreatMethod,
  WeighMethod,
} from '../../src/method/method.ts';
import { missing } from '../../src/method/missing/registry.ts';
import { normalise } from '../../src/method/normalise/registry.ts';
import { treat } from '../../src/method/treat/registry.ts';
import { weigh } from '../../src/method/weigh/registry.ts';
import type { Choice, Direction } from '../../src/model/methodology.ts';
import { textsOf } from '../../src/model/table.ts';
import { sentence } from '../../src/write/words/tell.ts';
import { loadMethods } from '../load.ts';
import { choiceFor, sharesOf, weighContext } from '../weighing.ts';
import { siblingsOf } from './siblings.ts';

beforeAll(loadMethods);

/**
 * @param keeps whether one case keeps the promise; undefined where it says nothing, such as where a method refuses
 */
function holds<T>(promised: boolean, cases: fc.Arbitrary<T>, keeps: (one: T) => boolean | undefined): void {
  if (promised) {
    fc.assert(fc.property(cases, (one) => keeps(one) !== false));
    return;
  }
  const breaks = (seed: number) =>
    fc.sample(cases, { numRuns: 1000, seed }).some((one) => keeps(one) === false);
  expect(Array.from({ length: 40 }, (_, seed) => seed).some(breaks)).toBe(true);
}

const each = <M extends { readonly name: string }>(methods: readonly M[]) =>
  methods.map((method) => [method.name, method] as const);

const near = (a: number, b: number, scale = 1) =>
  Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.max(scale, Math.abs(a), Math.abs(b));

const allNear = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).every((value, row) => near(value, b[row]!));

const directions = fc.constantFrom<Direction[]>('higher', 'lower');
const figure = (min: number, max: number) => fc.integer({ min: 4 * min, max: 4 * max }).map((n) => n / 4);
type Given = Readonly<Record<string, unknown>>;
const nothing: fc.Arbitrary<Given> = fc.constant({});
const scale = fc.constantFrom([0, 100], [1, 5], [-3, 7]);
const posts = { min: figure(1, 5), max: figure(6, 900), to: scale };
const ties = fc.record({ ties: fc.constantFrom('min', 'mean', 'max') });
const outliers = {
  max: fc.integer({ min: 0, max: 6 }),
  skew: fc.constantFrom(0.2, 0.5, 2),
  kurtosis: fc.constantFrom(-1, 0, 3.5),
};
const power = fc.oneof(fc.constant('fit'), figure(-2, 3));
const offset = fc.constantFrom(0.01, 0.5);

// Methods that work on one indicator

const columnParameters: Readonly<Record<string, fc.Arbitrary<Given>>> = {
  goalposts: fc.record({ ...posts, clip: fc.boolean(), log: fc.boolean() }),
  scaled: fc.record(posts),
  'min-max': fc.record({ to: scale }),
  'z-score': fc.record({ mean: figure(-5, 50), sd: figure(1, 50) }),
  'distance-to-target': fc.record({ target: figure(1, 2500), clip: fc.boolean() }),
  'distance-to-reference': fc.record({ unit: fc.constantFrom('0', '1', '2'), clip: fc.boolean() }),
  'share-of-max': fc.record({ mirror: fc.constantFrom('ratio', 'difference') }),
  'above-below-mean': fc.record({ band: fc.constantFrom(0, 0.2, 3) }),
  logistic: fc.record({ midpoint: figure(-5, 50), spread: figure(1, 50) }, { requiredKeys: [] }),
  rank: ties,
  borda: ties,
  percentile: ties,
  'percentile-rank': ties,
  cap: fc.record({ lower: fc.constantFrom(0, 0.1, 0.25), upper: fc.constantFrom(0.75, 0.9, 1) }),
  winsorise: fc.record(outliers),
  log: fc.record({ offset }),
  'log-upper': fc.record({ offset }),
  'box-cox': fc.record({ lambda: power }),
  auto: fc.record({
    ...outliers,
    transform: fc.constantFrom('log', 'log-upper', 'log-original', 'box-cox'),
    offset,
    lambda: power,
    combine: fc.boolean(),
  }),
};

interface ColumnCase {
  readonly values: readonly number[];
  readonly given: Given;
  readonly direction: Direction;
  /** The unit whose result is looked at, and another one. */
  readonly unit: number;
  readonly other: number;
  readonly step: number;
}

function columnCases(name: string): fc.Arbitrary<ColumnCase> {
  const value = fc.oneof(fc.integer({ min: 1, max: 9 }), figure(1, 60), figure(1, 2000));
  const negative = figure(-60, 60);
  const columns = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: 3, maxLength: 12 });
  return fc.oneof({ weight: 3, arbitrary: columns(value) }, columns(negative)).chain((values) =>
    fc.record({
      values: fc.constant(values),
      given: columnParameters[name] ?? nothing,
      direction: directions,
      unit: fc.nat({ max: values.length - 1 }),
      other: fc.nat({ max: values.length - 1 }),
      step: fc.constantFrom(0.25, 3, 40, 3000),
    }),
  );
}

/** The results of a column, or undefined where there are none. */
type OfColumn = (values: readonly number[], one: ColumnCase) => ArrayLike<number> | undefined;

const scoresBy =
  (method: NormaliseMethod): OfColumn =>
  (values, { given, direction }) => {
    const ids = textsOf(values.map((_, row) => String(row)));
    // Only a group method turns these around.
    const read = method.keepsDirection === true ? 'higher' : direction;
    const result = normaliseColumn(method, Float64Array.from(values), read, choiceFor(method, given), ids);
    return result.kind === 'scores' ? result.scores : undefined;
  };

const treatedBy =
  (method: TreatMethod): OfColumn =>
  (values, { given }) =>
    treatColumn(method, Float64Array.from(values), choiceFor(method, given)).values;

const replaced = (values: readonly number[], row: number, value: number) =>
  values.map((old, index) => (index === row ? value : old));

/** The result of a unit is the same whatever another one has. */
const isAlone = (results: OfColumn) => (one: ColumnCase) => {
  const { values, unit, other, step } = one;
  if (unit === other) return undefined;
  const before = results(values, one);
  const after = results(replaced(values, other, values[other]! + step), one);
  return before === undefined || after === undefined ? undefined : Object.is(before[unit], after[unit]);
};

const isAlike = (values: readonly number[]) => values.every((value) => value === values[0]);

/** A better value never gives less; `turned`: lower is better. */
const isMonotone = (results: OfColumn, turned: boolean) => (one: ColumnCase) => {
  const { values, unit, step } = one;
  const changed = replaced(values, unit, values[unit]! + (turned ? -step : step));
  // A transformation leaves a constant column in its own unit, with which nothing else compares.
  if (isAlike(values) || isAlike(changed)) return undefined;
  const before = results(values, one);
  const after = results(changed, one);
  if (before === undefined || after === undefined) return undefined;
  return after[unit]! >= before[unit]! || near(after[unit]!, before[unit]!);
};

const toUnit = (values: ArrayLike<number>) => {
  const [min, max] = [Math.min(...Array.from(values)), Math.max(...Array.from(values))];
  return Array.from(values, (value) => (max === min ? 0 : (value - min) / (max - min)));
};

const checked = (method: NormaliseMethod | TreatMethod) =>
  columnCases(method.name).filter(({ given }) => method.check?.(choiceFor(method, given)) === undefined);

describe('normalise', () => {
  const methods = each(normalise.all());

  it.each(methods)('%s: what a score depends on', (_, method) => {
    holds(method.looksAt === 'unit', checked(method), isAlone(scoresBy(method)));
  });

  it.each(methods)('%s: whether a better value can score less', (_, method) => {
    const keeps = (one: ColumnCase) =>
      isMonotone(scoresBy(method), one.direction === 'lower' && method.keepsDirection !== true)(one);
    holds(method.monotone, checked(method), keeps);
  });

  it.each(methods.filter(([, { helpsNobodyElse }]) => helpsNobodyElse === true))(
    '%s: a better value, no better than the best, gives nobody else more',
    (_, method) => {
      const scores = scoresBy(method);
      holds(true, checked(method), (one) => {
        const { values, unit, step, direction } = one;
        const better =
          direction === 'lower'
            ? Math.max(values[unit]! - step, Math.min(...values))
            : Math.min(values[unit]! + step, Math.max(...values));
        const before = scores(values, one);
        const after = scores(replaced(values, unit, better), one);
        if (before === undefined || after === undefined) return undefined;
        return values.every(
          (_value, row) => row === unit || after[row]! <= before[row]! || near(after[row]!, before[row]!),
        );
      });
    },
  );

  it.each(methods)('%s: whether the unit of measurement matters', (_, method) => {
    const scores = scoresBy(method);
    holds(method.unitFree, checked(method), (one) => {
      const before = scores(one.values, one);
      const after = scores(
        one.values.map((value) => 4 * value),
        one,
      );
      return before === undefined || after === undefined ? undefined : allNear(after, before);
    });
  });
});

describe('treat', () => {
  const methods = each(treat.all());

  it.each(methods)('%s: what a treated value depends on', (_, method) => {
    holds(method.looksAt === 'unit', checked(method), isAlone(treatedBy(method)));
  });

  it.each(methods)('%s: whether a larger value can become a smaller one', (_, method) => {
    holds(method.monotone, checked(method), isMonotone(treatedBy(method), false));
  });

  it.each(methods)('%s: whether the unit of measurement matters', (_, method) => {
    const treated = treatedBy(method);
    holds(method.unitFree, checked(method), (one) =>
      allNear(
        toUnit(
          treated(
            one.values.map((value) => 4 * value),
            one,
          )!,
        ),
        toUnit(treated(one.values, one)!),
      ),
    );
  });
});

describe('missing: what a gap is filled from', () => {
  it.each(each(missing.all()))('%s', (_, method) => {
    if (method.policy !== 'fill') {
      expect(method.looksAt).toBe('nothing');
      return;
    }
    const required = { value: { value: 7 }, 'group-mean': { by: 'g' }, 'group-median': { by: 'g' } };
    const choice = choiceFor(method, Object.entries(required).find(([name]) => name === method.name)?.[1]);
    const filled = (observed: readonly number[]) => {
      let asked = false;
      const context: FillContext = {
        direction: 'higher',
        peers: () => {
          asked = true;
          return [{ id: 'p', direction: 'higher', observed: Float64Array.of(1, 2, 4, 5, 9, 7), levels: 1 }];
        },
        groups: () => () => 'one',
      };
      const result = method.fill(Float64Array.from(observed), choice, context);
      return { asked, value: typeof result === 'number' ? result : result.values[1]! };
    };
    const one = filled([3, NaN, 8, 9, 20, 14]);
    const other = filled([2, NaN, 8, 11, 20, 50]);
    expect(one.value).not.toBeNaN();
    expect(one.asked).toBe(method.looksAt === 'other-indicators');
    expect(one.value === other.value).toBe(method.looksAt === 'nothing');
  });
});

// Aggregation

interface TableCase {
  readonly input: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly others: readonly number[];
  readonly directions: readonly Direction[];
  readonly given: Given;
  readonly child: number;
  readonly unit: number;
  readonly step: number;
}

const list = <T>(length: number, value: fc.Arbitrary<T>) =>
  fc.array(value, { minLength: length, maxLength: length });

function tableParameters(name: string, children: number): fc.Arbitrary<Given> {
  const perChild = <T>(value: fc.Arbitrary<T>) => list(children, value);
  const known: Readonly<Record<string, () => fc.Arbitrary<Given>>> = {
    power: () => fc.record({ p: fc.constantFrom(-2, -1, 0, 0.5, 1, 2) }),
    owa: () => fc.record({ weights: perChild(fc.integer({ min: 1, max: 5 })) }),
    'mean-min': () => fc.record({ alpha: fc.constantFrom(0, 0.5, 1), beta: figure(0, 20) }),
    spotis: () =>
      fc.record({ bounds: perChild(fc.record({ low: figure(-9, 0), high: figure(9000, 9999) })) }),
    promethee: () =>
      fc.record({
        preference: fc.constantFrom('linear', 'usual', 'ushape', 'vshape', 'level', 'gaussian'),
        q: perChild(figure(0, 3)),
        p: perChild(figure(4, 900)),
      }),
    'promethee-i': () =>
      fc.record({
        preference: fc.constantFrom('linear', 'usual', 'ushape', 'vshape', 'level', 'gaussian'),
        q: perChild(figure(0, 3)),
        p: perChild(figure(4, 900)),
      }),
    'directional-benefit-of-the-doubt': () => fc.record({ direction: perChild(figure(1, 9)) }),
    'robust-benefit-of-the-doubt': () => fc.record({ m: fc.integer({ min: 1, max: 30 }) }),
    'electre-iii': () =>
      fc.record({
        q: perChild(figure(0, 3)),
        p: perChild(figure(4, 900)),
        veto: perChild(fc.constantFrom('none', 900, 2000)),
      }),
    vikor: () => fc.record({ v: fc.constantFrom(0, 0.5, 1) }),
    waspas: () => fc.record({ lambda: fc.constantFrom(0, 0.5, 1) }),
    topsis: () => fc.record({ normalisation: fc.constantFrom('auto', 'vector', 'none') }),
    'mazziotta-pareto': () =>
      fc.record({ penalty: fc.constantFrom('negative', 'positive'), sample: fc.boolean() }),
    'adjusted-mazziotta-pareto': () =>
      fc.record({
        penalty: fc.constantFrom('negative', 'positive'),
        sample: fc.boolean(),
        reference: fc.oneof(fc.constant([]), perChild(figure(1, 900))),
      }),
    'benefit-of-the-doubt': () =>
      fc
        .constantFrom({}, { bounds: [[0.1, 0.7]] }, { 'weight-bounds': [[0.1, 0.7]] })
        .map((given): Given => given),
  };
  const parameters = known[name]?.() ?? nothing;
  return parameters.map((given) =>
    Array.isArray(given.bounds) && name === 'spotis'
      ? { bounds: given.bounds.map(({ low, high }: { low: number; high: number }) => [low, high]) }
      : given,
  );
}

const kinds = fc.constantFrom(
  fc.integer({ min: 1, max: 4 }),
  fc.integer({ min: 7, max: 6000 }).map((number) => number / 7),
  figure(-8, 40),
);

function tableCases({ name, readsDirection }: AggregateMethod, gaps = true): fc.Arbitrary<TableCase> {
  const size = fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 3, max: 6 }), kinds);
  return size.chain(([children, units, present]) => {
    const cell = gaps ? fc.oneof({ weight: 9, arbitrary: present }, fc.constant(NaN)) : present;
    const weight = fc.integer({ min: 1, max: 9 });
    return fc.record({
      input: list(children, list(units, cell)),
      weights: list(children, weight),
      others: list(children, weight),
      directions: list(children, readsDirection === true ? directions : fc.constant('higher' as const)),
      given: tableParameters(name, children),
      child: fc.nat({ max: children - 1 }),
      unit: fc.nat({ max: units - 1 }),
      step: fc.constantFrom(0.25, 1, 3, 50),
    });
  });
}

const cellReplaced = (
  input: TableCase['input'],
  child: number,
  change: (value: number, row: number) => number,
) => input.map((column, index) => (index === child ? column.map(change) : column));

/** The scores; undefined where there are none, or a child that tells nobody apart is left out of them. */
const scoresOf = (method: AggregateMethod, one: TableCase, changes: Partial<TableCase> = {}) => {
  const result = method.aggregate(siblingsOf({ ...one, ...changes }), choiceFor(method, one.given));
  if (result.kind !== 'scores') return undefined;
  const leavesOut = result.remarks?.some(({ child, row }) => child !== undefined && row === undefined);
  return leavesOut === true ? undefined : result.scores;
};

const linearised = (linear: AggregateMethod['linear'], { given }: TableCase) => {
  const p = linear === 'power' ? Number(given.p) : NaN;
  return (score: number) =>
    linear === 'logarithm' || p === 0
      ? Math.log(score)
      : linear === 'reciprocal'
        ? 1 / score
        : linear === 'power'
          ? score ** p
          : score;
};

describe('aggregate', () => {
  const methods = each(aggregate.all());

  it.each(methods)('%s: what a score depends on', (_, method) => {
    holds(method.looksAt === 'unit', tableCases(method), (one) => {
      const before = scoresOf(method, one);
      const input = cellReplaced(one.input, one.child, (value, row) =>
        row === one.unit ? value + one.step : value,
      );
      const after = scoresOf(method, one, { input });
      if (before === undefined || after === undefined) return undefined;
      return before.every((score, row) => row === one.unit || Object.is(score, after[row]));
    });
  });

  it.each(methods)('%s: whether a better value can lower the own score', (_, method) => {
    holds(method.monotone, tableCases(method), (one) => {
      const before = scoresOf(method, one);
      const better = one.directions[one.child] === 'lower' ? -one.step / 4 : one.step;
      const input = cellReplaced(one.input, one.child, (value, row) =>
        row === one.unit ? value + better : value,
      );
      const after = scoresOf(method, one, { input });
      const [was, is] = [before?.[one.unit] ?? NaN, after?.[one.unit] ?? NaN];
      return Number.isNaN(was) || Number.isNaN(is) ? undefined : is >= was || near(is, was);
    });
  });

  it.each(methods)("%s: whether a child's unit of measurement matters", (_, method) => {
    holds(method.unitFree, tableCases(method), (one) => {
      const before = scoresOf(method, one);
      const after = scoresOf(method, one, {
        input: cellReplaced(one.input, one.child, (value) => 4 * value),
      });
      return before === undefined || after === undefined ? undefined : allNear(after, before);
    });
  });

  const isLinear = (method: AggregateMethod, linear: AggregateMethod['linear']) => (one: TableCase) => {
    const [some, others] = [sharesOf(one.weights), sharesOf(one.others)];
    const mixed = some.map((share, child) => share / 4 + (3 * others[child]!) / 4);
    const [a, b, c] = [some, others, mixed].map((weights) => scoresOf(method, one, { weights }));
    if (a === undefined || b === undefined || c === undefined) return undefined;
    const change = linearised(linear, one);
    return c.every((score, row) => near(change(score), change(a[row]!) / 4 + (3 * change(b[row]!)) / 4));
  };

  it.each(methods)('%s: what is linear in the weights', (_, method) => {
    const { linear, unweighted } = method;
    const kinds = ['score', 'logarithm', 'reciprocal'] as const;
    if (linear !== null) holds(true, tableCases(method, false), isLinear(method, linear));
    else if (unweighted !== true) {
      for (const kind of kinds) holds(false, tableCases(method, false), isLinear(method, kind));
    }
  });

  it.each(methods)('%s: whether it reads weights', (_, method) => {
    holds(method.unweighted === true, tableCases(method), (one) => {
      const before = scoresOf(method, one);
      const after = scoresOf(method, one, { weights: one.others });
      return before === undefined || after === undefined ? undefined : allNear(after, before);
    });
  });

  it.each(methods)('%s: whether it reads directions', (_, method) => {
    holds(method.readsDirection !== true, tableCases(method), (one) => {
      const before = scoresOf(method, { ...one, directions: one.input.map(() => 'higher') });
      const after = scoresOf(method, { ...one, directions: one.input.map(() => 'lower') });
      return before === undefined || after === undefined ? undefined : allNear(after, before);
    });
  });

  const lists: Readonly<Record<string, (length: number) => unknown>> = {
    weights: (length) => Array(length).fill(1),
    reference: (length) => Array(length).fill(1),
    bounds: (length) => Array(length).fill([0, 1]),
    'weight-bounds': (length) => Array(length).fill([0, 1]),
    preference: (length) => Array(length).fill('usual'),
    q: (length) => Array(length).fill(0),
    p: (length) => Array(length).fill(1),
    direction: (length) => Array(length).fill(1),
    veto: (length) => Array(length).fill('none'),
  };

  it.each(methods)('%s: which parameters have an entry a child', (_, method) => {
    for (const name of method.perChild ?? []) {
      const choice = choiceFor(method, { [name]: lists[name]!(3) });
      expect(method.checkChildren?.(choice, 3, 3)).toBeUndefined();
      const unfit = method.checkChildren?.(choice, 4, 4);
      expect(unfit && sentence(unfit)).toContain(`'${name}'`);
    }
    expect(method.checkChildren !== undefined).toBe(method.perChild !== undefined);
  });
});

// Weights

describe('weights', () => {
  const methods = each(weigh.all());
  const ids = ['a', 'b', 'c'];
  const judgements: Readonly<Record<string, Given>> = {
    given: { shares: { a: 1, b: 2, c: 3 } },
    ahp: {
      matrix: [
        [1, 2, 4],
        [1 / 2, 1, 2],
        [1 / 4, 1 / 2, 1],
      ],
    },
    'best-worst': { best: 'a', worst: 'c', 'best-to-others': [1, 2, 4], 'others-to-worst': [4, 2, 1] },
    budget: { experts: [[50, 30, 20]] },
    swing: { points: [100, 60, 30] },
    'rank-order-centroid': { order: ['a', 'b', 'c'] },
    rancom: { order: ['a', 'b', 'c'] },
  };
  const judged = (method: WeighMethod): Choice =>
    choiceFor(method, method.needs === 'judgement' ? judgements[method.name] : {});

  const column = list(
    8,
    fc.oneof(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 7, max: 6000 }).map((number) => number / 7),
    ),
  );
  const weight = fc.integer({ min: 1, max: 9 });
  const cases = fc.record({
    columns: list(3, column),
    given: list(3, weight),
    others: list(3, weight),
    directions: list(3, directions),
    child: fc.nat({ max: 2 }),
  });
  const sharesBy = (
    method: WeighMethod,
    { columns, given, directions }: { columns: number[][]; given: number[]; directions: Direction[] },
  ) => {
    const context = { ids, columns: columns.map((values) => Float64Array.from(values)), given, directions };
    const result = method.weigh(weighContext(context), judged(method));
    return result.kind === 'weights' ? sharesOf(result.weights) : undefined;
  };

  it.each(methods)('%s: what it needs', async (_, method) => {
    await method.load?.();
    const asked: string[] = [];
    const columns = () => [
      Float64Array.of(1, 5, 3, 9, 4, 7),
      Float64Array.of(2, 3, 8, 7, 5, 9),
      Float64Array.of(9, 2, 5, 6, 1, 2),
    ];
    method.weigh(
      {
        ...weighContext({ columns: columns(), ids }),
        normalised: () => [...(asked.push('normalised') > 0 ? columns() : [])],
        treated: () => [...(asked.push('treated') > 0 ? columns() : [])],
      },
      judged(method),
    );
    const isRequired = ({ type }: { readonly type: string }) => type !== 'optional';
    const needs = Object.values(method.parameters).some(isRequired) ? 'judgement' : (asked[0] ?? 'nothing');
    expect(method.needs).toBe(needs);
    expect(new Set(asked).size).toBeLessThanOrEqual(1);
  });

  it.each(methods)('%s: whether it reads the weights beside the criteria', async (_, method) => {
    await method.load?.();
    holds(!method.readsWeights, cases, (one) => {
      const before = sharesBy(method, one);
      const after = sharesBy(method, { ...one, given: one.others });
      return before === undefined || after === undefined ? undefined : allNear(after, before);
    });
  });

  it.each(methods)('%s: the weights that are stated are those it gives', (_, method) => {
    if (method.stated === undefined) {
      expect(method.needs).not.toBe('nothing');
      return;
    }
    for (const given of [{}, judgements[method.name] ?? {}]) {
      const choice = choiceFor(method, given);
      const result = method.weigh(weighContext({ columns: [], ids, given: [4, 0, 1] }), choice);
      expect(result).toEqual({ kind: 'weights', weights: method.stated(choice, ids, [4, 0, 1]) });
    }
  });

  it.each(methods)("%s: whether a child's unit of measurement matters", async (_, method) => {
    await method.load?.();
    holds(method.unitFree, cases, (one) => {
      const before = sharesBy(method, one);
      const columns = one.columns.map((values, index) =>
        index === one.child ? values.map((value) => 4 * value) : values,
      );
      const after = sharesBy(method, { ...one, columns });
      return before === undefined || after === undefined ? undefined : allNear(after, before);
    });
  });

  it.each(methods)('%s: which parameters have an entry a child', (_, method) => {
    const choice = choiceFor(method, judgements[method.name]);
    const perChild = Object.entries(choice).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null ? [name] : [],
    );
    expect(method.perChild ?? []).toEqual(perChild);
    if (perChild.length === 0) {
      expect(method.checkChildren).toBeUndefined();
      return;
    }
    expect(method.checkChildren?.(choice, ids)).toBeUndefined();
    expect(method.checkChildren?.(choice, [...ids, 'd'])).toBeDefined();
  });
});
