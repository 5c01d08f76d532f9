/** `rating compute`: choose, read, rate, show. Returns data; the caller prints and exits. */

import { dirname } from 'node:path';
import { requirementsOf } from '../method/columns.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hasErrors } from '../model/diagnostic.ts';
import type { Rating } from '../model/rating.ts';
import type { Table } from '../model/table.ts';
import { matchHeaders, selectColumn } from '../model/table.ts';
import { bind, rate } from '../rate.ts';
import type { Source } from '../read/bytes.ts';
import { readNote } from '../read/messages.ts';
import { identitiesOf, isMissing, nearestPath, openFile, openStdin, reasonOf } from '../read/source.ts';
import { mergedHeader, type Opened, openTable, readTable } from '../read/table.ts';
import type { WriteOptions } from '../write/exporter.ts';
import type { Format } from '../write/registry.ts';
import type { Destination, Staged } from '../write/sink.ts';
import { numbersOf, type View, viewFields, viewOf } from '../write/view.ts';
import { type Chosen, findMethodology, matchingPreset, plainMethodology } from './choose.ts';
import { type Askable, type Condition, nearestValue, type Test, testOf } from './condition.ts';
import * as messages from './messages.ts';
import type { ComputeOptions } from './options.ts';
import { openPlan, planOf } from './plan.ts';
import { breathe, type Process, paced, written } from './process.ts';

/** Data of this size take no time that anybody notices. */
const SMALL = 1 << 20;

/** A step failed: its diagnostics are already noted. */
const FAILED = Symbol('failed');

/**
 * Runs the command. Everything it has to say goes to `notes`; the result is written only when there is
 * no error.
 */
export async function compute(
  options: ComputeOptions,
  proc: Process,
  notes: Diagnostic[],
  write: Omit<WriteOptions, 'digits'>,
): Promise<void> {
  const sources: Source[] = [];
  try {
    await run(options, proc, notes, write, sources);
  } catch (error) {
    if (error !== FAILED) throw error;
  } finally {
    for (const source of sources) source.close();
  }
}

async function run(
  options: ComputeOptions,
  proc: Process,
  notes: Diagnostic[],
  write: Omit<WriteOptions, 'digits'>,
  sources: Source[],
): Promise<void> {
  /** The value of a step, its remarks noted; a failure ends the run. */
  const take = <T>(step: Outcome<T>): T => {
    notes.push(...step.diagnostics);
    if (!step.ok) throw FAILED;
    return step.value;
  };

  // Before any work: can everything be opened, and is every destination fit to be written?
  const found = await findMethodology(options.methodology, options.data);
  notes.push(...found.diagnostics);
  for (const path of options.data) {
    const opened = path === '-' ? await openStdin(proc.stdin) : openFile(path);
    notes.push(...opened.diagnostics);
    if (opened.ok) sources.push(opened.value);
  }
  const inputs = [
    ...options.data.filter((path) => path !== '-'),
    ...(found.ok && found.value?.path !== undefined ? [found.value.path] : []),
  ];
  const destinations = await destinationsOf(options, inputs, notes);
  if (!found.ok || hasErrors(notes)) throw FAILED;

  // An interruption can wait for the end of small work, and small work is done sooner without a pause.
  const size = sources.reduce((sum, source) => sum + source.size, 0);
  const pause = size < SMALL ? async () => {} : breathe;

  // Headers, then the methodology that fits them, then the rows.
  const reading = { encoding: options.encoding, delimiter: options.delimiter, decimal: options.decimal };
  const files: Opened[] = [];
  for (const source of sources) {
    const file = await openTable(source, reading);
    notes.push(...file.diagnostics);
    if (file.ok) files.push(file.value);
  }
  if (files.length < sources.length) throw FAILED;
  await pause();
  const header = mergedHeader(files);
  const digest = [...destinations.keys()].some(({ format }) => format.name === 'json');
  const chosen = found.value ?? (await matchingPreset(header));
  const {
    table: whole,
    methodology,
    origin,
  } = chosen === undefined ? await readPlain() : await readBy(chosen);
  notes.push(noteOfReading(whole));
  // Where cells could not be read, what else is wrong with the table is said before stopping.
  if (hasErrors(notes)) {
    notes.push(...bind(whole, methodology).diagnostics);
    await placeSettings(chosen, notes);
    throw FAILED;
  }
  const table = await onlyThose(whole, options, notes);
  await pause();

  const remarks = notes.filter(
    ({ severity, code }) => severity === 'warning' || code === 'preset-chosen' || code === 'no-methodology',
  );
  const rated = rate(table, methodology, { ...origin, notes: remarks });
  notes.push(...rated.diagnostics.filter((diagnostic) => !remarks.includes(diagnostic)));
  await placeSettings(chosen, notes);
  if (!rated.ok) throw FAILED;
  const { excluded } = rated.value;
  if (excluded.length > 0) notes.push(messages.notRated(excluded));
  const view = await viewAsked(rated.value, table, options, notes);
  const warnings = notes.filter(({ severity }) => severity === 'warning').length;
  if (options.failOnWarning && warnings > 0) notes.push(messages.failOnWarning(warnings));
  if (view === undefined || hasErrors(notes)) throw FAILED;
  await pause();

  const digits =
    options.digits ?? (methodology.ranking.by === 'published' ? methodology.ranking.decimals : 2);
  await deliver(destinations, view, { ...write, digits }, proc, notes);

  /** A built-in methodology without changes is ready; anything else has to be judged. */
  async function settled(known: Chosen) {
    const { methodology, source } = known;
    if (methodology !== undefined && options.edits.length === 0) return { methodology, source };
    const { settle } = await import('./settle.ts');
    return take(await settle(known, options.edits));
  }

  /** The methodology is known: read what it needs. */
  async function readBy(known: Chosen) {
    const { methodology, source } = await settled(known);
    const optional = (column: string, by: string) => ({ column, kind: 'auto' as const, by, optional: true });
    const asked = [...options.only, ...options.where].map(({ column, option }) => optional(column, option));
    // Without a key column the first text will do, so all the columns have to be looked at.
    const rest = methodology.unit.id.length > 0 ? [] : header.map((column) => optional(column, 'unit.id'));
    const plan = planOf(header, [...requirementsOf(methodology), ...asked, ...rest]);
    const { missing, strip } = methodology.data;
    const unit = methodology.unit.id[0];
    const table = take(
      await readTable(files, plan, { digest, missing, strip }, (names) =>
        unit === undefined ? 0 : (matchHeaders(names, unit)[0] ?? 0),
      ),
    );
    notes.push(...known.notes);
    return { table, methodology, origin: { source, sha256: known.sha256 } };
  }

  /** No methodology: what the columns are decides. */
  async function readPlain() {
    const named = options.edits.filter(({ target }) => target === 'unit.id').map(({ value }) => value.trim());
    const unit = (names: readonly string[]) => Math.max(0, names.indexOf(named[0] ?? ''));
    const table = take(await readTable(files, openPlan(named), { digest }, unit));
    const plain = take(plainMethodology(table));
    notes.push(...plain.notes);
    const { methodology, source } = await settled(plain);
    return { table, methodology, origin: { source, sha256: plain.sha256 } };
  }
}

function askableOf(rating: Rating, table: Table): Askable[] {
  const fields = viewFields(rating).map(
    ({ key, numbers, texts }): Askable => ({
      name: key,
      ...(texts !== undefined && { texts }),
      get numbers() {
        return numbers === undefined ? undefined : numbersOf(numbers);
      },
    }),
  );
  const names = fields.map(({ name }) => name);
  const { tableRow } = rating.columns;
  const rest = table.columns
    .filter(
      ({ name, numbers, texts }) =>
        (numbers ?? texts) !== undefined && matchHeaders(names, name).length === 0,
    )
    .map((column) => selectColumn(column, tableRow));
  return [...fields, ...rest];
}

/** What is wrong with a setting is shown where the methodology says it. */
async function placeSettings(chosen: Chosen | undefined, notes: Diagnostic[]): Promise<void> {
  for (const [index, note] of notes.entries()) {
    if (note.setting === undefined || note.place !== undefined) continue;
    const { locate } = (await chosen?.written()) ?? {};
    const found = locate?.(note.setting);
    if (found !== undefined) notes[index] = { ...note, ...found };
  }
}

type Destinations = Map<{ readonly format: Format }, Destination | undefined>;

/** Checks every destination; undefined stands for standard output. */
async function destinationsOf(
  options: ComputeOptions,
  inputs: readonly string[],
  notes: Diagnostic[],
): Promise<Destinations> {
  const destinations: Destinations = new Map();
  const taken = new Map(inputs.flatMap((path) => identitiesOf(path).map((identity) => [identity, path])));
  const outputs = new Map<string, string>();
  for (const output of options.outputs) {
    if (output.path === '-') {
      destinations.set(output, undefined);
      continue;
    }
    try {
      const { checkDestination } = await import('../write/sink.ts');
      const destination = checkDestination(output.path);
      const identities = destination.special ? [] : identitiesOf(destination.target);
      const input = identities.map((identity) => taken.get(identity)).find((path) => path !== undefined);
      const twin = outputs.get(destination.target);
      if (input !== undefined) notes.push(messages.outputIsInput(output.path, input));
      else if (twin !== undefined) notes.push(messages.outputTwice(output.path, twin));
      else {
        destinations.set(output, destination);
        outputs.set(destination.target, output.path);
      }
    } catch (error) {
      const near = isMissing(error) ? nearestPath(dirname(output.path)) : undefined;
      const why = isMissing(error) ? 'there is no such folder' : reasonOf(error);
      notes.push(messages.cannotWrite(output.path, why, near));
    }
  }
  return destinations;
}

/** What was read and how, in one line. */
function noteOfReading({ inputs, length }: Table): Diagnostic {
  const names = inputs.length === 1 ? inputs[0]!.path : `${inputs.length} files`;
  const shown = (delimiter: string) => (delimiter === '\t' ? 'tab' : `'${delimiter}'`);
  const how = new Set(
    inputs.map(
      ({ encoding, delimiter, decimal }) =>
        `${encoding}, columns divided by ${shown(delimiter)}, decimal ${decimal === '.' ? 'point' : 'comma'}`,
    ),
  );
  return readNote(names, length, [...how].join('; '));
}

/** A row meets every condition; undefined where one of them cannot be asked, the problems noted. */
async function testOfAll(
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
function nearestOf(
  conditions: readonly Condition[],
  columns: readonly Askable[],
  rows: number,
): string | undefined {
  for (const condition of conditions) {
    const near = nearestValue(condition, columns, rows);
    if (near !== undefined) return near;
  }
  return undefined;
}

/** The table with only the units that meet every `--only`. */
async function onlyThose(table: Table, { only }: ComputeOptions, notes: Diagnostic[]): Promise<Table> {
  if (only.length === 0) return table;
  const test = await testOfAll(only, table.columns, notes);
  if (test === undefined) throw FAILED;
  const rows = Uint32Array.from(Array.from({ length: table.length }, (_, row) => row).filter(test));
  if (rows.length === 0 && table.length > 0) {
    const text = only.map((condition) => condition.text).join("' and '");
    notes.push(messages.noUnitMeets(text, nearestOf(only, table.columns, table.length)));
    throw FAILED;
  }
  const { locate } = table;
  return {
    length: rows.length,
    inputs: table.inputs,
    columns: table.columns.map((column) => selectColumn(column, rows)),
    ...(locate !== undefined && { locate: (row: number, column: string) => locate(rows[row]!, column) }),
  };
}

/**
 * The rows and columns asked for; undefined after an error. Conditions ask about the columns of the result,
 * and about those columns of the data that it does not carry.
 */
async function viewAsked(
  rating: Rating,
  table: Table,
  options: ComputeOptions,
  notes: Diagnostic[],
): Promise<View | undefined> {
  const askable: Askable[] = options.where.length === 0 ? [] : askableOf(rating, table);
  const test = await testOfAll(options.where, askable, notes);
  if (test === undefined) return undefined;
  const viewed = viewOf(rating, {
    ...(options.columns !== undefined && { columns: options.columns }),
    ...(options.top !== undefined && { top: options.top }),
    ...(options.league !== undefined && { league: options.league }),
    ...(options.where.length > 0 && { filter: test }),
    all: options.all,
  });
  notes.push(...viewed.diagnostics);
  if (viewed.ok && viewed.value.rows.length === 0) {
    notes.push(messages.nothingShown(nearestOf(options.where, askable, rating.columns.length)));
  }
  return viewed.ok ? viewed.value : undefined;
}

/** Files are made ready, standard output is written, and only then the files appear: all of it or nothing. */
async function deliver(
  destinations: Destinations,
  view: View,
  write: WriteOptions,
  proc: Process,
  notes: Diagnostic[],
): Promise<void> {
  const staged: Staged[] = [];
  for (const [{ format }, destination] of destinations) {
    if (destination === undefined) continue;
    const [exporter, { stage }] = [await format.load(), await import('../write/sink.ts')];
    try {
      // A file is read by a program or a person with a screen of any width, and has no colours.
      staged.push(await stage(destination, paced(exporter.write(view, { ...write, color: 0 }))));
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      notes.push(messages.cannotWrite(destination.path, reasonOf(error)));
    }
  }
  if (!hasErrors(notes)) {
    for (const [{ format }, destination] of destinations) {
      if (destination === undefined) await print((await format.load()).write(view, write), proc, notes);
    }
  }
  if (hasErrors(notes)) {
    for (const file of staged) file.discard();
    throw FAILED;
  }
  for (const file of staged) file.commit();
}

/** Writes to standard output until it is done or the reader has seen enough. */
async function print(
  pieces: Iterable<string | Uint8Array>,
  proc: Process,
  notes: Diagnostic[],
): Promise<void> {
  for await (const piece of paced(pieces)) {
    const error = await written(proc.stdout, piece);
    if (error?.code === 'EPIPE') return;
    if (error !== undefined) {
      notes.push(messages.cannotWrite('standard output', reasonOf(error)));
      return;
    }
  }
}
