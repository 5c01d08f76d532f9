/** The whole audit as one JSON object: exact numbers, null with the reason where there is none. */

import type { Audit } from '../../study/audit/model.ts';
import type { Exporter } from '../exporter.ts';
import { laidOut } from '../json.ts';
import { noteOf } from '../note.ts';

export const auditJson: Exporter<Audit> = {
  write: (audit) => [`${laidOut({ ...audit, notes: audit.notes.map(noteOf) }, '')}\n`],
};
