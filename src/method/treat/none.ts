import { defineTreat } from '../method.ts';
import type { TreatPage } from '../page.ts';

/** Outliers are left as they are. */
export const none = () =>
  defineTreat({
    name: 'none',
    looksAt: 'unit',
    monotone: true,
    unitFree: true,
    parameters: {},
    fit: () => ({ kind: 'untouched' }),
    apply(values, _, treated) {
      if (treated !== values) treated.set(values);
    },
  });

export const page = (): TreatPage => ({
  title: 'No treatment',
  summary: 'leaves outliers as they are',
  formula: 'x′ = x',
  reference: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: outliers',
  use: 'Use it when the distribution has no outliers, or when ranks or goalposts keep them in check anyway.',
  avoid: 'Avoid it when one extreme value squeezes all others together under min-max or z-scores.',
  missingRule: 'An empty cell stays empty.',
  examples: [{ input: [1, NaN, 300], expected: [1, NaN, 300], tolerance: 0, source: 'by definition' }],
});
