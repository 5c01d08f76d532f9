/** The ranking as a whole, class by class of the leagues, and who won what. */

import type { AwardResult, RatedUnit } from '../../model/rating.ts';
import { isThin, leastCoverage } from '../../stage/availability.ts';
import type { LeagueChapter, Study, StudyClass } from '../../study/report/model.ts';
import type { Block, Cell, Column } from '../document/document.ts';
import { movedOf, placesText } from './change.ts';
import { type Pen, paragraph, tableOf, unitCell } from './pen.ts';

/** Scores of more top-level criteria than this do not fit beside each other on a page. */
const MOST_CRITERIA = 8;
/** So many classes' winners of one award are named. */
const MOST_WINNERS = 50;

/** A column of the ranking: its header, and the cell of a unit. */
type Field = readonly [column: Column, cell: (unit: RatedUnit) => Cell];

export function rankingBlocks(study: Study, pen: Pen): Block[] {
  const { texts, percent } = pen;
  const said = texts.ranking;
  const { ranking, size, methodology } = study;
  const fields = fieldsOf(study, pen);
  const { shown, all, rule } = size.ranking;
  const isTied = ranking.some(({ tied }) => tied);
  const isThinSomewhere = ranking.some(({ coverage }) => isThin(coverage, methodology.resolved));
  return [
    ...(rule === 'all' ? [] : [paragraph(said.limited({ shown, all }))]),
    tableOf(
      fields.map(([column]) => column),
      ranking.map((unit) => fields.map(([, cell]) => cell(unit))),
    ),
    ...(isTied ? [paragraph(said.tied)] : []),
    ...(isThinSomewhere ? [paragraph(said.thin(percent(leastCoverage(methodology.resolved).least)))] : []),
  ];
}

function fieldsOf(study: Study, pen: Pen): Field[] {
  const { texts, scoreFormat } = pen;
  const said = texts.ranking;
  const { ranking, methodology, captions, method, change } = study;
  const { resolved } = methodology;
  const key = resolved.unit.id.join(' · ');
  const attributes = resolved.unit.attributes.filter(
    ({ column }) =>
      !Object.hasOwn(captions, column) && ranking.some(({ attributes }) => column in attributes),
  );
  const top = method.criteria.filter(({ parent }) => parent === null);
  return [
    placeField(said.place, ({ rank }) => rank),
    ...(change === null ? [] : [changeField(change, pen)]),
    [{ header: key === '' ? '' : key }, ({ id }) => unitCell(id, pen)],
    ...attributes.map(
      ({ column }): Field => [
        {
          header: column,
          align: ranking.some((unit) => typeof unit.attributes[column] === 'number') ? 'right' : 'left',
        },
        ({ attributes }) => pen.value(attributes[column] ?? null),
      ],
    ),
    [
      { header: said.score, align: 'right', format: scoreFormat },
      ({ score, coverage }) => (isThin(coverage, resolved) ? { value: score, after: { text: '†' } } : score),
    ],
    ...(top.length > MOST_CRITERIA
      ? []
      : top.map(
          ({ id, name }): Field => [
            { header: name, align: 'right', format: scoreFormat },
            ({ criteria }) => criteria[id]?.score ?? null,
          ],
        )),
  ];
}

const placeField = (header: string, of: (unit: RatedUnit) => number): Field => [
  { header, align: 'right' },
  (unit) => (unit.tied ? { value: of(unit), before: { text: '=' } } : of(unit)),
];

/** `+3`, `−2`, `0`, or that it is new. */
function changeField(change: NonNullable<Study['change']>, pen: Pen): Field {
  const moves = new Map(change.units.map((unit) => [unit.id, movedOf(unit)]));
  const isNew = new Set(change.new.map(({ id }) => id));
  return [
    { header: pen.texts.ranking.change, align: 'right' },
    ({ id }) => {
      const moved = moves.get(id);
      if (moved === undefined) return isNew.has(id) ? pen.texts.ranking.newcomer : '';
      return placesText(moved.by, pen);
    },
  ];
}

export function leagueBlocks({ leagues, methodology }: Study, pen: Pen): Block[] {
  const { texts } = pen;
  const unit = methodology.resolved.unit.id.join(' · ');
  return leagues.flatMap((league): Block[] => [
    { kind: 'heading', level: 3, text: texts.ranking.league(league.name), id: `league-${league.id}` },
    ...(league.classCount > league.classes.length
      ? [paragraph(texts.ranking.limitedClasses({ shown: league.classes.length, all: league.classCount }))]
      : []),
    ...(league.classes.some(({ units, places }) => places.length < units)
      ? [paragraph(texts.ranking.limitedPlaces)]
      : []),
    ...league.classes.flatMap((each) => classBlocks(each, league, unit, pen)),
    ...(league.unclassed === 0 ? [] : [paragraph(texts.ranking.unclassed(league.unclassed))]),
  ]);
}

function classBlocks(
  { name, units, median, from, below, places }: StudyClass,
  { isStated }: LeagueChapter,
  unit: string,
  pen: Pen,
): Block[] {
  const { texts, score, value, scoreFormat } = pen;
  const said = texts.ranking;
  const about =
    median === null
      ? said.emptyClass
      : said.class({
          units,
          median: score(median),
          stated: isStated,
          from: from === null ? null : value(from),
          below: below === null ? null : value(below),
        });
  const heading: Block = { kind: 'heading', level: 4, text: name, facts: [about] };
  if (places.length === 0) return [heading];
  const counts = new Map<number, number>();
  for (const { place } of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return [
    heading,
    tableOf(
      [
        { header: said.inClass, align: 'right' },
        { header: unit },
        { header: said.score, align: 'right', format: scoreFormat },
        { header: said.overall, align: 'right' },
      ],
      places.map(({ place, id, score: points, rank }): readonly Cell[] => [
        (counts.get(place) ?? 0) > 1 ? { value: place, before: { text: '=' } } : place,
        unitCell(id, pen),
        points,
        rank,
      ]),
    ),
  ];
}

export function awardBlocks({ awards }: Study, pen: Pen): Block[] {
  const { texts } = pen;
  if (awards.length === 0) return [];
  const hasPrizes = awards.some(({ prize }) => prize !== undefined);
  const said = texts.awards;
  const rows = awards.flatMap((award) =>
    winnersByClass(award, pen).map(([field, winners], index): readonly Cell[] => [
      index === 0 ? award.name : '',
      ...(hasPrizes ? [index === 0 ? (award.prize ?? '') : ''] : []),
      field,
      winners,
    ]),
  );
  return [
    tableOf(
      [
        { header: said.award },
        ...(hasPrizes ? [{ header: said.prize }] : []),
        { header: said.class },
        { header: said.winner },
      ],
      rows,
    ),
  ];
}

function winnersByClass({ winners, classes, league }: AwardResult, pen: Pen): (readonly [string, Cell])[] {
  const { texts } = pen;
  const cellOf = (names: readonly string[]): Cell => {
    const [only] = names;
    if (only === undefined) return texts.awards.none;
    return names.length === 1 ? unitCell(only, pen) : texts.listed(pen.few(names));
  };
  if (classes === undefined || league === undefined) return [['', cellOf(winners)]];
  const shown = classes.slice(0, MOST_WINNERS);
  const rows = shown.map((each) => [pen.className(league, each.class), cellOf(each.winners)] as const);
  const rest = classes.length - shown.length;
  return rest === 0 ? rows : [...rows, ['', texts.awards.moreClasses(rest)]];
}
