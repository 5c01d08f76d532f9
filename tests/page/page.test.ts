/** A study page: what it carries, what it refuses to run, and that the program in it rates as the command line does. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open, rate, textSource } from '../../src/index.ts';
import { addressOf, type State, stateOf } from '../../src/page/address.ts';
import type { Carried, Engine } from '../../src/page/engine.ts';
import { ratingInside, root, workFolder } from '../cli.ts';

const work = workFolder({});
const csv = readFileSync(join(root, 'fixtures/uclg-eurasia-2020.csv'), 'utf8');
const file = (name: string) => join(work.path, name);
const program = readFileSync(join(root, 'dist/page/program.js'), 'utf8');

/** Names that are markup, end a script or turn a line around; a status for every unit. */
const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a"b\'c&amp;',
  'x\u202ey',
];

let [page, hostile] = ['', ''];

async function write(data: string, name: string, ...more: string[]): Promise<string> {
  writeFileSync(file('data.csv'), data);
  const ran = await ratingInside(['report', file('data.csv'), '-q', '-o', file(name), ...more]);
  expect(ran).toMatchObject({ stdout: '', stderr: '', status: 0 });
  return readFileSync(file(name), 'utf8');
}

beforeAll(async () => {
  const rows = HOSTILE.map((name, at) => `"${name.replaceAll('"', '""')}",${at},${at * at},draft`);
  hostile = await write(['city,a,b,state', ...rows].join('\n'), 'hostile.html');
  page = await write(csv, 'study.html');
});
afterAll(() => work.done());

const carriedIn = (html: string): Carried & { readonly embedded: unknown; readonly schemaVersion: unknown } =>
  JSON.parse(/<script type="application\/json" id="rating">(.*?)<\/script>/s.exec(html)?.[1] ?? '');

const markupOf = (html: string) => html.replace(/<script.*?<\/script>|<style.*?<\/style>/gs, '');

describe('the page', () => {
  it('runs and is styled by what its policy names, and asks nobody for anything', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+';/);
    const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const [script = '', style = ''] = [
      /<script>(.*?)<\/script>/s.exec(page)?.[1],
      /<style>(.*?)<\/style>/s.exec(page)?.[1],
    ];
    expect(policy).toContain(hash(script));
    expect(policy).toContain(hash(style));
    const markup = markupOf(page);
    expect(markup).not.toMatch(/\son\w+=|\sstyle=|\ssrc=|https?:/);
    expect(style).not.toMatch(/url\(|@import/);
    expect(program).not.toMatch(/\beval\(|new Function\(|\bfetch\(|XMLHttpRequest|WebSocket/);
  });

  it('has a row a unit, weights, a profile and the status without a script', () => {
    const { units, schemaVersion, embedded } = carriedIn(page);
    expect(schemaVersion).toBe(1);
    expect(embedded).toMatchObject({ data: [{ text: csv }] });
    const rows = [...page.matchAll(/<tr data-unit="([^"]*)" data-rank="([^"]*)" data-score="([^"]*)">/g)];
    expect(rows.map(([, unit, rank, score]) => [unit, Number(rank), Number(score)])).toEqual(
      units.map(({ id, rank, score }) => [id, rank, score]),
    );
    const markup = markupOf(page);
    for (const part of [
      'data-weight="business"',
      'data-profile="Perm"',
      'data-action="reset"',
      'role="status"',
    ])
      expect(markup.split(part)).toHaveLength(2);
    expect(page).toContain('<p class="status">values: illustrative</p>');
  });

  it('keeps text from data text', () => {
    expect(hostile).not.toMatch(/<img|alert\(1\)<\/script>/);
    expect(hostile.match(/<script/g)).toHaveLength(2);
    expect(hostile).not.toContain('<p class="status"></p>');
    // Only the attribute, which nobody reads, has the mark as it is.
    expect(hostile.replace(/="[^"]*"/g, '')).not.toContain('\u202e');
    expect(
      carriedIn(hostile)
        .units.map(({ id }) => id)
        .sort(),
    ).toEqual([...HOSTILE].sort());
  });

  it('is small enough to be sent', () => {
    expect(Buffer.byteLength(program)).toBeLessThan(250_000);
  });
});

describe('the program in the page', () => {
  it('gives the places and scores of the command line for any weights', async () => {
    const library = runInNewContext(`${program}; ratingPage`, { TextDecoder, TextEncoder, structuredClone });
    const made = await library.engineOf(JSON.parse(JSON.stringify(carriedIn(page))));
    const engine: Engine = made.value;
    const { units } = carriedIn(page);
    const opened = await open({ data: [textSource('data.csv', csv)] });
    if (!opened.ok) throw new Error('the data cannot be read');
    const groups = engine.fitted.groups.map(({ children }) => [...children]);
    const weight = fc.integer({ min: 1, max: 100 });
    const vector = fc.record(Object.fromEntries(groups.flat().map((id) => [id, weight])));
    const placesOf = (rating: ReturnType<Engine['rate']>) => {
      if (!rating.ok) throw new Error('nothing was rated');
      return Array.from(rating.value.units, ({ id, rank, score }) => [id, rank, score]);
    };
    expect(placesOf(engine.rate({}))).toEqual(units.map(({ id, rank, score }) => [id, rank, score]));
    await fc.assert(
      fc.asyncProperty(vector, async (weights) => {
        const other = await open({ data: [textSource('data.csv', csv)], weights });
        if (!other.ok) throw new Error('the weights are refused');
        expect(placesOf(engine.rate({ ...weights }))).toEqual(
          placesOf(rate(other.value.table, other.value.methodology)),
        );
      }),
      { numRuns: 40 },
    );
    const [group = []] = groups;
    const weights = Object.fromEntries(group.map((id, at) => [id, at + 1]));
    const typed = group.map((id, at) => `${id}=${at + 1}`).join(',');
    writeFileSync(file('data.csv'), csv);
    const ran = await ratingInside(['compute', file('data.csv'), '-q', '-f', 'json', '--weights', typed]);
    const computed: Carried = JSON.parse(ran.stdout);
    expect(placesOf(engine.rate(weights))).toEqual(
      computed.units.map(({ id, rank, score }) => [id, rank, score]),
    );
  });
});

describe('the address', () => {
  it('holds whatever a reader chose', () => {
    const text = fc.string({ unit: 'binary', maxLength: 8 });
    const name = fc.string({ minLength: 1, maxLength: 8 }).filter((each) => each !== '__proto__');
    const states: fc.Arbitrary<State> = fc.record({
      weights: fc.dictionary(name, fc.integer({ min: 0, max: 99 }), { noNullPrototype: true }),
      unit: fc.option(text),
      search: text,
      filters: fc.dictionary(name, text, { noNullPrototype: true }),
      sort: fc.option(fc.record({ by: name.filter((by) => !by.startsWith('-')), down: fc.boolean() })),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(stateOf(`#${addressOf(state)}`)).toEqual(state);
      }),
    );
    expect(stateOf('#unit=Perm')?.unit).toBe('Perm');
    expect(stateOf('#brief')).toBeUndefined();
  });
});

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const chromium = browsers.find((path) => existsSync(path));

describe.skipIf(chromium === undefined)('in Chromium, from a file', () => {
  it('follows the weights, puts them back, opens a profile and stays silent', {
    timeout: 30_000,
  }, async () => {
    const { chromium: driver } = await import('playwright-core');
    const browser = await driver.launch({ executablePath: chromium ?? '', args: ['--no-sandbox'] });
    try {
      const view = await browser.newPage();
      const said: string[] = [];
      view.on('console', (message) => said.push(message.text()));
      view.on('pageerror', (error) => said.push(String(error)));
      view.on('request', (request) => {
        if (!request.url().startsWith('file:')) said.push(request.url());
      });
      const address = pathToFileURL(file('study.html')).href;
      await view.goto(address);
      await view.waitForSelector('.scripted');
      const rows = () =>
        view.$$eval('#ranking tbody tr', (all) =>
          all.map((row) => ['unit', 'rank', 'score'].map((name) => row.getAttribute(`data-${name}`))),
        );
      const published = await rows();
      await view.fill('input[data-weight="business"]', '80');
      await view.fill('input[data-weight="exports"]', '0');
      const ran = await ratingInside([
        ...['compute', file('data.csv'), '-q', '-f', 'json', '--weights', 'business=80,exports=0'],
      ]);
      const computed: Carried = JSON.parse(ran.stdout);
      expect(await rows()).toEqual(computed.units.map(({ id, rank, score }) => [id, `${rank}`, `${score}`]));
      const before = new Map(published.map(([unit, rank]) => [unit, rank]));
      const changed = computed.units.filter(({ id, rank }) => before.get(id) !== `${rank}`).length;
      expect(await view.textContent('[role="status"]')).toContain(`${changed} of 78 places changed.`);
      const link = view.url();
      await view.goto('about:blank');
      await view.goto(link);
      await view.waitForSelector('.scripted');
      expect((await rows())[0]?.slice(1)).toEqual(['1', `${computed.units[0]?.score}`]);
      await view.click('[data-action="reset"]');
      expect(await rows()).toEqual(published);
      await view.click('[data-action="check"]');
      expect(await view.textContent('[role="status"]')).toContain('all 156 published figures agree');
      await view.goto(`${address}#unit=${encodeURIComponent('Çanakkale')}`);
      await view.waitForSelector('[data-profile="Çanakkale"].open');
      expect(await view.isVisible('[data-profile="Perm"]')).toBe(false);
      await view.goto(pathToFileURL(file('hostile.html')).href);
      await view.waitForSelector('.scripted');
      expect(await view.$$eval('#ranking tbody tr', (all) => all.length)).toBe(HOSTILE.length);
      expect(said).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
