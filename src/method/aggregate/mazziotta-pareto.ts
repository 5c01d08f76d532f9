import * as v from 'valibot';
import { say } from '../../model/saying.ts';
import { square } from '../../stats/elementary.ts';
import { unitOf } from '../../stats/moments.ts';
import { defineAggregate, type GroupRefusal, type Siblings } from '../method.ts';
import { type AggregatePage, meanings } from '../page.ts';
import { flag } from '../parameters.ts';
import { perUnit, sumOf } from './children.ts';

/**
 * Mean and standard deviation of a unit's scores, with divisor n, or n − 1 of a sample (0 for a single score);
 * values near the ends of the doubles are scaled.
 */
export function spreadOf(
  values: Float64Array,
  isSample = false,
): { readonly mean: number; readonly deviation: number } {
  const unit = unitOf(values);
  const near = values.map((value) => value / unit);
  const mean = sumOf(near) / near.length;
  const divisor = isSample ? Math.max(near.length - 1, 1) : near.length;
  const deviation = Math.sqrt(sumOf(near.map((value) => square(value - mean))) / divisor);
  return { mean: mean * unit, deviation: deviation * unit };
}

export const penalty = v.optional(v.picklist(['negative', 'positive']), 'negative');
export const sample = flag(false);

/**
 * Mean less (or plus) a penalty for imbalance: the standard deviation times the coefficient of variation.
 * A unit whose mean is not above 0 has no such coefficient: its lowest cell is refused.
 */
export function penalisedMeans(
  siblings: Siblings,
  sign: number,
  isSample: boolean,
  of: 'reference' | 'scale',
) {
  const refusals: GroupRefusal[] = [];
  const scores = perUnit(siblings, (values, _weights, row) => {
    const { mean, deviation } = spreadOf(values, isSample);
    if (deviation === 0 || values.every((value) => value === values[0])) return values[0]!;
    if (mean > 0) return mean + sign * deviation * (deviation / mean);
    const lowest = values.reduce((a, b) => Math.min(a, b));
    const child = siblings.columns.findIndex(
      (column, index) => siblings.weights[index]! > 0 && column[row] === lowest,
    );
    refusals.push({ row, child, why: say('penaltyDivides', { mean, of }) });
    return NaN;
  });
  return refusals.length > 0
    ? ({ kind: 'refused', refusals } as const)
    : ({ kind: 'scores', scores } as const);
}

/** Mazziotta–Pareto index: the mean of a unit's scores less a penalty for their imbalance. */
export const mazziottaPareto = () =>
  defineAggregate({
    name: 'mazziotta-pareto',
    looksAt: 'unit',
    linear: null,
    monotone: false,
    unitFree: false,
    parameters: { penalty, sample },
    unweighted: true,
    aggregate: (siblings, { penalty, sample }) =>
      penalisedMeans(siblings, penalty === 'positive' ? 1 : -1, sample, 'scale'),
  });

export const page = (): AggregatePage => ({
  title: 'Mazziotta–Pareto index',
  summary: 'mean minus a penalty for imbalance; unweighted',
  formula:
    'score = M − S·cv, M mean, S standard deviation of the unit’s scores, cv = S/M; positive: M + S·cv; S divides by n, with sample: true by n − 1',
  parameters: { penalty: meanings.penalty, sample: meanings.sample },
  reference: 'De Muro, Mazziotta & Pareto (2011), Social Indicators Research 104, 1-18; Compind, ci_mpi()',
  use: 'Use it when imbalance should cost something but not everything, on a scale such as { method: z-score, mean: 100, sd: 10 }.',
  avoid:
    'Avoid it on scores near or below 0, where the penalty explodes; raising the best score of a very unbalanced unit can lower its result.',
  missingRule: 'A missing child is left out: the mean and the deviation are taken over the scores present.',
  examples: [
    {
      input: [
        [90, 100, NaN],
        [110, 100, 104],
      ],
      weights: [1, 1],
      expected: [99, 100, 104],
      tolerance: 1e-12,
      source: 'by definition: 100 − 10·(10/100); a balanced unit pays nothing',
    },
    {
      parameters: { penalty: 'positive' },
      input: [[90], [110]],
      weights: [1, 1],
      expected: [101],
      tolerance: 1e-12,
      source: 'by definition: 100 + 10·(10/100)',
    },
    {
      parameters: { sample: true },
      input: [[90], [110]],
      weights: [1, 1],
      expected: [98],
      tolerance: 1e-12,
      source: 'by definition: variance 200 with n − 1, as in Compind, ci_mpi(); 100 − 200/100',
    },
  ],
});
