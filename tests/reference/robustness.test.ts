/** Draws against others' figures: the SMAA package of R, and 200 draws of weights by COINr. */

import { expect, it } from 'vitest';
import { tableOf } from '../../src/model/table.ts';
import { evaluate, evaluateTable, workspaceFor } from '../../src/rate.ts';
import { makeDraws, type Runner } from '../../src/study/robustness/draws.ts';
import { linearDraws } from '../../src/study/robustness/linear-draws.ts';
import { BLOCK } from '../../src/study/robustness/plan.ts';
import { tallyOf } from '../../src/study/robustness/tally.ts';
import { describeWithReference, methodology, numberOf, readCsv, readWorked } from '../reference.ts';
import { certainlyPlanned } from '../study/robustness/planned.ts';

describeWithReference('SMAA with uncertain measurements (R package smaa)', () => {
  const drugs = ['heparin', 'enoxaparin'];
  const criteria = ['prox_dvt', 'dist_dvt', 'bleed'];

  it('rank acceptabilities, central weights and confidence factors of 10,000 stored draws', async () => {
    const { expected, tolerances } = readWorked('smaa.json')('smaa-thrombo');
    const rows = readCsv('real/smaa-thrombo.csv');
    const table = tableOf(
      drugs.map((city) => ({ city, ...Object.fromEntries(criteria.map((id) => [id, 1])) })),
    );
    const file = {
      rating: 1,
      unit: { id: 'city' },
      criteria: criteria.map((id) => ({ id, normalise: 'none' })),
    };
    const { plan, rating } = await certainlyPlanned(table, methodology(file), {
      vary: ['weights=simplex'],
      draws: rows.length,
    });
    const order = plan.settings.weights[0]!.children;
    const cell = (row: number, name: string) => numberOf(rows[row]![name]!);
    /** Who is ahead in a draw with these weights; totals are sums of products. */
    const isHeparinFirst = (row: number, weights: readonly number[]) => {
      const [a, b] = drugs.map((drug) =>
        order.reduce((sum, id, child) => sum + weights[child]! * cell(row, `${drug}_${id}`), 0),
      );
      return a! > b!;
    };
    const stored: Runner = {
      async *tallies(_, tasks) {
        for (const { index, draws } of tasks) {
          const from = index * BLOCK;
          const weights = order.map((id) =>
            Float64Array.from({ length: BLOCK }, (__, draw) =>
              draw < draws ? cell(from + draw, `w_${id}`) : 0,
            ),
          );
          const total = new Uint16Array(2 * plan.stride);
          for (let draw = 0; draw < draws; draw++) {
            const isFirst = isHeparinFirst(
              from + draw,
              weights.map((values) => values[draw]!),
            );
            total[draw] = isFirst ? 1 : 2;
            total[plan.stride + draw] = isFirst ? 2 : 1;
          }
          const none = {
            criteria: new Map(),
            fixed: new Map(),
            failed: null,
            failures: [],
            lead: null,
            isFresh: false,
          };
          yield tallyOf(plan, { draws, weights: [weights], total, ...none });
        }
      },
      firsts: async (_, __, asked) =>
        asked.map(({ unit, top }) => {
          const weights = order.map((id) => top.get(id)!);
          return rows.filter((___, row) => isHeparinFirst(row, weights) === (unit === 0)).length;
        }),
    };
    const withNoise = { ...plan, settings: { ...plan.settings, matrix: true, leaveOut: [] } };
    const found = await makeDraws(withNoise, rating, stored);
    if (!found.ok) throw new Error('the draws fail');
    const { units } = found.value;
    const {
      rank_acceptability: acceptability,
      central_weights: central,
      confidence_factor: confidence,
    } = expected as Readonly<Record<string, unknown>>;
    units.forEach((unit, index) => {
      expect(unit.places).toEqual((acceptability as number[][])[index]);
      criteria.forEach((id, child) => {
        const difference = Math.abs(unit.central![id]! - (central as number[][])[index]![child]!);
        expect(difference).toBeLessThan(tolerances.central_weights!);
      });
      const difference = Math.abs(unit.confidence! - (confidence as number[])[index]!);
      expect(difference).toBeLessThan(tolerances.confidence_factor!);
    });
    expect(found.value.pairs).toEqual([
      { ahead: drugs[1], behind: drugs[0], probability: (acceptability as number[][])[1]![0] },
    ]);
  });
});

describeWithReference('COINr: 200 draws of weights at three levels', () => {
  const meta = readCsv('asem/input/ASEM_iMeta.csv');
  const weights = readCsv('asem/montecarlo/weights_200.csv');
  const ranks = readCsv('asem/montecarlo/ranks_200.csv');
  const stats = readCsv('asem/montecarlo/rank_stats_200.csv');

  it('every place of every unit, and the statistics of the places, by the fast way as by evaluate()', async () => {
    const normalised = readCsv('asem/example/Normalised.csv');
    const codes = meta.filter(({ Level }) => Level === '1').map(({ iCode }) => iCode!);
    const children = (parent: string): unknown[] =>
      meta
        .filter(({ Parent }) => Parent === parent)
        .map(({ iCode, Level, Weight2 }) =>
          Level === '1'
            ? { id: iCode, weight: Number(Weight2), normalise: 'none' }
            : { id: iCode, weight: Number(Weight2), criteria: children(iCode!) },
        );
    const records = normalised.map((row) => ({
      uCode: row.uCode!,
      ...Object.fromEntries(
        codes.map((code) => [code, Number.isNaN(numberOf(row[code]!)) ? null : numberOf(row[code]!)]),
      ),
    }));
    const method = methodology({ rating: 1, unit: { id: 'uCode' }, criteria: children('Index') });
    const table = tableOf(records);
    const { plan } = await certainlyPlanned(table, method, { vary: ['weights=25%'], draws: 200 });
    const written = new Map(weights.map((row) => [row.iCode!, row]));
    const drawn = plan.settings.weights.map(({ children: ids }) =>
      ids.map((id) =>
        Float64Array.from({ length: BLOCK }, (_, draw) => Number(written.get(id)?.[`r_${draw + 1}`] ?? 1)),
      ),
    );
    const drawing = linearDraws(plan, false)!;
    const places = drawing.places({ index: 0, draws: 200, weights: drawn });
    const placeOf = (unit: number, draw: number) => places.total[unit * plan.stride + draw]!;
    let equal = 0;
    records.forEach(({ uCode }, unit) => {
      const row = ranks.find((each) => each.uCode === uCode)!;
      for (let draw = 0; draw < 200; draw++)
        if (placeOf(unit, draw) === Number(row[`r_${draw + 1}`])) equal++;
    });
    expect(equal).toBe(200 * records.length);

    const tally = tallyOf(plan, places);
    for (const row of stats) {
      const unit = records.findIndex(({ uCode }) => uCode === row.uCode);
      const own = Array.from({ length: 200 }, (_, draw) => placeOf(unit, draw));
      expect(own.reduce((sum, place) => sum + place, 0) / 200).toBeCloseTo(Number(row.Mean), 9);
      expect([Math.min(...own), Math.max(...own)]).toEqual([Number(row.Min), Number(row.Max)]);
    }
    expect(tally.draws).toBe(200);

    const evaluated = evaluateTable(table, method);
    if (!evaluated.ok) throw new Error('not rated');
    const { fitted } = evaluated.value;
    const workspace = workspaceFor(fitted);
    for (const draw of [0, 99, 199]) {
      const own = Object.fromEntries(
        plan.settings.weights.flatMap(({ children: ids }, set) =>
          ids.map((id, child) => [id, drawn[set]![child]![draw]!]),
        ),
      );
      const again = evaluate(fitted, { weights: own }, workspace);
      if (!again.ok) throw new Error('not evaluated');
      expect([...again.value.places.rank]).toEqual(records.map((_, unit) => placeOf(unit, draw)));
    }
  });
});
