/**
 * Group methods on the ASEM data against COINr 1.1.14. Where a normalisation is not what is compared, the
 * scores that COINr normalised are read and taken as they are.
 */

import { afterAll, describe, expect, it } from 'vitest';
import type { Rating } from '../../src/model/rating.ts';
import { rate } from '../../src/rate.ts';
import { scoresOf } from '../method/siblings.ts';
import {
  compareColumn,
  describeWithReference,
  methodology,
  numberOf,
  type Row,
  readCsv,
  type Tally,
  tableFrom,
} from '../reference.ts';

type Written = string | Readonly<Record<string, unknown>>;

const meta = readCsv('asem/input/ASEM_iMeta.csv');
const leaves = meta.filter(({ Level }) => Level === '1');
const codes = leaves.map(({ iCode }) => iCode!);
const groups = meta.filter(({ Level }) => Number(Level) >= 2).map(({ iCode }) => iCode!);
const tallies = new Map<string, Tally>();

interface Settings {
  /** Aggregation from the bottom up: into pillars, sub-indexes, the Index. */
  readonly aggregate: readonly Written[];
  readonly weights: 'w1' | 'w2';
  /** Min-max with direction; otherwise the columns are scores already. */
  readonly normalise: boolean;
}

function rated(records: readonly Row[], { aggregate, weights, normalise }: Settings): Rating {
  const column = weights === 'w1' ? 'Weight' : 'Weight2';
  const children = (parent: string): unknown[] =>
    meta
      .filter(({ Parent }) => Parent === parent)
      .map((row) => {
        const level = Number(row.Level);
        const common = { id: row.iCode, weight: Number(row[column]) };
        if (level > 1) return { ...common, aggregate: aggregate[level - 2], criteria: children(row.iCode!) };
        return normalise
          ? { ...common, direction: row.Direction === '-1' ? 'lower' : 'higher' }
          : { ...common, normalise: 'none' };
      });
  const outcome = rate(
    tableFrom(records, codes),
    methodology({ rating: 1, unit: { id: 'uCode' }, aggregate: aggregate[2], criteria: children('Index') }),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics.slice(0, 3)));
  return outcome.value;
}

/** A score column by unit; `Index` is the total. */
function scoreOf({ columns }: Rating, id: string): Map<string, number> {
  const scores = id === 'Index' ? columns.score : columns.criteria.find((entry) => entry.id === id)!.score;
  return new Map(Array.from({ length: columns.length }, (_, row) => [columns.id.at(row)!, scores[row]!]));
}

function compareGroups(
  file: string,
  rating: Rating,
  rows: readonly Row[],
  ids: readonly string[] = groups,
): void {
  const tally = { cells: 0, largest: 0 };
  tallies.set(file, tally);
  for (const id of ids) {
    const scores = scoreOf(rating, id);
    compareColumn(
      tally,
      id,
      rows.map(({ uCode }) => scores.get(uCode!) ?? NaN),
      rows.map((row) => numberOf(row[id])),
    );
  }
}

describeWithReference('group methods on ASEM against COINr', () => {
  afterAll(() => {
    const lines = [...tallies].map(([file, { cells, largest }]) => {
      return `${file.padEnd(76)} ${String(cells).padStart(5)} ${largest.toExponential(1).padStart(8)}`;
    });
    console.info([`${'file'.padEnd(76)} cells  largest relative difference`, ...lines].join('\n'));
  });

  describe('arithmetic means of scores that COINr normalised, missing ones spread', () => {
    const files = readCsv('asem/aggregated/manifest.csv')
      .filter(({ id, status }) => status === 'ok' && /^[^_]\w*__amean__w[12]$/.test(id!))
      .map(({ id }) => id!);

    it('are there for every normalisation', () => expect(files).toHaveLength(2 * 17));

    it.each(files)('%s', (file) => {
      const [norm = '', , weights] = file.split('__');
      const settings = { aggregate: ['arithmetic', 'arithmetic', 'arithmetic'], normalise: false };
      const records = readCsv(`asem/normalised/${norm}.csv`);
      const rating = rated(records, { ...settings, weights: weights === 'w1' ? 'w1' : 'w2' });
      // n_fracmax() of COINr 1.1.14 divides by a largest value of 0 where lower is better: infinite scores.
      const spoiled = norm === 'fracmax' ? ['Instit', 'Social', 'Conn', 'Sust', 'Index'] : [];
      const ids = groups.filter((id) => !spoiled.includes(id));
      compareGroups(`aggregated/${file}.csv`, rating, readCsv(`asem/aggregated/${file}.csv`), ids);
    });
  });

  describe('power means', () => {
    it.each([-1, 0.5, 2])('p = %s: every unit without a missing value agrees', (p) => {
      const power = { method: 'power', p };
      const file = `minmax_1_100__genmean_p${p}__w2`;
      const expected = readCsv(`asem/aggregated/${file}.csv`);
      const records = readCsv('asem/normalised/minmax_1_100.csv');
      const settings = { aggregate: [power, power, power], weights: 'w2', normalise: false } as const;
      const complete = expected.filter(({ Index }) => !Number.isNaN(numberOf(Index)));
      expect(complete.length).toBeGreaterThan(20);
      compareGroups(`aggregated/${file}.csv`, rated(records, settings), complete);
    });

    it('a_genmean() of COINr 1.1.14 leaves out a unit with one missing indicator; ours spreads its weight', () => {
      const expected = readCsv('asem/aggregated/minmax_1_100__genmean_p2__w2.csv');
      const power = { method: 'power', p: 2 };
      const settings = { aggregate: [power, power, power], weights: 'w2', normalise: false } as const;
      const records = readCsv('asem/normalised/minmax_1_100.csv');
      const totals = scoreOf(rated(records, settings), 'Index');
      const dropped = expected.filter(({ Index }) => Number.isNaN(numberOf(Index)));
      expect(dropped.length).toBeGreaterThan(0);
      for (const { uCode } of dropped) expect(totals.get(uCode!)).toBeGreaterThan(0);
    });
  });

  describe('Copeland', () => {
    const imputed = readCsv('asem/example/Imputed.csv');
    const all = ['copeland', 'copeland', 'copeland'];

    it.each(['w1', 'w2'] as const)('at every level of the imputed data, %s', (weights) => {
      const file = `aggregated/IMPUTED_minmax_0_100__copeland_all_levels__${weights}.csv`;
      const expected = readCsv(`asem/${file}`).map((row) => {
        // Kazakhstan and Laos: 5.75 of 11.5 each, a tie. COINr adds shares of 11.5, whose noise makes both lose.
        const tied = weights === 'w2' && ['KAZ', 'LAO'].includes(row.uCode!);
        return tied ? { ...row, Physical: String(Number(row.Physical) + 1) } : row;
      });
      const rating = rated(imputed, { aggregate: all, weights, normalise: true });
      compareGroups(file, rating, expected);
      const ranks = new Map(rating.units.map(({ id, rank }) => [id, rank]));
      for (const { uCode, rank_Index } of expected) expect(ranks.get(uCode!)).toBe(Number(rank_Index));
    });

    it('above two levels of means', () => {
      const file = 'aggregated/minmax_0_100__amean_amean_copeland__w2.csv';
      const records = readCsv('asem/normalised/minmax_0_100.csv');
      const aggregate = ['arithmetic', 'arithmetic', 'copeland'];
      compareGroups(
        file,
        rated(records, { aggregate, weights: 'w2', normalise: false }),
        readCsv(`asem/${file}`),
      );
    });

    const weights = leaves.map(({ Weight2 }) => Number(Weight2));
    const directions = leaves.map(({ Direction }) => (Direction === '-1' ? ('lower' as const) : 'higher'));
    const columns = (records: readonly Row[]) =>
      codes.map((code) => records.map((record) => numberOf(record[code])));

    /** Who wins each pair of units: 1, −1 or 0, by the pair's own two-unit Copeland scores. */
    function winners(records: readonly Row[]): Map<string, number> {
      const input = columns(records);
      const pairs = new Map<string, number>();
      records.forEach(({ uCode }, unit) => {
        records.forEach((other, later) => {
          if (later <= unit) return;
          const two = input.map((column) => [column[unit]!, column[later]!]);
          pairs.set(`${uCode} ${other.uCode}`, scoresOf('copeland', { input: two, weights, directions })[0]!);
        });
      });
      return pairs;
    }
    const sign = (share: number) => (Math.abs(share - 0.5) < 1e-12 ? 0 : Math.sign(share - 0.5));

    it('of 49 indicators side by side, raw and with directions', () => {
      const file = 'outranking/flat49_w2_copeland.csv';
      const expected = readCsv(`asem/${file}`);
      expect(imputed.map(({ uCode }) => uCode)).toEqual(expected.map(({ uCode }) => uCode));
      const tally = { cells: 0, largest: 0 };
      tallies.set(file, tally);
      const scores = scoresOf('copeland', { input: columns(imputed), weights, directions });
      compareColumn(
        tally,
        file,
        scores,
        expected.map(({ copeland }) => Number(copeland)),
      );
    });

    it('decides each pair as the outranking matrix does', () => {
      const file = 'outranking/flat49_w2_outranking_matrix.csv';
      const matrix = readCsv(`asem/${file}`);
      const pairs = winners(imputed);
      for (const row of matrix) {
        for (const [other, share] of Object.entries(row)) {
          const won = pairs.get(`${row.uCode} ${other}`);
          if (won !== undefined) expect(won, `${row.uCode} ${other}`).toBe(sign(Number(share)));
        }
      }
      expect(pairs.size).toBe((51 * 50) / 2);
      tallies.set(`${file} (who wins a pair)`, { cells: pairs.size, largest: 0 });
    });

    it('outrankMatrix() of COINr 1.1.14 gives a missing value to the later row; ours asks what both have', () => {
      const data = readCsv('asem/normalised/minmax_0_100.csv');
      const quirk = readCsv('asem/outranking/flat49_w2_outranking_matrix_NAquirk.csv');
      const input = columns(data);
      expect(data.map(({ uCode }) => uCode)).toEqual(quirk.map(({ uCode }) => uCode));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      let changed = 0;
      let largest = 0;
      quirk.forEach((row, one) => {
        quirk.slice(one + 1).forEach(({ uCode }, index) => {
          const two = one + 1 + index;
          let theirs = 0;
          let won = 0;
          let lost = 0;
          input.forEach((column, child) => {
            const [a, b, weight] = [column[one]!, column[two]!, weights[child]!];
            theirs += a > b ? weight : a === b ? weight / 2 : 0;
            const noise = Math.abs(a - b) < 1e-12 * Math.abs(a);
            if (a > b && !noise) won += weight;
            if (a < b && !noise) lost += weight;
          });
          // Theirs is of the whole weight, so what is missing counts for the later row.
          largest = Math.max(largest, Math.abs(theirs / total - Number(row[uCode!])));
          const pair = input.map((column) => [column[one]!, column[two]!]);
          const [ours] = scoresOf('copeland', { input: pair, weights });
          expect(ours).toBe(Math.sign(won - lost));
          if (ours !== sign(Number(row[uCode!]))) changed++;
        });
      });
      expect(largest).toBeLessThan(1e-9);
      expect(changed).toBeGreaterThan(0);
    });
  });
});
