/**
 * Which units are rated at all, decided on what was answered, before anything is filled or compared:
 * a unit that is left out takes no part in anybody's normalisation.
 */

import { methodOf } from '../method/method.ts';
import { missing } from '../method/missing/registry.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Criterion, Indicator, Methodology } from '../model/methodology.ts';
import { indicatorsOf, isGroup } from '../model/methodology.ts';
import { type Saying, say } from '../model/saying.ts';
import type { Table, Texts } from '../model/table.ts';
import { formatFixed } from '../stats/decimal.ts';
import { answeredShare, nonzeroShare } from './availability.ts';
import * as messages from './messages.ts';

export interface Screened {
  /** Rows of the table that are rated. */
  readonly kept: Uint32Array;
  readonly excluded: readonly { readonly row: number; readonly reason: Saying }[];
  /** By row of the table: the share of indicators answered; computed for each who asks. */
  readonly coverage: () => Float64Array;
  readonly diagnostics: readonly Diagnostic[];
}

export function screen(
  table: Table,
  ids: Texts,
  methodology: Methodology,
  indicators: readonly Indicator[],
  raw: readonly Float64Array[],
): Screened {
  const { screening } = methodology;
  const diagnostics: Diagnostic[] = [];
  const excluded: { row: number; reason: Saying }[] = [];
  const coverage = () => answeredShare(raw, table.length);
  const thresholds = thresholdsOf(methodology, indicators, raw, table.length);
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

  const kept = new Uint32Array(table.length);
  let count = 0;
  if (thresholds.length === 0 && named.size === 0 && strict.length === 0) {
    return { kept: kept.map((_, row) => row), excluded, coverage, diagnostics };
  }
  for (let row = 0; row < table.length; row++) {
    const short = shortfalls(thresholds, row);
    const id = named.size > 0 ? (ids.at(row) ?? '') : '';
    if (named.has(id)) seen.add(id);
    if (drop.has(id)) {
      excluded.push({ row, reason: messages.reasons.dropped() });
      continue;
    }
    if (short !== null && !keep.has(id)) {
      excluded.push({ row, reason: short });
      continue;
    }
    const gap = strict.find(({ policy, values }) => policy === 'exclude' && Number.isNaN(values[row]!));
    if (gap !== undefined) {
      excluded.push({ row, reason: messages.reasons.missing(gap.indicator.id) });
      continue;
    }
    for (const { indicator, policy, values } of strict) {
      if (policy === 'error' && Number.isNaN(values[row]!)) {
        diagnostics.push(messages.missingNotAllowed(row, ids.at(row) ?? '', indicator.column, indicator.id));
      }
    }
    kept[count++] = row;
  }
  for (const name of named) {
    if (!seen.has(name) && table.isPart !== true) {
      const everybody = Array.from({ length: table.length }, (_, row) => ids.at(row) ?? '');
      diagnostics.push(
        messages.unknownUnit(name, keep.has(name) ? 'screening.keep' : 'screening.drop', everybody),
      );
    }
  }
  return { kept: kept.subarray(0, count), excluded, coverage, diagnostics };
}

interface Threshold {
  readonly least: number;
  readonly shares: Float64Array;
  readonly reason: (share: string) => Saying;
}

/** The thresholds that somebody may fall below, for all indicators and for those of single groups. */
function thresholdsOf(
  { screening, criteria }: Methodology,
  indicators: readonly Indicator[],
  raw: readonly Float64Array[],
  length: number,
): Threshold[] {
  const found: Threshold[] = [];
  const add = (least: number, shares: () => Float64Array, reason: Threshold['reason']) => {
    if (least > 0) found.push({ least, shares: shares(), reason });
  };
  const { reasons } = messages;
  add(
    screening.coverage,
    () => answeredShare(raw, length),
    (share) => reasons.coverage(share, screening.coverage),
  );
  const { nonzero = 0, groups = [] } = screening;
  add(
    nonzero,
    () => nonzeroShare(raw, length),
    (share) => reasons.nonzero(share, nonzero),
  );
  const columns = new Map(indicators.map(({ id }, index) => [id, raw[index]!]));
  for (const { group, coverage: least, nonzero: leastNonzero } of groups) {
    const members = membersOf(criteria, group).map((id) => columns.get(id)!);
    add(
      least,
      () => answeredShare(members, length),
      (share) => reasons.coverage(share, least, group),
    );
    add(
      leastNonzero,
      () => nonzeroShare(members, length),
      (share) => reasons.nonzero(share, leastNonzero, group),
    );
  }
  return found;
}

/** The indicators of a group, however deep. */
function membersOf(criteria: readonly Criterion[], id: string): string[] {
  for (const criterion of criteria) {
    if (!isGroup(criterion)) continue;
    const { criteria: children } = criterion;
    const members =
      criterion.id === id ? indicatorsOf(children).map((child) => child.id) : membersOf(children, id);
    if (members.length > 0) return members;
  }
  return [];
}

/** Every threshold that the unit falls below, as one reason; `null` when there is none. */
function shortfalls(thresholds: readonly Threshold[], row: number): Saying | null {
  const reasons: Saying[] = [];
  for (const { least, shares, reason: why } of thresholds) {
    const share = shares[row]!;
    if (!(share < least)) continue;
    reasons.push(why(shownBelow(share, least)));
  }
  const [first = null] = reasons;
  return reasons.length > 1 ? say('several', { reasons }) : first;
}

/** The share with two digits, or as many more as it takes to show that it is below. */
function shownBelow(share: number, least: number): string {
  for (let digits = 2; digits < 15; digits++) {
    const text = formatFixed(share, digits);
    if (Number(text) < least) return text;
  }
  return String(share);
}
