/** A whole column treated or scored at once: fit, then apply to what was fitted. */

import {
  type NormaliseMethod,
  type NormaliseProblem,
  normaliseContext,
  type TreatMethod,
} from '../method/method.ts';
import type { Choice, Direction } from '../model/methodology.ts';
import type { Texts } from '../model/table.ts';

export interface Treated {
  readonly values: Float64Array;
  /** Rows whose value was brought closer to the others. */
  readonly moved: readonly number[];
  /** The method that replaced every value, with the parameters it came to use. */
  readonly transformed?: Choice;
}

export type Normalised = { readonly kind: 'scores'; readonly scores: Float64Array } | NormaliseProblem;

/** A column with its outliers tamed; the same array where there is nothing to do. */
export function treatColumn(method: TreatMethod, values: Float64Array, choice: Choice): Treated {
  const fit = method.fit(values, choice);
  if (fit.kind === 'untouched') return { values, moved: [] };
  const treated = new Float64Array(values.length);
  method.apply(values, fit.learned, treated);
  const limits = method.limits?.(fit.learned);
  const moved: number[] = [];
  if (limits !== undefined) {
    values.forEach((value, row) => {
      if (value < limits.low || value > limits.high) moved.push(row);
    });
  }
  const { transformed } = fit;
  return transformed === undefined ? { values: treated, moved } : { values: treated, moved, transformed };
}

/** A column's scores in an array of their own, or why there are none. */
export function normaliseColumn(
  method: NormaliseMethod,
  values: Float64Array,
  direction: Direction,
  choice: Choice,
  ids: Texts,
): Normalised {
  const fit = method.fit(values, direction, choice, normaliseContext(ids, values));
  if (fit.kind !== 'fitted') return fit;
  const scores = new Float64Array(values.length);
  method.apply(values, fit.learned, scores);
  return { kind: 'scores', scores };
}
