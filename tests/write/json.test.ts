import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/model/assemble.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { verbatim } from '../../src/model/saying.ts';
import { json } from '../../src/write/json.ts';
import { ndjson } from '../../src/write/ndjson.ts';
import { noteOf } from '../../src/write/note.ts';
import { worded } from '../../src/write/words/tell.ts';
import { cities, cityRating, hostile, named, plain, ratingOf, show, write } from './example.ts';

const rating = ratingOf(cities, cityRating);
const order = [
  'schemaVersion',
  'tool',
  'rating',
  'inputs',
  'methodology',
  'criteria',
  'units',
  'excluded',
  'awards',
  'treated',
  'notes',
];

describe('json', () => {
  it('is the rating, its keys in the contract’s order', () => {
    const text = write(json, show(rating));
    const read = JSON.parse(text);
    expect(Object.keys(read)).toEqual(order);
    // All of it as it is, but for what there is to say, which is printed in words.
    const said = { ...rating, ...worded({ excluded: rating.excluded }), notes: rating.notes.map(noteOf) };
    expect(read).toEqual(JSON.parse(JSON.stringify(said)));
    expect(JSON.stringify(read)).toBe(JSON.stringify(said));
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('has one unit a line', () => {
    const lines = write(json, show(rating)).split('\n');
    const start = lines.indexOf('  "units": [');
    const units = lines.slice(start + 1, start + 1 + rating.units.length);
    expect(units.map((line) => JSON.parse(line.replace(/,$/, '')))).toEqual(
      JSON.parse(JSON.stringify(rating.units)),
    );
    expect(lines[start + 1 + rating.units.length]).toBe('  ],');
  });

  it('has the units of the view, and all the rest', () => {
    const read = JSON.parse(write(json, show(rating, { top: 2 })));
    expect(read.units.map(({ id }: { id: string }) => id)).toEqual(['Izmir', 'Bishkek']);
    expect(read.excluded).toHaveLength(1);
    const none = JSON.parse(write(json, show(rating, { filter: () => false })));
    expect(none.units).toEqual([]);
  });

  it('prints what readers need of a note, and no more', () => {
    const note: Diagnostic = {
      code: 'not-a-number',
      severity: 'warning',
      says: verbatim('a message', 'do something'),
      fault: 'data',
      location: { file: 'cities.csv', line: 7, column: 17 },
      frame: { text: 'x', start: 0, length: 1 },
      field: 'offices',
      related: [{ says: verbatim('first here') }],
    };
    const parts = {
      ...rating,
      name: rating.rating.name,
      methodology: rating.methodology.resolved,
      origin: rating.methodology,
      columns: rating.columns,
      notes: [note],
    };
    const read = JSON.parse(write(json, show(assemble(parts))));
    expect(Object.entries(read.notes[0])).toEqual([
      ['code', 'not-a-number'],
      ['severity', 'warning'],
      ['message', 'a message'],
      ['place', { file: 'cities.csv', line: 7, column: 17 }],
      ['field', 'offices'],
      ['help', 'do something'],
    ]);
  });

  it('names like __proto__ and lone surrogates are ordinary', () => {
    const names = [...hostile, 'lone \ud800 surrogate', 'line\u2028separator'];
    const odd = ratingOf(
      named(names).map((record) => ({ ...record, ['__proto__']: 'a' })),
      { ...plain, unit: { id: 'city', attributes: ['__proto__'] } },
    );
    const text = write(json, show(odd));
    const read = JSON.parse(text);
    expect(new Set(read.units.map(({ id }: { id: string }) => id))).toEqual(new Set(names));
    expect(Object.entries(read.units[0].attributes)).toEqual([['__proto__', 'a']]);
  });

  it('holds nothing that a terminal obeys', () => {
    const text = write(json, show(ratingOf(named(hostile), plain)));
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  it('never prints a negative zero or NaN', () => {
    const zero = ratingOf(
      [
        { city: 'x', a: -0, b: null },
        { city: 'y', a: 1, b: 1 },
      ],
      { ...plain, defaults: { normalise: 'none' } },
    );
    const text = write(json, show(zero));
    expect(text).not.toMatch(/-0[,}]|NaN/);
    expect(JSON.parse(text).units[1].criteria.b).toEqual({
      raw: null,
      score: null,
      rank: null,
      filled: false,
    });
  });

  it('comes in pieces', () => {
    const large = show(ratingOf(named(Array.from({ length: 2000 }, (_, index) => `City ${index}`)), plain));
    for (const exporter of [json, ndjson]) {
      const sizes = [...exporter.write(large, { digits: 2, width: 80, color: 0 })].map(
        ({ length }) => length,
      );
      expect(sizes.length).toBeGreaterThan(2);
      expect(Math.max(...sizes)).toBeLessThan(100_000);
    }
  });
});

describe('ndjson', () => {
  it('is one unit a line, as in the result', () => {
    const lines = write(ndjson, show(rating)).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(rating.units)));
  });

  it('is empty when nothing is shown', () => {
    expect(write(ndjson, show(rating, { filter: () => false }))).toBe('');
  });
});
