/** What is explained, with what all its units have in common. */

import type { Evaluated } from '../../model/fitted.ts';
import { type Indicator, indicatorsOf } from '../../model/methodology.ts';
import { once } from '../../model/once.ts';
import type { CriterionColumns, LeagueColumns, RatedCriterion, Rating } from '../../model/rating.ts';
import type { Table } from '../../model/table.ts';
import { type Ground, groundOf } from '../../stage/suppose.ts';

export interface Subject {
  readonly evaluated: Evaluated;
  readonly rating: Rating;
  readonly table: Table;
  readonly ground: Ground;
  readonly indicators: readonly Indicator[];
  /** The row of a unit among those rated; undefined where nobody with a place is called so. */
  readonly unitOf: (id: string) => number | undefined;
  readonly criterion: (id: string) => RatedCriterion;
  readonly columns: (id: string) => CriterionColumns;
  /** Places in a criterion. */
  readonly ranksIn: (id: string) => Float64Array;
  /** Share of each criterion among its siblings. */
  readonly weightIn: (id: string) => number;
  /** How many units with a place each class of a league has. */
  readonly membersOf: (league: LeagueColumns) => readonly number[];
}

export function subjectOf(evaluated: Evaluated, rating: Rating, table: Table): Subject {
  const { methodology } = evaluated.fitted;
  const { columns } = rating;
  const units = once(
    () => new Map(Array.from(columns.order, (unit) => [columns.id.at(unit) ?? '', unit] as const)),
  );
  const criteria = new Map(rating.criteria.map((criterion) => [criterion.id, criterion]));
  const found = new Map(columns.criteria.map((criterion) => [criterion.id, criterion]));
  const ranks = new Map<string, Float64Array>();
  const members = new Map<LeagueColumns, number[]>();
  return {
    evaluated,
    rating,
    table,
    ground: groundOf(evaluated),
    indicators: indicatorsOf(methodology.criteria),
    unitOf: (id) => units().get(id),
    criterion: (id) => criteria.get(id)!,
    columns: (id) => found.get(id)!,
    ranksIn(id) {
      const known = ranks.get(id) ?? found.get(id)!.rank();
      ranks.set(id, known);
      return known;
    },
    weightIn: (id) => criteria.get(id)!.weight,
    membersOf(league) {
      const known = members.get(league) ?? countMembers(league, columns.order);
      members.set(league, known);
      return known;
    },
  };
}

function countMembers({ classes, class: classOf }: LeagueColumns, order: Uint32Array): number[] {
  const counts = classes.map(() => 0);
  for (const unit of order) {
    const index = classOf[unit]!;
    if (index >= 0) counts[index]!++;
  }
  return counts;
}

/** Whether a criterion and all above it have a weight. */
export function isWeighted(id: string, { criterion }: Pick<Subject, 'criterion'>): boolean {
  const { weight, parent } = criterion(id);
  return weight > 0 && (parent === null || isWeighted(parent, { criterion }));
}
