/** What people's documents share: how units are counted, who won, what is said once for all. */

import type { AwardResult, Rating } from '../model/rating.ts';
import type { Run } from '../model/run.ts';
import { shellWord } from '../model/shell-word.ts';
import type { Texts } from '../model/table.ts';
import { leastCoverage } from '../stage/availability.ts';
import { roundDecimal } from '../stats/decimal.ts';
import type { Captions } from '../study/captions.ts';
import type { Block, Inline } from './document/document.ts';
import type { Field, MarkKind, View } from './view.ts';
import type { DocumentTexts } from './words/en/texts.ts';

/**
 * What is the same of every rated unit, as captions instead of in every line: also where neither all units nor
 * that column are shown, so that it is never lost and never said of more units than it holds for.
 */
export const captionsOf = ({ rating }: View): readonly Inline[] =>
  rating.columns.attributes.flatMap(({ name, texts }) => {
    const text = constantText(texts, rating.columns.order);
    return text === undefined ? [] : [[`${name}: `, text]];
  });

/** What is the same of every unit, said before anything else is: above all what kind of values they are. */
export const captionBlocks = (
  captions: Captions,
  look: { readonly tone?: 'quiet'; readonly tight?: true } = {},
): Block[] =>
  Object.entries(captions).map(([label, text]) => ({
    kind: 'paragraph',
    text: [`${label}: `, text],
    ...look,
  }));

/** What this run changed, as the options say it, and how many units that left out. */
export function runLines(
  run: Run | undefined,
  rated: number,
  texts: DocumentTexts['ranking'],
): readonly string[] {
  if (run === undefined) return [];
  const weights = Object.entries(run.weights).map(([id, weight]) => `${id}=${weight}`);
  const changes = [
    ...run.set.map((text) => `--set ${shellWord(text)}`),
    ...(weights.length === 0 ? [] : [`--weights ${shellWord(weights.join(','))}`]),
  ];
  return [
    ...(changes.length === 0 ? [] : [texts.changed(changes.join(' '))]),
    ...(run.only.length === 0 ? [] : [texts.only({ conditions: run.only, rated, leftOut: run.leftOut })]),
  ];
}

/** Whether a column says the same of every rated unit. */
export const isConstant = ({ kind, texts }: Field, { rating }: View): boolean =>
  kind === 'attribute' && constantText(texts, rating.columns.order) !== undefined;

function constantText(texts: Texts | undefined, rows: Uint32Array): string | undefined {
  if (texts === undefined || rows.length < 2) return undefined;
  const first = texts.at(rows[0]!);
  if (first === null || first === '') return undefined;
  return rows.every((row) => texts.at(row) === first) ? first : undefined;
}

/** `Absolute winner, USD 10,000`. */
export const awardTitle = ({ name, prize }: AwardResult): string =>
  prize === undefined ? name : `${name}, ${prize}`;

/** The winners of an award, of an award by class with the class. */
export function winnersOf(
  { winners, classes, league }: AwardResult,
  { columns }: Rating,
  texts: DocumentTexts['ranking'],
): readonly string[] {
  if (classes === undefined) return winners;
  const named = columns.leagues.find(({ id }) => id === league)?.classes;
  return classes.flatMap(({ class: id, winners: won }, index) =>
    won.map((winner) => `${winner} (${texts.brief({ id, name: named?.[index]?.name ?? id })})`),
  );
}

/** The first of many, and how many more there are. */
export function firstOf<T>(items: readonly T[], most: number): { shown: readonly T[]; more: number } {
  const shown = items.slice(0, most);
  return { shown, more: items.length - shown.length };
}

/** What a mark beside a score says. */
export function markMeaning(
  kind: MarkKind,
  { methodology }: Rating,
  texts: DocumentTexts['ranking'],
): string {
  if (kind === 'filled') return texts.filled;
  const { least, isRule } = leastCoverage(methodology.resolved);
  return texts.thin(isRule ? roundDecimal(100 * least, 0) : null);
}
