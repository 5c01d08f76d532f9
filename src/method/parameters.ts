/** Schemas that several methods share, and what must hold of the values that they let in. */

import * as v from 'valibot';

/** The schema with a description, for the method's page and the JSON Schema. */
export const described = <S extends v.GenericSchema>(schema: S, text: string) =>
  v.pipe(schema, v.description(text));

const finite = v.pipe(v.number('expected a number'), v.finite('expected a finite number'));

/** The scale of the result, worst and best. */
export const scale = v.optional(
  described(
    v.strictTuple([finite, finite], 'expected two numbers, such as [0, 100]'),
    'Score of the worst and of the best',
  ),
  [0, 100],
);

export const number = finite;

export const flag = (standard: boolean) => v.optional(v.boolean('expected true or false'), standard);

export const numberOr = (standard: number) => v.optional(finite, standard);

/** A list of numbers, or of lists of them, of 0 and above. */
const points = v.array(
  v.pipe(finite, v.minValue(0, 'points cannot be negative')),
  'expected a list of points',
);
export const pointList = points;
export const pointLists = v.array(points, 'expected a list of points for each expert');

/** Names of criteria. */
export const name = v.pipe(
  v.union([v.string(), v.number()], 'expected the id of a criterion'),
  v.transform((value) => String(value).trim()),
  v.string(),
);

/** A parameter that may be left out and has no default. */
export const numberOrNone = v.optional(finite);

/** One of a few words; the first is the default. */
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W) =>
  v.optional(v.picklist(words), words[0]);

/** Which rank tied values share. */
export const rankTies = described(oneOf(['min', 'mean', 'max']), 'Which of their ranks tied values share');

/** Why a scale does not go up, if it does not. */
export function checkScale({
  to: [worst, best],
}: {
  readonly to: readonly [worst: number, best: number];
}): string | undefined {
  return worst < best
    ? undefined
    : `'to' goes from the worst to the best score, so its first number must be the smaller: [${worst}, ${best}]`;
}

/** A list of numbers, one for each of something. */
export const numbers = v.array(finite, 'expected a list of numbers');

/** A list of numbers, one for each of something, or none. */
export const listOrNone = v.optional(numbers, []);

/** A number from 0 to 1. */
export const share = (standard: number) =>
  v.optional(
    v.pipe(
      finite,
      v.minValue(0, 'expected a number from 0 to 1'),
      v.maxValue(1, 'expected a number from 0 to 1'),
    ),
    standard,
  );

/** Two numbers, the smaller first. */
export const pair = v.strictTuple([finite, finite], 'expected two numbers, such as [0, 100]');

/** A list of them, one for each of something. */
export const pairs = v.array(pair, 'expected a list of pairs, such as [[0, 100], [1, 5]]');

type Pair = readonly [number, number];

/** A list of pairs; one pair that stands alone is a list of one. */
export const pairList = (value: Pair | readonly Pair[]): readonly Pair[] => (isPair(value) ? [value] : value);

const isPair = (value: Pair | readonly Pair[]): value is Pair => typeof value[0] === 'number';

/** Why the pairs of a parameter do not go up, if one does not. */
export function checkPairs(name: string, list: readonly Pair[]): string | undefined {
  const wrong = list.find(([min, max]) => !(min < max));
  return wrong === undefined
    ? undefined
    : `'${name}' go from the smaller to the larger number, not [${wrong.join(', ')}]`;
}
