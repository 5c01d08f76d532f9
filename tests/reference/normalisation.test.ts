/** The examples of pymcdm's test-suite: one small matrix, two cost columns and one of profit. */

import * as v from 'valibot';
import { afterAll, expect, it } from 'vitest';
import { tableOf } from '../../src/model/table.ts';
import { rate } from '../../src/rate.ts';
import { describeWithReference, methodology, readJson } from '../reference.ts';

const matrix = v.array(v.array(v.number()));
const fileSchema = v.object({
  examples: v.array(
    v.object({
      id: v.string(),
      input: v.object({ matrix, types: v.array(v.number()) }),
      expected: v.object({ matrix }),
      tolerance: v.object({ matrix: v.number() }),
    }),
  ),
});

/** The peer's names for what we call otherwise. */
const methods: Readonly<Record<string, string | Readonly<Record<string, unknown>>>> = {
  'norm-minmax': { method: 'min-max', to: [0, 1] },
  'norm-max': { method: 'share-of-max', mirror: 'difference' },
  'norm-sum': 'share-of-sum',
  'norm-vector': 'vector',
  'norm-linear': 'share-of-max',
  'norm-nonlinear': 'peldschus',
  'norm-enhanced-accuracy': 'enhanced-accuracy',
  'norm-zavadskas-turskis': 'zavadskas-turskis',
};

describeWithReference('worked/normalisation.json', () => {
  const content = readJson('worked/normalisation.json');
  const examples = content === undefined ? [] : v.parse(fileSchema, content).examples;
  const lines: string[] = [];
  afterAll(() => {
    console.info(['worked/normalisation.json: cells, largest absolute difference', ...lines].join('\n'));
  });

  it('every example has its method', () => {
    expect(examples.map(({ id }) => id).sort()).toEqual(Object.keys(methods).sort());
  });

  it.each(examples)('$id', ({ id, input, expected, tolerance }) => {
    const names = input.types.map((_, index) => `c${index}`);
    const records = input.matrix.map((row, index) => ({
      city: `city ${index}`,
      ...Object.fromEntries(names.map((name, column) => [name, row[column]])),
    }));
    const criteria = names.map((name, column) => ({
      id: name,
      direction: input.types[column] === 1 ? 'higher' : 'lower',
      normalise: methods[id],
    }));
    const outcome = rate(tableOf(records), methodology({ rating: 1, unit: { id: 'city' }, criteria }));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    const scores = new Map(outcome.value.units.map((unit) => [unit.id, unit.criteria]));
    let largest = 0;
    expected.matrix.forEach((row, index) => {
      row.forEach((want, column) => {
        const got = scores.get(`city ${index}`)?.[names[column]!]?.score ?? NaN;
        largest = Math.max(largest, Math.abs(got - want));
      });
    });
    lines.push(`${id.padEnd(24)} ${expected.matrix.flat().length} ${largest.toExponential(1)}`);
    expect(largest).toBeLessThanOrEqual(tolerance.matrix);
  });
});
