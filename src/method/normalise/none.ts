import { extent } from '../../stats/moments.ts';
import type { NormaliseMethod } from '../method.ts';

/** The value as it is: for indicators that already are scores. */
export const none = (): NormaliseMethod => ({
  name: 'none',
  title: 'No normalisation',
  summary: 'takes the value as it is, where it already is a score',
  formula: 'score = x',
  parameters: {},
  reference: 'OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5: normalisation',
  use: "Use it when indicators share one scale already, or the group's method reads raw values and directions itself.",
  avoid: 'Avoid it when indicators have different units: the one with the largest numbers decides.',
  missingRule: 'An empty cell stays empty.',
  keepsDirection: true,
  normalise: (values) =>
    extent(values).count === 0
      ? { kind: 'left-out', why: 'it has no values' }
      : { kind: 'scores', scores: values },
  examples: [{ input: [1, NaN, 3], expected: [1, NaN, 3], tolerance: 0, source: 'by definition' }],
});
