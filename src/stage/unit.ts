/** Who the rows are: the key column or columns, no row nameless, no name twice. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { outcome } from '../model/diagnostic.ts';
import type { Column, Table, Texts } from '../model/table.ts';
import { nfc, textAt, textsOf } from '../model/table.ts';
import * as messages from './messages.ts';

export interface Units {
  readonly ids: Texts;
  readonly key: readonly { readonly column: string; readonly texts: Texts }[];
}

/** What joins the parts of a composite key in an id. */
export const JOINT = ' · ';

export function identify(table: Table, columns: readonly Column[]): Outcome<Units> {
  const diagnostics: Diagnostic[] = [];
  const key = columns.map((column) => ({ column: column.name, texts: textsFrom(column) }));
  const nameless = new Set<number>();
  for (const { column, texts } of key) {
    for (let row = 0; row < table.length; row++) {
      if (!isMissing(texts, row)) continue;
      nameless.add(row);
      diagnostics.push(messages.namelessUnit(row, column, wordAt(table, row, column)));
    }
  }
  const ids =
    key.length === 1
      ? key[0]!.texts
      : textsOf(
          Array.from({ length: table.length }, (_, row) =>
            key.map(({ texts }) => texts.at(row) ?? '').join(JOINT),
          ),
        );
  // A name that is not there cannot be there twice.
  const repeats = (ids.repeats?.() ?? repeatsOf(ids)).filter(([, row]) => !nameless.has(row));
  const other = repeats.length > 0 ? apart(table, columns, repeats) : undefined;
  const names = key.map(({ column }) => column);
  for (const [first, row] of repeats) {
    const id = ids.at(row) ?? '';
    const isSpeltAlike = id === ids.at(first);
    diagnostics.push(messages.duplicateUnit(id, first, row, names[0]!, names, other, isSpeltAlike));
  }
  return outcome({ ids, key }, diagnostics);
}

/** What stands in a cell that gives no name, such as a word for "no answer"; empty where nothing is known. */
function wordAt(table: Table, row: number, column: string): string {
  const { text = '', start = 0, length = 0 } = table.locate?.(row, column)?.frame ?? {};
  return text
    .slice(start, start + length)
    .replace(/^"(.*)"$/, '$1')
    .trim();
}

/** A column of names that look like numbers is text all the same. */
function textsFrom(column: Column): Texts {
  return column.texts ?? textsOf(Array.from(column.numbers ?? [], (_, row) => textAt(column, row)));
}

const isMissing = (texts: Texts, row: number) => texts.missing?.(row) ?? (texts.at(row) ?? '').trim() === '';

/** Every later row whose text an earlier row has, in whichever Unicode form, with that first row. */
function repeatsOf(texts: Texts): (readonly [first: number, row: number])[] {
  const seen = new Map<string, number>();
  const repeats: (readonly [number, number])[] = [];
  for (let row = 0; row < texts.length; row++) {
    const text = nfc(texts.at(row) ?? '');
    const first = seen.get(text);
    if (first === undefined) seen.set(text, row);
    else repeats.push([first, row]);
  }
  return repeats;
}

/** Another column of text that tells all the repeated units apart, or one of years. */
function apart(
  table: Table,
  key: readonly Column[],
  repeats: readonly (readonly [number, number])[],
): messages.Apart | undefined {
  const others = table.columns.filter((column) => !key.includes(column));
  const text = others.find(
    ({ numbers, texts }) =>
      numbers === undefined &&
      texts !== undefined &&
      repeats.every(([first, row]) => texts.at(first) !== texts.at(row)),
  );
  if (text !== undefined) return { column: text.name, edition: null };
  for (const { name, numbers } of others) {
    if (numbers?.every(isYear) === true && tellsApart(numbers, repeats))
      return { column: name, edition: numbers.reduce((last, year) => Math.max(last, year), 0) };
  }
  return undefined;
}

const isYear = (value: number) => Number.isInteger(value) && value >= 1800 && value <= 2100;

/** Whether no two of the rows of one name have the same number. */
function tellsApart(numbers: Float64Array, repeats: readonly (readonly [number, number])[]): boolean {
  const seen = new Map<number, Set<number>>();
  return repeats.every(([first, row]) => {
    const years = seen.get(first) ?? new Set([numbers[first]!]);
    const { size } = years;
    seen.set(first, years.add(numbers[row]!));
    return years.size > size;
  });
}
