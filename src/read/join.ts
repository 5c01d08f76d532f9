/**
 * Rows of several files that name the same unit become one row, cell by cell. Whether files have other columns of
 * the same units, or other units with the same columns, is told row by row by the units' names; the files stand one
 * below the other in the table before, and what was united is said.
 */

import type { Diagnostic } from '../model/diagnostic.ts';
import { type Column, nfc, selectColumn, type Table, textAt } from '../model/table.ts';
import * as messages from './join-messages.ts';
import { lacksColumn } from './messages.ts';

/** A file's share of the rows, in their order. */
export interface Share {
  /** As a person would call it, and its path. */
  readonly name: string;
  readonly path: string;
  readonly rows: number;
  has(column: string): boolean;
}

/** The united rows: for each the row that came first, and the others where there are any. */
interface Union {
  readonly firsts: Uint32Array;
  readonly others: ReadonlyMap<number, readonly number[]>;
  /** The united row of each row. */
  readonly unitOf: Uint32Array;
  /** Rows whose name their own file has further up. */
  readonly repeated: ReadonlySet<number>;
}

interface Joining {
  readonly table: Table;
  readonly shares: readonly Share[];
  /** The share of each row. */
  readonly shareOf: Uint16Array;
  readonly key: readonly Column[];
  readonly union: Union;
}

export interface Joined {
  readonly table: Table;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Unites the rows of different files that have the same key, in whichever Unicode form. A row whose key its own file has
 * further up is left alone, and is an error for whoever names the units.
 *
 * Errors: two files with different values in a cell. A value and a gap are the value.
 */
export function joinUnits(table: Table, shares: readonly Share[], key: readonly Column[]): Joined {
  const shareOf = new Uint16Array(table.length);
  let end = 0;
  shares.forEach(({ rows }, share) => {
    shareOf.fill(share, end, end + rows);
    end += rows;
  });
  const union = unite(table.length, shareOf, key);
  const joining = { table, shares, shareOf, key, union };
  const names = key.map(({ name }) => name);
  const count = union.others.size;
  if (count === 0) {
    return { table, diagnostics: [messages.appended(shares.length, names), ...lonely(joining)] };
  }
  const picks = new Map(table.columns.map((column) => [column.name, pickOf(column, joining)]));
  const contradictions = table.columns.flatMap((column) => contradictionsIn(column, joining));
  const files = shares.map(({ name }) => name);
  const { locate } = table;
  const united: Table = {
    ...table,
    length: union.firsts.length,
    columns: table.columns.map((column) => selectColumn(column, picks.get(column.name)!)),
    ...(locate !== undefined && {
      locate: (row: number, column: string) => locate((picks.get(column) ?? union.firsts)[row]!, column),
    }),
  };
  return {
    table: united,
    diagnostics: [
      messages.joined(files, names, count, union.firsts.length),
      ...told(contradictions, joining),
      ...lonely(joining),
    ],
  };
}

/** What names a row; null where a part of the name is missing. */
function keyAt(key: readonly Column[], row: number): string | null {
  const [only] = key;
  if (key.length === 1 && only !== undefined) return textOf(only, row);
  const parts = key.map((column) => textOf(column, row));
  return parts.includes(null) ? null : JSON.stringify(parts);
}

const textOf = (column: Column, row: number): string | null => {
  const text = textAt(column, row);
  return text === null ? null : nfc(text).trim();
};

const nameOf = (key: readonly Column[], row: number): string =>
  key.map((column) => textAt(column, row) ?? '').join(' · ');

function unite(rows: number, shareOf: Uint16Array, key: readonly Column[]): Union {
  const firsts = new Uint32Array(rows);
  const unitOf = new Uint32Array(rows);
  const others = new Map<number, number[]>();
  const repeated = new Set<number>();
  const known = new Map<string, number>();
  let units = 0;
  let inThisFile = new Set<string>();
  for (let row = 0; row < rows; row++) {
    if (row > 0 && shareOf[row] !== shareOf[row - 1]) inThisFile = new Set();
    const name = keyAt(key, row);
    const isRepeated = name !== null && inThisFile.has(name);
    const unit = name === null || isRepeated ? undefined : known.get(name);
    if (isRepeated) repeated.add(row);
    else if (name !== null) inThisFile.add(name);
    if (unit !== undefined) {
      unitOf[row] = unit;
      const more = others.get(unit);
      if (more === undefined) others.set(unit, [row]);
      else more.push(row);
      continue;
    }
    if (name !== null && !isRepeated) known.set(name, units);
    firsts[units] = row;
    unitOf[row] = units;
    units++;
  }
  return { firsts: firsts.slice(0, units), others, unitOf, repeated };
}

type Value = number | string | null;

/** A cell as it is compared. */
function cellAt(column: Column, row: number): Value {
  const number = column.numbers?.[row] ?? NaN;
  if (!Number.isNaN(number)) return number;
  return column.texts === undefined ? null : textOf(column, row);
}

/** The row from which each united row has its cell: the first with a value, else the first whose file has the column. */
function pickOf(column: Column, { union, shares, shareOf }: Joining): Uint32Array {
  const { firsts, others } = union;
  const pick = firsts.slice();
  for (const [unit, more] of others) {
    const members = [firsts[unit]!, ...more];
    const filled = members.find((row) => cellAt(column, row) !== null);
    pick[unit] = filled ?? members.find((row) => shares[shareOf[row]!]!.has(column.name)) ?? firsts[unit]!;
  }
  return pick;
}

/** Two rows of one unit that differ in a column. */
interface Contradiction {
  readonly column: Column;
  readonly unit: number;
  readonly first: number;
  readonly second: number;
}

function contradictionsIn(column: Column, { union, key }: Joining): Contradiction[] {
  if (key.includes(column)) return [];
  const found: Contradiction[] = [];
  for (const [unit, more] of union.others) {
    const rows = [union.firsts[unit]!, ...more].filter((row) => cellAt(column, row) !== null);
    const [first] = rows;
    if (first === undefined) continue;
    const second = rows.find((row) => cellAt(column, row) !== cellAt(column, first));
    if (second !== undefined) found.push({ column, unit, first, second });
  }
  return found;
}

/** Contradictions as errors, unit by unit, with the column that may tell the units apart. */
function told(found: readonly Contradiction[], { table, key }: Joining): Diagnostic[] {
  const units = new Set(found.map(({ unit }) => unit));
  const apart = table.columns.find(
    (column) => mayBeKey(column, found) && found.filter((one) => one.column === column).length === units.size,
  );
  const names = key.map(({ name }) => name);
  const shown = (column: Column, row: number) => ({
    text: textAt(column, row) ?? '',
    location: table.locate?.(row, column.name),
  });
  // Where a column tells them apart, the rest of a unit's row is another unit's.
  const spoken = apart === undefined ? [...found] : found.filter(({ column }) => column === apart);
  return spoken
    .sort((a, b) => a.unit - b.unit)
    .map(({ column, first, second }) =>
      messages.contradiction(
        nameOf(key, first),
        column.name,
        shown(column, first),
        shown(column, second),
        names,
        apart?.name,
      ),
    );
}

/** Words, or years: what tells two rows of one name apart, where a figure would only be another figure. */
function mayBeKey(column: Column, found: readonly Contradiction[]): boolean {
  if (column.numbers === undefined) return column.texts !== undefined;
  return found.every(({ column: other, first, second }) => {
    if (other !== column) return true;
    const years = [column.numbers![first]!, column.numbers![second]!];
    return years.every((year) => Number.isInteger(year) && year >= 1900 && year <= 2100);
  });
}

/** Units without a value in a column because no file that has it has them, and those they may be the same as. */
function lonely(joining: Joining): Diagnostic[] {
  const { table, shares, union, key } = joining;
  const wanted = table.columns.filter(({ numbers, texts }) => (numbers ?? texts) !== undefined);
  const alone = new Set<number>();
  const found: Diagnostic[] = [];
  let start = 0;
  shares.forEach((share) => {
    const rows = Array.from({ length: share.rows }, (_, index) => start + index);
    start += share.rows;
    const lacking = wanted.filter(({ name }) => !share.has(name));
    const isApart = rows.every((row) => !union.others.has(union.unitOf[row]!));
    /** Columns by the units that have nothing there. */
    const groups = new Map<string, { readonly rows: number[]; readonly columns: string[] }>();
    for (const { name } of lacking) {
      const without = rows.filter((row) => !union.repeated.has(row) && !isKnown(joining, row, name));
      if (without.length === 0) continue;
      for (const row of without) alone.add(row);
      if (isApart && without.length === rows.length) {
        found.push(lacksColumn(share.path, name));
        continue;
      }
      const group = groups.get(without.join(' ')) ?? { rows: without, columns: [] };
      group.columns.push(name);
      groups.set(without.join(' '), group);
    }
    for (const { rows: without, columns } of groups.values()) {
      const units = without.map((row) => nameOf(key, row));
      found.push(messages.unitsAlone(share.name, units, columns, share.path));
    }
  });
  return alone.size === 0 || union.firsts.length < 2 ? found : [...found, ...nearMisses(joining, alone)];
}

/** Whether a file with the column has the unit of this row. */
function isKnown({ union, shares, shareOf }: Joining, row: number, column: string): boolean {
  const unit = union.unitOf[row]!;
  const members = [union.firsts[unit]!, ...(union.others.get(unit) ?? [])];
  return members.some((member) => shares[shareOf[member]!]!.has(column));
}

/** A name without case, accents and marks, and with е for ё: what is the same under it may be one unit. */
const looseKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/(?<!и)\p{M}/giu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');

/** Units that are missing somewhere and are called nearly like one of another file. */
function nearMisses(
  { table, shares, shareOf, key, union }: Joining,
  alone: ReadonlySet<number>,
): Diagnostic[] {
  const byName = new Map<string, number[]>();
  for (const row of union.firsts) {
    const loose = looseKey(nameOf(key, row));
    const rows = byName.get(loose);
    if (rows === undefined) byName.set(loose, [row]);
    else rows.push(row);
  }
  return [...alone].flatMap((row) => {
    const near = (byName.get(looseKey(nameOf(key, row))) ?? []).find(
      // Of two that are both alone, the later one is told.
      (other) => shareOf[other] !== shareOf[row] && (!alone.has(other) || other < row),
    );
    if (near === undefined) return [];
    const location = key[0] && table.locate?.(row, key[0].name);
    return [messages.nearlySame(nameOf(key, row), nameOf(key, near), shares[shareOf[near]!]!.name, location)];
  });
}
