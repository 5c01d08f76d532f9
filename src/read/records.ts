/**
 * The careful reader: the lexer cuts the text into cells, and every cell is looked at as text. It reads
 * small files and is the referee of the scanner, which must give the same cells and the same complaints.
 */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { MarkShown } from '../model/sayings/read.ts';
import {
  type BadCell,
  type CellReference,
  type Cells,
  headerName,
  type Plan,
  type RaggedRow,
  type ReadOptions,
  type Wanted,
} from './cells.ts';
import { readColumn } from './column.ts';
import { type Dialect, recordsIn } from './lexer.ts';
import type { Locator } from './locate.ts';
import * as messages from './messages.ts';
import {
  type Evidence,
  evidenceOf,
  likenessOf,
  type Mark,
  missingWords,
  type NumberStyle,
  type Spelling,
} from './number.ts';

/** Cuts UTF-8 text into records, or says where its quotes are broken. */
export function recordsOf(
  bytes: Uint8Array,
  dialect: Dialect,
  from: number,
  where: Locator,
): { readonly records: string[][] } | { readonly problem: Diagnostic } {
  const { records, flaw } = recordsIn(bytes, dialect, from);
  if (flaw === undefined) return { records };
  const { kind, offset, record, field } = flaw;
  const location = kind === 'unclosed' ? where.offset(offset) : where.cell(record, field);
  return { problem: messages.brokenQuotes(kind, dialect.quote, location) };
}

/** A row of nothing but empty cells says nothing about anyone. */
const isBlank = (record: readonly string[]) => record.every((cell) => cell.trim() === '');

/** Turns records into columns as planned. Error: conflicting decimal marks; ragged rows and bad cells are listed. */
export function readRecords(
  records: readonly (readonly string[])[],
  plan: Plan,
  options: ReadOptions,
  where: Locator,
  delimiter: string,
): Outcome<Cells> {
  const ragged: RaggedRow[] = [];
  const header = (records[0] ?? []).map(headerName);
  const kept: (readonly string[])[] = [];
  const recordNumbers: number[] = [];
  const blank = { count: 0, record: 0 };
  records.forEach((record, index) => {
    if (index === 0) return;
    if (isBlank(record)) {
      blank.count++;
      blank.record ||= index;
      return;
    }
    if (record.length !== header.length) {
      ragged.push({ record: index, fields: record.length, first: record[0]?.trim() ?? '' });
      return;
    }
    kept.push(record);
    recordNumbers.push(index);
  });

  const wanted = header.map((name, field) => (name === '' ? namelessColumn(kept, field) : plan(name)));
  const spelling = { strip: options.strip ?? [], missing: missingWords(options.missing) };
  const decided = decideMarks(kept, speakersOf(wanted), spelling, options.decimal, delimiter);
  if ('conflict' in decided) {
    const spot = ({ row, field, text }: CellReference) => ({
      text,
      shows: shownMark(evidenceOf(text, spelling)),
      location: where.cell(recordNumbers[row]!, field),
    });
    const { comma, point } = decided.conflict;
    return { ok: false, diagnostics: [messages.twoDecimals(spot(comma), spot(point))] };
  }
  const style: NumberStyle = { ...decided.style, ...spelling };

  const bad: BadCell[] = [];
  const columns = wanted.map((want, field) =>
    want === undefined
      ? undefined
      : readColumn(kept.length, field, (row) => kept[row]![field] ?? '', want, style, bad),
  );
  bad.sort((a, b) => a.row - b.row || a.field - b.field);
  return {
    ok: true,
    diagnostics: [],
    value: {
      header,
      rows: kept.length,
      columns,
      bad,
      ragged,
      decimal: style.decimal,
      proof: decided.proof,
      recordOf: (row) => recordNumbers[row]!,
      blank,
    },
  };
}

/** A column without a name is not read; that it is empty is checked by whoever reads the header. */
function namelessColumn(rows: readonly (readonly string[])[], field: number): Wanted | undefined {
  return rows.some((row) => (row[field] ?? '').trim() !== '') ? { text: true } : undefined;
}

/** What a cell shows of the marks. */
export function shownMark({ decimal, groups }: Evidence): MarkShown {
  if (groups === undefined || decimal === undefined) return { mark: decimal ?? '.', divides: 'decimals' };
  return { mark: groups, divides: 'thousands' };
}

interface Marks {
  readonly style: Omit<NumberStyle, keyof Spelling>;
  readonly proof?: CellReference;
  /** The fields of open kind that were numbers and showed which mark is which. */
  readonly witnesses: ReadonlySet<number>;
}

/** A field whose cells say how numbers are written; where its kind is open, only if it turns out to be numbers. */
interface Speaker {
  readonly field: number;
  readonly auto: Wanted['auto'];
}

export const speakersOf = (wanted: readonly (Wanted | undefined)[]): Speaker[] =>
  wanted.flatMap((want, field): Speaker[] => {
    if (want?.number === true) return [{ field, auto: undefined }];
    return want?.auto === undefined ? [] : [{ field, auto: want.auto }];
  });

/**
 * Whether the cells of a field of open kind are numbers, in whatever notation: all of them, or for `most` at least
 * half, with those that were meant as numbers.
 */
export function areNumbers(cells: Iterable<string>, auto: Wanted['auto'], spelling: Spelling): boolean {
  let numbers = 0;
  let others = 0;
  for (const text of cells) {
    const likeness = likenessOf(text, spelling);
    if (likeness === 'number' || (likeness === 'meant' && auto === 'most')) numbers++;
    else if (likeness !== 'missing' && auto === 'all') return false;
    else if (likeness !== 'missing') others++;
  }
  return numbers >= others;
}

/** The decimal mark that the cells prove. A comma needs proof, and between semicolons a point before three digits. */
export function decideMarks(
  rows: readonly (readonly string[])[],
  speakers: readonly Speaker[],
  spelling: Spelling,
  given: Mark | undefined,
  delimiter?: string,
): Marks | { conflict: { comma: CellReference; point: CellReference } } {
  if (given !== undefined) {
    const style = { decimal: given, grouped: true, doubtful: false, basis: 'given' } as const;
    return { style, witnesses: new Set() };
  }
  let comma: CellReference | undefined;
  let point: CellReference | undefined;
  const groups = { ',': false, '.': false };
  const heard = new Map<number, boolean>();
  const isHeard = ({ field, auto }: Speaker): boolean => {
    if (auto === undefined) return true;
    let known = heard.get(field);
    if (known === undefined) {
      known = areNumbers(
        rows.map((row) => row[field] ?? ''),
        auto,
        spelling,
      );
      heard.set(field, known);
    }
    return known;
  };
  for (let row = 0; row < rows.length; row++) {
    for (const speaker of speakers) {
      const { field } = speaker;
      const text = rows[row]![field] ?? '';
      // One point more where points are proved says nothing new.
      if (point !== undefined && !text.includes(',') && text.indexOf('.') === text.lastIndexOf('.')) continue;
      const { decimal, groups: mark }: Evidence = evidenceOf(text, spelling);
      if ((decimal === undefined && mark === undefined) || !isHeard(speaker)) continue;
      if (decimal === ',') comma ??= { row, field, text };
      if (decimal === '.') point ??= { row, field, text };
      if (mark !== undefined) groups[mark] = true;
    }
  }
  if (comma !== undefined && point !== undefined) return { conflict: { comma, point } };
  const proof = comma ?? point;
  return {
    style: {
      decimal: comma === undefined ? '.' : ',',
      grouped: groups[comma === undefined ? ',' : '.'],
      // Semicolons divide columns where a comma divides decimals, and there a point divides thousands.
      doubtful: proof === undefined && delimiter === ';',
      basis: proof === undefined ? 'assumed' : 'proved',
    },
    witnesses: new Set([...heard.keys()].filter((field) => heard.get(field) === true)),
    ...(proof !== undefined && { proof }),
  };
}
