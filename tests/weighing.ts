/** What a weighing method is given, made from columns that serve as values and as scores. */

import * as v from 'valibot';
import type { Method, WeighContext } from '../src/method/method.ts';
import type { Choice, Direction } from '../src/model/methodology.ts';

/** A method with these parameters, defaults filled in from the schemas. */
export function choiceFor(
  { name, parameters }: Pick<Method, 'name' | 'parameters'>,
  given: Readonly<Record<string, unknown>> = {},
): Choice {
  return { method: name, ...v.parse(v.strictObject(parameters), given) };
}

export interface Children {
  readonly columns: readonly Float64Array[];
  readonly ids?: readonly string[];
  readonly given?: readonly number[];
  readonly directions?: readonly Direction[];
  readonly places?: readonly number[];
}

export function weighContext({ columns, ids, given, directions, places }: Children): WeighContext {
  return {
    ids: ids ?? columns.map((_, index) => `c${index + 1}`),
    given: Object.freeze([...(given ?? columns.map(() => 1))]),
    childOrder: places ?? columns.map((_, index) => index),
    directions: directions ?? columns.map(() => 'higher' as const),
    normalised: () => columns,
    treated: () => columns,
  };
}

export function sharesOf(weights: readonly number[]): number[] {
  const total = weights.reduce((before, weight) => before + weight, 0);
  return weights.map((weight) => weight / total);
}
