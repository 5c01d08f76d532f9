/**
 * Columns on which formulas break, through the whole pipeline: each gives finite numbers, or says what is
 * wrong, of which indicator, and what to do. Nothing is dropped in silence and no NaN comes out.
 */

import { describe, expect, it } from 'vitest';
import { missing } from '../../src/method/missing/registry.ts';
import { normalise } from '../../src/method/normalise/registry.ts';
import { treat } from '../../src/method/treat/registry.ts';
import { tableOf } from '../../src/model/table.ts';
import { rate } from '../../src/rate.ts';
import { methodology } from '../reference.ts';
import { told } from '../told.ts';

const columns: Readonly<Record<string, readonly (number | null)[]>> = {
  constant: [3, 3, 3, 3],
  one: [5],
  two: [1, 2],
  empty: [null, null, null],
  ties: [2, 2, 2, 5, 5],
  negative: [-5, -1, -3, -2],
  zeros: [0, 0, 0],
  zero: [0, 1, 2, 4],
  huge: [1e300, -1e300, 5e299, 1e299],
  tiny: [1e-300, 2e-300, 3e-300, 7e-300],
  outlier: [1, 2, 3, 4, 5, 6, 7, 8, 9, 1e9],
};

type Written = Readonly<Record<string, unknown>>;

const parameters: Readonly<Record<string, Written>> = {
  goalposts: { min: -10, max: 10 },
  scaled: { min: -10, max: 10 },
  'distance-to-target': { target: 2.5 },
  'distance-to-reference': { unit: 'city 1' },
  value: { value: 7 },
  'group-mean': { by: 'country' },
  'group-median': { by: 'country' },
  'box-cox': { lambda: 'fit' },
};
const written = (method: string): Written => ({ method, ...parameters[method] });

/** What becomes of the column under a rule: a word for how it ends. */
function outcomeOf(values: readonly (number | null)[], settings: Written): string {
  const records = values.map((value, row) => ({
    city: `city ${row}`,
    country: `country ${row % 2}`,
    x: value,
    other: row,
    steady: row,
  }));
  const criteria = [
    { id: 'x', ...settings },
    { id: 'other', normalise: 'rank' },
    { id: 'steady', normalise: 'rank' },
  ];
  const file = { rating: 1, unit: { id: 'city', attributes: ['country'] }, criteria };
  const outcome = rate(tableOf(records), methodology(file));
  const { diagnostics } = outcome;
  for (const { severity, field, help, message } of diagnostics.map(told)) {
    // Where nobody is left, everything else says so too.
    if (severity === 'note' || diagnostics.some(({ code }) => code === 'nobody-rated')) continue;
    expect(message).toContain("'x'");
    expect(field ?? 'x').toBe('x');
    if (severity === 'error') expect(help).not.toBe('');
    expect(message).not.toMatch(/NaN|Infinity/);
  }
  const codes = [
    ...new Set(diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code)),
  ];
  if (!outcome.ok) {
    expect(codes.length).toBeGreaterThan(0);
    return codes.sort().join('+');
  }
  expect(JSON.stringify(outcome.value)).not.toMatch(/NaN|Infinity/);
  let scores = 0;
  for (const { id, criteria: cells } of outcome.value.units) {
    const { raw, score, filled } = cells.x!;
    if (score !== null) {
      expect(Number.isFinite(score)).toBe(true);
      scores++;
      continue;
    }
    // An observed or filled value without a score is always explained.
    if (raw !== null || filled) expect(codes, id).toContain('left-out');
  }
  return codes.length > 0 ? codes.sort().join('+') : scores === 0 ? 'nothing' : 'scores';
}

/** One line a column: how it ends, and under which methods. */
function summary(names: readonly string[], settingsFor: (name: string) => Written, gap = false): string[] {
  return Object.entries(columns).flatMap(([column, values]) => {
    const cells = gap ? values.map((value, row) => (row === 1 ? null : value)) : values;
    const byOutcome = new Map<string, string[]>();
    for (const name of names) {
      const found = outcomeOf(cells, settingsFor(name));
      byOutcome.set(found, [...(byOutcome.get(found) ?? []), name]);
    }
    return [...byOutcome]
      .filter(([found]) => found !== 'scores')
      .map(([found, methods]) => `${column}: ${found}: ${methods.join(' ')}`)
      .sort();
  });
}

describe('every method on degenerate columns; those not named here give scores', () => {
  it('normalise, higher is better', () => {
    const names = normalise.names;
    expect(summary(names, (name) => ({ normalise: written(name) }))).toMatchInlineSnapshot(`
      [
        "constant: left-out: min-max z-score distance-to-target distance-to-reference sum-to-one logistic enhanced-accuracy",
        "one: cannot-normalise: distance-to-reference",
        "one: left-out: min-max z-score percentile-rank distance-to-target sum-to-one logistic enhanced-accuracy",
        "empty: left-out: none min-max z-score goalposts scaled rank borda percentile-rank percentile categorical distance-to-target distance-to-reference share-of-max share-of-sum sum-to-one vector ratio-to-mean ratio-to-worst difference-to-mean difference-to-worst above-below-mean logistic peldschus enhanced-accuracy zavadskas-turskis",
        "ties: cannot-normalise: distance-to-reference",
        "negative: refused-value: share-of-max share-of-sum vector ratio-to-mean ratio-to-worst difference-to-mean difference-to-worst peldschus zavadskas-turskis",
        "zeros: left-out: min-max z-score distance-to-target distance-to-reference share-of-max share-of-sum sum-to-one vector ratio-to-mean ratio-to-worst difference-to-mean difference-to-worst logistic peldschus enhanced-accuracy zavadskas-turskis",
        "zero: refused-value: ratio-to-worst difference-to-worst",
        "huge: cannot-normalise: distance-to-reference",
        "huge: refused-value: share-of-max share-of-sum vector ratio-to-mean ratio-to-worst difference-to-mean difference-to-worst peldschus zavadskas-turskis",
      ]
    `);
  });

  it('normalise, lower is better', () => {
    const names = normalise.names.filter((name) => name !== 'none');
    const settings = (name: string) => ({ direction: 'lower', normalise: written(name) });
    expect(summary(names, settings)).toMatchInlineSnapshot(`
      [
        "constant: left-out: min-max z-score distance-to-target distance-to-reference sum-to-one logistic enhanced-accuracy",
        "one: cannot-normalise: distance-to-reference",
        "one: left-out: min-max z-score percentile-rank distance-to-target sum-to-one logistic enhanced-accuracy",
        "two: cannot-normalise: distance-to-target distance-to-reference",
        "empty: left-out: min-max z-score goalposts scaled rank borda percentile-rank percentile categorical distance-to-target distance-to-reference share-of-max share-of-sum sum-to-one vector ratio-to-mean ratio-to-worst difference-to-mean difference-to-worst above-below-mean logistic peldschus enhanced-accuracy zavadskas-turskis",
        "negative: cannot-normalise: distance-to-target distance-to-reference",
        "negative: refused-value: share-of-max share-of-sum vector ratio-to-mean ratio-to-worst difference-to-mean difference-to-worst peldschus zavadskas-turskis",
        "zeros: left-out: min-max z-score distance-to-target distance-to-reference share-of-max share-of-sum sum-to-one vector ratio-to-mean ratio-to-worst difference-to-mean difference-to-worst logistic peldschus enhanced-accuracy zavadskas-turskis",
        "zero: refused-value: share-of-max share-of-sum ratio-to-mean ratio-to-worst peldschus zavadskas-turskis",
        "huge: refused-value: share-of-max share-of-sum vector ratio-to-mean ratio-to-worst difference-to-mean difference-to-worst peldschus zavadskas-turskis",
        "tiny: cannot-normalise: distance-to-target",
      ]
    `);
  });

  it('treat, then min-max', () => {
    expect(summary(treat.names, (name) => ({ treat: written(name) }))).toMatchInlineSnapshot(`
      [
        "constant: left-out: none winsorise cap log log-upper log-original box-cox auto",
        "one: left-out: none winsorise cap log log-upper log-original box-cox auto",
        "empty: left-out: none winsorise cap log log-upper log-original box-cox auto",
        "zeros: left-out: none winsorise cap log log-upper log-original box-cox auto",
        "tiny: left-out: log-original box-cox",
      ]
    `);
  });

  it('treat, with limits that every column passes', () => {
    const strict = { skew: 1e-9, kurtosis: -10 };
    const settings = (name: string) => ({ treat: { method: name, ...strict } });
    expect(summary(['winsorise', 'auto'], settings)).toMatchInlineSnapshot(`
      [
        "constant: left-out: winsorise auto",
        "one: left-out: winsorise auto",
        "empty: left-out: winsorise auto",
        "ties: not-treated: winsorise auto",
        "zeros: left-out: winsorise auto",
      ]
    `);
  });

  it('missing, then min-max: the columns with their second value taken out', () => {
    const names = missing.names;
    expect(summary(names, (name) => ({ missing: written(name) }), true)).toMatchInlineSnapshot(`
      [
        "constant: left-out+nothing-to-fill: regression",
        "constant: left-out: reweight exclude worst mean median group-mean group-median row-mean nearest",
        "constant: missing-value: error",
        "one: left-out: reweight exclude error zero value worst mean median group-mean group-median row-mean nearest regression",
        "two: left-out+nothing-to-fill: group-mean group-median regression",
        "two: left-out: reweight exclude worst mean median row-mean nearest",
        "two: missing-value: error",
        "empty: left-out+nobody-rated: exclude",
        "empty: left-out+nothing-to-fill: worst mean median group-mean group-median row-mean nearest regression",
        "empty: left-out: reweight zero value",
        "empty: missing-value: error",
        "ties: missing-value: error",
        "negative: missing-value: error",
        "negative: nothing-to-fill: regression",
        "zeros: left-out+nothing-to-fill: group-mean group-median regression",
        "zeros: left-out: reweight exclude zero worst mean median row-mean nearest",
        "zeros: missing-value: error",
        "zero: missing-value: error",
        "zero: nothing-to-fill: regression",
        "huge: missing-value: error",
        "huge: nothing-to-fill: regression",
        "tiny: missing-value: error",
        "tiny: nothing-to-fill: regression",
        "outlier: missing-value: error",
      ]
    `);
  });
});
