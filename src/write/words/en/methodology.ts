/** What is wrong with a methodology as it is written, in English. */

import type { Saying } from '../../../model/saying.ts';
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
  confidence: 'a probability above 0.5 and up to 1',
  criteria: 'a list of criteria',
  criterion: 'the id of a criterion',
  delimiter: 'one character, or the word tab',
  factors: 'a whole number of factors',
  factorsFromZero: 'a number of factors, 1 or more, or 0 to apply the rule',
  finite: 'a finite number',
  fullName: 'a name that is not empty',
  grouping: 'a league or an attribute',
  groups: 'a list of groups',
  ids: 'a list of ids, the most important first',
  idsWithWeights: 'ids with their weights',
  idOrEquals: 'the id of a criterion, or a list of equally important ones',
  judgement: 'a judgement from 1/9 to 9, such as 3 or 1/3',
  judgementRows: 'a list of rows',
  judgements: 'a list of judgements',
  labelOrList: 'a name or a list of names',
  labels: 'a list of names',
  leagues: 'a list of leagues',
  levels: 'a whole number of levels',
  localised: 'text, or a text by language such as { en: …, ru: … }',
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
  standardError: 'a standard error above 0 and up to 0.5',
  text: 'text',
  unit: 'the name of a unit',
  version: '1, the version of this format',
  veto: "a list of numbers, 'none' where nothing is vetoed",
  whole: 'a whole number',
  within: "'group', 'all', or a number of levels up",
};

const rules: Record<Rule, string> = {
  bandFrom0: "'band' cannot be negative",
  kFrom1: "'k' must be at least 1",
  mFrom1: "'m' must be at least 1",
  maxFrom0: "'max' cannot be negative",
  noAnswer: 'no answers are listed',
  noLanguage: 'there is no text in any language',
  offsetAbove0: "'offset' must be above 0",
  placesFrom1: 'places start at 1',
  rowsFrom1: 'rows are counted from 1',
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

/** A number written with a decimal comma, as YAML reads it. */
function withPoint(received: string | null): string | undefined {
  const [, whole, decimals] = /^"([+-]?\d+),(\d+)"$/.exec(received ?? '') ?? [];
  return decimals === undefined ? undefined : `write ${whole}.${decimals}`;
}

/** What a number with a decimal comma leaves behind between braces, where a comma ends a setting. */
const afterComma = (key: string): string | undefined =>
  /^\d+$/.test(key)
    ? `a comma separates settings here: write decimals with a point, such as 0.${key}`
    : undefined;

const lead = (setting: string | null) => (setting === null ? '' : `'${setting}': `);

const settings: Catalogue<FileSettingSayings> = {
  missingKey: ({ key }) => ({
    message: `'${key}' is missing`,
    help: key === 'rating' ? 'begin the file with `rating: 1`' : `add ${key}: …`,
  }),
  unknownKey: ({ key, belongs, near }) => ({
    message: belongs === null ? `unknown setting '${key}'` : `'${key}' is not allowed here`,
    help:
      belongs === 'group'
        ? `'${key}' belongs to a group, next to its list of criteria`
        : belongs === 'inherited'
          ? `write it under 'defaults', or next to a criterion`
          : belongs === 'indicator'
            ? `'${key}' belongs to an indicator, not to a group`
            : (afterComma(key) ?? offered(near)),
  }),
  unknownLanguage: ({ code, near }) => ({ message: `unknown language '${code}'`, help: offered(near) }),
  unknownSetting: ({ method, key, hasSettings, near }) => ({
    message: `${method} has no setting '${key}'`,
    help: afterComma(key) ?? (hasSettings ? offered(near) : `${method} has no settings`),
  }),
  unknownChoice: ({ key, value, near }) => ({
    message: `'${key}' cannot be '${value}'`,
    help: offered(near),
  }),
  missingMethod: ({ method, under, near }) => ({
    message: "'method' is missing",
    help:
      method === null
        ? offered(near)
        : under === null
          ? `write { method: ${method}, … } with the settings inside`
          : `write { method: ${method}, … }: '${under}' is not a setting here`,
  }),
  unknownMethod: ({ method, family, near }) => ({
    message: family === null ? `unknown method '${method}'` : `unknown ${family} method '${method}'`,
    help: offered(near),
  }),
  wantsMapping: ({ setting, received, key, text, near }) => ({
    message: `${lead(setting)}expected a mapping of settings, not ${shown(received)}`,
    help: key === null ? offered(near) : `write { ${key}: ${text} }`,
  }),
  wantsOther: ({ setting, expected, received }) => {
    const what = expected === 'method' && setting !== null ? `a ${setting} method` : expectations[expected];
    const message = `${lead(setting)}expected ${what}${received === null ? '' : `, not ${shown(received)}`}`;
    return { message, help: withPoint(received) };
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

const KEY_AND_COLON = 'write a key, a colon and a space, such as `rating: 1`';

const choices: Catalogue<Omit<MethodologySayings<Saying>, keyof FileSettingSayings>> = {
  ofMethod: ({ method, why }, tell) => {
    const { message, help } = tell(why);
    return { message: `${method}: ${message}`, help };
  },
  needsParameter: ({ method, name }) => ({
    message: `${method} needs the parameter '${name}'`,
    help: `write { method: ${method}, ${name}: … }`,
  }),
  noGrouping: ({ name, near }) => ({
    message: `there is no league or attribute '${name}' in this methodology`,
    help:
      offered(near) ?? `to use a column of the data, make it an attribute: unit: { attributes: [${name}] }`,
  }),
  twinAnswers: ({ first, second }) =>
    `the answers '${first}' and '${second}' differ only in case, which is ignored in answers`,
  onlyLastOpen: () => "only the last one may be without 'below': those after it can never be reached",
  belowGoesUp: ({ below, before }) => `'below' must increase: ${below} comes after ${before}`,
  thereTwice: ({ what, name }) => ({
    message: `the ${onces[what]} '${name}' appears twice`,
    help:
      what === 'criterion' ? 'give each its own id; `column` says which column a criterion reads' : undefined,
  }),
  zeroWeights: ({ group }) => ({
    message: `all weights in ${group === null ? 'this list' : `group '${group}'`} are 0, so there are no shares`,
    help: 'give at least one of them a weight above 0',
  }),
  unreadDirection: ({ indicator, method }) => ({
    message: `lower is better for '${indicator}', but it is not normalised, and ${method} ignores directions`,
    help: 'reverse it with normalise: { method: goalposts, min: …, max: … } or min-max, or reverse its points',
  }),
  notThere: ({ what, name, near }) => ({
    message: `there is no ${what} '${name}' in this methodology`,
    help: offered(near),
  }),
  keptAndDropped: ({ name }) => ({
    message: `'${name}' is both kept and dropped`,
    help: 'remove it from one of the lists',
  }),
  circularAward: ({ id }) => ({
    message: `award '${id}' excludes the winners of an award that in turn depends on it`,
    help: 'remove it from one of the `except` lists',
  }),
  atPath: ({ path, says }, tell) => {
    const { message, help } = tell(says);
    return { message: `${path}: ${message}`, help };
  },

  noPath: ({ path }) => ({
    message: `'${path}' is not a path`,
    help: 'write names separated by dots, such as defaults.normalise',
  }),
  isCriterion: ({ path }) => ({
    message: `'${path}' names a criterion, not one of its settings`,
    help: `write ${path}.weight=…, for example`,
  }),
  noSuchName: ({ path, name, near }) => ({
    message: `'${path}': '${name}' is neither a section nor a criterion`,
    help: offered(near),
  }),
  noEntry: ({ path, name, list, near }) => ({
    message: `'${path}': there is no entry '${name}' in ${list}`,
    help: offered(near),
  }),
  hasNoParts: ({ path, setting, value, part }) => `'${path}': ${setting} is ${value}, which has no '${part}'`,
  noCriterion: ({ id, near }) => ({ message: `there is no criterion '${id}'`, help: offered(near) }),
  weightUnread: ({ id, method, group, given }) => ({
    message: `a weight for '${id}' has no effect: the weights of its list come from ${method}`,
    help: `add --set ${group === null ? '' : `${group}.`}weights=${given}`,
  }),

  yamlTooDeep: () => 'lists and mappings are nested too deeply',
  yamlAliasesGrow: () => ({
    message: 'its aliases repeat more text than anyone could have intended',
    help: 'write the text out in full',
  }),
  yamlEmpty: () => ({
    message: 'the file is empty',
    help: 'begin with `rating: 1` and a list `criteria:`',
  }),
  yamlNoMapping: () => ({
    message: 'this is not a methodology: it does not consist of `key: value` lines',
    help: 'begin with `rating: 1` and a list `criteria:`',
  }),
  yamlNotClosed: ({ mark }) => ({
    message: `'${mark}' is opened here and never closed`,
    help: `close it with '${mark === '{' ? '}' : ']'}'; everything inside it must be indented`,
  }),
  yamlQuoteOpen: () => ({
    message: 'a quote is opened here and never closed',
    help: 'close it on the same line',
  }),
  yamlQuoteEnds: ({ quote }) => ({
    message: 'a quote ends here, but text follows it',
    help: `${quote === "'" ? "inside single quotes write '' for '" : 'inside double quotes write \\" for "'}, or use the other kind of quotes around the text`,
  }),
  yamlTab: () => ({ message: 'a tab cannot be used for indentation', help: 'indent with spaces' }),
  yamlKeyTwice: () => ({ message: 'this key appears twice', help: 'keep one of them' }),
  yamlTwoColons: () => ({
    message: 'there are two colons on one line',
    help: 'put a text that contains a colon in quotes, such as name: "Cities: 2020"',
  }),
  yamlNoKey: () => ({ message: 'this line is not a key with a value', help: KEY_AND_COLON }),
  yamlTextStart: ({ character, line }) => ({
    message: `text cannot begin with ${character}`,
    help: `put it in quotes: "${line}"`,
  }),
  yamlSecondDocument: () => ({
    message: 'a second document begins here, but a methodology is a single one',
    help: 'delete this line and everything below it, or move that to its own file',
  }),
  yamlIndent: ({ why }) => ({
    message: why,
    help: 'the lines of a list or mapping must begin in the same column',
  }),
  yamlOther: ({ why }) => why,
  yamlNoDash: () => ({
    message: 'this line is indented like the items of a list, but has no dash',
    help: 'begin it with `- `, or align it with the first key of the item it belongs to',
  }),
  yamlClosesNothing: ({ mark }) => ({
    message: `'${mark}' has no opening bracket`,
    help: 'delete it, or add the opening bracket',
  }),
  yamlNoAnchor: ({ name }) => ({
    message: `there is no anchor '&${name}' before this`,
    help: 'write the anchor first, or repeat the text',
  }),
  yamlHoldsItself: ({ name }) => ({
    message: `'&${name}' would contain itself`,
    help: 'write the text out in full',
  }),
  yamlKeyNoWord: () => ({
    message: 'this key is a list or a mapping, not a word',
    help: 'write a word, a colon and a space, such as `rating: 1`; put a text that begins with a question mark in quotes',
  }),
};

export const methodology = [settings, choices];
