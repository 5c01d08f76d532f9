/** What is noted about units that several files have. The words are in `write/words`. */

import { acceptEntry } from '../model/accept.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { say } from '../model/saying.ts';
import type { Framed } from '../model/table.ts';

export function joined(
  files: readonly string[],
  key: readonly string[],
  count: number,
  units: number,
): Diagnostic {
  return { code: 'joined', severity: 'note', says: say('joined', { files, key, joined: count, units }) };
}

export function appended(files: number, key: readonly string[]): Diagnostic {
  return { code: 'joined', severity: 'note', says: say('appended', { files, key }) };
}

/** A cell of a united row: what stands there, and where. */
export interface Shown {
  readonly text: string;
  readonly location: Framed | undefined;
}

export function contradiction(
  unit: string,
  column: string,
  first: Shown,
  second: Shown,
  key: readonly string[],
  apart: string | undefined,
): Diagnostic {
  const told = { unit, column, first: first.text, second: second.text, key, apart: apart ?? null };
  return {
    code: 'contradicting-values',
    severity: 'error',
    fault: 'data',
    says: say('joinContradiction', told),
    ...second.location,
    unit,
    field: column,
    ...(first.location && {
      related: [{ says: say('valueHere', { text: first.text }), ...first.location }],
    }),
  };
}

/** How many names are given before the rest is counted. */
const NAMED = 5;

export function unitsAlone(
  file: string,
  units: readonly string[],
  columns: readonly string[],
  path: string,
): Diagnostic {
  const told = { file, units: units.slice(0, NAMED), count: units.length, columns };
  return {
    code: 'units-in-one-file',
    severity: 'warning',
    says: say('unitsAlone', told),
    location: { file: path },
    accept: acceptEntry('units-in-one-file', path),
  };
}

export function nearlySame(
  unit: string,
  other: string,
  otherFile: string,
  location: Framed | undefined,
): Diagnostic {
  return {
    code: 'nearly-same-unit',
    severity: 'warning',
    says: say('nearlySameUnit', { unit, other, otherFile }),
    ...location,
    unit,
    accept: acceptEntry('nearly-same-unit', unit),
  };
}
