import { describe, expect, it } from 'vitest';
import { markdown, markdownText } from '../../src/write/markdown.ts';
import { cities, cityRating, hostile, named, plain, ratingOf, show, write } from './example.ts';

const rating = ratingOf(cities, cityRating);

describe('markdown', () => {
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

describe('text in Markdown', () => {
  it.each([
    ['a|b', 'a\\|b'],
    ['\\|', '\\\\\\|'],
    ['<script>', '&lt;script&gt;'],
    ['AT&T &amp;', 'AT&amp;T &amp;amp;'],
    ['**bold** _it_ `code` ~~x~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~x\\~\\~'],
    ['[x](y) ![z](w)', '\\[x\\](y) \\!\\[z\\](w)'],
    ['# one', '\\# one'],
    ['- one', '\\- one'],
    ['+ one', '\\+ one'],
    ['---', '\\---'],
    ['1. one', '1\\. one'],
    ['2) two', '2\\) two'],
    ['1.5 km', '1.5 km'],
    ['-3', '-3'],
    ['two\nlines', 'two lines'],
    ['$x$', '\\$x\\$'],
    ['https://a.b', 'https\\://a.b'],
    ['www.a.b', 'www\\.a.b'],
    ['me@a.b and @you', 'me@&#8203;a.b and @&#8203;you'],
    ['see #12', 'see \\#&#8203;12'],
    ['\u001b[0m', '␛\\[0m'],
    ['ab\u202ecd', 'ab\\\\u{202e}cd'],
    ['Saint-Étienne (Loire)', 'Saint-Étienne (Loire)'],
  ])('%j is written %j', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });
});
