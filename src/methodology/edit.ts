/** One-off changes to a methodology as written: `--set path=value` and `--weights id=w,…`. Pure. */

import { weigh } from '../method/weigh/registry.ts';
import { type Saying, say } from '../model/saying.ts';
import { suggestion } from '../model/suggest.ts';
import { defaults } from './defaults.ts';
import type { Path } from './issues.ts';
import { sections } from './schema.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The file with the change in it, or why it cannot be made. */
type Edited = { readonly file: Json; readonly path: Path } | { readonly problem: Saying };

/** The path to a criterion anywhere in the tree. */
function findCriterion(criteria: unknown, id: string, path: Path): Path | undefined {
  if (!Array.isArray(criteria)) return undefined;
  for (const [index, criterion] of criteria.entries()) {
    if (!isObject(criterion)) continue;
    const here = [...path, index];
    if (String(criterion.id) === id) return here;
    const inside = findCriterion(criterion.criteria, id, [...here, 'criteria']);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** All ids of the tree. */
function criterionIds(criteria: unknown): string[] {
  if (!Array.isArray(criteria)) return [];
  return criteria
    .filter(isObject)
    .flatMap((criterion) => [String(criterion.id), ...criterionIds(criterion.criteria)]);
}

/**
 * Sets the value at a dotted path. A part of the path names a key; inside a list it is the `id` of an
 * entry or its number from 0. `criteria.ID`, or the ID alone where no section has that name, finds a criterion
 * at any depth. The input is not changed.
 */
export function setAt(file: Json, dotted: string, value: unknown): Edited {
  const parts = dotted.split('.').map((part) => part.trim());
  if (parts.some((part) => part === '')) {
    return { problem: say('noPath', { path: dotted }) };
  }
  const copy = structuredClone(file);
  let path: (string | number)[] = [];
  let parent: unknown = copy;
  let wanted = [...parts];
  const named = parts[0] === 'criteria' ? 1 : 0;
  if (parts.length > named && !sections.includes(parts[named]!)) {
    const found = findCriterion(copy.criteria, parts[named]!, ['criteria']);
    if (found !== undefined) {
      if (parts.length === named + 1) return { problem: say('isCriterion', { path: dotted }) };
      path = [...found];
      for (const step of found) parent = (parent as Json)[step];
      wanted = parts.slice(named + 1);
    } else if (named === 0) {
      const [first = ''] = parts;
      const near = suggestion(first, [...criterionIds(copy.criteria), ...sections], 'names') ?? null;
      return { problem: say('noSuchName', { path: dotted, name: first, near }) };
    }
  }
  for (const [index, part] of wanted.entries()) {
    const last = index === wanted.length - 1;
    let key: string | number = part;
    if (Array.isArray(parent)) {
      const byId = parent.findIndex((entry) => isObject(entry) && String(entry.id) === part);
      key = byId !== -1 ? byId : /^\d+$/.test(part) ? Number(part) : -1;
      if (key === -1 || key >= parent.length) {
        const ids =
          path[0] === 'criteria' || part === 'criteria'
            ? criterionIds(copy.criteria)
            : parent.filter(isObject).map((entry) => String(entry.id));
        const near = suggestion(part, ids, 'entries') ?? null;
        return { problem: say('noEntry', { path: dotted, name: part, list: path.join('.'), near }) };
      }
    }
    path.push(key);
    if (last) {
      define(parent as Json, key, value);
      return { file: copy, path };
    }
    const next = Object.hasOwn(parent as Json, key) ? (parent as Json)[key] : undefined;
    if (typeof next === 'string') {
      // `normalise: min-max` and then `normalise.to`: the short form becomes the long one.
      define(parent as Json, key, { method: next });
    } else if (next === undefined) define(parent as Json, key, {});
    else if (typeof next !== 'object' || next === null) {
      const setting = path.join('.');
      const part = wanted[index + 1] ?? '';
      return { problem: say('hasNoParts', { path: dotted, setting, value: String(next), part }) };
    }
    parent = (parent as Json)[key];
  }
  return { file: copy, path };
}

/** Assignment that makes an own property even of `__proto__`. */
function define(target: Json, key: string | number, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Sets the weight of the criterion with this id; refused where its group is weighed by something else. */
export function setWeight(file: Json, id: string, weight: number): Edited {
  const found = findCriterion(file.criteria, id, ['criteria']);
  if (found === undefined) {
    const near = suggestion(id, criterionIds(file.criteria), 'criteria') ?? null;
    return { problem: say('noCriterion', { id, near }) };
  }
  const copy = structuredClone(file);
  let group: unknown = copy;
  for (const step of found.slice(0, -2)) group = (group as Json)[step];
  const { weights } = group as Json;
  const method = isObject(weights) ? weights.method : (weights ?? defaults.weights.method);
  if (isObject(weights) && isObject(weights.shares)) {
    define(weights.shares, id, weight);
    return { file: copy, path: [...found.slice(0, -2), 'weights', 'shares', id] };
  }
  if (typeof method === 'string' && weigh.get(method)?.readsWeights === false) {
    const name = group === copy ? null : String((group as Json).id);
    return { problem: say('weightUnread', { id, method, group: name, given: defaults.weights.method }) };
  }
  let criterion: unknown = copy;
  for (const step of found) criterion = (criterion as Json)[step];
  define(criterion as Json, 'weight', weight);
  return { file: copy, path: [...found, 'weight'] };
}
