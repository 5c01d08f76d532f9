/** A methodology's columns found in a table, and its rows named. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { gather, hasErrors, located } from '../model/diagnostic.ts';
import type { CarriedColumn } from '../model/fitted.ts';
import type { Methodology } from '../model/methodology.ts';
import { indicatorsOf } from '../model/methodology.ts';
import type { Column, Table } from '../model/table.ts';
import { wordsOf } from '../model/texts.ts';
import { findColumns, requirementsOf } from './columns.ts';
import * as messages from './messages.ts';
import { identify, type Units } from './unit.ts';

/** What measuring looks at. */
export interface Bound {
  readonly table: Table;
  /** The table's column for a name the methodology uses. */
  readonly column: (name: string) => Column;
  readonly ids: Units['ids'];
}

export interface BoundTable extends Bound {
  readonly found: ReadonlyMap<string, number>;
  readonly units: Units;
}

/**
 * Finds the methodology's columns in the table and says who the rows are: the part of a rating that can be
 * checked even where cells cannot be read. Errors: columns missing or ambiguous, units without a name or
 * named twice.
 */
export function bind(table: Table, methodology: Methodology): Outcome<BoundTable> {
  const names = table.columns.map(({ name }) => name);
  const { found, diagnostics } = findColumns(names, requirementsOf(methodology));
  const notes: Diagnostic[] = [...diagnostics];
  const column = (name: string): Column => table.columns[found.get(name) ?? -1] ?? { name };
  const wanted = methodology.unit.id;
  const key = wanted.length > 0 ? wanted.map(column) : firstTexts(table);
  if (key.length === 0)
    return { ok: false, diagnostics: located(table, [...notes, messages.noUnitColumn()]) };
  if (wanted.every((name) => found.has(name))) {
    const units = identify(table, key);
    gather(notes, units.diagnostics);
    if (units.ok && !hasErrors(notes)) {
      const value = { table, column, found, ids: units.value.ids, units: units.value };
      return { ok: true, value, diagnostics: located(table, notes) };
    }
  }
  return { ok: false, diagnostics: located(table, notes) };
}

/** What names the units when nothing is said: the first column of text. */
export function firstTexts(table: Pick<Table, 'columns'>): Column[] {
  const first = table.columns.find(({ numbers, texts }) => numbers === undefined && texts !== undefined);
  return first === undefined ? [] : [first];
}

/** The columns that the result carries, or that leagues and fills by group read, as plain data. */
export function carriedColumns({ column, found }: BoundTable, methodology: Methodology): CarriedColumn[] {
  const { leagues, unit, criteria } = methodology;
  const leagueIds = new Set(leagues.map(({ id }) => id));
  const groupings = indicatorsOf(criteria).flatMap(({ missing }) =>
    typeof missing.by === 'string' && !leagueIds.has(missing.by) ? [missing.by] : [],
  );
  const wanted = new Set([
    ...unit.attributes.map((attribute) => attribute.column),
    ...leagues.map((league) => league.column),
    ...groupings,
  ]);
  return [...wanted]
    .filter((name) => found.has(name))
    .map((name): CarriedColumn => {
      const { name: own, numbers, texts } = column(name);
      return {
        wanted: name,
        name: own,
        ...(numbers !== undefined && { numbers }),
        ...(texts !== undefined && { texts: wordsOf(texts) }),
      };
    });
}
