/** Where an engine has no WebAssembly, JavaScript does all the work: other speed, the same bytes. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ran, rating, workFolder } from './cli.ts';

/** Long enough for the kernel to read, to rate and to write it. */
const ROWS = 20_000;

/** Plain cells and others: quotes, letters beyond ASCII, gaps, percent signs, digits in many forms. */
function large(): string {
  const lines = ['city,region,offices,website,tourists,taxes,museums'];
  for (let row = 0; row < ROWS; row++) {
    const name =
      row % 40 === 7 ? `"Perm, district ""${row}"""` : row % 4 === 1 ? `Пермь ${row}` : `Perm ${row}`;
    const offices = row % 97 === 5 ? '' : String((row * 7919) % 1013);
    const website = ((row * 104_729) % 100_003) / 997;
    const tourists = row % 501 === 3 ? 'n/a' : `${((row * 31) % 977) / 8}`;
    const taxes = row % 3 === 0 ? `${row}e-3` : `${10 + (row % 53)}`;
    lines.push([name, `region ${row % 83}`, offices, website, tourists, taxes, row % 17].join(','));
  }
  return `${lines.join('\n')}\n`;
}

const METHODOLOGY = `
rating: 1
unit: { id: city, attributes: [region] }
criteria:
  - { id: presence, weight: 3, criteria: [{ id: offices }, { id: museums, weight: 2 }] }
  - id: appeal
    aggregate: geometric
    criteria:
      - { id: website, normalise: { method: min-max, to: [1, 100] } }
      - { id: tourists, normalise: { method: min-max, to: [1, 100] } }
  - { id: taxes, direction: lower }
`;

const preload = (code: string) => ({
  node: ['--import', `data:text/javascript,${encodeURIComponent(code)}`],
});

/** Says so each time the kernel is started. */
const TOLD = `
const { Instance } = WebAssembly;
WebAssembly.Instance = class extends Instance {
  constructor(...given) {
    super(...given);
    process.stderr.write('kernel started\\n');
  }
};`;
const DISABLED = 'delete globalThis.WebAssembly;';

const starts = ({ stderr }: Ran) => stderr.split('kernel started\n').length - 1;

describe('a long file without WebAssembly', () => {
  const work = workFolder({ 'cities.csv': large(), 'rating.yaml': METHODOLOGY });
  afterAll(work.done);

  it.each(['csv', 'tsv', 'json', 'ndjson'])(
    'is read, rated and written to the same bytes: %s',
    async (format) => {
      const run = (name: string, code: string) =>
        rating(['compute', 'cities.csv', '-o', `${name}.${format}`, '--all'], {
          cwd: work.path,
          ...preload(code),
        });
      const [usual, plain] = [await run('usual', TOLD), await run('plain', DISABLED)];
      expect([usual.status, plain.status]).toEqual([0, 0]);
      // Reading, rating and, of delimited text, writing.
      expect(starts(usual)).toBeGreaterThanOrEqual(format === 'csv' || format === 'tsv' ? 3 : 2);
      expect(starts(plain)).toBe(0);
      const said = ({ stderr }: Ran) =>
        stderr.replaceAll('kernel started\n', '').replaceAll(/usual|plain/g, '');
      expect(said(plain)).toBe(said(usual));
      const [one, two] = ['usual', 'plain'].map((name) => readFileSync(join(work.path, `${name}.${format}`)));
      expect(one!.length).toBeGreaterThan(1_000_000);
      expect(one!.equals(two!)).toBe(true);
    },
  );

  it('is complained about in the same words', async () => {
    const bad = workFolder({ 'cities.csv': large().replace(/,3$/m, ',≈3'), 'rating.yaml': METHODOLOGY });
    try {
      const run = (code: string) => rating(['compute', 'cities.csv'], { cwd: bad.path, ...preload(code) });
      const [usual, plain] = [await run(TOLD), await run(DISABLED)];
      expect(starts(usual)).toBeGreaterThan(0);
      expect({ ...usual, stderr: usual.stderr.replaceAll('kernel started\n', '') }).toEqual(plain);
      expect(plain.status).toBe(1);
      expect(plain.stderr).toContain('≈3');
    } finally {
      bad.done();
    }
  });
});
