import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReadingOf } from '../model/sayings/read.ts';
import type { Table } from '../model/table.ts';
import { readNote } from '../read/messages.ts';

/** What was read and how, in one line; where files differ, which is which. */
export function noteOfReading({ inputs }: Table): Diagnostic {
  const readings = new Map<string, ReadingOf & { readonly paths: string[] }>();
  for (const { path, encoding, delimiter, decimal, sheet } of inputs) {
    const how = { sheet: sheet ?? null, encoding, delimiter, decimal };
    const known = readings.get(JSON.stringify(how));
    if (known === undefined) readings.set(JSON.stringify(how), { ...how, paths: [path] });
    else known.paths.push(path);
  }
  const paths = new Set(inputs.map(({ path }) => path));
  const [path] = paths;
  const rows = inputs.reduce((sum, input) => sum + input.rows, 0);
  return readNote(paths.size === 1 && path !== undefined ? path : paths.size, rows, [...readings.values()]);
}
