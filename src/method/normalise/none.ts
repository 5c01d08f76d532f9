import { say } from '../../model/saying.ts';
import { defineNormalise } from '../method.ts';
import type { NormalisePage } from '../page.ts';

/** The value as it is: for indicators that already are scores. */
export const none = () =>
  defineNormalise({
    name: 'none',
    looksAt: 'unit',
    monotone: true,
    unitFree: false,
    parameters: {},
    keepsDirection: true,
    fit: (_values, _direction, _parameters, { extent }) =>
      extent().count === 0
        ? { kind: 'left-out', why: say('hasNoValues', null) }
        : { kind: 'fitted', learned: {} },
    apply(values, _, scores) {
      if (scores !== values) scores.set(values);
    },
  });

export const page = (): NormalisePage => ({
  title: 'No normalisation',
  summary: 'uses the value as it is',
  formula: 'score = x',
  reference: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: normalisation',
  use: "Use it when indicators already share a scale, or when the group's method reads raw values and directions itself.",
  avoid: 'Avoid it when indicators have different units: the one with the largest numbers decides.',
  missingRule: 'An empty cell stays empty.',
  examples: [{ input: [1, NaN, 3], expected: [1, NaN, 3], tolerance: 0, source: 'by definition' }],
});
