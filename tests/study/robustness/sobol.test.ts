import { beforeAll, describe, expect, it } from 'vitest';
import { tableOf } from '../../../src/model/table.ts';
import { randomOf } from '../../../src/stats/random.ts';
import { sobolPoints } from '../../../src/stats/sobol-sequence.ts';
import { planOf } from '../../../src/study/robustness/plan.ts';
import type { RobustnessSettings } from '../../../src/study/robustness/settings.ts';
import { sobol } from '../../../src/study/robustness/sobol.ts';
import {
  bootstrapped,
  centreOf,
  type Outputs,
  sobolIndices,
} from '../../../src/study/robustness/sobol-indices.ts';
import { describeWithReference, expectClose, methodology, readCsv } from '../../reference.ts';
import { admissibleOf, cities, type Subject, settingsOf, subjectOf } from './studied.ts';

const ready = async () => {};

/** Outputs of a function of so many independent uniforms in Saltelli's design. */
function outputsOf(of: (point: readonly number[]) => number, factors: number, runs: number): Outputs {
  const points = sobolPoints(runs, 2 * factors);
  const at = (run: number, source: (factor: number) => number) =>
    of(Array.from({ length: factors }, (_, factor) => points[2 * factor + source(factor)]![run]!));
  const column = (source: (factor: number) => number) =>
    Float64Array.from({ length: runs }, (_, run) => at(run, source));
  return {
    a: column(() => 0),
    b: column(() => 1),
    mixed: Array.from({ length: factors }, (_, own) => column((factor) => (factor === own ? 1 : 0))),
  };
}

describe('Sobol indices', () => {
  const ishigami = (point: readonly number[]) => {
    const [x = 0, y = 0, z = 0] = point.map((uniform) => Math.PI * (2 * uniform - 1));
    return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
  };
  // Ishigami and Homma (1990): analytic.
  const first = [0.31390519114781146, 0.4424111447900409, 0];
  const total = [0.5575888552099592, 0.4424111447900409, 0.24368366406214773];

  it('of the Ishigami function are the analytic ones, 8,192 runs within 0.01', () => {
    const outputs = outputsOf(ishigami, 3, 8192);
    sobolIndices(outputs, centreOf(outputs)).forEach((found, factor) => {
      expect(Math.abs(found.first - first[factor]!)).toBeLessThan(0.01);
      expect(Math.abs(found.total - total[factor]!)).toBeLessThan(0.01);
    });
  });

  it('have intervals that hold the analytic ones, and that the seed decides', () => {
    const outputs = outputsOf(ishigami, 3, 2048);
    const centre = centreOf(outputs);
    const bounds = bootstrapped(outputs, centre, randomOf(7));
    bounds.forEach(({ low, high, totalLow, totalHigh }, factor) => {
      expect(low).toBeLessThanOrEqual(first[factor]!);
      expect(high).toBeGreaterThanOrEqual(first[factor]!);
      expect(totalLow).toBeLessThanOrEqual(total[factor]!);
      expect(totalHigh).toBeGreaterThanOrEqual(total[factor]!);
    });
    expect(bootstrapped(outputs, centre, randomOf(7))).toEqual(bounds);
    expect(bootstrapped(outputs, centre, randomOf(8))).not.toEqual(bounds);
  });

  it('of a sum are the shares of its variance, first as total; centring leaves them on a shifted scale', () => {
    const outputs = outputsOf(([x = 0, y = 0]) => 1e6 + 3 * x + y, 2, 1024);
    sobolIndices(outputs, centreOf(outputs)).forEach(({ first: one, total: all }, factor) => {
      expect(one).toBeCloseTo([0.9, 0.1][factor]!, 2);
      expect(all).toBeCloseTo([0.9, 0.1][factor]!, 2);
    });
  });

  it('are 0 where nothing changes', () => {
    const outputs = outputsOf(() => 5, 2, 16);
    expect(sobolIndices(outputs, 5)).toEqual([
      { first: 0, total: 0 },
      { first: 0, total: 0 },
    ]);
  });
});

describeWithReference('Sobol indices and COINr', () => {
  it('SA_estimate() of 100 runs of three factors, to 1e-9', () => {
    const y = readCsv('asem/sensitivity/estimator_sample_N100_d3.csv').map((row) => Number(row.y));
    const part = (index: number) => Float64Array.from(y.slice(100 * index, 100 * (index + 1)));
    const found = sobolIndices({ a: part(0), b: part(1), mixed: [part(2), part(3), part(4)] }, 0);
    const expected = readCsv('asem/sensitivity/estimator_result.csv');
    expect(expected).toHaveLength(3);
    found.forEach((index, factor) => {
      expectClose(index.first, Number(expected[factor]!.Si));
      expectClose(index.total, Number(expected[factor]!.STi));
    });
  });
});

async function found(subject: Subject, settings: RobustnessSettings) {
  const plan = planOf(subject.evaluated, subject.rating, subject.table, settings);
  const outcome = await sobol(plan, ready);
  if (!outcome.ok || outcome.value === null) throw new Error('no indices');
  return outcome.value;
}

describe('what matters most', () => {
  let subject: Subject;
  beforeAll(() => {
    subject = cities();
  });

  it('is told of every weight that varies, between 0 and 1 but for error, the same every time', async () => {
    const settings = settingsOf([admissibleOf(subject, null, { by: 'share', share: 0.25 })]);
    const one = await found(subject, settings);
    expect(one.of).toBe('mean-rank-shift');
    expect(one.runs).toBe(4096 * 7);
    expect(one.indices.map(({ factor }) => factor)).toEqual([
      'weights.business',
      'weights.infrastructure',
      'weights.international_events',
      'weights.organisations',
      'weights.population_abroad',
    ]);
    for (const { first, total, low, high, totalLow, totalHigh } of one.indices) {
      expect(first).toBeGreaterThan(-0.02);
      expect(total).toBeGreaterThan(first - 0.02);
      expect(total).toBeLessThan(1);
      expect(low).toBeLessThanOrEqual(first);
      expect(high).toBeGreaterThanOrEqual(first);
      expect(totalLow).toBeLessThanOrEqual(total);
      expect(totalHigh).toBeGreaterThanOrEqual(total);
    }
    // Interactions are what is left: places answer to weights almost one at a time.
    const sum = one.indices.reduce((total, { first }) => total + first, 0);
    expect(sum).toBeGreaterThan(0.5);
    expect(sum).toBeLessThan(1.05);
    expect(await found(subject, settings)).toEqual(one);
  });

  it('weights alone give the same by the fast way as evaluated one by one', async () => {
    const weights = [admissibleOf(subject, null, { by: 'share', share: 0.25 })];
    // However few draws are asked for.
    const settings = settingsOf(weights, { draws: 10 });
    const same = { factor: 'aggregate' as const, at: [null], choices: [{ method: 'arithmetic' }] };
    const [fast, slow] = [
      await found(subject, settings),
      await found(subject, { ...settings, alternatives: [same] }),
    ];
    expect(slow.indices).toHaveLength(6);
    for (const { factor, first, total } of fast.indices) {
      const other = slow.indices.find((index) => index.factor === factor)!;
      expect(Math.abs(first - other.first)).toBeLessThan(0.02);
      expect(Math.abs(total - other.total)).toBeLessThan(0.02);
    }
  });

  it('a unit whose place only one weight decides: that weight has all of the variance', async () => {
    // b is behind a where x counts for more than its nominal half, else ahead; z is the same for both.
    const records = [
      { unit: 'a', x: 1, y: 0, z: 0.5 },
      { unit: 'b', x: 0, y: 1, z: 0.5 },
      { unit: 'c', x: -9, y: -9, z: 0 },
    ];
    const leaf = (id: string) => ({ id, weight: 1, normalise: 'none' });
    const file = methodology({
      rating: 1,
      name: 'two',
      unit: { id: 'unit' },
      criteria: [{ id: 'g', weight: 1, criteria: ['x', 'y'].map(leaf) }, leaf('z')],
    });
    const small = subjectOf(tableOf(records), file);
    const weights = ['g', null].map((group) => admissibleOf(small, group, { by: 'order' }));
    const result = await found(small, { ...settingsOf(weights), unit: 'b' });
    expect(result.of).toBe('b');
    const [group, top] = result.indices;
    expect(group!.factor).toBe('weights.g');
    expect(group!.first).toBeCloseTo(1, 2);
    expect(group!.total).toBeCloseTo(1, 2);
    expect(top!.factor).toBe('weights.top');
    expect(top!.first).toBeCloseTo(0, 2);
    expect(top!.total).toBeCloseTo(0, 2);
  });

  it('methods, leaving out and noise are factors of their own', async () => {
    const leaves = ['business', 'infrastructure', 'organisations'];
    const settings: RobustnessSettings = {
      ...settingsOf([]),
      factors: [{ factor: 'aggregate', at: 'top', choices: ['arithmetic', 'median'] }],
      alternatives: [
        { factor: 'aggregate', at: [null], choices: [{ method: 'arithmetic' }, { method: 'median' }] },
      ],
      leaveOut: leaves,
      noise: [{ indicator: 'events', column: 'events', by: 'share', deviation: 0.05 }],
    };
    const { indices } = await found(subject, settings);
    expect(indices.map(({ factor }) => factor)).toEqual(['aggregate@top', 'leave-out', 'data']);
    const totals = indices.map(({ total }) => total);
    expect(totals[2]!).toBeLessThan(totals[0]!);
    expect(totals.every((total) => total > 0)).toBe(true);
  });

  it('nothing varies: no indices', async () => {
    const plan = planOf(subject.evaluated, subject.rating, subject.table, settingsOf([]));
    expect(await sobol(plan, ready)).toMatchObject({ ok: true, value: null });
  });
});
