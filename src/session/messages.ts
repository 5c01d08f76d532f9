/** Everything said about what a run asks for: its methodology, the changes to it, its conditions. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { suggestion } from '../model/suggest.ts';
import type { Table } from '../model/table.ts';
import type { Condition } from './condition.ts';

export function usage(message: string, help?: string): Diagnostic {
  return { code: 'usage', severity: 'error', fault: 'usage', message, ...(help !== undefined && { help }) };
}

export function notACondition(option: string, text: string): Diagnostic {
  return usage(
    `${option} '${text}' is not a condition`,
    `write a column, one of = != < <= > >= ~ and a value, such as ${option} 'population<1000000'`,
  );
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

export function methodologyUsed(path: string): Diagnostic {
  return { code: 'methodology', severity: 'note', message: `rated by ${path}` };
}
