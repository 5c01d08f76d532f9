/** What a study of robustness knows without drawing, as the tables of a page. */

import type { Exact, Interval, Robustness, Swap } from '../../study/robustness/model.ts';
import type { Block, Cell, Column } from '../document/document.ts';
import type { NumberFormat } from '../document/numbers.ts';
import type { robustnessPage as english } from '../words/en/robustness-page.ts';
import type { Translated } from '../words/translated.ts';

export type PageTexts = Translated<typeof english>;

const PERCENT: NumberFormat = { percent: 'signed', decimals: 1 };
const SHIFT: NumberFormat = { decimals: 2 };

/** So many of the pairs that are nearest to changing their order. */
const PAIRS = 10;

/** Everything there is, in the order in which a reader asks; parts that were not asked for are not there. */
export function exactBlocks(study: Robustness, texts: PageTexts): Block[] {
  return [
    ...(study.exact === null
      ? []
      : [...swapBlocks(study.exact, texts), ...stabilityBlocks(study.exact, texts)]),
    ...sobolBlocks(study, texts),
    ...leftOutBlocks(study, texts),
    ...cellBlocks(study, texts),
  ];
}

/** A heading, a sentence on how to read it, and the table; nothing where it has no rows. */
function part(
  title: string,
  legend: string | null,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: title },
    ...(legend === null ? [] : [{ kind: 'paragraph', text: legend, tone: 'quiet' } as const]),
    { kind: 'table', columns, sections: [{ rows }], wide: 'continue', look: 'ruled' },
  ];
}

/** The neighbours that the least change of weights turns round, the nearest first. */
export function swapBlocks({ swaps, stability }: Exact, texts: PageTexts): Block[] {
  const nominal = new Map(stability.map(({ id, weight }) => [id, weight]));
  const changes = ({ weights }: Swap) =>
    Object.entries(weights).map(([id, weight]) => ({ id, change: weight - (nominal.get(id) ?? 0) }));
  const named = (swap: Swap, sign: number) =>
    changes(swap)
      .filter(({ change }) => sign * change > 1e-6)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
      .map(({ id }) => id)
      .join(', ');
  const rows = swaps
    .flatMap(({ ahead, behind, l1 }) => (l1 === null ? [] : [{ ahead, behind, l1 }]))
    .sort((a, b) => a.l1.distance - b.l1.distance)
    .slice(0, PAIRS)
    .map(({ ahead, behind, l1 }): Cell[] => [ahead, behind, l1.distance / 2, named(l1, -1), named(l1, 1)]);
  const columns: Column[] = [
    { header: texts.ahead },
    { header: texts.behind },
    { header: texts.moved, align: 'right', format: PERCENT },
    { header: texts.from },
    { header: texts.to },
  ];
  return part(texts.swaps, texts.swapsLegend, columns, rows);
}

/** Between which shares each weight leaves the first places as they are. */
export function stabilityBlocks({ stability }: Exact, texts: PageTexts): Block[] {
  const between = (interval: Interval | null) =>
    interval === null ? null : texts.between({ low: interval[0], high: interval[1] });
  const columns: Column[] = [
    { header: texts.criterion },
    { header: texts.weight, align: 'right', format: PERCENT },
    { header: texts.first, align: 'right' },
    { header: texts.topThree, align: 'right' },
  ];
  const rows = stability.map(({ id, weight, first, topThree }): Cell[] => [
    id,
    weight,
    between(first),
    between(topThree),
  ]);
  return part(texts.stability, texts.stabilityLegend, columns, rows);
}

function sobolBlocks({ sobol }: Robustness, texts: PageTexts): Block[] {
  if (sobol === null) return [];
  const share = { align: 'right', format: PERCENT } as const;
  const columns: Column[] = [
    { header: texts.factor },
    { header: texts.alone, ...share },
    { header: texts.interval, align: 'right' },
    { header: texts.together, ...share },
  ];
  const rows = [...sobol.indices]
    .sort((a, b) => b.total - a.total)
    .map(({ factor, first, total, low, high }): Cell[] => [
      factor,
      Math.max(0, first),
      texts.between({ low: Math.max(0, low), high: Math.max(0, high) }),
      total,
    ]);
  return part(
    texts.sobol,
    texts.sobolLegend(sobol.of === 'mean-rank-shift' ? null : sobol.of),
    columns,
    rows,
  );
}

function leftOutBlocks({ leaveOut }: Robustness, texts: PageTexts): Block[] {
  const columns: Column[] = [
    { header: texts.criterion },
    { header: texts.meanShift, align: 'right', format: SHIFT },
    { header: texts.largestShift },
    { header: texts.places, align: 'right', format: { decimals: 0 } },
  ];
  const rows = (leaveOut ?? []).map(({ id, meanShift, largestShift }): Cell[] => [
    id,
    meanShift,
    largestShift?.id ?? null,
    largestShift?.places ?? null,
  ]);
  return part(texts.leftOut, null, columns, rows);
}

function cellBlocks({ cells }: Robustness, texts: PageTexts): Block[] {
  const columns: Column[] = [
    { header: texts.unit },
    { header: texts.criterion },
    { header: texts.meanShift, align: 'right', format: SHIFT },
  ];
  const rows = (cells ?? []).map(({ id, criterion, meanShift }): Cell[] => [id, criterion, meanShift]);
  return part(texts.cells, texts.cellsLegend, columns, rows);
}
