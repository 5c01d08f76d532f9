/**
 * What is left of a methodology that is not valid when its faults are taken out: so that one mistake in the
 * file hides neither the others nor what is wrong with the data.
 */

import type { Methodology } from '../model/methodology.ts';
import { checkFile } from './check-file.ts';
import type { Issue, Path } from './issues.ts';

type Container = Record<string | number, unknown> | unknown[];

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

/** Settings that are taken out whole: a half of them means something else, or nothing. */
const WHOLE = ['missing', 'treat', 'normalise', 'aggregate', 'weights', 'bands', 'classes', 'per'];

/** Settings without which the rest would mean something else, so that it goes with them. */
const NEEDED = ['id', 'column', 'points'];

/** More rounds than any file needs; each takes something out. */
const ROUNDS = 50;

/**
 * Judges a methodology as written, takes out what is wrong, and judges again, until the rest is valid.
 *
 * @returns all the issues, with paths into the file as written; `methodology` is what is left, if anything is
 */
export function salvage(file: unknown): { methodology?: Methodology; issues: readonly Issue[] } {
  const origins = new WeakMap<object, Path>();
  const copy = copied(file, [], origins, new Map());
  const issues: Issue[] = [];
  const removed: Path[] = [];
  const removedIds = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const judged = checkFile(copy);
    const found = judged.issues.map((issue) => ({ ...issue, path: originOf(copy, issue.path, origins) }));
    issues.push(...found.filter((issue) => !follows(issue)));
    if (judged.methodology !== undefined) return { methodology: judged.methodology, issues };
    // All are looked up before the first is taken out, which moves the places of the others.
    const cuts = judged.issues.map((issue) => cutOf(copy, issue));
    if (!cuts.map((cut) => cut?.() === true).includes(true)) break;
  }
  return { issues };

  /** Whether an issue is there only because something was taken out. */
  function follows({ path, names }: Issue): boolean {
    const starts = (longer: Path, shorter: Path) => shorter.every((step, index) => longer[index] === step);
    if (removed.some((gone) => starts(path, gone) || starts(gone, path))) return true;
    return names !== undefined && removedIds.has(names);
  }

  /** How to take out what an issue is about; undefined: it cannot be. */
  function cutOf(root: unknown, { path, code }: Issue): (() => boolean) | undefined {
    const last = path[path.length - 1];
    if (path.length === 0 || last === 'rating') {
      if (!isContainer(root) || Array.isArray(root) || root.rating === 1) return undefined;
      return () => {
        root.rating = 1;
        return true;
      };
    }
    if (code === 'zero-weights') {
      const children = nodeAt(root, path);
      return () => {
        for (const child of Array.isArray(children) ? children : []) {
          if (isContainer(child) && !Array.isArray(child)) delete child.weight;
        }
        return true;
      };
    }
    const whole = path.findIndex((step) => typeof step === 'string' && WHOLE.includes(step));
    const needed = path.findIndex((step) => typeof step === 'string' && NEEDED.includes(step));
    let end = whole === -1 ? path.length : whole + 1;
    // `unit.id` alone may go.
    if (whole === -1 && needed > 1 && code !== 'duplicate-answer') end = needed;
    const target = path.slice(0, end);
    const parent = nodeAt(root, target.slice(0, -1));
    const key = target[target.length - 1]!;
    const element = isContainer(parent) && Array.isArray(parent) ? parent[Number(key)] : undefined;
    if (!isContainer(parent)) return undefined;
    const origin = originOf(root, target, origins);
    return () => {
      if (Array.isArray(parent)) {
        const index = parent.indexOf(element);
        if (index === -1) return false;
        parent.splice(index, 1);
        if (isContainer(element) && !Array.isArray(element) && typeof element.id === 'string') {
          if (code !== 'duplicate-id') removedIds.add(element.id);
        }
      } else {
        if (!Object.hasOwn(parent, key)) return false;
        delete parent[key];
      }
      removed.push(origin);
      return true;
    };
  }
}

/** A copy whose objects and lists know where they came from. */
function copied(
  value: unknown,
  path: Path,
  origins: WeakMap<object, Path>,
  seen: Map<object, unknown>,
): unknown {
  if (!isContainer(value)) return value;
  const before = seen.get(value);
  if (before !== undefined) return before;
  const copy: Container = Array.isArray(value) ? [] : {};
  seen.set(value, copy);
  origins.set(copy, path);
  for (const key of Object.keys(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const item = copied(Reflect.get(value, key), [...path, step], origins, seen);
    Object.defineProperty(copy, key, { value: item, enumerable: true, writable: true, configurable: true });
  }
  return copy;
}

const nodeAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (node, step) => (isContainer(node) && Object.hasOwn(node, step) ? Reflect.get(node, step) : undefined),
    root,
  );

/** A path into the copy as a path into the file as written. */
function originOf(root: unknown, path: Path, origins: WeakMap<object, Path>): Path {
  let origin: Path = [];
  path.forEach((step, index) => {
    const node = nodeAt(root, path.slice(0, index + 1));
    origin = (isContainer(node) ? origins.get(node) : undefined) ?? [...origin, step];
  });
  return origin;
}
