/** A fitted rating that went through JSON, with typed arrays in it again. */

import type { Answer, CarriedColumn, Fitted, FittedIndicator, Learned } from '../model/fitted.ts';
import type { Packed } from '../model/table.ts';
import type { Words } from '../model/texts.ts';

/**
 * The same value where its columns are typed arrays. JSON makes records of numbered entries of them, with null for
 * NaN; arrays that were one and the same are so again only where a stage would look (`values` and what follows it).
 */
export function revived(fitted: Fitted): Fitted {
  if (fitted.sample.rows instanceof Uint32Array) return fitted;
  const { answers, sample, indicators } = fitted;
  return {
    ...fitted,
    answers: {
      ...answers,
      ids: words(answers.ids),
      key: answers.key.map(({ column, texts }) => ({ column, texts: words(texts) })),
      carried: answers.carried.map(carried),
      indicators: answers.indicators.map(answer),
    },
    sample: { ...sample, rows: Uint32Array.from(entries(sample.rows)) },
    indicators: indicators.map(indicator),
  };
}

/** What JSON made of a typed array: a list, or a record of entries in their order. */
const entries = (array: object): number[] =>
  Object.values(array as Record<string, number | null>).map((value) => value ?? NaN);

const doubles = (array: object): Float64Array => Float64Array.from(entries(array));

function words(texts: Words): Words {
  if (Array.isArray(texts)) return texts;
  const { bytes, starts, ends } = texts as Packed;
  return {
    bytes: Uint8Array.from(entries(bytes)),
    starts: Uint32Array.from(entries(starts)),
    ends: Uint32Array.from(entries(ends)),
  };
}

const carried = ({ numbers, texts, ...rest }: CarriedColumn): CarriedColumn => ({
  ...rest,
  ...(numbers !== undefined && { numbers: doubles(numbers) }),
  ...(texts !== undefined && { texts: words(texts) }),
});

const same = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]));

function answer({ id, values, raw }: Answer): Answer {
  const revivedValues = doubles(values);
  const revivedRaw = doubles(raw);
  return { id, values: revivedValues, raw: same(revivedValues, revivedRaw) ? revivedValues : revivedRaw };
}

/** What methods learned: columns in it are records of numbered entries as well. */
function learnt(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  const isColumn = keys.length > 0 && keys.every((key, index) => key === String(index));
  if (isColumn) return doubles(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, learnt(part)]));
}

const learned = (value: Learned): Learned => learnt(value) as Learned;

function indicator(fitted: FittedIndicator): FittedIndicator {
  const { observed, values, filled, treated, treatment, ...rest } = fitted;
  return {
    ...rest,
    learned: rest.learned && learned(rest.learned),
    treatment: treatment && { ...treatment, learned: learned(treatment.learned) },
    observed: doubles(observed),
    values: doubles(values),
    treated: doubles(treated),
    ...(filled !== undefined && { filled: Uint8Array.from(entries(filled)) }),
  };
}
