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

const AS_CSV = 'save the sheet as CSV, which may be of any size';
const AGAIN = 'open it in the program that made it and save it again';
const OTHERWISE = 'open it in a spreadsheet program and save it as .xlsx or as CSV (UTF-8)';

const json: Catalogue<JsonSayings> = {
  wantsCommaOrEnd: () => 'a comma or ] must follow the record',
  listUnclosed: () => 'a list opens here and never closes',
  textAfterList: () => 'there is text after the end of the list',
  commaBeforeEnd: () => 'a comma must not stand before }',
  recordUnfinished: () => 'the text ends inside a record',
  nameUnclosed: () => 'the name in quotes does not end in its line',
  wantsName: () => 'a name in double quotes must stand here',
  nameEscapes: () => 'the escapes in this name are not those of JSON',
  wantsColon: ({ name }) => `a colon must follow the name "${brief(name)}"`,
  wantsCommaOrBrace: ({ name }) => `a comma or } must follow the value of "${brief(name)}"`,
  quotesUnclosed: () => 'the text in quotes does not end in its line',
  textEscapes: () => 'the escapes in this text are not those of JSON',
  neverCloses: ({ mark }) => `a ${mark} opens here and never closes`,
  jsonNumberTooLarge: ({ number }) => `${brief(number)} is too large for a number`,
  noAnswerOfJson: ({ word }) => ({
    message: `${word} is no value of JSON`,
    help: 'write null where there is no answer',
  }),
  wordOfJson: ({ word }) => ({
    message: `${word} is no value of JSON`,
    help: `write ${word.toLowerCase()}`,
  }),
  noNumberOfJson: ({ number }) => ({
    message: `${brief(number)} is no number of JSON`,
    help: `write it as JSON does, such as 0.5 or -1e3, or in quotes: "${brief(number)}"`,
  }),
  wantsValue: () => 'a value must stand here',
  wantsQuotes: ({ word }) => `'${brief(word)}' must be in double quotes`,
  notARecord: ({ isList, text }) => ({
    message: `${isList ? 'a list' : `'${brief(text)}'`} stands where a record should be`,
    help: 'each record is an object of names and values, such as { "city": "Perm", "offices": 31 }',
  }),
  duplicateKey: ({ name }) => ({
    message: `'${name}' is there twice in one record`,
    help: 'keep one of them',
  }),
  namelessKey: () => ({ message: 'a value has an empty name', help: 'give it a name, or delete it' }),
  jsonTooLarge: ({ what, most, size }) => ({
    message:
      what === 'bytes'
        ? `the file has ${size} MiB, and ${most} MiB of JSON is the most that is read`
        : what === 'names'
          ? `the records have more than ${most} different names`
          : `the records have more than ${most / 1e6} million cells`,
    help: 'give the table as CSV, which may be of any size',
  }),
  recordsInside: ({ key }) => {
    const path = /^[a-z_]\w*$/i.test(key) ? `.${key}` : `.[${JSON.stringify(key)}]`;
    return {
      message: `the file is one object, and the records seem to be in the list '${key}'`,
      help: `give the list alone, such as: jq '${path}' FILE | rating compute -`,
    };
  },
  nestedValue: ({ kind, key }) => ({
    message: `the value of '${key}' is ${kind === 'list' ? 'a list' : 'an object'}, and a cell of a table holds one value`,
    help: 'give its parts names of their own, such as "size.area"',
  }),
  halfCharacter: () => ({
    message: 'the text holds half of a character (a lone surrogate), which no encoding can write',
    help: 'write the character in full',
  }),
};

const damage = (message: string, help = AGAIN) => ({ message, help });

const containers: Catalogue<ContainerSayings> = {
  spreadsheetTooLarge: ({ mebibytes, most }) =>
    damage(`the spreadsheet has ${mebibytes} MiB, and ${most} MiB is the most that is read`, AS_CSV),
  sheetTooLarge: ({ sheet, cells }) =>
    damage(`the sheet '${sheet}' has more than ${cells / 1e6} million cells to read`, AS_CSV),
  noDirectory: () => damage('the file is cut short or damaged: its table of contents cannot be read'),
  tooManyParts: ({ count }) => damage(`the file has ${count} parts, and no spreadsheet has so many`),
  repeatedPart: ({ part }) => damage(`the file has two parts called ${part}`),
  missingPart: ({ part }) => damage(`the file is damaged: its part ${part} is missing`),
  partDamaged: ({ part }) => damage(`the file is damaged: its part ${part} cannot be unpacked`),
  partEncrypted: ({ part }) => damage(`its part ${part} is encrypted`, 'save it without a password'),
  partPacked: ({ part, method }) =>
    damage(`its part ${part} is packed in a way (${method}) that is not read here`),
  partTooLarge: ({ part, mebibytes, most }) =>
    damage(`its part ${part} unpacks to ${mebibytes} MiB, and ${most} MiB is the most that is read`, AS_CSV),
  partIsBomb: ({ part, ratio }) =>
    damage(
      `its part ${part} unpacks to more than ${ratio} times its size, as no table does: it looks like a zip bomb`,
      'save the table as CSV, and be careful with this file',
    ),
  partOverflows: ({ part }) => damage(`the file is damaged: its part ${part} unpacks to more than it says`),
  partNotXml: ({ part, why }) => damage(`its part ${part} is not well-formed XML (${why})`),
  partHasDoctype: ({ part }) =>
    damage(`its part ${part} declares a document type, which no spreadsheet program writes`),
  partNestsDeep: ({ part }) => damage(`its part ${part} nests elements without end`),
  partNotUtf8: ({ part }) => damage(`its part ${part} is not UTF-8`),
  partTextTooLong: ({ part }) => damage(`its part ${part} holds a text that is longer than any cell`),
  textNotThere: ({ cell, text }) =>
    damage(`the file is damaged: ${cell} refers to a text ${text} that is not there`),
  typeNotThere: ({ cell, type }) =>
    damage(`the file is damaged: ${cell} is of a type '${type}' that does not exist`),
  sheetNumberBroken: ({ cell, text }) =>
    damage(`the file is damaged: ${cell} holds '${brief(text)}', which is no number`),
  sheetNumberTooLarge: ({ cell }) => damage(`the file is damaged: ${cell} holds a number that is too large`),
  rowMisplaced: ({ row, sheet }) =>
    damage(`the file is damaged: row ${row} of ${sheet} is not where it should be`),
  cellMisplaced: ({ cell, sheet }) =>
    damage(`the file is damaged: cell ${cell} of ${sheet} is not where it should be`),
};

const otherFormats: Catalogue<OtherFormatSayings> = {
  isWebPage: () => damage('this is a web page or XML that is called a spreadsheet', OTHERWISE),
  isProtected: () => damage('the spreadsheet is protected with a password', 'save it without a password'),
  isOldExcel: () => damage('this is a spreadsheet in the old format of Excel (.xls)', OTHERWISE),
  isBinaryExcel: () => damage('this is a binary spreadsheet of Excel (.xlsb)', OTHERWISE),
  isOtherOffice: ({ kind }) =>
    damage(
      `this is a ${kind === 'text' ? 'text document' : 'presentation'}, not a spreadsheet`,
      'check that this is the right file',
    ),
  isOpenDocument: () => damage('this is an OpenDocument file (.ods)', OTHERWISE),
  isNumbers: () => damage('this is a spreadsheet of Numbers', 'export it as .xlsx or as CSV (UTF-8)'),
  isOtherZip: ({ parts }) =>
    damage(
      `this is a zip file, not a spreadsheet${parts.length === 0 ? '' : `: it holds ${parts.join(', ')}`}`,
      'unpack it and give the file with the table',
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
    message: `${sheets.length} sheets have data: ${firstOf(
      sheets.map(({ name, number }) => `'${name}' (${number})`),
      8,
    )}`,
    help: `say which one to read, by name or number: --sheet ${shellWord(sheets[0]!.name)}`,
  }),
  unknownSheet: ({ wanted, sheets, near }) => ({
    message: /^\d+$/.test(wanted)
      ? `--sheet ${wanted}: the file has ${counted(sheets, 'sheet')}`
      : `--sheet: there is no sheet '${wanted}'`,
    help: offered(near),
  }),
  emptySheet: ({ sheet, hidden }) => ({
    message: sheet === null ? 'no sheet that can be seen has data' : `the sheet '${sheet}' is empty`,
    help:
      hidden === null
        ? 'the first row must name the columns, and each row after it is one unit'
        : `a hidden sheet has: --sheet ${shellWord(hidden)} reads it`,
  }),
  hiddenSheet: ({ names }) =>
    names.length === 1
      ? `the hidden sheet '${names[0]}' has data too and is not read; --sheet ${shellWord(names[0]!)} reads it`
      : `${names.length} hidden sheets have data too and are not read: ${firstOf(names.map(quoted), 8)}`,
  mergedHeader: ({ range, unnamed }) => {
    const why =
      unnamed.length === 0
        ? 'the first row must name the columns, and this header takes more than one'
        : `${unnamed.length === 1 ? 'column' : 'columns'} ${unnamed.join(', ')} ${unnamed.length === 1 ? 'has' : 'have'} no name`;
    return {
      message: `the header cells ${range} are merged into one: ${why}`,
      help: 'unmerge them, and give every column its own name in one row',
    };
  },
  mergedCells: ({ range, first }) => ({
    message: `the cells ${range} are merged into one: only ${first} has the value, and the others would be read as empty`,
    help: 'unmerge them and write the value into each row it is meant for; delete the row if it is a remark',
  }),
  hiddenRows: ({ count }) => ({
    message:
      count === 1
        ? 'a row is hidden in the sheet, and is read like the others'
        : `${count} rows are hidden in the sheet, and are read like the others`,
    help: 'delete the rows that are not meant to count, or show them',
  }),
  hiddenColumns: ({ names }) =>
    `${names.length === 1 ? 'a column that is read is hidden' : 'columns that are read are hidden'} in the sheet: ${firstOf(names.map(quoted), 8)}`,
  notAvailable: ({ column, count }) => ({
    message:
      count === 1
        ? `a cell of '${column}' is the error #N/A, and is read as no answer`
        : `${count} cells of '${column}' are the error #N/A, and are read as no answer`,
    help: 'make sure that no formula failed to find what is there',
  }),
  percentFormat: ({ columns }) =>
    `a cell in percent is read as it is shown, 0.12 as 12 (12 %): ${firstOf(columns.map(quoted), 8)}`,
  errorCell: ({ error, isFormula }) => ({
    message: isFormula ? `the formula in the cell failed: ${error}` : `the cell holds the error ${error}`,
    help: 'correct the formula, or leave the cell empty if there is no answer',
  }),
  formulaWithoutValue: () => ({
    message: 'the cell has a formula, and the file does not say what comes out',
    help: 'open the file in a spreadsheet program, save it and try again',
  }),
  isTimeOrDate: ({ text, isTime }) => ({
    message: `the cell holds the ${isTime ? 'time' : 'date'} ${text}, not a number`,
    help: 'write the number into a cell with the format Number, or leave the cell empty',
  }),
  numberShownAsDate: ({ text, stored }) => ({
    message: `the cell holds the number ${stored} with the format of a date, shown as ${text}`,
    help: `give the cell the format Number if ${stored} is meant`,
  }),
  dateMadeOfNumber: ({ text, day, month, year, typed }) => {
    const spoken = [day, MONTHS[month - 1], year].filter((part) => part !== null).join(' ');
    return {
      message: `the cell holds the date ${spoken} (${text}), not a number: Excel makes dates out of numbers such as ${typed}`,
      help: `if ${typed} was typed, give the cell the format Number and type it again; if it is a date, it does not belong in this column`,
    };
  },
};

export const otherFiles: Catalogue<JsonSayings & ContainerSayings & OtherFormatSayings & SheetSayings> = {
  ...json,
  ...containers,
  ...otherFormats,
  ...sheets,
};
