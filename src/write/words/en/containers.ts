/** What the readers of JSON and of spreadsheets say, in English. */

import { brief } from '../../../model/brief.ts';
import type {
  ContainerSayings,
  JsonSayings,
  OtherFormatSayings,
  SheetSayings,
} from '../../../model/sayings/read.ts';
import { shellWord } from '../../../model/shell-word.ts';
import type { Catalogue } from '../words.ts';
import { counted, firstOf, offered, quoted } from './parts.ts';

const AS_CSV = 'save the sheet as CSV, which can be of any size';
const AGAIN = 'open it in the program that made it and save it again';
const OTHERWISE = 'open it in a spreadsheet program and save it as .xlsx or as CSV (UTF-8)';

const json: Catalogue<JsonSayings> = {
  wantsCommaOrEnd: () => 'expected a comma or ] after the record',
  listUnclosed: () => 'a list is opened here and never closed',
  textAfterList: () => 'there is text after the end of the list',
  commaBeforeEnd: () => 'a comma is not allowed before }',
  recordUnfinished: () => 'the text ends inside a record',
  nameUnclosed: () => 'the quoted name is not closed on its line',
  wantsName: () => 'expected a name in double quotes',
  nameEscapes: () => 'this name contains an escape that JSON does not have',
  wantsColon: ({ name }) => `expected a colon after the name "${brief(name)}"`,
  wantsCommaOrBrace: ({ name }) => `expected a comma or } after the value of "${brief(name)}"`,
  quotesUnclosed: () => 'the quoted text is not closed on its line',
  textEscapes: () => 'this text contains an escape that JSON does not have',
  neverCloses: ({ mark }) => `a ${mark} is opened here and never closed`,
  jsonNumberTooLarge: ({ number }) => `${brief(number)} is too large to represent`,
  noAnswerOfJson: ({ word }) => ({
    message: `${word} is not a JSON value`,
    help: 'write null for a missing value',
  }),
  wordOfJson: ({ word }) => ({
    message: `${word} is not a JSON value`,
    help: `write ${word.toLowerCase()}`,
  }),
  noNumberOfJson: ({ number }) => ({
    message: `${brief(number)} is not a JSON number`,
    help: `write it as JSON does, such as 0.5 or -1e3, or in quotes: "${brief(number)}"`,
  }),
  wantsValue: () => 'expected a value',
  wantsQuotes: ({ word }) => `'${brief(word)}' must be in double quotes`,
  notARecord: ({ isList, text }) => ({
    message: `expected a record, not ${isList ? 'a list' : `'${brief(text)}'`}`,
    help: 'each record is an object of names and values, such as { "city": "Perm", "offices": 31 }',
  }),
  duplicateKey: ({ name }) => ({
    message: `'${name}' appears twice in one record`,
    help: 'keep one of them',
  }),
  namelessKey: () => ({ message: 'a value has an empty name', help: 'give it a name, or delete it' }),
  jsonTooLarge: ({ what, most, size }) => ({
    message:
      what === 'bytes'
        ? `the file has ${size} MiB, but at most ${most} MiB of JSON can be read`
        : what === 'names'
          ? `the records have more than ${most} different names`
          : `the records have more than ${most / 1e6} million cells`,
    help: 'provide the table as CSV, which can be of any size',
  }),
  recordsInside: ({ key }) => {
    const path = /^[a-z_]\w*$/i.test(key) ? `.${key}` : `.[${JSON.stringify(key)}]`;
    return {
      message: `the file is a single object, and the records seem to be in its list '${key}'`,
      help: `pass on the list alone: jq '${path}' FILE | rating compute -`,
    };
  },
  nestedValue: ({ kind, key }) => ({
    message: `the value of '${key}' is ${kind === 'list' ? 'a list' : 'an object'}, but a table cell holds a single value`,
    help: 'give each of its parts a name, such as "size.area"',
  }),
  halfCharacter: () => ({
    message: 'the text contains half a character (a lone surrogate), which no encoding can represent',
    help: 'write the character in full',
  }),
};

const damage = (message: string, help = AGAIN) => ({ message, help });

const containers: Catalogue<ContainerSayings> = {
  spreadsheetTooLarge: ({ mebibytes, most }) =>
    damage(`the spreadsheet has ${mebibytes} MiB, but at most ${most} MiB can be read`, AS_CSV),
  sheetTooLarge: ({ sheet, cells }) =>
    damage(`the sheet '${sheet}' has more than ${cells / 1e6} million cells`, AS_CSV),
  noDirectory: () => damage('the file is cut short or damaged: its table of contents cannot be read'),
  tooManyParts: ({ count }) => damage(`the file has ${count} parts, more than any spreadsheet has`),
  repeatedPart: ({ part }) => damage(`the file has two parts called ${part}`),
  missingPart: ({ part }) => damage(`the file is damaged: its part ${part} is missing`),
  partDamaged: ({ part }) => damage(`the file is damaged: its part ${part} cannot be unpacked`),
  partEncrypted: ({ part }) => damage(`its part ${part} is encrypted`, 'save it without a password'),
  partPacked: ({ part, method }) =>
    damage(`its part ${part} uses a compression method (${method}) that is not supported`),
  partTooLarge: ({ part, mebibytes, most }) =>
    damage(`its part ${part} unpacks to ${mebibytes} MiB, but at most ${most} MiB can be read`, AS_CSV),
  partIsBomb: ({ part, ratio }) =>
    damage(
      `its part ${part} unpacks to more than ${ratio} times its size, which no table does: it looks like a zip bomb`,
      'save the table as CSV, and be careful with this file',
    ),
  partOverflows: ({ part }) =>
    damage(`the file is damaged: its part ${part} unpacks to more than its stated size`),
  partNotXml: ({ part, why }) => damage(`its part ${part} is not well-formed XML (${why})`),
  partHasDoctype: ({ part }) =>
    damage(`its part ${part} declares a document type, which no spreadsheet program writes`),
  partNestsDeep: ({ part }) => damage(`its part ${part} nests its elements too deeply`),
  partNotUtf8: ({ part }) => damage(`its part ${part} is not UTF-8`),
  partTextTooLong: ({ part }) => damage(`its part ${part} contains a text longer than any cell`),
  textNotThere: ({ cell, text }) =>
    damage(`the file is damaged: ${cell} refers to text ${text}, which does not exist`),
  typeNotThere: ({ cell, type }) =>
    damage(`the file is damaged: ${cell} has the type '${type}', which does not exist`),
  sheetNumberBroken: ({ cell, text }) =>
    damage(`the file is damaged: ${cell} contains '${brief(text)}', which is not a number`),
  sheetNumberTooLarge: ({ cell }) =>
    damage(`the file is damaged: ${cell} contains a number that is too large`),
  rowMisplaced: ({ row, sheet }) =>
    damage(`the file is damaged: row ${row} of ${sheet} is not where it should be`),
  cellMisplaced: ({ cell, sheet }) =>
    damage(`the file is damaged: cell ${cell} of ${sheet} is not where it should be`),
};

const otherFormats: Catalogue<OtherFormatSayings> = {
  isWebPage: () => damage('this is a web page or an XML file named like a spreadsheet', OTHERWISE),
  isProtected: () => damage('the spreadsheet is password-protected', 'save it without a password'),
  isOldExcel: () => damage('this is a spreadsheet in the old Excel format (.xls)', OTHERWISE),
  isBinaryExcel: () => damage('this is a binary Excel spreadsheet (.xlsb)', OTHERWISE),
  isOtherOffice: ({ kind }) =>
    damage(
      `this is a ${kind === 'text' ? 'text document' : 'presentation'}, not a spreadsheet`,
      'check that this is the right file',
    ),
  isOpenDocument: () => damage('this is an OpenDocument file (.ods)', OTHERWISE),
  isNumbers: () => damage('this is an Apple Numbers spreadsheet', 'export it as .xlsx or as CSV (UTF-8)'),
  isOtherZip: ({ parts }) =>
    damage(
      `this is a zip file, not a spreadsheet${parts.length === 0 ? '' : `: it contains ${parts.join(', ')}`}`,
      'unpack it and use the file with the table',
    ),
};

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

const sheets: Catalogue<SheetSayings> = {
  whichSheet: ({ sheets }) => ({
    message: `${sheets.length} sheets contain data: ${firstOf(
      sheets.map(({ name, number }) => `'${name}' (${number})`),
      8,
    )}`,
    help: `choose one by name or number: --sheet ${shellWord(sheets[0]!.name)}`,
  }),
  unknownSheet: ({ wanted, sheets, near }) => ({
    message: /^\d+$/.test(wanted)
      ? `--sheet ${wanted}: the file has ${counted(sheets, 'sheet')}`
      : `--sheet: there is no sheet '${wanted}'`,
    help: offered(near),
  }),
  emptySheet: ({ sheet, hidden }) => ({
    message: sheet === null ? 'no visible sheet contains data' : `the sheet '${sheet}' is empty`,
    help:
      hidden === null
        ? 'the first row must name the columns, and each row below it is one unit'
        : `a hidden sheet does: --sheet ${shellWord(hidden)} reads it`,
  }),
  hiddenSheet: ({ names }) =>
    names.length === 1
      ? `the hidden sheet '${names[0]}' also contains data and is not read; --sheet ${shellWord(names[0]!)} reads it`
      : `${names.length} hidden sheets also contain data and are not read: ${firstOf(names.map(quoted), 8)}`,
  mergedHeader: ({ range, unnamed }) => {
    const why =
      unnamed.length === 0
        ? 'the first row must name the columns, but this header spans several rows'
        : `${unnamed.length === 1 ? 'column' : 'columns'} ${unnamed.join(', ')} ${unnamed.length === 1 ? 'has' : 'have'} no name`;
    return {
      message: `the header cells ${range} are merged: ${why}`,
      help: 'unmerge them, and name every column in a single row',
    };
  },
  mergedCells: ({ range, first }) => ({
    message: `the cells ${range} are merged: only ${first} holds the value, and the others would be read as empty`,
    help: 'unmerge them and write the value into each row it applies to; delete the row if it is a note',
  }),
  hiddenRows: ({ count }) => ({
    message:
      count === 1
        ? '1 row is hidden in the sheet but read like the others'
        : `${count} rows are hidden in the sheet but read like the others`,
    help: 'delete the rows that should not count, or unhide them',
  }),
  hiddenColumns: ({ names }) =>
    `${names.length === 1 ? '1 column is' : `${names.length} columns are`} hidden in the sheet but read: ${firstOf(names.map(quoted), 8)}`,
  notAvailable: ({ column, count }) => ({
    message:
      count === 1
        ? `1 cell of '${column}' holds the error #N/A and is read as missing`
        : `${count} cells of '${column}' hold the error #N/A and are read as missing`,
    help: 'check that no formula failed to find a value that exists',
  }),
  percentFormat: ({ columns }) =>
    `cells formatted as percentages are read as shown, 0.12 as 12 (12 %): ${firstOf(columns.map(quoted), 8)}`,
  errorCell: ({ error, isFormula }) => ({
    message: isFormula ? `the formula in the cell failed: ${error}` : `the cell contains the error ${error}`,
    help: 'fix the formula, or leave the cell empty if the value is missing',
  }),
  formulaWithoutValue: () => ({
    message: 'the cell has a formula, but the file does not contain its result',
    help: 'open the file in a spreadsheet program, save it and try again',
  }),
  isTimeOrDate: ({ text, isTime }) => ({
    message: `the cell contains the ${isTime ? 'time' : 'date'} ${text}, not a number`,
    help: 'enter the number in a cell with the Number format, or leave the cell empty',
  }),
  numberShownAsDate: ({ text, stored }) => ({
    message: `the cell contains the number ${stored} formatted as a date and shown as ${text}`,
    help: `give the cell the Number format if ${stored} is what it means`,
  }),
  dateMadeOfNumber: ({ text, day, month, year, typed }) => {
    const spoken = [day, MONTHS[month - 1], year].filter((part) => part !== null).join(' ');
    return {
      message: `the cell contains the date ${spoken} (${text}), not a number: Excel turns numbers such as ${typed} into dates`,
      help: `if ${typed} was typed, give the cell the Number format and type it again; if it is a date, it does not belong in this column`,
    };
  },
};

export const otherFiles = [json, containers, otherFormats, sheets];
