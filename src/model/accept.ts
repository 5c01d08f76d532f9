/**
 * Findings that somebody has looked at and found to be right: the methodology lists them under `accept:`, each as its
 * code, or as its code and what it is about, and they are not told again.
 */

import type { Code } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { headerKey } from './table.ts';

/** The entry that accepts the finding of this kind about this: a criterion, a column, a unit, a group. */
export const acceptEntry = (code: Code, subject: string | undefined): string =>
  subject === undefined ? code : `${code} ${subject}`;

/** What accepts a diagnostic: its own entry, its code alone, and its code with its unit or its column. */
function entriesFor({ code, accept, unit, field }: Diagnostic): string[] {
  const subjects = [unit, field].filter((subject) => subject !== undefined);
  return [code, accept ?? code, ...subjects.map((subject) => acceptEntry(code, subject))];
}

const keyOf = (entry: string) => headerKey(entry).replace(/\s+/gu, ' ');

/**
 * The diagnostics without those that are accepted. Errors cannot be.
 *
 * @param accept entries as the methodology lists them; case and the width of spaces make no difference
 * @returns what is left to be told, and which of the entries accepted something
 */
export function withoutAccepted(
  diagnostics: readonly Diagnostic[],
  accept: readonly string[] = [],
): { readonly left: readonly Diagnostic[]; readonly met: ReadonlySet<string> } {
  const met = new Set<string>();
  if (accept.length === 0) return { left: diagnostics, met };
  const listed = new Map(accept.map((entry) => [keyOf(entry), entry]));
  const left = diagnostics.filter((diagnostic) => {
    if (diagnostic.severity === 'error') return true;
    const entries = entriesFor(diagnostic).flatMap((entry) => listed.get(keyOf(entry)) ?? []);
    for (const entry of entries) met.add(entry);
    return entries.length === 0;
  });
  return { left, met };
}

/** Whether a finding of this kind about this is accepted. */
export const isAccepted = (code: Code, subject: string, accept: readonly string[] = []): boolean =>
  accept.some((entry) => [code, acceptEntry(code, subject)].some((each) => keyOf(each) === keyOf(entry)));
