import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { expected } from '../../model/sayings/methodology.ts';
import { suggestion } from '../../model/suggest.ts';
import { late } from '../late.ts';
import { defineWeigh } from '../method.ts';
import type { WeighPage } from '../page.ts';
import { name } from '../parameters.ts';

const programme = late(() => import('./judgements/least-miss.ts'));

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
    async load() {
      await programme.load();
    },
    weigh({ ids, childOrder }, parameters) {
      const { best, worst, ...written } = judgementsIn(parameters);
      const fromBest = childOrder.map((index) => written.fromBest[index]!);
      const toWorst = childOrder.map((index) => written.toWorst[index]!);
      const [b, w] = [ids.indexOf(best), ids.indexOf(worst)];
      const { weights, miss } = programme.use().leastMiss(fromBest, toWorst, b, w);
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
