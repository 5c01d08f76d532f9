/** The columns of a unit's row that changed between two editions, and how they stand together. */

import { type Criterion, indicatorsOf, isGroup, type Methodology } from '../../model/methodology.ts';
import { type Column, headerKey, nfc } from '../../model/table.ts';
import type { Member } from '../../stats/level-structure.ts';
import type { Side, Team } from './game.ts';
import { columnFor, columnsOf } from './mixed.ts';

/** A column in both editions, as one methodology calls and reads it; undefined where the file lacks it. */
export interface Pair {
  readonly wanted: string;
  readonly columns: readonly [Column | undefined, Column | undefined];
}

/** A column that may change, by the form of its name in which headers are compared. */
export interface OwnColumn {
  readonly key: string;
  /** The indicator that reads it, where there is one alone; else its name. */
  readonly id: string;
  readonly name: string;
  /** As the methodologies of BEFORE and of AFTER read it; undefined where they have no use for it. */
  readonly pairs: readonly [Pair | undefined, Pair | undefined];
}

export type CellValue = number | string | null;

/** A cell as it is compared: a number where the column is numbers, else its text. */
export function cellOf(column: Column | undefined, row: number): CellValue {
  const number = column?.numbers?.[row] ?? NaN;
  if (!Number.isNaN(number)) return number;
  if (column === undefined || column.numbers !== undefined) return null;
  const text = column.texts?.at(row) ?? null;
  return text === null ? null : nfc(text);
}

/** The indicator of a methodology that reads the column, where it is one alone. */
function loneReader({ criteria }: Methodology, key: string): string | undefined {
  const readers = indicatorsOf(criteria).filter(({ column }) => headerKey(column) === key);
  return readers.length === 1 ? readers[0]!.id : undefined;
}

/** Every column that either methodology reads of a unit, those of AFTER first. */
export function ownColumns(teams: readonly [Team, Team]): OwnColumn[] {
  const pairsOf = (side: Side) =>
    new Map(
      columnsOf(teams[side].methodology).map((wanted): [string, Pair] => [
        headerKey(wanted),
        {
          wanted,
          columns: [columnFor(teams[0].tables[side], wanted), columnFor(teams[1].tables[side], wanted)],
        },
      ]),
    );
  const [before, after] = [pairsOf(0), pairsOf(1)];
  const taken = new Set<string>();
  return [...new Set([...after.keys(), ...before.keys()])].map((key) => {
    const pairs = [before.get(key), after.get(key)] as const;
    const name = pairs[1]?.wanted ?? pairs[0]?.wanted ?? key;
    const reader = loneReader(teams[1].methodology, key) ?? loneReader(teams[0].methodology, key);
    const id = reader === undefined || taken.has(reader) ? name : reader;
    taken.add(id);
    return { key, id, name, pairs };
  });
}

/** The rows of a unit in both editions. */
export type RowPair = readonly [before: number, after: number];

/** Whether the unit's cell is another in AFTER, as either methodology reads it. */
export const isChanged = ({ pairs }: OwnColumn, [before, after]: RowPair): boolean =>
  pairs.some(
    (pair) => pair !== undefined && cellOf(pair.columns[0], before) !== cellOf(pair.columns[1], after),
  );

/**
 * The columns, by their index, as they stand together in the methodology: where their indicators do. One that indicators
 * of several groups read, or none does, stands by itself beside the groups of the top level.
 */
export function standingTogether(columns: readonly OwnColumn[], { criteria }: Methodology): Member[] {
  const homes = new Map<string, Set<readonly Criterion[]>>();
  const collect = (siblings: readonly Criterion[]): void => {
    for (const child of siblings) {
      if (isGroup(child)) collect(child.criteria);
      else {
        const key = headerKey(child.column);
        homes.set(key, (homes.get(key) ?? new Set()).add(siblings));
      }
    }
  };
  collect(criteria);
  const placed = new Set<number>();
  const indexOf = new Map(columns.map(({ key }, index) => [key, index]));
  const union = (siblings: readonly Criterion[]): Member[] =>
    siblings.flatMap((child): Member[] => {
      if (isGroup(child)) {
        const inside = union(child.criteria);
        return inside.length > 1 ? [inside] : inside;
      }
      const key = headerKey(child.column);
      const index = indexOf.get(key);
      if (index === undefined || placed.has(index) || homes.get(key)!.size > 1) return [];
      placed.add(index);
      return [index];
    });
  const together = union(criteria);
  return [...together, ...columns.flatMap((_, index) => (placed.has(index) ? [] : [index]))];
}
