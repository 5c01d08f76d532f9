/** Random ratings: a table, and a methodology for it as its file would say it. */

import fc from 'fast-check';
import type { Outcome } from '../../src/model/diagnostic.ts';
import type { Methodology } from '../../src/model/methodology.ts';
import type { Rating } from '../../src/model/rating.ts';
import { type Table, tableOf } from '../../src/model/table.ts';
import { rate } from '../../src/rate.ts';
import { methodology } from '../reference.ts';
import {
  aggregateChoice,
  aggregateName,
  missingChoice,
  normaliseChoice,
  readsDirection,
  treatChoice,
  type Written,
  wantsPositiveScores,
  wantsPositiveValues,
  weightsChoice,
} from './choices.ts';

export type Cell = number | string | null;
export type Cells = Readonly<Record<string, Cell>>;

export interface LeafFile {
  readonly id: string;
  readonly weight: number;
  readonly direction: 'higher' | 'lower';
  readonly missing: Written;
  readonly treat: Written;
  readonly normalise: Written;
  readonly per?: { readonly column: string; readonly scale: number };
  readonly bands?: readonly { readonly below?: number; readonly points: number }[];
  readonly points?: Readonly<Record<string, number>>;
}

export interface SiblingsFile {
  readonly aggregate: Written;
  readonly weights: Written;
  readonly coverage: number;
  readonly criteria: readonly NodeFile[];
}

export interface GroupFile extends SiblingsFile {
  readonly id: string;
  readonly weight: number;
  /** Of its own score. */
  readonly normalise?: Written;
}

export type NodeFile = LeafFile | GroupFile;

export interface File extends SiblingsFile {
  readonly unit: { readonly id: string; readonly attributes: readonly string[] };
  readonly screening: {
    readonly coverage?: number;
    readonly groups?: readonly { readonly group: string; readonly coverage: number }[];
    readonly drop?: readonly string[];
  };
  readonly ranking: { readonly ties: string; readonly by: string; readonly tiebreak: readonly string[] };
  readonly leagues: readonly { readonly id: string }[];
  readonly awards: readonly { readonly id: string; readonly criterion?: string }[];
}

/** Numbers of a kind, or answers; one cell in so many is a gap, none for 0. */
export interface Kind {
  readonly of: keyof typeof numbers | readonly string[];
  readonly gaps: number;
}

export interface Case {
  readonly records: readonly Cells[];
  readonly file: File;
  /** What may stand in a cell of each indicator. */
  readonly kinds: Readonly<Record<string, Kind>>;
}

export const isGroupFile = (node: NodeFile): node is GroupFile => 'criteria' in node;

export function leavesOf(nodes: readonly NodeFile[]): LeafFile[] {
  return nodes.flatMap((node) => (isGroupFile(node) ? leavesOf(node.criteria) : [node]));
}

export function idsOf(nodes: readonly NodeFile[]): string[] {
  return nodes.flatMap((node) => (isGroupFile(node) ? [node.id, ...idsOf(node.criteria)] : [node.id]));
}

/** The methodology with every default filled in; an error where the file is not valid. */
export const methodologyOf = (file: File): Methodology => methodology({ rating: 1, ...file });

export const tableFor = ({ records }: Pick<Case, 'records'>): Table => tableOf(records);

export const rated = ({ records, file }: Pick<Case, 'records' | 'file'>): Outcome<Rating> =>
  rate(tableOf(records), methodologyOf(file));

/** Ids whose order is neither that of the file nor that of the columns. */
const IDS = ['delta', 'alpha', 'zeta', 'beta', 'eps', 'gamma'];
const ANSWERS = { yes: 10, partly: 5, no: 0 };
const BANDS = [{ below: 0, points: 1 }, { below: 5, points: 2 }, { points: 4 }];

/** Often 0, which takes a child out; never so unequal that a share vanishes. */
export const weight: fc.Arbitrary<number> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 3, arbitrary: fc.double({ min: 1e-3, max: 1e3, noNaN: true }) },
);

/** Numbers of a column: of any size and sign, few so that there are ties, or above zero. */
const numbers: Readonly<Record<'any' | 'few' | 'positive', fc.Arbitrary<number>>> = {
  any: fc.oneof(
    fc.integer({ min: -9999, max: 9999 }).map((value) => value / 100),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  ),
  few: fc.integer({ min: 0, max: 4 }),
  positive: fc.integer({ min: 1, max: 99_999 }).map((value) => value / 100),
};

interface Place {
  readonly positive: boolean;
  readonly readsDirection: boolean;
}

/** An indicator under a group that takes only positive scores or not, and reads directions or not. */
function leaf(id: string, { positive, readsDirection: reads }: Place): fc.Arbitrary<LeafFile> {
  const kind = fc.oneof(
    { weight: 7, arbitrary: fc.constant({}) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(1, 1000).map((scale) => ({ per: { column: 'population', scale } })),
    },
    { weight: 1, arbitrary: fc.constant({ bands: BANDS }) },
    { weight: 1, arbitrary: fc.constant({ points: ANSWERS }) },
  );
  const settings = fc.record({
    weight,
    direction: fc.constantFrom('higher' as const, 'lower' as const),
    missing: missingChoice,
    treat: treatChoice,
    normalise: normaliseChoice({ positive, raw: reads }),
  });
  return fc.tuple(kind, settings).map(([judged, given]) => ({
    id,
    ...judged,
    ...given,
    // Of what is not normalised somebody must read the direction.
    direction: given.normalise.method === 'none' && !reads ? 'higher' : given.direction,
  }));
}

/** At least one of the siblings counts. */
function counting(nodes: readonly NodeFile[]): readonly NodeFile[] {
  return nodes.every((node) => node.weight === 0)
    ? nodes.map((node, index) => (index === 0 ? { ...node, weight: 1 } : node))
    : nodes;
}

/** Siblings over these indicators, in groups of groups up to a depth. */
function siblings(ids: readonly string[], depth: number, positive: boolean): fc.Arbitrary<SiblingsFile> {
  return aggregateName(positive).chain((name) => {
    const place = { positive: positive || wantsPositiveScores(name), readsDirection: readsDirection(name) };
    return children(ids, depth, place).chain((nodes) => {
      const criteria = counting(nodes);
      const known = { ids: criteria.map(({ id }) => id) };
      return weightsChoice({ ...known, counted: criteria.length }).chain((weights) => {
        const isWritten = weights.method === 'given' && weights.shares === undefined;
        const counted = isWritten ? criteria.filter((node) => node.weight > 0).length : criteria.length;
        return fc.record({
          aggregate: aggregateChoice(name, { ...known, counted }),
          weights: fc.constant(weights),
          coverage: fc.constantFrom(0, 0, 0.5),
          criteria: fc.constant(criteria),
        });
      });
    });
  });
}

function children(ids: readonly string[], depth: number, place: Place): fc.Arbitrary<NodeFile[]> {
  const flat = fc.tuple(...ids.map((id) => leaf(id, place)));
  if (depth === 0) return flat;
  // Where the list is cut into parts: one alone may be an indicator, several are a group.
  const parts = fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length }).chain((cuts) => {
    const chunks: string[][] = [];
    ids.forEach((id, index) => {
      if (index === 0 || cuts[index]) chunks.push([id]);
      else chunks.at(-1)!.push(id);
    });
    return fc.tuple(
      ...chunks.map((chunk): fc.Arbitrary<NodeFile> => {
        const alone = chunk.length === 1 && cuts[ids.indexOf(chunk[0]!)] !== true;
        return chunk.length > 1 || alone ? group(chunk, depth - 1, place.positive) : leaf(chunk[0]!, place);
      }),
    );
  });
  return fc.oneof(flat, parts);
}

const group = (ids: readonly string[], depth: number, positive: boolean): fc.Arbitrary<GroupFile> =>
  fc
    .tuple(
      fc.constantFrom('a', 'm', 'z'),
      weight,
      siblings(ids, depth, positive),
      fc.option(normaliseChoice({ positive, raw: false }), { freq: 2 }),
    )
    .map(([letter, own, settings, normalise]) => ({
      id: `${letter}-${depth}-${ids[0]}`,
      weight: own,
      ...(normalise !== null && { normalise }),
      ...settings,
    }));

/** Whether a unit takes part, how scores become places, and what is decorated with them. */
function around(tree: SiblingsFile): fc.Arbitrary<File> {
  const groups = idsOf(tree.criteria).filter((id) => !IDS.includes(id));
  const [first] = leavesOf(tree.criteria);
  return fc.record({
    unit: fc.constant({ id: 'city', attributes: ['country', 'population'] }),
    aggregate: fc.constant(tree.aggregate),
    weights: fc.constant(tree.weights),
    coverage: fc.constant(tree.coverage),
    criteria: fc.constant(tree.criteria),
    screening: fc.constantFrom(
      {},
      {},
      { coverage: 0.5 },
      { coverage: 0.8, drop: ['city 1'] },
      ...groups.map((id) => ({ groups: [{ group: id, coverage: 0.6 }] })),
    ),
    ranking: fc.record({
      ties: fc.constantFrom('min', 'max', 'mean', 'dense', 'ordinal'),
      by: fc.constantFrom('exact', 'published'),
      tiebreak: fc.constantFrom([], [first!.id]),
    }),
    leagues: fc.constant([
      { id: 'country', column: 'country' },
      { id: 'size', column: 'population', classes: [{ id: 'small', below: 400 }, { id: 'large' }] },
    ]),
    awards: fc.constantFrom<File['awards'][]>([], [{ id: 'first' }, { id: 'best', criterion: first!.id }]),
  });
}

function kindOf({ points, normalise }: LeafFile): fc.Arbitrary<Kind> {
  const styles = wantsPositiveValues(normalise)
    ? (['positive', 'positive', 'positive', 'any'] as const)
    : (['any', 'few', 'positive'] as const);
  return fc.record({
    of: points === undefined ? fc.constantFrom(...styles) : fc.constant(Object.keys(points)),
    gaps: fc.constantFrom(0, 0, 8, 4),
  });
}

/** A cell of a kind. */
export function cellOf({ of, gaps }: Kind): fc.Arbitrary<Cell> {
  const cell: fc.Arbitrary<Cell> = typeof of === 'string' ? numbers[of] : fc.constantFrom(...of);
  return gaps === 0 ? cell : fc.option(cell, { freq: gaps, nil: null });
}

/** A rating of up to twelve units by up to six indicators in up to three levels of groups. */
export const cases: fc.Arbitrary<Case> = fc
  .integer({ min: 1, max: IDS.length })
  .chain((count) => siblings(IDS.slice(0, count), 2, false))
  .chain(around)
  .chain((file) => {
    const leaves = leavesOf(file.criteria);
    return fc.tuple(...leaves.map(kindOf)).chain((list) => {
      const kinds = Object.fromEntries(leaves.map(({ id }, index) => [id, list[index]!]));
      const cells = Object.fromEntries(leaves.map(({ id }, index) => [id, cellOf(list[index]!)]));
      const row = fc.record({ population: fc.integer({ min: 1, max: 999 }), ...cells });
      return fc.array(row, { minLength: 3, maxLength: 12 }).map((rows) => ({
        file,
        kinds,
        records: rows.map(
          (values, index): Cells => ({ city: `city ${index}`, country: `country ${index % 3}`, ...values }),
        ),
      }));
    });
  });
