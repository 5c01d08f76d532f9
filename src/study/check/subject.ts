/** What the checks look at, gathered from a table and a methodology as far as the two fit together. */

import { type Diagnostic, gather, located } from '../../model/diagnostic.ts';
import type { Evaluated } from '../../model/fitted.ts';
import type { Methodology } from '../../model/methodology.ts';
import { indicatorsOf } from '../../model/methodology.ts';
import { once } from '../../model/once.ts';
import { type Column, type Table, textAt } from '../../model/table.ts';
import { firstTexts } from '../../stage/bind.ts';
import { findColumns, requirementsOf } from '../../stage/columns.ts';
import { measure } from '../../stage/measure.ts';
import { JOINT } from '../../stage/unit.ts';
import { present } from '../../stats/moments.ts';
import type { MeasuredIndicator, Series, Subject } from './check.ts';

/**
 * @param reading what was said while the data were read
 * @param isPlain whether no methodology says what the columns are
 * @param evaluated the scores and places that they come to, where there are some
 * @returns the subject, and what measuring the indicators has to say; they are measured when somebody asks
 */
export function subjectOf(
  table: Table,
  methodology: Methodology,
  reading: readonly Diagnostic[],
  isPlain: boolean,
  evaluated?: Evaluated,
): { readonly subject: Subject; readonly measured: () => readonly Diagnostic[] } {
  const header = table.columns.map(({ name }) => name);
  const { found } = findColumns(header, requirementsOf(methodology));
  const column = (name: string): Column | undefined => table.columns[found.get(name) ?? -1];
  const key =
    methodology.unit.id.length === 0
      ? firstTexts(table)
      : methodology.unit.id.flatMap((name) => column(name) ?? []);
  const nameOf = (row: number) => {
    const parts = key.flatMap((part) => textAt(part, row) ?? []);
    return parts.length === 0 || parts.length < key.length ? undefined : parts.join(JOINT);
  };

  const ids = { length: table.length, at: (row: number) => nameOf(row) ?? null };
  const measuring = once(() => {
    const diagnostics: Diagnostic[] = [];
    const measures = indicatorsOf(methodology.criteria).flatMap((indicator): MeasuredIndicator[] => {
      const own = column(indicator.column);
      const below = indicator.per === undefined ? undefined : column(indicator.per.column);
      if (own === undefined || (indicator.per !== undefined && below === undefined)) return [];
      const bound = { table, ids, column: (name: string) => column(name) ?? { name } };
      const measured = measure(bound, indicator);
      gather(diagnostics, located(table, measured.diagnostics));
      return [{ indicator, column: own, raw: measured.values }];
    });
    return { measures, diagnostics };
  });
  const series = once(() => seriesOf(measuring().measures, methodology, column));

  const byField = new Map<string, number>();
  const byUnit = new Map<string, number>();
  for (const { severity, field, unit, location } of reading) {
    if (severity !== 'error' || field === undefined || location === undefined) continue;
    byField.set(field, (byField.get(field) ?? 0) + 1);
    if (unit !== undefined) byUnit.set(unit, (byUnit.get(unit) ?? 0) + 1);
  }
  const used = new Set([...found.values()].map((index) => header[index]!));
  for (const { name } of key) used.add(name);
  const subject: Subject = {
    table,
    methodology,
    key,
    column,
    used,
    nameOf,
    ...(evaluated !== undefined && { evaluated }),
    isPlain,
    get measures() {
      return measuring().measures;
    },
    get series() {
      return series();
    },
    unread: { byField, byUnit },
  };
  return { subject, measured: () => measuring().diagnostics };
}

/** The present values in order. */
const sortedOnce = (values: Float64Array) => once(() => present(values).sort());

function seriesOf(
  measures: readonly MeasuredIndicator[],
  { leagues }: Methodology,
  column: (name: string) => Column | undefined,
): Series[] {
  const columns = new Map<string, Series>();
  const add = (found: Column | undefined) => {
    if (found?.numbers === undefined || columns.has(found.name)) return;
    const { name, numbers } = found;
    columns.set(name, { label: name, column: name, values: numbers, sorted: sortedOnce(numbers) });
  };
  const quotients: Series[] = [];
  for (const { indicator, column: own, raw } of measures) {
    const { per, points, bands } = indicator;
    if (points === undefined) add(own);
    if (per === undefined) continue;
    const below = column(per.column);
    add(below);
    if (bands !== undefined || below === undefined) continue;
    quotients.push({
      label: `${own.name} per ${below.name}`,
      column: own.name,
      values: raw,
      sorted: sortedOnce(raw),
      parts: [own.name, below.name],
    });
  }
  for (const league of leagues) if (league.classes !== undefined) add(column(league.column));
  return [...columns.values(), ...quotients];
}
