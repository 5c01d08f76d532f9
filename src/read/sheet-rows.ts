/** The cells of a sheet as its XML comes by: what each holds, and in which row. What is not as the standard says throws `Damage`. */

import { brief } from '../model/brief.ts';
import { columnName } from '../model/column-name.ts';
import { say } from '../model/saying.ts';
import type { Value } from './column.ts';
import { dateOf, type NumberFormat, timeOf } from './number-format.ts';
import type { Range, Sheet, SheetNotes, SheetRow } from './sheet.ts';
import * as messages from './spreadsheet-messages.ts';
import type { XmlEvents } from './xml.ts';
import { Damage } from './zip.ts';

const NOT_AVAILABLE = '#N/A';

/** Excel's own limits; a reference beyond them is damage. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** What the sheets of a workbook have in common. */
export interface Shared {
  readonly since1904: boolean;
  /** How the numbers of a style are shown, and a text by its number, if they are there. */
  format(style: number): NumberFormat | undefined;
  text(index: number): string | undefined;
}

/** A cell as it is stored. */
interface StoredCell {
  readonly type: string;
  readonly format: NumberFormat;
  stored?: string;
  inline?: string;
  formula?: string;
}

/** Where a cell stands, and whom to tell that it is #N/A. */
interface Where {
  readonly name: string;
  notAvailable(): void;
}

/** Adds the rows of a sheet to `ready`, each when it is whole, and to `notes` what else the sheet says. */
export function rowEvents(
  sheet: Sheet,
  shared: Shared,
  notes: SheetNotes | undefined,
  ready: SheetRow[],
): XmlEvents {
  let row: { number: number; hidden: boolean; values: (Value | undefined)[] } | undefined;
  let lastRow = 0;
  let column = -1;
  let cell: StoredCell = { type: 'n', format: 'number' };
  let into: 'stored' | 'inline' | 'formula' | undefined;
  let spoken = false;

  const where = (): Where => ({
    name: `${sheet.name}!${columnName(column)}${row?.number ?? 0}`,
    notAvailable() {
      const seen = notes?.notAvailable.get(column);
      if (seen !== undefined) seen.count++;
      else notes?.notAvailable.set(column, { row: row?.number ?? 0, count: 1 });
    },
  });

  return {
    open(name, attribute) {
      switch (name) {
        case 'row': {
          const number = Number(attribute('r') ?? lastRow + 1);
          if (!(number > lastRow && number <= ROWS && Number.isInteger(number))) {
            throw new Damage(say('rowMisplaced', { row: attribute('r') ?? '', sheet: sheet.name }));
          }
          lastRow = number;
          row = { number, hidden: isTrue(attribute('hidden')), values: [] };
          column = -1;
          break;
        }
        case 'c': {
          if (row === undefined) return;
          const reference = attribute('r');
          const at = reference === undefined ? { row: row.number, column: column + 1 } : cellOf(reference);
          if (at === undefined || at.row !== row.number || at.column <= column || at.column >= COLUMNS) {
            throw new Damage(say('cellMisplaced', { cell: reference ?? '', sheet: sheet.name }));
          }
          ({ column } = at);
          const style = attribute('s');
          const format = (style === undefined ? undefined : shared.format(Number(style))) ?? 'number';
          cell = { type: attribute('t') ?? 'n', format };
          break;
        }
        case 'v':
          into = 'stored';
          cell.stored ??= '';
          break;
        case 'f':
          into = 'formula';
          cell.formula ??= '';
          break;
        case 'rPh':
          spoken = true;
          break;
        case 't':
          if (!spoken) into = 'inline';
          cell.inline ??= '';
          break;
        case 'mergeCell':
          pushRange(notes?.merged, attribute('ref'));
          break;
        case 'col':
          if (isTrue(attribute('hidden'))) {
            const [left, right] = [Number(attribute('min')) - 1, Number(attribute('max')) - 1];
            notes?.hiddenColumns.push({ top: 1, bottom: ROWS, left, right });
          }
          break;
      }
    },
    text(piece) {
      if (into !== undefined) cell[into] = (cell[into] ?? '') + piece;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') into = undefined;
      else if (name === 'rPh') spoken = false;
      else if (name === 'c' && row !== undefined) {
        const value = cellValue(cell, shared, where());
        if (value !== null && value !== '') row.values[column] = value;
      } else if (name === 'row' && row !== undefined) {
        ready.push(row);
        row = undefined;
      }
    },
  };
}

function cellValue(
  { type, format, stored, inline, formula }: StoredCell,
  shared: Shared,
  where: Where,
): Value {
  const cell = where.name;
  if (type === 'inlineStr') return unescaped(inline ?? '');
  if (stored === undefined || (stored === '' && type !== 'str')) {
    if (formula === undefined) return null;
    return { text: brief(`=${formula}`), broken: true, bad: messages.formulaWithoutValue };
  }
  if (type === 's') {
    const text = /^\s*\d+\s*$/.test(stored) ? shared.text(Number(stored)) : undefined;
    if (text === undefined) throw new Damage(say('textNotThere', { cell, text: stored }));
    return text;
  }
  if (type === 'str') return unescaped(stored);
  if (type === 'b') return stored === '1' || stored === 'true' ? 'TRUE' : 'FALSE';
  if (type === 'e') {
    const isFormula = formula !== undefined;
    if (stored !== NOT_AVAILABLE)
      return { text: stored, broken: true, bad: () => messages.errorCell(stored, isFormula) };
    // The spreadsheet's own word for "no answer"; as text it is one of the words for it.
    where.notAvailable();
    return stored;
  }
  if (type === 'd') return { text: stored, bad: () => messages.dateForNumber(stored, undefined, undefined) };
  if (type !== 'n') throw new Damage(say('typeNotThere', { cell, type }));
  if (!/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(stored)) {
    throw new Damage(say('sheetNumberBroken', { cell, text: stored }));
  }
  const number = Number(stored);
  if (!Number.isFinite(number)) throw new Damage(say('sheetNumberTooLarge', { cell }));
  return formatted(number, format, shared.since1904);
}

function formatted(number: number, format: NumberFormat, since1904: boolean): Value {
  if (format === 'number') return number;
  // The decimal number times a hundred, not the double: 0.07 is 7 %.
  if (format === 'percent') return { percent: timesHundred(number) };
  const date = format === 'time' ? undefined : dateOf(number, since1904);
  const text = date?.text ?? (number >= 0 && format === 'time' ? timeOf(number) : String(number));
  return { text, bad: () => messages.dateForNumber(text, date && { ...date, shown: format }, number) };
}

function pushRange(ranges: Range[] | undefined, reference: string | undefined): void {
  const [first = '', last = first] = (reference ?? '').split(':');
  const [from, to] = [cellOf(first), cellOf(last)];
  if (ranges === undefined || from === undefined || to === undefined) return;
  ranges.push({ top: from.row, bottom: to.row, left: from.column, right: to.column });
}

export const isTrue = (text: string | undefined) => text === '1' || text === 'true';

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for an underscore before what looks like one. */
export const unescaped = (text: string) =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

function timesHundred(number: number): number {
  const [mantissa, exponent = '0'] = String(number).split('e');
  return Number(`${mantissa}e${Number(exponent) + 2}`);
}

/** Column from 0, row from 1. */
function cellOf(reference: string): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference);
  if (match === null) return undefined;
  let column = 0;
  for (const letter of match[1]!) column = 26 * column + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column: column - 1 };
}
