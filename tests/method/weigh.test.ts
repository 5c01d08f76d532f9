/** Weights from data and from judgement: what is hard to weigh, and what holds for every method. */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WeighMethod } from '../../src/method/method.ts';
import { weigh } from '../../src/method/weigh/registry.ts';
import type { Choice, Direction } from '../../src/model/methodology.ts';
import type { Saying } from '../../src/model/saying.ts';
import { pearson } from '../../src/stats/correlation.ts';
import { tell } from '../../src/write/words/tell.ts';
import { type Children, choiceFor, sharesOf, weighContext } from '../weighing.ts';

beforeAll(async () => {
  for (const method of weigh.all()) await method.load?.();
});

const columnsOf = (columns: readonly (readonly number[])[]) => columns.map((c) => Float64Array.from(c));
const methodNamed = (name: string): WeighMethod => weigh.get(name)!;
const fromData = weigh
  .all()
  .filter(
    ({ name, parameters }) =>
      Object.values(parameters).every(({ type }) => type === 'optional') &&
      !['given', 'equal'].includes(name),
  );

/** A reason in words, with its remedy. */
const inWords = (reason: Saying) => {
  const { message: why, help } = tell(reason);
  return { why, help };
};

/** What the method gives, reasons and warnings in words. */
function weighed(name: string, children: Children, parameters: Omit<Choice, 'method'> = {}) {
  const method = methodNamed(name);
  const result = method.weigh(weighContext(children), choiceFor(method, parameters));
  if (result.kind === 'refused') return { ...result, ...inWords(result.why) };
  const { warnings, ...rest } = result;
  return { ...rest, ...(warnings !== undefined && { warnings: warnings.map(inWords) }) };
}

function sharesBy(name: string, children: Children, parameters: Omit<Choice, 'method'> = {}): number[] {
  const result = weighed(name, children, parameters);
  if (result.kind === 'refused') throw new Error(`${name} refuses: ${result.why}`);
  return sharesOf(result.weights);
}

const gap = NaN;

/** Columns that are hard to weigh. */
const hard = {
  constant: [
    [5, 5, 5, 5],
    [1, 2, 3, 5],
    [4, 1, 3, 2],
  ],
  'all constant': [
    [5, 5, 5],
    [0, 0, 0],
  ],
  'one unit': [[5], [3]],
  'two units': [
    [1, 2],
    [3, 1],
    [2, 5],
  ],
  'all missing': [
    [gap, gap, gap],
    [gap, gap, gap],
  ],
  'one missing': [
    [gap, gap, gap, gap],
    [1, 2, 4, 3],
    [4, 1, 3, 2],
  ],
  'no unit complete': [
    [1, 2, gap, gap],
    [gap, gap, 4, 3],
    [4, 1, 3, 2],
  ],
  ties: [
    [1, 1, 2, 2],
    [2, 2, 1, 1],
    [1, 2, 1, 2],
  ],
  alike: [
    [1, 2, 3, 5],
    [1, 2, 3, 5],
    [2, 4, 6, 10],
  ],
  negative: [
    [-1, 2, 3, 5],
    [4, 1, 3, 2],
    [2, 7, 1, 8],
  ],
  zeros: [
    [0, 2, 3, 5],
    [4, 1, 3, 0],
    [2, 7, 1, 8],
  ],
  huge: [
    [1e300, 3e300, 2e300, 1.7e308],
    [1e300, 2e300, 1.5e300, 1e299],
    [2, 7, 1, 8],
  ],
  tiny: [
    [1e-300, 3e-300, 2e-300, 5e-324],
    [1e-300, 2e-300, 1.5e-300, 1e-299],
    [2, 7, 1, 8],
  ],
  outlier: [
    [1, 1, 1, 1e15],
    [4, 1, 3, 2],
    [2, 7, 1, 8],
  ],
};

const third = [1 / 3, 1 / 3, 1 / 3];
const single = /^only 1 unit is complete, so there are no differences to derive weights from$/;
const none = /none of them tells the units apart/;
const empty = /none of them has a value/;
const below = /^'c1' has values below 0 \(1 of 4; the lowest is -1\)/;
const repeats = /some of them can be computed from others/;
const against = (id: string) => new RegExp(`^'${id}' runs against the others`);

/**
 * What each method makes of them, in the order of `hard`: weights, computed with numpy in extended precision by
 * each method's formula, or the reason why there are none.
 */
const outcomes: Readonly<Record<string, readonly (readonly number[] | RegExp)[]>> = {
  'standard-deviation': [
    [0, 0.5695, 0.4305],
    none,
    none,
    [0.16667, 0.33333, 0.5],
    empty,
    [0, 0.5, 0.5],
    [0.26139, 0.26139, 0.47723],
    third,
    [0.25, 0.25, 0.5],
    [0.34233, 0.17678, 0.48089],
    [0.28057, 0.24608, 0.47334],
    [1, 9.5335e-9, 4.1316e-308],
    [3.6761e-301, 1.2157e-300, 1],
    [1, 2.582e-15, 7.0238e-15],
  ],
  'coefficient-of-variation': [
    [0, 0.54599, 0.45401],
    none,
    none,
    [0.26415, 0.39623, 0.33962],
    empty,
    [0, 0.5, 0.5],
    [0.39619, 0.1698, 0.43401],
    third,
    third,
    below,
    [0.32964, 0.3614, 0.30896],
    [0.57388, 0.20219, 0.22393],
    [0.30532, 0.41783, 0.27685],
    [0.60665, 0.15664, 0.23672],
  ],
  gini: [
    [0, 0.54167, 0.45833],
    none,
    none,
    [0.26415, 0.39623, 0.33962],
    empty,
    [0, 0.5, 0.5],
    [0.34146, 0.14634, 0.5122],
    third,
    third,
    below,
    [0.33372, 0.36501, 0.30127],
    [0.51793, 0.23269, 0.24937],
    [0.33282, 0.37873, 0.28845],
    [0.55102, 0.18367, 0.26531],
  ],
  entropy: [
    [0, 0.5777, 0.4223],
    none,
    none,
    [0.2006, 0.46334, 0.33606],
    empty,
    [0, 0.5, 0.5],
    [0.47158, 0.08526, 0.44316],
    third,
    third,
    below,
    [0.34879, 0.40291, 0.24829],
    [0.73585, 0.12939, 0.13476],
    [0.35153, 0.41041, 0.23806],
    [0.7937, 0.060941, 0.14535],
  ],
  critic: [
    [0, 0.49803, 0.50197],
    none,
    single,
    [0.25, 0.5, 0.25],
    empty,
    [0, 0.5, 0.5],
    /^'c1' and 'c2' cannot be correlated/,
    [0.375, 0.375, 0.25],
    /there is no conflict between them/,
    [0.24532, 0.42406, 0.33062],
    [0.2436, 0.44369, 0.31271],
    [0.33815, 0.41244, 0.24941],
    [0.42507, 0.32692, 0.24801],
    [0.24961, 0.41341, 0.33698],
  ],
  merec: [
    [0, 0.51586, 0.48414],
    /^'c2' has values of 0 or less \(3 of 3; the lowest is 0\)/,
    none,
    [0.23393, 0.44793, 0.31814],
    empty,
    [0, 0.5, 0.5],
    /^it needs 1 complete unit; none is \('c1' has the most gaps: 2 of 4\)/,
    [0.34416, 0.34416, 0.31167],
    third,
    /^'c1' has values of 0 or less/,
    /^'c1' has values of 0 or less/,
    [0.48719, 0.38934, 0.12347],
    [0.91184, 0.045038, 0.043125],
    [0.59051, 0.19692, 0.21257],
  ],
  cilos: [
    [0, 0.38462, 0.61538],
    none,
    single,
    [0.3871, 0.29032, 0.32258],
    empty,
    [0, 0.25, 0.75],
    /^it needs 1 complete unit; none is/,
    third,
    /the losses do not determine the weights/,
    below,
    [0.3, 0.3, 0.4],
    [0.099476, 0.10471, 0.79581],
    [0.097561, 0.12195, 0.78049],
    [0.23077, 0.46154, 0.30769],
  ],
  pca: [
    against('c3'),
    none,
    /^it needs 2 complete units; only 1 is$/,
    against('c2'),
    empty,
    against('c3'),
    /^it needs 2 complete units; none is \('c1' has the most gaps: 2 of 4\)/,
    against('c2'),
    third,
    against('c2'),
    against('c2'),
    against('c2'),
    against('c1'),
    against('c2'),
  ],
  factor: [
    [0, 0.5, 0.5],
    none,
    /^it needs 3 complete units; only 1 is$/,
    /^it needs 3 complete units; only 2 are$/,
    empty,
    [0, 0.5, 0.5],
    /^it needs 3 complete units; none is \('c1' has the most gaps: 2 of 4\)/,
    [0.5, 0.5, 0],
    third,
    [0.27241, 0.36642, 0.36117],
    [0.28005, 0.39119, 0.32876],
    [0.43681, 0.32754, 0.23565],
    [0.26634, 0.46368, 0.26998],
    [0.24528, 0.31549, 0.43923],
  ],
  lopcow: [
    [0, 0.44204, 0.55796],
    none,
    single,
    none,
    empty,
    [0, 0.5, 0.5],
    [0, 0, 1.0],
    [0.33333, 0.33333, 0.33333],
    [0.33333, 0.33333, 0.33333],
    [0.40736, 0.33883, 0.2538],
    [0.39081, 0.3325, 0.27669],
    [8.1518e-9, 0.61492, 0.38508],
    [0.52318, 0.084933, 0.39189],
    [0, 0.57174, 0.42826],
  ],
  variance: [
    [0, 0.49606, 0.50394],
    none,
    single,
    [0.33333, 0.33333, 0.33333],
    empty,
    [0, 0.5, 0.5],
    [0.3913, 0.3913, 0.21739],
    [0.33333, 0.33333, 0.33333],
    [0.33333, 0.33333, 0.33333],
    [0.28438, 0.30334, 0.41229],
    [0.27367, 0.32893, 0.3974],
    [0.36571, 0.26609, 0.3682],
    [0.27976, 0.33999, 0.38025],
    [0.36396, 0.2696, 0.36644],
  ],
  angle: [
    [0, 0.53989, 0.46011],
    none,
    none,
    [0.27031, 0.38952, 0.34016],
    empty,
    [0, 0.5, 0.5],
    [0.3639, 0.16048, 0.47562],
    [0.33333, 0.33333, 0.33333],
    [0.33333, 0.33333, 0.33333],
    below,
    [0.3309, 0.35431, 0.31479],
    [0.47829, 0.25025, 0.27146],
    [0.3155, 0.39174, 0.29275],
    [0.50784, 0.20394, 0.28823],
  ],
  'correlation-balanced': [
    [0, 0.4305, 0.5695],
    none,
    /^it needs 3 complete units; only 1 is/,
    /^it needs 3 complete units; only 2 are/,
    empty,
    [0, 0.5, 0.5],
    /^it needs 3 complete units; none is/,
    repeats,
    repeats,
    [0.10218, 0.68938, 0.20844],
    [0.20326, 0.57895, 0.2178],
    [9.284e-9, 1, 0],
    [0.77475, 0.22525, 0],
    [0, 0.7366, 0.2634],
  ],
};

describe('data that are hard to weigh', () => {
  const rows = Object.entries(outcomes).flatMap(([name, expected]) =>
    Object.entries(hard).map(([data, columns], index) => [name, data, columns, expected[index]!] as const),
  );

  it.each(rows)('%s: %s', (name, _, columns, expected) => {
    const result = weighed(name, { columns: columnsOf(columns) });
    if (expected instanceof RegExp) {
      expect(result).toMatchObject({ kind: 'refused', why: expect.stringMatching(expected) });
      if (result.kind === 'refused') expect(result.help).not.toBe('');
      return;
    }
    if (result.kind === 'refused') throw new Error(result.why);
    expect(result.weights).toHaveLength(expected.length);
    sharesOf(result.weights).forEach((share, index) => {
      const want = expected[index]!;
      expect(Math.abs(share - want), `${index}: ${share}`).toBeLessThanOrEqual(6e-5 * want);
    });
  });

  it('idocriw multiplies entropy and CILOS', () => {
    for (const columns of Object.values(hard)) {
      const children = { columns: columnsOf(columns) };
      const product = weighed('idocriw', children);
      const [e, q] = [weighed('entropy', children), weighed('cilos', children)];
      if (q.kind === 'refused') expect(product).toEqual(q);
      else if (product.kind === 'weights' && e.kind === 'weights') {
        const expected = sharesOf(e.weights.map((weight, index) => weight * q.weights[index]!));
        product.weights.forEach((share, index) => {
          expect(share).toBeCloseTo(expected[index]!, 12);
        });
      } else throw new Error('CILOS weighs what entropy or IDOCRIW do not');
    }
  });

  it('every method that reads the data is in the table', () => {
    expect([...Object.keys(outcomes), 'idocriw'].sort()).toEqual(fromData.map(({ name }) => name).sort());
  });
});

/** Columns of positive numbers with gaps, and a direction each. */
const positive = fc
  .record({ rows: fc.integer({ min: 1, max: 12 }), children: fc.integer({ min: 2, max: 5 }) })
  .chain(({ rows, children }) =>
    fc.record({
      columns: fc.array(
        fc.array(
          fc.oneof(
            { weight: 9, arbitrary: fc.integer({ min: 1, max: 1000 }).map((n) => n / 8) },
            { weight: 1, arbitrary: fc.constant(NaN) },
          ),
          { minLength: rows, maxLength: rows },
        ),
        { minLength: children, maxLength: children },
      ),
      directions: fc.array(fc.constantFrom<Direction>('higher', 'lower'), {
        minLength: children,
        maxLength: children,
      }),
      seed: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
    }),
  );

describe.each(fromData.map((method) => [method.name, method] as const))('%s', (name) => {
  it('gives shares of 0 and more that sum to 1, or a reason and a remedy', () => {
    fc.assert(
      fc.property(positive, ({ columns, directions }) => {
        const result = weighed(name, { columns: columnsOf(columns), directions });
        if (result.kind === 'refused') {
          expect(result.why).toMatch(/\S/);
          expect(result.help).toMatch(/\S/);
          expect(`${result.why}${result.help}`).not.toMatch(/NaN|Infinity|undefined/);
          return;
        }
        for (const weight of result.weights) expect(weight >= 0 && weight <= 1).toBe(true);
        expect(result.weights.reduce((before, weight) => before + weight, 0)).toBeCloseTo(1, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the rows, to the last bit', () => {
    fc.assert(
      fc.property(positive, ({ columns, directions, seed }) => {
        const order = columns[0]!.map((_, row) => row).sort((a, b) => seed[a]! - seed[b]!);
        const shuffled = columns.map((column) => order.map((row) => column[row]!));
        expect(weighed(name, { columns: columnsOf(shuffled), directions })).toEqual(
          weighed(name, { columns: columnsOf(columns), directions }),
        );
      }),
      { numRuns: 60 },
    );
  });
});

// Those two weigh scores as they are, in their unit.
describe.each(
  fromData
    .filter(({ name }) => !['standard-deviation', 'correlation-balanced'].includes(name))
    .map(({ name }) => [name] as const),
)('%s', (name) => {
  it('does not depend on the unit of measurement', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 0, max: 4 }), ({ columns, directions }, which) => {
        const changed = columns.map((column, index) =>
          index === which ? column.map((value) => value * 3.7) : column,
        );
        const before = weighed(name, { columns: columnsOf(columns), directions });
        const after = weighed(name, { columns: columnsOf(changed), directions });
        expect(after.kind).toBe(before.kind);
        if (before.kind === 'weights' && after.kind === 'weights') {
          before.weights.forEach((weight, index) => {
            expect(after.weights[index]!).toBeCloseTo(weight, 9);
          });
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('correlation-balanced', () => {
  it('gives every criterion the share of influence it should have, where that can be had', () => {
    const scores = fc.array(fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 20 }))), {
      minLength: 5,
      maxLength: 15,
    });
    const wanted = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 1, max: 9 })));
    fc.assert(
      fc.property(scores, wanted, (rows, given) => {
        const columns = columnsOf([0, 1, 2].map((child) => rows.map((row) => row[child]!)));
        const result = weighed('correlation-balanced', { columns, given });
        if (result.kind === 'refused' || result.weights.includes(0)) return;
        const total = Float64Array.from(rows, (row) =>
          row.reduce((sum, score, child) => sum + result.weights[child]! * score, 0),
        );
        const correlations = columns.map((column) => pearson(column, total));
        const reached = sharesOf(correlations);
        if (result.warnings === undefined) {
          reached.forEach((share, child) => {
            expect(Math.abs(share - sharesOf(given)[child]!)).toBeLessThan(6e-4);
          });
        }
        const reported = result.measures?.find(({ name }) => name.startsWith('reached'))?.value;
        if (!Array.isArray(reported)) throw new Error('nothing reported');
        for (const [child, share] of reported.entries()) expect(share).toBeCloseTo(reached[child]!, 9);
      }),
      { numRuns: 200 },
    );
  });

  it('comes closest with weights of 0 and above where it cannot, and says so', () => {
    const columns = columnsOf(hard.outlier);
    const result = weighed('correlation-balanced', { columns });
    if (result.kind === 'refused') throw new Error(result.why);
    expect(result.warnings?.[0]?.why).toMatch(
      /^no weights of 0 or more give every criterion its intended share of influence: 'c\d' reaches \S+ % instead of 33\.3 %$/,
    );
  });

  it('leaves out what should have no influence', () => {
    const result = weighed('correlation-balanced', { columns: columnsOf(hard.negative), given: [0, 1, 1] });
    expect(result).toMatchObject({ kind: 'weights', weights: [0, expect.any(Number), expect.any(Number)] });
    const nothing = weighed('correlation-balanced', { columns: columnsOf(hard.negative), given: [0, 0, 0] });
    expect(nothing).toMatchObject({ kind: 'refused', why: expect.stringMatching(/are all 0$/) });
  });
});

describe('factor', () => {
  it('warns of a criterion that counts against the others of its factor', () => {
    const result = weighed('factor', { columns: columnsOf(hard.constant) });
    expect(result).toMatchObject({
      warnings: [{ why: expect.stringMatching(/^'c3' loads opposite to the others of its factor/) }],
    });
  });

  it('keeps as many factors as are asked for, and no more than there are', () => {
    const factors = (asked: number) => {
      const result = weighed('factor', { columns: columnsOf(hard.zeros) }, { factors: asked });
      return result.kind === 'weights' && result.measures?.[0]?.value;
    };
    expect([1, 2, 3, 9].map(factors)).toEqual([1, 2, 3, 3]);
  });
});

describe('judgements are in the order of the file, whatever the order of the calculation', () => {
  const places = [2, 0, 1];
  const ids = ['third', 'first', 'second'];
  const columns = columnsOf([[1], [2], [3]]);

  it.each([
    ['swing', { points: [100, 60, 40] }, [0.2, 0.5, 0.3]],
    ['budget', { experts: [[50, 30, 20]] }, [0.2, 0.5, 0.3]],
    ['rank-order-centroid', { order: ['first', 'second', 'third'] }, [2 / 18, 11 / 18, 5 / 18]],
    [
      'ahp',
      {
        matrix: [
          [1, 2, 4],
          [1 / 2, 1, 2],
          [1 / 4, 1 / 2, 1],
        ],
      },
      [1 / 7, 4 / 7, 2 / 7],
    ],
  ])('%s', (name, parameters, expected) => {
    sharesBy(name, { columns, ids, places }, parameters).forEach((share, index) => {
      expect(share).toBeCloseTo(expected[index]!, 12);
    });
  });
});

describe('best-worst', () => {
  // scipy.optimize.linprog(method = 'highs-ds'); the best comes first, the worst last.
  it.each([
    [[1, 2, 1, 3], [3, 2, 2, 1], [0.358974359, 0.2051282051, 0.3076923077, 0.1282051282], 0.0512820513],
    [
      [1, 2, 1, 2, 1, 1, 2, 2],
      [2, 2, 1, 2, 1, 1, 2, 1],
      [
        0.1803278689, 0.1147540984, 0.131147541, 0.1147540984, 0.131147541, 0.131147541, 0.1147540984,
        0.0819672131,
      ],
      0.0491803279,
    ],
    [
      [1, 1, 8, 1, 9],
      [9, 5, 7, 3, 1],
      [0.3777173913, 0.2934782609, 0.0652173913, 0.2336956522, 0.0298913043],
      0.1440217391,
    ],
    [
      [1, 2, 2, 1, 2],
      [2, 1, 1, 1, 1],
      [0.2777777778, 0.1666666667, 0.1666666667, 0.2222222222, 0.1666666667],
      0.0555555556,
    ],
    [[1, 2, 3], [3, 2, 1], [0.5416666667, 0.2916666667, 0.1666666667], 0.0416666667],
    [[1, 1, 6], [6, 5, 1], [0.4722222222, 0.4444444444, 0.0833333333], 0.0277777778],
  ])('solves its linear programme: %j, %j', (fromBest, toWorst, expected, miss) => {
    const ids = fromBest.map((_, index) => `c${index}`);
    const parameters = {
      best: 'c0',
      worst: ids.at(-1),
      'best-to-others': fromBest,
      'others-to-worst': toWorst,
    };
    const result = weighed(
      'best-worst',
      { columns: fromBest.map(() => new Float64Array(1)), ids },
      parameters,
    );
    if (result.kind === 'refused') throw new Error(result.why);
    result.weights.forEach((weight, index) => {
      expect(weight).toBeCloseTo(expected[index]!, 8);
    });
    expect(result.measures?.[0]?.value).toBeCloseTo(miss, 8);
  });

  it('criteria judged alike weigh alike, and all is rounded once (scipy: 0.48965517, 0.19310345, 0.19310345, 0.12413793)', () => {
    const parameters = {
      best: 'a',
      worst: 'd',
      'best-to-others': [1, 2.5, 2.5, 4],
      'others-to-worst': [4, 1.5, 1.5, 1],
    };
    const columns = columnsOf([[1], [2], [3], [4]]);
    const result = weighed('best-worst', { columns, ids: ['a', 'b', 'c', 'd'] }, parameters);
    if (result.kind === 'refused') throw new Error(result.why);
    expect(result.weights).toEqual([71 / 145, 28 / 145, 28 / 145, 18 / 145]);
    expect(result.measures?.[0]?.value).toBe(1 / 145);
  });

  it('warns of comparisons that contradict each other, and names the one to judge again', () => {
    const parameters = {
      best: 'a',
      worst: 'c',
      'best-to-others': [1, 8, 9],
      'others-to-worst': [9, 7, 1],
    };
    const columns = columnsOf([[1], [2], [3]]);
    const result = weighed('best-worst', { columns, ids: ['a', 'b', 'c'] }, parameters);
    expect(result).toMatchObject({
      warnings: [
        {
          why: expect.stringMatching(
            /^the comparisons contradict each other: the consistency ratio is 0\.653, above 0\.1359/,
          ),
          help: "revise the comparisons of 'b': 8 times 7 should be about 9, 'a' against 'c'",
        },
      ],
    });
  });
});

describe('judgements', () => {
  const ids = ['a', 'b', 'c'];
  const why = (name: string, parameters: Omit<Choice, 'method'>) => {
    const method = methodNamed(name);
    const choice = { method: name, ...parameters };
    const unfit = method.check?.(choice) ?? method.checkChildren?.(choice, ids);
    return unfit && tell(unfit).message;
  };

  const bw = (changed: Readonly<Record<string, unknown>>) => ({
    best: 'a',
    worst: 'c',
    'best-to-others': [1, 2, 4],
    'others-to-worst': [4, 2, 1],
    ...changed,
  });

  it.each([
    ['ahp', { matrix: [[1, 3]] }, /row 1 of 'matrix' has 2 entries, but there are 1 rows/],
    [
      'ahp',
      {
        matrix: [
          [1, 3],
          [1 / 3, 2],
        ],
      },
      /row 2, column 2 of 'matrix' must be 1, but is 2/,
    ],
    [
      'ahp',
      {
        matrix: [
          [1, 3],
          [3, 1],
        ],
      },
      /row 2, column 1 of 'matrix' is 3, which is not the reciprocal of 3/,
    ],
    [
      'ahp',
      {
        matrix: [
          [1, 3],
          [0.33, 1],
        ],
      },
      /'matrix' has 2 rows for 3 criteria \(a, b, c\)/,
    ],
    ['swing', { points: [90, 50, 20] }, /must have 100 points, but the largest number is 90/],
    ['swing', { points: [100, 50] }, /'points' has 2 numbers for 3 criteria/],
    ['budget', { experts: [] }, /'experts' is empty/],
    [
      'budget',
      {
        experts: [
          [1, 2, 3],
          [0, 0, 0],
        ],
      },
      /expert 2 gives no points at all/,
    ],
    [
      'budget',
      {
        experts: [
          [1, 2, 3],
          [1, 2],
        ],
      },
      /expert 2 has 2 numbers for 3 criteria/,
    ],
    ['best-worst', bw({ best: 'd' }), /'d' is not among these criteria/],
    ['best-worst', bw({ best: 'c' }), /'c' is both the best and the worst/],
    ['best-worst', bw({ 'best-to-others': [1, 2] }), /'best-to-others' has 2 numbers for 3 criteria/],
    ['best-worst', bw({ 'best-to-others': [2, 2, 4] }), /compares 'a' with itself: this must be 1, not 2/],
    ['best-worst', bw({ 'others-to-worst': [4, 2, 2] }), /compares 'c' with itself: this must be 1, not 2/],
    ['best-worst', bw({ 'others-to-worst': [5, 2, 1] }), /'a' against 'c' is 4 in .* and 5 in/],
    ['best-worst', bw({ 'others-to-worst': [4, 5, 1] }), /a comparison with 'b' is above 4/],
    ['given', { shares: { a: 0, b: 0, c: 0 } }, /all weights in 'shares' are 0/],
    ['given', { shares: { a: 1, b: 1 } }, /'shares' leaves out 'c'/],
    ['given', { shares: { a: 1, b: 1, c: 1, d: 1 } }, /'shares' names 'd', which is not among these/],
    ['rank-order-centroid', { order: ['a', 'b'] }, /'order' leaves out 'c'/],
    ['rank-order-centroid', { order: ['a', 'b', 'c', 'a'] }, /'order' names 'a' twice/],
    ['rank-order-centroid', { order: ['a', ['b', 'd']] }, /'order' names 'd', which is not among these/],
  ])('%s refuses what cannot be: %j', (name, parameters, expected) => {
    expect(why(name, parameters)).toMatch(expected);
  });

  it('of one expert and of equals are what they say', () => {
    const columns = columnsOf([[1], [2], [3]]);
    expect(sharesBy('budget', { columns }, { experts: [[2, 1, 1]] })).toEqual([0.5, 0.25, 0.25]);
    const equals = sharesBy('rank-order-centroid', { columns, ids }, { order: [['a', 'b', 'c']] });
    for (const share of equals) expect(share).toBeCloseTo(1 / 3, 15);
  });

  it('of experts who differ come with their spread, and a total that is unlike the others is warned about', () => {
    const experts = [
      [50, 30, 20],
      [40, 40, 20],
      [60, 20, 10],
    ];
    const result = weighed('budget', { columns: columnsOf([[1], [2], [3]]) }, { experts });
    if (result.kind === 'refused') throw new Error(result.why);
    expect(result.warnings?.[0]?.why).toBe('the points of expert 3 add up to 90, those of the others to 100');
    const spread = result.measures?.find(({ name }) => name.startsWith('spread'))?.value;
    // statistics.stdev of 0.5, 0.4, 6/9 (Python)
    expect(Array.isArray(spread) && spread[0]).toBeCloseTo(0.134715063, 9);
  });

  it('that contradict each other are warned about, with the pair to judge again', () => {
    const matrix = [
      [1, 3, 1 / 5],
      [1 / 3, 1, 3],
      [5, 1 / 3, 1],
    ];
    const result = weighed('ahp', { columns: columnsOf([[1], [2], [3]]), ids }, { matrix });
    if (result.kind === 'refused') throw new Error(result.why);
    const [warning] = result.warnings ?? [];
    expect(warning?.why).toMatch(/the consistency ratio is \d\.\d{3}, above 0\.1 \(random index 0\.52 for 3/);
    expect(warning?.help).toMatch(/^revise the judgements, first '[abc]' against '[abc]': it is [35]/);
  });
});
