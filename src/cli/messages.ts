/** Everything said about the command line itself. */

import type { Comparison } from '../catalogue/conformance/verify.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { suggestion } from '../model/suggest.ts';
import type { Table } from '../model/table.ts';
import type { Condition } from '../session/condition.ts';

export function usage(message: string, help?: string): Diagnostic {
  return { code: 'usage', severity: 'error', fault: 'usage', message, ...(help !== undefined && { help }) };
}

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

export function unknownConditionColumn(
  condition: Condition,
  names: readonly string[],
  several: boolean,
): Diagnostic {
  return usage(
    several
      ? `${condition.option} '${condition.text}': '${condition.column}' could be more than one column`
      : `${condition.option} '${condition.text}': there is no column '${condition.column}'`,
    several ? 'write the name exactly as in the header' : suggestion(condition.column, names, 'columns'),
  );
}

export function unknownOptionColumn(
  option: string,
  column: string,
  names: readonly string[],
  several: boolean,
): Diagnostic {
  return usage(
    several
      ? `${option} '${column}' could be more than one column`
      : `${option} '${column}': the data have no such column`,
    several ? 'write the name exactly as in the header' : suggestion(column, names, 'columns'),
  );
}

export function notANumberThere(condition: Condition): Diagnostic {
  return usage(
    `${condition.option} '${condition.text}': the column '${condition.column}' is numbers, and '${condition.value}' is none`,
    'write the number with a decimal point and without spaces',
  );
}

export function textHasNoOrder(condition: Condition): Diagnostic {
  return usage(
    `${condition.option} '${condition.text}': the column '${condition.column}' is text, which ${condition.operator} cannot compare`,
    'use =, != or ~ (a regular expression)',
  );
}

export function badPattern(condition: Condition, why: string): Diagnostic {
  return usage(
    `${condition.option} '${condition.text}': the pattern cannot be used: ${why}`,
    'patterns are those of RE2: no look-around and no back-references',
  );
}

export function noUnitMeets(condition: string, near: string | undefined): Diagnostic {
  return {
    code: 'nobody-rated',
    severity: 'error',
    fault: 'data',
    message: `no unit of the data meets --only '${condition}'`,
    ...(near !== undefined && { help: near }),
  };
}

export function noSpreadsheet(sheet: string): Diagnostic {
  return usage(`--sheet ${sheet}: none of the files is a spreadsheet`, 'leave the option out');
}

export function twoMethodologies(paths: readonly string[]): Diagnostic {
  return usage(
    `the data lie beside different methodologies: ${paths.join(', ')}`,
    'say which one to use with -m',
  );
}

export function unknownPreset(
  name: string,
  presets: readonly string[],
  near: string | undefined,
): Diagnostic {
  const help =
    near === undefined ? suggestion(name, presets, 'built-in methodologies') : `did you mean '${near}'?`;
  return {
    code: 'cannot-open',
    severity: 'error',
    fault: 'usage',
    message: `-m ${name}: there is no such file and no such built-in methodology`,
    ...(help !== undefined && { help }),
  };
}

export function presetChosen(name: string, title: string): Diagnostic {
  return {
    code: 'preset-chosen',
    severity: 'note',
    message: `the columns are those of the built-in methodology ${name} (${title}), so it is used`,
    help: `-m ${name} says so explicitly; rating.yaml beside the data comes first`,
  };
}

export function noMethodology(indicators: readonly string[], unit: string): Diagnostic {
  const listed =
    indicators.length > 8
      ? `${indicators.slice(0, 8).join(', ')} and ${indicators.length - 8} more`
      : indicators.join(', ');
  return {
    code: 'no-methodology',
    severity: 'note',
    message: `no methodology was given: the units are named by '${unit}', and every numeric column counts the same, higher is better, min-max to 0–100: ${listed}`,
    help:
      'write a rating.yaml beside the data to choose indicators, weights and directions:\n  rating: 1\n  unit: { id: ' +
      `${/^[\p{L}\d_]+$/u.test(unit) ? unit : JSON.stringify(unit)} }\n  criteria:\n    - { id: ${/^[\p{L}\d_]+$/u.test(indicators[0] ?? '') ? indicators[0] : JSON.stringify(indicators[0] ?? 'offices')}, weight: 2, direction: higher }`,
  };
}

export function noIndicators({ columns, length }: Table): Diagnostic {
  const listed = columns.map(({ name }) => `'${name}'`).join(', ');
  const isUndivided = columns.length === 1 && /[,;\t|]/.test(columns[0]!.name);
  const [why, help] =
    length === 0
      ? ['the table has a header and no rows', 'each row below the header is one unit']
      : [
          'there are no columns of numbers to rate by',
          isUndivided
            ? 'nothing divides the columns: see whether --delimiter is the right one'
            : 'if answers stand for points, say so in a methodology: points: { yes: 10, no: 0 }',
        ];
  return {
    code: 'no-indicators',
    severity: 'error',
    fault: 'data',
    message: `${why}; the columns are ${listed}`,
    help,
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

export function methodologyUsed(path: string): Diagnostic {
  return { code: 'methodology', severity: 'note', message: `rated by ${path}` };
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
