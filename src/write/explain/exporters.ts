/** Explained places for machines. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Contribution, ExplainedUnit, Explanation, Leverage, Tried } from '../../study/explain/model.ts';
import { csvLines } from '../cells.ts';
import type { Exporter } from '../exporter.ts';
import { studyJson } from '../study-json.ts';
import { english } from '../words/en.ts';
import { sentence } from '../words/tell.ts';
import { namesFor } from './names.ts';
import { sentencesOf } from './sentences.ts';

/** An explanation with what there is to say about the run. */
export interface Explained {
  readonly explanation: Explanation;
  readonly notes: readonly Diagnostic[];
}

/** Digits of scores in the sentences of the JSON. */
const DIGITS = 2;

export const explainJson: Exporter<Explained> = {
  write({ explanation, notes }) {
    const { rating, reference, league, units } = explanation;
    const names = namesFor(explanation, english, DIGITS);
    const found = {
      reference,
      ...(league !== null && { league }),
      units: units.map((unit) => unitJson(unit, sentencesOf(unit, explanation, names))),
    };
    return [studyJson({ study: 'explain', of: rating, found, notes })];
  },
};

function unitJson(unit: ExplainedUnit, sentences: readonly string[]): Record<string, unknown> {
  const { leverage, ...rest } = unit;
  return { ...rest, leverage: leverage.map(leverageJson), sentences };
}

function leverageJson({ location, value, missing, less, more, tenth, tenfold, ...rest }: Leverage) {
  return {
    ...rest,
    value,
    missing: triedJson(missing),
    less: triedJson(less),
    more: triedJson(more),
    tenth: triedJson(tenth),
    tenfold: triedJson(tenfold),
    place: location,
  };
}

const triedJson = (tried: Tried | null) =>
  tried?.rank === null ? { rank: null, reason: sentence(tried.reason) } : tried;

/** A unit a line: place, score, that of the reference, and the points of every criterion. */
export const explainCsv: Exporter<Explained> = {
  *write({ explanation: { rating, units } }) {
    const { key, id: ids, order } = rating.columns;
    const rows = new Map(Array.from(order, (unit) => [ids.at(unit) ?? '', unit]));
    const criteria = rating.criteria.map(({ id }) => id);
    yield* csvLines([['rank', ...key.map(({ column }) => column), 'score', 'reference', ...criteria]]);
    for (const unit of units) {
      const row = rows.get(unit.id)!;
      const points = new Map(unit.contributions.map((one: Contribution) => [one.id, one.points]));
      yield* csvLines([
        [
          unit.rank,
          ...key.map(({ texts }) => texts.at(row)),
          unit.score,
          unit.reference.score,
          ...criteria.map((id) => points.get(id) ?? null),
        ],
      ]);
    }
  },
};
