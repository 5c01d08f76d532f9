/** The units of both editions as rows, with their changes and causes; then those of one edition only. */

import type { Comer, ComparedUnit, Comparison } from '../../study/compare/model.ts';
import { csvLines } from '../cells.ts';
import type { Exporter } from '../exporter.ts';
import { joined } from '../text.ts';
import { sentence } from '../words/tell.ts';
import { CAUSES } from './sentences.ts';

type Cells = readonly (string | number | null | undefined)[];

export const compareCsv: Exporter<Comparison> = {
  write: (comparison) => joined(csvLines(rowsOf(comparison))),
};

function* rowsOf(comparison: Comparison): Generator<Cells> {
  const names = comparison.after.methodology.resolved.unit.id;
  const columns = names.length > 0 ? names : ['unit'];
  const named = ({ id, key }: Pick<ComparedUnit, 'id' | 'key'>): Cells =>
    columns.length === 1 ? [id] : columns.map((column) => key?.[column] ?? null);
  yield [
    ...columns,
    'edition',
    'rank_before',
    'rank',
    'rank_change',
    ...CAUSES.map((cause) => `rank_${cause}`),
    'score_before',
    'score',
    'score_change',
    ...CAUSES.map((cause) => `score_${cause}`),
    'reason',
  ];
  for (const unit of comparison.units) {
    const { before, after, change, causes, reason } = unit;
    yield [
      ...named(unit),
      'both',
      before.rank,
      after.rank,
      change?.rank,
      ...CAUSES.map((cause) => causes?.rank[cause]),
      before.score,
      after.score,
      change?.score,
      ...CAUSES.map((cause) => causes?.score[cause]),
      reason === null ? null : sentence(reason),
    ];
  }
  const none = CAUSES.map(() => null);
  const alone = (unit: Comer, edition: 'new' | 'gone'): Cells => {
    const { rank, score } = unit;
    const pair = (value: number | null) => (edition === 'new' ? [null, value] : [value, null]);
    const why = unit.reason === null ? null : sentence(unit.reason);
    return [...named(unit), edition, ...pair(rank), null, ...none, ...pair(score), null, ...none, why];
  };
  for (const unit of comparison.new) yield alone(unit, 'new');
  for (const unit of comparison.gone) yield alone(unit, 'gone');
}
