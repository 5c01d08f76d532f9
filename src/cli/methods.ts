/** `rating methods`: the method library, one method, or every number of it computed anew. */

import type { ConformanceTable } from '../catalogue/conformance/table.ts';
import { differing, methodsOf, tables, verify } from '../catalogue/conformance/verify.ts';
import { pageOf } from '../catalogue/page.ts';
import { type Entry, entries } from '../catalogue/recompute.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors, outcome } from '../model/diagnostic.ts';
import { nearest, suggestion } from '../model/suggest.ts';
import { methodListJson, methodListMarkdown, methodListText } from '../write/method-list.ts';
import { methodPageMarkdown, methodPagesJson, methodPageText } from '../write/method-page.ts';
import { verificationJson, verificationMarkdown, verificationText } from '../write/verification.ts';
import type { Context } from './context.ts';
import { deliver, destinationsOf } from './deliver.ts';
import { doesNotAgree, usage } from './messages.ts';
import { type FileFormat, judge, outputsOf, type Typed } from './options.ts';
import { painter } from './paint.ts';

interface MethodsFormat extends FileFormat {
  readonly name: 'table' | 'markdown' | 'json';
}

const FORMATS: readonly MethodsFormat[] = [
  { name: 'table', extensions: ['.txt'] },
  { name: 'markdown', extensions: ['.md', '.markdown'] },
  { name: 'json', extensions: ['.json'] },
];

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
  const outputs = outputsOf(typed, FORMATS, 'table', judging);
  notes.push(...judging.problems);
  if (hasErrors(notes)) return;
  const make = typed.verify === true ? await verified(names, library) : shown(names, library);
  notes.push(...make.diagnostics);
  if (!make.ok || hasErrors(notes)) return;
  const { text, failures } = make.value;
  const { bold } = await painter(context.color === 0 ? 0 : 1);
  const screen: Look = { width: Math.min(context.width, LONGEST_LINE), strong: bold };
  const file: Look = { width: FILE_WIDTH, strong: (line) => line };
  const destinations = await destinationsOf<MethodsFormat>(outputs, [], notes);
  if (hasErrors(notes)) return;
  await deliver(
    destinations,
    async ({ name }, target) => [await text(name, target === 'file' ? file : screen)],
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

interface Look {
  readonly width: number;
  readonly strong: (text: string) => string;
}

interface Made {
  readonly text: (format: MethodsFormat['name'], look: Look) => Promise<string>;
  readonly failures: Diagnostic[];
}

function shown(names: readonly string[], { entries }: Library): Outcome<Made> {
  const families = new Set(entries.map(({ family }) => family));
  // A family, or nothing, is listed; methods have pages.
  if (names.every((name) => families.has(name))) {
    const listed = names.length === 0 ? entries : entries.filter(({ family }) => names.includes(family));
    return outcome({ text: async (format, look) => listText(listed, format, look), failures: [] }, []);
  }
  const { found, problems } = find(names, entries);
  return outcome({ text: async (format, look) => pagesText(found, format, look), failures: [] }, problems);
}

function listText(listed: readonly Entry[], format: MethodsFormat['name'], look: Look): string {
  if (format === 'json') return methodListJson(listed);
  return format === 'markdown' ? methodListMarkdown(listed) : methodListText(listed, look);
}

async function pagesText(
  found: readonly Entry[],
  format: MethodsFormat['name'],
  look: Look,
): Promise<string> {
  const pages = [];
  for (const entry of found) pages.push(await pageOf(entry));
  if (format === 'json') return methodPagesJson(pages);
  const text = format === 'markdown' ? methodPageMarkdown : methodPageText;
  return pages
    .map((page) => text(page, look))
    .join(format === 'markdown' ? '\n' : `\n${'─'.repeat(look.width)}\n\n`);
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
    `there is no method${others.length > 0 ? ', family or table' : ' or family'} '${name}'`,
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
  return outcome(
    {
      failures,
      text: async (format, look) => {
        if (format === 'json') return verificationJson(verification);
        return format === 'markdown'
          ? verificationMarkdown(verification)
          : verificationText(verification, look);
      },
    },
    [],
  );
}
