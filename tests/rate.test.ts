import { describe, expect, it } from 'vitest';
import type { Diagnostic, Outcome } from '../src/model/diagnostic.ts';
import type { Methodology } from '../src/model/methodology.ts';
import type { RatedUnit, Rating } from '../src/model/rating.ts';
import { verbatim } from '../src/model/saying.ts';
import { type Table, tableOf } from '../src/model/table.ts';
import { evaluate, fit as fitTable, rate } from '../src/rate.ts';
import { sentence } from '../src/write/words/tell.ts';
import { methodology } from './reference.ts';
import { told } from './told.ts';

type Cells = Readonly<Record<string, unknown>>;

/** A methodology over `city`; scores on [0, 100], arithmetic, unless said otherwise. */
const methodologyOf = (file: Cells): Methodology => methodology({ rating: 1, unit: { id: 'city' }, ...file });

const outcomeOf = (records: readonly Cells[], file: Cells): Outcome<Rating> =>
  rate(tableOf(records), methodologyOf(file));

function ratingOf(records: readonly Cells[], file: Cells): Rating {
  const outcome = outcomeOf(records, file);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 2));
  return outcome.value;
}

function errorsOf(records: readonly Cells[], file: Cells): readonly Diagnostic[] {
  const outcome = outcomeOf(records, file);
  expect(outcome.ok).toBe(false);
  return outcome.diagnostics.filter(({ severity }) => severity === 'error');
}

function unit(rating: Rating, id: string): RatedUnit {
  const found = rating.units.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`'${id}' is not rated`);
  return found;
}

const scores = ({ units }: Rating) => Object.fromEntries(units.map(({ id, score }) => [id, score]));
const ranks = ({ units }: Rating) => Object.fromEntries(units.map(({ id, rank }) => [id, rank]));
const warnings = ({ notes }: Rating) => notes.filter(({ severity }) => severity === 'warning');

const plain = { normalise: 'none' };
const letters = 'ABCDEFGHIJ'.split('');
/** Cities A, B, C … with one column x. */
const cities = (...values: unknown[]) => values.map((x, index) => ({ city: letters[index], x }));

/** Who is not rated, and why, in words. */
const notRated = ({ excluded }: Pick<Rating, 'excluded'>) =>
  excluded.map(({ id, reason }) => ({ id, reason: sentence(reason) }));

describe('order of work for one indicator', () => {
  const leaf = (settings: Cells) => ({ criteria: [{ id: 'x', ...settings }] });

  it('raw is the number after per, score comes from it', () => {
    const records = [
      { city: 'A', x: 10, population: 1000 },
      { city: 'B', x: 30, population: 2000 },
      { city: 'C', x: 10, population: 4000 },
    ];
    const rating = ratingOf(records, leaf({ per: { column: 'population', scale: 1000 } }));
    expect(rating.units.map(({ id, criteria }) => [id, criteria.x!.raw])).toEqual([
      ['B', 15],
      ['A', 10],
      ['C', 2.5],
    ]);
    expect(scores(rating)).toEqual({ B: 100, A: 60, C: 0 });
  });

  it('the scale of a denominator is 1 unless written', () => {
    const rating = ratingOf([{ city: 'A', x: 9, n: 3 }], leaf({ per: { column: 'n' }, ...plain }));
    expect(unit(rating, 'A').criteria.x).toMatchObject({ raw: 3, score: 3 });
  });

  it('points, then per, then bands: 10 points for 5 residents are 2, which the second band takes', () => {
    const settings = {
      points: { yes: 10, no: 0 },
      per: { column: 'residents', scale: 1 },
      bands: [{ below: 2, points: 7 }, { points: 70 }],
    };
    const records = [
      { city: 'A', x: 'yes', residents: 5 },
      { city: 'B', x: 'yes', residents: 6 },
      { city: 'C', x: 'no', residents: 1 },
    ];
    expect(scores(ratingOf(records, leaf(settings)))).toEqual({ A: 70, B: 7, C: 7 });
  });

  it('bands before filling: a filled zero is a zero, not the points of its band', () => {
    const settings = { bands: [{ below: 1, points: 50 }, { points: 60 }], missing: 'zero' };
    expect(scores(ratingOf(cities(0.5, 5, null), leaf(settings)))).toEqual({ A: 50, B: 60, C: 0 });
  });

  it('filling before normalising: the filled value takes part in the extremes', () => {
    const rating = ratingOf(cities(20, 40, null), leaf({ missing: 'zero' }));
    expect(scores(rating)).toEqual({ A: 50, B: 100, C: 0 });
    expect(unit(rating, 'C').criteria.x).toEqual({ raw: null, score: 0, rank: 3, filled: true });
    expect(unit(rating, 'A').criteria.x).toEqual({ raw: 20, score: 50, rank: 2, filled: false });
  });

  it('filling after per: the mean of the ratios, not of the numerators', () => {
    const records = [
      { city: 'A', x: 10, n: 10 },
      { city: 'B', x: 90, n: 30 },
      { city: 'C', x: null, n: 50 },
    ];
    const rating = ratingOf(records, leaf({ per: { column: 'n' }, missing: 'mean', ...plain }));
    expect(scores(rating)).toEqual({ B: 3, C: 2, A: 1 });
  });

  it('a lower edge belongs to its band', () => {
    const bands = [{ below: 1, points: 0 }, { below: 5, points: 5 }, { points: 10 }];
    const rating = ratingOf(cities(0.999, 1, 4.999, 5), leaf({ bands }));
    expect(scores(rating)).toEqual({ A: 0, B: 5, C: 5, D: 10 });
  });

  it('a value beyond the last band stops the run, naming unit and indicator', () => {
    const errors = errorsOf(cities(1, 5), leaf({ bands: [{ below: 5, points: 1 }] }));
    expect(errors).toMatchObject([{ code: 'beyond-bands', unit: 'B', field: 'x' }]);
    expect(told(errors[0]!).message).toContain("'x'");
  });

  it('points and bands are not normalised unless they say so themselves', () => {
    const points = { yes: 10, no: 4 };
    const inherited = { defaults: { normalise: 'min-max' }, ...leaf({ points }) };
    expect(scores(ratingOf(cities('yes', 'no'), inherited))).toEqual({ A: 10, B: 4 });
    expect(scores(ratingOf(cities('yes', 'no'), leaf({ points, normalise: 'min-max' })))).toEqual({
      A: 100,
      B: 0,
    });
  });

  it('answers are read ignoring case and surrounding space; an unknown one stops with the nearest', () => {
    const points = { yes: 10, partly: 5, no: 0 };
    expect(scores(ratingOf(cities(' YES', 'Partly'), leaf({ points })))).toEqual({ A: 10, B: 5 });
    const errors = errorsOf(cities('yes', 'partyl'), leaf({ points }));
    expect(errors).toMatchObject([{ code: 'unknown-answer', unit: 'B', field: 'x' }]);
    expect(told(errors[0]!).help).toContain('partly');
  });

  it('answers that look like numbers get their points', () => {
    expect(scores(ratingOf(cities(1, 0), leaf({ points: { 1: 10, 0: 2 } })))).toEqual({ A: 10, B: 2 });
  });

  it('answers equal but for their Unicode form are one answer, so giving points twice is refused', () => {
    const composed = 'caf\u00e9';
    const points = { [composed]: 1, [composed.normalize('NFD')]: 2 };
    expect(() => methodologyOf(leaf({ points }))).toThrow('duplicate-answer');
  });

  it('a denominator of zero or less stops; a missing one makes the value missing, with a warning', () => {
    const per = { column: 'n' };
    const bad = errorsOf(
      [
        { city: 'A', x: 1, n: 0 },
        { city: 'B', x: 1, n: -5 },
      ],
      leaf({ per }),
    );
    expect(bad).toMatchObject([
      { code: 'bad-denominator', unit: 'A', field: 'n' },
      { code: 'bad-denominator', unit: 'B', field: 'n' },
    ]);
    const rating = ratingOf(
      [
        { city: 'A', x: 1, n: null },
        { city: 'B', x: 1, n: 2 },
        { city: 'C', x: 2, n: 2 },
      ],
      leaf({ per }),
    );
    expect(rating.excluded.map(({ id }) => id)).toEqual(['A']);
    expect(warnings(rating)).toMatchObject([{ code: 'missing-denominator', unit: 'A', field: 'n' }]);
  });

  it('lower is better: mirrored', () => {
    expect(scores(ratingOf(cities(0, 25, 100), leaf({ direction: 'lower' })))).toEqual({
      A: 100,
      B: 75,
      C: 0,
    });
  });

  it('a quotient too large for a number is said, not ranked', () => {
    const records = [
      { city: 'A', x: 1e308, n: 1e-5, y: 1 },
      { city: 'B', x: 3, n: 1, y: 2 },
      { city: 'C', x: 2, n: 1, y: 3 },
    ];
    const errors = errorsOf(records, { criteria: [{ id: 'x', per: { column: 'n' } }, { id: 'y' }] });
    expect(errors).toMatchObject([{ code: 'overflow', unit: 'A' }]);
  });

  it('an infinite number is said, not taken for a constant column and left out', () => {
    const records = [
      { city: 'A', x: Infinity, y: 1 },
      { city: 'B', x: 3, y: 2 },
      { city: 'C', x: 2, y: 3 },
    ];
    expect(errorsOf(records, { criteria: [{ id: 'x' }, { id: 'y' }] })).toMatchObject([{ unit: 'A' }]);
  });

  it('a harmonic mean whose reciprocals are too large is said or right, not a missing score', () => {
    const records = [
      { city: 'A', x: 1e-310, y: 1 },
      { city: 'B', x: 1, y: 1 },
    ];
    const criteria = [{ id: 'x' }, { id: 'y' }];
    const outcome = outcomeOf(records, { defaults: plain, aggregate: 'harmonic', criteria });
    if (outcome.ok) expect(scores(outcome.value).A).toBeCloseTo(0, 12);
    else expect(outcome.diagnostics).toMatchObject([{ code: 'refused-value', unit: 'A' }]);
  });

  it('a mean too large on the way to its value is said or right, not a missing score', () => {
    const records = [
      { city: 'A', x: 1e308, y: 1e308 },
      { city: 'B', x: 0, y: 1 },
    ];
    const outcome = outcomeOf(records, { defaults: plain, criteria: [{ id: 'x' }, { id: 'y' }] });
    if (outcome.ok) expect(scores(outcome.value)).toEqual({ A: 1e308, B: 0.5 });
    else expect(outcome.diagnostics).toMatchObject([{ code: 'overflow', unit: 'A' }]);
  });
});

describe('inheritance: an indicator over its group over the defaults', () => {
  it('missing of a group, and what stands under its defaults, hold for what is below it, at any depth', () => {
    const rating = ratingOf(
      [
        { city: 'A', x: 1, y: 1, z: 1 },
        { city: 'B', x: 3, y: 3, z: 3 },
        { city: 'C', x: null, y: null, z: null },
      ],
      {
        defaults: { missing: 'zero', normalise: 'min-max' },
        criteria: [
          {
            id: 'group',
            missing: 'mean',
            defaults: { normalise: { method: 'min-max', to: [1, 11] } },
            criteria: [
              { id: 'inner', criteria: [{ id: 'x' }] },
              { id: 'y', missing: 'worst', normalise: 'none' },
            ],
          },
          { id: 'z' },
        ],
      },
    );
    const { criteria } = unit(rating, 'C');
    expect(criteria.x!.score).toBe(6); // the mean, 2, on [1, 11]
    expect(criteria.y!.score).toBe(1); // the worst, as it is
    expect(criteria.z!.score).toBe(0); // zero, on [0, 100] from 0 to 3
    expect(unit(rating, 'B').criteria.z!.score).toBe(100);
  });

  it('a bare method name takes the parameters of its own defaults, not of the outer choice', () => {
    const rating = ratingOf(cities(1, 2), {
      defaults: { normalise: { method: 'min-max', to: [1, 5] } },
      criteria: [{ id: 'x', normalise: 'min-max' }],
    });
    expect(scores(rating)).toEqual({ B: 100, A: 0 });
  });

  it('siblings may aggregate differently; the default reaches every group but is overridden', () => {
    const rating = ratingOf([{ city: 'A', w: 1, x: 100, y: 1, z: 100 }], {
      defaults: { aggregate: 'geometric', normalise: 'none' },
      aggregate: 'arithmetic',
      criteria: [
        { id: 'balanced', criteria: [{ id: 'w' }, { id: 'x' }] },
        { id: 'linear', aggregate: 'arithmetic', criteria: [{ id: 'y' }, { id: 'z' }] },
      ],
    });
    const { criteria, score } = unit(rating, 'A');
    expect(criteria.balanced!.score).toBeCloseTo(10, 12);
    expect(criteria.linear!.score).toBe(50.5);
    expect(score).toBeCloseTo(30.25, 12);
  });
});

describe('missing values', () => {
  const two = (missing: string | Cells) => ({
    defaults: { normalise: 'none', missing },
    criteria: [
      { id: 'x', weight: 1 },
      { id: 'y', weight: 2 },
      { id: 'z', weight: 3 },
    ],
  });
  const records = [
    { city: 'A', x: 10, y: 20, z: 30 },
    { city: 'B', x: 40, y: null, z: 60 },
    { city: 'C', x: 20, y: 50, z: 0 },
  ];

  it('reweight spreads the weight over what is there: (1·40 + 3·60)/4', () => {
    const rating = ratingOf(records, two('reweight'));
    expect(unit(rating, 'B').score).toBe(55);
    expect(unit(rating, 'B').criteria.y).toEqual({ raw: null, score: null, rank: null, filled: false });
  });

  it('reweight spreads inside the group, not over the whole tree', () => {
    const rating = ratingOf([{ city: 'A', x: 10, y: null, z: 90 }], {
      defaults: plain,
      criteria: [
        { id: 'group', weight: 1, criteria: [{ id: 'x' }, { id: 'y' }] },
        { id: 'z', weight: 1 },
      ],
    });
    expect(scores(rating)).toEqual({ A: 50 });
  });

  it.each([
    ['zero', 0],
    [{ method: 'value', value: -3 }, -3],
    ['worst', 20],
    ['mean', 35],
    ['median', 35],
  ] as const)('%o puts in %d', (missing, value) => {
    const { criteria } = unit(ratingOf(records, two(missing)), 'B');
    expect(criteria.y).toMatchObject({ raw: null, score: value, filled: true });
  });

  it('worst is the largest where lower is better', () => {
    const rating = ratingOf(cities(10, 20, 90, null), {
      criteria: [{ id: 'x', direction: 'lower', missing: 'worst' }],
    });
    expect(unit(rating, 'D').score).toBe(0);
    expect(unit(rating, 'D').rank).toBe(3);
  });

  it('exclude does not rate the unit, lists it, and its values take no part in the extremes', () => {
    const rating = ratingOf(
      [
        { city: 'A', x: 0, y: 1 },
        { city: 'B', x: 50, y: 1 },
        { city: 'C', x: 100, y: null },
      ],
      { criteria: [{ id: 'x' }, { id: 'y', missing: 'exclude', weight: 0 }] },
    );
    expect(scores(rating)).toEqual({ A: 0, B: 100 });
    expect(notRated(rating)).toEqual([
      { id: 'C', reason: "no value for 'y', and the methodology says missing: exclude" },
    ]);
  });

  it('error stops the run with every gap at once', () => {
    const gaps = [
      { city: 'A', x: null, y: 1 },
      { city: 'B', x: 1, y: null },
      { city: 'C', x: null, y: null },
    ];
    const errors = errorsOf(gaps, { defaults: { missing: 'error' }, criteria: [{ id: 'x' }, { id: 'y' }] });
    expect(errors.map(({ code, unit, field }) => `${code} ${unit} ${field}`).sort()).toEqual([
      'missing-value A x',
      'missing-value B y',
      'missing-value C x',
      'missing-value C y',
    ]);
  });

  it('error says nothing about a unit that is screened out', () => {
    const rating = ratingOf(cities(1, 2, null), {
      screening: { drop: ['C'] },
      criteria: [{ id: 'x', missing: 'error' }],
    });
    expect(rating.units).toHaveLength(2);
  });

  it('an indicator without any value cannot be filled from its values: a warning names it', () => {
    const records = [
      { city: 'A', x: null, y: 1 },
      { city: 'B', x: null, y: 2 },
    ];
    const rating = ratingOf(records, {
      defaults: { missing: 'mean' },
      criteria: [{ id: 'x', column: 'x' }, { id: 'y' }],
    });
    expect(warnings(rating).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'nothing-to-fill x',
      'left-out x',
    ]);
    expect(scores(rating)).toEqual({ A: 0, B: 100 });
  });

  it('coverage of a unit is the share of indicators answered, filled ones not counted', () => {
    const rating = ratingOf(records, two('mean'));
    expect(unit(rating, 'A').coverage).toBe(1);
    expect(unit(rating, 'B').coverage).toBe(2 / 3);
  });
});

describe('coverage of a group', () => {
  const group = (coverage: number) => ({
    defaults: plain,
    criteria: [
      {
        id: 'group',
        coverage,
        criteria: [{ id: 'x', weight: 98 }, { id: 'y' }, { id: 'z' }],
      },
      { id: 'other' },
    ],
  });
  const records = [
    { city: 'A', x: 5, y: null, z: null, other: 1 },
    { city: 'B', x: null, y: 5, z: 5, other: 1 },
  ];

  it('counts children, not their weights', () => {
    const rating = ratingOf(records, group(0.5));
    expect(unit(rating, 'A').criteria.group!.score).toBe(null);
    expect(unit(rating, 'A').score).toBe(1);
    expect(unit(rating, 'B').criteria.group!.score).toBe(5);
  });

  it('exactly the least share is enough', () => {
    const rating = ratingOf(records, group(2 / 3));
    expect(unit(rating, 'B').criteria.group!.score).toBe(5);
  });

  it('an indicator left out for everyone counts as missing', () => {
    const constant = [
      { city: 'A', x: 1, y: 7 },
      { city: 'B', x: 2, y: 7 },
      { city: 'C', x: 3, y: 7 },
    ];
    const outcome = outcomeOf(constant, { coverage: 0.6, criteria: [{ id: 'x' }, { id: 'y' }] });
    expect(outcome.ok).toBe(false);
    expect(outcome.diagnostics.map(({ code }) => code)).toEqual(['left-out', 'nobody-rated']);
    expect(scores(ratingOf(constant, { coverage: 0.5, criteria: [{ id: 'x' }, { id: 'y' }] }))).toEqual({
      A: 0,
      B: 50,
      C: 100,
    });
  });

  it('of the top: a unit below it ends without a total, listed with the reason', () => {
    const rating = ratingOf(
      [
        { city: 'A', x: 1, y: null },
        { city: 'B', x: 1, y: 1 },
      ],
      { defaults: plain, coverage: 1, criteria: [{ id: 'x' }, { id: 'y' }] },
    );
    expect(rating.units.map(({ id }) => id)).toEqual(['B']);
    expect(notRated(rating)).toEqual([{ id: 'A', reason: 'no score: too few of its criteria have one' }]);
  });
});

describe('screening', () => {
  const records = [
    { city: 'A', x: 1, y: 1, z: 1 },
    { city: 'B', x: 3, y: 3, z: null },
    { city: 'C', x: 9, y: null, z: null },
    { city: 'D', x: 2, y: 2, z: 2 },
  ];
  const criteria = [{ id: 'x' }, { id: 'y' }, { id: 'z' }];

  it('below the coverage: not rated, listed, and no part of the extremes', () => {
    const rating = ratingOf(records, { screening: { coverage: 0.66 }, criteria });
    expect(notRated(rating)).toEqual([{ id: 'C', reason: 'coverage 0.33 is below 0.66' }]);
    expect(unit(rating, 'B').criteria.x!.score).toBe(100); // 3 is now the largest x
    expect(unit(rating, 'D').criteria.x!.score).toBe(50);
  });

  it('exactly the coverage is enough, and the reason shows digits enough to be below', () => {
    expect(ratingOf(records, { screening: { coverage: 2 / 3 }, criteria }).units).toHaveLength(3);
    const rating = ratingOf(records, { screening: { coverage: 0.667 }, criteria });
    expect(notRated(rating)).toEqual([
      { id: 'B', reason: 'coverage 0.6667 is below 0.667' },
      { id: 'C', reason: 'coverage 0.33 is below 0.667' },
    ]);
  });

  it('keep rates a unit whatever its coverage; drop never rates one', () => {
    const rating = ratingOf(records, { screening: { coverage: 0.66, keep: ['C'], drop: ['A'] }, criteria });
    expect(rating.units.map(({ id }) => id).sort()).toEqual(['B', 'C', 'D']);
    expect(notRated(rating)).toEqual([{ id: 'A', reason: 'dropped by screening.drop' }]);
    expect(unit(rating, 'D').criteria.x!.score).toBe(0); // 2 is the smallest x left
  });

  it('a name that is not in the data is warned about, with the nearest', () => {
    const oslo = [
      { city: 'Oslo', x: 1 },
      { city: 'Bergen', x: 2 },
    ];
    const rating = ratingOf(oslo, {
      screening: { keep: ['Bergn'], drop: ['Olso'] },
      criteria: [{ id: 'x' }],
    });
    expect(rating.units).toHaveLength(2);
    expect(
      warnings(rating)
        .map(told)
        .map(({ code, help }) => `${code}: ${help}`),
    ).toEqual(["unknown-unit: did you mean 'Bergen'?", "unknown-unit: did you mean 'Oslo'?"]);
  });

  it('nobody left is an error, not an empty ranking', () => {
    const codes = errorsOf(cities(1, 2), { screening: { drop: ['A', 'B'] }, criteria: [{ id: 'x' }] });
    expect(codes.map(({ code }) => code)).toEqual(['nobody-rated']);
    expect(errorsOf([], { criteria: [{ id: 'x' }] }).length).toBeGreaterThan(0);
  });
});

describe('indicators that tell nobody apart', () => {
  it.each(['min-max', 'z-score'])('%s leaves a constant one out, with a warning that names it', (method) => {
    const records = [
      { city: 'A', same: 4, x: 1 },
      { city: 'B', same: 4, x: 2 },
    ];
    const rating = ratingOf(records, {
      defaults: { normalise: method },
      criteria: [{ id: 'constant', column: 'same', weight: 9 }, { id: 'x' }],
    });
    expect(ranks(rating)).toEqual({ B: 1, A: 2 });
    expect(unit(rating, 'A').criteria.constant).toEqual({ raw: 4, score: null, rank: null, filled: false });
    expect(warnings(rating)).toMatchObject([{ code: 'left-out', field: 'same' }]);
    expect(told(warnings(rating)[0]!).message).toContain("'constant'");
  });

  it('noise in the last bits is not spread: 0.1 + 0.2 and 0.3', () => {
    const records = [
      { city: 'A', same: 0.1 + 0.2, x: 1 },
      { city: 'B', same: 0.3, x: 2 },
    ];
    const rating = ratingOf(records, { criteria: [{ id: 'same' }, { id: 'x' }] });
    expect(warnings(rating).map(({ code }) => code)).toEqual(['left-out']);
  });

  it.each(['none', 'min-max', 'rank', 'percentile-rank', 'z-score'])(
    '%s leaves a wholly missing one out, with a warning that names it',
    (method) => {
      const records = [
        { city: 'A', gone: null, x: 1 },
        { city: 'B', gone: null, x: 2 },
      ];
      const rating = ratingOf(records, {
        defaults: { normalise: method },
        criteria: [{ id: 'gone' }, { id: 'x' }],
      });
      expect(ranks(rating)).toEqual({ B: 1, A: 2 });
      expect(warnings(rating)).toMatchObject([{ code: 'left-out', field: 'gone' }]);
    },
  );

  it('all of them constant: nobody has a score', () => {
    const errors = errorsOf(cities(4, 4), { criteria: [{ id: 'x' }] });
    expect(errors.map(({ code }) => code)).toEqual(['nobody-rated']);
  });
});

describe('columns', () => {
  it('an unknown column is an error with the nearest name; all of them at once', () => {
    const records = [{ city: 'A', offices: 1, population: 5 }];
    const errors = errorsOf(records, {
      criteria: [{ id: 'ofices' }, { id: 'x', column: 'zzzzz' }],
      leagues: [{ id: 'size', column: 'populaton' }],
    });
    expect(errors.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'unknown-column ofices',
      'unknown-column zzzzz',
      'unknown-column populaton',
    ]);
    expect(told(errors[0]!).help).toBe("did you mean 'offices'?");
    expect(told(errors[2]!).help).toBe("did you mean 'population'?");
  });

  it('headers match after trimming and ignoring case; an exact match beats others', () => {
    const rating = ratingOf([{ City: 'A', ' X ': 7 }], { defaults: plain, criteria: [{ id: 'x' }] });
    expect(scores(rating)).toEqual({ A: 7 });
    const both = ratingOf([{ city: 'A', X: 1, x: 2 }], { defaults: plain, criteria: [{ id: 'x' }] });
    expect(scores(both)).toEqual({ A: 2 });
  });

  it('two headers that match equally are an error that names both', () => {
    const errors = errorsOf([{ city: 'A', X: 1, ' x': 2 }], { criteria: [{ id: 'x' }] });
    expect(errors).toMatchObject([{ code: 'ambiguous-column', field: 'x' }]);
    expect(told(errors[0]!).message).toContain("'X' or ' x'");
  });

  it('text where an indicator needs numbers is an error', () => {
    expect(errorsOf(cities(1, 'many'), { criteria: [{ id: 'x' }] })).toMatchObject([
      { code: 'not-a-number', field: 'x' },
    ]);
  });

  it('an optional attribute may be absent; a plain one may not', () => {
    const attributes = [{ column: 'note', optional: true }];
    const rating = ratingOf(cities(1), {
      unit: { id: 'city', attributes },
      defaults: plain,
      criteria: [{ id: 'x' }],
    });
    expect(unit(rating, 'A').attributes).toEqual({});
    const file = { unit: { id: 'city', attributes: ['note'] }, criteria: [{ id: 'x' }] };
    expect(errorsOf(cities(1), file)).toMatchObject([{ code: 'unknown-column', field: 'note' }]);
  });

  it('attributes come out as numbers, as text, or null where missing', () => {
    const records = [
      { city: 'A', x: 1, country: 'Norway', population: 5 },
      { city: 'B', x: 0, country: null, population: null },
    ];
    const rating = ratingOf(records, {
      unit: { id: 'city', attributes: ['country', 'population'] },
      criteria: [{ id: 'x' }],
    });
    expect(rating.units.map(({ attributes }) => attributes)).toEqual([
      { country: 'Norway', population: 5 },
      { country: null, population: null },
    ]);
  });
});

describe('scores of an indicator inside a group', () => {
  it('are the same whether they are kept, as of few units, or computed again, as of many', () => {
    const records = Array.from({ length: 5000 }, (_, row) => ({
      city: `c${row}`,
      x: row % 89 === 0 ? null : (row * 7919) % 5003,
      y: Math.sqrt(row),
    }));
    const file = {
      defaults: { missing: 'median', treat: { method: 'winsorise' } },
      leagues: [],
      criteria: [{ id: 'g', criteria: [{ id: 'x', direction: 'lower' }, { id: 'y' }] }],
      awards: [{ id: 'best-x', name: 'Best x', criterion: 'x', rank: 1 }],
    };
    const flat = { ...file, criteria: file.criteria[0]!.criteria };
    const [grouped, kept] = [ratingOf(records, file), ratingOf(records, flat)];
    for (const id of ['x', 'y']) {
      const column = (rating: Rating) => rating.columns.criteria.find((criterion) => criterion.id === id)!;
      expect(column(grouped).score).toEqual(column(kept).score);
      expect(column(grouped).rank()).toEqual(column(kept).rank());
    }
    expect(grouped.awards.map(({ winners }) => winners)).toEqual(kept.awards.map(({ winners }) => winners));
    const few = ratingOf(records.slice(0, 100), file);
    expect(few.columns.criteria.find(({ id }) => id === 'x')!.score).toEqual(
      ratingOf(records.slice(0, 100), flat).columns.criteria.find(({ id }) => id === 'x')!.score,
    );
  });
});

describe('arrays of scores that one group has done with', () => {
  it.each(['arithmetic', 'maximum', 'median', 'copeland', 'topsis'])(
    'serve the next without a trace: %s',
    (aggregate) => {
      const ids = Array.from({ length: 12 }, (_, at) => `x${at}`);
      const records = Array.from({ length: 4200 }, (_, row) => ({
        city: `c${row}`,
        ...Object.fromEntries(
          ids.map((id, at) => [id, (row + at) % 41 === 0 ? null : (row * (7919 + 2 * at)) % 5003]),
        ),
      }));
      const group = (from: number, to: number) =>
        ids.slice(from, to).map((id, at) => ({ id, direction: at % 2 === 0 ? 'higher' : 'lower' }));
      const groups = [
        { id: 'a', aggregate, criteria: group(0, 3) },
        { id: 'b', aggregate, weights: 'standard-deviation', criteria: group(3, 6) },
        { id: 'c', coverage: 0.5, criteria: [{ id: 'd', aggregate, criteria: group(6, 8) }, ...group(8, 9)] },
        { id: 'e', criteria: group(9, 12) },
      ];
      const rating = ratingOf(records, { leagues: [], awards: [], criteria: groups });
      // Each group alone at the top, where its scores are kept.
      for (const { id, ...alone } of groups) {
        const own = ratingOf(records, { leagues: [], awards: [], ...alone });
        const scores = new Map(own.units.map((unit) => [unit.id, unit.score]));
        for (const unit of rating.units) expect(unit.criteria[id]!.score).toBe(scores.get(unit.id) ?? null);
      }
    },
  );
});

describe('units', () => {
  const criteria = [{ id: 'x' }];

  it('the same name twice is an error that names it and a column that would tell them apart', () => {
    const records = [
      { city: 'Kirov', region: 'Kirov Oblast', x: 1 },
      { city: 'Kirov', region: 'Kaluga Oblast', x: 2 },
    ];
    const errors = errorsOf(records, { criteria });
    expect(errors).toMatchObject([{ code: 'duplicate-unit', unit: 'Kirov', field: 'city' }]);
    expect(told(errors[0]!).help).toContain('unit: { id: [city, region] }');
  });

  it('a row without a name is an error, once a row', () => {
    expect(
      errorsOf(
        [
          { city: '', x: 1 },
          { city: null, x: 2 },
          { city: 'C', x: 3 },
        ],
        { criteria },
      ),
    ).toMatchObject([
      { code: 'nameless-unit', field: 'city' },
      { code: 'nameless-unit', field: 'city' },
    ]);
  });

  it('a composite key joins its parts by " · " and holds them by column', () => {
    const records = [
      { city: 'Kirov', region: 'Kirov Oblast', x: 1 },
      { city: 'Kirov', region: 'Kaluga Oblast', x: 2 },
    ];
    const rating = ratingOf(records, { unit: { id: ['city', 'region'] }, criteria });
    expect(rating.units.map(({ id, key }) => ({ id, key }))).toEqual([
      { id: 'Kirov · Kaluga Oblast', key: { city: 'Kirov', region: 'Kaluga Oblast' } },
      { id: 'Kirov · Kirov Oblast', key: { city: 'Kirov', region: 'Kirov Oblast' } },
    ]);
    expect(rating.units[0]).toHaveProperty('key');
    expect(ratingOf(cities(1, 2), { criteria }).units[0]).not.toHaveProperty('key');
  });

  it('a composite key with a part missing is nameless, with the column that lacks it', () => {
    const records = [{ city: 'Kirov', region: null, x: 1 }];
    expect(errorsOf(records, { unit: { id: ['city', 'region'] }, criteria })).toMatchObject([
      { code: 'nameless-unit', field: 'region' },
    ]);
  });

  it('screening and awards know a composite unit by its id', () => {
    const records = [
      { city: 'Kirov', region: 'a', x: 1 },
      { city: 'Kirov', region: 'b', x: 2 },
    ];
    const rating = ratingOf(records, {
      unit: { id: ['city', 'region'] },
      defaults: plain,
      screening: { drop: ['Kirov · b'] },
      criteria,
      awards: [{ id: 'first' }],
    });
    expect(rating.excluded.map(({ id }) => id)).toEqual(['Kirov · b']);
    expect(rating.awards[0]!.winners).toEqual(['Kirov · a']);
  });

  it('numbers may be names', () => {
    const rating = ratingOf(
      [
        { code: 77, x: 1 },
        { code: 78, x: 2 },
      ],
      { unit: { id: 'code' }, criteria },
    );
    expect(rating.units.map(({ id }) => id)).toEqual(['78', '77']);
  });

  it('without unit.id the first column of text names them', () => {
    const rating = ratingOf([{ x: 1, town: 'A', country: 'B' }], { unit: {}, defaults: plain, criteria });
    expect(rating.units.map(({ id }) => id)).toEqual(['A']);
    expect(errorsOf([{ x: 1, y: 2 }], { unit: {}, criteria })).toMatchObject([{ code: 'no-unit-column' }]);
  });
});

describe('refused means', () => {
  const records = [
    { city: 'A', x: 0, y: 5 },
    { city: 'B', x: 5, y: -1 },
    { city: 'C', x: 5, y: 5 },
  ];

  it.each(['geometric', 'harmonic'])('%s names every unit and indicator at or below zero', (aggregate) => {
    const errors = errorsOf(records, { defaults: plain, aggregate, criteria: [{ id: 'x' }, { id: 'y' }] });
    expect(errors).toMatchObject([
      { code: 'refused-value', unit: 'A', field: 'x', fault: 'data' },
      { code: 'refused-value', unit: 'B', field: 'y', fault: 'data' },
    ]);
    expect(errors.map(told).every(({ help }) => help?.includes('[1, 100]'))).toBe(true);
  });

  it('a group that is refused is named by its id', () => {
    const errors = errorsOf(records, {
      defaults: plain,
      aggregate: 'geometric',
      criteria: [
        { id: 'group', aggregate: 'arithmetic', criteria: [{ id: 'x', weight: 1 }] },
        { id: 'y', weight: 0 },
      ],
    });
    expect(errors).toMatchObject([{ code: 'refused-value', unit: 'A' }]);
    expect(told(errors[0]!).message).toContain("'group'");
    expect(errors[0]!.field).toBeUndefined();
  });

  it('a logarithm between goalposts without clipping refuses what has none', () => {
    const errors = errorsOf(cities(10, 0), {
      criteria: [{ id: 'x', normalise: { method: 'goalposts', min: 1, max: 100, log: true, clip: false } }],
    });
    expect(errors).toMatchObject([{ code: 'refused-value', unit: 'B', field: 'x' }]);
  });
});

describe('ranking', () => {
  const direct = (ranking: Cells, more: Cells = {}) => ({
    defaults: plain,
    ranking,
    criteria: [{ id: 'x' }],
    ...more,
  });

  it.each([
    ['min', { A: 1, B: 2, C: 2, D: 4 }],
    ['max', { A: 1, B: 3, C: 3, D: 4 }],
    ['mean', { A: 1, B: 2.5, C: 2.5, D: 4 }],
    ['dense', { A: 1, B: 2, C: 2, D: 3 }],
    ['ordinal', { A: 1, B: 2, C: 3, D: 4 }],
  ])('ties: %s', (ties, expected) => {
    const rating = ratingOf(cities(9, 7, 7, 1), direct({ ties }));
    expect(ranks(rating)).toEqual(expected);
    expect(rating.units.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D']); // ties by id
    expect(rating.units.map(({ tied }) => tied)).toEqual([false, true, true, false]);
  });

  it('units come in rank order, ties by id, whatever the order of the rows', () => {
    const records = [
      { city: 'b', x: 7 },
      { city: 'a', x: 7 },
      { city: 'c', x: 8 },
    ];
    expect(ratingOf(records, direct({})).units.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  it('scores apart by less than 1e-12 of the largest are tied; by more they are not', () => {
    expect(ranks(ratingOf(cities(100, 50 + 0.9e-10, 50), direct({})))).toEqual({ A: 1, B: 2, C: 2 });
    expect(ranks(ratingOf(cities(100, 50 + 1.1e-10, 50), direct({})))).toEqual({ A: 1, B: 2, C: 3 });
  });

  it('by: published ties what agrees after rounding the decimal value half away from zero', () => {
    const rating = ratingOf(
      cities(0.98, 11.7 / 12, 0.9749, 0.9851),
      direct({ by: 'published', decimals: 2 }),
    );
    expect(ranks(rating)).toEqual({ D: 1, A: 2, B: 2, C: 4 });
    expect(unit(rating, 'B').score).toBe(11.7 / 12); // the score itself is not rounded
  });

  it('by: exact is not moved by the number of published decimals', () => {
    expect(ranks(ratingOf(cities(0.98, 0.975), direct({ decimals: 0 })))).toEqual({ A: 1, B: 2 });
  });

  it('tiebreak criteria decide in their order, missing last; what stays tied shares its place', () => {
    const records = [
      { city: 'A', x: 5, y: 1, z: 1 },
      { city: 'B', x: 5, y: 2, z: 1 },
      { city: 'C', x: 5, y: 2, z: 3 },
      { city: 'D', x: 5, y: null, z: 9 },
      { city: 'E', x: 5, y: 1, z: 1 },
      { city: 'F', x: 6, y: 0, z: 0 },
    ];
    const rating = ratingOf(records, {
      defaults: plain,
      ranking: { tiebreak: ['y', 'z'] },
      criteria: [{ id: 'x' }, { id: 'y', weight: 0 }, { id: 'z', weight: 0 }],
    });
    expect(ranks(rating)).toEqual({ F: 1, C: 2, B: 3, A: 4, E: 4, D: 6 });
  });

  it('a tiebreak by a lower-is-better criterion prefers the lower value', () => {
    const records = [
      { city: 'A', x: 5, cost: 10 },
      { city: 'B', x: 5, cost: 3 },
    ];
    const rating = ratingOf(records, {
      defaults: plain,
      ranking: { tiebreak: ['cost'] },
      criteria: [{ id: 'x' }, { id: 'cost', direction: 'lower', weight: 0, normalise: 'min-max' }],
    });
    expect(ranks(rating)).toEqual({ B: 1, A: 2 });
  });

  it('each criterion is ranked by its score, ties as in the ranking', () => {
    const rating = ratingOf(cities(1, 1, 9), { criteria: [{ id: 'x', direction: 'lower' }] });
    expect(rating.units.map(({ id, criteria }) => [id, criteria.x!.rank])).toEqual([
      ['A', 1],
      ['B', 1],
      ['C', 3],
    ]);
  });
});

describe('weights', () => {
  const records = [
    { city: 'A', x: 1, y: 0, z: 0 },
    { city: 'B', x: 0, y: 1, z: 0 },
  ];
  const tree = [
    { id: 'group', weight: 30, criteria: [{ id: 'x', weight: 2 }, { id: 'y' }] },
    { id: 'z', weight: 10 },
  ];

  it('are shares among siblings; effective ones are products down the tree', () => {
    const { criteria } = ratingOf(records, { defaults: plain, criteria: tree });
    expect(criteria.map(({ id, parent, weight, leaf }) => [id, parent, weight, leaf])).toEqual([
      ['group', null, 0.75, false],
      ['x', 'group', 2 / 3, true],
      ['y', 'group', 1 / 3, true],
      ['z', null, 0.25, true],
    ]);
    expect(criteria.map(({ effectiveWeight }) => effectiveWeight)).toEqual([0.75, 0.5, 0.25, 0.25]);
  });

  it('equal weighs siblings the same, whatever is written', () => {
    const { criteria } = ratingOf(records, { defaults: plain, weights: 'equal', criteria: tree });
    expect(criteria.map(({ weight }) => weight)).toEqual([0.5, 2 / 3, 1 / 3, 0.5]);
  });

  describe('derived', () => {
    const studied = [
      { city: 'A', offices: 12, website: 18, tourists: 45 },
      { city: 'B', offices: 31, website: 16, tourists: 220 },
      { city: 'C', offices: 9, website: 20, tourists: 80 },
      { city: 'D', offices: 3, website: 11, tourists: 20 },
    ];
    const shares = (rating: Rating) =>
      Object.fromEntries(rating.criteria.map(({ id, weight }) => [id, weight]));

    it('from judgements are in the order of the file', () => {
      const judged = (...ids: string[]) =>
        shares(
          ratingOf(studied, {
            weights: { method: 'swing', points: [100, 60, 40] },
            criteria: ids.map((id) => ({ id })),
          }),
        );
      expect(judged('tourists', 'offices', 'website')).toEqual({ tourists: 0.5, offices: 0.3, website: 0.2 });
      expect(judged('website', 'tourists', 'offices')).toEqual({ website: 0.5, tourists: 0.3, offices: 0.2 });
    });

    it('from treated values read what is there before normalisation, of a group its scores', () => {
      // The inner group is one indicator, so both children of the top have the values 1 to 3 of its scale.
      const rating = ratingOf(
        [
          { city: 'A', x: 1, y: 1 },
          { city: 'B', x: 2, y: 2 },
          { city: 'C', x: 3, y: 3 },
        ],
        {
          weights: 'coefficient-of-variation',
          criteria: [
            { id: 'x', normalise: { method: 'min-max', to: [0, 1000] } },
            {
              id: 'group',
              criteria: [{ id: 'y', normalise: { method: 'goalposts', min: 1, max: 3, to: [10, 12] } }],
            },
          ],
        },
      );
      // s/mean is 1/2 for 1, 2, 3 and 1/11 for 10, 11, 12.
      expect(shares(rating).x).toBeCloseTo(11 / 13, 12);
    });

    it.each(['entropy', 'critic', 'merec', 'gini', 'cilos', 'idocriw', 'standard-deviation'])(
      'by %s do not depend on the order of rows, columns or criteria, to the last bit',
      (weights) => {
        const ids = ['offices', 'website', 'tourists'];
        const file = (order: string[]) => ({ weights, criteria: order.map((id) => ({ id })) });
        const first = ratingOf(studied, file(ids));
        const turned = studied.map((row) => Object.fromEntries(Object.entries(row).reverse())).reverse();
        const second = ratingOf(turned, file([...ids].reverse()));
        expect(shares(second)).toEqual(shares(first));
        expect(scores(second)).toEqual(scores(first));
      },
    );

    it('that a method does not find stop the run, with the group, the criterion and the remedy', () => {
      const errors = errorsOf(
        studied.map((row) => ({ ...row, website: -row.website })),
        {
          criteria: [
            { id: 'tourists' },
            { id: 'web', weights: 'entropy', criteria: [{ id: 'offices' }, { id: 'website' }] },
          ],
        },
      );
      expect(errors.map(told).map(({ says: _, ...error }) => error)).toEqual([
        {
          code: 'no-weights',
          severity: 'error',
          fault: 'data',
          message:
            "weights: entropy cannot weight the criteria of group 'web': 'website' has values below 0 (4 of 4; the lowest is -20), but entropy uses shares of a total",
          field: 'website',
          setting: ['criteria', 1, 'weights'],
          help: "use a method that accepts any values, such as critic or standard-deviation, or give 'website' another scale",
        },
      ]);
    });

    it('of nothing for a criterion that does not vary are warned about', () => {
      const rating = ratingOf(
        studied.map((row) => ({ ...row, website: 5 })),
        { defaults: plain, weights: 'entropy', criteria: [{ id: 'offices' }, { id: 'website' }] },
      );
      expect(shares(rating)).toEqual({ offices: 1, website: 0 });
      expect(warnings(rating)).toMatchObject([
        { code: 'weightless', field: 'website', setting: ['weights'] },
      ]);
    });

    it('of a criterion that is left out are nothing, which is warned about once', () => {
      const rating = ratingOf(
        studied.map((row) => ({ ...row, website: 5 })),
        { weights: 'entropy', criteria: [{ id: 'offices' }, { id: 'website' }] },
      );
      expect(shares(rating)).toEqual({ offices: 1, website: 0 });
      expect(warnings(rating).map(({ code }) => code)).toEqual(['left-out']);
    });

    it('of an only child are all there is, whatever the method would say', () => {
      const rating = ratingOf(
        studied.map((row) => ({ ...row, website: -row.website })),
        { weights: 'merec', criteria: [{ id: 'website' }] },
      );
      expect(shares(rating)).toEqual({ website: 1 });
    });

    it('need what was not loaded: an error that says what to do, also where a change asks for it', () => {
      const file = { criteria: [{ id: 'offices' }, { id: 'tourists' }] };
      const table = tableOf(studied);
      const notPrepared = {
        ok: false,
        diagnostics: [{ code: 'not-prepared', says: { params: { methods: ['condorcet-kemeny'] } } }],
      };
      const byOrders = methodologyOf({ ...file, aggregate: 'condorcet-kemeny' });
      expect(rate(table, byOrders)).toMatchObject(notPrepared);
      expect(fitTable(table, byOrders)).toMatchObject(notPrepared);
      const fitted = fitTable(table, methodologyOf(file));
      if (!fitted.ok) throw new Error('not fitted');
      const change = { choose: { criterion: null, aggregate: { method: 'condorcet-kemeny' } } };
      expect(evaluate(fitted.value, change)).toMatchObject(notPrepared);
    });

    it('by pca', () => {
      const file = { weights: 'pca', criteria: [{ id: 'offices' }, { id: 'tourists' }] };
      expect(shares(ratingOf(studied, file)).offices).toBeCloseTo(0.5, 14);
    });
  });

  it('written as `shares` decide who counts, not the weights beside the children', () => {
    const { criteria } = ratingOf(records, {
      defaults: plain,
      weights: { method: 'given', shares: { x: 1, y: 1 } },
      aggregate: { method: 'owa', weights: [2, 1] },
      criteria: [{ id: 'x', weight: 0 }, { id: 'y' }],
    });
    expect(criteria.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  });

  it('very large weights are shares too', () => {
    const { criteria } = ratingOf(records, {
      defaults: plain,
      criteria: [
        { id: 'x', weight: 1.5e308 },
        { id: 'y', weight: 1.5e308 },
      ],
    });
    expect(criteria.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  });

  it('very small weights are shares too', () => {
    const rating = ratingOf(records, {
      defaults: plain,
      criteria: [
        { id: 'x', weight: 5e-324 },
        { id: 'y', weight: 1e-323 },
      ],
    });
    expect(scores(rating).B).toBeCloseTo(2 / 3, 12);
  });
});

describe('leagues', () => {
  const classes = [
    { id: 'small', name: 'Small cities', below: 100000 },
    { id: 'medium', below: 500000 },
    { id: 'large' },
  ];
  const file = {
    defaults: plain,
    criteria: [{ id: 'x' }],
    leagues: [{ id: 'size', column: 'population', classes }],
  };

  it('a lower edge belongs to its class: exactly 100,000 is medium', () => {
    const records = [
      { city: 'A', x: 1, population: 99999.999 },
      { city: 'B', x: 2, population: 100000 },
      { city: 'C', x: 3, population: 499999 },
      { city: 'D', x: 4, population: 500000 },
    ];
    const rating = ratingOf(records, file);
    expect(Object.fromEntries(rating.units.map(({ id, leagues }) => [id, leagues.size]))).toEqual({
      D: { class: 'large', rank: 1 },
      C: { class: 'medium', rank: 1 },
      B: { class: 'medium', rank: 2 },
      A: { class: 'small', rank: 1 },
    });
  });

  it('places inside a class share ties as the whole does', () => {
    const records = [
      { city: 'A', x: 9, population: 1 },
      { city: 'B', x: 5, population: 2 },
      { city: 'C', x: 5, population: 3 },
      { city: 'D', x: 5, population: 600000 },
      { city: 'E', x: 1, population: 4 },
    ];
    const rating = ratingOf(records, file);
    expect(rating.units.map(({ id, leagues }) => [id, leagues.size!.rank])).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 2],
      ['D', 1],
      ['E', 4],
    ]);
  });

  it('a unit without a value, or that no class takes, belongs to none, with a warning', () => {
    const records = [
      { city: 'A', x: 1, population: null },
      { city: 'B', x: 2, population: 5 },
      { city: 'C', x: 3, population: 900000 },
    ];
    const rating = ratingOf(records, {
      ...file,
      leagues: [{ id: 'size', column: 'population', classes: classes.slice(0, 2) }],
    });
    expect(rating.units.map(({ leagues }) => leagues.size)).toEqual([
      null,
      { class: 'small', rank: 1 },
      null,
    ]);
    expect(warnings(rating).map(({ code, unit }) => `${code} ${unit}`)).toEqual(['no-class A', 'no-class C']);
  });

  it('without classes: one for each distinct value', () => {
    const records = [
      { city: 'A', x: 1, country: 'Norway' },
      { city: 'B', x: 2, country: 'Chad' },
      { city: 'C', x: 3, country: 'Norway' },
      { city: 'D', x: 4, country: null },
    ];
    const rating = ratingOf(records, {
      defaults: plain,
      criteria: [{ id: 'x' }],
      leagues: [{ id: 'country', column: 'country' }],
    });
    expect(Object.fromEntries(rating.units.map(({ id, leagues }) => [id, leagues.country]))).toEqual({
      A: { class: 'Norway', rank: 2 },
      B: { class: 'Chad', rank: 1 },
      C: { class: 'Norway', rank: 1 },
      D: null,
    });
  });

  it('text where classes need numbers is an error', () => {
    expect(errorsOf([{ city: 'A', x: 1, population: 'many' }], file)).toMatchObject([
      { code: 'not-a-number', field: 'population' },
    ]);
  });
});

describe('awards', () => {
  const records = [
    { city: 'Bishkek', x: 9, y: 1, size: 'big' },
    { city: 'Izmir', x: 8, y: 5, size: 'big' },
    { city: 'Perm', x: 7, y: null, size: 'big' },
    { city: 'Sarapul', x: 3, y: 2, size: 'small' },
    { city: 'Yelabuga', x: 2, y: 3, size: 'small' },
  ];
  const file = (awards: readonly Cells[], more: Cells = {}) => ({
    defaults: plain,
    criteria: [{ id: 'x' }, { id: 'y', weight: 0 }],
    leagues: [{ id: 'size', column: 'size' }],
    awards,
    ...more,
  });

  it('the absolute winner leaves its class and the next unit moves up', () => {
    const rating = ratingOf(
      records,
      file([
        { id: 'absolute', name: 'Absolute winner', prize: 'USD 10,000' },
        { id: 'diploma', league: 'size', except: ['absolute'] },
        { id: 'second', league: 'size', rank: 2, except: 'absolute' },
      ]),
    );
    expect(rating.awards).toMatchObject([
      { id: 'absolute', name: 'Absolute winner', prize: 'USD 10,000', winners: ['Bishkek'] },
      { id: 'diploma', name: 'diploma', winners: ['Izmir', 'Sarapul'] },
      { id: 'second', winners: ['Perm', 'Yelabuga'] },
    ]);
    expect(rating.awards[1]!.classes).toEqual([
      { class: 'big', winners: ['Izmir'] },
      { class: 'small', winners: ['Sarapul'] },
    ]);
    expect(unit(rating, 'Bishkek').awards).toEqual(['absolute']);
    expect(unit(rating, 'Izmir').awards).toEqual(['diploma']);
  });

  it('without except the winner keeps its class too', () => {
    const rating = ratingOf(records, file([{ id: 'absolute' }, { id: 'class', league: 'size' }]));
    expect(unit(rating, 'Bishkek').awards).toEqual(['absolute', 'class']);
  });

  it('ties share the award, and the place after them is counted from all', () => {
    const tied = records.map((record) => ({ ...record, x: Math.max(record.x, 8) === 9 ? 8 : record.x }));
    const rating = ratingOf(
      tied,
      file([{ id: 'first' }, { id: 'second', rank: 2 }, { id: 'third', rank: 3 }]),
    );
    expect(rating.awards.map(({ winners }) => winners)).toEqual([['Bishkek', 'Izmir'], [], ['Perm']]);
  });

  it('ties of the exceptions leave together', () => {
    const tied = records.map((record) => ({ ...record, x: Math.min(record.x, 8) }));
    const rating = ratingOf(tied, file([{ id: 'absolute' }, { id: 'next', except: ['absolute'] }]));
    expect(rating.awards.map(({ winners }) => winners)).toEqual([['Bishkek', 'Izmir'], ['Perm']]);
  });

  it('the order of the list does not matter to exceptions', () => {
    const rating = ratingOf(records, file([{ id: 'next', except: ['absolute'] }, { id: 'absolute' }]));
    expect(rating.awards.map(({ id, winners }) => [id, winners])).toEqual([
      ['next', ['Izmir']],
      ['absolute', ['Bishkek']],
    ]);
  });

  it('for a criterion: its best score wins, a filled value never does', () => {
    const best = [{ id: 'best', criterion: 'y' }];
    expect(ratingOf(records, file(best)).awards[0]!.winners).toEqual(['Izmir']);
    const rating = ratingOf(
      records,
      file(best, {
        criteria: [{ id: 'x' }, { id: 'y', weight: 0, missing: { method: 'value', value: 100 } }],
      }),
    );
    expect(unit(rating, 'Perm').criteria.y).toMatchObject({ rank: 1, filled: true });
    expect(rating.awards[0]!.winners).toEqual(['Izmir']);
  });

  it('for a criterion: by the exact score, even where places go by published ones', () => {
    const close = [
      { city: 'A', x: 1, y: 0.976 },
      { city: 'B', x: 1, y: 0.977 },
    ];
    const best = [{ id: 'best', criterion: 'y' }];
    const rating = ratingOf(close, file(best, { ranking: { by: 'published' }, leagues: [] }));
    expect(rating.awards[0]!.winners).toEqual(['B']);
    expect(ranks(rating)).toEqual({ A: 1, B: 1 });
    expect(rating.units.map(({ criteria }) => criteria.y!.rank)).toEqual([2, 1]);
  });

  it('for a criterion within a league', () => {
    const rating = ratingOf(records, file([{ id: 'best', criterion: 'y', league: 'size' }]));
    expect(rating.awards[0]!.classes).toEqual([
      { class: 'big', winners: ['Izmir'] },
      { class: 'small', winners: ['Yelabuga'] },
    ]);
  });

  it('a unit that is not ranked wins nothing', () => {
    const rating = ratingOf(
      [
        { city: 'A', x: 1, y: 1 },
        { city: 'B', x: null, y: 9 },
      ],
      {
        defaults: plain,
        coverage: 1,
        criteria: [{ id: 'x' }, { id: 'y' }],
        awards: [{ id: 'best', criterion: 'y' }],
      },
    );
    expect(rating.awards[0]!.winners).toEqual(['A']);
  });

  it('nobody at that place: no winners', () => {
    expect(ratingOf(records, file([{ id: 'ninth', rank: 9 }])).awards[0]!.winners).toEqual([]);
  });
});

describe('excluded', () => {
  it('lists everyone not rated by id, each with the reason', () => {
    const rating = ratingOf(
      [
        { city: 'D', x: 1, y: null, z: 1 },
        { city: 'C', x: null, y: 1, z: 1 },
        { city: 'B', x: null, y: null, z: 1 },
        { city: 'A', x: 1, y: 1, z: 1 },
        { city: 'E', x: 1, y: 1, z: 1 },
      ],
      {
        defaults: plain,
        screening: { coverage: 0.5, drop: ['E'] },
        criteria: [
          { id: 'group', coverage: 1, criteria: [{ id: 'x' }] },
          { id: 'y', missing: 'exclude', weight: 0 },
          { id: 'z', weight: 0 },
        ],
      },
    );
    expect(rating.units.map(({ id }) => id)).toEqual(['A']);
    expect(notRated(rating)).toEqual([
      { id: 'B', reason: 'coverage 0.33 is below 0.5' },
      { id: 'C', reason: 'no score: too few of its criteria have one' },
      { id: 'D', reason: "no value for 'y', and the methodology says missing: exclude" },
      { id: 'E', reason: 'dropped by screening.drop' },
    ]);
  });
});

describe('names that JavaScript gives a meaning of its own are plain names', () => {
  const names = ['__proto__', 'constructor', 'toString'];
  /** Own properties even for `__proto__`. */
  const entries = (pairs: readonly (readonly [string, unknown])[]) => Object.fromEntries(pairs);

  it.each(names)('%s as city, attribute column, criterion, league, class, award and answer', (name) => {
    const records = [
      entries([
        ['city', name],
        [name, 'yes'],
        ['x', 3],
      ]),
      entries([
        ['city', 'other'],
        [name, name],
        ['x', 3],
      ]),
    ];
    const rating = ratingOf(records, {
      unit: { id: 'city', attributes: [name] },
      defaults: plain,
      ranking: { tiebreak: [name] },
      criteria: [
        {
          id: name,
          points: entries([
            ['yes', 1],
            [name, 2],
          ]),
        },
        { id: 'x' },
      ],
      leagues: [{ id: name, column: name }],
      awards: [{ id: name, criterion: name, league: name }],
    });
    const printed = JSON.parse(JSON.stringify(rating)) as Rating;
    expect(printed.units.map(({ id }) => id)).toEqual(['other', name]);
    const [first, second] = printed.units.map(({ attributes, leagues, criteria }) => ({
      attribute: Object.getOwnPropertyDescriptor(attributes, name)?.value as unknown,
      league: Object.getOwnPropertyDescriptor(leagues, name)?.value as unknown,
      criterion: Object.getOwnPropertyDescriptor(criteria, name)?.value as unknown,
    }));
    expect(first).toEqual({
      attribute: name,
      league: { class: name, rank: 1 },
      criterion: { raw: 2, score: 2, rank: 1, filled: false },
    });
    expect(second).toEqual({
      attribute: 'yes',
      league: { class: 'yes', rank: 1 },
      criterion: { raw: 1, score: 1, rank: 2, filled: false },
    });
    expect(printed.awards[0]).toMatchObject({ id: name, league: name, criterion: name });
    expect(printed.awards[0]!.winners).toHaveLength(2);
    expect(printed.criteria[0]).toMatchObject({ id: name, weight: 0.5 });
  });

  it.each(names)('%s as a column that is not there is unknown, as any other name', (name) => {
    expect(errorsOf(cities(1), { criteria: [{ id: name }] })).toMatchObject([
      { code: 'unknown-column', field: name },
    ]);
  });

  it.each(names)('%s as an answer nobody gives points for is unknown', (name) => {
    expect(errorsOf(cities(name, 'yes'), { criteria: [{ id: 'x', points: { yes: 1 } }] })).toMatchObject([
      { code: 'unknown-answer', unit: 'A' },
    ]);
  });

  it.each(names)('%s as a part of a composite key', (name) => {
    const records = [
      entries([
        ['city', 'A'],
        [name, 'B'],
        ['x', 1],
      ]),
    ];
    const rating = ratingOf(records, {
      unit: { id: ['city', name] },
      defaults: plain,
      criteria: [{ id: 'x' }],
    });
    expect(Object.entries(rating.units[0]!.key!)).toEqual([
      ['city', 'A'],
      [name, 'B'],
    ]);
  });
});

/** A table and a methodology that use most of what there is. */
const full = {
  records: [
    { city: 'A', country: 'N', population: 100000, web: 12, langs: 3, trams: 'yes', rent: 700, fairs: 2 },
    { city: 'B', country: 'N', population: 99999, web: 20, langs: 5, trams: 'no', rent: 500, fairs: null },
    { city: 'C', country: 'S', population: 800000, web: 7, langs: null, trams: 'Yes', rent: 650, fairs: 9 },
    { city: 'D', country: null, population: 50000, web: 1, langs: 1, trams: null, rent: 900, fairs: 0 },
    { city: 'E', country: 'S', population: 20, web: null, langs: null, trams: null, rent: null, fairs: null },
  ],
  file: {
    rating: 1,
    name: 'Everything',
    edition: '2020',
    unit: { id: 'city', attributes: ['country', { column: 'absent', optional: true }] },
    defaults: {
      missing: 'reweight',
      normalise: { method: 'min-max', to: [1, 100] },
      aggregate: 'arithmetic',
    },
    screening: { coverage: 0.4, keep: ['D'], drop: [] },
    coverage: 0.5,
    weights: 'given',
    criteria: [
      {
        id: 'visibility',
        name: 'Visibility',
        weight: 30,
        aggregate: 'geometric',
        coverage: 0.5,
        criteria: [
          { id: 'web', weight: 2, normalise: { method: 'goalposts', min: 0, max: 20, to: [1, 100] } },
          { id: 'langs', unit: 'languages' },
        ],
      },
      { id: 'rent', weight: 20, direction: 'lower', missing: 'worst', normalise: 'z-score' },
      { id: 'trams', points: { yes: 10, no: 0 } },
      {
        id: 'fairs',
        per: { column: 'population', scale: 10000 },
        bands: [{ below: 0.1, points: 1 }, { points: 5 }],
        missing: { method: 'value', value: 0 },
      },
    ],
    ranking: { ties: 'dense', by: 'published', decimals: 1, tiebreak: ['rent'] },
    leagues: [
      { id: 'size', column: 'population', classes: [{ id: 'small', below: 100000 }, { id: 'rest' }] },
      { id: 'country', column: 'country' },
    ],
    awards: [
      { id: 'best', prize: 'a cup' },
      { id: 'class', league: 'size', except: 'best' },
      { id: 'web', criterion: 'web' },
    ],
    data: { missing: ['нет'], strip: ['*'] },
  },
} as const;

describe('the result', () => {
  const outcome = rate(tableOf(full.records), methodology(full.file), { source: 'a.yaml', sha256: 'abc' });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 2));
  const printed = JSON.parse(JSON.stringify(outcome.value)) as Rating;

  it('prints exactly the keys of the contract, and `treated` and `tied`', () => {
    expect(Object.keys(printed)).toEqual([
      'schemaVersion',
      'tool',
      'rating',
      'inputs',
      'methodology',
      'criteria',
      'units',
      'excluded',
      'awards',
      'treated',
      'notes',
    ]);
    expect(Object.keys(printed.tool)).toEqual(['name', 'version']);
    expect(printed.rating).toEqual({ name: 'Everything', edition: '2020' });
    expect(Object.keys(printed.methodology).sort()).toEqual(['resolved', 'sha256', 'source']);
    for (const criterion of printed.criteria) {
      expect(Object.keys(criterion)).toEqual([
        'id',
        'name',
        'parent',
        'weight',
        'effectiveWeight',
        'direction',
        'leaf',
      ]);
    }
    for (const entry of printed.units) {
      expect(Object.keys(entry).sort()).toEqual(
        ['rank', 'id', 'score', 'tied', 'coverage', 'attributes', 'leagues', 'criteria', 'awards'].sort(),
      );
      expect(Object.keys(entry.attributes)).toEqual(['country']);
      expect(Object.keys(entry.leagues)).toEqual(['size', 'country']);
      expect(Object.keys(entry.criteria)).toEqual(printed.criteria.map(({ id }) => id));
      expect(Object.keys(entry.criteria.web!)).toEqual(['raw', 'score', 'rank', 'filled']);
      expect(Object.keys(entry.criteria.visibility!)).toEqual(['score', 'rank']);
    }
    for (const entry of printed.excluded) expect(Object.keys(entry)).toEqual(['id', 'reason']);
    expect(Object.keys(printed.awards[0]!)).toEqual(['id', 'name', 'prize', 'winners']);
  });

  it('prints no NaN: what is missing is null', () => {
    const walk = (value: unknown, path: string): void => {
      if (typeof value === 'number') expect(Number.isFinite(value), path).toBe(true);
      else if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    };
    walk(outcome.value, 'rating');
  });

  it('gives the same bytes for the same input', () => {
    const again = rate(tableOf(full.records), methodology(full.file), { source: 'a.yaml', sha256: 'abc' });
    expect(JSON.stringify(again)).toBe(JSON.stringify(outcome));
  });

  it('lists the indicators in the order of the file, parents before children', () => {
    expect(printed.criteria.map(({ id, parent }) => [id, parent])).toEqual([
      ['visibility', null],
      ['web', 'visibility'],
      ['langs', 'visibility'],
      ['rent', null],
      ['trams', null],
      ['fairs', null],
    ]);
  });

  it('its resolved methodology, read back as a methodology, gives the identical result', () => {
    const resolved: unknown = JSON.parse(JSON.stringify(outcome.value.methodology.resolved));
    const again = rate(tableOf(full.records), methodology(resolved), { source: 'a.yaml', sha256: 'abc' });
    expect(JSON.stringify(again)).toBe(JSON.stringify(outcome));
  });

  it('the note that an input was read with comes first, and the excluded unit is E', () => {
    const note: Diagnostic = { code: 'read', severity: 'note', says: verbatim('read as UTF-8') };
    const noted = rate(tableOf(full.records), methodology(full.file), { notes: [note] });
    if (!noted.ok) throw new Error('not rated');
    expect(noted.value.notes[0]).toEqual(note);
    expect(noted.value.excluded.map(({ id }) => id)).toEqual(['E']);
  });

  it('a unit by its row is the same unit', () => {
    const { columns, units } = outcome.value;
    expect([...columns.order].map((row) => outcome.value.unit(row))).toEqual(units);
  });
});

describe('inputs', () => {
  function frozen<T>(value: T): T {
    if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      for (const inner of Object.values(value)) frozen(inner);
      Object.freeze(value);
    }
    return value;
  }

  it('a frozen methodology and table are enough, and no number of the table is changed', () => {
    const records = frozen(structuredClone(full.records));
    const table: Table = frozen(tableOf(records));
    const before = table.columns.map(({ numbers }) => (numbers === undefined ? null : [...numbers]));
    const outcome = rate(table, frozen(methodology(frozen(structuredClone(full.file)))));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
    JSON.stringify(outcome.value);
    expect(table.columns.map(({ numbers }) => (numbers === undefined ? null : [...numbers]))).toEqual(before);
  });
});
