/** What is noted about files, their dialect and their cells. The words are in `write/words`. */

import type { Diagnostic, Location } from '../model/diagnostic.ts';
import { type Saying, say } from '../model/saying.ts';
import type { BinaryKind, MarkShown, ReadingOf } from '../model/sayings/read.ts';
import type { Framed } from '../model/table.ts';
import type { Bad } from './number.ts';

type Where = {
  readonly location?: Framed | undefined;
  readonly unit?: string | undefined;
  readonly field?: string;
};

const at = ({ location, unit, field }: Where) => ({
  ...location,
  ...(unit !== undefined && { unit }),
  ...(field !== undefined && { field }),
});

const data = { severity: 'error', fault: 'data' } as const;
const usage = { severity: 'error', fault: 'usage' } as const;
const note = { severity: 'note' } as const;

export function cannotOpen(path: string, why: Saying, near: string | undefined): Diagnostic {
  return { code: 'cannot-open', ...usage, says: say('cannotOpen', { path, why, near: near ?? null }) };
}

const notText = (says: Saying, where: Framed): Diagnostic => ({
  code: 'not-text',
  ...data,
  says,
  ...at({ location: where }),
});

const file = (name: string): Framed => ({ location: { file: name } });

export const binary = (name: string, kind: BinaryKind): Diagnostic =>
  notText(say('binary', { kind }), file(name));

export const noText = (name: string): Diagnostic => notText(say('noText', null), file(name));

export const gzipDamaged = (name: string): Diagnostic => notText(say('gzipDamaged', null), file(name));

/** @param kept what is held in memory whole */
export function tooLarge(
  file: string,
  bytes: number,
  kept: 'compressed' | 'methodology' | 'stream',
): Diagnostic {
  return { code: 'too-large', ...data, says: say('tooLarge', { bytes, kept }), location: { file } };
}

/** A large file is read piece by piece only as long as it is plain. */
export function notPlain(file: string, bytes: number): Diagnostic {
  return { code: 'too-large', ...data, says: say('notPlain', { bytes }), location: { file } };
}

export function tooManyColumns(file: string, columns: number, most: number): Diagnostic {
  return { code: 'too-large', ...data, says: say('tooManyColumns', { columns, most }), location: { file } };
}

export function changed(file: string): Diagnostic {
  return { code: 'cannot-open', ...data, says: say('changed', { file }), location: { file } };
}

/** @param option null where the methodology names the encoding */
export function unknownEncoding(
  label: string,
  near: string | undefined,
  option: string | null = '--encoding',
): Diagnostic {
  const says = say('unknownEncoding', { option, label, near: near ?? null });
  return { code: 'unknown-encoding', ...usage, says };
}

/** @param readings how bytes read in encodings, several alike together, the likeliest first */
export const notUtf8 = (
  bytes: string,
  location: Framed,
  readings: readonly { readonly encodings: readonly string[]; readonly text: string }[],
  shown: 'header' | 'line',
  isMostlyUtf8: boolean,
): Diagnostic => notText(say('notUtf8', { bytes, readings, shown, isMostlyUtf8 }), location);

/** What is wrong with the text of a file that can only be UTF-8. */
export const mustBeUtf8 = (problem: Diagnostic): Diagnostic => ({
  ...problem,
  says: say('mustBeUtf8', { says: problem.says }),
});

export const notInEncoding = (
  encoding: string,
  bytes: string,
  location: Framed,
  isMarked: boolean,
): Diagnostic => notText(say('notInEncoding', { encoding, bytes, isMarked }), location);

export const cutShort = (bytes: string, location: Framed): Diagnostic =>
  notText(say('cutShort', { bytes }), location);

export const isUtf8 = (name: string, encoding: string, line: string, otherwise: string): Diagnostic =>
  notText(say('isUtf8', { encoding, line, otherwise }), file(name));

export const looksLikeUtf16 = (name: string, order: string, header: string): Diagnostic =>
  notText(say('looksLikeUtf16', { order, header }), file(name));

export const zeroByte = ({ location }: Framed): Diagnostic => notText(say('zeroByte', null), { location });

export function emptyFile(file: string): Diagnostic {
  return { code: 'not-a-table', ...data, says: say('emptyFile', null), location: { file } };
}

export function noDelimiter(
  file: string,
  line: number,
  first: string,
  unusual: { readonly delimiter: string; readonly columns: number } | undefined,
  tableLine: number | undefined,
): Diagnostic {
  const told = unusual && { delimiter: unusual.delimiter, columns: unusual.columns };
  return {
    code: 'not-a-table',
    ...data,
    says: say('noDelimiter', { first, unusual: told ?? null, tableLine: tableLine ?? null }),
    location: { file, line, column: 1 },
  };
}

export function twoDelimiters(
  file: string,
  cuts: readonly { readonly delimiter: string; readonly cells: readonly string[] }[],
): Diagnostic {
  return {
    code: 'ambiguous-delimiter',
    ...data,
    says: say('twoDelimiters', { cuts }),
    location: { file, line: 1, column: 1 },
  };
}

export function separatorLine(file: string, line: string, isOverruled: boolean): Diagnostic {
  return {
    code: 'separator-line',
    ...note,
    says: say('separatorLine', { line, isOverruled }),
    location: { file, line: 1 },
  };
}

export function loneReturns(location: Location): Diagnostic {
  return { code: 'lone-returns', ...note, says: say('loneReturns', null), location };
}

export function singleQuotes(file: string): Diagnostic {
  return { code: 'single-quotes', ...note, says: say('singleQuotes', null), location: { file, line: 1 } };
}

export function brokenQuotes(
  fault: 'mismatch' | 'stray' | 'unclosed',
  quote: string,
  location: Framed | undefined,
): Diagnostic {
  return { code: 'broken-quotes', ...data, says: say('brokenQuotes', { fault, quote }), ...at({ location }) };
}

export function duplicateHeader(
  name: string,
  location: Framed | undefined,
  first: Framed | undefined,
): Diagnostic {
  return {
    code: 'duplicate-header',
    ...data,
    says: say('duplicateHeader', { name }),
    ...at({ location, field: name }),
    ...(first && { related: [{ says: say('firstHere', null), ...at({ location: first }) }] }),
  };
}

/** @param column its number from 1, or what a spreadsheet calls it */
export function headless(column: number | string, location: Framed | undefined): Diagnostic {
  return {
    code: 'nameless-column',
    ...data,
    says: say('headless', { column, isOfSheet: typeof column === 'string' }),
    ...at({ location }),
  };
}

/** @param headerRow the line or row in which a table seems to begin */
export function titleRow(
  title: string,
  columns: number,
  location: Framed | undefined,
  headerRow: number | undefined,
): Diagnostic {
  const says = say('titleRow', { title, columns, headerRow: headerRow ?? null });
  return { code: 'nameless-column', ...data, says, ...at({ location }) };
}

/** A first row of fewer cells than nearly all the others. */
export function titleLine(
  cells: number,
  expected: number,
  count: number,
  rows: number,
  headerRow: number | undefined,
  location: Framed | undefined,
): Diagnostic {
  const says = say('titleLine', { cells, expected, count, rows, headerRow: headerRow ?? null });
  return { code: 'title-row', ...data, says, ...at({ location }) };
}

export function footnotes(text: string, count: number, location: Framed | undefined): Diagnostic {
  return { code: 'footnote', ...data, says: say('footnotes', { text, count }), ...at({ location }) };
}

/** The line or row that was given as the header is not there, or empty. */
export function noHeaderRow(file: string, row: number, rows: number): Diagnostic {
  return { code: 'no-header-row', ...usage, says: say('noHeaderRow', { row, rows }), location: { file } };
}

export function noRowsInJson(file: string): Diagnostic {
  return { code: 'no-header-row', ...usage, says: say('noRowsInJson', null), location: { file } };
}

/** What stands above the header that was given. */
export function rowsAbove(texts: readonly string[], location: Location): Diagnostic {
  return { code: 'rows-not-read', ...note, says: say('rowsAbove', { texts }), location };
}

/** What stands at the end and is left out as asked for. */
export function rowsSkipped(texts: readonly string[], location: Location): Diagnostic {
  return { code: 'rows-not-read', ...note, says: say('rowsSkipped', { texts }), location };
}

export function raggedRow(
  cells: number,
  expected: number,
  unit: string | undefined,
  location: Framed | undefined,
  delimiter: string,
): Diagnostic {
  return {
    code: 'ragged-row',
    ...data,
    says: say('raggedRow', { cells, expected, delimiter }),
    ...at({ location, unit }),
  };
}

export function badCell(
  { code, says }: Bad,
  text: string,
  proof: { readonly text: string; readonly location: Framed | undefined } | undefined,
  where: Where,
): Diagnostic {
  return {
    code,
    ...data,
    says:
      code === 'ambiguous-number'
        ? say('ambiguousNumber', { text, why: says })
        : code === 'not-a-number'
          ? say('notANumber', { text, why: says })
          : says,
    ...at(where),
    ...(proof && {
      related: [
        { says: say('decimalMarkIn', { text: proof.text.trim() }), ...at({ location: proof.location }) },
      ],
    }),
  };
}

interface Proof {
  readonly text: string;
  readonly shows: MarkShown;
  readonly location: Framed | undefined;
}

export function twoDecimals(comma: Proof, point: Proof): Diagnostic {
  const told = ({ text, shows }: Proof) => ({ text: text.trim(), shows });
  return {
    code: 'two-decimal-marks',
    ...data,
    says: say('twoDecimals', { comma: told(comma), point: told(point) }),
    ...at({ location: comma.location }),
    related: [{ says: say('textHere', { text: point.text.trim() }), ...at({ location: point.location }) }],
  };
}

export function somePercents(column: string, percents: number, numbers: number, where: Where): Diagnostic {
  return {
    code: 'some-percent-signs',
    severity: 'warning',
    says: say('somePercents', { column, percents, numbers }),
    ...at({ ...where, field: column }),
  };
}

export function unclearWords(column: string, count: number, location: Framed | undefined): Diagnostic {
  return {
    code: 'read-as-missing',
    ...note,
    says: say('unclearWords', { column, count }),
    ...(location && { location: location.location }),
    field: column,
  };
}

export function blankRows(
  file: string,
  count: number,
  line: number | undefined,
  isAboveHeader = false,
): Diagnostic {
  return {
    code: 'blank-rows',
    ...note,
    says: say('blankRows', { count, isAboveHeader }),
    location: { file, ...(line !== undefined && { line }) },
  };
}

export function lacksColumn(file: string, column: string): Diagnostic {
  return {
    code: 'lacks-column',
    severity: 'warning',
    says: say('lacksColumn', { column }),
    field: column,
    location: { file },
  };
}

/** @param files the number of files, or the path of the only one */
export function readNote(files: number | string, rows: number, readings: readonly ReadingOf[]): Diagnostic {
  return { code: 'read', ...note, says: say('reading', { files, rows, readings }) };
}
