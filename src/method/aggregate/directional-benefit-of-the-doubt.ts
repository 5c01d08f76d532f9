import { say } from '../../model/saying.ts';
import { late } from '../late.ts';
import { defineAggregate } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { listOrNone } from '../parameters.ts';

const scores = late(() => import('./frontier/directional.ts'));

/**
 * Directional benefit of the doubt: how far a unit can go along one direction, the same for all, before it leaves what
 * the units together show to be possible. Children that grow together along it cannot make up for each other as freely
 * as with weights of a unit's own choice. One linear programme a unit, solved exactly and rounded once. Needs every
 * value, 0 or above.
 */
export const directionalBenefitOfTheDoubt = () =>
  defineAggregate({
    name: 'directional-benefit-of-the-doubt',
    looksAt: 'all-units',
    linear: null,
    monotone: true,
    unitFree: false,
    perChild: ['direction'],
    parameters: { direction: listOrNone },
    check({ direction }) {
      const wrong = direction.find((step) => step <= 0);
      return wrong === undefined ? undefined : say('mustBeAboveZero', { name: 'direction', value: wrong });
    },
    checkChildren({ direction: { length } }, children) {
      return length === 0 || length === children
        ? undefined
        : say('oneEach', { name: 'direction', what: 'number', children, found: length });
    },
    unweighted: true,
    async load() {
      await scores.load();
    },
    aggregate: (siblings, { direction }) => scores.use().directionalScores(siblings, direction),
  });

export const page = (): AggregatePage => ({
  title: 'Directional benefit of the doubt',
  summary: 'how near the frontier, along a direction',
  formula:
    'score = 1 / (1 + β), β the largest with a + β·g ≤ Σ λᵤ·u for some λ ≥ 0 over the units u, Σ λᵤ ≤ 1; g the direction, 1 for every child if none is given',
  parameters: {
    direction:
      'For each child, how much of it goes with how much of the others, above 0: the rates at which they may replace each other',
  },
  reference:
    'Fusco (2015), European Journal of Operational Research 242(2), 620-630; as in Compind, ci_bod_dir(); Chambers, Chung & Färe (1998), Journal of Optimization Theory and Applications 98(2), 351-364',
  use: 'Use it instead of benefit of the doubt when one strength should not make up for everything else: the direction says how the children belong together.',
  avoid:
    'Avoid it without a common scale, since the size of a step depends on the units of measurement: normalise first. A unit with the largest value of any child still scores 1, and a child that is the same for all gives everybody 1.',
  missingRule:
    'A missing cell is an error that names it: the weight its value would have received is unknown.',
  examples: [
    {
      input: [
        [4, 1, 2],
        [1, 4, 2],
      ],
      weights: [1, 1],
      expected: [1, 1, 2 / 3],
      tolerance: 0,
      source:
        'by definition: (2, 2) reaches the line from (4, 1) to (1, 4) at (2.5, 2.5), so β is 0.5; scipy linprog (HiGHS) agrees',
    },
    {
      parameters: { direction: [1, 0.5] },
      input: [
        [4, 1, 2],
        [1, 4, 2],
      ],
      weights: [1, 1],
      expected: [1, 1, 0.6],
      tolerance: 0,
      source:
        "scipy.optimize.linprog (HiGHS) on the programme of Compind's ci_bod_dir(x, dir = c(1, 0.5)): 1, 1, 0.6",
    },
  ],
});
