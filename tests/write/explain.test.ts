/** What pages say, recomputed: every figure in a sentence is one of the rating, or of rating a changed file. */

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { decorate, evaluateTable, rate } from '../../src/rate.ts';
import { textSource } from '../../src/read/bytes.ts';
import { open } from '../../src/session/open.ts';
import { explainUnits } from '../../src/study/explain/explain.ts';
import { namesFor } from '../../src/write/explain/names.ts';
import { sentencesOf } from '../../src/write/explain/sentences.ts';
import { fileNames } from '../../src/write/file-names.ts';
import { explainFormats } from '../../src/write/registry.ts';
import { english } from '../../src/write/words/en.ts';
import { russian } from '../../src/write/words/ru.ts';

const text = readFileSync(new URL('../../fixtures/uclg-eurasia-2020.csv', import.meta.url), 'utf8');
const records = parse(text, { columns: true, bom: true }) as Record<string, string>[];
const rated = async (data: readonly Record<string, string>[]) => {
  const lines = [Object.keys(data[0]!), ...data.map((record) => Object.values(record))];
  const source = textSource('cities.csv', lines.map((cells) => cells.join(',')).join('\n'));
  const opened = await open({ data: [source] });
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics));
  return opened.value;
};

const { table, methodology } = await rated(records);
const evaluated = evaluateTable(table, methodology);
if (!evaluated.ok) throw new Error('the example cannot be rated');
const decorated = decorate(evaluated.value, {}, table);
if (!decorated.ok) throw new Error('the example cannot be rated');
const rating = decorated.value;
const some = ['Bishkek', 'Perm', 'Krasnoyarsk', 'Ankara', 'Beit Jala', 'Magas'].filter((id) =>
  rating.units.some((unit) => unit.id === id),
);
const explanation = explainUnits({ table, evaluated: evaluated.value, rating }, { units: some });
const inEnglish = namesFor(explanation, english, 2);

/** Where a city stands by the file with other cells in its row. */
async function standing(city: string, cells: Readonly<Record<string, string>>) {
  const changed = await rated(
    records.map((record) => (record.city === city ? { ...record, ...cells } : record)),
  );
  const outcome = rate(changed.table, changed.methodology);
  return outcome.ok ? outcome.value.units.find(({ id }) => id === city)?.rank : undefined;
}

/** The number that a text begins or ends with. */
const numberOf = (shown: string) => Number(shown.replaceAll(/\s/g, '').replace('−', '-'));

/** `Name (1 000 → 2 000)` as the column and the cell. */
function movesIn(sentence: string): [column: string, cell: string][] {
  return [...sentence.matchAll(/([^,(]+?) \(([^()]+) → ([^()]+)\)/g)].map(([, name = '', , to = '']) => {
    const id = rating.criteria.find((criterion) => name.trim().endsWith(criterion.name))?.id ?? name;
    return [id, String(numberOf(to))];
  });
}

describe.each(explanation.units.map((unit) => [unit.id, unit] as const))('%s', (id, unit) => {
  const sentences = sentencesOf(unit, explanation, inEnglish);
  const found = rating.units.find((one) => one.id === id)!;
  const [first = '', second = ''] = sentences;

  it('its place and its places in classes', () => {
    const [, place, of, score] = /(\d+)(?:st|nd|rd|th) (?:place )?of (\d+), with a score of ([\d.]+)\./.exec(
      first,
    )!;
    expect([Number(place), Number(of), score]).toEqual([
      found.rank,
      rating.units.length,
      found.score.toFixed(2),
    ]);
    const places = [...second.matchAll(/(\d+)(?:st|nd|rd|th) of (\d+) in/g)].map(([, own]) => Number(own));
    expect(places).toEqual(Object.values(found.leagues).map((league) => league!.rank));
  });

  it('its distance from the reference, and what makes it', () => {
    const distance = sentences.find((sentence) => sentence.startsWith('Its score'))!;
    const [, own, by, word, reference] = /of ([\d.]+) is ([\d.]+) points (above|below) .* \(([\d.]+)\)/.exec(
      distance,
    )!;
    const difference = (word === 'above' ? 1 : -1) * Number(by);
    expect(Math.abs(Number(own) - Number(reference) - difference)).toBeLessThan(0.011);
    for (const sentence of sentences.filter((one) => /^It (?:owes|loses) most/.test(one))) {
      const points = [...sentence.matchAll(/\(([+−][\d.]+)\)/g)].map(([, shown = '']) => numberOf(shown));
      const leaves = unit.contributions.filter(({ raw }) => raw !== undefined).map(({ points: own }) => own!);
      const sign = sentence.startsWith('It owes') ? 1 : -1;
      const sorted = leaves.sort((a, b) => sign * (b - a)).slice(0, points.length);
      expect(points).toEqual(sorted.map((value) => Number(value.toFixed(2))));
    }
  });

  it('what it says of the next place reaches it, written into the file', async () => {
    for (const sentence of sentences.filter((one) => one.includes('→'))) {
      const place = Number(/(\d+)(?:st|nd|rd|th) place/.exec(sentence)![1]);
      const moves = movesIn(sentence);
      expect(moves.length).toBeGreaterThan(0);
      const tries = /fewest/.test(sentence) ? [moves] : moves.map((move) => [move]);
      for (const cells of tries)
        expect(await standing(id, Object.fromEntries(cells)), sentence).toBeLessThanOrEqual(place);
    }
  });

  it('what it says of a lost cell', async () => {
    for (const sentence of sentences.filter((one) => one.includes(' instead of '))) {
      const [, name, rank] = /figure for (.*) it would be (\d+)/.exec(sentence)!;
      const column = rating.criteria.find((criterion) => criterion.name === name)!.id;
      expect(await standing(id, { [column]: '' })).toBe(Number(rank));
    }
  });

  it('says the same in Russian, figure by figure', () => {
    const figures = (sentence: string) =>
      (
        sentence
          .replace(/10,000/g, '10000')
          .replaceAll(/(\d)[\s](?=\d{3})/g, '$1')
          .match(/\d+(?:[.,]\d+)?/g) ?? []
      )
        .map((figure) => figure.replace(',', '.'))
        .sort();
    const inRussian = sentencesOf(unit, explanation, namesFor(explanation, russian, 2));
    expect(inRussian.map(figures)).toEqual(sentences.map(figures));
    expect(inRussian.join(' ')).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('the JSON', () => {
  it('is what the contract says, in its order', async () => {
    const json = await explainFormats.find(({ name }) => name === 'json')!.load();
    const pieces = [...json.write({ explanation, notes: [] }, { width: 80, color: 0 })];
    const object = JSON.parse(pieces.join(''));
    expect(Object.keys(object)).toEqual([
      'schemaVersion',
      'study',
      'tool',
      'rating',
      'inputs',
      'methodology',
      'reference',
      'units',
      'notes',
    ]);
    expect(object.reference).toEqual({ kind: 'median', unit: null });
    const perm = object.units.find(({ id }: { id: string }) => id === 'Perm');
    expect(perm).toMatchObject({
      rank: 7,
      of: 78,
      coverage: 1,
      leagues: { size: { class: 'metropolitan', rank: 6, of: 26 } },
      targets: [{ to: { place: 6 }, reachable: true }],
    });
    const [branches] = perm.targets[0].single;
    expect(Object.keys(branches)).toEqual(['id', 'from', 'to', 'reachable', 'share', 'rank', 'score']);
    const location = perm.leverage[0].place;
    expect(text.split('\n')[location.line - 1]!.slice(location.column - 1)).toMatch(/^69,/);
  });
});

describe('names of files', () => {
  it('are those of the units where they can be, and never the same', () => {
    expect(fileNames(['Perm', 'PERM', 'Kirov · Kaluga', 'a/b', '..', 'con', ' ', 'Şanlıurfa'])).toEqual([
      'Perm',
      'PERM-2',
      'Kirov · Kaluga',
      'a-b',
      'unit',
      'con-',
      'unit-2',
      'Şanlıurfa',
    ]);
    expect(fileNames(['x'.repeat(300)])[0]!.length).toBeLessThan(100);
  });
});
