import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/write/document/document.ts';
import { inlineText, markdown, markdownText } from '../../../src/write/document/markdown.ts';
import { blocks, everything, inline, table } from './sample.ts';

const show = (document: Document) => [...markdown(document)].join('');

describe('a document as Markdown', () => {
  it('shows every kind of block', () => {
    expect(show(everything)).toMatchInlineSnapshot(`
      "# <a id="top"></a>Cities International Activity Rating

      2020 · 3 units

      Perm is **second** by \`min-max\`; see [the top](#top) and [the handbook](<https://example.org/handbook>).

      > **values: illustrative**. All of them.

      - **Absolute winner**: Bishkek
      - Diploma: Izmir, which is the best of the large ones by far

      <!-- -->

      - Formula: \`a|b\`
      - Reference: OECD/JRC Handbook on Constructing Composite Indicators, 2008, page 27

      ## Large cities (2 of 9 units)

      | city | score | population | country |
      | --- | ---: | ---: | --- |
      | ★ **Bishkek** | 71.26 | 1 053 915 | Kyrgyzstan |
      | Izmir | – | – | Turkey |

      - Izmir sent no answers

      ## Small cities

      | city | score | population | country |
      | --- | ---: | ---: | --- |
      | Perm | -3.00 | 97 900 | Russia |

      | criterion | points |  |
      | --- | ---: | --- |
      | website | 10.5 | \`       █████████████\` |
      | memberships | -5.3 | \`███████\` |
      | offices | 0.0 |  |
      | students | – |  |

      \`\`\`
      weights:
        method: entropy
      \`\`\`

      - **error** \`not-a-number\`: '12,5 тыс.' is not a number (cities.csv:7:12, Perm, offices)
        - as it was read before: cities.csv:6:12
        - write 12500
        - or an empty cell

      <!-- -->

      - help for all of them:
        - write numbers

      ★ winners
      "
    `);
  });

  it('writes numbers as the language does', () => {
    const text = [...markdown([blocks.table], { numbers: { decimal: ',', group: ' ', percent: ' %' } })].join(
      '',
    );
    expect(text).toContain('| 71,26 | 1 053 915 |');
  });

  it('has cells that never break their table', () => {
    fc.assert(
      fc.property(table, (drawn) => {
        const lines = show([drawn]).trimEnd().split('\n');
        expect(lines).toHaveLength([...drawn.sections[0]!.rows].length + 2);
        for (const line of lines) expect(barsOf(line)).toBe(drawn.columns.length + 1);
      }),
      { numRuns: 300 },
    );
  });

  it('has text that stays text', () => {
    fc.assert(
      fc.property(inline, (text) => {
        const written = inlineText(text);
        expect(written).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        // Outside code and links of ours nothing begins a tag, and no bracket makes a link.
        const bare = bareText(written).replace(/\]\((?:#[^\s()<>]*|<https?:[^\s<>]*>)\)/g, '');
        expect(bare).not.toMatch(/[<>]/);
        expect(bare).not.toContain('](');
      }),
      { numRuns: 500 },
    );
  });

  it('never links to anything but the web and itself', () => {
    const link = (to: string) => inlineText({ text: 'x', to });
    expect(link('https://example.org/a?b=c')).toBe('[x](<https://example.org/a?b=c>)');
    expect(link('#a b')).toBe('[x](#a-b)');
    for (const to of ['javascript:alert(1)', 'https://a>b', 'https://a b', 'file:///etc', 'data:,x', '']) {
      expect(link(to), to).toBe('x');
    }
  });

  it('fences code whatever is in it', () => {
    expect(show([{ kind: 'code', text: 'a\n```\nb' }])).toBe('````\na\n```\nb\n````\n');
    expect(inlineText({ text: 'a`b', role: 'code' })).toBe('``a`b``');
    expect(inlineText({ text: '`a', role: 'code' })).toBe('`` `a ``');
    expect(inlineText({ text: 'a|b\u001b', role: 'code' })).toBe('`a|b␛`');
  });

  /** Bars that divide cells: those that no backslash escapes. */
  const barsOf = (line: string) => line.replace(/\\[\\|]/g, '').split('|').length - 1;

  /** What is left when escaped characters and code are taken out, as CommonMark reads them. */
  function bareText(text: string): string {
    let bare = '';
    for (let at = 0; at < text.length; at++) {
      const [run = ''] = /^`*/.exec(text.slice(at)) ?? [];
      const close = run === '' ? null : new RegExp(`(?<!\`)${run}(?!\`)`).exec(text.slice(at + run.length));
      if (close !== null) at += close.index + 2 * run.length - 1;
      else if (text[at] === '\\') at++;
      else bare += text[at];
    }
    return bare;
  }
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
