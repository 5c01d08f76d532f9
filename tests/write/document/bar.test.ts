import { expect, it } from 'vitest';
import { barText, scaleOf } from '../../../src/write/document/bar.ts';

it('draws eighths of a column from zero to the right, and whole ones to the left', () => {
  const scale = scaleOf([-5, null, 10, NaN], undefined, 12);
  expect(scale).toEqual({ low: -5, high: 10, width: 12 });
  expect([-5, -2.5, 10, 5, 0.1, 0, null, NaN].map((value) => barText(value, scale))).toEqual([
    '████',
    '  ██',
    '    ████████',
    '    ████',
    '    ▏',
    '',
    '',
    '',
  ]);
});

it('goes up to what is said to be full', () => {
  expect(barText(50, scaleOf([50], 100, 4))).toBe('██');
  expect(barText(150, scaleOf([150], 100, 4))).toBe('████');
});

it('draws nothing where there is nothing to compare', () => {
  expect(barText(0, scaleOf([0, 0], undefined, 10))).toBe('');
});

it('gives a little that is negative a column beside much that is positive', () => {
  const scale = scaleOf([-0.01, 100], undefined, 10);
  expect([-0.01, 100, 0].map((value) => barText(value, scale))).toEqual(['█', ' █████████', '']);
});
