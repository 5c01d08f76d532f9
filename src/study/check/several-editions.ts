import { type Column, textAt } from '../../model/table.ts';
import { headerRole } from '../guess/header-role.ts';
import type { Check, Subject } from './check.ts';
import * as messages from './messages.ts';

/** More editions than these are none. */
const MOST = 200;

/**
 * A table of several editions where no methodology says how to tell them apart: units are there once for each year,
 * and a column of years tells their rows apart.
 */
export const severalEditions: Check = {
  code: 'several-editions',
  severity: 'error',
  about: 'data',
  find(subject) {
    const [key, ...more] = subject.key;
    if (!subject.isPlain || key === undefined || more.length > 0) return [];
    const candidates = subject.table.columns.filter(
      (column) => column !== key && headerRole(column.name)?.role === 'year',
    );
    if (candidates.length === 0 || !hasRepeats(subject, key)) return [];
    const found = candidates.flatMap((column) => {
      const editions = editionsIn(subject, key, column);
      return editions === undefined ? [] : [{ column, editions }];
    });
    return found.slice(0, 1).map(({ column, editions }) => messages.editions(subject, column.name, editions));
  },
};

function hasRepeats({ table }: Subject, key: Column): boolean {
  const known = key.texts?.repeats?.();
  if (known !== undefined) return known.length > 0;
  const seen = new Set<string | null>();
  for (let row = 0; row < table.length; row++) {
    const name = textAt(key, row);
    if (seen.has(name)) return true;
    seen.add(name);
  }
  return false;
}

/** The values of a column in their order, if the key and the column together name every row once. */
function editionsIn({ table }: Subject, key: Column, column: Column): string[] | undefined {
  const rows = new Map<string, Set<string | null>>();
  for (let row = 0; row < table.length; row++) {
    const edition = textAt(column, row);
    if (edition === null) return undefined;
    const units = rows.get(edition) ?? new Set();
    const unit = textAt(key, row);
    if (units.has(unit) || (rows.size > MOST && !rows.has(edition))) return undefined;
    rows.set(edition, units.add(unit));
  }
  return rows.size < 2 ? undefined : [...rows.keys()].sort();
}
