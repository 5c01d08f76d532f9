/** A published result against the same computed anew. */

import { differencesBetween } from './differences.ts';
import type { Difference, InputCheck, Verification } from './model.ts';

/** The members of a result that its inputs decide; notes and the program's version are not among them. */
const DECIDED = ['rating', 'criteria', 'excluded', 'awards', 'treated'] as const;

type Result = Readonly<Record<string, unknown>>;

/** A row as the table of a page shows it. */
export interface ShownRow {
  readonly unit: string;
  readonly rank: number;
  readonly score: number;
}

/**
 * Compares every value that the inputs decide: the resolved methodology, criteria, units with scores, places, leagues and
 * awards, who is not rated. Of units only those published are compared, since a result may show a part.
 *
 * @param published what was published, as an object of JSON
 * @param computed the result computed anew, the same way
 * @param rows what the table of a page shows, where it is one
 */
export function verify(
  published: Result,
  computed: Result,
  inputs: readonly InputCheck[],
  rows: readonly ShownRow[] = [],
): Verification {
  const differences: Difference[] = [];
  let compared = 0;
  const compare = (one: unknown, other: unknown, unit: string | null, what: string) => {
    const found = differencesBetween(one, other, unit, what);
    compared += found.compared;
    differences.push(...found.differences);
  };
  compare(
    member(published.methodology, 'resolved'),
    member(computed.methodology, 'resolved'),
    null,
    'methodology.resolved',
  );
  for (const name of DECIDED) compare(published[name], computed[name], null, name);
  // The columns that a page computes with are those of the files it carries.
  if ('table' in published) compare(published.table, computed.table, null, 'table');
  const anew = unitsById(computed);
  const own = unitsById(published);
  for (const [id, unit] of own) {
    const other = anew.get(id);
    if (other === undefined) differences.push({ unit: id, what: 'rated', published: true, computed: false });
    else compare(withoutTier(unit), withoutTier(other), id, '');
  }
  for (const { unit, ...shown } of rows) {
    const other = anew.get(unit);
    for (const what of ['rank', 'score'] as const)
      compare(shown[what], other === undefined ? undefined : member(other, what), unit, `table.${what}`);
  }
  const unpublished = [...anew.keys()].filter((id) => !own.has(id)).length;
  return { inputs, compared, differences, unpublished };
}

/** Whether everything agrees. */
export const agrees = ({ inputs, differences }: Verification): boolean =>
  differences.length === 0 && inputs.every(({ sha256 }) => sha256 !== false);

/** Tiers are found by a study of robustness, beside the rating. */
function withoutTier(unit: unknown): unknown {
  if (typeof unit !== 'object' || unit === null) return unit;
  return Object.fromEntries(Object.entries(unit).filter(([name]) => name !== 'tier'));
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}

function unitsById({ units }: Result): ReadonlyMap<string, unknown> {
  const list: readonly unknown[] = Array.isArray(units) ? units : [];
  return new Map(list.map((unit) => [String(member(unit, 'id')), unit]));
}
