/** A group's own score on another scale: what `normalise` of a group does, after `aggregate` and `coverage`. */

import { methodOf } from '../method/method.ts';
import { normalise } from '../method/normalise/registry.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Choice } from '../model/methodology.ts';
import { columnExtent } from './blocks.ts';
import * as messages from './messages.ts';
import { type Comparable, withoutNoise } from './place.ts';
import type { Rated } from './rated.ts';
import type { GroupNode } from './tree.ts';

/**
 * Learns of a group's scores and applies it to them. Scores that are equal but for noise are made equal first, since
 * a normalisation may stretch noise, or rank it.
 *
 * Missing values: NaN stays. NaN throughout where all have the same score, with a warning, and where the method refuses.
 */
export function normaliseScores(
  { name }: Pick<GroupNode, 'name'>,
  combined: Comparable,
  choice: Choice,
  rated: Rated,
): { readonly score: Float64Array; readonly notes: readonly Diagnostic[] } {
  const values = withoutNoise(combined);
  const method = methodOf(normalise, choice);
  const extent = columnExtent(values);
  const none = (...notes: Diagnostic[]) => ({ score: new Float64Array(values.length).fill(NaN), notes });
  if (extent.min === -Infinity || extent.max === Infinity) return none();
  const result = method.fit(values, 'higher', choice, { ids: rated.ids, extent: () => extent });
  switch (result.kind) {
    case 'fitted': {
      const score = new Float64Array(values.length);
      method.apply(values, result.learned, score);
      return { score, notes: [] };
    }
    case 'left-out':
      // A group that has no scores at all has been explained by its children.
      return extent.count === 0 ? none() : none(messages.leftOut(name, undefined, result.why));
    case 'stopped': {
      const { why, row } = result;
      const unit = row === undefined ? undefined : rated.nameOf(row);
      return none(messages.cannotScale(name, why, unit));
    }
    case 'refused':
      return none(
        ...result.refusals.map(({ row, why }) =>
          messages.refusedGroup({ criterion: name, unit: rated.nameOf(row) }, why),
        ),
      );
  }
}
