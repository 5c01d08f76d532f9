/** A group's own score is normalised after its `aggregate` and `coverage`. */

import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/model/table.ts';
import { evaluate, evaluateTable, fit as fitTable } from '../../src/rate.ts';
import type { Cells } from '../arbitrary/case.ts';
import { methodology } from '../reference.ts';

function evaluated(records: readonly Cells[], group: Readonly<Record<string, unknown>>) {
  const criteria = [{ id: 'g', ...group }, { id: 'other' }];
  return evaluateTable(tableOf(records), methodology({ rating: 1, unit: { id: 'city' }, criteria }));
}

function scores(records: readonly Cells[], group: Readonly<Record<string, unknown>>): number[] {
  const outcome = evaluated(records, group);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return [...outcome.value.scores.criteria.find(({ id }) => id === 'g')!.score!];
}

const rows = (...values: readonly (readonly (number | null)[])[]): Cells[] =>
  values.map(([a, b, other], index) => ({
    city: `city ${index}`,
    a: a ?? null,
    b: b ?? null,
    other: other ?? null,
  }));

const raw = { defaults: { normalise: 'none' }, criteria: [{ id: 'a' }, { id: 'b' }] };

describe('normalise of a group', () => {
  it('stretches the scores that the group came to, not those of its indicators', () => {
    const records = rows([0, 0, 1], [2, 4, 2], [4, 4, 3]);
    expect(scores(records, { ...raw, normalise: 'min-max' })).toEqual([0, 75, 100]);
    expect(scores(records, { ...raw, normalise: { method: 'min-max', to: [0, 1] } })).toEqual([0, 0.75, 1]);
  });

  it('comes after coverage: a score that the rule takes away sets no limit', () => {
    const records = rows([0, null, 1], [2, 4, 2], [4, 4, 3]);
    expect(scores(records, { ...raw, coverage: 0.6, normalise: 'min-max' })).toEqual([NaN, 0, 100]);
  });

  it('ranks no noise: scores that are tied get one rank', () => {
    // 0.1 + 0.2 is not 0.3 in the last bit.
    const records = rows([0.1, 0.2, 1], [0.3, 0, 2], [0.15, 0.15, 3], [1, 1, 4]);
    const plain = scores(records, raw);
    expect(new Set(plain).size).toBeGreaterThan(2);
    expect(scores(records, { ...raw, normalise: 'rank' })).toEqual([1, 1, 1, 4]);
  });

  it('leaves a group of one score out for every unit, with a warning', () => {
    const records = rows([1, 3, 1], [2, 2, 2], [3, 1, 3]);
    const outcome = evaluated(records, { ...raw, normalise: 'min-max' });
    expect(outcome.ok).toBe(true);
    expect(outcome.diagnostics).toMatchObject([{ code: 'left-out', severity: 'warning' }]);
    if (outcome.ok) expect([...outcome.value.scores.total]).toEqual([0, 50, 100]);
  });

  it('refuses what the method refuses, naming group and unit', () => {
    const outcome = evaluated(rows([-5, 1, 1], [2, 2, 2], [3, 1, 3]), { ...raw, normalise: 'share-of-max' });
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics).toMatchObject([{ code: 'refused-value', unit: 'city 0' }]);
  });

  it('is not inherited: its indicators follow defaults, and what the group says under defaults', () => {
    const records = rows([0, 0, 1], [2, 4, 2], [4, 4, 3]);
    const group = { normalise: { method: 'min-max', to: [0, 1] }, criteria: [{ id: 'a' }, { id: 'b' }] };
    expect(scores(records, group)).toEqual([0, 0.75, 1]);
    expect(scores(records, { defaults: { normalise: 'rank' }, criteria: group.criteria })).toEqual([
      1, 2, 2.5,
    ]);
  });
});

describe('a change of a group’s normalisation', () => {
  const records = rows([0, 0, 1], [2, 4, 2], [4, 4, 3], [1, 3, 0]);
  const file = (group: Readonly<Record<string, unknown>>) =>
    methodology({
      rating: 1,
      unit: { id: 'city' },
      criteria: [{ id: 'g', criteria: raw.criteria, ...group }, { id: 'other' }],
    });

  it('is that of rating from scratch', () => {
    const fitted = fitTable(tableOf(records), file({}));
    if (!fitted.ok) throw new Error('it can be fitted');
    const choice = { method: 'min-max', to: [0, 1] };
    const changed = evaluate(fitted.value, { choose: { criterion: 'g', normalise: choice } });
    const again = evaluateTable(tableOf(records), file({ normalise: choice }));
    if (!changed.ok || !again.ok) throw new Error('both can be rated');
    expect(changed.value.scores).toEqual(again.value.scores);
    expect(changed.value.places).toEqual(again.value.places);
    const plain = evaluate(fitted.value);
    if (plain.ok) expect(plain.value.scores.total).not.toEqual(again.value.scores.total);
  });
});
