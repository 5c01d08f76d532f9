/**
 * Which units are rated at all, decided on what was answered, before anything is filled or compared:
 * a unit that is left out takes no part in anybody's normalisation.
 */

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Indicator, Screening } from '../model/methodology.ts';
import type { Table, Texts } from '../model/table.ts';
import { formatFixed } from '../stats/decimal.ts';
import * as messages from './messages.ts';
import { methodOf } from './method.ts';
import { missing } from './missing/registry.ts';

export interface Screened {
  /** Rows of the table that are rated. */
  readonly kept: Uint32Array;
  readonly excluded: readonly { readonly row: number; readonly reason: string }[];
  /** By row of the table: the share of indicators answered. */
  readonly coverage: Float64Array;
  readonly diagnostics: readonly Diagnostic[];
}

export function screen(
  table: Table,
  ids: Texts,
  indicators: readonly Indicator[],
  raw: readonly Float64Array[],
  screening: Screening,
): Screened {
  const diagnostics: Diagnostic[] = [];
  const excluded: { row: number; reason: string }[] = [];
  const coverage = new Float64Array(table.length);
  const named = new Set([...screening.keep, ...screening.drop]);
  const seen = new Set<string>();
  const keep = new Set(screening.keep);
  const drop = new Set(screening.drop);
  const strict = indicators.flatMap((indicator, index) => {
    const { policy } = methodOf(missing, indicator.missing);
    return policy === 'exclude' || policy === 'error' ? [{ indicator, policy, values: raw[index]! }] : [];
  });
  // Of several gaps the first by id is named, whatever the order of the file.
  strict.sort((a, b) => (a.indicator.id < b.indicator.id ? -1 : 1));

  for (const values of raw) countPresent(values, coverage);
  divideBy(coverage, raw.length);
  const kept = new Uint32Array(table.length);
  let count = 0;
  const isSimple = named.size === 0 && strict.length === 0;
  for (let row = 0; row < table.length; row++) {
    const share = coverage[row]!;
    if (isSimple && share >= screening.coverage) {
      kept[count++] = row;
      continue;
    }
    const id = named.size > 0 ? (ids.at(row) ?? '') : '';
    if (named.has(id)) seen.add(id);
    if (drop.has(id)) {
      excluded.push({ row, reason: messages.reasons.dropped });
      continue;
    }
    if (share < screening.coverage && !keep.has(id)) {
      excluded.push({
        row,
        reason: messages.reasons.coverage(shownBelow(share, screening.coverage), screening.coverage),
      });
      continue;
    }
    const gap = strict.find(({ policy, values }) => policy === 'exclude' && Number.isNaN(values[row]!));
    if (gap !== undefined) {
      excluded.push({ row, reason: messages.reasons.missing(gap.indicator.id) });
      continue;
    }
    for (const { indicator, policy, values } of strict) {
      if (policy === 'error' && Number.isNaN(values[row]!)) {
        diagnostics.push(
          messages.missingNotAllowed(table, row, ids.at(row) ?? '', indicator.column, indicator.id),
        );
      }
    }
    kept[count++] = row;
  }
  for (const name of named) {
    if (!seen.has(name)) {
      const everybody = Array.from({ length: table.length }, (_, row) => ids.at(row) ?? '');
      diagnostics.push(
        messages.unknownUnit(name, keep.has(name) ? 'screening.keep' : 'screening.drop', everybody),
      );
    }
  }
  return { kept: kept.subarray(0, count), excluded, coverage, diagnostics };
}

function countPresent(values: Float64Array, counts: Float64Array): void {
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row]!)) counts[row]!++;
}

function divideBy(counts: Float64Array, total: number): void {
  for (let row = 0; row < counts.length; row++) counts[row] = counts[row]! / total;
}

/** The share with two digits, or as many more as it takes to show that it is below. */
function shownBelow(share: number, least: number): string {
  for (let digits = 2; digits < 15; digits++) {
    const text = formatFixed(share, digits);
    if (Number(text) < least) return text;
  }
  return String(share);
}
