import { expect, it } from 'vitest';
import { gridLines } from '../../src/write/grid.ts';

const columns = [
  { header: '', cells: ['Perm', 'Omsk'] },
  { header: 'x', numeric: true, cells: ['1.25', '10'] },
  { header: 'y', numeric: true, cells: ['-3', '0.5'] },
];

it('puts the points of numbers below each other', () => {
  expect(gridLines(columns, 80)).toEqual(['          x     y', 'Perm   1.25  -3', 'Omsk  10      0.5']);
});

it('cuts what is too wide into blocks that all begin with the names', () => {
  expect(gridLines(columns, 12, ' ')).toEqual([
    '           x',
    ' Perm   1.25',
    ' Omsk  10',
    '',
    '          y',
    ' Perm  -3',
    ' Omsk   0.5',
  ]);
});
