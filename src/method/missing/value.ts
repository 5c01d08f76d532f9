import type { MissingMethod } from '../method.ts';
import { number, numberIn } from '../parameters.ts';

/** A missing value counts as a stated raw number. */
export const value: MissingMethod = {
  name: 'value',
  title: 'Stated value',
  summary: 'puts in a raw constant',
  formula: 'xᵢ = value where missing',
  parameters: { value: number },
  reference:
    'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3: single imputation (a constant)',
  policy: 'fill',
  fill: (_observed, parameters) => numberIn(parameters, 'value'),
  examples: [
    {
      parameters: { value: 7 },
      input: [1, NaN, 3],
      expected: [1, 7, 3],
      tolerance: 0,
      source: 'by definition',
    },
  ],
};
