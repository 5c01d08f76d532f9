/** The random ratings are worth trying: every method takes part in some that succeed, and changes change them. */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { registries } from '../../src/method/registries.ts';
import type { Outcome } from '../../src/model/diagnostic.ts';
import type { Rating } from '../../src/model/rating.ts';
import { load } from '../../src/stage/prepare.ts';
import { type Case, cases, isGroupFile, leavesOf, type NodeFile, rated, type SiblingsFile } from './case.ts';
import { edited, editsOf } from './change.ts';

beforeAll(() => Promise.all(registries.flatMap((family) => family.all()).map(load)));

const groupsOf = (group: SiblingsFile): SiblingsFile[] => [
  group,
  ...group.criteria.filter((node: NodeFile) => isGroupFile(node)).flatMap(groupsOf),
];

/** Family and name of every method of a file, single children's weights aside, which nobody derives. */
function methodsOf({ file }: Case): string[] {
  return [
    ...leavesOf(file.criteria).flatMap(({ missing, treat, normalise }) => [
      `missing ${missing.method}`,
      `treat ${treat.method}`,
      `normalise ${normalise.method}`,
    ]),
    ...groupsOf(file).flatMap(({ aggregate, weights, criteria }) => [
      `aggregate ${aggregate.method}`,
      ...(criteria.length > 1 ? [`weights ${weights.method}`] : []),
    ]),
  ];
}

describe('random ratings', () => {
  const sample = fc.sample(cases, { numRuns: 600, seed: 1 });
  const outcomes = new Map<Case, Outcome<Rating>>();
  beforeAll(() => {
    for (const example of sample) outcomes.set(example, rated(example));
  });

  it('succeed about as often as not; every method is in one that does', () => {
    const successful = sample.filter((example) => outcomes.get(example)?.ok);
    expect(successful.length).toBeGreaterThan(0.4 * sample.length);
    expect(successful.length).toBeLessThan(0.8 * sample.length);
    const left = new Set(registries.flatMap(({ family, names }) => names.map((name) => `${family} ${name}`)));
    const strike = (examples: readonly Case[]) => {
      for (const example of examples)
        if (methodsOf(example).some((name) => left.has(name)) && rated(example).ok)
          for (const name of methodsOf(example)) left.delete(name);
    };
    strike(successful);
    // Methods that ask for much are rarely in one that succeeds.
    for (let seed = 2; left.size > 0 && seed < 20; seed++) strike(fc.sample(cases, { numRuns: 600, seed }));
    expect([...left]).toEqual([]);
  });

  it('have groups in groups, weights of zero, gaps, ties and numbers below zero', () => {
    const cells = sample.flatMap(({ records }) => records.flatMap((record) => Object.values(record)));
    const depth = (group: SiblingsFile): number =>
      1 + Math.max(0, ...group.criteria.filter((node: NodeFile) => isGroupFile(node)).map(depth));
    expect(new Set(sample.map(({ file }) => depth(file)))).toEqual(new Set([1, 2, 3]));
    expect(cells).toContain(null);
    expect(cells.some((cell) => typeof cell === 'number' && cell < 0)).toBe(true);
    expect(sample.some(({ file }) => leavesOf(file.criteria).some(({ weight }) => weight === 0))).toBe(true);
    const ties = [...outcomes.values()].some(
      (outcome) => outcome.ok && outcome.value.units.some(({ tied }) => tied),
    );
    expect(ties).toBe(true);
  });

  it('are changed by changes of each kind, most of which leave a rating', () => {
    const changed = fc.sample(
      cases
        .filter((example) => rated(example).ok)
        .chain((example) => fc.tuple(fc.constant(example), editsOf(example))),
      { numRuns: 200, seed: 2 },
    );
    const kinds = new Set<string>();
    let successful = 0;
    for (const [example, edits] of changed) {
      const before = rated(example);
      if (!before.ok) throw new Error('it was rated before');
      const after = edited(example, edits, before.value);
      if (after === undefined) continue;
      const again = rated(after);
      if (!again.ok) continue;
      successful++;
      const scores = ({ units }: typeof before.value) =>
        JSON.stringify(units.map(({ id, score }) => [id, score]));
      if (scores(again.value) !== scores(before.value)) for (const { kind } of edits) kinds.add(kind);
    }
    expect(kinds).toEqual(new Set(['weights', 'cell', 'row', 'unit', 'criterion']));
    expect(successful).toBeGreaterThan(100);
  });
});
