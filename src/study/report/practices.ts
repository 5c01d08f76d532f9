/** The best value of every indicator, overall and class by class, and who holds it. */

import type { CriterionColumns, Rating } from '../../model/rating.ts';
import { median } from '../../stats/moments.ts';
import type { BestValue, Practice } from './model.ts';
import { membersOf } from './standings.ts';

/** A best value among fewer is not worth a word. */
const LEAST_FIELD = 3;
/** A best value is no record where more than one in so many has it. */
const SHARED_BY = 3;

/** An indicator that counts, with its values as the units gave them and its direction. */
interface Known {
  readonly id: string;
  readonly raw: Float64Array;
  readonly score: Float64Array;
  readonly filled: Uint8Array | undefined;
  readonly sign: 1 | -1;
}

/**
 * The best value of every indicator that counts, in the order of the methodology: best is what scores best and, of
 * several values that score alike, the one furthest in the indicator's direction. Values that were filled in are
 * left out. A best value among fewer than three, or one that more than a third of them have, is none.
 */
export function practices(rating: Rating): Practice[] {
  const { columns, methodology } = rating;
  const { order } = columns;
  const stated = new Set(
    methodology.resolved.leagues.flatMap(({ id, classes }) => (classes === undefined ? [] : [id])),
  );
  const fields = columns.leagues
    .filter(({ id }) => stated.has(id))
    .map((league) => ({ league, members: membersOf(league, order) }));
  return knownIndicators(rating).flatMap((known) => {
    const best = bestOf(known, [...order], rating, null, null);
    if (best === null) return [];
    const { raw } = known;
    return [
      {
        id: known.id,
        best,
        median: median(Float64Array.from(order, (row) => raw[row]!)),
        classes: fields.flatMap(({ league, members }) =>
          members.flatMap((rows, index) => {
            const found = bestOf(known, rows, rating, league.id, league.classes[index]!.id);
            return found === null ? [] : [found];
          }),
        ),
      },
    ];
  });
}

/** Every record by who holds it: overall, and in each class where that is no record overall too. */
export function recordsByHolder(rating: Rating): ReadonlyMap<string, readonly BestValue[]> {
  const { order, leagues } = rating.columns;
  const fields = leagues.map((league) => ({ league, members: membersOf(league, order) }));
  const byHolder = new Map<string, BestValue[]>();
  const add = (best: BestValue | null) => {
    for (const holder of best?.holders ?? []) {
      const held = byHolder.get(holder) ?? [];
      if (best !== null) byHolder.set(holder, [...held, best]);
    }
  };
  for (const known of knownIndicators(rating)) {
    const overall = bestOf(known, [...order], rating, null, null);
    add(overall);
    for (const { league, members } of fields) {
      for (const [index, rows] of members.entries()) {
        const best = bestOf(known, rows, rating, league.id, league.classes[index]!.id);
        if (best !== null && best.raw !== overall?.raw) add(best);
      }
    }
  }
  return byHolder;
}

const knownIndicators = ({ criteria, columns }: Rating): Known[] =>
  criteria.flatMap(({ id, leaf, direction, effectiveWeight }) => {
    const found: CriterionColumns | undefined = columns.criteria.find((each) => each.id === id);
    if (!leaf || !(effectiveWeight > 0) || found?.raw === undefined) return [];
    const { raw, score, filled } = found;
    return [{ id, raw, score, filled, sign: direction === 'higher' ? 1 : -1 }];
  });

/** @param rows in rank order */
function bestOf(
  { id, raw, score, filled, sign }: Known,
  rows: readonly number[],
  { columns }: Rating,
  league: string | null,
  classId: string | null,
): BestValue | null {
  const field = rows.filter(
    (row) => filled?.[row] !== 1 && !Number.isNaN(raw[row]!) && !Number.isNaN(score[row]!),
  );
  if (field.length < LEAST_FIELD) return null;
  const best = field.reduce((a, b) => (better(b, a) ? b : a));
  const holders = field.filter((row) => raw[row] === raw[best]);
  if (holders.length * SHARED_BY > field.length) return null;
  return {
    id,
    league,
    class: classId,
    raw: raw[best]!,
    holders: holders.map((row) => columns.id.at(row) ?? ''),
    of: field.length,
  };

  function better(row: number, than: number): boolean {
    if (score[row] !== score[than]) return score[row]! > score[than]!;
    return sign * raw[row]! > sign * raw[than]!;
  }
}
