/**
 * What was typed → one validated value. Nothing below knows the parser; all mistakes are told at once.
 * What several commands share (data, outputs) is resolved here once.
 */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { outcome } from '../model/diagnostic.ts';
import type { Suggestion } from '../model/suggest.ts';
import { suggestion } from '../model/suggest.ts';
import { decoderOf, nearestLabel } from '../read/encodings.ts';
import { unknownEncoding } from '../read/messages.ts';
import type { Mark } from '../read/number.ts';
import { type Condition, parseCondition } from '../session/condition.ts';
import { notACondition, usage } from '../session/messages.ts';
import type { FileOptions, Override, RunOptions } from '../session/options.ts';
import { delimiterOf } from '../session/reading.ts';
import type { Format } from '../write/exporter.ts';
import { formatOf, rankingFormats } from '../write/registry.ts';
import type { View } from '../write/view.ts';
import { SEVERITIES } from './words.ts';

/** The options of all commands as the parser hands them over. */
export interface Typed {
  readonly quiet?: boolean;
  readonly diagnostics?: string;
  readonly color?: string;
  readonly methodology?: string;
  readonly weights?: readonly string[];
  readonly set?: readonly string[];
  readonly only?: readonly string[];
  readonly where?: readonly string[];
  readonly format?: string;
  readonly output?: readonly string[];
  readonly top?: string;
  readonly league?: string;
  readonly columns?: string;
  readonly all?: boolean;
  readonly excel?: boolean;
  readonly embed?: boolean;
  readonly digits?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly decimal?: string;
  readonly sheet?: readonly string[];
  readonly headerRow?: string;
  readonly skipLast?: string;
  readonly failOn?: string;
  readonly verify?: boolean;
  /** `true` where no code was given. */
  readonly explain?: string | true;
  readonly against?: readonly string[];
  readonly to?: readonly string[];
  readonly data?: readonly string[];
  readonly correlation?: string;
  readonly thresholds?: readonly string[];
  readonly force?: boolean;
  readonly from?: string;
  readonly scheme?: string;
  readonly title?: string;
  readonly before?: string;
  readonly unit?: readonly string[];
  readonly group?: string;
  readonly methodologyBefore?: string;
  readonly methodologyAfter?: string;
  readonly aliases?: string;
  readonly common?: boolean;
  readonly own?: string;
  readonly lang?: string;
  readonly tiers?: boolean;
  readonly vary?: readonly string[];
  readonly level?: string;
  readonly draws?: string;
  readonly seed?: string;
  readonly until?: string;
  readonly confidence?: string;
  readonly tolerate?: boolean;
  readonly parts?: string;
  readonly pair?: readonly string[];
  readonly threads?: string;
  readonly matrix?: boolean;
}

/** What of a format decides where it goes. */
export interface FileFormat {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly binary?: true;
}

export interface Output<F extends FileFormat = FileFormat> {
  /** `-` is standard output. */
  readonly path: string;
  readonly format: F;
}

/** What every command that reads data has to know. */
export interface DataOptions extends RunOptions {
  readonly data: readonly string[];
  readonly methodology: string | undefined;
  readonly failOnWarning: boolean;
}

export interface ComputeOptions extends DataOptions {
  readonly where: readonly Condition[];
  readonly outputs: readonly Output<Format<View>>[];
  /** CSV is written for a spreadsheet program with a decimal comma. */
  readonly excel: boolean;
  /** JSON carries data and methodology. */
  readonly embed: boolean;
  readonly top: number | undefined;
  readonly league: { readonly id: string; readonly class?: string } | undefined;
  readonly columns: readonly string[] | undefined;
  readonly all: boolean;
  /** Whether units are sorted into tiers. */
  readonly tiers: boolean;
  readonly digits: number | undefined;
}

/** Collects what is wrong with the options, and judges single values. */
export interface Judge {
  readonly problems: Diagnostic[];
  readonly complain: (message: string, help?: string | Suggestion) => undefined;
  readonly choice: <T extends string>(
    option: string,
    value: string | undefined,
    choices: readonly T[],
  ) => T | undefined;
  /** A whole number between two limits. */
  readonly whole: (
    option: string,
    value: string | undefined,
    least: number,
    most: number,
  ) => number | undefined;
}

export const unknownChoice = (option: string, value: string): string =>
  option === '-f' ? `unknown format '${value}'` : `${option}: unknown value '${value}'`;

export function judge(): Judge {
  const problems: Diagnostic[] = [];
  const complain = (message: string, help?: string | Suggestion) => {
    problems.push(usage(message, help));
    return undefined;
  };
  return {
    problems,
    complain,
    choice(option, value, choices) {
      if (value === undefined) return undefined;
      const found = choices.find((candidate) => candidate === value);
      return found ?? complain(unknownChoice(option, value), suggestion(value, choices, 'choices'));
    },
    whole(option, value, least, most) {
      if (value === undefined) return undefined;
      const number = /^\d+$/.test(value) ? Number(value) : NaN;
      if (number >= least && number <= most) return number;
      const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${least}` : `from ${least} to ${most}`;
      return complain(`${option} takes a whole number ${range}, not '${value}'`);
    },
  };
}

/** The options of `rating compute`. */
export function resolveOptions(
  data: readonly string[],
  typed: Typed,
  terminal: boolean,
): Outcome<ComputeOptions> {
  const judging = judge();
  const { whole, complain } = judging;
  const reading = dataOptions(data, typed, judging);
  const where = conditionsOf('--where', typed.where, judging.problems);
  const excel = typed.excel === true;
  const outputs = outputsOf(typed, rankingFormats, terminal && !excel ? 'table' : 'csv', judging);
  if (excel && outputs.length > 0 && outputs.every(({ format }) => format.name !== 'csv')) {
    complain(
      '--excel applies to CSV, but no CSV is requested',
      'add -f csv, or -o with a name that ends in .csv',
    );
  }
  if (typed.embed === true && outputs.length > 0 && outputs.every(({ format }) => format.name !== 'json')) {
    complain(
      '--embed applies to JSON, but no JSON is requested',
      'add -f json, or -o with a name that ends in .json',
    );
  }
  if (typed.columns !== undefined && typed.all === true) {
    complain('--columns and --all contradict each other', 'remove one of them');
  }
  const shown = outputs.find(({ path, format }) => path === '-' && format.binary === true);
  if (terminal && shown !== undefined) {
    const { name, extensions } = shown.format;
    complain(`${name} cannot be shown on a terminal`, `write it to a file: -o ranking${extensions[0]}`);
  }
  const options: ComputeOptions = {
    ...reading,
    where,
    outputs,
    excel,
    embed: typed.embed === true,
    top: whole('--top', typed.top, 1, Number.MAX_SAFE_INTEGER),
    league: leagueOf(typed.league, complain),
    columns: typed.columns === undefined ? undefined : namesIn(typed.columns),
    all: typed.all === true,
    tiers: typed.tiers === true,
    digits: whole('--digits', typed.digits, 0, 15),
  };
  return outcome(options, judging.problems);
}

const MOST_ROWS = Number.MAX_SAFE_INTEGER;

/** The part of the options that says what to read and by which methodology. */
export function dataOptions(
  data: readonly string[],
  typed: Typed,
  { problems, complain, choice, whole }: Judge,
): DataOptions {
  const delimiter = typed.delimiter === undefined ? undefined : delimiterOf(typed.delimiter);
  if (typed.delimiter !== undefined && delimiter === undefined) {
    complain(`--delimiter takes one character, or the word tab, not '${typed.delimiter}'`);
  }
  if (typed.encoding !== undefined && decoderOf(typed.encoding) === undefined) {
    problems.push(unknownEncoding(typed.encoding, nearestLabel(typed.encoding)));
  }
  if (data.filter((path) => path === '-').length > 1) complain('standard input (-) can be read only once');
  return {
    data,
    methodology: typed.methodology,
    overrides: overridesOf(typed, complain),
    only: conditionsOf('--only', typed.only, problems),
    encoding: typed.encoding,
    delimiter,
    decimal: choice<Mark>('--decimal', typed.decimal, ['.', ',']),
    sheet: typed.sheet,
    headerRow: whole('--header-row', typed.headerRow, 1, MOST_ROWS),
    skipLast: whole('--skip-last', typed.skipLast, 1, MOST_ROWS),
    failOnWarning: choice('--fail-on', typed.failOn, SEVERITIES) === 'warning',
  };
}

/** The options of reading as they were given, each a word of the command line: for a command that is proposed. */
export function readingFlags(options: FileOptions): string[] {
  const { encoding, delimiter, decimal, sheet = [], headerRow, skipLast } = options;
  const given: readonly (readonly [string, string | number | undefined])[] = [
    ['--encoding', encoding],
    ['--delimiter', delimiter === '\t' ? 'tab' : delimiter],
    ['--decimal', decimal],
    ...(typeof sheet === 'string' ? [sheet] : sheet).map((name) => ['--sheet', name] as const),
    ['--header-row', headerRow],
    ['--skip-last', skipLast],
  ];
  return given.flatMap(([flag, value]) => (value === undefined ? [] : [flag, String(value)]));
}

function conditionsOf(
  option: string,
  texts: readonly string[] | undefined,
  problems: Diagnostic[],
): Condition[] {
  return (texts ?? []).flatMap((text) => {
    const condition = parseCondition(option, text);
    if (condition !== undefined) return [condition];
    problems.push(notACondition(option, text));
    return [];
  });
}

/** The parts of a list between commas. A name with a comma is written in double quotes, as in CSV. */
const partsOf = (list: string): string[] =>
  [...list.matchAll(/(?:^|,)((?:"(?:[^"]|"")*"|[^,])*)/g)].map(([, part = '']) => part);

/** A name without the blanks and the double quotes around it. */
function unquoted(text: string): string {
  const [, inside] = /^"((?:[^"]|"")*)"$/.exec(text.trim()) ?? [];
  return inside === undefined ? text.trim() : inside.replaceAll('""', '"');
}

/** The names of a list between commas. */
export const namesIn = (list: string): string[] => partsOf(list).map(unquoted);

function overridesOf(typed: Typed, complain: Judge['complain']): Override[] {
  const found: Override[] = [];
  for (const list of typed.weights ?? []) {
    for (const part of partsOf(list)) {
      const at = part.lastIndexOf('=');
      const weight = part.slice(at + 1).trim();
      if (at < 1 || weight === '' || !(Number(weight) >= 0) || !Number.isFinite(Number(weight))) {
        complain(
          `--weights: '${part}' is not a weight`,
          'write criteria with numbers of 0 or more, such as --weights website=40,offices=30',
        );
      } else {
        found.push({
          option: '--weights',
          kind: 'weight',
          target: unquoted(part.slice(0, at)),
          text: weight,
        });
      }
    }
  }
  for (const text of typed.set ?? []) {
    const at = text.indexOf('=');
    if (at < 1) {
      complain(
        `--set '${text}' has no path and value`,
        'write a path and a value, such as --set defaults.normalise=z-score',
      );
    } else {
      found.push({
        option: '--set',
        kind: 'set',
        target: text.slice(0, at).trim(),
        text: text.slice(at + 1),
      });
    }
  }
  for (const [index, { option, target, text }] of found.entries()) {
    const earlier = found.slice(0, index).find((one) => one.option === option && one.target === target);
    if (earlier === undefined) continue;
    complain(`${option} gives '${target}' twice: ${earlier.text} and ${text}`, 'remove one of them');
  }
  return found;
}

/** Other names of standard output. */
const STANDARD_OUTPUT = ['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'];

/**
 * Where the result goes, and as what: a file by its extension, anything else by `-f`, or else as the
 * format named `standard`.
 */
export function outputsOf<F extends FileFormat>(
  typed: Pick<Typed, 'format' | 'output'>,
  formats: readonly F[],
  standard: string,
  { complain, choice }: Judge,
): Output<F>[] {
  const names = formats.map(({ name }) => name);
  const asked = choice('-f', typed.format === 'md' ? 'markdown' : typed.format, names);
  const format = formats.find(({ name }) => name === asked);
  const usual = format ?? formats.find(({ name }) => name === standard);
  if (usual === undefined) throw new Error(`there is no format '${standard}'`);
  if (typed.output === undefined) return [{ path: '-', format: usual }];
  const seen = new Set<string>();
  return typed.output.flatMap((path) => {
    if (path === '') {
      complain('-o needs a file name');
      return [];
    }
    if (seen.has(path)) complain(`-o ${path} is given twice`);
    seen.add(path);
    if (path === '-' || STANDARD_OUTPUT.includes(path)) return [{ path: '-', format: usual }];
    const byName = formatOf(path, formats);
    if (byName !== undefined && format !== undefined && byName !== format && typed.output?.length === 1) {
      complain(
        `-f ${format.name} and -o ${path} contradict each other: the extension stands for ${byName.name}`,
        'remove one of them',
      );
      return [];
    }
    const chosen = byName ?? format;
    if (chosen !== undefined) return [{ path, format: chosen }];
    complain(
      `-o ${path}: unknown file extension`,
      `add -f, or use one of the extensions ${formats.flatMap(({ extensions }) => extensions).join(' ')}`,
    );
    return [];
  });
}

export function leagueOf(text: string | undefined, complain: Judge['complain']) {
  if (text === undefined) return undefined;
  const at = text.indexOf('=');
  const id = (at === -1 ? text : text.slice(0, at)).trim();
  const name = at === -1 ? undefined : text.slice(at + 1).trim();
  if (id === '' || name === '')
    return complain(
      `--league '${text}' names no league or no class`,
      'write --league size, or --league size=small',
    );
  return { id, ...(name !== undefined && { class: name }) };
}
