/** Opens a file of delimited text: finds how it is written and what its header says; how it is read depends on its size. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { LARGEST_HELD, type Source } from './bytes.ts';
import { type Cells, headerName, type Plan, type ReadOptions } from './cells.ts';
import { complaints, headerProblems } from './complaints.ts';
import { byteOrderMark, decode } from './decode.ts';
import {
  type Beginning,
  beginningOf,
  detectDelimiter,
  detectQuote,
  lineStart,
  linesIn,
  loneReturn,
} from './dialect.ts';
import { type Dialect, lex } from './lexer.ts';
import { type Locator, locator } from './locate.ts';
import * as messages from './messages.ts';
import type { Opened, Part } from './opened.ts';
import { readRecords, recordsOf } from './records.ts';

const LF = 10;

/** From this size on the scanner reads the plain cases. */
const LARGE = 1 << 20;
/** So much is looked at to see how a file is written. */
export const SAMPLE = 1 << 18;
/** As many as a spreadsheet has. */
const MOST_COLUMNS = 1 << 14;

/** How a file is written and where its header begins, in bytes; the notes on that are beside it. */
interface Layout {
  readonly dialect: Dialect;
  readonly start: number;
}

/** What stands above the header: where the header begins in the text, and what there is to say about it. */
interface Above {
  readonly textStart: number;
  readonly separator: Beginning['separator'];
  readonly notes: readonly Diagnostic[];
}

/** A file whose records, or its first one, are cut. */
interface Cut {
  readonly source: Source;
  readonly options: ReadOptions;
  readonly encoding: string;
  /** The text, or the beginning of it. */
  readonly bytes: Uint8Array;
  readonly layout: Layout;
  readonly notes: readonly Diagnostic[];
  readonly records: readonly (readonly string[])[];
  readonly where: Locator;
  read(header: readonly string[], plan: Plan, options: ReadOptions): Promise<Outcome<Cells>>;
}

export function openDelimited(source: Source, options: ReadOptions, sample: Uint8Array): Outcome<Opened> {
  const mark = byteOrderMark(sample);
  const encoding = (mark?.encoding ?? options.encoding ?? 'utf-8').toLowerCase();
  // The scanner needs UTF-8, and lines, and goes on to the end.
  const large =
    source.size >= LARGE &&
    /^utf-?8$/.test(encoding) &&
    sample.includes(LF) &&
    options.skipLast === undefined;
  return (
    (large ? openLarge(source, options, sample, mark?.length ?? 0) : undefined) ?? openWhole(source, options)
  );
}

/** A file that is decoded and held whole; its records are cut once, for the header and for the rows. */
function openWhole(source: Source, options: ReadOptions): Outcome<Opened> {
  const { name } = source;
  if (source.size > LARGEST_HELD) return { ok: false, diagnostics: [messages.notPlain(name, source.size)] };
  const decoded = decode(name, source.bytes(), options.encoding, source.isUtf8);
  if (!decoded.ok) return decoded;
  const { bytes, encoding } = decoded.value;
  const laidOut = layoutOf(name, bytes, options);
  if (!laidOut.ok) return laidOut;
  const { value: layout, diagnostics: notes } = laidOut;
  const { dialect, start } = layout;
  const where = lazy(() => locator(name, bytes, dialect, start));
  const cut = recordsOf(bytes, dialect, start, where);
  if ('problem' in cut) return { ok: false, diagnostics: [...notes, cut.problem] };
  const { records, skipped } = withoutLast(cut.records, options.skipLast ?? 0);
  const [first] = skipped;
  const location = first === undefined ? undefined : where.cell(first.record, 0)?.location;
  const said =
    location === undefined ? notes : [...notes, messages.rowsSkipped(skipped.map(textOfRow), location)];
  return openedBy({
    ...{ source, options, encoding, bytes, layout, notes: said, records, where },
    read: async (_, plan, settings) => readRecords(records, plan, settings, where, dialect.delimiter),
  });
}

/**
 * A file of which only the sample is looked at, up to its last whole line, and which the scanner reads if it can.
 * Undefined where the header is longer than the sample.
 *
 * @param skipped the length of the byte-order mark
 */
function openLarge(
  source: Source,
  options: ReadOptions,
  sample: Uint8Array,
  skipped: number,
): Outcome<Opened> | undefined {
  const { name } = source;
  const bytes = sample.subarray(skipped, sample.lastIndexOf(LF) + 1);
  // Where the sample is no text, neither is the whole.
  if (!source.isUtf8(bytes) || bytes.includes(0)) {
    const { diagnostics } = decode(name, bytes, options.encoding, source.isUtf8);
    return { ok: false, diagnostics };
  }
  const laidOut = layoutOf(name, bytes, options);
  if (!laidOut.ok) return laidOut;
  const { value: layout, diagnostics: notes } = laidOut;
  const { dialect, start } = layout;
  const where = lazy(() => locator(name, beginning(source, skipped), dialect, start));
  const { end } = lex(bytes, dialect, start, 1);
  if (end === bytes.length) return undefined;
  const cut = recordsOf(bytes.subarray(0, end), dialect, start, where);
  if ('problem' in cut) return { ok: false, diagnostics: [...notes, cut.problem] };
  return openedBy({
    ...{ source, options, encoding: 'utf-8', bytes, layout, notes, records: cut.records, where },
    async read(header, plan, settings) {
      if (dialect.quote === '"') {
        const { scan } = await import('./scan.ts');
        const scanned = scan(source, skipped + start, header, dialect.delimiter, plan, settings);
        if (scanned !== undefined) return { ok: true, value: scanned, diagnostics: [] };
      }
      if (source.size > LARGEST_HELD)
        return { ok: false, diagnostics: [messages.notPlain(name, source.size)] };
      const decoded = decode(name, source.bytes(), options.encoding, source.isUtf8);
      if (!decoded.ok) return decoded;
      const whole = recordsOf(decoded.value.bytes, dialect, start, where);
      if ('problem' in whole) return { ok: false, diagnostics: [whole.problem] };
      return readRecords(whole.records, plan, settings, where, dialect.delimiter);
    },
  });
}

/** Of a large file as much as can be held, to find places in it. */
function beginning(source: Source, skipped: number): Uint8Array {
  if (source.size <= LARGEST_HELD) return source.bytes().subarray(skipped);
  const held = new Uint8Array(LARGEST_HELD);
  return held.subarray(0, source.read(held, skipped));
}

/** Looks at the beginning of a text. Errors: nothing stands in it; it cannot be told which mark divides its columns. */
function layoutOf(name: string, bytes: Uint8Array, options: ReadOptions): Outcome<Layout> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, SAMPLE));
  if (!/[^\s,;|]/.test(text) && bytes.length <= SAMPLE)
    return { ok: false, diagnostics: [messages.emptyFile(name)] };
  const above = aboveHeader(name, text, options.headerRow);
  if (!above.ok) return above;
  const { textStart, separator } = above.value;
  const start = textStart === 0 ? 0 : new TextEncoder().encode(text.slice(0, textStart)).length;
  const lastLine = text.lastIndexOf('\n') + 1;
  const table = text.slice(textStart, bytes.length > SAMPLE && lastLine > textStart ? lastLine : undefined);
  const quote = detectQuote(table);
  const notes: Diagnostic[] = [];
  let { delimiter } = options;
  if (separator !== undefined) {
    const isOther = (delimiter ?? separator.mark) !== separator.mark;
    notes.push(messages.separatorLine(name, separator.line, isOther));
    delimiter ??= separator.mark;
  }
  notes.push(...above.value.notes);
  if (quote !== '"') notes.push(messages.singleQuotes(name));
  if (delimiter === undefined) {
    const detected = detectDelimiter(name, table, quote, linesIn(text.slice(0, textStart)));
    if ('problem' in detected) return { ok: false, diagnostics: [...notes, detected.problem] };
    ({ delimiter } = detected);
  }
  return { ok: true, value: { dialect: { delimiter, quote }, start }, diagnostics: notes };
}

/** Finds the header: the line that was given, or else the first in which anything stands. */
function aboveHeader(name: string, text: string, headerRow: number | undefined): Outcome<Above> {
  const { start, separator, blank } = beginningOf(text);
  if (headerRow === undefined) {
    const line = separator === undefined ? 1 : 2;
    const notes = blank > 0 ? [messages.blankRows(name, blank, line, true)] : [];
    return { ok: true, value: { textStart: start, separator, notes }, diagnostics: [] };
  }
  const textStart = lineStart(text, headerRow);
  const [header = ''] = text.slice(textStart).split(/[\r\n]/, 1);
  if (textStart === undefined || !/[^\s,;|]/.test(header)) {
    const lines = linesIn(text) + (/[\r\n]$/.test(text) ? 0 : 1);
    return { ok: false, diagnostics: [messages.noHeaderRow(name, headerRow, lines)] };
  }
  const passed = text.slice(0, textStart).split(/\r\n|\n|\r/);
  const told = passed.filter((line) => /[^\s,;|]/.test(line) && line.trim() !== separator?.line);
  const notes = told.length === 0 ? [] : [messages.rowsAbove(told, { file: name, line: 1 })];
  return { ok: true, value: { textStart, separator, notes }, diagnostics: [] };
}

/** A row as it may be spoken of: what stands in its cells. */
const textOfRow = ({ cells }: SkippedRecord): string =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');

interface SkippedRecord {
  /** Its number, the header being 0. */
  readonly record: number;
  readonly cells: readonly string[];
}

/** The records without so many of the last in which anything stands; the header stays. */
function withoutLast(
  records: readonly (readonly string[])[],
  count: number,
): { readonly records: readonly (readonly string[])[]; readonly skipped: readonly SkippedRecord[] } {
  const skipped: SkippedRecord[] = [];
  let end = records.length;
  while (skipped.length < count && end > 1) {
    end--;
    const cells = records[end]!;
    if (cells.some((cell) => cell.trim() !== '')) skipped.unshift({ record: end, cells });
  }
  return { records: skipped.length === 0 ? records : records.slice(0, end), skipped };
}

function openedBy(cut: Cut): Outcome<Opened> {
  const { source, options, encoding, layout, where } = cut;
  const { name } = source;
  const { dialect, start } = layout;
  const { delimiter } = dialect;
  const header = (cut.records[0] ?? []).map(headerName);
  if (header.length > MOST_COLUMNS) {
    const problem = messages.tooManyColumns(name, header.length, MOST_COLUMNS);
    return { ok: false, diagnostics: [...cut.notes, problem] };
  }
  const diagnostics = [...cut.notes];
  const problems = headerProblems(header, where);
  const lone = loneReturn(cut.bytes, dialect, start);
  if (lone !== undefined) diagnostics.push(messages.loneReturns(where.offset(lone).location));
  diagnostics.push(...problems);

  const opened: Opened = {
    name,
    header,
    delimiter,
    encoding,
    ...(options.headerRow !== undefined && { headerRow: options.headerRow }),
    ...(options.skipLast !== undefined && { skipLast: options.skipLast }),
    async read(plan, more, unit) {
      const settings = { ...options, ...more };
      const cells = await cut.read(header, plan, settings);
      if (source.changed?.() === true) return { ok: false, diagnostics: [messages.changed(name)] };
      if (!cells.ok) return cells;
      const { value } = cells;
      const locate = (row: number, field: number) => where.cell(value.recordOf(row), field);
      const headerRow = () => {
        const record = cut.records.findIndex((cells, index) => index > 0 && areSeveral(cells));
        return record === -1 ? undefined : where.cell(record, 0)?.location.line;
      };
      const found = complaints(name, value, delimiter, unit(header), locate, where, headerRow);
      // Under a title in place of the header nothing is a row.
      if (found.some(({ code }) => code === 'title-row')) return { ok: false, diagnostics: found };
      const sha256 = settings.digest === true ? source.sha256() : null;
      const part: Part = { opened, cells: value, sha256, locate };
      return { ok: true, value: part, diagnostics: found };
    },
  };
  return { ok: true, value: opened, diagnostics };
}

/** Whether a row may be a header below a title. */
const areSeveral = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length > 1;

/** A locator that is made when first needed, since most files have nothing to complain about. */
function lazy(make: () => Locator): Locator {
  let made: Locator | undefined;
  const get = () => {
    made ??= make();
    return made;
  };
  return { cell: (record, field) => get().cell(record, field), offset: (offset) => get().offset(offset) };
}
