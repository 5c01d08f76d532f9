/**
 * The public conformance set: every worked example of the methods and every published table, computed anew.
 * Tables go through `rate()` as a user's data would.
 */

import { checkFile } from '../../methodology/check-file.ts';
import type { Methodology } from '../../model/methodology.ts';
import { isGroup, walkPaths } from '../../model/methodology.ts';
import type { Rating } from '../../model/rating.ts';
import type { Saying } from '../../model/saying.ts';
import { tableOf } from '../../model/table.ts';
import { presets } from '../../presets/index.ts';
import { rate } from '../../rate.ts';
import { prepare } from '../../stage/prepare.ts';
import { type Agreement, agreementOf, toleranceOf } from '../../stats/agreement.ts';
import { type Entry, entries as everyEntry, type Given } from '../recompute.ts';
import { tables as everyTable } from './registry.ts';
import type { Check, ConformanceTable } from './table.ts';

export { tables } from './registry.ts';

/** Figures that belong together, as expected and as computed. */
export interface Comparison {
  readonly title: string;
  /** What each figure is about: a unit, a criterion, or a row of an example. */
  readonly names: readonly string[];
  readonly expected: readonly number[];
  readonly computed: readonly number[];
  /** Absolute; 0 for exact figures. */
  readonly tolerance: number;
  readonly agreement: Agreement;
  /** Why nothing was computed, if nothing was. */
  readonly problem?: Saying;
  readonly note?: string;
}

export interface VerifiedMethod {
  readonly family: string;
  readonly method: string;
  readonly examples: readonly (Comparison & { readonly source: string })[];
}

export interface VerifiedTable {
  readonly table: ConformanceTable;
  readonly checks: readonly (Comparison & { readonly check: Check; readonly methods: readonly string[] })[];
}

export interface Verification {
  readonly methods: readonly VerifiedMethod[];
  readonly tables: readonly VerifiedTable[];
}

/** Computes the examples of the methods and the checks of the tables anew, and compares. */
export async function verify(
  entries: readonly Entry[] = everyEntry,
  tables: readonly ConformanceTable[] = everyTable,
): Promise<Verification> {
  const methods: VerifiedMethod[] = [];
  for (const { family, method, recompute } of entries) {
    const examples = (await recompute()).map(
      ({ given, expected, computed, tolerance, source, problem }, index) => ({
        title: `example ${index + 1}`,
        names: namesOf(given, expected.length),
        expected,
        computed,
        tolerance,
        agreement: agreementOf(expected, computed, tolerance),
        ...(problem !== undefined && { problem }),
        source,
      }),
    );
    methods.push({ family, method: method.name, examples });
  }
  const verified: VerifiedTable[] = [];
  for (const table of tables) {
    const checks: VerifiedTable['checks'][number][] = [];
    for (const check of table.checks) checks.push(await compare(table, check));
    verified.push({ table, checks });
  }
  return { methods, tables: verified };
}

/** The comparisons in which not every figure agrees, with the name of what they belong to. */
export function differing({ methods, tables }: Verification): { of: string; comparison: Comparison }[] {
  return [
    ...methods.flatMap(({ family, method, examples }) =>
      examples.map((comparison) => ({ of: `${family}/${method}`, comparison })),
    ),
    ...tables.flatMap(({ table, checks }) => checks.map((comparison) => ({ of: table.id, comparison }))),
  ].filter(({ comparison: { agreement } }) => agreement.agreeing < agreement.figures);
}

/** The methods that a check goes through, as `family/name`. */
export function methodsOf(check: Check): readonly string[] {
  return usedBy(check, methodologyOf(check, 'unit'));
}

async function compare(table: ConformanceTable, check: Check): Promise<VerifiedTable['checks'][number]> {
  const { title, expected: printed, decimals, note } = check;
  const names = Object.keys(printed);
  const expected = names.map((name) => printed[name]!);
  const methodology = methodologyOf(check, table.columns[0]!);
  const records = table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column, row[index]])),
  );
  await prepare(methodology);
  const rated = rate(tableOf(records), methodology);
  const figures = rated.ok ? figuresOf(rated.value, check.figure) : new Map<string, number>();
  const change = check.printed?.of ?? ((figure: number) => figure);
  const computed = names.map((name) => change(figures.get(name) ?? NaN));
  const tolerance = toleranceOf(decimals);
  const problem = rated.diagnostics.find(({ severity }) => severity === 'error')?.says;
  return {
    title,
    check,
    methods: usedBy(check, methodology),
    names,
    expected,
    computed,
    tolerance,
    agreement: agreementOf(expected, computed, tolerance),
    ...(problem !== undefined && { problem }),
    ...(note !== undefined && { note }),
  };
}

function methodologyOf({ title, methodology: written }: Check, unit: string): Methodology {
  if ('preset' in written) {
    const preset = presets.find(({ name }) => name === written.preset);
    if (preset === undefined) throw new Error(`${title}: there is no preset '${written.preset}'`);
    return preset.methodology;
  }
  const { methodology, issues } = checkFile({ rating: 1, unit: { id: unit }, ...written });
  if (methodology === undefined) throw new Error(`${title}: ${JSON.stringify(issues)}`);
  return methodology;
}

function figuresOf(rating: Rating, figure: Check['figure']): Map<string, number> {
  if (figure === 'weight') {
    const top = rating.criteria.filter(({ parent }) => parent === null);
    return new Map(top.map(({ id, weight }) => [id, weight]));
  }
  return new Map(rating.units.map((unit) => [unit.id, unit[figure]]));
}

/** Each once; methods that change nothing are not worth a word, nor those that a figure does not go through. */
function usedBy({ figure }: Check, methodology: Methodology): string[] {
  const used = new Set<string>();
  const add = (family: string, name: string) => {
    if (figure === 'weight' && family !== 'weights') return;
    if (!['none', 'given', 'reweight'].includes(name)) used.add(`${family}/${name}`);
  };
  const groups = [methodology, ...[...walkPaths(methodology.criteria)].map(({ criterion }) => criterion)];
  for (const group of groups) {
    if (!('criteria' in group)) continue;
    // A group of one is its only child, however it is aggregated.
    if (group.criteria.length === 1) continue;
    add('aggregate', group.aggregate.method);
    add('weights', group.weights.method);
  }
  for (const { criterion } of walkPaths(methodology.criteria)) {
    if (isGroup(criterion)) continue;
    add('missing', criterion.missing.method);
    add('treat', criterion.treat.method);
    add('normalise', criterion.normalise.method);
  }
  return [...used];
}

function namesOf({ ofUnits, criteria, about }: Given, length: number): string[] {
  const labels = about === 'criteria' ? criteria.map(({ label }) => label) : [];
  const units = about === 'units' ? ofUnits.find(({ label }) => label === 'unit')?.values : undefined;
  return Array.from({ length }, (_, index) => String(units?.[index] ?? labels[index] ?? `row ${index + 1}`));
}
