/** What each indicator's normalisation learns of its treated values, or why it has no scores. */

import { methodOf } from '../method/method.ts';
import { normalise } from '../method/normalise/registry.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Learned } from '../model/fitted.ts';
import type { Indicator } from '../model/methodology.ts';
import { columnExtent } from './blocks.ts';
import * as messages from './messages.ts';
import type { Rated } from './rated.ts';
import type { Treated } from './treat.ts';

export interface Normalised {
  /** Null where the indicator has no scores. */
  readonly learned: Learned | null;
  readonly notes: readonly Diagnostic[];
}

export function fitScores(
  { id, column, direction, normalise: choice }: Indicator,
  { treated, treatment }: Pick<Treated, 'treated' | 'treatment'>,
  rated: Rated,
): Normalised {
  const none = (...notes: Diagnostic[]): Normalised => ({ learned: null, notes });
  const method = methodOf(normalise, choice);
  const extent = columnExtent(treated);
  if (treatment !== null && (extent.min === -Infinity || extent.max === Infinity))
    return none(...overflows(id, treated, rated));
  const transformed = treatment?.record.transformed ?? null;
  if (transformed !== null && method.inNaturalUnits === true)
    return none(messages.unitLost(id, column, method.name, transformed.method));
  const result = method.fit(treated, direction, choice, { ids: rated.ids, extent: () => extent });
  switch (result.kind) {
    case 'fitted':
      return { learned: result.learned, notes: [] };
    case 'left-out':
      return none(messages.leftOut(id, column, result.why));
    case 'stopped': {
      const { why, row } = result;
      const unit = row === undefined ? undefined : { id: rated.nameOf(row), row: rated.rows[row]! };
      return none(messages.cannotNormalise(id, column, why, unit));
    }
    case 'refused':
      return none(
        ...result.refusals.map(({ row, why }) =>
          messages.refusedValue(rated.rows[row]!, rated.nameOf(row), column, id, why),
        ),
      );
  }
}

/** Finite numbers in, finite numbers out: an overflow is said, not ranked. */
export function overflows(id: string, scores: Float64Array, rated: Rated, from = 0): Diagnostic[] {
  const notes: Diagnostic[] = [];
  for (let index = 0; index < scores.length; index++) {
    const score = scores[index]!;
    if (score === Infinity || score === -Infinity)
      notes.push(messages.overflow(id, rated.nameOf(from + index)));
  }
  return notes;
}
