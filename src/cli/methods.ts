/** `rating methods`: the method library, one method, or every number of it computed anew. */

import type { ConformanceTable } from '../catalogue/conformance/table.ts';
import { differing, methodsOf, tables, verify } from '../catalogue/conformance/verify.ts';
import { pageOf } from '../catalogue/page.ts';
import { type Entry, entries } from '../catalogue/recompute.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors, outcome } from '../model/diagnostic.ts';
import { nearest, suggestion } from '../model/suggest.ts';
import type { WriteOptions } from '../write/exporter.ts';
import type { MethodsResult } from '../write/methods.ts';
import { methodsFormats } from '../write/registry.ts';
import type { Context } from './context.ts';
import { deliver, destinationsOf } from './deliver.ts';
import { doesNotAgree, usage } from './messages.ts';
import { judge, outputsOf, type Typed } from './options.ts';

/** Prose is hard to read in longer lines. */
const LONGEST_LINE = 100;
const FILE_WIDTH = 80;

/**
 * Runs the command: without names everything, with names what they stand for.
 *
 * @param library the methods and published tables there are; only tests have others
 */
export async function methods(
  names: readonly string[],
  typed: Typed,
  context: Context,
  library: Library = { entries, tables },
): Promise<void> {
  const { notes, proc } = context;
  const judging = judge();
  const outputs = outputsOf(typed, methodsFormats, 'table', judging);
  notes.push(...judging.problems);
  if (hasErrors(notes)) return;
  const make = typed.verify === true ? await verified(names, library) : await shown(names, library);
  notes.push(...make.diagnostics);
  if (!make.ok || hasErrors(notes)) return;
  const { result, failures } = make.value;
  const screen: WriteOptions = { width: Math.min(context.width, LONGEST_LINE), color: context.color };
  const file: WriteOptions = { width: FILE_WIDTH, color: 0 };
  const destinations = await destinationsOf(outputs, [], notes);
  if (hasErrors(notes)) return;
  await deliver(
    destinations,
    async (format, target) => (await format.load()).write(result, target === 'file' ? file : screen),
    proc,
    notes,
  );
  // Told after the report, which is the result whether it is good or bad.
  if (!hasErrors(notes)) notes.push(...failures);
}

interface Library {
  readonly entries: readonly Entry[];
  readonly tables: readonly ConformanceTable[];
}

interface Made {
  readonly result: MethodsResult;
  readonly failures: Diagnostic[];
}

async function shown(names: readonly string[], { entries }: Library): Promise<Outcome<Made>> {
  const families = new Set(entries.map(({ family }) => family));
  // A family, or nothing, is listed; methods have pages.
  if (names.every((name) => families.has(name))) {
    const listed = names.length === 0 ? entries : entries.filter(({ family }) => names.includes(family));
    return outcome({ result: { kind: 'list', entries: listed }, failures: [] }, []);
  }
  const { found, problems } = find(names, entries);
  if (problems.length > 0) return { ok: false, diagnostics: problems };
  const pages = [];
  for (const entry of found) pages.push(await pageOf(entry));
  return outcome({ result: { kind: 'pages', pages }, failures: [] }, []);
}

/** The methods of these names, families and `family/name`; each once, in the order of the library. */
function find(
  names: readonly string[],
  entries: readonly Entry[],
  others: readonly string[] = [],
): { found: Entry[]; problems: Diagnostic[] } {
  const wanted = new Set<Entry>();
  const problems: Diagnostic[] = [];
  for (const name of names) {
    const matches = entries.filter(({ family, method }) =>
      [family, method.name, `${family}/${method.name}`].includes(name),
    );
    for (const entry of matches) wanted.add(entry);
    if (matches.length === 0 && !others.includes(name)) problems.push(unknown(name, entries, others));
  }
  return { found: entries.filter((entry) => wanted.has(entry)), problems };
}

function unknown(name: string, entries: readonly Entry[], others: readonly string[]): Diagnostic {
  const full = entries.map(({ family, method }) => `${family}/${method.name}`);
  const short = [...new Set(entries.flatMap(({ family, method }) => [method.name, family]))];
  const candidates = name.includes('/') ? full : [...short, ...others];
  const near = nearest(name, candidates);
  return usage(
    `unknown method${others.length > 0 ? ', family or table' : ' or family'} '${name}'`,
    near === undefined ? 'rating methods lists them all' : suggestion(name, [near], 'methods'),
  );
}

async function verified(names: readonly string[], { entries, tables }: Library): Promise<Outcome<Made>> {
  const ids = tables.map(({ id }) => id);
  const { found, problems } = find(names, entries, ids);
  if (problems.length > 0) return { ok: false, diagnostics: problems };
  const keys = new Set(found.map(({ family, method }) => `${family}/${method.name}`));
  const chosen =
    names.length === 0
      ? tables
      : tables.flatMap((table) => {
          const checks = names.includes(table.id)
            ? table.checks
            : table.checks.filter((check) => methodsOf(check).some((key) => keys.has(key)));
          return checks.length === 0 ? [] : [{ ...table, checks }];
        });
  const verification = await verify(names.length === 0 ? entries : found, chosen);
  const failures = differing(verification).map(({ of, comparison }) => doesNotAgree(of, comparison));
  return outcome({ result: { kind: 'verification', verification }, failures }, []);
}
