/** Units that are equal by symmetry are tied, also where what they add up cancels to 0. */

import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/model/table.ts';
import { evaluateTable } from '../../src/rate.ts';
import { methodology } from '../reference.ts';

function places(columns: readonly (readonly number[])[], file: Readonly<Record<string, unknown>>): number[] {
  const ids = columns.map((_, child) => `x${child}`);
  const weights = (file.each as readonly number[] | undefined) ?? ids.map(() => 1);
  const { each: _, ...settings } = file;
  const criteria = ids.map((id, child) => ({ id, weight: weights[child] }));
  const records = columns[0]!.map((_, row) => ({
    city: `city ${row}`,
    ...Object.fromEntries(ids.map((id, child) => [id, columns[child]![row]])),
  }));
  const outcome = evaluateTable(
    tableOf(records),
    methodology({ rating: 1, unit: { id: 'city' }, ...settings, criteria }),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return [...outcome.value.places.rank];
}

const standardised = { defaults: { normalise: 'z-score' } };
const raw = { defaults: { normalise: 'none' } };

describe('scores that cancel to 0', () => {
  it('two z-scores that mirror each other: (5, 3) and (2, 4)', () => {
    expect(
      places(
        [
          [5, 2],
          [3, 4],
        ],
        standardised,
      ),
    ).toEqual([1, 1]);
  });

  it('a group whose scores cancel, among others', () => {
    const columns = [
      [5, 2],
      [3, 4],
    ];
    const records = [
      { city: 'A', a: columns[0]![0], b: columns[1]![0], c: 7 },
      { city: 'B', a: columns[0]![1], b: columns[1]![1], c: 7 },
    ];
    const file = {
      rating: 1,
      unit: { id: 'city' },
      ...standardised,
      criteria: [
        { id: 'g', criteria: [{ id: 'a' }, { id: 'b' }] },
        { id: 'c', weight: 0, normalise: 'none' },
      ],
    };
    const outcome = evaluateTable(tableOf(records), methodology(file));
    expect(outcome.ok && [...outcome.value.places.rank]).toEqual([1, 1]);
  });

  it('PROMETHEE, weights 0.1, 0.2 and 0.3 on (3, 2, 1) and (1, 1, 2): 0.1 + 0.2 against 0.3', () => {
    const columns = [
      [3, 1],
      [2, 1],
      [1, 2],
    ];
    const file = { ...raw, aggregate: { method: 'promethee', preference: 'usual' }, each: [0.1, 0.2, 0.3] };
    expect(places(columns, file)).toEqual([1, 1]);
  });

  it.each([
    { method: 'promethee', preference: 'usual' },
    { method: 'promethee', preference: 'linear' },
    { method: 'promethee', preference: 'gaussian', p: [1, 1, 1] },
    { method: 'mabac' },
    { method: 'copeland' },
    { method: 'borda' },
  ])('a Latin square of three: $method $preference', (aggregate) => {
    const columns = [
      [1, 2, 3],
      [2, 3, 1],
      [3, 1, 2],
    ].map((column) => column.map((value) => value * 1.1));
    expect(places(columns, { ...raw, aggregate, each: [0.1, 0.1, 0.1] })).toEqual([1, 1, 1]);
  });

  it('differences that are small, not noise, still decide', () => {
    expect(
      places(
        [
          [1e-9, 0, -1e-9],
          [0, 0, 0.5e-9],
        ],
        raw,
      ),
    ).toEqual([1, 2, 3]);
    expect(
      places(
        [
          [1, 1 + 1e-9],
          [-1, -1],
        ],
        raw,
      ),
    ).toEqual([2, 1]);
  });
});
