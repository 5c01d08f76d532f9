/** The page of a unit, for people: what a city takes into a meeting about its place. */

import { captionsOf } from '../../study/captions.ts';
import type {
  Contribution,
  ExplainedUnit,
  Explanation,
  Leverage,
  Target,
  Tried,
} from '../../study/explain/model.ts';
import type { Block, Cell, Column, Document, Inline, Table } from '../document/document.ts';
import type { ComposeOptions } from '../exporter.ts';
import { locationText } from '../note.ts';
import { captionBlocks, runLines } from '../people.ts';
import { type Names, namesFor } from './names.ts';
import {
  gapSentences,
  isFirst,
  leverageSentences,
  recordSentences,
  referenceSentences,
  shareText,
  targetSentences,
} from './sentences.ts';

/** Of more indicators only the best and the worst are drawn, so many in all. */
const MOST_BARS = 24;

/** So many cells are listed on a screen. */
const MOST_CELLS = 10;

const LEAST_NAME = 12;

/** The pages of all units that were asked for, one after the other. */
export function explainDocument(
  explanation: Explanation,
  { medium, digits, language }: ComposeOptions,
): Document {
  const names = namesFor(explanation, language, digits);
  return explanation.units.flatMap((unit, index): Block[] => [
    ...(index > 0 ? [{ kind: 'break' } as const] : []),
    ...unitPage(unit, explanation, names, medium === 'screen' ? MOST_CELLS : Infinity),
  ]);
}

/** One unit: place, contributions, targets, whom to learn from, records, gaps, cells. */
export function unitPage(
  unit: ExplainedUnit,
  explanation: Explanation,
  names: Names,
  mostCells: number = Infinity,
): Document {
  const { headings, sentences } = names.texts;
  const { rating } = explanation;
  const { name, edition } = rating.rating;
  const blocks: Block[] = [
    {
      kind: 'heading',
      level: 1,
      text: names.texts.title({ unit: unit.id, name }),
      ...(edition !== null && { facts: [edition] }),
    },
    ...captionBlocks(captionsOf(rating), { tone: 'quiet', tight: true }),
    ...runLines(
      rating.run,
      rating.columns.order.length + rating.excluded.length,
      names.language.texts.ranking,
    ).map((text): Block => ({ kind: 'paragraph', text, tone: 'quiet', tight: true })),
    { kind: 'facts', entries: placeEntries(unit, names), tone: 'strong' },
    { kind: 'heading', level: 2, text: headings.contributions },
    { kind: 'paragraph', text: referenceSentences(unit, explanation, names).join(' ') },
    ...contributionBlocks(unit, explanation, names),
    ...(isFirst(unit, explanation)
      ? [{ kind: 'paragraph', text: sentences.first } as const]
      : unit.targets.flatMap((target) => targetBlocks(target, names))),
  ];
  const learning = learningItems(unit, names);
  if (learning.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: headings.learnFrom },
      { kind: 'list', mark: 'bullet', items: learning },
    );
  for (const [heading, mark, items] of [
    [headings.records, 'award', recordSentences(unit, names)],
    [headings.gaps, 'note', gapSentences(unit, names)],
  ] as const)
    if (items.length > 0)
      blocks.push({ kind: 'heading', level: 2, text: heading }, { kind: 'list', mark, items });
  return [...blocks, ...leverageBlocks(unit, names, mostCells)];
}

function placeEntries(
  { rank, of, tied, score, leagues }: ExplainedUnit,
  names: Names,
): (readonly [string, Inline])[] {
  const { texts, leagueName, className } = names;
  return [
    [texts.overall, texts.placeWithScore({ place: rank, of, tied, score: names.score(score) })],
    ...Object.entries(leagues).map(([league, own]): readonly [string, Inline] =>
      own === null
        ? [leagueName(league), texts.noClass]
        : [className(league, own.class), texts.placeOf({ place: own.rank, of: own.of })],
    ),
  ];
}

/** What each indicator adds as bars, then every criterion with its figures. */
function contributionBlocks(
  { id, contributions, reference }: ExplainedUnit,
  { rating, reference: { kind, unit } }: Explanation,
  names: Names,
): Block[] {
  if (reference.score === null || unit === id) return [];
  const { columns, notes, referenceColumn } = names.texts;
  const leaves = new Set(rating.criteria.flatMap(({ id: own, leaf }) => (leaf ? [own] : [])));
  const drawn = contributions.filter(
    ({ id: own, points }) => leaves.has(own) && points !== null && points !== 0,
  );
  drawn.sort((a, b) => b.points! - a.points!);
  const cut = drawn.length > MOST_BARS;
  const shown = cut ? [...drawn.slice(0, MOST_BARS / 2), ...drawn.slice(-MOST_BARS / 2)] : drawn;
  const hasError = contributions.some(({ error }) => error !== undefined);
  const score = { format: { decimals: names.digits }, align: 'right' } as const;
  const table: Table = {
    kind: 'table',
    columns: [
      { header: columns.criterion, least: LEAST_NAME },
      { header: columns.points, ...score },
      ...(hasError ? [{ header: columns.error, ...score }] : []),
      { header: columns.score, ...score },
      { header: referenceColumn[kind], ...score },
      { header: columns.place, align: 'right' },
      { header: columns.value, align: 'right', dispensable: 1 },
    ],
    sections: [{ rows: contributions.map((one) => contributionRow(one, contributions, hasError, names)) }],
    wide: 'continue',
    look: 'lined',
  };
  const bars: Block[] = [
    {
      kind: 'bars',
      items: shown.map(({ id: own, points }) => ({ label: names.criterion(own), value: points })),
      format: { decimals: names.digits },
      headers: [columns.indicator, columns.points],
    },
    { kind: 'paragraph', text: notes.bars, tone: 'quiet', tight: true },
  ];
  return [...(shown.length > 0 ? bars : []), table];
}

function contributionRow(
  { id, parent, points, error, score, reference, rank, raw }: Contribution,
  all: readonly Contribution[],
  hasError: boolean,
  { criterion, points: signed, measured, texts }: Names,
): Cell[] {
  const depth = depthOf(parent, all);
  return [
    { value: criterion(id), depth },
    points === null ? null : signed(points),
    ...(hasError ? [error ?? null] : []),
    score,
    reference,
    rank,
    raw === undefined ? '' : raw === null ? texts.gap : measured(id, raw),
  ];
}

const depthOf = (parent: string | null, all: readonly Contribution[]): number =>
  parent === null ? 0 : 1 + depthOf(all.find(({ id }) => id === parent)?.parent ?? null, all);

/** What a place takes, in sentences and indicator by indicator. */
function targetBlocks(target: Target, names: Names): Block[] {
  const { texts, className } = names;
  const { to, single, together, fewest, reachable } = target;
  const league = to.league === undefined ? null : className(to.league.id, to.league.class);
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: texts.target({ place: to.place, unit: to.unit ?? null, league }) },
    { kind: 'paragraph', text: targetSentences(target, names).join(' ') },
  ];
  const isThere = together?.share === 0;
  if (isThere || !reachable) return blocks;
  const found = (mix: Target['fewest'], id: string): Cell => {
    const move = mix?.changes.find((change) => change.id === id);
    return move === undefined || move.to === move.from ? '' : names.needed(move);
  };
  const movable = single.filter(({ from, to: value, reachable: does }) => does || from !== value);
  const right = { align: 'right' } as const;
  const columns: Column[] = [
    { header: texts.columns.indicator, least: LEAST_NAME },
    { header: texts.columns.now, ...right },
    { header: texts.columns.alone, ...right },
    { header: texts.columns.together, ...right },
    { header: texts.columns.fewest, ...right },
  ];
  const rows = movable.map((move): Cell[] => [
    names.criterion(move.id),
    names.value(move.from),
    move.reachable ? names.needed(move) : { value: texts.atBest(move.rank), role: 'quiet' },
    found(together, move.id),
    found(fewest, move.id),
  ]);
  const share = together === null ? null : shareText(together, names);
  return [
    ...blocks,
    { kind: 'table', columns, sections: [{ rows }], wide: 'continue', look: 'lined' },
    { kind: 'paragraph', text: texts.notes.targets({ share }), tone: 'quiet', tight: true },
  ];
}

function learningItems({ learnFrom, contributions }: ExplainedUnit, names: Names): Inline[] {
  const points = new Map(contributions.map((one) => [one.id, one.points]));
  return learnFrom.map(({ id, units }) => {
    const list = units.map(({ id: unit, raw, rank }) =>
      names.texts.leader({ unit, place: rank, value: raw === null ? null : names.measured(id, raw) }),
    );
    const title = { text: names.criterion(id), role: 'term' } as const;
    return [title, ` (${names.points(points.get(id) ?? 0)}): ${list.join(' · ')}`];
  });
}

/** The cells whose loss or size moves the place, those that move it most first. */
function leverageBlocks(unit: ExplainedUnit, names: Names, most: number): Block[] {
  const { columns, headings, notes, placeIf, unratedMark, more } = {
    ...names.texts,
    placeIf: names.texts.columns.placeIf,
  };
  const placeOf = (tried: Tried | null): Cell =>
    tried === null ? '' : tried.rank === null ? unratedMark : tried.rank;
  const sway = ({ missing, less, more: larger, tenth, tenfold }: Leverage) => {
    const places = [missing, less, larger, tenth, tenfold].map((tried) =>
      tried === null ? unit.rank : (tried.rank ?? unit.of + 1),
    );
    return Math.max(...places.map((place) => Math.abs(place - unit.rank)));
  };
  const moving = unit.leverage.filter((cell) => sway(cell) > 0);
  if (moving.length === 0) return [];
  moving.sort((a, b) => sway(b) - sway(a));
  const shown = moving.slice(0, most);
  const right = { align: 'right', heading: placeIf } as const;
  const table: Table = {
    kind: 'table',
    columns: [
      { header: columns.indicator, least: LEAST_NAME },
      { header: columns.value, align: 'right' },
      { header: columns.missing, ...right },
      { header: columns.less, ...right },
      { header: columns.more, ...right },
      { header: columns.tenth, ...right },
      { header: columns.tenfold, ...right },
      { header: columns.cell, least: LEAST_NAME },
    ],
    sections: [
      {
        rows: shown.map((cell): Cell[] => [
          names.criterion(cell.id),
          names.value(cell.value),
          placeOf(cell.missing),
          placeOf(cell.less),
          placeOf(cell.more),
          placeOf(cell.tenth),
          placeOf(cell.tenfold),
          cell.location === null ? '' : locationText(cell.location),
        ]),
        ...(moving.length > shown.length && { remarks: [more(moving.length - shown.length)] }),
      },
    ],
    wide: 'continue',
    look: 'lined',
  };
  return [
    { kind: 'heading', level: 2, text: headings.leverage },
    { kind: 'paragraph', text: [...leverageSentences(unit, names), capital(notes.leverage)].join(' ') },
    table,
  ];
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
