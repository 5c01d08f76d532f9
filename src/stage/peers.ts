import type { Peer } from '../method/method.ts';
import type { Criterion } from '../model/methodology.ts';
import { isGroup } from '../model/methodology.ts';

/** The other indicators as one of them sees them, by id, with how far up the group is that holds both. */
export function peersOf(
  id: string,
  criteria: readonly Criterion[],
  observed: ReadonlyMap<string, Float64Array>,
): readonly Peer[] {
  const chains = new Map<string, { criterion: Criterion; groups: readonly string[] }>();
  // Groups from the innermost out; the whole has no id, and ids are not empty.
  const collect = (children: readonly Criterion[], groups: readonly string[]): void => {
    for (const criterion of children) {
      if (isGroup(criterion)) collect(criterion.criteria, [criterion.id, ...groups]);
      else chains.set(criterion.id, { criterion, groups });
    }
  };
  collect(criteria, ['']);
  const own = chains.get(id)?.groups ?? [];
  return [...chains.values()]
    .flatMap(({ criterion, groups }): Peer[] => {
      const values = observed.get(criterion.id);
      if (isGroup(criterion) || criterion.id === id || values === undefined) return [];
      const levels = own.findIndex((group) => groups.includes(group)) + 1;
      return [{ id: criterion.id, direction: criterion.direction, observed: values, levels }];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
