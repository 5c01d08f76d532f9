import { say } from '../../model/saying.ts';
import { isConstant } from '../../stats/moments.ts';
import { defineNormalise, eachPresent } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { totalWay, wayTo } from './way.ts';

/** Enhanced accuracy: 1 less the share in everybody's lag behind the best. A constant indicator is left out. */
export const enhancedAccuracy = () =>
  defineNormalise({
    name: 'enhanced-accuracy',
    looksAt: 'all-units',
    monotone: true,
    unitFree: true,
    parameters: {},
    fit(values, direction, _, { extent }) {
      const range = extent();
      if (range.count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      if (isConstant(range)) return { kind: 'left-out', why: say('allValuesAre', { value: range.min }) };
      // The way from the best to the worst is the way of the opposite direction.
      const lag =
        direction === 'higher' ? wayTo(range.min, range, 'lower') : wayTo(range.max, range, 'higher');
      return { kind: 'fitted', learned: { ...lag, total: totalWay(values, lag) } };
    },
    apply(values, { start, way, total }, scores) {
      eachPresent(values, scores, (value) => 1 - ((value / 2 - start) / way + 0) / total);
    },
  });

export const page = (): NormalisePage => ({
  title: 'Enhanced accuracy',
  summary: "1 minus the share of all units' total lag behind the best",
  formula: 'score = 1 − (max − x)/Σ(max − x), lower is better: 1 − (x − min)/Σ(x − min)',
  reference: 'Zeng & Yang (2013); pymcdm, enhanced_accuracy_normalization()',
  use: 'Use it when a published method requires it.',
  avoid: 'Avoid it when readers should understand the scores: they crowd near 1 as units are added.',
  missingRule: 'An empty cell stays empty and does not affect the sum.',
  examples: [
    {
      input: [95, 166, 113, 99, 178, 140],
      expected: [0.70036101, 0.9566787, 0.76534296, 0.71480144, 1, 0.86281588],
      tolerance: 5e-9,
      source: "pymcdm's tests, enhanced_accuracy_normalization, profit",
    },
    {
      direction: 'lower',
      input: [66, 61, 65, 95, 63, 74],
      expected: [0.9137931, 1, 0.93103448, 0.4137931, 0.96551724, 0.77586207],
      tolerance: 5e-9,
      source: "pymcdm's tests, enhanced_accuracy_normalization, cost",
    },
  ],
});
