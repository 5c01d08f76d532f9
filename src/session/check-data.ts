/** Everything wrong with data and methodology, as far as either can be read. */

import { salvage } from '../methodology/valid-subset.ts';
import { withoutAccepted } from '../model/accept.ts';
import { codes } from '../model/codes.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { gather, take } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import { indicatorsOf } from '../model/methodology.ts';
import { say } from '../model/saying.ts';
import { matchHeaders, type Table } from '../model/table.ts';
import type { Source } from '../read/bytes.ts';
import type { Plan } from '../read/cells.ts';
import { mergedHeader, type Opened, readTable } from '../read/table.ts';
import { requirementsOf } from '../stage/columns.ts';
import { prepare } from '../stage/prepare.ts';
import { acceptedNothing } from '../study/check/accepted.ts';
import { checkMethodology, checkRating } from '../study/check/check-rating.ts';
import { type Chosen, matchingPreset } from './choose.ts';
import { headerless } from './headerless.ts';
import { guessedJoinKey, joinKeyOf } from './join-key.ts';
import { locateSettings } from './locate-settings.ts';
import { noteOfReading } from './note-of-reading.ts';
import type { RunOptions } from './options.ts';
import { openPlan, planOf } from './plan.ts';
import { namedIn, openTables } from './read-data.ts';
import { readingOf, settingsTooLate } from './reading.ts';
import { selectUnits } from './select-units.ts';

/** What is to be checked, opened. */
export interface Checkable {
  readonly sources: readonly Source[];
  /** As `findMethodology` gives it. */
  readonly found: Outcome<Chosen | undefined>;
  /** What was said while they were opened; it is among the findings. */
  readonly said: readonly Diagnostic[];
}

export interface Checked {
  /** Errors and warnings, in the order in which they were found. */
  readonly findings: readonly Diagnostic[];
  /** What was said in passing, such as how the data were read. */
  readonly remarks: readonly Diagnostic[];
  /** How much was checked. */
  readonly units: number;
  readonly indicators: number;
}

const isNote = ({ severity }: Diagnostic) => severity === 'note';

/**
 * Reads and checks as much as can be. What cannot be read of the one does not keep the other from being checked.
 */
export async function checkData(
  { sources, found, said: opening }: Checkable,
  options: RunOptions,
): Promise<Checked> {
  const said: Diagnostic[] = [...opening];
  const given = found.ok ? found.value : undefined;
  const valid = given === undefined ? undefined : await judged(given, options);
  if (found.ok && given === undefined) said.push(...settingsTooLate(options.overrides));
  const reading = take(readingOf(options, valid?.ok === true ? valid.value?.data : undefined), said);
  const opened = reading && take(await openTables(sources, reading), said);
  if (opened === undefined) {
    const findings = await locateSettings(given, said);
    return { findings, remarks: [], units: 0, indicators: 0 };
  }
  const { files } = opened;
  const header = mergedHeader(files);
  const chosen = found.ok ? (found.value ?? (await matchingPreset(header))) : undefined;
  if (chosen !== undefined) gather(said, chosen.notes);
  const known = chosen === undefined ? undefined : take(valid ?? (await judged(chosen, options)), said);
  const size = sources.reduce((sum, source) => sum + source.size, 0);
  const nameless = known === undefined ? [] : headerless(files, known);
  said.push(...nameless);
  const table =
    files.length === 0 || nameless.length > 0
      ? undefined
      : take(await tableOf(files, header, known, options, size < LARGE), said);
  if (table !== undefined) said.push(noteOfReading(table));
  const isTold = found.ok && chosen === undefined;
  const methodology =
    known ?? (table === undefined ? undefined : take(await plain(table, options, isTold), said));
  const troubles = said.filter((diagnostic) => !isNote(diagnostic));
  const remarks = said.filter(isNote);
  const units = table?.length ?? 0;
  if (methodology === undefined) return { findings: troubles, remarks, units, indicators: 0 };
  await prepare(methodology);
  const about =
    table === undefined
      ? checkMethodology(methodology)
      : checkRating(table, methodology, troubles, chosen === undefined);
  const { left, met } = withoutAccepted([...troubles, ...about], methodology.accept);
  // Of some of the units it does not follow that a finding is gone.
  const isWhole = table !== undefined && options.only.length === 0;
  const unmet = isWhole ? acceptedNothing(methodology.accept ?? [], met, Object.keys(codes), true) : [];
  const findings = await locateSettings(chosen, [...left, ...unmet]);
  return { findings, remarks, units, indicators: indicatorsOf(methodology.criteria).length };
}

/** The chosen methodology, or what of it is valid. */
async function judged(
  chosen: Chosen,
  { overrides }: Pick<RunOptions, 'overrides'>,
): Promise<Outcome<Methodology | undefined>> {
  if (chosen.methodology !== undefined && overrides.length === 0)
    return { ok: true, value: chosen.methodology, diagnostics: [] };
  const { applyOverrides } = await import('./apply-overrides.ts');
  const changed = await applyOverrides(chosen, overrides);
  if (!changed.ok) return changed;
  const { written, object, edited } = changed.value;
  const { methodology, issues } = salvage(object);
  if (issues.length === 0) return { ok: true, value: methodology, diagnostics: [] };
  const { locateIssues } = await import('../read/methodology.ts');
  return { ok: true, value: methodology, diagnostics: locateIssues(written, issues, edited) };
}

/** From this size on only the columns that the methodology names are read. */
const LARGE = 1 << 23;

/** The rows, with the columns that the methodology needs and, where there are not too many, all the others. */
async function tableOf(
  files: readonly Opened[],
  header: readonly string[],
  methodology: Methodology | undefined,
  options: RunOptions,
  isSmall: boolean,
): Promise<Outcome<Table>> {
  const notes: Diagnostic[] = [];
  const named = options.overrides.filter(({ target }) => target === 'unit.id').map(({ text }) => text.trim());
  const plan = methodology === undefined ? openPlan(named) : widePlan(header, methodology, options, isSmall);
  const unit = methodology === undefined ? named[0] : methodology.unit.id[0];
  const { missing, strip } = methodology?.data ?? {};
  const field = (names: readonly string[]) => (unit === undefined ? 0 : (matchHeaders(names, unit)[0] ?? 0));
  const joinBy =
    methodology === undefined && named.length === 0
      ? guessedJoinKey
      : joinKeyOf(methodology ?? { unit: { id: named, attributes: [] } });
  const read = await readTable(files, plan, { missing, strip }, field, joinBy);
  const whole = take(read, notes);
  const table = whole === undefined ? undefined : take(await selectUnits(whole, options.only), notes);
  return table === undefined
    ? { ok: false, diagnostics: notes }
    : { ok: true, value: table, diagnostics: notes };
}

function widePlan(
  header: readonly string[],
  methodology: Methodology,
  { only }: RunOptions,
  isSmall: boolean,
): Plan {
  const optional = (column: string, name: string) => {
    const by = say('bySetting', { name });
    return { column, kind: 'auto' as const, by, optional: true };
  };
  const asked = only.map(({ column, option }) => optional(column, option));
  const others =
    isSmall || methodology.unit.id.length === 0 ? header.map((column) => optional(column, 'check')) : [];
  return planOf(header, [...requirementsOf(methodology), ...asked, ...others]);
}

/** The data without a methodology, or with one that cannot be read: every column of numbers. */
async function plain(
  table: Table,
  options: RunOptions,
  isTold: boolean,
): Promise<Outcome<Methodology | undefined>> {
  const { plainMethodology } = await import('./plain-methodology.ts');
  const made = plainMethodology(table, isTold ? namedIn(options.overrides) : []);
  if (!made.ok) return made;
  // Changes of a methodology that cannot be read say nothing about another one.
  const judgement = await judged(made.value, isTold ? options : { overrides: [] });
  const notes = isTold ? made.value.notes : [];
  return { ...judgement, diagnostics: [...made.diagnostics, ...notes, ...judgement.diagnostics] };
}
