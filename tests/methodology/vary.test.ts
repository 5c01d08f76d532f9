import { describe, expect, it } from 'vitest';
import { parseAllVary, parseVary } from '../../src/methodology/vary.ts';
import { tell } from '../../src/write/words/tell.ts';

describe('what may vary, as it is written', () => {
  it.each([
    ['weights=25%', { factor: 'weights', by: 'share', share: 0.25 }],
    [' weights = 12.5 % ', { factor: 'weights', by: 'share', share: 0.125 }],
    ['weights=simplex', { factor: 'weights', by: 'simplex' }],
    ['weights=order', { factor: 'weights', by: 'order' }],
    [
      'weights=a:0.2..0.4,"b, c":.1..0.3',
      {
        factor: 'weights',
        by: 'ranges',
        ranges: [
          { id: 'a', low: 0.2, high: 0.4 },
          { id: 'b, c', low: 0.1, high: 0.3 },
        ],
      },
    ],
    ['normalise=min-max,z-score', { factor: 'normalise', at: null, choices: ['min-max', 'z-score'] }],
    [
      'aggregate@top=arithmetic,{ method: power, p: 2 }',
      { factor: 'aggregate', at: 'top', choices: ['arithmetic', '{ method: power, p: 2 }'] },
    ],
    ['leave-out=groups', { factor: 'leave-out', of: 'groups' }],
    ['data=5%', { factor: 'data', by: 'share', deviation: 0.05, column: null }],
    ['data=±2@website', { factor: 'data', by: 'amount', deviation: 2, column: 'website' }],
    ['data@website=+-0.5', { factor: 'data', by: 'amount', deviation: 0.5, column: 'website' }],
  ])('%s', (text, value) => {
    expect(parseVary(text)).toEqual({ ok: true, value });
  });

  it.each([
    'weights',
    'weights=',
    'weights=25',
    'weights=0%',
    'weights=101%',
    'weights=-5%',
    'weights=a:0.4..0.2',
    'weights=a:0..1.5',
    'weights=a:0..1,a:0..1',
    'weights@top=25%',
    'wieghts=25%',
    'normalise=min-max',
    'normalise=min-max,min-max',
    'normalise=min-max,',
    'normalise@top=min-max,z-score',
    'leave-out=all',
    'data=5',
    'data=±5%',
    'data=0%',
    'data=±2@',
    'data@a=±2@b',
  ])('%s is refused with something to write instead', (text) => {
    const parsed = parseVary(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(tell(parsed.problem).help).toMatch(/^(write|remove)/);
  });

  it('one factor twice is a mistake, but data of a column beside data of all', () => {
    const { factors, problems } = parseAllVary(['data=5%', 'data=±2@x', 'data=1%@y', 'weights=order']);
    expect([factors.length, problems.length]).toEqual([4, 0]);
    const twice = parseAllVary([
      'data=5%',
      'data=1%',
      'weights=order',
      'weights=25%',
      'data=1%@x',
      'data=2%@x',
    ]);
    expect(twice.problems.map(({ index }) => index)).toEqual([1, 3, 5]);
  });
});
