/** Why a method cannot be used as it is asked to, or what it remarks on, in English. */

import type { Saying } from '../../../model/saying.ts';
import type {
  ColumnSayings,
  GroupMethodSayings,
  MeanOf,
  ParameterSayings,
  WeighSayings,
} from '../../../model/sayings/method.ts';
import type { Catalogue } from '../words.ts';
import { offered, quoted } from './parts.ts';

const list = (values: readonly number[]) => `[${values.join(', ')}]`;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

const ABOVE_ZERO = 'normalise to a scale above 0, such as normalise: { method: min-max, to: [1, 100] }';
const STAYS_ABOVE_ZERO =
  'normalise to a scale that stays above 0, such as normalise: { method: min-max, to: [1, 100] }';
const ZERO_OR_ABOVE = 'normalise to a scale from 0 up, such as normalise: { method: min-max, to: [0, 100] }';

const entries = { entry: 'one entry', number: 'one number', pair: 'one [min, max]' } as const;

const parameters: Catalogue<ParameterSayings> = {
  scaleGoesUp: ({ worst, best }) =>
    `'to' is the worst and the best score, so its first number must be the smaller one: [${worst}, ${best}]`,
  pairGoesUp: ({ name, pair }) =>
    `each pair of '${name}' must go from the smaller to the larger number, not ${list(pair)}`,
  postsGoUp: ({ min, max }) => `'min' must be below 'max', but they are ${min} and ${max}`,
  postsAboveZero: ({ min }) => `with 'log', goalposts must be above 0, but 'min' is ${min}`,
  pointsAndCuts: ({ points, cuts }) =>
    `there must be one more of 'points' than of 'cuts', but there are ${points} and ${cuts}`,
  cutsGoUp: ({ cuts }) => `'cuts' must be increasing percentiles between 0 and 100: ${list(cuts)}`,
  pointsGoUp: ({ points }) => `'points' must increase from the worst to the best: ${list(points)}`,
  mustBeAboveZero: ({ name, value }) => `'${name}' must be above 0, but is ${value}`,
  lowerBelowUpper: ({ lower, upper }) => `'lower' must be below 'upper', but they are ${lower} and ${upper}`,
  cannotBeNegative: ({ names }) => `${names.map(quoted).join(' and ')} cannot be negative`,
  wantsOneAboveZero: ({ name }) => `'${name}' needs at least one number above 0`,
  allZero: ({ name }) => `all weights in '${name}' are 0`,
  oneEach: ({ name, what, children, found }) =>
    `'${name}' needs ${entries[what]} for each of the ${children} children, in order, but has ${found}`,
  oneEachCounted: ({ name, children, found }) =>
    `'${name}' needs one number for each of the ${children} children that count, but has ${found}`,
  numbersFor: ({ name, what, found, ids }) =>
    `'${name}' has ${found} ${what} for ${ids.length} criteria (${ids.join(', ')})`,
  thresholdsCross: ({ child, q, p }) =>
    `'q' cannot be above 'p', but for child ${child} they are ${q} and ${p}`,
  vetoBelowPreference: ({ child, p, veto }) =>
    `'veto' cannot be below 'p', but for child ${child} they are ${veto} and ${p}`,
  boundsExclude: () => "'bounds' and 'weight-bounds' cannot be combined: keep one of them",
  boundsAreShares: ({ name, pair }) =>
    `'${name}' must be shares from 0 to 1, the smaller one first, not ${list(pair)}`,
  onePairOrEach: ({ name, children, found }) =>
    `'${name}' needs one [min, max] for all, or one for each of the ${children} children, in order, but has ${found}`,
  boundsTooHigh: ({ name, children, sum }) =>
    `the lower '${name}' of ${children} children add up to ${sum}, more than the whole`,
  boundsTooLow: ({ name, children, sum }) =>
    `the upper '${name}' of ${children === 1 ? 'the only child' : `${children} children`} add up to ${sum}, less than the whole`,
  matrixRow: ({ row, entries, rows }) =>
    `row ${row} of 'matrix' has ${entries} entries, but there are ${rows} rows`,
  matrixDiagonal: ({ row, entry }) => `row ${row}, column ${row} of 'matrix' must be 1, but is ${entry}`,
  matrixReciprocal: ({ row, column, below, above }) =>
    `row ${row}, column ${column} of 'matrix' is ${below}, which is not the reciprocal of ${above} in row ${column}, column ${row}`,
  noSuchChild: ({ name, id, near }) => {
    const help = offered(near);
    const what =
      name === null
        ? `'${id}' is not among these criteria`
        : `'${name}' names '${id}', which is not among these criteria`;
    return help === undefined ? what : `${what}: ${help}`;
  },
  leavesOut: ({ name, ids }) => `'${name}' leaves out ${ids.map(quoted).join(', ')}`,
  namesTwice: ({ name, id }) => `'${name}' names '${id}' twice`,
  bestIsWorst: ({ id }) => `'${id}' is both the best and the worst`,
  comparedWithItself: ({ name, id, found }) =>
    `'${name}' compares '${id}' with itself: this must be 1, not ${found}`,
  comparedTwoWays: ({ best, worst, fromBest, toWorst }) =>
    `'${best}' against '${worst}' is ${fromBest} in 'best-to-others' and ${toWorst} in 'others-to-worst'`,
  comparedBeyond: ({ id, most, best, worst }) =>
    `a comparison with '${id}' is above ${most}, the value of '${best}' against '${worst}'`,
  largestSwing: ({ largest }) =>
    `the most important swing must have 100 points, but the largest number is ${largest}`,
  noExperts: () => "'experts' is empty",
  idleExpert: ({ expert }) => `expert ${expert} gives no points at all`,
  expertNumbers: ({ expert, found, ids }) =>
    `expert ${expert} has ${found} numbers for ${ids.length} criteria (${ids.join(', ')})`,
};

const ANOTHER_REFERENCE = 'choose another reference unit for this indicator, or another normalisation';
const ANY_NUMBER =
  'correct the value, or choose a method that accepts any number, such as normalise: min-max';

const columns: Catalogue<ColumnSayings> = {
  hasNoValues: () => 'it has no values',
  allValuesAre: ({ value }) => `all its values are ${value}`,
  hasOneValue: () => 'it has a single value',
  targetNotBeyond: ({ target, worst, isHigher }) => {
    const side = isHigher ? 'above' : 'below';
    return {
      message: `the target ${target} is not ${side} the worst observed value ${worst}, so there is no distance to it`,
      help: `set a target ${side} ${worst}, or reverse the direction`,
    };
  },
  noReferenceUnit: ({ unit, near }) => ({
    message: `its reference unit '${unit}' is not among the rated units`,
    help: offered(near) ?? 'choose a rated unit',
  }),
  referenceEmpty: ({ unit }) => ({
    message: `its reference unit '${unit}' has no value`,
    help: ANOTHER_REFERENCE,
  }),
  referenceWorst: ({ unit, value }) => ({
    message: `its reference unit '${unit}' has the worst value, ${value}, so there is no distance to it`,
    help: ANOTHER_REFERENCE,
  }),
  ratioOfNegative: ({ value }) => ({
    message: `${value} is negative, so it has no meaningful ratio`,
    help: ANY_NUMBER,
  }),
  ratioToZero: () => ({
    message: 'the ratio divides by this value, which is 0',
    help: ANY_NUMBER,
  }),
  allWouldBeAlike: () => 'once its outliers were moved, all its values would be the same',
  hasTwoValues: () => 'it has only two distinct values, and no transformation changes their shape',
  noLogarithm: ({ value }) => ({
    message: `${value} has no logarithm`,
    help: "correct the value, or set 'clip: true' so that it counts as the lower goalpost",
  }),

  noGroupOf: ({ by }) => `the unit has no group in '${by}'`,
  emptyGroup: ({ by, group }) => `no unit in group '${group}' of '${by}' has a value`,
  noPeers: () => 'the unit has no value for the other indicators from which it would be computed',
  noNeighbour: () => 'no unit with a value has another indicator in common with this one',
  tooFewForRegression: ({ units, predictors }) =>
    `a regression needs ${predictors + 2} units with this indicator and the ${predictors} others that this unit has; only ${units} ${units === 1 ? 'has' : 'have'} them`,
  predictionTooLarge: () => 'the prediction is too large to represent',
};

const instead = {
  arithmetic: 'choose arithmetic with given weights',
  arithmeticOrBorda: 'choose arithmetic or borda',
  borda: 'choose borda, which also uses only the order',
} as const;

const meanCalled = ({ mean, p }: MeanOf) =>
  mean === 'power'
    ? `a power mean with p = ${p}`
    : mean === 'arithmetic'
      ? 'an arithmetic mean'
      : `a ${mean} mean`;

const groups: Catalogue<GroupMethodSayings<Saying>> = {
  tooManyPairs: ({ method, units, children, most, instead: other }) => ({
    message: `${method} compares every pair of units, and ${units} units are too many for ${children} criteria: the limit is about ${most}`,
    help: `${instead[other]}, or rate fewer units`,
  }),
  sharesNothing: () => ({
    message: 'has no score here: it has no criterion in common with any other unit, so it cannot be compared',
    help: 'fill in more of its values, or choose a rule that fills gaps, such as missing: median',
  }),
  needsEveryValue: ({ method }) => ({
    message: `${method} needs all values, but this one is missing`,
    help: 'fill it in, or choose a rule that fills gaps, such as missing: median',
  }),
  needsZeroOrMore: ({ method, what, value }) => ({
    message: `${method} needs ${what} of 0 or more, but this one is ${value}`,
    help: ZERO_OR_ABOVE,
  }),
  meanNeedsAboveZero: ({ value, ...mean }) => ({
    message:
      value > 0
        ? `${meanCalled(mean)} loses precision with scores as close to 0 as this one, ${value}`
        : `${meanCalled(mean)} needs scores above 0, but this one is ${value}`,
    help: STAYS_ABOVE_ZERO,
  }),
  meanNeedsZeroOrMore: ({ value, ...mean }) => ({
    message: `${meanCalled(mean)} needs scores of 0 or more, but this one is ${value}`,
    help: ZERO_OR_ABOVE,
  }),
  ratiosNeedZeroOrMore: ({ method, value }) => ({
    message: `${method} uses ratios to the best value, which needs values of 0 or more, but this one is ${value}`,
    help: STAYS_ABOVE_ZERO,
  }),
  dividesByZero: ({ method }) => ({
    message: `${method} divides by the value where lower is better, and this one is 0`,
    help: STAYS_ABOVE_ZERO,
  }),
  outsideBounds: ({ value, bounds }) => ({
    message: `${value} is outside its bounds ${list(bounds)}`,
    help: 'correct the value, or widen the bounds to the possible range',
  }),
  worstInAll: ({ method }) => ({
    message: `${method} divides by the smallest sum of all units, which is 0 for a unit that is the worst in everything`,
    help: 'leave the unit out, or choose a method that does not divide, such as arithmetic or mabac',
  }),
  incomparablePairs: ({ pairs, of }) =>
    `${pairs} of ${of} pairs of units are incomparable: each unit is better in one of the two flows; such pairs count for neither`,
  distillationsDiffer: ({ pairs, of }) =>
    `${pairs} of ${of} pairs of units are incomparable: one is ahead in the descending distillation, the other in the ascending one; scores are means over both`,
  distilledAt: ({ fromBest, fromWorst }) =>
    `is at place ${fromBest} in the descending distillation and ${fromWorst} in the ascending one`,
  costsAreZero: ({ method }) => ({
    message: `${method} divides by the costs of a unit, and all costs of this one are 0`,
    help: 'correct the value, or normalise to a scale that stays above 0',
  }),
  meanNotPositive: ({ method, mean }) => ({
    message: `${method} divides by the mean of the units, which must be above 0 but is ${mean}`,
    help: ABOVE_ZERO,
  }),
  penaltyDivides: ({ mean, of }) => ({
    message: `the penalty divides by the mean of the unit's scores, which must be above 0 but is ${mean}`,
    help:
      of === 'scale'
        ? 'normalise to a scale well above 0, such as normalise: { method: z-score, mean: 100, sd: 10 }'
        : 'choose a reference closer to the values, or check the value for a misplaced decimal mark',
  }),
  leftOutHere: ({ method, why }, tell) =>
    `is left out for all units: ${tell(why).message}, so ${method} cannot tell the units apart`,
  onlyLeftOut: () => 'has no score here: it has values only for criteria that are left out',
  weightsForOthers: ({ method, weights, children }) => ({
    message: `${method} has ${weights} weights, but ${children} children take part: the others have weight 0`,
    help: 'provide one weight for each child that takes part',
  }),
  widenBounds: ({ why }, tell) => ({ message: tell(why).message, help: 'widen the bounds' }),
  unitsOfWeights: () => ({
    message: "limits weights on the children's own scales, so another unit of measurement gives other scores",
    help: "use 'bounds', which limits what each child contributes to a unit's score, or children on one scale",
  }),
  severalOrders: ({ units, orders }) =>
    `${orders ?? 'more than a million'} orders of ${units} units agree equally well with the criteria; scores are means over these orders`,
  orderSearched: ({ units, share }) =>
    `${units} units are too entangled to find all best orders: theirs was found by local search (insertion, starting from the Copeland order), and a better one may exist; it reaches ${percent(share)} of the agreement possible if each pair were decided separately`,
  noPieShare: () => ({
    message: "has 0 here, which cannot contribute the share that 'bounds' requires: its score is 0",
    help: ABOVE_ZERO,
  }),
};

const because = {
  logarithms: 'MEREC uses logarithms of ratios',
  losses: 'losses are shares of the best value',
  sharesOfGini: 'the Gini coefficient uses shares of a total',
  sharesOfTotal: 'entropy uses shares of a total',
  variation: 'variation is measured relative to a mean above 0',
} as const;

const WITHOUT_DATA = 'use weights: equal, or write your own weights';

const weighing: Catalogue<WeighSayings> = {
  noneHasValues: () => ({ message: 'none of them has a value', help: 'check the columns they read' }),
  noneVaries: () => ({
    message: 'none of them tells the units apart: each is constant',
    help: WITHOUT_DATA,
  }),
  oneCompleteUnit: () => ({
    message: 'only 1 unit is complete, so there are no differences to derive weights from',
    help: `fill the gaps, for example with missing: median, or ${WITHOUT_DATA}`,
  }),
  valuesBelow: ({ id, least, isAllowed, below, count, lowest, because: reason }) => ({
    message: `'${id}' has values ${isAllowed ? `below ${least}` : `of ${least} or less`} (${below} of ${count}; the lowest is ${lowest}), but ${because[reason]}`,
    help: `use a method that accepts any values, such as critic or standard-deviation, or give '${id}' another scale`,
  }),
  fewComplete: ({ units, least, lacking }) => {
    const few = units === 0 ? 'none is' : units === 1 ? 'only 1 is' : `only ${units} are`;
    return {
      message: `it needs ${least} complete ${least === 1 ? 'unit' : 'units'}; ${few}${lacking === null ? '' : ` ('${lacking.id}' has the most gaps: ${lacking.gaps} of ${lacking.of})`}`,
      help:
        lacking === null
          ? WITHOUT_DATA
          : `fill the gaps, for example with missing: median, remove '${lacking.id}', or use a method that looks at each criterion separately, such as standard-deviation`,
    };
  },
  noRandomIndex: ({ criteria }) => ({
    message: `its consistency cannot be assessed: Saaty & Tran's random index covers up to 15 criteria, but there are ${criteria}`,
    help: 'divide them into groups, which also requires far fewer judgements',
  }),
  judgementsContradict: ({ ratio, random, criteria, farthest }) => ({
    message: `the judgements contradict each other: the consistency ratio is ${ratio.toFixed(3)}, above 0.1 (random index ${random} for ${criteria} criteria, Saaty & Tran 2007)`,
    help:
      farthest === null
        ? undefined
        : `revise the judgements, first '${farthest.first}' against '${farthest.second}': it is ${Number(farthest.given.toPrecision(2))}, but the others imply about ${Number(farthest.implied.toPrecision(2))}`,
  }),
  comparisonsContradict: ({ ratio, threshold, criteria, far, fromBest, toWorst, most, best, worst }) => ({
    message: `the comparisons contradict each other: the consistency ratio is ${ratio.toFixed(3)}, above ${threshold} (Liang, Brunelli & Rezaei 2020, ${criteria} criteria)`,
    help: `revise the comparisons of '${far}': ${fromBest} times ${toWorst} should be about ${most}, '${best}' against '${worst}'`,
  }),
  oddExpert: ({ expert, total, usual }) => ({
    message: `the points of expert ${expert} add up to ${total}, those of the others to ${usual}`,
    help: 'shares are computed from the total of each expert; if a number is missing or mistyped, correct it',
  }),
  lossesUndecided: () => ({
    message: 'some of them peak where others do, so the losses do not determine the weights',
    help: 'use another method, such as entropy, critic or standard-deviation',
  }),
  weightsAllZero: () => ({
    message: 'their weights, which set how much influence each should have, are all 0',
    help: 'give at least one of them a weight above 0',
  }),
  balanceUndecided: () => ({
    message:
      'some of them can be computed from others, or there are too few units, so the weights are not unique',
    help: 'remove a criterion that repeats others, or use weights: equal',
  }),
  balanceOutOfReach: ({ id, reached, wanted }) => ({
    message: `no weights of 0 or more give every criterion its intended share of influence: '${id}' reaches ${percent(reached)} instead of ${percent(wanted)}`,
    help: 'these weights come closest; the obstacle is criteria that run against the others or repeat them',
  }),
  cannotCorrelate: ({ first, second }) => ({
    message: `'${first}' and '${second}' cannot be correlated: too few units have both, or these are all alike`,
    help: 'fill the gaps, for example with missing: median, remove one of them, or use standard-deviation',
  }),
  noneConflicts: () => ({
    message: 'they all order and space the units in the same way, so there is no conflict between them',
    help: 'use weights: standard-deviation, or weights: equal',
  }),
  countsAgainst: ({ id }) => ({
    message: `'${id}' loads opposite to the others of its factor, which its weight, a square, conceals`,
    help: `check the direction of '${id}'`,
  }),
  componentsEqual: () => ({
    message: 'the first two components are equally strong, so there is no first one',
    help: 'use weights: equal, or factor, which uses several components',
  }),
  runsAgainstOthers: ({ id, loading }) => ({
    message: `'${id}' runs against the others, so its loading on the first component is ${loading.toFixed(3)}, and a weight cannot be negative`,
    help: `check the direction of '${id}'; if it is right, remove it, or use another method, such as factor or equal`,
  }),
};

export const method = [parameters, columns, groups, weighing];
