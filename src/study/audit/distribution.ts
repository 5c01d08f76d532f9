import { type Saying, say } from '../../model/saying.ts';
import {
  extent,
  isConstant,
  mean,
  medianOfSorted,
  present,
  shape,
  standardDeviation,
} from '../../stats/moments.ts';
import type { Distribution } from './model.ts';

const NO_VALUES = say('whyNoValues', null);

/**
 * How the values of a column lie. Missing values (NaN) are counted and otherwise left out. Standard deviation
 * with n − 1, the median of type 7, skewness and kurtosis corrected for bias. n log n.
 */
export function distribution(column: Float64Array): Distribution {
  const values = present(column);
  const { min, max, count } = extent(values);
  const sorted = values.slice().sort();
  const { skewness, kurtosis } = shape(values);
  const { figure, reason } = figures();
  const found = {
    values: count,
    missing: column.length - count,
    ...countsOf(sorted),
    min: figure(min, NO_VALUES),
    max: figure(max, NO_VALUES),
    mean: figure(mean(values), NO_VALUES),
    median: figure(medianOfSorted(sorted), NO_VALUES),
    standardDeviation: figure(
      standardDeviation(values),
      count === 0 ? NO_VALUES : say('whyFewValues', { least: 2, found: count }),
    ),
    skewness: figure(skewness, shapeless(3)),
    kurtosis: figure(kurtosis, shapeless(4)),
  };
  const why = reason();
  return why === undefined ? found : { ...found, why };

  function shapeless(least: number): Saying {
    if (count === 0) return NO_VALUES;
    return count >= 2 && isConstant({ min, max })
      ? say('whyConstant', null)
      : say('whyFewValues', { least, found: count });
  }
}

/** Figures with null for what is not a number, and the first reason that was given for one. */
function figures() {
  let first: Saying | undefined;
  return {
    figure(value: number, why: Saying): number | null {
      if (Number.isFinite(value)) return value;
      first ??= why;
      return null;
    },
    reason: () => first,
  };
}

function countsOf(sorted: Float64Array): Pick<Distribution, 'zeros' | 'distinct' | 'mostFrequent'> {
  let [zeros, distinct, mostFrequent, start] = [0, 0, 0, 0];
  for (let index = 1; index <= sorted.length; index++) {
    // −0 and 0 are one value.
    if (index < sorted.length && sorted[index]! === sorted[start]!) continue;
    distinct++;
    mostFrequent = Math.max(mostFrequent, index - start);
    if (sorted[start] === 0) zeros = index - start;
    start = index;
  }
  return { zeros, distinct, mostFrequent };
}
