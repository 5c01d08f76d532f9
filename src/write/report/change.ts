/** What changed since the edition before. */

import type { ChangeChapter, Study } from '../../study/report/model.ts';
import type { Block, Cell } from '../document/document.ts';
import { type Pen, paragraph, tableOf, unitCell } from './pen.ts';

/** So many moves are printed; everyone's stands in the ranking and in the profiles. */
const MOST_MOVES = 20;

export function changeBlocks({ change, methodology }: Study, pen: Pen): Block[] {
  if (change === null) return [];
  const { texts, number } = pen;
  const said = texts.change;
  const { before, agreement, suggested } = change;
  const named = (list: ChangeChapter['new']) => list.map(({ id, rank }) => `${id} (${number(rank)})`);
  return [
    paragraph(said.since(before.rating)),
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
              said.topTen({ shared: agreement.topTen, size: Math.min(10, agreement.units) }),
            ].join(' '),
          ),
        ]),
    ...moveBlocks(change, methodology.resolved.unit.id.join(' · '), pen),
    ...(change.new.length === 0 ? [] : [paragraph(said.newcomers(named(change.new)))]),
    ...(change.gone.length === 0 ? [] : [paragraph(said.gone(named(change.gone)))]),
    ...(suggested.length === 0
      ? []
      : [paragraph(said.suggested(suggested.map((pair) => `${pair.before} – ${pair.after}`)))]),
  ];
}

function moveBlocks({ moved }: ChangeChapter, unit: string, pen: Pen): Block[] {
  const { texts, number } = pen;
  const said = texts.change;
  const largest = [...moved]
    .sort((a, b) => Math.abs(b.change.rank) - Math.abs(a.change.rank))
    .filter(({ change }) => change.rank !== 0);
  const shown = largest.slice(0, MOST_MOVES);
  if (shown.length === 0) return [];
  const withCauses = shown.some(({ causes }) => causes !== null);
  const signed = (value: number | undefined): string => {
    if (value === undefined) return '–';
    const text = number(Math.abs(value), { decimals: Number.isInteger(value) ? 0 : 1 });
    return !/[1-9]/.test(text) ? '0' : `${value < 0 ? '−' : '+'}${text}`;
  };
  return [
    ...(shown.length < largest.length
      ? [paragraph(said.limited({ shown: shown.length, all: largest.length }))]
      : []),
    tableOf(
      [
        { header: unit },
        { header: said.before, align: 'right' },
        { header: said.now, align: 'right' },
        { header: said.moved, align: 'right' },
        ...(withCauses
          ? [said.own, said.others, said.membership, said.method].map((header) => ({
              header,
              align: 'right' as const,
            }))
          : []),
      ],
      shown.map(({ id, before, rank, change, causes }): readonly Cell[] => [
        unitCell(id, pen),
        before.rank,
        rank,
        signed(change.rank),
        ...(withCauses
          ? [causes?.rank.own, causes?.rank.others, causes?.rank.membership, causes?.rank.method].map(signed)
          : []),
      ]),
    ),
    ...(withCauses ? [paragraph(said.note)] : []),
  ];
}
