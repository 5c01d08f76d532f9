/** A method as it is written somewhere else than in a file, judged as if it stood under `defaults`. */

import type { Choice, Methodology } from '../model/methodology.ts';
import type { Saying } from '../model/saying.ts';
import { checkFile } from './check-file.ts';
import type { MethodFactor } from './vary.ts';

/**
 * The choice of a name or a mapping, or what is wrong with it.
 *
 * @param methodology whose leagues and attributes it may name
 */
export function readChoice(
  { leagues, unit }: Pick<Methodology, 'leagues' | 'unit'>,
  factor: MethodFactor,
  written: unknown,
): { readonly choice: Choice } | { readonly problem: Saying } {
  const { methodology, issues } = checkFile({
    rating: 1,
    unit: { attributes: unit.attributes },
    leagues: leagues.map(({ id, column }) => ({ id, column })),
    defaults: { [factor]: written },
    criteria: [{ id: 'any' }],
  });
  const [issue] = issues;
  if (methodology === undefined) return { problem: issue!.says };
  const [indicator] = methodology.criteria;
  if (factor === 'aggregate') return { choice: methodology.aggregate };
  // The one criterion is an indicator.
  if (indicator === undefined || 'criteria' in indicator) throw new Error('a tree that nobody wrote');
  return { choice: indicator[factor] };
}
