import * as v from 'valibot';
import { expected } from '../../model/sayings/methodology.ts';
import type { Peer } from '../method.ts';

/** Which other indicators count: those of the same group, those so many levels up, or all. */
export const within = (standard: 'group' | 'all') =>
  v.optional(
    v.union(
      [v.picklist(['group', 'all']), v.pipe(v.number(), v.integer(expected('levels')), v.minValue(1))],
      expected('within'),
    ),
    standard,
  );

export function peersWithin(peers: readonly Peer[], within: 'group' | 'all' | number): readonly Peer[] {
  if (within === 'all') return peers;
  const most = typeof within === 'number' ? within : 1;
  return peers.filter(({ levels }) => levels <= most);
}
