import type { Change, Evaluated } from '../../model/fitted.ts';
import { type Saying, say } from '../../model/saying.ts';
import { evaluate } from '../../rate.ts';
import { ratedOf } from '../../stage/rated.ts';
import { pearson } from '../../stats/correlation.ts';
import type { Move, Removal } from './model.ts';

/** How many of those that move most are named. */
const MOVERS = 3;

/**
 * The rating without a criterion, for each id, or why there is none: its siblings share its weight in proportion to
 * theirs. Weights are those of the rating, also where they were derived from data or judgements; the units are those
 * of the rating, so that nobody comes or goes because of an answer more or less. A group that loses its only weighted
 * child goes with it. Rows of the columns are those of the rating.
 */
export function ratingsWithout({ fitted, scores }: Evaluated): (id: string) => Evaluated | Saying {
  const weights = Object.fromEntries(scores.criteria.map(({ id, weight }) => [id, weight]));
  return (id) => {
    const changes: Change[] = [{ weights }, { without: { indicator: id } }, { sample: 'kept' }];
    const again = evaluate(fitted, changes);
    if (again.ok) return again.value;
    const problem = again.diagnostics.find(({ severity }) => severity === 'error');
    return problem?.says ?? say('whyNoRating', null);
  };
}

/** What leaving out each criterion does to the places, by its id. */
export function removals(evaluated: Evaluated): (id: string) => Removal {
  const ratingWithout = ratingsWithout(evaluated);
  return (id) => {
    const again = ratingWithout(id);
    return 'say' in again ? notComputed(again) : compare(evaluated, again);
  };
}

const notComputed = (why: Saying): Removal => ({
  units: 0,
  unrated: 0,
  changed: 0,
  meanChange: null,
  largestChange: null,
  movers: [],
  moversCount: 0,
  rankCorrelation: null,
  why,
});

function compare(from: Evaluated, to: Evaluated): Removal {
  const { places: before, fitted } = from;
  const { places: after } = to;
  const { nameOf } = ratedOf(fitted.answers, fitted.sample);
  let [units, unrated, changed, sum, largest] = [0, 0, 0, 0, 0];
  for (const row of before.order) {
    if (Number.isNaN(to.scores.total[row]!)) {
      unrated++;
      continue;
    }
    const change = Math.abs(before.rank[row]! - after.rank[row]!);
    units++;
    sum += change;
    if (change > 0) changed++;
    if (change > largest) largest = change;
  }
  const moved =
    largest === 0
      ? []
      : Array.from(before.order).filter((row) => Math.abs(before.rank[row]! - after.rank[row]!) === largest);
  const movers = moved
    .map((row): Move => ({ unit: nameOf(row), from: before.rank[row]!, to: after.rank[row]! }))
    .sort((a, b) => (a.unit < b.unit ? -1 : a.unit > b.unit ? 1 : 0));
  const correlation = pearson(before.rank, after.rank);
  return {
    units,
    unrated,
    changed,
    meanChange: units === 0 ? null : sum / units,
    largestChange: units === 0 ? null : largest,
    movers: movers.slice(0, MOVERS),
    moversCount: movers.length,
    rankCorrelation: Number.isNaN(correlation) ? null : correlation,
  };
}
