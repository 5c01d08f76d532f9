/** The fixture reproduces what is on record for 2020 under the built-in methodology, and says it is invented. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RatedUnit, Rating } from '../src/model/rating.ts';
import { rating, root } from './cli.ts';

const file = join(root, 'fixtures/uclg-eurasia-2020.csv');
let result: Rating;
let warnings: string;

beforeAll(async () => {
  const { stdout, stderr, status } = await rating(['compute', file, '-f', 'json']);
  expect(status).toBe(0);
  warnings = stderr;
  result = JSON.parse(stdout);
});

const unit = (id: string): RatedUnit => {
  const found = result.units.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`${id} is not rated`);
  return found;
};
const award = (id: string) => result.awards.find((candidate) => candidate.id === id);

describe('fixtures/uclg-eurasia-2020.csv', () => {
  it('is rated by the built-in methodology without a warning, all 78 cities of the seven countries', () => {
    expect(result.methodology.source).toBe('uclg-eurasia');
    expect(warnings).not.toMatch(/warning|error/);
    expect(result.units).toHaveLength(78);
    expect(result.excluded).toEqual([]);
    expect(new Set(result.units.map(({ attributes }) => attributes.country))).toEqual(
      new Set(['Russia', 'Turkey', 'Kazakhstan', 'Kyrgyzstan', 'Belarus', 'Moldova', 'Palestine']),
    );
  });

  it('has about a dozen indicators of the three kinds, some answers missing', () => {
    const leaves = result.criteria.filter(({ leaf }) => leaf);
    expect(leaves.length).toBeGreaterThanOrEqual(11);
    expect(leaves.length).toBeLessThanOrEqual(14);
    const resolved = JSON.stringify(result.methodology.resolved);
    expect(resolved).toContain('"per"');
    expect(resolved).toContain('"goalposts"');
    const cells = result.units.flatMap(({ criteria }) => leaves.map(({ id }) => criteria[id]?.raw));
    expect(cells.filter((raw) => raw === null).length).toBeGreaterThan(10);
  });

  it('ranks Bishkek, Izmir, Khabarovsk first to third, and Perm seventh', () => {
    expect(result.units.slice(0, 3).map(({ rank, id }) => [rank, id])).toEqual([
      [1, 'Bishkek'],
      [2, 'Izmir'],
      [3, 'Khabarovsk'],
    ]);
    expect(unit('Perm').rank).toBe(7);
  });

  it('has Khabarovsk as the only city under a million in the top ten', () => {
    const small = result.units.filter(
      ({ rank, attributes }) => rank <= 10 && Number(attributes.population) < 1_000_000,
    );
    expect(small.map(({ id }) => id)).toEqual(['Khabarovsk']);
  });

  it('gives Izmir the metropolitan and Beit Jala the small diploma: the absolute winner leaves its class', () => {
    expect(award('absolute')?.winners).toEqual(['Bishkek']);
    expect(award('absolute')?.prize).toBe('USD 10,000');
    expect(unit('Bishkek').leagues.size).toEqual({ class: 'metropolitan', rank: 1 });
    const classes = new Map(award('diploma')?.classes?.map((entry) => [entry.class, entry.winners]));
    expect(classes.get('metropolitan')).toEqual(['Izmir']);
    expect(classes.get('small')).toEqual(['Beit Jala']);
    expect([...classes.keys()]).toEqual(['small', 'medium', 'large', 'metropolitan']);
    expect(unit('Izmir').awards).toContain('diploma');
  });

  it('gives Krasnoyarsk the maximum for its website and a place among the three Russian cities with most offices', () => {
    expect(unit('Krasnoyarsk').criteria.website).toMatchObject({ raw: 20, score: 100, rank: 1 });
    const offices = result.units
      .filter(({ attributes }) => attributes.country === 'Russia')
      .map(({ id, criteria }) => ({ id, raw: criteria.foreign_offices?.raw ?? -1 }))
      .sort((a, b) => b.raw - a.raw);
    expect(offices.slice(0, 3).map(({ id }) => id)).toContain('Krasnoyarsk');
  });

  it('has Magadan with 70 % foreign tourists and Bishkek with about twenty partner cities', () => {
    expect(unit('Magadan').criteria.foreign_tourists?.raw).toBe(70);
    expect(unit('Bishkek').criteria.partner_cities?.raw).toBe(20);
  });

  it('has exactly the 14 named entrants from Turkey and Palestine', () => {
    const entrants = result.units.filter(({ attributes }) =>
      ['Turkey', 'Palestine'].includes(String(attributes.country)),
    );
    expect(entrants.map(({ id }) => id).sort()).toEqual(
      [
        'Izmir',
        'Ankara',
        'Gebze',
        'Balıkesir',
        'Bursa',
        'Çanakkale',
        'Gaziantep',
        'Kocaeli',
        'Mersin',
        'Mezitli',
        'Şanlıurfa',
        'Pendik',
        'Sancaktepe',
        'Beit Jala',
      ].sort(),
    );
  });

  it.each(['table', 'csv', 'tsv', 'markdown', 'json', 'ndjson'])(
    'says in %s that the values are illustrative',
    async (format) => {
      const { stdout, status } = await rating(['compute', file, '-q', '-f', format]);
      expect(status).toBe(0);
      expect(stdout).toContain('illustrative');
    },
  );

  it('says in the file itself that the values are illustrative, in every row', () => {
    const rows = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
    expect(rows).toHaveLength(78);
    for (const row of rows) expect(row).toMatch(/,illustrative$/);
  });
});

describe('fixtures/uclg-eurasia-2017.csv', () => {
  const edition = join(root, 'fixtures/uclg-eurasia-2017.csv');

  it('is rated without a warning, and the first ten of 54 cities are those on record', async () => {
    const { stdout, stderr, status } = await rating(['compute', edition, '-f', 'json']);
    const { units }: Rating = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/warning|error/);
    expect(units).toHaveLength(54);
    expect(units.slice(0, 10).map(({ id }) => id)).toEqual([
      'Khabarovsk',
      'Perm',
      'Stavropol',
      'Kazan',
      'Osh',
      'Chelyabinsk',
      'Volgograd',
      'Ulan-Ude',
      'Krasnoyarsk',
      'Novosibirsk',
    ]);
    const firstOf = (least: number, below: number) =>
      units.find(
        ({ attributes: { population } }) => Number(population) >= least && Number(population) < below,
      )?.id;
    expect([
      firstOf(1_000_000, Infinity),
      firstOf(500_000, 1_000_000),
      firstOf(250_000, 500_000),
      firstOf(100_000, 250_000),
      firstOf(50_000, 100_000),
      firstOf(0, 50_000),
    ]).toEqual(['Perm', 'Khabarovsk', 'Stavropol', 'Almetyevsk', 'Magadan', 'Magas']);
  });

  it('says in the file itself that the values are illustrative, in every row', () => {
    const rows = readFileSync(edition, 'utf8').trimEnd().split('\n').slice(1);
    expect(rows).toHaveLength(54);
    for (const row of rows) expect(row).toMatch(/,illustrative$/);
  });
});
