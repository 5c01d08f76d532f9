/** From whom a unit could learn: who leads where it loses most. */

import type { LeagueColumns } from '../../model/rating.ts';
import { ln } from '../../stats/elementary.ts';
import { rawOf } from './contributions.ts';
import type { Contribution, LearnFrom } from './model.ts';
import type { Subject } from './subject.ts';

/** Leaders are the first tenth of an indicator, and at least so many places. */
const LEAST_LEADERS = 5;

/** So many are named. */
const NAMED = 3;

/**
 * The indicators that cost the unit something, the dearest first, each with up to three units that are better there:
 * from the first tenth of all, or the best of one of the unit's own classes. Those that share most classes with it
 * come first, then the nearest in size (the column that the first league with classes by number is about).
 */
export function learnFromBy(subject: Subject): (unit: number, found: readonly Contribution[]) => LearnFrom[] {
  const { rating, columns, ranksIn, criterion } = subject;
  const { order, leagues, id: ids } = rating.columns;
  const sizes = sizesOf(subject);
  const most = Math.max(LEAST_LEADERS, Math.ceil(order.length / 10));
  const bests = new Map<string, readonly (readonly number[])[]>();
  const bestsIn = (id: string) => {
    const known = bests.get(id) ?? leagues.map((league) => bestByClass(league, ranksIn(id), order));
    bests.set(id, known);
    return known;
  };
  return (unit, found) => {
    const dear = found.filter(({ id, points }) => criterion(id).leaf && points !== null && points < 0);
    dear.sort((a, b) => a.points! - b.points! || (a.id < b.id ? -1 : 1));
    return dear.flatMap(({ id }): LearnFrom[] => {
      const ranks = ranksIn(id);
      const isBetter = (other: number) => !(ranks[other]! >= ranks[unit]!) && !Number.isNaN(ranks[other]!);
      const ownClasses = leagues.map((league, at) => bestsIn(id)[at]![league.class[unit]!] ?? Infinity);
      const shared = (other: number) =>
        leagues.filter(({ class: classOf }) => classOf[other] !== -1 && classOf[other] === classOf[unit])
          .length;
      const leads = (other: number) =>
        ranks[other]! <= most ||
        leagues.some(
          ({ class: classOf }, at) => classOf[other] === classOf[unit] && ranks[other] === ownClasses[at],
        );
      const leaders = Array.from(order).filter((other) => other !== unit && isBetter(other) && leads(other));
      const distance = (other: number) => Math.abs(ln(sizes(other) / sizes(unit))) || 0;
      leaders.sort(
        (a, b) => shared(b) - shared(a) || distance(a) - distance(b) || ranks[a]! - ranks[b]! || a - b,
      );
      if (leaders.length === 0) return [];
      const { raw, filled } = columns(id);
      const units = leaders.slice(0, NAMED).map((other) => ({
        id: ids.at(other) ?? '',
        raw: rawOf(other, raw, filled),
        rank: ranks[other]!,
      }));
      return [{ id, units }];
    });
  };
}

/** The best rank in an indicator by class. */
function bestByClass({ class: classOf, classes }: LeagueColumns, ranks: Float64Array, order: Uint32Array) {
  const best = classes.map(() => Infinity);
  for (const unit of order) {
    const index = classOf[unit]!;
    if (index >= 0 && ranks[unit]! < best[index]!) best[index] = ranks[unit]!;
  }
  return best;
}

/** How large a unit is: 1 for all where no league is about a number. */
function sizesOf({ evaluated: { fitted } }: Subject): (unit: number) => number {
  const league = fitted.methodology.leagues.find(({ classes }) => classes !== undefined);
  const numbers = fitted.answers.carried.find(({ wanted }) => wanted === league?.column)?.numbers;
  return (unit) => {
    const size = numbers?.[fitted.sample.rows[unit]!] ?? NaN;
    return size > 0 ? size : NaN;
  };
}
