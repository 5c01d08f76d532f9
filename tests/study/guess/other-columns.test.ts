/** Columns that are no indicators: what the header says and the numbers bear out, and what the numbers prove alone. */

import { describe, expect, it } from 'vitest';
import { otherColumns } from '../../../src/study/guess/other-columns.ts';

const COUNT = 24;
const rows = Array.from({ length: COUNT }, (_, row) => row);
/** Numbers from 0 to 1 in no order, the same in every run; each column has its own. */
const drawn = (column: number, row: number) =>
  (((row + 3) * (row + column * 7 + 11) * 2654435761) % 10_007) / 10_007;
const column = (name: string, of: (row: number) => number) => ({
  name,
  numbers: Float64Array.from(rows, of),
});
const between =
  (least: number, most: number, at = 1) =>
  (row: number) =>
    Math.round(least + (most - least) * drawn(at, row));

const offices = column('offices', between(3, 400, 2));
const website = column('website', between(0, 1000, 3));
const exports = column('exports', between(10, 9000, 5));
const indicators = [offices, website, exports];

/** What a column of this name and these numbers is taken for among three indicators. */
const roleOf = (name: string, of: (row: number) => number) =>
  otherColumns([...indicators.slice(0, 2), column(name, of), exports]).get(name)?.role;

describe('columns that are no indicators', () => {
  it.each([
    ...[
      'id',
      'ID',
      'city_id',
      'cityId',
      'ID города',
      '№',
      '№ п/п',
      'No',
      'Код',
      'Код города',
      'country code',
      '#',
    ],
  ])('%s is an identifier', (name) => {
    expect(roleOf(name, (row) => 5000 + 13 * row)).toBe('identifier');
  });

  it.each([
    'ОКТМО',
    'oktmo',
    'ИНН',
    'postcode',
    'Postal code',
    'ZIP',
    'Почтовый индекс',
    'Posta kodu',
    'Phone',
    'Телефон',
  ])('%s is one, even where some are alike', (name) => {
    expect(roleOf(name, between(400_000, 400_012))).toBe('identifier');
  });

  it('«Индекс» of six digits is a postcode, and of three an index', () => {
    expect(roleOf('Индекс', between(400_000, 400_012))).toBe('identifier');
    expect(roleOf('Индекс', between(90, 120))).toBeUndefined();
  });

  it.each(['lat', 'Latitude', 'lon', 'geo_lng', 'Широта', 'Долгота', 'Enlem'])(
    '%s is a coordinate',
    (name) => {
      expect(roleOf(name, (row) => 30 + drawn(4, row) * 50)).toBe('coordinate');
    },
  );

  it.each(['year', 'founded', 'Founded in', 'Год', 'Год основания', 'mayor_since', 'Kuruluş yılı', 'yıl'])(
    '%s of 1850 to 2020 is years',
    (name) => {
      expect(roleOf(name, between(1850, 2020))).toBe('year');
    },
  );

  it.each(['rank', 'Rank 2020', 'published_rank', 'Место', 'Ранг', 'Sıra', 'world ranking'])(
    '%s is ranks',
    (name) => {
      expect(roleOf(name, (row) => ((row * 7) % COUNT) + 1)).toBe('rank');
    },
  );

  it.each([
    ...[
      'population',
      'Population (thousands)',
      'Total population',
      'population_2020',
      'Население, чел.',
      'inhabitants',
    ],
    ...[
      'Численность населения, тыс. чел.',
      'Численность населения на 1 января 2020 г.',
      'Численность населения на конец года',
      'Население, тыс. человек',
      'Население2020',
      'Nüfus',
      'Nüfus (bin)',
    ],
    ...['area', 'area_km2', 'Area, sq km', 'Площадь, км²', 'Площадь территории, га', 'Yüzölçümü'],
  ])('%s is a denominator', (name) => {
    expect(roleOf(name, between(90, 4000))).toBe('denominator');
  });

  it.each([
    'total score',
    'Overall index',
    'published_score',
    'Итоговый балл',
    'Сводный индекс',
    'Toplam puan',
    'HDI',
  ])('%s is a result by its name', (name) => {
    expect(roleOf(name, between(0, 1000, 9))).toBe('result');
  });

  it.each<[string, (row: number) => number]>([
    ['videos', between(0, 900)],
    ['idle_time', between(0, 900)],
    ['codec', between(0, 900)],
    ['rankings_of_hotels_read', between(1, 9)],
    ['places in kindergartens', between(100, 9000)],
    ['Места в детских садах', between(100, 9000)],
    ['population density', between(100, 9000)],
    ['population growth', between(-5, 5)],
    ['urban population (%)', between(10, 90)],
    ['доля населения с доступом к воде', between(10, 90)],
    ['Население с доходами ниже минимума, %', between(10, 90)],
    ['green area per capita', between(100, 9000)],
    ['area of parks', between(100, 9000)],
    ['visitors per year', between(1800, 2100)],
    ['year', between(10, 90)],
    ['mean years of schooling', between(3, 14)],
    ['число выпускников за год', between(1800, 2100)],
    ['website score', between(0, 1000, 9)],
    ['PISA score', between(300, 600, 9)],
    ['safety index', between(0, 1000, 9)],
    ['notes', between(0, 900)],
    ['ranking_points', between(1, 900)],
    ['Баллы за место в конкурсе', between(1, 900)],
    ['latency', between(0, 150)],
    ['updates', between(20_000, 80_000)],
  ])('%s only sounds like something else', (name, of) => {
    expect(roleOf(name, of)).toBeUndefined();
  });

  it('a score that is a weighted sum, whatever the sign of the weights, when its name says score', () => {
    const score = column('our score', (row) =>
      Number((0.4 * offices.numbers[row]! - 0.3 * website.numbers[row]! + 12).toFixed(2)),
    );
    expect([...otherColumns([offices, score, website, exports]).values()]).toEqual([
      { name: 'our score', role: 'result', of: ['offices', 'website'] },
    ]);
  });

  it('a mean without a name for it, and not what it is the mean of', () => {
    const all = column('livability', (row) =>
      Number(((offices.numbers[row]! + website.numbers[row]! + exports.numbers[row]!) / 3).toFixed(1)),
    );
    for (const columns of [
      [all, ...indicators],
      [...indicators, all],
      [offices, all, website, exports],
    ]) {
      expect([...otherColumns(columns).keys()]).toEqual(['livability']);
    }
  });

  it('a permutation of 1 to n is ranks, of another column if it is in its order', () => {
    const sorted = [...exports.numbers].sort((a, b) => b - a);
    const ranks = column('olympics', (row) => sorted.indexOf(exports.numbers[row]!) + 1);
    expect(new Set(ranks.numbers).size).toBe(COUNT);
    expect(otherColumns([...indicators, ranks]).get('olympics')).toEqual({
      name: 'olympics',
      role: 'rank',
      of: ['exports'],
    });
    expect(roleOf('olympics', (row) => ((row * 7) % COUNT) + 1)).toBe('rank');
    expect(roleOf('olympics', (row) => ((row * 7) % COUNT) + 2)).toBeUndefined();
    expect(roleOf('olympics', (row) => Math.min(((row * 7) % COUNT) + 1, COUNT - 1))).toBeUndefined();
  });

  it('numbers that count the rows, in the first column of numbers', () => {
    expect(otherColumns([column('x', (row) => row + 1), ...indicators]).get('x')?.role).toBe('identifier');
    expect(otherColumns([...indicators, column('x', (row) => row + 3)]).get('x')).toBeUndefined();
  });

  it('a score of which an overall rank is the rank', () => {
    const score = column('score', between(100, 9000, 9));
    const sorted = [...score.numbers].sort((a, b) => b - a);
    const rank = (name: string) => column(name, (row) => sorted.indexOf(score.numbers[row]!) + 1);
    expect(otherColumns([score, rank('rank'), ...indicators]).get('score')?.role).toBe('result');
    expect(otherColumns([score, rank('chess rank'), ...indicators]).get('score')).toBeUndefined();
  });

  it('indicators alone are left alone', () => {
    expect([...otherColumns(indicators).keys()]).toEqual([]);
  });
});
