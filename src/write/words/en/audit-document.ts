/** What stands around the figures of an audit, in English. */

import type { CorrelationKind } from '../../../stats/correlate.ts';
import type { Thresholds } from '../../../study/audit/model.ts';

const KINDS = { pearson: 'Pearson’s r', spearman: 'Spearman’s ρ', kendall: 'Kendall’s τ-b' } as const;

interface Limits {
  readonly correlation: CorrelationKind;
  readonly thresholds: Thresholds;
}

export const auditDocument = {
  title: (name: string) => `Audit of ${name}`,
  /** Before the name of the rating and what else there is to say, in one line. */
  screenTitle: 'Audit',
  toDecide: 'To decide',
  worthKnowing: 'Worth knowing',
  /** The whole, as a title, at the beginning of a line, and inside one. */
  wholeRating: 'The rating',
  insideRating: 'the rating',
  wholeTotal: 'The total',
  insideTotal: 'the total',
  /** A group with all the indicators below it in place of its children. */
  allIndicators: (group: string) => `${group}, all indicators`,

  values: {
    heading: 'Values of the indicators',
    indicator: 'indicator',
    values: 'values',
    gaps: 'gaps',
    zeros: 'zeros',
    distinct: 'distinct',
    min: 'min',
    median: 'median',
    mean: 'mean',
    max: 'max',
    standardDeviation: 'standard deviation',
    skewness: 'skewness',
    kurtosis: 'kurtosis',
  },
  effects: {
    heading: 'Correlations, weights and the effect of leaving out',
    criterion: 'criterion',
    withGroup: 'with its group',
    withTotal: 'with the total',
    weight: 'weight',
    influence: 'effective influence',
    changed: 'units that move',
    meanChange: 'mean change',
    largestChange: 'largest change',
    movers: 'largest moves',
    more: (count: number) => `${count} more`,
  },
  coherence: {
    heading: 'Coherence of the groups',
    group: 'group',
    members: 'members',
    alpha: 'Cronbach’s alpha',
    complete: 'complete units',
    first: 'first component',
    eigenvalues: 'eigenvalues',
  },
  components: { heading: 'Principal components', loading: 'loading' },
  within: { heading: (kind: CorrelationKind) => `Correlations within the groups (${KINDS[kind]})` },
  outside: { heading: 'With outside columns', criterion: 'criterion', units: 'units' },

  howToRead: {
    heading: 'How to read this',
    values:
      'Values are those of the rated units, after denominators, points and bands and before gaps are filled. The standard deviation uses n − 1; skewness and kurtosis are corrected for bias; kurtosis is 0 for a normal distribution.',
    correlations: (kind: CorrelationKind) =>
      `Correlations (${KINDS[kind]}) are those of scores, where higher is always better, over the units that have both. A criterion is part of its group and of the total, so it correlates with them more than an unrelated one would.`,
    influence:
      'Effective influence is the squared Pearson correlation with the total, as a share: for an indicator, among all indicators; for a group, among its siblings. The weight next to it is the nominal one.',
    leavingOut:
      'Leaving out: the units are rated again without the criterion, and its siblings share its weight; changes are in places.',
    coherence:
      'Cronbach’s alpha is computed from scores, for each pair of criteria over the units that have both; principal components are those of standardised scores over the complete units. The sign of a component is arbitrary.',
    limits: (thresholds: Thresholds) =>
      `Limits: ${Object.entries(thresholds)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')}.`,
    why: ({ name, why }: { readonly name: string; readonly why: string }) => `${name}: ${why}`,
    cannotBeComputed: (whys: readonly string[]) => `– cannot be computed: ${whys.join('; ')}.`,
  },

  screen: {
    perCent: 'per cent',
    gaps: 'gaps',
    zeros: 'zeros',
    shape: 'shape',
    skewness: 'skew',
    kurtosis: 'kurt',
    correlation: 'correlation',
    withGroup: 'group',
    withTotal: 'total',
    shareOf: '% share of',
    weight: 'weight',
    influence: 'infl.',
    leftOut: 'left out',
    meanChange: 'mean',
    largestChange: 'most',
    members: 'of',
    alpha: 'alpha',
    components: 'components',
    first: 'first %',
    above1: '> 1',
    comparedWith: (kind: CorrelationKind) => `with (${kind})`,
    legend: ({ correlation }: Limits) =>
      [
        '! outside the limits (--thresholds)',
        `correlation: ${KINDS[correlation]}, of scores`,
        'infl.: effective influence, the share of the squared correlations with the total',
        'left out: change in places without it',
        'components: variance explained by the first, and number with an eigenvalue above 1',
      ].join(' · '),
    significant: ({ thresholds }: Limits) => `* p ≤ ${thresholds.significance}`,
    allFigures: 'all figures: -f markdown or -f json',
    moreFindings: ({ shown, all }: { readonly shown: number; readonly all: number }) =>
      `showing ${shown} of ${all} findings; all of them: -f markdown, -f json`,
  },
} as const;
