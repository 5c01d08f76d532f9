/** Renamed units, as a table of two columns names them. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors, take } from '../model/diagnostic.ts';
import { say } from '../model/saying.ts';
import { headerKey } from '../model/table.ts';
import type { Source } from '../read/bytes.ts';
import { openTable, readTable } from '../read/table.ts';
import type { Alias } from '../study/compare/model.ts';

const SIDES = ['before', 'after'] as const;

const bad = { code: 'bad-alias', severity: 'error', fault: 'usage' } as const;

/**
 * Reads a table of the columns before and after, one renamed unit a row. Errors: other columns, cells without a name,
 * and everything that is wrong with a table of data.
 */
export async function readAliases(source: Source): Promise<Outcome<readonly Alias[]>> {
  const notes: Diagnostic[] = [];
  const failed = (): Outcome<never> => ({ ok: false, diagnostics: notes });
  const file = { location: { file: source.name } };
  const opened = take(await openTable(source, {}), notes);
  if (opened === undefined) return failed();
  const keys = opened.header.map(headerKey);
  if (keys.length !== SIDES.length || !SIDES.every((side) => keys.includes(side))) {
    notes.push({ ...bad, says: say('aliasHeader', { found: opened.header }), ...file });
    return failed();
  }
  const table = take(
    await readTable(
      [opened],
      () => ({ text: true }),
      {},
      () => 0,
    ),
    notes,
  );
  if (table === undefined || hasErrors(notes)) return failed();
  if (table.length === 0) notes.push({ ...bad, says: say('aliasesEmpty', null), ...file });
  const columnOf = (side: (typeof SIDES)[number]) => table.columns[keys.indexOf(side)]!;
  const aliases = Array.from({ length: table.length }, (_, row): Alias => {
    const cell = (side: (typeof SIDES)[number]) => {
      const { name, texts } = columnOf(side);
      const text = texts?.at(row)?.trim() ?? '';
      const found = table.locate?.(row, name) ?? file;
      if (text === '') notes.push({ ...bad, says: say('aliasEmpty', { side }), ...found });
      return { text, found };
    };
    const [before, after] = [cell('before'), cell('after')];
    return {
      before: before.text,
      after: after.text,
      locations: { before: before.found, after: after.found },
    };
  });
  return hasErrors(notes) ? failed() : { ok: true, value: aliases, diagnostics: notes };
}
