import { fsum } from 'd3-array';
import type { Measure } from '../../model/fitted.ts';
import { type Sayings, say } from '../../model/saying.ts';
import { completeRows } from '../../stats/complete-rows.ts';
import { extent, isConstant } from '../../stats/moments.ts';
import type { WeighContext, Weighed } from '../method.ts';

export type Refused = Extract<Weighed, { readonly kind: 'refused' }>;

/** The children that have values, with their columns. */
export interface Present {
  /** Indices into the context's lists. */
  readonly children: readonly number[];
  readonly columns: readonly Float64Array[];
  readonly idOf: (child: number) => string;
}

const ALONE: Refused = { kind: 'refused', why: say('oneCompleteUnit', null) };

/**
 * Weighs the children that have values by `weigh`; those without any, which are left out of every score, get
 * no weight. A child that has values alone gets all of it.
 */
export function amongPresent(
  { ids }: WeighContext,
  columns: readonly Float64Array[],
  weigh: (present: Present) => Weighed,
): Weighed {
  const all = { children: ids.map((_, child) => child), columns, idOf: (child: number) => ids[child]! };
  return among(all, (column) => !column.every(Number.isNaN), weigh, {
    kind: 'refused',
    why: say('noneHasValues', null),
  });
}

/** Weighs the children whose values differ by `weigh`; the others get no weight. */
export function amongVarying(present: Present, weigh: (varying: Present) => Weighed): Weighed {
  const alone = present.columns.every((column) => extent(column).count <= 1);
  return among(present, (column) => !isConstant(extent(column)), weigh, alone ? ALONE : inProportion([]));
}

function among(
  { children, columns, idOf }: Present,
  keep: (column: Float64Array) => boolean,
  weigh: (kept: Present) => Weighed,
  none: Weighed,
): Weighed {
  const kept = columns.flatMap((column, index) => (keep(column) ? [index] : []));
  const spread = (values: readonly number[], rest: number) => {
    const all = columns.map(() => rest);
    kept.forEach((index, position) => {
      all[index] = values[position]!;
    });
    return all;
  };
  if (kept.length === 0) return none;
  if (kept.length === 1) return { kind: 'weights', weights: spread([1], 0) };
  const result = weigh({
    children: kept.map((index) => children[index]!),
    columns: kept.map((index) => columns[index]!),
    idOf,
  });
  if (result.kind === 'refused') return result;
  const { weights, measures = [] } = result;
  return {
    ...result,
    weights: spread(weights, 0),
    measures: measures.map(
      ({ name, value }): Measure => ({
        name,
        value: typeof value === 'number' ? value : spread(value, NaN),
      }),
    ),
  };
}

/** Shares in proportion to importances; refused when none is above zero. */
export function inProportion(importances: readonly number[]): Weighed {
  const total = fsum(importances);
  if (total > 0) return { kind: 'weights', weights: importances.map((importance) => importance / total) };
  return { kind: 'refused', why: say('noneVaries', null) };
}

/** Refuses the first column with a value below `least`, or equal to it where that is not allowed. */
export function refuseBelow(
  { children, columns, idOf }: Present,
  least: number,
  allowed: 'allowed' | 'not allowed',
  because: Sayings['valuesBelow']['because'],
): Refused | undefined {
  for (const [index, column] of columns.entries()) {
    const { min, count } = extent(column);
    if (min > least || (min === least && allowed === 'allowed')) continue;
    const child = children[index]!;
    const below = column.reduce(
      (before, value) => before + Number(value < least || (value === least && allowed === 'not allowed')),
      0,
    );
    const isAllowed = allowed === 'allowed';
    const told = { id: idOf(child), least, isAllowed, below, count, lowest: min, because };
    return { kind: 'refused', child, why: say('valuesBelow', told) };
  }
  return undefined;
}

/** The units that have a value of every child; refused when there are fewer than `least`. */
export function ofCompleteUnits(present: Present, least: number): Present | Refused {
  const { children, columns, idOf } = present;
  const length = columns[0]!.length;
  const complete = completeRows(columns);
  const rows = complete[0]!.length;
  if (rows >= least) return rows === length ? present : { ...present, columns: complete };
  const gaps = columns.map((column) => length - extent(column).count);
  const most = gaps.indexOf(Math.max(...gaps));
  const lacking = gaps[most]! > 0 ? { id: idOf(children[most]!), gaps: gaps[most]!, of: length } : null;
  return {
    kind: 'refused',
    child: children[most]!,
    why: say('fewComplete', { units: rows, least, lacking }),
  };
}
