/** Directional benefit of the doubt: what `directional-benefit-of-the-doubt.ts` loads when it is chosen. */

import { nearest, wholeNumbers } from '../../../stats/exact.ts';
import { frontierBeside, frontierOf, largest, sideOf } from '../../../stats/programme.ts';
import type { Aggregated, Siblings } from '../../method.ts';
import { counted, lengthOf, refuseGapsAndNegatives } from '../children.ts';
import { leaveOutZero, scoresWithout } from '../matrix.ts';
import { tooMany } from '../outranking.ts';
import { isTwin, ratedInOrder, rowsOf } from '../whole-rows.ts';

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

export function directionalScores(siblings: Siblings, direction: readonly number[]): Aggregated {
  const refusal = tooMany(siblings, 'directional-benefit-of-the-doubt', 'arithmetic', 60);
  const refusals =
    refusal === undefined
      ? refuseGapsAndNegatives(siblings, 'directional-benefit-of-the-doubt', 'scores')
      : [refusal];
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const kept = leaveOutZero(siblings, 'directional-benefit-of-the-doubt');
  return scoresWithout(scoresOf(kept.siblings, direction), siblings, kept);
}
