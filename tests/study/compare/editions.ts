/** Random pairs of editions. */

import fc from 'fast-check';
import type { Edition } from '../../../src/study/compare/model.ts';
import { type Case, type Cells, cellOf, methodologyOf, tableFor, weight } from '../../arbitrary/case.ts';

export type EditionCase = Pick<Case, 'records' | 'file'>;

/** The columns that both editions have between them. */
export const columnsOfBoth = (...editions: readonly EditionCase[]): string[] => [
  ...new Set(editions.flatMap(({ records }) => records.flatMap((record) => Object.keys(record)))),
];

export function editionOf(own: EditionCase): Edition {
  const table = tableFor(own);
  const crossed = { ok: true as const, value: table, diagnostics: [] };
  return { kind: 'data', table, methodology: methodologyOf(own.file), origin: {}, crossed };
}

/** A later edition of the same rating: some cells are others, some units left, others came, weights may be others. */
export function isRelatedTo({ records, file, kinds }: Case): fc.Arbitrary<EditionCase> {
  const cells = fc.record(Object.fromEntries(Object.entries(kinds).map(([id, kind]) => [id, cellOf(kind)])));
  const population = fc.integer({ min: 1, max: 999 });
  const changed = records.map((record) =>
    fc
      .tuple(
        cells,
        fc.subarray(Object.keys(kinds)),
        fc.option(population, { freq: 3 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
      )
      .map(([drawn, ids, people, left, moved]): Cells[] =>
        left === 0
          ? []
          : [
              {
                ...record,
                ...Object.fromEntries(ids.map((id) => [id, drawn[id] ?? null])),
                ...(people !== null && { population: people }),
                ...(moved === 0 && { country: 'country 0' }),
              },
            ],
      ),
  );
  const came = fc.array(fc.tuple(cells, population), { maxLength: 2 }).map((list) =>
    list.map(
      ([drawn, people], index): Cells => ({
        city: `new ${index}`,
        country: 'country 1',
        population: people,
        ...drawn,
      }),
    ),
  );
  const reweighted = fc
    .array(weight, { minLength: file.criteria.length, maxLength: file.criteria.length })
    .map((list) => ({
      ...file,
      criteria: file.criteria.map((node, index) =>
        node.weight === 0 || list[index] === 0 ? node : { ...node, weight: list[index]! },
      ),
    }));
  return fc
    .tuple(fc.tuple(...changed), came, fc.oneof(fc.constant(file), reweighted))
    .map(([kept, added, other]) => ({ records: [...kept.flat(), ...added].reverse(), file: other }));
}
