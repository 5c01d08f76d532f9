/** Why units have their places, and what would move them: every figure is what rating again would give. */

import type { Evaluated } from '../../model/fitted.ts';
import type { Rating } from '../../model/rating.ts';
import type { Table } from '../../model/table.ts';
import { cellWorkspaceFor } from '../../stage/other-cells.ts';
import { cellOf, columnsOf } from './cells.ts';
import { contributionsOf, type Profile, profileOf } from './contributions.ts';
import { learnFromBy } from './learn-from.ts';
import { leverageOf } from './leverage.ts';
import type { Contribution, ExplainedUnit, ExplainOptions, Explanation, Gap, LeaguePlace } from './model.ts';
import { recordsBy } from './records.ts';
import { steadyIndicators } from './steady.ts';
import { type Subject, subjectOf } from './subject.ts';
import { targetsOf } from './targets.ts';
import { trialsOf } from './trials.ts';

/** What was rated: the table as it was read, scores and places, and the result made of them. */
export interface Rated {
  readonly table: Table;
  readonly evaluated: Evaluated;
  readonly rating: Rating;
}

/**
 * Explains the places of units: contributions against a reference, targets, leverage, leaders, records, gaps.
 *
 * @param rated of one and the same rating; evaluated without a workspace
 * @param options units, a reference and a league that are there: names are looked up before
 *
 * Missing values: a gap of the unit or of the reference stays one, and its weight goes to the others as the rating has
 * it; figures that there are none for are null.
 */
export function explainUnits(
  { table, evaluated, rating }: Rated,
  {
    units,
    against = { kind: 'median' },
    to = [{ kind: 'next' }],
    league,
    leverage = true,
  }: ExplainOptions = {},
): Explanation {
  const subject = subjectOf(evaluated, rating, table);
  const profile = profileOf(against, subject);
  const tools = {
    profile,
    learnFrom: learnFromBy(subject),
    records: recordsBy(subject),
    trying: to.length > 0 || leverage ? tryingOf(subject, { to, league, leverage }) : null,
  };
  const rows = units?.flatMap((id) => subject.unitOf(id) ?? []) ?? Array.from(rating.columns.order);
  const { order, id: ids } = rating.columns;
  return {
    rating,
    reference: {
      kind: against.kind,
      unit: 'unit' in against ? against.unit : against.kind === 'leader' ? (ids.at(order[0]!) ?? '') : null,
    },
    league: league ?? null,
    units: rows.map((unit) => explainUnit(unit, subject, tools)),
  };
}

interface Tools {
  readonly profile: Profile;
  readonly learnFrom: ReturnType<typeof learnFromBy>;
  readonly records: ReturnType<typeof recordsBy>;
  /** Null where nothing is to be tried. */
  readonly trying: ((unit: number) => Pick<ExplainedUnit, 'targets' | 'leverage'>) | null;
}

/** What rating again with other cells shows of a unit. */
function tryingOf(
  subject: Subject,
  {
    to,
    league: id,
    leverage,
  }: Pick<Required<ExplainOptions>, 'to' | 'leverage'> & { league: string | undefined },
): Tools['trying'] {
  const { evaluated, rating } = subject;
  const columns = columnsOf(subject);
  const steady = steadyIndicators(subject);
  const workspace = cellWorkspaceFor(evaluated.fitted);
  const league = rating.columns.leagues.find((one) => one.id === id);
  return (unit) => {
    const row = evaluated.fitted.sample.rows[unit]!;
    const cells = columns.map((of) => cellOf(of, row));
    const trials = trialsOf(unit, cells, subject, workspace);
    const counted = cells.filter(({ of }) => of.isCounted);
    const own = league?.classes[league.class[unit]!]?.id;
    const scope = league === undefined || own === undefined ? null : { league, class: own };
    const situation = { trials, counted, steady: steady(unit), scope };
    const isOutside = league !== undefined && own === undefined;
    return {
      targets: isOutside ? [] : targetsOf(to, situation, subject),
      leverage: leverage ? leverageOf(situation, subject) : [],
    };
  };
}

function explainUnit(
  unit: number,
  subject: Subject,
  { profile, learnFrom, records, trying }: Tools,
): ExplainedUnit {
  const { columns } = subject.rating;
  const { targets, leverage } = trying?.(unit) ?? { targets: [], leverage: [] };
  const { reference, contributions } = contributionsOf(unit, profile, subject);
  return {
    id: columns.id.at(unit) ?? '',
    rank: columns.rank[unit]!,
    of: columns.order.length,
    tied: columns.tied[unit] === 1,
    score: columns.score[unit]!,
    coverage: columns.coverage[unit]!,
    leagues: leaguePlaces(unit, subject),
    reference: { score: reference },
    contributions,
    targets,
    learnFrom: learnFrom(unit, contributions),
    leverage,
    records: records(unit),
    gaps: gapsOf(unit, contributions, subject),
  };
}

function leaguePlaces(
  unit: number,
  { rating, membersOf }: Subject,
): Readonly<Record<string, LeaguePlace | null>> {
  return Object.fromEntries(
    rating.columns.leagues.map((league) => {
      const index = league.class[unit]!;
      if (index === -1) return [league.id, null];
      const of = membersOf(league)[index]!;
      return [league.id, { class: league.classes[index]!.id, rank: league.rank[unit]!, of }];
    }),
  );
}

/** The cells that are empty, with what was filled in. */
function gapsOf(unit: number, found: readonly Contribution[], { evaluated }: Subject): Gap[] {
  const values = new Map(evaluated.fitted.indicators.map(({ id, values }) => [id, values]));
  return found.flatMap(({ id, raw, filled }): Gap[] => {
    if (raw !== null) return [];
    return [{ id, filled: filled === true ? values.get(id)![unit]! : null }];
  });
}
