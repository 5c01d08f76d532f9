/** Everything that the checks say, in one place so that its tone can be judged at once. */

import type { Related } from '../../model/diagnostic.ts';
import { suggestion } from '../../model/suggest.ts';
import { roundDecimal } from '../../stats/decimal.ts';
import type { Finding, Subject } from './check.ts';

/** A number short enough to be read. */
export const brief = (value: number): string => String(Number(value.toPrecision(6)));
const times = (value: number) => (value >= 10 ? String(Math.round(value)) : String(roundDecimal(value, 1)));
const percent = (share: number) => `${roundDecimal(100 * share, share > 0.99 && share < 1 ? 2 : 0)} %`;
const list = (names: readonly string[], most = 5) =>
  names.length <= most
    ? names.map((name) => `'${name}'`).join(', ')
    : `${names
        .slice(0, most)
        .map((name) => `'${name}'`)
        .join(', ')} and ${names.length - most} more`;

/** Where a cell stands and whose it is. */
export function at({ table, nameOf }: Subject, row: number, column: string) {
  const location = table.locate?.(row, column);
  const unit = nameOf(row);
  return {
    ...(location && { place: location.place, ...(location.frame && { frame: location.frame }) }),
    ...(unit !== undefined && { unit }),
    field: column,
  };
}

/** The heading of a column. */
export function atHeader({ table }: Subject, column: string) {
  const place = table.inputs[0] === undefined ? undefined : { file: table.inputs[0].path };
  return { ...(place && { place }), field: column };
}

export function misplaced(
  subject: Subject,
  row: number,
  column: string,
  series: string,
  value: number,
  spread: {
    readonly typical: number;
    readonly next: number;
    readonly factor: number;
    readonly high: boolean;
  },
): Finding {
  const { typical, next, factor, high } = spread;
  const cell = subject.column(column)?.numbers?.[row] ?? value;
  const apart = high ? value / next : next / value;
  const what = series === column ? `'${column}'` : `'${series}'`;
  const other = high ? cell / factor : cell * factor;
  return {
    message: `${brief(value)} is ${times(apart)} times ${high ? 'the next largest' : 'below the next smallest'} value of ${what}; ${high ? 'divided' : 'multiplied'} by ${grouped(factor)} it would be among the others, whose median is ${brief(typical)}`,
    help: `check whether ${brief(other)} is meant (a misplaced decimal mark, or ${high ? 'units where the others give thousands' : 'thousands where the others give units'}); if ${brief(cell)} is right, leave it`,
    ...at(subject, row, column),
  };
}

const grouped = (factor: number) => (factor >= 1000 ? `${factor / 1000},000` : String(factor));

export function outlying(
  subject: Subject,
  row: number,
  column: string,
  series: string,
  value: number,
  median: number,
  deviations: number,
): Finding {
  return {
    message: `${brief(value)} is ${times(deviations)} robust standard deviations from the median of '${series}', ${brief(median)}, and nothing is near it`,
    help: 'check the value; if it is right, treat: winsorise or log, or fixed goalposts, keep it from deciding how far apart the others are',
    ...at(subject, row, column),
  };
}

export function spelling(
  subject: Subject,
  column: string,
  first: { readonly text: string; readonly row: number },
  second: { readonly text: string; readonly row: number },
  isUnit: boolean,
): Finding {
  const earlier = subject.table.locate?.(first.row, column);
  const related: Related[] =
    earlier === undefined
      ? []
      : [
          {
            message: `'${first.text}' here`,
            place: earlier.place,
            ...(earlier.frame && { frame: earlier.frame }),
          },
        ];
  return {
    message: `'${second.text}' and '${first.text}' may be the same`,
    help: isUnit
      ? 'if they are, spell them alike and merge the rows; if not, a second column in unit.id tells them apart for good'
      : 'if they are, spell them alike: as it is, each makes a class of its own',
    ...at(subject, second.row, column),
    ...(related.length > 0 && { related }),
  };
}

export function copied(subject: Subject, column: string, first: number, row: number, count: number): Finding {
  const earlier = subject.table.locate?.(first, column);
  const other = subject.nameOf(first) ?? 'an earlier row';
  return {
    message: `all ${count} numbers are those of '${other}'`,
    help: 'compare both with their returns: one row may have been pasted over the other',
    ...at(subject, row, column),
    ...(earlier !== undefined && {
      related: [
        { message: `'${other}' here`, place: earlier.place, ...(earlier.frame && { frame: earlier.frame }) },
      ],
    }),
  };
}

export function beyondShare(
  subject: Subject,
  row: number,
  column: string,
  indicator: string,
  value: number,
  why: string,
): Finding {
  return {
    message: `${brief(value)} is ${value > 100 ? 'more than everything' : 'less than nothing'}: '${indicator}' is a share (${why})`,
    help: 'correct the value; if it is no share, give the indicator another unit or name',
    ...at(subject, row, column),
  };
}

export function noShareAtAll(
  subject: Subject,
  column: string,
  indicator: string,
  why: string,
  outside: number,
  count: number,
): Finding {
  return {
    severity: 'note',
    message: `'${indicator}' looks like a share (${why}), and ${outside} of its ${count} values are outside 0 to 100`,
    help: 'if it is no share, another unit or name says so',
    ...atHeader(subject, column),
  };
}

export function negative(
  subject: Subject,
  row: number,
  column: string,
  value: number,
  count: number,
  negatives: number,
  isCode: boolean,
): Finding {
  return {
    message: `${brief(value)} is below 0, and ${negatives === 1 ? 'no other' : `only ${negatives}`} of the ${count} values of '${column}' ${negatives === 1 ? 'is' : 'are'}`,
    help: isCode
      ? `if it stands for "no answer", leave the cell empty, or add data: { missing: ["${value}"] } to the methodology`
      : 'check the sign; leave the cell empty if the value is not known',
    ...at(subject, row, column),
  };
}

export function weightSum(
  path: readonly (string | number)[],
  group: string | undefined,
  sum: number,
  meant: number,
  unweighted: readonly string[],
): Finding {
  const where = group === undefined ? 'the top-level criteria' : `group '${group}'`;
  return {
    message: `the weights of ${where} sum to ${brief(sum)}, as if ${meant} were meant`,
    help:
      unweighted.length > 0
        ? `${list(unweighted)} ${unweighted.length === 1 ? 'has' : 'have'} the weight 1, which is what counts where none is written; shares are taken of the real sum`
        : 'correct them; shares are taken of the real sum, so each counts a little differently than written',
    setting: path,
  };
}

export function hidden(
  path: readonly (string | number)[],
  few: { readonly id: string; readonly count: number; readonly each: number },
  many: { readonly id: string; readonly count: number; readonly each: number },
  isStrong: boolean,
): Finding {
  const said = ({ id, count, each }: typeof few) =>
    `'${id}' with ${count === 1 ? '1 indicator' : `${count} indicators`} of ${percent(each)} each`;
  return {
    ...(!isStrong && { severity: 'note' }),
    message: `groups of equal weight are ${said(few)} and ${said(many)}: an indicator of the first counts ${times(few.each / many.each)} times as much`,
    help: 'if that is meant, leave it; else weight the groups by what they contain',
    setting: path,
  };
}

export function twins(
  subject: Subject,
  first: { readonly id: string; readonly column: string },
  second: { readonly id: string; readonly column: string },
  how: string,
  isReversed: boolean,
): Finding {
  return {
    message: `'${second.id}' and '${first.id}' say the same: ${how}`,
    help: isReversed
      ? 'leave one out; as they point in opposite directions, check `direction` too'
      : 'leave one out, or let them share the weight of one',
    ...atHeader(subject, second.column),
  };
}

export const how = {
  sameColumn: (column: string) => `both read the column '${column}'`,
  equal: (count: number) => `all ${count} values are equal`,
  multiple: (second: string, factor: number, first: string) => `'${second}' is ${brief(factor)} × '${first}'`,
  correlated: (r: number, count: number) => `r = ${roundDecimal(r, 4)} over ${count} units`,
};

export function constant(
  subject: Subject,
  column: string,
  indicator: string,
  value: number,
  count: number,
): Finding {
  return {
    message: `'${indicator}' is ${brief(value)} for all ${count} units that have a value`,
    help: 'check whether the column was filled in by default; as it is, it tells nobody apart',
    ...atHeader(subject, column),
  };
}

export function nearlyConstant(
  subject: Subject,
  column: string,
  indicator: string,
  value: number,
  others: readonly string[],
  count: number,
): Finding {
  return {
    message: `'${indicator}' is ${brief(value)} for all but ${others.length} of ${count} units: ${list(others)}`,
    help: 'its whole weight falls on these few; consider bands, a lower weight, or leaving it out',
    ...atHeader(subject, column),
  };
}

export function sparse(
  subject: Subject,
  column: string,
  indicator: string,
  answered: number,
  count: number,
  least: number,
  isRule: boolean,
): Finding {
  return {
    message: `'${indicator}' has a value for ${answered} of ${count} units (${percent(answered / count)}), ${isRule ? `less than the ${percent(least)} that screening.coverage asks of a unit` : 'less than half'}`,
    help: 'ask again, or leave the indicator out of this edition',
    ...atHeader(subject, column),
  };
}

export function sparseAnswers(
  subject: Subject,
  row: number,
  column: string,
  missing: readonly string[],
  count: number,
  least: number,
  isRule: boolean,
): Finding {
  const answered = count - missing.length;
  return {
    message: `${answered} of ${count} indicators have a value (${percent(answered / count)}), ${isRule ? `less than screening.coverage asks for (${percent(least)}): the unit is not rated` : 'less than half, and the place rests on them alone'}`,
    help: `missing: ${list(missing)}`,
    ...at(subject, row, column),
  };
}

export function outside(
  subject: Subject,
  row: number,
  column: string,
  indicator: string,
  value: number,
  post: { readonly name: 'min' | 'max'; readonly value: number },
  clips: boolean,
  isJudged: boolean,
): Finding {
  const { name } = post;
  return {
    severity: clips && !isJudged ? 'note' : 'warning',
    message: `${brief(value)} is ${name === 'max' ? 'above' : 'below'} the ${name === 'max' ? 'upper' : 'lower'} goalpost of '${indicator}', ${brief(post.value)}${clips ? ', and counts as the post' : ', so its score leaves the scale'}`,
    help: isJudged
      ? `there are at most ${brief(post.value)} points: correct the value, or the post`
      : 'check the value; if it is right, consider moving the post',
    ...at(subject, row, column),
  };
}

export function unused(subject: Subject, column: string, wanted: readonly string[]): Finding {
  const near = wanted.length === 0 ? undefined : suggestion(column, wanted, 'columns that are looked for');
  return {
    message: `the methodology does not use the column '${column}'`,
    ...(near?.startsWith('did you mean') === true && {
      severity: 'warning' as const,
      help: `the methodology looks for ${near.slice('did you mean '.length, -1)}, which the data do not have: are they the same?`,
    }),
    ...atHeader(subject, column),
  };
}
