/** Parts of English sentences that many need. */

import type { Kind, Suggestion } from '../../../model/suggest.ts';

const kinds: Record<Kind, string> = {
  answers: 'answers',
  attributes: 'attributes',
  awards: 'awards',
  choices: 'choices',
  classes: 'classes',
  codes: 'codes',
  columns: 'columns',
  commands: 'commands',
  criteria: 'criteria',
  criteriaHere: 'criteria in this list',
  entries: 'entries',
  groupings: 'leagues and attributes',
  groups: 'groups',
  keysHere: 'keys allowed here',
  languages: 'languages',
  leagues: 'leagues',
  limits: 'limits',
  methods: 'methods',
  names: 'names',
  options: 'options',
  presets: 'built-in methodologies',
  schemes: 'schemes',
  settings: 'settings',
  sheets: 'sheets',
  units: 'units',
  values: 'values',
};

/** An offer of the nearest name, or of all of them. */
export function offered(suggestion: Suggestion | null): string | undefined {
  if (suggestion === null) return undefined;
  if ('near' in suggestion) return `did you mean '${suggestion.near}'?`;
  const { all, kind, of } = suggestion;
  const shown = all.map((name) => (/[\p{L}\p{N}]/u.test(name) ? name : `'${name}'`));
  if (kind === 'choices') return `choose one of: ${shown.join(', ')}`;
  return `the ${kinds[kind]}${of === undefined ? '' : ` of ${of}`} are: ${shown.join(', ')}`;
}

/** `1 unit`, `2 units`. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** Names in a row, at most so many: `a, b and 3 more`. */
export const firstOf = (names: readonly string[], most: number) =>
  names.length > most
    ? `${names.slice(0, most).join(', ')} and ${names.length - most} more`
    : names.join(', ');

export const quoted = (name: string) => `'${name}'`;

/**
 * Advice that ends with the line which silences the finding once somebody has looked at it.
 *
 * @param entry as `accept:` lists it
 * @param isOneOfMany whether the advice is for several findings, of which this entry is about the first
 */
export function acceptable(help: string | undefined, entry: string, isOneOfMany = false): string {
  const line = `accept: [${JSON.stringify(entry)}]`;
  const last = isOneOfMany ? `to silence the first: ${line}` : `to silence this: ${line}`;
  return help === undefined ? last : `${help}\n${last}`;
}
