/**
 * Recommendations, made of the explanations alone. For all units together, and for each class of the leagues whose
 * classes the methodology states:
 *
 * - weak: the indicators whose mean contribution, against the reference, is most negative over the units;
 * - levers: the indicators that are the shortest path to the next place for most of the units: of all single changes
 *   that reach it when everything is rated again, the one that takes the least share of the way to the best observed.
 */

import type { RatedCriterion, Rating } from '../../model/rating.ts';
import { mean, median } from '../../stats/moments.ts';
import type { Contribution } from '../explain/model.ts';
import type { Advice, AdviceChapter, BestValue, Practice, Profile } from './model.ts';

/** So many of a kind are listed. */
const MOST = 3;
/** What helps one unit alone stands in its profile. */
const LEAST_LIFTED = 2;
/** Fewer units have nothing in common that could be told from chance. */
const LEAST = 3;

/** @param profiles with explanations; those without take no part */
export function adviceChapter(
  { columns, criteria, methodology }: Rating,
  profiles: readonly Profile[],
  practices: readonly Practice[],
): AdviceChapter {
  const explained = profiles.filter(({ explanation }) => explanation !== null);
  const indicators = criteria.filter(({ leaf, effectiveWeight }) => leaf && effectiveWeight > 0);
  const stated = methodology.resolved.leagues.filter(({ classes }) => classes !== undefined);
  const fields = columns.leagues
    .filter(({ id }) => stated.some((league) => league.id === id))
    .flatMap((league) => league.classes.map((each) => ({ league: league.id, class: each.id })));
  const advice = [{ league: null, class: null }, ...fields].flatMap((field): Advice[] => {
    const members = explained.filter(({ leagues }) => {
      const { league } = field;
      return league === null || leagues.some(({ id, class: own }) => id === league && own === field.class);
    });
    if (members.length < LEAST) return [];
    return [
      {
        ...field,
        units: members.length,
        weak: weakOf(members, indicators, (id) => bestIn(practices, id, field)),
        levers: leversOf(members, indicators),
      },
    ];
  });
  return { most: MOST, least: LEAST, advice };
}

const bestIn = (
  practices: readonly Practice[],
  id: string,
  field: Pick<Advice, 'league' | 'class'>,
): BestValue | null => {
  const practice = practices.find((each) => each.id === id);
  if (practice === undefined) return null;
  if (field.league === null) return practice.best;
  const { classes } = practice;
  return classes.find((best) => best.league === field.league && best.class === field.class) ?? null;
};

function weakOf(
  members: readonly Profile[],
  indicators: readonly RatedCriterion[],
  best: (id: string) => BestValue | null,
): Advice['weak'] {
  const found = indicators.flatMap(({ id }) => {
    const points = members.flatMap((profile) => contributionOf(profile, id)?.points ?? []);
    if (points.length === 0) return [];
    const average = mean(Float64Array.from(points));
    const behind = points.filter((each) => each < 0).length;
    return average < 0 ? [{ id, points: average, behind, best: best(id) }] : [];
  });
  return found.sort((a, b) => a.points - b.points).slice(0, MOST);
}

const contributionOf = ({ explanation }: Profile, id: string): Contribution | undefined =>
  explanation?.contributions.find((contribution) => contribution.id === id);

function leversOf(members: readonly Profile[], indicators: readonly RatedCriterion[]): Advice['levers'] {
  const climbing = members.filter(({ explanation }) => (explanation?.targets.length ?? 0) > 0);
  const shortest = climbing.flatMap(({ paths }) => paths[0] ?? []);
  const found = indicators.flatMap(({ id }) => {
    const own = shortest.filter((path) => path.id === id && path.share !== null);
    if (own.length < LEAST_LIFTED) return [];
    const steps = own.flatMap(({ from, to }) =>
      typeof from === 'number' && typeof to === 'number' ? [Math.abs(to - from)] : [],
    );
    const step = steps.length === 0 ? null : median(Float64Array.from(steps));
    const share = median(Float64Array.from(own, (path) => path.share ?? NaN));
    return [{ id, lifts: own.length, of: climbing.length, share, step }];
  });
  return found.sort((a, b) => b.lifts - a.lifts).slice(0, MOST);
}
