/** What the checks find in data and methodology, in English. */

import type { Saying, Sayings } from '../../../model/saying.ts';
import type { CheckSayings } from '../../../model/sayings/check.ts';
import { shellWord } from '../../../model/shell-word.ts';
import { yamlList } from '../../../model/yaml-word.ts';
import { roundDecimal } from '../../../stats/decimal.ts';
import type { Catalogue } from '../words.ts';
import { firstOf, quoted } from './parts.ts';

/** A number short enough to be read. */
const short = (value: number): string => String(Number(value.toPrecision(6)));
/** The end of a scale, as far as it is worth reading. */
const brief = (value: number): string => String(roundDecimal(value, Math.abs(value) >= 10 ? 0 : 2));
const amount = (factor: number) => (factor === 1000 ? '1,000' : '1,000,000');
const times = (value: number) => (value >= 10 ? String(Math.round(value)) : String(roundDecimal(value, 1)));
const percent = (share: number) => {
  const digits = share > 0.99 && share < 1 ? 2 : share > 0 && share < 0.01 ? 1 : 0;
  return `${roundDecimal(100 * share, digits)} %`;
};
const grouped = (factor: number) => (factor >= 1000 ? `${factor / 1000},000` : String(factor));
const list = (names: readonly string[]) => firstOf(names.map(quoted), 5);

const KINDS = {
  total: ['a total', 'the sum or the mean'],
  mean: ['an average', 'the mean'],
  note: ['a note', ''],
} as const;

/** What has to be written for a normalisation. */
function normalisation({ method, to, posts }: Sayings['mixedScales']['remedies'][number]): string {
  const scale = to === null ? '' : `, to: [${to.map(short).join(', ')}]`;
  if (posts !== null)
    return `{ method: goalposts, min: ${short(posts[0])}, max: ${short(posts[1])}${scale} }`;
  return to === null ? method : `{ method: ${method}${scale} }`;
}

export const check: Catalogue<CheckSayings<Saying>> = {
  noUnit: ({ unit, kind, columns, count, column, isPlain, isJoint, last }) => {
    const [what, how] = KINDS[kind];
    const drop = `screening: { drop: [${JSON.stringify(unit)}] }`;
    const only = `--only ${shellWord(`${column}!=${unit}`)}`;
    const others = last === null || last === 1 ? '' : ', with the other notes at the end';
    const ways =
      last !== null
        ? [`--skip-last ${last}`, `data: { skip: { last: ${last} } } in the methodology`]
        : isPlain
          ? [only, `in a methodology ${drop}`]
          : [drop, ...(isJoint ? [] : [only])];
    return {
      message: `'${unit}' looks like ${what}, not like a unit${columns === null ? '' : `: in ${columns === count ? `all ${count}` : `${columns} of ${count}`} columns it is ${how} of the other rows`}`,
      help: `leave it out${others}: ${ways.join(', or ')}`,
    };
  },
  severalEditions: ({ column, unit, editions }) => {
    const last = editions[editions.length - 1] ?? '';
    const shown = editions.length > 4 ? `${editions[0]} to ${last}` : editions.join(', ');
    return {
      message: `the table has ${editions.length} editions: ${shown} in '${column}'`,
      help: `rate one of them: --only ${shellWord(`${column}=${last}`)}; to rate all of them together, name the units by both columns in a methodology: unit: { id: ${yamlList([unit, column])} }`,
    };
  },
  noHeader: ({ cells }) => ({
    message: `the first row looks like data, not like a header: ${list(cells)}`,
    help: 'add a row of column names above it, or say which row has them: --header-row N',
  }),
  mixedScales: ({ group, criteria, remedies }) => {
    const told = criteria.map(({ id, from, to, share, counts }) => {
      const reach = `'${id}' from ${brief(from)} to ${brief(to)}`;
      return counts === null ? reach : `${reach} (weight ${percent(share)}, effectively ${percent(counts)})`;
    });
    const [first] = remedies;
    const lines = remedies.map((remedy) => `for '${remedy.id}' normalise: ${normalisation(remedy)}`);
    return {
      message: `the scores of ${group === null ? 'the top-level criteria' : `'${group}'`} are on different scales: ${firstOf(told, 6)}`,
      help:
        first === undefined
          ? undefined
          : `put them on one scale; write ${lines.join('\n')}${remedies.length > 1 ? '\n' : ', '}or try --set '${first.id}.normalise=${normalisation(first)}'`,
    };
  },
  lowerByName: ({ indicator, word }) => ({
    message: `higher counts as better for '${indicator}', but its name ('${word}') suggests that lower is better`,
    help: `if lower is better, add direction: lower to it, or use --set '${indicator}.direction=lower'`,
  }),
  severalLower: ({ named }) => ({
    message: `${named.length} columns are rated as better when higher, but their names suggest that lower is better: ${firstOf(
      named.map(({ id, word }) => (id === word ? id : `${id} ('${word}')`)),
      20,
    )}`,
    help: `\`rating init\` drafts a methodology in which to decide these directions; for a single run use --set '${named[0]?.id}.direction=lower' and so on`,
  }),
  againstSiblings: ({ indicator, isLower, siblings, r }) => {
    const other = isLower ? 'higher' : 'lower';
    return {
      message: `${isLower ? 'lower' : 'higher'} counts as better for '${indicator}', but it runs against all ${siblings} of its siblings, which agree with each other: its median rank correlation with them is ${roundDecimal(r, 2)}`,
      help: `if the direction is wrong, add direction: ${other} to it, or use --set '${indicator}.direction=${other}'`,
    };
  },
  anotherUnit: ({ column, part, count, factor, own, others }) => {
    const isLarge = own > others;
    const size = isLarge ? `${amount(factor)} times` : factor === 1000 ? 'a thousandth of' : 'a millionth of';
    const where = part.by === null ? `in ${part.name}` : `where '${part.by}' is '${part.name}'`;
    const these = count === 1 ? 'it' : 'these';
    return {
      message:
        count === 1
          ? `${where}, the only value of '${column}', ${short(own)}, is about ${size} the others, whose median is ${short(others)}`
          : `${where}, all ${count} values of '${column}' are about ${size} the others: their median is ${short(own)}, that of the others ${short(others)}`,
      help: `check the unit of measurement: if it should be the same, ${isLarge ? 'divide' : 'multiply'} ${these} by ${amount(factor)}`,
    };
  },
  fractionsAmong: ({ column, value, count, others, from, to, areFractions }) => {
    const side = areFractions ? 'below 1' : 'above 1';
    const rest = `the other ${others} are between ${short(from)} and ${short(to)}`;
    const [one, all] = areFractions ? ['fraction', 'percentages'] : ['percentage', 'fractions'];
    return {
      message:
        count === 1
          ? `${short(value)} in '${column}' is ${side}, but ${rest}: a ${one} among ${all}?`
          : `${count} values of '${column}' are ${side}, such as ${short(value)}, but ${rest}: ${one}s among ${all}?`,
      help: `if so, write ${short(areFractions ? 100 * value : value / 100)} instead, so that all values are of one kind`,
    };
  },
  allOutside: ({ indicator, values, posts }) => ({
    message: `all ${values.count} values of '${indicator}', ${short(values.min)} to ${short(values.max)}, are beyond its goalposts, ${short(posts.min)} and ${short(posts.max)}${posts.clip ? ', so it hardly tells the units apart' : ''}`,
    help: 'goalposts are in the unit of the data: correct the goalposts, or the unit',
  }),
  thinPlace: ({ rank, answered, count, missing }) => ({
    message: `place ${short(rank)} is based on only ${answered} of ${count} indicators, less than half`,
    help: `missing: ${list(missing)}; screening.coverage in the methodology, or --set screening.coverage=0.5, excludes units with fewer values`,
  }),

  misplaced: ({ series, value, cell, typical, next, factor, isHigh }) => {
    const other = isHigh ? cell / factor : cell * factor;
    const apart = isHigh ? value / next : next / value;
    return {
      message: `${short(value)} is ${times(apart)} times ${isHigh ? 'the next largest' : 'smaller than the next smallest'} value of '${series}'; ${isHigh ? 'divided' : 'multiplied'} by ${grouped(factor)} it would be in line with the others (median ${short(typical)})`,
      help: `check whether it should be ${short(other)} (a misplaced decimal mark, or ${isHigh ? 'units instead of thousands' : 'thousands instead of units'}); if ${short(cell)} is right, leave it`,
    };
  },
  outlying: ({ series, value, median, deviations }) => ({
    message: `${short(value)} is ${times(deviations)} robust standard deviations from the median of '${series}' (${short(median)}), and no other value is near it`,
    help: 'check the value; if it is right, use treat: winsorise or log, or fixed goalposts, so that it does not set the scale for all the others',
  }),
  spelling: ({ first, second, isUnit }) => ({
    message: `'${second}' and '${first}' may be the same name`,
    help: isUnit
      ? 'if they are, use one spelling and merge the rows; if not, add a second column to unit.id to tell them apart'
      : 'if they are, use one spelling: as it stands, each forms a class of its own',
  }),
  copied: ({ unit, count }) => ({
    message: `all ${count} numbers are the same as those of ${unit === null ? 'an earlier row' : `'${unit}'`}`,
    help: 'compare both with their sources: one row may have been pasted over the other',
  }),
  copiedFrom: ({ unit }) => (unit === null ? 'earlier row here' : `'${unit}' here`),
  beyondShare: ({ indicator, value, why }, tell) => ({
    message: `${short(value)} is ${value > 100 ? 'above 100' : 'below 0'}, but '${indicator}' is a share (${tell(why).message})`,
    help: 'correct the value; if the indicator is not a share, give it another unit or name',
  }),
  noShareAtAll: ({ indicator, why, outside, count }, tell) => ({
    message: `'${indicator}' looks like a share (${tell(why).message}), but ${outside} of its ${count} values are outside 0 to 100`,
    help: 'if it is not a share, give it another unit or name',
  }),
  shareByUnit: ({ unit }) => `its unit is ${unit}`,
  shareByCells: () => 'its cells have percent signs',
  shareByName: ({ name }) => `judging by its name, '${name}'`,
  negative: ({ column, value, count, negatives, isCode }) => ({
    message: `${short(value)} is ${negatives === 1 ? 'the only negative' : `one of only ${negatives} negatives`} among the ${count} values of '${column}'`,
    help: isCode
      ? `if it stands for "no data", leave the cell empty, or add data: { missing: ["${value}"] } to the methodology`
      : 'check the sign; leave the cell empty if the value is unknown',
  }),
  weightSum: ({ group, sum, meant, unweighted }) => ({
    message: `the weights of ${group === null ? 'the top-level criteria' : `group '${group}'`} sum to ${short(sum)}, where ${meant} seems to be intended`,
    help:
      unweighted.length > 0
        ? `${list(unweighted)} ${unweighted.length === 1 ? 'has' : 'have'} the default weight of 1; shares are computed from the actual sum`
        : 'correct them; shares are computed from the actual sum, so each criterion counts slightly more or less than written',
  }),
  hiddenWeights: ({ few, many }) => {
    const said = ({ id, count, each }: typeof few) =>
      `'${id}' with ${count === 1 ? `1 indicator (${percent(each)})` : `${count} indicators (${percent(each)} each)`}`;
    return {
      message: `these groups weigh the same: ${said(few)} and ${said(many)}; an indicator in the first counts ${times(few.each / many.each)} times as much`,
      help: 'leave it if that is intended; otherwise weight the groups by what they contain',
    };
  },
  twins: ({ first, second, how, isReversed }, tell) => ({
    message: `'${second}' and '${first}' carry the same information: ${tell(how).message}`,
    help: isReversed
      ? 'leave one out; since they point in opposite directions, also check `direction`'
      : 'leave one out, or let the two share the weight of one',
  }),
  sameColumn: ({ column }) => `both read the column '${column}'`,
  equalValues: ({ count }) => `all ${count} values are equal`,
  multiple: ({ first, second, factor }) => `'${second}' is ${short(factor)} × '${first}'`,
  correlated: ({ r, count }) => `r = ${roundDecimal(r, 4)} over ${count} units`,
  constant: ({ indicator, value, count }) => ({
    message: `'${indicator}' is ${short(value)} for all ${count} units that have a value`,
    help: 'check whether the column was filled with a default; as it stands, it does not tell the units apart',
  }),
  nearlyConstant: ({ indicator, value, others, count }) => ({
    message: `'${indicator}' is ${short(value)} for all but ${others.length} of ${count} units: ${list(others)}`,
    help: 'its whole weight rests on these few; consider bands, a lower weight, or leaving it out',
  }),
  sparse: ({ indicator, answered, count, least, isRule }) => ({
    message: `'${indicator}' has a value for only ${answered} of ${count} units (${percent(answered / count)}), ${isRule ? `below the ${percent(least)} that screening.coverage requires of a unit` : 'less than half'}`,
    help: 'ask for the missing values, or leave the indicator out of this edition',
  }),
  sparseAnswers: ({ missing, answered, count, least, isRule }) => ({
    message:
      answered === 0
        ? `none of the ${count} indicators has a value, so the unit has no score`
        : `only ${answered} of ${count} indicators ${answered === 1 ? 'has' : 'have'} a value (${percent(answered / count)}), ${isRule ? `below the ${percent(least)} that screening.coverage requires: the unit is not rated` : 'less than half: the place rests on these alone'}`,
    help: `missing: ${list(missing)}`,
  }),
  outside: ({ indicator, value, post, isUpper, clips, isJudged }) => ({
    message: `${short(value)} is ${isUpper ? 'above' : 'below'} the ${isUpper ? 'upper' : 'lower'} goalpost of '${indicator}' (${short(post)}), ${clips ? `and counts as ${short(post)}` : 'so its score leaves the scale'}`,
    help: isJudged
      ? `the maximum is ${short(post)} points: correct the value or the goalpost`
      : 'check the value; if it is right, consider moving the goalpost',
  }),
  unused: ({ column, meant }) => ({
    message: `the methodology does not use the column '${column}'`,
    help:
      meant === null
        ? undefined
        : `the methodology expects '${meant}', which is not in the data: is this the same column?`,
  }),

  acceptedNothing: ({ entry, isCode, near }) => ({
    message: isCode
      ? `'accept' lists '${entry}', but there is no such finding`
      : `'accept' lists '${entry}', which does not begin with the code of a finding`,
    help: isCode
      ? 'remove it: it would silence the next such finding before anyone has seen it'
      : near === null
        ? 'rating check --explain lists the codes'
        : `did you mean '${near}'?`,
  }),

  noNames: () => ({
    message: 'no text column has a name in every row, so it is unclear which column names the units',
    help: 'fill in the names, or write the methodology by hand: `rating init` without data writes a form',
  }),
  nothingToDraft: ({ columns }) => ({
    message: `no column can serve as an indicator: ${firstOf(columns.map(quoted), 8)}`,
    help: 'an indicator is a column of numbers that are not all the same, or of answers such as yes and no',
  }),
};
