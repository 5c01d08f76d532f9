/** The preset of the Human Development Index against what UNDP published for 2017. */

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { rate } from '../../src/rate.ts';
import { formatFixed } from '../../src/stats/decimal.ts';
import { describeWithReference, methodology, readCsv, tableFrom } from '../reference.ts';

describeWithReference('HDI 2017, 126 countries, against the preset', () => {
  const records = readCsv('real/hdi-2017.csv');
  const table = tableFrom(records, [
    'life_expectancy',
    'expected_years_schooling',
    'mean_years_schooling',
    'gni_per_capita_2011ppp',
  ]);
  const preset = readFileSync(new URL('../../src/presets/hdi.yaml', import.meta.url), 'utf8');
  const outcome = rate(table, methodology(parse(preset)));
  const units = outcome.ok ? outcome.value.units : [];
  const published = new Map(records.map(({ country, hdi }) => [country!, formatFixed(Number(hdi), 3)]));

  it('every index agrees to the three published decimals', () => {
    expect(units).toHaveLength(126);
    const actual = Object.fromEntries(units.map(({ id, score }) => [id, formatFixed(score, 3)]));
    expect(actual).toEqual(Object.fromEntries(published));
  });

  it('ranks by the published decimals: equal figures share the smallest place', () => {
    const figures = [...published.values()].map(Number);
    const expected = new Map(
      [...published].map(([country, figure]) => [
        country,
        1 + figures.filter((other) => other > Number(figure)).length,
      ]),
    );
    expect(new Map(units.map(({ id, rank }) => [id, rank]))).toEqual(expected);
    expect(new Set(figures).size).toBeLessThan(126); // there are ties to share
  });

  it('orders the countries as the published ranks do', () => {
    const rank = new Map(records.map(({ country, hdi_rank }) => [country!, Number(hdi_rank)]));
    const places = units.map(({ id }) => rank.get(id)!);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
