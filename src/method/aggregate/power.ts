import { say } from '../../model/saying.ts';
import type { MeanOf } from '../../model/sayings/method.ts';
import { exp, expm1, ln, log1p } from '../../stats/elementary.ts';
import { defineAggregate, type GroupRefusal, type Mean, type Siblings } from '../method.ts';
import type { AggregatePage } from '../page.ts';
import { number } from '../parameters.ts';
import { perUnit, refuseCells, sumOf } from './children.ts';
import { aggregateMean, notPositive, SMALLEST } from './weighted-mean.ts';

/**
 * Weighted power (generalised) mean. p = 1 is the arithmetic mean, 0 the geometric, −1 the harmonic; the
 * smaller p, the more the weakest counts. Computed as x·(1 + Σ wᵢ·((xᵢ/x)ᵖ − 1)/Σ w)^(1/p) with x the value
 * that counts most, so that no power overflows and no p is too small.
 */
export const power = () =>
  defineAggregate({
    name: 'power',
    looksAt: 'unit',
    linear: 'power',
    monotone: true,
    unitFree: false,
    parameters: {
      p: number,
    },
    mean: ({ p }) => meanOf(p),
    aggregate(siblings, { p }) {
      const mean = meanOf(p);
      const what = { mean: 'power', p } as const;
      if (mean !== undefined) return aggregateMean(siblings, mean, what);
      const refusals = p > 0 ? negative(siblings, what) : notPositive(siblings, SMALLEST, what);
      if (refusals.length > 0) return { kind: 'refused', refusals };
      const scores = perUnit(siblings, (values, weights) => {
        const most =
          p > 0 ? values.reduce((a, b) => Math.max(a, b)) : values.reduce((a, b) => Math.min(a, b));
        if (most === 0) return 0;
        const terms = values.map((value, child) => weights[child]! * expm1(p * ln(value / most)));
        return most * exp(log1p(sumOf(terms) / sumOf(weights)) / p);
      });
      return { kind: 'scores', scores };
    },
  });

export const page = (): AggregatePage => ({
  title: 'Power mean',
  summary: 'weighted power mean; p sets how far strengths compensate',
  formula: 'score = ( Σ wᵢ·xᵢᵖ / Σ wᵢ )^(1/p); p = 0: exp( Σ wᵢ·ln xᵢ / Σ wᵢ )',
  parameters: {
    p: 'The power: 1 is arithmetic, 0 geometric, −1 harmonic; the smaller it is, the more the weakest score counts',
  },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7; COINr, a_genmean(); UNDP, Human Development Report 2010, technical note 3',
  use: 'Use it to choose a degree between full compensation (p = 1) and none (p far below 0), or to show how much the choice of mean matters.',
  avoid:
    'Avoid it where scores can be negative, or zero with p ≤ 0, and where the value of p cannot be justified.',
  missingRule: 'A missing child is left out and its weight goes to the others.',
  examples: [
    {
      parameters: { p: 2 },
      input: [
        [3, 0, NaN],
        [4, 0, 7],
      ],
      weights: [1, 1],
      expected: [Math.sqrt(12.5), 0, 7],
      tolerance: 1e-12,
      source: 'by definition: the quadratic mean √((9 + 16)/2)',
    },
    {
      parameters: { p: -1 },
      input: [[40], [60]],
      weights: [1, 1],
      expected: [48],
      tolerance: 1e-12,
      source: 'by definition: the harmonic mean 2/(1/40 + 1/60)',
    },
    {
      parameters: { p: 0 },
      input: [[2], [8], [4]],
      weights: [1, 1, 2],
      expected: [4],
      tolerance: 1e-12,
      source: 'COINr a_gmean(c(2, 8, 4), c(1, 1, 2)), which a_genmean() calls for p = 0',
    },
  ],
});

/** The mean of a power that is one of changed values; all others are computed relative to the value that counts most. */
const meanOf = (p: number): Mean | undefined =>
  p === 1 ? { change: null, undo: null } : p === 0 ? { change: ln, undo: exp, least: SMALLEST } : undefined;

const negative = (siblings: Siblings, what: MeanOf): GroupRefusal[] =>
  refuseCells(siblings, (value) => (value < 0 ? say('meanNeedsZeroOrMore', { ...what, value }) : undefined));
