/** What fills may look at: observed values alone, and groups that exist. */

import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/model/table.ts';
import { rate } from '../../src/rate.ts';
import { methodology } from '../reference.ts';
import { told } from '../told.ts';

const records = [
  { city: 'a', population: 1, x: 1, y: 10, z: 5 },
  { city: 'b', population: 2, x: null, y: null, z: 9 },
  { city: 'c', population: 30, x: 3, y: null, z: 1 },
  { city: 'd', population: 40, x: null, y: 40, z: 7 },
  { city: 'e', population: 50, x: 9, y: 20, z: 2 },
];

function scores(file: Readonly<Record<string, unknown>>, id: string): (number | null)[] {
  const outcome = rate(tableOf(records), methodology({ rating: 1, unit: { id: 'city' }, ...file }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  const byId = new Map(outcome.value.units.map((unit) => [unit.id, unit.criteria[id]!.score]));
  return records.map(({ city }) => byId.get(city) ?? null);
}

describe('a filled value is never used to compute another fill', () => {
  it.each([
    { method: 'row-mean', within: 'all' },
    { method: 'nearest', k: 1 },
    { method: 'regression', within: 1 },
    'mean',
  ])('%j of one indicator is the same whatever is put into the others', (missing) => {
    const withOther = (other: unknown) =>
      scores(
        {
          defaults: { normalise: 'none' },
          criteria: [{ id: 'x', missing }, { id: 'y', missing: other }, { id: 'z' }],
        },
        'x',
      );
    const plain = withOther('reweight');
    expect(plain.filter((score) => score !== null).length).toBeGreaterThan(3);
    expect(withOther({ method: 'value', value: 1e6 })).toEqual(plain);
    expect(withOther(missing)).toEqual(plain);
  });
});

describe('groups', () => {
  const criteria = [{ id: 'x', missing: { method: 'group-mean', by: 'size' }, normalise: 'none' }];
  const leagues = [
    { id: 'size', column: 'population', classes: [{ id: 'small', below: 30 }, { id: 'large' }] },
  ];

  it('may be the classes of a league, whose lower edge belongs to them', () => {
    // a and b are small; c at 30 exactly is large, with d and e.
    expect(scores({ leagues, criteria }, 'x')).toEqual([1, 1, 3, 6, 9]);
  });

  it('by an optional attribute that the data lack stop the run', () => {
    const by = { method: 'group-mean', by: 'country' };
    const file = {
      unit: { id: 'city', attributes: [{ column: 'country', optional: true }] },
      criteria: [{ id: 'x', missing: by }],
    };
    const { ok, diagnostics } = rate(tableOf(records), methodology({ rating: 1, ...file }));
    expect(ok).toBe(false);
    expect(diagnostics.map(told).map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "unknown-column: the data have no column 'country', which missing: group-mean of indicator 'x' reads",
    ]);
  });
});
