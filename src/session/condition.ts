/** Conditions of `--only` and `--where`: `column operator value`. */

import * as messages from '../cli/messages.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Suggestion } from '../model/saying.ts';
import { suggestion } from '../model/suggest.ts';
import type { Texts } from '../model/table.ts';
import { matchHeaders, textAt } from '../model/table.ts';

const OPERATORS = ['!=', '<=', '>=', '=', '<', '>', '~'] as const;
type Operator = (typeof OPERATORS)[number];

export interface Condition {
  readonly option: string;
  readonly text: string;
  readonly column: string;
  readonly operator: Operator;
  readonly value: string;
}

/** Splits `population<1000000` at its first operator; undefined when there is none. */
export function parseCondition(option: string, text: string): Condition | undefined {
  let best: { index: number; operator: Operator } | undefined;
  for (const operator of OPERATORS) {
    const index = text.indexOf(operator);
    // `<=` stands before `<` in the list, so at one place the longer operator wins.
    if (index > 0 && (best === undefined || index < best.index)) best = { index, operator };
  }
  if (best === undefined) return undefined;
  return {
    option,
    text,
    column: text.slice(0, best.index).trim(),
    operator: best.operator,
    value: text.slice(best.index + best.operator.length).trim(),
  };
}

/** A column that a condition can ask about. */
export interface Askable {
  readonly name: string;
  readonly numbers?: Float64Array | undefined;
  readonly texts?: Texts | undefined;
}

export type Test = (row: number) => boolean;

/**
 * A condition over columns. Numbers compare as numbers, text for equality (as written) or by a regular
 * expression in linear time. A missing cell meets no condition but `!=`.
 */
export async function testOf(
  condition: Condition,
  columns: readonly Askable[],
): Promise<{ readonly test: Test } | { readonly problem: Diagnostic }> {
  const names = columns.map(({ name }) => name);
  const matches = matchHeaders(names, condition.column);
  if (matches.length !== 1) {
    return { problem: messages.unknownConditionColumn(condition, names, matches.length > 1) };
  }
  const column = columns[matches[0]!]!;
  const { operator, value } = condition;
  if (operator === '~') return matching(condition, column);
  const { numbers, texts } = column;
  if (numbers !== undefined) {
    const wanted = value === '' ? NaN : Number(value.replace(/^−/, '-'));
    if (value !== '' && !Number.isFinite(wanted)) return { problem: messages.notANumberThere(condition) };
    return { test: (row) => compare(numbers[row]!, operator, wanted) };
  }
  if (operator !== '=' && operator !== '!=') return { problem: messages.textHasNoOrder(condition) };
  const wanted = value.normalize('NFC');
  return {
    test: (row) => ((texts?.at(row) ?? '').normalize('NFC') === wanted) === (operator === '='),
  };
}

function compare(left: number, operator: Operator, right: number): boolean {
  const isMissing = Number.isNaN(left);
  if (operator === '=') return isMissing ? Number.isNaN(right) : left === right;
  if (operator === '!=') return isMissing ? !Number.isNaN(right) : left !== right;
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

async function matching(condition: Condition, column: Askable) {
  const { RE2JS } = await import('./pattern.ts');
  try {
    const pattern = RE2JS.compile(condition.value);
    return {
      test: (row: number) => {
        const text = textAt(column, row);
        return text !== null && pattern.matcher(text).find();
      },
    };
  } catch (error) {
    return {
      problem: messages.badPattern(condition, error instanceof Error ? error.message : String(error)),
    };
  }
}

/** Values of a text column near the wanted one, for a condition that nothing meets. */
export function nearestValue(
  condition: Condition,
  columns: readonly Askable[],
  rows: number,
): Suggestion | undefined {
  const column =
    columns[
      matchHeaders(
        columns.map(({ name }) => name),
        condition.column,
      )[0] ?? -1
    ];
  if (column?.texts === undefined || condition.operator !== '=') return undefined;
  const values = new Set<string>();
  for (let row = 0; row < Math.min(rows, 10_000); row++) {
    const text = column.texts.at(row);
    if (text !== null) values.add(text);
  }
  return suggestion(condition.value, values, 'values');
}
