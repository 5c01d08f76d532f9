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

/** The united rows, as chains of rows: loops over all of them make nothing. */
interface Union {
  /** For each united row the one that came first. */
  readonly firsts: Uint32Array;
  /** For each row the next one of its unit, or `NONE`. */
  readonly next: Int32Array;
  /** The united row of each row. */
  readonly unitOf: Uint32Array;
  /** The united rows of more than one row. */
  readonly joined: Uint32Array;
  /** Rows without a name, and those whose name their own file has further up. */
  readonly unjoinable: ReadonlySet<number>;
}

const NONE = -1;

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
  const count = union.joined.length;
  if (count === 0) {
    return { table, diagnostics: [messages.appended(shares.length, names), ...lonely(joining)] };
  }
  const picks = new Map(table.columns.map((column) => [column.name, pickOf(column, joining)]));
  const contradictions = table.columns.flatMap((column) =>
    contradictionsIn(column, picks.get(column.name)!, joining),
  );
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
  const lasts = new Uint32Array(rows);
  const next = new Int32Array(rows).fill(NONE);
  const unitOf = new Uint32Array(rows);
  const unjoinable = new Set<number>();
  const known = new Map<string, number>();
  let units = 0;
  for (let row = 0; row < rows; row++) {
    const name = keyAt(key, row);
    const unit = name === null ? undefined : known.get(name);
    // The files come one after the other, so the last row of a unit is the only one that can be of this file.
    const isRepeated = unit !== undefined && shareOf[lasts[unit]!] === shareOf[row];
    if (name === null || isRepeated) unjoinable.add(row);
    if (unit !== undefined && !isRepeated) {
      next[lasts[unit]!] = row;
      lasts[unit] = row;
      unitOf[row] = unit;
      continue;
    }
    if (name !== null && !isRepeated) known.set(name, units);
    firsts[units] = row;
    lasts[units] = row;
    unitOf[row] = units;
    units++;
  }
  const all = firsts.slice(0, units);
  const joined = Uint32Array.from(all.keys()).filter((unit) => next[all[unit]!] !== NONE);
  return { firsts: all, next, unitOf, joined, unjoinable };
}

type Value = number | string | null;

/** A cell as it is compared. */
function cellAt(column: Column, row: number): Value {
  const number = column.numbers?.[row] ?? NaN;
  if (!Number.isNaN(number)) return number;
  return column.texts === undefined ? null : textOf(column, row);
}

const isMissing = ({ numbers, texts }: Column, row: number): boolean =>
  Number.isNaN(numbers?.[row] ?? NaN) && (texts === undefined || texts.at(row) === null);

/** The row from which each united row has its cell: the first with a value, else the first whose file has the column. */
function pickOf(column: Column, { union, shares, shareOf }: Joining): Uint32Array {
  const { firsts, next, joined } = union;
  const pick = firsts.slice();
  const has = shares.map((share) => share.has(column.name));
  for (const unit of joined) {
    let held = NONE;
    for (let row = firsts[unit]!; row !== NONE; row = next[row]!) {
      if (!isMissing(column, row)) {
        held = row;
        break;
      }
      if (held === NONE && has[shareOf[row]!] === true) held = row;
    }
    if (held !== NONE) pick[unit] = held;
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

function contradictionsIn(column: Column, pick: Uint32Array, { union, key }: Joining): Contradiction[] {
  if (key.includes(column)) return [];
  const found: Contradiction[] = [];
  for (const unit of union.joined) {
    const first = pick[unit]!;
    for (let row = union.next[first]!; row !== NONE; row = union.next[row]!) {
      if (isMissing(column, row) || cellAt(column, row) === cellAt(column, first)) continue;
      found.push({ column, unit, first, second: row });
      break;
    }
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
    const isApart = rows.every((row) => union.next[union.firsts[union.unitOf[row]!]!] === NONE);
    /** Columns by the units that have nothing there. */
    const groups = new Map<string, { readonly rows: number[]; readonly columns: string[] }>();
    for (const { name } of lacking) {
      const has = shares.map((other) => other.has(name));
      const without = rows.filter((row) => !union.unjoinable.has(row) && !isKnown(joining, row, has));
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

/** Whether a file with a column has the unit of this row; `has` says it of each file. */
function isKnown({ union, shareOf }: Joining, row: number, has: readonly boolean[]): boolean {
  for (let member = union.firsts[union.unitOf[row]!]!; member !== NONE; member = union.next[member]!)
    if (has[shareOf[member]!] === true) return true;
  return false;
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
