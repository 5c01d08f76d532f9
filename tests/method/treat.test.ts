/** What a treatment of outliers must not do, and how exactly it fits. */

import { describe, expect, it } from 'vitest';
import { treat } from '../../src/method/treat/registry.ts';
import { choiceFor } from '../weighing.ts';

function fitted(name: string, values: readonly number[], parameters: Readonly<Record<string, unknown>> = {}) {
  const method = treat.get(name)!;
  return method.fit(Float64Array.from(values), choiceFor(method, parameters));
}

const zeros = Array<number>(20).fill(0);

describe('a rare indicator stays (as COINr Treat() leaves it, with a warning)', () => {
  it.each([
    ['winsorise', [...zeros, 1], 'allWouldBeAlike'],
    ['winsorise', [...zeros, 1, 2], 'allWouldBeAlike'],
    ['winsorise', [...zeros.map(() => 7), 3, NaN], 'allWouldBeAlike'],
    ['auto', [...zeros, 1], 'hasTwoValues'],
  ])('%s of %j', (name, values, why) => {
    expect(fitted(name, values)).toEqual({ kind: 'untouched', why: { say: why, params: null } });
  });

  it('auto takes the logarithm of one with three values, and moves none', () => {
    expect(fitted('auto', [...zeros, 1, 2])).toMatchObject({
      kind: 'fitted',
      learned: { limits: null, transform: { method: 'log' } },
    });
  });

  it('moving stops before the last two values meet, whatever max allows', () => {
    expect(fitted('winsorise', [...zeros, 1, 2, 30], { max: 1 })).toEqual({
      kind: 'fitted',
      learned: { low: 0, high: 2 },
    });
    expect(fitted('winsorise', [...zeros, 1, 2, 30], { max: 20 })).toMatchObject({ kind: 'untouched' });
  });
});

describe('Box-Cox: the fitted power is the root of the derivative of the likelihood (mpmath, 40 digits)', () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100], -0.2006929381060497],
    [[1, 1.5, 2, 2.5, 4], -0.0689490502592911],
    [[0, 10, 11, 11.5, 12, 12.2, 12.5], 2.312390091660476],
  ])('%j', (values, lambda) => {
    const fit = fitted('box-cox', values, { lambda: 'fit' });
    if (fit.kind === 'untouched') throw new Error('untouched');
    expect(Math.abs(Number(fit.learned.lambda) - lambda)).toBeLessThan(1e-12);
  });
});
