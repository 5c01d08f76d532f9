import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/write/width.ts';
import {
  cities,
  cityRating,
  exporterNamed,
  hostile,
  named,
  plain,
  ratingOf,
  show,
  write,
} from './example.ts';

const table = await exporterNamed('table');
const markdown = await exporterNamed('markdown');
const rating = ratingOf(cities, cityRating);
const widest = (text: string) => Math.max(...text.split('\n').map(displayWidth));
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of colours
const withoutColors = (text: string) => text.replace(/\u001b\[\d+m/g, '');

describe('as a table', () => {
  it('reads at 80 columns', () => {
    expect(write(table, show(rating))).toMatchInlineSnapshot(`
      "Cities International Activity Rating · 2020 · 6 units
      source: form

                                                         Branches
                                                       of foreign  Official
      rank    city     country     population   score   companies   website
      ────  ─────────  ──────────  ──────────  ──────  ──────────  ────────
         1  ★ Izmir    Turkey       4 394 694  100.00      100.00    100.00
         2  ★ Bishkek  Kyrgyzstan   1 053 915   89.22       89.71     88.89
         3  ★ Magadan  Russia          91 648   44.44           –     44.44
        =4  ★ Osh      Kyrgyzstan     312 500   43.63       25.74     55.56
        =4    Perm     Russia       1 055 397   43.63       25.74     55.56
         6    Balti    Moldova         97 900    0.00        0.00      0.00

      ★ Absolute winner, USD 10,000: Izmir
      ★ Winner in its class: Magadan (small), Osh (medium), Bishkek (metropolitan)

      Not rated: 1 unit
        Nowhere: coverage 0.00 is below 0.5

      = shares its place
      "
    `);
  });

  it('leaves out criteria from the right, then attributes, and says which', () => {
    expect(write(table, show(rating), { width: 40 })).toMatchInlineSnapshot(`
      "Cities International Activity Rating
      2020 · 6 units
      source: form

      rank    city     country      score
      ────  ─────────  ──────────  ──────
         1  ★ Izmir    Turkey      100.00
         2  ★ Bishkek  Kyrgyzstan   89.22
         3  ★ Magadan  Russia       44.44
        =4  ★ Osh      Kyrgyzstan   43.63
        =4    Perm     Russia       43.63
         6    Balti    Moldova       0.00

      ★ Absolute winner, USD 10,000: Izmir
      ★ Winner in its class: Magadan (small),
        Osh (medium), Bishkek (metropolitan)

      Not rated: 1 unit
        Nowhere: coverage 0.00 is below 0.5

      = shares its place
      not shown (too wide): population,
      offices, website; see --columns, or -f
      csv
      "
    `);
  });

  it('is by class in a league, with the place overall and in the class', () => {
    expect(write(table, show(rating, { league: { id: 'size' } }))).toMatchInlineSnapshot(`
      "Cities International Activity Rating · 2020 · 6 units
      source: form

      Small cities · 2 units
                                                                Branches
            size.                                             of foreign  Official
      rank   rank    city     country     population   score   companies   website
      ────  ─────  ─────────  ──────────  ──────────  ──────  ──────────  ────────
         3      1  ★ Magadan  Russia          91 648   44.44           –     44.44
         6      2    Balti    Moldova         97 900    0.00        0.00      0.00

      Medium-sized cities · 1 unit
                                                                Branches
            size.                                             of foreign  Official
      rank   rank    city     country     population   score   companies   website
      ────  ─────  ─────────  ──────────  ──────────  ──────  ──────────  ────────
        =4      1  ★ Osh      Kyrgyzstan     312 500   43.63       25.74     55.56

      Metropolitan cities · 3 units
                                                                Branches
            size.                                             of foreign  Official
      rank   rank    city     country     population   score   companies   website
      ────  ─────  ─────────  ──────────  ──────────  ──────  ──────────  ────────
         1      1  ★ Izmir    Turkey       4 394 694  100.00      100.00    100.00
         2      2  ★ Bishkek  Kyrgyzstan   1 053 915   89.22       89.71     88.89
        =4      3    Perm     Russia       1 055 397   43.63       25.74     55.56

      ★ Absolute winner, USD 10,000: Izmir
      ★ Winner in its class: Magadan (small), Osh (medium), Bishkek (metropolitan)

      Not rated: 1 unit
        Nowhere: coverage 0.00 is below 0.5

      = shares its place
      "
    `);
  });

  it('keeps places, names and scores, and shortens names as far as need be', () => {
    const long = ratingOf(named(['Krasnoyarsk on the Yenisei in Siberia', 'Perm']), plain);
    expect(write(table, show(long), { width: 20 }).split('\n').slice(3, 8)).toMatchInlineSnapshot(`
      [
        "────  ───────  ─────",
        "   1  Krasno…  75.00",
        "   2  Perm     25.00",
        "",
        "not shown (too",
      ]
    `);
  });

  it.each([24, 40, 80, 160])('no line is wider than %d columns', (width) => {
    const all = { all: true };
    expect(widest(write(table, show(rating), { width }))).toBeLessThanOrEqual(width);
    expect(widest(write(table, show(rating, all), { width }))).toBeLessThanOrEqual(width);
    expect(widest(write(table, show(rating, { league: { id: 'size' } }), { width }))).toBeLessThanOrEqual(
      width,
    );
    const odd = ratingOf(
      named(hostile, { '東京 <b>very long_header-name|with_many.words</b>': 'x'.repeat(300) }),
      {
        ...plain,
        name: hostile.join(' '),
        unit: { id: 'city', attributes: ['東京 <b>very long_header-name|with_many.words</b>'] },
        awards: hostile.map((name, index) => ({ id: `award${index}`, name, prize: name, rank: index + 1 })),
      },
    );
    expect(widest(write(table, show(odd, all), { width }))).toBeLessThanOrEqual(width);
  });

  it('aligns names of any script', () => {
    const names = ['東京都', 'e\u0301vian', '👨‍👩‍👧‍👦', 'a\u200bb', 'กรุงเทพ', 'Perm'];
    const lines = write(table, show(ratingOf(named(names), plain)), { width: 80 }).split('\n');
    const rows = lines.slice(4, 4 + names.length);
    const before = rows.map((line) => displayWidth(line.slice(0, line.search(/ +\d+\.\d\d /))));
    const full = rows.map(displayWidth);
    expect(new Set(full).size).toBe(1);
    expect(before).toEqual(names.map((name) => 6 + displayWidth(name)));
  });

  it('lets nothing from the data act on the terminal', () => {
    for (const color of [0, 3] as const) {
      const text = write(table, show(ratingOf(named(hostile), { ...plain, name: '\u001b]0;title\u0007' })), {
        color,
      });
      expect(withoutColors(text).replaceAll('\n', '')).not.toMatch(
        /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u,
      );
      expect(text).toContain('␛[31mred␛[0m');
      expect(text).toContain('abc\\u{202e}def');
      expect(text).toContain('two␊lines');
    }
  });

  it('says the same with and without colours, and has no escapes at level 0', () => {
    for (const options of [{}, { all: true }, { league: { id: 'size' } }]) {
      const bare = write(table, show(rating, options));
      expect(bare).not.toContain('\u001b');
      for (const color of [1, 2, 3] as const) {
        const colored = write(table, show(rating, options), { color });
        expect(colored).toContain('\u001b[1m');
        expect(withoutColors(colored)).toBe(bare);
      }
    }
  });

  it('says once what is the same for all rated units, whatever is shown of them, and nothing else', () => {
    const captions = (text: string) => text.split('\n').slice(0, 4).join('\n');
    expect(captions(write(table, show(rating)))).toContain('\nsource: form\n');
    const country = { filter: (row: number) => rating.columns.attributes[0]!.texts!.at(row) === 'Russia' };
    for (const options of [{ top: 1 }, country, { columns: ['rank', 'city', 'score'] }]) {
      const text = write(table, show(rating, options));
      expect(captions(text)).toContain('\nsource: form\n');
      expect(text).not.toContain('country: ');
    }
    expect(write(table, show(rating, country))).toMatch(/ Magadan +Russia /);
    const missing = ratingOf(named(['x', 'y'], { note: null, also: 'z' }), {
      ...plain,
      unit: { id: 'city', attributes: ['note', 'also'] },
    });
    expect(write(table, show(missing))).toMatch(/also: z\n\n.*note/);
  });

  it('lists the first ten that are not rated, and how many more', () => {
    const many = ratingOf(
      [
        ...named(['x', 'y']),
        ...Array.from({ length: 12 }, (_, index) => ({ city: `unit ${10 + index}`, a: null, b: null })),
      ],
      { ...plain, screening: { coverage: 0.5 } },
    );
    const text = write(table, show(many));
    expect(text).toContain('Not rated: 12 units\n  unit 10: ');
    expect(text).toContain('\n  unit 19: ');
    expect(text).not.toContain('unit 20');
    expect(text).toContain('\n  and 2 more\n');
  });

  it('says how many of the units it shows', () => {
    expect(write(table, show(rating, { top: 2 }))).toContain('\nshowing 2 of 6\n');
    expect(write(table, show(rating))).not.toContain('showing');
  });

  it('says so when nothing is shown', () => {
    const text = write(table, show(rating, { filter: () => false }));
    expect(text).toContain('\nNo rated unit meets the conditions.\n');
    expect(text).toContain('\nshowing 0 of 6\n');
    expect(text).not.toContain('want of width');
  });

  it('marks no ties where places are numbered in spite of them', () => {
    const ordinal = ratingOf(cities, { ...cityRating, ranking: { ties: 'ordinal' } });
    expect(write(table, show(ordinal))).not.toContain('=');
    const mean = ratingOf(cities, { ...cityRating, ranking: { ties: 'mean' } });
    expect(write(table, show(mean))).toMatch(/=4\.5 {2}★ Osh/);
    expect(write(table, show(mean), { digits: 0 })).toMatch(/=4\.5 {2}★ Osh/);
  });

  it('takes a terminal without end', () => {
    expect(write(table, show(rating, { all: true }), { width: Infinity })).not.toContain('want of width');
  });

  it('lines up the data’s own numbers, and leaves small and whole ones alone', () => {
    const numbers = ratingOf(
      [
        { city: 'x', a: 1, b: 1, year: 2020, share: 1.25, people: 1234567.5 },
        { city: 'y', a: 0, b: 0, year: 1999, share: 0.5, people: 900 },
      ],
      { ...plain, unit: { id: 'city', attributes: ['year', 'share', 'people'] } },
    );
    const text = write(table, show(numbers));
    expect(text).toContain('x     2020   1.25  1 234 567.5');
    expect(text).toContain('y     1999   0.50        900.0');
  });
});

describe('as Markdown', () => {
  it('has title, edition, caption, table, awards, and who is not rated', () => {
    expect(write(markdown, show(rating))).toMatchInlineSnapshot(`
      "# Cities International Activity Rating

      Edition 2020 · 6 units rated, 1 not rated

      source: form

      | Rank | city | country | population | Score | Branches of foreign companies | Official website |
      | ---: | --- | --- | ---: | ---: | ---: | ---: |
      | 1 | Izmir | Turkey | 4394694 | 100.00 | 100.00 | 100.00 |
      | 2 | Bishkek | Kyrgyzstan | 1053915 | 89.22 | 89.71 | 88.89 |
      | 3 | Magadan | Russia | 91648 | 44.44 | – | 44.44 |
      | =4 | Osh | Kyrgyzstan | 312500 | 43.63 | 25.74 | 55.56 |
      | =4 | Perm | Russia | 1055397 | 43.63 | 25.74 | 55.56 |
      | 6 | Balti | Moldova | 97900 | 0.00 | 0.00 | 0.00 |

      ## Awards

      - **Absolute winner, USD 10,000**: Izmir
      - **Winner in its class**: Magadan (small), Osh (medium), Bishkek (metropolitan)

      ## Not rated

      - Nowhere: coverage 0.00 is below 0.5
      "
    `);
  });

  it('has a table for each class of a league', () => {
    expect(write(markdown, show(rating, { league: { id: 'size' }, top: 1 }))).toMatchInlineSnapshot(`
      "# Cities International Activity Rating

      Edition 2020 · 6 units rated, 1 not rated · 3 of them shown

      source: form

      ## Small cities (1 of 2 units)

      | Rank | Size rank | city | country | population | Score | Branches of foreign companies | Official website |
      | ---: | ---: | --- | --- | ---: | ---: | ---: | ---: |
      | 3 | 1 | Magadan | Russia | 91648 | 44.44 | – | 44.44 |

      ## Medium-sized cities (1 unit)

      | Rank | Size rank | city | country | population | Score | Branches of foreign companies | Official website |
      | ---: | ---: | --- | --- | ---: | ---: | ---: | ---: |
      | =4 | 1 | Osh | Kyrgyzstan | 312500 | 43.63 | 25.74 | 55.56 |

      ## Metropolitan cities (1 of 3 units)

      | Rank | Size rank | city | country | population | Score | Branches of foreign companies | Official website |
      | ---: | ---: | --- | --- | ---: | ---: | ---: | ---: |
      | 1 | 1 | Izmir | Turkey | 4394694 | 100.00 | 100.00 | 100.00 |

      ## Awards

      - **Absolute winner, USD 10,000**: Izmir
      - **Winner in its class**: Magadan (small), Osh (medium), Bishkek (metropolitan)

      ## Not rated

      - Nowhere: coverage 0.00 is below 0.5
      "
    `);
  });

  it('rounds to the digits asked for, half away from zero on the decimal value', () => {
    const text = write(markdown, show(rating), { digits: 0 });
    expect(text).toContain('| 1 | Izmir | Turkey | 4394694 | 100 | 100 | 100 |');
    expect(text).toContain('| 2 | Bishkek | Kyrgyzstan | 1053915 | 89 | 90 | 89 |');
  });

  it('says so when nothing is shown', () => {
    const text = write(markdown, show(rating, { filter: () => false }));
    expect(text).toContain('No rated unit meets the conditions.');
    expect(text).not.toContain('|');
  });

  it('prints shared places of ties: mean with their half', () => {
    const tied = ratingOf(
      [
        { city: 'x', a: 1, b: 1 },
        { city: 'y', a: 1, b: 1 },
        { city: 'z', a: 0, b: 0 },
      ],
      { ...plain, ranking: { ties: 'mean' } },
    );
    const text = write(markdown, show(tied));
    expect(text).toContain('| =1.5 | x |');
    expect(text).toContain('| =1.5 | y |');
    expect(text).toContain('| 3 | z |');
  });

  it('keeps every row a row and lets no markup through', () => {
    const text = write(markdown, show(ratingOf(named(hostile), plain)));
    const table = text.split('\n').filter((line) => line.startsWith('|'));
    expect(table).toHaveLength(hostile.length + 2);
    for (const line of table) {
      expect(line.replaceAll(/\\[\\|]/g, '').split('|')).toHaveLength(table[0]!.split('|').length);
    }
    expect(text).not.toMatch(/<|>(?!$)/);
    expect(text).not.toMatch(/(?<!\\)\*(?!\*)bold|(?<!\\)\]\(/);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });
});
