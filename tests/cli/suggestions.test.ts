/** What is misspelled is answered with the nearest there is: commands, options, values, columns, criteria, cities. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ratingInside, workFolder } from '../cli.ts';

const METHOD = 'rating: 1\nunit: { id: город }\ncriteria:\n  - id: офисы\n  - id: сайт\n';
const work = workFolder({
  'cities.csv': 'город,офисы,сайт\nБишкек,3,4\nХабаровск,5,2\nПермь,1,9\n',
  'rating.yaml': METHOD,
  'column.yaml': METHOD.replace('id: офисы', 'id: офсы'),
  'value.yaml': METHOD.replace('id: офисы', 'id: офисы\n    direction: loewr'),
  'method.yaml': METHOD.replace('id: сайт', 'id: сайт\n    normalise: minmax'),
  'key.yaml': METHOD.replace('id: сайт', 'id: сайт\n    dirction: lower'),
  'criterion.yaml': `${METHOD}awards: [{ id: a, criterion: сайтт }]\n`,
  'league.yaml': `${METHOD}leagues: [{ id: размер, column: офисы, classes: [{ id: all }] }]\n`,
  'unit.yaml': `${METHOD}screening: { drop: [Перм] }\n`,
  'reference.yaml': METHOD.replace(
    'id: сайт',
    'id: сайт\n    normalise: { method: distance-to-reference, unit: Бишкк }',
  ),
});
const before = process.cwd();
beforeAll(() => process.chdir(work.path));
afterAll(() => {
  process.chdir(before);
  work.done();
});

const compute = (...words: string[]) => ['compute', 'cities.csv', ...words];

describe('the nearest there is', () => {
  it.each([
    ['a command', ['compte', 'cities.csv'], 'compute', 2],
    ['an option', compute('--formt', 'csv'), '--format', 2],
    ['a value of an option', compute('-f', 'jsn'), 'json', 2],
    ['a colour setting', compute('--color', 'alway'), 'always', 2],
    ['an encoding', compute('--encoding', 'koi8-q'), 'koi8-r', 2],
    ['a path', ['compute', 'citis.csv'], 'cities.csv', 2],
    ['a built-in methodology', compute('-m', 'uclg-eurasa'), 'uclg-eurasia', 2],
    ['a method on the command line', compute('--set', 'defaults.normalise=zscore'), 'z-score', 2],
    ['a method in the library', ['methods', 'geometrc'], 'geometric', 2],
    ['a code', ['check', '--explain', 'not-a-numbr'], 'not-a-number', 2],
    ['a criterion on the command line', compute('--weights', 'сайтт=2'), 'сайт', 2],
    ['a column of a condition', compute('--where', 'горд=Пермь'), 'город', 2],
    ['a column of the result', compute('--columns', 'rank,горд'), 'город', 2],
    ['a league', compute('-m', 'league.yaml', '--league', 'размр'), 'размер', 2],
    ['a city to be rated', compute('--only', 'город=Пермъ'), 'Пермь', 1],
    ['a city to be shown', compute('--where', 'город=Бишкекк'), 'Бишкек', 0],
    ['a column of the data', compute('-m', 'column.yaml'), 'офисы', 1],
    ['a value in a methodology', compute('-m', 'value.yaml'), 'lower', 2],
    ['a method in a methodology', compute('-m', 'method.yaml'), 'min-max', 2],
    ['a key of a methodology', compute('-m', 'key.yaml'), 'direction', 2],
    ['a criterion of an award', compute('-m', 'criterion.yaml'), 'сайт', 2],
    ['a city that is dropped', compute('-m', 'unit.yaml'), 'Пермь', 0],
    ['a reference city', compute('-m', 'reference.yaml'), 'Бишкек', 1],
  ])('to %s', async (_what, words, nearest, status) => {
    const ran = await ratingInside([...words, '-q']);
    expect(ran.stderr).toContain(`  help: did you mean '${nearest}'?\n`);
    expect(ran.status).toBe(status);
    expect(ran.stdout === '' || status === 0).toBe(true);
  });
});
