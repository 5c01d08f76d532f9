/** How the data are read: as the run asks for and, where it asks for nothing, as the methodology says. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { outcome } from '../model/diagnostic.ts';
import type { DataSettings } from '../model/methodology.ts';
import type { ReadOptions } from '../read/cells.ts';
import { decoderOf, nearestLabel } from '../read/encodings.ts';
import { unknownEncoding } from '../read/messages.ts';
import * as messages from './messages.ts';
import type { FileOptions, Override } from './options.ts';

/** What files are opened by. */
export interface Reading extends Omit<ReadOptions, 'sheet' | 'missing' | 'strip' | 'digest'> {
  /** Of spreadsheets; none: the only one with data. */
  readonly sheets: readonly string[];
  /** Whether the run itself asks for them, so that there has to be a spreadsheet. */
  readonly areSheetsAsked: boolean;
}

const DELIMITERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['\\t', '\t'],
  ['comma', ','],
  ['semicolon', ';'],
  ['bar', '|'],
  ['pipe', '|'],
]);

/** The mark that a word or a character stands for; undefined where it can be none. */
export function delimiterOf(text: string): string | undefined {
  const mark = DELIMITERS.get(text.toLowerCase()) ?? text;
  return [...mark].length === 1 && !/["\r\n]/.test(mark) ? mark : undefined;
}

const listOf = (sheet: FileOptions['sheet']): readonly string[] =>
  sheet === undefined ? [] : typeof sheet === 'string' ? [sheet] : sheet;

/** Settings by their key in the methodology, each with its option. */
const OPTIONS = {
  encoding: '--encoding',
  delimiter: '--delimiter',
  decimal: '--decimal',
  sheet: '--sheet',
  'header-row': '--header-row',
  skip: '--skip-last',
} as const;

/**
 * What the run asks for counts, with a note where the methodology says otherwise. Errors: an encoding or a
 * delimiter of the methodology that is none.
 */
export function readingOf(options: FileOptions, data: Partial<DataSettings> = {}): Outcome<Reading> {
  const diagnostics: Diagnostic[] = [];
  const asked = listOf(options.sheet);
  /** The value that counts. */
  function chosen<T>(key: keyof typeof OPTIONS, given: T | undefined, said: T | undefined): T | undefined {
    if (given === undefined) return said;
    const isSame = JSON.stringify(given).toLowerCase() === JSON.stringify(said)?.toLowerCase();
    if (said !== undefined && !isSame)
      diagnostics.push(messages.settingOverruled(OPTIONS[key], key, shown(given), shown(said)));
    return given;
  }
  const { encoding, delimiter } = data;
  if (options.encoding === undefined && encoding !== undefined && decoderOf(encoding) === undefined)
    diagnostics.push({
      ...unknownEncoding(encoding, nearestLabel(encoding), null),
      setting: ['data', 'encoding'],
    });
  const mark = delimiter === undefined ? undefined : delimiterOf(delimiter);
  if (delimiter !== undefined && mark === undefined) diagnostics.push(messages.noDelimiterSetting(delimiter));
  const reading: Reading = {
    encoding: chosen('encoding', options.encoding, encoding),
    delimiter: chosen('delimiter', options.delimiter, mark),
    decimal: chosen('decimal', options.decimal, data.decimal),
    headerRow: chosen('header-row', options.headerRow, data['header-row']),
    skipLast: chosen('skip', options.skipLast, data.skip?.last),
    sheets: chosen('sheet', asked.length === 0 ? undefined : asked, data.sheet) ?? [],
    areSheetsAsked: asked.length > 0,
  };
  return outcome(reading, diagnostics);
}

/** What a run asks for, as a methodology says it. */
export function settingsOf(options: FileOptions): Partial<DataSettings> {
  const { encoding, delimiter, decimal, headerRow, skipLast } = options;
  const sheet = listOf(options.sheet);
  return {
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(decimal !== undefined && { decimal }),
    ...(sheet.length > 0 && { sheet }),
    ...(headerRow !== undefined && { 'header-row': headerRow }),
    ...(skipLast !== undefined && { skip: { last: skipLast } }),
  };
}

const shown = (value: unknown): string =>
  value === '\t' ? 'tab' : Array.isArray(value) ? value.join(', ') : String(value);

/** Reading settings that would be set for a methodology that is chosen by what was read: they come too late. */
export function settingsTooLate(overrides: readonly Override[]): Diagnostic[] {
  return Object.entries(OPTIONS).flatMap(([key, option]) =>
    overrides.some(({ target }) => target === `data.${key}` || target.startsWith(`data.${key}.`))
      ? [messages.settingTooLate(`data.${key}`, option)]
      : [],
  );
}
