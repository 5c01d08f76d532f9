/** Schemas that several methods share, and what must hold of the values that they let in. */

import * as v from 'valibot';
import { type Saying, say } from '../model/saying.ts';
import { expected, rule } from '../model/sayings/methodology.ts';

// Single values

export const number = v.pipe(v.number(expected('number')), v.finite(expected('finite')));

export const numberOr = (standard: number) => v.optional(number, standard);

/** A number that may be left out and has no default. */
export const numberOrNone = v.optional(number);

/** A number from 0 to 1. */
export const share = (standard: number) =>
  v.optional(
    v.pipe(number, v.minValue(0, expected('numberFrom0To1')), v.maxValue(1, expected('numberFrom0To1'))),
    standard,
  );

export const flag = (standard: boolean) => v.optional(v.boolean(expected('boolean')), standard);

/** One of a few words; the first is the default. */
export const oneOf = <const W extends readonly [string, ...string[]]>(words: W) =>
  v.optional(v.picklist(words), words[0]);

/** The id of a criterion; YAML may take it for a number. */
export const name = v.pipe(
  v.union([v.string(), v.number()], expected('criterion')),
  v.transform((value) => String(value).trim()),
  v.string(),
);

// Lists with an entry for each of something

export const numbers = v.array(number, expected('numbers'));

export const listOrNone = v.optional(numbers, []);

/** Points of 0 and above. */
export const pointList = v.array(v.pipe(number, v.minValue(0, rule('pointsFrom0'))), expected('points'));

export const pointLists = v.array(pointList, expected('pointLists'));

export const pair = v.strictTuple([number, number], expected('pair'));

export const pairs = v.array(pair, expected('pairs'));

type Pair = readonly [low: number, high: number];

/** A list of pairs; one pair that stands alone is a list of one. */
export const pairList = (value: Pair | readonly Pair[]): readonly Pair[] => (isPair(value) ? [value] : value);

const isPair = (value: Pair | readonly Pair[]): value is Pair => typeof value[0] === 'number';

/** Why the pairs of a parameter do not go up, if one does not. */
export function checkPairs(name: string, list: readonly Pair[]): Saying | undefined {
  const wrong = list.find(([low, high]) => !(low < high));
  return wrong === undefined ? undefined : say('pairGoesUp', { name, pair: wrong });
}

// What several normalisations have

/** The scale of the scores, worst and best. */
export const scale = v.optional(pair, [0, 100]);

/** Why a scale does not go up, if it does not. */
export const checkScale = ({ to: [worst, best] }: { readonly to: Pair }): Saying | undefined =>
  worst < best ? undefined : say('scaleGoesUp', { worst, best });

/** Which rank tied values share. */
export const rankTies = oneOf(['min', 'mean', 'max']);
