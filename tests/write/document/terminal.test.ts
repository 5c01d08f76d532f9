import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/write/document/document.ts';
import { terminal } from '../../../src/write/document/terminal.ts';
import { displayWidth } from '../../../src/write/width.ts';
import { blocks, everything, inline, table } from './sample.ts';

const show = (document: Document, width = 60, color: 0 | 1 | 3 = 0) =>
  [...terminal(document, { width, color })].join('');
const widest = (text: string) => Math.max(...text.split('\n').map(displayWidth));
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of colours
const withoutColors = (text: string) => text.replace(/\u001b\[\d+m/g, '');

describe('a document on a terminal', () => {
  it('shows every kind of block', () => {
    expect(show(everything)).toMatchInlineSnapshot(`
      "Cities International Activity Rating · 2020 · 3 units

        Perm is second by min-max; see the top and the handbook
          (https://example.org/handbook).

      ! values: illustrative. All of them.

      ★ Absolute winner: Bishkek
      ★ Diploma: Izmir, which is the best of the large ones by far

      Formula    a|b
      Reference  OECD/JRC Handbook on Constructing Composite
                 Indicators, 2008, page 27

      Large cities · 2 of 9 units
        city     score  population  country
      ─────────  ─────  ──────────  ──────────
      ★ Bishkek  71.26   1 053 915  Kyrgyzstan
        Izmir        –           –  Turkey
        Izmir sent no answers

      Small cities
        city     score  population  country
      ─────────  ─────  ──────────  ──────────
        Perm     -3.00      97 900  Russia

      website      10.5                ███████████████████████████
      memberships  -5.3  ██████████████
      offices       0.0
      students        –

        weights:
          method: entropy

      error[not-a-number]: '12,5 тыс.' is not a number
        at cities.csv:7:12  (Perm, offices)
          7 | Perm;Russia;12,5 тыс.;8
            |             ^^^^^^^^^
        as it was read before: cities.csv:6:12
        help: write 12500
          or an empty cell

        help for all of them: write numbers

      ★ winners

      ────────────────────────────────────────────────────────────
      "
    `);
  });

  it('says the same with colours as without', () => {
    for (const width of [30, 60, 120]) {
      expect(withoutColors(show(everything, width, 1))).toBe(show(everything, width));
    }
  });

  it('has a blank line between blocks but where one is tight to the one before', () => {
    const [first, second] = [blocks.help, { ...blocks.code, text: 'x' }];
    expect(show([first, second])).toBe('  help for all of them: write numbers\n\n  x\n');
    expect(show([first, { ...second, tight: true }])).toBe('  help for all of them: write numbers\n  x\n');
  });

  it('writes numbers as the language does', () => {
    const german = { decimal: ',', group: '.', percent: ' %' };
    const text = [...terminal([blocks.table, blocks.bars], { width: 80, color: 0, numbers: german })].join(
      '',
    );
    expect(text).toContain('71,26   1.053.915');
    expect(text).toContain('-5,3');
  });

  it('does not change what it is given', () => {
    const before = structuredClone(everything);
    show(everything);
    expect(everything).toEqual(before);
  });
});

describe('text', () => {
  it('keeps its colours where a line breaks', () => {
    const text = ['see ', { text: 'the one that is long', role: 'strong' as const }, ' here'];
    expect(show([{ kind: 'paragraph', text }], 20, 1)).toBe(
      'see \u001b[1mthe one that is\u001b[22m\n\u001b[1mlong\u001b[22m here\n',
    );
  });

  it('is shown whole, whatever its roles', () => {
    fc.assert(
      fc.property(inline, fc.integer({ min: 20, max: 120 }), (text, width) => {
        const document: Document = [{ kind: 'paragraph', text }];
        expect(withoutColors(show(document, width, 1))).toBe(show(document, width));
      }),
    );
  });

  it('is broken at the width, but not where it is to be one line', () => {
    const text = 'word '.repeat(40);
    expect(widest(show([{ kind: 'paragraph', text }], 40))).toBeLessThanOrEqual(40);
    expect(show([{ kind: 'paragraph', text, unbroken: true }], 40).split('\n')).toHaveLength(2);
  });

  it('never runs over more than 100 columns', () => {
    expect(widest(show([{ kind: 'paragraph', text: 'word '.repeat(80) }], 300))).toBeLessThanOrEqual(100);
  });

  it('leads to addresses and not into itself', () => {
    const link = (to: string) => show([{ kind: 'paragraph', text: { text: 'here', to } }]);
    expect(link('#there')).toBe('here\n');
    expect(link('https://example.org')).toBe('here (https://example.org)\n');
    expect(show([{ kind: 'paragraph', text: { text: 'https://a.b', to: 'https://a.b' } }])).toBe(
      'https://a.b\n',
    );
  });
});

describe('tables', () => {
  const continued = {
    ...blocks.table,
    wide: 'continue' as const,
    columns: [
      { header: 'criterion', least: 8 },
      { header: 'group', heading: 'correlation', align: 'right' as const, after: 1 },
      { header: 'total', heading: 'correlation', align: 'right' as const, after: 1 },
      { header: 'x', align: 'point' as const },
    ],
    sections: [
      {
        rows: [
          ['a group that has a very long name'],
          [{ value: 'website', depth: 1 }, { value: 0.1, after: { text: '!' } }, 0.25, 1.25],
          [{ value: 'offices', depth: 1 }, 0.5, null, 10],
        ],
      },
    ],
  };

  it('leave out dispensable columns, and say which', () => {
    expect(show([blocks.table, blocks.note, blocks.omitted], 34)).toMatchInlineSnapshot(`
      "Large cities · 2 of 9 units
        city     score  population
      ─────────  ─────  ──────────
      ★ Bishkek  71.26   1 053 915
        Izmir        –           –
        Izmir sent no answers

      Small cities
        city     score  population
      ─────────  ─────  ──────────
        Perm     -3.00      97 900

      ★ winners
      not shown: country; see --columns
      "
    `);
  });

  it('go on below, the first column repeated', () => {
    expect(show([continued], 50)).toMatchInlineSnapshot(`
      "                                correlation
      criterion                       group total      x
      ──────────────────────────────  ───── ─────  ─────
      a group that has a very long name
        website                        0.1! 0.25    1.25
        offices                        0.5     –   10
      "
    `);
    expect(show([continued], 24)).toMatchInlineSnapshot(`
      "             correlation
      criterion    group total
      ───────────  ───── ─────
      a group that has a very…
        website     0.1! 0.25
        offices     0.5     –

      criterion              x
      ─────────────────  ─────
      a group that has a very…
        website           1.25
        offices          10
      "
    `);
  });

  it('have one rule or none', () => {
    expect(show([{ ...continued, look: 'lined' }], 50)).toMatchInlineSnapshot(`
      "                                correlation
      criterion                       group total      x
      ──────────────────────────────────────────────────
      a group that has a very long name
        website                        0.1! 0.25    1.25
        offices                        0.5     –   10
      "
    `);
    expect(show([{ ...blocks.table, look: 'bare', indent: 2 }], 80)).toMatchInlineSnapshot(`
      "    city     score  population  country
      Large cities · 2 of 9 units
        ★ Bishkek  71.26   1 053 915  Kyrgyzstan
          Izmir        –           –  Turkey
        Izmir sent no answers
      Small cities
          Perm     -3.00      97 900  Russia
      "
    `);
  });

  it('are never wider than the terminal where they can be fitted in', () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 40, max: 200 }), (drawn, width) => {
        // Nothing but the first column, shortened, and one that is not makes a line.
        const fits = Math.max(0, ...[...naturalWidths(drawn)].slice(1)) + 6 + (drawn.indent ?? 0) <= width;
        fc.pre(fits);
        expect(widest(show([drawn], width))).toBeLessThanOrEqual(width);
      }),
      { numRuns: 300 },
    );
  });

  it('keep every row in one line, and nothing in it acts', () => {
    fc.assert(
      fc.property(table, (drawn) => {
        const text = show([{ ...drawn, wide: 'keep' }], 80);
        const headings = drawn.columns.some(({ heading }) => heading !== undefined) ? 1 : 0;
        const rules = drawn.look === 'bare' ? 0 : 1;
        const lines = text.split('\n').length - 1;
        const rows = [...drawn.sections[0]!.rows].length;
        expect(lines).toBe(headings + 1 + rules + rows);
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it('take rows that are made when they are asked for', () => {
    let made = 0;
    const rows = {
      *[Symbol.iterator]() {
        for (let row = 0; row < 3; row++) {
          made++;
          yield [`unit ${row}`, row];
        }
      },
    };
    const lazy: Document = [
      {
        kind: 'table',
        columns: [{ header: 'unit' }, { header: 'rank', align: 'right' }],
        sections: [{ rows }],
        wide: 'keep',
        look: 'bare',
      },
    ];
    expect(show(lazy)).toBe('unit    rank\nunit 0     0\nunit 1     1\nunit 2     2\n');
    // Once to be measured, once to be written.
    expect(made).toBe(6);
  });

  /** What each column needs as a table of its own. */
  function* naturalWidths(drawn: typeof table extends fc.Arbitrary<infer T> ? T : never) {
    for (const [index, column] of drawn.columns.entries()) {
      const rows = [...drawn.sections[0]!.rows].map((row) => [row[index]!]);
      const { heading: _, ...alone } = column;
      yield widest(
        show([{ ...drawn, columns: [alone], sections: [{ rows }], wide: 'keep', indent: 0 }], 1000),
      );
    }
  }
});
