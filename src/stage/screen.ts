/**
 * Which units are rated at all, decided on what was answered, before anything is filled or compared:
 * a unit that is left out takes no part in anybody's normalisation.
 */

import { methodOf } from '../method/method.ts';
import { missing } from '../method/missing/registry.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { gather } from '../model/diagnostic.ts';
import type { Answers, Sample } from '../model/fitted.ts';
import type { Criterion, Indicator, Methodology, Screening } from '../model/methodology.ts';
import { indicatorsOf, isGroup } from '../model/methodology.ts';
import { type Saying, say } from '../model/saying.ts';
import type { Texts } from '../model/table.ts';
import { textsFrom } from '../model/texts.ts';
import { formatFixed } from '../stats/decimal.ts';
import { answeredShare, nonzeroShare } from './availability.ts';
import * as messages from './messages.ts';

/**
 * The units that are rated, and why the others are not. Of several gaps that leave a unit out the first by id is
 * named, whatever the order of the file.
 */
export function screen(answers: Answers, methodology: Methodology): Sample {
  const { screening } = methodology;
  const indicators = indicatorsOf(methodology.criteria);
  const values = answers.indicators.map((answer) => answer.values);
  const notes: Diagnostic[] = [];
  const excluded: { row: number; reason: Saying }[] = [];
  const thresholds = thresholdsOf(methodology, indicators, values, answers.length);
  const strict = strictIndicators(indicators, values);
  const keep = new Set(screening.keep);
  const drop = new Set(screening.drop);
  const named = keep.size + drop.size > 0;
  const absent = new Set(answers.absent);
  const rows = new Uint32Array(answers.length - absent.size);
  if (thresholds.length === 0 && !named && strict.length === 0) {
    for (let row = 0, count = 0; row < answers.length; row++) if (!absent.has(row)) rows[count++] = row;
    return { rows, excluded, notes };
  }
  const ids = textsFrom(answers.ids);
  let count = 0;
  for (let row = 0; row < answers.length; row++) {
    if (absent.has(row)) continue;
    const reason = reasonToExclude(row);
    if (reason !== undefined) {
      excluded.push({ row, reason });
      continue;
    }
    for (const { indicator, policy, column } of strict) {
      if (policy === 'error' && Number.isNaN(column[row]!))
        notes.push(messages.missingNotAllowed(row, ids.at(row) ?? '', indicator.column, indicator.id));
    }
    rows[count++] = row;
  }
  if (named && !answers.isPart) gather(notes, unknownNames(screening, ids));
  return { rows: rows.subarray(0, count), excluded, notes };

  function reasonToExclude(row: number): Saying | undefined {
    const id = named ? (ids.at(row) ?? '') : '';
    if (drop.has(id)) return messages.reasons.dropped();
    const short = shortfalls(thresholds, row);
    if (short !== null && !keep.has(id)) return short;
    const gap = strict.find(({ policy, column }) => policy === 'exclude' && Number.isNaN(column[row]!));
    return gap === undefined ? undefined : messages.reasons.missing(gap.indicator.id);
  }
}

/** The indicators whose gaps leave a unit out or stop the run, by id. */
function strictIndicators(indicators: readonly Indicator[], values: readonly Float64Array[]) {
  return indicators
    .flatMap((indicator, index) => {
      const { policy } = methodOf(missing, indicator.missing);
      return policy === 'exclude' || policy === 'error'
        ? [{ indicator, policy, column: values[index]! }]
        : [];
    })
    .sort((a, b) => (a.indicator.id < b.indicator.id ? -1 : 1));
}

/** Names that screening keeps or drops and nobody has. */
function unknownNames({ keep, drop }: Screening, ids: Texts): Diagnostic[] {
  const everybody = Array.from({ length: ids.length }, (_, row) => ids.at(row) ?? '');
  const known = new Set(everybody);
  const kept = new Set(keep);
  return [...new Set([...keep, ...drop])].flatMap((name) =>
    known.has(name)
      ? []
      : messages.unknownUnit(name, kept.has(name) ? 'screening.keep' : 'screening.drop', everybody),
  );
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
  let reasons: Saying[] | undefined;
  for (const { least, shares, reason: why } of thresholds) {
    const share = shares[row]!;
    if (!(share < least)) continue;
    reasons ??= [];
    reasons.push(why(shownBelow(share, least)));
  }
  const [first = null, second] = reasons ?? [];
  return reasons !== undefined && second !== undefined ? say('several', { reasons }) : first;
}

/** The share with two digits, or as many more as it takes to show that it is below. */
function shownBelow(share: number, least: number): string {
  for (let digits = 2; digits < 15; digits++) {
    const text = formatFixed(share, digits);
    if (Number(text) < least) return text;
  }
  return String(share);
}
