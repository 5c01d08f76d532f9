/** Ratings to write, and what an exporter makes of them. */

import { resolve } from '../../src/methodology/resolve.ts';
import type { MethodologyFile } from '../../src/model/methodology-file.ts';
import type { Rating } from '../../src/model/rating.ts';
import { tableOf } from '../../src/model/table.ts';
import { rate } from '../../src/rate.ts';
import type { Exporter, WriteOptions } from '../../src/write/exporter.ts';
import { rankingFormats } from '../../src/write/registry.ts';
import { type View, type ViewOptions, viewOf } from '../../src/write/view.ts';

export type Records = readonly Readonly<Record<string, unknown>>[];

export function ratingOf(records: Records, file: Omit<MethodologyFile, 'rating'>): Rating {
  const { methodology, issues } = resolve({ rating: 1, ...file });
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  const result = rate(tableOf(records), methodology, { source: 'example.yaml' });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
}

export function show(rating: Rating, options: ViewOptions = {}): View {
  const view = viewOf(rating, options);
  if (!view.ok) throw new Error(JSON.stringify(view.diagnostics));
  return view.value;
}

/** The exporter that the registry has under a name. */
export async function exporterNamed(name: string): Promise<Exporter<View>> {
  const format = rankingFormats.find((candidate) => candidate.name === name);
  if (format === undefined) throw new Error(`there is no format '${name}'`);
  return format.load();
}

export function write<Result>(
  exporter: Exporter<Result>,
  view: Result,
  options: Partial<WriteOptions> = {},
): string {
  const decoder = new TextDecoder();
  let text = '';
  for (const piece of exporter.write(view, { digits: 2, width: 80, color: 0, ...options })) {
    text += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

/** Units named as given, in that order by score, with whatever else they have. */
export const named = (names: readonly string[], more: Readonly<Record<string, unknown>> = {}): Records =>
  names.map((city, index) => ({ city, a: 100 - index, b: index, ...more }));

export const plain = {
  name: 'Example',
  unit: { id: 'city' },
  criteria: [{ id: 'a', weight: 3 }, { id: 'b' }],
} satisfies Omit<MethodologyFile, 'rating'>;

/** Four classes of units, ties, awards, a missing value, a unit that is not rated. */
export const cities: Records = [
  { city: 'Bishkek', country: 'Kyrgyzstan', population: 1053915, offices: 127, website: 16, source: 'form' },
  { city: 'Izmir', country: 'Turkey', population: 4394694, offices: 141, website: 18, source: 'form' },
  { city: 'Osh', country: 'Kyrgyzstan', population: 312500, offices: 40, website: 10, source: 'form' },
  { city: 'Perm', country: 'Russia', population: 1055397, offices: 40, website: 10, source: 'form' },
  { city: 'Magadan', country: 'Russia', population: 91648, offices: null, website: 8, source: 'form' },
  { city: 'Balti', country: 'Moldova', population: 97900, offices: 5, website: 0, source: 'form' },
  { city: 'Nowhere', country: 'Russia', population: 5000, offices: null, website: null, source: 'form' },
];

export const cityRating = {
  name: 'Cities International Activity Rating',
  edition: '2020',
  unit: { id: 'city', attributes: ['country', 'population', 'source'] },
  screening: { coverage: 0.5 },
  criteria: [
    { id: 'offices', name: 'Branches of foreign companies', weight: 40 },
    { id: 'website', name: 'Official website', weight: 60 },
  ],
  leagues: [
    {
      id: 'size',
      name: 'Size',
      column: 'population',
      classes: [
        { id: 'small', name: 'Small cities', below: 100000 },
        { id: 'medium', name: 'Medium-sized cities', below: 1000000 },
        { id: 'metropolitan', name: 'Metropolitan cities' },
      ],
    },
  ],
  awards: [
    { id: 'absolute', name: 'Absolute winner', rank: 1, prize: 'USD 10,000' },
    { id: 'diploma', name: 'Winner in its class', league: 'size', rank: 1, except: ['absolute'] },
  ],
} satisfies Omit<MethodologyFile, 'rating'>;

/** Names that some format could take for something else. */
export const hostile: readonly string[] = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '"=1"',
  '<script>alert(1)</script>',
  'a|b',
  '\u001b[31mred\u001b[0m',
  '\u009b2Jclear',
  'abc\u202edef',
  '__proto__',
  'constructor',
  'two\nlines',
  'quote"and,comma',
  '東京都',
  'é',
  '👨‍👩‍👧‍👦 family',
  '**bold** _it_ `code`',
  '# heading [x](javascript:1)',
  '\\backslash\\',
  'https://example.org/ @someone #12',
  '\u200b',
];
