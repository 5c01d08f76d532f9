import { ln } from '../../stats/elementary.ts';
import { extent, isConstant } from '../../stats/moments.ts';
import { defineTreat, eachPresent } from '../method.ts';
import type { TreatPage } from '../page.ts';

/** Logarithm of the distance from the minimum, plus 1 in natural units. A constant column is left as it is. */
export const logOriginal = () =>
  defineTreat({
    name: 'log-original',
    looksAt: 'all-units',
    monotone: true,
    unitFree: false,
    parameters: {},
    fit(values) {
      const range = extent(values);
      if (range.count === 0 || isConstant(range)) return { kind: 'untouched' };
      return { kind: 'fitted', learned: { min: range.min + 0 }, transformed: { method: 'log-original' } };
    },
    apply(values, { min }, treated) {
      eachPresent(values, treated, (value) => ln(value - min + 1));
    },
  });

export const page = (): TreatPage => ({
  title: 'Logarithm, as in the COIN Tool',
  summary: 'takes the logarithm of 1 + x − min; depends on the unit',
  formula: 'x′ = ln(x − min + 1)',
  reference: 'COINr, log_CT_orig()',
  use: 'Use it to reproduce results of the COIN Tool, or with counts that start at zero.',
  avoid: 'Avoid it otherwise: the result depends on whether values are in euros or in millions of euros.',
  missingRule: 'An empty cell stays empty and does not affect the minimum.',
  examples: [
    {
      input: [5, 12, 68, NaN],
      expected: [0, 2.0794415416798357, 4.1588830833596715, NaN],
      tolerance: 1e-14,
      source: 'COINr log_CT_orig(c(5, 12, 68, NA)): ln 1, ln 8, ln 64',
    },
  ],
});
