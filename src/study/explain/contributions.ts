/** What carries a unit and what costs it, against a reference: the level-structure value of every criterion. */

import { type State, type Supposing, suppose } from '../../stage/suppose.ts';
import type { GroupNode, Node } from '../../stage/tree.ts';
import { mean, median } from '../../stats/moments.ts';
import { endsOf, levelValue } from './level-value.ts';
import type { Against, Contribution } from './model.ts';
import type { Subject } from './subject.ts';

/** Normalised scores that units are compared with, by indicator; NaN is a gap. */
export type Profile = ReadonlyMap<string, number>;

/**
 * The median or the mean of each indicator over the units with a place that have a score there, or the scores of one
 * unit, the first in the ranking where the leader is meant.
 */
export function profileOf(against: Against, { ground, rating, unitOf }: Subject): Profile {
  const { order } = rating.columns;
  if (!('unit' in against) && against.kind !== 'leader') {
    const middle = against.kind === 'median' ? median : mean;
    return new Map(
      [...ground.scores].map(([id, column]) => [
        id,
        middle(Float64Array.from(order, (unit) => column[unit]!)),
      ]),
    );
  }
  const unit = 'unit' in against ? unitOf(against.unit)! : order[0]!;
  return new Map([...ground.scores].map(([id, column]) => [id, column[unit]!]));
}

export interface Contributions {
  /** The total of the reference; null where it has none. */
  readonly reference: number | null;
  readonly contributions: readonly Contribution[];
}

export function contributionsOf(unit: number, profile: Profile, subject: Subject): Contributions {
  return suppose(subject.ground, unit, (found) => explained(found, unit, profile, subject));
}

function explained<S extends State>(
  found: Supposing<S>,
  unit: number,
  profile: Profile,
  { ground, rating, columns, ranksIn }: Subject,
): Contributions {
  const weightsOf = ({ id }: GroupNode) => ground.weights.get(id)!.weights;
  const shares = levelValue(found, profile, weightsOf);
  const ends = endsOf(found, profile);
  const references = new Map<string | null, number>();
  const collect = (node: Node) => {
    references.set(node.id, found.score(ends(node).reference));
    if (node.kind === 'group') for (const child of node.children) collect(child);
  };
  collect(found.top);
  const contributions = rating.criteria.map(({ id, parent, leaf }): Contribution => {
    const { score, raw, filled } = columns(id);
    const { points, error } = shares.get(id)!;
    return {
      id,
      parent,
      points: numberOrNull(points),
      ...(error !== undefined && { error }),
      score: numberOrNull(score[unit]!),
      reference: numberOrNull(references.get(id)!),
      rank: numberOrNull(ranksIn(id)[unit]!),
      ...(leaf && { raw: rawOf(unit, raw, filled), filled: filled?.[unit] === 1 }),
    };
  });
  return { reference: numberOrNull(references.get(null)!), contributions };
}

/** As the result shows it: nothing where a value was filled in. */
export const rawOf = (unit: number, raw: Float64Array | undefined, filled: Uint8Array | undefined) =>
  filled?.[unit] === 1 ? null : numberOrNull(raw?.[unit] ?? NaN);

export const numberOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
