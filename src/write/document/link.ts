/** Where a text of a document may lead. */

/** Letters, digits and what else an anchor may have; everything else is written as its bytes. */
export const idText = (id: string): string =>
  encodeURIComponent(id.replace(/\p{Surrogate}/gu, '').replace(/\s+/g, '-')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );

/** An address on the web. */
export const isAddress = (to: string): boolean => /^https?:\/\/[^\s<>\p{Cc}]+$/u.test(to);
