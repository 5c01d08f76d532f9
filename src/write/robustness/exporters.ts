/** A study of robustness as JSON and as CSV: exact numbers; null where a part was not asked for. */

import type { Draws, Robustness, RobustUnit } from '../../study/robustness/model.ts';
import { csvLines } from '../cells.ts';
import type { Exporter } from '../exporter.ts';
import { studyJson } from '../study-json.ts';
import { robustness as english } from '../words/en/robustness.ts';
import { tell } from '../words/tell.ts';
import { sentencesOf } from './sentences.ts';

export const robustnessJson: Exporter<Robustness> = {
  write(study) {
    const { of, settings, varies, units, draws, exact, sobol, leaveOut, reversals, cells, notes } = study;
    const found = {
      draws: draws?.draws ?? null,
      seed: settings.seed,
      varies,
      units: draws === null ? null : units.map(unitOf),
      pairs: draws?.pairs ?? null,
      tiers: draws?.tiers ?? null,
      error: draws?.error ?? null,
      ...failedOf(draws),
      exact: exact === null ? null : { ...exact, reason: exact.reason && tell(exact.reason).message },
      sobol,
      leaveOut:
        leaveOut?.map(({ reason, ...entry }) => ({
          ...entry,
          ...(reason !== undefined && { reason: tell(reason).message }),
        })) ?? null,
      reversals,
      cells,
      sentences: sentencesOf(study, english),
    };
    return [studyJson({ study: 'robustness', of, found, notes })];
  },
};

function unitOf({ draws, ...unit }: RobustUnit) {
  const { places, ...figures } = draws!;
  return { ...unit, ...figures, ...(places !== undefined && { places }) };
}

const failedOf = (draws: Draws | null) => (draws?.failed ? { failed: draws.failed.count } : {});

export const robustnessCsv: Exporter<Robustness> = {
  write({ units, unitColumns }) {
    const names = unitColumns.length > 0 ? unitColumns : ['unit'];
    const header = ['rank', ...names, 'score', ...FIGURES];
    const rows = units.map(({ rank, id, key, score, draws }) => [
      rank,
      ...(key === undefined ? [id] : names.map((column) => key[column] ?? '')),
      score,
      ...FIGURES.map((figure) => draws?.[figure] ?? null),
    ]);
    return csvLines([header, ...rows]);
  },
};

const FIGURES = [
  'median',
  'mean',
  'p5',
  'p95',
  'best',
  'worst',
  'first',
  'top',
  'confidence',
  'tier',
] as const;
