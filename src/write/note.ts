/** A diagnostic as results and `--diagnostics json` print it. */

import type { Code } from '../model/codes.ts';
import type { Diagnostic, Location, Severity } from '../model/diagnostic.ts';
import { visible } from './text.ts';
import { describe } from './words/tell.ts';

export interface Note {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Location;
  readonly unit?: string;
  readonly field?: string;
  readonly help?: string;
}

/** What a reader of JSON gets of a diagnostic: no source lines, nothing about exit statuses. */
export function noteOf(diagnostic: Diagnostic): Note {
  const { code, severity, location, unit, field } = diagnostic;
  const { message, help } = describe(diagnostic);
  return {
    code,
    severity,
    message,
    ...(location !== undefined && { place: location }),
    ...(unit !== undefined && { unit }),
    ...(field !== undefined && { field }),
    ...(help !== undefined && { help }),
  };
}

/** `cities.csv:7:12`; in a spreadsheet `cities.xlsx: Sheet1!D7`. */
export function locationText(location: Location): string {
  const cell = cellText(location);
  if (cell !== undefined) return `${visible(location.file)}: ${cell}`;
  return [visible(location.file), location.line, location.column]
    .filter((part) => part !== undefined)
    .join(':');
}

/** A cell as formulas name it: `Sheet1!D7`, `'Лист 1'!D7`; undefined outside spreadsheets. */
export function cellText({ sheet, cell }: Location): string | undefined {
  if (sheet === undefined) return undefined;
  const name = /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet) ? sheet : `'${visible(sheet).replaceAll("'", "''")}'`;
  return cell === undefined ? name : `${name}!${cell}`;
}
