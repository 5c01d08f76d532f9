/** The library as a program uses it: data and methodology in hand, no files. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  bytesSource,
  defineMethodology,
  describe as describeProblem,
  type MethodologyFile,
  type Outcome,
  open,
  parseMethodology,
  type Rating,
  type Request,
  rate,
  textSource,
} from '../src/index.ts';
import { ratingInside, root } from './cli.ts';

const CITIES = 'city;offices;website\nКазань;12,5;18\nOsh;3;11\nŞanlıurfa;4;20\n';
const METHODOLOGY = `rating: 1
unit: { id: city }
criteria:
  - { id: offices, weight: 3 }
  - { id: website, weight: 1 }
`;

function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value;
}

async function ratingOf(request: Request): Promise<Rating> {
  const { table, methodology, origin } = got(await open(request));
  return got(rate(table, methodology, origin));
}

const places = ({ units }: Rating) => units.map(({ id, score }) => `${id} ${score}`);

describe('open', () => {
  it('rates text by text: encoding, delimiter and decimal mark are detected as ever', async () => {
    const rating = await ratingOf({ data: [textSource('cities.csv', CITIES)], methodology: METHODOLOGY });
    expect(places(rating)).toEqual(['Казань 94.44444444444444', 'Şanlıurfa 32.89473684210526', 'Osh 0']);
    expect(rating.inputs).toMatchObject([{ path: 'cities.csv', delimiter: ';', decimal: ',', rows: 3 }]);
  });

  it('takes the methodology as text, as an object, as a methodology: the same rating', async () => {
    const data = [bytesSource('cities.csv', new TextEncoder().encode(CITIES))];
    const file: MethodologyFile = {
      rating: 1,
      unit: { id: 'city' },
      criteria: [
        { id: 'offices', weight: 3 },
        { id: 'website', weight: 1 },
      ],
    };
    const byText = await ratingOf({ data, methodology: METHODOLOGY });
    for (const methodology of [file, got(defineMethodology(file))]) {
      const rating = await ratingOf({ data, methodology });
      expect(rating.units).toEqual(byText.units);
      expect(rating.methodology.resolved).toEqual(byText.methodology.resolved);
    }
  });

  it('gives the scores of the command for the file and the built-in methodology whose columns it has', async () => {
    const path = 'fixtures/uclg-eurasia-2020.csv';
    const { stdout } = await ratingInside(['compute', join(root, path), '-f', 'json']);
    const printed: Rating = JSON.parse(stdout);
    const rating = await ratingOf({ data: [bytesSource(path, readFileSync(join(root, path)))] });
    expect(JSON.parse(JSON.stringify(rating.units))).toEqual(printed.units);
    expect(rating.notes.map(({ code }) => code)).toContain('preset-chosen');
  });

  it('changes weights and settings for one run, and rates only the units asked for', async () => {
    const data = [textSource('cities.csv', CITIES)];
    const rating = await ratingOf({
      data,
      methodology: METHODOLOGY,
      weights: { website: 0 },
      set: { 'defaults.normalise': { method: 'min-max', to: [0, 1] }, edition: 2021 },
      only: ['offices>=4'],
    });
    expect(places(rating)).toEqual(['Казань 1', 'Şanlıurfa 0']);
    expect(rating.rating.edition).toBe('2021');
    expect(rating.methodology.source).toBe('methodology');
    expect(rating.run).toEqual({
      only: ['offices>=4'],
      leftOut: 1,
      set: ['defaults.normalise={"method":"min-max","to":[0,1]}', 'edition=2021'],
      weights: { website: 0 },
    });
  });

  it('takes what is set as the value that it is, not as YAML', async () => {
    const { methodology } = got(
      await open({ data: [textSource('c.csv', CITIES)], methodology: METHODOLOGY, set: { name: 'true' } }),
    );
    expect(methodology.name).toBe('true');
  });

  it.each<[string, Partial<Request>, RegExp]>([
    ['a cell that is no number', { data: [textSource('c.csv', 'city,offices,website\nOsh,≈3,1\n')] }, /≈3/],
    [
      'a misspelt setting in the text',
      { methodology: `${METHODOLOGY}rankin: {}\n` },
      /unknown setting 'rankin'/,
    ],
    ['a text that is no YAML', { methodology: 'rating: [1' }, /./],
    ['a weight of nobody', { weights: { ofices: 1 } }, /^weights: there is no criterion 'ofices'/],
    ['a setting of nothing', { set: { 'nothing.at': 1 } }, /^set: 'nothing\.at'/],
    ['a condition that is none', { only: ['Russia'] }, /^only 'Russia' is not a condition/],
    ['a condition about nothing', { only: ['land=Russia'] }, /there is no column 'land'/],
    ['a condition that nobody meets', { only: ['city=Perm'] }, /no unit in the data meets/],
    ['a table without rows', { data: [textSource('c.csv', '')] }, /empty/],
  ])('gives %s as a value', async (_what, change, message) => {
    const opened = await open({
      data: [textSource('c.csv', CITIES)],
      methodology: METHODOLOGY,
      ...change,
    });
    expect(opened.ok).toBe(false);
    const errors = opened.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((error) => describeProblem(error).message).join('\n')).toMatch(message);
  });
});

describe('defineMethodology', () => {
  const criteria = [{ id: 'offices' }];

  it('takes every built-in methodology as it is written', () => {
    for (const name of ['hdi', 'uclg-eurasia']) {
      const written: unknown = parse(readFileSync(join(root, `src/presets/${name}.yaml`), 'utf8'));
      expect(parseMethodology(written)).toMatchObject({ ok: true });
    }
  });

  it('takes names, parameters and groups of any depth', () => {
    const defined = defineMethodology({
      rating: 1,
      unit: { id: ['city', 'region'], attributes: ['country', { column: 'population', optional: true }] },
      defaults: { missing: 'mean', normalise: { method: 'min-max', to: [0, 1] }, aggregate: 'geometric' },
      weights: { method: 'given', shares: { activity: 2, size: 1 } },
      criteria: [
        {
          id: 'activity',
          aggregate: { method: 'power', p: -1 },
          criteria: [
            { id: 'offices', treat: { method: 'winsorise', max: 3 } },
            { id: 'fairs', points: { yes: 10, no: 0 } },
          ],
        },
        { id: 'size', direction: 'lower', normalise: { method: 'goalposts', min: 0, max: 10 } },
      ],
    });
    expect(defined).toMatchObject({ ok: true });
  });

  it('refuses at compile time what it refuses when it runs', () => {
    // Without the compiler's complaint above it, a line is itself an error of `npm run types`.
    const refused = [
      // @ts-expect-error a misspelt key
      defineMethodology({ rating: 1, criteria, rankin: {} }),
      // @ts-expect-error a misspelt key of an indicator
      defineMethodology({ rating: 1, criteria: [{ id: 'offices', wieght: 2 }] }),
      // @ts-expect-error a misspelt key deep in the tree
      defineMethodology({ rating: 1, criteria: [{ id: 'a', criteria: [{ id: 'b', colunm: 'c' }] }] }),
      // @ts-expect-error a setting of groups at an indicator
      defineMethodology({ rating: 1, criteria: [{ id: 'offices', aggregate: 'geometric' }] }),
      // @ts-expect-error a setting of indicators at a group
      defineMethodology({ rating: 1, criteria: [{ id: 'a', direction: 'lower', criteria }] }),
      // @ts-expect-error a method that there is not
      defineMethodology({ rating: 1, criteria, defaults: { normalise: 'min-mx' } }),
      // @ts-expect-error a method of another family
      defineMethodology({ rating: 1, criteria, aggregate: 'min-max' }),
      // @ts-expect-error a parameter that there is not
      defineMethodology({ rating: 1, criteria, defaults: { normalise: { method: 'z-score', to: [0, 1] } } }),
      // @ts-expect-error a parameter of another type
      defineMethodology({ rating: 1, criteria, aggregate: { method: 'power', p: 'two' } }),
      defineMethodology({
        rating: 1,
        criteria,
        // @ts-expect-error a scale of three numbers
        defaults: { normalise: { method: 'min-max', to: [0, 1, 2] } },
      }),
      // @ts-expect-error a method that needs a parameter
      defineMethodology({ rating: 1, criteria, aggregate: 'power' }),
      // @ts-expect-error a word that is no choice
      defineMethodology({ rating: 1, criteria, ranking: { ties: 'first' } }),
      // @ts-expect-error no criteria
      defineMethodology({ rating: 1 }),
    ];
    expect(refused.map(({ ok }) => ok)).toEqual(refused.map(() => false));
  });

  it('has another door for what is not known', () => {
    const written: unknown = JSON.parse('{ "rating": 1, "criteria": [{ "id": "offices", "wieght": 1 }] }');
    // @ts-expect-error nothing is known of it
    expect(defineMethodology(written).ok).toBe(false);
    const { diagnostics } = parseMethodology(written);
    expect(diagnostics.map((problem) => describeProblem(problem).message)).toEqual([
      "criteria.0.wieght: unknown setting 'wieght'",
    ]);
    for (const nothing of [null, undefined, 1, 'rating', []])
      expect(parseMethodology(nothing).ok).toBe(false);
  });
});
