import { say } from '../../model/saying.ts';
import { isConstant } from '../../stats/moments.ts';
import { defineNormalise } from '../method.ts';
import type { NormalisePage } from '../page.ts';
import { flag, number } from '../parameters.ts';
import { isBeyondWorst, shareOfWay, wayTo } from './way.ts';

/**
 * The share of the way from the worst observed value to a stated target, in natural units for either
 * direction. With `clip`, reaching the target is all one can do. A constant indicator is left out.
 */
export const distanceToTarget = () =>
  defineNormalise({
    name: 'distance-to-target',
    looksAt: 'all-units',
    monotone: true,
    unitFree: false,
    parameters: {
      target: number,
      clip: flag(false),
    },
    inNaturalUnits: true,
    target: ({ target }) => target,
    fit(_, direction, { target, clip }, { extent }) {
      const range = extent();
      if (range.count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      if (isConstant(range)) return { kind: 'left-out', why: say('allValuesAre', { value: range.min }) };
      if (!isBeyondWorst(target, range, direction)) {
        const isHigher = direction === 'higher';
        const worst = isHigher ? range.min : range.max;
        return {
          kind: 'stopped',
          why: say('targetNotBeyond', { target, worst, isHigher }),
        };
      }
      return { kind: 'fitted', learned: { ...wayTo(target, range, direction), clip } };
    },
    apply: shareOfWay,
  });

export const page = (): NormalisePage => ({
  title: 'Distance to target',
  summary: 'share of the way from the worst value to a target',
  formula: 'score = (x − min)/(target − min), lower is better: (max − x)/(max − target); clip: at most 1',
  parameters: {
    target: 'Target in natural units',
    clip: 'Whether values beyond the target count as the target',
  },
  reference: 'COINr, n_dist2targ()',
  use: 'Use it when there is a policy target and the question is how far units have come.',
  avoid:
    'Avoid it when the target is arbitrary; a new worst unit changes every score, so the order of totals can reverse.',
  missingRule: 'An empty cell stays empty and does not affect the worst.',
  examples: [
    {
      parameters: { target: 20 },
      input: [10, 12, 30, NaN],
      expected: [0, 0.2, 2, NaN],
      tolerance: 1e-15,
      source: 'COINr n_dist2targ(c(10, 12, 30, NA), targ = 20)',
    },
    {
      parameters: { target: 5, clip: true },
      direction: 'lower',
      input: [10, 25, 3],
      expected: [0.75, 0, 1],
      tolerance: 1e-15,
      source: 'COINr n_dist2targ(-c(10, 25, 3), targ = -5, cap_max = TRUE)',
    },
  ],
});
