/** Rating again with other values in the cells of one unit. Nothing here estimates: every answer is a rating. */

import type { Change, Evaluated, Fitted } from '../../model/fitted.ts';
import type { LeagueColumns } from '../../model/rating.ts';
import type { Saying } from '../../model/saying.ts';
import { say } from '../../model/saying.ts';
import { type Column, type Table, textsOf } from '../../model/table.ts';
import { evaluate, evaluateTable, type Workspace } from '../../rate.ts';
import { indicatorScores } from '../../stage/combine.ts';
import { assignRanks } from '../../stage/place.ts';
import { classesOf, ratedOf } from '../../stage/rated.ts';
import type { Cell } from './cells.ts';
import type { CellValue } from './model.ts';
import type { Subject } from './subject.ts';

/** Values in place of those of these cells. */
export type Asked = readonly { readonly cell: Cell; readonly value: CellValue }[];

export type Trial =
  | {
      readonly rank: number;
      readonly score: number;
      /** How far the score is ahead of what the place takes, a guide where to look next. */
      readonly lead: number;
    }
  | { readonly rank: null; readonly score: null; readonly why: Saying };

/** Among whom places are counted: the class of a league, or everybody. */
export interface Scope {
  readonly league: LeagueColumns;
  /** The unit's class. */
  readonly class: string;
}

export interface Trials {
  readonly unit: number;
  readonly cells: readonly Cell[];
  /** @param place what `lead` is measured for */
  rate(asked: Asked, scope: Scope | null, place: number): Trial;
  /** The normalised score of an indicator's cell with this value; NaN where there is none. */
  scoreOf(cell: Cell, value: CellValue): number;
}

/** Trials of a unit, whose cells are given in the order of the methodology. */
export function trialsOf(
  unit: number,
  cells: readonly Cell[],
  subject: Subject,
  workspace: Workspace,
): Trials {
  const { evaluated, table, rating } = subject;
  const { fitted } = evaluated;
  const row = fitted.sample.rows[unit]!;
  const name = rating.columns.id.at(unit) ?? '';
  const readers = (of: Cell) => cells.filter((other) => other.of.column.name === of.of.column.name);
  const decides = decisiveColumns(subject);
  const again = (asked: Asked) => {
    if (asked.length === 0) return evaluate(fitted);
    if (asked.some(({ cell }) => decides.has(cell.of.column.name)))
      return evaluateTable(withCells(table, row, asked), fitted.methodology);
    const changes = asked.flatMap(({ cell, value }): Change[] =>
      readers(cell).map((reader) => {
        const raw = reader.rawOf(value);
        return {
          cell: { unit: name, indicator: reader.of.indicator.id, raw: Number.isNaN(raw) ? null : raw },
        };
      }),
    );
    return evaluate(fitted, changes, workspace);
  };
  return {
    unit,
    cells,
    rate(asked, scope, place) {
      const found = again(asked);
      if (!found.ok) {
        const problem = found.diagnostics.find(({ severity }) => severity === 'error');
        return { rank: null, score: null, why: problem?.says ?? say('whyNoRating', null) };
      }
      return seen(found.value, row, scope, place, fitted);
    },
    scoreOf(cell, value) {
      const found = again([{ cell, value }]);
      if (!found.ok) return NaN;
      const { scores, fitted: other } = found.value;
      const { id } = cell.of.indicator;
      const column = scores.criteria.find((criterion) => criterion.id === id)?.score;
      const scored = column ?? indicatorScores(other.methodology, other.indicators, id);
      return scored[other.sample.rows.indexOf(row)] ?? NaN;
    },
  };
}

/** The columns that decide more than their indicators: who is in which class, and what gaps are filled from. */
export function decisiveColumns({ evaluated: { fitted }, indicators }: Subject): ReadonlySet<string> {
  const { leagues } = fitted.methodology;
  const wanted = new Set([
    ...leagues.map(({ column }) => column),
    ...indicators.flatMap(({ missing }) => (typeof missing.by === 'string' ? [missing.by] : [])),
  ]);
  return new Set(fitted.answers.carried.flatMap(({ wanted: is, name }) => (wanted.has(is) ? [name] : [])));
}

/** The table with other values in some cells of a row. */
function withCells(table: Table, row: number, asked: Asked): Table {
  const columns = table.columns.map((column): Column => {
    const change = asked.find(({ cell }) => cell.of.column.name === column.name);
    if (change === undefined) return column;
    const { value } = change;
    const { numbers, texts, ...rest } = column;
    const text = value === null ? null : String(value);
    return {
      ...rest,
      ...(numbers !== undefined && { numbers: numbers.with(row, Number(value ?? NaN)) }),
      ...(texts !== undefined && {
        texts: textsOf(Array.from({ length: texts.length }, (_, at) => (at === row ? text : texts.at(at)))),
      }),
    };
  });
  return { ...table, columns };
}

/** Where the unit of a row of the table stands in an evaluation. */
function seen(
  { fitted, places, scores }: Evaluated,
  row: number,
  scope: Scope | null,
  place: number,
  base: Fitted,
): Trial {
  const { rows, excluded } = fitted.sample;
  const unit = rows.indexOf(row);
  if (unit === -1) {
    const why = excluded.find((one) => one.row === row)?.reason ?? say('whyNoRating', null);
    return { rank: null, score: null, why };
  }
  const score = scores.total[unit]!;
  if (Number.isNaN(score)) return { rank: null, score: null, why: say('hasNoScore', null) };
  if (scope === null) {
    return { rank: places.rank[unit]!, score, lead: leadOf(places.order, unit, scores.total, place) };
  }
  const members = membersOf(scope, unit, fitted, places.order, base);
  const ranks = new Float64Array(rows.length);
  assignRanks(members, places.tie, fitted.methodology.ranking.ties, ranks);
  if (!members.includes(unit)) return { rank: null, score: null, why: say('hasNoScore', null) };
  return { rank: ranks[unit]!, score, lead: leadOf(members, unit, scores.total, place) };
}

/**
 * The units of the unit's class, in rank order. Who is in which class is asked again only of a rating that is another
 * one: then it is the class that the change leads to.
 */
function membersOf(
  { league }: Scope,
  unit: number,
  fitted: Fitted,
  order: Uint32Array,
  base: Fitted,
): number[] {
  const { leagues } = fitted.methodology;
  const sorted =
    fitted === base
      ? league
      : classesOf(
          leagues.find((one) => one.id === league.id)!,
          fitted.answers,
          ratedOf(fitted.answers, fitted.sample),
        );
  const own = sorted.class[unit]!;
  return own === -1 ? [] : Array.from(order).filter((other) => sorted.class[other] === own);
}

/** The unit's score less that of the other unit that would be at this place without it. */
function leadOf(order: ArrayLike<number>, unit: number, total: Float64Array, place: number): number {
  let others = 0;
  for (let index = 0; index < order.length; index++) {
    const other = order[index]!;
    if (other !== unit && ++others >= place) return total[unit]! - total[other]!;
  }
  return Infinity;
}
