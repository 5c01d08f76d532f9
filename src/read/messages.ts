/** Everything said about files, their dialect and their cells. */

import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Location } from '../model/table.ts';
import type { Bad } from './number.ts';

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
export function brief(text: string, length = 40): string {
  if (text.length <= length) return text;
  // Enough for the characters shown, however many units each has.
  const characters = [...text.slice(0, 4 * length)];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
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

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;

export function tooLarge(file: string, most: number, help: string): Diagnostic {
  return {
    code: 'too-large',
    ...data,
    message: `there is more than the ${megabytes(most)} that can be held`,
    help,
    place: { file },
  };
}

/** A large file is read piece by piece only as long as it is plain. */
export function notPlain(file: string, size: number): Diagnostic {
  return {
    code: 'too-large',
    ...data,
    message: `the file of ${megabytes(size)} is too large to be held, and not plain enough to be read piece by piece`,
    help: 'look for a row of another length, a stray quote, a very long cell, an encoding other than UTF-8 or another decimal mark; or divide the file',
    place: { file },
  };
}

export function tooManyColumns(file: string, columns: number, most: number): Diagnostic {
  return {
    code: 'too-large',
    ...data,
    message: `the header has ${columns} columns, and a table has at most ${most}`,
    help: 'check the mark between columns, or turn the table round: units are rows',
    place: { file },
  };
}

export function changed(file: string): Diagnostic {
  return {
    code: 'cannot-open',
    ...data,
    message: `cannot read ${file}: it changed while it was read`,
    help: 'run again when nobody writes to it',
    place: { file },
  };
}

export function unknownEncoding(label: string, near: string | undefined): Diagnostic {
  return {
    code: 'unknown-encoding',
    ...usage,
    message: `--encoding: there is no encoding '${label}'`,
    help:
      near !== undefined
        ? `did you mean '${near}'?`
        : /^(ansi|oem|dos|win(dows)?)$/i.test(label)
          ? 'that name stands for another encoding in each country: windows-1251 or ibm866 in Russia, windows-1254 in Turkey, windows-1252 in Western Europe'
          : 'any label of the WHATWG Encoding Standard will do, such as windows-1251, windows-1254, koi8-r, ibm866 or gb18030',
  };
}

/** Bytes as they read in an encoding, or in several alike. */
interface ReadIn {
  readonly encodings: readonly string[];
  readonly text: string;
}

export function notUtf8(
  bytes: string,
  location: Location,
  readings: readonly ReadIn[],
  shown: 'header' | 'line',
  isMostlyUtf8: boolean,
): Diagnostic {
  const [best] = readings;
  const width = Math.max(...readings.map(({ encodings }) => encodings.join(' ').length));
  const lines = readings.map(
    ({ encodings, text }) => `\n${encodings.join(' ').padEnd(width)}  ${brief(text)}`,
  );
  const choose = `the ${shown === 'header' ? 'header' : 'line'} reads like this in the likeliest encodings`;
  return {
    code: 'not-text',
    ...data,
    message: isMostlyUtf8
      ? `the text is UTF-8, but the bytes ${bytes} cannot stand here: parts in two encodings were put together, or the file is damaged`
      : `the text is not UTF-8: the bytes ${bytes} cannot stand here`,
    help:
      best === undefined
        ? 'save the file as UTF-8'
        : isMostlyUtf8
          ? `save all of it as UTF-8; ${choose}:${lines.join('')}`
          : `${choose}; give the one that is right, most likely --encoding ${best.encodings[0]}:${lines.join('')}`,
    ...at({ location }),
  };
}

export function notInEncoding(
  encoding: string,
  bytes: string,
  location: Location,
  marked: boolean,
): Diagnostic {
  return {
    code: 'not-text',
    ...data,
    message: `the text is not ${encoding}: the bytes ${bytes} stand for nothing here`,
    help: marked
      ? 'the file is damaged, or its first bytes are no byte-order mark'
      : 'try another --encoding; without one, the likeliest are shown',
    ...at({ location }),
  };
}

export function cutShort(bytes: string, location: Location): Diagnostic {
  return {
    code: 'not-text',
    ...data,
    message: `the file ends in the middle of a character (${bytes}): it was cut short`,
    help: 'get the whole file again',
    ...at({ location }),
  };
}

export function isUtf8(file: string, encoding: string, line: string, otherwise: string): Diagnostic {
  return {
    code: 'not-text',
    ...data,
    message: `this is UTF-8, and --encoding ${encoding} was given: '${brief(line)}' would become '${brief(otherwise)}'`,
    help: 'leave --encoding out; to merge files in different encodings, save them alike first',
    place: { file },
  };
}

export function looksLikeUtf16(file: string, order: string, header: string): Diagnostic {
  return {
    code: 'not-text',
    ...data,
    message: `this looks like ${order} without its byte-order mark: the first line reads '${brief(header)}'`,
    help: `give --encoding ${order}`,
    place: { file },
  };
}

export function zeroByte(location: Location): Diagnostic {
  return {
    code: 'not-text',
    ...data,
    message: 'there is a zero byte in the text, so this is no table',
    help: 'check that this is the right file',
    place: location.place,
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

const markName = (mark: string) => (mark === '\t' ? 'tab' : mark === '\x1f' ? '\\x1f' : mark);
const markFlag = (mark: string) => `--delimiter ${mark === '\t' ? 'tab' : `'${mark}'`}`;

export function noDelimiter(
  file: string,
  line: number,
  first: string,
  unusual: { readonly delimiter: string; readonly columns: number } | undefined,
  tableLine: number | undefined,
): Diagnostic {
  return {
    code: 'not-a-table',
    ...data,
    message: `this is not a table: no comma, semicolon, tab or bar divides the first line, '${brief(first)}', as it divides the others`,
    help:
      unusual !== undefined
        ? `'${markName(unusual.delimiter)}' divides every line into ${unusual.columns} cells: give ${markFlag(unusual.delimiter)} if that is meant`
        : tableLine !== undefined
          ? `a table seems to begin in line ${tableLine}: delete what is above its header`
          : /^\s*<(!doctype|html|\?xml|table)/i.test(first)
            ? 'this is a page of the web: save the table itself as CSV'
            : 'give the mark with --delimiter, or check that this is the right file',
    place: { file, line, column: 1 },
  };
}

export function twoDelimiters(
  file: string,
  cuts: readonly { readonly delimiter: string; readonly cells: readonly string[] }[],
): Diagnostic {
  const lines = cuts.map(
    ({ delimiter, cells }) =>
      `\n${markFlag(delimiter)} for the columns ${brief(cells.map((cell) => `'${cell.trim()}'`).join(', '), 60)}`,
  );
  return {
    code: 'ambiguous-delimiter',
    ...data,
    message: `the columns could be divided by ${cuts.map(({ delimiter }) => `'${markName(delimiter)}'`).join(' or ')}: each gives the same number in every row`,
    help: `say which:${lines.join('')}`,
    place: { file, line: 1, column: 1 },
  };
}

export function separatorLine(file: string, line: string, overruled: boolean): Diagnostic {
  return {
    code: 'separator-line',
    severity: 'note',
    message: overruled
      ? `the first line, '${line}', was passed over, since --delimiter says otherwise`
      : `the first line, '${line}', names the mark between columns, and is no part of the table`,
    place: { file, line: 1 },
  };
}

export function loneReturns(place: Place): Diagnostic {
  return {
    code: 'lone-returns',
    severity: 'note',
    message:
      'lines end with a carriage return alone, as on old Macintoshes; each was taken for the end of a row',
    place,
  };
}

export function singleQuotes(file: string): Diagnostic {
  return {
    code: 'single-quotes',
    severity: 'note',
    message: 'the cells stand in single quotes, which were taken off',
    place: { file, line: 1 },
  };
}

export function brokenQuotes(why: string, quote: string, location: Location | undefined): Diagnostic {
  return {
    code: 'broken-quotes',
    ...data,
    message: why,
    help:
      quote === '"'
        ? 'a cell with quotes in it is written "…" with each inner quote doubled: "5"" pipes"'
        : "every cell of this file stands in single quotes; one inside a cell is doubled: 'Cap d''Agde'",
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

export function titleRow(title: string, columns: number, location: Location | undefined): Diagnostic {
  return {
    code: 'nameless-column',
    ...data,
    message: `the first row names one column of ${columns}, '${brief(title)}', so it looks like a title and not like a header`,
    help: 'delete what is above the row that names the columns',
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
  { code, why, help }: Bad,
  text: string,
  proof: { readonly text: string; readonly location: Location | undefined } | undefined,
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
    ...(proof && {
      related: [
        {
          message: `the decimal mark as in '${brief(proof.text.trim())}'`,
          ...at({ location: proof.location }),
        },
      ],
    }),
  };
}

interface Proof {
  readonly text: string;
  /** What the cell shows, such as "a decimal comma". */
  readonly shows: string;
  readonly location: Location | undefined;
}

export function twoDecimals(comma: Proof, point: Proof): Diagnostic {
  return {
    code: 'two-decimal-marks',
    ...data,
    message: `two cells contradict each other: '${comma.text.trim()}' has ${comma.shows}, '${point.text.trim()}' ${point.shows}`,
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

export function unclearWords(column: string, count: number, location: Location | undefined): Diagnostic {
  return {
    code: 'read-as-missing',
    severity: 'note',
    message: `'NA' in '${column}' is read as no answer${count === 1 ? '' : `, ${count} times`}`,
    help: "if it is a name or a code, such as Namibia's, write it otherwise (NAM)",
    ...(location && { place: location.place }),
    field: column,
  };
}

export function blankRows(file: string, count: number, line: number | undefined, above = ''): Diagnostic {
  return {
    code: 'blank-rows',
    severity: 'note',
    message:
      count === 1
        ? `a row of empty cells${above} was passed over`
        : `${count} rows of empty cells${above} were passed over`,
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
