/** In a file of its own, since what is loaded once stays loaded. */

import { describe, expect, it } from 'vitest';
import { parseMethodology } from '../../src/methodology/define-methodology.ts';
import { asReady, prepare } from '../../src/stage/prepare.ts';

function methodologyWith(settings: Readonly<Record<string, unknown>>) {
  const parsed = parseMethodology({
    rating: 1,
    criteria: [
      { id: 'activity', criteria: [{ id: 'offices' }, { id: 'fairs' }, { id: 'guests' }], ...settings },
      { id: 'size' },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return parsed.value;
}

describe('prepare', () => {
  it('is not needed where nothing is to be loaded', () => {
    const methodology = methodologyWith({ weights: 'critic' });
    expect(asReady(methodology)).toEqual({ ok: true, value: methodology, diagnostics: [] });
  });

  it('makes a methodology ready that is not, which is said before', async () => {
    const methodology = methodologyWith({ aggregate: 'condorcet-kemeny' });
    expect(asReady(methodology)).toMatchObject({
      ok: false,
      diagnostics: [
        {
          code: 'not-prepared',
          severity: 'error',
          says: { say: 'notPrepared', params: { methods: ['condorcet-kemeny'] } },
        },
      ],
    });
    expect(await prepare(methodology)).toBe(methodology);
    expect(asReady(methodology)).toEqual({ ok: true, value: methodology, diagnostics: [] });
  });
});
