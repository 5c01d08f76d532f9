/** Benefit of the doubt: exact where doubles are not, and bounded as it says. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/write/words/tell.ts';
import { choiceFor } from '../weighing.ts';
import { aggregated, methodNamed, scoresOf, transpose } from './siblings.ts';

/** An exact fraction, for an oracle that shares nothing with the product. */
type Ratio = readonly [num: bigint, den: bigint];

const less = (a: Ratio, b: Ratio) => a[0] * b[1] < b[0] * a[1];
const minus = (a: Ratio, b: Ratio): Ratio => [a[0] * b[1] - b[0] * a[1], a[1] * b[1]];
const times = (a: Ratio, b: Ratio): Ratio => [a[0] * b[0], a[1] * b[1]];
const over = (a: Ratio, b: Ratio): Ratio =>
  b[0] < 0n ? [-a[0] * b[1], a[1] * -b[0]] : [a[0] * b[1], a[1] * b[0]];
const whole = (value: bigint): Ratio => [value, 1n];
/** A double of 2⁻⁷ or more, or 0, as it is. */
const exactly = (value: number): Ratio => [BigInt(value * 2 ** 60), 2n ** 60n];

interface Constraint {
  readonly row: readonly Ratio[];
  readonly limit: Ratio;
}

/** Gauss–Jordan on fractions; undefined where the rows depend on each other. */
function crossing(chosen: readonly Constraint[]): readonly Ratio[] | undefined {
  const rows = chosen.map(({ row, limit }) => [...row, limit]);
  for (let step = 0; step < rows.length; step++) {
    const at = rows.findIndex((row, index) => index >= step && row[step]![0] !== 0n);
    if (at === -1) return undefined;
    [rows[step], rows[at]] = [rows[at]!, rows[step]!];
    const pivot = rows[step]!.map((value) => over(value, rows[step]![step]!));
    rows.forEach((row, index) => {
      if (index !== step) rows[index] = row.map((value, at) => minus(value, times(row[step]!, pivot[at]!)));
    });
    rows[step] = pivot;
  }
  return rows.map((row) => row[row.length - 1]!);
}

const product = (left: readonly Ratio[], right: readonly Ratio[]) =>
  left.reduce((sum: Ratio, value, at) => {
    const [num, den] = times(value, right[at]!);
    return [sum[0] * den + num * sum[1], sum[1] * den];
  }, whole(0n));

function subsets<T>(list: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return list.flatMap((first, index) =>
    subsets(list.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

/** The largest objective·w at any crossing of as many constraints as there are children that keeps all others. */
function bestCrossing(objective: readonly Ratio[], constraints: readonly Constraint[]): Ratio {
  let best = whole(0n);
  for (const chosen of subsets(constraints, objective.length)) {
    const weights = crossing(chosen);
    if (weights === undefined) continue;
    if (constraints.some(({ row, limit }) => less(limit, product(row, weights)))) continue;
    const value = product(objective, weights);
    if (less(best, value)) best = value;
  }
  return best;
}

/** Whether a double is the one nearest to a fraction. */
function isNearest(value: number, exact: Ratio): boolean {
  const bits = new BigInt64Array(new Float64Array([value]).buffer)[0]!;
  const beside = (by: bigint) => new Float64Array(new BigInt64Array([bits + by]).buffer)[0]!;
  const distance = (double: number): Ratio => {
    const [num, den] = minus(exactly(double), exact);
    return [num < 0n ? -num : num, den];
  };
  return [beside(-1n), beside(1n)].every((other) => !less(distance(other), distance(value)));
}

type Shares = readonly (readonly [min: number, max: number])[];

/** w ≥ 0, no unit above 1, and tenths of Σ w·size between which each part lies. */
function constraintsOf(rows: readonly (readonly number[])[], tenths: Shares, size: readonly Ratio[]) {
  const children = size.map((_, child) => child);
  const row = (make: (child: number) => Ratio) => ({ row: children.map(make), limit: whole(0n) });
  const own = (child: number, at: number, share: bigint, sign: bigint) =>
    times(size[child]!, whole(sign * (share - (child === at ? 10n : 0n))));
  return [
    ...rows.map((values) => ({ row: values.map(exactly), limit: whole(1n) })),
    ...children.map((at) => row((child) => whole(child === at ? -1n : 0n))),
    ...tenths.flatMap(([min, max], at) => [
      ...(min > 0 ? [row((child) => own(child, at, BigInt(min), 1n))] : []),
      ...(max < 10 ? [row((child) => own(child, at, BigInt(max), -1n))] : []),
    ]),
  ];
}

/** Tables with hundredths from 0.02 to 1, so that frontiers are often shared and ties occur. */
const small = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 6 }))
  .chain(([children, units]) =>
    fc.record({
      rows: fc.array(
        fc.array(
          fc
            .oneof(fc.integer({ min: 2, max: 100 }), fc.constantFrom(50, 100))
            .map((hundredths) => hundredths / 100),
          { minLength: children, maxLength: children },
        ),
        { minLength: units, maxLength: units },
      ),
      tenths: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 5, max: 10 })), {
        minLength: children,
        maxLength: children,
      }),
    }),
  );

describe('the exact answer, rounded once (every crossing of constraints in fractions)', () => {
  const unbounded = (rows: readonly (readonly number[])[]) => rows[0]!.map(() => [0, 10] as const);
  const ones = (rows: readonly (readonly number[])[]) => rows[0]!.map(() => whole(1n));
  const tenth = (tenths: Shares) => tenths.map(([min, max]) => [min / 10, max / 10]);

  it('200 without bounds', () => {
    fc.assert(
      fc.property(small, ({ rows }) => {
        const constraints = constraintsOf(rows, unbounded(rows), ones(rows));
        scoresOf('benefit-of-the-doubt', { input: transpose(rows) }).forEach((score, unit) => {
          expect(isNearest(score, bestCrossing(rows[unit]!.map(exactly), constraints)), `unit ${unit}`).toBe(
            true,
          );
        });
      }),
      { numRuns: 200 },
    );
  });

  it('100 with bounds on pie shares', () => {
    fc.assert(
      fc.property(small, ({ rows, tenths }) => {
        const scores = scoresOf(
          'benefit-of-the-doubt',
          { input: transpose(rows) },
          { bounds: tenth(tenths) },
        );
        scores.forEach((score, unit) => {
          const own = rows[unit]!.map(exactly);
          expect(isNearest(score, bestCrossing(own, constraintsOf(rows, tenths, own))), `unit ${unit}`).toBe(
            true,
          );
        });
      }),
      { numRuns: 100 },
    );
  });

  it('100 with bounds on weights', () => {
    fc.assert(
      fc.property(small, ({ rows, tenths }) => {
        const parameters = { 'weight-bounds': tenth(tenths) };
        const constraints = constraintsOf(rows, tenths, ones(rows));
        scoresOf('benefit-of-the-doubt', { input: transpose(rows) }, parameters).forEach((score, unit) => {
          expect(isNearest(score, bestCrossing(rows[unit]!.map(exactly), constraints)), `unit ${unit}`).toBe(
            true,
          );
        });
      }),
      { numRuns: 100 },
    );
  });

  it('who holds the largest value of a column scores 1, not 0.99999999999892', () => {
    const input = transpose([
      [0.63, 0.99, 0.26, 0.63],
      [0.87, 0.97, 0.3, 0.88],
      [0.78, 0.99, 0.78, 0.06],
      [0.45, 0.99, 0.77, 0.54],
    ]);
    expect(scoresOf('benefit-of-the-doubt', { input })[1]).toBe(1);
  });

  it('every corner of a simplex and every unit on a face of it scores 1', () => {
    const corners = [0, 1, 2, 3].map((at) => [0, 1, 2, 3].map((child) => (child === at ? 0.3 : 0)));
    const middle = [0.075, 0.075, 0.075, 0.075];
    expect(scoresOf('benefit-of-the-doubt', { input: transpose([...corners, middle]) })).toEqual([
      1, 1, 1, 1, 1,
    ]);
  });
});

describe('bounds', () => {
  const rows = [
    [400, 1, 3],
    [100, 4, 2],
    [200, 2, 2],
    [300, 3, 1],
  ];

  it('on pie shares do not depend on the unit of measurement; as scipy (HiGHS) has them', () => {
    const bounds = { bounds: [0.2, 0.5] };
    const scores = scoresOf('benefit-of-the-doubt', { input: transpose(rows) }, bounds);
    expect(scores).toEqual([8 / 9, 8 / 11, 0.8, 6 / 7]);
    const thousands = rows.map(([first = 0, ...rest]) => [first / 1024, ...rest]);
    expect(scoresOf('benefit-of-the-doubt', { input: transpose(thousands) }, bounds)).toEqual(scores);
  });

  it('on weights do, and that is said', () => {
    const result = aggregated(
      'benefit-of-the-doubt',
      { input: transpose(rows) },
      { 'weight-bounds': [0.2, 0.5] },
    );
    expect(result.kind === 'scores' && result.remarks?.map(({ says }) => sentence(says))).toEqual([
      expect.stringContaining('another unit of measurement gives other scores'),
    ]);
  });

  it('a value of 0 gives no share, so a lower bound leaves a score of 0, and that is said', () => {
    const input = [
      [0, 1, 2],
      [5, 3, 4],
    ];
    const result = aggregated('benefit-of-the-doubt', { input }, { bounds: [0.1, 1] });
    if (result.kind === 'refused') throw new Error('refused');
    expect(result.scores[0]).toBe(0);
    expect(result.remarks).toEqual([expect.objectContaining({ severity: 'warning', row: 0, child: 0 })]);
  });

  it.each([
    [1, { bounds: [0.1, 0.9] }, "the upper 'bounds' of the only child add up to 0.9, less than the whole"],
    [2, { bounds: [0.1, 0.4] }, "the upper 'bounds' of 2 children add up to 0.8, less than the whole"],
    [3, { bounds: [0.4, 1] }, "the lower 'bounds' of 3 children add up to 1.2, more than the whole"],
    [
      9,
      { 'weight-bounds': [0, 0.1] },
      "the upper 'weight-bounds' of 9 children add up to 0.9, less than the whole",
    ],
  ])('%s children with %j cannot be', (children, parameters, why) => {
    const method = methodNamed('benefit-of-the-doubt');
    const unfit = method.checkChildren?.(choiceFor(method, parameters), children, children);
    expect(unfit && sentence(unfit)).toBe(why);
    const input = Array.from({ length: children }, () => [1, 2]);
    const result = aggregated('benefit-of-the-doubt', { input }, parameters);
    expect(result.kind === 'refused' && result.refusals.map((refusal) => sentence(refusal.why))).toEqual([
      why,
    ]);
  });

  it('ten shares of at least 0.1 are the equal ones, as decimals add up and doubles do not', () => {
    const columns = Array.from({ length: 10 }, (_, child) => [child + 1, 2, 3]);
    const mean = (ratios: readonly number[]) => ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    const scores = scoresOf('benefit-of-the-doubt', { input: columns }, { bounds: [0.1, 1] });
    [0, 1, 2].forEach((unit) => {
      const most = Math.max(
        ...[0, 1, 2].map((other) => mean(columns.map((column) => column[other]! / column[unit]!))),
      );
      expect(scores[unit]).toBeCloseTo(1 / most, 14);
    });
  });

  it('both kinds at once are refused', () => {
    const method = methodNamed('benefit-of-the-doubt');
    const choice = choiceFor(method, { bounds: [0, 1], 'weight-bounds': [0, 1] });
    expect(method.check?.(choice)).toMatchObject({ say: 'boundsExclude' });
  });
});
