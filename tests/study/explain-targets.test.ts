/** Targets against the file: each answer written into a cell, and everything rated from scratch. */

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { Methodology } from '../../src/model/methodology.ts';
import type { Table } from '../../src/model/table.ts';
import { decorate, evaluateTable, rate } from '../../src/rate.ts';
import { textSource } from '../../src/read/bytes.ts';
import { open } from '../../src/session/open.ts';
import { explainUnits } from '../../src/study/explain/explain.ts';
import type { Aim, ExplainOptions, Explanation } from '../../src/study/explain/model.ts';
import * as asem from '../oracles/asem.ts';
import { describeWithReference, methodology, readCsv, tableFrom } from '../reference.ts';
import { type Checking, type Records, type Standing, verifyTargets } from './verify-targets.ts';

/** All units, or with nothing said a few of each kind. */
const isWhole = process.env.RATING_ALL_TARGETS === '1';
const timeout = isWhole ? 3_600_000 : 60_000;

function explained(table: Table, by: Methodology, options: ExplainOptions): Explanation {
  const evaluated = evaluateTable(table, by);
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.diagnostics.slice(0, 3)));
  const rating = decorate(evaluated.value, {}, table);
  if (!rating.ok) throw new Error(JSON.stringify(rating.diagnostics.slice(0, 3)));
  return explainUnits({ table, evaluated: evaluated.value, rating: rating.value }, options);
}

/** Where a unit stands by a rating made from scratch. */
function standingIn(
  table: Table,
  by: Methodology,
  unit: string,
  league: string | undefined,
): Standing | undefined {
  const outcome = rate(table, by);
  const found = outcome.ok ? outcome.value.units.find(({ id }) => id === unit) : undefined;
  if (found === undefined) return undefined;
  const rank = league === undefined ? found.rank : found.leagues[league]?.rank;
  return rank === undefined ? undefined : { rank, score: found.score };
}

const aims: readonly Aim[] = [{ kind: 'next' }, { kind: 'place', place: 10 }];

describe('the example cities: each answer written into the file', async () => {
  const text = readFileSync(new URL('../../fixtures/uclg-eurasia-2020.csv', import.meta.url), 'utf8');
  const records = parse(text, { columns: true, bom: true }) as Records;
  const opened = (data: string) => open({ data: [textSource('cities.csv', data)] });
  const first = await opened(text);
  if (!first.ok) throw new Error('the example cannot be read');
  const { table, methodology: by } = first.value;
  const ranking = explained(table, by, { leverage: false, to: [] }).units;
  const withGap = ranking.find(({ gaps }) => gaps.length > 0)!.id;
  const few = ['Bishkek', 'Perm', 'Beit Jala', withGap];
  const some = ranking.map(({ id }) => id).filter((id) => isWhole || few.includes(id));
  const { units } = explained(table, by, { leverage: false, to: aims, units: some });
  const inClasses = explained(table, by, {
    leverage: false,
    to: [{ kind: 'place', place: 1 }],
    league: 'size',
    units: some,
  });
  const checking: Checking = {
    records,
    methodology: by,
    key: 'city',
    ranked: new Set(ranking.map(({ id }) => id)),
    async rate(changed, unit, league) {
      // No cell of the example has a comma.
      const lines = [Object.keys(changed[0]!), ...changed.map((record) => Object.values(record))];
      const read = await opened(lines.map((cells) => cells.join(',')).join('\n'));
      if (!read.ok) throw new Error(JSON.stringify(read.diagnostics.slice(0, 3)));
      return standingIn(read.value.table, read.value.methodology, unit, league);
    },
  };
  it.each(units.map((unit) => [unit.id, unit] as const))(
    '%s: the next place, the top ten, the first place in its class',
    async (id, unit) => {
      await verifyTargets(unit, checking);
      await verifyTargets(inClasses.units.find((one) => one.id === id)!, checking);
    },
    timeout,
  );

  it('the first has no next place', () => {
    const places = (id: string) => units.find((unit) => unit.id === id)!.targets.map(({ to }) => to.place);
    expect(places('Bishkek')).toEqual([10]);
    expect(places('Perm')).toEqual([6, 10]);
  });
});

describe('the ASEM countries: arithmetic means of means, of 49 indicators', () => {
  const written = asem.indexOf({
    indicator: ({ direction, per }) => ({
      ...(direction && { direction }),
      ...(per && { per: { column: per } }),
    }),
  });
  const by = methodology({ rating: 1, ...written });
  const recordsOf = (): Records =>
    asem.units.map((_, row) =>
      Object.fromEntries(asem.table.columns.map(({ name, texts }) => [name, texts?.at(row) ?? ''])),
    );
  const tableFor = (records: Records) => tableFrom(records, numeric);
  const numeric = asem.table.columns.flatMap(({ name, numbers }) => (numbers === undefined ? [] : [name]));
  const key = by.unit.id[0]!;
  const ranking = explained(asem.table, by, { leverage: false, to: [] }).units.map(({ id }) => id);
  const some = ranking.filter((_, index) => isWhole || index === 20);
  const { units } = explained(asem.table, by, { leverage: false, to: aims, units: some });
  const checking: Checking = {
    records: recordsOf(),
    methodology: by,
    key,
    ranked: new Set(ranking),
    rate: async (changed, unit, league) => standingIn(tableFor(changed), by, unit, league),
  };

  it.each(units.map((unit) => [unit.id, unit] as const))(
    '%s: the next place, the top ten',
    (_, unit) => verifyTargets(unit, checking),
    timeout,
  );
});

describeWithReference('human development 2017: geometric means between goalposts', () => {
  const columns = [
    'life_expectancy',
    'expected_years_schooling',
    'mean_years_schooling',
    'gni_per_capita_2011ppp',
  ];
  const records = readCsv('real/hdi-2017.csv');
  const preset = readFileSync(new URL('../../src/presets/hdi.yaml', import.meta.url), 'utf8');
  const by = methodology(parseYaml(preset));
  const all = explained(tableFrom(records, columns), by, { leverage: false, to: aims });
  const checking: Checking = {
    records,
    methodology: by,
    key: 'country',
    ranked: new Set(all.units.map(({ id }) => id)),
    rate: async (changed, unit, league) => standingIn(tableFrom(changed, columns), by, unit, league),
  };
  const units = all.units.filter((_, index) => isWhole || index % 40 === 1);

  it.each(units.map((unit) => [unit.id, unit] as const))(
    '%s: the next place, the top ten',
    (_, unit) => verifyTargets(unit, checking),
    timeout,
  );
});
