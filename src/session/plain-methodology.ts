/** What is rated where nobody says: every column of numbers that can be an indicator counts the same. */

import type { ColumnRole, OtherColumn } from '../model/column-role.ts';
import type { Outcome } from '../model/diagnostic.ts';
import { isEmpty, matchHeaders, type Table } from '../model/table.ts';
import { namingColumn } from '../study/draft/guess-unit.ts';
import { otherColumns } from '../study/guess/other-columns.ts';
import { almostNumbers } from './almost-numbers.ts';
import { type Chosen, unplaced } from './choose.ts';
import * as messages from './messages.ts';

/**
 * No methodology: a column of text names the units (`namingColumn`), the other texts go along, numbers count. Columns
 * that are no indicators by what is known of them are left out, unless nothing else is left.
 *
 * @param kept criteria that the options of this run name, which stay whatever they look like
 */
export function plainMethodology(table: Table, kept: readonly string[] = []): Outcome<Chosen> {
  const numbers = table.columns.filter((column) => column.numbers !== undefined);
  const written = table.columns.filter(
    ({ numbers, texts: words }) => numbers === undefined && words !== undefined && !isEmpty(words),
  );
  const texts = written.map(({ name }) => name);
  const others = new Map(otherColumns(numbers));
  for (const name of kept)
    for (const index of matchHeaders([...others.keys()], name)) others.delete([...others.keys()][index]!);
  // Where no text names the units, codes do.
  const unit =
    namingColumn(written, table.length)?.name ??
    numbers.find(({ name }) => others.get(name)?.role === 'identifier')?.name;
  const candidates = numbers.map(({ name }) => name).filter((name) => name !== unit);
  const indicators = indicatorsAmong(candidates, others);
  if (indicators.length === 0)
    return { ok: false, diagnostics: [...almostNumbers(table, unit), messages.noIndicators(table)] };
  const left = candidates.flatMap((name) => (indicators.includes(name) ? [] : (others.get(name) ?? [])));
  const object = {
    rating: 1,
    ...(unit !== undefined && { unit: { id: unit, attributes: texts.filter((name) => name !== unit) } }),
    criteria: indicators.map((id) => ({ id })),
  };
  return {
    ok: true,
    value: {
      source:
        left.length === 0
          ? 'none: every numeric column, equal weights'
          : 'none: numeric columns, equal weights',
      sha256: null,
      written: async () => unplaced('the data', object),
      notes: [
        ...(unit === undefined ? [] : [messages.noMethodology(indicators, unit, left)]),
        ...almostNumbers(table, unit),
      ],
    },
    diagnostics: [],
  };
}

/** The columns that are nothing else; where there are none, results, and then whatever else can be compared. */
function indicatorsAmong(names: readonly string[], others: ReadonlyMap<string, OtherColumn>): string[] {
  const accepted: readonly (readonly (ColumnRole | undefined)[])[] = [
    [undefined],
    ['result'],
    ['denominator'],
    ['rank', 'year', 'coordinate', 'date'],
  ];
  for (const roles of accepted) {
    const found = names.filter((name) => roles.includes(others.get(name)?.role));
    if (found.length > 0) return found;
  }
  return [];
}
