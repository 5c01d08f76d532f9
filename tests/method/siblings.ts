/** Siblings for the tests of group methods: columns of numbers, the rest as in a file that says nothing. */

import { aggregate } from '../../src/method/aggregate/registry.ts';
import type { Aggregated, AggregateMethod, Siblings } from '../../src/method/method.ts';
import type { Direction } from '../../src/model/methodology.ts';
import { choiceFor } from '../weighing.ts';

export interface Given {
  readonly input: readonly (readonly number[])[];
  readonly weights?: readonly number[];
  readonly directions?: readonly Direction[];
}

export function siblingsOf({ input, weights, directions }: Given): Siblings {
  return {
    columns: input.map((column) => Float64Array.from(column)),
    weights: weights ?? input.map(() => 1),
    directions: directions ?? input.map(() => 'higher'),
    raw: input.map(() => true),
    childOrder: input.map((_, child) => child),
  };
}

export function methodNamed(name: string): AggregateMethod {
  const method = aggregate.get(name);
  if (method === undefined) throw new Error(`no method ${name}`);
  return method;
}

export function aggregated(
  name: string,
  given: Given,
  parameters: Readonly<Record<string, unknown>> = {},
): Aggregated {
  const method = methodNamed(name);
  return method.aggregate(siblingsOf(given), choiceFor(method, parameters));
}

/** The scores, or an error that shows the refusals. */
export function scoresOf(
  name: string,
  given: Given,
  parameters: Readonly<Record<string, unknown>> = {},
): number[] {
  const result = aggregated(name, given, parameters);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.refusals));
  return [...result.scores];
}

/** Columns of a matrix of rows. */
export const transpose = (rows: readonly (readonly number[])[]): number[][] =>
  (rows[0] ?? []).map((_, child) => rows.map((row) => row[child]!));
