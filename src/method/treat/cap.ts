import { quantileSorted } from 'd3-array';
import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { expected } from '../../model/sayings/methodology.ts';
import { present } from '../../stats/moments.ts';
import { defineTreat } from '../method.ts';
import type { TreatPage } from '../page.ts';
import { number } from '../parameters.ts';
import { clamp } from './limits.ts';

const share = (standard: number) =>
  v.optional(v.pipe(number, v.minValue(0, expected('share')), v.maxValue(1, expected('share'))), standard);

/** Percentile caps: values beyond two quantiles (type 7) count as the quantile. */
export const cap = () =>
  defineTreat({
    name: 'cap',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {
      lower: share(0.025),
      upper: share(0.975),
    },
    check: ({ lower, upper }) => (lower < upper ? undefined : say('lowerBelowUpper', { lower, upper })),
    fit(values, { lower, upper }) {
      const low = quantileOf(values, lower);
      const high = quantileOf(values, upper);
      if (low === undefined || high === undefined) return { kind: 'untouched' };
      return { kind: 'fitted', learned: { low: low + 0, high: high + 0 } };
    },
    apply: clamp,
    limits: (learned) => learned,
  });

export const page = (): TreatPage => ({
  title: 'Percentile caps',
  summary: 'moves values beyond two percentiles to those percentiles',
  formula: 'x′ = min(max(x, q(lower)), q(upper)), q the quantile of type 7: linear between order statistics',
  parameters: {
    lower: 'Share of the units below the lower cap',
    upper: 'Share of the units below the upper cap',
  },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: trimming at the 2.5 and 97.5 percentiles',
  use: 'Use it when a fixed share at each end should count the same, whatever the shape of the distribution.',
  avoid:
    'Avoid it with few units: it moves values even where there is no outlier, and units beyond a cap become equal.',
  missingRule: 'An empty cell stays empty and does not affect the quantiles.',
  examples: [
    {
      parameters: { lower: 0.25, upper: 0.75 },
      input: [1, 2, 3, 4, NaN],
      expected: [1.75, 2, 3, 3.25, NaN],
      tolerance: 1e-15,
      source: "numpy.quantile([1, 2, 3, 4], [0.25, 0.75]), method 'linear': 1.75, 3.25",
    },
  ],
});

/** Taken of halves where the difference of two neighbours overflows. */
function quantileOf(values: Float64Array, share: number): number | undefined {
  const sorted = Array.from(present(values).sort());
  const found = quantileSorted(sorted, share);
  if (found === undefined || Number.isFinite(found)) return found;
  const half = quantileSorted(
    sorted.map((value) => value / 2),
    share,
  );
  return half === undefined ? undefined : 2 * half;
}
