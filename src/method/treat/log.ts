import * as v from 'valibot';
import { extent, isConstant } from '../../stats/moments.ts';
import { mapPresent, type TreatMethod } from '../method.ts';
import { described, number, numberIn } from '../parameters.ts';

/** The distance kept from the logarithm of 0, as a share of the range. */
export const offset = described(
  v.optional(v.pipe(number, v.gtValue(0, "'offset' must be above 0")), 0.01),
  'What is added so that the minimum has a logarithm, as a share of the range',
);

/** Logarithm of the distance from the minimum. A constant column is left as it is. */
export const log = (): TreatMethod => ({
  name: 'log',
  title: 'Logarithm',
  summary: 'takes the logarithm of the distance from the minimum',
  formula: 'x′ = ln(x − min + offset·(max − min))',
  parameters: { offset },
  reference: 'COINr, log_CT()',
  use: 'Use it when a distribution has a long upper tail, as amounts of money and numbers of people do; order and all differences are kept.',
  avoid:
    'Avoid it when equal steps shall count equally, or the tail is below; a new minimum moves everybody.',
  missingRule: 'An empty cell stays empty and takes no part in the range.',
  treat(values, parameters) {
    const range = extent(values);
    if (range.count === 0 || isConstant(range)) return { values };
    const share = numberIn(parameters, 'offset');
    return {
      values: logOfDistance(values, range, share),
      transformed: { method: 'log', offset: share },
    };
  },
  examples: [
    {
      input: [0, 10, 100, NaN],
      expected: [0, 2.3978952727983707, 4.61512051684126, NaN],
      tolerance: 1e-14,
      source: 'COINr log_CT(c(0, 10, 100, NA)): ln 1, ln 11, ln 101',
    },
  ],
});

/** ln(x − min + offset·range), halved inside so that no difference of two finite numbers overflows. */
export function logOfDistance(
  values: Float64Array,
  { min, max }: { min: number; max: number },
  share: number,
): Float64Array {
  const distance = share * (max / 2 - min / 2);
  return mapPresent(values, (value) => Math.log(value / 2 - min / 2 + distance) + Math.LN2);
}
