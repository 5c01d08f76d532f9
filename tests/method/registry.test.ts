/** Every method of every family is documented, and its worked examples come out as printed. */

import { beforeAll, describe, expect, it } from 'vitest';
import * as pages from '../../src/catalogue/pages/registry.ts';
import { parametersOf } from '../../src/catalogue/parameter.ts';
import { type Normalised, normaliseColumn, treatColumn } from '../../src/catalogue/whole-column.ts';
import { aggregate } from '../../src/method/aggregate/registry.ts';
import type { Method, NormaliseMethod, Registry } from '../../src/method/method.ts';
import { missing } from '../../src/method/missing/registry.ts';
import { normalise } from '../../src/method/normalise/registry.ts';
import type { Page } from '../../src/method/page.ts';
import { standardChoice } from '../../src/method/standard-choice.ts';
import { treat } from '../../src/method/treat/registry.ts';
import { weigh } from '../../src/method/weigh/registry.ts';
import type { Choice, Direction } from '../../src/model/methodology.ts';
import { textsOf } from '../../src/model/table.ts';
import { loadMethods } from '../load.ts';
import { choiceFor, sharesOf, weighContext } from '../weighing.ts';
import { scoresOf, siblingsOf } from './siblings.ts';

beforeAll(loadMethods);

/** Scores of a column; the units are named by their rows unless the method asks for names. */
function normalised(
  method: NormaliseMethod,
  values: readonly number[] | Float64Array,
  direction: Direction,
  choice: Choice,
  units: readonly string[] = Array.from(values, (_, row) => String(row)),
): Normalised {
  return normaliseColumn(method, Float64Array.from(values), direction, choice, textsOf(units));
}

const columnsOf = (columns: readonly (readonly number[])[]) =>
  columns.map((column) => Float64Array.from(column));

function expectWithin(actual: ArrayLike<number>, expected: readonly number[], tolerance: number): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((want, row) => {
    const got = actual[row]!;
    if (Number.isNaN(want)) expect(got, `row ${row}`).toBeNaN();
    // Printed digits are decimal, so half a unit of the last one needs a hair's breadth more in binary.
    else expect(Math.abs(got - want), `row ${row}: ${got}`).toBeLessThanOrEqual(tolerance * (1 + 1e-9));
  });
}

const families = [
  [missing, pages.missing],
  [treat, pages.treat],
  [normalise, pages.normalise],
  [aggregate, pages.aggregate],
  [weigh, pages.weigh],
] as const;
const documented = families.flatMap(([family, texts]) =>
  family.names.map((key) => {
    const page: Page<unknown> = texts[key]!();
    return { family: family.family, key, method: family.get(key) as Method, page };
  }),
);
const title = ({ family, key }: { family: string; key: string }) => `${family} ${key}`;

describe('every method is documented', () => {
  it.each(documented.map((entry) => [title(entry), entry] as const))('%s', (_, { key, method, page }) => {
    expect(method.name).toBe(key);
    expect(key).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(page.title.trim()).not.toBe('');
    expect(page.summary).toMatch(/^\S.*\S$/); // one line
    expect(page.summary).not.toMatch(/[.\n]$/);
    expect(page.formula).toMatch(/^\S.*\S$/);
    expect(page.reference).toMatch(/^\S.*\S$/);
    expect(page.use).toMatch(/^Use it \S.*\.$/);
    expect(page.avoid).toMatch(/^Avoid it \S.*\.$/);
    expect(page.missingRule).toMatch(/^[A-Z].*\.$/);
    expect(Object.keys(page.parameters ?? {}), 'meanings of its parameters').toEqual(
      Object.keys(method.parameters),
    );
    for (const { name, type, meaning } of parametersOf(method, page)) {
      expect(type, name).not.toBe('value');
      expect(meaning, `a description of ${name}`).toMatch(/^[\p{Lu}\d].*[^.]$/u);
    }
    expect(page.examples.length).toBeGreaterThan(0);
  });

  it('methods and pages stand in the same order', () => {
    for (const [{ names }, texts] of families) expect(Object.keys(texts)).toEqual(names);
  });

  it('the names are unique within a family', () => {
    const names = documented.map(title);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(documented.map((entry) => [title(entry), entry.method] as const))(
    '%s: its bare name means what its schemas fill in',
    (_, method) => {
      const { choice, required } = standardChoice(method);
      if (required.length === 0) expect(choice).toEqual(choiceFor(method));
      else expect(() => choiceFor(method)).toThrow();
    },
  );

  it('the contract names of the first set are there', () => {
    const has = (registry: { names: readonly string[] }) => registry.names;
    expect(has(missing)).toEqual(
      expect.arrayContaining(['reweight', 'exclude', 'error', 'zero', 'value', 'worst', 'mean', 'median']),
    );
    expect(has(treat)).toContain('none');
    expect(has(normalise)).toEqual(
      expect.arrayContaining(['none', 'min-max', 'z-score', 'goalposts', 'rank', 'percentile-rank']),
    );
    expect(has(aggregate)).toEqual(
      expect.arrayContaining([
        ...['arithmetic', 'geometric', 'harmonic', 'power', 'median', 'minimum', 'maximum', 'owa'],
        ...['mazziotta-pareto', 'copeland', 'topsis', 'vikor', 'promethee', 'edas', 'mabac', 'spotis'],
        ...['adjusted-mazziotta-pareto', 'benefit-of-the-doubt', 'waspas', 'copras', 'borda'],
        ...['condorcet-kemeny', 'mean-min', 'wroclaw'],
      ]),
    );
    expect(has(weigh)).toEqual(expect.arrayContaining(['given', 'equal']));
  });
});

function examplesOf<M extends Method, E>(
  methods: Registry<M>,
  texts: Readonly<Record<string, () => Page<E>>>,
): (readonly [string, M, E])[] {
  return methods
    .all()
    .flatMap((method) =>
      texts[method.name]!().examples.map(
        (example, index) => [`${method.name}, example ${index + 1}`, method, example] as const,
      ),
    );
}

describe('examples come out within their tolerance, the input unchanged', () => {
  describe('missing: values put in', () => {
    it.each(examplesOf(missing, pages.missing))(
      '%s',
      (_, method, { parameters, direction, peers, groups, ...example }) => {
        const input = Float64Array.from(example.input);
        const choice = choiceFor(method, parameters);
        expect(method.check?.(choice)).toBeUndefined();
        const result =
          method.policy === 'fill'
            ? method.fill(input, choice, {
                direction: direction ?? 'higher',
                peers: () =>
                  columnsOf(peers ?? []).map((observed, index) => ({
                    id: `peer ${index}`,
                    direction: 'higher' as const,
                    observed,
                    levels: 1,
                  })),
                groups: () => (row) => groups?.[row] ?? null,
              })
            : NaN;
        const value = (row: number) => (typeof result === 'number' ? result : result.values[row]!);
        const filled = input.map((old, row) => (Number.isNaN(old) ? value(row) : old));
        expectWithin(filled, example.expected, example.tolerance);
        expect([...input]).toEqual(example.input);
        expect(example.source).not.toBe('');
      },
    );
  });

  describe('treat', () => {
    it.each(examplesOf(treat, pages.treat))('%s', (_, method, { parameters, ...example }) => {
      const input = Float64Array.from(example.input);
      const choice = choiceFor(method, parameters);
      expect(method.check?.(choice)).toBeUndefined();
      expectWithin(treatColumn(method, input, choice).values, example.expected, example.tolerance);
      expect([...input]).toEqual(example.input);
      expect(example.source).not.toBe('');
    });
  });

  describe('normalise', () => {
    it.each(examplesOf(normalise, pages.normalise))(
      '%s',
      (_, method, { parameters, direction, units, ...example }) => {
        const input = Float64Array.from(example.input);
        const choice = choiceFor(method, parameters);
        expect(method.check?.(choice)).toBeUndefined();
        const result = normaliseColumn(method, input, direction ?? 'higher', choice, textsOf(units ?? []));
        expect(result.kind).toBe('scores');
        if (result.kind === 'scores') expectWithin(result.scores, example.expected, example.tolerance);
        expect([...input]).toEqual(example.input);
        expect(example.source).not.toBe('');
      },
    );
  });

  describe('aggregate', () => {
    it.each(examplesOf(aggregate, pages.aggregate))('%s', (_, method, { parameters, ...example }) => {
      const siblings = siblingsOf(example);
      const choice = choiceFor(method, parameters);
      expect(method.check?.(choice)).toBeUndefined();
      const children = example.input.length;
      expect(method.checkChildren?.(choice, children, children)).toBeUndefined();
      const result = method.aggregate(siblings, choice);
      expect(result.kind).toBe('scores');
      if (result.kind === 'scores') expectWithin(result.scores, example.expected, example.tolerance);
      expect(siblings.columns.map((column) => [...column])).toEqual(example.input);
      expect(example.source).not.toBe('');
    });
  });

  describe('weights', () => {
    it.each(examplesOf(weigh, pages.weigh))('%s', async (_, method, { parameters, ...example }) => {
      const columns = columnsOf(example.columns);
      const context = weighContext({ ...example, columns });
      const choice = choiceFor(method, parameters);
      expect(method.check?.(choice)).toBeUndefined();
      expect(method.checkChildren?.(choice, context.ids)).toBeUndefined();
      await method.load?.();
      const result = method.weigh(context, choice);
      expect(result.kind).toBe('weights');
      if (result.kind === 'weights') {
        expectWithin(sharesOf(result.weights), example.expected, example.tolerance);
      }
      expect(columns.map((column) => [...column])).toEqual(example.columns);
      expect(example.source).not.toBe('');
    });
  });
});

describe('conventions that hold for every normalisation', () => {
  const parameters: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    goalposts: { min: 0, max: 10 },
    scaled: { min: 0, max: 10 },
    'distance-to-target': { target: 3 },
    // The middle one of three, so that it is the worst in neither direction.
    'distance-to-reference': { unit: '1' },
  };
  const usable = normalise.all();

  it.each(usable.map((method) => [method.name, method] as const))(
    '%s: missing stays missing, in its place',
    (name, method) => {
      const input = [NaN, 4, 1, NaN, 2];
      const result = normalised(method, input, 'higher', choiceFor(method, parameters[name]));
      expect(result.kind).toBe('scores');
      if (result.kind !== 'scores') return;
      expect([...result.scores].map(Number.isNaN)).toEqual([true, false, false, true, false]);
    },
  );

  it.each(usable.map((method) => [method.name, method] as const))(
    '%s: a column without values is left out',
    (name, method) => {
      const empty = new Float64Array(3).fill(NaN);
      expect(normalised(method, empty, 'higher', choiceFor(method, parameters[name])).kind).toBe('left-out');
    },
  );

  it.each(
    usable
      .filter(({ keepsDirection }) => keepsDirection !== true)
      .map((method) => [method.name, method] as const),
  )('%s: lower is better turns the order around', (name, method) => {
    const choice = choiceFor(method, parameters[name]);
    const higher = normalised(method, [1, 2, 4], 'higher', choice);
    const lower = normalised(method, [1, 2, 4], 'lower', choice);
    if (higher.kind !== 'scores' || lower.kind !== 'scores') throw new Error('no scores');
    expect(higher.scores[0]! < higher.scores[1]! && higher.scores[1]! < higher.scores[2]!).toBe(true);
    expect(lower.scores[0]! > lower.scores[1]! && lower.scores[1]! > lower.scores[2]!).toBe(true);
  });

  it.each(['min-max', 'z-score'])('%s leaves a constant column out', (name) => {
    const method = normalise.get(name)!;
    const constant = Float64Array.from([3, 3, NaN, 3]);
    expect(normalised(method, constant, 'higher', choiceFor(method)).kind).toBe('left-out');
  });
});

it('logistic about a given midpoint takes a column of zeros as it takes any other (R plogis(-2))', () => {
  const method = normalise.get('logistic')!;
  const result = normalised(method, [0, 0, NaN], 'higher', choiceFor(method, { midpoint: 20, spread: 10 }));
  if (result.kind !== 'scores') throw new Error('no scores');
  expectWithin(result.scores, [0.11920292202211755, 0.11920292202211755, NaN], 1e-15);
});

describe('the ends of a scale', () => {
  it.each([
    ['min-max', {}],
    ['goalposts', { min: 1, max: 4 }],
  ])('%s gives them exactly, also where −3 + (−0.9 − −3) is not −0.9', (name, posts) => {
    const method = normalise.get(name)!;
    const choice = choiceFor(method, { ...posts, to: [-3, -0.9] });
    const result = normalised(method, [1, 2, 4], 'higher', choice);
    if (result.kind !== 'scores') throw new Error('no scores');
    expect([result.scores[0], result.scores[2]]).toEqual([-3, -0.9]);
    const mirrored = normalised(method, [1, 2, 4], 'lower', choice);
    if (mirrored.kind !== 'scores') throw new Error('no scores');
    expect([mirrored.scores[0], mirrored.scores[2]]).toEqual([-0.9, -3]);
  });
});

describe('conventions of the means', () => {
  it('sums are compensated: what a large child hides is still there when another takes it away', () => {
    expect(scoresOf('arithmetic', { input: [[1e16], [1], [-1e16]] })).toEqual([1 / 3]);
  });

  it.each(['arithmetic', 'geometric', 'harmonic'])('%s spreads the weight of a missing child', (name) => {
    const whole = scoresOf(name, { input: [[4], [NaN], [9]], weights: [1, 5, 3] });
    expect(whole).toEqual(scoresOf(name, { input: [[4], [9]], weights: [1, 3] }));
  });

  it.each(['geometric', 'harmonic'])('%s refuses zero and less, unless its weight is zero', (name) => {
    const method = aggregate.get(name)!;
    const input = [
      [1, 0],
      [-2, 5],
    ];
    const refused = method.aggregate(siblingsOf({ input }), choiceFor(method));
    expect(refused.kind === 'refused' && refused.refusals.map(({ row, child }) => [row, child])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    const spared = scoresOf(name, { input: [[3, 3], input[1]!], weights: [1, 0] });
    expect(spared.map((score) => Math.round(score))).toEqual([3, 3]);
  });
});
