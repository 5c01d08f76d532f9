/** The formats of an audit, each loaded only when it is asked for. */

import type { Audit } from '../../study/audit/model.ts';
import type { WriteOptions } from '../exporter.ts';

export type AuditOptions = Pick<WriteOptions, 'width' | 'color'>;

export interface AuditExporter {
  readonly name: 'table' | 'markdown' | 'json';
  readonly extensions: readonly string[];
  readonly load: () => Promise<(audit: Audit, options: AuditOptions) => Iterable<string>>;
}

export const auditFormats: readonly AuditExporter[] = [
  {
    name: 'table',
    extensions: ['.txt'],
    load: async () => (await import('./table.ts')).auditTable,
  },
  {
    name: 'markdown',
    extensions: ['.md', '.markdown'],
    load: async () => (await import('./markdown.ts')).auditMarkdown,
  },
  {
    name: 'json',
    extensions: ['.json'],
    load: async () => (await import('./json.ts')).auditJson,
  },
];
