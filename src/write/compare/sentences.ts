/** What happened to a unit, in sentences; each is made of its figures, and none where these are missing. */

import { type LanguageCode, textOf } from '../../model/label.ts';
import { roundDecimal } from '../../stats/decimal.ts';
import type { Cause, Causes, ComparedUnit, Comparison, OwnPart } from '../../study/compare/model.ts';
import type { DocumentTexts } from '../words/en/texts.ts';

type Words = DocumentTexts['compare'];

export const CAUSES: readonly Cause[] = ['own', 'others', 'membership', 'method'];

/** Places are told to one decimal. */
const PLACE_DIGITS = 1;

export interface Told {
  readonly texts: Words;
  readonly language: LanguageCode;
  /** Digits after the point of scores. */
  readonly digits: number;
  /** How many columns are told one by one. */
  readonly columns: number;
}

/** How far it moved, through whose doing, what that did to its score, and which columns are behind its own part. */
export function sentencesOf(
  unit: ComparedUnit,
  comparison: Pick<Comparison, 'criteria'>,
  told: Told,
): string[] {
  const { change, causes, before, after, own } = unit;
  if (change === null || before.rank === null || after.rank === null) return [];
  const { texts } = told;
  const move = { unit: unit.id, from: before.rank, to: after.rank };
  const moved =
    change.rank > 0 ? texts.climbed(move) : change.rank < 0 ? texts.fell(move) : texts.stayed(move);
  if (causes === null) return [moved, scoreSentence(change.score, undefined, told)];
  return [
    moved,
    ...placeSentences(causes.rank, change.rank, texts),
    scoreSentence(change.score, causes.score, told),
    ...columnSentences(own ?? [], comparison, told),
  ];
}

/** The causes whose part does not vanish when it is rounded, the largest first. */
const largestFirst = (causes: Causes, digits: number) =>
  CAUSES.map((cause) => ({ cause, value: causes[cause] }))
    .filter(({ value }) => roundDecimal(value, digits) !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));

/** Of a number that is not whole two decimals, or three digits where it is below 1. */
function readable(cell: OwnPart['before']): OwnPart['before'] {
  if (typeof cell !== 'number' || Number.isInteger(cell)) return cell;
  return Math.abs(cell) >= 1 ? roundDecimal(cell, 2) : Number(cell.toPrecision(3));
}

function placeSentences(causes: Causes, change: number, texts: Words): string[] {
  const parts = largestFirst(causes, PLACE_DIGITS);
  const won = parts.filter(({ value }) => value > 0);
  const lost = parts.filter(({ value }) => value < 0).map(({ cause, value }) => ({ cause, value: -value }));
  if (won.length > 0 && lost.length > 0) return [texts.placesBothWays({ won, lost })];
  const [direction, through] = won.length > 0 ? (['won', won] as const) : (['lost', lost] as const);
  return through.length === 0
    ? []
    : [texts.placesThrough({ direction, whole: Math.abs(change), parts: through })];
}

function scoreSentence(change: number, causes: Causes | undefined, { texts, digits }: Told): string {
  const by = Math.abs(change);
  const isSame = roundDecimal(by, digits) === 0;
  const parts =
    causes === undefined
      ? []
      : largestFirst(causes, digits).map(({ cause, value: points }) => ({ cause, points }));
  if (isSame && parts.length === 0) return texts.scoreStayed;
  const begin = change >= 0 ? texts.scoreRose({ by, digits }) : texts.scoreFell({ by, digits });
  return texts.scoreThrough({ begin, parts, digits });
}

function columnSentences(
  own: readonly OwnPart[],
  { criteria }: Pick<Comparison, 'criteria'>,
  { texts, language, digits, columns }: Told,
): string[] {
  const felt = own.filter(({ points }) => roundDecimal(points, digits) !== 0);
  if (felt.length === 0) return [];
  const shown = felt.length <= columns + 1 ? felt : felt.slice(0, columns);
  const rest = felt.slice(shown.length);
  const items = shown.map(({ id, before, after, points: by, error = null }) => {
    const name = textOf(criteria[id] ?? id, language);
    return texts.ownColumn({ name, before: readable(before), after: readable(after), by, error, digits });
  });
  if (rest.length > 0) {
    const by = rest.reduce((sum, { points }) => sum + points, 0);
    items.push(texts.moreColumns({ count: rest.length, by, digits }));
  }
  return [texts.ownColumns(items)];
}
