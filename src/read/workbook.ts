/**
 * The parts of an .xlsx file (ECMA-376, transitional and strict): its sheets, and their cells as they are
 * stored. What is not as the standard says throws `Damage`.
 */

import { brief } from '../model/brief.ts';
import { columnName } from '../model/column-name.ts';
import { say } from '../model/saying.ts';
import type { Value } from './column.ts';
import { builtInFormat, dateOf, formatOfCode, type NumberFormat, timeOf } from './number-format.ts';
import * as messages from './spreadsheet-messages.ts';
import { type XmlEvents, xmlParser } from './xml.ts';
import { Damage, unpacked, type ZipEntry } from './zip.ts';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

export interface SheetRow {
  /** As the spreadsheet shows it, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  /** By column from 0; what is not there is empty. */
  readonly values: readonly (Value | undefined)[];
}

/** A rectangle of cells, rows from 1 and columns from 0, both ends included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Workbook {
  /** Sheets of cells, not of charts, in order. */
  readonly sheets: readonly Sheet[];
  /** The rows of a sheet from the top; `notes` is complete after the last. */
  rows(sheet: Sheet, notes?: SheetNotes): Generator<SheetRow>;
}

/** What a sheet says beside its values. */
export interface SheetNotes {
  readonly merged: Range[];
  readonly hiddenColumns: Range[];
  /** By column, how many cells are the error #N/A, and the row of the first. */
  readonly notAvailable: Map<number, { readonly row: number; count: number }>;
}

const MIB = 1 << 20;
const MOST = { sheet: 1024 * MIB, strings: 256 * MIB, other: 64 * MIB };

const NOT_AVAILABLE = '#N/A';

/** Excel's own limits; a reference beyond them is damage. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

export function openWorkbook(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): Workbook {
  function* events(part: string, most: number, handlers: XmlEvents): Generator<void> {
    const entry = entries.get(part);
    if (entry === undefined) throw new Damage(say('missingPart', { part }));
    const parser = xmlParser(part, handlers);
    const pieces = unpacked(bytes, entry, most);
    for (const piece of pieces) {
      try {
        parser.write(piece);
      } catch (error) {
        // What is wrong with damaged bytes is that they are damaged, which their checksum tells at the end.
        if (error instanceof Damage) for (const _ of pieces);
        throw error;
      }
      yield;
    }
    parser.end();
  }
  const read = (part: string, handlers: Partial<XmlEvents>, most = MOST.other) => {
    const none = () => {};
    for (const _ of events(part, most, { open: none, close: none, text: none, ...handlers }));
  };

  const main = relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const related = relations(main);
  const target = (type: string) => related.find((relation) => relation.type === type)?.target;
  const sheets: Sheet[] = [];
  let since1904 = false;
  read(main, {
    open(name, attribute) {
      if (name === 'workbookPr') since1904 = isTrue(attribute('date1904'));
      if (name !== 'sheet') return;
      const sheet = related.find(({ id }) => id === attribute('id'));
      if (sheet?.type !== 'worksheet') return;
      sheets.push({
        name: attribute('name') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        part: sheet.target,
      });
    },
  });
  let formats: readonly NumberFormat[] | undefined;
  let strings: readonly string[] | undefined;
  return { sheets, rows };

  /** What a part refers to; targets are names of parts, and nothing outside the file is ever looked at. */
  function relations(part: string): { id: string; type: string; target: string }[] {
    const at = part.lastIndexOf('/') + 1;
    const [folder, name] = [part.slice(0, at), part.slice(at)];
    const path = `${folder}_rels/${name}.rels`;
    const found: { id: string; type: string; target: string }[] = [];
    if (!entries.has(path)) return found;
    read(path, {
      open(element, attribute) {
        if (element !== 'Relationship' || attribute('TargetMode') === 'External') return;
        const to = attribute('Target') ?? '';
        found.push({
          id: attribute('Id') ?? '',
          type: (attribute('Type') ?? '').replace(/^.*\//, ''),
          target: resolved(to.startsWith('/') ? to.slice(1) : folder + to),
        });
      },
    });
    return found;
  }

  function readFormats(): readonly NumberFormat[] {
    const part = target('styles');
    const codes = new Map<number, NumberFormat>();
    const found: NumberFormat[] = [];
    let inCells = false;
    if (part !== undefined) {
      read(part, {
        open(name, attribute) {
          const id = Number(attribute('numFmtId') ?? 0);
          if (name === 'numFmt') codes.set(id, formatOfCode(attribute('formatCode') ?? ''));
          else if (name === 'cellXfs') inCells = true;
          else if (name === 'xf' && inCells) found.push(codes.get(id) ?? builtInFormat(id));
        },
        close(name) {
          if (name === 'cellXfs') inCells = false;
        },
      });
    }
    return found;
  }

  function readStrings(): readonly string[] {
    const part = target('sharedStrings');
    const found: string[] = [];
    let text = '';
    let reading = false;
    let spoken = false;
    if (part !== undefined) {
      const handlers: Partial<XmlEvents> = {
        open(name) {
          if (name === 'si') text = '';
          else if (name === 'rPh') spoken = true;
          else if (name === 't') reading = !spoken;
        },
        text(piece) {
          if (reading) text += piece;
        },
        close(name) {
          if (name === 't') reading = false;
          else if (name === 'rPh') spoken = false;
          else if (name === 'si') found.push(unescaped(text));
        },
      };
      read(part, handlers, MOST.strings);
    }
    return found;
  }

  function* rows(sheet: Sheet, notes?: SheetNotes): Generator<SheetRow> {
    let ready: SheetRow[] = [];
    let row: { number: number; hidden: boolean; values: (Value | undefined)[] } | undefined;
    let lastRow = 0;
    let column = -1;
    let type = 'n';
    let format: NumberFormat = 'number';
    let stored: string | undefined;
    let inline: string | undefined;
    let formula: string | undefined;
    let into: 'value' | 'inline' | 'formula' | undefined;
    let spoken = false;

    const cellName = () => `${sheet.name}!${columnName(column)}${row?.number ?? 0}`;

    function valueOfCell(): Value {
      if (type === 'inlineStr') return unescaped(inline ?? '');
      if (stored === undefined || (stored === '' && type !== 'str')) {
        if (formula === undefined) return null;
        return { text: brief(`=${formula}`), broken: true, bad: messages.formulaWithoutValue };
      }
      if (type === 's') {
        strings ??= readStrings();
        const text = /^\s*\d+\s*$/.test(stored) ? strings[Number(stored)] : undefined;
        if (text === undefined) throw new Damage(say('textNotThere', { cell: cellName(), text: stored }));
        return text;
      }
      if (type === 'str') return unescaped(stored);
      if (type === 'b') return stored === '1' || stored === 'true' ? 'TRUE' : 'FALSE';
      if (type === 'e') {
        const [error, isFormula] = [stored, formula !== undefined];
        if (error !== NOT_AVAILABLE)
          return { text: error, broken: true, bad: () => messages.errorCell(error, isFormula) };
        // The spreadsheet's own word for "no answer"; as text it is one of the words for it.
        const seen = notes?.notAvailable.get(column);
        if (seen !== undefined) seen.count++;
        else notes?.notAvailable.set(column, { row: row?.number ?? 0, count: 1 });
        return error;
      }
      if (type === 'd') {
        const text = stored;
        return { text, bad: () => messages.dateForNumber(text, undefined, undefined) };
      }
      if (type !== 'n') throw new Damage(say('typeNotThere', { cell: cellName(), type }));
      if (!/^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(stored)) {
        throw new Damage(say('sheetNumberBroken', { cell: cellName(), text: stored }));
      }
      const number = Number(stored);
      if (!Number.isFinite(number)) throw new Damage(say('sheetNumberTooLarge', { cell: cellName() }));
      return formatted(number);
    }

    function formatted(number: number): Value {
      if (format === 'number') return number;
      // The decimal number times a hundred, not the double: 0.07 is 7 %.
      if (format === 'percent') return { percent: timesHundred(number) };
      const shown = format;
      const date = shown === 'time' ? undefined : dateOf(number, since1904);
      const text = date?.text ?? (number >= 0 && shown === 'time' ? timeOf(number) : String(number));
      return { text, bad: () => messages.dateForNumber(text, date && { ...date, shown }, number) };
    }

    const handlers: XmlEvents = {
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
            type = attribute('t') ?? 'n';
            const style = attribute('s');
            formats ??= readFormats();
            format = style === undefined ? 'number' : (formats[Number(style)] ?? 'number');
            stored = undefined;
            inline = undefined;
            formula = undefined;
            break;
          }
          case 'v':
            into = 'value';
            stored ??= '';
            break;
          case 'f':
            into = 'formula';
            formula ??= '';
            break;
          case 'rPh':
            spoken = true;
            break;
          case 't':
            if (!spoken) into = 'inline';
            inline ??= '';
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
        if (into === 'value') stored += piece;
        else if (into === 'inline') inline += piece;
        else if (into === 'formula') formula += piece;
      },
      close(name) {
        if (name === 'v' || name === 't' || name === 'f') into = undefined;
        else if (name === 'rPh') spoken = false;
        else if (name === 'c' && row !== undefined) {
          const value = valueOfCell();
          if (value !== null && value !== '') row.values[column] = value;
        } else if (name === 'row' && row !== undefined) {
          ready.push(row);
          row = undefined;
        }
      },
    };
    for (const _ of events(sheet.part, MOST.sheet, handlers)) {
      yield* ready;
      ready = [];
    }
    yield* ready;
  }
}

function pushRange(ranges: Range[] | undefined, reference: string | undefined): void {
  const [first = '', last = first] = (reference ?? '').split(':');
  const [from, to] = [cellOf(first), cellOf(last)];
  if (ranges === undefined || from === undefined || to === undefined) return;
  ranges.push({ top: from.row, bottom: to.row, left: from.column, right: to.column });
}

const isTrue = (text: string | undefined) => text === '1' || text === 'true';

/** A path with `.` and `..` followed; it names a part of the file, whatever it looks like. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** `_x000D_` stands for a character that XML cannot hold, `_x005F_` for an underscore before what looks like one. */
const unescaped = (text: string) =>
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
