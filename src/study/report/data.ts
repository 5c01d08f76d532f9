/** What the figures rest on: answers, gaps, what was filled in and treated, who is not rated, what was warned of. */

import type { Rating } from '../../model/rating.ts';
import type { DataChapter, DataIndicator } from './model.ts';

/** Units with gaps that are listed by name. */
const MOST_WITH_GAPS = 100;

export function dataChapter({ columns, criteria, excluded, treated, notes }: Rating): DataChapter {
  const { order } = columns;
  const leaves = columns.criteria.flatMap(({ id, raw, filled, score }) =>
    raw === undefined || criteria.every((each) => each.id !== id || !each.leaf)
      ? []
      : [{ id, raw, filled, score }],
  );
  const indicators = leaves.map(({ id, raw, filled, score }): DataIndicator => {
    const count = (is: (row: number) => boolean) => order.reduce((sum, row) => sum + (is(row) ? 1 : 0), 0);
    const missing = count((row) => Number.isNaN(raw[row]!));
    return {
      id,
      answered: order.length - missing,
      missing,
      filled: count((row) => filled?.[row] === 1),
      treatment: treated.find((each) => each.id === id) ?? null,
      isLeftOut: order.every((row) => Number.isNaN(score[row]!)),
    };
  });
  const gaps = Array.from(order, (row) => ({
    id: columns.id.at(row) ?? '',
    missing: leaves.flatMap(({ id, raw }) => (Number.isNaN(raw[row]!) ? [id] : [])),
  })).filter(({ missing }) => missing.length > 0);
  return {
    units: order.length,
    cells: order.length * leaves.length,
    answered: indicators.reduce((sum, { answered }) => sum + answered, 0),
    indicators,
    gaps: gaps.slice(0, MOST_WITH_GAPS),
    unitsWithGaps: gaps.length,
    excluded,
    warnings: notes.filter(({ severity }) => severity === 'warning'),
  };
}
