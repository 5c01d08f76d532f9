import { say } from '../../model/saying.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { numbers } from '../parameters.ts';
import { counted, perUnit, sumOf } from './children.ts';

/**
 * Ordered weighted average: the weights belong to places, best score first, not to children.
 *
 * A unit that has m of the k scores uses the weights' cumulative curve, linear between its k steps, at
 * 1/m, 2/m, … 1 (Yager's quantifier): minimum stays minimum, maximum maximum, and the mean the mean.
 */
export const owa = () =>
  defineAggregate({
    name: 'owa',
    looksAt: 'unit',
    linear: null,
    monotone: true,
    unitFree: false,
    perChild: ['weights'],
    parameters: {
      weights: numbers,
    },
    check({ weights }) {
      if (weights.some((weight) => weight < 0)) return say('cannotBeNegative', { names: ['weights'] });
      return weights.some((weight) => weight > 0) ? undefined : say('wantsOneAboveZero', { name: 'weights' });
    },
    checkChildren({ weights: { length } }, _children, counted) {
      return length === counted
        ? undefined
        : say('oneEachCounted', { name: 'weights', children: counted, found: length });
    },
    unweighted: true,
    aggregate(siblings, { weights }) {
      const children = counted(siblings);
      if (children.length !== weights.length) {
        const told = { method: 'owa', weights: weights.length, children: children.length };
        return { kind: 'refused', refusals: [{ why: say('weightsForOthers', told) }] };
      }
      const reached = weights.map((_, place) => sumOf(weights.slice(0, place + 1)));
      const whole = reached[reached.length - 1]!;
      /** How much of the weight the best `share` of the scores has. */
      const curve = (share: number): number => {
        const places = share * weights.length;
        const below = Math.min(Math.floor(places), weights.length);
        const sum = below === 0 ? 0 : reached[below - 1]!;
        return below === weights.length ? whole : sum + (places - below) * weights[below]!;
      };
      const placeWeights = weights.map((_, index) => {
        const length = index + 1;
        if (length === weights.length) return weights;
        return Array.from({ length }, (_, place) => curve((place + 1) / length) - curve(place / length));
      });
      const scores = perUnit(siblings, (values) => {
        const ascending = values.sort();
        const own = placeWeights[ascending.length - 1]!;
        const last = ascending.length - 1;
        return sumOf(own.map((weight, place) => (weight / whole) * ascending[last - place]!));
      });
      return { kind: 'scores', scores };
    },
  });

export const page = (): AggregatePage => ({
  title: 'Ordered weighted average',
  summary: 'weighted mean of scores in order, best first',
  formula: "score = Σ vⱼ·x₍ⱼ₎ / Σ vⱼ, x₍₁₎ ≥ x₍₂₎ ≥ … the unit's scores in order, v = weights",
  parameters: { weights: 'One weight per position, best score first, as many as there are children' },
  reference:
    'Yager (1988), IEEE Transactions on Systems, Man, and Cybernetics 18(1), 183-190; Compind, ci_owa()',
  use: "Use it to set how much a unit's best and worst sides count, from only the worst to only the best.",
  avoid:
    'Avoid it where one particular child should count more than another: it does not distinguish between them.',
  missingRule:
    'A missing child is left out, and the weights are interpolated on their cumulative curve for the number of scores present.',
  examples: [
    {
      parameters: { weights: [0.5, 0.5, 0, 0] },
      input: [
        [7, 1],
        [5, NaN],
        [10, 4],
        [6, NaN],
      ],
      weights: [1, 1, 1, 1],
      expected: [8.5, 4],
      tolerance: 1e-12,
      source: 'by definition: the mean of the two best; of two scores the better half is the best one',
    },
    {
      parameters: { weights: [0.2, 0.3, 0.4, 0.1] },
      input: [[0.7], [1], [0.3], [0.6]],
      weights: [1, 1, 1, 1],
      expected: [0.2 * 1 + 0.3 * 0.7 + 0.4 * 0.6 + 0.1 * 0.3],
      tolerance: 1e-12,
      source: 'by definition: (0.2, 0.3, 0.4, 0.1) over 1 ≥ 0.7 ≥ 0.6 ≥ 0.3',
    },
  ],
});
