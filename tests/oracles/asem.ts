/** The ASEM data as a table and as a tree of criteria, from asem.json. */

import * as v from 'valibot';
import { figures, readOracle, tableOfColumns } from './oracle.ts';

const criterionSchema = v.object({
  id: v.string(),
  parent: v.string(),
  direction: v.optional(v.literal('lower'), undefined),
  per: v.optional(v.string()),
  weights: v.tuple([v.number(), v.number(), v.number()]),
  values: v.optional(figures),
});

const { units, attributes, denominators, criteria } = readOracle(
  'asem.json',
  v.object({
    units: v.array(v.string()),
    attributes: v.record(v.string(), v.array(v.string())),
    denominators: v.record(v.string(), figures),
    criteria: v.array(criterionSchema),
  }),
);
type Criterion = v.InferOutput<typeof criterionSchema>;

export type Written = string | Readonly<Record<string, unknown>>;

export { criteria, units };
export const codes = criteria.filter(({ values }) => values !== undefined).map(({ id }) => id);

const values = (id: string) => criteria.find((criterion) => criterion.id === id)?.values ?? [];

export const table = tableOfColumns({
  unit: units,
  ...attributes,
  ...denominators,
  ...Object.fromEntries(codes.map((id) => [id, values(id)])),
});

/** The number in a cell of the data; null is a gap. */
export const valueAt = (id: string, row: number) => values(id)[row] ?? null;

export interface Tree {
  /** What is said of an indicator beside its id. */
  readonly indicator?: (criterion: Criterion, index: number) => Readonly<Record<string, unknown>>;
  /** From the bottom up: into pillars, into sub-indexes, into the Index. */
  readonly aggregate?: readonly Written[];
  readonly coverage?: readonly number[];
  /** One of the three sets; null is equal weights, whatever is written. */
  readonly weights?: number | null;
}

/** The methodology of the Index with settings by level. */
export function indexOf(
  { indicator = () => ({}), aggregate = [], coverage = [], weights = 0 }: Tree,
  rest: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const settings = (level: number) => ({
    ...(aggregate[level] !== undefined && { aggregate: aggregate[level] }),
    ...(coverage[level] !== undefined && { coverage: coverage[level] }),
    ...(weights === null && { weights: 'equal' }),
  });
  const children = (parent: string, level: number): unknown[] =>
    criteria
      .filter((criterion) => criterion.parent === parent)
      .map((criterion) => {
        const { id, direction, values } = criterion;
        const common = { id, weight: criterion.weights[weights ?? 0] };
        return values === undefined
          ? { ...common, ...settings(level - 1), criteria: children(id, level - 1) }
          : { ...common, ...(direction && { direction }), ...indicator(criterion, codes.indexOf(id)) };
      });
  return {
    unit: { id: 'unit', attributes: Object.keys(attributes) },
    ...settings(2),
    criteria: children('Index', 2),
    ...rest,
  };
}

/** Indicators side by side, as they are. */
export const flat = (of: (id: string) => Readonly<Record<string, unknown>>) => ({
  unit: { id: 'unit', attributes: Object.keys(attributes) },
  criteria: codes.map((id) => ({ id, ...of(id) })),
});

/** What COINr's own example does before it treats outliers: per denominator, gaps filled with the group's mean. */
export const filled = ({ per }: Pick<Criterion, 'per'>) => ({
  ...(per !== undefined && { per: { column: per } }),
  missing: { method: 'group-mean', by: 'EurAsia_group' },
});
