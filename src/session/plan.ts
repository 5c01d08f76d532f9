/** Which columns to read, and as what. */

import { headerKey, matchHeaders } from '../model/table.ts';
import type { Plan, Wanted } from '../read/cells.ts';
import type { Requirement } from '../stage/columns.ts';

/**
 * The plan for reading what a methodology and the command line need. Where the same column is needed as
 * text and as whatever it is, it is text; as a number and as whatever it is, it is a number.
 */
export function planOf(header: readonly string[], needs: readonly Requirement[]): Plan {
  const wanted = new Map<string, { number: boolean; text: boolean; auto: boolean; answers: Set<string> }>();
  for (const { column, kind, answers } of needs) {
    const [field] = matchHeaders(header, column);
    if (field === undefined) continue;
    const name = header[field]!;
    const entry = wanted.get(name) ?? { number: false, text: false, auto: false, answers: new Set<string>() };
    entry[kind] = true;
    for (const answer of answers ?? []) entry.answers.add(headerKey(answer));
    wanted.set(name, entry);
  }
  const plan = new Map<string, Wanted>();
  for (const [name, { number, text, auto, answers }] of wanted) {
    plan.set(name, {
      ...(number && { number }),
      ...(text && { text }),
      ...(auto && !number && !text && { auto: 'all' as const }),
      ...(answers.size > 0 && { answers }),
    });
  }
  return (name) => plan.get(name);
}

/** The plan when nothing is known: every column, numbers where most of its cells are numbers. */
export function openPlan(names: readonly string[]): Plan {
  const asText = new Set(names.map(headerKey));
  return (header) => (asText.has(headerKey(header)) ? { text: true } : { auto: 'most' });
}

/** The plan in which the named columns are numbers where most of their cells are, unless they are needed as text. */
export function mostlyNumbers(plan: Plan, names: readonly string[]): Plan {
  return (header) => {
    const wanted = plan(header);
    const isFree = wanted?.number !== true && wanted?.text !== true;
    return isFree && names.includes(header) ? { auto: 'most' } : wanted;
  };
}
