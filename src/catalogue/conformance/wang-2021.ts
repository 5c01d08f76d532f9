/** PROBID scores of eleven designs of a process. */

import { type ConformanceTable, figuresOf } from './table.ts';

const rows: ConformanceTable['rows'] = [
  ['A1', 1.679e6, 1.525e-7, 3.747e-5, 0.251, 2.917],
  ['A2', 2.213e6, 1.304e-7, 3.25e-5, 0.218, 6.633],
  ['A3', 2.461e6, 1.445e-7, 3.854e-5, 0.259, 0.553],
  ['A4', 2.854e6, 1.54e-7, 3.97e-5, 0.266, 1.597],
  ['A5', 3.107e6, 1.522e-7, 3.779e-5, 0.254, 2.905],
  ['A6', 3.574e6, 1.469e-7, 3.297e-5, 0.221, 6.378],
  ['A7', 3.932e6, 1.977e-7, 3.129e-5, 0.21, 11.381],
  ['A8', 4.383e6, 1.292e-7, 3.142e-5, 0.211, 9.929],
  ['A9', 4.988e6, 1.69e-7, 3.767e-5, 0.253, 8.459],
  ['A10', 5.497e6, 5.703e-7, 3.012e-5, 0.2, 18.918],
  ['A11', 5.751e6, 4.653e-7, 3.017e-5, 0.201, 17.517],
];

export const wang2021: ConformanceTable = {
  id: 'wang-2021',
  title: 'Wang, Rangaiah & Wang (2021): PROBID',
  source:
    'Wang, Rangaiah & Wang (2021), Industrial & Engineering Chemistry Research 60(30), 11216–11230; read in the documentation of pymcdm (MIT)',
  columns: ['alternative', 'C1', 'C2', 'C3', 'C4', 'C5'],
  rows,
  checks: [
    {
      title: 'PROBID',
      methodology: {
        aggregate: 'probid',
        criteria: [
          { id: 'C1', weight: 0.1819, normalise: 'none' },
          { id: 'C2', weight: 0.2131, direction: 'lower', normalise: 'none' },
          { id: 'C3', weight: 0.1838, direction: 'lower', normalise: 'none' },
          { id: 'C4', weight: 0.1832, direction: 'lower', normalise: 'none' },
          { id: 'C5', weight: 0.2379, direction: 'lower', normalise: 'none' },
        ],
      },
      figure: 'score',
      expected: figuresOf(
        rows,
        [0.8568, 0.7826, 0.9362, 0.9369, 0.9379, 0.8716, 0.5489, 0.7231, 0.7792, 0.3331, 0.3387],
      ),
      decimals: 4,
    },
  ],
};
