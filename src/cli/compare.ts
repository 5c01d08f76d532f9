/** `rating compare`: read two editions, rate what lies between them, tell who moved and why. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors, outcome, take } from '../model/diagnostic.ts';
import { openFile } from '../read/source.ts';
import { readAliases } from '../session/aliases.ts';
import { type Chosen, findMethodology } from '../session/choose.ts';
import { editionsOf, type ReadEdition, readEdition } from '../session/editions.ts';
import { told } from '../session/locate-settings.ts';
import { unitsNamed } from '../session/named-units.ts';
import { compareEditions, namesIn } from '../study/compare/compare.ts';
import type { Alias, Comparison, Edition } from '../study/compare/model.ts';
import type { Format } from '../write/exporter.ts';
import { compareFormats } from '../write/registry.ts';
import type { Context } from './context.ts';
import { judgeWarnings, withSources } from './data.ts';
import { deliver, destinationsOf } from './deliver.ts';
import { disk } from './disk.ts';
import { type DataOptions, dataOptions, judge, type Output, outputsOf, type Typed } from './options.ts';
import { OWN } from './words.ts';

interface CompareRun extends DataOptions {
  readonly data: readonly [before: string, after: string];
  /** Of either edition; undefined where it is to be found. */
  readonly methodologies: readonly [string | undefined, string | undefined];
  readonly aliases: string | undefined;
  readonly common: boolean;
  readonly units: readonly string[];
  readonly own: 'movers' | 'all';
  readonly digits: number | undefined;
  readonly outputs: readonly Output<Format<Comparison>>[];
}

/** Text in a file is laid out for this width. */
const FILE_WIDTH = 100;

export function compareOptions(
  data: readonly string[],
  typed: Typed,
  isTerminal: boolean,
): Outcome<CompareRun> {
  const judging = judge();
  const { methodology, methodologyBefore, methodologyAfter } = typed;
  const [before = '', after = ''] = data;
  const options: CompareRun = {
    ...dataOptions(data, typed, judging),
    data: [before, after],
    methodologies: [methodologyBefore ?? methodology, methodologyAfter ?? methodology],
    aliases: typed.aliases,
    common: typed.common === true,
    units: typed.unit ?? [],
    own: judging.choice('--own', typed.own, OWN) ?? 'movers',
    digits: judging.whole('--digits', typed.digits, 0, 15),
    outputs: outputsOf(typed, compareFormats, isTerminal ? 'table' : 'csv', judging),
  };
  if (methodology !== undefined && methodologyBefore !== undefined && methodologyAfter !== undefined)
    judging.complain(
      '-m has no effect beside --methodology-before and --methodology-after',
      'remove one of the three',
    );
  return outcome(options, judging.problems);
}

/** Runs the command. What it has to say goes to the notes; the result is written only when there is no error. */
export async function runCompare(options: CompareRun, context: Context): Promise<void> {
  const { proc, notes } = context;
  await withSources(options.data, proc, notes, async (sources) => {
    const found = await methodologiesOf(options, notes);
    const aliases = await aliasesOf(options.aliases, notes);
    const inputs = [
      ...options.data,
      ...found.flatMap((each) => (each.ok && each.value?.path !== undefined ? [each.value.path] : [])),
      ...(options.aliases === undefined ? [] : [options.aliases]),
    ];
    const destinations = await destinationsOf(options.outputs, inputs, notes);
    if (hasErrors(notes) || sources.length < 2) return;
    const digest = options.outputs.some(({ format }) => format.name === 'json');
    const read: ReadEdition[] = [];
    for (const [index, source] of sources.entries()) {
      const edition = await readEdition([source], async () => found[index]!, options, { digest });
      const one = take({ ...edition, diagnostics: newTo(notes, edition.diagnostics) }, notes);
      if (one !== undefined) read.push(one);
    }
    const [before, after] = read;
    if (before === undefined || after === undefined || hasErrors(notes)) return;
    const editions = await editionsOf(before, after);
    const units = unitsOf(options, editions, notes);
    if (hasErrors(notes)) return;
    const compared = compareEditions(...editions, {
      aliases,
      common: options.common,
      own: options.own === 'all' ? 'all' : units,
      named: units,
    });
    const comparison = take(await toldOf(compared, [before, after], notes), notes);
    if (comparison === undefined) return;
    judgeWarnings(options, notes);
    if (hasErrors(notes)) return;
    await write(comparison, destinations, options, context);
  });
}

/** The methodology of either edition, as far as one is named or lies about; what is wrong is told when it is needed. */
async function methodologiesOf(
  { methodologies, data }: CompareRun,
  notes: Diagnostic[],
): Promise<readonly Outcome<Chosen | undefined>[]> {
  const found: Outcome<Chosen | undefined>[] = [];
  for (const [index, named] of methodologies.entries())
    found.push(await findMethodology(named, [data[index]!], disk));
  // One that was named has to be there, even where a saved result has no use for it.
  for (const [index, named] of methodologies.entries())
    if (named !== undefined) notes.push(...newTo(notes, found[index]!.diagnostics));
  return found;
}

/** What a file of aliases says; none without one. */
export async function aliasesOf(path: string | undefined, notes: Diagnostic[]): Promise<readonly Alias[]> {
  if (path === undefined) return [];
  const source = take(openFile(path), notes);
  if (source === undefined) return [];
  try {
    return take(await readAliases(source), notes) ?? [];
  } finally {
    source.close();
  }
}

/** What has not been said yet: both editions may have the same to say. */
export function newTo(said: readonly Diagnostic[], more: readonly Diagnostic[]): Diagnostic[] {
  const known = new Set(said.map((diagnostic) => JSON.stringify(diagnostic)));
  return more.filter((diagnostic) => !known.has(JSON.stringify(diagnostic)));
}

/** The units that `--unit` names, by their names in AFTER, or in BEFORE where they are only there. */
function unitsOf({ units }: CompareRun, [before, after]: readonly [Edition, Edition], notes: Diagnostic[]) {
  if (units.length === 0) return [];
  const ids = [after, before].flatMap((edition) => {
    const names = namesIn(edition);
    return names.ok ? names.value : [];
  });
  return take(unitsNamed('--unit', units, [...new Set(ids)]), notes) ?? [];
}

/** What the comparison has to say, without what was said while the editions were read. */
async function toldOf(
  compared: Outcome<Comparison>,
  editions: readonly ReadEdition[],
  notes: readonly Diagnostic[],
): Promise<Outcome<Comparison>> {
  let step = compared;
  for (const edition of editions) if (edition.kind === 'data') step = await told(step, edition.prepared);
  return { ...step, diagnostics: newTo(notes, step.diagnostics) };
}

async function write(
  comparison: Comparison,
  destinations: Awaited<ReturnType<typeof destinationsOf<Format<Comparison>>>>,
  { digits }: CompareRun,
  { proc, notes, color, width, language }: Context,
): Promise<void> {
  await deliver(
    destinations,
    async (format, target) => {
      const { write: pieces } = await format.load(language);
      const look = target === 'file' ? { width: FILE_WIDTH, color: 0 as const } : { width, color };
      return pieces(comparison, { ...look, ...(digits !== undefined && { digits }) });
    },
    proc,
    notes,
  );
}
