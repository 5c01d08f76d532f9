/** Words that YAML takes for something else than a text. */
const RESERVED = /^(?:null|true|false|yes|no|y|n|on|off)$/i;

/** A text as it may stand in a line of YAML that somebody is to copy: in quotes where it would not be read as itself. */
export const yamlWord = (text: string): string =>
  /^[\p{L}_](?:[\p{L}\p{M}\d_ ]*[\p{L}\p{M}\d_])?$/u.test(text) && !RESERVED.test(text)
    ? text
    : JSON.stringify(text);

/** Such texts as a list. */
export const yamlList = (texts: readonly string[]): string => `[${texts.map(yamlWord).join(', ')}]`;
