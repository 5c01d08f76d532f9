/** Totals of rows that are nobody's: what a unit's would be if its indicators had these scores. */

import type { Outcome } from '../model/diagnostic.ts';
import { hasErrors } from '../model/diagnostic.ts';
import type { Fitted } from '../model/fitted.ts';
import { columnExtent } from './blocks.ts';
import { combine } from './combine.ts';
import { type Calculation, largestOf } from './group.ts';
import { ratedOf } from './rated.ts';
import { groupsFromLeaves, type Node, treeOf, weightsByGroup } from './tree.ts';

/** Whether a unit's total depends on the scores of its own indicators alone, weights being what they are. */
export function isByRow({ methodology, indicators }: Fitted): boolean {
  const groups = [...groupsFromLeaves(treeOf(methodology, indicators))];
  return groups.every(({ method, scale }) => method.looksAt === 'unit' && scale === undefined);
}

/**
 * Totals of made-up rows, fewer than `LONG` of them, by the weights and methods of a fitted rating that `isByRow`.
 *
 * @param scores by indicator; NaN is a gap
 * @returns a total a row, NaN where there is none; errors: values that a group method refuses
 */
export function totalsOf(
  fitted: Fitted,
  scores: ReadonlyMap<string, Float64Array>,
  count: number,
): Outcome<Float64Array> {
  const top = treeOf(fitted.methodology, fitted.indicators);
  const done: Calculation['done'] = new Map();
  const leaves = (node: Node): void => {
    if (node.kind === 'group') node.children.forEach(leaves);
    else {
      const score = scores.get(node.id)!.subarray(0, count);
      const extent = columnExtent(score);
      done.set(node, { score, extent, largest: largestOf(extent, 0), notes: [] });
    }
  };
  leaves(top);
  const sample = { rows: new Uint32Array(count), excluded: [], notes: [] };
  const rated = ratedOf({ ...fitted.answers, length: count }, sample);
  const { score } = combine(top, { rated, weights: weightsByGroup(fitted), done });
  const notes = [...done.values()].flatMap((computed) => computed.notes);
  if (hasErrors(notes)) return { ok: false, diagnostics: notes };
  return { ok: true, value: score!, diagnostics: [] };
}
