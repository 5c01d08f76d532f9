/** Columns that would be rated if their cells were plain numbers, where no methodology says what they are. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { type Column, type Table, textAt } from '../model/table.ts';
import { explain } from '../read/not-a-number.ts';
import * as messages from './messages.ts';

/** Cells that are looked at. */
const SAMPLE = 100;
const LEAST = 3;

/** Warns of each column of text whose cells look like numbers, with the first of them. */
export function almostNumbers({ columns, locate }: Table, unit: string | undefined): Diagnostic[] {
  return columns.flatMap((column): Diagnostic[] => {
    if (column.numbers !== undefined || column.texts === undefined || column.name === unit) return [];
    const first = firstOfAll(column);
    if (first === undefined) return [];
    const location = locate?.(first.row, column.name);
    return [
      { ...messages.almostNumbers(column.name, first.text, first.mark, decimalBeside(first)), ...location },
    ];
  });
}

/** The decimal mark to state, where without the other mark three digits stand behind a comma, or a point, alone. */
function decimalBeside({ text, mark }: { text: string; mark: string | null }): '.' | ',' | null {
  if (mark === null) return null;
  const [, divider] = /^\d{1,3}([.,])\d{3}$/.exec(text.replace(mark, '').trim()) ?? [];
  return divider === undefined ? null : divider === ',' ? '.' : ',';
}

/** The first cell of a column in which most look like numbers, of all sizes and with few marks. */
function firstOfAll(column: Column): { row: number; text: string; mark: string | null } | undefined {
  const seen: string[] = [];
  const marks = new Map<string, number>();
  let first: { row: number; text: string; mark: string | null } | undefined;
  let alike = 0;
  for (let row = 0; row < (column.texts?.length ?? 0) && seen.length < SAMPLE; row++) {
    const text = textAt(column, row)?.trim() ?? '';
    if (text === '') continue;
    seen.push(text);
    const { says, reading } = /\d/.test(text) ? explain(text) : {};
    if (says === undefined || (reading === undefined && says.say !== 'isRange')) continue;
    const mark =
      says.say === 'hasUnit' ? says.params.unit : says.say === 'hasNoteMark' ? says.params.mark : null;
    marks.set(mark ?? '', (marks.get(mark ?? '') ?? 0) + 1);
    first ??= { row, text, mark };
    alike++;
  }
  // Few texts again and again are classes; many words behind numbers are addresses.
  const areClasses = new Set(seen).size * 2 < seen.length;
  if (alike < LEAST || alike * 2 < seen.length || areClasses || marks.size > 3) return undefined;
  return first;
}
