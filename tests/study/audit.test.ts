import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/model/table.ts';
import type { Audit, AuditedCriterion, FindingKind } from '../../src/study/audit/model.ts';
import { type AuditOptions, audit } from '../../src/study/audit.ts';
import { auditFormats } from '../../src/write/registry.ts';
import { displayWidth } from '../../src/write/width.ts';
import { worded, sentence as wordsOf } from '../../src/write/words/tell.ts';
import { methodology } from '../reference.ts';
import { told } from '../told.ts';

type Cell = number | null;

/** A table of units `u0`, `u1` … from columns of numbers. */
const tableFrom = (columns: Readonly<Record<string, readonly Cell[]>>) => {
  const length = Math.max(...Object.values(columns).map((column) => column.length));
  return tableOf(
    Array.from({ length }, (_, row) => ({
      city: `u${row}`,
      ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[row] ?? null])),
    })),
  );
};

const methodologyOf = (criteria: readonly unknown[], rest: Readonly<Record<string, unknown>> = {}) =>
  methodology({ rating: 1, unit: { id: 'city' }, ...rest, criteria });

/** Audits columns that all count the same. */
function audited(
  columns: Readonly<Record<string, readonly Cell[]>>,
  {
    criteria,
    options,
    ...rest
  }: { criteria?: readonly unknown[]; options?: AuditOptions; [key: string]: unknown } = {},
): Audit {
  const written = methodologyOf(criteria ?? Object.keys(columns).map((id) => ({ id })), rest);
  const outcome = audit(tableFrom(columns), written, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

const criterion = ({ criteria }: Audit, id: string): AuditedCriterion =>
  criteria.find((entry) => entry.id === id)!;
const kinds = ({ findings }: Audit): FindingKind[] => findings.map(({ kind }) => kind);
const sentence = ({ findings }: Audit, kind: FindingKind) =>
  findings
    .map((finding) => ({ ...finding, text: wordsOf(finding.says) }))
    .find((finding) => finding.kind === kind)?.text;

const exporters = await Promise.all(auditFormats.map(({ load }) => load()));

/** What is printed in all formats, that for a terminal first. */
function printed(value: Audit): string {
  const [table = '', ...others] = exporters.map(({ write }) =>
    [...write(value, { width: 80, color: 0 })].join(''),
  );
  for (const line of table.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  return [table, ...others].join('');
}

/** Never an impossible figure, in any format, and every null with its reason. */
function expectComplete(value: Audit): void {
  expect(printed(value)).not.toMatch(/NaN|Infinity|undefined/);
  for (const { values, scores, withTotal, withGroup, influence, removal } of value.criteria) {
    for (const distribution of [values, scores]) {
      if (distribution?.kurtosis === null) expect(distribution.why).toBeDefined();
    }
    for (const correlation of [withTotal, withGroup]) {
      if (correlation?.value === null) expect(correlation.why).toBeDefined();
    }
    if (influence.share === null) expect(influence.why).toBeDefined();
    if (removal.meanChange === null) expect(removal.why).toBeDefined();
  }
  for (const { children, indicators } of value.groups) {
    for (const coherence of [children, indicators]) {
      if (coherence === undefined) continue;
      if (coherence.alpha === null || coherence.components.length === 0)
        expect(coherence.why).not.toEqual([]);
    }
  }
}

const [a, b, c] = [
  [1, 4, 2, 8, 5, 7],
  [2, 5, 1, 9, 4, 6],
  [3, 1, 6, 2, 9, 4],
];

describe('audit of degenerate data', () => {
  it('a constant indicator: named, and without correlations', () => {
    const value = audited({ a, b, k: [3, 3, 3, 3, 3, 3] });
    expectComplete(value);
    expect(sentence(value, 'constant')).toBe(
      'k is the same for all 6 units with a value, so it does not tell them apart.',
    );
    expect(worded({ ...criterion(value, 'k').values })).toMatchObject({
      standardDeviation: 0,
      skewness: null,
      why: 'all values are the same',
    });
    expect(criterion(value, 'k').withTotal.value).toBeNull();
    expect(criterion(value, 'k').removal).toMatchObject({ changed: 0, meanChange: 0 });
  });

  it('an indicator without values', () => {
    const value = audited({ a, b, none: [null, null, null, null, null, null] });
    expectComplete(value);
    expect(sentence(value, 'no-values')).toBe(
      'No unit has a value for none, so it plays no part in the rating.',
    );
    expect(worded({ ...criterion(value, 'none').values })).toMatchObject({
      values: 0,
      missing: 6,
      min: null,
      why: 'no unit has a value',
    });
  });

  it('two units: correlations take three', () => {
    const value = audited({ a: [1, 4], b: [2, 5] });
    expectComplete(value);
    expect(worded(criterion(value, 'a').withTotal)).toEqual({
      value: null,
      pairs: 2,
      pValue: null,
      why: 'at least 3 units with both are needed; there are only 2',
    });
    expect(value.groups[0]?.children.why.map(wordsOf)).toEqual(['PCA needs 3 complete units; only 2 are']);
  });

  it('one unit, with goalposts', () => {
    const normalise = { method: 'goalposts', min: 0, max: 10 };
    const value = audited(
      { a: [3], b: [4] },
      {
        criteria: [
          { id: 'a', normalise },
          { id: 'b', normalise },
        ],
      },
    );
    expectComplete(value);
    expect(value.units).toBe(1);
    expect(criterion(value, 'a').values).toMatchObject({ mean: 3, standardDeviation: null });
  });

  it('everybody tied', () => {
    const value = audited({ a: [1, 2, 1, 2], b: [2, 1, 2, 1] });
    expectComplete(value);
    expect(wordsOf(criterion(value, 'a').withTotal.why!)).toBe(
      'the scores it is compared with are constant where both are present',
    );
    expect(value.groups[0]?.children.alpha).toBeNull();
  });

  it('figures near the largest double', () => {
    const value = audited({ a: a!.map((x) => x * 1e300), b: b!.map((x) => x * 1e-300) });
    const plain = audited({ a: a!, b: b! });
    expectComplete(value);
    expect(criterion(value, 'a').values?.skewness).toBeCloseTo(
      criterion(plain, 'a').values?.skewness ?? NaN,
      12,
    );
    expect(criterion(value, 'a').withTotal.value).toBeCloseTo(
      criterion(plain, 'a').withTotal.value ?? NaN,
      12,
    );
  });

  it('a single outlier', () => {
    const value = audited({ a: [1, 2, 3, 4, 5, 6, 7, 1000], b: [3, 1, 2, 6, 5, 4, 8, 7] });
    expectComplete(value);
    expect(kinds(value)).toContain('outliers');
    expect(value.findings.find(({ kind }) => kind === 'outliers')?.severity).toBe('warning');
    const ranked = audited(
      { a: [1, 2, 3, 4, 5, 6, 7, 1000], b: [3, 1, 2, 6, 5, 4, 8, 7] },
      {
        criteria: [{ id: 'a', normalise: 'rank' }, { id: 'b' }],
      },
    );
    // The normalisation takes care of it, and the sentence says so.
    expect(ranked.findings.find(({ kind }) => kind === 'outliers')?.severity).toBe('note');
  });

  it('the only indicator cannot be left out', () => {
    const value = audited({ a });
    expectComplete(value);
    expect(wordsOf(criterion(value, 'a').removal.why!)).toBe('no criterion with a weight would be left');
  });

  it('any table: never an impossible figure', () => {
    const cell = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: -3, max: 3 }) },
      { weight: 1, arbitrary: fc.constantFrom(null, 1e300, -1e300, 1e-300, 0) },
    );
    const tables = fc
      .integer({ min: 1, max: 7 })
      .chain((units) =>
        fc.record(
          Object.fromEntries(
            ['a', 'b', 'c', 'd'].map((id) => [id, fc.array(cell, { minLength: units, maxLength: units })]),
          ),
        ),
      );
    const criteria = [
      { id: 'g', criteria: [{ id: 'a' }, { id: 'b', direction: 'lower' }] },
      { id: 'c' },
      { id: 'd' },
    ];
    fc.assert(
      fc.property(tables, (columns) => {
        const outcome = audit(tableFrom(columns), methodologyOf(criteria), { against: ['d'] });
        if (outcome.ok) expectComplete(outcome.value);
      }),
      { numRuns: 60 },
    );
  });
});

describe('findings', () => {
  const long = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];

  it('redundant above the threshold, in one group and in two', () => {
    const columns = { a: long, b: long.map((x, row) => x + (row % 2) / 4), c: [...long].reverse() };
    expect(sentence(audited(columns), 'redundant')).toMatch(
      /^a and b carry nearly the same information \(r = 1\.00, p < 0\.001, 12 units\): what they share counts twice; drop one/,
    );
    const apart = audited(columns, {
      criteria: [
        { id: 'g', criteria: [{ id: 'a' }, { id: 'c' }] },
        { id: 'h', criteria: [{ id: 'b' }] },
      ],
    });
    expect(sentence(apart, 'redundant')).toMatch(/counts twice, in two different groups\.$/);
    const strict = audited(columns, { options: { thresholds: { redundant: 0.9999 } } });
    expect(kinds(strict)).not.toContain('redundant');
  });

  it('a wrong direction is seen: negative with the group, a contradiction, opposite loadings', () => {
    const value = audited(
      { a: long, b: long.map((x, row) => x + (row % 3)), c: long.map((x, row) => 10 - x + (row % 2)) },
      { criteria: [{ id: 'g', criteria: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }] },
    );
    expect(sentence(value, 'contradiction')).toMatch(
      /^a and c contradict each other within g \(r = -0\.98, p < 0\.001/,
    );
    expect(value.findings.find(({ kind }) => kind === 'negative')?.criteria).toEqual(['c']);
    expect(value.findings.find(({ kind }) => kind === 'opposite-loadings')?.criteria).toEqual(['c']);
    expect(sentence(value, 'incoherent')).toMatch(
      /negative because some contradict others\. Without c it would be 0\.9\d\.$/,
    );
  });

  it('silent: weak with its group and with the total', () => {
    const value = audited(
      { a: long, b: long, c: [0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 1, 0] },
      {
        criteria: [
          { id: 'a', weight: 10 },
          { id: 'b', weight: 10 },
          { id: 'c', weight: 1 },
        ],
      },
    );
    expect(sentence(value, 'silent')).toMatch(
      /^c is silent: it hardly correlates with the total \(r = -?0\.\d\d\)/,
    );
  });

  it('an outside column that is an indicator is none', () => {
    const value = audited({ a: long, b: [...long].reverse() }, { options: { against: ['a'] } });
    expect(sentence(value, 'against')).toBe(
      'a is not an outside column: it is the indicator a of the rating.',
    );
  });

  it('an outside column that is missing or text is an error, with a suggestion', () => {
    const table = tableOf([
      { city: 'u', a: 1, b: 2, gdp: 'high' },
      { city: 'v', a: 2, b: 1, gdp: 'low' },
    ]);
    const outcome = audit(table, methodologyOf([{ id: 'a' }, { id: 'b' }]), { against: ['gpd', 'gdp'] });
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics.map(told).map(({ message, help }) => [message, help])).toEqual([
      ["the data have no column 'gpd' to compare the rating with", "did you mean 'gdp'?"],
      ["the column 'gdp' is text, but a rating can only be compared with numbers", undefined],
    ]);
  });
});

describe('leaving out', () => {
  it('re-scales the siblings’ weights: by hand', () => {
    // Scores 0–100: u0 = (0, 50, 100), u1 = (100, 0, 50), u2 = (50, 100, 0); weights ½, ¼, ¼.
    const value = audited(
      { a: [0, 2, 1], b: [1, 0, 2], c: [2, 1, 0] },
      { criteria: [{ id: 'a', weight: 2 }, { id: 'b' }, { id: 'c' }] },
    );
    // Totals 37.5, 62.5, 50; without a 75, 25, 50: first and last change places.
    expect(criterion(value, 'a').removal).toEqual({
      units: 3,
      unrated: 0,
      changed: 2,
      meanChange: 4 / 3,
      largestChange: 2,
      movers: [
        { unit: 'u0', from: 3, to: 1 },
        { unit: 'u1', from: 1, to: 3 },
      ],
      moversCount: 2,
      rankCorrelation: -1,
    });
  });

  it('keeps weights that were derived from the data', () => {
    const value = audited({ a: a!, b: b!, c: c! }, { weights: { method: 'standard-deviation' } });
    const { weight } = criterion(value, 'c');
    const given = audited(
      { a: a!, b: b!, c: c! },
      { criteria: ['a', 'b', 'c'].map((id) => ({ id, weight: criterion(value, id).weight })) },
    );
    expect(weight).not.toBeCloseTo(1 / 3, 6);
    expect(criterion(value, 'a').removal).toEqual(criterion(given, 'a').removal);
  });

  it('a group goes with its only child, and screening brings nobody in', () => {
    const value = audited(
      { a: a!, b: [...b!.slice(0, 5), null], c: [null, ...c!.slice(1)] },
      {
        screening: { coverage: 0.9 },
        criteria: [{ id: 'g', criteria: [{ id: 'a' }] }, { id: 'b' }, { id: 'c' }],
      },
    );
    expect(value.units).toBe(4);
    expect(criterion(value, 'a').removal).toEqual(criterion(value, 'g').removal);
    expect(criterion(value, 'b').removal.units).toBe(4);
  });

  it('units that would have no score are counted, not dropped', () => {
    const value = audited({ a: a!, b: [2, 5, 1, 9, 4, null] });
    expect(criterion(value, 'a').removal).toMatchObject({ units: 5, unrated: 1 });
    expect(value.findings.map(({ says }) => wordsOf(says))).toContain(
      '1 unit would have no score without a: its place rests on it alone.',
    );
  });
});

describe('order', () => {
  it('of rows changes no figure', () => {
    const rows = Array.from({ length: 6 }, (_, row) => ({
      city: `u${row}`,
      a: a![row]!,
      b: b![row]!,
      c: c![row]!,
    }));
    const written = methodologyOf([{ id: 'g', criteria: [{ id: 'a' }, { id: 'b' }] }, { id: 'c' }]);
    const text = (records: typeof rows) => {
      const outcome = audit(tableOf(records), written, { against: ['c'] });
      return JSON.stringify(outcome.ok && outcome.value);
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 6, maxLength: 6 }), (shuffled) => {
        expect(text(shuffled)).toBe(text(rows));
      }),
      { numRuns: 20 },
    );
  });
});
