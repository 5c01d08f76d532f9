/** What is said about joining, about what was left unread, and about what was done and written; in English. */

import { brief } from '../../../model/brief.ts';
import type { RecordSayings } from '../../../model/sayings/record.ts';
import { yamlList } from '../../../model/yaml-word.ts';
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

export const record: Catalogue<RecordSayings> = {
  titleLine: ({ cells, expected, count, rows, headerRow }) => ({
    message: `the first row has ${counted(cells, 'cell')}, but ${count === rows ? `all ${rows}` : `${count} of the ${rows}`} below it have ${expected}, so it looks like a title, not a header`,
    help:
      headerRow === null
        ? 'state the row that names the columns, for example --header-row 3'
        : `if row ${headerRow} names the columns, use --header-row ${headerRow}, or data: { header-row: ${headerRow} } in the methodology`,
  }),
  footnotes: ({ text, count }) => ({
    message:
      count === 1
        ? `the last row looks like a footnote: '${brief(text)}'`
        : `the last ${count} rows look like footnotes; the first is '${brief(text)}'`,
    help: `--skip-last ${count} leaves ${count === 1 ? 'it' : 'them'} out, or data: { skip: { last: ${count} } } in the methodology`,
  }),
  noHeaderRow: ({ row, rows }) => ({
    message:
      row > rows
        ? `--header-row ${row}: the file has only ${counted(rows, 'row')}`
        : `--header-row ${row}: that row is empty`,
    help: 'rows are counted from 1, including empty ones',
  }),
  noRowsInJson: () => ({
    message: 'JSON records have no header row or footnotes, but one was stated',
    help: 'remove --header-row and --skip-last, and data: { header-row, skip } from the methodology',
  }),
  rowsAbove: ({ texts }) =>
    `${counted(texts.length, 'row')} above the header ${texts.length === 1 ? 'is' : 'are'} ignored: ${quotedRows(texts)}`,
  rowsSkipped: ({ texts }) =>
    texts.length === 1
      ? `the last row is ignored: ${quotedRows(texts)}`
      : `the last ${texts.length} rows are ignored: ${quotedRows(texts)}`,
  settingOverruled: ({ option, setting, value }) =>
    `${option} overrides ${setting}: ${value} in the methodology`,
  settingTooLate: ({ setting, option }) => ({
    message: `--set ${setting} has no effect: the data are opened before the methodology is chosen`,
    help: `use ${option} instead, or name the methodology with -m`,
  }),

  joined: ({ files, key, joined, units }) =>
    `joined ${firstOf(files, NAMED)} by ${key.map(quoted).join(' and ')}: ${joined} of ${counted(units, 'unit')} ${joined === 1 ? 'is' : 'are'} in more than one of them`,
  appended: ({ files, key }) =>
    `no unit is in more than one of the ${files} files (by ${key.map(quoted).join(' and ')}), so their rows are appended`,
  joinContradiction: ({ unit, column, first, second, key, apart }) => ({
    message: `'${unit}' has two different values in '${column}': ${first} and ${second}`,
    help:
      apart === null
        ? 'correct one of them, or remove one of the files'
        : `correct one of them; if these are different units, '${apart}' tells them apart: unit: { id: ${yamlList([...key, apart])} }`,
  }),
  valueHere: ({ text }) => `${text} here`,
  unitsAlone: ({ file, units, count, columns }) => ({
    message: `${counted(count, 'unit')} of ${file} ${count === 1 ? 'has' : 'have'} no value in ${firstOf(columns.map(quoted), NAMED)} because no file with ${columns.length === 1 ? 'that column' : 'those columns'} has ${count === 1 ? 'it' : 'them'}: ${units.join(', ')}${count > units.length ? ` and ${count - units.length} more` : ''}`,
    help: 'check that the names are spelt the same in all files',
  }),
  nearlySameUnit: ({ unit, other, otherFile }) => ({
    message: `'${unit}' may be '${other}' in ${otherFile}, spelt differently; they were not joined`,
    help: 'if they are the same unit, use one spelling',
  }),

  wrote: ({ files, rows }) => {
    const size = rows === null ? '' : `, ${counted(rows, 'row')}`;
    return `wrote ${files.map(({ path, format }) => `${path} (${format}${size})`).join(', ')}`;
  },
};
