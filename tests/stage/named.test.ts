/** Names in several languages: which is told, that nothing but names depends on it, and that none is lost. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Label, textOf, textsOf } from '../../src/model/label.ts';
import { indicatorsOf } from '../../src/model/methodology.ts';
import { tableOf } from '../../src/model/table.ts';
import { type Origin, rate } from '../../src/rate.ts';
import { named } from '../../src/stage/named.ts';
import { audit } from '../../src/study/audit.ts';
import { likelyLower } from '../../src/study/guess/lower-is-better.ts';
import { methodology } from '../reference.ts';

const records = [
  { city: 'Perm', offices: 24, cost: 3, population: 1_000_000 },
  { city: 'Osh', offices: 4, cost: 5, population: 300_000 },
  { city: 'Magas', offices: 1, cost: 4, population: 15_000 },
  { city: 'Kazan', offices: 41, cost: 2, population: 1_200_000 },
];

const file = {
  rating: 1,
  name: { en: 'Cities', ru: 'Города' },
  unit: {
    id: 'city',
    name: { en: 'City', ru: 'Город' },
    attributes: [{ column: 'population', name: { ru: 'Население' } }],
  },
  criteria: [
    {
      id: 'economy',
      name: { ru: 'Экономика' },
      criteria: [
        { id: 'offices', name: { en: 'Offices', ru: 'Филиалы' }, unit: { en: 'offices', ru: 'ед.' } },
      ],
    },
    { id: 'cost', name: 'Cost of living', direction: 'lower' },
  ],
  leagues: [
    {
      id: 'size',
      name: { en: 'Size', ru: 'Класс' },
      column: 'population',
      classes: [{ id: 'small', name: { en: 'Small', ru: 'Малые' }, below: 500_000 }, { id: 'large' }],
    },
  ],
  awards: [
    { id: 'winner', name: { en: 'Winner', ru: 'Победитель' }, prize: { en: 'USD 5', ru: '5 долларов' } },
    { id: 'diploma', name: { ru: 'Диплом' }, league: 'size' },
  ],
};

const inTwo = methodology(file);

function ratedIn(origin: Origin) {
  const outcome = rate(tableOf(records), inTwo, origin);
  if (!outcome.ok) throw new Error('it is rated');
  const { rating, criteria, awards, columns, units } = outcome.value;
  const names = [
    rating.name,
    ...criteria.map(({ name }) => name),
    ...columns.key.map(({ name }) => name),
    ...columns.attributes.map(({ name }) => name),
    ...columns.leagues.flatMap(({ name, classes }) => [name, ...classes.map((each) => each.name)]),
    ...awards.flatMap(({ name, prize }) => (prize === undefined ? [name] : [name, prize])),
  ];
  return { names, units };
}

describe('a label', () => {
  it.each<[Label, string, string]>([
    ['Exports', 'Exports', 'Exports'],
    [{ en: 'Exports', ru: 'Экспорт' }, 'Exports', 'Экспорт'],
    [{ en: 'Exports' }, 'Exports', 'Exports'],
    [{ ru: 'Экспорт' }, 'Экспорт', 'Экспорт'],
  ])('%j reads %s in English and %s in Russian', (label, english, russian) => {
    expect(textOf(label)).toBe(english);
    expect(textOf(label, 'ru')).toBe(russian);
  });

  it('reads as one of its texts in every language', () => {
    const labels = fc.oneof(
      fc.string(),
      fc.record({ en: fc.string(), ru: fc.string() }, { requiredKeys: ['ru'] }),
    );
    fc.assert(
      fc.property(labels, fc.constantFrom(...LANGUAGES), (label, language) => {
        expect(textsOf(label)).toContain(textOf(label, language));
      }),
    );
  });
});

describe('names in several languages', () => {
  it('are English where nobody asks for others, or what there is', () => {
    const { names } = ratedIn({});
    expect(names).toEqual([
      ...['Cities', 'Экономика', 'Offices', 'Cost of living'],
      ...['City', 'population'],
      ...['Size', 'Small', 'large'],
      ...['Winner', 'USD 5', 'Диплом'],
    ]);
    expect(ratedIn({ language: 'en' }).names).toEqual(names);
  });

  it('are those of the language that is asked for', () => {
    expect(ratedIn({ language: 'ru' }).names).toEqual([
      ...['Города', 'Экономика', 'Филиалы', 'Cost of living'],
      ...['Город', 'Население'],
      ...['Класс', 'Малые', 'large'],
      ...['Победитель', '5 долларов', 'Диплом'],
    ]);
  });

  it('change nothing else', () => {
    expect(ratedIn({ language: 'ru' }).units).toEqual(ratedIn({}).units);
  });

  it('are all kept in the resolved methodology, which can be read again', () => {
    const again = methodology(JSON.parse(JSON.stringify(inTwo)));
    expect(again).toEqual(inTwo);
    expect(inTwo.name).toEqual(file.name);
    expect(indicatorsOf(named(inTwo, 'ru').criteria).map(({ unit }) => unit)).toEqual(['ед.', undefined]);
  });

  it('are looked at in all languages where words of a name matter', () => {
    const [indicator] = indicatorsOf(inTwo.criteria);
    for (const name of [
      { en: 'Crimes', ru: 'Дела' },
      { en: 'Cases', ru: 'Преступления' },
    ]) {
      expect(likelyLower({ ...indicator!, name })).toBeDefined();
    }
  });

  it('are in the findings of an audit, which finds the same in every language', () => {
    const found = LANGUAGES.map((language) => {
      const audited = audit(tableOf(records), inTwo, {}, { language });
      if (!audited.ok) throw new Error('it is audited');
      return audited.value.findings;
    });
    const [english, russian] = found.map((findings) =>
      findings.map(({ kind, criteria }) => [kind, criteria]),
    );
    expect(russian).toEqual(english);
    expect(JSON.stringify(found[1])).toContain('Филиалы');
    expect(JSON.stringify(found[1])).not.toContain('Offices');
  });
});
