/** Examples of the literature, of other tools and of published indices, each with a methodology of its own. */

import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Rating } from '../../src/model/rating.ts';
import { CORRELATIONS } from '../../src/stats/correlate.ts';
import { cronbach } from '../../src/stats/cronbach.ts';
import { formatFixed } from '../../src/stats/decimal.ts';
import { expectWithin, figure, figures, rated, readOracle, scoresByUnit, tableOfColumns } from './oracle.ts';

const within = v.union([v.object({ absolute: v.number() }), v.object({ decimals: v.number() })]);
const caseSchema = v.object({
  id: v.string(),
  source: v.pipe(v.string(), v.minLength(10)),
  table: v.string(),
  methodology: v.union([v.string(), v.record(v.string(), v.unknown())]),
  expected: v.object({
    score: v.optional(figures),
    rank: v.optional(figures),
    criteria: v.optional(v.record(v.string(), figures)),
    weights: v.optional(figures),
  }),
  printedAs: v.optional(
    v.object({
      times: v.optional(v.number(), 1),
      plus: v.optional(v.number(), 0),
      log10: v.optional(v.boolean()),
    }),
    {},
  ),
  within,
});
type Case = v.InferOutput<typeof caseSchema>;
const fileSchema = v.object({
  cases: v.array(caseSchema),
  tables: v.record(v.string(), v.record(v.string(), v.array(v.nullable(v.union([v.string(), v.number()]))))),
});
type Oracle = v.InferOutput<typeof fileSchema>;

/** The methodology of a case: in its own words, or built in. */
function methodologyOf({ methodology }: Case): Readonly<Record<string, unknown>> {
  if (typeof methodology !== 'string') return { unit: { id: 'unit' }, ...methodology };
  const file = new URL(`../../src/presets/${methodology}.yaml`, import.meta.url);
  return { ...parse(readFileSync(file, 'utf8')), unit: { id: 'unit' } };
}

/** Our scores in the form in which they were printed. */
function printed(scores: readonly number[], { times, plus, log10 }: Case['printedAs']): number[] {
  return scores.map((score) => (log10 === true ? Math.log10(score) : times * score + plus));
}

function compare(
  label: string,
  actual: readonly number[],
  expected: Case['expected']['score'],
  example: Case,
): void {
  if (expected === undefined) return;
  const { within: close } = example;
  if ('absolute' in close) {
    expectWithin(label, actual, expected, close.absolute);
    return;
  }
  const rounded = (value: number) => formatFixed(value, close.decimals);
  expect(actual.map(rounded), label).toEqual(expected.map((value) => rounded(value ?? Number.NaN)));
}

async function check(example: Case, { tables }: Oracle): Promise<void> {
  const columns = tables[example.table]!;
  const rating = await rated(tableOfColumns(columns), methodologyOf(example));
  const units = columns.unit!.map(String);
  const ofUnits = (values: ReadonlyMap<string, number>) =>
    units.map((unit) => values.get(unit) ?? Number.NaN);
  const { score, rank, criteria = {}, weights } = example.expected;
  compare('scores', printed(ofUnits(scoresByUnit(rating)), example.printedAs), score, example);
  for (const [id, scores] of Object.entries(criteria)) {
    compare(id, ofUnits(scoresByUnit(rating, id)), scores, example);
  }
  if (rank !== undefined) expect(ofUnits(placesOf(rating))).toEqual(rank);
  compare(
    'weights',
    rating.criteria.filter(({ parent }) => parent === null).map(({ weight }) => weight),
    weights,
    example,
  );
}

const placesOf = ({ units }: Rating) => new Map(units.map(({ id, rank }) => [id, rank]));

describe.each(['worked.json', 'published.json'])('%s', (name) => {
  const oracle = readOracle(name, fileSchema);

  it.each(oracle.cases)('$id', (example) => check(example, oracle));
});

describe('statistics of worked.json', () => {
  const { statistics } = readOracle(
    'worked.json',
    v.object({
      statistics: v.array(
        v.object({
          id: v.string(),
          statistic: v.picklist(['spearman', 'kendall', 'cronbach']),
          columns: v.array(v.array(v.number())),
          expected: figure,
          within: v.object({ absolute: v.number() }),
        }),
      ),
    }),
  );

  it.each(statistics)('$id: $statistic', ({ statistic, columns, expected, within: { absolute } }) => {
    const [first, second, ...rest] = columns.map((column) => Float64Array.from(column));
    const actual =
      statistic === 'cronbach'
        ? cronbach([first!, second!, ...rest])
        : CORRELATIONS[statistic](first!, second!);
    expectWithin(statistic, [actual], [expected], absolute);
  });
});
