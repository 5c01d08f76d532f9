/** Files as they were published: read right the first time, or stopped with the right question. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ratingInside } from '../cli.ts';
import { describeWithReference, readCsv } from '../reference.ts';

const real = fileURLToPath(new URL('../../../shared/reference/real/', import.meta.url));

const compute = (file: string, ...words: string[]) =>
  ratingInside(['compute', `${real}${file}`, '--columns', 'rank', ...words]);

describeWithReference('real files', () => {
  it('are there', () => {
    expect(existsSync(real)).toBe(true);
  });

  it('Italian provinces: semicolons, decimal commas and gaps, every cell as it stands', async () => {
    const path = 'bes-italian-provinces-2018.csv';
    const { stdout, stderr, status } = await ratingInside([
      'compute',
      `${real}${path}`,
      '--columns',
      'provincia,01SAL005.raw,09PAE009.raw,11RIC007.raw',
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain('read 107 rows from');
    expect(stderr).toContain("UTF-8, delimiter ';', decimal comma");
    const records = new Map(readCsv(`real/${path}`, ';').map((record) => [record.provincia, record]));
    const lines = stdout.trim().split('\n').slice(1);
    expect(lines.length).toBe(107);
    let gaps = 0;
    for (const line of lines) {
      const [name = '', ...cells] = line.split(',');
      const record = records.get(name.replaceAll('"', ''));
      const written = ['01SAL005', '09PAE009', '11RIC007'].map((column) => record?.[column] ?? '');
      gaps += written.filter((text) => text === '').length;
      expect(cells).toEqual(
        written.map((text) => (text === '' ? '' : String(Number(text.replace(',', '.'))))),
      );
    }
    expect(gaps).toBeGreaterThan(0);
  });

  it('Russian cities: asked by name which of 18 repeated cities is meant, and how to tell them apart', async () => {
    const { stdout, stderr, status } = await compute(
      'russian-cities-panel.csv',
      '--set',
      'unit.id=город',
      '--diagnostics',
      'json',
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    const { diagnostics }: { diagnostics: { code: string; unit?: string; help?: string }[] } =
      JSON.parse(stderr);
    const repeated = diagnostics.filter(({ code }) => code === 'duplicate-unit');
    expect(new Set(repeated.map(({ unit }) => unit)).size).toBe(18);
    // Regions do not tell them all apart: eighteen rows are districts of one city in one region.
    expect(new Set(repeated.map(({ help }) => help))).toEqual(
      new Set([
        "if they are different units, tell them apart by 'муниципалитет': unit: { id: [город, муниципалитет] }; if not, keep one of the rows",
      ]),
    );
    // The same is asked where nobody says that cities are meant, though the file begins with its regions.
    const unsaid = await compute('russian-cities-panel.csv', '--diagnostics', 'json');
    expect({ stdout: unsaid.stdout, status: unsaid.status }).toEqual({ stdout: '', status: 1 });
    const said: { diagnostics: { code: string; unit?: string }[] } = JSON.parse(unsaid.stderr);
    const cities = said.diagnostics.filter(({ code }) => code === 'duplicate-unit').map(({ unit }) => unit);
    expect(new Set(cities)).toEqual(new Set(repeated.map(({ unit }) => unit)));
    const apart = await compute('russian-cities-panel.csv', '--set', 'unit.id=[город, муниципалитет]', '-q');
    expect(apart.status).toBe(0);
    expect(apart.stdout.trim().split('\n').length).toBe(959);
  });

  it('SDG cities: headers with commas, quotes and text', async () => {
    const { stdout, stderr, status } = await compute('sdg-european-cities.csv');
    expect(status).toBe(0);
    expect(stderr).toContain('read 45 rows from');
    expect(stderr).toContain("UTF-8, delimiter ',', decimal point");
    expect(stdout.trim().split('\n').length).toBe(46);
  });

  it('Numbeo: names with commas in quotes', async () => {
    const { stdout, status } = await compute('numbeo-quality-of-life-cities-2024.csv', '--columns', 'city');
    expect(status).toBe(0);
    expect(stdout).toContain('"Atlanta, GA"');
    expect(stdout.trim().split('\n').length).toBe(159);
  });
});
