/** Who stands where: the classes of the leagues, the margins between neighbours, what is said first of all. */

import { quantileSorted } from 'd3-array';
import { textOf } from '../../model/label.ts';
import type { Methodology } from '../../model/methodology.ts';
import type { LeagueColumns, Rating } from '../../model/rating.ts';
import { median } from '../../stats/moments.ts';
import type { BestValue, FirmnessChapter, InBrief, LeagueChapter, Margin, StudyClass } from './model.ts';

/** More classes of one league are not printed; the largest are. */
const MOST_CLASSES = 30;

/** The margin under which neighbours are close, as a share of the distance between the first and the last. */
const CLOSE = 0.01;

/**
 * The classes of every league with the units of each by place, class by class.
 *
 * @param most so many places a class, and those tied with the last of them
 */
export function leagueChapters(
  { columns }: Rating,
  /** With its names in one language. */
  { leagues }: Methodology,
  most: number,
): LeagueChapter[] {
  return leagues.flatMap((league) => {
    const found = columns.leagues.find(({ id }) => id === league.id);
    if (found === undefined) return [];
    const members = membersOf(found, columns.order);
    let from: number | null = null;
    const classes = found.classes.map(({ id, name }, index): StudyClass => {
      const below = league.classes?.[index]?.below ?? null;
      const rows = members[index]!;
      const bounds = { from, below };
      from = below;
      return {
        id,
        name,
        ...(league.classes === undefined ? { from: null, below: null } : bounds),
        units: rows.length,
        median: rows.length === 0 ? null : median(Float64Array.from(rows, (row) => columns.score[row]!)),
        places: firstPlaces(rows, found.rank, most).map((row) => ({
          place: found.rank[row]!,
          rank: columns.rank[row]!,
          id: columns.id.at(row) ?? '',
          score: columns.score[row]!,
        })),
      };
    });
    const { id, name, column, reason } = league;
    return [
      {
        id,
        name: textOf(name),
        column,
        ...(reason !== undefined && { reason }),
        isStated: league.classes !== undefined,
        classCount: classes.length,
        classes: largest(classes),
        unclassed: columns.order.length - members.reduce((sum, rows) => sum + rows.length, 0),
      },
    ];
  });
}

/** By class, its rows in rank order. */
export function membersOf({ classes, class: classOf }: LeagueColumns, order: Uint32Array): number[][] {
  const members: number[][] = classes.map(() => []);
  for (const row of order) members[classOf[row]!]?.push(row);
  return members;
}

/** The first so many rows, and those that share the place of the last of them. */
export function firstPlaces(rows: readonly number[], rank: Float64Array, most: number): number[] {
  const last = rows[most - 1];
  if (last === undefined) return [...rows];
  return rows.filter((row, index) => index < most || rank[row] === rank[last]);
}

/** In their order. */
function largest(classes: readonly StudyClass[]): readonly StudyClass[] {
  if (classes.length <= MOST_CLASSES) return classes;
  const kept = new Set([...classes].sort((a, b) => b.units - a.units).slice(0, MOST_CLASSES));
  return classes.filter((each) => kept.has(each));
}

/** The margins between neighbours in the ranking; null for a single unit. */
export function marginsOf({ columns }: Rating): FirmnessChapter['margins'] {
  const { order, score, tied, rank } = columns;
  if (order.length < 2) return null;
  const margins = neighbours(columns);
  const limit = CLOSE * Math.abs(score[order[0]!]! - score[order.at(-1)!]!);
  const isTied = (index: number) =>
    tied[order[index]!] === 1 && rank[order[index]!] === rank[order[index + 1]!];
  let closest: Margin | null = null;
  for (const [index, margin] of margins.entries()) {
    if (!isTied(index) && margin.points < (closest?.points ?? Infinity)) closest = margin;
  }
  return {
    pairs: margins.length,
    median: median(Float64Array.from(margins, ({ points }) => points)),
    limit,
    close: margins.filter(({ points }) => points < limit).length,
    tied: margins.filter((_, index) => isTied(index)).length,
    closest,
  };
}

/** Each unit with the one behind it, in rank order. */
export const neighbours = ({ order, score, id }: Rating['columns']): Margin[] =>
  Array.from(order.subarray(1), (row, index) => ({
    ahead: id.at(order[index]!) ?? '',
    behind: id.at(row) ?? '',
    points: score[order[index]!]! - score[row]!,
  }));

/** What is said first of all. */
export function inBrief(
  { columns, methodology }: Rating,
  chapters: readonly LeagueChapter[],
  records: readonly BestValue[],
): InBrief {
  const { order, rank, score, id } = columns;
  const rowsAt = (place: number) => [...order].filter((row) => rank[row] === place);
  const namesAt = (place: number) => rowsAt(place).map((row) => id.at(row) ?? '');
  const top = order[0]!;
  const next = order.find((row) => rank[row] !== rank[top]);
  const scores = [...Float64Array.from(order, (row) => score[row]!).sort()];
  const quartile = (share: number) => quantileSorted(scores, share) ?? NaN;
  const stated = methodology.resolved.leagues.filter(({ classes }) => classes !== undefined);
  return {
    first: namesAt(rank[top]!),
    score: score[top]!,
    next: next === undefined ? null : { ids: namesAt(rank[next]!), rank: rank[next]!, score: score[next]! },
    quartiles: [quartile(0.25), quartile(0.5), quartile(0.75)],
    leagues: chapters
      .filter((chapter) => stated.some((league) => league.id === chapter.id))
      .flatMap((chapter) =>
        chapter.classes.flatMap(({ id: classId, units, places }) => {
          const best = places[0]?.place;
          const first = places.filter(({ place }) => place === best).map((place) => place.id);
          return first.length === 0 ? [] : [{ league: chapter.id, class: classId, units, first }];
        }),
      ),
    records: mostRecords(records),
  };
}

/** Who holds the most best values, at least two of them. */
function mostRecords(records: readonly BestValue[]): InBrief['records'] {
  const counts = new Map<string, number>();
  for (const { holders } of records)
    for (const holder of holders) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  const count = Math.max(0, ...counts.values());
  if (count < 2) return null;
  const ids = [...counts].flatMap(([id, each]) => (each === count ? [id] : []));
  return { ids, count, of: records.length };
}
