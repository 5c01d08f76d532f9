/** Studies of what is small, tied, empty, large or hostile: nothing is said where there is nothing to say. */

import { describe, expect, it } from 'vitest';
import type { Methodology } from '../../src/model/methodology.ts';
import { tableOf } from '../../src/model/table.ts';
import { decorate, evaluateTable } from '../../src/rate.ts';
import type { Study } from '../../src/study/report/model.ts';
import { type ReportOptions, report } from '../../src/study/report.ts';
import { reportFormats } from '../../src/write/registry.ts';
import { methodology } from '../reference.ts';

type Row = Readonly<Record<string, string | number | null>>;

const plain = (ids: readonly string[], rest: Readonly<Record<string, unknown>> = {}): Methodology =>
  methodology({ rating: 1, unit: { id: 'city' }, criteria: ids.map((id) => ({ id })), ...rest });

function studied(rows: readonly Row[], by: Methodology, options: ReportOptions = {}): Study {
  const table = tableOf(rows);
  const evaluated = evaluateTable(table, by);
  if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.diagnostics));
  const rating = decorate(evaluated.value, {}, table);
  if (!rating.ok) throw new Error(JSON.stringify(rating.diagnostics));
  return report(evaluated.value, rating.value, table, options);
}

const [markdown] = reportFormats;
const writers = {
  en: await markdown!.load('en'),
  ru: await markdown!.load('ru'),
};

/** The printed study; no figure that is not there shows as such in either language. */
function printed(study: Study, language: keyof typeof writers = 'en'): string {
  for (const { write } of Object.values(writers)) {
    const text = [...write(study, { width: 80, color: 0 })].join('');
    expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object|Infinity/);
  }
  return [...writers[language].write(study, { width: 80, color: 0 })].join('');
}

const cities = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    city: `City ${index}`,
    a: (index * 37) % 101,
    b: (index * 53) % 97,
    size: index * 1000,
  }));

describe('a study', () => {
  it('of one unit says where it stands and compares it with nobody', () => {
    const text = printed(
      studied([{ city: 'Perm', a: 3, b: 4 }], plain(['a', 'b'], { defaults: { normalise: 'none' } })),
    );
    expect(text).toContain('Perm comes first with a score of 3.50.');
    expect(text).toContain('Place 1 of 1 overall, with a score of 3.50.');
    expect(text).not.toMatch(/ahead of|behind|What place|neighbours|Best practices/);
  });

  it('of units that all tie has one place, shared', () => {
    const rows = ['Perm', 'Osh', 'Izmir'].map((city) => ({ city, a: 2, b: 5 }));
    const text = printed(studied(rows, plain(['a', 'b'], { defaults: { normalise: 'none' } })));
    expect(text).toContain('Izmir, Osh and Perm share first place with a score of 3.50.');
    expect(text).toContain('Place 1 of 3 overall (shared)');
    expect(text).toContain('2 pairs of neighbours have the same score.');
    expect(text).toContain('= shares its place');
    expect(text).not.toContain('the best value in');
  });

  it('lists who is not rated, what is filled in and what is left out, with the reason', () => {
    const rows = [
      ...cities(5).map((row) => ({ ...row, c: 1 })),
      { city: 'Empty', a: null, b: null, c: null, size: 1 },
    ];
    const by = plain(['a', 'b', 'c'], {
      defaults: { missing: 'median' },
      screening: { coverage: 0.5, reason: 'Too little says too little.' },
    });
    const study = studied([...rows, { city: 'Half', a: null, b: 9, c: 1, size: 7 }], by);
    const text = printed(study);
    expect(text).toContain('**Empty**: coverage 0.00 is below 0.5');
    expect(text).toMatch(/Left out for everyone, since it tells nobody apart: c\./);
    expect(text).toContain('Too little says too little.');
    expect(text).toMatch(/\*\*Filled in\*\*: a/);
    expect(study.data.indicators.map(({ id, filled }) => [id, filled])).toEqual([
      ['a', 1],
      ['b', 0],
      ['c', 0],
    ]);
  });

  it('gives reasons where the methodology gives them, in its languages, and none where it does not', () => {
    const by = methodology({
      rating: 1,
      unit: { id: 'city' },
      defaults: {
        normalise: { method: 'min-max', reason: { en: 'Easy to follow.', ru: 'Легко проследить.' } },
      },
      ranking: { reason: 'As ever.' },
      criteria: [{ id: 'a', reason: 'It matters.' }, { id: 'b' }],
    });
    const study = studied(cities(4), by);
    expect(printed(study)).toMatch(/\*\*Why\?\*\* Easy to follow\.[\s\S]*\*\*Why\?\*\* As ever\./);
    expect(printed(study)).toContain('**a**: It matters.');
    expect(printed(studied(cities(4), by, { language: 'ru' }), 'ru')).toContain(
      '**Почему?** Легко проследить.',
    );
    expect(printed(studied(cities(4), plain(['a', 'b'])))).not.toContain('Why?');
  });

  it('prints a part of what is large, and says which', () => {
    const rows = cities(1100);
    const leagues = [
      { id: 'size', column: 'size', classes: [{ id: 'small', below: 300_000 }, { id: 'big' }] },
      { id: 'each', column: 'city' },
    ];
    const by = plain(['a', 'b'], { unit: { id: 'city', attributes: ['size'] }, leagues });
    const study = studied(rows, by);
    expect(study.size).toEqual({
      ranking: { all: 1100, shown: 100, rule: 'large' },
      profiles: { all: 1100, shown: 20, rule: 'large' },
      isTried: true,
    });
    expect(study.leagues.map(({ classes }) => classes.map(({ places }) => places.length))).toEqual([
      [10, 10],
      Array.from({ length: 30 }, () => 1),
    ]);
    const text = printed(study);
    expect(text).toContain('The first 100 of 1100 places are printed; --top prints another number.');
    expect(text).toContain('20 of 1100 units have a profile here');
    expect(text).toContain('30 of 1100 classes are printed');
    expect(text.length).toBeLessThan(100_000);
    expect(studied(rows, by, { top: 3 }).size.profiles).toEqual({ all: 1100, shown: 3, rule: 'asked' });
  });

  it('profiles the units that are named, or those of a class', () => {
    const classes = [{ id: 'small', below: 3000 }, { id: 'big' }];
    const by = plain(['a', 'b'], { leagues: [{ id: 'size', column: 'size', classes }] });
    const ids = (options: ReportOptions) =>
      studied(cities(8), by, options).profiles.map(({ unit }) => unit.id);
    expect(ids({ units: ['City 6', 'City 1'] }).sort()).toEqual(['City 1', 'City 6']);
    expect(ids({ league: { id: 'size', class: 'small' } }).sort()).toEqual(['City 0', 'City 1', 'City 2']);
    expect(ids({ league: { id: 'size', class: 'small' }, units: ['City 6'] })).toEqual(['City 6']);
  });

  it('takes no name for markup', () => {
    const names = ['<b>x</b>', '[a](http://b)', '| pipe |', '# head', '`code`'];
    const rows = names.map((city, index) => ({ city, a: index, b: 5 - index }));
    const text = printed(studied(rows, plain(['a', 'b']), { title: '# <script>' }));
    expect(text).not.toMatch(/<b>|<script>|(?<!\\)\](?:\(http)|^# head/m);
    expect(text).toContain('\\| pipe \\|');
  });

  it('is plain data', () => {
    const study = studied(cities(6), plain(['a', 'b']));
    expect(structuredClone(study)).toEqual(study);
  });
});
