/** Whatever the headers are, what is drafted is valid, finds its columns and rates. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerKey, tableOf } from '../../../src/model/table.ts';
import { rate } from '../../../src/rate.ts';
import { judgeMethodology, parseMethodologyText } from '../../../src/read/methodology.ts';
import { checkRating } from '../../../src/study/check/check-rating.ts';
import { draftMethodology } from '../../../src/study/draft/draft-methodology.ts';

const header = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      '2017',
      'a: b',
      '# c',
      '- d',
      'yes',
      'null',
      '"',
      "'",
      '[x]',
      '{y}',
    ),
    fc.constantFrom(
      'Население',
      'безработица',
      'Şanlıurfa: oran',
      '*',
      '&a',
      '!t',
      '%',
      '@',
      '`',
      '?',
      '|',
      '>',
    ),
  )
  .map((name) => name.trim())
  .filter((name) => name !== '' && !/\p{Surrogate}/u.test(name));

const headers = fc.uniqueArray(header, {
  minLength: 2,
  maxLength: 8,
  selector: headerKey,
});

describe('draftMethodology', () => {
  it('writes what parses, is valid, has no errors under check and rates, for headers of any characters', () => {
    fc.assert(
      fc.property(headers, ([unit = '', ...names]) => {
        const records = ['Kazan', 'Osh', 'Perm', 'Omsk'].map((city, row) =>
          Object.fromEntries([
            [unit, city],
            ...names.map((name, at) => [name, (row * 7 + at * 3) % 11] as const),
          ]),
        );
        const table = tableOf(records);
        const draft = draftMethodology(table, unit);
        if (!draft.ok) {
          // All the columns may look like results, years or codes.
          expect(draft.diagnostics.map(({ code }) => code)).toEqual(['no-indicators']);
          return;
        }
        const parsed = parseMethodologyText('rating.yaml', draft.value.text);
        if (!parsed.ok) throw new Error(`${JSON.stringify(parsed.diagnostics)}\n${draft.value.text}`);
        const judged = judgeMethodology(parsed.value);
        if (!judged.ok) throw new Error(`${JSON.stringify(judged.diagnostics)}\n${draft.value.text}`);
        const errors = checkRating(table, judged.value).filter(({ severity }) => severity === 'error');
        expect(errors).toEqual([]);
        expect(rate(table, judged.value).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
