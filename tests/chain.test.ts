/**
 * Entering a rating in the middle gives the same bits as rating from scratch: over random tables and methodologies,
 * every method of every family, and random changes.
 */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Evaluated,
  evaluate,
  type Fitted,
  fit as fitTable,
  type Outcome,
  type Rating,
  workspaceFor,
} from '../src/index.ts';
import { registries } from '../src/method/registries.ts';
import { cellWorkspaceFor } from '../src/stage/other-cells.ts';
import { load } from '../src/stage/prepare.ts';
import {
  type Case,
  cases,
  idsOf,
  isGroupFile,
  methodologyOf,
  type NodeFile,
  rated,
  tableFor,
  weight,
} from './arbitrary/case.ts';
import { changesOf, edited, editsOf } from './arbitrary/change.ts';

beforeAll(() => Promise.all(registries.flatMap((family) => family.all()).map(load)));

/** A number to the last bit. */
const bits = (value: number | null | undefined): string =>
  Object.is(value, -0) ? '-0' : String(value ?? NaN);

interface Found {
  /** Shares by criterion. */
  readonly weights: Readonly<Record<string, string>>;
  /** By unit: place and total; scores by criterion. */
  readonly units: Readonly<Record<string, string>>;
}

/** Columns of scores and places by unit. */
interface Columns {
  readonly rank: Float64Array;
  readonly total: Float64Array;
  readonly criteria: readonly Omit<Evaluated['scores']['criteria'][number], 'largest'>[];
}

const sortedRecord = (entries: readonly (readonly [string, string])[]) =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

function found(count: number, idOf: (row: number) => string, { rank, total, criteria }: Columns): Found {
  const byId = [...criteria].sort((a, b) => (a.id < b.id ? -1 : 1));
  const line = (row: number) =>
    [rank[row], total[row], ...byId.map(({ score }) => score?.[row])].map(bits).join(' ');
  return {
    weights: sortedRecord(criteria.map(({ id, weight: own }) => [id, bits(own)])),
    units: sortedRecord(Array.from({ length: count }, (_, row) => [idOf(row), line(row)])),
  };
}

function ofRating({ columns, criteria }: Rating): Found {
  return found(columns.length, (row) => columns.id.at(row) ?? '', {
    rank: columns.rank,
    total: columns.score,
    criteria: criteria.map(({ id, weight: own }, index) => ({
      id,
      weight: own,
      score: columns.criteria[index]!.score,
    })),
  });
}

function ofEvaluated({ fitted, scores, places }: Evaluated): Found {
  const { ids } = fitted.answers;
  if (!Array.isArray(ids)) throw new Error('names of a short table are a list');
  const { rows } = fitted.sample;
  return found(rows.length, (unit) => String(ids[rows[unit]!]), {
    rank: places.rank,
    total: scores.total,
    criteria: scores.criteria,
  });
}

/** What there is to see, or that it failed. */
const seen = <T>(outcome: Outcome<T>, look: (value: T) => Found): Found | 'failed' =>
  outcome.ok ? look(outcome.value) : 'failed';

/** Rated from scratch. */
const fromScratch = (example: Case | undefined): Found | 'failed' =>
  example === undefined ? 'failed' : seen(rated(example), ofRating);

const fitted = ({ records, file }: Case): Outcome<Fitted> =>
  fitTable(tableFor({ records }), methodologyOf(file));

const withEdits = cases.chain((example) => fc.tuple(fc.constant(example), editsOf(example)));

describe('fit and evaluate', () => {
  it('without a change: as rated, or both fail', () => {
    fc.assert(
      fc.property(cases, (example) => {
        const outcome = fitted(example);
        const entered = outcome.ok ? seen(evaluate(outcome.value), ofEvaluated) : 'failed';
        expect(entered).toEqual(fromScratch(example));
      }),
      { numRuns: 100 },
    );
  });

  it('with changes: as the changed table and file are rated from scratch, or both fail', () => {
    fc.assert(
      fc.property(withEdits, ([example, edits]) => {
        const before = rated(example);
        const outcome = fitted(example);
        if (!before.ok || !outcome.ok) return;
        const entered = seen(evaluate(outcome.value, changesOf(example, edits)), ofEvaluated);
        expect(entered).toEqual(fromScratch(edited(example, edits, before.value)));
      }),
      { numRuns: 300 },
    );
  });

  it('other answers of whole indicators: as their cells one by one', () => {
    fc.assert(
      fc.property(withEdits, ([example, edits]) => {
        const outcome = fitted(example);
        if (!outcome.ok) return;
        const cells = changesOf(example, edits).filter(({ cell }) => cell !== undefined);
        const { ids, indicators } = outcome.value.answers;
        if (!Array.isArray(ids)) throw new Error('names of a short table are a list');
        const answers: Record<string, Float64Array> = {};
        for (const { cell } of cells) {
          const { unit, indicator, raw } = cell!;
          answers[indicator] ??= indicators.find(({ id }) => id === indicator)!.raw.slice();
          answers[indicator]![ids.indexOf(unit)] = raw ?? NaN;
        }
        const entered = seen(evaluate(outcome.value, { answers }), ofEvaluated);
        expect(entered).toEqual(seen(evaluate(outcome.value, cells), ofEvaluated));
      }),
      { numRuns: 100 },
    );
  });

  it('one change may stand without a list, and leaves the fitted rating as it was', () => {
    fc.assert(
      fc.property(withEdits, ([example, edits]) => {
        const outcome = fitted(example);
        if (!outcome.ok) return;
        const kept = structuredClone(outcome.value);
        const [change] = changesOf(example, edits.slice(0, 1));
        const alone = seen(evaluate(outcome.value, change), ofEvaluated);
        expect(alone).toEqual(seen(evaluate(outcome.value, [change!]), ofEvaluated));
        expect(outcome.value).toEqual(kept);
      }),
    );
  });

  it.each([
    ['structuredClone', (value: Fitted): Fitted => structuredClone(value)],
    ['JSON', (value: Fitted): Fitted => JSON.parse(JSON.stringify(value))],
  ])('what went through %s evaluates to the same bits', (_way, copied) => {
    fc.assert(
      fc.property(withEdits, ([example, edits]) => {
        const outcome = fitted(example);
        if (!outcome.ok) return;
        const copy = copied(outcome.value);
        expect(seen(evaluate(copy), ofEvaluated)).toEqual(seen(evaluate(outcome.value), ofEvaluated));
        const changes = changesOf(example, edits);
        expect(seen(evaluate(copy, changes), ofEvaluated)).toEqual(
          seen(evaluate(outcome.value, changes), ofEvaluated),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('in a workspace other weights, time after time, give what they give without', () => {
    const draws = cases.chain((example) =>
      fc.tuple(
        fc.constant(example),
        fc.array(fc.dictionary(fc.constantFrom(...idsOf(example.file.criteria)), weight, { minKeys: 1 }), {
          minLength: 2,
          maxLength: 6,
        }),
      ),
    );
    fc.assert(
      fc.property(draws, ([example, list]) => {
        const outcome = fitted(example);
        if (!outcome.ok) return;
        const workspace = workspaceFor(outcome.value);
        for (const weights of list.map((drawn) => ({ ...drawn }))) {
          const roomy = seen(evaluate(outcome.value, { weights }, workspace), ofEvaluated);
          expect(roomy).toEqual(seen(evaluate(outcome.value, { weights }), ofEvaluated));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('in a workspace other answers of units, time after time, give what they give without', () => {
    const draws = cases.chain((example) =>
      fc.tuple(fc.constant(example), fc.array(editsOf(example), { minLength: 2, maxLength: 6 })),
    );
    fc.assert(
      fc.property(draws, ([example, list]) => {
        const outcome = fitted(example);
        if (!outcome.ok) return;
        const workspace = cellWorkspaceFor(outcome.value);
        for (const edits of list) {
          const cells = edits.filter(({ kind }) => kind === 'cell');
          const changes = changesOf(example, cells.length > 0 ? cells : edits);
          const roomy = seen(evaluate(outcome.value, changes, workspace), ofEvaluated);
          expect(roomy).toEqual(seen(evaluate(outcome.value, changes), ofEvaluated));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('the order of rows and of criteria leaves no trace', () => {
    const shuffled = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
      fc.shuffledSubarray([...values], { minLength: values.length });
    /** Lists of parameters follow the order of the children, so only groups without any are put in another. */
    const inAnyOrder = <S extends { readonly criteria: readonly NodeFile[] }>(group: S): fc.Arbitrary<S> =>
      fc
        .tuple(
          ...group.criteria.map(
            (node): fc.Arbitrary<NodeFile> => (isGroupFile(node) ? inAnyOrder(node) : fc.constant(node)),
          ),
        )
        .chain((nodes) => (hasLists(group) ? fc.constant(nodes) : shuffled(nodes)))
        .map((criteria) => ({ ...group, criteria }));
    const hasLists = (group: object): boolean =>
      ['aggregate', 'weights'].some((key) =>
        Object.values(Object.entries(group).find(([name]) => name === key)?.[1] ?? {}).some(Array.isArray),
      );
    const reordered = withEdits.chain(([example, edits]) =>
      fc.tuple(
        fc.constant(example),
        fc.constant(edits),
        fc.record({ records: shuffled(example.records), file: inAnyOrder(example.file) }),
      ),
    );
    fc.assert(
      fc.property(reordered, ([example, edits, other]) => {
        const [one, two] = [example, { ...example, ...other }].map((each) => {
          const outcome = fitted(each);
          return outcome.ok ? seen(evaluate(outcome.value, changesOf(each, edits)), ofEvaluated) : 'failed';
        });
        expect(two).toEqual(one);
      }),
      { numRuns: 100 },
    );
  });
});
