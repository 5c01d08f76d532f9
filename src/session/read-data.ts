/**
 * What every command that rates data begins with: look at the headers, take the methodology that fits them,
 * read the columns it needs, keep the units asked for.
 */

import { withoutAccepted } from '../model/accept.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { gather, hasErrors, take } from '../model/diagnostic.ts';
import type { DataSettings, Methodology } from '../model/methodology.ts';
import { say } from '../model/saying.ts';
import { matchHeaders, type Table } from '../model/table.ts';
import type { Origin } from '../rate.ts';
import type { Source } from '../read/bytes.ts';
import { mergedHeader, type Opened, openTable, readTable } from '../read/table.ts';
import { bind } from '../stage/bind.ts';
import { requirementsOf } from '../stage/columns.ts';
import { prepare, type ReadyMethodology } from '../stage/prepare.ts';
import { acceptedNothing } from '../study/check/accepted.ts';
import { checksInCompute, type MethodologyKind, warningsOf } from '../study/check/in-compute.ts';
import { type Chosen, matchingPreset } from './choose.ts';
import { headerless } from './headerless.ts';
import { guessedJoinKey, joinKeyOf } from './join-key.ts';
import { locateSettings } from './locate-settings.ts';
import * as messages from './messages.ts';
import { noteOfReading } from './note-of-reading.ts';
import type { RunOptions } from './options.ts';
import { mostlyNumbers, openPlan, planOf } from './plan.ts';
import { type Reading, readingOf, settingsTooLate } from './reading.ts';
import { runRecord } from './run-record.ts';
import { selectUnits } from './select-units.ts';

/** All that a rating is computed from. */
export interface Prepared {
  /** The units to be rated. */
  readonly table: Table;
  readonly methodology: ReadyMethodology;
  /** For `rate()`; its notes are what the result itself has to carry. */
  readonly origin: Origin & { readonly notes: readonly Diagnostic[] };
  /** The same units with every column of the data, read when somebody asks. */
  readonly whole: () => Promise<Outcome<Table>>;
  /** The methodology as chosen, for those who show where a setting is written; undefined: none was. */
  readonly chosen: Chosen | undefined;
}

/** A column that an option names. */
interface Asked {
  readonly column: string;
  readonly option: string;
}

export interface ReadingNeeds {
  /** The files' SHA-256 go into the result. */
  readonly digest?: boolean;
  /** Further columns to be read where the data have them. */
  readonly also?: readonly Asked[];
  /** Further columns that must be there, and where most cells are numbers all have to be. */
  readonly numbers?: readonly Asked[];
  /** Lets whoever else has work to do go on, between two long steps. */
  readonly pause?: () => Promise<void>;
}

/** The files that could be opened, a sheet of a spreadsheet being one, and whether these are all. */
interface OpenedTables {
  readonly files: readonly Opened[];
  readonly areAll: boolean;
}

/** Looks at the headers of the sources. Some may not open: then there are fewer than asked for, and errors that say why. */
export async function openTables(
  sources: readonly Source[],
  { sheets, areSheetsAsked, ...options }: Reading,
): Promise<Outcome<OpenedTables>> {
  const notes: Diagnostic[] = [];
  const files: Opened[] = [];
  let areAll = true;
  for (const source of sources) {
    const before = files.length;
    for (const sheet of sheets.length === 0 ? [undefined] : sheets) {
      const opened = await openTable(source, { ...options, sheet });
      const file = take(opened, notes);
      if (file === undefined) areAll = false;
      else if (files.slice(before).every((other) => other.sheet !== file.sheet)) files.push(file);
      // What has no sheets is one table, and what cannot be read has none.
      const isSheet = file?.sheet ?? opened.diagnostics.find(({ code }) => code === 'unknown-sheet');
      if (isSheet === undefined) break;
    }
  }
  // Where there is no spreadsheet, to name a sheet is a mistake.
  if (areSheetsAsked && areAll && files.length > 0 && files.every((file) => file.sheet === undefined)) {
    return { ok: false, diagnostics: [...notes, messages.noSpreadsheet(sheets.join(', '))] };
  }
  return { ok: true, value: { files, areAll }, diagnostics: notes };
}

/**
 * Reads the data by the methodology that was found or, where none was, by the one that fits them, and loads what
 * its methods need.
 *
 * @param found as `findMethodology` gives it
 * @returns what `rate()` takes; or everything that is wrong, also in what was not needed to know that it is
 */
export async function readData(
  sources: readonly Source[],
  found: Chosen | undefined,
  options: RunOptions,
  needs: ReadingNeeds = {},
): Promise<Outcome<Prepared>> {
  const { numbers = [], pause = async () => {} } = needs;
  const notes: Diagnostic[] = [];
  const failed = (): Outcome<never> => ({ ok: false, diagnostics: notes });

  // What a methodology says of reading; headers; the methodology that fits them where none is given; the rows.
  const judged = found === undefined ? undefined : await overridden(found, options);
  if (found === undefined) notes.push(...settingsTooLate(options.overrides));
  const reading = take(readingOf(options, await saidOfReading(found, judged)), notes);
  if (reading === undefined) {
    gather(notes, judged?.diagnostics ?? []);
    return { ok: false, diagnostics: await locateSettings(found, notes) };
  }
  const opened = take(await openTables(sources, reading), notes);
  if (opened === undefined || opened.files.length === 0) return failed();
  const { files, areAll } = opened;
  await pause();
  const header = mergedHeader(files);
  for (const { column, option } of numbers) {
    const count = matchHeaders(header, column).length;
    if (count !== 1) notes.push(messages.unknownOptionColumn(option, column, header, count > 1));
  }
  const chosen = found ?? (await matchingPreset(header));
  const read =
    chosen === undefined
      ? await readPlain(files, options, needs, hasErrors(notes))
      : await readBy(chosen, judged ?? (await overridden(chosen, options)), files, header, options, needs);
  const whole = take(read, notes);
  // Where a file cannot be cut into cells, what is wrong with the others is said before stopping.
  if (whole === undefined || !areAll) return failed();
  notes.push(noteOfReading(whole.table));
  // Where cells could not be read, what else is wrong with the table is said before stopping.
  if (hasErrors(notes)) {
    gather(notes, bind(whole.table, whole.methodology).diagnostics);
    return { ok: false, diagnostics: await locateSettings(chosen, notes) };
  }
  const table = take(await selectUnits(whole.table, options.only), notes);
  if (table === undefined) return failed();
  await pause();
  const methodology = await prepare(whole.methodology);
  const warned = await warn(table, methodology, kindOf(chosen, methodology), options, notes);
  if (hasErrors(warned)) return { ok: false, diagnostics: await locateSettings(chosen, warned) };
  const origin = {
    source: whole.source,
    sha256: whole.sha256,
    run: runRecord(options, whole.table.length - table.length),
    notes: warned.filter(isForTheResult),
  };
  const wide = async () => everyColumn(files, header, methodology, options);
  return { ok: true, value: { table, methodology, origin, chosen, whole: wide }, diagnostics: warned };
}

/** Whose a methodology is. */
export const kindOf = (chosen: Chosen | undefined, methodology: Methodology): MethodologyKind =>
  chosen === undefined ? 'none' : chosen.methodology === methodology ? 'built-in' : 'own';

/** What is to be told before anything is rated: what was said, what would change places, without what is accepted. */
async function warn(
  table: Table,
  methodology: Methodology,
  kind: MethodologyKind,
  { only }: RunOptions,
  said: readonly Diagnostic[],
): Promise<readonly Diagnostic[]> {
  const { accept = [] } = methodology;
  const found = [...said, ...warningsOf(table, methodology, kind)];
  if (kind === 'none') {
    const { errorsOf } = await import('../study/check/without-methodology.ts');
    gather(found, errorsOf(table, methodology));
  }
  const { left, met } = withoutAccepted(found, accept);
  if (accept.length === 0 || only.length > 0) return left;
  const sought = checksInCompute.map(({ code }) => code);
  return [...left, ...acceptedNothing(accept, met, sought, false)];
}

/** What was said while reading and the result has to say as well. */
const isForTheResult = ({ severity, code }: Diagnostic) =>
  severity === 'warning' || code === 'preset-chosen' || code === 'no-methodology';

/** The table, and the methodology with the changes of this run. */
interface Read {
  readonly table: Table;
  readonly methodology: Methodology;
  readonly source: string;
  readonly sha256: string | null;
}

/** A methodology with the changes of a run, and where it is from. */
type Overridden = Outcome<{ readonly methodology: Methodology; readonly source: string }>;

/** What a methodology says of how the data are written, even where something else in it is wrong. */
async function saidOfReading(
  found: Chosen | undefined,
  judged: Overridden | undefined,
): Promise<DataSettings | undefined> {
  if (found === undefined || judged === undefined) return undefined;
  if (judged.ok) return judged.value.methodology.data;
  const { salvage } = await import('../methodology/valid-subset.ts');
  return salvage((await found.written()).object).methodology?.data;
}

/** A built-in methodology without changes is ready; anything else has to be judged. */
async function overridden(chosen: Chosen, { overrides }: RunOptions): Promise<Overridden> {
  const { methodology, source } = chosen;
  if (methodology !== undefined && overrides.length === 0)
    return { ok: true, value: { methodology, source }, diagnostics: [] };
  const { methodologyFor } = await import('./apply-overrides.ts');
  return methodologyFor(chosen, overrides);
}

/** The methodology is known: read what it needs. */
async function readBy(
  chosen: Chosen,
  judged: Overridden,
  files: readonly Opened[],
  header: readonly string[],
  options: RunOptions,
  { digest = false, also = [], numbers = [] }: ReadingNeeds,
): Promise<Outcome<Read>> {
  const notes: Diagnostic[] = [];
  const known = take(judged, notes);
  if (known === undefined) return { ok: false, diagnostics: notes };
  const { methodology, source } = known;
  const nameless = headerless(files, methodology);
  if (nameless.length > 0) return { ok: false, diagnostics: [...notes, ...nameless] };
  const optional = (column: string, name: string) => {
    const by = say('bySetting', { name });
    return { column, kind: 'auto' as const, by, optional: true };
  };
  const asked = [...options.only, ...also, ...numbers].map(({ column, option }) => optional(column, option));
  // Without a key column the first text will do, so all the columns have to be looked at.
  const rest = methodology.unit.id.length > 0 ? [] : header.map((column) => optional(column, 'unit.id'));
  const needed = planOf(header, [...requirementsOf(methodology), ...asked, ...rest]);
  const plan = mostlyNumbers(
    needed,
    numbers.flatMap(({ column }) => matchHeaders(header, column).map((index) => header[index]!)),
  );
  const { missing, strip } = methodology.data;
  const unit = methodology.unit.id[0];
  const field = (names: readonly string[]) => (unit === undefined ? 0 : (matchHeaders(names, unit)[0] ?? 0));
  const read = await readTable(files, plan, { digest, missing, strip }, field, joinKeyOf(methodology));
  const table = take(read, notes);
  if (table === undefined) return { ok: false, diagnostics: notes };
  gather(notes, chosen.notes);
  return { ok: true, value: { table, methodology, source, sha256: chosen.sha256 }, diagnostics: notes };
}

/** Every column of the data, those that the methodology needs as it needs them. */
async function everyColumn(
  files: readonly Opened[],
  header: readonly string[],
  methodology: Methodology,
  options: RunOptions,
): Promise<Outcome<Table>> {
  const by = say('bySetting', { name: 'unit.id' });
  const others = header.map((column) => ({ column, kind: 'auto' as const, by, optional: true }));
  const plan = planOf(header, [...requirementsOf(methodology), ...others]);
  const { missing, strip } = methodology.data;
  const read = await readTable(files, plan, { missing, strip }, () => 0, joinKeyOf(methodology));
  return read.ok ? selectUnits(read.value, options.only) : read;
}

/** What changes of the methodology may name: a criterion, or a path with criteria in it. */
export const namedIn = (overrides: RunOptions['overrides']): string[] =>
  overrides.flatMap(({ target }) => [target, ...target.split('.')]);

/** No methodology: what the columns are decides. */
async function readPlain(
  files: readonly Opened[],
  options: RunOptions,
  { digest = false }: ReadingNeeds,
  isBroken: boolean,
): Promise<Outcome<Read>> {
  const notes: Diagnostic[] = [];
  const failed = (): Outcome<never> => ({ ok: false, diagnostics: notes });
  const named = options.overrides.filter(({ target }) => target === 'unit.id').map(({ text }) => text.trim());
  const unit = (names: readonly string[]) => Math.max(0, names.indexOf(named[0] ?? ''));
  const joinBy = named[0] === undefined ? guessedJoinKey : joinKeyOf({ unit: { id: named, attributes: [] } });
  const table = take(await readTable(files, openPlan(named), { digest }, unit, joinBy), notes);
  if (table === undefined) return failed();
  const { plainMethodology } = await import('./plain-methodology.ts');
  const made = plainMethodology(table, namedIn(options.overrides));
  // Cells that could not be read explain why there is nothing to rate by.
  if (!made.ok && (isBroken || hasErrors(notes))) return failed();
  const plain = take(made, notes);
  if (plain === undefined) return failed();
  gather(notes, plain.notes);
  const known = take(await overridden(plain, options), notes);
  if (known === undefined) return failed();
  return { ok: true, value: { table, ...known, sha256: plain.sha256 }, diagnostics: notes };
}
