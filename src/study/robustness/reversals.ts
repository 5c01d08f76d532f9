/** Whose order is turned round when somebody else is not there at all. */

import type { Evaluated } from '../../model/fitted.ts';
import { evaluate, workspaceFor } from '../../rate.ts';
import { ratedOf } from '../../stage/rated.ts';
import { numbersIn } from './leave-out.ts';
import type { Reversal, Studied } from './model.ts';

/** Of more units it would take too long. */
export const MOST_UNITS = 1000;

/**
 * Every unit without which some pair of others changes its order, along the ranking, with these pairs: the first was
 * strictly ahead, and is strictly behind in the rating of the table without the unit. Null above `MOST_UNITS`.
 */
export async function reversals({
  evaluated,
  pause,
}: Pick<Studied, 'evaluated' | 'pause'>): Promise<Reversal[] | null> {
  const { fitted, places } = evaluated;
  if (fitted.sample.rows.length > MOST_UNITS) return null;
  const { ids } = ratedOf(fitted.answers, fitted.sample);
  const nameOf = (unit: number) => ids.at(unit) ?? '';
  const workspace = workspaceFor(fitted);
  const found: Reversal[] = [];
  for (const unit of places.order) {
    await pause();
    const without = nameOf(unit);
    const again = evaluate(fitted, { without: { unit: without } }, workspace);
    if (!again.ok) continue;
    const pairs = turnedRound(evaluated, again.value);
    if (pairs.length > 0)
      found.push({ without, pairs: pairs.map(([one, other]) => [nameOf(one), nameOf(other)]) });
  }
  return found;
}

/** Pairs of units of the first rating that stand strictly in the other order in the second, along the first ranking. */
function turnedRound(before: Evaluated, after: Evaluated): (readonly [number, number])[] {
  const numbers = numbersIn(after, before);
  const tieOf = (unit: number) => (numbers[unit]! < 0 ? -1 : after.places.tie[numbers[unit]!]!);
  const order = [...before.places.order].filter((unit) => tieOf(unit) >= 0);
  const pairs: (readonly [number, number])[] = [];
  // Insertion by the new order: a unit passes all that were not behind it and now are.
  const sorted: number[] = [];
  for (const unit of order) {
    let to = sorted.length;
    while (to > 0 && tieOf(sorted[to - 1]!) > tieOf(unit)) {
      to--;
      const other = sorted[to]!;
      if (before.places.tie[other]! < before.places.tie[unit]!) pairs.push([other, unit]);
    }
    sorted.splice(to, 0, unit);
  }
  const position = new Map(order.map((unit, index) => [unit, index]));
  const at = (unit: number) => position.get(unit)!;
  return pairs.sort(([a, b], [c, d]) => at(a) - at(c) || at(b) - at(d));
}
