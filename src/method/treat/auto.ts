import * as v from 'valibot';
import type { Treated, TreatMethod } from '../method.ts';
import { described, flag, flagIn, oneOf, textIn } from '../parameters.ts';
import { boxCox, lambda } from './box-cox.ts';
import { isWithin, limits } from './limits.ts';
import { log, offset } from './log.ts';
import { logOriginal } from './log-original.ts';
import { logUpper } from './log-upper.ts';
import { winsorise } from './winsorise.ts';

/**
 * The usual recipe: nothing while skewness or kurtosis is inside its limit; else winsorise; if that is not
 * enough, the `transform` of the original values, or with `combine` of the winsorised ones.
 */
export const auto = (): TreatMethod => ({
  name: 'auto',
  title: 'Winsorise, then transform',
  summary: 'winsorises outliers; where that is not enough takes logarithms',
  formula: 'x if |skew| < 2 or kurtosis < 3.5, else winsorise(x) if that is then so, else log(x)',
  parameters: {
    ...limits,
    transform: described(
      oneOf(['log', 'log-upper', 'log-original', 'box-cox']),
      'What is done where winsorising is not enough',
    ),
    offset,
    lambda: v.optional(lambda, 'fit'),
    combine: described(
      flag(false),
      'Whether the transformation takes the winsorised values, not the original ones',
    ),
  },
  reference: 'COINr, Treat() with its defaults',
  use: 'Use it to treat many indicators by one published rule, as COINr and the JRC do.',
  avoid:
    'Avoid it when one more unit may take an indicator over the limit: it then changes from one treatment to another.',
  missingRule: 'An empty cell stays empty and takes no part.',
  treat(values, parameters): Treated {
    if (isWithin(values, parameters)) return { values };
    const moved = winsorise().treat(values, parameters);
    if (isWithin(moved.values, parameters)) return moved;
    const transformation = (transformations[textIn(parameters, 'transform')] ?? log)();
    if (!flagIn(parameters, 'combine')) return transformation.treat(values, parameters);
    return { ...transformation.treat(moved.values, parameters), moved: moved.moved ?? [] };
  },
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

const transformations: Readonly<Record<string, () => TreatMethod>> = {
  log,
  'log-upper': logUpper,
  'log-original': logOriginal,
  'box-cox': boxCox,
};
