/** Every figure in a sentence of a comparison is one of the comparison's own, rounded. */

import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ComparedUnit, Comparison } from '../../src/study/compare/model.ts';
import { rating, root } from '../cli.ts';

const fixture = (name: string) => join(root, 'fixtures', name);
const EDITIONS = [fixture('uclg-eurasia-2017.csv'), fixture('uclg-eurasia-2020.csv')];
const NAMES = ['--aliases', fixture('uclg-eurasia-aliases.csv')];

type Told = ComparedUnit & { readonly sentences: readonly string[] };

let units: readonly Told[];
let agreement: Comparison['agreement'];
let page: string;

beforeAll(async () => {
  const json = await rating(['compare', ...EDITIONS, ...NAMES, '--own', 'all', '-q', '-f', 'json']);
  ({ units, agreement } = JSON.parse(json.stdout));
  page = (await rating(['compare', ...EDITIONS, ...NAMES, '-q', '-f', 'markdown'])).stdout;
}, 30_000);

/** What stands before each cause in a sentence. */
const figuresBefore = (sentence: string, causes: Readonly<Record<string, RegExp>>) =>
  Object.fromEntries(
    Object.entries(causes).map(([cause, words]) => {
      const [, figure] = new RegExp(`([+-]?\\d+(?:\\.\\d+)?)[^\\d+-]*?${words.source}`).exec(sentence) ?? [];
      return [cause, figure === undefined ? undefined : Number(figure)];
    }),
  );

const THROUGH = {
  own: /through its own figures/,
  others: /(?:because others (?:improved|fell back)|through the figures of the others)/,
  membership: /because of who came and who left/,
};

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

describe('the sentences of a comparison', () => {
  it('tell places and changes of place as they are', () => {
    expect(units.length).toBeGreaterThan(45);
    for (const { id, before, after, change, sentences } of units) {
      const by = Math.abs(change!.rank);
      const places = `${by} ${by === 1 ? 'place' : 'places'}, from ${before.rank} to ${after.rank}.`;
      const expected =
        change!.rank > 0
          ? `${id} climbed ${places}`
          : change!.rank < 0
            ? `${id} lost ${places}`
            : `${id} stayed in place ${after.rank}.`;
      expect(sentences[0]).toBe(expected);
    }
  });

  it('give each cause of a change of place its part, and the way it worked', () => {
    let told = 0;
    for (const { causes, change, sentences } of units) {
      const sentence = sentences.find((text) => /^(?:Of places|[\d.]+ of the|It was|All )/.test(text));
      if (sentence === undefined) continue;
      const figures = figuresBefore(sentence.replace(/ of the (?:\d+ places were|place was)/, ''), THROUGH);
      for (const cause of ['own', 'others', 'membership'] as const) {
        const value = causes!.rank[cause];
        const figure = figures[cause];
        if (/^(?:It was|All )/.test(sentence)) {
          if (THROUGH[cause].test(sentence)) expect(rounded(value, 1)).toBe(rounded(change!.rank, 1));
          continue;
        }
        if (figure === undefined) expect(Math.abs(value)).toBeLessThanOrEqual(0.05);
        else expect(Math.abs(Math.abs(value) - figure)).toBeLessThanOrEqual(0.05 + 1e-9);
        told++;
        if (cause === 'others' && figure !== undefined)
          expect(sentence).toContain(value < 0 ? 'others improved' : 'others fell back');
      }
    }
    expect(told).toBeGreaterThan(60);
  });

  it('give each cause of a change of score its part, and the columns behind the own one', () => {
    let columns = 0;
    for (const { causes, change, own, sentences } of units) {
      const sentence = sentences.find((text) => text.startsWith('Its score'))!;
      const [, way, by] = /(rose|fell) by ([\d.]+)/.exec(sentence) ?? [];
      expect(way).toBe(change!.score >= 0 ? 'rose' : 'fell');
      expect(Number(by)).toBe(rounded(Math.abs(change!.score), 2));
      const figures = figuresBefore(sentence.slice(sentence.indexOf(':')), THROUGH);
      for (const cause of ['own', 'others', 'membership'] as const)
        if (figures[cause] !== undefined)
          expect(Math.abs(figures[cause] - causes!.score[cause])).toBeLessThanOrEqual(0.005 + 1e-9);
      const behind = sentences.find((text) => text.startsWith('Behind')) ?? '';
      for (const part of own!) {
        if (Math.abs(part.points) < 0.01) continue;
        expect(behind).toContain(`(${part.points > 0 ? '+' : ''}${part.points.toFixed(2)})`);
        columns++;
      }
      const sum = own!.reduce((total, { points }) => total + points, 0);
      expect(sum).toBeCloseTo(causes!.score.own, 9);
    }
    expect(columns).toBeGreaterThan(200);
  });

  it('of the whole say how far the two orders agree', () => {
    const { spearman, kendall, meanShift, largestShift, topTen } = agreement;
    expect(page).toContain(
      `agree by ${spearman!.toFixed(2)} (Spearman), ${kendall!.toFixed(2)} (Kendall’s tau-b)`,
    );
    expect(page).toContain(`On average a unit moved ${meanShift!.toFixed(1)} places.`);
    expect(page).toContain(`${largestShift!.id} moved furthest: down ${-largestShift!.places} places.`);
    expect(page).toContain(`${topTen} of the first 10 are the same.`);
  });
});
