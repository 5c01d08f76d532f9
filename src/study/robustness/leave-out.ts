/** What leaving out each criterion does to the places. */

import type { Change, Evaluated } from '../../model/fitted.ts';
import { walkPaths } from '../../model/methodology.ts';
import { say } from '../../model/saying.ts';
import { evaluate, workspaceFor } from '../../rate.ts';
import { assignRanks } from '../../stage/place.ts';
import { ratedOf } from '../../stage/rated.ts';
import type { LeftOut, Studied } from './model.ts';

/**
 * Every criterion, groups too, in the order of the methodology: the rating as if it were not in the file, its share
 * going to its siblings in proportion. Places are those among the units rated both times.
 *
 * @returns null and the reason where there is no rating without it; a shift that is positive is a climb
 */
export async function leaveOut({
  evaluated,
  pause,
}: Pick<Studied, 'evaluated' | 'pause'>): Promise<LeftOut[]> {
  const { fitted } = evaluated;
  const workspace = workspaceFor(fitted);
  const found: LeftOut[] = [];
  for (const { criterion } of walkPaths(fitted.methodology.criteria)) {
    await pause();
    const { id } = criterion;
    const change: Change = { without: { indicator: id } };
    const again = evaluate(fitted, change, workspace);
    if (again.ok) found.push({ id, ...shifts(evaluated, again.value) });
    else {
      const problem = again.diagnostics.find(({ severity }) => severity === 'error');
      const reason = problem?.says ?? say('whyNoRating', null);
      found.push({ id, meanShift: null, largestShift: null, reason });
    }
  }
  return found;
}

/** Of all units by their number in the first rating: the number in the other; −1 where it is not rated there. */
export function numbersIn(other: Evaluated, first: Evaluated): Int32Array {
  const numbers = new Int32Array(first.fitted.answers.length).fill(-1);
  other.fitted.sample.rows.forEach((row, unit) => {
    numbers[row] = unit;
  });
  return Int32Array.from(first.fitted.sample.rows, (row) => numbers[row]!);
}

function shifts(before: Evaluated, after: Evaluated): Pick<LeftOut, 'meanShift' | 'largestShift'> {
  const { fitted, places } = before;
  const numbers = numbersIn(after, before);
  const isRated = (unit: number) => numbers[unit]! >= 0 && after.places.tie[numbers[unit]!]! >= 0;
  const both = [...places.order].filter(isRated);
  if (both.length === 0) return { meanShift: null, largestShift: null };
  const { ties } = fitted.methodology.ranking;
  const from = new Float64Array(places.rank.length);
  assignRanks(both, places.tie, ties, from);
  const known = new Set(both.map((unit) => numbers[unit]!));
  const to = new Float64Array(after.places.rank.length);
  assignRanks(
    [...after.places.order].filter((unit) => known.has(unit)),
    after.places.tie,
    ties,
    to,
  );
  let sum = 0;
  let largest = both[0]!;
  const shiftOf = (unit: number) => from[unit]! - to[numbers[unit]!]!;
  for (const unit of both) {
    sum += Math.abs(shiftOf(unit));
    if (Math.abs(shiftOf(unit)) > Math.abs(shiftOf(largest))) largest = unit;
  }
  const { ids } = ratedOf(fitted.answers, fitted.sample);
  return {
    meanShift: sum / both.length,
    largestShift: { id: ids.at(largest) ?? '', places: shiftOf(largest) },
  };
}
