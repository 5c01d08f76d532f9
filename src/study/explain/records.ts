/** What a unit is first in, or has all of. */

import { methodOf } from '../../method/method.ts';
import { normalise } from '../../method/normalise/registry.ts';
import type { Indicator } from '../../model/methodology.ts';
import type { RecordHeld } from './model.ts';
import type { Subject } from './subject.ts';

/** A first place that more units share is no record. */
const MOST_SHARED = 3;

/** Being first among fewer says nothing. */
const LEAST_MEMBERS = 3;

/** Best score of some units, how many have it, and how many have any. */
interface Best {
  readonly score: number;
  readonly holders: number;
  readonly of: number;
}

/**
 * The records a unit holds, by indicator in the order of the methodology: maximum points; first of all; else first of
 * its class in the league where most units are compared. Values that were filled in hold none.
 */
export function recordsBy(subject: Subject): (unit: number) => RecordHeld[] {
  const { rating, indicators, columns, ground } = subject;
  const { order, leagues } = rating.columns;
  const scored = indicators.filter(({ id }) => ground.scores.get(id)!.some((score) => !Number.isNaN(score)));
  const bests = scored.map(({ id }) => {
    const score = ground.scores.get(id)!;
    const overall = bestOf(order, score, () => 0, 1)[0]!;
    const byLeague = leagues.map(({ class: classOf, classes }) =>
      bestOf(order, score, (unit) => classOf[unit]!, classes.length),
    );
    return { overall, byLeague };
  });
  return (unit) =>
    scored.flatMap((indicator, index): RecordHeld[] => {
      const { id } = indicator;
      const { raw: values, filled } = columns(id);
      const raw = values?.[unit] ?? NaN;
      if (Number.isNaN(raw) || filled?.[unit] === 1) return [];
      const score = ground.scores.get(id)![unit]!;
      const { overall, byLeague } = bests[index]!;
      const held: RecordHeld[] = isMaximum(indicator, raw) ? [{ kind: 'maximum', id, raw }] : [];
      if (holds(score, overall)) {
        held.push({ kind: 'first', id, raw, of: overall.of, isShared: overall.holders > 1, league: null });
        return held;
      }
      const classes = leagues.flatMap((league, at) => {
        const classIndex = league.class[unit]!;
        const best = classIndex === -1 ? undefined : byLeague[at]![classIndex]!;
        if (best === undefined || !holds(score, best)) return [];
        const own = { id: league.id, class: league.classes[classIndex]!.id };
        return [{ kind: 'first' as const, id, raw, of: best.of, isShared: best.holders > 1, league: own }];
      });
      const [widest] = classes.sort((a, b) => b.of - a.of);
      return widest === undefined ? held : [...held, widest];
    });
}

const holds = (score: number, { score: best, holders, of }: Best): boolean =>
  score === best && of >= LEAST_MEMBERS && holders <= MOST_SHARED && holders < of;

function bestOf(
  order: Uint32Array,
  score: Float64Array,
  classOf: (unit: number) => number,
  classes: number,
): Best[] {
  const bests = Array.from({ length: classes }, () => ({ score: -Infinity, holders: 0, of: 0 }));
  for (const unit of order) {
    const [own, best] = [score[unit]!, bests[classOf(unit)]];
    if (best === undefined || Number.isNaN(own)) continue;
    best.of++;
    if (own > best.score) {
      best.score = own;
      best.holders = 0;
    }
    if (own === best.score) best.holders++;
  }
  return bests;
}

/** Whether there is no more to have: the far goalpost, or the best answer of those declared. */
function isMaximum({ normalise: choice, direction, points }: Indicator, raw: number): boolean {
  const isHigher = direction === 'higher';
  const posts = methodOf(normalise, choice).posts?.(choice);
  if (posts !== undefined) return isHigher ? raw >= posts.max : raw <= posts.min;
  if (points === undefined) return false;
  const given = Object.values(points);
  return raw === (isHigher ? Math.max(...given) : Math.min(...given));
}
