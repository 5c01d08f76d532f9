/** Two editions for people: how far the orders agree, who moved and why, who came and who left. */

import { textOf } from '../../model/label.ts';
import type { Comer, ComparedUnit, Comparison, EditionRecord } from '../../study/compare/model.ts';
import type { Block, Cell, Column, Document, Inline } from '../document/document.ts';
import { formatNumber, type NumberStyle } from '../document/numbers.ts';
import type { ComposeOptions } from '../exporter.ts';
import { captionBlocks, runLines } from '../people.ts';
import { CAUSES, sentencesOf } from './sentences.ts';

/** Units that a screen shows of those that came or left. */
const NAMES = 12;
/** Stories that a screen has room for. */
const STORIES = 5;
/** Columns behind a unit's own part that are told one by one, on a screen and on a page. */
const COLUMNS = { screen: 3, page: 6 } as const;
/** The least that is left of a unit's name. */
const LEAST_NAME = 6;
const PLACE_DIGITS = 1;
const TOP = 10;

/** On a screen those that moved furthest, or those asked for; on a page everybody. */
export function compareDocument(comparison: Comparison, options: ComposeOptions): Document {
  const { language, medium } = options;
  const texts = language.texts.compare;
  const { units, movers, named } = comparison;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const chosen = (named.length > 0 ? named : movers).flatMap((id) => byId.get(id) ?? []);
  const moved = chosen.filter(({ change }) => change !== null);
  const most = medium === 'screen' && named.length === 0 ? STORIES : Infinity;
  const blocks: Block[] = [...opening(comparison, options), ...agreementBlocks(comparison, options)];
  if (chosen.length > 0) {
    blocks.push(
      { kind: 'heading', level: 2, text: named.length > 0 ? texts.asked : texts.movers },
      unitTable(chosen, options),
      { kind: 'heading', level: 2, text: texts.why },
      {
        kind: 'list',
        mark: 'bullet',
        items: moved.slice(0, most).map((unit) => story(unit, comparison, options)),
      },
    );
    if (moved.some(({ own }) => own?.some(({ error }) => error !== undefined)))
      blocks.push({ kind: 'note', text: texts.sampled });
  }
  blocks.push(...loneNamed(comparison, options));
  if (medium === 'page' && units.length > chosen.length) {
    blocks.push({ kind: 'heading', level: 2, text: texts.everyone }, unitTable(units, options));
  }
  if (chosen.some(({ causes }) => causes !== null))
    blocks.push({ kind: 'paragraph', text: texts.legend, tone: 'quiet' });
  blocks.push(
    ...comings(comparison, options),
    ...unratedBlocks(comparison, options),
    ...namesBlocks(comparison, options),
  );
  if (medium === 'screen') blocks.push({ kind: 'omitted', ...texts.tooWide });
  return blocks;
}

const paragraph = (text: Inline): Block => ({ kind: 'paragraph', text });

/** What tells the editions apart: their names where these differ, else their files, else their methodologies. */
function labelsOf({ before, after }: Pick<Comparison, 'before' | 'after'>): readonly [string, string] {
  const fileOf = ({ inputs }: EditionRecord) => inputs[0]?.path.split('/').pop() ?? '';
  const ways: ((record: EditionRecord) => string)[] = [
    ({ rating }) => rating.edition ?? '',
    fileOf,
    ({ inputs }) => inputs[0]?.path ?? '',
    ({ methodology }) => methodology.source,
    ({ rating }) => rating.name,
  ];
  for (const way of ways) {
    const labels = [way(before), way(after)] as const;
    if (labels[0] !== '' && labels[1] !== '' && labels[0] !== labels[1]) return labels;
  }
  return [fileOf(before), fileOf(after)];
}

function opening(comparison: Comparison, { language }: ComposeOptions): Block[] {
  const { before, after, rated, same, units, common } = comparison;
  const texts = language.texts.compare;
  const [one, other] = labelsOf(comparison);
  const nameOf = ({ methodology }: EditionRecord) => textOf(methodology.resolved.name, language.tag);
  const name = nameOf(after);
  const title = same.data && !same.methodology ? texts.titleOfMethods(name) : texts.title(name);
  const { captions } = comparison;
  const isAlike = JSON.stringify(captions.before) === JSON.stringify(captions.after);
  const isOneName = nameOf(before) === name;
  const lines = [
    texts.fromTo({
      before: texts.edition({ label: one, units: rated.before }),
      after: texts.edition({ label: other, units: rated.after }),
    }),
    texts.present({ both: units.length, came: comparison.new.length, left: comparison.gone.length }),
    ...(common ? [texts.onlyCommon] : []),
    ...(comparison.reason?.say === 'causesOfSaved'
      ? []
      : [same.methodology ? texts.sameMethodology : texts.otherMethodology]),
    ...runLines(after.run, rated.after, language.texts.ranking),
    ...(comparison.reason === null ? [] : [texts.noCauses(language.tell(comparison.reason).message)]),
  ];
  return [
    {
      kind: 'heading',
      level: 1,
      text: isOneName ? title : texts.titleOfTwo({ before: nameOf(before), after: name }),
    },
    ...(isAlike
      ? captionBlocks(captions.after)
      : (
          [
            [one, captions.before],
            [other, captions.after],
          ] as const
        ).flatMap(([label, said]) =>
          captionBlocks(
            Object.fromEntries(Object.entries(said).map(([column, text]) => [`${label}, ${column}`, text])),
          ),
        )),
    ...lines.map(paragraph),
  ];
}

function agreementBlocks({ agreement, movers, same }: Comparison, { language }: ComposeOptions): Block[] {
  const texts = language.texts.compare;
  const { units, spearman, kendall, meanShift, largestShift, topTen } = agreement;
  const isStill = movers.length === 0 && units > 0;
  if (isStill && same.data) return [paragraph(texts.unchanged)];
  const sentences = [
    spearman === null || kendall === null ? texts.noAgreement : texts.agreement({ units, spearman, kendall }),
    ...(meanShift === null ? [] : [meanShift === 0 ? texts.noShift : texts.meanShift(meanShift)]),
    ...(largestShift === null || largestShift.places === 0
      ? []
      : [texts.largestShift({ unit: largestShift.id, places: largestShift.places })]),
    ...(topTen === null || units <= TOP ? [] : [texts.topTen({ shared: topTen, all: TOP })]),
  ];
  return [paragraph(sentences.join(' '))];
}

/** A number with its sign, which is what it is about. */
function signed(value: number | null | undefined, decimals: number, style: NumberStyle): string | null {
  if (value === null || value === undefined) return null;
  const text = formatNumber(value, { decimals }, style);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text.replace(/^-(?=[0.,]*$)/, '');
}

function unitTable(units: readonly ComparedUnit[], { language, digits, medium }: ComposeOptions): Block {
  const { columns: names } = language.texts.compare;
  const style = language.numbers;
  const right = (header: string, heading: string, dispensable?: number): Column => ({
    header,
    heading,
    align: 'right',
    ...(dispensable !== undefined && { dispensable }),
  });
  // What took no part in any change, such as a methodology that is the same, has no column.
  const causes = CAUSES.filter((cause) =>
    units.some(({ causes: own }) => own !== null && (own.rank[cause] !== 0 || own.score[cause] !== 0)),
  );
  const inPoints = medium === 'page' ? causes : [];
  const areWhole = units.every(({ change }) => Number.isInteger(change?.rank ?? 0));
  const columns: Column[] = [
    { header: names.unit, least: LEAST_NAME },
    right(names.before, names.place),
    right(names.after, names.place),
    right(names.change, names.place),
    ...causes.map((cause) => right(names[cause], names.byPlace)),
    right(names.before, names.score, 2),
    right(names.after, names.score, 2),
    right(names.change, names.score, 1),
    ...inPoints.map((cause) => right(names[cause], names.byScore)),
  ];
  const rows = units.map(({ id, before, after, change, causes: own }): Cell[] => [
    id,
    before.rank,
    after.rank,
    signed(change?.rank, areWhole ? 0 : PLACE_DIGITS, style),
    ...causes.map((cause) => signed(own?.rank[cause], PLACE_DIGITS, style)),
    { value: before.score, format: { decimals: digits } },
    { value: after.score, format: { decimals: digits } },
    signed(change?.score, digits, style),
    ...inPoints.map((cause) => signed(own?.score[cause], digits, style)),
  ]);
  return { kind: 'table', columns, sections: [{ rows }], wide: 'omit', look: 'ruled' };
}

function story(
  unit: ComparedUnit,
  comparison: Comparison,
  { language, digits, medium }: ComposeOptions,
): Inline {
  const texts = language.texts.compare;
  const told = { texts, language: language.tag, digits, columns: COLUMNS[medium] };
  const sentences = sentencesOf(unit, comparison, told);
  const { reason } = unit;
  if (reason !== null && comparison.reason === null)
    sentences.push(texts.noCauses(language.tell(reason).message));
  const [first = '', ...rest] = sentences;
  return [{ text: first, role: 'strong' }, rest.length === 0 ? '' : ` ${rest.join(' ')}`];
}

/** Of the units asked for, those that are in one edition only. */
function loneNamed({ named, new: came, gone }: Comparison, { language }: ComposeOptions): Block[] {
  const texts = language.texts.compare;
  const asked = new Set(named);
  const told = (units: readonly Comer[], tell: (what: { unit: string; place: number }) => string) =>
    units.flatMap(({ id, rank }) =>
      asked.has(id) && rank !== null ? [tell({ unit: id, place: rank })] : [],
    );
  const sentences = [...told(gone, texts.onlyBefore), ...told(came, texts.onlyAfter)];
  return sentences.length === 0 ? [] : [paragraph(sentences.join(' '))];
}

/** Who came and who left, with their places. */
function comings({ new: came, gone }: Comparison, { language, medium }: ComposeOptions): Block[] {
  const texts = language.texts.compare;
  const most = medium === 'screen' ? NAMES : Infinity;
  const told = ({ id, rank }: Comer) =>
    rank === null ? texts.unranked(id) : texts.comer({ unit: id, place: rank });
  const line = (title: string, units: readonly Comer[]) =>
    texts.countOf({ title, count: units.length, names: units.slice(0, most).map(told) });
  return [
    ...(came.length === 0 ? [] : [paragraph(line(texts.came, came))]),
    ...(gone.length === 0 ? [] : [paragraph(line(texts.left, gone))]),
  ];
}

/** Units of both editions that one of them does not rate. */
function unratedBlocks({ units }: Comparison, { language }: ComposeOptions): Block[] {
  const unrated = units.filter(({ change }) => change === null);
  if (unrated.length === 0) return [];
  const { before, after } = { before: 'before', after: 'after' } as const;
  const items = unrated.map((unit): Inline => {
    const edition = unit.before.rank === null ? before : after;
    const says = { say: 'notInEdition', params: { edition, why: unit[edition].reason } } as const;
    return [`${unit.id}: `, language.tell(says).message];
  });
  return [
    { kind: 'heading', level: 2, text: language.texts.compare.notRated },
    { kind: 'list', mark: 'bullet', items },
  ];
}

/** Names that were matched, and those that may be. */
function namesBlocks({ matched, suggested }: Comparison, { language }: ComposeOptions): Block[] {
  const texts = language.texts.compare;
  const list = (pairs: Comparison['suggested']): Block => ({
    kind: 'list',
    mark: 'bullet',
    items: pairs.map(texts.pair),
  });
  return [
    ...(matched.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: texts.matched } as const, list(matched)]),
    ...(suggested.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: texts.suggested } as const,
          list(suggested),
          paragraph(texts.suggestedHelp),
        ]),
  ];
}
