/** One-off changes to a methodology as written: `--set path=value` and `--weights id=w,…`. Pure. */

import { weigh } from '../method/weigh/registry.ts';
import { suggestion } from '../model/suggest.ts';
import { defaults } from './defaults.ts';
import type { Path } from './resolve.ts';
import { sections } from './schema.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A change that could not be made, and why. */
export interface EditProblem {
  readonly message: string;
  readonly help?: string;
}

type Edited = { readonly file: Json; readonly path: Path } | { readonly problem: EditProblem };

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
    return {
      problem: {
        message: `'${dotted}' is not a path`,
        help: 'write names with points between them, such as defaults.normalise',
      },
    };
  }
  const copy = structuredClone(file);
  let path: (string | number)[] = [];
  let parent: unknown = copy;
  let wanted = [...parts];
  const named = parts[0] === 'criteria' ? 1 : 0;
  if (parts.length > named && !sections.includes(parts[named]!)) {
    const found = findCriterion(copy.criteria, parts[named]!, ['criteria']);
    if (found !== undefined) {
      if (parts.length === named + 1)
        return {
          problem: {
            message: `'${dotted}' names a criterion, not one of its settings`,
            help: `write ${dotted}.weight=…, for example`,
          },
        };
      path = [...found];
      for (const step of found) parent = (parent as Json)[step];
      wanted = parts.slice(named + 1);
    } else if (named === 0) {
      const [first = ''] = parts;
      const help = suggestion(first, [...criterionIds(copy.criteria), ...sections], 'names');
      return {
        problem: {
          message: `'${dotted}': there is neither a section nor a criterion '${first}'`,
          ...(help !== undefined && { help }),
        },
      };
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
        const help = suggestion(part, ids, 'entries');
        return {
          problem: {
            message: `'${dotted}': there is no entry '${part}' in ${path.join('.')}`,
            ...(help !== undefined && { help }),
          },
        };
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
      return {
        problem: {
          message: `'${dotted}': ${path.join('.')} is ${String(next)}, which has no '${wanted[index + 1]}'`,
        },
      };
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
    const help = suggestion(id, criterionIds(file.criteria), 'criteria');
    return { problem: { message: `there is no criterion '${id}'`, ...(help !== undefined && { help }) } };
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
    return {
      problem: {
        message: `a weight for '${id}' changes nothing: its list is weighed by ${method}`,
        help: `add --set ${group === copy ? '' : `${String((group as Json).id)}.`}weights=${defaults.weights.method}`,
      },
    };
  }
  let criterion: unknown = copy;
  for (const step of found) criterion = (criterion as Json)[step];
  define(criterion as Json, 'weight', weight);
  return { file: copy, path: [...found, 'weight'] };
}
