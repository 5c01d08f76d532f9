import { methodOf } from '../../method/method.ts';
import { normalise } from '../../method/normalise/registry.ts';
import { extent } from '../../stats/moments.ts';
import type { Check, MeasuredIndicator } from './check.ts';
import * as messages from './messages.ts';

/**
 * Fixed posts beyond which every value lies, on one side or on both: percentages between posts of 0 and 1, points
 * of another year. Not of one value alone.
 */
export const allBeyondGoalposts: Check = {
  code: 'all-beyond-goalposts',
  severity: 'warning',
  about: 'data',
  find: (subject) =>
    subject.measures.flatMap((measure) => {
      const posts = postsMissedByAll(measure);
      if (posts === undefined) return [];
      const { min, max, count } = extent(measure.raw);
      return [
        messages.allOutside(subject, measure.column.name, measure.indicator.id, { min, max, count }, posts),
      ];
    }),
};

/** The posts of an indicator none of whose values lies between them. */
export function postsMissedByAll({
  indicator,
  raw,
}: Pick<MeasuredIndicator, 'indicator' | 'raw'>):
  | { readonly min: number; readonly max: number; readonly clip: boolean }
  | undefined {
  const posts = methodOf(normalise, indicator.normalise).posts?.(indicator.normalise);
  if (posts === undefined) return undefined;
  let count = 0;
  for (const value of raw) {
    if (value >= posts.min && value <= posts.max) return undefined;
    if (!Number.isNaN(value)) count++;
  }
  return count > 1 ? posts : undefined;
}
