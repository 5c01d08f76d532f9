/** What the stages of a rating say about data and results, in English. */

import type { Saying } from '../../../model/saying.ts';
import type { StageSayings } from '../../../model/sayings/stage.ts';
import { shellWord } from '../../../model/shell-word.ts';
import { yamlList } from '../../../model/yaml-word.ts';
import { formatFixed } from '../../../stats/decimal.ts';
import type { Catalogue } from '../words.ts';
import { counted, firstOf, offered, quoted } from './parts.ts';

/** How many of the moved units a note names; all of them are in the result. */
const NAMED = 5;

const whose = (group: string | null) => (group === null ? 'at the top level' : `of group '${group}'`);
const ofGroup = (group: string | null) => (group === null ? '' : ` of '${group}'`);
const orNone = (value: number | null) => (value === null ? 'none' : formatFixed(value, 2));

export const stage: Catalogue<StageSayings<Saying>> = {
  bySetting: ({ name }) => name,
  byIndicator: ({ id }) => `indicator '${id}'`,
  byMissingRule: ({ method, id }) => `missing: ${method} of indicator '${id}'`,
  byDenominator: ({ id }) => `the denominator of indicator '${id}'`,
  byLeague: ({ id }) => `league '${id}'`,

  notPrepared: ({ methods }) => ({
    message: `${methods.join(', ')} ${methods.length === 1 ? 'is' : 'are'} not loaded`,
    help: 'rate by the result of prepare(): const ready = await prepare(methodology)',
  }),
  unknownColumn: ({ column, by, near }, tell) => ({
    message: `the data have no column '${column}', which ${tell(by).message} reads`,
    help: offered(near),
  }),
  ambiguousColumn: ({ column, matches }) => ({
    message: `the column '${column}' could be ${matches.map(quoted).join(' or ')}`,
    help: 'write it in the methodology exactly as in the header',
  }),
  noUnitColumn: () => ({
    message: 'no column names the units: all columns are numeric',
    help: 'say which column does: unit: { id: … } in the methodology, or --set unit.id=COLUMN',
  }),
  notNumbers: ({ column, by }, tell) =>
    `the column '${column}', which ${tell(by).message} reads, is not numeric`,
  namelessUnit: ({ column, word }) => ({
    message:
      word === ''
        ? `this row has no '${column}', so it is unclear which unit it belongs to`
        : `'${word}' means that '${column}' is missing, so it is unclear which unit this row belongs to`,
    help: `${/^na$/i.test(word) ? `if it is a name, such as Namibia's code, write it differently (NAM); if not, ` : ''}fill in the name, or delete the row`,
  }),
  duplicateUnit: ({ id, isSpeltAlike, key, apart, edition }) => ({
    message: `'${id}' appears twice${isSpeltAlike ? '' : ', written with different characters that read the same'}`,
    help:
      apart === null
        ? 'keep one of the rows'
        : edition === null
          ? `if they are different units, tell them apart by '${apart}': unit: { id: ${yamlList([...key, apart])} }; if not, keep one of the rows`
          : `if these are several editions, rate one of them: --only ${shellWord(`${apart}=${edition}`)}; to rate all of them together: unit: { id: ${yamlList([...key, apart])} }`,
  }),
  firstHere: () => 'first seen here',
  unknownAnswer: ({ indicator, answer, near }) => ({
    message: `'${answer}' is not one of the answers that earn points in '${indicator}'`,
    help: offered(near),
  }),
  badDenominator: ({ indicator, column, value }) => ({
    message: `'${indicator}' is divided by '${column}', which is ${value} here: a denominator must be above 0`,
    help: 'correct the number, or leave the cell empty if it is unknown',
  }),
  missingDenominator: ({ indicator, column }) =>
    `'${indicator}' counts as missing: its denominator '${column}' is empty`,
  notFinite: ({ indicator }) => ({
    message: `'${indicator}' is too large to represent here`,
    help: 'check the value and its denominator for a misplaced decimal mark, or change the unit of measurement',
  }),
  beyondBands: ({ indicator, value }) => ({
    message: `no band of '${indicator}' covers ${value}`,
    help: "end the bands with one without 'below', or correct the number",
  }),
  missingNotAllowed: ({ indicator }) => ({
    message: `'${indicator}' has no value, and the methodology says missing: error`,
    help: 'fill in the value, or choose another rule, such as missing: reweight',
  }),
  nothingToFill: ({ indicator, method }) =>
    `'${indicator}' has no observed values, so missing: ${method} has nothing to fill the gaps with`,
  leftEmpty: ({ indicator, method, why }, tell) =>
    `'${indicator}' stays empty because ${method} has nothing to fill it with: ${tell(why).message}`,
  leftOut: ({ id, why }, tell) =>
    `'${id}' is left out for all units: ${tell(why).message}, so it cannot tell the units apart`,
  filledIn: ({ fills, units, values }) => {
    const count = fills.reduce((sum, fill) => sum + fill.count, 0);
    const named = fills.map((fill) => `${fill.id} ${fill.count} (${fill.method})`);
    return `${count} of ${counted(values, 'value')} ${count === 1 ? 'was' : 'were'} filled in (${counted(units, 'unit')}): ${firstOf(named, NAMED)}`;
  },
  treated: ({ treatment, values }) => {
    const { id, method, moved, transformed, skewness, kurtosis } = treatment;
    const done: string[] = [];
    if (moved.length > 0) {
      const named = moved.map(({ id: unit, from, to }) => `${unit} ${from} → ${to}`);
      done.push(`moved ${moved.length} of ${values} values: ${firstOf(named, NAMED)}`);
    }
    if (transformed !== null) {
      const { method: by, ...parameters } = transformed;
      const settings = Object.entries(parameters).map(([name, value]) => `${name} ${value}`);
      const what = by === method ? 'of every value' : `replaced every value by its ${by}`;
      done.push(settings.length > 0 ? `${what} (${settings.join(', ')})` : what);
    }
    const shown = ({ before, after }: typeof skewness) => `${orNone(before)} → ${orNone(after)}`;
    return `'${id}': ${method} ${done.join(' and ')}; skewness ${shown(skewness)}, kurtosis ${shown(kurtosis)}`;
  },
  notTreated: ({ id, method, why }, tell) =>
    `'${id}' has outliers, but ${method} leaves it unchanged: ${tell(why).message}`,
  unitLost: ({ indicator, method, transformation }) => ({
    message: `'${indicator}' was replaced by its ${transformation}, so the parameters of ${method}, which are in the original unit, no longer apply`,
    help: 'normalise it by min-max or z-score, use goalposts with log: true and no treatment, or choose treat: winsorise',
  }),
  cannotNormalise: ({ id, why }, tell) => {
    const { message, help } = tell(why);
    return { message: `'${id}' cannot be normalised: ${message}`, help };
  },
  refused: ({ id, why }, tell) => {
    const { message, help } = tell(why);
    return { message: `'${id}': ${message}`, help };
  },
  noWeights: ({ group, method, why }, tell) => {
    const { message, help } = tell(why);
    return {
      message: `weights: ${method} cannot weight the criteria ${whose(group)}: ${message}`,
      help,
    };
  },
  doubtfulWeights: ({ group, method, why }, tell) => {
    const { message, help } = tell(why);
    return { message: `weights: ${method} for the criteria ${whose(group)}: ${message}`, help };
  },
  weightless: ({ group, method, criterion }) => ({
    message: `weights: ${method} gives '${criterion}', one of the criteria ${whose(group)}, a weight of 0`,
    help: 'it has no influence on any place: take it off the list, or weight the criteria in another way',
  }),
  unusedWeights: ({ group, method }) =>
    `'${group}': ${method} treats all its criteria alike, so their weights have no effect`,
  overflow: ({ id }) => ({
    message: `the result for '${id}' is too large to represent`,
    help: 'check the values for a misplaced decimal mark, or change their unit of measurement',
  }),
  noClass: ({ league, why }, tell) => `belongs to no class of league '${league}': ${tell(why).message}`,
  valueMissing: ({ column }) => `its '${column}' is missing`,
  noClassTakes: ({ value }) => `no class covers ${value}`,
  unknownUnit: ({ name, where, near }) => ({
    message: `${where} names '${name}', which is not in the data`,
    help: offered(near),
  }),
  nobodyRated: ({ units }) =>
    units === 0
      ? {
          message: 'there are no units to rate',
          help: 'the table has a header but no rows',
        }
      : {
          message: `${units === 1 ? 'the only unit has no' : `none of the ${units} units has a`} score, so there is no ranking`,
          help: 'look at the warnings, at screening.coverage and at the rules for missing values',
        },

  badWeight: ({ id, weight }) => `the weight of '${id}' must be 0 or more, and is ${weight}`,
  noSuchUnit: ({ name, near }) => ({
    message: `there is no unit '${name}' among the fitted ones`,
    help: offered(near),
  }),

  isDropped: () => 'dropped by screening.drop',
  lacksCoverage: ({ share, least, group }) => `coverage ${share}${ofGroup(group)} is below ${least}`,
  lacksNonzero: ({ share, least, group }) =>
    `share of non-zero values ${share}${ofGroup(group)} is below ${least}`,
  lacksValue: ({ indicator }) => `no value for '${indicator}', and the methodology says missing: exclude`,
  hasNoScore: () => 'no score: too few of its criteria have one',
  several: ({ reasons }, tell) => reasons.map((reason) => tell(reason).message).join('; '),
};
