/** What is noted about spreadsheets: the container, its sheets, and cells that only a spreadsheet has. */

import type { Diagnostic, Location } from '../model/diagnostic.ts';
import { type Saying, say } from '../model/saying.ts';
import type { OtherFormatSayings } from '../model/sayings/read.ts';
import { suggestion } from '../model/suggest.ts';
import type { Framed } from '../model/table.ts';
import type { Bad } from './number.ts';
import type { NumberFormat, SheetDate } from './number-format.ts';

const data = { severity: 'error', fault: 'data' } as const;
const warning = { severity: 'warning' } as const;
const note = { severity: 'note' } as const;

export function unreadable(file: string, why: Saying): Diagnostic {
  return { code: 'unreadable-spreadsheet', ...data, says: why, location: { file } };
}

export function otherFormat(file: string, what: Saying<keyof OtherFormatSayings>): Diagnostic {
  return { code: 'other-spreadsheet', ...data, says: what, location: { file } };
}

export function whichSheet(
  file: string,
  sheets: readonly { readonly name: string; readonly number: number }[],
): Diagnostic {
  return { code: 'which-sheet', ...data, says: say('whichSheet', { sheets }), location: { file } };
}

export function unknownSheet(file: string, wanted: string, names: readonly string[]): Diagnostic {
  const near = suggestion(wanted, names, 'sheets') ?? null;
  return {
    code: 'unknown-sheet',
    severity: 'error',
    fault: 'usage',
    says: say('unknownSheet', { wanted, sheets: names.length, near }),
    location: { file },
  };
}

export function emptySheet(file: string, sheet: string | undefined, hidden: string | undefined): Diagnostic {
  return {
    code: 'not-a-table',
    ...data,
    says: say('emptySheet', { sheet: sheet ?? null, hidden: hidden ?? null }),
    location: { file, ...(sheet !== undefined && { sheet }) },
  };
}

export function hiddenSheet(file: string, names: readonly string[]): Diagnostic {
  return { code: 'hidden-sheet', ...note, says: say('hiddenSheet', { names }), location: { file } };
}

/** @param unnamed columns under the range without a name of their own; none where the header takes several rows */
export function mergedHeader(range: string, unnamed: readonly string[], location: Framed): Diagnostic {
  return { code: 'merged-cells', ...data, says: say('mergedHeader', { range, unnamed }), ...location };
}

export function mergedCells(
  range: string,
  first: string,
  location: Framed,
  unit: string | undefined,
): Diagnostic {
  return {
    code: 'merged-cells',
    ...data,
    says: say('mergedCells', { range, first }),
    ...location,
    ...(unit !== undefined && { unit }),
  };
}

export function hiddenRows(count: number, location: Location): Diagnostic {
  return { code: 'hidden-rows', ...warning, says: say('hiddenRows', { count }), location };
}

export function hiddenColumns(names: readonly string[], location: Location): Diagnostic {
  return { code: 'hidden-columns', ...warning, says: say('hiddenColumns', { names }), location };
}

export function notAvailable(column: string, count: number, location: Framed): Diagnostic {
  return {
    code: 'not-available',
    ...warning,
    says: say('notAvailable', { column, count }),
    ...location,
    field: column,
  };
}

export function percentFormat(file: string, sheet: string, columns: readonly string[]): Diagnostic {
  return {
    code: 'percent-format',
    ...note,
    says: say('percentFormat', { columns }),
    location: { file, sheet },
  };
}

export function errorCell(error: string, isFormula: boolean): Bad {
  return { kind: 'bad', code: 'error-cell', says: say('errorCell', { error, isFormula }) };
}

export function formulaWithoutValue(): Bad {
  return { kind: 'bad', code: 'formula-without-value', says: say('formulaWithoutValue', null) };
}

/** Before this year a date is a small number that was given the wrong format. */
const FIRST_PLAUSIBLE = 1930;

/**
 * A date where a number is wanted, and what it probably was: 1 May is 1.5, May 2020 is 5.20, and
 * a date in 1900 is a number that was given the format of a date.
 */
export function dateForNumber(
  text: string,
  date: (SheetDate & { readonly shown: NumberFormat }) | undefined,
  stored: number | undefined,
): Bad {
  const bad = { kind: 'bad', code: 'date-for-number' } as const;
  if (date === undefined) return { ...bad, says: say('isTimeOrDate', { text, isTime: /^\d+:/.test(text) }) };
  const { year, month, day, shown } = date;
  if (year < FIRST_PLAUSIBLE && stored !== undefined) {
    return { ...bad, says: say('numberShownAsDate', { text, stored }) };
  }
  const [parts, typed] =
    shown === 'month-year'
      ? [{ day: null, month, year }, `${month}.${String(year % 100).padStart(2, '0')}`]
      : [{ day, month, year: shown === 'day-month' ? null : year }, `${day}.${month}`];
  return { ...bad, says: say('dateMadeOfNumber', { text, ...parts, typed }) };
}
