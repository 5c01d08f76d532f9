/** Names of units as people type them. */

import { describe, expect, it } from 'vitest';
import { unitsNamed } from '../../src/session/named-units.ts';
import { findUnit } from '../../src/study/find-unit.ts';

const cities = [
  'Perm',
  'Kazan',
  'Королёв',
  'Şanlıurfa',
  'Balıkesir',
  'Kirov · Kirov Oblast',
  'Kirov · Kaluga Oblast',
];

describe('findUnit', () => {
  it.each([
    ['Perm', 'Perm'],
    [' kazan ', 'Kazan'],
    ['КОРОЛЕВ', 'Королёв'],
    ['sanliurfa', 'Şanlıurfa'],
    ['BALIKESİR', 'Balıkesir'],
    ['kirov ·  kaluga oblast', 'Kirov · Kaluga Oblast'],
    ['Королёв'.normalize('NFD'), 'Королёв'],
  ])('%s is %s', (name, id) => {
    expect(findUnit(name, cities)).toEqual({ kind: 'found', id });
  });

  it('takes the exact spelling where several differ only in case', () => {
    expect(findUnit('PERM', ['Perm', 'PERM'])).toEqual({ kind: 'found', id: 'PERM' });
    expect(findUnit('perm', ['Perm', 'PERM'])).toEqual({ kind: 'several', ids: ['Perm', 'PERM'] });
  });

  it('offers the nearest name where none fits', () => {
    expect(findUnit('Prem', cities)).toEqual({ kind: 'none', near: { near: 'Perm' } });
  });
});

describe('unitsNamed', () => {
  it('tells every name that fits nothing, or more than one unit, at once', () => {
    const found = unitsNamed(null, ['Kazan', 'Prem', 'perm'], ['Perm', 'PERM', 'Kazan']);
    expect(found.ok).toBe(false);
    expect(found.diagnostics.map(({ fault, says }) => [fault, says.say])).toEqual([
      ['usage', 'noUnitCalled'],
      ['usage', 'manyUnitsCalled'],
    ]);
  });

  it('gives each unit once, in the order in which they were named', () => {
    expect(unitsNamed('--unit', ['Kazan', 'PERM', 'kazan'], ['Perm', 'PERM', 'Kazan'])).toEqual({
      ok: true,
      value: ['Kazan', 'PERM'],
      diagnostics: [],
    });
  });
});
