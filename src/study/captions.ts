import type { RatedUnit, Rating } from '../model/rating.ts';

/** By column, what it says of every unit. */
export type Captions = Readonly<Record<string, string>>;

/** Attributes that say the same of every rated unit, such as what kind of values these are, with what they say. */
export function captionsOf({ columns: { attributes, order } }: Rating): Captions {
  const first = order[0];
  if (first === undefined || order.length < 2) return {};
  return Object.fromEntries(
    attributes.flatMap(({ column, texts }) => {
      const text = texts?.at(first) ?? '';
      return text !== '' && order.every((row) => texts?.at(row) === text) ? [[column, text]] : [];
    }),
  );
}

/** The same of units as a saved result lists them. */
export function captionsOfUnits(
  units: readonly { readonly attributes?: RatedUnit['attributes'] | undefined }[],
): Captions {
  const [first] = units;
  if (first === undefined || units.length < 2) return {};
  return Object.fromEntries(
    Object.entries(first.attributes ?? {}).flatMap(([column, text]) =>
      typeof text === 'string' &&
      text !== '' &&
      units.every(({ attributes }) => attributes?.[column] === text)
        ? [[column, text]]
        : [],
    ),
  );
}
