/** Which columns of the data a methodology needs, and as what; and finding them in a header. */

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Methodology } from '../model/methodology.ts';
import { indicatorsOf } from '../model/methodology.ts';
import { matchHeaders } from '../model/table.ts';
import * as messages from './messages.ts';

/** `auto`: numbers if every cell is one, else text. */
export type Kind = 'number' | 'text' | 'auto';

export interface Requirement {
  readonly column: string;
  readonly kind: Kind;
  /** What needs it, for people. */
  readonly by: string;
  readonly optional: boolean;
  /** Texts that are answers here, even where they otherwise spell "missing". */
  readonly answers?: readonly string[];
}

/** Every column the methodology names, the first need first; one column may be needed in several ways. */
export function requirementsOf(methodology: Methodology): Requirement[] {
  const needs: Requirement[] = [];
  for (const column of methodology.unit.id) {
    needs.push({ column, kind: 'text', by: 'unit.id', optional: false });
  }
  for (const indicator of indicatorsOf(methodology.criteria)) {
    const by = `indicator '${indicator.id}'`;
    if (indicator.points === undefined) {
      needs.push({ column: indicator.column, kind: 'number', by, optional: false });
    } else {
      needs.push({
        column: indicator.column,
        kind: 'text',
        by,
        optional: false,
        answers: Object.keys(indicator.points),
      });
    }
    if (indicator.per !== undefined) {
      needs.push({
        column: indicator.per.column,
        kind: 'number',
        by: `the denominator of ${by}`,
        optional: false,
      });
    }
  }
  for (const league of methodology.leagues) {
    needs.push({
      column: league.column,
      kind: league.classes === undefined ? 'text' : 'number',
      by: `league '${league.id}'`,
      optional: false,
    });
  }
  for (const { column, optional } of methodology.unit.attributes) {
    needs.push({ column, kind: 'auto', by: 'unit.attributes', optional });
  }
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
  for (const { column, by, optional } of needs) {
    if (found.has(column) || reported.has(column)) continue;
    const matches = matchHeaders(header, column);
    if (matches.length === 1) {
      found.set(column, matches[0]!);
      continue;
    }
    if (matches.length === 0 && optional) continue;
    reported.add(column);
    diagnostics.push(
      matches.length === 0
        ? messages.unknownColumn(column, by, header)
        : messages.ambiguousColumn(
            column,
            matches.map((index) => header[index]!),
          ),
    );
  }
  return { found, diagnostics };
}
