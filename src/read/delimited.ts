/** Opens a file of delimited text: finds how it is written and what its header says; how it is read depends on its size. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { LARGEST_HELD, type Source } from './bytes.ts';
import { type Cells, headerName, type Plan, type ReadOptions } from './cells.ts';
import { complaints, headerProblems } from './complaints.ts';
import { byteOrderMark, decode } from './decode.ts';
import { beginningOf, detectDelimiter, detectQuote, loneReturn } from './dialect.ts';
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

/** How a file is written and where its header begins; the notes on that are beside it. */
interface Layout {
  readonly dialect: Dialect;
  readonly start: number;
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
  // The scanner needs UTF-8, and lines.
  const large = source.size >= LARGE && /^utf-?8$/.test(encoding) && sample.includes(LF);
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
  const { records } = cut;
  return openedBy({
    ...{ source, options, encoding, bytes, layout, notes, records, where },
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
  const { start: textStart, separator, blank } = beginningOf(text);
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
  if (blank > 0) notes.push(messages.blankRows(name, blank, separator === undefined ? 1 : 2, true));
  if (quote !== '"') notes.push(messages.singleQuotes(name));
  if (delimiter === undefined) {
    const detected = detectDelimiter(name, table, quote);
    if ('problem' in detected) return { ok: false, diagnostics: [...notes, detected.problem] };
    ({ delimiter } = detected);
  }
  return { ok: true, value: { dialect: { delimiter, quote }, start }, diagnostics: notes };
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
  if (lone !== undefined) diagnostics.push(messages.loneReturns(where.offset(lone).place));
  diagnostics.push(...problems);

  const opened: Opened = {
    name,
    header,
    delimiter,
    encoding,
    async read(plan, more, unit) {
      const settings = { ...options, ...more };
      const cells = await cut.read(header, plan, settings);
      if (source.changed?.() === true) return { ok: false, diagnostics: [messages.changed(name)] };
      if (!cells.ok) return cells;
      const { value } = cells;
      const locate = (row: number, field: number) => where.cell(value.recordOf(row), field);
      const found = complaints(name, value, delimiter, unit(header), locate, where);
      const sha256 = settings.digest === true ? source.sha256() : null;
      const part: Part = { opened, cells: value, sha256, locate };
      return { ok: true, value: part, diagnostics: found };
    },
  };
  return { ok: true, value: opened, diagnostics };
}

/** A locator that is made when first needed, since most files have nothing to complain about. */
function lazy(make: () => Locator): Locator {
  let made: Locator | undefined;
  const get = () => {
    made ??= make();
    return made;
  };
  return { cell: (record, field) => get().cell(record, field), offset: (offset) => get().offset(offset) };
}
