/** The whole audit as one JSON object: exact numbers, null with the reason where there is none. */

import type { Audit } from '../../study/audit/model.ts';
import type { Exporter } from '../exporter.ts';
import { laidOut } from '../json-layout.ts';
import { noteOf } from '../note.ts';
import { sentence, worded } from '../words/tell.ts';

export const auditJson: Exporter<Audit> = {
  write({ findings, notes, ...figures }) {
    const found = findings.map(({ says, ...finding }) => ({ ...finding, sentence: sentence(says) }));
    return [`${laidOut({ ...worded(figures), findings: found, notes: notes.map(noteOf) }, '')}\n`];
  },
};
