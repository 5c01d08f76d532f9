/** Units matched by name and by alias; names that may be one unit's. */

import { describe, expect, it } from 'vitest';
import { matchUnits } from '../../../src/study/compare/match.ts';
import { nearNames } from '../../../src/study/compare/near-names.ts';

describe('names that may be one unit’s', () => {
  it.each([
    ['Бишкек', 'Bishkek'],
    ['Bişkek', 'Bishkek'],
    ['Бишкек', 'Bişkek'],
    ['Орёл', 'Орел'],
    ['ОРЕЛ', 'Орёл'],
    ['Йошкар-Ола', 'Yoshkar-Ola'],
    ['Щёлково', 'Shchyolkovo'],
    ['Шанлыурфа', 'Şanlıurfa'],
    ['Çanakkale', 'Canakkale'],
    ['osh', 'OSH'],
    ['Kirov · Kaluga', 'kirov · kaluga'],
    ['Sancaktepe', 'Sancaktpe'],
  ])('%s and %s', (before, after) => {
    expect(nearNames([before, 'Somewhere'], ['Elsewhere entirely', after])).toEqual([{ before, after }]);
  });

  it.each([
    ['Omsk', 'Tomsk'],
    ['Kirov · Kaluga', 'Kirov · Vyatka'],
    ['Tula', 'Tver'],
    ['Novosibirsk', 'Novorossiysk'],
  ])('not %s and %s', (before, after) => {
    expect(nearNames([before], [after])).toEqual([]);
  });

  it('are each offered once, the nearest first, whatever the order of the rows', () => {
    const before = ['Nizhny Novgorod', 'Бишкек'];
    const after = ['Bishkek', 'Nizhniy Novgorod', 'Bişkek'];
    const found = nearNames(before, after);
    expect(found).toHaveLength(2);
    expect(nearNames([...before].reverse(), [...after].reverse())).toEqual(found);
  });
});

describe('units of both editions', () => {
  it('are those of one name in whichever Unicode form, and of no other spelling', () => {
    const { matching } = matchUnits(['Орёл'.normalize('NFD'), 'Perm'], ['perm', 'Орёл'.normalize('NFC')], []);
    expect([...matching.partner]).toEqual([1, -1]);
  });

  it('may be renamed, also when another unit has taken the name and has one of its own', () => {
    const aliases = [
      { before: 'Astana', after: 'Nur-Sultan' },
      { before: 'Nur-Sultan', after: 'Old' },
    ];
    const { matching, problems } = matchUnits(['Astana', 'Nur-Sultan'], ['Nur-Sultan', 'Old'], aliases);
    expect(problems).toEqual([]);
    expect([...matching.partner]).toEqual([0, 1]);
    expect(matching.matched.map(({ before, after, by }) => `${before} ${after} ${by}`)).toEqual([
      'Astana Nur-Sultan alias',
      'Nur-Sultan Old alias',
    ]);
  });
});
