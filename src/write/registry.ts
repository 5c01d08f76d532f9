/** The formats of a result, each loaded only when it is asked for. */

import type { Exporter } from './exporter.ts';

export interface Format extends Pick<Exporter, 'name' | 'extensions' | 'summary' | 'binary'> {
  /** The exporter itself. */
  readonly load: () => Promise<Exporter>;
}

/** Every format; people's first. */
export const formats: readonly Format[] = [
  {
    name: 'table',
    summary: 'aligned columns for a terminal, numbers rounded',
    extensions: ['.txt'],
    load: async () => (await import('./table.ts')).table,
  },
  {
    name: 'markdown',
    summary: 'a document with a table as GitHub shows it, numbers rounded',
    extensions: ['.md', '.markdown'],
    load: async () => (await import('./markdown.ts')).markdown,
  },
  {
    name: 'csv',
    summary: 'comma-separated values, exact numbers',
    extensions: ['.csv'],
    load: async () => (await import('./csv.ts')).csv,
  },
  {
    name: 'tsv',
    summary: 'tab-separated values, exact numbers',
    extensions: ['.tsv', '.tab'],
    load: async () => (await import('./tsv.ts')).tsv,
  },
  {
    name: 'json',
    summary: 'the whole result, exact numbers',
    extensions: ['.json'],
    load: async () => (await import('./json.ts')).json,
  },
  {
    name: 'ndjson',
    summary: 'one unit a line as JSON, exact numbers',
    extensions: ['.ndjson', '.jsonl'],
    load: async () => (await import('./ndjson.ts')).ndjson,
  },
  {
    name: 'xlsx',
    summary: 'a workbook: ranking, criteria, methodology, notes; exact numbers, shown rounded',
    extensions: ['.xlsx'],
    binary: true,
    load: async () => (await import('./xlsx.ts')).xlsx,
  },
];

/** The format that a file's name asks for by its extension, in either case. */
export function formatOf(path: string): Format | undefined {
  const name = path.toLowerCase();
  return formats.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
}
