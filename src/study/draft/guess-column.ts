/** What a column seems to be, from its header and its values: proposals for a person to judge. */

import type { ColumnRole } from '../../model/column-role.ts';
import type { Column, Texts } from '../../model/table.ts';
import { extent, isConstant, median } from '../../stats/moments.ts';

/** What a column could be in a methodology. */
export type Kind =
  | 'population'
  | 'share'
  | 'rate'
  | 'points'
  | 'count'
  | 'amount'
  | 'answers'
  | 'attribute'
  | 'constant'
  | 'empty'
  | 'text'
  | ColumnRole;

export interface Guess {
  readonly column: Column;
  readonly kind: Kind;
  readonly rows: number;
  readonly present: number;
  /** Distinct texts, in the order of their first rows; empty for numbers. */
  readonly values: readonly string[];
  readonly min: number;
  readonly max: number;
  readonly median: number;
}

const POPULATION = /popul|inhabitant|resident|насел|жител|nüfus|abitant|einwohner/iu;
const SHARE =
  /(?:^|[^\p{L}])(?:share|percent|percentage|pct|доля|процент|oran|oranı|yüzde|yüzdesi|quota|percentuale)(?:$|[^\p{L}])|%/iu;
const RATE =
  /(?:^|[^\p{L}])(?:per|rate|ratio|density|на душу|на \d+|уровень|плотность|başına)(?:$|[^\p{L}])|_pc$|\/\s*\d/iu;
const POINTS = /(?:^|[^\p{L}])(?:points?|website|grade|mark|балл|баллы|оценка|сайт|puan|not)(?:$|[^\p{L}])/iu;
const YES = /^(?:yes|y|да|evet|var|sì|true)$/iu;
const PARTLY = /^(?:partly|partially|partial|частично|kısmen|in parte)$/iu;
const NO = /^(?:no|n|нет|hayır|yok|false|none)$/iu;

/** More distinct texts are names or remarks, not classes. */
const MOST_CLASSES = 40;
const MOST_ANSWERS = 6;

/** Points for answers whose words are known; undefined for any other word. */
export function pointsOf(answer: string): number | undefined {
  if (YES.test(answer)) return 1;
  if (PARTLY.test(answer)) return 0.5;
  return NO.test(answer) ? 0 : undefined;
}

/**
 * What a column seems to be. Linear in its rows.
 *
 * @param role what a column of numbers is that is no indicator, as `otherColumns()` says
 */
export function guessColumn(column: Column, rows: number, role?: ColumnRole): Guess {
  const { name, numbers, texts } = column;
  if (numbers === undefined) return guessTexts(column, rows, texts);
  const range = extent(numbers);
  const about = { column, rows, present: range.count, values: [], ...range, median: median(numbers) };
  return {
    ...about,
    kind: range.count === 0 ? 'empty' : kindOf(name.replaceAll('_', ' '), column, range, role),
  };
}

function kindOf(
  name: string,
  { numbers, percents }: Column,
  range: { min: number; max: number },
  role: ColumnRole | undefined,
): Kind {
  const { min, max } = range;
  const whole = numbers?.every((value) => Number.isNaN(value) || Number.isInteger(value)) === true;
  if (role === 'denominator' && POPULATION.test(name)) return 'population';
  if (isConstant(range)) return 'constant';
  if (role !== undefined) return role;
  const isInside = min >= 0 && max <= 100;
  if (isInside && ((percents ?? 0) > 0 || SHARE.test(name))) return 'share';
  if (RATE.test(name)) return 'rate';
  if (whole && isInside && POINTS.test(name)) return 'points';
  return whole && min >= 0 ? 'count' : 'amount';
}

function guessTexts(column: Column, rows: number, texts: Texts | undefined): Guess {
  const values = new Set<string>();
  let present = 0;
  for (let row = 0; row < rows; row++) {
    const text = texts?.at(row) ?? null;
    if (text === null) continue;
    present++;
    values.add(text);
  }
  const distinct = [...values];
  const about = { column, rows, present, values: distinct, min: NaN, max: NaN, median: NaN };
  if (present === 0) return { ...about, kind: 'empty' };
  const known = distinct.filter((answer) => pointsOf(answer) !== undefined).length;
  if (distinct.length <= MOST_ANSWERS && known >= 2 && known === distinct.length)
    return { ...about, kind: 'answers' };
  if (distinct.length === 1) return { ...about, kind: 'constant' };
  const isClass = distinct.length <= MOST_CLASSES && distinct.length <= present / 2;
  return { ...about, kind: isClass ? 'attribute' : 'text' };
}
