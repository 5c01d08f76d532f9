/** Everything said about the command line itself. */

import type { Comparison } from '../catalogue/conformance/verify.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { usage } from '../session/messages.ts';

export { usage };

export function noData(command: string): Diagnostic {
  return usage('no data were named', `name a file, or - for standard input: rating ${command} cities.csv`);
}

export function drafted(
  path: string,
  data: readonly string[],
  indicators: number | undefined,
  unread: number,
): Diagnostic {
  const to = path === '-' ? 'standard output' : path;
  const what =
    indicators === undefined
      ? 'a form'
      : `a draft with ${indicators} ${indicators === 1 ? 'indicator' : 'indicators'}`;
  const cells =
    unread === 0 ? '' : `; ${unread} ${unread === 1 ? 'problem' : 'problems'} in the data were passed over`;
  const next =
    data.length === 0
      ? ''
      : ` ${data.map((name) => (/^[\p{L}\d_./-]+$/u.test(name) ? name : `'${name}'`)).join(' ')}`;
  const by = path === '-' || path === 'rating.yaml' ? '' : ` -m ${path}`;
  return {
    code: 'drafted',
    severity: 'note',
    message: `wrote ${what} to ${to}${cells}`,
    help: `decide what it leaves open, then: rating check${next}${data.length === 0 ? ` -m ${path === '-' ? 'FILE' : path}` : by}`,
  };
}

export function outputIsInput(output: string, input: string): Diagnostic {
  return usage(
    output === input
      ? `-o ${output} would overwrite its own input`
      : `-o ${output} is the same file as ${input === '-' ? 'standard input' : `the input ${input}`}`,
    'give another name',
  );
}

export function outputTwice(output: string, other: string): Diagnostic {
  return usage(`-o ${output} is the same file as -o ${other}`, 'leave one of them out');
}

export function cannotWrite(path: string, why: string, near?: string): Diagnostic {
  return {
    code: 'cannot-write',
    severity: 'error',
    fault: 'usage',
    message: `cannot write ${path}: ${why}`,
    ...(near !== undefined && { help: `did you mean the folder '${near}'?` }),
  };
}

export function failOnWarning(count: number): Diagnostic {
  return {
    code: 'fail-on-warning',
    severity: 'error',
    fault: 'data',
    message: `${count} ${count === 1 ? 'warning' : 'warnings'}, and --fail-on warning was given: nothing was written`,
  };
}

export function nothingShown(near: string | undefined): Diagnostic {
  return {
    code: 'nothing-shown',
    severity: 'warning',
    message: 'no rated unit meets the conditions, so the ranking shown is empty',
    ...(near !== undefined && { help: near }),
  };
}

export function notRated(excluded: readonly { readonly id: string; readonly reason: string }[]): Diagnostic {
  const listed = excluded.slice(0, 5).map(({ id, reason }) => `${id} (${reason})`);
  const more = excluded.length > 5 ? ` and ${excluded.length - 5} more` : '';
  const units = excluded.length === 1 ? '1 unit is' : `${excluded.length} units are`;
  return { code: 'not-rated', severity: 'note', message: `${units} not rated: ${listed.join(', ')}${more}` };
}

/** How many figures that differ are named before the rest is counted. */
const NAMED = 5;

export function doesNotAgree(
  of: string,
  { title, names, expected, computed, agreement, problem }: Comparison,
): Diagnostic {
  const { differing, figures } = agreement;
  const told = differing
    .slice(0, NAMED)
    .map((index) => `${names[index]} is ${computed[index] ?? 'not computed'}, expected ${expected[index]}`);
  const rest = differing.length > NAMED ? `; and ${differing.length - NAMED} more` : '';
  return {
    code: 'does-not-agree',
    severity: 'error',
    fault: 'data',
    message:
      problem === undefined
        ? `${of}, ${title}: ${differing.length} of ${figures} figures differ: ${told.join('; ')}${rest}`
        : `${of}, ${title}: nothing is computed: ${problem}`,
    help: 'please report it, with this version of rating and of Node',
  };
}
