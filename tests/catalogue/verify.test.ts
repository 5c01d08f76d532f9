/** The public conformance set: it agrees, and what does not agree is said. */

import { describe, expect, it } from 'vitest';
import type { ConformanceTable } from '../../src/catalogue/conformance/table.ts';
import { differing, methodsOf, tables, verify } from '../../src/catalogue/conformance/verify.ts';
import { entries } from '../../src/catalogue/recompute.ts';
import type { Context } from '../../src/cli/context.ts';
import { methods } from '../../src/cli/methods.ts';
import { statusOf } from '../../src/cli/run.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { displayWidth } from '../../src/write/width.ts';
import { told } from '../told.ts';

const verification = await verify();

describe('everything agrees', () => {
  it('every worked example of every method', () => {
    const { methods } = verification;
    expect(methods.map(({ family, method }) => `${family}/${method}`)).toEqual(
      entries.map(({ family, method }) => `${family}/${method.name}`),
    );
    for (const { examples } of methods) expect(examples.length).toBeGreaterThan(0);
    expect(differing({ methods, tables: [] })).toEqual([]);
  });

  it.each(verification.tables.map((verified) => [verified.table.id, verified] as const))(
    '%s',
    (_, verified) => {
      expect(differing({ methods: [], tables: [verified] })).toEqual([]);
    },
  );

  it.each(tables.map((table) => [table.id, table] as const))('%s is a table with a source', (_, table) => {
    expect(table.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(table.source).toMatch(/\d{4}|Wikip[eé]dia|https:/);
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    expect(table.checks.length).toBeGreaterThan(0);
    for (const check of table.checks) {
      expect(Object.keys(check.expected).length).toBeGreaterThan(1);
      expect(methodsOf(check).length, `${check.title} goes through a method`).toBeGreaterThan(0);
    }
  });
});

/** The table with one printed figure moved by one unit of its last digit. */
function altered(table: ConformanceTable): { table: ConformanceTable; name: string } {
  const [first, ...rest] = table.checks;
  const name = Object.keys(first!.expected)[1]!;
  const unit = first!.decimals === Infinity ? 1 : 10 ** -first!.decimals;
  const expected = { ...first!.expected, [name]: first!.expected[name]! + 1.01 * unit };
  return { table: { ...table, checks: [{ ...first!, expected }, ...rest] }, name };
}

/** `rating methods --verify` over another library. */
async function run(library: Parameters<typeof methods>[3], names: readonly string[] = []) {
  const notes: Diagnostic[] = [];
  let stdout = '';
  const write = (chunk: string | Uint8Array, done?: () => void) => {
    stdout += String(chunk);
    done?.();
  };
  // What the command takes of a process: where results go.
  const proc = { stdout: { write } } as unknown as Context['proc'];
  const context: Context = {
    proc,
    notes,
    language: 'en',
    width: 80,
    color: 0,
    print: () => {},
    conclude: () => {},
  };
  await methods(names, { verify: true }, context, library);
  return { stdout, notes, status: statusOf(notes) };
}

describe('rating methods --verify', () => {
  it('says that all agree, in 80 columns', async () => {
    const { stdout, notes, status } = await run({ entries, tables });
    expect(stdout).toMatch(/^All \d+ figures agree: /m);
    expect(stdout.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
    expect({ notes, status }).toEqual({ notes: [], status: 0 });
  });

  it.each(tables.map((table) => [table.id, table] as const))(
    'fails when a figure of %s is another, and says which',
    async (id, table) => {
      const { table: other, name } = altered(table);
      const { stdout, notes, status } = await run({ entries, tables: [other] }, [id]);
      expect(stdout).toMatch(/^1 of \d+ figures DIFFER: /m);
      expect(status).toBe(1);
      expect(notes).toHaveLength(1);
      expect(told(notes[0]!).message).toContain(`${id}, ${table.checks[0]!.title}: 1 of `);
      expect(told(notes[0]!).message).toContain(`${name} is `);
    },
  );

  it.each(entries.map((entry) => [`${entry.family}/${entry.method.name}`, entry] as const))(
    'fails when an example of %s expects something else',
    async (name, entry) => {
      const wrong = async () =>
        (await entry.recompute()).map((example, index) =>
          index > 0 ? example : { ...example, expected: example.expected.map((value) => value + 1) },
        );
      const { notes, status } = await run({ entries: [{ ...entry, recompute: wrong }], tables }, [name]);
      expect(status).toBe(1);
      expect(told(notes[0]!).message).toContain(`${name}, example 1: `);
    },
  );

  it('fails when a table cannot be computed, and says why', async () => {
    const [table] = tables;
    const empty = { ...table!, rows: table!.rows.map(([unit]) => [unit!, 1]) };
    const { notes, status } = await run({ entries, tables: [empty] }, [table!.id]);
    expect(status).toBe(1);
    expect(notes.some((note) => told(note).message.includes('no figure was computed'))).toBe(true);
  });
});
