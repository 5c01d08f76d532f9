/** The whole audit as one JSON object: exact numbers, null with the reason where there is none. */

import type { Audit } from '../../study/audit/model.ts';
import { laidOut } from '../json.ts';
import { noteOf } from '../note.ts';

export function* auditJson(audit: Audit): Generator<string> {
  yield `${laidOut({ ...audit, notes: audit.notes.map(noteOf) }, '')}\n`;
}
