import { aggregate } from '../../method/aggregate/registry.ts';
import { methodOf } from '../../method/method.ts';
import type { Criterion, Group, Methodology } from '../../model/methodology.ts';
import { indicatorsOf, isGroup, walkPaths } from '../../model/methodology.ts';
import type { Rating } from '../../model/rating.ts';
import { type Saying, say, verbatim } from '../../model/saying.ts';
import { selectColumn, type Table } from '../../model/table.ts';
import { rate } from '../../rate.ts';
import { pearson } from '../../stats/correlation.ts';
import type { Move, Removal } from './model.ts';

/** How many of those that move most are named. */
const MOVERS = 3;

/**
 * The rating without a criterion, for each id, or why there is none: the units are rated again, its siblings
 * sharing its weight in proportion to theirs. Weights are those of the rating, also where they were derived
 * from data or judgements; the units are those of the rating, so that nobody comes or goes because of an answer
 * more or less. A group that loses its only weighted child goes with it. Rows of the columns are those of the rating.
 */
export function ratingsWithout(
  table: Table,
  methodology: Methodology,
  rating: Rating,
): (id: string) => Rating | Saying {
  const rated = onlyRated(table, rating);
  const fixed = fixedWeights(methodology, rating);
  return (id) => {
    const changed = without(fixed, id);
    if ('say' in changed) return changed;
    const again = rate(rated, changed);
    if (again.ok) return again.value;
    const problem = again.diagnostics.find(({ severity }) => severity === 'error');
    return problem?.says ?? say('whyNoRating', null);
  };
}

/** What leaving out each criterion does to the places, by its id. */
export function removals(table: Table, methodology: Methodology, rating: Rating): (id: string) => Removal {
  const ratingWithout = ratingsWithout(table, methodology, rating);
  return (id) => {
    const again = ratingWithout(id);
    return 'say' in again ? notComputed(again) : compare(rating, again);
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

function onlyRated(table: Table, { columns }: Rating): Table {
  if (columns.length === table.length) return table;
  return {
    length: columns.length,
    inputs: table.inputs,
    columns: table.columns.map((column) => selectColumn(column, columns.tableRow)),
  };
}

/** The methodology with the rating's own shares as weights, and nothing that only decorates a result. */
function fixedWeights(methodology: Methodology, { criteria }: Rating): Methodology {
  const shares = new Map(criteria.map(({ id, weight }) => [id, weight]));
  const fix = (criterion: Criterion): Criterion => {
    const weight = shares.get(criterion.id) ?? 0;
    return isGroup(criterion)
      ? { ...criterion, weight, weights: { method: 'given' }, criteria: criterion.criteria.map(fix) }
      : { ...criterion, weight };
  };
  const fillsBy = new Set(indicatorsOf(methodology.criteria).map(({ missing }) => missing.by));
  return {
    ...methodology,
    weights: { method: 'given' },
    criteria: methodology.criteria.map(fix),
    screening: { coverage: 0, keep: [], drop: [] },
    leagues: methodology.leagues.filter(({ id }) => fillsBy.has(id)),
    awards: [],
  };
}

type Siblings = Pick<Group, 'criteria' | 'aggregate'>;

/** The methodology without a criterion, or why there is none. */
function without(methodology: Methodology, id: string): Methodology | Saying {
  const left = withoutIn(methodology, id);
  if (left === undefined) return say('whyNothingLeft', null);
  if (isReason(left)) return left;
  const changed = { ...methodology, criteria: left };
  const there = new Set([...walkPaths(left)].map(({ criterion }) => criterion.id));
  const tiebreak = methodology.ranking.tiebreak.filter((name) => there.has(name));
  return { ...changed, ranking: { ...methodology.ranking, tiebreak } };
}

/** The children that are left; undefined where none has a weight; a reason where the method needs them all. */
function withoutIn(siblings: Siblings, id: string): readonly Criterion[] | undefined | Saying {
  const children: Criterion[] = [];
  // Parameters that are lists speak of the children by their places, so there the child stays, without weight.
  const byPlace = Object.values(siblings.aggregate).some(Array.isArray);
  const drop = (child: Criterion) => {
    if (byPlace) children.push({ ...child, weight: 0 });
  };
  for (const child of siblings.criteria) {
    if (child.id === id) drop(child);
    else if (isGroup(child)) {
      const left = withoutIn(child, id);
      if (left === undefined) drop(child);
      else if (isReason(left)) return left;
      else children.push({ ...child, criteria: left });
    } else children.push(child);
  }
  const counted = children.filter(({ weight }) => weight > 0).length;
  if (counted === 0) return undefined;
  const { method } = siblings.aggregate;
  const misfit = methodOf(aggregate, siblings.aggregate).checkChildren?.(
    siblings.aggregate,
    children.length,
    counted,
  );
  return misfit === undefined ? children : say('ofMethod', { method, why: verbatim(misfit) });
}

const isReason = (left: readonly Criterion[] | Saying): left is Saying => 'say' in left;

function compare({ columns: before }: Rating, { columns: after }: Rating): Removal {
  let [units, unrated, changed, sum, largest] = [0, 0, 0, 0, 0];
  for (const row of before.order) {
    if (Number.isNaN(after.score[row]!)) {
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
    .map((row): Move => ({ unit: before.id.at(row) ?? '', from: before.rank[row]!, to: after.rank[row]! }))
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
