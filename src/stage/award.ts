/** Who wins what. */

import type { Places } from '../model/fitted.ts';
import { textOf } from '../model/label.ts';
import type { Award, Methodology, Ranking } from '../model/methodology.ts';
import type { AwardResult, CriterionColumns, LeagueColumns } from '../model/rating.ts';
import type { Texts } from '../model/table.ts';
import { assignRanks, place } from './place.ts';

interface Standing {
  readonly ids: Texts;
  readonly places: Places;
  readonly criteria: readonly CriterionColumns[];
  readonly leagues: readonly LeagueColumns[];
}

/** Winning rows, overall and class by class. */
interface Decision {
  readonly overall: number[];
  readonly classes: number[][];
}

/**
 * The winners of every award. Winners of the awards under `except` are taken out first, so the next unit
 * moves up. Tied units win together, places counted 1, 1, 3 (with ties: ordinal, one wins). A value that
 * was filled in never wins an award for a criterion, nor does a unit that is not ranked.
 */
export function award(
  methodology: Methodology,
  standing: Standing,
): { results: AwardResult[]; byRow: Map<number, string[]> } {
  const { awards, ranking } = methodology;
  const byId = new Map(awards.map((entry) => [entry.id, entry]));
  const decided = new Map<string, Decision>();

  const winnersOf = (entry: Award): Decision => {
    const known = decided.get(entry.id);
    if (known !== undefined) return known;
    const out = new Set(
      entry.except.flatMap((id) => {
        const other = byId.get(id);
        return other === undefined ? [] : winnersOf(other).overall;
      }),
    );
    const { order, tie } =
      entry.criterion === undefined ? standing.places : placesBy(entry.criterion, standing, ranking);
    const eligible = [...order].filter((row) => !out.has(row) && standing.places.tie[row]! >= 0);
    const league = standing.leagues.find(({ id }) => id === entry.league);
    const fields =
      league === undefined
        ? [eligible]
        : league.classes.map((_, index) => eligible.filter((row) => league.class[row] === index));
    const classes = fields.map((rows) => {
      const ranks = new Float64Array(standing.ids.length);
      assignRanks(rows, tie, ranking.ties === 'ordinal' ? 'ordinal' : 'min', ranks);
      return rows.filter((row) => ranks[row] === entry.rank);
    });
    const decision = { overall: classes.flat(), classes };
    decided.set(entry.id, decision);
    return decision;
  };

  const byRow = new Map<number, string[]>();
  const results = awards.map((entry): AwardResult => {
    const { overall, classes } = winnersOf(entry);
    for (const row of overall) {
      const won = byRow.get(row);
      if (won === undefined) byRow.set(row, [entry.id]);
      else won.push(entry.id);
    }
    const names = (rows: readonly number[]) => rows.map((row) => standing.ids.at(row) ?? '');
    const league = standing.leagues.find(({ id }) => id === entry.league);
    return {
      id: entry.id,
      name: textOf(entry.name),
      ...(entry.prize !== undefined && { prize: textOf(entry.prize) }),
      ...(entry.league !== undefined && { league: entry.league }),
      ...(entry.criterion !== undefined && { criterion: entry.criterion }),
      winners: names(overall),
      ...(league !== undefined && {
        classes: league.classes.map((field, index) => ({
          class: field.id,
          winners: names(classes[index] ?? []),
        })),
      }),
    };
  });
  return { results, byRow };
}

/** Places by one criterion's score, filled-in values left out. */
function placesBy(id: string, { ids, criteria }: Standing, ranking: Ranking): Places {
  const criterion = criteria.find((candidate) => candidate.id === id);
  if (criterion === undefined) throw new Error(`no criterion '${id}': the methodology was not validated`);
  const { filled, largest } = criterion;
  const scores =
    filled === undefined
      ? criterion.score
      : Float64Array.from(criterion.score, (score, row) => (filled[row] === 1 ? NaN : score));
  return place({ score: scores, largest }, ids, { ...ranking, by: 'exact' });
}
