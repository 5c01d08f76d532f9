/** A text as one word of a POSIX shell, in single quotes where it needs them. */
export const shellWord = (text: string): string =>
  /^[\p{L}\p{M}\p{N}_.,/:@%+=-]+$/u.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
