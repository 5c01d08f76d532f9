/**
 * Records in JSON (RFC 8259), as one array or one after another (NDJSON) → a table. The text is scanned here,
 * because a parser that gives objects keeps the last of two equal names and forgets where a value stood.
 */

import { brief } from '../model/brief.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { type Saying, say } from '../model/saying.ts';
import type { Framed } from '../model/table.ts';
import type { Source } from './bytes.ts';
import { type Cells, headerName, MOST_CELLS, type ReadOptions } from './cells.ts';
import type { Value } from './column.ts';
import { complaints } from './complaints.ts';
import { decode } from './decode.ts';
import * as messages from './json-messages.ts';
import { blankRows, emptyFile, noRowsInJson } from './messages.ts';
import type { Opened, Part } from './opened.ts';
import { readTyped } from './typed.ts';

/** The text is held in memory. */
const LARGEST = 256 << 20;

/** As many as a spreadsheet has columns. */
const MOST_NAMES = 16_384;

/** What is shown of a line around a value; all the records may stand in one. */
const AROUND = 400;

export async function openJson(source: Source, options: ReadOptions): Promise<Outcome<Opened>> {
  const { name } = source;
  const fail = (...diagnostics: Diagnostic[]): Outcome<never> => ({ ok: false, diagnostics });
  if (source.size > LARGEST) {
    return fail(messages.tooLarge(name, 'bytes', LARGEST >> 20, source.size >> 20));
  }
  if (options.headerRow !== undefined || options.skipLast !== undefined) return fail(noRowsInJson(name));
  const decoded = decode(name, source.bytes(), options.encoding, source.isUtf8);
  if (!decoded.ok) return decoded;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(decoded.value.bytes);
  if (text.trim() === '') return fail(emptyFile(name));
  const framed = framer(name, text);
  const { records, problems } = scanRecords(name, text, framed);
  if (records === undefined || records.names.length === 0) {
    return fail(...problems, ...(hasErrors(problems) ? [] : [emptyFile(name)]));
  }
  const { names, starts, columns } = records;
  const isAlone = starts.length === 1 && text.trimStart().startsWith('{');
  const inside = isAlone ? recordsInside(text, starts[0]!, framed) : undefined;
  if (inside !== undefined) return fail(...problems, inside);

  const locate = (row: number, field: number): Framed | undefined => {
    const start = starts[row];
    if (start === undefined || field < 0) return undefined;
    const span = spanOf(text, start, names[field] ?? '');
    return span === undefined ? framed(start, start + 1) : framed(span.start, span.end);
  };
  const opened: Opened = {
    name,
    header: names,
    delimiter: null,
    encoding: decoded.value.encoding,
    async read(plan, more, unit) {
      const settings = { ...options, ...more };
      const wanted = names.map((column) => (column === '' ? undefined : plan(column)));
      const where = { cell: (record: number, field: number) => locate(record, field) };
      const typed = readTyped(columns, wanted, starts.length, settings, where, (row) => row);
      if (!typed.ok) return typed;
      const cells: Cells = {
        header: names,
        rows: starts.length,
        ...typed.value,
        ragged: [],
        recordOf: (row) => row,
        blank: { count: 0, record: 0 },
      };
      const diagnostics = complaints(name, cells, '', unit(names), locate, where);
      const sha256 = settings.digest === true ? source.sha256() : null;
      const part: Part = { opened, cells, sha256, locate };
      return { ok: true, value: part, diagnostics };
    },
  };
  return { ok: true, value: opened, diagnostics: problems };
}

type Framer = (start: number, end: number) => Framed;

/** Places of a text; asking for them in order is quick. */
function framer(file: string, text: string): Framer {
  let seen = { offset: 0, line: 1, column: 1 };
  return (start, end) => {
    let { offset, line, column } = seen.offset <= start ? seen : { offset: 0, line: 1, column: 1 };
    while (offset < start) {
      const code = text.codePointAt(offset) ?? 0;
      if (code === 10 || (code === 13 && text[offset + 1] !== '\n')) {
        line++;
        column = 1;
      } else column++;
      offset += code > 0xffff ? 2 : 1;
    }
    seen = { offset, line, column };
    const isBreak = (at: number) => text[at] === '\n' || text[at] === '\r';
    let from = start;
    while (from > 0 && start - from < AROUND && !isBreak(from - 1)) from--;
    let to = start;
    while (to < text.length && to - start < 2 * AROUND && !isBreak(to)) to++;
    const length = Math.max(1, Math.min(end, to) - start);
    return {
      location: { file, line, column },
      frame: { text: text.slice(from, to), start: start - from, length },
    };
  };
}

interface Records {
  /** In the order of their first appearance. */
  readonly names: readonly string[];
  /** Where each record begins. */
  readonly starts: readonly number[];
  /** By name, then by record; null where a record does not have it. */
  readonly columns: readonly Value[][];
}

/** A place at which the text stops being JSON. */
interface Broken {
  readonly at: number;
  readonly why: Saying;
}

const SPACE = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?/iy;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON does not allow them in a string
const CONTROL = /[\0-\x1f]/;
const WORD = /[\p{L}\p{N}_.+-]+/uy;

/** The text from `at` on that a sticky expression matches; empty where it does not. */
function match(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? '';
}

/** The string that begins at `at`, quotes included; empty where none does. */
function quotedAt(text: string, at: number): string {
  if (text[at] !== '"') return '';
  for (let end = text.indexOf('"', at + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 1) continue;
    const quoted = text.slice(at, end + 1);
    return CONTROL.test(quoted) ? '' : quoted;
  }
  return '';
}

const skip = (text: string, at: number) => at + match(SPACE, text, at).length;

/** Records that are read one after the other into columns, with what is wrong with their names. */
function gathering(text: string, framed: Framer, problems: Diagnostic[]) {
  const names: string[] = [];
  const fields = new Map<string, number>();
  const columns: Value[][] = [];
  const starts: number[] = [];
  const blank = { count: 0, at: 0 };

  /** Reads the record at `at` and gives its end. */
  function record(at: number): number | Broken {
    const row = starts.length;
    const seen = new Map<string, number>();
    let filled = false;
    const end = eachMember(text, at, (key, keyAt, value, valueEnd) => {
      const name = headerName(key);
      const first = seen.get(name);
      if (first !== undefined) {
        problems.push(messages.duplicateKey(name, framed(keyAt, valueEnd), framed(first, first + 1)));
        return;
      }
      seen.set(name, keyAt);
      if (name === '') {
        problems.push(messages.namelessKey(framed(keyAt, valueEnd)));
        return;
      }
      let field = fields.get(name);
      if (field === undefined) {
        field = names.push(name) - 1;
        fields.set(name, field);
        columns.push(new Array<Value>(row).fill(null));
      }
      columns[field]![row] = value;
      filled ||= value !== null && (typeof value !== 'string' || value.trim() !== '');
    });
    if (!filled && typeof end === 'number') {
      // As in any table, a row of nothing but empty cells says nothing about anyone.
      blank.at ||= at;
      blank.count++;
      for (const column of columns) column.length = row;
      return end;
    }
    starts.push(at);
    for (const column of columns) if (column.length === row) column.push(null);
    return end;
  }

  return { names, columns, starts, blank, record };
}

function scanRecords(
  file: string,
  text: string,
  framed: Framer,
): { records: Records | undefined; problems: Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const { names, columns, starts, blank, record } = gathering(text, framed, problems);
  let broken = false;

  const complain = ({ at, why }: Broken) => {
    broken = true;
    problems.push(messages.brokenJson(why, framed(at, at + 1)));
  };

  const start = skip(text, 0);
  const isList = text[start] === '[';
  let at = isList ? skip(text, start + 1) : start;
  let count = 0;
  while (at < text.length && !(isList && text[at] === ']')) {
    if (isList && count > 0) {
      if (text[at] !== ',') {
        complain({ at, why: say('wantsCommaOrEnd', null) });
        return { records: undefined, problems };
      }
      at = skip(text, at + 1);
    }
    count++;
    let end: number | Broken;
    if (text[at] === '{') end = record(at);
    else {
      const value = scanValue(text, at, '');
      if ('why' in value) end = value;
      else {
        end = value.end;
        problems.push(messages.notARecord(brief(text.slice(at, end)), framed(at, end)));
      }
    }
    if (names.length > MOST_NAMES || names.length * starts.length > MOST_CELLS) {
      const [what, most] =
        names.length > MOST_NAMES ? (['names', MOST_NAMES] as const) : (['cells', MOST_CELLS] as const);
      const size = names.length * (what === 'cells' ? starts.length : 1);
      return { records: undefined, problems: [messages.tooLarge(file, what, most, size)] };
    }
    if (typeof end !== 'number') {
      complain(end);
      // In a list nothing after this can be trusted; else the next line is the next record.
      const next = text.indexOf('\n', end.at);
      if (isList || next === -1) return { records: undefined, problems };
      at = skip(text, next);
    } else at = skip(text, end);
  }
  if (isList) {
    if (at >= text.length) complain({ at: start, why: say('listUnclosed', null) });
    else if (skip(text, at + 1) < text.length) {
      complain({ at: skip(text, at + 1), why: say('textAfterList', null) });
    }
  }
  if (blank.count > 0)
    problems.push(blankRows(file, blank.count, framed(blank.at, blank.at + 1).location.line));
  return { records: broken ? undefined : { names, starts, columns }, problems };
}

/** Calls back for each member of the object at `start` and gives its end. */
function eachMember(
  text: string,
  start: number,
  member: (key: string, keyAt: number, value: Value, valueEnd: number, valueAt: number) => void,
): number | Broken {
  let at = skip(text, start + 1);
  if (text[at] === '}') return at + 1;
  for (;;) {
    const keyAt = at;
    const quoted = quotedAt(text, at);
    if (quoted === '') {
      const why =
        text[at] === '}'
          ? 'commaBeforeEnd'
          : at >= text.length
            ? 'recordUnfinished'
            : text[at] === '"'
              ? 'nameUnclosed'
              : 'wantsName';
      return { at: Math.min(at, text.length - 1), why: say(why, null) };
    }
    const key = stringOf(quoted);
    if (key === undefined) return { at, why: say('nameEscapes', null) };
    at = skip(text, at + quoted.length);
    if (text[at] !== ':') return { at: Math.min(at, text.length - 1), why: say('wantsColon', { name: key }) };
    at = skip(text, at + 1);
    const value = scanValue(text, at, key);
    if ('why' in value) return value;
    member(key, keyAt, value.value, value.end, at);
    at = skip(text, value.end);
    if (text[at] === '}') return at + 1;
    if (text[at] !== ',') {
      return {
        at: Math.min(at, text.length - 1),
        why: at >= text.length ? say('recordUnfinished', null) : say('wantsCommaOrBrace', { name: key }),
      };
    }
    at = skip(text, at + 1);
  }
}

const LITERALS: Readonly<Record<string, Value>> = { true: 'true', false: 'false', null: null };

/** The value at `at` and its end. */
function scanValue(text: string, at: number, key: string): { end: number; value: Value } | Broken {
  const first = text[at];
  if (first === '"') {
    const quoted = quotedAt(text, at);
    const value = quoted === '' ? undefined : stringOf(quoted);
    if (value !== undefined) {
      const whole = !/\p{Surrogate}/u.test(value);
      const odd = { text: brief(quoted), broken: true, bad: messages.halfCharacter } as const;
      return { end: at + quoted.length, value: whole ? value : odd };
    }
    return {
      at,
      why: say(quoted === '' ? 'quotesUnclosed' : 'textEscapes', null),
    };
  }
  if (first === '{' || first === '[') {
    const end = endOfNested(text, at);
    if (end === undefined) return { at, why: say('neverCloses', { mark: first }) };
    const kind = first === '[' ? 'list' : 'object';
    const shown = brief(text.slice(at, Math.min(end, at + 200)).replace(/\s+/g, ' '));
    return {
      end,
      value: { text: shown, broken: true, bad: () => messages.nestedValue(kind, key) },
    };
  }
  const word = match(WORD, text, at);
  if (Object.hasOwn(LITERALS, word)) return { end: at + word.length, value: LITERALS[word] ?? null };
  const number = match(NUMBER, text, at);
  if (number !== '' && number === word) {
    const value = Number(number);
    if (!Number.isFinite(value)) return { at, why: say('jsonNumberTooLarge', { number }) };
    // Whole numbers beyond the exact doubles may be codes, and as text they are what is written.
    const isCode = Math.abs(value) > Number.MAX_SAFE_INTEGER && /^-?\d+$/.test(number);
    return { end: at + number.length, value: isCode ? number : value };
  }
  return { at: Math.min(at, text.length - 1), why: whyNoValue(word) };
}

function whyNoValue(word: string): Saying {
  if (/^(nan|[+-]?inf(inity)?|none|undefined|n\/?a)$/i.test(word)) return say('noAnswerOfJson', { word });
  if (/^(true|false|null)$/i.test(word)) return say('wordOfJson', { word });
  if (/^[+-]?[\d.]/.test(word)) return say('noNumberOfJson', { number: word });
  return word === '' ? say('wantsValue', null) : say('wantsQuotes', { word });
}

/** The end of a list or object that is not looked into, however deep it is. */
function endOfNested(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const quoted = quotedAt(text, at);
      if (quoted === '') return undefined;
      at += quoted.length - 1;
    } else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return at + 1;
  }
  return undefined;
}

/** The text that a string of JSON stands for; undefined where its escapes are wrong. */
function stringOf(quoted: string): string | undefined {
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}

/** One object around the list of records: which of its parts is meant is not for us to say. */
function recordsInside(text: string, start: number, framed: Framer): Diagnostic | undefined {
  let found: Diagnostic | undefined;
  eachMember(text, start, (key, _keyAt, _value, valueEnd, valueAt) => {
    if (found !== undefined || !/^\[\s*[{[]/.test(text.slice(valueAt, valueAt + AROUND))) return;
    found = messages.recordsInside(key, framed(valueAt, valueEnd));
  });
  return found;
}

/** Where the value of a name stands in the record at `start`. */
function spanOf(text: string, start: number, name: string): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined;
  eachMember(text, start, (key, _keyAt, _value, valueEnd, valueAt) => {
    if (headerName(key) === name) found ??= { start: valueAt, end: valueEnd };
  });
  return found;
}
