/**
 * The cells of a unit: what stands in them, how far each could be improved, and in which steps. A cell's own value is
 * the number or answer as it stands in the file, before `per`.
 */

import { methodOf } from '../../method/method.ts';
import { normalise } from '../../method/normalise/registry.ts';
import { type Indicator, indicatorsOf } from '../../model/methodology.ts';
import { type Column, headerKey, textAt } from '../../model/table.ts';
import { bind } from '../../stage/bind.ts';
import { pointsOfBand } from '../../stage/measure.ts';
import { type Ladder, ladderOfAnswers, ladderOfBands, ladderOfNumbers, unmoved } from './ladder.ts';
import type { CellValue } from './model.ts';
import { isWeighted, type Subject } from './subject.ts';

/** One indicator's column of the table. */
export interface IndicatorColumn {
  readonly indicator: Indicator;
  readonly column: Column;
  readonly denominator: Float64Array | undefined;
  /** Whether every number of the column is whole. */
  readonly isWhole: boolean;
  /** Whether nobody can change it: it is fixed, or something is divided by it. */
  readonly isFixed: boolean;
  /** The best and the worst observed among the units with a place, after `per`; NaN where there is none. */
  readonly best: number;
  readonly worst: number;
  /** Whether it has scores and a weight all the way up. */
  readonly isCounted: boolean;
}

export interface Cell {
  readonly of: IndicatorColumn;
  readonly value: CellValue;
  readonly ladder: Ladder;
  /** What the cell comes to after `per` with this value in it; NaN is a gap. */
  readonly rawOf: (value: CellValue) => number;
}

/** The columns of all indicators, as the methodology has them. */
export function columnsOf(subject: Subject): IndicatorColumn[] {
  const { evaluated, table, indicators, rating } = subject;
  const { fitted } = evaluated;
  const bound = bind(table, fitted.methodology);
  if (!bound.ok) throw new Error('a table that was rated cannot be bound');
  const { column: find } = bound.value;
  const denominators = new Set(
    indicatorsOf(fitted.methodology.criteria).flatMap(({ per }) =>
      per === undefined ? [] : [headerKey(find(per.column).name)],
    ),
  );
  const order = rating.columns.order;
  return indicators.map((indicator, index): IndicatorColumn => {
    const { learned, observed } = fitted.indicators[index]!;
    const column = find(indicator.column);
    const { raw } = fitted.answers.indicators[index]!;
    const [best, worst] = extremes(order, raw, fitted.sample.rows, observed, indicator.direction);
    return {
      indicator,
      column,
      denominator: indicator.per && find(indicator.per.column).numbers,
      isWhole: indicator.points === undefined && (column.numbers ?? []).every(isWholeOrGap),
      isFixed: indicator.fixed === true || denominators.has(headerKey(column.name)),
      best,
      worst,
      isCounted: learned !== null && isWeighted(indicator.id, subject),
    };
  });
}

const isWholeOrGap = (value: number): boolean => Number.isNaN(value) || Number.isInteger(value);

/** The best and the worst value observed of units with a place, judged by their points where there are bands. */
function extremes(
  order: Uint32Array,
  raw: Float64Array,
  rows: Uint32Array,
  observed: Float64Array,
  direction: Indicator['direction'],
): readonly [best: number, worst: number] {
  const sign = direction === 'higher' ? 1 : -1;
  let [best, worst] = [
    { judged: -Infinity, value: NaN },
    { judged: Infinity, value: NaN },
  ];
  for (const unit of order) {
    const [judged, value] = [sign * observed[unit]!, raw[rows[unit]!]!];
    if (judged > best.judged) best = { judged, value };
    if (judged < worst.judged) worst = { judged, value };
  }
  return [best.value, worst.value];
}

/** The cell of a row of the table. */
export function cellOf(of: IndicatorColumn, row: number): Cell {
  const { indicator, column, denominator, isFixed } = of;
  const { points, per } = indicator;
  const divisor = denominator?.[row] ?? NaN;
  const scaled = (value: number): number => {
    if (per === undefined) return value;
    return divisor > 0 ? (value / divisor) * per.scale : NaN;
  };
  const number = column.numbers?.[row] ?? NaN;
  const value = points !== undefined ? textAt(column, row) : Number.isNaN(number) ? null : number;
  const answers = points && new Map(Object.entries(points).map(([answer, own]) => [headerKey(answer), own]));
  const rawOf = (asked: CellValue): number => {
    if (asked === null) return NaN;
    return scaled(answers === undefined ? Number(asked) : (answers.get(headerKey(String(asked))) ?? NaN));
  };
  const isDead = isFixed || (per !== undefined && !(divisor > 0));
  return { of, value, rawOf, ladder: isDead ? unmoved(value) : ladderOf(of, value, rawOf, divisor) };
}

function ladderOf(
  { indicator, isWhole, best, worst }: IndicatorColumn,
  value: CellValue,
  rawOf: (value: CellValue) => number,
  divisor: number,
): Ladder {
  const { points, bands, per, direction, normalise: choice } = indicator;
  if (Number.isNaN(best)) return unmoved(value);
  const sign = direction === 'higher' ? 1 : -1;
  if (points !== undefined) return ladderOfAnswers({ points, value, rawOf, worst, sign });
  const own = (raw: number) => (per === undefined ? raw : (raw / per.scale) * divisor);
  const scale = { value: typeof value === 'number' ? value : null, isWhole, rawOf, own, worst, sign };
  if (bands !== undefined)
    return ladderOfBands({ ...scale, bands, best, pointsOf: (raw) => pointsOfBand(bands, raw) });
  const method = methodOf(normalise, choice);
  const posts = method.posts?.(choice);
  const goal = method.target?.(choice) ?? (posts && (sign > 0 ? posts.max : posts.min));
  const bound = goal !== undefined && sign * goal < sign * best ? goal : best;
  return ladderOfNumbers({ ...scale, bound, range: Math.abs(best - worst) });
}
