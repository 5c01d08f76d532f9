/** An order of importance, as methods take it that weigh by one. */

import * as v from 'valibot';
import { type Saying, say } from '../../model/saying.ts';
import { expected } from '../../model/sayings/methodology.ts';
import { suggestion } from '../../model/suggest.ts';
import { name } from '../parameters.ts';

/** Ids of all children, the most important first; a list inside holds those that are equally important. */
export const order = v.array(v.union([name, v.array(name)], expected('idOrEquals')), expected('ids'));

type Order = v.InferOutput<typeof order>;

/** Classes of equally important children, the most important first. */
export const classesOf = (written: Order): string[][] => written.map((entry) => [entry].flat());

/** Why an order does not name every child once, if it does not. */
export function checkOrder(written: Order, ids: readonly string[]): Saying | undefined {
  const named = written.flat();
  const unknown = named.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    const near = suggestion(unknown, ids, 'criteriaHere') ?? null;
    return say('noSuchChild', { name: 'order', id: unknown, near });
  }
  const twice = named.find((id, index) => named.indexOf(id) < index);
  if (twice !== undefined) return say('namesTwice', { name: 'order', id: twice });
  const left = ids.filter((id) => !named.includes(id));
  return left.length > 0 ? say('leavesOut', { name: 'order', ids: left }) : undefined;
}
