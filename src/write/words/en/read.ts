/** What the readers say about files, their dialect and their cells, in English. */

import { brief } from '../../../model/brief.ts';
import type {
  BinaryKind,
  CellSayings,
  FileProblem,
  FileSayings,
  ReadingOf,
} from '../../../model/sayings/read.ts';
import type { Catalogue } from '../words.ts';
import { counted, firstOf } from './parts.ts';

const problems: Record<FileProblem, string> = {
  absent: 'there is no such file',
  brokenLink: 'it is a link, and what it leads to is not there',
  denied: 'permission denied',
  diskFull: 'the disk is full',
  endlessLinks: 'its links go round in a circle',
  folder: 'it is a folder',
  nameTooLong: 'the name is too long',
  noFolder: 'there is no such folder',
  notAFolder: 'part of the path is not a folder',
  readOnly: 'the disk is read-only',
  tooManyOpen: 'too many files are open',
};

const ASK = 'ask for the table itself';
const UNPACK = 'unpack it, or pack it with gzip';

const binaries: Record<BinaryKind, readonly [message: string, help: string]> = {
  '7z': ['this is an archive (7z), not text', UNPACK],
  bzip2: ['this is packed by bzip2, which is not read', UNPACK],
  GIF: ['this is a picture (GIF), not text', ASK],
  JPEG: ['this is a picture (JPEG), not text', ASK],
  PDF: ['this is a PDF, not text', 'ask for the table itself, or copy it out into a sheet'],
  PNG: ['this is a picture (PNG), not text', ASK],
  RAR: ['this is an archive (RAR), not text', UNPACK],
  'UTF-32': ['this is UTF-32, which is not read', 'save the file as UTF-8'],
  xls: ['this is a spreadsheet of the old kind (.xls), not text', 'save the sheet as CSV (UTF-8)'],
  xz: ['this is packed by xz, which is not read', UNPACK],
  zip: ['this is a spreadsheet or a zip file, not text', 'save the sheet as CSV (UTF-8) and give that file'],
  zstd: ['this is packed by zstd, which is not read', UNPACK],
};

const brokenQuotes = {
  mismatch: 'the quotes of a cell do not match',
  stray: 'there is a quote inside a cell that does not begin with one',
  unclosed: 'a quote opens here and never closes',
};

const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
const markName = (mark: string) => (mark === '\t' ? 'tab' : mark === '\x1f' ? '\\x1f' : mark);
const markFlag = (mark: string) => `--delimiter ${mark === '\t' ? 'tab' : `'${mark}'`}`;

function howRead({ encoding, delimiter, decimal, sheet }: ReadingOf): string {
  if (sheet !== null) return `sheet '${sheet}'`;
  if (delimiter === null) return `records in JSON, ${encoding}`;
  const mark = delimiter === '\t' ? 'tab' : `'${delimiter}'`;
  return `${encoding}, columns divided by ${mark}, decimal ${decimal === '.' ? 'point' : 'comma'}`;
}

/** What to do where the first row is no header. */
const headerAt = (row: number | null) =>
  row === null
    ? 'say which row names the columns, such as --header-row 3, or delete what is above it'
    : `a table seems to begin in row ${row}: --header-row ${row} reads it, or data: { header-row: ${row} } in the methodology`;

const files: Catalogue<FileSayings> = {
  cannotOpen: ({ path, why, near }, tell) => ({
    message: `cannot open ${path}: ${tell(why).message}`,
    help: near === null ? undefined : `did you mean '${near}'?`,
  }),
  file: ({ problem }) => problems[problem],
  gzipDamaged: () => ({
    message: 'the gzip file is damaged or cut short',
    help: 'compress it again, or give the plain file',
  }),
  tooLarge: ({ bytes, kept }) => ({
    message: `there is more than the ${megabytes(bytes)} that can be held`,
    help:
      kept === 'compressed'
        ? 'compressed data are held in memory: unzip them, and give the plain file'
        : kept === 'stream'
          ? 'a stream is held in memory: save it to a file, which is read piece by piece'
          : 'check that this is the right file',
  }),
  notPlain: ({ bytes }) => ({
    message: `the file of ${megabytes(bytes)} is too large to be held, and not plain enough to be read piece by piece`,
    help: 'look for a row of another length, a stray quote, a very long cell, an encoding other than UTF-8 or another decimal mark; or divide the file',
  }),
  tooManyColumns: ({ columns, most }) => ({
    message: `the header has ${columns} columns, and a table has at most ${most}`,
    help: 'check the mark between columns, or turn the table round: units are rows',
  }),
  changed: ({ file }) => ({
    message: `cannot read ${file}: it changed while it was read`,
    help: 'run again when nobody writes to it',
  }),
  emptyFile: () => ({
    message: 'the file is empty',
    help: 'the first row must name the columns, and each row after it is one unit',
  }),
  unknownEncoding: ({ option, label, near }) => ({
    message: `${option === null ? '' : `${option}: `}there is no encoding '${label}'`,
    help:
      near !== null
        ? `did you mean '${near}'?`
        : /^(ansi|oem|dos|win(dows)?)$/i.test(label)
          ? 'that name stands for another encoding in each country: windows-1251 or ibm866 in Russia, windows-1254 in Turkey, windows-1252 in Western Europe'
          : 'any label of the WHATWG Encoding Standard will do, such as windows-1251, windows-1254, koi8-r, ibm866 or gb18030',
  }),
  binary: ({ kind }) => {
    const [message, help] = binaries[kind];
    return { message, help };
  },
  noText: () => ({ message: 'this is not text in any encoding', help: ASK }),
  notUtf8: ({ bytes, readings, shown, isMostlyUtf8 }) => {
    const [best] = readings;
    const width = Math.max(...readings.map(({ encodings }) => encodings.join(' ').length));
    const lines = readings.map(
      ({ encodings, text }) => `\n${encodings.join(' ').padEnd(width)}  ${brief(text)}`,
    );
    const choose = `the ${shown} reads like this in the likeliest encodings`;
    return {
      message: isMostlyUtf8
        ? `the text is UTF-8, but the bytes ${bytes} cannot stand here: parts in two encodings were put together, or the file is damaged`
        : `the text is not UTF-8: the bytes ${bytes} cannot stand here`,
      help:
        best === undefined
          ? 'save the file as UTF-8'
          : isMostlyUtf8
            ? `save all of it as UTF-8; ${choose}:${lines.join('')}`
            : `${choose}; give the one that is right, most likely --encoding ${best.encodings[0]}:${lines.join('')}`,
    };
  },
  mustBeUtf8: ({ says }, tell) => ({ message: tell(says).message, help: 'save the file as UTF-8' }),
  notInEncoding: ({ encoding, bytes, isMarked }) => ({
    message: `the text is not ${encoding}: the bytes ${bytes} stand for nothing here`,
    help: isMarked
      ? 'the file is damaged, or its first bytes are no byte-order mark'
      : 'try another --encoding; without one, the likeliest are shown',
  }),
  cutShort: ({ bytes }) => ({
    message: `the file ends in the middle of a character (${bytes}): it was cut short`,
    help: 'get the whole file again',
  }),
  isUtf8: ({ encoding, line, otherwise }) => ({
    message: `this is UTF-8, and --encoding ${encoding} was given: '${brief(line)}' would become '${brief(otherwise)}'`,
    help: 'leave --encoding out; to merge files in different encodings, save them alike first',
  }),
  looksLikeUtf16: ({ order, header }) => ({
    message: `this looks like ${order} without its byte-order mark: the first line reads '${brief(header)}'`,
    help: `give --encoding ${order}`,
  }),
  zeroByte: () => ({
    message: 'there is a zero byte in the text, so this is no table',
    help: 'check that this is the right file',
  }),
  noDelimiter: ({ first, unusual, tableLine }) => ({
    message: `this is not a table: no comma, semicolon, tab or bar divides the first line, '${brief(first)}', as it divides the others`,
    help:
      unusual !== null
        ? `'${markName(unusual.delimiter)}' divides every line into ${unusual.columns} cells: give ${markFlag(unusual.delimiter)} if that is meant`
        : tableLine !== null
          ? headerAt(tableLine)
          : /^\s*<(!doctype|html|\?xml|table)/i.test(first)
            ? 'this is a page of the web: save the table itself as CSV'
            : 'give the mark with --delimiter, or check that this is the right file',
  }),
  twoDelimiters: ({ cuts }) => {
    const lines = cuts.map(
      ({ delimiter, cells }) =>
        `\n${markFlag(delimiter)} for the columns ${brief(cells.map((cell) => `'${cell.trim()}'`).join(', '), 60)}`,
    );
    return {
      message: `the columns could be divided by ${cuts.map(({ delimiter }) => `'${markName(delimiter)}'`).join(' or ')}: each gives the same number in every row`,
      help: `say which:${lines.join('')}`,
    };
  },
  separatorLine: ({ line, isOverruled }) =>
    isOverruled
      ? `the first line, '${line}', was passed over, since --delimiter says otherwise`
      : `the first line, '${line}', names the mark between columns, and is no part of the table`,
  loneReturns: () =>
    'lines end with a carriage return alone, as on old Macintoshes; each was taken for the end of a row',
  singleQuotes: () => 'the cells stand in single quotes, which were taken off',
  brokenQuotes: ({ fault, quote }) => ({
    message: brokenQuotes[fault],
    help:
      quote === '"'
        ? 'a cell with quotes in it is written "…" with each inner quote doubled: "5"" pipes"'
        : "every cell of this file stands in single quotes; one inside a cell is doubled: 'Cap d''Agde'",
  }),
  duplicateHeader: ({ name }) => ({
    message: `two columns are called '${name}'`,
    help: 'rename or delete one of them',
  }),
  headless: ({ column, isOfSheet }) => ({
    message: `column ${column} has values but no name`,
    help: `name it in the first row, or delete ${isOfSheet ? 'what stands there' : 'the column'}`,
  }),
  titleRow: ({ title, columns, headerRow }) => ({
    message: `the first row names one column of ${columns}, '${brief(title)}', so it looks like a title and not like a header`,
    help: headerAt(headerRow),
  }),
  raggedRow: ({ cells, expected, delimiter }) => {
    const mark = delimiter === '\t' ? 'tab' : delimiter;
    return {
      message: `the row has ${counted(cells, 'cell')}, and the header has ${expected}`,
      help:
        cells > expected
          ? `a cell that contains '${mark}' must be in quotes; otherwise delete what is too much`
          : `add the missing '${mark}' (an empty cell is fine), or put a cell that spans lines in quotes`,
    };
  },
  somePercents: ({ column, percents, numbers }) => ({
    message: `${percents} of ${numbers} numbers in '${column}' have a percent sign and the others have none; 12 % is read as 12`,
    help: 'make sure that all are meant in percent',
  }),
  unclearWords: ({ column, count }) => ({
    message: `'NA' in '${column}' is read as no answer${count === 1 ? '' : `, ${count} times`}`,
    help: "if it is a name or a code, such as Namibia's, write it otherwise (NAM)",
  }),
  blankRows: ({ count, isAboveHeader }) => {
    const above = isAboveHeader ? ' above the header' : '';
    return count === 1
      ? `a row of empty cells${above} was passed over`
      : `${count} rows of empty cells${above} were passed over`;
  },
  lacksColumn: ({ column }) =>
    `has no column '${column}', which other files have: its units have no value there`,
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

const EMPTIED = 'leave the cell empty if there is no answer';

/** A reason with the reading on offer. */
const instead = (message: string, reading: string) => ({
  message,
  help: `write ${reading} if that is meant, or leave the cell empty`,
});

/** Quoted where YAML would not take it for the text itself. */
const yamlText = (text: string) =>
  /^[\p{L}][\p{L}\d ]*$/u.test(text) && !/^(null|true|false|yes|no|y|n|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);

const cells: Catalogue<CellSayings> = {
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
      divides === 'decimals' ? `a decimal ${MARKS[mark]}` : `a ${MARKS[mark]} between thousands`;
    return {
      message: `two cells contradict each other: '${comma.text}' has ${shown(comma.shows)}, '${point.text}' ${shown(point.shows)}`,
      help: "make them alike, or say which it is: --decimal ',' or --decimal . (the cells that do not fit are then listed)",
    };
  },
  textHere: ({ text }) => `'${text}' here`,

  isTooLarge: () => ({
    message: 'it is too large for a number',
    help: 'check it, or change the unit of measurement',
  }),
  hasOtherMark: ({ decimal, isAssumed, inPlace }) => ({
    message: isAssumed
      ? `its ${MARKS[other(decimal)]} is no decimal mark there, and does not divide thousands`
      : `the decimal mark of this file is a ${MARKS[decimal]}, and this cell has a ${MARKS[other(decimal)]}`,
    help:
      inPlace === null
        ? 'write it with a decimal mark alone, such as 1234.5'
        : `write ${inPlace} if it is a decimal mark, or give ${flag(other(decimal))} if all the file is so`,
  }),
  hasTwoReadings: ({ mark, decimal, isProved, point, whole }) => {
    const evidence = isProved
      ? `the decimal mark elsewhere is a ${MARKS[decimal]}, but no cell proves that the ${MARKS[mark]} divides thousands`
      : 'nothing else in the file decides';
    return {
      message: `it can be read as ${point} or as ${whole}, and ${evidence}`,
      help: `give ${flag(mark)} to read ${point}, or ${flag(other(mark))} to read ${whole}`,
    };
  },
  isLongText: () => 'it is text',
  isTextWithDigits: () => ({
    message: 'it is text',
    help: 'write the number alone, such as 1234.5, or leave the cell empty',
  }),
  isWord: ({ word }) => ({
    message: 'it is text',
    help: `write the number, or leave the cell empty; if it means "no answer" everywhere, add data: { missing: [${yamlText(word.length > 40 ? '…' : word)}] } to the methodology`,
  }),
  isHexadecimal: ({ reading }) => instead('it is in hexadecimal', reading),
  isNotFinite: () => ({ message: 'it is not a finite number', help: EMPTIED }),
  isInBrackets: ({ reading }) => instead('a number in brackets can mean a negative one or a note', reading),
  isYesOrNo: ({ answer }) => ({
    message: 'it is a yes or no, not a number',
    help: `give points for the answers in the methodology, such as points: { ${answer}: 1, … }, or write 1 and 0`,
  }),
  isNoneOrUnknown: ({ word }) => ({
    message: 'it can mean "none" or "not known"',
    help: `write 0 for none; leave the cell empty, or add data: { missing: [${word}] } to the methodology, for not known`,
  }),
  isSheetError: () => ({
    message: 'it is what a spreadsheet shows where a formula fails',
    help: 'mend the formula and save again, or leave the cell empty',
  }),
  isFormula: () => ({
    message: 'it is a formula, not its value',
    help: 'save the sheet with values in place of formulas',
  }),
  isNoAnswer: ({ word }) => ({
    message: 'it seems to mean "no answer"',
    help: `leave the cell empty, or add data: { missing: [${yamlText(word)}] } to the methodology`,
  }),
  isDate: () => ({
    message: 'it is a date',
    help: 'spreadsheets make dates out of numbers such as 1.5: format the column as text or number, and enter it again',
  }),
  isMonth: () => ({
    message: 'it is a month or a day, as a spreadsheet makes of numbers such as 1.5',
    help: 'format the column as text or number, and enter the number again',
  }),
  isAbout: ({ reading }) => instead('it is an approximation, not a number', reading),
  isRange: () => ({
    message: 'it is a range of numbers',
    help: 'write one number, such as its middle, or leave the cell empty',
  }),
  isFraction: () => ({
    message: 'it is a fraction',
    help: 'write it with a decimal mark, such as 0.5, or leave the cell empty',
  }),
  hasNoteMark: ({ reading, mark }) => ({
    message: `it is a number with a mark, '${mark}'`,
    help: `write ${reading}, or add data: { strip: ["${mark}"] } to the methodology to ignore the mark everywhere`,
  }),
  hasWord: ({ reading, word }) => instead(`it is a number with a word, '${word}'`, reading),
  hasUnit: ({ reading, unit }) => instead(`it is a number with a unit, '${unit}'`, reading),
  hasApostrophes: ({ reading }) => instead('apostrophes divide its thousands', reading),
  hasLetter: ({ reading, letter }) => instead(`there is a letter, '${letter}', among its digits`, reading),
  hasForeignDigits: () => ({ message: 'its digits are not 0 to 9', help: 'write it with the digits 0 to 9' }),
  hasSpaces: ({ reading }) => instead('the spaces in it do not separate thousands', reading),
  hasSpacedSign: ({ reading }) => instead('a space stands behind its sign', reading),
  endsInMark: ({ reading }) => instead('its decimal mark has no digits behind it', reading),
  hasUnderscores: ({ reading }) => instead('underscores divide its thousands', reading),
};

export const read: Catalogue<FileSayings & CellSayings> = { ...files, ...cells };
