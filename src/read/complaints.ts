/** What is wrong with the cells of a file, whoever read it. */

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Location } from '../model/table.ts';
import type { Cells } from './cells.ts';
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

/** Bad cells, values under no header, odd percent signs, rows passed over. */
export function complaints(
  name: string,
  cells: Cells,
  delimiter: string,
  unit: number,
  locate: (row: number, field: number) => Location | undefined,
  where: Pick<Locator, 'cell'>,
): Diagnostic[] {
  const { header, columns, bad, blank } = cells;
  const diagnostics: Diagnostic[] = [];
  const nameless = header.flatMap((column, field) =>
    column === '' && columns[field] !== undefined ? [field] : [],
  );
  const named = header.findIndex((column) => column !== '');
  if (nameless.length > 0 && header.filter((column) => column !== '').length === 1) {
    diagnostics.push(messages.titleRow(header[named]!, header.length, where.cell(0, named)));
  } else for (const field of nameless) diagnostics.push(messages.headless(field + 1, where.cell(0, field)));
  for (const { record, fields, first } of cells.ragged) {
    const location = where.cell(record, Math.min(fields, header.length));
    diagnostics.push(messages.raggedRow(fields, header.length, first || undefined, location, delimiter));
  }
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
    const place = where.cell(blank.record, 0)?.place;
    const note = messages.blankRows(name, blank.count, place?.line);
    // A row of text is its line; of a spreadsheet, what its first cell is called.
    diagnostics.push(place?.sheet === undefined ? note : { ...note, place });
  }
  return diagnostics;
}
