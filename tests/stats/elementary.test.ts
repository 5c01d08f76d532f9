/** Elementary functions are right, and have the same bits on every engine. */

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  angleOfSides,
  cube,
  cubeRoot,
  exp,
  expm1,
  ln,
  log1p,
  log10,
  powerOfTwo,
  powerOfTwoBelow,
  raised,
  SMALLEST_NORMAL,
  square,
} from '../../src/stats/elementary.ts';

type Case = readonly [x: number, value: number];

/** By mpmath 1.3.0 with 60 digits, rounded to the nearest double. */
const EXACT: readonly {
  readonly name: string;
  readonly of: (x: number) => number;
  readonly units: number;
  readonly cases: readonly Case[];
}[] = [
  {
    name: 'ln',
    of: ln,
    units: 1,
    cases: [
      [5e-324, -744.4400719213812],
      [2.2250738585072014e-308, -708.3964185322641],
      [1e-7, -16.11809565095832],
      [0.1, -Math.LN10],
      [0.7071067811865475, -0.34657359027997275],
      [0.99999999, -1.0000000100247594e-8],
      [1.0000000000000002, 2.2204460492503128e-16],
      [1.0000001, 9.999999505838704e-8],
      [1.39, 0.3293037471426003],
      [Math.SQRT2, 0.3465735902799727],
      [2, Math.LN2],
      [Math.E, 1],
      [10, Math.LN10],
      [75000, 11.225243392518447],
      [123456.789, 11.723646487185881],
      [1.7976931348623157e308, 709.782712893384],
    ],
  },
  {
    name: 'exp',
    of: exp,
    units: 1,
    cases: [
      [-745, 5e-324],
      [-708.5, 2.006132305331306e-308],
      [-40, 4.248354255291589e-18],
      [-1, 0.36787944117144233],
      [-0.34657359027997264, Math.SQRT1_2],
      [-1e-9, 0.999999999],
      [1e-17, 1],
      [0.1, 1.1051709180756477],
      [0.3465735902799727, Math.SQRT2],
      [0.5, 1.6487212707001282],
      [1, Math.E],
      [1.04, 2.82921701435156],
      [2, 7.38905609893065],
      [4.605170185988092, 100.00000000000004],
      [88.7, 3.325986980250579e38],
      [709.78, 1.7928227943945155e308],
    ],
  },
  {
    name: 'expm1',
    of: expm1,
    units: 5,
    cases: [
      [-50, -1],
      [-2, -0.8646647167633873],
      [-0.5, -0.3934693402873666],
      [-0.001, -0.0009995001666250085],
      [-1e-12, -9.999999999995e-13],
      [-1e-300, -1e-300],
      [1e-17, 1e-17],
      [1e-9, 1.0000000005000001e-9],
      [0.01, 0.010050167084168058],
      [0.5, 0.6487212707001282],
      [1, 1.7182818284590453],
      [3.25, 24.790339917193062],
      [20, 485165194.4097903],
      [709.7, 1.6549840276802644e308],
    ],
  },
  {
    name: 'log1p',
    of: log1p,
    units: 5,
    cases: [
      [-0.9999999, -16.118095651484676],
      [-0.5, -Math.LN2],
      [-0.1, -0.10536051565782631],
      [-1e-8, -1.0000000050000001e-8],
      [1e-300, 1e-300],
      [1e-16, 1e-16],
      [2.5e-9, 2.499999996875e-9],
      [0.001, 0.0009995003330835331],
      [0.25, 0.22314355131420976],
      [1, Math.LN2],
      [41, 3.7376696182833684],
      [1e10, 23.025850930040455],
      [1e300, 690.7755278982137],
    ],
  },
  {
    name: 'log10',
    of: log10,
    units: 3,
    cases: [
      [1e-5, -5],
      [0.25, -0.6020599913279624],
      [2, 0.3010299956639812],
      [901, 2.954724790979063],
      [6969, 3.843170464519898],
      [1000, 3],
      [1e300, 300],
    ],
  },
];

/** How far apart, in units of the last place of the second. */
const unitsApart = (found: number, right: number) =>
  Math.abs(found - right) / Math.max(powerOfTwoBelow(Math.abs(right)) * Number.EPSILON, Number.MIN_VALUE);

/** Arguments of every size, the same ones on every engine: a linear congruence of 31 bits. */
function* spread(count: number): Generator<number> {
  let state = 1;
  for (let index = 0; index < count; index++) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

describe.each(EXACT)('$name', ({ of, units, cases }) => {
  it.each(cases)('of %d is %d', (x, right) => {
    expect(unitsApart(of(x), right)).toBeLessThanOrEqual(units);
  });
});

describe('elementary functions', () => {
  it('have the values at the ends that those of the engine have', () => {
    const ends = [NaN, -Infinity, -800, -1, -0, 0, 1, Number.MIN_VALUE, 800, Number.MAX_VALUE, Infinity];
    const pairs = [
      [ln, Math.log],
      [exp, Math.exp],
      [expm1, Math.expm1],
      [log1p, Math.log1p],
      [log10, Math.log10],
    ] as const;
    for (const [ours, engines] of pairs) {
      const differing = ends.filter(
        (x) => !Object.is(ours(x), engines(x)) && !(unitsApart(ours(x), engines(x)) <= 5),
      );
      expect(differing, engines.name).toEqual([]);
    }
  });

  it('are near those of the engine everywhere', () => {
    let worst = 0;
    for (const share of spread(50_000)) {
      const [x, y] = [(share - 0.5) * 1400, Math.exp((share - 0.5) * 1400)];
      const z = share * 4 - 2;
      worst = Math.max(worst, unitsApart(exp(x), Math.exp(x)), unitsApart(ln(y), Math.log(y)));
      worst = Math.max(worst, unitsApart(exp(z), Math.exp(z)), unitsApart(expm1(z), Math.expm1(z)));
      worst = Math.max(
        worst,
        unitsApart(log1p(y), Math.log1p(y)),
        unitsApart(log1p(share), Math.log1p(share)),
      );
    }
    expect(worst).toBeLessThanOrEqual(6);
  });

  it('have the same bits on every engine', () => {
    const results: number[] = [];
    for (const share of spread(20_000)) {
      const [x, z] = [(share - 0.5) * 1480, share * 4 - 2];
      results.push(
        exp(x),
        exp(z),
        expm1(x),
        expm1(z),
        ln(share),
        ln(1 / share),
        log1p(share),
        log1p(share - 1),
      );
    }
    const bytes = new DataView(new ArrayBuffer(8 * results.length));
    results.forEach((value, index) => {
      bytes.setFloat64(8 * index, value);
    });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '81af9691b73dc539682fe50746d3551305b1be010aa7b132b4d8d04aaf7ec079',
    );
  });
});

/** By mpmath 1.3.0 too. */
describe('roots, powers and angles', () => {
  it.each([
    [0, 0],
    [1e-300, 1e-100],
    [0.001, 0.1],
    [0.3, 0.6694329500821695],
    [2, 1.2599210498948732],
    [8, 2],
    [27, 3],
    [1e10, 2154.4346900318837],
    [1e300, 1e100],
  ])('the cube root of %d is %d', (x, right) => {
    expect(unitsApart(cubeRoot(x), right)).toBeLessThanOrEqual(2);
  });

  it.each([
    [0.5, 0.25, 0.8408964152537145],
    [0.001, 0.3, 0.12589254117941673],
    [7.25, 1, 7.25],
    [1, 3, 1],
    [0, 0.5, 0],
    [0, 0, 1],
    [2, 10, 1024],
    [0.9, 0.7, 0.928901697685371],
  ])('%d to the power of %d is %d', (x, exponent, right) => {
    const error = 1 + Math.abs(x === 0 ? 0 : exponent * ln(x));
    expect(unitsApart(raised(x, exponent), right)).toBeLessThanOrEqual(error);
  });

  it.each([
    [0, 1, 0],
    [1e-9, 1, 1e-9],
    [0.1, 1, 0.09966865249116204],
    [1, 1, Math.PI / 4],
    [3, 4, 0.6435011087932844],
    [7.5, 0.25, 1.5374753309166493],
    [1, 0, Math.PI / 2],
    [1e300, 1e299, 1.4711276743037347],
  ])('across %d, along %d the angle is %d', (across, along, right) => {
    expect(unitsApart(angleOfSides(across, along), right)).toBeLessThanOrEqual(5);
  });

  it('are near those of the engine everywhere', () => {
    let worst = 0;
    for (const share of spread(20_000)) {
      worst = Math.max(worst, unitsApart(cubeRoot(share * 100), Math.cbrt(share * 100)));
      worst = Math.max(worst, unitsApart(angleOfSides(share, 1 - share), Math.atan2(share, 1 - share)));
    }
    expect(worst).toBeLessThanOrEqual(5);
  });
});

describe('powers', () => {
  it('of two are exact, over and under the doubles too', () => {
    let below = 1;
    let above = 1;
    for (let n = 0; n < 1100; n++, above *= 2, below /= 2) {
      expect([powerOfTwo(n), powerOfTwo(-n)]).toEqual([above, below]);
    }
  });

  it('of two next below a number', () => {
    for (let n = -1022; n <= 1023; n++) {
      const power = powerOfTwo(n);
      expect(powerOfTwoBelow(power)).toBe(power);
      expect(powerOfTwoBelow(power * 1.999)).toBe(power);
    }
    expect([0, 5e-324, Infinity].map(powerOfTwoBelow)).toEqual([
      SMALLEST_NORMAL,
      SMALLEST_NORMAL,
      powerOfTwo(1023),
    ]);
  });

  it('of two and of three are products', () => {
    expect([square(-3), cube(-3)]).toEqual([9, -27]);
  });
});
