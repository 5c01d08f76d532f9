/** Words are made in one place: every sentence is used, renders, and is data until then. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Saying, type SayingKey, type Sayings, say, verbatim } from '../../src/model/saying.ts';
import { sayings as english } from '../../src/write/words/en/sayings.ts';
import { sayings as russianSayings } from '../../src/write/words/ru/sayings.ts';
import { russian } from '../../src/write/words/ru.ts';
import { tell, worded, describe as wordsOf } from '../../src/write/words/tell.ts';
import { root } from '../cli.ts';

const near = { near: 'offices' };
const why = say('whyNoValues', null);
const strength = { kind: 'pearson', value: 0.91, pairs: 12, pValue: 0.01 } as const;
const members = { what: 'indicators', group: 'web', count: 3 } as const;
const moment = { before: 3.2, after: null };
const asked = { option: '--only', text: 'size=small', column: 'size' };
const part = { part: 'xl/workbook.xml' };

/** Something to say with every sentence; one that is not here does not compile. */
const samples: Sayings = {
  verbatim: { message: 'as it is', help: null },

  whyNotVaried: null,
  noReversals: { units: 2345, most: 1000 },
  someCells: { tried: 2000, of: 30000 },
  whyOneWeight: null,
  whyNotLinear: { group: null, method: 'topsis' },
  whyGapsNoMean: { group: 'web', method: 'promethee' },
  whyDerivedAbove: { group: null, method: 'pca' },
  whyScaledAgain: { group: 'web' },
  whyMixedMeans: { group: 'web', method: 'arithmetic', above: null, aboveMethod: 'geometric' },

  bySetting: { name: 'unit.id' },
  byIndicator: { id: 'offices' },
  byMissingRule: { method: 'group-mean', id: 'offices' },
  byDenominator: { id: 'offices' },
  byLeague: { id: 'size' },
  notPrepared: { methods: ['pca'] },
  unknownColumn: { column: 'ofices', by: say('byIndicator', { id: 'offices' }), near },
  ambiguousColumn: { column: 'X', matches: ['x', 'X '] },
  noUnitColumn: null,
  notNumbers: { column: 'offices', by: say('byLeague', { id: 'size' }) },
  namelessUnit: { column: 'city', word: 'NA' },
  duplicateUnit: { id: 'Perm', isSpeltAlike: false, key: ['city'], apart: 'region', edition: null },
  firstHere: null,
  unknownAnswer: { indicator: 'ombudsman', answer: 'maybe', near: { all: ['yes', 'no'], kind: 'answers' } },
  badDenominator: { indicator: 'students', column: 'population', value: 0 },
  missingDenominator: { indicator: 'students', column: 'population' },
  notFinite: { indicator: 'students' },
  beyondBands: { indicator: 'fairs', value: 12 },
  missingNotAllowed: { indicator: 'offices' },
  nothingToFill: { indicator: 'offices', method: 'mean' },
  leftEmpty: { indicator: 'offices', method: 'nearest', why },
  leftOut: { id: 'offices', why },
  notTreated: { id: 'offices', method: 'winsorise', why },
  treated: {
    treatment: {
      id: 'offices',
      method: 'winsorise',
      moved: [{ id: 'Perm', from: 90, to: 30 }],
      transformed: { method: 'log', offset: 0.01 },
      skewness: moment,
      kurtosis: moment,
    },
    values: 12,
  },
  unitLost: { indicator: 'offices', method: 'goalposts', transformation: 'log' },
  cannotNormalise: { id: 'offices', why },
  refused: { id: 'offices', why },
  noWeights: { group: null, method: 'entropy', why },
  doubtfulWeights: { group: 'web', method: 'ahp', why },
  weightless: { group: 'web', method: 'entropy', criterion: 'offices' },
  unusedWeights: { group: 'web', method: 'median' },
  overflow: { id: 'offices' },
  noClass: { league: 'size', why: say('noClassTakes', { value: 12 }) },
  valueMissing: { column: 'population' },
  noClassTakes: { value: 12 },
  unknownUnit: { name: 'Prm', where: 'screening.keep', near },
  nobodyRated: { units: 3 },
  badWeight: { id: 'offices', weight: '-1' },
  noSuchUnit: { name: 'Prm', near },
  isDropped: null,
  lacksCoverage: { share: '0.42', least: 0.66, group: null },
  lacksNonzero: { share: '0.42', least: 0.66, group: 'web' },
  lacksValue: { indicator: 'offices' },
  hasNoScore: null,
  several: { reasons: [say('hasNoScore', null), say('isDropped', null)] },

  titleLine: { cells: 2, expected: 5, count: 9, rows: 10, headerRow: 3 },
  footnotes: { text: 'Source: a survey', count: 2 },
  noHeaderRow: { row: 9, rows: 4 },
  noRowsInJson: null,
  rowsAbove: { texts: ['A title'] },
  rowsSkipped: { texts: ['A source', 'A note'] },
  settingOverruled: { option: '--decimal .', setting: 'data.decimal', value: ',' },
  settingTooLate: { setting: 'data.encoding', option: '--encoding' },
  joined: { files: ['a.csv', 'b.csv'], key: ['city'], joined: 2, units: 3 },
  appended: { files: 2, key: ['city'] },
  joinContradiction: {
    unit: 'Perm',
    column: 'offices',
    first: '7',
    second: '8',
    key: ['city'],
    apart: 'year',
  },
  valueHere: { text: '7' },
  unitsAlone: { file: 'b.csv', units: ['Perm'], count: 1, columns: ['offices'] },
  nearlySameUnit: { unit: 'Perm', other: 'PERM', otherFile: 'a.csv' },
  wrote: { files: [{ path: 'r.csv', format: 'csv' }], rows: 3 },

  cannotOpen: { path: 'cities.csv', why: say('file', { problem: 'absent' }), near: 'city.csv' },
  file: { problem: 'folder' },
  gzipDamaged: null,
  tooLarge: { bytes: 1 << 30, kept: 'stream' },
  notPlain: { bytes: 1 << 30 },
  tooManyColumns: { columns: 70_000, most: 65_535 },
  changed: { file: 'cities.csv' },
  emptyFile: null,
  unknownEncoding: { option: '--encoding', label: 'ansi', near: null },
  binary: { kind: 'PDF' },
  noText: null,
  notUtf8: {
    bytes: 'cf e5',
    readings: [{ encodings: ['windows-1251'], text: 'Пермь' }],
    shown: 'line',
    isMostlyUtf8: false,
  },
  mustBeUtf8: { says: say('zeroByte', null) },
  notInEncoding: { encoding: 'koi8-r', bytes: 'ff', isMarked: false },
  cutShort: { bytes: 'd0' },
  isUtf8: { encoding: 'windows-1251', line: 'Пермь', otherwise: 'РџРµСЂРјСЊ' },
  looksLikeUtf16: { order: 'utf-16le', header: 'city' },
  zeroByte: null,
  noDelimiter: { first: 'city', unusual: { delimiter: '^', columns: 3 }, tableLine: null },
  twoDelimiters: { cuts: [{ delimiter: '\t', cells: ['city', 'offices'] }] },
  separatorLine: { line: 'sep=;', isOverruled: true },
  loneReturns: null,
  singleQuotes: null,
  brokenQuotes: { fault: 'unclosed', quote: '"' },
  duplicateHeader: { name: 'city' },
  headless: { column: 3, isOfSheet: false },
  titleRow: { headerRow: 3, title: 'Cities', columns: 4 },
  raggedRow: { cells: 3, expected: 4, delimiter: ';' },
  somePercents: { column: 'share', percents: 1, numbers: 12 },
  unclearWords: { column: 'country', count: 2 },
  blankRows: { count: 2, isAboveHeader: true },
  lacksColumn: { column: 'offices' },
  reading: {
    rows: 78,
    files: 2,
    readings: [
      { paths: ['a.csv'], sheet: null, encoding: 'utf-8', delimiter: ';', decimal: ',' },
      { paths: ['b.xlsx'], sheet: 'Cities', encoding: 'utf-8', delimiter: null, decimal: '.' },
    ],
  },

  notANumber: { text: '0x10', why: say('isHexadecimal', { reading: '16' }) },
  ambiguousNumber: { text: '1,234', why: say('isRange', null) },
  decimalMarkIn: { text: '1,5' },
  twoDecimals: {
    comma: { text: '1,5', shows: { mark: ',', divides: 'decimals' } },
    point: { text: '1,234.5', shows: { mark: ',', divides: 'thousands' } },
  },
  textHere: { text: '1.5' },
  isTooLarge: null,
  hasOtherMark: { decimal: ',', isAssumed: false, inPlace: '1,5' },
  hasTwoReadings: { mark: ',', decimal: '.', isProved: true, point: '1.234', whole: '1234' },
  isLongText: null,
  isTextWithDigits: null,
  isWord: { word: 'many' },
  isHexadecimal: { reading: '16' },
  isNotFinite: null,
  isInBrackets: { reading: '-5' },
  isYesOrNo: { answer: 'TRUE' },
  isNoneOrUnknown: { word: 'no' },
  isSheetError: null,
  isFormula: null,
  isNoAnswer: { word: '?' },
  isDate: null,
  isMonth: null,
  isAbout: { reading: '20' },
  isRange: null,
  isFraction: null,
  hasNoteMark: { reading: '20', mark: '*' },
  hasWord: { reading: '5000', word: 'тыс.' },
  hasUnit: { reading: '5', unit: 'km' },
  hasApostrophes: { reading: '1000' },
  hasLetter: { reading: '100', letter: 'O' },
  hasForeignDigits: null,
  hasSpaces: { reading: '12' },
  hasSpacedSign: { reading: '-5' },
  endsInMark: { reading: '5' },
  hasUnderscores: { reading: '1000' },

  wantsCommaOrEnd: null,
  listUnclosed: null,
  textAfterList: null,
  commaBeforeEnd: null,
  recordUnfinished: null,
  nameUnclosed: null,
  wantsName: null,
  nameEscapes: null,
  wantsColon: { name: 'city' },
  wantsCommaOrBrace: { name: 'city' },
  quotesUnclosed: null,
  textEscapes: null,
  neverCloses: { mark: '[' },
  jsonNumberTooLarge: { number: '1e999' },
  noAnswerOfJson: { word: 'NaN' },
  wordOfJson: { word: 'True' },
  noNumberOfJson: { number: '.5' },
  wantsValue: null,
  wantsQuotes: { word: 'Perm' },
  notARecord: { isList: false, text: '5' },
  duplicateKey: { name: 'city' },
  namelessKey: null,
  jsonTooLarge: { what: 'cells', most: 2e7, size: 3e7 },
  recordsInside: { key: 'data' },
  nestedValue: { kind: 'list', key: 'size' },
  halfCharacter: null,
  spreadsheetTooLarge: { mebibytes: 300, most: 256 },
  sheetTooLarge: { sheet: 'Cities', cells: 2e7 },
  noDirectory: null,
  tooManyParts: { count: 20_000 },
  repeatedPart: part,
  missingPart: part,
  partDamaged: part,
  partEncrypted: part,
  partPacked: { ...part, method: 12 },
  partTooLarge: { ...part, mebibytes: 900, most: 512 },
  partIsBomb: { ...part, ratio: 250 },
  partOverflows: part,
  partNotXml: { ...part, why: 'unexpected end' },
  partHasDoctype: part,
  partNestsDeep: part,
  partNotUtf8: part,
  partTextTooLong: part,
  textNotThere: { cell: 'Cities!A1', text: '7' },
  typeNotThere: { cell: 'Cities!A1', type: 'q' },
  sheetNumberBroken: { cell: 'Cities!A1', text: 'x' },
  sheetNumberTooLarge: { cell: 'Cities!A1' },
  rowMisplaced: { row: '3', sheet: 'Cities' },
  cellMisplaced: { cell: 'A3', sheet: 'Cities' },
  isWebPage: null,
  isProtected: null,
  isOldExcel: null,
  isBinaryExcel: null,
  isOtherOffice: { kind: 'text' },
  isOpenDocument: null,
  isNumbers: null,
  isOtherZip: { parts: ['a.txt'] },
  whichSheet: { sheets: [{ name: 'Cities', number: 1 }] },
  unknownSheet: { wanted: '7', sheets: 2, near: null },
  emptySheet: { sheet: null, hidden: 'Old' },
  hiddenSheet: { names: ['Old'] },
  mergedHeader: { range: 'A1:B1', unnamed: ['B'] },
  mergedCells: { range: 'A2:A3', first: 'A2' },
  hiddenRows: { count: 2 },
  hiddenColumns: { names: ['offices'] },
  notAvailable: { column: 'offices', count: 1 },
  percentFormat: { columns: ['share'] },
  errorCell: { error: '#DIV/0!', isFormula: true },
  formulaWithoutValue: null,
  isTimeOrDate: { text: '12:30', isTime: true },
  numberShownAsDate: { text: '1900-01-05', stored: 5 },
  dateMadeOfNumber: { text: '2020-05-01', day: null, month: 5, year: 2020, typed: '5.20' },

  mustBeAboveZero: { name: 'sd', value: 0 },
  lowerBelowUpper: { lower: 0.9, upper: 0.1 },
  scaleGoesUp: { worst: 100, best: 0 },
  pairGoesUp: { name: 'bounds', pair: [1, 0] },
  postsGoUp: { min: 5, max: 1 },
  postsAboveZero: { min: 0 },
  pointsAndCuts: { points: 2, cuts: 2 },
  cutsGoUp: { cuts: [50, 20] },
  pointsGoUp: { points: [2, 1] },
  cannotBeNegative: { names: ['q', 'p'] },
  wantsOneAboveZero: { name: 'weights' },
  allZero: { name: 'shares' },
  oneEach: { name: 'bounds', what: 'pair', children: 3, found: 2 },
  oneEachCounted: { name: 'weights', children: 3, found: 2 },
  numbersFor: { name: 'points', what: 'numbers', found: 2, ids: ['a', 'b', 'c'] },
  thresholdsCross: { child: 1, q: 3, p: 2 },
  vetoBelowPreference: { child: 2, p: 5, veto: 4 },
  boundsExclude: null,
  boundsAreShares: { name: 'bounds', pair: [0.5, 2] },
  onePairOrEach: { name: 'bounds', children: 3, found: 2 },
  boundsTooHigh: { name: 'bounds', children: 3, sum: 1.2 },
  boundsTooLow: { name: 'bounds', children: 1, sum: 0.9 },
  matrixRow: { row: 1, entries: 2, rows: 3 },
  matrixDiagonal: { row: 1, entry: 2 },
  matrixReciprocal: { row: 2, column: 1, below: 3, above: 3 },
  noSuchChild: { name: 'order', id: 'x', near },
  leavesOut: { name: 'order', ids: ['a', 'b'] },
  namesTwice: { name: 'order', id: 'a' },
  bestIsWorst: { id: 'a' },
  comparedWithItself: { name: 'best-to-others', id: 'a', found: 2 },
  comparedTwoWays: { best: 'a', worst: 'b', fromBest: 8, toWorst: 9 },
  comparedBeyond: { id: 'c', most: 5, best: 'a', worst: 'b' },
  largestSwing: { largest: 90 },
  noExperts: null,
  idleExpert: { expert: 1 },
  expertNumbers: { expert: 1, found: 2, ids: ['a', 'b', 'c'] },
  hasNoValues: null,
  allValuesAre: { value: 5 },
  hasOneValue: null,
  targetNotBeyond: { target: 1, worst: 2, isHigher: true },
  noReferenceUnit: { unit: 'Prm', near: null },
  referenceEmpty: { unit: 'Perm' },
  referenceWorst: { unit: 'Perm', value: 0 },
  ratioOfNegative: { value: -1 },
  ratioToZero: null,
  noLogarithm: { value: 0 },
  allWouldBeAlike: null,
  hasTwoValues: null,
  noGroupOf: { by: 'country' },
  emptyGroup: { by: 'country', group: 'Russia' },
  noPeers: null,
  noNeighbour: null,
  tooFewForRegression: { units: 3, predictors: 2 },
  predictionTooLarge: null,
  tooManyPairs: { method: 'copeland', units: 1e6, children: 2, most: 1e5, instead: 'borda' },
  sharesNothing: null,
  needsEveryValue: { method: 'copras' },
  needsZeroOrMore: { method: 'copras', what: 'values', value: -1 },
  meanNeedsAboveZero: { mean: 'geometric', p: null, value: 0 },
  meanNeedsZeroOrMore: { mean: 'power', p: 2, value: -1 },
  ratiosNeedZeroOrMore: { method: 'waspas', value: -1 },
  dividesByZero: { method: 'waspas' },
  outsideBounds: { value: 9, bounds: [0, 5] },
  costsAreZero: { method: 'copras' },
  meanNotPositive: { method: 'edas', mean: 0 },
  penaltyDivides: { mean: -1, of: 'reference' },
  leftOutHere: { method: 'topsis', why },
  onlyLeftOut: null,
  weightsForOthers: { method: 'owa', weights: 2, children: 3 },
  widenBounds: { why },
  unitsOfWeights: null,
  severalOrders: { units: 4, orders: null },
  orderSearched: { units: 90, share: 0.987 },
  noPieShare: null,
  worstInAll: { method: 'cocoso' },
  distillationsDiffer: { pairs: 3, of: 10 },
  distilledAt: { fromBest: 2, fromWorst: 5 },
  incomparablePairs: { pairs: 3, of: 10 },
  noneHasValues: null,
  noneVaries: null,
  oneCompleteUnit: null,
  valuesBelow: {
    id: 'a',
    least: 0,
    isAllowed: false,
    below: 1,
    count: 12,
    lowest: -2,
    because: 'logarithms',
  },
  fewComplete: { units: 1, least: 2, lacking: { id: 'a', gaps: 3, of: 12 } },
  noRandomIndex: { criteria: 16 },
  judgementsContradict: {
    ratio: 0.2,
    random: 0.52,
    criteria: 3,
    farthest: { first: 'a', second: 'b', given: 5, implied: 0.8 },
  },
  comparisonsContradict: {
    ratio: 0.65,
    threshold: 0.1359,
    criteria: 3,
    far: 'b',
    fromBest: 8,
    toWorst: 7,
    most: 9,
    best: 'a',
    worst: 'c',
  },
  oddExpert: { expert: 3, total: 90, usual: 100 },
  lossesUndecided: null,
  weightsAllZero: null,
  balanceUndecided: null,
  balanceOutOfReach: { id: 'a', reached: 0.1, wanted: 0.3 },
  cannotCorrelate: { first: 'a', second: 'b' },
  noneConflicts: null,
  countsAgainst: { id: 'a' },
  componentsEqual: null,
  runsAgainstOthers: { id: 'a', loading: -0.2 },

  missingKey: { key: 'rating' },
  unknownKey: { key: 'normalise', belongs: 'inherited', near: null },
  unknownLanguage: { code: 'de', near: { all: ['en', 'ru'], kind: 'languages' } },
  unknownSetting: { method: 'rank', key: 'to', hasSettings: false, near: null },
  unknownChoice: { key: 'ties', value: 'mini', near: { near: 'min' } },
  missingMethod: { method: 'goalposts', under: 'name', near: null },
  unknownMethod: { method: 'minmax', family: 'normalise', near: { near: 'min-max' } },
  wantsMapping: { setting: 'unit', received: '"city"', key: 'id', text: 'city', near: null },
  wantsOther: { setting: 'weight', expected: 'number', received: 'Object' },
  breaksRule: { setting: 'weight', rule: 'weightFrom0' },
  otherwiseWrong: { setting: null, why: 'no' },
  ofMethod: { method: 'owa', why },
  needsParameter: { method: 'goalposts', name: 'min' },
  noGrouping: { name: 'country', near: null },
  twinAnswers: { first: 'yes', second: 'Yes' },
  onlyLastOpen: null,
  belowGoesUp: { below: 1, before: 5 },
  thereTwice: { what: 'criterion', name: 'offices' },
  zeroWeights: { group: 'web' },
  unreadDirection: { indicator: 'prices', method: 'arithmetic' },
  notThere: { what: 'league', name: 'sze', near: { near: 'size' } },
  keptAndDropped: { name: 'Perm' },
  circularAward: { id: 'best' },
  atPath: { path: 'criteria.0', says: why },
  noPath: { path: 'a..b' },
  isCriterion: { path: 'offices' },
  noSuchName: { path: 'ofices.weight', name: 'ofices', near },
  noEntry: { path: 'leagues.sze.column', name: 'sze', list: 'leagues', near: null },
  hasNoParts: { path: 'name.x', setting: 'name', value: '5', part: 'x' },
  noCriterion: { id: 'ofices', near },
  weightUnread: { id: 'offices', method: 'pca', group: null, given: 'given' },
  yamlTooDeep: null,
  yamlAliasesGrow: null,
  yamlEmpty: null,
  yamlNoMapping: null,
  yamlNotClosed: { mark: '{' },
  yamlQuoteOpen: null,
  yamlQuoteEnds: { quote: "'" },
  yamlTab: null,
  yamlKeyTwice: null,
  yamlTwoColons: null,
  yamlNoKey: null,
  yamlTextStart: { character: '@', line: '@name' },
  yamlSecondDocument: null,
  yamlIndent: { why: 'All items must start at the same column' },
  yamlOther: { why: 'Unexpected token' },
  yamlNoDash: null,
  yamlClosesNothing: { mark: ']' },
  yamlNoAnchor: { name: 'scale' },
  yamlHoldsItself: { name: 'scale' },
  yamlKeyNoWord: null,

  misplaced: {
    series: 'offices',
    value: 900,
    cell: 900,
    typical: 9,
    next: 30,
    factor: 100,
    isHigh: true,
  },
  outlying: { series: 'offices', value: 900, median: 9, deviations: 12 },
  spelling: { first: 'Perm', second: 'Perm’', isUnit: true },
  copied: { unit: null, count: 5 },
  copiedFrom: { unit: 'Perm' },
  beyondShare: { indicator: 'share', value: 120, why: say('shareByName', { name: 'share' }) },
  noShareAtAll: { indicator: 'share', why: say('shareByCells', null), outside: 9, count: 12 },
  shareByUnit: { unit: '%' },
  shareByCells: null,
  shareByName: { name: 'share' },
  negative: { column: 'offices', value: -999, count: 78, negatives: 1, isCode: true },
  weightSum: { group: null, sum: 99, meant: 100, unweighted: ['offices'] },
  hiddenWeights: { few: { id: 'a', count: 1, each: 0.5 }, many: { id: 'b', count: 5, each: 0.1 } },
  twins: { first: 'a', second: 'b', how: say('equalValues', { count: 12 }), isReversed: true },
  sameColumn: { column: 'offices' },
  equalValues: { count: 12 },
  multiple: { first: 'a', second: 'b', factor: 1000 },
  correlated: { r: 0.991, count: 12 },
  constant: { indicator: 'offices', value: 1, count: 12 },
  nearlyConstant: { indicator: 'offices', value: 0, others: ['Perm'], count: 78 },
  sparse: { indicator: 'offices', answered: 3, count: 12, least: 0.66, isRule: true },
  sparseAnswers: { missing: ['offices'], answered: 1, count: 3, least: 0.5, isRule: false },
  outside: { indicator: 'website', value: 25, post: 20, isUpper: true, clips: true, isJudged: true },
  unused: { column: 'ofices', meant: 'offices' },
  severalEditions: { column: 'year', unit: 'city', editions: ['2019', '2020'] },
  noHeader: { cells: ['Perm', '31'] },
  noUnit: {
    unit: 'Total',
    kind: 'total',
    columns: 5,
    count: 6,
    column: 'city',
    isPlain: false,
    isJoint: false,
    last: null,
  },
  filledIn: { fills: [{ id: 'a', count: 2, method: 'mean' }], units: 1, values: 40 },
  mixedScales: {
    group: 'web',
    criteria: [
      { id: 'a', from: 0, to: 10, share: 0.5, counts: 0.09 },
      { id: 'b', from: 0, to: 100, share: 0.5, counts: null },
    ],
    remedies: [
      { id: 'a', method: 'min-max', to: [1, 100], posts: [0, 10] },
      { id: 'c', method: 'min-max', to: [1, 100], posts: null },
    ],
  },
  severalLower: {
    named: [
      { id: 'crime', word: 'crime' },
      { id: 'pm2_5', word: 'pm25' },
    ],
  },
  lowerByName: { indicator: 'crime', word: 'crime' },
  againstSiblings: { indicator: 'a', isLower: false, siblings: 4, r: -0.8 },
  anotherUnit: {
    column: 'budget',
    part: { name: 'south.csv', by: null },
    count: 6,
    factor: 1000,
    own: 12000,
    others: 12,
  },
  fractionsAmong: {
    column: 'share',
    value: 0.12,
    count: 1,
    others: 20,
    from: 11,
    to: 30,
    areFractions: true,
  },
  allOutside: {
    indicator: 'a',
    values: { min: 52, max: 70, count: 24 },
    posts: { min: 0, max: 1, clip: true },
  },
  thinPlace: { rank: 1, answered: 1, count: 5, missing: ['a', 'b', 'c', 'd'] },
  acceptedNothing: { entry: 'outlyer Tomsk', isCode: false, near: 'outlier' },
  noNames: null,
  nothingToDraft: { columns: ['city'] },

  whyNoValues: null,
  whyConstant: null,
  whyFewValues: { least: 4, found: 1 },
  whyFewPairs: { least: 3, found: 0 },
  whyFirstConstant: null,
  whySecondConstant: null,
  whyNoInfluence: null,
  whyAlphaOfOne: null,
  whyNoAlpha: null,
  whyFewComplete: { found: 2 },
  whyConstantComponents: { names: ['offices', 'website'] },
  whyNothingLeft: null,
  whyNoRating: null,
  auditNoValues: { name: 'Offices' },
  auditConstant: { name: 'Offices', count: 12 },
  auditLeftOut: { name: 'Offices' },
  auditOutliers: {
    name: 'Offices',
    skewness: 3,
    kurtosis: 9,
    limits: { skewness: 2, kurtosis: 3.5 },
    isTamed: false,
  },
  lowAvailability: { name: 'Offices', share: 0.4, missing: 7, limit: 0.5 },
  manyZeros: { name: 'Offices', share: 0.8, limit: 0.5 },
  fewDistinct: { criteria: [{ name: 'Offices', distinct: 2 }], limit: 0.1 },
  redundant: { first: 'a', second: 'b', strength, areSiblings: true },
  contradiction: { first: 'a', second: 'b', group: null, strength },
  nameSaysLower: { name: 'Crime', word: 'crime' },
  runsAgainst: { name: 'Offices', group: 'Web', strength },
  silent: { name: 'Offices', own: null, total: strength },
  elsewhere: { name: 'Offices', group: 'Web', own: strength, other: 'Trade', strength },
  incoherent: { members, alpha: -0.1, limit: 0.7, better: { name: 'Offices', alpha: 0.6 } },
  severalDimensions: { members, dimensions: 2, first: 0.5, all: 0.8 },
  oppositeLoadings: { members, names: ['Offices'] },
  coherent: { members, alpha: 0.9, first: 0.8 },
  hiddenWeight: {
    members,
    factor: 2,
    isMore: true,
    criteria: [{ name: 'Offices', weight: 0.1, influence: 0.4 }],
  },
  decisive: {
    what: 'indicators',
    name: 'Offices',
    mean: 1.2,
    largest: 4,
    movers: [{ unit: 'Perm', from: 7, to: 3 }],
    count: 2,
  },
  withoutEffect: { names: ['Offices'] },
  losesUnits: { name: 'Offices', count: 1 },
  against: { column: 'population', total: strength, most: { name: 'Offices', strength } },
  notOutside: { column: 'offices', name: 'Offices' },
  notComputed: { what: [say('removalOf', { name: 'Offices' })], why },
  coherenceOf: { members },
  removalOf: { name: 'Offices' },
  comparisonWith: { column: 'population' },
  noColumnToCompare: { column: 'ofices', near },
  severalToCompare: { column: 'X', names: ['x', 'X '] },
  textToCompare: { column: 'country' },

  waitsForInput: null,
  wrotePreset: { path: 'rating.yaml', name: 'hdi' },
  noData: { command: 'compute' },
  drafted: {
    flags: ['--sheet', 'a b'],
    path: 'rating.yaml',
    data: ['my cities.csv'],
    indicators: 3,
    unread: 1,
  },
  noUnitCalled: { option: '--to', name: 'Prem', near: { near: 'Perm' } },
  manyUnitsCalled: { option: null, name: 'perm', ids: ['Perm', 'PERM'] },
  noConditionColumn: { ...asked, isAmbiguous: false, near },
  noOptionColumn: { option: '--against', column: 'X', isAmbiguous: true, near: null },
  conditionWantsNumber: { ...asked, value: 'small' },
  textHasNoOrder: { ...asked, operator: '<' },
  badPattern: { option: '--only', text: 'size~(', why: 'missing closing )' },
  noUnitMeets: { conditions: ['size=smal'], near: { all: ['large', 'small'], kind: 'values' } },
  noSpreadsheet: { sheet: 'Cities' },
  twoMethodologies: { paths: ['a/rating.yaml', 'b/rating.yaml'] },
  unknownPreset: { name: 'hdii', near: { near: 'hdi' } },
  presetChosen: { name: 'hdi', title: 'Human Development Index' },
  almostNumbers: { column: 'revenue', cell: '$1,200', mark: '$', decimal: '.' },
  noMethodology: {
    indicators: ['offices'],
    unit: 'city name',
    left: [{ name: 'score', role: 'result', of: ['offices'] }],
  },
  noNumbers: { columns: ['city'], rows: 3 },
  outputIsInput: { output: 'a.csv', input: '-' },
  outputTwice: { output: 'a.csv', other: './a.csv' },
  cannotWrite: {
    path: null,
    why: say('file', { problem: 'diskFull' }),
    near: null,
    left: [{ path: 'a.csv', old: '.a.csv.tmp' }],
  },
  failOnWarning: { count: 2 },
  drawFails: { draw: 7, choices: ['normalise=z-score'], why },
  drawsFailed: { count: 12, of: 10_000, first: { draw: 7, choices: [], why } },
  tooManyDraws: { draws: 100_000, units: 240_000, most: 250 },
  nothingShown: { near: null },
  methodologyUsed: { path: 'rating.yaml' },
  notRated: { excluded: [{ id: 'Perm', reason: say('isDropped', null) }] },
  doesNotAgree: {
    of: 'normalise/rank',
    title: 'example 1',
    figures: 3,
    differing: [{ name: 'row 1', computed: null, expected: 2 }],
  },
  nothingComputed: { of: 'handbook', title: 'rank', why },
  ofOption: { option: '--set', says: why },
  noResultColumn: { column: 'scor', near: { near: 'score' } },
  noLeague: { name: 'size', near: null, isEmpty: true },
  noClassOfLeague: { league: 'size', name: 'tiny', near: null },
  tieAtTheCut: { top: 3, shown: 4, rank: 3 },
  tooLargeForSheet: { what: 'text', has: 40_000, most: 32_767, column: 'city' },
};

const sayings = Object.entries(samples).map(([key, params]) => ({ say: key, params }) as Saying);
const keys = english.flatMap((part) => Object.keys(part)) as SayingKey[];

const src = join(root, 'src');
const sources = readdirSync(src, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.ts') && !name.startsWith('write/words/'))
  .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }));

describe('the English words', () => {
  it.each(sayings.map((saying) => [saying.say, saying] as const))('of %s are a sentence', (_, saying) => {
    const { message, help = 'none' } = tell(saying);
    for (const text of [message, help]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(
        /\bundefined\b|\bnull\b(?! for a missing value)|\bNaN\b(?! is not a JSON value)|\[object|function/,
      );
    }
    expect(message).not.toContain('\n');
  });

  it.each(sayings.map((saying) => [saying.say, saying] as const))(
    'of %s are made of plain data',
    (_, saying) => {
      expect(tell(JSON.parse(JSON.stringify(saying)))).toEqual(tell(saying));
      expect(tell(structuredClone(saying))).toEqual(tell(saying));
    },
  );

  it.each(keys)('of %s are said somewhere', (key) => {
    const isNamed = ({ name, text }: (typeof sources)[number]) =>
      !name.startsWith('model/sayings/') && text.includes(`'${key}'`);
    expect(sources.some(isNamed)).toBe(true);
  });

  it('stand in place of every saying in plain data', () => {
    const record = { why, list: [{ why }], none: null, figure: 1 };
    const text = 'no unit has a value';
    expect(worded(record)).toEqual({ why: text, list: [{ why: text }], none: null, figure: 1 });
  });

  it('of a diagnostic are its message and its help', () => {
    expect(wordsOf({ says: verbatim('what is wrong', 'what to do') })).toEqual({
      message: 'what is wrong',
      help: 'what to do',
    });
  });
});

/** What stands in a Russian text as it is typed, or in the letters of its authors. */
const TYPED = [
  /(?:missing|normalise|weights|clip): (?:\{[^}]*\}|[\w-]+)/g,
  /'[\w-]+'|screening\.drop|Saaty & Tran|Liang, Brunelli & Rezaei/g,
  /\b(?:MEREC|arithmetic|borda|critic|entropy|equal|factor|mabac|min-max|standard-deviation)\b/g,
];

/** Latin words of a Russian text that are none of these, nor from what the text speaks of. */
function foreign(text: string, of: unknown): string[] {
  const given = JSON.stringify(of).match(/[A-Za-z]+/g) ?? [];
  const words = TYPED.reduce((rest, typed) => rest.replace(typed, ''), text).match(/[A-Za-z]{2,}/g) ?? [];
  return words.filter((word) => !given.some((known) => known === word));
}

const told = russianSayings as Partial<Record<SayingKey, unknown>>;

describe('the Russian words', () => {
  it.each(
    sayings.filter(({ say }) => Object.hasOwn(told, say)).map((saying) => [saying.say, saying] as const),
  )('of %s are Russian', (_, saying) => {
    const { message, help = 'нет' } = russian.tell(saying);
    for (const text of [message, help]) {
      expect(text).toMatch(/[а-я]/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|function/);
      expect(foreign(text, saying.params)).toEqual([]);
    }
    expect(message).not.toContain('\n');
    // A number with a fraction has a comma; what stands in brackets of settings is typed with a point.
    expect(message.replace(/\[[^\]]*\]/g, '')).not.toMatch(/\d\.\d/);
  });

  it('are English where only diagnostics say them', () => {
    const says = say('noUnitColumn', null);
    expect(russian.tell(says)).toEqual(tell(says));
  });
});

/** Where words may stand: what the command line says of itself, and the pages of codes and methods. */
const MAY_SPEAK = [
  'cli/',
  'model/codes.ts',
  'model/saying.ts',
  'catalogue/',
  // The label before what to do.
  'write/document/finding.ts',
];

describe('words outside the catalogue', () => {
  it.each(sources.filter(({ name }) => !MAY_SPEAK.some((place) => name.startsWith(place))))(
    '$name makes no message and no help',
    ({ text }) => {
      expect(text).not.toMatch(/\b(?:message|help|why|sentence):\s*(?:['`"]|[^,\n(]*\?\s*['`])/);
      expect(text).not.toMatch(/\bverbatim\(\s*['`"]/);
    },
  );
});
