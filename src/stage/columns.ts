/** Which columns of the data a methodology needs, and as what; and finding them in a header. */

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import { isGroup, walkPaths } from '../model/methodology.ts';
import { type Saying, say } from '../model/saying.ts';
import { matchHeaders } from '../model/table.ts';
import * as messages from './messages.ts';

/** `auto`: numbers if every cell is one, else text. */
export type Kind = 'number' | 'text' | 'auto';

export interface Requirement {
  readonly column: string;
  readonly kind: Kind;
  /** What needs it. */
  readonly by: Saying;
  /** Where the methodology says so. */
  readonly setting?: readonly (string | number)[];
  readonly optional: boolean;
  /** Texts that are answers here, even where they otherwise spell "missing". */
  readonly answers?: readonly string[];
}

/** Every column the methodology names, the first need first; one column may be needed in several ways. */
export function requirementsOf(methodology: Methodology): Requirement[] {
  const needs: Requirement[] = [];
  const optional = false;
  const { unit, leagues } = methodology;
  for (const column of unit.id) {
    needs.push({
      column,
      kind: 'text',
      by: say('bySetting', { name: 'unit.id' }),
      setting: ['unit', 'id'],
      optional,
    });
  }
  for (const { criterion, path } of walkPaths(methodology.criteria)) {
    if (isGroup(criterion)) continue;
    const { id, column, points, per, missing } = criterion;
    const by = say('byIndicator', { id });
    const setting = [...path, 'column'];
    if (points === undefined) needs.push({ column, kind: 'number', by, setting, optional });
    else needs.push({ column, kind: 'text', by, setting, optional, answers: Object.keys(points) });
    if (typeof missing.by === 'string' && !leagues.some((league) => league.id === missing.by)) {
      const why = say('byMissingRule', { method: missing.method, id });
      needs.push({ column: missing.by, kind: 'auto', by: why, optional });
    }
    if (per !== undefined) {
      const why = say('byDenominator', { id });
      needs.push({
        column: per.column,
        kind: 'number',
        by: why,
        setting: [...path, 'per', 'column'],
        optional,
      });
    }
  }
  leagues.forEach(({ id, column, classes }, index) => {
    const kind = classes === undefined ? 'text' : 'number';
    needs.push({
      column,
      kind,
      by: say('byLeague', { id }),
      setting: ['leagues', index, 'column'],
      optional,
    });
  });
  unit.attributes.forEach(({ column, optional }, index) => {
    needs.push({
      column,
      kind: 'auto',
      by: say('bySetting', { name: 'unit.attributes' }),
      setting: ['unit', 'attributes', index],
      optional,
    });
  });
  return needs;
}

/** The index of each needed column in the header, keyed by the name the methodology uses. */
export function findColumns(
  header: readonly string[],
  needs: readonly Requirement[],
): { found: ReadonlyMap<string, number>; diagnostics: readonly Diagnostic[] } {
  const found = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  const reported = new Set<string>();
  for (const { column, by, optional, setting } of needs) {
    if (found.has(column) || reported.has(column)) continue;
    const matches = matchHeaders(header, column);
    if (matches.length === 1) {
      found.set(column, matches[0]!);
      continue;
    }
    if (matches.length === 0 && optional) continue;
    reported.add(column);
    const problem =
      matches.length === 0
        ? messages.unknownColumn(column, by, header)
        : messages.ambiguousColumn(
            column,
            matches.map((index) => header[index]!),
          );
    diagnostics.push(setting === undefined ? problem : { ...problem, setting });
  }
  return { found, diagnostics };
}
