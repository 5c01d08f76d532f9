/** Two values as JSON has them, compared part by part. */

import type { Difference, Published } from './model.ts';

/** Relative distance below which two numbers are the same. */
const SAME = 1e-9;

export interface Compared {
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/**
 * Every text, number, boolean and null of the one against the other. Lists of objects with an `id` are compared id by
 * id, other lists place by place; what only one of them has differs.
 *
 * @param unit whose values these are
 * @param what where they stand
 */
export function differencesBetween(
  published: unknown,
  computed: unknown,
  unit: string | null,
  what: string,
): Compared {
  const found: Difference[] = [];
  let compared = 0;
  const compare = (one: unknown, other: unknown, path: string) => {
    if (isObject(one) && isObject(other)) {
      const [own, others] = [membersOf(one), membersOf(other)];
      for (const key of new Set([...own.keys(), ...others.keys()]))
        compare(own.get(key), others.get(key), path === '' ? key : `${path}.${key}`);
      return;
    }
    compared++;
    if (!isSame(one, other)) found.push({ unit, what: path, published: shown(one), computed: shown(other) });
  };
  compare(published, computed, what);
  return { compared, differences: found };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function membersOf(value: object): ReadonlyMap<string, unknown> {
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const keys = value.map((element, at) =>
    isObject(element) && 'id' in element && typeof element.id === 'string' ? element.id : String(at),
  );
  // Where an id stands twice, places tell them apart.
  const isNamed = new Set(keys).size === keys.length;
  return new Map(value.map((element, at) => [isNamed ? (keys[at] ?? '') : String(at), element]));
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return one === other || Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
}

/** A list or an object has no single value: it is told as its JSON. */
const shown = (value: unknown): Published =>
  isObject(value)
    ? JSON.stringify(value)
    : typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null
      ? value
      : undefined;
