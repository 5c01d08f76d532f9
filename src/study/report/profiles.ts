/** One profile a unit: where it stands, by how much, what it holds, why, and how it moved. */

import type { Rating } from '../../model/rating.ts';
import type { ComparedUnit } from '../compare/model.ts';
import type { ExplainedUnit } from '../explain/model.ts';
import type { Margin, Path, Profile } from './model.ts';
import { recordsByHolder } from './practices.ts';
import { firstPlaces, neighbours } from './standings.ts';

/** Up to so many units all are profiled. */
const ALL_PROFILED = 100;
/** Of more, the first so many, and the winners of awards. */
const FIRST_PROFILED = 20;

export interface Asked {
  /** Only the first so many, and those tied with the last of them. */
  readonly top: number | null;
  /** Only these, by id. */
  readonly units: readonly string[];
  /** Only this league beside the whole, and only the profiles of this class. */
  readonly league: { readonly id: string; readonly class?: string } | undefined;
}

/** Rows in rank order of the units that have a profile, and the rule that chose them. */
export function profiledRows(
  { columns: { order, rank, id, awards, leagues } }: Rating,
  { top, units, league }: Asked,
): { readonly rows: readonly number[]; readonly rule: 'all' | 'asked' | 'large' } {
  const field = leagues.find((each) => each.id === league?.id);
  const wantedClass = field?.classes.findIndex((each) => each.id === league?.class) ?? -1;
  const rows = [...order].filter((row) => wantedClass === -1 || field?.class[row] === wantedClass);
  if (units.length > 0) {
    const wanted = new Set(units);
    return { rows: [...order].filter((row) => wanted.has(id.at(row) ?? '')), rule: 'asked' };
  }
  if (top !== null) return { rows: firstPlaces(rows, rank, top), rule: 'asked' };
  if (rows.length <= ALL_PROFILED) return { rows, rule: 'asked' };
  const first = new Set(firstPlaces(rows, rank, FIRST_PROFILED));
  return { rows: rows.filter((row) => first.has(row) || awards.has(row)), rule: 'large' };
}

/** What other studies found of a unit. */
export interface Findings {
  readonly explanations: ReadonlyMap<string, ExplainedUnit>;
  readonly paths: (unit: ExplainedUnit) => readonly Path[];
  readonly movements: ReadonlyMap<string, ComparedUnit>;
}

export function profilesOf(
  rating: Rating,
  rows: readonly number[],
  { explanations, paths, movements }: Findings,
): Profile[] {
  const { columns } = rating;
  const records = recordsByHolder(rating);
  const margins = neighbours(columns);
  const spots = new Map(Array.from(columns.order, (row, index) => [row, index]));
  const sizes = columns.leagues.map((league) => {
    const counts = new Map<number, number>();
    for (const row of columns.order) {
      const found = league.class[row]!;
      counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    return counts;
  });
  return rows.map((row): Profile => {
    const unit = rating.unit(row);
    const spot = spots.get(row) ?? 0;
    const explanation = explanations.get(unit.id) ?? null;
    return {
      unit,
      leagues: columns.leagues.flatMap((league, index) => {
        const found = league.classes[league.class[row]!];
        if (found === undefined) return [];
        const of = sizes[index]!.get(league.class[row]!) ?? 0;
        return [{ id: league.id, class: found.id, place: league.rank[row]!, of }];
      }),
      margins: {
        above: nearestStep(margins, spot - 1, -1),
        below: nearestStep(margins, spot, 1),
      },
      records: records.get(unit.id) ?? [],
      paths: explanation === null ? [] : paths(explanation),
      explanation,
      movement: movements.get(unit.id) ?? null,
    };
  });
}

/** From a unit to the nearest other score in one direction. */
function nearestStep(margins: readonly Margin[], start: number, way: 1 | -1): Margin | null {
  for (let at = start; at >= 0 && at < margins.length; at += way) {
    const margin = margins[at]!;
    if (margin.points > 0) return margin;
  }
  return null;
}
