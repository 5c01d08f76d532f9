import { say } from '../../model/saying.ts';
import { type CorrelationKind, correlate } from '../../stats/correlate.ts';
import { extent, isConstant } from '../../stats/moments.ts';
import type { Correlation } from './model.ts';

/** The least number of pairs of which a correlation says anything: two always lie on a line. */
const LEAST_PAIRS = 3;

/** A correlation of two columns over the rows that have both, or why there is none. */
export function correlation(x: Float64Array, y: Float64Array, kind: CorrelationKind): Correlation {
  const { value, pairs, pValue } = correlate(x, y, kind);
  if (pairs < LEAST_PAIRS)
    return {
      value: null,
      pairs,
      pValue: null,
      why: say('whyFewPairs', { least: LEAST_PAIRS, found: pairs }),
    };
  if (Number.isNaN(value)) {
    const flat = isConstant(extent(x.map((own, row) => (Number.isNaN(y[row]!) ? NaN : own))));
    return {
      value: null,
      pairs,
      pValue: null,
      why: say(flat ? 'whyFirstConstant' : 'whySecondConstant', null),
    };
  }
  return { value, pairs, pValue };
}
