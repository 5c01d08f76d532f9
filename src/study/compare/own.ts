/**
 * The own part of a change, split by the columns of the unit's row that changed: the game of the four players in which
 * these columns stand together in place of the row, and in it those of each group of the methodology.
 */

import { methodOf } from '../../method/method.ts';
import { missing } from '../../method/missing/registry.ts';
import { weigh } from '../../method/weigh/registry.ts';
import type { Fitted } from '../../model/fitted.ts';
import { groupsOf, type Indicator, indicatorsOf } from '../../model/methodology.ts';
import type { Saying } from '../../model/saying.ts';
import { type Column, headerKey, textsOf } from '../../model/table.ts';
import { evaluate } from '../../rate.ts';
import { changed } from '../../stage/change.ts';
import { indicatorScores } from '../../stage/combine.ts';
import { measure } from '../../stage/measure.ts';
import { reasons } from '../../stage/messages.ts';
import { isByRow, totalsOf } from '../../stage/rows.ts';
import { screen } from '../../stage/screen.ts';
import { seatIn } from '../../stage/seat.ts';
import { EFFORT, levelStructureValues, type Worth } from '../../stats/level-structure.ts';
import {
  cellOf,
  isChanged,
  type OwnColumn,
  ownColumns,
  type Pair,
  type RowPair,
  standingTogether,
} from './columns.ts';
import {
  type Game,
  groupColumns,
  METHOD,
  nameIn,
  OTHERS,
  OWN,
  type Side,
  shareBefore,
  whyNot,
  whyUnrated,
} from './game.ts';
import type { Mixture } from './mixed.ts';
import type { OwnPart } from './model.ts';

/** Cells that are rated for one unit where every coalition is a rating of its own; beyond, orders are sampled. */
const MOST_CELLS = 1e7;

/** The numbers an indicator can have: with its column and its denominator each as in BEFORE (0) or in AFTER (1, 2). */
const VARIANTS = [0, 1, 2, 3] as const;

/** An indicator of one methodology, of one unit. */
interface Answered {
  readonly indicator: Indicator;
  /** Which of the changed columns it reads as values and as denominator; -1 where that one did not change. */
  readonly players: readonly [number, number];
  /** By variant: the number as of a cell; null is a gap; or why there is none. */
  readonly raw: readonly (number | null | Saying)[];
}

const isSaying = (value: unknown): value is Saying =>
  typeof value === 'object' && value !== null && 'say' in value;

/** A rated mixture in which columns of the unit's row change, and its share in the orders of the other players. */
interface Context {
  readonly mixture: Mixture;
  readonly share: number;
  readonly answered: readonly Answered[];
  /** What fills by group read of the row: the column that changed, and its pair. */
  readonly groups: readonly { readonly wanted: string; readonly player: number; readonly pair: Pair }[];
}

/** One unit: its row in mixed tables, its rows in the editions, and those of all columns that changed. */
interface Subject {
  readonly row: number;
  readonly rows: RowPair;
  readonly all: readonly OwnColumn[];
  readonly columns: readonly OwnColumn[];
}

/** The unit's score in each coalition of its columns (as of `Worth`), or why it has none in one of them. */
type ScoresOf = (members: Uint8Array, count: number) => Float64Array | Saying;

/**
 * What splits the own part of a unit, by its row among the units of both editions: a part a changed column, the largest
 * first; or why the score of the unit with some of these changes alone cannot be had.
 */
export function ownSplitter(game: Game): (row: number) => readonly OwnPart[] | Saying {
  const all = ownColumns(game.teams);
  return (row) => {
    const rows = [game.teams[0].shared.rows[row]!, game.teams[1].shared.rows[row]!] as const;
    const columns = all.filter((column) => isChanged(column, rows));
    return columns.length === 0 ? [] : split(game, { row, rows, all, columns });
  };
}

function split(game: Game, subject: Subject): readonly OwnPart[] | Saying {
  const { columns, rows } = subject;
  const contexts = contextsOf(game, subject);
  const isQuick = contexts.every(({ mixture, groups }) => isSeparable(mixture.evaluated.fitted, groups));
  const scorers = contexts.map((context) =>
    isQuick ? blockScores(context, subject) : ratedScores(context, subject),
  );
  let problem: Saying | undefined;
  const worth: Worth = (members, count, sums) => {
    sums.fill(0);
    contexts.forEach(({ share }, index) => {
      if (problem !== undefined) return;
      const scores = scorers[index]!(members, count);
      if (isSaying(scores)) problem = scores;
      else
        for (let coalition = 0; coalition < count; coalition++)
          sums[coalition]! += share * scores[coalition]!;
    });
  };
  const together = standingTogether(columns, game.teams[1].methodology);
  const effort = isQuick ? EFFORT : effortFor(contexts, columns.length);
  const values = levelStructureValues(together, columns.length, worth, effort);
  if (problem !== undefined) return problem;
  return columns
    .map(({ id, name, pairs }, player): OwnPart => {
      const pair = pairs[1] ?? pairs[0];
      const { value: points, error } = values[player]!;
      const [before, after] = [cellOf(pair?.columns[0], rows[0]), cellOf(pair?.columns[1], rows[1])];
      return { id, column: name, before, after, points, ...(error !== undefined && { error }) };
    })
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.id < b.id ? -1 : 1));
}

function effortFor(contexts: readonly Context[], players: number) {
  const cells = contexts.reduce((sum, { mixture }) => {
    const { sample, indicators } = mixture.evaluated.fitted;
    return sum + sample.rows.length * indicators.length;
  }, 0);
  const coalitions = Math.floor(MOST_CELLS / cells);
  return { ...EFFORT, coalitions, orders: Math.max(2, Math.floor(coalitions / (players + 1))) };
}

/** The coalitions of the other three players, those that are rated alike as one. */
function contextsOf(game: Game, subject: Subject): Context[] {
  const shares = new Map<Mixture, { share: number; side: Side }>();
  for (let coalition = 0; coalition < OWN << 4; coalition += OTHERS) {
    const mixture = game.mixtureOf(coalition);
    const known = shares.get(mixture) ?? { share: 0, side: (coalition & METHOD) === 0 ? 0 : 1 };
    shares.set(mixture, { ...known, share: known.share + shareBefore(coalition) });
  }
  const playerOf = new Map(subject.columns.map(({ key }, player) => [key, player]));
  return [...shares].map(([mixture, { share, side }]) => {
    const { methodology } = mixture.evaluated.fitted;
    const answered = indicatorsOf(methodology.criteria).map((indicator) =>
      answeredOf(indicator, side, subject, playerOf),
    );
    const groups = groupColumns(methodology).flatMap((wanted) => {
      const player = playerOf.get(headerKey(wanted));
      const pair = player === undefined ? undefined : subject.columns[player]!.pairs[side];
      return player === undefined || pair === undefined ? [] : [{ wanted, player, pair }];
    });
    return { mixture, share, answered, groups };
  });
}

/** An indicator's numbers with its columns as in either edition, measured as in a table of four such rows. */
function answeredOf(
  indicator: Indicator,
  side: Side,
  { all, rows }: Subject,
  playerOf: ReadonlyMap<string, number>,
): Answered {
  const { column, per } = indicator;
  const playerFor = (name: string | undefined) =>
    name === undefined ? -1 : (playerOf.get(headerKey(name)) ?? -1);
  const players = [playerFor(column), playerFor(per?.column)] as const;
  if (players[0] === -1 && players[1] === -1) return { indicator, players, raw: [] };
  const find = (name: string): Column => {
    const pair = all.find(({ key }) => key === headerKey(name))?.pairs[side];
    const bit = name === column ? 0 : 1;
    return cells(
      name,
      pair,
      VARIANTS.map((variant) => ((variant >> bit) & 1) as Side),
      rows,
    );
  };
  const table = { length: VARIANTS.length, columns: [], inputs: [] };
  const ids = textsOf(VARIANTS.map(String));
  const { raw, diagnostics } = measure({ table, column: find, ids }, indicator);
  const wrong = diagnostics.filter(({ severity }) => severity === 'error');
  return {
    indicator,
    players,
    raw: VARIANTS.map((variant) => {
      const problem = wrong.find(({ cell }) => cell === undefined || cell.row === variant);
      if (problem !== undefined) return problem.says;
      const value = raw[variant]! + 0; // −0 is 0
      return Number.isNaN(value) ? null : value;
    }),
  };
}

/** A column of the unit's cells in these editions, as numbers or as text. */
function cells(name: string, pair: Pair | undefined, sides: readonly Side[], rows: RowPair): Column {
  const found = sides.map((side) => cellOf(pair?.columns[side], rows[side]));
  const there = pair?.columns.filter((column) => column !== undefined) ?? [];
  const areNumbers = there.every(({ numbers }) => numbers !== undefined);
  if (areNumbers)
    return { name, numbers: Float64Array.from(found, (cell) => (typeof cell === 'number' ? cell : NaN)) };
  return { name, texts: textsOf(found.map((cell) => (cell === null ? null : String(cell)))) };
}

/** Which of an indicator's numbers it has in a coalition. */
function variantIn({ players: [values, denominator] }: Answered, members: Uint8Array, start: number): number {
  const own = values === -1 ? 0 : members[start + values]!;
  return denominator === -1 ? own : own | (members[start + denominator]! << 1);
}

/** Whether the unit's scores of each indicator follow from that indicator's own columns, and its total from these scores. */
function isSeparable(fitted: Fitted, groups: Context['groups']): boolean {
  const { methodology } = fitted;
  const areGiven = [...groupsOf(methodology).values()].every(({ weights }) => {
    const { needs } = methodOf(weigh, weights);
    return needs === 'nothing' || needs === 'judgement';
  });
  const areAlone = indicatorsOf(methodology.criteria).every(
    (indicator) => methodOf(missing, indicator.missing).looksAt !== 'other-indicators',
  );
  return groups.length === 0 && areGiven && areAlone && isByRow(fitted);
}

/**
 * Scores of many coalitions at once: what each indicator's stages learn is learned once for each of its numbers, and
 * the totals are those of rows made up of the scores that the unit's numbers have with it.
 */
function blockScores({ mixture, answered }: Context, { row, columns }: Subject): ScoresOf {
  const { fitted } = mixture.evaluated;
  const { methodology } = fitted;
  const unit = fitted.sample.rows.indexOf(row);
  const name = nameIn(mixture.evaluated, row);
  const used = (each: Answered, variant: number) =>
    variant & ((each.players[0] === -1 ? 0 : 1) | (each.players[1] === -1 ? 0 : 2));
  const learned = VARIANTS.map((variant) => {
    const raw: Record<string, number | null> = {};
    for (const each of answered) {
      const value = each.raw[used(each, variant)];
      if (value !== undefined && !isSaying(value)) raw[each.indicator.id] = value;
    }
    return changed(fitted, [{ row: { unit: name, raw } }, { sample: 'kept' }]);
  });
  const tables = answered.map((each, index) =>
    VARIANTS.map((variant): { value: number; score: number } | Saying => {
      const own = used(each, variant);
      const given = each.raw[own];
      if (isSaying(given)) return given;
      const again = learned[own]!;
      if (!again.ok) return whyNot(again);
      const { id } = each.indicator;
      const found = again.value.indicators[index]!;
      const problem = [...found.filling, ...found.notes].find(({ severity }) => severity === 'error');
      if (problem !== undefined) return problem.says;
      return {
        value: found.observed[unit]!,
        score: indicatorScores(methodology, again.value.indicators, id)[unit]!,
      };
    }),
  );
  return (members, count) => {
    const values = answered.map(() => new Float64Array(count));
    const scores = new Map(answered.map(({ indicator }) => [indicator.id, new Float64Array(count)]));
    for (const [index, each] of answered.entries()) {
      const own = scores.get(each.indicator.id)!;
      for (let coalition = 0; coalition < count; coalition++) {
        const cell = tables[index]![variantIn(each, members, coalition * columns.length)]!;
        if (isSaying(cell)) return cell;
        values[index]![coalition] = cell.value;
        own[coalition] = cell.score;
      }
    }
    return judgedTotals(fitted, { name, values, scores, count });
  };
}

interface Block {
  readonly name: string;
  /** A column an indicator. */
  readonly values: readonly Float64Array[];
  readonly scores: ReadonlyMap<string, Float64Array>;
  readonly count: number;
}

/** The totals of made-up rows of one unit, each of which would have to be rated. */
function judgedTotals(fitted: Fitted, { name, values, scores, count }: Block): Float64Array | Saying {
  const { methodology, answers } = fitted;
  const rows = {
    length: count,
    isPart: true,
    ids: Array.from({ length: count }, () => name),
    key: [],
    carried: [],
    indicators: answers.indicators.map(({ id }, index) => ({
      id,
      values: values[index]!,
      raw: values[index]!,
    })),
    absent: [],
  };
  const sample = screen(rows, methodology);
  const stop = sample.notes.find(({ severity }) => severity === 'error')?.says;
  const reason = sample.excluded[0]?.reason ?? stop;
  if (reason !== undefined) return reason;
  const totals = totalsOf(fitted, scores, count);
  if (!totals.ok) return whyNot(totals);
  return totals.value.some(Number.isNaN) ? reasons.noScore() : totals.value;
}

/** Scores of coalitions by rating the whole table for each. */
function ratedScores({ mixture, answered, groups }: Context, { row, rows, columns }: Subject): ScoresOf {
  const { evaluated, workspace } = mixture;
  const unit = nameIn(evaluated, row);
  return (members, count) => {
    const scores = new Float64Array(count);
    for (let coalition = 0; coalition < count; coalition++) {
      const start = coalition * columns.length;
      const raw: Record<string, number | null> = {};
      for (const each of answered) {
        const value = each.raw[variantIn(each, members, start)];
        if (isSaying(value)) return value;
        if (value !== undefined) raw[each.indicator.id] = value;
      }
      const carried = Object.fromEntries(
        groups.map(({ wanted, player, pair }) => {
          const side = members[start + player] === 1 ? 1 : 0;
          return [wanted, cellOf(pair.columns[side], rows[side])];
        }),
      );
      const again = evaluate(evaluated.fitted, { row: { unit, raw, carried } }, workspace);
      if (!again.ok) return whyNot(again);
      const { score } = seatIn(again.value, row);
      if (Number.isNaN(score)) return whyUnrated(again.value, row);
      scores[coalition] = score;
    }
    return scores;
  };
}
