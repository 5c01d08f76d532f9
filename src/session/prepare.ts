/**
 * What every command that rates data begins with: open what is named, choose the methodology, read the
 * columns it needs, keep the units asked for. Everything there is to say goes to `notes`.
 */

import * as messages from '../cli/messages.ts';
import type { DataOptions } from '../cli/options.ts';
import { breathe, type Process } from '../cli/process.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { gather, hasErrors } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import { type Suggestion, say } from '../model/saying.ts';
import type { ReadingOf } from '../model/sayings/read.ts';
import { matchHeaders, selectRows, type Table } from '../model/table.ts';
import type { Origin } from '../rate.ts';
import type { Source } from '../read/bytes.ts';
import { readNote } from '../read/messages.ts';
import { openFile, openStdin } from '../read/source.ts';
import { mergedHeader, type Opened, openTable, readTable } from '../read/table.ts';
import { bind } from '../stage/bind.ts';
import { requirementsOf } from '../stage/columns.ts';
import { prepare } from '../stage/prepare.ts';
import { type Chosen, findMethodology, matchingPreset, plainMethodology } from './choose.ts';
import { type Askable, type Condition, nearestValue, type Test, testOf } from './condition.ts';
import { mostlyNumbers, openPlan, planOf } from './plan.ts';

/** Data of this size take no time that anybody notices. */
const SMALL = 1 << 20;

/** A step failed: its diagnostics are already noted. */
export const FAILED = Symbol('failed');

/** Runs a command's work; sources are closed at its end, and a failure that is already noted ends it. */
export async function withSources(work: (sources: Source[]) => Promise<void>): Promise<void> {
  const sources: Source[] = [];
  try {
    await work(sources);
  } catch (error) {
    if (error !== FAILED) throw error;
  } finally {
    for (const source of sources) source.close();
  }
}

/** What was named on the command line, opened; nothing is read yet. */
export interface Opening {
  readonly found: Outcome<Chosen | undefined>;
  readonly sources: readonly Source[];
  /** Paths of data and methodology, which no output may overwrite; - is standard input. */
  readonly inputs: readonly string[];
  /** Lets an interruption through between two long steps; small work is done sooner without. */
  readonly pause: () => Promise<void>;
}

/** Opens what is named; what cannot be opened is noted. */
export async function openSources(
  data: readonly string[],
  proc: Process,
  notes: Diagnostic[],
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of data) {
    const opened = path === '-' ? await openStdin(proc.stdin) : openFile(path);
    gather(notes, opened.diagnostics);
    if (opened.ok) sources.push(opened.value);
  }
  return sources;
}

/** Looks at the headers of what was opened. Where there is no spreadsheet, --sheet is a mistake. */
export async function openFiles(
  sources: readonly Source[],
  { encoding, delimiter, decimal, sheet }: Pick<DataOptions, 'encoding' | 'delimiter' | 'decimal' | 'sheet'>,
  notes: Diagnostic[],
): Promise<Opened[]> {
  const files: Opened[] = [];
  for (const source of sources) {
    const file = await openTable(source, { encoding, delimiter, decimal, sheet });
    gather(notes, file.diagnostics);
    if (file.ok) files.push(file.value);
  }
  const isWhole = files.length > 0 && files.length === sources.length;
  if (sheet !== undefined && isWhole && files.every((file) => file.sheet === undefined)) {
    notes.push(messages.noSpreadsheet(sheet));
    throw FAILED;
  }
  return files;
}

/** Opens the data and finds the methodology; destinations are to be checked before `readData`. */
export async function openData(
  options: Pick<DataOptions, 'data' | 'methodology'>,
  proc: Process,
  notes: Diagnostic[],
  sources: Source[],
): Promise<Opening> {
  const found = await findMethodology(options.methodology, options.data);
  gather(notes, found.diagnostics);
  sources.push(...(await openSources(options.data, proc, notes)));
  const size = sources.reduce((sum, source) => sum + source.size, 0);
  return {
    found,
    sources,
    inputs: [...options.data, ...(found.ok && found.value?.path !== undefined ? [found.value.path] : [])],
    pause: size < SMALL ? async () => {} : breathe,
  };
}

export interface Prepared {
  /** The units to be rated. */
  readonly table: Table;
  readonly methodology: Methodology;
  /** For `rate()`; its notes are what the result itself has to carry. */
  readonly origin: Origin & { readonly notes: readonly Diagnostic[] };
  /** The methodology as chosen, for those who show where a setting is written; undefined: none was. */
  readonly chosen: Chosen | undefined;
}

export interface ReadingNeeds {
  /** The files' SHA-256 go into the result. */
  readonly digest?: boolean;
  /** Further columns to be read where the data have them. */
  readonly also?: readonly { readonly column: string; readonly option: string }[];
  /** Further columns that must be there, and where most cells are numbers all have to be. */
  readonly numbers?: readonly { readonly column: string; readonly option: string }[];
}

/** Reads what the methodology needs, and loads what its methods need. Ends in `FAILED` where anything is wrong, everything noted. */
export async function readData(
  { found, sources, pause }: Opening,
  options: DataOptions,
  notes: Diagnostic[],
  { digest = false, also = [], numbers = [] }: ReadingNeeds = {},
): Promise<Prepared> {
  if (!found.ok || hasErrors(notes)) throw FAILED;
  const take = <T>(step: Outcome<T>): T => {
    gather(notes, step.diagnostics);
    if (!step.ok) throw FAILED;
    return step.value;
  };

  // Headers, then the methodology that fits them, then the rows.
  const files = await openFiles(sources, options, notes);
  // Where a file cannot be cut into cells, what is wrong with the others is said before stopping.
  const isPartial = files.length < sources.length;
  if (files.length === 0) throw FAILED;
  await pause();
  const header = mergedHeader(files);
  for (const { column, option } of numbers) {
    const count = matchHeaders(header, column).length;
    if (count !== 1) notes.push(messages.unknownOptionColumn(option, column, header, count > 1));
  }
  const chosen = found.value ?? (await matchingPreset(header));
  const {
    table: whole,
    methodology,
    origin,
  } = chosen === undefined ? await readPlain() : await readBy(chosen);
  if (isPartial) throw FAILED;
  notes.push(noteOfReading(whole));
  // Where cells could not be read, what else is wrong with the table is said before stopping.
  if (hasErrors(notes)) {
    gather(notes, bind(whole, methodology).diagnostics);
    await placeSettings(chosen, notes);
    throw FAILED;
  }
  const table = await onlyThose(whole, options.only, notes);
  await pause();
  const remarks = notes.filter(
    ({ severity, code }) => severity === 'warning' || code === 'preset-chosen' || code === 'no-methodology',
  );
  await prepare(methodology);
  return { table, methodology, origin: { ...origin, notes: remarks }, chosen };

  /** A built-in methodology without changes is ready; anything else has to be judged. */
  async function settled(known: Chosen) {
    const { methodology, source } = known;
    if (methodology !== undefined && options.edits.length === 0) return { methodology, source };
    const { settle } = await import('./apply-overrides.ts');
    return take(await settle(known, options.edits));
  }

  /** The methodology is known: read what it needs. */
  async function readBy(known: Chosen) {
    const { methodology, source } = await settled(known);
    const optional = (column: string, name: string) => {
      const by = say('bySetting', { name });
      return { column, kind: 'auto' as const, by, optional: true };
    };
    const asked = [...options.only, ...also, ...numbers].map(({ column, option }) =>
      optional(column, option),
    );
    // Without a key column the first text will do, so all the columns have to be looked at.
    const rest = methodology.unit.id.length > 0 ? [] : header.map((column) => optional(column, 'unit.id'));
    const needed = planOf(header, [...requirementsOf(methodology), ...asked, ...rest]);
    const plan = mostlyNumbers(
      needed,
      numbers.flatMap(({ column }) => matchHeaders(header, column).map((index) => header[index]!)),
    );
    const { missing, strip } = methodology.data;
    const unit = methodology.unit.id[0];
    const table = take(
      await readTable(files, plan, { digest, missing, strip }, (names) =>
        unit === undefined ? 0 : (matchHeaders(names, unit)[0] ?? 0),
      ),
    );
    gather(notes, known.notes);
    return { table, methodology, origin: { source, sha256: known.sha256 } };
  }

  /** No methodology: what the columns are decides. */
  async function readPlain() {
    const named = options.edits.filter(({ target }) => target === 'unit.id').map(({ value }) => value.trim());
    const unit = (names: readonly string[]) => Math.max(0, names.indexOf(named[0] ?? ''));
    const table = take(await readTable(files, openPlan(named), { digest }, unit));
    const found = plainMethodology(table);
    // Cells that could not be read explain why there is nothing to rate by.
    if (!found.ok && hasErrors(notes)) throw FAILED;
    const plain = take(found);
    gather(notes, plain.notes);
    const { methodology, source } = await settled(plain);
    return { table, methodology, origin: { source, sha256: plain.sha256 } };
  }
}

/**
 * The value of what was made of the data. What it has to say and nobody has said yet is noted, at the place
 * in the methodology that it is about. Ends in `FAILED` where there is no value.
 */
export async function noted<T>(
  step: Outcome<T>,
  { origin, chosen }: Pick<Prepared, 'origin' | 'chosen'>,
  notes: Diagnostic[],
): Promise<T> {
  const said = new Set(origin.notes);
  gather(
    notes,
    step.diagnostics.filter((diagnostic) => !said.has(diagnostic)),
  );
  await placeSettings(chosen, notes);
  if (!step.ok) throw FAILED;
  return step.value;
}

/** With `--fail-on warning`, warnings are an error. */
export function judgeWarnings({ failOnWarning }: DataOptions, notes: Diagnostic[]): void {
  const warnings = notes.filter(({ severity }) => severity === 'warning').length;
  if (failOnWarning && warnings > 0) notes.push(messages.failOnWarning(warnings));
}

/** What is wrong with a setting is shown where the methodology says it. */
export async function placeSettings(chosen: Chosen | undefined, notes: Diagnostic[]): Promise<void> {
  for (const [index, note] of notes.entries()) {
    if (note.setting === undefined || note.place !== undefined) continue;
    const { locate } = (await chosen?.written()) ?? {};
    const found = locate?.(note.setting);
    if (found !== undefined) notes[index] = { ...note, ...found };
  }
}

/** What was read and how, in one line; where files differ, which is which. */
export function noteOfReading({ inputs, length }: Table): Diagnostic {
  const readings = new Map<string, ReadingOf & { readonly paths: string[] }>();
  for (const { path, encoding, delimiter, decimal, sheet } of inputs) {
    const how = { sheet: sheet ?? null, encoding, delimiter, decimal };
    const known = readings.get(JSON.stringify(how));
    if (known === undefined) readings.set(JSON.stringify(how), { ...how, paths: [path] });
    else known.paths.push(path);
  }
  const files = inputs.length === 1 ? inputs[0]!.path : inputs.length;
  return readNote(files, length, [...readings.values()]);
}

/** A row meets every condition; undefined where one of them cannot be asked, the problems noted. */
export async function testOfAll(
  conditions: readonly Condition[],
  columns: readonly Askable[],
  notes: Diagnostic[],
): Promise<Test | undefined> {
  const tests: Test[] = [];
  for (const condition of conditions) {
    const made = await testOf(condition, columns);
    if ('problem' in made) notes.push(made.problem);
    else tests.push(made.test);
  }
  return tests.length < conditions.length ? undefined : (row) => tests.every((test) => test(row));
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

/** The table with only the units that meet every `--only`. */
export async function onlyThose(
  table: Table,
  only: readonly Condition[],
  notes: Diagnostic[],
): Promise<Table> {
  if (only.length === 0) return table;
  const test = await testOfAll(only, table.columns, notes);
  if (test === undefined) throw FAILED;
  const rows = Uint32Array.from(Array.from({ length: table.length }, (_, row) => row).filter(test));
  if (rows.length === 0 && table.length > 0) {
    const texts = only.map((condition) => condition.text);
    notes.push(messages.noUnitMeets(texts, nearestOf(only, table.columns, table.length)));
    throw FAILED;
  }
  return selectRows(table, rows);
}
