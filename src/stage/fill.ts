/** Gaps filled by each indicator's `missing` rule, from observed values alone. */

import { methodOf, type Peer } from '../method/method.ts';
import { missing } from '../method/missing/registry.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Indicator } from '../model/methodology.ts';
import { say } from '../model/saying.ts';
import * as messages from './messages.ts';
import type { Rated } from './rated.ts';

export interface Filled {
  /** The observed values with the filled ones between them; the same array where nothing was filled. */
  readonly values: Float64Array;
  /** 1 where a value was filled in; absent where none was. */
  readonly filled?: Uint8Array;
  readonly notes: readonly Diagnostic[];
}

/** What a fill may look at beside the indicator's own column. */
export interface Surroundings {
  readonly rated: Rated;
  readonly peers: () => readonly Peer[];
  readonly groups: (by: string) => (unit: number) => string | null;
}

export function fill(
  { id, column, direction, missing: choice }: Indicator,
  observed: Float64Array,
  { rated, peers, groups }: Surroundings,
): Filled {
  const method = methodOf(missing, choice);
  if (method.policy !== 'fill' || !observed.some(Number.isNaN)) return { values: observed, notes: [] };
  const found = method.fill(observed, choice, { direction, peers, groups });
  if (typeof found === 'number' && Number.isNaN(found))
    return { values: observed, notes: [messages.nothingToFill(id, column, method.name)] };
  const notes: Diagnostic[] = [];
  const filled = new Uint8Array(observed.length);
  const values = observed.map((old, unit) => {
    if (!Number.isNaN(old)) return old;
    const value = typeof found === 'number' ? found : found.values[unit]!;
    if (Number.isFinite(value)) {
      filled[unit] = 1;
      return value + 0; // −0 is 0
    }
    const why = typeof found === 'number' ? say('isTooLarge', null) : found.why(unit);
    notes.push(messages.leftEmpty(rated.rows[unit]!, rated.nameOf(unit), column, id, method.name, why));
    return NaN;
  });
  return { values, filled, notes };
}
