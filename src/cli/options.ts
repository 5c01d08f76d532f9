/** What was typed → one validated value. Nothing below knows the parser; all mistakes are told at once. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { outcome } from '../model/diagnostic.ts';
import { suggestion } from '../model/suggest.ts';
import type { Mark } from '../read/number.ts';
import { type Format, formatOf, formats } from '../write/registry.ts';
import { type Condition, parseCondition } from './condition.ts';
import { usage } from './messages.ts';

/** As the parser hands them over. */
export interface Typed {
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
  readonly digits?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly decimal?: string;
  readonly failOn?: string;
}

export interface Output {
  /** `-` is standard output. */
  readonly path: string;
  readonly format: Format;
}

export interface Edit {
  readonly option: string;
  readonly kind: 'weight' | 'set';
  readonly target: string;
  readonly value: string;
}

export interface ComputeOptions {
  readonly data: readonly string[];
  readonly methodology: string | undefined;
  readonly edits: readonly Edit[];
  readonly only: readonly Condition[];
  readonly where: readonly Condition[];
  readonly outputs: readonly Output[];
  readonly top: number | undefined;
  readonly league: { readonly id: string; readonly class?: string } | undefined;
  readonly columns: readonly string[] | undefined;
  readonly all: boolean;
  readonly digits: number | undefined;
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
  readonly decimal: Mark | undefined;
  readonly failOnWarning: boolean;
}

const DELIMITERS: Record<string, string> = {
  tab: '\t',
  '\\t': '\t',
  comma: ',',
  semicolon: ';',
  bar: '|',
  pipe: '|',
};

export function resolveOptions(
  data: readonly string[],
  typed: Typed,
  terminal: boolean,
): Outcome<ComputeOptions> {
  const problems: Diagnostic[] = [];
  const complain = (message: string, help?: string) => {
    problems.push(usage(message, help));
    return undefined;
  };

  function choice<T extends string>(
    option: string,
    value: string | undefined,
    choices: readonly T[],
  ): T | undefined {
    if (value === undefined) return undefined;
    const found = choices.find((candidate) => candidate === value);
    return found ?? complain(`${option} cannot be '${value}'`, suggestion(value, choices, 'choices'));
  }

  function whole(option: string, value: string | undefined, least: number, most: number): number | undefined {
    if (value === undefined) return undefined;
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    if (number >= least && number <= most) return number;
    const range = most === Number.MAX_SAFE_INTEGER ? `from ${least} on` : `from ${least} to ${most}`;
    return complain(`${option} takes a whole number ${range}, not '${value}'`);
  }

  function conditions(option: string, texts: readonly string[] | undefined): Condition[] {
    return (texts ?? []).flatMap((text) => {
      const condition = parseCondition(option, text);
      if (condition !== undefined) return [condition];
      complain(
        `${option} '${text}' is not a condition`,
        `write a column, one of = != < <= > >= ~ and a value, such as ${option} 'population<1000000'`,
      );
      return [];
    });
  }

  function edits(): Edit[] {
    const found: Edit[] = [];
    for (const list of typed.weights ?? []) {
      for (const part of list.split(',')) {
        const at = part.lastIndexOf('=');
        const weight = part.slice(at + 1).trim();
        if (at < 1 || weight === '' || !(Number(weight) >= 0) || !Number.isFinite(Number(weight))) {
          complain(
            `--weights: '${part}' is not a weight`,
            'write criteria and numbers from 0 on, such as --weights website=40,offices=30',
          );
        } else
          found.push({
            option: '--weights',
            kind: 'weight',
            target: part.slice(0, at).trim(),
            value: weight,
          });
      }
    }
    for (const text of typed.set ?? []) {
      const at = text.indexOf('=');
      if (at < 1)
        complain(
          `--set '${text}' sets nothing`,
          'write a path and a value, such as --set defaults.normalise=z-score',
        );
      else
        found.push({
          option: '--set',
          kind: 'set',
          target: text.slice(0, at).trim(),
          value: text.slice(at + 1),
        });
    }
    return found;
  }

  const names = formats.map(({ name }) => name);
  const name = choice('-f', typed.format === 'md' ? 'markdown' : typed.format, names);
  const format = formats.find((candidate) => candidate.name === name);
  const outputs = outputsOf(typed, format, terminal, complain);
  const league = leagueOf(typed.league, complain);
  let delimiter =
    typed.delimiter === undefined
      ? undefined
      : (DELIMITERS[typed.delimiter.toLowerCase()] ?? typed.delimiter);
  if (delimiter !== undefined && ([...delimiter].length !== 1 || /["\r\n]/.test(delimiter))) {
    delimiter = complain(`--delimiter takes one character, or the word tab, not '${typed.delimiter}'`);
  }
  if (data.filter((path) => path === '-').length > 1) complain('standard input (-) can be read only once');
  const options: ComputeOptions = {
    data,
    methodology: typed.methodology,
    edits: edits(),
    only: conditions('--only', typed.only),
    where: conditions('--where', typed.where),
    outputs,
    top: whole('--top', typed.top, 1, Number.MAX_SAFE_INTEGER),
    league,
    columns: typed.columns?.split(',').map((name) => name.trim()),
    all: typed.all === true,
    digits: whole('--digits', typed.digits, 0, 15),
    encoding: typed.encoding,
    delimiter,
    decimal: choice<Mark>('--decimal', typed.decimal, ['.', ',']),
    failOnWarning: choice('--fail-on', typed.failOn, ['error', 'warning']) === 'warning',
  };
  return outcome(options, problems);
}

/** Other names of standard output. */
const STANDARD_OUTPUT = ['/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'];

/** Where the result goes, and as what: a file by its extension, anything else by `-f`. */
function outputsOf(
  typed: Typed,
  format: Format | undefined,
  terminal: boolean,
  complain: (message: string, help?: string) => undefined,
): Output[] {
  const standard = format ?? formats.find(({ name }) => name === (terminal ? 'table' : 'csv'))!;
  if (typed.output === undefined) return [{ path: '-', format: standard }];
  const seen = new Set<string>();
  return typed.output.flatMap((path) => {
    if (path === '') {
      complain('-o needs the name of a file');
      return [];
    }
    if (seen.has(path)) complain(`-o ${path} is there twice`);
    seen.add(path);
    if (path === '-' || STANDARD_OUTPUT.includes(path)) return [{ path: '-', format: standard }];
    const byName = formatOf(path);
    if (byName !== undefined && format !== undefined && byName !== format && typed.output?.length === 1) {
      complain(
        `-f ${format.name} and -o ${path} contradict each other: the extension says ${byName.name}`,
        'leave one of them out',
      );
      return [];
    }
    const chosen = byName ?? format;
    if (chosen !== undefined) return [{ path, format: chosen }];
    complain(
      `-o ${path}: its extension names no format`,
      `give -f, or one of the extensions ${extensions()}`,
    );
    return [];
  });
}

const extensions = () => formats.flatMap((format) => format.extensions).join(' ');

function leagueOf(text: string | undefined, complain: (message: string, help?: string) => undefined) {
  if (text === undefined) return undefined;
  const at = text.indexOf('=');
  const id = (at === -1 ? text : text.slice(0, at)).trim();
  const name = at === -1 ? undefined : text.slice(at + 1).trim();
  if (id === '' || name === '')
    return complain(`--league '${text}' names nothing`, 'write --league size, or --league size=small');
  return { id, ...(name !== undefined && { class: name }) };
}
