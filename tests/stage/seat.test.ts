/** One unit's place and score with another row are those of evaluating the whole. */

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { registries } from '../../src/method/registries.ts';
import { tableOf } from '../../src/model/table.ts';
import { evaluate, fit as fitTable, workspaceFor } from '../../src/rate.ts';
import { load } from '../../src/stage/prepare.ts';
import { type Seat, seatIn, seatingOf, seatWith } from '../../src/stage/seat.ts';
import { cases, methodologyOf, tableFor } from '../arbitrary/case.ts';
import { changesOf, editsOf } from '../arbitrary/change.ts';
import { methodology as methodologyOfFile } from '../reference.ts';

beforeAll(() => Promise.all(registries.flatMap((family) => family.all()).map(load)));

const withEdits = cases.chain((example) => fc.tuple(fc.constant(example), editsOf(example)));

describe('the seat of a unit with another row', () => {
  it('is to the last bit that of the whole evaluation, or both fail', () => {
    let told = 0;
    fc.assert(
      fc.property(withEdits, ([example, edits]) => {
        const fitted = fitTable(tableFor(example), methodologyOf(example.file));
        if (!fitted.ok) return;
        const evaluated = evaluate(fitted.value);
        if (!evaluated.ok) return;
        const seating = seatingOf(evaluated.value, workspaceFor(fitted.value));
        for (const edit of edits) {
          const [change] = edit.kind === 'row' ? changesOf(example, [edit]) : [];
          if (change?.row === undefined) continue;
          const { unit } = change.row;
          const row = example.records.findIndex(({ city }) => city === unit);
          const found = seatWith(seating, row, change.row);
          const again = evaluate(fitted.value, { row: change.row });
          expect(found.ok).toBe(again.ok);
          if (!found.ok || !again.ok) continue;
          const { rank, score }: Seat = found.value;
          expect({ rank, score }).toEqual(seatIn(again.value, row));
          told++;
        }
      }),
      { numRuns: 150, seed: 3 },
    );
    expect(told).toBeGreaterThan(20);
  });

  it('is so also where nobody else has to be computed, whatever the ties', () => {
    let quick = 0;
    const cell = fc.constantFrom(null, 1, 2, 3, 3.5, 4, 99);
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 4, maxLength: 9 });
    const choices = fc.record({
      ties: fc.constantFrom('min', 'max', 'mean', 'dense', 'ordinal'),
      by: fc.constantFrom('exact', 'exact', 'published'),
      aggregate: fc.constantFrom('arithmetic', 'geometric', 'minimum'),
      coverage: fc.constantFrom(0, 0.5),
    });
    fc.assert(
      fc.property(
        rows,
        fc.tuple(cell, cell, cell),
        choices,
        (cells, own, { ties, by, aggregate, coverage }) => {
          const posts = [
            [0, 0, 0],
            [100, 100, 100],
          ];
          const records = [...posts, ...cells].map(([a, b, c], index) => ({
            city: `city ${index}`,
            a,
            b,
            c,
          }));
          const methodology = methodologyOfFile({
            rating: 1,
            unit: { id: 'city' },
            screening: { coverage },
            defaults: { normalise: { method: 'min-max', to: [1, 100] } },
            criteria: [
              { id: 'pair', weight: 2, aggregate, criteria: [{ id: 'a' }, { id: 'b', weight: 3 }] },
              { id: 'c' },
            ],
            ranking: { ties, by },
          });
          const fitted = fitTable(tableOf(records), methodology);
          if (!fitted.ok) throw new Error('it can be rated');
          const evaluated = evaluate(fitted.value);
          if (!evaluated.ok) throw new Error('it can be rated');
          const seating = seatingOf(evaluated.value, workspaceFor(fitted.value));
          const [a, b, c] = own;
          const row = { unit: 'city 3', raw: { a, b, c } };
          const found = seatWith(seating, 3, row);
          const again = evaluate(fitted.value, { row });
          if (!found.ok || !again.ok) throw new Error('it can be rated');
          const { rank, score } = found.value;
          expect({ rank, score }).toEqual(seatIn(again.value, 3));
          if (found.value.whole === undefined) quick++;
        },
      ),
      { numRuns: 150, seed: 4 },
    );
    expect(quick).toBeGreaterThan(40);
  });
});
