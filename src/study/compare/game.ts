/**
 * The game behind the causes. Its players are the unit's own row, the rows of the other units of both editions, which
 * units of one edition only take part, and the methodology; a coalition is worth what rating the table comes to in
 * which these, and no others, are as in AFTER.
 */

import type { Outcome } from '../../model/diagnostic.ts';
import type { Change, Evaluated } from '../../model/fitted.ts';
import { indicatorsOf, type Methodology } from '../../model/methodology.ts';
import { type Saying, say } from '../../model/saying.ts';
import type { Table } from '../../model/table.ts';
import { textsFrom } from '../../model/texts.ts';
import { reasons } from '../../stage/messages.ts';
import { type Seat, seatIn, seatWith } from '../../stage/seat.ts';
import { firstError, type Mixture, type Rows, rateMixed } from './mixed.ts';
import type { Cause, Causes } from './model.ts';

/** BEFORE is 0, AFTER is 1, as the bits of a coalition. */
export type Side = 0 | 1;

export const OWN = 1;
export const OTHERS = 2;
export const MEMBERSHIP = 4;
export const METHOD = 8;
const ALL = OWN | OTHERS | MEMBERSHIP | METHOD;

const BITS: readonly (readonly [Cause, number])[] = [
  ['own', OWN],
  ['others', OTHERS],
  ['membership', MEMBERSHIP],
  ['method', METHOD],
];

/** An edition's part in a game: lists of units of both editions stand in one order. */
export interface Team {
  /** Its rows as the methodologies of BEFORE and of AFTER read them. */
  readonly tables: readonly [Table, Table];
  readonly methodology: Methodology;
  /** The rows of the units of both editions, and what this edition calls them. */
  readonly shared: { readonly rows: Uint32Array; readonly names: readonly string[] };
  /** The others. */
  readonly alone: { readonly rows: Uint32Array; readonly names: readonly string[] };
}

export interface Game {
  readonly teams: readonly [Team, Team];
  /** The rated table of a coalition, the unit's own row being as the others'. */
  readonly mixtureOf: (coalition: number) => Mixture;
}

const sideOf = (coalition: number, player: number): Side => ((coalition & player) === 0 ? 0 : 1);

/**
 * The game of two editions, with its eight tables rated in which the unit's row is as those of the others, or why one
 * of them cannot be.
 *
 * @param isSameMethodology both rate alike, so that it is all one which is taken
 */
export function gameOf(teams: readonly [Team, Team], isSameMethodology: boolean): Game | Saying {
  const mixtures: Mixture[] = [];
  const isClosed = teams.every(({ alone }) => alone.rows.length === 0);
  for (let coalition = 0; coalition <= ALL; coalition += OTHERS) {
    const [others, method] = [sideOf(coalition, OTHERS), sideOf(coalition, METHOD)];
    const alike = (isClosed ? MEMBERSHIP : 0) | (isSameMethodology ? METHOD : 0);
    const known = mixtures[(coalition & ~alike) / OTHERS];
    if (known !== undefined) {
      mixtures.push(known);
      continue;
    }
    const members = sideOf(coalition, MEMBERSHIP);
    const { names } = teams[method].shared;
    const parts: readonly Rows[] = [
      { table: teams[others].tables[method], rows: teams[others].shared.rows, names },
      { table: teams[members].tables[method], ...teams[members].alone },
    ];
    const rated = rateMixed(parts, teams[method].methodology);
    if (!rated.ok) return say('mixNotRated', { why: whyNot(rated) });
    mixtures.push(rated.value);
  }
  return { teams, mixtureOf: (coalition) => mixtures[(coalition & ~OWN) / OTHERS]! };
}

export const whyNot = (failed: Outcome<unknown>): Saying =>
  firstError(failed.diagnostics)?.says ?? say('whyNoRating', null);

/** Why the unit in a row has no seat. */
export function whyUnrated({ fitted }: Evaluated, row: number): Saying {
  const excluded = fitted.sample.excluded.find((each) => each.row === row);
  return excluded?.reason ?? reasons.noScore();
}

export const nameIn = ({ fitted }: Evaluated, row: number): string =>
  textsFrom(fitted.answers.ids).at(row) ?? '';

/** Columns that fills by group read, by the names that the methodology uses. */
export function groupColumns({ criteria, leagues }: Methodology): string[] {
  const names = indicatorsOf(criteria).flatMap(({ missing }) =>
    typeof missing.by === 'string' ? [missing.by] : [],
  );
  return [...new Set(names.map((name) => leagues.find(({ id }) => id === name)?.column ?? name))];
}

/** What of a row decides its scores, as a change that puts it in the place of the unit's row; undefined where it is the same. */
function rowChange(from: Evaluated, to: Evaluated, row: number): Change['row'] | undefined {
  const { answers, methodology } = to.fitted;
  let isSame = true;
  const raw: Record<string, number | null> = {};
  answers.indicators.forEach((answer, index) => {
    const value = answer.raw[row]!;
    if (Object.is(value, from.fitted.answers.indicators[index]!.raw[row])) return;
    isSame = false;
    raw[answer.id] = Number.isNaN(value) ? null : value;
  });
  const carried: Record<string, number | string | null> = {};
  const read = new Set(groupColumns(methodology));
  answers.carried.forEach((column, index) => {
    if (!read.has(column.wanted)) return;
    const cell = carriedCell(column, row);
    if (cell === carriedCell(from.fitted.answers.carried[index] ?? {}, row)) return;
    isSame = false;
    carried[column.wanted] = cell;
  });
  return isSame ? undefined : { unit: nameIn(from, row), raw, carried };
}

function carriedCell(
  { numbers, texts }: Partial<Evaluated['fitted']['answers']['carried'][number]>,
  row: number,
): number | string | null {
  const number = numbers?.[row] ?? NaN;
  if (!Number.isNaN(number)) return number;
  return texts === undefined ? null : textsFrom(texts).at(row);
}

/** The seats of one unit of both editions in the sixteen ratings, or why it has none in one of them. */
export function seatsOf(game: Game, row: number): readonly Seat[] | Saying {
  const seats: Seat[] = [];
  for (let coalition = 0; coalition <= ALL; coalition++) {
    const mixture = game.mixtureOf(coalition);
    const { evaluated } = mixture;
    let found: Seat & { readonly whole?: Evaluated } = seatIn(evaluated, row);
    if (sideOf(coalition, OWN) !== sideOf(coalition, OTHERS)) {
      const source = game.mixtureOf(coalition ^ OTHERS).evaluated;
      const change = rowChange(evaluated, source, row);
      if (change !== undefined) {
        const again = seatWith(mixture, row, change);
        if (!again.ok) return say('unitNotRated', { coalition: partsOf(coalition), why: whyNot(again) });
        found = again.value;
      }
    }
    if (Number.isNaN(found.rank)) {
      const why = whyUnrated(found.whole ?? evaluated, row);
      return say('unitNotRated', { coalition: partsOf(coalition), why });
    }
    seats.push({ rank: found.rank, score: found.score });
  }
  return seats;
}

/** Who of the players is as in AFTER. */
export const partsOf = (coalition: number): Cause[] =>
  BITS.flatMap(([cause, bit]) => ((coalition & bit) === 0 ? [] : [cause]));

/** In how many of the orders of the four players just so many come before a certain one of the others. */
const COUNTS = [6, 2, 2, 6];
const ORDERS = 24;

const sizeOf = (coalition: number): number => BITS.filter(([, bit]) => (coalition & bit) !== 0).length;

const countBefore = (coalition: number): number => COUNTS[sizeOf(coalition)]!;

/** In what share of the orders just the players of this coalition come before one that is not in it. */
export const shareBefore = (coalition: number): number => countBefore(coalition) / ORDERS;

/**
 * The Shapley values of the four players: the mean, over all orders in which they change from BEFORE to AFTER, of what
 * each changes. They sum to the whole change.
 *
 * @param worth by coalition, all sixteen
 */
export function causesOf(worth: readonly number[]): Causes {
  const shareOf = (bit: number): number => {
    let value = 0;
    for (let coalition = 0; coalition <= ALL; coalition++) {
      if ((coalition & bit) !== 0) continue;
      value += countBefore(coalition) * (worth[coalition | bit]! - worth[coalition]!);
    }
    return value / ORDERS;
  };
  return {
    own: shareOf(OWN),
    others: shareOf(OTHERS),
    membership: shareOf(MEMBERSHIP),
    method: shareOf(METHOD),
  };
}
