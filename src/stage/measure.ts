/** Cells → one number an indicator and unit: `points`, then `per`, then `bands`; NaN is missing. */

import { mapPresent } from '../method/method.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { gather } from '../model/diagnostic.ts';
import type { Answers } from '../model/fitted.ts';
import { type Band, type Indicator, indicatorsOf, type Methodology, type Per } from '../model/methodology.ts';
import { say } from '../model/saying.ts';
import { type Column, headerKey, textAt } from '../model/table.ts';
import { wordsOf } from '../model/texts.ts';
import { type Bound, type BoundTable, carriedColumns } from './bind.ts';
import { columnExtent, LONG } from './blocks.ts';
import * as messages from './messages.ts';

export interface Measured {
  readonly values: Float64Array;
  /** The values before `bands`, as the result shows them; the same array where there are none. */
  readonly raw: Float64Array;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the whole table says, as plain data, with what there is to say about its cells. */
export function measureAll(
  bound: BoundTable,
  methodology: Methodology,
): { readonly answers: Answers; readonly notes: readonly Diagnostic[] } {
  const notes: Diagnostic[] = [];
  const indicators = indicatorsOf(methodology.criteria).map((indicator) => {
    const { values, raw, diagnostics } = measure(bound, indicator);
    gather(notes, diagnostics);
    // Zeros have no sign, which JSON does not keep; of a long table nobody makes JSON.
    if (bound.table.length >= LONG) return { id: indicator.id, values, raw };
    const plain = unsigned(values);
    return { id: indicator.id, values: plain, raw: raw === values ? plain : unsigned(raw) };
  });
  const { table, units } = bound;
  const ids = wordsOf(units.ids);
  const answers = {
    length: table.length,
    isPart: table.isPart === true,
    ids,
    key: units.key.map(({ column, texts }) => ({
      column,
      texts: texts === units.ids ? ids : wordsOf(texts),
    })),
    carried: carriedColumns(bound, methodology),
    indicators,
    absent: [],
  };
  return { answers, notes };
}

export function measure(bound: Bound, indicator: Indicator): Measured {
  const diagnostics: Diagnostic[] = [];
  const column = bound.column(indicator.column);
  let values: Float64Array;
  if (indicator.points !== undefined) {
    values = pointsOf(bound, indicator, column, indicator.points, diagnostics);
  } else if (column.numbers !== undefined) {
    values = column.numbers;
  } else {
    diagnostics.push(messages.notNumbers(column.name, say('byIndicator', { id: indicator.id })));
    const nothing = new Float64Array(bound.table.length).fill(NaN);
    return { values: nothing, raw: nothing, diagnostics };
  }
  if (indicator.per !== undefined) values = divide(bound, indicator, values, indicator.per, diagnostics);
  const { min, max } = columnExtent(values);
  if (min === -Infinity || max === Infinity) {
    for (const [row, value] of values.entries()) {
      if (value !== Infinity && value !== -Infinity) continue;
      diagnostics.push(messages.notFinite(row, bound.ids.at(row) ?? '', column.name, indicator.id));
    }
  }
  const raw = values;
  if (indicator.bands !== undefined) values = band(bound, indicator, values, indicator.bands, diagnostics);
  return { values, raw, diagnostics };
}

function pointsOf(
  { table, ids }: Bound,
  indicator: Indicator,
  column: Column,
  points: Readonly<Record<string, number>>,
  diagnostics: Diagnostic[],
): Float64Array {
  const byAnswer = new Map(Object.entries(points).map(([answer, value]) => [headerKey(answer), value]));
  const values = new Float64Array(table.length).fill(NaN);
  for (let row = 0; row < table.length; row++) {
    const answer = textAt(column, row);
    if (answer === null) continue;
    const value = byAnswer.get(headerKey(answer));
    if (value !== undefined) values[row] = value;
    else {
      diagnostics.push(
        messages.unknownAnswer(
          row,
          ids.at(row) ?? '',
          column.name,
          indicator.id,
          answer,
          Object.keys(points),
        ),
      );
    }
  }
  return values;
}

function divide(
  { column: find, ids }: Bound,
  indicator: Indicator,
  values: Float64Array,
  per: Per,
  diagnostics: Diagnostic[],
): Float64Array {
  const denominator = find(per.column);
  const below = denominator.numbers;
  if (below === undefined) {
    diagnostics.push(messages.notNumbers(denominator.name, say('byDenominator', { id: indicator.id })));
    return values;
  }
  return mapPresent(values, (value, row) => {
    const divisor = below[row]!;
    if (divisor > 0) return (value / divisor) * per.scale;
    const where = [row, ids.at(row) ?? '', denominator.name, indicator.id] as const;
    diagnostics.push(
      Number.isNaN(divisor)
        ? messages.missingDenominator(...where)
        : messages.badDenominator(...where, divisor),
    );
    return NaN;
  });
}

function band(
  { ids }: Bound,
  indicator: Indicator,
  values: Float64Array,
  bands: readonly Band[],
  diagnostics: Diagnostic[],
): Float64Array {
  return mapPresent(values, (value, row) => {
    const points = pointsOfBand(bands, value);
    if (points !== undefined) return points;
    diagnostics.push(messages.beyondBands(row, ids.at(row) ?? '', indicator.column, indicator.id, value));
    return NaN;
  });
}

const unsigned = (values: Float64Array): Float64Array => values.map((value) => value + 0);

/** The points of the first band above the value, whose lower edge belongs to it; undefined beyond the last. */
export function pointsOfBand(bands: readonly Band[], value: number): number | undefined {
  return bands.find(({ below }) => below === undefined || value < below)?.points;
}
