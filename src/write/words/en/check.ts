/** What the checks find in data and methodology, in English. */

import type { CheckSayings } from '../../../model/sayings/check.ts';
import { roundDecimal } from '../../../stats/decimal.ts';
import type { Catalogue } from '../words.ts';
import { counted, firstOf, inShell, quoted } from './parts.ts';

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
function normalisation({ method, to, posts }: CheckSayings['mixedScales']['remedies'][number]): string {
  const scale = to === null ? '' : `, to: [${to.map(short).join(', ')}]`;
  if (posts !== null)
    return `{ method: goalposts, min: ${short(posts[0])}, max: ${short(posts[1])}${scale} }`;
  return to === null ? method : `{ method: ${method}${scale} }`;
}

export const check: Catalogue<CheckSayings> = {
  noUnit: ({ unit, kind, columns, count, column, isPlain, isJoint }) => {
    const [what, how] = KINDS[kind];
    const drop = `screening: { drop: [${JSON.stringify(unit)}] }`;
    const only = `--only ${inShell(`${column}!=${unit}`)}`;
    const ways = isPlain ? [only, `in a methodology ${drop}`] : [drop, ...(isJoint ? [] : [only])];
    return {
      message: `'${unit}' looks like ${what}, not like a unit${columns === null ? '' : `: in ${columns === count ? `all ${count}` : `${columns} of ${count}`} columns it is ${how} of the other rows`}`,
      help: `leave it out: ${ways.join(', or ')}`,
    };
  },
  mixedScales: ({ group, criteria, remedies }) => {
    const told = criteria.map(({ id, from, to, share, counts }) => {
      const reach = `'${id}' from ${brief(from)} to ${brief(to)}`;
      return counts === null ? reach : `${reach} weighs ${percent(share)} and counts as ${percent(counts)}`;
    });
    const [first] = remedies;
    const lines = remedies.map((remedy) => `beside '${remedy.id}': normalise: ${normalisation(remedy)}`);
    return {
      message: `the scores of ${group === null ? 'the top-level criteria' : `'${group}'`} are not on one scale: ${firstOf(told, 6)}`,
      help:
        first === undefined
          ? undefined
          : `put them on one scale; write ${lines.join('\n')}${remedies.length > 1 ? '\n' : ', '}or try it with --set '${first.id}.normalise=${normalisation(first)}'`,
    };
  },
  lowerByName: ({ indicator, word }) => ({
    message: `'${indicator}' counts as better when higher, and by its name ('${word}') lower is better`,
    help: `if lower is better, write direction: lower beside it, or --set '${indicator}.direction=lower'`,
  }),
  severalLower: ({ named }) => ({
    message: `${named.length} columns count as better when higher, and by their names lower is better: ${firstOf(
      named.map(({ id, word }) => (id === word ? id : `${id} ('${word}')`)),
      20,
    )}`,
    help: `rating init writes a methodology that has these directions to be decided on; for one run --set '${named[0]?.id}.direction=lower', and so on`,
  }),
  againstSiblings: ({ indicator, isLower, siblings, r }) => {
    const other = isLower ? 'higher' : 'lower';
    return {
      message: `'${indicator}' counts as better when ${isLower ? 'lower' : 'higher'} and runs against all ${siblings} indicators beside it, which go together: its rank correlation with them is ${roundDecimal(r, 2)} in the middle`,
      help: `if it is the direction that is wrong, write direction: ${other} beside it, or --set '${indicator}.direction=${other}'`,
    };
  },
  anotherUnit: ({ column, part, count, factor, own, others }) => {
    const isLarge = own > others;
    const size = isLarge ? `${amount(factor)} times` : factor === 1000 ? 'a thousandth of' : 'a millionth of';
    const where = part.by === null ? `in ${part.name}` : `where '${part.by}' is '${part.name}'`;
    return {
      message: `${where} all ${count} values of '${column}' are about ${size} the others: their median is ${short(own)}, that of the others ${short(others)}`,
      help: `check the unit of measurement, and give all values in one: ${isLarge ? 'divide these' : 'multiply these'} by ${amount(factor)} if they are meant alike`,
    };
  },
  fractionsAmong: ({ column, value, count, others, from, to, areFractions }) => ({
    message: areFractions
      ? `${counted(count, 'value')} of '${column}' ${count === 1 ? 'is' : 'are'} below 1, such as ${short(value)}, and the other ${others} are between ${short(from)} and ${short(to)}: fractions among percentages`
      : `${counted(count, 'value')} of '${column}' ${count === 1 ? 'is' : 'are'} above 1, such as ${short(value)}, and the other ${others} are between ${short(from)} and ${short(to)}: percentages among fractions`,
    help: `write ${short(areFractions ? 100 * value : value / 100)} if that is meant, so that all are of one kind`,
  }),
  allOutside: ({ indicator, values, posts }) => ({
    message: `all ${values.count} values of '${indicator}', ${short(values.min)} to ${short(values.max)}, are beyond its goalposts, ${short(posts.min)} and ${short(posts.max)}${posts.clip ? ', so it tells hardly anybody apart' : ''}`,
    help: 'the posts are given in the unit of the data: correct them, or the unit',
  }),
  thinPlace: ({ rank, answered, count, missing }) => ({
    message: `place ${short(rank)} rests on ${answered} of ${count} indicators, less than half`,
    help: `missing: ${list(missing)}; screening.coverage in the methodology, or --set screening.coverage=0.5, rates only units that answered at least so much`,
  }),

  misplaced: ({ series, value, cell, typical, next, factor, isHigh }) => {
    const other = isHigh ? cell / factor : cell * factor;
    const apart = isHigh ? value / next : next / value;
    return {
      message: `${short(value)} is ${times(apart)} times ${isHigh ? 'the next largest' : 'below the next smallest'} value of '${series}'; ${isHigh ? 'divided' : 'multiplied'} by ${grouped(factor)} it would be among the others, whose median is ${short(typical)}`,
      help: `check whether ${short(other)} is meant (a misplaced decimal mark, or ${isHigh ? 'units where the others give thousands' : 'thousands where the others give units'}); if ${short(cell)} is right, leave it`,
    };
  },
  outlying: ({ series, value, median, deviations }) => ({
    message: `${short(value)} is ${times(deviations)} robust standard deviations from the median of '${series}', ${short(median)}, and nothing is near it`,
    help: 'check the value; if it is right, treat: winsorise or log, or fixed goalposts, keep it from deciding how far apart the others are',
  }),
  spelling: ({ first, second, isUnit }) => ({
    message: `'${second}' and '${first}' may be the same`,
    help: isUnit
      ? 'if they are, spell them alike and merge the rows; if not, a second column in unit.id tells them apart for good'
      : 'if they are, spell them alike: as it is, each makes a class of its own',
  }),
  copied: ({ unit, count }) => ({
    message: `all ${count} numbers are those of '${unit ?? 'an earlier row'}'`,
    help: 'compare both with their returns: one row may have been pasted over the other',
  }),
  copiedFrom: ({ unit }) => `'${unit ?? 'an earlier row'}' here`,
  beyondShare: ({ indicator, value, why }, tell) => ({
    message: `${short(value)} is ${value > 100 ? 'more than everything' : 'less than nothing'}: '${indicator}' is a share (${tell(why).message})`,
    help: 'correct the value; if it is no share, give the indicator another unit or name',
  }),
  noShareAtAll: ({ indicator, why, outside, count }, tell) => ({
    message: `'${indicator}' looks like a share (${tell(why).message}), and ${outside} of its ${count} values are outside 0 to 100`,
    help: 'if it is no share, another unit or name says so',
  }),
  shareByUnit: ({ unit }) => `its unit is ${unit}`,
  shareByCells: () => 'its cells have percent signs',
  shareByName: ({ name }) => `by its name, '${name}'`,
  negative: ({ column, value, count, negatives, isCode }) => ({
    message: `${short(value)} is below 0, and ${negatives === 1 ? 'no other' : `only ${negatives}`} of the ${count} values of '${column}' ${negatives === 1 ? 'is' : 'are'}`,
    help: isCode
      ? `if it stands for "no answer", leave the cell empty, or add data: { missing: ["${value}"] } to the methodology`
      : 'check the sign; leave the cell empty if the value is not known',
  }),
  weightSum: ({ group, sum, meant, unweighted }) => ({
    message: `the weights of ${group === null ? 'the top-level criteria' : `group '${group}'`} sum to ${short(sum)}, as if ${meant} were meant`,
    help:
      unweighted.length > 0
        ? `${list(unweighted)} ${unweighted.length === 1 ? 'has' : 'have'} the weight 1, which is what counts where none is written; shares are taken of the real sum`
        : 'correct them; shares are taken of the real sum, so each counts a little differently than written',
  }),
  hiddenWeights: ({ few, many }) => {
    const said = ({ id, count, each }: typeof few) =>
      `'${id}' with ${count === 1 ? '1 indicator' : `${count} indicators`} of ${percent(each)} each`;
    return {
      message: `groups of equal weight are ${said(few)} and ${said(many)}: an indicator of the first counts ${times(few.each / many.each)} times as much`,
      help: 'if that is meant, leave it; else weight the groups by what they contain',
    };
  },
  twins: ({ first, second, how, isReversed }, tell) => ({
    message: `'${second}' and '${first}' say the same: ${tell(how).message}`,
    help: isReversed
      ? 'leave one out; as they point in opposite directions, check `direction` too'
      : 'leave one out, or let them share the weight of one',
  }),
  sameColumn: ({ column }) => `both read the column '${column}'`,
  equalValues: ({ count }) => `all ${count} values are equal`,
  multiple: ({ first, second, factor }) => `'${second}' is ${short(factor)} × '${first}'`,
  correlated: ({ r, count }) => `r = ${roundDecimal(r, 4)} over ${count} units`,
  constant: ({ indicator, value, count }) => ({
    message: `'${indicator}' is ${short(value)} for all ${count} units that have a value`,
    help: 'check whether the column was filled in by default; as it is, it tells nobody apart',
  }),
  nearlyConstant: ({ indicator, value, others, count }) => ({
    message: `'${indicator}' is ${short(value)} for all but ${others.length} of ${count} units: ${list(others)}`,
    help: 'its whole weight falls on these few; consider bands, a lower weight, or leaving it out',
  }),
  sparse: ({ indicator, answered, count, least, isRule }) => ({
    message: `'${indicator}' has a value for ${answered} of ${count} units (${percent(answered / count)}), ${isRule ? `less than the ${percent(least)} that screening.coverage asks of a unit` : 'less than half'}`,
    help: 'ask again, or leave the indicator out of this edition',
  }),
  sparseAnswers: ({ missing, answered, count, least, isRule }) => ({
    message: `${answered} of ${count} indicators have a value (${percent(answered / count)}), ${isRule ? `less than screening.coverage asks for (${percent(least)}): the unit is not rated` : 'less than half, and the place rests on them alone'}`,
    help: `missing: ${list(missing)}`,
  }),
  outside: ({ indicator, value, post, isUpper, clips, isJudged }) => ({
    message: `${short(value)} is ${isUpper ? 'above' : 'below'} the ${isUpper ? 'upper' : 'lower'} goalpost of '${indicator}', ${short(post)}${clips ? ', and counts as the post' : ', so its score leaves the scale'}`,
    help: isJudged
      ? `there are at most ${short(post)} points: correct the value, or the post`
      : 'check the value; if it is right, consider moving the post',
  }),
  unused: ({ column, meant }) => ({
    message: `the methodology does not use the column '${column}'`,
    help:
      meant === null
        ? undefined
        : `the methodology looks for '${meant}', which the data do not have: are they the same?`,
  }),

  acceptedNothing: ({ entry, isCode, near }) => ({
    message: isCode
      ? `'accept' lists '${entry}', and there is no such finding`
      : `'accept' lists '${entry}', which does not begin with the code of a finding`,
    help: isCode
      ? 'take it out: it would silence the next such finding before anybody has seen it'
      : near === null
        ? 'rating check --explain lists the codes'
        : `did you mean '${near}'?`,
  }),

  noNames: () => ({
    message: 'no column of text has a name in every row, so the units cannot be told',
    help: 'fill in the names, or write the methodology by hand: rating init writes a form',
  }),
  nothingToDraft: ({ columns }) => ({
    message: `no column can be an indicator: ${firstOf(columns.map(quoted), 8)}`,
    help: 'an indicator is a column of numbers that are not all the same, or of answers such as yes and no',
  }),
};
