/** A diagnostic as results and `--diagnostics json` print it. */

import type { Diagnostic, Place, Severity } from '../model/diagnostic.ts';

export interface Note {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place;
  readonly unit?: string;
  readonly field?: string;
  readonly help?: string;
}

/** What a reader of JSON gets of a diagnostic: no source lines, nothing about exit statuses. */
export function noteOf({ code, severity, message, place, unit, field, help }: Diagnostic): Note {
  return {
    code,
    severity,
    message,
    ...(place !== undefined && { place }),
    ...(unit !== undefined && { unit }),
    ...(field !== undefined && { field }),
    ...(help !== undefined && { help }),
  };
}
