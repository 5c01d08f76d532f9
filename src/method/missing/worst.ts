import { extent } from '../../stats/moments.ts';
import { defineMissing } from '../method.ts';
import type { MissingPage } from '../page.ts';

/** A missing value counts as the worst observed: the smallest, or the largest where lower is better. */
export const worst = () =>
  defineMissing({
    name: 'worst',
    looksAt: 'indicator',
    parameters: {},
    policy: 'fill',
    fill: (observed, _parameters, { direction }) => {
      const { min, max } = extent(observed);
      return direction === 'higher' ? min : max;
    },
  });

export const page = (): MissingPage => ({
  title: 'Worst observed',
  summary: 'fills in the worst observed value',
  formula: 'xᵢ = min x (lower is better: max x) over the observed',
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: single imputation (a bound)',
  use: 'Use it when withholding an answer must never pay off.',
  avoid: 'Avoid it when gaps have innocent reasons: units are penalised for what they could not know.',
  missingRule: 'A gap counts as the worst observed value: the lowest, or the highest where lower is better.',
  examples: [
    { input: [1, NaN, 3], expected: [1, 1, 3], tolerance: 0, source: 'by definition' },
    { direction: 'lower', input: [1, NaN, 3], expected: [1, 3, 3], tolerance: 0, source: 'by definition' },
  ],
});
