/** Which unit a name on the command line means. Pure. */

import { type Suggestion, suggestion } from '../model/suggest.ts';

export type FoundUnit =
  | { readonly kind: 'found'; readonly id: string }
  /** Nothing is called so; the nearest name, or all of them where they are few. */
  | { readonly kind: 'none'; readonly near: Suggestion | null }
  /** It fits these equally well. */
  | { readonly kind: 'several'; readonly ids: readonly string[] };

/** A name without what readers type differently: case, accents, ё or е, kinds and numbers of spaces. */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * The unit of this name: exactly as written, else ignoring case, accents and ё/е.
 *
 * @param ids of the units, each once; with a composite key the parts joined by ` · `
 *
 * Of several that fit ignoring case the one that is written alike but for its Unicode form is taken; otherwise the
 * caller has to ask.
 */
export function findUnit(name: string, ids: readonly string[]): FoundUnit {
  const nfc = name.normalize('NFC').trim();
  const exact = ids.filter((id) => id === name || id.normalize('NFC') === nfc);
  if (exact.length === 1) return { kind: 'found', id: exact[0]! };
  const plain = plainName(name);
  const alike = exact.length > 1 ? exact : ids.filter((id) => plainName(id) === plain);
  if (alike.length === 1) return { kind: 'found', id: alike[0]! };
  if (alike.length > 1) return { kind: 'several', ids: alike };
  return { kind: 'none', near: suggestion(name, ids, 'units') ?? null };
}
