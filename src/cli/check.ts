/** `rating check`: everything wrong with data and methodology in one run. The findings are its result. */

import { salvage } from '../methodology/valid-subset.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors, outcome } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import { indicatorsOf } from '../model/methodology.ts';
import { say } from '../model/saying.ts';
import { matchHeaders, type Table } from '../model/table.ts';
import { mergedHeader, type Opened, readTable } from '../read/table.ts';
import { type Chosen, matchingPreset, plainMethodology } from '../session/choose.ts';
import { openPlan, planOf } from '../session/plan.ts';
import {
  FAILED,
  noteOfReading,
  type Opening,
  onlyThose,
  openData,
  openFiles,
  placeSettings,
  withSources,
} from '../session/prepare.ts';
import { requirementsOf } from '../stage/columns.ts';
import { prepare } from '../stage/prepare.ts';
import { checkMethodology, checkRating, sortFindings } from '../study/check/check-rating.ts';
import type { Format } from '../write/exporter.ts';
import type { Findings } from '../write/findings.ts';
import { findingsFormats } from '../write/registry.ts';
import type { Context } from './commands.ts';
import { deliver, destinationsOf } from './deliver.ts';
import * as messages from './messages.ts';
import { type DataOptions, dataOptions, judge, type Output, outputsOf, type Typed } from './options.ts';
import { STATUS } from './process.ts';

export interface CheckOptions extends DataOptions {
  readonly outputs: readonly Output<Format<Findings>>[];
}

/** The options of `rating check`. */
export function resolveCheck(data: readonly string[], typed: Typed): Outcome<CheckOptions> {
  const judging = judge();
  if (data.length === 0 && typed.methodology === undefined) judging.problems.push(messages.noData('check'));
  return outcome(
    { ...dataOptions(data, typed, judging), outputs: outputsOf(typed, findingsFormats, 'human', judging) },
    judging.problems,
  );
}

/** Runs the command: findings to the outputs, notes about the reading to the notes. */
export async function check(options: CheckOptions, context: Context): Promise<void> {
  const { proc, notes, color, width } = context;
  await withSources(async (sources) => {
    const findings: Diagnostic[] = [];
    const opening = await openData(options, proc, findings, sources);
    const destinations = await destinationsOf(options.outputs, opening.inputs, notes);
    // What cannot be opened is no finding; what can be opened and not be read is.
    notes.push(...findings.filter(isOurs));
    if (hasErrors(notes)) throw FAILED;
    const checked = await findingsOf(opening, options, findings, notes);
    await opening.pause();
    const said = sortFindings(findings.filter((finding) => !isOurs(finding)));
    notes.push(...findings.filter(isOurs));
    if (hasErrors(notes)) throw FAILED;
    await deliver(
      destinations,
      async (format, target) =>
        (await format.load()).write(
          { findings: said, ...checked },
          { width, color: target === 'file' ? 0 : color },
        ),
      proc,
      notes,
    );
    context.conclude(statusOf(said, options.failOnWarning));
  });
}

/** Said on standard error: what is no finding about data or methodology. */
const isOurs = ({ code }: Diagnostic) =>
  ['usage', 'cannot-open', 'cannot-write', 'unknown-encoding'].includes(code);

const isNote = ({ severity }: Diagnostic) => severity === 'note';

/** 2: the methodology is not valid in itself, as for every command; 1: the data fall short. */
function statusOf(findings: readonly Diagnostic[], failOnWarning: boolean): number {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ fault }) => fault === 'usage')) return STATUS.usage;
  const fails =
    errors.length > 0 || (failOnWarning && findings.some(({ severity }) => severity === 'warning'));
  return fails ? STATUS.data : STATUS.done;
}

/** How much was checked. */
interface Checked {
  readonly units: number;
  readonly indicators: number;
}

/** Reads and checks as much as can be, and adds what there is to say to the findings. */
async function findingsOf(
  { found, sources }: Opening,
  options: CheckOptions,
  findings: Diagnostic[],
  notes: Diagnostic[],
): Promise<Checked> {
  const files = await openFiles(sources, options, findings);
  const header = mergedHeader(files);
  const chosen = found.ok ? (found.value ?? (await matchingPreset(header))) : undefined;
  if (chosen !== undefined) findings.push(...chosen.notes);
  const known = chosen === undefined ? undefined : await judged(chosen, options, findings);
  const size = sources.reduce((sum, source) => sum + source.size, 0);
  const table =
    files.length === 0 ? undefined : await tableOf(files, header, known, options, findings, size < LARGE);
  if (table !== undefined) findings.push(noteOfReading(table));
  const methodology = known ?? (await plain(table, options, found.ok && chosen === undefined, findings));
  // Remarks about the reading are no findings.
  notes.push(...findings.filter(isNote));
  const reading = findings.splice(0).filter((said) => !isNote(said));
  for (const problem of reading) findings.push(problem);
  if (methodology === undefined) return { units: table?.length ?? 0, indicators: 0 };
  await prepare(methodology);
  const about =
    table === undefined ? checkMethodology(methodology) : checkRating(table, methodology, reading);
  for (const finding of about) findings.push(finding);
  await placeSettings(chosen, findings);
  return { units: table?.length ?? 0, indicators: indicatorsOf(methodology.criteria).length };
}

/** The chosen methodology, or what of it is valid. */
async function judged(
  chosen: Chosen,
  { edits }: CheckOptions,
  findings: Diagnostic[],
): Promise<Methodology | undefined> {
  if (chosen.methodology !== undefined && edits.length === 0) return chosen.methodology;
  const { applyEdits } = await import('../session/apply-overrides.ts');
  const changed = await applyEdits(chosen, edits);
  findings.push(...changed.diagnostics);
  if (!changed.ok) return undefined;
  const { written, object, edited } = changed.value;
  const { methodology, issues } = salvage(object);
  if (issues.length > 0) {
    const { placeIssues } = await import('../read/methodology.ts');
    findings.push(...placeIssues(written, issues, edited));
  }
  return methodology;
}

/** From this size on only the columns that the methodology names are read. */
const LARGE = 1 << 23;

/** The rows, with the columns that the methodology needs and, where there are not too many, all the others. */
async function tableOf(
  files: readonly Opened[],
  header: readonly string[],
  methodology: Methodology | undefined,
  { only, edits }: CheckOptions,
  findings: Diagnostic[],
  isSmall: boolean,
): Promise<Table | undefined> {
  const asked = only.map(({ column, option }) => ({
    column,
    kind: 'auto' as const,
    by: say('bySetting', { name: option }),
    optional: true,
  }));
  const by = say('bySetting', { name: 'check' });
  const others = header.map((column) => ({ column, kind: 'auto' as const, by, optional: true }));
  const named = edits.filter(({ target }) => target === 'unit.id').map(({ value }) => value.trim());
  const plan =
    methodology === undefined
      ? openPlan(named)
      : planOf(header, [
          ...requirementsOf(methodology),
          ...asked,
          ...(isSmall || methodology.unit.id.length === 0 ? others : []),
        ]);
  const unit = methodology === undefined ? named[0] : methodology.unit.id[0];
  const read = await readTable(files, plan, methodology?.data ?? {}, (names) =>
    unit === undefined ? 0 : (matchHeaders(names, unit)[0] ?? 0),
  );
  for (const problem of read.diagnostics) findings.push(problem);
  if (!read.ok) return undefined;
  try {
    return await onlyThose(read.value, only, findings);
  } catch (error) {
    if (error !== FAILED) throw error;
    return undefined;
  }
}

/** The data without a methodology, or with one that cannot be read: every column of numbers. */
async function plain(
  table: Table | undefined,
  options: CheckOptions,
  isTold: boolean,
  findings: Diagnostic[],
): Promise<Methodology | undefined> {
  if (table === undefined) return undefined;
  const made = plainMethodology(table);
  findings.push(...made.diagnostics);
  if (!made.ok) return undefined;
  if (isTold) findings.push(...made.value.notes);
  // Changes of a methodology that cannot be read say nothing about another one.
  return judged(made.value, isTold ? options : { ...options, edits: [] }, findings);
}
