/** `rating verify`: computes a published result again and says what differs. */

import { dirname, join } from 'node:path';
import { carriedTable } from '../model/carried.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors, take } from '../model/diagnostic.ts';
import { verbatim } from '../model/saying.ts';
import type { Source } from '../read/bytes.ts';
import { type PublishedFile, type PublishedResult, readPublished } from '../read/published.ts';
import { exists, openFile, sha256Of, sourceOf } from '../read/source.ts';
import { type Chosen, findMethodology, fromObject, fromText } from '../session/choose.ts';
import { parseCondition } from '../session/condition.ts';
import { bytesOf } from '../session/embed.ts';
import type { RunOptions } from '../session/options.ts';
import { rateData } from '../session/rate-data.ts';
import { readData } from '../session/read-data.ts';
import type { InputCheck } from '../study/verify/model.ts';
import { agrees, verify } from '../study/verify/verify.ts';
import { json } from '../write/json.ts';
import { verifyFormats } from '../write/registry.ts';
import { viewOf } from '../write/view.ts';
import type { Context } from './context.ts';
import { deliver, destinationsOf } from './deliver.ts';
import { disk } from './disk.ts';
import { usage } from './messages.ts';
import { judge, outputsOf, type Typed } from './options.ts';
import { STATUS } from './process.ts';

/** Runs the command. */
export async function runVerify(operands: readonly string[], typed: Typed, context: Context): Promise<void> {
  const { notes, proc, width, color } = context;
  const [path = '', ...data] = operands;
  const judging = judge();
  const outputs = outputsOf(typed, verifyFormats, 'table', judging);
  notes.push(...judging.problems);
  const published = publishedAt(path, notes);
  const destinations = await destinationsOf(outputs, [path, ...data], notes);
  if (published === undefined || hasErrors(notes)) return;
  const sources = sourcesOf(published.result, data, path, notes);
  try {
    const chosen = await methodologyOf(published.result, path, notes);
    if (chosen === undefined || hasErrors(notes)) return;
    const computed = await recomputed(published.result, sources, chosen, notes);
    if (computed === undefined || hasErrors(notes)) return;
    const inputs = [...checksOf(published.result, sources), ...methodologyCheck(published.result, chosen)];
    const found = verify(published.result, computed, inputs, published.rows);
    await deliver(
      destinations,
      async (format, target) =>
        (await format.load()).write(found, { width, color: target === 'file' ? 0 : color }),
      proc,
      notes,
    );
    if (!agrees(found)) context.conclude(STATUS.data);
  } finally {
    for (const source of sources) source.close();
  }
}

/** The published result in a file; what is none is a mistake on the command line. */
function publishedAt(path: string, notes: Diagnostic[]): PublishedFile | undefined {
  const source = take(openFile(path), notes);
  if (source === undefined) return undefined;
  const read = readPublished(new TextDecoder().decode(source.bytes()));
  source.close();
  if (!('problem' in read)) return read;
  notes.push(
    usage(
      `${path} is no result: ${read.problem}`,
      'give what `rating compute -f json` or `rating report -o study.html` wrote, unchanged',
    ),
  );
  return undefined;
}

/** The data: what the result carries, else those named, else those it names, there or beside it. */
function sourcesOf(
  { inputs, embedded }: PublishedResult,
  named: readonly string[],
  path: string,
  notes: Diagnostic[],
): Source[] {
  if (embedded !== undefined)
    return embedded.data.flatMap((file) => {
      const bytes = bytesOf(file);
      if (bytes !== undefined) return sourceOf(file.path, bytes);
      notes.push(missingInput(file.path, 'what the result carries of it is damaged'));
      return [];
    });
  const wanted = [...new Set(inputs.map((input) => input.path))];
  const paths = named.length > 0 ? named : wanted.map((input) => nearby(input, path));
  return paths.flatMap((each) => {
    const opened = openFile(each);
    if (opened.ok) return opened.value;
    notes.push(
      missingInput(
        each,
        named.length > 0 ? 'it cannot be opened' : 'the result names it, and it is not there',
      ),
    );
    return [];
  });
}

/** A path as it stands, or from the folder of the result. */
const nearby = (input: string, result: string): string =>
  exists(input) ? input : exists(join(dirname(result), input)) ? join(dirname(result), input) : input;

const missingInput = (path: string, why: string): Diagnostic => ({
  code: 'cannot-open',
  severity: 'error',
  fault: 'data',
  says: verbatim(`${path}: ${why}`, 'name the data behind the result: rating verify result.json cities.csv'),
});

/** The methodology: what the result carries, else its file or the built-in one, else what it resolved to. */
async function methodologyOf(
  { methodology, embedded }: PublishedResult,
  path: string,
  notes: Diagnostic[],
): Promise<Chosen | undefined> {
  const { source, sha256, resolved } = methodology;
  if (sha256 === null) return fromObject(source, resolved);
  const text = embedded?.methodology;
  if (typeof text === 'string') return take(await fromText(source, text, sha256Of(text)), notes);
  const found = await findMethodology(nearby(source, path), [], disk);
  if (found.ok) return found.value;
  notes.push(missingInput(source, 'the methodology that the result names is not there'));
  return undefined;
}

/** The result computed anew, as JSON has it. */
async function recomputed(
  { inputs, run }: PublishedResult,
  sources: readonly Source[],
  chosen: Chosen,
  notes: Diagnostic[],
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const said: Diagnostic[] = [];
  const read = take(await readData(sources, chosen, runOptions(inputs, run)), said);
  const rated = read && take(rateData(read), said);
  const view = rated && take(viewOf(rated, {}), said);
  // What there is to say of the rating itself was said when it was made.
  notes.push(...said.filter(({ severity }) => severity === 'error').map(asData));
  if (read === undefined || view === undefined) return undefined;
  const result = JSON.parse([...json.write(view, { width: 80, color: 0 })].join(''));
  return { ...result, table: carriedTable(read.table) };
}

/** What is wrong is wrong with what was published, not with the command line. */
const asData = (problem: Diagnostic): Diagnostic => ({ ...problem, fault: 'data' });

function runOptions(inputs: PublishedResult['inputs'], run: PublishedResult['run']): RunOptions {
  /** As it was read, where all files were read so. */
  const common = <T>(of: (input: PublishedResult['inputs'][number]) => T): T | undefined => {
    const [first, ...others] = new Set(inputs.map(of));
    return others.length === 0 ? first : undefined;
  };
  const decimal = common((input) => input.decimal);
  const sheets = inputs.flatMap(({ sheet }) => sheet ?? []);
  return {
    encoding: common(({ delimiter, encoding }) => (delimiter === null ? undefined : encoding)),
    delimiter: common(({ delimiter }) => delimiter ?? undefined),
    decimal: decimal === '.' || decimal === ',' ? decimal : undefined,
    headerRow: common(({ headerRow }) => headerRow),
    skipLast: common(({ skipLast }) => skipLast),
    sheet: sheets.length === 0 ? undefined : [...new Set(sheets)],
    overrides: [
      ...(run?.set ?? []).map((text) => {
        const at = text.indexOf('=');
        return { option: '--set', kind: 'set', target: text.slice(0, at), text: text.slice(at + 1) } as const;
      }),
      ...Object.entries(run?.weights ?? {}).map(
        ([target, weight]) =>
          ({ option: '--weights', kind: 'weight', target, text: String(weight) }) as const,
      ),
    ],
    only: (run?.only ?? []).flatMap((text) => parseCondition('--only', text) ?? []),
  };
}

function checksOf({ inputs }: PublishedResult, sources: readonly Source[]): InputCheck[] {
  const sums = new Map(inputs.map(({ path, sha256 }) => [path, sha256]));
  const paths = [...sums.keys()];
  return sources.map((source, at) => {
    const published = sums.get(source.name) ?? sums.get(paths[at] ?? '') ?? null;
    return { path: source.name, sha256: published === null ? null : source.sha256() === published };
  });
}

const methodologyCheck = ({ methodology }: PublishedResult, { source, sha256 }: Chosen): InputCheck[] =>
  methodology.sha256 === null ? [] : [{ path: source, sha256: sha256 === methodology.sha256 }];
