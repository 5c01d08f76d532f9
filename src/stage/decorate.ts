/** An evaluated rating → the result: leagues, awards, who is not ranked, and everything on record. */

import { withoutAccepted } from '../model/accept.ts';
import { assemble } from '../model/assemble.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { gather, hasErrors, located } from '../model/diagnostic.ts';
import type { CarriedColumn, CriterionScores, Evaluated } from '../model/fitted.ts';
import { type LanguageCode, textOf } from '../model/label.ts';
import type { Criterion, Methodology } from '../model/methodology.ts';
import { indicatorsOf, isGroup } from '../model/methodology.ts';
import { once } from '../model/once.ts';
import type { CriterionColumns, Excluded, RatedCriterion, Rating } from '../model/rating.ts';
import type { Run } from '../model/run.ts';
import type { Table } from '../model/table.ts';
import { textsFrom } from '../model/texts.ts';
import { answeredShare } from './availability.ts';
import { award } from './award.ts';
import { indicatorScores } from './combine.ts';
import { placesInClasses } from './league.ts';
import * as messages from './messages.ts';
import { named } from './named.ts';
import { place } from './place.ts';
import { classesOf, type Rated, ratedOf } from './rated.ts';

/** Where the methodology came from and what was noted while reading, for the result's own record. */
export interface Origin {
  readonly source?: string;
  readonly sha256?: string | null;
  /** What the run changed, if it changed anything. */
  readonly run?: Run | undefined;
  /** In which names are told that the methodology gives in several languages; the default language otherwise. */
  readonly language?: LanguageCode | undefined;
  readonly notes?: readonly Diagnostic[];
  /** By rated unit the tier that a study of robustness found, where one was asked for; NaN without a place. */
  readonly tiers?: Float64Array | undefined;
}

/**
 * The result of an evaluation: what the contract prints, and the columns it is made of.
 *
 * @param evaluated without a workspace, whose next evaluation would change it
 * @param table says where the cells that notes are about stand in their files
 * @returns the rating; errors: leagues whose columns are no numbers
 */
export function decorate(
  evaluated: Evaluated,
  origin: Origin = {},
  table: Pick<Table, 'locate'> = {},
): Outcome<Rating> {
  const { fitted, places, scores } = evaluated;
  const { answers, sample, methodology, inputs, indicators } = fitted;
  const notes: Diagnostic[] = [...(origin.notes ?? []), ...evaluated.notes];
  const rated = ratedOf(answers, sample);
  const { ids, rows, pick, pickTexts } = rated;
  const names = named(methodology, origin.language);
  const leagues = names.leagues.map((league) => {
    const sorted = classesOf(league, answers, rated);
    gather(notes, sorted.diagnostics);
    return placesInClasses(league, sorted, places, methodology.ranking.ties);
  });
  notes.push(...filledIn(evaluated));
  const diagnostics = withoutAccepted(located(table, notes), methodology.accept).left;
  if (hasErrors(diagnostics)) return { ok: false, diagnostics };

  const coverage = once(() =>
    pick(
      answeredShare(
        answers.indicators.map(({ values }) => values),
        answers.length,
      ),
    ),
  );
  const criteria = scores.criteria.map((criterion) => criterionColumns(criterion, evaluated, rated));
  const awards = award(names, { ids, places, criteria, leagues });
  const value = assemble({
    name: textOf(names.name),
    methodology,
    origin: { source: origin.source ?? 'a value', sha256: origin.sha256 ?? null, run: origin.run },
    inputs,
    criteria: ratedCriteria(names.criteria, scores.criteria),
    excluded: [...screenedOut(evaluated), ...unranked(evaluated, rated)].sort((a, b) =>
      a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
    ),
    awards: awards.results,
    treated: indicators.flatMap(({ treatment }) => treatment?.record ?? []),
    notes: diagnostics,
    columns: {
      length: rows.length,
      order: places.order,
      tableRow: rows,
      rank: places.rank,
      score: scores.total,
      tied: places.tied,
      ...(origin.tiers !== undefined && { tier: origin.tiers }),
      get coverage() {
        return coverage();
      },
      id: ids,
      key: answers.key.map(({ column, texts }) => ({
        column,
        // Of several columns none is what a unit is called.
        name: answers.key.length > 1 ? column : textOf(names.unit.name ?? column),
        texts: texts === answers.ids ? ids : pickTexts(texts),
      })),
      attributes: attributesOf(names, answers.carried, rated),
      leagues,
      criteria,
      awards: awards.byRow,
    },
  });
  return { ok: true, value, diagnostics };
}

/** A criterion's columns; what few results show is computed when first asked for. */
function criterionColumns(
  { id, score, largest }: CriterionScores,
  { fitted }: Evaluated,
  { ids, pick }: Rated,
): CriterionColumns {
  const { methodology, indicators, answers } = fitted;
  const own = indicators.find((indicator) => indicator.id === id);
  const answer = answers.indicators.find((each) => each.id === id);
  const scoreOf = once(() => score ?? indicatorScores(methodology, indicators, id));
  return {
    id,
    largest,
    get score() {
      return scoreOf();
    },
    rank: once(() => place({ score: scoreOf(), largest }, ids, { ...methodology.ranking, by: 'exact' }).rank),
    ...(own !== undefined &&
      answer !== undefined && { raw: answer.raw === answer.values ? own.observed : pick(answer.raw) }),
    ...(own?.filled !== undefined && { filled: own.filled }),
  };
}

function attributesOf(
  { unit }: Methodology,
  carried: readonly CarriedColumn[],
  { pick, pickTexts }: Rated,
): Rating['columns']['attributes'] {
  return unit.attributes.flatMap((attribute) => {
    const found = carried.find(({ wanted }) => wanted === attribute.column);
    if (found === undefined) return [];
    const { name: column, numbers, texts } = found;
    const name = textOf(attribute.name ?? column);
    if (numbers !== undefined) return { column, name, numbers: pick(numbers) };
    return { column, name, ...(texts !== undefined && { texts: pickTexts(texts) }) };
  });
}

/** Parents before their children, with their nominal shares in the total. */
function ratedCriteria(criteria: readonly Criterion[], scores: readonly CriterionScores[]): RatedCriterion[] {
  const shares = new Map(scores.map(({ id, weight }) => [id, weight]));
  const flatten = (children: readonly Criterion[], parent: string | null, share: number): RatedCriterion[] =>
    children.flatMap((child) => {
      const { id } = child;
      const name = textOf(child.name);
      const weight = shares.get(id) ?? 0;
      const leaf = !isGroup(child);
      const direction = leaf ? child.direction : 'higher';
      const entry = { id, name, parent, weight, effectiveWeight: share * weight, direction, leaf };
      return leaf ? [entry] : [entry, ...flatten(child.criteria, id, share * weight)];
    });
  return flatten(criteria, null, 1);
}

function screenedOut({ fitted: { answers, sample } }: Evaluated): Excluded[] {
  const ids = textsFrom(answers.ids);
  return sample.excluded.map(({ row, reason }) => ({ id: ids.at(row) ?? '', reason }));
}

function unranked({ places }: Evaluated, { rows, nameOf }: Rated): Excluded[] {
  if (places.order.length === rows.length) return [];
  const rest: Excluded[] = [];
  for (let unit = 0; unit < rows.length; unit++) {
    if (places.tie[unit] === -1) rest.push({ id: nameOf(unit), reason: messages.reasons.noScore() });
  }
  return rest;
}

/** How many values were filled in, where some were. */
function filledIn({ fitted: { methodology, indicators, sample } }: Evaluated): Diagnostic[] {
  const methods = new Map(indicatorsOf(methodology.criteria).map(({ id, missing }) => [id, missing.method]));
  const units = new Uint8Array(sample.rows.length);
  const fills = indicators.flatMap(({ id, filled }) => {
    let count = 0;
    filled?.forEach((is, unit) => {
      count += is;
      units[unit]! |= is;
    });
    return count === 0 ? [] : [{ id, count, method: methods.get(id) ?? '' }];
  });
  // The order of the methodology leaves no trace.
  fills.sort((a, b) => (a.id < b.id ? -1 : 1));
  const touched = units.reduce((sum, is) => sum + is, 0);
  return touched === 0 ? [] : [messages.filledIn(fills, touched, indicators.length * sample.rows.length)];
}
