/** What is said about joining, about what was left unread, and about what was done and written; in English. */

import { brief } from '../../../model/brief.ts';
import type { RecordSayings } from '../../../model/sayings/record.ts';
import type { Catalogue } from '../words.ts';
import { counted, firstOf, quoted } from './parts.ts';

/** How many names are given before the rest is counted. */
const NAMED = 5;
/** How many rows that are not read are quoted. */
const QUOTED = 3;

const quotedRows = (texts: readonly string[]) =>
  firstOf(
    texts.map((text) => quoted(brief(text))),
    QUOTED,
  );

const flowList = (names: readonly string[]) =>
  `[${names.map((name) => (/^[\p{L}_][\p{L}\d_]*$/u.test(name) ? name : JSON.stringify(name))).join(', ')}]`;

export const record: Catalogue<RecordSayings> = {
  titleLine: ({ cells, expected, count, rows, headerRow }) => ({
    message: `the first row has ${counted(cells, 'cell')}, and ${count === rows ? `all ${rows}` : `${count} of the ${rows}`} below it have ${expected}, so it looks like a title and not like a header`,
    help:
      headerRow === null
        ? 'say which row names the columns, such as --header-row 3'
        : `if row ${headerRow} names the columns, give --header-row ${headerRow}, or data: { header-row: ${headerRow} } in the methodology`,
  }),
  footnotes: ({ text, count }) => ({
    message:
      count === 1
        ? `the last row looks like a footnote: '${brief(text)}'`
        : `the last ${count} rows look like footnotes, the first of them '${brief(text)}'`,
    help: `--skip-last ${count} leaves ${count === 1 ? 'it' : 'them'} out, or data: { skip: { last: ${count} } } in the methodology`,
  }),
  noHeaderRow: ({ row, rows }) => ({
    message:
      row > rows
        ? `--header-row ${row}: there are ${counted(rows, 'row')}`
        : `--header-row ${row}: that row is empty`,
    help: 'rows count from 1, empty ones included',
  }),
  noRowsInJson: () => ({
    message: 'records in JSON have no header row and no footnotes, and one was given',
    help: 'leave --header-row and --skip-last out, and data: { header-row, skip } of the methodology',
  }),
  rowsAbove: ({ texts }) =>
    `${counted(texts.length, 'row')} above the header ${texts.length === 1 ? 'is' : 'are'} not read: ${quotedRows(texts)}`,
  rowsSkipped: ({ texts }) =>
    texts.length === 1
      ? `the last row is not read: ${quotedRows(texts)}`
      : `the last ${texts.length} rows are not read: ${quotedRows(texts)}`,
  settingOverruled: ({ option, setting, value }) =>
    `${option} was given, so ${setting}: ${value} of the methodology does not count`,
  settingTooLate: ({ setting, option }) => ({
    message: `--set ${setting} comes too late: the data are opened before a methodology is chosen for them`,
    help: `give ${option} instead, or name the methodology with -m`,
  }),

  joined: ({ files, key, joined, units }) =>
    `joined ${firstOf(files, NAMED)} by ${key.map(quoted).join(' and ')}: ${joined} of ${counted(units, 'unit')} ${joined === 1 ? 'is' : 'are'} in more than one of them`,
  appended: ({ files, key }) =>
    `no unit is in more than one of the ${files} files, going by ${key.map(quoted).join(' and ')}, so their rows follow each other`,
  joinContradiction: ({ unit, column, first, second, key, apart }) => ({
    message: `'${unit}' has two different values in '${column}': ${first} and ${second}`,
    help:
      apart === null
        ? 'correct one of them, or leave one of the files out'
        : `correct one of them; if these are different units, '${apart}' tells them apart: unit: { id: ${flowList([...key, apart])} }`,
  }),
  valueHere: ({ text }) => `${text} here`,
  unitsAlone: ({ file, units, count, columns }) => ({
    message: `${counted(count, 'unit')} of ${file} ${count === 1 ? 'has' : 'have'} no value in ${firstOf(columns.map(quoted), NAMED)}, because no file with ${columns.length === 1 ? 'that column' : 'those columns'} has ${count === 1 ? 'it' : 'them'}: ${units.join(', ')}${count > units.length ? ` and ${count - units.length} more` : ''}`,
    help: 'see whether the names are spelled alike in all the files',
  }),
  nearlySameUnit: ({ unit, other, otherFile }) => ({
    message: `'${unit}' may be the '${other}' of ${otherFile}, spelled differently; they were not joined`,
    help: 'if they are one, spell them alike',
  }),

  wrote: ({ files, rows }) => {
    const size = rows === null ? '' : `, ${counted(rows, 'row')}`;
    return `wrote ${files.map(({ path, format }) => `${path} (${format}${size})`).join(', ')}`;
  },
};
