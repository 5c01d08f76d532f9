import { say } from '../../model/saying.ts';
import { defineNormalise } from '../method.ts';
import { meanings, type NormalisePage } from '../page.ts';
import { number, scale } from '../parameters.ts';
import { checkPosts } from './goalposts.ts';
import { stretchBetween, stretchInto } from './stretch.ts';

/** Goalposts without clipping: values beyond a post go on beyond the scale. */
export const scaled = () =>
  defineNormalise({
    name: 'scaled',
    looksAt: 'unit',
    monotone: true,
    unitFree: false,
    parameters: {
      min: number,
      max: number,
      to: scale,
    },
    check: (posts) => checkPosts({ ...posts, log: false }),
    inNaturalUnits: true,
    fit(_, direction, { min, max, to }, { extent }) {
      if (extent().count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      return { kind: 'fitted', learned: stretchBetween(min / 2, max / 2, direction, to) };
    },
    apply: stretchInto,
    stretch: (learned) => learned,
  });

export const page = (): NormalisePage => ({
  title: 'Linear scale between goalposts',
  summary: 'position relative to two fixed goalposts, unclipped',
  formula: 'score = a + (b − a)·(x − min)/(max − min) with fixed goalposts; lower is better: (max − x)',
  parameters: {
    ...meanings.posts,
    to: meanings.to,
  },
  reference: 'COINr, n_scaled()',
  use: 'Use it like goalposts where results beyond a goalpost should show.',
  avoid: 'Avoid it when one value far beyond a goalpost would dominate the total.',
  missingRule: 'An empty cell stays empty.',
  examples: [
    {
      parameters: { min: 0, max: 20 },
      input: [-5, 0, 5, 20, 30, NaN],
      expected: [-25, 0, 25, 100, 150, NaN],
      tolerance: 1e-12,
      source: 'COINr n_scaled(c(-5, 0, 5, 20, 30, NA), npara = c(0, 20), scale_factor = 100)',
    },
    {
      parameters: { min: 0, max: 20 },
      direction: 'lower',
      input: [0, 5, 30],
      expected: [100, 75, -50],
      tolerance: 1e-12,
      source: 'COINr n_scaled(-c(0, 5, 30), npara = c(-20, 0), scale_factor = 100)',
    },
  ],
});
