/** Names of two lists that may be one unit's: spelled alike in another alphabet, or nearly alike. */

import { withinEdits } from '../../model/suggest.ts';
import { spellingKeys } from '../check/spelling-keys.ts';

export interface NearNames {
  readonly before: string;
  readonly after: string;
}

/** Lists whose pairs are more than these are only looked through by what names sound like. */
const MOST_PAIRS = 1_000_000;

/** Of so many letters one may differ, of twice as many two, never more. */
const LETTERS = 5;

/**
 * Pairs of names that are not in both lists and may stand for the same unit, each name at most once: first those that
 * are alike but for case, accents, ё or alphabet (Bishkek, Бишкек, Bişkek), then those a letter or two apart.
 */
export function nearNames(before: readonly string[], after: readonly string[]): NearNames[] {
  const found: NearNames[] = [];
  const left = withKeys(before);
  const right = withKeys(after);
  const take = (one: string, other: string) => {
    found.push({ before: one, after: other });
    left.delete(one);
    right.delete(other);
  };
  for (const kind of [0, 1]) {
    const byKey = new Map<string, string[]>();
    for (const [name, keys] of right) {
      const key = keys[kind];
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), name]);
    }
    for (const [name, keys] of [...left]) {
      const other = byKey.get(keys[kind] ?? '')?.find((candidate) => right.has(candidate));
      if (other !== undefined) take(name, other);
    }
  }
  if (left.size * right.size > MOST_PAIRS) return found;
  for (const edits of [1, 2]) {
    for (const [name, [, sound = '']] of [...left]) {
      for (const [other, [, like = '']] of right) {
        // The keys begin with a sign of their kind.
        const least = Math.min(sound.length, like.length) - 1;
        if (least < edits * LETTERS || !withinEdits(sound, like, edits)) continue;
        take(name, other);
        break;
      }
    }
  }
  return found;
}

/** In the order of the names, so that the order of the rows leaves no trace. */
const withKeys = (names: readonly string[]) =>
  new Map([...names].sort((a, b) => (a < b ? -1 : 1)).map((name) => [name, spellingKeys(name)]));
