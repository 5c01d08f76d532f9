import * as v from 'valibot';
import { rule } from '../../model/sayings/methodology.ts';
import { ln } from '../../stats/elementary.ts';
import { type Extent, extent, isConstant } from '../../stats/moments.ts';
import { defineTreat, eachPresent } from '../method.ts';
import { meanings, type TreatPage } from '../page.ts';
import { number } from '../parameters.ts';

/** The distance kept from the logarithm of 0, as a share of the range. */
export const offset = v.optional(v.pipe(number, v.gtValue(0, rule('offsetAbove0'))), 0.01);

/** Logarithm of the distance from the minimum. A constant column is left as it is. */
export const log = () =>
  defineTreat({
    name: 'log',
    looksAt: 'all-units',
    monotone: false,
    unitFree: true,
    parameters: { offset },
    fit(values, { offset }) {
      const range = extent(values);
      if (range.count === 0 || isConstant(range)) return { kind: 'untouched' };
      const learned = distanceFrom(1, range, offset);
      return { kind: 'fitted', learned, transformed: { method: 'log', offset } };
    },
    apply: logOfDistance,
  });

export const page = (): TreatPage => ({
  title: 'Logarithm',
  summary: 'takes the logarithm of the distance from the minimum',
  formula: 'x′ = ln(x − min + offset·(max − min))',
  parameters: { offset: meanings.offset },
  reference: 'COINr, log_CT()',
  use: 'Use it when a distribution has a long upper tail, as amounts of money and numbers of people do; the order is kept, and no values become equal.',
  avoid:
    'Avoid it when equal steps should count equally, or the long tail is below; a new minimum changes every value.',
  missingRule: 'An empty cell stays empty and does not affect the range.',
  examples: [
    {
      input: [0, 10, 100, NaN],
      expected: [0, 2.3978952727983707, 4.61512051684126, NaN],
      tolerance: 1e-14,
      source: 'COINr log_CT(c(0, 10, 100, NA)): ln 1, ln 11, ln 101',
    },
  ],
});

/** The distance of a value from one end of the range, halved, so that no difference of two finite numbers overflows. */
export type Distance = {
  /** 1 from the minimum up, −1 from the maximum down. */
  readonly sign: number;
  /** The end, turned by the sign and halved. */
  readonly start: number;
  /** What is kept from 0, halved. */
  readonly kept: number;
};

export function distanceFrom(sign: 1 | -1, { min, max }: Extent, offset: number): Distance {
  return { sign, start: (sign === 1 ? min : -max) / 2 + 0, kept: offset * (max / 2 - min / 2) };
}

/** Into `treated` ±ln of each value's distance, the sign such that the order is kept. */
export function logOfDistance(
  values: Float64Array,
  { sign, start, kept }: Distance,
  treated: Float64Array,
): void {
  eachPresent(values, treated, (value) => sign * (ln((sign * value) / 2 - start + kept) + Math.LN2));
}
