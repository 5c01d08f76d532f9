/** What the readers say about files, their dialect and their cells, in English. */

import { brief } from '../../../model/brief.ts';
import type { Saying } from '../../../model/saying.ts';
import type {
  BinaryKind,
  CellSayings,
  FileProblem,
  FileSayings,
  ReadingOf,
} from '../../../model/sayings/read.ts';
import { yamlWord } from '../../../model/yaml-word.ts';
import type { Catalogue } from '../words.ts';
import { counted, firstOf } from './parts.ts';

const problems: Record<FileProblem, string> = {
  absent: 'no such file',
  brokenLink: 'it is a link to something that does not exist',
  denied: 'permission denied',
  diskFull: 'the disk is full',
  endlessLinks: 'its symbolic links form a loop',
  folder: 'it is a folder',
  nameTooLong: 'the name is too long',
  noFolder: 'no such folder',
  notAFolder: 'part of the path is not a folder',
  readOnly: 'the disk is read-only',
  tooManyOpen: 'too many files are open',
};

const ASK = 'ask for the data as a table';
const UNPACK = 'unpack it, or compress it with gzip';

const binaries: Record<BinaryKind, readonly [message: string, help: string]> = {
  '7z': ['this is an archive (7z), not a text file', UNPACK],
  bzip2: ['this file is compressed with bzip2, which is not supported', UNPACK],
  GIF: ['this is an image (GIF), not a text file', ASK],
  JPEG: ['this is an image (JPEG), not a text file', ASK],
  PDF: ['this is a PDF, not a text file', 'ask for the data as a table, or copy them into a spreadsheet'],
  PNG: ['this is an image (PNG), not a text file', ASK],
  RAR: ['this is an archive (RAR), not a text file', UNPACK],
  'UTF-32': ['this is UTF-32, which is not supported', 'save the file as UTF-8'],
  xls: ['this is a spreadsheet in the old .xls format, not a text file', 'save the sheet as CSV (UTF-8)'],
  xz: ['this file is compressed with xz, which is not supported', UNPACK],
  zip: [
    'this is a spreadsheet or a zip archive, not a text file',
    'save the sheet as CSV (UTF-8) and use that file',
  ],
  zstd: ['this file is compressed with zstd, which is not supported', UNPACK],
};

const brokenQuotes = {
  mismatch: 'the quotes around a cell do not match',
  stray: 'there is a quote inside a cell that is not quoted',
  unclosed: 'a quote is opened here and never closed',
};

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
const markName = (mark: string) => (mark === '\t' ? 'tab' : mark === '\x1f' ? '\\x1f' : mark);
const markFlag = (mark: string) => `--delimiter ${mark === '\t' ? 'tab' : `'${mark}'`}`;

function howRead({ encoding, delimiter, decimal, sheet }: ReadingOf): string {
  if (sheet !== null) return `sheet '${sheet}'`;
  const label = encoding.startsWith('utf-') ? encoding.toUpperCase() : encoding;
  if (delimiter === null) return `JSON records, ${label}`;
  const mark = delimiter === '\t' ? 'tab' : `'${delimiter}'`;
  return `${label}, delimiter ${mark}, decimal ${decimal === '.' ? 'point' : 'comma'}`;
}

/** What to do where the first row is no header. */
const headerAt = (row: number | null) =>
  row === null
    ? 'state the row that names the columns, for example --header-row 3, or delete everything above it'
    : `a table seems to begin on row ${row}: use --header-row ${row}, or data: { header-row: ${row} } in the methodology`;

const files: Catalogue<FileSayings<Saying>> = {
  cannotOpen: ({ path, why, near }, tell) => ({
    message: `cannot open ${path}: ${tell(why).message}`,
    help: near === null ? undefined : `did you mean '${near}'?`,
  }),
  file: ({ problem }) => problems[problem],
  gzipDamaged: () => ({
    message: 'the gzip file is damaged or cut short',
    help: 'compress it again, or use the uncompressed file',
  }),
  tooLarge: ({ bytes, kept }) => ({
    message: `the data exceed the ${megabytes(bytes)} that fit in memory`,
    help:
      kept === 'compressed'
        ? 'compressed data are held in memory: use the uncompressed file'
        : kept === 'stream'
          ? 'a stream is held in memory: save it to a file, which is read in pieces'
          : 'check that this is the right file',
  }),
  notPlain: ({ bytes }) => ({
    message: `the file (${megabytes(bytes)}) is too large for memory, and not regular enough to be read in pieces`,
    help: 'look for a row with more or fewer cells, a stray quote, a very long cell, an encoding other than UTF-8 or a different decimal mark; or split the file',
  }),
  tooManyColumns: ({ columns, most }) => ({
    message: `the header has ${columns} columns, but a table can have at most ${most}`,
    help: 'check the delimiter, or transpose the table: each unit is a row',
  }),
  changed: ({ file }) => ({
    message: `cannot read ${file}: it changed while it was being read`,
    help: 'run again when nothing is writing to it',
  }),
  emptyFile: () => ({
    message: 'the file is empty',
    help: 'the first row must name the columns, and each row below it is one unit',
  }),
  unknownEncoding: ({ option, label, near }) => ({
    message: `${option === null ? '' : `${option}: `}unknown encoding '${label}'`,
    help:
      near !== null
        ? `did you mean '${near}'?`
        : /^(ansi|oem|dos|win(dows)?)$/i.test(label)
          ? 'that name means a different encoding in each country: windows-1251 or ibm866 in Russia, windows-1254 in Turkey, windows-1252 in Western Europe'
          : 'use a label from the WHATWG Encoding Standard, such as windows-1251, windows-1254, koi8-r, ibm866 or gb18030',
  }),
  binary: ({ kind }) => {
    const [message, help] = binaries[kind];
    return { message, help };
  },
  noText: () => ({ message: 'this is not text in any known encoding', help: ASK }),
  notUtf8: ({ bytes, readings, shown, isMostlyUtf8 }) => {
    const [best] = readings;
    const width = Math.max(...readings.map(({ encodings }) => encodings.join(' ').length));
    const lines = readings.map(
      ({ encodings, text }) => `\n${encodings.join(' ').padEnd(width)}  ${brief(text)}`,
    );
    const choose = `this is the ${shown} in the most likely encodings`;
    return {
      message: isMostlyUtf8
        ? `the text is UTF-8, but the bytes ${bytes} are not valid here: parts in two encodings were joined, or the file is damaged`
        : `the text is not UTF-8: the bytes ${bytes} are not valid here`,
      help:
        best === undefined
          ? 'save the file as UTF-8'
          : isMostlyUtf8
            ? `save all of it as UTF-8; ${choose}:${lines.join('')}`
            : `${choose}; choose the right one, probably --encoding ${best.encodings[0]}:${lines.join('')}`,
    };
  },
  mustBeUtf8: ({ says }, tell) => ({ message: tell(says).message, help: 'save the file as UTF-8' }),
  notInEncoding: ({ encoding, bytes, isMarked }) => ({
    message: `the text is not ${encoding}: the bytes ${bytes} are not valid here`,
    help: isMarked
      ? 'the file is damaged, or its first bytes are not a byte-order mark'
      : 'try another --encoding; leave the option out to see the most likely ones',
  }),
  cutShort: ({ bytes }) => ({
    message: `the file ends in the middle of a character (${bytes}): it was cut short`,
    help: 'get the complete file again',
  }),
  isUtf8: ({ encoding, line, otherwise }) => ({
    message: `this is UTF-8, but --encoding ${encoding} was given: '${brief(line)}' would become '${brief(otherwise)}'`,
    help: 'leave --encoding out; to merge files in different encodings, convert them all to one first',
  }),
  looksLikeUtf16: ({ order, header }) => ({
    message: `this looks like ${order} without a byte-order mark: the first line reads '${brief(header)}'`,
    help: `use --encoding ${order}`,
  }),
  zeroByte: () => ({
    message: 'the text contains a zero byte, so this is not a table',
    help: 'check that this is the right file',
  }),
  noDelimiter: ({ first, unusual, tableLine }) => ({
    message: `this is not a table: no comma, semicolon, tab or vertical bar splits the first line, '${brief(first)}', into the same columns as the others`,
    help:
      unusual !== null
        ? `'${markName(unusual.delimiter)}' splits every line into ${unusual.columns} cells: use ${markFlag(unusual.delimiter)} if it is the delimiter`
        : tableLine !== null
          ? headerAt(tableLine)
          : /^\s*<(!doctype|html|\?xml|table)/i.test(first)
            ? 'this is a web page: save the table itself as CSV'
            : 'give the delimiter with --delimiter, or check that this is the right file',
  }),
  twoDelimiters: ({ cuts }) => {
    const lines = cuts.map(
      ({ delimiter, cells }) =>
        `\n${markFlag(delimiter)} for the columns ${brief(cells.map((cell) => `'${cell.trim()}'`).join(', '), 60)}`,
    );
    return {
      message: `the delimiter could be ${cuts.map(({ delimiter }) => `'${markName(delimiter)}'`).join(' or ')}: each gives the same number of columns in every row`,
      help: `choose one:${lines.join('')}`,
    };
  },
  separatorLine: ({ line, isOverruled }) =>
    isOverruled
      ? `the first line, '${line}', is ignored because --delimiter says otherwise`
      : `the first line, '${line}', names the delimiter and is not part of the table`,
  loneReturns: () =>
    'lines end with a carriage return alone, as on old Macs; each was read as the end of a row',
  singleQuotes: () => 'the cells are in single quotes, which were removed',
  brokenQuotes: ({ fault, quote }) => ({
    message: brokenQuotes[fault],
    help:
      quote === '"'
        ? 'a cell that contains quotes is written "…" with each inner quote doubled: "5"" pipes"'
        : "the cells of this file are in single quotes; one inside a cell is doubled: 'Cap d''Agde'",
  }),
  duplicateHeader: ({ name }) => ({
    message: `two columns are called '${name}'`,
    help: 'rename or delete one of them',
  }),
  headless: ({ column, isOfSheet }) => ({
    message: `column ${column} has values but no name`,
    help: `name it in the first row, or delete ${isOfSheet ? 'its contents' : 'the column'}`,
  }),
  titleRow: ({ title, columns, headerRow }) => ({
    message: `the first row names only one of ${columns} columns, '${brief(title)}', so it looks like a title, not a header`,
    help: headerAt(headerRow),
  }),
  raggedRow: ({ cells, expected, delimiter }) => {
    const mark = delimiter === '\t' ? 'tab' : `'${delimiter}'`;
    return {
      message: `the row has ${counted(cells, 'cell')}, but the header has ${expected}`,
      help:
        cells > expected
          ? `a cell that contains a ${mark} must be in quotes; otherwise delete the extra ${cells - expected === 1 ? 'cell' : 'cells'}`
          : `add the missing ${mark} (a cell may be empty), or put a cell that spans lines in quotes`,
    };
  },
  somePercents: ({ column, percents, numbers }) => ({
    message: `${percents} of ${numbers} numbers in '${column}' ${percents === 1 ? 'has' : 'have'} a percent sign and the others do not; 12 % is read as 12`,
    help: 'make sure that all of them are percentages',
  }),
  unclearWords: ({ column, count }) => ({
    message: `'NA' in '${column}' is read as missing${count === 1 ? '' : `, ${count} times`}`,
    help: "if it is a name or a code, such as Namibia's, write it differently (NAM)",
  }),
  blankRows: ({ count, isAboveHeader }) => {
    const above = isAboveHeader ? ' above the header' : '';
    return count === 1 ? `skipped 1 empty row${above}` : `skipped ${count} empty rows${above}`;
  },
  lacksColumn: ({ column }) =>
    `there is no column '${column}' in this file, unlike in others: its units have no value for it`,
  reading: ({ rows, files, readings }) => {
    const how = readings.map((reading) =>
      readings.length === 1 || typeof files === 'string'
        ? howRead(reading)
        : `${firstOf(reading.paths, reading.paths.length > 3 ? 2 : 3)}: ${howRead(reading)}`,
    );
    const names = typeof files === 'number' ? `${files} files` : files;
    return `read ${counted(rows, 'row')} from ${names}: ${how.join('; ')}`;
  },
};

const MARKS = { '.': 'point', ',': 'comma' } as const;
const flag = (mark: '.' | ',') => `--decimal ${mark === ',' ? "','" : '.'}`;
const other = (mark: '.' | ','): '.' | ',' => (mark === '.' ? ',' : '.');

const EMPTIED = 'leave the cell empty if the value is missing';

/** A reason with the reading on offer. */
const instead = (message: string, reading: string) => ({
  message,
  help: `write ${reading} if that is what it means, or leave the cell empty`,
});

const cells: Catalogue<CellSayings<Saying>> = {
  notANumber: ({ text, why }, tell) => {
    const { message, help } = tell(why);
    return { message: `'${brief(text)}' is not a number: ${message}`, help };
  },
  ambiguousNumber: ({ text, why }, tell) => {
    const { message, help } = tell(why);
    return { message: `'${brief(text)}' is ambiguous: ${message}`, help };
  },
  decimalMarkIn: ({ text }) => `the decimal mark as in '${brief(text)}'`,
  twoDecimals: ({ comma, point }) => {
    const shown = ({ mark, divides }: typeof comma.shows) =>
      divides === 'decimals' ? `a decimal ${MARKS[mark]}` : `a thousands ${MARKS[mark]}`;
    return {
      message: `two cells contradict each other: '${comma.text}' has ${shown(comma.shows)}, '${point.text}' ${shown(point.shows)}`,
      help: "make them consistent, or say which it is: --decimal ',' or --decimal . (the cells that do not fit are then listed)",
    };
  },
  textHere: ({ text }) => `'${text}' here`,

  isTooLarge: () => ({
    message: 'it is too large to represent',
    help: 'check it, or change the unit of measurement',
  }),
  hasOtherMark: ({ decimal, isAssumed, inPlace }) => ({
    message: isAssumed
      ? `its ${MARKS[other(decimal)]} can be neither a decimal mark nor a thousands separator`
      : `the decimal mark of this file is a ${MARKS[decimal]}, but this cell has a ${MARKS[other(decimal)]}`,
    help:
      inPlace === null
        ? 'write it with a decimal mark only, such as 1234.5'
        : `write ${inPlace} if it is a decimal mark, or use ${flag(other(decimal))} if the whole file is like this`,
  }),
  hasTwoReadings: ({ mark, decimal, isProved, point, whole }) => {
    const evidence = isProved
      ? `the decimal mark elsewhere is a ${MARKS[decimal]}, but no cell proves that the ${MARKS[mark]} separates thousands`
      : 'nothing else in the file settles it';
    return {
      message: `it can be read as ${point} or as ${whole}, and ${evidence}`,
      help: `use ${flag(mark)} to read ${point}, or ${flag(other(mark))} to read ${whole}`,
    };
  },
  isLongText: () => 'it is text',
  isTextWithDigits: () => ({
    message: 'it is text',
    help: 'write the number alone, such as 1234.5, or leave the cell empty',
  }),
  isWord: ({ word }) => ({
    message: 'it is text',
    help: `write the number, or leave the cell empty; if it means "no data" everywhere, add data: { missing: [${yamlWord(word.length > 40 ? '…' : word)}] } to the methodology`,
  }),
  isHexadecimal: ({ reading }) => instead('it is hexadecimal', reading),
  isNotFinite: () => ({ message: 'it is not a finite number', help: EMPTIED }),
  isInBrackets: ({ reading }) => instead('a number in brackets may be negative, or a note', reading),
  isYesOrNo: ({ answer }) => ({
    message: 'it is a yes-or-no answer',
    help: `assign points to the answers in the methodology, such as points: { ${answer}: 1, … }, or write 1 and 0`,
  }),
  isNoneOrUnknown: ({ word }) => ({
    message: 'it may mean "none" or "unknown"',
    help: `for none, write 0; for unknown, leave the cell empty or add data: { missing: [${word}] } to the methodology`,
  }),
  isSheetError: () => ({
    message: 'it is the error of a spreadsheet formula',
    help: 'fix the formula and save again, or leave the cell empty',
  }),
  isFormula: () => ({
    message: 'it is a formula, not its result',
    help: 'save the sheet with values instead of formulas',
  }),
  isNoAnswer: ({ word }) => ({
    message: 'it seems to mean "no data"',
    help: `leave the cell empty, or add data: { missing: [${yamlWord(word)}] } to the methodology`,
  }),
  isDate: () => ({
    message: 'it is a date',
    help: 'spreadsheets turn numbers such as 1.5 into dates: format the column as text or number, and enter it again',
  }),
  isMonth: () => ({
    message: 'it is a month or a day, which spreadsheets make of numbers such as 1.5',
    help: 'format the column as text or number, and enter the number again',
  }),
  isAbout: ({ reading }) => instead('it is an approximation', reading),
  isRange: () => ({
    message: 'it is a range',
    help: 'write one number, such as the midpoint, or leave the cell empty',
  }),
  isFraction: () => ({
    message: 'it is a fraction',
    help: 'write it as a decimal, such as 0.5, or leave the cell empty',
  }),
  hasNoteMark: ({ reading, mark }) => ({
    message: `it has the mark '${mark}'`,
    help: `write ${reading}, or add data: { strip: ["${mark}"] } to the methodology to ignore the mark everywhere`,
  }),
  hasWord: ({ reading, word }) => instead(`it contains the word '${word}'`, reading),
  hasUnit: ({ reading, unit }) => instead(`it contains the unit '${unit}'`, reading),
  hasApostrophes: ({ reading }) => instead('its thousands are separated by apostrophes', reading),
  hasLetter: ({ reading, letter }) => instead(`it contains the letter '${letter}'`, reading),
  hasForeignDigits: () => ({ message: 'its digits are not 0 to 9', help: 'write it with the digits 0 to 9' }),
  hasSpaces: ({ reading }) => instead('its spaces do not separate thousands', reading),
  hasSpacedSign: ({ reading }) => instead('there is a space after its sign', reading),
  endsInMark: ({ reading }) => instead('there are no digits after its decimal mark', reading),
  hasUnderscores: ({ reading }) => instead('its thousands are separated by underscores', reading),
};

export const read = [files, cells];
