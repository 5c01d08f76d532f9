/** Entries under `accept:` in the methodology that accept nothing. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { say } from '../../model/saying.ts';
import { nearest } from '../../model/suggest.ts';

/**
 * @param accept the entries as written
 * @param met those that accepted something
 * @param sought the codes that were looked for
 * @param isAll whether these are all that there are; if not, of others nothing is known
 */
export function acceptedNothing(
  accept: readonly string[],
  met: ReadonlySet<string>,
  sought: readonly string[],
  isAll: boolean,
): Diagnostic[] {
  return accept.flatMap((entry, index): Diagnostic[] => {
    const code = entry.trim().split(/\s/u)[0]!.toLowerCase();
    const isCode = sought.includes(code);
    if (met.has(entry) || !(isCode || isAll)) return [];
    const near = isCode ? null : (nearest(code, sought) ?? null);
    const says = say('acceptedNothing', { entry, isCode, near });
    return [{ code: 'accepted-nothing', severity: 'note', says, setting: ['accept', index] }];
  });
}
