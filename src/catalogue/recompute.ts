/**
 * The methods' worked examples, computed anew: what their pages, the conformance report and the tests show.
 * An example goes straight to its method, without a methodology around it.
 */

import * as v from 'valibot';
import { aggregate } from '../method/aggregate/registry.ts';
import type {
  AggregateMethod,
  Method,
  MissingMethod,
  NormaliseMethod,
  Refusal,
  Registry,
  Siblings,
  TreatMethod,
  WeighContext,
  WeighMethod,
} from '../method/method.ts';
import { missing } from '../method/missing/registry.ts';
import { normalise } from '../method/normalise/registry.ts';
import type {
  AggregateExample,
  ColumnExample,
  MissingExample,
  NormaliseExample,
  Page,
  WeighExample,
} from '../method/page.ts';
import { treat } from '../method/treat/registry.ts';
import { weigh } from '../method/weigh/registry.ts';
import type { Choice, Direction } from '../model/methodology.ts';
import { type Saying, say } from '../model/saying.ts';
import { textsOf } from '../model/table.ts';
import * as pages from './pages/registry.ts';
import type { Traits } from './traits.ts';
import { normaliseColumn, treatColumn } from './whole-column.ts';

/** A row or column of an example as it is shown. */
export interface Labelled {
  readonly label: string;
  readonly values: readonly (number | string)[];
}

/** What goes into an example: values of units (rows) for one or more criteria (columns), and what is said of either. */
export interface Given {
  readonly criteria: readonly Labelled[];
  readonly ofUnits: readonly Labelled[];
  readonly ofCriteria: readonly Labelled[];
  /** What the expected figures are about. */
  readonly about: 'units' | 'criteria';
}

export interface Recomputed {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly direction: Direction;
  readonly given: Given;
  readonly expected: readonly number[];
  readonly tolerance: number;
  readonly source: string;
  /** Empty where the method gives nothing; `problem` says why. */
  readonly computed: readonly number[];
  readonly problem?: Saying;
}

/** A method of a family with its examples computed anew. */
export interface Entry {
  readonly family: string;
  readonly method: Method & Traits;
  readonly page: Page<unknown>;
  readonly recompute: () => Promise<readonly Recomputed[]>;
}

interface Example {
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly direction?: Direction;
  readonly expected: readonly number[];
  readonly tolerance: number;
  readonly source: string;
}

type Computed = Float64Array | readonly number[] | { readonly problem: Saying };

/** Every method of every family, in the order in which they are listed. */
export const entries: readonly Entry[] = [
  ...entriesOf(missing, pages.missing, missingGiven, recomputeMissing),
  ...entriesOf(treat, pages.treat, columnGiven, recomputeTreated),
  ...entriesOf(normalise, pages.normalise, normaliseGiven, recomputeNormalised),
  ...entriesOf(aggregate, pages.aggregate, aggregateGiven, recomputeAggregated),
  ...entriesOf(weigh, pages.weigh, weighGiven, recomputeWeights),
];

/** The parameters of an example, defaults filled in from the schemas. */
export function choiceFor(
  { name, parameters }: Pick<Method, 'name' | 'parameters'>,
  given: Readonly<Record<string, unknown>> = {},
): Choice {
  return { method: name, ...v.parse(v.strictObject(parameters), given) };
}

function entriesOf<E extends Example, M extends Method & Traits>(
  methods: Registry<M>,
  pages: Readonly<Record<string, () => Page<E>>>,
  given: (example: E) => Given,
  compute: (method: M, example: E, choice: Choice) => Computed,
): Entry[] {
  return methods.all().map((method) => {
    const page = pages[method.name]?.();
    if (page === undefined) throw new Error(`${methods.family} ${method.name} has no page`);
    return {
      family: methods.family,
      method,
      page,
      recompute: async () => {
        await method.load?.();
        return page.examples.map((example) => {
          const { parameters = {}, direction = 'higher', expected, tolerance, source } = example;
          const choice = choiceFor(method, parameters);
          const why = method.check?.(choice);
          const computed = why === undefined ? compute(method, example, choice) : { problem: why };
          const shown = { parameters, direction, given: given(example), expected, tolerance, source };
          return 'problem' in computed
            ? { ...shown, computed: [], problem: computed.problem }
            : { ...shown, computed: [...computed] };
        });
      },
    };
  });
}

function recomputeMissing(method: MissingMethod, example: MissingExample, choice: Choice): Computed {
  const observed = Float64Array.from(example.input);
  if (method.policy !== 'fill') return observed;
  const filled = method.fill(observed, choice, {
    direction: example.direction ?? 'higher',
    peers: () =>
      (example.peers ?? []).map((values, index) => ({
        id: `peer ${index + 1}`,
        direction: 'higher',
        observed: Float64Array.from(values),
        levels: 1,
      })),
    groups: () => (row) => example.groups?.[row] ?? null,
  });
  const value = (row: number) => (typeof filled === 'number' ? filled : filled.values[row]!);
  return observed.map((old, row) => (Number.isNaN(old) ? value(row) : old));
}

function recomputeTreated(method: TreatMethod, { input }: ColumnExample, choice: Choice): Computed {
  return treatColumn(method, Float64Array.from(input), choice).values;
}

function recomputeNormalised(method: NormaliseMethod, example: NormaliseExample, choice: Choice): Computed {
  const { input, direction = 'higher', units = input.map((_, row) => `unit ${row + 1}`) } = example;
  const result = normaliseColumn(method, Float64Array.from(input), direction, choice, textsOf(units));
  if (result.kind === 'scores') return result.scores;
  return { problem: result.kind === 'refused' ? reasons(result.refusals) : result.why };
}

function recomputeAggregated(method: AggregateMethod, example: AggregateExample, choice: Choice): Computed {
  const counted = example.weights.filter((weight) => weight > 0).length;
  const why = method.checkChildren?.(choice, example.input.length, counted);
  if (why !== undefined) return { problem: why };
  const siblings: Siblings = {
    columns: example.input.map((column) => Float64Array.from(column)),
    weights: example.weights,
    directions: example.directions ?? example.input.map(() => 'higher'),
    raw: example.input.map(() => true),
    childOrder: example.input.map((_, child) => child),
  };
  const result = method.aggregate(siblings, choice);
  return result.kind === 'scores' ? result.scores : { problem: reasons(result.refusals) };
}

function recomputeWeights(method: WeighMethod, example: WeighExample, choice: Choice): Computed {
  const columns = example.columns.map((column) => Float64Array.from(column));
  const { given, ids = given.map((_, index) => `c${index + 1}`) } = example;
  const context: WeighContext = {
    ids,
    given,
    childOrder: given.map((_, index) => index),
    directions: example.directions ?? given.map(() => 'higher'),
    normalised: () => columns,
    treated: () => columns,
  };
  const why = method.checkChildren?.(choice, ids);
  if (why !== undefined) return { problem: why };
  const result = method.weigh(context, choice);
  if (result.kind === 'refused') return { problem: result.why };
  const total = result.weights.reduce((before, weight) => before + weight, 0);
  return result.weights.map((weight) => weight / total);
}

const reasons = (refusals: readonly Pick<Refusal, 'why'>[]): Saying =>
  say('several', { reasons: refusals.map(({ why }) => why) });

function columnGiven({ input }: ColumnExample): Given {
  return { criteria: [{ label: 'x', values: input }], ofUnits: [], ofCriteria: [], about: 'units' };
}

function missingGiven({ peers = [], groups, ...example }: MissingExample): Given {
  return {
    ...columnGiven(example),
    ofUnits: [
      ...peers.map((values, index) => ({ label: `y${subscript(index + 1)}`, values })),
      ...(groups === undefined ? [] : [{ label: 'group', values: groups.map((group) => group ?? 'none') }]),
    ],
  };
}

function normaliseGiven({ units, ...example }: NormaliseExample): Given {
  return { ...columnGiven(example), ofUnits: units === undefined ? [] : [{ label: 'unit', values: units }] };
}

function aggregateGiven({ input, weights, directions }: AggregateExample): Given {
  const ofCriteria = [
    ...(directions === undefined ? [] : [{ label: 'better', values: directions }]),
    ...(weights.every((weight) => weight === weights[0]) ? [] : [{ label: 'weight', values: weights }]),
  ];
  return { criteria: numbered(input), ofUnits: [], ofCriteria, about: 'units' };
}

function weighGiven({ columns, ids, given, directions }: WeighExample): Given {
  const criteria = numbered(given.map((_, index) => columns[index] ?? []));
  return {
    criteria: criteria.map(({ label, values }, index) => ({ label: ids?.[index] ?? label, values })),
    ofUnits: [],
    ofCriteria: [
      ...(directions === undefined ? [] : [{ label: 'better', values: directions }]),
      ...(given.every((weight) => weight === given[0]) ? [] : [{ label: 'given', values: given }]),
    ],
    about: 'criteria',
  };
}

/** x₁, x₂ … */
const numbered = (columns: readonly (readonly number[])[]): Labelled[] =>
  columns.map((values, index) => ({ label: `x${subscript(index + 1)}`, values }));

const subscript = (number: number) =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)));
