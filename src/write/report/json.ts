/** A study as one JSON object: every chapter with exact figures, null where there is none. */

import type { Study } from '../../study/report/model.ts';
import type { Exporter } from '../exporter.ts';
import { noteOf } from '../note.ts';
import { studyJson } from '../study-json.ts';
import { sentence, worded } from '../words/tell.ts';

export const reportJson: Exporter<Study> = {
  write({ tool, rating, inputs, methodology, run, notes, firmness, data, change, ...chapters }) {
    const findings = firmness.findings.map(({ says, ...finding }) => ({
      ...finding,
      sentence: sentence(says),
    }));
    const found = {
      ...chapters,
      firmness: { ...firmness, findings },
      data: { ...worded(data), warnings: data.warnings.map(noteOf) },
      change: change === null ? null : { ...worded(change), notes: change.notes.map(noteOf) },
    };
    return [studyJson({ study: 'report', of: { tool, rating, inputs, methodology, run }, found, notes })];
  },
};
