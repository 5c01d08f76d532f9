/** What is wrong with a methodology as it is written, in English. */

import type {
  Expected,
  FileSettingSayings,
  MethodologySayings,
  Once,
  Rule,
} from '../../../model/sayings/methodology.ts';
import type { Catalogue } from '../words.ts';
import { offered } from './parts.ts';

const expectations: Record<Expected, string> = {
  answers: 'answers with their points, such as { yes: 10, no: 0 }',
  awards: 'a list of awards',
  bands: 'a list of bands',
  boolean: 'true or false',
  boundsOrList: '[min, max], or a list of them',
  classes: 'a list of classes',
  column: 'a column, or { column, optional }',
  comparisons: 'comparisons from 1 to 9',
  criteria: 'a list of criteria',
  criterion: 'the id of a criterion',
  delimiter: 'one character, or the word tab',
  factors: 'a whole number of factors',
  factorsFromZero: 'a number of factors from 1 on, or 0 for the rule',
  finite: 'a finite number',
  fullName: 'a name, and it is empty',
  grouping: 'a league or an attribute',
  groups: 'a list of groups',
  ids: 'a list of ids, the most important first',
  idsWithWeights: 'ids with their weights',
  idOrEquals: 'the id of a criterion, or a list of equals',
  judgement: 'a judgement from 1/9 to 9, such as 3 or 1/3',
  judgementRows: 'a list of rows',
  judgements: 'a list of judgements',
  labelOrList: 'a name or a list of names',
  labels: 'a list of names',
  leagues: 'a list of leagues',
  levels: 'a whole number of levels',
  method: 'a method',
  number: 'a number',
  numberFrom0To1: 'a number from 0 to 1',
  numberTo15: 'a number from 0 to 15',
  numbers: 'a list of numbers',
  oneBand: 'at least one band',
  oneClass: 'at least one class',
  oneCriterion: 'at least one criterion',
  pair: 'two numbers, such as [0, 100]',
  pairs: 'a list of pairs, such as [[0, 100], [1, 5]]',
  percentiles: 'a list of numbers, such as [25, 50, 75]',
  pointLists: 'a list of points for each expert',
  pointNumber: 'its points, a number',
  points: 'a list of points',
  share: 'a share from 0 to 1',
  text: 'text',
  unit: 'the name of a unit',
  version: '1, the version of this format',
  whole: 'a whole number',
  within: "'group', 'all', or a number of levels up",
};

const rules: Record<Rule, string> = {
  bandFrom0: "'band' cannot be negative",
  kFrom1: "'k' must be at least 1",
  maxFrom0: "'max' cannot be negative",
  noAnswer: 'there is no answer in it',
  offsetAbove0: "'offset' must be above 0",
  placesFrom1: 'places count from 1',
  rowsFrom1: 'rows count from 1',
  pointsFrom0: 'points cannot be negative',
  scaleAbove0: 'the scale must be above 0',
  skewAbove0: "'skew' must be above 0",
  spreadAbove0: "'spread' must be above 0",
  weightFrom0: 'a weight cannot be negative',
};

/** What was written, as the schema calls it. */
const shown = (received: string) =>
  received === 'undefined'
    ? 'nothing'
    : received === 'Object'
      ? 'a mapping'
      : received === 'Array'
        ? 'a list'
        : received;

const lead = (setting: string | null) => (setting === null ? '' : `'${setting}': `);

const settings: Catalogue<FileSettingSayings> = {
  missingKey: ({ key }) => ({
    message: `'${key}' is missing here`,
    help: key === 'rating' ? 'begin the file with `rating: 1`' : `add ${key}: …`,
  }),
  unknownKey: ({ key, belongs, near }) => ({
    message: `there is no setting '${key}' here`,
    help:
      belongs === 'group'
        ? `'${key}' belongs to a group, beside its list of criteria`
        : belongs === 'inherited'
          ? `write it under 'defaults', or beside a criterion`
          : belongs === 'indicator'
            ? `'${key}' belongs to an indicator, not to a group`
            : offered(near),
  }),
  unknownSetting: ({ method, key, hasSettings, near }) => ({
    message: `${method} has no setting '${key}'`,
    help: hasSettings ? offered(near) : `${method} has no settings`,
  }),
  unknownChoice: ({ key, value, near }) => ({
    message: `'${key}' cannot be '${value}'`,
    help: offered(near),
  }),
  missingMethod: ({ method, under, near }) => ({
    message: "'method' is missing here",
    help:
      method === null
        ? offered(near)
        : under === null
          ? `write { method: ${method}, … }, and its settings beside it`
          : `write { method: ${method}, … }: '${under}' is no setting here`,
  }),
  unknownMethod: ({ method, family, near }) => ({
    message:
      family === null ? `there is no method '${method}' here` : `there is no ${family} method '${method}'`,
    help: offered(near),
  }),
  wantsMapping: ({ setting, received, key, text, near }) => ({
    message: `${lead(setting)}expected a mapping of settings, not ${shown(received)}`,
    help: key === null ? offered(near) : `write { ${key}: ${text} }`,
  }),
  wantsOther: ({ setting, expected, received }) => {
    const what = expected === 'method' && setting !== null ? `a ${setting} method` : expectations[expected];
    return `${lead(setting)}expected ${what}${received === null ? '' : `, not ${shown(received)}`}`;
  },
  breaksRule: ({ setting, rule }) => lead(setting) + rules[rule],
  otherwiseWrong: ({ setting, why }) => lead(setting) + why,
};

const onces: Record<Once, string> = {
  attribute: 'attribute',
  award: 'award',
  class: 'class',
  column: 'column',
  criterion: 'criterion',
  finding: 'finding',
  league: 'league',
};

const KEY_AND_COLON = 'after a key come a colon and a space, such as `rating: 1`';

export const methodology: Catalogue<MethodologySayings> = {
  ...settings,
  ofMethod: ({ method, why }, tell) => {
    const { message, help } = tell(why);
    return { message: `${method}: ${message}`, help };
  },
  needsParameter: ({ method, name }) => ({
    message: `${method} needs its parameter '${name}'`,
    help: `write { method: ${method}, ${name}: … }`,
  }),
  noGrouping: ({ name, near }) => ({
    message: `there is no league or attribute '${name}' in this methodology`,
    help: offered(near) ?? `carry the column to the result: unit: { attributes: [${name}] }`,
  }),
  twinAnswers: ({ first, second }) =>
    `the answers '${first}' and '${second}' differ only in case, and answers are read ignoring case`,
  onlyLastOpen: () => "only the last one may have no 'below': those after it can never be reached",
  belowGoesUp: ({ below, before }) => `'below' must go up: ${below} comes after ${before}`,
  thereTwice: ({ what, name }) => ({
    message: `the ${onces[what]} '${name}' is there twice`,
    help:
      what === 'criterion' ? 'give each its own id, and say with `column` which column it reads' : undefined,
  }),
  zeroWeights: ({ group }) => ({
    message: `all the weights in ${group === null ? 'this list' : `group '${group}'`} are 0, so there are no shares`,
    help: 'give at least one of them a weight above 0',
  }),
  unreadDirection: ({ indicator, method }) => ({
    message: `'${indicator}' is better when lower, but it is not normalised, and ${method} does not read directions`,
    help: 'mirror it with normalise: { method: goalposts, min: …, max: … } or min-max, or turn its points around',
  }),
  notThere: ({ what, name, near }) => ({
    message: `there is no ${what} '${name}' in this methodology`,
    help: offered(near),
  }),
  keptAndDropped: ({ name }) => ({
    message: `'${name}' is both kept and dropped`,
    help: 'take it out of one of the lists',
  }),
  circularAward: ({ id }) => ({
    message: `award '${id}' makes an exception of winners that depend on it in turn`,
    help: 'take it out of one of the lists of exceptions',
  }),
  atPath: ({ path, says }, tell) => {
    const { message, help } = tell(says);
    return { message: `${path}: ${message}`, help };
  },

  noPath: ({ path }) => ({
    message: `'${path}' is not a path`,
    help: 'write names with points between them, such as defaults.normalise',
  }),
  isCriterion: ({ path }) => ({
    message: `'${path}' names a criterion, not one of its settings`,
    help: `write ${path}.weight=…, for example`,
  }),
  noSuchName: ({ path, name, near }) => ({
    message: `'${path}': there is neither a section nor a criterion '${name}'`,
    help: offered(near),
  }),
  noEntry: ({ path, name, list, near }) => ({
    message: `'${path}': there is no entry '${name}' in ${list}`,
    help: offered(near),
  }),
  hasNoParts: ({ path, setting, value, part }) => `'${path}': ${setting} is ${value}, which has no '${part}'`,
  noCriterion: ({ id, near }) => ({ message: `there is no criterion '${id}'`, help: offered(near) }),
  weightUnread: ({ id, method, group, given }) => ({
    message: `a weight for '${id}' changes nothing: its list is weighed by ${method}`,
    help: `add --set ${group === null ? '' : `${group}.`}weights=${given}`,
  }),

  yamlTooDeep: () => 'lists and mappings are nested too deeply',
  yamlAliasesGrow: () => ({
    message: 'its aliases repeat so much text that it cannot be meant',
    help: 'write out what is meant',
  }),
  yamlEmpty: () => ({
    message: 'the file is empty',
    help: 'begin with `rating: 1` and a list `criteria:`',
  }),
  yamlNoMapping: () => ({
    message: 'this is not a methodology: it is not made of `key: value` lines',
    help: 'begin with `rating: 1` and a list `criteria:`',
  }),
  yamlNotClosed: ({ mark }) => ({
    message: `'${mark}' opens here and is not closed`,
    help: `close it with '${mark === '{' ? '}' : ']'}'; what stands between belongs to it and is indented`,
  }),
  yamlQuoteOpen: () => ({
    message: 'a quote opens here and is not closed',
    help: 'close it in the same line',
  }),
  yamlQuoteEnds: ({ quote }) => ({
    message: 'a quote ends here, and text goes on behind it',
    help: `${quote === "'" ? "inside single quotes write '' for '" : 'inside double quotes write \\" for "'}, or use the other kind around it`,
  }),
  yamlTab: () => ({ message: 'a tab cannot indent', help: 'indent with spaces' }),
  yamlKeyTwice: () => ({ message: 'this key is there twice', help: 'keep one of them' }),
  yamlTwoColons: () => ({
    message: 'there are two colons in one line',
    help: 'put a text with a colon into quotes, such as name: "Cities: 2020"',
  }),
  yamlNoKey: () => ({ message: 'this line has no key and value', help: KEY_AND_COLON }),
  yamlTextStart: ({ character, line }) => ({
    message: `a text cannot begin with ${character}`,
    help: `put it into quotes: "${line}"`,
  }),
  yamlSecondDocument: () => ({
    message: 'a second document begins here, and a methodology is one',
    help: 'delete this line and what is below it, or put that into a file of its own',
  }),
  yamlIndent: ({ why }) => ({
    message: why,
    help: 'lines of one list or mapping begin in the same column',
  }),
  yamlOther: ({ why }) => why,
  yamlNoDash: () => ({
    message: 'this line is indented like the dashes of a list, but has none',
    help: 'begin it with `- `, or below the first key of the item it belongs to',
  }),
  yamlClosesNothing: ({ mark }) => ({
    message: `'${mark}' closes nothing`,
    help: 'delete it, or open what it should close',
  }),
  yamlNoAnchor: ({ name }) => ({
    message: `there is no '&${name}' before this`,
    help: 'write the anchor first, or repeat the text',
  }),
  yamlHoldsItself: ({ name }) => ({
    message: `'&${name}' would hold itself`,
    help: 'write out what is meant',
  }),
  yamlKeyNoWord: () => ({
    message: 'this key is a list or a mapping, and not a word',
    help: 'after a word come a colon and a space, such as `rating: 1`; a question mark at the beginning goes into quotes',
  }),
};
