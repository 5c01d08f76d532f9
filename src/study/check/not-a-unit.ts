import { nfc, type Table, textAt } from '../../model/table.ts';
import { type RowName, rowNameSays } from '../guess/row-name.ts';
import { type Aggregate, aggregatesAmong } from '../guess/sum-of-others.ts';
import { mayAggregate, rowsByName } from '../guess/worth-a-look.ts';
import type { Check, Finding, Subject } from './check.ts';
import * as messages from './messages.ts';

/** So many rows of a kind by chance are too many to take one for a total, whatever it is called. */
const CHANCE = 0.01;
/** The same where its name may be that of a total, but may be that of a unit too. */
const CHANCE_WITH_A_NAME = 0.5;
/** Without a name it takes so many rows, and so many columns that agree. */
const LEAST_ROWS = 4;
const LEAST_COLUMNS = 2;

/**
 * Rows that are no units: totals, means and notes, by whole words of their names or by their numbers, which are the sum
 * or the mean of the others in most columns (of a large table, only at its ends). Who drops them in the methodology has seen them.
 */
export const notAUnit: Check = {
  code: 'not-a-unit',
  severity: 'warning',
  about: 'data',
  find(subject) {
    const { table, methodology, nameOf } = subject;
    if (subject.key.length === 0 || table.length < 2) return [];
    const columns = numbersOf(subject);
    const named = namedRows(subject, columns);
    const dropped = new Set(methodology.screening.drop.map(nfc));
    const isDropped = (row: number) => dropped.size > 0 && dropped.has(nfc(nameOf(row) ?? ''));
    const without = new Set<number>();
    for (const [row, { isCertain }] of named) if (isCertain) without.add(row);
    if (dropped.size > 0) for (let row = 0; row < table.length; row++) if (isDropped(row)) without.add(row);
    const aggregates = mayAggregate(columns) ? aggregatesAmong({ columns, without }) : [];
    const byNumbers = aggregates.filter((aggregate) =>
      isProven(aggregate, named.has(aggregate.row), table.length - without.size),
    );
    const found = [
      ...[...named].flatMap(([row, { kind, isCertain }]): Found[] => (isCertain ? [{ row, kind }] : [])),
      ...byNumbers,
    ];
    const last = notesAtTheEnd(table, found);
    return found
      .filter(({ row }) => !isDropped(row))
      .sort((a, b) => a.row - b.row)
      .map((each): Finding => {
        const isLast = each.row >= table.length - last;
        return messages.noUnit(subject, isLast ? { ...each, last } : each);
      });
  },
};

/** How many rows at the end of the one file are notes, which it can be read without. */
function notesAtTheEnd({ inputs, isPart, length }: Table, found: readonly Found[]): number {
  const [input, ...more] = inputs;
  const hasRows = input?.sheet !== undefined || (input?.delimiter ?? null) !== null;
  if (!hasRows || more.length > 0 || isPart === true) return 0;
  const notes = new Set(found.flatMap(({ row, kind }) => (kind === 'note' ? [row] : [])));
  let last = 0;
  while (notes.has(length - 1 - last)) last++;
  return last;
}

/** A row by its name alone, or by its numbers. */
type Found = { readonly row: number; readonly kind: RowName['kind'] } | Aggregate;

function isProven({ columns, expected }: Aggregate, isNamed: boolean, rows: number): boolean {
  if (isNamed) return expected < CHANCE_WITH_A_NAME;
  return rows >= LEAST_ROWS && columns >= LEAST_COLUMNS && expected < CHANCE;
}

/** The columns of numbers that are read. */
const numbersOf = ({ table, used, key }: Subject): Float64Array[] =>
  table.columns.flatMap((column) =>
    column.numbers !== undefined && used.has(column.name) && !key.includes(column) ? [column.numbers] : [],
  );

/** What the names of rows say, where they say anything. */
function namedRows({ table, key }: Subject, columns: readonly Float64Array[]): ReadonlyMap<number, RowName> {
  const named = new Map<number, RowName>();
  const isBare = (row: number) => columns.every((values) => Number.isNaN(values[row]!));
  for (const part of key) {
    const look = (row: number) => {
      const name = textAt(part, row);
      const says = name === null ? undefined : rowNameSays(name, () => isBare(row));
      if (says !== undefined) named.set(row, says);
    };
    const rows = rowsByName(part.texts, columns[0], isBare);
    if (rows !== undefined) rows.forEach(look);
    else for (let row = 0; row < table.length; row++) look(row);
  }
  return named;
}
