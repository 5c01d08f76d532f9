import { say } from '../../model/saying.ts';
import { isConstant } from '../../stats/moments.ts';
import { defineNormalise } from '../method.ts';
import { meanings, type NormalisePage } from '../page.ts';
import { checkScale, scale } from '../parameters.ts';
import { stretchBetween, stretchInto } from './stretch.ts';

/**
 * Min-max: linear from the worst to the best observed value. Lower is better: mirrored. The worst gets
 * exactly the scale's first number, the best exactly its second. A constant indicator is left out.
 */
export const minMax = () =>
  defineNormalise({
    name: 'min-max',
    looksAt: 'all-units',
    monotone: true,
    helpsNobodyElse: true,
    unitFree: true,
    parameters: { to: scale },
    check: checkScale,
    fit(_, direction, { to }, { extent }) {
      const range = extent();
      if (range.count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      if (isConstant(range)) return { kind: 'left-out', why: say('allValuesAre', { value: range.min }) };
      // Halved, so that no difference of two finite numbers overflows.
      return { kind: 'fitted', learned: stretchBetween(range.min / 2, range.max / 2, direction, to) };
    },
    apply: stretchInto,
    stretch: (learned) => learned,
  });

export const page = (): NormalisePage => ({
  title: 'Min-max',
  summary: 'stretches the observed range linearly to a scale',
  formula: 'score = a + (b − a)·(x − min)/(max − min), lower is better: a + (b − a)·(max − x)/(max − min)',
  parameters: { to: meanings.to },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: min-max; COINr, n_minmax()',
  use: 'Use it when the whole scale should be used and the units themselves are the yardstick.',
  avoid:
    'Avoid it when an outlier sets the range, or when scores of different editions are compared: a new best or worst unit changes every score and can reverse the order of others.',
  missingRule: 'An empty cell stays empty and does not affect the range.',
  examples: [
    {
      parameters: { to: [0, 1] },
      input: [10, 12, 11.4, 9.5, 10.8, 7.1, 11.9],
      expected: [0.59, 1, 0.88, 0.49, 0.76, 0, 0.98],
      tolerance: 0.005,
      source: 'Handbook, Table 15, min-max (Finland, United States, Sweden, Japan, Korea, Singapore, Norway)',
    },
    {
      direction: 'lower',
      input: [0, 25, 100],
      expected: [100, 75, 0],
      tolerance: 0,
      source: 'COINr n_minmax(-c(0, 25, 100), c(0, 100))',
    },
  ],
});
