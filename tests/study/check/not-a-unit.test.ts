/** Totals among many rows: found by their names wherever they stand, by their numbers at the ends; in linear time. */

import { describe, expect, it } from 'vitest';
import { open, textSource } from '../../../src/index.ts';

const METHODOLOGY = {
  rating: 1,
  unit: { id: 'city' },
  criteria: [{ id: 'offices' }, { id: 'exports' }, { id: 'flights' }],
} as const;

/** Made numbers, the same in every run. */
function* numbers(seed: number) {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

const made = numbers(7);
const draw = (most: number) => Math.floor((made.next().value ?? 0) * most) + 1;
const COUNT = 6_000;
const units = Array.from(
  { length: COUNT },
  (_, row) => [`Городок ${row}`, draw(400), draw(9000), draw(50)] as const,
);
const sums = [1, 2, 3].map((index) => units.reduce((sum, unit) => sum + Number(unit[index]), 0));
const means = sums.map((sum) => (sum / COUNT).toFixed(2));
const at = (position: number, name: string, values: readonly (number | string)[]) =>
  [...units.slice(0, position), [name, ...values], ...units.slice(position)].map((row) => row.join(','));

async function found(rows: readonly string[]) {
  const text = ['city,offices,exports,flights', ...rows].join('\n');
  const opened = await open({ data: [textSource('cities.csv', text)], methodology: METHODOLOGY });
  return opened.diagnostics.flatMap(({ code, unit }) => (code === 'not-a-unit' ? [unit] : []));
}

describe('rows that are not units among thousands', () => {
  it('none where there are none', async () => {
    expect(await found(at(0, 'Тоталово', [31, 410, 12]))).toEqual([]);
  });

  it.each(['Total', 'ИТОГО', 'Всего по области', 'EU average', 'Ortalama', 'Türkiye toplamı'])(
    '%s in the middle, by its name',
    async (name) => {
      expect(await found(at(COUNT / 2, name, [31, 410, 12]))).toEqual([name]);
    },
  );

  it('a note at the end', async () => {
    expect(await found(at(COUNT, 'Источник: Росстат', ['', '', '']))).toEqual(['Источник: Росстат']);
  });

  it.each([0, COUNT])('the sum of the others at row %i, whatever its name', async (position) => {
    expect(await found(at(position, 'Россия', sums))).toEqual(['Россия']);
  });

  it.each([0, COUNT])('the mean of the others at row %i, whatever its name', async (position) => {
    expect(await found(at(position, 'Россия', means))).toEqual(['Россия']);
  });
});
