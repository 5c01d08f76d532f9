/** A rating as a document: the ranking, class by class or as a whole, the awards, and who is not rated. */

import type { Excluded } from '../model/rating.ts';
import type { Block, Cell, Column, Document, Inline, Mark, Section, Table } from './document/document.ts';
import { decimalsNeeded, type NumberFormat } from './document/numbers.ts';
import type { ComposeOptions } from './exporter.ts';
import { awardTitle, captionsOf, firstOf, isConstant, markMeaning, runLines, winnersOf } from './people.ts';
import { type Field, type MarkKind, numbersOf, type View } from './view.ts';
import type { DocumentTexts } from './words/en/texts.ts';
import type { Language } from './words/language.ts';

/** How many names a list at the end of a screen gives before it says how many more there are. */
const MOST_EXCLUDED = 10;
const MOST_WINNERS = 20;
/** Places that stand out. */
const TOP = 3;
/** The least that is left of a unit's name. */
const LEAST_NAME = 4;

const STAR: Mark = { text: '★ ', role: 'award' };
const SHARED: Mark = { text: '=', role: 'quiet' };
const MARKS: Readonly<Record<MarkKind, Mark>> = {
  filled: { text: '*', role: 'quiet' },
  thin: { text: '†', role: 'quiet' },
};
const QUIET_GAP: Cell = { value: null, role: 'quiet' };

/**
 * On a screen under the keys that `--columns` takes, with what to ask for next; on a page with every column under
 * its label and every name.
 */
export function rankingDocument(view: View, options: ComposeOptions): Document {
  return options.medium === 'screen' ? screen(view, options) : page(view, options);
}

function screen(view: View, options: ComposeOptions): Document {
  const { rating, rows, hidden } = view;
  const { name, edition } = rating.rating;
  const { ranking: texts } = options.language.texts;
  const units = texts.units(rating.columns.order.length);
  const fields = fieldsOf(view);
  const tied = fields.filter((field) => isPlace(field, view) && rows.some(sharedPlaces(field, view)));
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: name, facts: edition === null ? [units] : [edition, units] },
    ...[...captionsOf(view), ...changesOf(view, options)].map(
      (text): Block => ({ kind: 'paragraph', text, tone: 'quiet', tight: true }),
    ),
    tableOf(fields, view, options),
  ];
  if (rating.awards.length > 0)
    blocks.push({ kind: 'list', mark: 'award', items: awardItems(view, MOST_WINNERS, options) });
  blocks.push(...excludedOnScreen(view, options.language));
  if (hidden > 0)
    blocks.push({ kind: 'note', text: texts.showing({ shown: rows.length, all: rows.length + hidden }) });
  if (tied.length > 0) {
    blocks.push({ kind: 'note', text: texts.sharedPlace, columns: tied.map(({ key }) => key) });
  }
  blocks.push(...markNotes(fields, view, options));
  blocks.push({ kind: 'omitted', ...texts.tooWide });
  return blocks;
}

/** What the marks in the table mean, as far as there are some. */
const markNotes = (fields: readonly Field[], view: View, { language }: ComposeOptions): Block[] =>
  (['filled', 'thin'] as const).flatMap((kind): Block[] => {
    const columns = fields.filter((field) => field.marked?.as === kind && hasMarks(field, view));
    if (columns.length === 0) return [];
    const text = `${MARKS[kind].text} ${markMeaning(kind, view.rating, language.texts.ranking)}`;
    return [{ kind: 'note', text, columns: columns.map(({ key }) => key) }];
  });

function hasMarks({ marked }: Field, { rows }: View): boolean {
  const isMarked = marked?.rows();
  return isMarked !== undefined && rows.some(isMarked);
}

const changesOf = ({ rating: { run, columns, excluded } }: View, { language }: ComposeOptions) =>
  runLines(run, columns.order.length + excluded.length, language.texts.ranking);

const excludedItem =
  ({ tell }: Language) =>
  ({ id, reason }: Excluded): Inline => [`${id}: `, tell(reason).message];

function excludedOnScreen({ rating: { excluded } }: View, language: Language): Block[] {
  if (excluded.length === 0) return [];
  const { shown, more } = firstOf(excluded, MOST_EXCLUDED);
  const items = shown.map(excludedItem(language));
  if (more > 0) items.push(language.texts.ranking.more(more));
  return [
    { kind: 'paragraph', text: language.texts.ranking.countNotRated(excluded.length), tone: 'quiet' },
    { kind: 'list', mark: 'none', items, tone: 'quiet', tight: true },
  ];
}

function page(view: View, options: ComposeOptions): Document {
  const { rating, rows, hidden } = view;
  const { excluded, awards } = rating;
  const { name, edition } = rating.rating;
  const { ranking: texts } = options.language.texts;
  const facts = [
    ...(edition === null ? [] : [texts.edition(edition)]),
    texts.rated({ rated: rating.columns.order.length, excluded: excluded.length }),
    ...(hidden > 0 ? [texts.ofThemShown(rows.length)] : []),
  ];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: name, facts },
    ...[...captionsOf(view), ...changesOf(view, options)].map((text): Block => ({ kind: 'paragraph', text })),
    tableOf(fieldsOf(view), view, options),
    ...markNotes(fieldsOf(view), view, options),
  ];
  if (awards.length > 0) {
    blocks.push(
      { kind: 'heading', level: 2, text: texts.awards },
      { kind: 'list', mark: 'award', items: awardItems(view, Infinity, options) },
    );
  }
  if (excluded.length > 0) {
    blocks.push(
      { kind: 'heading', level: 2, text: texts.notRated },
      { kind: 'list', mark: 'bullet', items: excluded.map(excludedItem(options.language)) },
    );
  }
  return blocks;
}

/** Awards with their winners; of very many the first, and how many more. */
const awardItems = ({ rating }: View, most: number, { language: { texts } }: ComposeOptions): Inline[] =>
  rating.awards.map((award) => {
    const { shown, more } = firstOf(winnersOf(award, rating, texts.ranking), most);
    return [
      { text: awardTitle(award), role: 'term' },
      ': ',
      ...(shown.length === 0
        ? [texts.ranking.noWinner]
        : shown.flatMap((name, at) => (at === 0 ? [name] : [', ', name]))),
      ...(more > 0 ? [` ${texts.ranking.more(more)}`] : []),
    ];
  });

/** The columns worth showing: not what is the same for all, nor the class that is the heading. */
const fieldsOf = (view: View): readonly Field[] =>
  view.fields.filter((field) => !isConstant(field, view) && !isClass(field, view));

const isClass = ({ kind, key }: Field, { league }: View) =>
  league !== undefined && kind === 'other' && [league.id, `${league.id}.class`].includes(key);

function tableOf(fields: readonly Field[], view: View, options: ComposeOptions): Block {
  if (view.rows.length === 0) return { kind: 'paragraph', text: options.language.texts.ranking.nobody };
  const onScreen = options.medium === 'screen';
  const starred = onScreen && view.rows.some((row) => view.rating.columns.awards.has(row));
  const naming = starred ? fields.find(({ kind }) => kind === 'unit') : undefined;
  const cells = fields.map((field) => cellsOf(field, view, field === naming, options));
  return {
    kind: 'table',
    columns: fields.map((field) => columnOf(field, view, field === naming, options)),
    sections: sectionsOf(view).map(
      ({ heading, rows }): Section => ({
        ...(heading !== undefined && {
          heading: {
            level: 2,
            text: heading.name,
            facts: [options.language.texts.ranking.shown({ shown: rows.length, all: heading.units })],
          },
        }),
        // Made when they are asked for: a large result never stands in memory as cells.
        rows: {
          *[Symbol.iterator]() {
            for (const row of rows) yield cells.map((cell) => cell(row));
          },
        },
      }),
    ),
    wide: 'omit',
    look: 'ruled',
  } satisfies Table;
}

function titleOf({ title }: Field, { columns }: DocumentTexts['ranking']): string {
  const text = columns[title.is];
  return typeof text === 'string' ? text : text(title);
}

function columnOf(field: Field, view: View, isStarred: boolean, options: ComposeOptions): Column {
  const { numbers, kind, key } = field;
  const { ranking: texts } = options.language.texts;
  const title = titleOf(field, texts);
  const onScreen = options.medium === 'screen';
  const rank = dispensable(field, view);
  return {
    header: onScreen && kind !== 'criterion' ? texts.onScreen({ key, title }) : title,
    ...(onScreen && { key }),
    ...(numbers !== undefined && { align: 'right', format: formatOf(field, view, options) }),
    ...(kind === 'unit' && { least: LEAST_NAME }),
    ...(isStarred && { before: STAR.text.length }),
    ...(onScreen && hasMarks(field, view) && { after: 1 }),
    ...(rank !== undefined && { dispensable: rank }),
  };
}

/** Extras go before criteria before attributes; overall places last, and only beside those in the class. */
function dispensable({ kind, key, numbers }: Field, { league, fields }: View): number | undefined {
  if (kind === 'unit' || kind === 'score' || key === 'tier') return undefined;
  if (league !== undefined && numbers === league.rank) return undefined;
  if (kind !== 'rank') return kind === 'attribute' ? 1 : kind === 'criterion' ? 2 : 3;
  return league !== undefined && fields.some((field) => field.numbers === league.rank) ? 0 : undefined;
}

/**
 * How the numbers of a column read: scores with the digits asked for; columns of whole numbers without any; the
 * data's own as they are, or on a screen lined up: the same digits in all rows, large ones with blanks between
 * thousands. Places are never rounded, and 1.5 is one.
 */
function formatOf(
  { kind, numbers }: Field,
  { rows }: View,
  { digits, medium, language: { groupsOnPages } }: ComposeOptions,
): NumberFormat {
  if (numbers === undefined || kind === 'rank' || kind === 'place') return {};
  if (kind === 'score' || kind === 'criterion') return { decimals: digits };
  const isOwn = kind === 'attribute' && medium === 'page';
  if (isOwn && !groupsOnPages) return {};
  const values = numbersOf(numbers);
  let decimals = 0;
  let largest = 0;
  for (const row of rows) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    if (decimals < digits) decimals = Math.max(decimals, decimalsNeeded(value));
    largest = Math.max(largest, Math.abs(value));
  }
  const isGrouped = kind === 'attribute' && largest >= 10000;
  return { ...(!isOwn && { decimals: Math.min(decimals, digits) }), ...(isGrouped && { grouped: true }) };
}

/** The cells of a column by row: on a screen leaders are bold, gaps quiet, and winners have stars. */
function cellsOf(
  field: Field,
  view: View,
  isStarred: boolean,
  { medium, language }: ComposeOptions,
): (row: number) => Cell {
  const { rank, awards } = view.rating.columns;
  const place = view.league?.rank ?? rank;
  const value = valuesOf(field, language.texts.ranking);
  const isMarked = field.marked?.rows() ?? (() => false);
  const after = field.marked && MARKS[field.marked.as];
  if (medium === 'page') {
    const isShared = sharedPlaces(field, view);
    return (row) => {
      if (after !== undefined && isMarked(row)) return { value: value(row), after };
      return isShared(row) ? { value: value(row), before: SHARED } : value(row);
    };
  }
  const gap = isStarred ? null : QUIET_GAP;
  const isShared = sharedPlaces(field, view);
  const isMain = isPlace(field, view) || field.kind === 'unit' || field.kind === 'score';
  return (row) => {
    const found = value(row);
    const before = isStarred && awards.has(row) ? STAR : isShared(row) ? SHARED : undefined;
    const isLeader = isMain && place[row]! <= TOP;
    if (found === null && before === undefined) return gap;
    const hasMark = after !== undefined && isMarked(row);
    if (!isLeader && before === undefined && !hasMark) return found;
    return {
      value: found,
      ...(isLeader && { role: 'strong' }),
      ...(before !== undefined && { before }),
      ...(hasMark && { after }),
    };
  };
}

function valuesOf(
  { numbers, texts, names, title }: Field,
  { brief, wasFilled }: DocumentTexts['ranking'],
): (row: number) => string | number | null {
  if (numbers === undefined) {
    return (row) => {
      const id = texts?.at(row) ?? null;
      if (id === null) return null;
      if (title.is === 'filled') return wasFilled(id === 'true');
      return names === undefined ? id : brief({ id, name: names.at(row) ?? id });
    };
  }
  const values = numbersOf(numbers);
  return (row) => {
    const value = values[row]!;
    return Number.isNaN(value) ? null : value;
  };
}

/** Whether a column holds the units' places, overall or in the league that is shown. */
const isPlace = ({ kind, numbers }: Field, { league }: View): boolean =>
  kind === 'rank' || (league !== undefined && numbers === league.rank);

/** Whether a row shares its place, for a column of places; places numbered in spite of ties are not shared. */
function sharedPlaces({ numbers }: Field, view: View): (row: number) => boolean {
  const { columns, methodology } = view.rating;
  const { league } = view;
  if (numbers === columns.rank && methodology.resolved.ranking.ties !== 'ordinal') {
    return (row) => columns.tied[row] === 1;
  }
  if (league === undefined || numbers !== league.rank) return () => false;
  const counts = new Map<string, number>();
  const placeOf = (row: number) => `${league.class[row]} ${league.rank[row]}`;
  for (const row of columns.order) counts.set(placeOf(row), (counts.get(placeOf(row)) ?? 0) + 1);
  return (row) => (counts.get(placeOf(row)) ?? 0) > 1;
}

/** A part of the view under one heading: everything, or a class of the league. */
interface Part {
  /** The class; absent when the view is not by league. */
  readonly heading?: { readonly name: string; readonly units: number };
  readonly rows: Uint32Array;
}

/** The view class by class, or as one part without a heading. */
function sectionsOf(view: View): readonly Part[] {
  const { league, rows, rating } = view;
  if (league === undefined) return [{ rows }];
  const units = new Map<number, number>();
  for (const row of rating.columns.order) {
    const found = league.class[row]!;
    units.set(found, (units.get(found) ?? 0) + 1);
  }
  const parts: Part[] = [];
  let start = 0;
  for (let index = 1; index <= rows.length; index++) {
    const found = league.class[rows[start]!]!;
    if (index < rows.length && league.class[rows[index]!] === found) continue;
    const name = league.classes[found]?.name ?? '';
    parts.push({ heading: { name, units: units.get(found) ?? 0 }, rows: rows.subarray(start, index) });
    start = index;
  }
  return parts;
}
