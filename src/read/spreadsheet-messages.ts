/** Everything said about spreadsheets: the container, its sheets, and cells that only a spreadsheet has. */

import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { suggestion } from '../model/suggest.ts';
import type { Location } from '../model/table.ts';
import type { Bad } from './number.ts';
import type { NumberFormat, SheetDate } from './number-format.ts';

const data = { severity: 'error', fault: 'data' } as const;

/** What can be given to `--sheet`, as one word of a shell. */
const word = (name: string) => (/^[\p{L}\d_.-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`);

const listed = (names: readonly string[], most = 8) => {
  const shown = names.slice(0, most).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
};

export function unreadable(file: string, why: string, help: string): Diagnostic {
  return { code: 'unreadable-spreadsheet', ...data, message: why, help, place: { file } };
}

export function otherFormat(file: string, what: string, help: string): Diagnostic {
  return { code: 'other-spreadsheet', ...data, message: what, help, place: { file } };
}

export function whichSheet(
  file: string,
  sheets: readonly { readonly name: string; readonly number: number }[],
): Diagnostic {
  return {
    code: 'which-sheet',
    ...data,
    message: `${sheets.length} sheets have data: ${listed(sheets.map(({ name, number }) => `'${name}' (${number})`))}`,
    help: `say which one to read, by name or number: --sheet ${word(sheets[0]!.name)}`,
    place: { file },
  };
}

export function unknownSheet(file: string, wanted: string, names: readonly string[]): Diagnostic {
  const help = suggestion(wanted, names, 'sheets');
  return {
    code: 'unknown-sheet',
    severity: 'error',
    fault: 'usage',
    message: /^\d+$/.test(wanted)
      ? `--sheet ${wanted}: the file has ${names.length} ${names.length === 1 ? 'sheet' : 'sheets'}`
      : `--sheet: there is no sheet '${wanted}'`,
    ...(help !== undefined && { help }),
    place: { file },
  };
}

export function emptySheet(file: string, sheet: string | undefined, hidden: string | undefined): Diagnostic {
  return {
    code: 'not-a-table',
    ...data,
    message: sheet === undefined ? 'no sheet that can be seen has data' : `the sheet '${sheet}' is empty`,
    help:
      hidden === undefined
        ? 'the first row must name the columns, and each row after it is one unit'
        : `a hidden sheet has: --sheet ${word(hidden)} reads it`,
    place: { file, ...(sheet !== undefined && { sheet }) },
  };
}

export function hiddenSheet(file: string, names: readonly string[]): Diagnostic {
  return {
    code: 'hidden-sheet',
    severity: 'note',
    message:
      names.length === 1
        ? `the hidden sheet '${names[0]}' has data too and is not read; --sheet ${word(names[0]!)} reads it`
        : `${names.length} hidden sheets have data too and are not read: ${listed(names.map((name) => `'${name}'`))}`,
    place: { file },
  };
}

export function namelessColumn(column: string, location: Location): Diagnostic {
  return {
    code: 'nameless-column',
    ...data,
    message: `column ${column} has values but no name`,
    help: 'name it in the first row, or delete what stands there',
    ...location,
  };
}

export function mergedHeader(range: string, why: string, location: Location): Diagnostic {
  return {
    code: 'merged-cells',
    ...data,
    message: `the header cells ${range} are merged into one: ${why}`,
    help: 'unmerge them, and give every column its own name in one row',
    ...location,
  };
}

export function mergedCells(
  range: string,
  first: string,
  location: Location,
  unit: string | undefined,
): Diagnostic {
  return {
    code: 'merged-cells',
    ...data,
    message: `the cells ${range} are merged into one: only ${first} has the value, and the others would be read as empty`,
    help: 'unmerge them and write the value into each row it is meant for; delete the row if it is a remark',
    ...location,
    ...(unit !== undefined && { unit }),
  };
}

export function hiddenRows(count: number, place: Place): Diagnostic {
  return {
    code: 'hidden-rows',
    severity: 'warning',
    message:
      count === 1
        ? 'a row is hidden in the sheet, and is read like the others'
        : `${count} rows are hidden in the sheet, and are read like the others`,
    help: 'delete the rows that are not meant to count, or show them',
    place,
  };
}

export function hiddenColumns(names: readonly string[], place: Place): Diagnostic {
  return {
    code: 'hidden-columns',
    severity: 'warning',
    message: `${names.length === 1 ? 'a column that is read is hidden' : 'columns that are read are hidden'} in the sheet: ${listed(names.map((name) => `'${name}'`))}`,
    place,
  };
}

export function notAvailable(column: string, count: number, location: Location): Diagnostic {
  return {
    code: 'not-available',
    severity: 'warning',
    message:
      count === 1
        ? `a cell of '${column}' is the error #N/A, and is read as no answer`
        : `${count} cells of '${column}' are the error #N/A, and are read as no answer`,
    help: 'make sure that no formula failed to find what is there',
    ...location,
    field: column,
  };
}

export function percentFormat(file: string, sheet: string, columns: readonly string[]): Diagnostic {
  return {
    code: 'percent-format',
    severity: 'note',
    message: `a cell in percent is read as it is shown, 0.12 as 12 (12 %): ${listed(columns.map((name) => `'${name}'`))}`,
    place: { file, sheet },
  };
}

export function errorCell(error: string, formula: boolean): Bad {
  return {
    kind: 'bad',
    code: 'error-cell',
    why: formula ? `the formula in the cell failed: ${error}` : `the cell holds the error ${error}`,
    help: 'correct the formula, or leave the cell empty if there is no answer',
  };
}

export function formulaWithoutValue(): Bad {
  return {
    kind: 'bad',
    code: 'formula-without-value',
    why: 'the cell has a formula, and the file does not say what comes out',
    help: 'open the file in a spreadsheet program, save it and try again',
  };
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

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
  if (date === undefined) {
    return {
      ...bad,
      why: `the cell holds the ${/^\d+:/.test(text) ? 'time' : 'date'} ${text}, not a number`,
      help: 'write the number into a cell with the format Number, or leave the cell empty',
    };
  }
  const { year, month, day, shown } = date;
  if (year < FIRST_PLAUSIBLE && stored !== undefined) {
    return {
      ...bad,
      why: `the cell holds the number ${stored} with the format of a date, shown as ${text}`,
      help: `give the cell the format Number if ${stored} is meant`,
    };
  }
  const name = MONTHS[month - 1]!;
  const [spoken, typed] =
    shown === 'month-year'
      ? [`${name} ${year}`, `${month}.${String(year % 100).padStart(2, '0')}`]
      : shown === 'day-month'
        ? [`${day} ${name}`, `${day}.${month}`]
        : [`${day} ${name} ${year}`, `${day}.${month}`];
  return {
    ...bad,
    why: `the cell holds the date ${spoken} (${text}), not a number: Excel makes dates out of numbers such as ${typed}`,
    help: `if ${typed} was typed, give the cell the format Number and type it again; if it is a date, it does not belong in this column`,
  };
}
