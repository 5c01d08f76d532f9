/** Units as the methods that solve programmes take them: in a fixed order, their values as whole numbers. */

import { byValues } from '../../stats/order.ts';
import type { Siblings } from '../method.ts';
import { counted, lengthOf } from './children.ts';

/** The rows of the units that have values, in the order of these: no order of the file changes a result. */
export function ratedInOrder(siblings: Siblings): number[] {
  const columns = counted(siblings).map((child) => siblings.columns[child]!);
  return [...byValues(columns, lengthOf(siblings))].filter((row) => !Number.isNaN(columns[0]?.[row] ?? NaN));
}

/** Row by row instead of column by column. */
export const rowsOf = (columns: readonly (readonly bigint[])[], length: number): bigint[][] =>
  Array.from({ length }, (_, at) => columns.map((column) => column[at]!));

/** Whether a unit has the same values as the one before it. */
export const isTwin = (rows: readonly (readonly bigint[])[], at: number): boolean =>
  at > 0 && rows[at]!.every((value, child) => value === rows[at - 1]![child]);
