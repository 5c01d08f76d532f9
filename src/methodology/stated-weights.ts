import { methodOf } from '../method/method.ts';
import { weigh } from '../method/weigh/registry.ts';
import type { Group, Methodology } from '../model/methodology.ts';

/**
 * The weights of a group's children, in their order, where the methodology states them; undefined where they are found
 * out by the group's weighing method.
 */
export function statedWeights({
  weights,
  criteria,
}: Pick<Group | Methodology, 'weights' | 'criteria'>): readonly number[] | undefined {
  return methodOf(weigh, weights).stated?.(
    weights,
    criteria.map(({ id }) => id),
    criteria.map(({ weight }) => weight),
  );
}
