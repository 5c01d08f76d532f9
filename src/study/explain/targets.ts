/** What reaching a place would take: one indicator alone, all of them together, the fewest of them. */

import type { Cell } from './cells.ts';
import { fewestSets } from './fewest.ts';
import type { Aim, Mix, Move, SingleMove, Target } from './model.ts';
import { leastStep } from './search.ts';
import { type Attempt, atBounds, idOf, isMovable, type Situation } from './situation.ts';
import type { Subject } from './subject.ts';
import type { Asked, Trial } from './trials.ts';

/** The share of the way is found to a millionth. */
const SHARES = 1_000_000;

/**
 * The target of each aim; none of one that is no place for this unit: `next` of the first, or the place of a unit of
 * another class.
 */
export function targetsOf(aims: readonly Aim[], situation: Situation, subject: Subject): Target[] {
  return aims.flatMap((aim): Target[] => {
    const place = placeOf(aim, situation, subject);
    if (place === undefined) return [];
    const { scope } = situation;
    const to = {
      place,
      ...(aim.kind === 'unit' && { unit: aim.unit }),
      ...(scope !== null && { league: { id: scope.league.id, class: scope.class } }),
    };
    return [{ to, ...towards(place, situation, subject) }];
  });
}

/** The place that is aimed at, among everybody or in the unit's class. */
function placeOf(aim: Aim, { trials, scope }: Situation, { evaluated, rating, unitOf }: Subject) {
  if (aim.kind === 'place') return aim.place;
  const { places } = evaluated;
  const rank = scope === null ? rating.columns.rank : scope.league.rank;
  const isIn = (unit: number) =>
    scope === null || scope.league.classes[scope.league.class[unit]!]?.id === scope.class;
  if (aim.kind === 'unit') {
    const unit = unitOf(aim.unit);
    return unit !== undefined && isIn(unit) ? rank[unit]! : undefined;
  }
  const own = places.tie[trials.unit]!;
  const better = Array.from(places.order).filter((unit) => isIn(unit) && places.tie[unit]! < own);
  const next = better.at(-1);
  return next === undefined ? undefined : rank[next]!;
}

function towards(place: number, situation: Situation, subject: Subject): Omit<Target, 'to'> {
  const { trials, counted, scope } = situation;
  const attempt: Attempt = {
    place,
    rate: (asked) => trials.rate(asked, scope, place),
    reaches: ({ rank }) => rank !== null && rank <= place,
  };
  const now = attempt.rate([]);
  if (attempt.reaches(now)) return thereAlready(counted, now);
  const movable = counted.filter(isMovable);
  const end = movable.length === 0 ? now : attempt.rate(atBounds(movable));
  const alone = counted.map((cell) => single(cell, now, attempt, situation));
  const together = mixOf(counted, movable, attempt, situation);
  const least = fewestSets({ movable, alone, now, end, attempt, situation, subject });
  const fewest = least === undefined ? null : mixOf(least, least, attempt, situation);
  const isReached = together !== null || fewest !== null || alone.some(({ reachable }) => reachable);
  const atBest = { share: 1, changes: changesOf(counted, atBounds(movable)), ...outlook(end) };
  return {
    reachable: isReached,
    ...outlook(end),
    single: alone,
    together: isReached ? together : atBest,
    fewest,
  };
}

const thereAlready = (counted: readonly Cell[], now: Trial): Omit<Target, 'to'> => {
  const nothing: Mix = { share: 0, changes: [], ...outlook(now) };
  return {
    reachable: true,
    ...outlook(now),
    single: counted.map((cell) => ({ ...stays(cell), reachable: true, share: 0, ...outlook(now) })),
    together: nothing,
    fewest: nothing,
  };
};

const outlook = ({ rank, score }: Trial) => ({ rank, score });

const stays = (cell: Cell): Move => ({ id: idOf(cell), from: cell.value, to: cell.value });

/** One indicator alone, by the least change; at its bound where that does not reach. */
function single(cell: Cell, now: Trial, { rate, reaches }: Attempt, { steady }: Situation): SingleMove {
  const { ladder } = cell;
  if (!isMovable(cell)) return { ...stays(cell), reachable: false, share: null, ...outlook(now) };
  const tried = new Map<number, Trial>();
  const at = (step: number): Trial => {
    const known = tried.get(step) ?? rate([{ cell, value: ladder.at(step) }]);
    tried.set(step, known);
    return known;
  };
  const step = leastStep(ladder.first, ladder.last, steady.has(idOf(cell)), (asked) => {
    const trial = at(asked);
    return { reaches: reaches(trial), lead: trial.rank === null ? NaN : trial.lead };
  });
  const found = step ?? ladder.last;
  return {
    id: idOf(cell),
    from: cell.value,
    to: ladder.at(found),
    reachable: step !== undefined,
    share: step === undefined ? null : shareOf(step, ladder),
    ...outlook(at(found)),
  };
}

/** Steps as a share of all there are; of a gap the worst value is the first. */
const shareOf = (step: number, { first, last }: Cell['ladder']): number =>
  last === 0 ? 1 : (step - first + 1) / (last - first + 1);

/** All of these the least share of the way, told with those that stay; null where no share reaches. */
function mixOf(
  told: readonly Cell[],
  moved: readonly Cell[],
  { rate, reaches }: Attempt,
  { steady }: Situation,
): Mix | null {
  const mixed = (step: number): Asked =>
    moved.map((cell) => ({ cell, value: cell.ladder.share(step / SHARES) }));
  const isSteady = moved.every((cell) => steady.has(idOf(cell)));
  const step =
    moved.length === 0
      ? undefined
      : leastStep(1, SHARES, isSteady, (asked) => {
          const trial = rate(mixed(asked));
          return { reaches: reaches(trial), lead: trial.rank === null ? NaN : trial.lead };
        });
  if (step === undefined) return null;
  return {
    share: step / SHARES,
    changes: changesOf(told, mixed(step)),
    ...outlook(rate(mixed(step))),
  };
}

/** What becomes of these cells, those that stay among them. */
function changesOf(told: readonly Cell[], asked: Asked): Move[] {
  const values = new Map(asked.map(({ cell, value }) => [cell, value]));
  return told.map((cell) => ({ ...stays(cell), to: values.get(cell) ?? cell.value }));
}
