/** A diagnostic as results and `--diagnostics json` print it. */

import type { Code } from '../model/codes.ts';
import type { Diagnostic, Place, Severity } from '../model/diagnostic.ts';
import { visible } from './text.ts';
import { describe } from './words/tell.ts';

export interface Note {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly place?: Place;
  readonly unit?: string;
  readonly field?: string;
  readonly help?: string;
}

/** What a reader of JSON gets of a diagnostic: no source lines, nothing about exit statuses. */
export function noteOf(diagnostic: Diagnostic): Note {
  const { code, severity, place, unit, field } = diagnostic;
  const { message, help } = describe(diagnostic);
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

/** `cities.csv:7:12`; in a spreadsheet `cities.xlsx: Sheet1!D7`. */
export function placeText(place: Place): string {
  const cell = cellText(place);
  if (cell !== undefined) return `${visible(place.file)}: ${cell}`;
  return [visible(place.file), place.line, place.column].filter((part) => part !== undefined).join(':');
}

/** A cell as formulas name it: `Sheet1!D7`, `'Лист 1'!D7`; undefined outside spreadsheets. */
export function cellText({ sheet, cell }: Place): string | undefined {
  if (sheet === undefined) return undefined;
  const name = /^[\p{L}_][\p{L}\d_.]*$/u.test(sheet) ? sheet : `'${visible(sheet).replaceAll("'", "''")}'`;
  return cell === undefined ? name : `${name}!${cell}`;
}
