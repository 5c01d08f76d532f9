import type { Diagnostic } from '../model/diagnostic.ts';
import type { Input, Table } from '../model/table.ts';
import { readNote } from '../read/messages.ts';

/** What was read and how, in one line; where files differ, which is which. */
export function noteOfReading({ inputs, length }: Table): Diagnostic {
  const files = new Map<string, string[]>();
  for (const input of inputs) {
    const how = howRead(input);
    const paths = files.get(how);
    if (paths === undefined) files.set(how, [input.path]);
    else paths.push(input.path);
  }
  const names = inputs.length === 1 ? inputs[0]!.path : `${inputs.length} files`;
  if (files.size === 1) return readNote(names, length, [...files.keys()].join());
  const listed = (paths: readonly string[]) =>
    paths.length > 3 ? `${paths.slice(0, 2).join(', ')} and ${paths.length - 2} more` : paths.join(', ');
  return readNote(names, length, [...files].map(([how, paths]) => `${listed(paths)}: ${how}`).join('; '));
}

function howRead({ encoding, delimiter, decimal, sheet }: Input): string {
  if (sheet !== undefined) return `sheet '${sheet}'`;
  if (delimiter === null) return `records in JSON, ${encoding}`;
  const mark = delimiter === '\t' ? 'tab' : `'${delimiter}'`;
  return `${encoding}, columns divided by ${mark}, decimal ${decimal === '.' ? 'point' : 'comma'}`;
}
