import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { weigh } from '../../src/method/weigh/registry.ts';
import { tableOf } from '../../src/model/table.ts';
import { rate } from '../../src/rate.ts';
import { prepare } from '../../src/stage/prepare.ts';
import { pearson } from '../../src/stats/correlation.ts';
import { mainEffect } from '../../src/stats/main-effect.ts';
import { compareWeighings, schemesFor, weighableGroups } from '../../src/study/weighings.ts';
import { weighingsFormats } from '../../src/write/registry.ts';
import { methodology } from '../reference.ts';

const records = [
  { city: 'A', offices: 12, website: 18, tourists: 45, memberships: 9 },
  { city: 'B', offices: 31, website: 16, tourists: 220, memberships: 14 },
  { city: 'C', offices: 9, website: 20, tourists: 80, memberships: 11 },
  { city: 'D', offices: 3, website: 11, tourists: 20, memberships: 4 },
  { city: 'E', offices: 14, website: 17, tourists: 60, memberships: 8 },
];
const table = tableOf(records);
const file = {
  rating: 1,
  unit: { id: 'city' },
  criteria: [
    {
      id: 'web site',
      weights: { method: 'swing', points: [100, 50] },
      criteria: [{ id: 'website' }, { id: 'tourists' }],
    },
    { id: 'offices', weight: 3 },
    { id: 'memberships', direction: 'lower' },
  ],
};
const written = methodology(file);

async function compared(names: readonly string[], group?: string | null) {
  const outcome = await compareWeighings(
    table,
    written,
    names.map((name) => weigh.get(name)!),
    group,
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

describe('schemes side by side', () => {
  it('are those that need only data, and those the methodology gives judgements for', () => {
    const names = schemesFor(written).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['given', 'equal', 'entropy', 'pca', 'factor', 'swing']));
    for (const judged of ['ahp', 'budget', 'best-worst', 'rank-order-centroid']) {
      expect(names).not.toContain(judged);
    }
    expect(weighableGroups(written)).toEqual([null, 'web site']);
  });

  it('weigh as rate() does by the methodology with the scheme in it, and mean what its scores say', async () => {
    const [weighing] = await compared(['standard-deviation']);
    const everywhere = methodology({
      ...file,
      weights: 'standard-deviation',
      criteria: file.criteria.map((criterion) =>
        'criteria' in criterion ? { ...criterion, weights: 'standard-deviation' } : criterion,
      ),
    });
    await prepare(everywhere);
    const rated = rate(table, everywhere);
    if (!rated.ok) throw new Error('not rated');
    const { criteria, columns } = rated.value;
    const scoreOf = (id: string | null) =>
      id === null ? columns.score : columns.criteria.find((criterion) => criterion.id === id)!.score;
    const found = weighing!.groups.flatMap((group) => (group.kind === 'weighed' ? group.criteria : []));
    expect(found.map(({ id }) => id)).toEqual(['web site', 'offices', 'memberships', 'website', 'tourists']);
    for (const { id, group, weight, effectiveWeight, correlation, importance } of found) {
      const { weight: share, effectiveWeight: effective } = criteria.find((entry) => entry.id === id)!;
      expect({ weight, effectiveWeight }).toEqual({ weight: share, effectiveWeight: effective });
      expect(correlation).toBe(pearson(scoreOf(id), scoreOf(group)));
      expect(importance).toBe(mainEffect(scoreOf(id), scoreOf(group)));
    }
  });

  it('keep the own weights of a group that a scheme does not weigh, and say why', async () => {
    const [swing, given] = await compared(['swing', 'given']);
    expect(swing!.groups).toMatchObject([
      { id: null, own: false, kind: 'not-given' },
      { id: 'web site', own: true, kind: 'weighed', criteria: [{ weight: 2 / 3 }, { weight: 1 / 3 }] },
    ]);
    expect(given!.groups).toMatchObject([
      { id: null, own: true, kind: 'weighed' },
      { id: 'web site', own: false, kind: 'weighed', criteria: [{ weight: 0.5 }, { weight: 0.5 }] },
    ]);
    const [pca] = await compared(['pca']);
    expect(pca!.groups[0]).toMatchObject({
      kind: 'refused',
      why: { say: 'runsAgainstOthers', params: { id: 'memberships' } },
    });
    expect(pca!.groups[1]).toMatchObject({ kind: 'weighed' });
  });

  it('weigh one group alone where one is asked for', async () => {
    const [weighing] = await compared(['entropy'], 'web site');
    expect(weighing!.groups).toHaveLength(1);
    expect(weighing!.groups[0]).toMatchObject({ id: 'web site', path: ['web site'], kind: 'weighed' });
  });

  it('come as a block that gives the same weights when it is pasted', async () => {
    const weighings = await compared(['entropy']);
    const yaml = await weighingsFormats.find(({ name }) => name === 'yaml')!.load();
    const text = [
      ...yaml.write(
        { name: '', paths: [], units: 0, run: undefined, weighings, detailed: [] },
        { width: 80, color: 0, digits: 2 },
      ),
    ].join('');
    const block = parse(text);
    const pasted = methodology({
      ...file,
      weights: block.weights,
      criteria: file.criteria.map((criterion) =>
        criterion.id === block.criteria[0].id
          ? { ...criterion, weights: block.criteria[0].weights }
          : criterion,
      ),
    });
    const rated = rate(table, pasted);
    if (!rated.ok) throw new Error(JSON.stringify(rated.diagnostics));
    for (const group of weighings[0]!.groups) {
      if (group.kind !== 'weighed') throw new Error('not weighed');
      for (const { id, weight } of group.criteria) {
        expect(rated.value.criteria.find((criterion) => criterion.id === id)!.weight).toBeCloseTo(weight, 14);
      }
    }
  });

  it('end where there is no rating at all', async () => {
    const outcome = await compareWeighings(
      tableOf([{ city: 'A' }]),
      written,
      [weigh.get('equal')!],
      undefined,
    );
    expect(outcome.ok).toBe(false);
  });
});
