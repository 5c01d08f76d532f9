import { say } from '../../model/saying.ts';
import { nearest, wholeNumbers } from '../../stats/exact.ts';
import { frontierBeside, frontierOf, largest, sideOf } from '../../stats/programme.ts';
import { defineAggregate, type Siblings } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { listOrNone } from '../parameters.ts';
import { counted, lengthOf, refuseGapsAndNegatives } from './children.ts';
import { leaveOutZero, scoresWithout } from './matrix.ts';
import { tooMany } from './outranking.ts';
import { isTwin, ratedInOrder, rowsOf } from './whole-rows.ts';

/**
 * Scores of units along a direction. A score is the largest g·w with (g − y)·w + θ ≤ 1, w ≥ 0, and θ at least u·w for
 * every unit u: that turns the fraction g·w / (g·w + θ − y·w) into a programme (Charnes & Cooper 1962).
 */
function scoresAlong(direction: readonly bigint[], rows: readonly (readonly bigint[])[]): number[] {
  const variables = direction.length + 1;
  const common = frontierOf([direction, ...rows].map((row) => [...row, 1n]));
  const weightsFrom0 = direction.map((_, at) =>
    Array.from({ length: variables }, (_, child) => (child === at ? -1n : 0n)),
  );
  const sides = [...rows.map((row) => [...row, -1n]), ...weightsFrom0].map((side) => sideOf(side, common));
  const scores: number[] = [];
  rows.forEach((own, at) => {
    if (isTwin(rows, at)) {
      scores.push(scores[at - 1]!);
      return;
    }
    const ahead = direction.map((step, child) => step - own[child]!);
    const frontier = frontierBeside(common, [[...ahead, 1n]]);
    // With the unit's own side that row makes up the objective; all weights but one at 0 complete a vertex.
    const rest = direction.slice(1).map((_, child) => 1 + rows.length + child + 1);
    const { value } = largest([...direction, 0n], frontier, sides, [0, 1 + at, ...rest]);
    scores.push(nearest(value.num, value.den));
  });
  return scores;
}

function scoresOf(siblings: Siblings, direction: readonly number[]): Float64Array {
  const scores = new Float64Array(lengthOf(siblings)).fill(NaN);
  const children = counted(siblings);
  if (children.length === 0) return scores;
  const order = ratedInOrder(siblings);
  // A child's step and its values times one power of two.
  const columns = children.map((child) => {
    const step = direction[siblings.childOrder[child]!] ?? 1;
    return wholeNumbers([step, ...order.map((row) => siblings.columns[child]![row]!)]);
  });
  const [steps = [], ...rows] = rowsOf(columns, order.length + 1);
  scoresAlong(steps, rows).forEach((score, at) => {
    scores[order[at]!] = score;
  });
  return scores;
}

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
    aggregate(siblings, { direction }) {
      const refusal = tooMany(siblings, 'directional-benefit-of-the-doubt', 'arithmetic', 60);
      const refusals =
        refusal === undefined
          ? refuseGapsAndNegatives(siblings, 'directional-benefit-of-the-doubt', 'scores')
          : [refusal];
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const kept = leaveOutZero(siblings, 'directional-benefit-of-the-doubt');
      return scoresWithout(scoresOf(kept.siblings, direction), siblings, kept);
    },
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
