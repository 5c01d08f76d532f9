/**
 * Fit and apply: what a method learned is plain data, and applied block by block, in place, after a trip through JSON,
 * it gives the bits of the whole column at once.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseColumn, treatColumn } from '../../src/catalogue/whole-column.ts';
import { aggregate } from '../../src/method/aggregate/registry.ts';
import { meansInto, undoMeans } from '../../src/method/aggregate/weighted-mean.ts';
import { normaliseContext } from '../../src/method/method.ts';
import { normalise } from '../../src/method/normalise/registry.ts';
import { stretchInto } from '../../src/method/normalise/stretch.ts';
import { treat } from '../../src/method/treat/registry.ts';
import type { Learned } from '../../src/model/fitted.ts';
import type { Direction } from '../../src/model/methodology.ts';
import { textsOf } from '../../src/model/table.ts';
import { choiceFor } from '../weighing.ts';
import { siblingsOf } from './siblings.ts';

const number = fc.oneof(
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.double({ min: 1e-3, max: 1000, noNaN: true }),
  fc.integer({ min: 0, max: 9 }),
  fc.constantFrom(NaN, 0, -0, 5e-324, Number.MAX_VALUE),
);
const positive = fc.oneof(fc.double({ min: 1e-3, max: 1000, noNaN: true }), fc.constant(NaN));
const column = fc
  .oneof(
    fc.array(number, { minLength: 1, maxLength: 30 }),
    fc.array(positive, { minLength: 1, maxLength: 30 }),
  )
  .map((values) => Float64Array.from(values));
const directions = fc.constantFrom<Direction[]>('higher', 'lower');

type Given = Readonly<Record<string, unknown>>;
const parameters: Readonly<Record<string, fc.Arbitrary<Given>>> = {
  goalposts: fc.record({
    min: fc.constantFrom(0.5, 3),
    max: fc.constantFrom(4, 700),
    clip: fc.boolean(),
    log: fc.boolean(),
  }),
  scaled: fc.constant({ min: -3, max: 700 }),
  'distance-to-target': fc.record({ target: fc.constantFrom(-4, 3, 2000), clip: fc.boolean() }),
  'distance-to-reference': fc.record({ unit: fc.constantFrom('0', '1'), clip: fc.boolean() }),
  'share-of-max': fc.record({ mirror: fc.constantFrom('ratio', 'difference') }),
  logistic: fc.constantFrom({}, { midpoint: 3 }, { spread: 1e-300 }, { midpoint: 1e300, spread: 2 }),
  rank: fc.record({ ties: fc.constantFrom('min', 'mean', 'max') }),
  winsorise: fc.record({ skew: fc.constantFrom(0.3, 2), kurtosis: fc.constantFrom(-1, 3.5) }),
  'box-cox': fc.record({ lambda: fc.constantFrom('fit', 0, 0.5, -2) }),
  auto: fc.record({
    skew: fc.constantFrom(0.3, 2),
    kurtosis: fc.constantFrom(-1, 3.5),
    transform: fc.constantFrom('log', 'log-upper', 'log-original', 'box-cox'),
    combine: fc.boolean(),
  }),
};
const givenFor = (name: string) => parameters[name] ?? fc.constant({});

/** As plain data come back from JSON, lists of numbers as plain lists. */
const throughJson = (learned: Learned): Learned =>
  JSON.parse(
    JSON.stringify(structuredClone(learned), (_, value: unknown) =>
      value instanceof Float64Array ? [...value] : value,
    ),
  );

/** What JSON would not give back. */
function notPlain(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value) || Object.is(value, -0);
  if (typeof value !== 'object' || value === null)
    return !['string', 'boolean', 'object'].includes(typeof value);
  return Object.values(value).some(notPlain);
}

/** Into the column itself, in two blocks. */
function inPlace(
  values: Float64Array,
  apply: (block: Float64Array, result: Float64Array) => void,
): Float64Array {
  const changed = values.slice();
  for (const block of [changed.subarray(0, 7), changed.subarray(7)]) apply(block, block);
  return changed;
}

const each = <M extends { readonly name: string }>(methods: readonly M[]) =>
  methods.map((method) => [method.name, method] as const);

describe('what a normalisation learned', () => {
  it.each(each(normalise.all()))('%s', (name, method) => {
    fc.assert(
      fc.property(column, directions, givenFor(name), (values, direction, given) => {
        const ids = textsOf(Array.from(values, (_, row) => String(row)));
        const choice = choiceFor(method, given);
        const fit = method.fit(values, direction, choice, normaliseContext(ids, values));
        const whole = normaliseColumn(method, values, direction, choice, ids);
        if (fit.kind !== 'fitted' || whole.kind !== 'scores') {
          expect(fit).toEqual(whole);
          return;
        }
        expect(notPlain(fit.learned)).toBe(false);
        const learned = throughJson(fit.learned);
        expect(inPlace(values, (from, to) => method.apply(from, learned, to))).toEqual(whole.scores);
        const stretch = method.stretch?.(learned);
        if (stretch === undefined) return;
        expect(inPlace(values, (from, to) => stretchInto(from, stretch, to))).toEqual(whole.scores);
      }),
    );
  });
});

describe('what a treatment learned', () => {
  it.each(each(treat.all()))('%s', (name, method) => {
    fc.assert(
      fc.property(column, givenFor(name), (values, given) => {
        const choice = choiceFor(method, given);
        const fit = method.fit(values, choice);
        const whole = treatColumn(method, values, choice);
        if (fit.kind === 'untouched') {
          expect(whole.values).toBe(values);
          return;
        }
        expect(notPlain(fit.learned)).toBe(false);
        const learned = throughJson(fit.learned);
        expect(inPlace(values, (from, to) => method.apply(from, learned, to))).toEqual(whole.values);
        // What was not transformed and lies inside the limits stays as it is, and the rest goes to the limits.
        const limits = method.limits?.(learned);
        if (fit.transformed !== undefined || limits === undefined) return;
        const kept = values.map((value) => Math.min(Math.max(value, limits.low), limits.high) + 0);
        expect(whole.values.map((value) => value + 0)).toEqual(kept);
      }),
    );
  });
});

describe('the mean that a group method takes', () => {
  const cases = fc.integer({ min: 1, max: 5 }).chain((children) =>
    fc.record({
      input: fc.array(fc.array(fc.oneof(positive, positive, number), { minLength: 6, maxLength: 6 }), {
        minLength: children,
        maxLength: children,
      }),
      weights: fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
        minLength: children,
        maxLength: children,
      }),
    }),
  );
  const choices = [
    ['arithmetic', {}],
    ['geometric', {}],
    ['harmonic', {}],
    ['power', { p: 1 }],
    ['power', { p: 0 }],
  ] as const;

  it.each(choices)('%s %j', (name, given) => {
    const method = aggregate.get(name)!;
    const choice = choiceFor(method, given);
    const mean = method.mean?.(choice);
    if (mean === undefined) throw new Error(`${name} takes no mean`);
    fc.assert(
      fc.property(cases, (table) => {
        const result = method.aggregate(siblingsOf(table), choice);
        const columns = table.input.map((values) => Float64Array.from(values));
        const { least = -Infinity, change, undo } = mean;
        const isTaken = columns.every((values) => values.every((value) => !(value < least)));
        expect(result.kind).toBe(isTaken ? 'scores' : 'refused');
        if (result.kind !== 'scores') return;
        const means = new Float64Array(6);
        meansInto(columns, table.weights, change, means);
        if (undo !== null) undoMeans(columns, undo, means);
        expect(means).toEqual(result.scores);
      }),
    );
  });

  it('of another power is none: it is computed relative to the value that counts most', () => {
    const power = aggregate.get('power')!;
    expect(power.mean?.(choiceFor(power, { p: 2 }))).toBeUndefined();
  });

  it('is that of the quasi-arithmetic means alone', () => {
    const taking = aggregate.all().filter(({ mean }) => mean !== undefined);
    expect(taking.map(({ name }) => name)).toEqual(['arithmetic', 'geometric', 'harmonic', 'power']);
  });
});
