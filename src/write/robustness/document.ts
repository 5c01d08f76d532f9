/** A study of robustness for people: who is safely where, on one screen; on pages with every figure. */

import { textOf } from '../../model/label.ts';
import { walkPaths } from '../../model/methodology.ts';
import type { Exact, Robustness, RobustUnit } from '../../study/robustness/model.ts';
import type { Factor } from '../../study/robustness/settings.ts';
import type { Block, Cell, Column, Document, Table } from '../document/document.ts';
import type { NumberFormat } from '../document/numbers.ts';
import type { ComposeOptions } from '../exporter.ts';
import { captionBlocks, runLines } from '../people.ts';
import type { Language } from '../words/language.ts';
import { exactBlocks } from './exact.ts';
import { intervalText } from './interval.ts';
import { sentencesOf } from './sentences.ts';
import type { RobustnessTexts } from './texts.ts';

/** More units than these are too many for a screen: the first ones are shown. */
const MOST_ROWS = 40;
const SHOWN_ROWS = 30;

/** Columns of the line of places. */
const LINE = { screen: 30, page: 24 } as const;

const PERCENT: NumberFormat = { percent: 'signed', decimals: 0 };

/** One decimal where it would round to nothing or to everything. */
const shareCell = (share: number | undefined): Cell => {
  if (share === undefined) return null;
  const isEdge = (share > 0 && share < 0.005) || (share < 1 && share >= 0.995);
  return isEdge ? { value: share, format: { percent: 'signed', decimals: 1 } } : share;
};
const LEAST_NAME = 8;

export function robustnessDocument(
  study: Robustness,
  { medium, digits, language }: ComposeOptions,
  texts: RobustnessTexts,
): Document {
  const isPage = medium === 'page';
  const blocks: Block[] = [...opening(study, texts, language)];
  blocks.push(...section(texts.sentencesTitle, sentencesOf(study, texts)));
  blocks.push(unitTable(study, { isPage, digits, texts }));
  if (!isPage && study.units.length > MOST_ROWS)
    blocks.push({ kind: 'paragraph', text: texts.more(study.units.length - SHOWN_ROWS), tone: 'quiet' });
  if (study.draws !== null) {
    const { confidence } = study.settings;
    blocks.push({
      kind: 'paragraph',
      text: texts.legend({ confidence, exact: hasPlaces(study.exact) }),
      tone: 'quiet',
    });
  }
  if (isPage) blocks.push(...tierList(study, texts));
  blocks.push(...section(texts.contestable, contestable(study, texts)));
  blocks.push(...section(texts.drivers, drivers(study, texts, language)));
  if (isPage) blocks.push(...exactBlocks(study, texts.page));
  if (isPage && study.settings.matrix) blocks.push(...matrix(study, texts));
  return blocks;
}

const section = (title: string, items: readonly string[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: title },
        { kind: 'list', mark: 'bullet', items, tight: true },
      ];

function opening(
  { of, captions, units, excluded, varies, draws, settings }: Robustness,
  texts: RobustnessTexts,
  language: Language,
): Block[] {
  const { name, edition } = of.rating;
  const facts = [...(edition === null ? [] : [edition]), texts.units(units.length)];
  const quiet = (text: string): Block => ({ kind: 'paragraph', text, tone: 'quiet', tight: true });
  return [
    { kind: 'heading', level: 1, text: texts.title(name), facts },
    ...captionBlocks(captions, { tone: 'quiet', tight: true }),
    ...runLines(of.run, units.length + excluded.length, language.texts.ranking).map(quiet),
    ...section(
      texts.varies,
      varies.map((factor) => factorText(factor, texts)),
    ),
    ...(draws === null
      ? []
      : [quiet(texts.drawn({ draws: draws.draws, seed: settings.seed, error: draws.error.largest }))]),
    ...(draws?.failed ? [quiet(texts.failed({ count: draws.failed.count, draws: draws.draws }))] : []),
  ];
}

function factorText(factor: Factor, { factors: texts }: RobustnessTexts): string {
  switch (factor.factor) {
    case 'weights':
      if (factor.by === 'share') return texts.share(factor);
      if (factor.by === 'ranges') {
        const ranges = Object.entries(factor.ranges).map(([id, [low, high]]) => [id, low, high] as const);
        return texts.ranges({ level: factor.level, ranges });
      }
      return factor.by === 'simplex' ? texts.simplex(factor) : texts.order(factor);
    case 'leave-out':
      return texts.leaveOut(factor.of);
    case 'data':
      return factor.by === 'share' ? texts.noiseShare(factor) : texts.noiseAmount(factor);
    default:
      return texts.methods({ family: factor.factor, at: factor.at, choices: factor.choices });
  }
}

// ---- Units ----

interface Look {
  readonly isPage: boolean;
  readonly digits: number;
  readonly texts: RobustnessTexts;
}

const hasPlaces = (exact: Exact | null): boolean => (exact?.units.length ?? 0) > 0;

function unitTable(study: Robustness, { isPage, digits, texts }: Look): Table {
  const { units, settings, exact, unitColumns } = study;
  const last = units.length;
  const shown = isPage || units.length <= MOST_ROWS ? units : units.slice(0, SHOWN_ROWS);
  const possible = new Map(exact?.units.map((unit) => [unit.id, unit]));
  const number = (header: string, format: NumberFormat, dispensable?: number): Column => ({
    header,
    align: 'right',
    format,
    ...(dispensable !== undefined && { dispensable }),
  });
  const whole: NumberFormat = { decimals: 0 };
  const columns: readonly (readonly [Column, (unit: RobustUnit) => Cell])[] = [
    [number(texts.rank, whole), ({ rank }) => rank],
    [{ header: unitColumns.join(' · ') || texts.units(1), least: LEAST_NAME, most: 30 }, ({ id }) => id],
    [number(texts.score, { decimals: digits }, 1), ({ score }) => score],
    [{ header: ruler(last, texts, isPage), align: 'left' }, ({ draws }) => lineOf(draws, last, isPage)],
    [{ header: texts.interval, align: 'right' }, ({ draws }) => between(draws?.p5, draws?.p95)],
    ...(isPage
      ? ([
          [number(texts.median, whole), ({ draws }) => draws?.median ?? null],
          [number(texts.mean, { decimals: 1 }), ({ draws }) => draws?.mean ?? null],
          [number(texts.best, whole), ({ draws }) => draws?.best ?? null],
          [number(texts.worst, whole), ({ draws }) => draws?.worst ?? null],
        ] satisfies [Column, (unit: RobustUnit) => Cell][])
      : []),
    ...(hasPlaces(exact)
      ? ([
          [
            { header: texts.exactPlaces, align: 'right', dispensable: 3, after: 1 },
            ({ id }) => {
              const own = possible.get(id);
              const value = between(own?.best, own?.worst);
              return own?.proven === false ? { value, after: { text: '~' } } : value;
            },
          ],
        ] satisfies [Column, (unit: RobustUnit) => Cell][])
      : []),
    [number(texts.first, PERCENT), ({ draws }) => shareCell(draws?.first)],
    [number(texts.top(settings.top), PERCENT, 2), ({ draws }) => shareCell(draws?.top)],
    ...(isPage
      ? ([[number(texts.confidence, PERCENT), ({ draws }) => draws?.confidence ?? null]] satisfies [
          Column,
          (unit: RobustUnit) => Cell,
        ][])
      : []),
    [number(texts.tier, whole), ({ draws }) => draws?.tier ?? null],
  ];
  return {
    kind: 'table',
    columns: columns.map(([column]) => column),
    sections: [{ rows: shown.map((unit) => columns.map(([, cell]) => cell(unit))) }],
    wide: 'omit',
    look: 'lined',
  };
}

const lineWidth = (last: number, isPage: boolean): number =>
  Math.min(isPage ? LINE.page : LINE.screen, Math.max(last, 8));

/** From the first place to the last, as long as the lines below it. */
function ruler(last: number, { place }: RobustnessTexts, isPage: boolean): string {
  const room = Math.max(0, lineWidth(last, isPage) - 1 - String(last).length);
  const word = place.length + 4 <= room ? place : '';
  const before = Math.floor((room - word.length) / 2);
  return `1${'·'.repeat(before)}${word}${'·'.repeat(room - word.length - before)}${last}`;
}

function lineOf(draws: RobustUnit['draws'], last: number, isPage: boolean): string {
  if (draws === null || draws.p5 === null || draws.median === null || draws.p95 === null) return '';
  const { p5, median, p95 } = draws;
  return intervalText({ p5, median, p95 }, last, lineWidth(last, isPage));
}

function between(low: number | null | undefined, high: number | null | undefined): string | null {
  if (typeof low !== 'number' || typeof high !== 'number') return null;
  return low === high ? String(low) : `${low}–${high}`;
}

function tierList({ draws }: Robustness, texts: RobustnessTexts): Block[] {
  if (draws === null) return [];
  return section(
    texts.tiers,
    draws.tiers.map((names, index) => texts.tierEntry({ tier: index + 1, names })),
  );
}

// ---- Pairs and drivers ----

/** How many of each are named. */
const NAMED = 3;

/** Pairs further from a toss-up than this contest nothing. */
const SETTLED = 0.49;

function contestable({ draws, units }: Robustness, texts: RobustnessTexts): string[] {
  if (draws === null) return [];
  const next = new Map(units.slice(1).map(({ id }, index) => [units[index]!.id, id]));
  return draws.pairs
    .filter(({ ahead, behind }) => next.get(ahead) === behind)
    .map((pair) => ({ pair, distance: Math.abs(pair.probability - 0.5) }))
    .filter(({ distance }) => distance < SETTLED)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NAMED)
    .map(({ pair }) => texts.pair(pair));
}

/** A criterion as people know it. */
function namesOf({ of }: Robustness, language: Language): (id: string) => string {
  const names = new Map(
    [...walkPaths(of.methodology.resolved.criteria)].map(({ criterion }) => [
      criterion.id,
      textOf(criterion.name, language.tag),
    ]),
  );
  return (id) => names.get(id) ?? id;
}

function drivers(study: Robustness, texts: RobustnessTexts, language: Language): string[] {
  const { sobol, leaveOut, reversals, cells } = study;
  const nameOf = namesOf(study, language);
  const factorName = (factor: string) =>
    factor.startsWith('weights.')
      ? texts.weightOf(nameOf(factor.slice('weights.'.length)))
      : (Object.entries(texts.factorNames).find(([key]) => key === factor)?.[1] ?? factor);
  const largest = [...(leaveOut ?? [])]
    .flatMap(({ id, meanShift }) => (meanShift === null ? [] : [{ name: nameOf(id), shift: meanShift }]))
    .sort((a, b) => b.shift - a.shift)
    .slice(0, 1);
  const [cell] = cells ?? [];
  const [reversal] = [...(reversals ?? [])].sort((a, b) => b.pairs.length - a.pairs.length);
  return [
    ...(sobol === null
      ? []
      : [...sobol.indices]
          .sort((a, b) => b.total - a.total)
          .slice(0, NAMED)
          .map(({ factor, total }) =>
            texts.sobol({
              factor: factorName(factor),
              total,
              of: sobol.of === 'mean-rank-shift' ? null : sobol.of,
            }),
          )),
    ...largest.map((entry) => texts.leftOut(entry)),
    ...(cell === undefined
      ? []
      : [texts.cell({ unit: cell.id, criterion: nameOf(cell.criterion), shift: cell.meanShift })]),
    ...(reversals === null
      ? []
      : reversal === undefined || reversal.pairs.length === 0
        ? [texts.noReversal]
        : [texts.reversals({ without: reversal.without, pairs: reversal.pairs.length })]),
    ...exactLines(study.exact, texts, language, nameOf),
  ];
}

function exactLines(
  exact: Exact | null,
  texts: RobustnessTexts,
  language: Language,
  nameOf: (id: string) => string,
): string[] {
  if (exact === null) return [];
  if (exact.reason !== null) return [texts.noExact(language.tell(exact.reason).message)];
  const [swap] = exact.swaps
    .flatMap(({ ahead, behind, l1 }) => (l1 === null ? [] : [{ ahead, behind, ...l1 }]))
    .sort((a, b) => a.distance - b.distance);
  const narrow = exact.stability.flatMap(({ id, weight, first }) =>
    first === null || (first[0] <= 0 && first[1] >= 1) ? [] : [{ id: nameOf(id), weight, interval: first }],
  );
  return [
    texts.exactPairs({
      always: exact.pairs.filter(({ always }) => always).length,
      of: exact.pairs.length,
      level: exact.level,
    }),
    ...narrow.slice(0, 1).map((entry) => texts.stability(entry)),
    ...(swap === undefined
      ? []
      : [
          texts.swap({
            ...swap,
            weights: Object.entries(swap.weights).map(([id, share]) => [nameOf(id), share] as const),
          }),
        ]),
  ];
}

/** All places of every unit. */
function matrix({ units, unitColumns }: Robustness, texts: RobustnessTexts): Block[] {
  const last = Math.max(0, ...units.map(({ draws }) => draws?.places?.length ?? 0));
  return [
    { kind: 'heading', level: 2, text: texts.matrix },
    {
      kind: 'table',
      columns: [
        { header: unitColumns.join(' · ') || texts.units(1) },
        ...Array.from(
          { length: last },
          (_, place): Column => ({ header: String(place + 1), align: 'right', format: PERCENT }),
        ),
      ],
      sections: [
        {
          rows: units.map(({ id, draws }) => [
            id,
            ...Array.from({ length: last }, (_, place) => draws?.places?.[place] ?? null),
          ]),
        },
      ],
      wide: 'continue',
      look: 'ruled',
    },
  ];
}
