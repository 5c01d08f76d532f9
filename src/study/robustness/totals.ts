/** Totals of the units of a pattern in many draws: the loop that most of the time goes into. */

import type { Expanded, Pattern } from './linear.ts';

/**
 * Into `totals`, from `at` on a row of `stride` draws a unit: Σ score·weight in the order of the indicators. The
 * kernel does the same operations in the same order, so not one bit differs.
 */
export function plainTotals(
  { units, scores, width }: Pattern,
  { weights, stride }: Expanded,
  draws: number,
  totals: Float64Array,
  at: number,
): void {
  for (let unit = 0; unit < units.length; unit++) {
    const row = at + unit * stride;
    const first = scores[unit * width]!;
    for (let draw = 0; draw < draws; draw++) totals[row + draw] = first * weights[draw]!;
    for (let leaf = 1; leaf < width; leaf++) {
      const score = scores[unit * width + leaf]!;
      const from = leaf * stride;
      for (let draw = 0; draw < draws; draw++) totals[row + draw]! += score * weights[from + draw]!;
    }
  }
}
