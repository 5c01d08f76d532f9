import { type Column, textAt } from '../../model/table.ts';
import type { Check, Finding, Subject } from './check.ts';
import * as messages from './messages.ts';
import { spellingKeys } from './spelling-keys.ts';

/**
 * Names of units, and values of text columns that make leagues, that share a spelling key without being
 * equal. Linear in the number of names.
 */
export const twoSpellings: Check = {
  code: 'two-spellings',
  severity: 'warning',
  about: 'data',
  find(subject) {
    const { table, methodology, key, column, nameOf } = subject;
    const [first] = key;
    const rows = Array.from({ length: table.length }, (_, row) => row);
    const findings = first === undefined ? [] : spelledTwice(subject, first.name, rows, nameOf, true);
    const leagues = methodology.leagues.flatMap(({ classes, column: name }): Column[] => {
      const found = classes === undefined ? column(name) : undefined;
      return found === undefined || key.includes(found) ? [] : [found];
    });
    for (const league of new Set(leagues)) {
      const values = new Map<string, number>();
      for (const row of rows) {
        const text = textAt(league, row);
        if (text !== null && !values.has(text)) values.set(text, row);
      }
      const textOf = (row: number) => textAt(league, row) ?? undefined;
      findings.push(...spelledTwice(subject, league.name, [...values.values()], textOf, false));
    }
    return findings;
  },
};

/** Each of the rows' texts that is another spelling of an earlier one, once. */
function spelledTwice(
  subject: Subject,
  column: string,
  rows: readonly number[],
  textOf: (row: number) => string | undefined,
  isUnit: boolean,
): Finding[] {
  const firsts = new Map<string, number>();
  const told = new Set<string>();
  const findings: Finding[] = [];
  for (const row of rows) {
    const text = textOf(row);
    if (text === undefined) continue;
    const keys = spellingKeys(text);
    const earlier = keys.map((key) => firsts.get(key)).find((found) => found !== undefined);
    for (const key of keys) if (!firsts.has(key)) firsts.set(key, earlier ?? row);
    const before = earlier === undefined ? undefined : textOf(earlier);
    if (earlier === undefined || before === undefined || before === text || told.has(text)) continue;
    told.add(text);
    const spelled = { text: before, row: earlier };
    findings.push(messages.spelling(subject, column, spelled, { text, row }, isUnit));
  }
  return findings;
}
