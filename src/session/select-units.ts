/** The rows that meet conditions. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { outcome } from '../model/diagnostic.ts';
import type { Suggestion } from '../model/suggest.ts';
import { suggestion } from '../model/suggest.ts';
import type { Table, Texts } from '../model/table.ts';
import { matchHeaders, selectRows, textAt } from '../model/table.ts';
import type { Condition, Operator } from './condition.ts';
import * as messages from './messages.ts';

/** A column that a condition can ask about. */
export interface Askable {
  readonly name: string;
  readonly numbers?: Float64Array | undefined;
  readonly texts?: Texts | undefined;
}

export type Test = (row: number) => boolean;

const passed = (test: Test): Outcome<Test> => ({ ok: true, value: test, diagnostics: [] });
const refused = (problem: Diagnostic): Outcome<never> => ({ ok: false, diagnostics: [problem] });

/**
 * A condition over columns. Numbers compare as numbers, text for equality (as written) or by a regular
 * expression in linear time. A missing cell meets no condition but `!=`.
 */
export async function testOf(condition: Condition, columns: readonly Askable[]): Promise<Outcome<Test>> {
  const names = columns.map(({ name }) => name);
  const matches = matchHeaders(names, condition.column);
  if (matches.length !== 1) {
    return refused(messages.unknownConditionColumn(condition, names, matches.length > 1));
  }
  const column = columns[matches[0]!]!;
  const { operator, value } = condition;
  if (operator === '~') return matching(condition, column);
  const { numbers, texts } = column;
  if (numbers !== undefined) {
    const wanted = value === '' ? NaN : Number(value.replace(/^−/, '-'));
    if (value !== '' && !Number.isFinite(wanted)) return refused(messages.notANumberThere(condition));
    return passed((row) => compare(numbers[row]!, operator, wanted));
  }
  if (operator !== '=' && operator !== '!=') return refused(messages.textHasNoOrder(condition));
  const wanted = value.normalize('NFC');
  return passed((row) => ((texts?.at(row) ?? '').normalize('NFC') === wanted) === (operator === '='));
}

function compare(left: number, operator: Operator, right: number): boolean {
  const isMissing = Number.isNaN(left);
  if (operator === '=') return isMissing ? Number.isNaN(right) : left === right;
  if (operator === '!=') return isMissing ? !Number.isNaN(right) : left !== right;
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

async function matching(condition: Condition, column: Askable): Promise<Outcome<Test>> {
  const { RE2JS } = await import('./pattern.ts');
  try {
    const pattern = RE2JS.compile(condition.value);
    return passed((row) => {
      const text = textAt(column, row);
      return text !== null && pattern.matcher(text).find();
    });
  } catch (error) {
    return refused(messages.badPattern(condition, error instanceof Error ? error.message : String(error)));
  }
}

/** Whether a row meets every condition. */
export async function testOfAll(
  conditions: readonly Condition[],
  columns: readonly Askable[],
): Promise<Outcome<Test>> {
  const tests: Test[] = [];
  const problems: Diagnostic[] = [];
  for (const condition of conditions) {
    const made = await testOf(condition, columns);
    if (made.ok) tests.push(made.value);
    else problems.push(...made.diagnostics);
  }
  return outcome((row) => tests.every((test) => test(row)), problems);
}

/** Values of a text column near the wanted one, for a condition that nothing meets. */
export function nearestValue(
  condition: Condition,
  columns: readonly Askable[],
  rows: number,
): Suggestion | undefined {
  const names = columns.map(({ name }) => name);
  const column = columns[matchHeaders(names, condition.column)[0] ?? -1];
  if (column?.texts === undefined || condition.operator !== '=') return undefined;
  const values = new Set<string>();
  for (let row = 0; row < Math.min(rows, 10_000); row++) {
    const text = column.texts.at(row);
    if (text !== null) values.add(text);
  }
  return suggestion(condition.value, values, 'values');
}

/** The first value on offer for conditions that nothing meets. */
export function nearestOf(
  conditions: readonly Condition[],
  columns: readonly Askable[],
  rows: number,
): Suggestion | undefined {
  for (const condition of conditions) {
    const near = nearestValue(condition, columns, rows);
    if (near !== undefined) return near;
  }
  return undefined;
}

/** The table with only the units that meet every condition; an error where none does. */
export async function selectUnits(table: Table, only: readonly Condition[]): Promise<Outcome<Table>> {
  if (only.length === 0) return { ok: true, value: table, diagnostics: [] };
  const test = await testOfAll(only, table.columns);
  if (!test.ok) return test;
  const rows = Uint32Array.from(Array.from({ length: table.length }, (_, row) => row).filter(test.value));
  if (rows.length === 0 && table.length > 0) {
    const texts = only.map((condition) => condition.text);
    return refused(messages.noUnitMeets(texts, nearestOf(only, table.columns, table.length)));
  }
  return { ok: true, value: selectRows(table, rows), diagnostics: [] };
}
