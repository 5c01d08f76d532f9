/** What changed since the edition before. */

import type { Cause, ComparedUnit, Comparison } from '../../study/compare/model.ts';
import type { Study } from '../../study/report/model.ts';
import type { Block, Cell } from '../document/document.ts';
import { type Pen, paragraph, tableOf, unitCell } from './pen.ts';

/** A list of the best. */
const TOP = 10;
/** So many moves are printed; everyone's stands in the ranking and in the profiles. */
const MOST_MOVES = 20;

/** A unit that has a place in both editions. */
export interface Moved {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** Up is positive. */
  readonly by: number;
  readonly causes: ComparedUnit['causes'];
}

/** What became of a unit's place, where it had one before and has one now. */
export function movedOf({ id, before, after, change, causes }: ComparedUnit): Moved | undefined {
  if (before.rank === null || after.rank === null || change === null) return undefined;
  return { id, from: before.rank, to: after.rank, by: change.rank, causes };
}

/** The largest moves first, of equal ones those up. */
export const movesOf = ({ units }: Comparison): Moved[] =>
  units
    .flatMap((unit) => movedOf(unit) ?? [])
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || b.by - a.by);

export function changeBlocks({ change, rating, methodology }: Study, pen: Pen): Block[] {
  if (change === null) return [];
  const { texts, number } = pen;
  const said = texts.change;
  const { before, agreement, suggested } = change;
  const named = (list: Comparison['new']) =>
    pen.few(
      list.flatMap(({ id, rank }) => (rank === null ? [] : [`${id} (${number(rank)})`])),
      MOST_NAMED,
    );
  const [newcomers, gone] = [named(change.new), named(change.gone)];
  return [
    paragraph(
      said.since({
        edition: before.rating.edition === rating.edition ? null : before.rating.edition,
        files: before.inputs.map(({ path }) => path),
        rated: change.rated,
      }),
    ),
    ...(agreement.spearman === null || agreement.meanShift === null
      ? []
      : [
          paragraph(
            [
              said.agreement({
                units: agreement.units,
                spearman: number(agreement.spearman, { decimals: 2 }),
                meanShift: number(agreement.meanShift, { decimals: 1 }),
              }),
              ...(agreement.topTen === null || agreement.units <= TOP
                ? []
                : [said.topTen({ shared: agreement.topTen, size: TOP })]),
            ].join(' '),
          ),
        ]),
    ...moveBlocks(movesOf(change), methodology.resolved.unit.id.join(' · '), pen),
    ...(newcomers.length === 0 ? [] : [paragraph(said.newcomers(newcomers))]),
    ...(gone.length === 0 ? [] : [paragraph(said.gone(gone))]),
    ...(suggested.length === 0
      ? []
      : [paragraph(said.suggested(suggested.map((pair) => `${pair.before} – ${pair.after}`)))]),
  ];
}

/** So many that came or went are named. */
const MOST_NAMED = 50;

function moveBlocks(moves: readonly Moved[], unit: string, pen: Pen): Block[] {
  const said = pen.texts.change;
  const shown = moves.slice(0, MOST_MOVES);
  if (shown.length === 0) return [];
  const headers = { own: said.own, others: said.others, membership: said.membership, method: said.method };
  const causes = CAUSES.filter((cause) =>
    moves.some((move) => move.causes !== null && move.causes.rank[cause] !== 0),
  );
  return [
    ...(shown.length < moves.length
      ? [paragraph(said.limited({ shown: shown.length, all: moves.length }))]
      : []),
    tableOf(
      [
        { header: unit },
        { header: said.before, align: 'right' },
        { header: said.now, align: 'right' },
        { header: said.moved, align: 'right' },
        ...causes.map((cause) => ({ header: headers[cause], align: 'right' as const })),
      ],
      shown.map(({ id, from, to, by, causes: parts }): readonly Cell[] => [
        unitCell(id, pen),
        from,
        to,
        placesText(by, pen),
        ...causes.map((cause) => (parts === null ? null : causeText(parts.rank[cause], pen))),
      ]),
    ),
    ...(causes.length === 0 ? [] : [paragraph(said.note)]),
  ];
}

const CAUSES = ['own', 'others', 'membership', 'method'] as const satisfies readonly Cause[];

/** `+3`, `−2`, `0`: places gained or lost; shared places may be halves. */
export const placesText = (places: number, { number }: Pen): string =>
  withSign(places, number(Math.abs(places)));

/** A part of that, with one decimal. */
export const causeText = (places: number, { number }: Pen): string =>
  withSign(places, number(Math.abs(places), { decimals: 1 }));

const withSign = (value: number, text: string) =>
  /[1-9]/.test(text) ? `${value < 0 ? '−' : '+'}${text}` : text;
