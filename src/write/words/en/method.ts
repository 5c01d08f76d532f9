/** Why a method cannot be used as it is asked to, or what it remarks on, in English. */

import type {
  ColumnSayings,
  GroupMethodSayings,
  MeanOf,
  MethodSayings,
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
const ZERO_OR_ABOVE =
  'normalise to a scale that starts at 0 or above, such as normalise: { method: min-max, to: [0, 100] }';

const entries = { entry: 'one entry', number: 'one number', pair: 'one [min, max]' } as const;

const parameters: Catalogue<ParameterSayings> = {
  scaleGoesUp: ({ worst, best }) =>
    `'to' goes from the worst to the best score, so its first number must be the smaller: [${worst}, ${best}]`,
  pairGoesUp: ({ name, pair }) => `'${name}' go from the smaller to the larger number, not ${list(pair)}`,
  postsGoUp: ({ min, max }) => `'min' must be below 'max', and they are ${min} and ${max}`,
  postsAboveZero: ({ min }) => `with 'log' the posts must be above 0, and 'min' is ${min}`,
  pointsAndCuts: ({ points, cuts }) =>
    `'points' must be one more than 'cuts', and they are ${points} and ${cuts}`,
  cutsGoUp: ({ cuts }) => `'cuts' must be percentiles that go up between 0 and 100: ${list(cuts)}`,
  pointsGoUp: ({ points }) => `'points' must go up from the worst to the best: ${list(points)}`,
  mustBeAboveZero: ({ name, value }) => `'${name}' must be above 0, and is ${value}`,
  lowerBelowUpper: ({ lower, upper }) => `'lower' must be below 'upper', and they are ${lower} and ${upper}`,
  cannotBeNegative: ({ names }) => `${names.map(quoted).join(' and ')} cannot be negative`,
  wantsOneAboveZero: ({ name }) => `'${name}' needs at least one number above 0`,
  allZero: ({ name }) => `all the weights in '${name}' are 0`,
  oneEach: ({ name, what, children, found }) =>
    `'${name}' needs ${entries[what]} for each of the ${children} children, in their order, and it has ${found}`,
  oneEachCounted: ({ name, children, found }) =>
    `'${name}' needs one number for each of the ${children} children that count, and it has ${found}`,
  numbersFor: ({ name, what, found, ids }) =>
    `'${name}' has ${found} ${what} for ${ids.length} criteria (${ids.join(', ')})`,
  thresholdsCross: ({ child, q, p }) =>
    `'q' cannot be above 'p', and for child ${child} they are ${q} and ${p}`,
  boundsExclude: () => "'bounds' and 'weight-bounds' exclude each other: keep one of them",
  boundsAreShares: ({ name, pair }) =>
    `'${name}' are shares, from 0 to 1 and the smaller first, not ${list(pair)}`,
  onePairOrEach: ({ name, children, found }) =>
    `'${name}' needs one [min, max] for all, or one for each of the ${children} children, in their order, and it has ${found}`,
  boundsTooHigh: ({ name, children, sum }) =>
    `the lower '${name}' of ${children} children add up to ${sum}, more than the whole`,
  boundsTooLow: ({ name, children, sum }) =>
    `the upper '${name}' of ${children === 1 ? 'the only child' : `${children} children`} add up to ${sum}, less than the whole`,
  matrixRow: ({ row, entries, rows }) =>
    `row ${row} of 'matrix' has ${entries} entries, and there are ${rows} rows`,
  matrixDiagonal: ({ row, entry }) => `row ${row}, column ${row} of 'matrix' must be 1, and is ${entry}`,
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
    `'${name}' compares '${id}' with itself: that is 1, not ${found}`,
  comparedTwoWays: ({ best, worst, fromBest, toWorst }) =>
    `'${best}' against '${worst}' is ${fromBest} in 'best-to-others' and ${toWorst} in 'others-to-worst'`,
  comparedBeyond: ({ id, most, best, worst }) =>
    `'${id}' is compared by more than ${most}, which is '${best}' against '${worst}'`,
  largestSwing: ({ largest }) =>
    `the most important swing is given 100 points, and here the largest number is ${largest}`,
  noExperts: () => "'experts' is empty",
  idleExpert: ({ expert }) => `expert ${expert} spreads no points at all`,
  expertNumbers: ({ expert, found, ids }) =>
    `expert ${expert} has ${found} numbers for ${ids.length} criteria (${ids.join(', ')})`,
};

const ANOTHER_REFERENCE = 'name another reference unit for this indicator, or normalise it in another way';
const ANY_NUMBER = 'correct the value, or choose a method that takes any number, such as normalise: min-max';

const columns: Catalogue<ColumnSayings> = {
  hasNoValues: () => 'it has no values',
  allValuesAre: ({ value }) => `all its values are ${value}`,
  hasOneValue: () => 'it has a single value',
  targetNotBeyond: ({ target, worst, isHigher }) => {
    const side = isHigher ? 'above' : 'below';
    return {
      message: `the target ${target} is not ${side} the worst observed value ${worst}, so there is no way to it`,
      help: `set a target ${side} ${worst}, or turn the direction around`,
    };
  },
  noReferenceUnit: ({ unit, near }) => ({
    message: `its reference unit '${unit}' is not among the rated units`,
    help: offered(near) ?? 'name a rated unit',
  }),
  referenceEmpty: ({ unit }) => ({
    message: `its reference unit '${unit}' has no value`,
    help: ANOTHER_REFERENCE,
  }),
  referenceWorst: ({ unit, value }) => ({
    message: `its reference unit '${unit}' has the worst value, ${value}, so there is no way to it`,
    help: ANOTHER_REFERENCE,
  }),
  ratioOfNegative: ({ value }) => ({
    message: `a ratio cannot be taken of ${value}, which is negative`,
    help: ANY_NUMBER,
  }),
  ratioToZero: () => ({
    message: 'a ratio divides by the value, and this one is 0',
    help: ANY_NUMBER,
  }),
  allWouldBeAlike: () => 'with its outliers moved all its values would be the same',
  hasTwoValues: () => 'it has two values, which stay as far from each other whatever is done to them',
  noLogarithm: ({ value }) => ({
    message: `the logarithm of ${value} does not exist`,
    help: "correct the value, or set 'clip: true' so that it counts as the lower post",
  }),

  noGroupOf: ({ by }) => `the unit belongs to no group of '${by}'`,
  emptyGroup: ({ by, group }) => `no unit of the group '${group}' of '${by}' has a value`,
  noPeers: () => 'the unit has no value of the other indicators it would be computed from',
  noNeighbour: () => 'no unit with a value shares another indicator with this one',
  tooFewForRegression: ({ units, predictors }) =>
    `only ${units} units have it together with the ${predictors} other indicators of this one, and a regression needs ${predictors + 2}`,
  predictionTooLarge: () => 'the prediction is too large for a number',
};

const instead = {
  arithmetic: 'choose arithmetic with given weights',
  arithmeticOrBorda: 'choose arithmetic or borda',
  borda: 'choose borda, which also uses the order alone',
} as const;

const meanCalled = ({ mean, p }: MeanOf) =>
  mean === 'power'
    ? `a power mean with p = ${p}`
    : mean === 'arithmetic'
      ? 'an arithmetic mean'
      : `a ${mean} mean`;

const groups: Catalogue<GroupMethodSayings> = {
  tooManyPairs: ({ method, units, children, most, instead: other }) => ({
    message: `${method} compares every pair of units, and ${units} units are too many for ${children} criteria: it can take about ${most}`,
    help: `${instead[other]}, or rate fewer units`,
  }),
  sharesNothing: () => ({
    message: 'has no score here: it shares no criterion with any other unit, so it cannot be compared',
    help: 'fill in more of its values, or choose a missing rule that fills, such as missing: median',
  }),
  needsEveryValue: ({ method }) => ({
    message: `${method} needs every value, and this one is missing`,
    help: 'fill it in, or choose a missing rule that fills, such as missing: median',
  }),
  needsZeroOrMore: ({ method, what, value }) => ({
    message: `${method} needs ${what} of 0 or more, and this one is ${value}`,
    help: ZERO_OR_ABOVE,
  }),
  meanNeedsAboveZero: ({ value, ...mean }) => ({
    message:
      value > 0
        ? `${meanCalled(mean)} loses its digits with scores so close to 0 as this one, ${value}`
        : `${meanCalled(mean)} needs scores above 0, and this one is ${value}`,
    help: STAYS_ABOVE_ZERO,
  }),
  meanNeedsZeroOrMore: ({ value, ...mean }) => ({
    message: `${meanCalled(mean)} needs scores of 0 or more, and this one is ${value}`,
    help: ZERO_OR_ABOVE,
  }),
  ratiosNeedZeroOrMore: ({ method, value }) => ({
    message: `${method} takes ratios to the best, which need values of 0 or more: this one is ${value}`,
    help: STAYS_ABOVE_ZERO,
  }),
  dividesByZero: ({ method }) => ({
    message: `${method} divides by a value where lower is better, and this one is 0`,
    help: STAYS_ABOVE_ZERO,
  }),
  outsideBounds: ({ value, bounds }) => ({
    message: `${value} lies outside its bounds ${list(bounds)}`,
    help: 'correct the value, or widen the bounds to what is possible',
  }),
  worstInAll: ({ method }) => ({
    message: `${method} divides by the least sum of all units, and that of a unit that is worst in everything is 0`,
    help: 'leave the unit out, or choose a method that divides by nothing, such as arithmetic or mabac',
  }),
  incomparablePairs: ({ pairs, of }) =>
    `${pairs} of ${of} pairs of units are incomparable: one is more preferred to the others, and the others more to it; they count for neither`,
  costsAreZero: ({ method }) => ({
    message: `${method} divides by a unit's costs, and all of this one's are 0`,
    help: 'correct the value, or normalise to a scale that stays above 0',
  }),
  meanNotPositive: ({ method, mean }) => ({
    message: `${method} divides by the mean of the units, which must be above 0 and is ${mean}`,
    help: ABOVE_ZERO,
  }),
  penaltyDivides: ({ mean, of }) => ({
    message: `the penalty divides by the mean of the unit's scores, which must be above 0 and is ${mean}`,
    help:
      of === 'scale'
        ? 'normalise to a scale well above 0, such as normalise: { method: z-score, mean: 100, sd: 10 }'
        : 'choose a reference nearer to the values, or check the value for a misplaced decimal mark',
  }),
  leftOutHere: ({ method, why }, tell) =>
    `is left out for every unit: ${tell(why).message}, so ${method} cannot tell the units apart`,
  onlyLeftOut: () => 'has no score here: its only values are of criteria that are left out',
  weightsForOthers: ({ method, weights, children }) => ({
    message: `${method} has ${weights} weights, and ${children} children take part: the others have weight 0`,
    help: 'give one weight for each child that takes part',
  }),
  widenBounds: ({ why }, tell) => ({ message: tell(why).message, help: 'widen the bounds' }),
  unitsOfWeights: () => ({
    message:
      "limits weights on the children's own scales: with another unit of measurement the scores are others",
    help: "take 'bounds', which limits what each child gives of a unit's score, or children of one scale",
  }),
  severalOrders: ({ units, orders }) =>
    `${orders ?? 'more than a million'} orders of ${units} units agree equally well with the criteria; a score is the mean over them`,
  orderSearched: ({ units, share }) =>
    `${units} units are too entangled for all best orders to be found: theirs was found by local search by insertion from the Copeland order, and a better one may exist; it agrees ${percent(share)} of the most that their pairs would allow one by one`,
  noPieShare: () => ({
    message:
      "has 0 here, which gives no share of its score, and 'bounds' cannot be kept without: its score is 0",
    help: ABOVE_ZERO,
  }),
};

const because = {
  logarithms: 'MEREC takes logarithms of ratios',
  losses: 'losses are shares of the best value',
  sharesOfGini: 'the Gini coefficient takes shares of a total',
  sharesOfTotal: 'entropy takes shares of a total',
  variation: 'a variation is measured against a mean above 0',
} as const;

const WITHOUT_DATA = 'use weights: equal, or weights of your own';

const weighing: Catalogue<WeighSayings> = {
  noneHasValues: () => ({ message: 'none of them has a value', help: 'look at the columns they read' }),
  noneVaries: () => ({
    message: 'none of them tells the units apart: each has one value throughout',
    help: WITHOUT_DATA,
  }),
  oneCompleteUnit: () => ({
    message: 'only one unit has a value of all of them, and there is nobody to tell it from',
    help: `fill the gaps, such as with missing: median, or ${WITHOUT_DATA}`,
  }),
  valuesBelow: ({ id, least, isAllowed, below, count, lowest, because: reason }) => ({
    message: `'${id}' has values ${isAllowed ? `below ${least}` : `of ${least} or less`} (${below} of ${count}, the lowest ${lowest}), and ${because[reason]}`,
    help: `use a method that takes any values, such as critic or standard-deviation, or give '${id}' another scale`,
  }),
  fewComplete: ({ units, least, lacking }) => {
    const few = units === 0 ? 'no unit has' : units === 1 ? 'only one unit has' : `only ${units} units have`;
    return {
      message: `${few} a value of all of them, and ${least === 1 ? 'one has to' : `${least} have to`}${lacking === null ? '' : `; '${lacking.id}' lacks most (${lacking.gaps} of ${lacking.of})`}`,
      help:
        lacking === null
          ? WITHOUT_DATA
          : `fill the gaps, such as with missing: median, take '${lacking.id}' out, or weigh them by a method that takes each criterion by itself, such as standard-deviation`,
    };
  },
  noRandomIndex: ({ criteria }) => ({
    message: `its consistency cannot be judged: Saaty & Tran's random index ends at 15 criteria, and there are ${criteria}`,
    help: 'divide them into groups, which also asks for far fewer judgements',
  }),
  judgementsContradict: ({ ratio, random, criteria, farthest }) => ({
    message: `the judgements contradict each other: the consistency ratio is ${ratio.toFixed(3)}, above 0.1 (random index ${random} for ${criteria} criteria, Saaty & Tran 2007)`,
    help:
      farthest === null
        ? undefined
        : `judge again, first '${farthest.first}' against '${farthest.second}': it is ${Number(farthest.given.toPrecision(2))}, and the others imply about ${Number(farthest.implied.toPrecision(2))}`,
  }),
  comparisonsContradict: ({ ratio, threshold, criteria, far, fromBest, toWorst, most, best, worst }) => ({
    message: `the comparisons contradict each other: the consistency ratio is ${ratio.toFixed(3)}, above ${threshold} (Liang, Brunelli & Rezaei 2020, ${criteria} criteria)`,
    help: `judge '${far}' again: ${fromBest} times ${toWorst} should be about ${most}, '${best}' against '${worst}'`,
  }),
  oddExpert: ({ expert, total, usual }) => ({
    message: `the points of expert ${expert} add up to ${total}, those of others to ${usual}`,
    help: 'shares are taken of what each expert gave; if a number is missing or mistyped, correct it',
  }),
  lossesUndecided: () => ({
    message:
      'where some of them are at their best the others are too, so what is lost does not settle the weights',
    help: 'use another method, such as entropy, critic or standard-deviation',
  }),
  weightsAllZero: () => ({
    message: 'their weights, which say how much influence each should have, are all 0',
    help: 'write a weight above 0 beside at least one of them',
  }),
  balanceUndecided: () => ({
    message: 'some of them can be computed from others, or there are too few units, so many weights would do',
    help: 'take out a criterion that repeats others, or use weights: equal',
  }),
  balanceOutOfReach: ({ id, reached, wanted }) => ({
    message: `no weights of 0 and above give every criterion its wanted share of influence: '${id}' reaches ${percent(reached)} instead of ${percent(wanted)}`,
    help: 'these come closest; criteria that run against the others, or repeat them, stand in the way',
  }),
  cannotCorrelate: ({ first, second }) => ({
    message: `'${first}' and '${second}' cannot be correlated: the units that have both are too few, or alike`,
    help: 'fill the gaps, such as with missing: median, take one of them out, or use standard-deviation',
  }),
  noneConflicts: () => ({
    message: 'they all order and space the units alike, so none conflicts with another',
    help: 'use weights: standard-deviation, or weights: equal',
  }),
  countsAgainst: ({ id }) => ({
    message: `'${id}' counts against the others of its factor, and its weight, a square, hides that`,
    help: `look whether the direction of '${id}' is right`,
  }),
  componentsEqual: () => ({
    message: 'the first two components are equally strong, so neither comes first',
    help: 'use weights: equal, or factor, which takes several components',
  }),
  runsAgainstOthers: ({ id, loading }) => ({
    message: `'${id}' runs against the others, so its loading on the first component is ${loading.toFixed(3)}, and a weight cannot be negative`,
    help: `look whether the direction of '${id}' is right; else take it out, or use another method, such as factor or equal`,
  }),
};

export const method: Catalogue<MethodSayings> = { ...parameters, ...columns, ...groups, ...weighing };
