import { type Saying, say } from '../../model/saying.ts';
import { ln } from '../../stats/elementary.ts';
import { defineNormalise, eachPresent, type Refusal } from '../method.ts';
import { meanings, type NormalisePage } from '../page.ts';
import { checkScale, flag, number, scale } from '../parameters.ts';
import { stretchBetween } from './stretch.ts';

/**
 * Goalposts: linear (or, with `log`, linear in the logarithm) between two fixed posts in natural units.
 * `min` and `max` are the low and the high post for either direction; lower is better: mirrored.
 * With `clip`, values beyond a post count as the post; without, they go on beyond the scale.
 */
export const goalposts = () =>
  defineNormalise({
    name: 'goalposts',
    looksAt: 'unit',
    monotone: true,
    unitFree: false,
    parameters: {
      min: number,
      max: number,
      to: scale,
      clip: flag(true),
      log: flag(false),
    },
    check: checkPosts,
    inNaturalUnits: true,
    posts: ({ min, max, clip }) => ({ min, max, clip }),
    fit(values, direction, { min, max, to, clip, log }, { extent }) {
      if (extent().count === 0) return { kind: 'left-out', why: say('hasNoValues', null) };
      const refusals: Refusal[] = log && !clip ? withoutLogarithm(values) : [];
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const stretch = log
        ? stretchBetween(ln(min), ln(max), direction, to)
        : stretchBetween(min / 2, max / 2, direction, to);
      return { kind: 'fitted', learned: { ...stretch, log, clip: clip ? ([min, max] as const) : null } };
    },
    apply(values, { start, span, worst, best, log, clip }, scores) {
      eachPresent(values, scores, (value) => {
        const kept = clip === null ? value : Math.min(Math.max(value, clip[0]), clip[1]);
        const share = ((log ? ln(kept) : kept / 2) - start) / span;
        return share === 1 ? best : worst + (best - worst) * share;
      });
    },
  });

export const page = (): NormalisePage => ({
  title: 'Goalposts',
  summary: 'position between two fixed goalposts in natural units',
  formula:
    'score = a + (b − a)·(x − min)/(max − min) with fixed goalposts; log: of ln x; lower is better: (max − x)',
  parameters: {
    ...meanings.posts,
    to: meanings.to,
    clip: 'Whether values beyond a goalpost count as the goalpost',
    log: 'Whether to measure ln x between ln min and ln max, as for incomes',
  },
  reference: 'UNDP, Human Development Report, technical notes; COINr, n_goalposts()',
  use: 'Use it when scores must be comparable between editions and must not depend on which units take part.',
  avoid: 'Avoid it when the goalposts cannot be justified; with clip, units beyond a goalpost become equal.',
  missingRule: 'An empty cell stays empty.',
  examples: [
    {
      parameters: { min: 20, max: 85, to: [0, 1] },
      input: [82.328],
      expected: [0.9589],
      tolerance: 0.00005,
      source: 'UNDP, HDI technical note: (82.328 − 20)/(85 − 20), Norway 2017',
    },
    {
      parameters: { min: 100, max: 75000, to: [0, 1], log: true },
      input: [100, 75000, 120000],
      expected: [0, 1, 1],
      tolerance: 0,
      source: 'UNDP, HDI technical note: income is capped at 75,000',
    },
    {
      parameters: { min: 0, max: 20 },
      direction: 'lower',
      input: [0, 5, 20],
      expected: [100, 75, 0],
      tolerance: 0,
      source: 'COINr n_goalposts() of −x with the posts turned',
    },
  ],
});

/** Why two posts are none, if they are not. */
export function checkPosts({ min, max, to, log }: Posts): Saying | undefined {
  if (!(min < max)) return say('postsGoUp', { min, max });
  if (log && min <= 0) return say('postsAboveZero', { min });
  return checkScale({ to });
}

interface Posts {
  readonly min: number;
  readonly max: number;
  readonly to: readonly [worst: number, best: number];
  readonly log: boolean;
}

function withoutLogarithm(values: Float64Array): Refusal[] {
  const refusals: Refusal[] = [];
  values.forEach((value, row) => {
    if (!(value <= 0)) return;
    refusals.push({
      row,
      value,
      why: say('noLogarithm', { value }),
    });
  });
  return refusals;
}
