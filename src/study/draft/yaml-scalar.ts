/** Text as YAML 1.2 reads it back: plain where nothing can be misread, else in double quotes. */

/** Letters, digits and what does not mean anything between them. */
const PLAIN = /^[\p{L}_](?:[\p{L}\p{M}\p{N}_/()-]|[ .](?=[\p{L}\p{N}(]))*$/u;
/** Words that are no text in some version of YAML. */
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n|nan|inf)$/i;
/** What may not stand in YAML as it is, or would reorder or hide what a person reads, and JSON leaves. */
const UNPRINTABLE =
  /[\x7f-\x9f\xad\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;

/** The text as a scalar that reads back to the same text. */
export function yamlScalar(text: string): string {
  if (PLAIN.test(text) && !RESERVED.test(text)) return text;
  return JSON.stringify(text).replace(
    UNPRINTABLE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text as a part of a comment: one line, whatever is in it. */
export const yamlComment = (text: string): string =>
  JSON.stringify(text).slice(1, -1).replace(UNPRINTABLE, ' ');
