import type { RatedCriterion } from '../../model/rating.ts';
import type { Relation } from './model.ts';

/** Who belongs to whom. */
export interface Tree {
  readonly criteria: readonly RatedCriterion[];
  /** The criterion of an id. */
  readonly get: (id: string) => RatedCriterion;
  /** Children of a group, or of the total (null), in the order of the file. */
  readonly children: (id: string | null) => readonly RatedCriterion[];
  /** Indicators below a group, or all of them (null). */
  readonly leaves: (id: string | null) => readonly RatedCriterion[];
  /** The groups a criterion is part of, its own first. */
  readonly ancestors: (id: string) => readonly string[];
  readonly relation: (first: string, second: string | null) => Relation;
}

export function treeOf(criteria: readonly RatedCriterion[]): Tree {
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]));
  const get = (id: string): RatedCriterion => {
    const found = byId.get(id);
    if (found === undefined) throw new Error(`the rating has no criterion '${id}'`);
    return found;
  };
  const children = (id: string | null) => criteria.filter(({ parent }) => parent === id);
  const ancestors = (id: string): string[] => {
    const { parent } = get(id);
    return parent === null ? [] : [parent, ...ancestors(parent)];
  };
  const leaves = (id: string | null): RatedCriterion[] =>
    children(id).flatMap((child) => (child.leaf ? [child] : leaves(child.id)));
  const relation = (first: string, second: string | null): Relation => {
    if (second === null) return 'total';
    if (get(first).parent === get(second).parent) return 'siblings';
    if (ancestors(first).includes(second) || ancestors(second).includes(first)) return 'own-group';
    return get(first).leaf && get(second).leaf ? 'other' : 'other-group';
  };
  return { criteria, get, children, leaves, ancestors, relation };
}
