/** How the units were rated: every choice of the methodology, and where it holds. */

import { textOf } from '../../model/label.ts';
import {
  type Choice,
  type Criterion,
  type Group,
  type Indicator,
  isGroup,
  type Methodology,
} from '../../model/methodology.ts';
import type { Rating } from '../../model/rating.ts';
import { median } from '../../stats/moments.ts';
import type { MethodChapter, StudyChoice, StudyCriterion } from './model.ts';

/** The criteria with their shares, and which choices hold for which of them. */
export function methodChapter(
  { criteria, columns }: Rating,
  /** With its names in one language. */
  resolved: Methodology,
): MethodChapter {
  const written = new Map([...walk(resolved.criteria, 1)].map((entry) => [entry.criterion.id, entry]));
  const leaves = [...written.values()].flatMap(({ criterion }) => (isGroup(criterion) ? [] : [criterion]));
  const groups: readonly (readonly [string | null, Group | Methodology])[] = [
    [null, resolved],
    ...[...written].flatMap(([id, { criterion }]) => (isGroup(criterion) ? [[id, criterion] as const] : [])),
  ];
  const ofLeaves = (setting: 'missing' | 'treat' | 'normalise') =>
    grouped(leaves.map((leaf) => [leaf.id, leaf[setting]]));
  return {
    criteria: criteria.flatMap((rated): StudyCriterion[] => {
      const found = written.get(rated.id);
      if (found === undefined) return [];
      const { criterion, level } = found;
      const { id, name, parent, leaf, weight, effectiveWeight, direction } = rated;
      const shares = { id, name, parent, leaf, level, weight, effectiveWeight, direction };
      return [
        {
          ...shares,
          median: medianOf(columns.criteria.find((each) => each.id === id)?.score),
          ...(!isGroup(criterion) && measured(criterion)),
          ...(criterion.reason !== undefined && { reason: criterion.reason }),
        },
      ];
    }),
    missing: ofLeaves('missing'),
    treat: ofLeaves('treat'),
    normalise: ofLeaves('normalise'),
    aggregate: grouped(groups.map(([id, group]) => [id, group.aggregate])),
    weights: grouped(
      groups.flatMap(([id, group]) => (group.criteria.length > 1 ? [[id, group.weights] as const] : [])),
    ),
  };
}

function medianOf(scores: Float64Array | undefined): number | null {
  const middle = median(scores ?? new Float64Array());
  return Number.isNaN(middle) ? null : middle;
}

/** Criteria with their level, parents before their children. */
function* walk(
  criteria: readonly Criterion[],
  level: number,
): Generator<{ readonly criterion: Criterion; readonly level: number }> {
  for (const criterion of criteria) {
    yield { criterion, level };
    if (isGroup(criterion)) yield* walk(criterion.criteria, level + 1);
  }
}

const measured = ({ unit, per, points, bands }: Indicator) => ({
  ...(unit !== undefined && { unit: textOf(unit) }),
  ...(per !== undefined && { per }),
  ...(points !== undefined && { judged: 'points' as const }),
  ...(points === undefined && bands !== undefined && { judged: 'bands' as const }),
});

/** Equal choices together, the most frequent first, else in the order of the file. */
function grouped(entries: readonly (readonly [id: string | null, choice: Choice])[]): StudyChoice[] {
  const found = new Map<string, { readonly choice: Choice; readonly criteria: (string | null)[] }>();
  for (const [id, choice] of entries) {
    const key = JSON.stringify(choice, Object.keys(choice).sort());
    const known = found.get(key);
    if (known === undefined) found.set(key, { choice, criteria: [id] });
    else known.criteria.push(id);
  }
  return [...found.values()].sort((a, b) => b.criteria.length - a.criteria.length);
}
