/** Outliers treated by each indicator's `treat` method, and the record of what was done. */

import { methodOf } from '../method/method.ts';
import { treat } from '../method/treat/registry.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FittedIndicator } from '../model/fitted.ts';
import type { Indicator } from '../model/methodology.ts';
import type { Treatment } from '../model/treatment.ts';
import { kurtosis, skewness } from '../stats/moments.ts';
import * as messages from './messages.ts';
import type { Rated } from './rated.ts';

export interface Treated {
  /** The same array where nothing was done. */
  readonly treated: Float64Array;
  readonly treatment: FittedIndicator['treatment'];
  readonly notes: readonly Diagnostic[];
}

export function treatOutliers(
  { id, column, treat: choice }: Indicator,
  values: Float64Array,
  rated: Rated,
): Treated {
  const method = methodOf(treat, choice);
  const fit = method.fit(values, choice);
  if (fit.kind === 'untouched') {
    const { why } = fit;
    const notes = why === undefined ? [] : [messages.notTreated(id, column, choice.method, why)];
    return { treated: values, treatment: null, notes };
  }
  const { learned, transformed } = fit;
  const treated = new Float64Array(values.length);
  method.apply(values, learned, treated);
  for (let unit = 0; unit < treated.length; unit++) treated[unit] = treated[unit]! + 0; // −0 is 0
  const limits = method.limits?.(learned);
  const moved: Treatment['moved'][number][] = [];
  if (limits !== undefined) {
    for (let unit = 0; unit < values.length; unit++) {
      const value = values[unit]!;
      if (value >= limits.low && value <= limits.high) continue;
      if (!Number.isNaN(value)) moved.push({ id: rated.nameOf(unit), from: value, to: treated[unit]! });
    }
  }
  if (moved.length === 0 && transformed === undefined) return { treated: values, treatment: null, notes: [] };
  const moment = (of: (column: Float64Array) => number) => ({
    before: finiteOrNull(of(values)),
    after: finiteOrNull(of(treated)),
  });
  const record: Treatment = {
    id,
    method: choice.method,
    moved: moved.sort((a, b) => (a.id < b.id ? -1 : 1)),
    transformed: transformed ?? null,
    skewness: moment(skewness),
    kurtosis: moment(kurtosis),
  };
  return {
    treated,
    treatment: { learned, record },
    notes: [messages.treated(record, column, values.length)],
  };
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);
