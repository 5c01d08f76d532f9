/** Everything said about files, their dialect and their cells. */

import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { suggestion } from '../model/suggest.ts';
import type { Location } from '../model/table.ts';

type Where = {
  readonly location?: Location | undefined;
  readonly unit?: string | undefined;
  readonly field?: string;
};

const at = ({ location, unit, field }: Where) => ({
  ...(location && { place: location.place, ...(location.frame && { frame: location.frame }) }),
  ...(unit !== undefined && { unit }),
  ...(field !== undefined && { field }),
});

/** Text cut to a length that fits a message. */
export function brief(text: string): string {
  const characters = [...text];
  return characters.length <= 40 ? text : `${characters.slice(0, 39).join('')}…`;
}

const data = { severity: 'error', fault: 'data' } as const;
const usage = { severity: 'error', fault: 'usage' } as const;

export function cannotOpen(path: string, why: string, near: string | undefined): Diagnostic {
  return {
    code: 'cannot-open',
    ...usage,
    message: `cannot open ${path}: ${why}`,
    ...(near !== undefined && { help: `did you mean '${near}'?` }),
  };
}

export function notText(file: string, why: string, help: string, place?: Place): Diagnostic {
  return { code: 'not-text', ...data, message: why, help, place: place ?? { file } };
}

export function unknownEncoding(label: string): Diagnostic {
  return {
    code: 'unknown-encoding',
    ...usage,
    message: `--encoding: there is no encoding '${label}'`,
    help:
      suggestion(
        label,
        [
          'utf-8',
          'utf-16le',
          'utf-16be',
          'windows-1251',
          'windows-1254',
          'koi8-r',
          'ibm866',
          'iso-8859-9',
          'gb18030',
        ],
        'encodings',
      ) ?? 'any label of the WHATWG Encoding Standard will do, such as windows-1251',
  };
}

export function emptyFile(file: string): Diagnostic {
  return {
    code: 'not-a-table',
    ...data,
    message: 'the file is empty',
    help: 'the first row must name the columns, and each row after it is one unit',
    place: { file },
  };
}

export function noDelimiter(file: string, first: string): Diagnostic {
  return {
    code: 'not-a-table',
    ...data,
    message: `this is not a table: no comma, semicolon, tab or bar divides the first line, '${brief(first)}', as it divides the others`,
    help: 'give the mark with --delimiter, or check that this is the right file',
    place: { file, line: 1, column: 1 },
  };
}

export function twoDelimiters(file: string, marks: readonly string[]): Diagnostic {
  return {
    code: 'ambiguous-delimiter',
    ...data,
    message: `the columns could be divided by ${marks.map((mark) => `'${mark === '\t' ? 'tab' : mark}'`).join(' or ')}: each gives the same number in every row`,
    help: `say which: --delimiter '${marks[0]}'`,
    place: { file, line: 1, column: 1 },
  };
}

export function brokenQuotes(why: string, location: Location | undefined): Diagnostic {
  return {
    code: 'broken-quotes',
    ...data,
    message: why,
    help: 'a cell with quotes in it is written "…" with each inner quote doubled: "5"" pipes"',
    ...at({ location }),
  };
}

export function duplicateHeader(
  name: string,
  location: Location | undefined,
  first: Location | undefined,
): Diagnostic {
  return {
    code: 'duplicate-header',
    ...data,
    message: `two columns are called '${name}'`,
    help: 'rename or delete one of them',
    ...at({ location, field: name }),
    ...(first && { related: [{ message: 'first here', ...at({ location: first }) }] }),
  };
}

export function headless(index: number, location: Location | undefined): Diagnostic {
  return {
    code: 'nameless-column',
    ...data,
    message: `column ${index + 1} has values but no name`,
    help: 'name it in the first row, or delete the column',
    ...at({ location }),
  };
}

export function raggedRow(
  fields: number,
  expected: number,
  unit: string | undefined,
  location: Location | undefined,
  delimiter: string,
): Diagnostic {
  const mark = delimiter === '\t' ? 'tab' : delimiter;
  return {
    code: 'ragged-row',
    ...data,
    message: `the row has ${fields} ${fields === 1 ? 'cell' : 'cells'}, and the header has ${expected}`,
    help:
      fields > expected
        ? `a cell that contains '${mark}' must be in quotes; otherwise delete what is too much`
        : `add the missing '${mark}' (an empty cell is fine), or put a cell that spans lines in quotes`,
    ...at({ location, unit }),
  };
}

export function badCell(
  code: string,
  text: string,
  why: string,
  help: string | undefined,
  where: Where,
): Diagnostic {
  return {
    code,
    ...data,
    message:
      code === 'ambiguous-number'
        ? `'${brief(text)}' is ambiguous: ${why}`
        : code === 'not-a-number'
          ? `'${brief(text)}' is not a number: ${why}`
          : why,
    ...(help !== undefined && { help }),
    ...at(where),
  };
}

export function twoDecimals(
  comma: { text: string; location: Location | undefined },
  point: { text: string; location: Location | undefined },
): Diagnostic {
  return {
    code: 'two-decimal-marks',
    ...data,
    message: `two decimal marks in one file: '${comma.text.trim()}' has a comma, '${point.text.trim()}' a point`,
    help: "make them alike, or say which it is: --decimal ',' or --decimal . (the cells that do not fit are then listed)",
    ...at({ location: comma.location }),
    related: [{ message: `'${point.text.trim()}' here`, ...at({ location: point.location }) }],
  };
}

export function somePercents(column: string, percents: number, numbers: number, where: Where): Diagnostic {
  return {
    code: 'some-percent-signs',
    severity: 'warning',
    message: `${percents} of ${numbers} numbers in '${column}' have a percent sign and the others have none; 12 % is read as 12`,
    help: 'make sure that all are meant in percent',
    ...at({ ...where, field: column }),
  };
}

export function blankRows(file: string, count: number, line: number | undefined): Diagnostic {
  return {
    code: 'blank-rows',
    severity: 'note',
    message:
      count === 1 ? 'a row of empty cells was passed over' : `${count} rows of empty cells were passed over`,
    place: { file, ...(line !== undefined && { line }) },
  };
}

export function lacksColumn(file: string, column: string): Diagnostic {
  return {
    code: 'lacks-column',
    severity: 'warning',
    message: `has no column '${column}', which other files have: its units have no value there`,
    field: column,
    place: { file },
  };
}

export function readNote(files: string, rows: number, how: string): Diagnostic {
  return {
    code: 'read',
    severity: 'note',
    message: `read ${rows} ${rows === 1 ? 'row' : 'rows'} from ${files}: ${how}`,
  };
}
