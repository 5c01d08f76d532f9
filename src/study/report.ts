/**
 * The study of an edition, the value that is printed: what was rated and how, the ranking and the leagues, awards,
 * one profile a unit, best practices, recommendations, how firm it is, what the data lack, what changed. Every
 * figure in it is one of the rating or of another study; here they are put together.
 */

import type { Evaluated } from '../model/fitted.ts';
import type { LanguageCode } from '../model/label.ts';
import type { Rating } from '../model/rating.ts';
import type { Table } from '../model/table.ts';
import { named } from '../stage/named.ts';
import { auditRating, THRESHOLDS } from './audit.ts';
import { captionsOf } from './captions.ts';
import type { Comparison } from './compare/model.ts';
import { explainUnits } from './explain/explain.ts';
import { adviceChapter } from './report/advice.ts';
import { dataChapter } from './report/data.ts';
import { methodChapter } from './report/method.ts';
import type { Shown, Study } from './report/model.ts';
import { pathsOf } from './report/paths.ts';
import { practices } from './report/practices.ts';
import { type Asked, profiledRows, profilesOf } from './report/profiles.ts';
import { firstPlaces, inBrief, leagueChapters, marginsOf } from './report/standings.ts';

/** Up to so many units the ranking is printed whole; of more, the first hundred, and ten of each class. */
const ALL_RANKED = 1000;
const FIRST_RANKED = 100;
const FIRST_IN_CLASS = 10;

/** Profiles times units: beyond that nobody waits until it is tried what the next place of each would take. */
const MOST_TRIED = 1_000_000;

export interface ReportOptions extends Partial<Asked> {
  readonly title?: string | undefined;
  /** The command that makes the study again. */
  readonly command?: string | undefined;
  /** From the edition before to this one. */
  readonly change?: Comparison | undefined;
  /** In which the rating has its names. */
  readonly language?: LanguageCode | undefined;
}

/**
 * Studies a rating.
 *
 * @param evaluated what was rated, without a workspace
 * @param rating the same, decorated; with at least one unit that has a place
 * @param table the rows that were rated
 * @returns the study; a figure that rests on nothing is null, or what would be said of it is not there
 */
export function report(
  evaluated: Evaluated,
  rating: Rating,
  table: Table,
  { title, command, change, language, top = null, units = [], league }: ReportOptions = {},
): Study {
  const { columns } = rating;
  const names = named(rating.methodology.resolved, language);
  const rows = [...columns.order];
  const isLarge = rows.length > ALL_RANKED;
  const first = (most: number) => (isLarge ? rows.slice(0, most) : rows);
  const ranked = top === null ? first(FIRST_RANKED) : firstPlaces(rows, columns.rank, top);
  const best = practices(rating);
  const method = methodChapter(rating, names);
  const profiled = profiledRows(rating, { top, units, league });
  const ids = profiled.rows.map((row) => columns.id.at(row) ?? '');
  const isTried = rows.length * ids.length <= MOST_TRIED;
  const to = isTried ? [{ kind: 'next' } as const] : [];
  const explained = explainUnits({ table, evaluated, rating }, { units: ids, to, leverage: false });
  const profiles = profilesOf(rating, profiled.rows, {
    explanations: new Map(explained.units.map((unit) => [unit.id, unit])),
    paths: (unit) => pathsOf(unit, method.criteria, best),
    movements: new Map(change?.units.map((unit) => [unit.id, unit])),
  });
  const leagues = leagueChapters(rating, names, top ?? (isLarge ? FIRST_IN_CLASS : rows.length)).filter(
    ({ id }) => league === undefined || id === league.id,
  );
  const settings = { correlation: 'pearson', thresholds: THRESHOLDS, against: [] } as const;
  const { findings } = auditRating(evaluated, rating, settings, [], rating.notes);
  return {
    tool: rating.tool,
    rating: rating.rating,
    inputs: rating.inputs,
    methodology: rating.methodology,
    ...(rating.run !== undefined && { run: rating.run }),
    title: title ?? null,
    command: command ?? null,
    captions: captionsOf(rating),
    size: {
      ranking: shown(rows.length, ranked.length, top === null ? 'large' : 'asked'),
      profiles: shown(rows.length, profiled.rows.length, profiled.rule),
      isTried,
    },
    brief: inBrief(
      rating,
      leagues,
      best.map((practice) => practice.best),
    ),
    method,
    ranking: ranked.map((row) => rating.unit(row)),
    leagues,
    awards: rating.awards,
    profiles,
    practices: best,
    recommendations: adviceChapter(rating, profiles, best),
    firmness: { margins: marginsOf(rating), findings, robustness: null },
    data: dataChapter(rating),
    change: change ?? null,
    notes: rating.notes,
  };
}

const shown = (all: number, count: number, rule: Shown['rule']): Shown => ({
  all,
  shown: count,
  rule: count === all ? 'all' : rule,
});
