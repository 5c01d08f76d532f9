import type { Check, Finding, Subject } from './check.ts';
import * as messages from './messages.ts';

/** So many equal numbers at least, and so small an expected number of rows that have them by chance. */
const LEAST = 3;
const CHANCE = 0.01;

/**
 * Rows of different names with the same numbers in every column that is read, where that is no coincidence: the
 * shares of the units that have each of the values, multiplied as if they were independent, leave less than a
 * hundredth of a row to be expected.
 */
export const duplicateRow: Check = {
  code: 'duplicate-row',
  severity: 'warning',
  about: 'data',
  find(subject) {
    const columns = [...new Set(columnsOf(subject))];
    const [first] = subject.key;
    if (columns.length < LEAST || first === undefined) return [];
    const hashes = hashesOf(columns, subject.table.length);
    const firsts = new Map<number, number>();
    const findings: Finding[] = [];
    let counts: readonly ReadonlyMap<number, number>[] | undefined;
    for (let row = 0; row < hashes.length; row++) {
      const present = columns.filter((values) => !Number.isNaN(values[row]!)).length;
      if (present < LEAST) continue;
      const earlier = firsts.get(hashes[row]!);
      if (earlier === undefined) {
        firsts.set(hashes[row]!, row);
        continue;
      }
      if (!columns.every((values) => Object.is(values[earlier], values[row]))) continue;
      if (subject.nameOf(earlier) === subject.nameOf(row)) continue;
      counts ??= columns.map(countsOf);
      if (expected(columns, counts, row) < CHANCE) {
        findings.push(messages.copied(subject, first.name, earlier, row, present));
      }
    }
    return findings;
  },
};

const columnsOf = ({ series, measures }: Subject): Float64Array[] => [
  ...series.filter(({ label, column }) => label === column).map(({ values }) => values),
  ...measures.filter(({ indicator }) => indicator.points !== undefined).map(({ raw }) => raw),
];

/** A number for each row that equal rows share: the bits of its numbers, mixed (FNV-1a over 32-bit words). */
function hashesOf(columns: readonly Float64Array[], rows: number): Uint32Array {
  const hashes = new Uint32Array(rows).fill(0x811c9dc5);
  for (const values of columns) {
    const halves = new Uint32Array(values.slice().buffer);
    for (let row = 0; row < rows; row++) {
      const hash = Math.imul(hashes[row]! ^ halves[2 * row]!, 0x01000193);
      hashes[row] = Math.imul(hash ^ halves[2 * row + 1]! ^ (hash >>> 15), 0x01000193);
    }
  }
  return hashes;
}

function countsOf(values: Float64Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** How many other rows would have these numbers if the columns had nothing to do with each other. */
function expected(
  columns: readonly Float64Array[],
  counts: readonly ReadonlyMap<number, number>[],
  row: number,
): number {
  const rows = columns[0]!.length;
  let chance = rows - 1;
  columns.forEach((values, index) => {
    const value = values[row]!;
    if (!Number.isNaN(value)) chance *= (counts[index]!.get(value)! - 1) / (rows - 1);
  });
  return chance;
}
