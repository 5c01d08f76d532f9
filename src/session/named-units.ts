/** The units that arguments or an option name, or everything that is wrong with the names. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { outcome } from '../model/diagnostic.ts';
import { findUnit } from '../study/find-unit.ts';
import * as messages from './messages.ts';

/**
 * @param option as it was typed, such as `--unit`; null where the units are arguments of their own
 * @param ids of the units there are
 * @returns ids, each once, in the order in which they were named
 */
export function unitsNamed(
  option: string | null,
  names: readonly string[],
  ids: readonly string[],
): Outcome<readonly string[]> {
  const problems: Diagnostic[] = [];
  const found = new Set<string>();
  for (const name of names) {
    const unit = findUnit(name, ids);
    if (unit.kind === 'found') found.add(unit.id);
    else if (unit.kind === 'none') problems.push(messages.unknownUnit(option, name, unit.near));
    else problems.push(messages.severalUnits(option, name, unit.ids));
  }
  return outcome([...found], problems);
}
