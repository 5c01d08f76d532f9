/** Two editions side by side: who moved, how far, and through whose doing. */

import type { Diagnostic, Outcome } from '../../model/diagnostic.ts';
import { gather, hasErrors, take } from '../../model/diagnostic.ts';
import type { Methodology } from '../../model/methodology.ts';
import { walkPaths } from '../../model/methodology.ts';
import { type Saying, say } from '../../model/saying.ts';
import { selectRows, type Table } from '../../model/table.ts';
import { rate } from '../../rate.ts';
import { bind } from '../../stage/bind.ts';
import { type Captions, captionsOf, captionsOfUnits } from '../captions.ts';
import { agreementOf } from './agreement.ts';
import { isChanged, ownColumns } from './columns.ts';
import { causesOf, type Game, gameOf, seatsOf, type Team } from './game.ts';
import { type Matching, matchUnits } from './match.ts';
import * as messages from './messages.ts';
import type {
  Comer,
  ComparedUnit,
  CompareOptions,
  Comparison,
  Edition,
  EditionRecord,
  RateableEdition,
  Standing,
} from './model.ts';
import { nearNames } from './near-names.ts';
import { ownSplitter } from './own.ts';

/** How many of those that moved furthest are looked at closely. */
const MOVERS = 10;

/** What an edition says of its units, by their names. */
interface Listing {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly keys: ReadonlyMap<string, NonNullable<ComparedUnit['key']>>;
  readonly record: EditionRecord;
  readonly captions: Captions;
  readonly rated: number;
  readonly notes: readonly Diagnostic[];
}

type Two<T> = readonly [before: T, after: T];

/** The names of an edition's units, in their order; errors: those of its table. */
export function namesIn(edition: Edition): Outcome<readonly string[]> {
  if (edition.kind === 'saved') {
    const ids = [...edition.units, ...edition.excluded].map(({ id }) => id);
    return { ok: true, value: ids, diagnostics: [] };
  }
  const bound = bind(edition.table, edition.methodology);
  if (!bound.ok) return bound;
  const { ids } = bound.value;
  const value = Array.from({ length: ids.length }, (_, row) => ids.at(row) ?? '');
  return { ok: true, value, diagnostics: [] };
}

/** What of a methodology decides scores and places. */
const decisive = ({ name: _, edition: _e, awards: _a, accept: _c, ...rest }: Methodology) => rest;

/** Whether two methodologies read and rate every table alike. */
export const isSameMethodology = (one: Methodology, other: Methodology): boolean =>
  one === other || JSON.stringify(decisive(one)) === JSON.stringify(decisive(other));

/**
 * Compares two editions.
 *
 * Units are the same where their names are, or an alias says so; a renamed one stands under its name in AFTER. Changes
 * are of places and scores as each edition gives them; causes are the exact Shapley values of the unit's own row, the
 * rows of the others, who takes part and the methodology, over the sixteen ratings between BEFORE and AFTER
 * (`game.ts`), and the own part is split by column after Owen and Winter (`own.ts`).
 *
 * Missing: a column that one file lacks has no values in its rows. A unit that one of the sixteen ratings does not rate
 * has no causes, with the reason. Errors: those of rating either edition, and aliases that fit no units.
 */
export function compareEditions(
  before: Edition,
  after: Edition,
  options: CompareOptions = {},
): Outcome<Comparison> {
  const notes: Diagnostic[] = [];
  const failed = (): Outcome<never> => ({ ok: false, diagnostics: notes });
  const [idsBefore, idsAfter] = [take(namesIn(before), notes), take(namesIn(after), notes)];
  if (idsBefore === undefined || idsAfter === undefined) return failed();
  const { matching, problems } = matchUnits(idsBefore, idsAfter, options.aliases ?? []);
  gather(notes, problems);
  const shared = sharedRows(matching);
  const isCommon = options.common === true;
  if (isCommon) gather(notes, cannotRestrict([before, after], shared[0].length));
  if (hasErrors(notes)) return failed();
  const editions: Two<Edition> = isCommon
    ? [restricted(before, shared[0]), restricted(after, shared[1])]
    : [before, after];
  const listings = [take(listingOf(editions[0]), notes), take(listingOf(editions[1]), notes)] as const;
  if (listings[0] === undefined || listings[1] === undefined) return failed();
  const ids: Two<readonly string[]> = [idsBefore, idsAfter];
  if (shared[0].length === 0) notes.push(messages.nobodyInBoth(idsBefore.length, idsAfter.length));
  const found = { editions, listings: [listings[0], listings[1]] as const, ids, matching, shared };
  const value = comparisonOf(found, options, notes);
  return { ok: true, value, diagnostics: value.notes };
}

/** The units of both editions: their rows in each, in the order of AFTER. */
function sharedRows({ partner }: Matching): Two<Uint32Array> {
  const pairs = Array.from(partner, (other, own) => [own, other] as const)
    .filter(([, other]) => other !== -1)
    .sort(([, one], [, other]) => one - other);
  return [Uint32Array.from(pairs, ([own]) => own), Uint32Array.from(pairs, ([, other]) => other)];
}

/** Why the editions cannot be rated with the units of both alone. */
function cannotRestrict(editions: Two<Edition>, shared: number): Diagnostic[] {
  if (editions.some(({ kind }) => kind === 'saved')) return [messages.commonOfSaved()];
  return shared === 0 ? [messages.nobodyToRate()] : [];
}

/** The edition with these rows only, in this order. */
function restricted(edition: Edition, rows: Uint32Array): Edition {
  if (edition.kind === 'saved') return edition;
  const { crossed } = edition;
  return {
    ...edition,
    table: selectRows(edition.table, rows),
    crossed: crossed.ok ? { ...crossed, value: selectRows(crossed.value, rows) } : crossed,
  };
}

/** Rates an edition, or reads what its result says. */
function listingOf(edition: Edition): Outcome<Listing> {
  const standings = new Map<string, Standing>();
  const keys = new Map<string, NonNullable<ComparedUnit['key']>>();
  const exclude = ({ id, reason }: { readonly id: string; readonly reason: Saying }) =>
    standings.set(id, { rank: null, score: null, reason });
  if (edition.kind === 'saved') {
    const { record, units, excluded } = edition;
    for (const { id, key, rank, score } of units) {
      standings.set(id, { rank, score, reason: null });
      if (key !== undefined) keys.set(id, key);
    }
    excluded.forEach(exclude);
    const captions = captionsOfUnits(units);
    const value = { standings, keys, record, captions, rated: units.length, notes: [] };
    return { ok: true, value, diagnostics: [] };
  }
  const rated = rate(edition.table, edition.methodology, edition.origin);
  if (!rated.ok) return rated;
  const { columns, excluded, notes } = rated.value;
  for (const row of columns.order) {
    const id = columns.id.at(row) ?? '';
    standings.set(id, { rank: columns.rank[row]!, score: columns.score[row]!, reason: null });
    if (columns.key.length > 1)
      keys.set(id, Object.fromEntries(columns.key.map(({ column, texts }) => [column, texts.at(row) ?? ''])));
  }
  excluded.forEach(exclude);
  const captions = captionsOf(rated.value);
  const value = { standings, keys, record: rated.value, captions, rated: columns.order.length, notes };
  return { ok: true, value, diagnostics: notes };
}

/** What was found out before anything was compared. */
interface Found {
  readonly editions: Two<Edition>;
  readonly listings: Two<Listing>;
  /** Of all units, also of those that `common` leaves out. */
  readonly ids: Two<readonly string[]>;
  readonly matching: Matching;
  readonly shared: Two<Uint32Array>;
}

const NOT_RATED: Standing = { rank: null, score: null, reason: null };

function comparisonOf(found: Found, options: CompareOptions, said: readonly Diagnostic[]): Comparison {
  const { editions, listings, ids, matching, shared } = found;
  const [before, after] = listings;
  const plain = Array.from(shared[1], (row, index) => {
    const id = ids[1][row]!;
    const was = before.standings.get(ids[0][shared[0][index]!]!) ?? NOT_RATED;
    return movedUnit(id, after.keys.get(id), was, after.standings.get(id) ?? NOT_RATED);
  });
  const movers = moversOf(plain);
  const teams = teamsOf(found, options.common === true);
  const game = teams === undefined || 'say' in teams ? teams : gameFor(teams, editions);
  const why = game === undefined ? say('causesOfSaved', { edition: savedSide(editions) }) : game;
  const wanted =
    options.own === 'all' ? null : new Set([...movers, ...(options.named ?? []), ...(options.own ?? [])]);
  const units =
    'say' in why
      ? plain.map((unit) => ({ ...unit, reason: why }))
      : withCauses(plain, why, (id) => wanted === null || wanted.has(id));
  const leftBefore = ids[0].filter((_, unit) => matching.partner[unit] === -1);
  const taken = new Set(shared[1]);
  const leftAfter = ids[1].filter((_, unit) => !taken.has(unit));
  const suggested = nearNames(leftBefore, leftAfter);
  const notes = suggested.length === 0 ? said : [...said, messages.nearNames(suggested)];
  return {
    before: before.record,
    after: after.record,
    rated: { before: before.rated, after: after.rated },
    captions: { before: before.captions, after: after.captions },
    common: options.common === true,
    same: samenessOf(editions, 'say' in why ? undefined : why),
    agreement: agreementOf(inOrder(units)),
    units: inOrder(units),
    movers,
    named: options.named ?? [],
    new: comers(leftAfter, after),
    gone: comers(leftBefore, before),
    matched: matching.matched,
    suggested,
    criteria: criteriaOf(after.record),
    reason: 'say' in why ? why : null,
    notes,
  };
}

function movedUnit(
  id: string,
  key: ComparedUnit['key'],
  before: Standing,
  after: Standing,
): Omit<ComparedUnit, 'own' | 'causes'> & { readonly own: null; readonly causes: null } {
  const isInBoth =
    before.rank !== null && after.rank !== null && before.score !== null && after.score !== null;
  const change = isInBoth ? { rank: before.rank - after.rank, score: after.score - before.score } : null;
  return { id, ...(key && { key }), before, after, change, causes: null, reason: null, own: null };
}

/** Those that moved furthest, by place and then by score. */
function moversOf(units: readonly ComparedUnit[]): string[] {
  const size = ({ change }: ComparedUnit) => Math.abs(change?.rank ?? 0);
  const distance = ({ change }: ComparedUnit) => Math.abs(change?.score ?? 0);
  return units
    .filter((unit) => size(unit) > 0 || distance(unit) > 0)
    .sort((a, b) => size(b) - size(a) || distance(b) - distance(a) || (a.id < b.id ? -1 : 1))
    .slice(0, MOVERS)
    .map(({ id }) => id);
}

/** By place in AFTER, then by name. */
const inOrder = (units: readonly ComparedUnit[]): ComparedUnit[] =>
  [...units].sort(
    (a, b) => (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity) || (a.id < b.id ? -1 : 1) || 0,
  );

const comers = (ids: readonly string[], { standings, keys }: Listing): Comer[] =>
  ids
    .map((id) => {
      const key = keys.get(id);
      return { id, ...(key && { key }), ...(standings.get(id) ?? NOT_RATED) };
    })
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.id < b.id ? -1 : 1) || 0);

const criteriaOf = ({ methodology }: EditionRecord): Comparison['criteria'] =>
  Object.fromEntries(
    [...walkPaths(methodology.resolved.criteria)].map(({ criterion: { id, name } }) => [id, name]),
  );

const savedSide = ([before, after]: Two<Edition>) =>
  before.kind === 'data' ? 'after' : after.kind === 'data' ? 'before' : 'both';

/** The editions as teams of a game; undefined where one is saved, and why where one cannot be read as the other asks. */
function teamsOf(
  { editions, ids, matching, shared }: Found,
  isCommon: boolean,
): Two<Team> | Saying | undefined {
  const [before, after] = editions;
  if (before.kind === 'saved' || after.kind === 'saved') return undefined;
  const unread = crossingProblem(before, 'before') ?? crossingProblem(after, 'after');
  if (unread !== undefined) return unread;
  const namesOf = (side: 0 | 1) => Array.from(shared[side], (row) => ids[side][row]!);
  const isShared: Two<(row: number) => boolean> = [
    (row) => matching.partner[row] !== -1,
    (
      (set) => (row) =>
        set.has(row)
    )(new Set(shared[1])),
  ];
  const team = (side: 0 | 1, tables: Two<Table>, { methodology }: RateableEdition): Team => {
    const lone = ids[side].flatMap((_, row) => (isCommon || isShared[side](row) ? [] : [row]));
    const rows = isCommon ? shared[side].map((_, index) => index) : shared[side];
    return {
      tables,
      methodology,
      shared: { rows, names: namesOf(side) },
      alone: { rows: Uint32Array.from(lone), names: lone.map((row) => ids[side][row]!) },
    };
  };
  const [crossedBefore, crossedAfter] = [before.crossed, after.crossed];
  if (!crossedBefore.ok || !crossedAfter.ok) return undefined;
  return [
    team(0, [before.table, crossedBefore.value], before),
    team(1, [crossedAfter.value, after.table], after),
  ];
}

function crossingProblem(
  { crossed, table }: RateableEdition,
  edition: 'before' | 'after',
): Saying | undefined {
  const isAligned = crossed.ok && crossed.value.length === table.length;
  if (isAligned) return undefined;
  const why = crossed.diagnostics.find(({ severity }) => severity === 'error')?.says;
  return say('causesUnread', { edition, why: why ?? say('whyNoRating', null) });
}

const gameFor = (teams: Two<Team>, [before, after]: Two<Edition>): Game | Saying =>
  gameOf(
    teams,
    before.kind === 'data' &&
      after.kind === 'data' &&
      isSameMethodology(before.methodology, after.methodology),
  );

/** The units, in the order of the game, with what each player contributed. */
function withCauses(
  units: readonly ComparedUnit[],
  game: Game,
  isSplit: (id: string) => boolean,
): ComparedUnit[] {
  const split = ownSplitter(game);
  const columns = ownColumns(game.teams);
  const [before, after] = game.teams;
  return units.map((unit, row): ComparedUnit => {
    const rows = [before.shared.rows[row]!, after.shared.rows[row]!] as const;
    const isUnchanged = columns.every((column) => !isChanged(column, rows));
    const own = isUnchanged ? [] : null;
    const unrated = unratedIn(unit);
    if (unrated !== undefined) return { ...unit, own, reason: unrated };
    const seats = seatsOf(game, row);
    if ('say' in seats) return { ...unit, own, reason: seats };
    const causes = {
      score: causesOf(seats.map(({ score }) => score)),
      rank: causesOf(seats.map(({ rank }) => -rank)),
    };
    if (isUnchanged || !isSplit(unit.id)) return { ...unit, causes, own };
    const parts = split(row);
    return 'say' in parts
      ? { ...unit, causes, reason: say('ownNotSplit', { why: parts }) }
      : { ...unit, causes, own: parts };
  });
}

function unratedIn({ before, after }: ComparedUnit): Saying | undefined {
  if (before.rank === null) return say('notInEdition', { edition: 'before', why: before.reason });
  if (after.rank === null) return say('notInEdition', { edition: 'after', why: after.reason });
  return undefined;
}

/** Whether the editions are rated alike, and whether they are the same rows. */
function samenessOf([before, after]: Two<Edition>, game: Game | undefined): Comparison['same'] {
  const methodology =
    before.kind === 'data' &&
    after.kind === 'data' &&
    isSameMethodology(before.methodology, after.methodology);
  if (game === undefined) return { methodology, data: false };
  const columns = ownColumns(game.teams);
  const [own, other] = game.teams;
  const isClosed = game.teams.every(({ alone }) => alone.rows.length === 0);
  const data = own.shared.rows.every((row, index) =>
    columns.every((column) => !isChanged(column, [row, other.shared.rows[index]!])),
  );
  return { methodology, data: isClosed && data };
}
