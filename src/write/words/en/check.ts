/** What the checks find in data and methodology, in English. */

import type { CheckSayings } from '../../../model/sayings/check.ts';
import { roundDecimal } from '../../../stats/decimal.ts';
import type { Catalogue } from '../words.ts';
import { firstOf, quoted } from './parts.ts';

/** A number short enough to be read. */
const short = (value: number): string => String(Number(value.toPrecision(6)));
const times = (value: number) => (value >= 10 ? String(Math.round(value)) : String(roundDecimal(value, 1)));
const percent = (share: number) => `${roundDecimal(100 * share, share > 0.99 && share < 1 ? 2 : 0)} %`;
const grouped = (factor: number) => (factor >= 1000 ? `${factor / 1000},000` : String(factor));
const list = (names: readonly string[]) => firstOf(names.map(quoted), 5);

export const check: Catalogue<CheckSayings> = {
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
    message: `only ${answered} of ${count} indicators ${answered === 1 ? 'has' : 'have'} a value (${percent(answered / count)}), ${isRule ? `below the ${percent(least)} that screening.coverage requires: the unit is not rated` : 'less than half: the place rests on these alone'}`,
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
