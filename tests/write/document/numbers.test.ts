import { expect, it } from 'vitest';
import { formatNumber, type NumberFormat } from '../../../src/write/document/numbers.ts';

it.each<[number, NumberFormat, string]>([
  [1 / 3, {}, '0.3333333333333333'],
  [-0, {}, '0'],
  [NaN, { decimals: 2 }, '–'],
  [Infinity, { decimals: 2 }, 'Infinity'],
  [0.975, { decimals: 2 }, '0.98'],
  [1234.5, { significant: 3 }, '1230'],
  [0.00012, { scientific: 1 }, '1.2e-4'],
  [0, { scientific: 1 }, '0'],
  [0.125, { percent: 'signed', decimals: 1 }, '12.5 %'],
  [0.125, { percent: 'bare', decimals: 0 }, '13'],
  [0.0004, { decimals: 3, floor: 0.001 }, '< 0.001'],
  [1234567.5, { grouped: true, decimals: 1 }, '1 234 567.5'],
  [999, { grouped: true }, '999'],
])('%d as %j is %s', (value, format, text) => {
  expect(formatNumber(value, format)).toBe(text);
});

it('takes the marks of a language', () => {
  const style = { decimal: ',', group: '.', percent: ' %' };
  expect(formatNumber(1234567.25, { grouped: true }, style)).toBe('1.234.567,25');
  expect(formatNumber(0.0001, { decimals: 3, floor: 0.001 }, style)).toBe('< 0,001');
});
