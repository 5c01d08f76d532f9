/** What the methodology accepts is not told, and nothing else is lost with it. */

import { describe, expect, it } from 'vitest';
import { withoutAccepted } from '../../src/model/accept.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { verbatim } from '../../src/model/saying.ts';
import { acceptedNothing } from '../../src/study/check/accepted.ts';

const found = (rest: Partial<Diagnostic>): Diagnostic => ({
  code: 'outlier',
  severity: 'warning',
  says: verbatim('far away'),
  ...rest,
});
const tomsk = found({ unit: 'Tomsk', field: 'website', accept: 'outlier Tomsk website' });
const perm = found({ unit: 'Perm', field: 'offices', accept: 'outlier Perm offices' });
const sum = found({ code: 'odd-weight-sum', accept: 'odd-weight-sum' });
const broken = found({ severity: 'error', code: 'not-a-number', unit: 'Tomsk', field: 'website' });
const all = [tomsk, perm, sum, broken];

describe('accept', () => {
  it.each([
    ['a cell', 'outlier Tomsk website', [perm, sum, broken]],
    ['a unit', 'outlier Tomsk', [perm, sum, broken]],
    ['a column', 'outlier offices', [tomsk, sum, broken]],
    ['a kind', 'outlier', [sum, broken]],
    ['a kind that has no subject', 'odd-weight-sum', [tomsk, perm, broken]],
    ['in another case and with wider spaces', ' Outlier  TOMSK website', [perm, sum, broken]],
    ['a unit of which nothing is found', 'outlier Kazan', all],
    ['a part of a name', 'outlier Tom', all],
    ['an error, which cannot be accepted', 'not-a-number', all],
  ])('%s', (_, entry, left) => {
    expect(withoutAccepted(all, [entry]).left).toEqual(left);
  });

  it('says which entries accepted something, all of those that fit', () => {
    const accept = ['outlier Tomsk', 'outlier', 'outlier Kazan'];
    expect([...withoutAccepted(all, accept).met]).toEqual(['outlier', 'outlier Tomsk']);
  });

  it('tells the entries that accepted nothing, as far as it was looked for', () => {
    const accept = ['outlier Kazan', 'near-constant', 'outlyer'];
    const entries = (notes: readonly Diagnostic[]) =>
      notes.map(({ setting }) => accept[Number(setting?.[1])]);
    expect(entries(acceptedNothing(accept, new Set(), ['outlier'], false))).toEqual(['outlier Kazan']);
    expect(entries(acceptedNothing(accept, new Set(), ['outlier', 'near-constant'], true))).toEqual(accept);
    expect(entries(acceptedNothing(accept, new Set(['outlyer']), ['outlier'], true))).toEqual([
      'outlier Kazan',
      'near-constant',
    ]);
  });
});
