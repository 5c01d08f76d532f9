/** "Did you mean …": the nearest of the names that exist. */

/** Kinds of names that may be offered in place of one that does not exist. */
export type Kind =
  | 'answers'
  | 'attributes'
  | 'awards'
  | 'choices'
  | 'classes'
  | 'codes'
  | 'columns'
  | 'commands'
  | 'criteria'
  | 'criteriaHere'
  | 'entries'
  | 'groupings'
  | 'groups'
  | 'keysHere'
  | 'languages'
  | 'leagues'
  | 'limits'
  | 'methods'
  | 'names'
  | 'options'
  | 'presets'
  | 'schemes'
  | 'settings'
  | 'sheets'
  | 'units'
  | 'values';

/** The nearest of the names that exist, or all of them. */
export type Suggestion =
  | { readonly near: string }
  | { readonly all: readonly string[]; readonly kind: Kind; readonly of?: string };

/** Number of insertions, deletions, substitutions and swaps of neighbours between two texts. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** Whether so many insertions, deletions, substitutions and swaps of neighbours make one text of the other. */
export const withinEdits = (a: string, b: string, edits: number): boolean =>
  Math.abs(a.length - b.length) <= edits && distance(a, b) <= edits;

const folded = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');

/**
 * The nearest name, or undefined when none is near: at most a third of the letters may differ, so that of one or two
 * letters none may.
 */
export function nearest(wanted: string, names: Iterable<string>): string | undefined {
  const target = folded(wanted).slice(0, 100);
  let best: string | undefined;
  const most = Math.floor(target.length / 3) + 0.5;
  let least = most;
  for (const name of names) {
    const candidate = folded(name).slice(0, 100);
    const contained =
      target.length >= 3 &&
      candidate.length >= 3 &&
      (candidate.includes(target) || target.includes(candidate));
    const gap = Math.min(distance(target, candidate), contained ? most - 0.25 : Infinity);
    if (gap < least) {
      best = name;
      least = gap;
    }
  }
  return best;
}

/**
 * The nearest of the names that exist, or all of them when they are few, or nothing.
 *
 * @param of whose names they are, where that is not clear: the method of settings
 */
export function suggestion(
  wanted: string,
  names: Iterable<string>,
  kind: Kind,
  of?: string,
): Suggestion | undefined {
  const all = [...names];
  const near = nearest(wanted, all);
  if (near !== undefined) return { near };
  if (all.length === 0 || all.length > 30) return undefined;
  return { all, kind, ...(of !== undefined && { of }) };
}
