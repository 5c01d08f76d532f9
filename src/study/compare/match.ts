/** Which units of two editions are the same: those of one name, and those whose names somebody says are one unit's. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { nfc } from '../../model/table.ts';
import * as messages from './messages.ts';
import type { Alias } from './model.ts';

export interface Matching {
  /** By unit of BEFORE, the one of AFTER that it is; -1 where there is none. */
  readonly partner: Int32Array;
  /** By unit of BEFORE, its name in AFTER: the new one, or its own. */
  readonly renamed: readonly string[];
  /** Those matched by an alias, in the order in which the aliases are given. */
  readonly matched: readonly { readonly before: string; readonly after: string; readonly by: 'alias' }[];
}

const indexOf = (ids: readonly string[]): Map<string, number> =>
  new Map(ids.map((id, index) => [nfc(id), index]));

/**
 * Matches the units by their names, whichever Unicode form these are in, and by aliases. Errors: aliases of units that
 * are not there, of one unit twice, and such that two units would be one.
 */
export function matchUnits(
  before: readonly string[],
  after: readonly string[],
  aliases: readonly Alias[],
): { readonly matching: Matching; readonly problems: readonly Diagnostic[] } {
  const problems: Diagnostic[] = [];
  const [ofBefore, ofAfter] = [indexOf(before), indexOf(after)];
  const partner = new Int32Array(before.length).fill(-1);
  const takenBy = new Map<number, Alias>();
  const named = new Map<number, Alias>();
  const matched: Matching['matched'][number][] = [];
  for (const alias of aliases) {
    const own = ofBefore.get(nfc(alias.before));
    const other = ofAfter.get(nfc(alias.after));
    if (own === undefined) problems.push(messages.unknownAlias('before', alias, before));
    if (other === undefined) problems.push(messages.unknownAlias('after', alias, after));
    if (own === undefined || other === undefined) continue;
    const twins = [named.get(own), takenBy.get(other)] as const;
    if (twins[0] !== undefined) problems.push(messages.aliasTwice('before', alias, twins[0]));
    else if (twins[1] !== undefined) problems.push(messages.aliasTwice('after', alias, twins[1]));
    else {
      named.set(own, alias);
      takenBy.set(other, alias);
      partner[own] = other;
      if (nfc(alias.before) !== nfc(alias.after))
        matched.push({ before: before[own]!, after: after[other]!, by: 'alias' });
    }
  }
  before.forEach((id, unit) => {
    if (named.has(unit)) return;
    const other = ofAfter.get(nfc(id));
    if (other === undefined) return;
    const alias = takenBy.get(other);
    if (alias === undefined) partner[unit] = other;
    else problems.push(messages.aliasOfPresent(alias));
  });
  const renamed = before.map((id, unit) => (partner[unit] === -1 ? id : after[partner[unit]!]!));
  return { matching: { partner, renamed, matched }, problems };
}
