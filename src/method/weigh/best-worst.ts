import { fsum } from 'd3-array';
import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { expected } from '../../model/sayings/methodology.ts';
import { suggestion } from '../../model/suggest.ts';
import { nearest, wholeDecimals } from '../../stats/exact.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { name } from '../parameters.ts';

/**
 * Best-worst method, linear model: how many times more the most important criterion matters than each other,
 * and each other than the least important; the weights miss these judgements by as little as possible. `best`
 * and `worst` are ids, the lists are in the order of the children in the file, from 1 to 9. Reported: the
 * largest miss ξ, and the consistency ratio of the judgements with its threshold (Liang, Brunelli & Rezaei
 * 2020, for 3 to 9 criteria); above it they are warned about. The data are not read, so missing values do not
 * matter.
 */
export const bestWorst = () =>
  defineWeigh({
    name: 'best-worst',
    needs: 'judgement',
    readsWeights: false,
    unitFree: true,
    perChild: ['best-to-others', 'others-to-worst'],
    parameters: {
      best: name,
      worst: name,
      'best-to-others': comparisons(),
      'others-to-worst': comparisons(),
    },
    checkChildren(parameters, ids) {
      const { best, worst, fromBest, toWorst } = judgementsIn(parameters);
      for (const id of [best, worst]) {
        if (ids.includes(id)) continue;
        return say('noSuchChild', { name: null, id, near: suggestion(id, ids, 'criteriaHere') ?? null });
      }
      if (best === worst) return say('bestIsWorst', { id: best });
      for (const [key, list] of [
        ['best-to-others', fromBest],
        ['others-to-worst', toWorst],
      ] as const) {
        if (list.length !== ids.length) {
          return say('numbersFor', { name: key, what: 'numbers', found: list.length, ids });
        }
      }
      const [b, w] = [ids.indexOf(best), ids.indexOf(worst)];
      if (fromBest[b] !== 1)
        return say('comparedWithItself', { name: 'best-to-others', id: best, found: fromBest[b]! });
      if (toWorst[w] !== 1)
        return say('comparedWithItself', { name: 'others-to-worst', id: worst, found: toWorst[w]! });
      if (fromBest[w] !== toWorst[b]) {
        return say('comparedTwoWays', { best, worst, fromBest: fromBest[w]!, toWorst: toWorst[b]! });
      }
      const beyond = ids.find((_, j) => fromBest[j]! > fromBest[w]! || toWorst[j]! > fromBest[w]!);
      return beyond === undefined
        ? undefined
        : say('comparedBeyond', { id: beyond, most: fromBest[w]!, best, worst });
    },
    weigh({ ids, childOrder }, parameters) {
      const { best, worst, ...written } = judgementsIn(parameters);
      const fromBest = childOrder.map((index) => written.fromBest[index]!);
      const toWorst = childOrder.map((index) => written.toWorst[index]!);
      const [b, w] = [ids.indexOf(best), ids.indexOf(worst)];
      const { weights, miss } = leastMiss(fromBest, toWorst, b, w);
      const most = fromBest[w]!;
      const misses = ids.map((_, j) =>
        most === 1 ? 0 : Math.abs(fromBest[j]! * toWorst[j]! - most) / (most * most - most),
      );
      const ratio = Math.max(...misses);
      const threshold = THRESHOLDS[most]?.[ids.length - 3];
      const far = ids[misses.indexOf(ratio)]!;
      return {
        kind: 'weights',
        weights,
        measures: [
          { name: 'largest miss ξ', value: miss },
          { name: 'consistency ratio', value: ratio },
          ...(threshold === undefined
            ? []
            : [{ name: 'threshold (Liang, Brunelli & Rezaei 2020)' as const, value: threshold }]),
        ],
        ...(threshold !== undefined &&
          ratio > threshold && {
            warnings: [
              say('comparisonsContradict', {
                ratio,
                threshold,
                criteria: ids.length,
                far,
                fromBest: fromBest[ids.indexOf(far)]!,
                toWorst: toWorst[ids.indexOf(far)]!,
                most,
                best,
                worst,
              }),
            ],
          }),
      };
    },
  });

export const page = (): WeighPage => ({
  title: 'Best-worst method',
  summary: 'comparisons with the most and the least important one',
  formula:
    'min ξ: |w_B − a_Bj·wⱼ| ≤ ξ, |wⱼ − a_jW·w_W| ≤ ξ, Σ w = 1, w ≥ 0; consistency ratio = maxⱼ |a_Bj·a_jW − a_BW| / (a_BW² − a_BW)',
  parameters: {
    best: 'The most important criterion',
    worst: 'The least important criterion',
    'best-to-others':
      'How many times more the best criterion matters than each child, in the order of the file',
    'others-to-worst':
      'How many times more each child matters than the worst criterion, in the order of the file',
  },
  reference:
    'Rezaei (2016), Best-worst multi-criteria decision-making method: some properties and a linear model, Omega 64, 126–130; Liang, Brunelli & Rezaei (2020), Omega 96, 102175',
  use: 'Use it when experts agree on the most and the least important criterion: it requires far fewer comparisons than AHP.',
  avoid: 'Avoid it where the consistency ratio stays above its threshold.',
  missingRule: 'The data are not read, so missing values do not matter.',
  examples: [
    {
      parameters: {
        best: 'price',
        worst: 'style',
        'best-to-others': [2, 1, 4, 3, 8],
        'others-to-worst': [4, 8, 4, 2, 1],
      },
      ids: ['quality', 'price', 'comfort', 'safety', 'style'],
      given: [1, 1, 1, 1, 1],
      columns: [[1], [1], [1], [1], [1]],
      expected: [16 / 65, 28 / 65, 8 / 65, 2 / 13, 3 / 65],
      tolerance: 1e-12,
      source:
        'scipy.optimize.linprog(method = "highs-ds"): 0.24615385, 0.43076923, 0.12307692, 0.15384615, 0.04615385, ξ 0.06153846',
    },
  ],
});

/** By how many times the best matters more than the worst; for 3 to 9 criteria. */
const THRESHOLDS: Readonly<Record<number, readonly number[]>> = {
  2: [0, 0, 0, 0, 0, 0, 0],
  3: [0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667],
  4: [0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683],
  5: [0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.296],
  6: [0.133, 0.199, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262],
  7: [0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403],
  8: [0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.362, 0.3657],
  9: [0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.362, 0.3662],
};

function comparisons() {
  const limits = expected('comparisons');
  return v.array(v.pipe(v.number(limits), v.minValue(1, limits), v.maxValue(9, limits)), limits);
}

interface Parameters {
  readonly best: string;
  readonly worst: string;
  readonly 'best-to-others': readonly number[];
  readonly 'others-to-worst': readonly number[];
}

function judgementsIn(parameters: Parameters) {
  return {
    best: parameters.best,
    worst: parameters.worst,
    fromBest: parameters['best-to-others'],
    toWorst: parameters['others-to-worst'],
  };
}

/** Weights at ξ = 1 over a denominator, and their sum. */
interface Crossing {
  readonly weights: readonly bigint[];
  readonly sum: bigint;
  readonly denominator: bigint;
}

/**
 * The linear programme, in whole numbers of any size and rounded once. All its conditions keep when weights and ξ are
 * multiplied, so with ξ = 1 the largest sum of weights is sought. Given the best and the worst weight, every other one
 * is as large as its two judgements allow, so the sum is a concave function of these two whose kinks and limits are
 * straight lines: its largest value is where two of them cross. Crossings that do equally well are averaged.
 */
function leastMiss(
  fromBest: readonly number[],
  toWorst: readonly number[],
  best: number,
  worst: number,
): { weights: readonly number[]; miss: number } {
  const most = fromBest[worst]!;
  const consistent = fromBest.every((times, j) => Math.abs(times * toWorst[j]! - most) <= 1e-12 * most);
  if (consistent) {
    const total = fsum(fromBest.map((times) => 1 / times));
    return { weights: fromBest.map((times) => 1 / times / total), miss: 0 };
  }
  const { whole, unit } = wholeDecimals([...fromBest, ...toWorst]);
  const judged = {
    from: whole.slice(0, fromBest.length),
    to: whole.slice(fromBest.length),
    unit,
    best,
    worst,
  };
  const scale = judged.from.reduce((product, times) => product * times, unit);
  let found: Crossing[] = [];
  const lines = linesOf(judged);
  lines.forEach(([p1, q1, r1], index) => {
    for (const [p2, q2, r2] of lines.slice(index + 1)) {
      const determinant = p1 * q2 - p2 * q1;
      if (determinant === 0n) continue;
      const sign = determinant < 0n ? -1n : 1n;
      const crossing = crossingAt(
        judged,
        sign * (r1 * q2 - r2 * q1),
        sign * (p1 * r2 - p2 * r1),
        sign * determinant,
      );
      if (crossing === undefined) continue;
      const [highest] = found;
      const order =
        highest === undefined ? 1n : crossing.sum * highest.denominator - highest.sum * crossing.denominator;
      if (order > 0n) found = [crossing];
      else if (order === 0n && !found.some((other) => isSame(other, crossing))) found.push(crossing);
    }
  });
  const [first] = found;
  if (first === undefined) throw new Error('comparisons without weights');
  const middle = fromBest.map((_, j) =>
    found.reduce(
      (sum, { weights, denominator }) => ({
        num: sum.num * denominator + weights[j]! * sum.den,
        den: sum.den * denominator,
      }),
      { num: 0n, den: 1n },
    ),
  );
  const total = middle.reduce((sum, { num }) => sum + num, 0n);
  return {
    weights: middle.map(({ num }) => nearest(num, total)),
    miss: nearest(first.denominator * scale, first.sum),
  };
}

/** The judgements times `unit`, which makes them whole. */
interface Judged {
  readonly from: readonly bigint[];
  readonly to: readonly bigint[];
  readonly unit: bigint;
  readonly best: number;
  readonly worst: number;
}

type Line = readonly [p: bigint, q: bigint, r: bigint];

/** Lines p·x + q·y = r over the weights x of the best and y of the worst, times the square of the unit. */
function linesOf({ from, to, unit, best, worst }: Judged): readonly Line[] {
  const square = unit * unit;
  const most = from[worst]! * unit;
  const others = from.flatMap((a, j): Line[] => {
    if (j === best || j === worst) return [];
    return [a + unit, -a - unit, a - unit].map((r) => [square, -a * to[j]!, r * unit]);
  });
  return [[1n, 0n, 0n], [0n, 1n, 0n], [square, -most, square], [square, -most, -square], ...others];
}

/** The largest weights with x / d for the best and y / d for the worst, where ξ = 1; undefined where there are none. */
function crossingAt(judged: Judged, x: bigint, y: bigint, d: bigint): Crossing | undefined {
  const { from, to, unit, best, worst } = judged;
  const apart = unit * x - from[worst]! * y;
  if (x < 0n || y < 0n || apart > unit * d || -apart > unit * d) return undefined;
  const all = from.reduce((product, times) => product * times, 1n);
  const weights: bigint[] = [];
  for (const [j, a] of from.entries()) {
    if (j === best || j === worst) {
      weights.push((j === best ? x : y) * unit * all);
      continue;
    }
    // Times d·a·unit: what the judgement against the best allows, then that against the worst.
    const above = [(x + d) * unit * unit, (to[j]! * y + unit * d) * a] as const;
    const below = [(x - d) * unit * unit, (to[j]! * y - unit * d) * a] as const;
    const highest = above[0] < above[1] ? above[0] : above[1];
    if (highest < 0n || highest < below[0] || highest < below[1]) return undefined;
    weights.push((highest * all) / a);
  }
  return { weights, sum: weights.reduce((sum, weight) => sum + weight, 0n), denominator: d };
}

const isSame = (one: Crossing, other: Crossing) =>
  one.weights.every((weight, j) => weight * other.denominator === other.weights[j]! * one.denominator);
