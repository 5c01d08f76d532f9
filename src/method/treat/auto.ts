import * as v from 'valibot';
import type { Learned } from '../../model/fitted.ts';
import { say } from '../../model/saying.ts';
import { extent } from '../../stats/moments.ts';
import { defineTreat, type Limits, type TreatFit, type TreatMethod } from '../method.ts';
import { meanings, type TreatPage } from '../page.ts';
import { flag, oneOf } from '../parameters.ts';
import { boxCox, lambda } from './box-cox.ts';
import { clamp, isWithin, outlierParameters } from './limits.ts';
import { log, offset } from './log.ts';
import { logOriginal } from './log-original.ts';
import { logUpper } from './log-upper.ts';
import { winsorise } from './winsorise.ts';

/**
 * The usual recipe: nothing while skewness or kurtosis is inside its limit; else winsorise; if that is not
 * enough, or would leave one value, the `transform` of the original values, or with `combine` of the winsorised ones.
 * An indicator of two values stays as it is, since nothing changes its shape.
 */
export const auto = () =>
  defineTreat({
    name: 'auto',
    looksAt: 'all-units',
    monotone: false,
    unitFree: false,
    parameters: {
      ...outlierParameters,
      transform: oneOf(['log', 'log-upper', 'log-original', 'box-cox']),
      offset,
      lambda: v.optional(lambda, 'fit'),
      combine: flag(false),
    },
    fit(values, parameters): TreatFit<Recipe> {
      if (isWithin(values, parameters)) return { kind: 'untouched' };
      const winsorised = winsorise().fit(values, parameters);
      if (hasTwoValues(values)) return { kind: 'untouched', why: say('hasTwoValues', null) };
      const limits = winsorised.kind === 'fitted' ? winsorised.learned : null;
      const moved = limits === null ? values : Float64Array.from(values);
      if (limits !== null) clamp(moved, limits, moved);
      if (isWithin(moved, parameters)) return { kind: 'fitted', learned: { limits, transform: null } };
      const { transform: method, combine } = parameters;
      const fit = transformations[method]().fit(combine ? moved : values, parameters);
      const kept = combine ? limits : null;
      if (fit.kind === 'untouched') return { kind: 'fitted', learned: { limits: kept, transform: null } };
      return { ...fit, learned: { limits: kept, transform: { method, learned: fit.learned } } };
    },
    apply(values, { limits, transform }, treated) {
      if (limits !== null) clamp(values, limits, treated);
      else if (treated !== values) treated.set(values);
      if (transform !== null) transformations[transform.method]().apply(treated, transform.learned, treated);
    },
    limits: ({ limits }) => limits ?? undefined,
  });

export const page = (): TreatPage => ({
  title: 'Winsorise, then transform',
  summary: 'winsorises outliers and, if that is not enough, takes logarithms',
  formula: 'x if |skew| < 2 or kurtosis < 3.5, else winsorise(x) if that meets the condition, else log(x)',
  parameters: {
    ...meanings.outliers,
    transform: 'The transformation to use where winsorising is not enough',
    offset: meanings.offset,
    lambda: meanings.lambda,
    combine: 'Whether to transform the winsorised values rather than the original ones',
  },
  reference: 'COINr, Treat() with its defaults',
  use: 'Use it to treat many indicators by a single published rule, as COINr and the JRC do.',
  avoid: 'Avoid it when one more unit may push an indicator over the limit, which changes its treatment.',
  missingRule: 'An empty cell stays empty and is ignored.',
  examples: [
    {
      input: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100, NaN],
      expected: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 30, NaN],
      tolerance: 0,
      source: 'COINr Treat(c(1:10, 30, 100, NA)): one point winsorised is enough',
    },
    {
      input: [1, 2, 3, 4],
      expected: [1, 2, 3, 4],
      tolerance: 0,
      source: 'COINr Treat(c(1, 2, 3, 4)): nothing to do',
    },
  ],
});

/** Whether a column takes two values and no third. */
function hasTwoValues(values: Float64Array): boolean {
  const { min, max } = extent(values);
  return min < max && values.every((value) => Number.isNaN(value) || value === min || value === max);
}

/** What is done to a column: values kept between limits, then transformed; either may not be. */
type Recipe = {
  readonly limits: Limits | null;
  readonly transform: { readonly method: keyof typeof transformations; readonly learned: Learned } | null;
};

const transformations: Readonly<Record<'log' | 'log-upper' | 'log-original' | 'box-cox', () => TreatMethod>> =
  { log, 'log-upper': logUpper, 'log-original': logOriginal, 'box-cox': boxCox };
