/** Random changes of a rating, and the table and the file that they speak of. */

import fc from 'fast-check';
import type { Rating } from '../../src/model/rating.ts';
import { rate } from '../../src/rate.ts';
import { methodology } from '../reference.ts';
import {
  type Case,
  type Cell,
  cellOf,
  type File,
  idsOf,
  isGroupFile,
  leavesOf,
  methodologyOf,
  type NodeFile,
  type SiblingsFile,
  tableFor,
  weight,
} from './case.ts';

/** As the library takes it. */
export interface Change {
  readonly weights?: Readonly<Record<string, number>>;
  readonly cell?: { readonly unit: string; readonly indicator: string; readonly raw: number | null };
  readonly row?: {
    readonly unit: string;
    readonly raw: Readonly<Record<string, number | null>>;
    readonly carried: Readonly<Record<string, number | string | null>>;
  };
  readonly without?: { readonly unit: string } | { readonly indicator: string };
}

/** The same, but of a cell what is written in it. */
export type Edit =
  | { readonly kind: 'weights'; readonly weights: Readonly<Record<string, number>> }
  | { readonly kind: 'cell'; readonly unit: string; readonly indicator: string; readonly cell: Cell }
  | { readonly kind: 'row'; readonly unit: string; readonly cells: Readonly<Record<string, Cell>> }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'criterion'; readonly id: string };

/** One change, or two or three after each other. */
export function editsOf({ records, file, kinds }: Case): fc.Arbitrary<readonly Edit[]> {
  const ids = idsOf(file.criteria);
  const indicators = Object.keys(kinds);
  const unit = fc.constantFrom(...records.map(({ city }) => String(city)));
  const edit = fc.oneof<fc.Arbitrary<Edit>[]>(
    fc
      .dictionary(fc.constantFrom(...ids), weight, { minKeys: 1, maxKeys: 3 })
      .map((weights) => ({ kind: 'weights', weights: { ...weights } })),
    fc.constantFrom(...indicators).chain((indicator) =>
      fc.record({
        kind: fc.constant('cell'),
        unit,
        indicator: fc.constant(indicator),
        cell: fc.oneof(
          { weight: 4, arbitrary: cellOf(kinds[indicator]!) },
          { weight: 1, arbitrary: fc.constant(null) },
        ),
      }),
    ),
    fc.record({
      kind: fc.constant('row'),
      unit,
      cells: fc.record({
        ...Object.fromEntries(indicators.map((id) => [id, cellOf(kinds[id]!)])),
        country: fc.constantFrom('country 0', 'country 1', 'country 9'),
        population: fc.integer({ min: 1, max: 999 }),
      }),
    }),
    unit.map((name) => ({ kind: 'unit', unit: name })),
    fc.constantFrom(...ids).map((id) => ({ kind: 'criterion', id })),
  );
  return fc.array(edit, { minLength: 1, maxLength: 3 });
}

/**
 * The table and the file as edited; undefined where what an edit names is gone, where it leaves nothing to rate, or a
 * file that is not valid, such as one whose judgements are about a child that is gone.
 */
export function edited(example: Case, edits: readonly Edit[], before: Rating): Case | undefined {
  const shares = new Map(before.criteria.map(({ id, weight: own }) => [id, own]));
  let changed = example;
  for (const edit of edits) {
    const next = editedOnce(changed, edit, shares);
    if (next === undefined || !isValid(next)) return undefined;
    changed = next;
  }
  return changed;
}

const withRow = (
  records: Case['records'],
  { unit, cells }: Extract<Edit, { kind: 'row' }>,
): Case['records'] => records.map((record) => (record.city === unit ? { ...record, ...cells } : record));

function isValid({ file }: Case): boolean {
  try {
    methodologyOf(file);
    return true;
  } catch {
    return false;
  }
}

function editedOnce(example: Case, edit: Edit, shares: ReadonlyMap<string, number>): Case | undefined {
  const { records, file } = example;
  const isThere = (unit: string) => records.some(({ city }) => city === unit);
  switch (edit.kind) {
    case 'weights': {
      const ids = idsOf(file.criteria);
      if (!Object.keys(edit.weights).every((id) => ids.includes(id))) return undefined;
      return { ...example, file: reweighted(file, edit.weights, shares) };
    }
    case 'cell': {
      const { unit, indicator, cell } = edit;
      if (!isThere(unit) || !leavesOf(file.criteria).some(({ id }) => id === indicator)) return undefined;
      const write = (record: (typeof records)[number]) =>
        record.city === unit ? { ...record, [indicator]: cell } : record;
      return { ...example, records: records.map(write) };
    }
    case 'row': {
      if (!isThere(edit.unit)) return undefined;
      return { ...example, records: withRow(records, edit) };
    }
    case 'unit':
      if (!isThere(edit.unit)) return undefined;
      return { ...example, records: records.filter(({ city }) => city !== edit.unit) };
    case 'criterion': {
      const left = without(file, edit.id);
      return left === undefined ? undefined : { ...example, file: left };
    }
  }
}

/** Weights in place of those written; where they are derived, the others keep what was derived as if it were written. */
function reweighted<S extends SiblingsFile>(
  group: S,
  weights: Readonly<Record<string, number>>,
  shares: ReadonlyMap<string, number>,
): S {
  const isNamed = group.criteria.some(({ id }) => id in weights);
  const criteria = group.criteria.map((child): NodeFile => {
    const own = isNamed && isDerived(group) ? (shares.get(child.id) ?? child.weight) : child.weight;
    const changed = { ...child, weight: weights[child.id] ?? own };
    return isGroupFile(changed) ? reweighted(changed, weights, shares) : changed;
  });
  return { ...group, criteria, ...(isNamed && isDerived(group) && { weights: { method: 'given' } }) };
}

/** The file without a criterion and without what refers to it; undefined where it is not there or was all there was. */
function without(file: File, id: string): File | undefined {
  if (!idsOf(file.criteria).includes(id)) return undefined;
  const left = pruned(file, id);
  if (left === undefined) return undefined;
  const there = new Set(idsOf(left.criteria));
  const { screening, ranking, awards } = file;
  return {
    ...left,
    screening: {
      ...screening,
      ...(screening.groups && { groups: screening.groups.filter(({ group }) => there.has(group)) }),
    },
    ranking: { ...ranking, tiebreak: ranking.tiebreak.filter((name) => there.has(name)) },
    awards: awards.filter(({ criterion }) => criterion === undefined || there.has(criterion)),
  };
}

/**
 * A group without a criterion, and without groups that are thereby left without a child that counts. A group method's
 * lists speak of the children by their order, so there the child stays, without weight; undefined where weights are
 * derived, so that none can be taken from it.
 */
function pruned<S extends SiblingsFile>(group: S, id: string): S | undefined {
  const lefts = group.criteria.map((child) =>
    child.id === id ? undefined : isGroupFile(child) ? pruned(child, id) : child,
  );
  if (!lefts.includes(undefined)) return { ...group, criteria: lefts.map((child) => child!) };
  const criteria = lefts.filter((child) => child !== undefined);
  if (criteria.every((child) => child.weight === 0)) return undefined;
  if (suits(group, criteria) || isDerived(group)) return { ...group, criteria };
  return {
    ...group,
    criteria: group.criteria.map((child, index) => lefts[index] ?? { ...child, weight: 0 }),
  };
}

/** Whether the group's methods take these children. */
function suits({ aggregate, weights }: SiblingsFile, children: readonly NodeFile[]): boolean {
  const criteria = children.map(({ id, weight: own }) => ({ id, weight: own }));
  try {
    methodology({ rating: 1, unit: { id: 'city' }, aggregate, weights, criteria });
    return true;
  } catch {
    return false;
  }
}

const isDerived = ({ weights }: SiblingsFile): boolean =>
  weights.method !== 'given' || weights.shares !== undefined;

/** The edits as the library takes them, each cell as the number that a result shows; null where it shows none. */
export function changesOf(example: Case, edits: readonly Edit[]): readonly Change[] {
  let { records, file } = example;
  return edits.map((edit) => {
    const change = changeOf({ ...example, records }, edit, file);
    // From here on an indicator may not be there, and a denominator be another one.
    if (edit.kind === 'criterion') file = without(file, edit.id) ?? file;
    if (edit.kind === 'row') records = withRow(records, edit);
    return change;
  });
}

function changeOf(example: Case, edit: Edit, file: File): Change {
  switch (edit.kind) {
    case 'weights':
      return { weights: edit.weights };
    case 'cell': {
      const { unit, indicator, cell } = edit;
      const record = example.records.find(({ city }) => city === unit)!;
      return { cell: { unit, indicator, raw: rawOf(example, { ...record, [indicator]: cell }, indicator) } };
    }
    case 'row': {
      const { unit, cells } = edit;
      const { country = null, population = null } = cells;
      const ids = leavesOf(file.criteria).map(({ id }) => id);
      const raw = Object.fromEntries(ids.map((id) => [id, rawOf(example, { city: unit, ...cells }, id)]));
      return { row: { unit, raw, carried: { country, population } } };
    }
    case 'unit':
      return { without: { unit: edit.unit } };
    case 'criterion':
      return { without: { indicator: edit.id } };
  }
}

/** The number of a cell as a result shows it: after `points` and `per`, before `bands`. */
function rawOf({ file }: Case, row: Readonly<Record<string, Cell>>, indicator: string): number | null {
  const leaf = leavesOf(file.criteria).find(({ id }) => id === indicator)!;
  const { id, per, points, bands } = leaf;
  const alone = {
    unit: { id: 'city' },
    criteria: [
      { id, normalise: 'none', ...(per && { per }), ...(points && { points }), ...(bands && { bands }) },
      { id: 'there', column: 'population', normalise: 'none' },
    ],
  };
  const outcome = rate(tableFor({ records: [row] }), methodology({ rating: 1, ...alone }));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value.units[0]?.criteria[id]?.raw ?? null;
}
