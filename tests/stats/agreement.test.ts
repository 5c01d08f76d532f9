import { describe, expect, it } from 'vitest';
import { agreementOf, decimalsOf, together, toleranceOf } from '../../src/stats/agreement.ts';

describe('agreementOf', () => {
  it('takes half a unit of the last digit for agreement, on either side', () => {
    const { figures, agreeing, differing } = agreementOf([0.59, 0.59, 0.59], [0.585, 0.595, 0.5951], 0.005);
    expect({ figures, agreeing, differing }).toEqual({ figures: 3, agreeing: 2, differing: [2] });
  });

  it('takes exact figures exactly', () => {
    expect(agreementOf([1, 2], [1, 2 + 2 ** -50], 0).differing).toEqual([1]);
  });

  it('missing agrees with missing alone, and so does a figure that is not there', () => {
    expect(agreementOf([NaN, NaN, 1, 1], [NaN, 1, NaN], 10)).toMatchObject({
      agreeing: 1,
      differing: [1, 2, 3],
      absolute: Infinity,
    });
  });

  it('relates differences to the expected figure, near zero to the largest', () => {
    expect(agreementOf([100], [101], 5).relative).toBe(0.01);
    expect(agreementOf([100, 0], [100, 1], 5).relative).toBe(0.01);
  });
});

it('together counts figures through', () => {
  const one = agreementOf([1, 2], [1, 3], 0);
  expect(together([one, one])).toEqual({
    figures: 4,
    agreeing: 2,
    differing: [1, 3],
    absolute: 1,
    relative: 0.5,
  });
});

it('decimals and tolerances are each the other’s inverse', () => {
  for (const decimals of [0, 1, 2, 8, 12, Infinity]) expect(decimalsOf(toleranceOf(decimals))).toBe(decimals);
  expect(toleranceOf(2)).toBe(0.005);
  expect(decimalsOf(1e-12)).toBe(11);
});
