import type { Rating } from '../model/rating.ts';

/** Attributes that say the same of every rated unit, such as what kind of values these are, with what they say. */
export function captionsOf({ columns: { attributes, order } }: Rating): Record<string, string> {
  const first = order[0];
  if (first === undefined || order.length < 2) return {};
  return Object.fromEntries(
    attributes.flatMap(({ column, texts }) => {
      const text = texts?.at(first) ?? '';
      return text !== '' && order.every((row) => texts?.at(row) === text) ? [[column, text]] : [];
    }),
  );
}
