import { extent, isConstant, skewness } from '../../stats/moments.ts';
import { defineTreat } from '../method.ts';
import { meanings, type TreatPage } from '../page.ts';
import { distanceFrom, logOfDistance, offset } from './log.ts';

/**
 * Logarithm that shortens the longer tail: the upper one where skewness is positive, as `log`; the lower one
 * where it is not, mirrored. A constant column is left as it is.
 */
export const logUpper = () =>
  defineTreat({
    name: 'log-upper',
    looksAt: 'all-units',
    monotone: false,
    unitFree: true,
    parameters: { offset },
    fit(values, { offset }) {
      const range = extent(values);
      if (range.count === 0 || isConstant(range)) return { kind: 'untouched' };
      const tail = skewness(values) > 0 ? 'upper' : 'lower';
      const learned = distanceFrom(tail === 'upper' ? 1 : -1, range, offset);
      return { kind: 'fitted', learned, transformed: { method: 'log-upper', offset, tail } };
    },
    apply: logOfDistance,
  });

export const page = (): TreatPage => ({
  title: 'Logarithm of the longer tail',
  summary: 'takes the logarithm on the side of the longer tail',
  formula: 'x′ = ln(x − min + a) if skewness > 0, else −ln(max − x + a), a = offset·(max − min)',
  parameters: { offset: meanings.offset },
  reference: 'COINr, log_CT_plus()',
  use: 'Use it like log when the tail may be on either side.',
  avoid: 'Avoid it when skewness is close to zero: one more unit can change which side is compressed.',
  missingRule: 'An empty cell stays empty and does not affect skewness or range.',
  examples: [
    {
      input: [0, 10, 100],
      expected: [0, 2.3978952727983707, 4.61512051684126],
      tolerance: 1e-14,
      source: 'COINr log_CT_plus(c(0, 10, 100)): ln 1, ln 11, ln 101',
    },
    {
      input: [0, -10, -100],
      expected: [0, -2.3978952727983707, -4.61512051684126],
      tolerance: 1e-14,
      source: 'COINr log_CT_plus(c(0, -10, -100)): −ln 1, −ln 11, −ln 101',
    },
  ],
});
