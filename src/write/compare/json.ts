/** The whole comparison as one JSON object: exact numbers, null with the reason where there is none. */

import type { Comer, ComparedUnit, Comparison, EditionRecord, Standing } from '../../study/compare/model.ts';
import type { Exporter } from '../exporter.ts';
import { studyJson } from '../study-json.ts';
import { compare as texts } from '../words/en/compare.ts';
import { sentence } from '../words/tell.ts';
import { sentencesOf } from './sentences.ts';

const DIGITS = 2;

/** In sentences every column is told. */
const TOLD = { texts, language: 'en', digits: DIGITS, columns: Infinity } as const;

export const compareJson: Exporter<Comparison> = {
  write(comparison) {
    const { before, after, agreement, units, matched, suggested, common, notes } = comparison;
    const found = {
      before: recordOf(before),
      after: recordOf(after),
      common,
      agreement,
      units: units.map((unit) => unitOf(unit, comparison)),
      new: comparison.new.map(comerOf),
      gone: comparison.gone.map(comerOf),
      matched,
      suggested,
    };
    return [studyJson({ study: 'compare', of: after, found, notes })];
  },
};

const recordOf = ({ rating, inputs, methodology, run }: EditionRecord) => ({
  rating,
  inputs,
  methodology,
  ...(run !== undefined && { run }),
});

const reasonOf = ({ reason }: Pick<Standing, 'reason'>) =>
  reason === null ? {} : { reason: sentence(reason) };

const standingOf = ({ rank, score, reason }: Standing) => ({ rank, score, ...reasonOf({ reason }) });

const comerOf = ({ id, key, rank, score, reason }: Comer) => ({
  id,
  ...(key !== undefined && { key }),
  rank,
  score,
  ...reasonOf({ reason }),
});

const unitOf = (unit: ComparedUnit, comparison: Comparison) => ({
  id: unit.id,
  ...(unit.key !== undefined && { key: unit.key }),
  before: standingOf(unit.before),
  after: standingOf(unit.after),
  change: unit.change,
  causes: unit.causes,
  ...reasonOf(unit),
  own: unit.own,
  sentences: sentencesOf(unit, comparison, TOLD),
});
