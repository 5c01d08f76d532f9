/** What each method does, in English: whole sentences, for readers who have never heard its name. */

import type { ChoiceTexts } from '../choice-texts.ts';

const filledIn = (by: string) => `A missing answer is filled in with ${by}.`;
const heavier = (what: string) => `Weights come from the data: ${what}.`;

export const choices: ChoiceTexts = {
  missing: {
    reweight:
      'A missing answer stays empty: the unit is judged on what it did answer, and the rest of its group counts for more.',
    exclude: 'A unit that lacks this answer is not rated; it is listed with the reason.',
    error: 'No answer may be missing: a gap would have stopped the rating.',
    zero: 'A missing answer counts as zero.',
    value: (of) => `A missing answer counts as ${of('value')}.`,
    worst: 'A missing answer counts as the worst one observed.',
    mean: filledIn('the mean of the answers of all others'),
    median: filledIn('the median of the answers of all others'),
    'group-mean': (of) => filledIn(`the mean of the answers in the same class (${of('by')})`),
    'group-median': (of) => filledIn(`the median of the answers in the same class (${of('by')})`),
    'row-mean': filledIn('the average level of the unit’s other answers'),
    nearest: (of) => filledIn(`the mean of the ${of('k')} units that are most alike in their other answers`),
    regression: filledIn('what the unit’s other answers predict, by regression'),
  },
  treat: {
    none: 'Extreme values stay as they are.',
    winsorise: (of) =>
      `Where the values are skewed by a few extremes, the extremes count as the next value: one at a time, at most ${of('max')} of them.`,
    cap: 'Values beyond two percentiles count as those percentiles.',
    log: 'Logarithms are taken, so that extreme values stretch the scale less.',
    'log-upper':
      'Logarithms are taken on the side of the longer tail, so that extreme values stretch the scale less.',
    'log-original': 'Logarithms are taken, so that extreme values stretch the scale less.',
    'box-cox': 'A power is taken that brings the values closer to a normal distribution.',
    auto: 'Nothing is done unless the values are skewed by extremes; then a few extremes count as the next value and, if that is not enough, logarithms are taken instead.',
  },
  normalise: {
    none: 'The values count as they are.',
    'min-max': (of) =>
      `The worst value observed scores ${of('to', 0)}, the best ${of('to', 1)}, and the others in proportion between them.`,
    'z-score': 'The score is the distance from the mean in standard deviations.',
    goalposts: (of) =>
      `Scores run from ${of('to', 0)} to ${of('to', 1)} between two fixed values, ${of('min')} and ${of('max')}, whoever takes part.`,
    scaled: (of) =>
      `Scores run from ${of('to', 0)} to ${of('to', 1)} between two fixed values, ${of('min')} and ${of('max')}, and on beyond them.`,
    rank: 'The score is the rank among all units, the worst being 1.',
    borda: 'There is a point for every unit that does worse.',
    'percentile-rank': 'The score is the share of the other units that do worse.',
    percentile: 'The score is the rank as a percentage of the number of units.',
    categorical: 'Points are given by the percentile class in which a value lies.',
    'distance-to-target': (of) =>
      `The score is the share of the way from the worst value observed to a target, ${of('target')}.`,
    'distance-to-reference': (of) =>
      `The score is the share of the way from the worst value observed to that of ${of('unit')}.`,
    'share-of-max': 'The score is the ratio to the best value observed.',
    'share-of-sum': 'The score is the share of the sum over all units.',
    'sum-to-one': 'The score is the distance from the worst value, as a share of all such distances.',
    vector: 'The values are divided by the Euclidean length of their column.',
    'ratio-to-mean': 'The score is the ratio to the mean of all units.',
    'ratio-to-worst': 'The score is the ratio to the worst value observed.',
    'difference-to-mean': 'The score is the difference from the mean, as a share of the mean.',
    'difference-to-worst': 'The score is the difference from the worst value, as a share of it.',
    'above-below-mean': (of) =>
      `The score is 1 above a band around the mean, −1 below it and 0 within it; the band is ${of('band')} of the mean to either side.`,
    logistic: 'The values are laid along an S-curve from 0 to 1, which dampens extremes.',
    peldschus: 'The score is the squared ratio to the best value, cubed where less is better.',
    'enhanced-accuracy': 'The score is 1 less the unit’s share of all distances from the best value.',
    'zavadskas-turskis': 'The score is 1 less the distance from the best value, as a share of it.',
  },
  aggregate: {
    arithmetic:
      'Scores are put together as a weighted arithmetic mean, so strength in one may make up for weakness in another.',
    geometric: 'Scores are put together as a weighted geometric mean, which rewards balance.',
    harmonic: 'Scores are put together as a weighted harmonic mean, in which the weakest count most.',
    power: (of) =>
      `Scores are put together as a weighted power mean (p = ${of('p')}), which sets how far strengths make up for weaknesses.`,
    median: 'The middle score counts; weights play no part.',
    minimum: 'The worst score counts: nothing makes up for a weakness.',
    maximum: 'The best score counts: one strength is enough.',
    owa: 'Scores are weighted by their order, the best first, whichever criterion they are from.',
    'mean-min': 'The score lies between the weighted mean and the worst score.',
    'mazziotta-pareto':
      'The mean of the scores counts, less a penalty for imbalance (Mazziotta–Pareto index).',
    'adjusted-mazziotta-pareto':
      'The mean of the scores counts, less a penalty for imbalance, on a scale whose reference is 100 (adjusted Mazziotta–Pareto index).',
    'benefit-of-the-doubt': 'Each unit is scored with the weights that suit it best (benefit of the doubt).',
    'directional-benefit-of-the-doubt':
      'Each unit is scored with the weights that suit it best, by how near it comes to the frontier along a direction (directional benefit of the doubt).',
    'robust-benefit-of-the-doubt': (of) =>
      `Each unit is compared with the best that can be expected of ${of('m')} units drawn by chance (order-m benefit of the doubt).`,
    'electre-iii':
      'Units are compared in pairs, with thresholds and vetoes, and sorted from the best down and from the worst up; both orders count (ELECTRE III).',
    copeland:
      'Units are compared in pairs by weighted majority; the score is the number won less the number lost (Copeland).',
    borda: 'The score is how many other units a unit beats, averaged over the criteria (Borda).',
    'condorcet-kemeny':
      'The order counts that agrees best with the criteria over all pairs of units (Condorcet–Kemeny).',
    promethee: 'Units are compared in pairs; the score is the net flow of preference (PROMETHEE II).',
    'promethee-i':
      'Units are compared in pairs; the score is the number outranked less the number that outrank (PROMETHEE I).',
    topsis: 'The score is closeness to the best values together with distance from the worst (TOPSIS).',
    vikor: 'The score is a compromise between the total shortfall and the worst one (VIKOR).',
    edas: 'Gains above the average are set against losses below it (EDAS).',
    mabac: 'The score is how far a unit lies above the geometric mean of all (MABAC).',
    spotis: 'The score is closeness to the ideal between fixed bounds (SPOTIS).',
    waspas: 'A weighted sum and a weighted product of ratios to the best are blended (WASPAS).',
    copras: 'Shares of the benefits count, with a reward for low costs (COPRAS).',
    aras: 'The score is the sum of shares relative to that of an ideal unit (ARAS).',
    marcos: 'The score is the utility relative to an ideal and an anti-ideal unit (MARCOS).',
    mairca: 'The score is the gap between theoretical and actual performance (MAIRCA).',
    codas: 'Two distances from the worst are compared unit by unit (CODAS).',
    cocoso: 'A weighted sum and a sum of powers are combined in three ways (CoCoSo).',
    multimoora:
      'Three rankings decide, by the units that one dominates in at least two of them (MULTIMOORA).',
    probid: 'The score is closeness to the ideals of every rank and to the mean (PROBID).',
    wroclaw: 'The score is the distance from an ideal unit relative to all distances (Wrocław taxonomy).',
  },
  weights: {
    given: 'Weights are those that the methodology states.',
    equal: 'All weights are the same.',
    ahp: 'Weights come from judgements in pairs, checked for consistency (AHP).',
    'best-worst':
      'Weights come from comparisons with the most and the least important criterion (best–worst method).',
    budget: 'Weights are the average of the points that experts gave.',
    swing: 'Weights come from points for the swing from worst to best.',
    'rank-order-centroid': 'Weights come from an order of importance (rank-order centroid).',
    rancom: 'Weights come from an order of importance, compared in pairs (RANCOM).',
    'standard-deviation': heavier('what varies more counts for more'),
    'coefficient-of-variation': heavier('what varies more in relation to its mean counts for more'),
    variance: heavier('what varies more within its range counts for more'),
    angle: heavier('the angle between the values and a constant column decides'),
    gini: heavier('what is spread less equally counts for more (Gini)'),
    entropy: heavier('what is spread less evenly counts for more (Shannon’s entropy)'),
    critic: heavier('what varies more and repeats the others less counts for more (CRITIC)'),
    merec: heavier('what changes performance more when it is left out counts for more (MEREC)'),
    lopcow: heavier('the root mean square relative to the spread decides, in logarithms (LOPCOW)'),
    cilos: heavier('what loses less where the others peak counts for more (CILOS)'),
    idocriw: heavier('entropy and CILOS weights are multiplied (IDOCRIW)'),
    pca: heavier('the first principal component decides'),
    factor: heavier('loadings on rotated factors decide'),
    'correlation-balanced': 'Weights are set so that each criterion has the influence that was intended.',
  },
};
