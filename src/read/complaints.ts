/** What is wrong with the cells of a file, whoever read it. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { gather } from '../model/diagnostic.ts';
import type { Framed } from '../model/table.ts';
import type { Cells, RaggedRow } from './cells.ts';
import type { Locator } from './locate.ts';
import * as messages from './messages.ts';

/** Columns of one name. */
export function headerProblems(header: readonly string[], where: Pick<Locator, 'cell'>): Diagnostic[] {
  const first = new Map<string, number>();
  const problems: Diagnostic[] = [];
  header.forEach((name, field) => {
    if (name === '') return;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, field);
    else problems.push(messages.duplicateHeader(name, where.cell(0, field), where.cell(0, earlier)));
  });
  return problems;
}

/**
 * Bad cells, values under no header, odd percent signs, rows passed over.
 *
 * @param headerRow finds the line or row below a title that may be the header
 */
export function complaints(
  name: string,
  cells: Cells,
  delimiter: string,
  unit: number,
  locate: (row: number, field: number) => Framed | undefined,
  where: Pick<Locator, 'cell'>,
  headerRow: () => number | undefined = () => undefined,
): Diagnostic[] {
  const { header, columns, bad, blank } = cells;
  const diagnostics: Diagnostic[] = [];
  const nameless = header.flatMap((column, field) =>
    column === '' && columns[field] !== undefined ? [field] : [],
  );
  const named = header.findIndex((column) => column !== '');
  if (nameless.length > 0 && header.filter((column) => column !== '').length === 1) {
    diagnostics.push(messages.titleRow(header[named]!, header.length, where.cell(0, named), headerRow()));
  } else for (const field of nameless) diagnostics.push(messages.headless(field + 1, where.cell(0, field)));
  gather(diagnostics, raggedProblems(cells, delimiter, where));
  const unitAt = (row: number) => columns[unit]?.texts?.at(row) ?? undefined;
  const { proof } = cells;
  for (const { row, field, text, cell } of bad) {
    const shown = cell.byMark === true ? proof : undefined;
    diagnostics.push(
      messages.badCell(cell, text, shown && { text: shown.text, location: locate(shown.row, shown.field) }, {
        location: locate(row, field),
        unit: unitAt(row),
        field: header[field]!,
      }),
    );
  }
  columns.forEach((column, field) => {
    if (column !== undefined && column.percents > 0 && column.percents < column.numbersRead) {
      diagnostics.push(
        messages.somePercents(header[field]!, column.percents, column.numbersRead, {
          location: locate(column.oddRow, field),
          unit: unitAt(column.oddRow),
        }),
      );
    }
  });
  columns.forEach((column, field) => {
    const unclear = column?.unclear;
    if (unclear === undefined || field === unit) return;
    diagnostics.push(messages.unclearWords(header[field]!, unclear.count, locate(unclear.row, field)));
  });
  if (blank.count > 0) {
    const location = where.cell(blank.record, 0)?.location;
    const note = messages.blankRows(name, blank.count, location?.line);
    // A row of text is its line; of a spreadsheet, what its first cell is called.
    diagnostics.push(location?.sheet === undefined ? note : { ...note, location });
  }
  return diagnostics;
}

/** How notes below a table begin. */
const NOTE =
  /^(?:[*†‡¹²³]|\(?\d\)|sources?\b|notes?\b|источник|примечани|по данным|сноск|kaynak|dipnot|not:)/iu;

/** Rows that do not fit the header: where the first row is a title, all of them are; last ones may be footnotes. */
function raggedProblems(cells: Cells, delimiter: string, where: Pick<Locator, 'cell'>): Diagnostic[] {
  const { header, ragged, rows } = cells;
  const title = titleAbove(cells);
  if (title !== undefined) {
    const line = where.cell(title.record, 0)?.location.line;
    const { count, fields } = title;
    return [messages.titleLine(header.length, fields, count, rows + ragged.length, line, where.cell(0, 0))];
  }
  const lastRecord = rows === 0 ? 0 : cells.recordOf(rows - 1);
  const below = ragged.filter(({ record }) => record > lastRecord);
  const isNote = ({ fields, first }: RaggedRow) =>
    fields < header.length && first !== '' && (fields === 1 || NOTE.test(first));
  const footnotes = rows > 0 && below.length > 0 && below.every(isNote) ? below : [];
  const problems = ragged
    .filter((row) => !footnotes.includes(row))
    .map(({ record, fields, first }) => {
      const location = where.cell(record, Math.min(fields, header.length));
      return messages.raggedRow(fields, header.length, first || undefined, location, delimiter);
    });
  const [note] = footnotes;
  if (note === undefined) return problems;
  return [...problems, messages.footnotes(note.first, footnotes.length, where.cell(note.record, 0))];
}

/** Where most rows are longer than the header, and all of one length: that length, and the first row of it. */
function titleAbove({ header, rows, ragged }: Cells) {
  const counts = new Map<number, number>();
  for (const { fields } of ragged) counts.set(fields, (counts.get(fields) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined) return undefined;
  const [fields, count] = most;
  if (fields <= header.length || count < 2 || count < 0.75 * (rows + ragged.length)) return undefined;
  return { fields, count, record: ragged.find((row) => row.fields === fields)?.record ?? 1 };
}
