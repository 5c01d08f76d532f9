/** Worked examples of the literature and of other tools' test-suites, each written as a methodology of ours. */

import * as v from 'valibot';
import { type Case, type Columns, type Expected, type PrintedAs, tables } from './cases.ts';
import type { Reference } from './reference.ts';

const numbers = v.array(v.number());
const matrix = v.array(numbers);
const exampleSchema = v.object({
  id: v.string(),
  input: v.looseObject({
    matrix: v.optional(matrix),
    weights: v.optional(numbers),
    types: v.optional(numbers),
    columns: v.optional(v.array(v.string())),
    rows: v.optional(v.array(v.array(v.union([v.string(), v.number()])))),
    candidates: v.optional(v.array(v.string())),
    ballots: v.optional(v.array(v.object({ order: v.array(v.string()), count: v.number() }))),
    pairwise: v.optional(matrix),
    x: v.optional(numbers),
    y: v.optional(numbers),
  }),
  parameters: v.record(v.string(), v.unknown()),
  expected: v.record(v.string(), v.unknown()),
  tolerance: v.union([v.number(), v.record(v.string(), v.number())]),
  source: v.object({ citation: v.string(), read_in: v.string() }),
});
type Example = v.InferOutput<typeof exampleSchema>;
const fileSchema = v.object({ examples: v.array(exampleSchema) });

type Written = string | Readonly<Record<string, unknown>>;

/** A group method on a decision matrix: how its figures were printed, and under which name. */
interface GroupExample {
  readonly aggregate: Written;
  readonly field: string;
  readonly normalise?: Written;
  readonly printedAs?: PrintedAs;
}

const BEST_IS_SMALLEST = { times: -1, plus: 1 };

const GROUP_METHODS: Readonly<Record<string, GroupExample>> = {
  'topsis-opricovic2004': {
    aggregate: { method: 'topsis', normalisation: 'none' },
    normalise: { method: 'min-max', to: [0, 1] },
    field: 'closeness',
  },
  'topsis-tzeng2011': { aggregate: 'topsis', field: 'closeness' },
  'vikor-papathanasiou2018': {
    aggregate: { method: 'vikor', v: 0.625 },
    field: 'Q',
    printedAs: BEST_IS_SMALLEST,
  },
  'vikor-opricovic2004': { aggregate: 'vikor', field: 'Q', printedAs: BEST_IS_SMALLEST },
  'vikor-advantage-without-stability': { aggregate: 'vikor', field: 'Q', printedAs: BEST_IS_SMALLEST },
  'promethee2-papathanasiou2018': {
    aggregate: { method: 'promethee', preference: 'linear', q: [1, 1, 1, 1], p: [2, 2, 2, 2] },
    field: 'net_flow',
  },
  'promethee2-zhao2013': { aggregate: { method: 'promethee', preference: 'usual' }, field: 'net_flow' },
  'promethee2-ziemba2017': {
    aggregate: {
      method: 'promethee',
      preference: 'vshape',
      p: [7280, 4, 13.4, 7.4, 3, 1662, 3, 3, 13.8, 3, 766240, 17820],
    },
    field: 'net_flow',
  },
  'waspas-tus2019': { aggregate: { method: 'waspas', lambda: 0.5 }, field: 'score' },
  'edas-yazdani2020': { aggregate: 'edas', field: 'score' },
  'mabac-pamucar2015': { aggregate: 'mabac', field: 'score' },
  'copras-goswami2020': { aggregate: 'copras', field: 'utility' },
  'spotis-dezert2020': {
    aggregate: {
      method: 'spotis',
      bounds: [
        [-5, 12],
        [-6, 10],
        [-8, 5],
      ],
    },
    field: 'distance',
    printedAs: BEST_IS_SMALLEST,
  },
  'weighted-product-enwiki': {
    aggregate: 'geometric',
    normalise: 'share-of-sum',
    field: 'log10_score',
    printedAs: { log10: true },
  },
};

/** The peer's names for what we call otherwise. */
const NORMALISATIONS: Readonly<Record<string, Written>> = {
  'norm-minmax': { method: 'min-max', to: [0, 1] },
  'norm-max': { method: 'share-of-max', mirror: 'difference' },
  'norm-sum': 'share-of-sum',
  'norm-vector': 'vector',
  'norm-linear': 'share-of-max',
  'norm-nonlinear': 'peldschus',
  'norm-enhanced-accuracy': 'enhanced-accuracy',
  'norm-zavadskas-turskis': 'zavadskas-turskis',
};

const WEIGHTS: Readonly<Record<string, string>> = {
  'entropy-xu2004': 'entropy',
  'entropy-zavadskas2016': 'entropy',
  'entropy-elsayed2017': 'entropy',
  'critic-tus2019': 'critic',
  'stddev-jahan2013': 'standard-deviation',
  'coefvar-shuai2012': 'coefficient-of-variation',
  'merec-keshavarz2021': 'merec',
  'cilos-zavadskas2016': 'cilos',
  'idocriw-zavadskas2016': 'idocriw',
};

/** What is compared of an example: its figures under `field`, with that field's tolerance. */
interface Comparison {
  readonly columns: Columns;
  readonly methodology: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly expected: Expected;
  readonly printedAs?: PrintedAs | undefined;
}
type Make = (example: Example, comparison: Comparison) => Case;
type Find = (id: string) => Example;

export function workedCases({ json }: Reference): unknown {
  const known = tables();
  const read = (file: string): Find => {
    const { examples } = v.parse(fileSchema, json(`worked/${file}.json`));
    return (id) => {
      const example = examples.find((entry) => entry.id === id);
      if (example === undefined) throw new Error(`${file} has no example ${id}`);
      return example;
    };
  };
  const make: Make = ({ id, source, tolerance }, { columns, methodology, field, expected, printedAs }) => {
    const absolute = typeof tolerance === 'number' ? tolerance : tolerance[field];
    return {
      id,
      source: sourceOf(source),
      table: known.add(id, columns),
      methodology,
      expected,
      ...(printedAs && { printedAs }),
      // Votes are counted without error; ours are shares of them.
      within: { absolute: absolute || 1e-9 },
    };
  };
  return {
    about: {
      figures:
        "Examples of the literature and of other tools' test-suites, each written as a methodology of ours; what was printed is compared within half a unit of its last digit. Figures alone are carried, no text and no code.",
      source: 'named with each example',
      madeBy: 'scripts/make-oracles.ts',
    },
    cases: [
      ...groupCases(read('mcdm'), make),
      ...normalisedCases(read('normalisation'), make),
      ...weightCases(read('weights'), make),
      ...voteCases(read('social-choice'), make),
      ...livingCases(read('owa-distance-bod'), make),
      penalisedCase(read('mazziotta-pareto')('ampi-bli-2014-2017'), make),
    ],
    statistics: statisticsOf(read('rank-statistics')),
    tables: known.all(),
  };
}

const sourceOf = ({ citation, read_in }: Example['source']) => `${citation}; read in ${read_in}`;

function groupCases(find: Find, make: Make): Case[] {
  return Object.entries(GROUP_METHODS).map(([id, { aggregate, normalise = 'none', field, printedAs }]) => {
    const example = find(id);
    return make(example, {
      columns: matrixOf(example),
      methodology: { aggregate, criteria: criteriaOf(example, normalise) },
      field,
      expected: { score: v.parse(numbers, example.expected[field]) },
      printedAs,
    });
  });
}

function normalisedCases(find: Find, make: Make): Case[] {
  return Object.entries(NORMALISATIONS).map(([id, normalise]) => {
    const example = find(id);
    return make(example, {
      columns: matrixOf(example),
      methodology: { criteria: criteriaOf(example, normalise) },
      field: 'matrix',
      expected: { criteria: columnsOf(v.parse(matrix, example.expected.matrix)) },
    });
  });
}

function weightCases(find: Find, make: Make): Case[] {
  const weights = (example: Example) => ({ weights: v.parse(numbers, example.expected.weights) });
  const ofData = Object.entries(WEIGHTS).map(([id, method]) => {
    const example = find(id);
    // The columns are scores already where their standard deviations are wanted.
    const normalise = method === 'standard-deviation' ? 'none' : 'min-max';
    return make(example, {
      columns: matrixOf(example),
      methodology: { weights: method, criteria: criteriaOf(example, normalise) },
      field: 'weights',
      expected: weights(example),
    });
  });
  const judged = find('ahp-saaty-city');
  const pairwise = v.parse(matrix, judged.input.pairwise);
  // Judgements ask for no data; the two units are there to be rated.
  const columns = { unit: ['a', 'b'], ...columnsOf([pairwise.map(() => 0), pairwise.map(() => 1)]) };
  const criteria = pairwise.map((_, index) => ({ id: `c${index + 1}` }));
  const methodology = { weights: { method: 'ahp', matrix: pairwise }, criteria };
  return [...ofData, make(judged, { columns, methodology, field: 'weights', expected: weights(judged) })];
}

function voteCases(find: Find, make: Make): Case[] {
  const votes = [
    ['copeland-tennessee', 'copeland', 'balance', undefined],
    ['copeland-rbvote', 'copeland', 'balance', undefined],
    ['borda-frwiki-1', 'borda', 'score', { times: 100, plus: 100 }],
    ['borda-tennessee-0', 'borda', 'score', { times: 100 }],
  ] as const;
  return votes.map(([id, aggregate, field, printedAs]) => {
    const example = find(id);
    const criteria = (example.input.ballots ?? []).map(({ count }, index) => ({
      id: `c${index + 1}`,
      weight: count,
      normalise: 'none',
    }));
    return make(example, {
      columns: ballotsOf(example),
      methodology: { aggregate, criteria },
      field,
      expected: { score: v.parse(numbers, example.expected[field]) },
      printedAs,
    });
  });
}

/** Eleven figures of the OECD Better Life Index 2017, joined in four ways. */
function livingCases(find: Find, make: Make): Case[] {
  const lives = find('owa-wroclaw-bli2017');
  const half = (positions: readonly number[]) =>
    Array.from({ length: 11 }, (_, index) => (positions.includes(index) ? 0.5 : 0));
  const measures = [
    [lives, 'owa_best', { method: 'owa', weights: half([0, 1]) }, undefined],
    [lives, 'owa_worst', { method: 'owa', weights: half([9, 10]) }, undefined],
    [lives, 'wroclaw', 'wroclaw', BEST_IS_SMALLEST],
    [find('bod-bli2017'), 'score', 'benefit-of-the-doubt', undefined],
  ] as const;
  return measures.map(([example, field, aggregate, printedAs]) =>
    make(
      { ...example, id: `${example.id} ${field}` },
      {
        columns: rowsOf(lives, 1),
        methodology: { aggregate, criteria: named(lives, 1) },
        field,
        expected: { score: v.parse(numbers, example.expected[field]) },
        printedAs,
      },
    ),
  );
}

function penalisedCase(example: Example, make: Make): Case {
  const polarity = v.parse(v.record(v.string(), v.string()), example.parameters.polarity);
  const criteria = named(example, 2).map((criterion) => ({
    ...criterion,
    ...(polarity[criterion.id] === 'neg' && { direction: 'lower' }),
  }));
  return make(example, {
    columns: rowsOf(example, 2),
    methodology: { aggregate: 'adjusted-mazziotta-pareto', criteria },
    field: 'ampi',
    expected: { score: v.parse(numbers, example.expected.ampi) },
  });
}

function statisticsOf(example: (id: string) => Example): unknown {
  const swapped = example('salabun2020-swap23');
  const ties = example('kendall-ties');
  const questions = example('cronbach-pingouin');
  const of = ({ id, source, tolerance }: Example) => ({
    id,
    source: sourceOf(source),
    within: { absolute: tolerance },
  });
  return [
    {
      ...of(swapped),
      statistic: 'spearman',
      columns: [swapped.input.x, swapped.input.y],
      expected: swapped.expected.spearman,
    },
    {
      ...of(ties),
      statistic: 'kendall',
      columns: [ties.input.x, ties.input.y],
      expected: ties.expected.tau_b,
    },
    {
      ...of(questions),
      statistic: 'cronbach',
      columns: Object.values(columnsOf(v.parse(matrix, questions.input.rows))),
      expected: questions.expected.alpha,
    },
  ];
}

/** Columns `c1`, `c2`, … of rows of numbers. */
function columnsOf(rows: readonly (readonly number[])[]): Record<string, number[]> {
  return Object.fromEntries(
    (rows[0] ?? []).map((_, child) => [`c${child + 1}`, rows.map((row) => row[child]!)]),
  );
}

const unitsOf = (count: number) => Array.from({ length: count }, (_, index) => `a${index + 1}`);

function matrixOf({ input }: Example): Columns {
  const rows = v.parse(matrix, input.matrix);
  return { unit: unitsOf(rows.length), ...columnsOf(rows) };
}

/** The columns of a matrix as criteria, with its weights and directions where it has any. */
function criteriaOf({ input }: Example, normalise: Written) {
  return v.parse(matrix, input.matrix)[0]!.map((_, index) => ({
    id: `c${index + 1}`,
    ...(input.weights && { weight: input.weights[index] }),
    ...(input.types?.[index] === -1 && { direction: 'lower' }),
    normalise,
  }));
}

/** The rows of a data set by column; the first columns, so many of them, name the unit. */
function rowsOf({ input }: Example, names: number): Columns {
  const rows = input.rows ?? [];
  return {
    unit: rows.map((row) => row.slice(0, names).join(' ')),
    ...Object.fromEntries(
      (input.columns ?? []).slice(names).map((name, index) => [name, rows.map((row) => row[names + index]!)]),
    ),
  };
}

const named = ({ input }: Example, names: number) =>
  (input.columns ?? []).slice(names).map((id) => ({ id, normalise: 'none' }));

/** Ballots as columns: a candidate's points fall with its place, those not named are tied last. */
function ballotsOf({ input: { candidates = [], ballots = [] } }: Example): Columns {
  return {
    unit: candidates,
    ...Object.fromEntries(
      ballots.map(({ order }, index) => [
        `c${index + 1}`,
        candidates.map((name) => (order.includes(name) ? candidates.length - order.indexOf(name) : 0)),
      ]),
    ),
  };
}
