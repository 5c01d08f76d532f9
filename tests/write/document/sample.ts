/** A document with every kind of block, and what is drawn at random for the properties. */

import fc from 'fast-check';
import type { Block, Cell, Column, Document, Inline } from '../../../src/write/document/document.ts';
import { hostile } from '../example.ts';

/** Every kind of block there is, by its kind. */
export const blocks: { readonly [K in Block['kind']]: Extract<Block, { readonly kind: K }> } = {
  heading: {
    kind: 'heading',
    level: 1,
    text: 'Cities International Activity Rating',
    facts: ['2020', '3 units'],
    id: 'top',
  },
  paragraph: {
    kind: 'paragraph',
    text: [
      'Perm is ',
      { text: 'second', role: 'strong' },
      ' by ',
      { text: 'min-max', role: 'code' },
      '; see ',
      { text: 'the top', to: '#top' },
      ' and ',
      { text: 'the handbook', to: 'https://example.org/handbook' },
      '.',
    ],
    indent: 2,
    hang: 2,
  },
  callout: { kind: 'callout', text: [{ text: 'values: illustrative', role: 'warning' }, '. All of them.'] },
  list: {
    kind: 'list',
    mark: 'award',
    items: [
      [{ text: 'Absolute winner', role: 'term' }, ': Bishkek'],
      'Diploma: Izmir, which is the best of the large ones by far',
    ],
  },
  facts: {
    kind: 'facts',
    entries: [
      ['Formula', { text: 'a|b', role: 'code' }],
      ['Reference', 'OECD/JRC Handbook on Constructing Composite Indicators, 2008, page 27'],
    ],
  },
  table: {
    kind: 'table',
    columns: [
      { header: 'city', before: 2, least: 4 },
      { header: 'score', align: 'right', format: { decimals: 2 } },
      { header: 'population', align: 'right', format: { decimals: 0, grouped: true }, dispensable: 1 },
      { header: 'country', dispensable: 2 },
    ],
    sections: [
      {
        heading: { level: 2, text: 'Large cities', facts: ['2 of 9 units'] },
        rows: [
          [
            { value: 'Bishkek', before: { text: '★ ', role: 'award' }, role: 'strong' },
            71.255,
            1053915,
            'Kyrgyzstan',
          ],
          ['Izmir', { value: null, role: 'quiet' }, null, 'Turkey'],
        ],
        remarks: ['Izmir sent no answers'],
      },
      { heading: { level: 2, text: 'Small cities' }, rows: [['Perm', -3, 97900, 'Russia']] },
    ],
    wide: 'omit',
    look: 'ruled',
  },
  bars: {
    kind: 'bars',
    items: [
      { label: 'website', value: 10.5 },
      { label: 'memberships', value: -5.25 },
      { label: 'offices', value: 0 },
      { label: 'students', value: null },
    ],
    format: { decimals: 1 },
    headers: ['criterion', 'points'],
  },
  code: { kind: 'code', text: 'weights:\n  method: entropy\n', indent: 2 },
  finding: {
    kind: 'finding',
    severity: 'error',
    code: 'not-a-number',
    text: "'12,5 тыс.' is not a number",
    at: 'cities.csv:7:12',
    about: 'Perm, offices',
    excerpt: { line: 7, text: 'Perm;Russia;12,5 тыс.;8', start: 12, length: 9 },
    related: [{ text: 'as it was read before', at: 'cities.csv:6:12' }],
    help: 'write 12500\nor an empty cell',
  },
  help: { kind: 'help', label: 'help for all of them:', text: 'write numbers' },
  note: { kind: 'note', text: '★ winners', columns: ['country', 'city'] },
  omitted: { kind: 'omitted', before: 'not shown: ', after: '; see --columns' },
  break: { kind: 'break' },
};

/** All of them, one after the other. */
export const everything: Document = Object.values(blocks);

const words = fc.oneof(
  fc.constantFrom(
    ...hostile,
    '',
    '–',
    '| --- |',
    '```',
    '</td>',
    '&#124;',
    '\\',
    'a\\|b',
    '`|`',
    'x'.repeat(60),
  ),
  fc.string({ unit: fc.constantFrom(...'ab |`*_\\<>[](){}#+-=!~\u001b\n\r\té東🙂\u0301'), maxLength: 24 }),
);

export const inline: fc.Arbitrary<Inline> = fc.oneof(
  words,
  fc.array(
    fc.oneof(
      words,
      fc.record({
        text: words,
        role: fc.constantFrom('strong', 'quiet', 'term', 'code', 'award', 'good', 'error', 'note'),
      }),
      fc.record({ text: words, to: fc.oneof(words, fc.constant('https://example.org/a_(b)')) }),
    ),
    { maxLength: 4 },
  ),
);

const value = fc.oneof(words, fc.double(), fc.integer(), fc.constant(null));

const cell: fc.Arbitrary<Cell> = fc.oneof(
  value,
  fc.record({ value, role: fc.constantFrom('strong', 'code', 'quiet') }),
  fc.record({ value, before: fc.record({ text: fc.constantFrom('=', '★ ', '|') }) }),
  fc.record({ value, after: fc.record({ text: fc.constantFrom('!', '*') }) }),
);

/** Tables whose first column can be shortened to a few characters, and whose others are there by choice. */
export const table: fc.Arbitrary<Extract<Block, { readonly kind: 'table' }>> = fc
  .record({
    names: fc.array(words, { minLength: 1, maxLength: 6 }),
    others: fc.array(
      fc.tuple(
        words,
        fc.constantFrom('left', 'right', 'point'),
        fc.option(fc.constantFrom('shape', 'a | b', '\u001b[1m'), { nil: undefined }),
      ),
      {
        maxLength: 6,
      },
    ),
    wide: fc.constantFrom('omit', 'continue'),
    look: fc.constantFrom('ruled', 'lined', 'bare'),
    indent: fc.constantFrom(0, 2),
  })
  .chain(({ names, others, wide, look, indent }) =>
    fc
      .array(fc.tuple(...others.map(() => cell)), { minLength: names.length, maxLength: names.length })
      .map((rows) => ({
        kind: 'table' as const,
        columns: [
          { header: 'name', least: 4 },
          ...others.map(
            ([header, align, heading], index): Column => ({
              header,
              align,
              dispensable: index,
              ...(heading !== undefined && { heading }),
            }),
          ),
        ],
        sections: [{ rows: names.map((name, row): Cell[] => [name, ...rows[row]!]) }],
        wide,
        look,
        indent,
      })),
  );
