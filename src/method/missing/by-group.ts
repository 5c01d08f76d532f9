import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { expected } from '../../model/sayings/methodology.ts';
import type { FillContext, Filled } from '../method.ts';

/** The league or attribute whose classes are the groups. */
export const by = v.pipe(v.string(expected('grouping')), v.minLength(1, expected('grouping')));

/** A statistic of the observed values of each unit's group. */
export function byGroup(
  observed: Float64Array,
  name: string,
  { groups }: FillContext,
  statistic: (values: Float64Array) => number,
): Filled {
  const groupOf = groups(name);
  const members = new Map<string, number[]>();
  observed.forEach((value, row) => {
    const group = groupOf(row);
    if (group === null || Number.isNaN(value)) return;
    const others = members.get(group);
    if (others === undefined) members.set(group, [value]);
    else others.push(value);
  });
  const statistics = new Map(
    [...members].map(([group, values]) => [group, statistic(Float64Array.from(values))]),
  );
  const fillFor = (row: number) => {
    const group = groupOf(row);
    return group === null ? NaN : (statistics.get(group) ?? NaN);
  };
  return {
    values: observed.map((value, row) => (Number.isNaN(value) ? fillFor(row) : value)),
    why(row) {
      const group = groupOf(row);
      return group === null ? say('noGroupOf', { by: name }) : say('emptyGroup', { by: name, group });
    },
  };
}
