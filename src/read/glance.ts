/** What two bytes say of a text: whether it may begin with white space, or as a spelling of "no answer" does. */

/** Leading bytes of characters among which are white space, so that a cell beginning so needs a look. */
export const MAY_BE_SPACE = new Uint8Array(256);
for (const byte of [9, 10, 11, 12, 13, 32, 0xc2, 0xe1, 0xe2, 0xe3, 0xef]) MAY_BE_SPACE[byte] = 1;

/** How many pairs of bytes there are. */
export const PAIRS = 1 << 16;

export const pairOf = (first: number, second: number) => (first << 8) | second;

/** The pairs of bytes with which spellings of "no answer" begin, to pass over most cells at a glance. */
export function mayBeMissing(words: ReadonlySet<string>, delimiter: number): Uint8Array {
  const pairs = new Uint8Array(PAIRS);
  const encoder = new TextEncoder();
  for (const word of words) {
    const cases = [word, word.toUpperCase(), word.replaceAll('i', 'İ')];
    // The first two characters in either case; white space may stand between any two.
    for (const first of cases.map((text) => text.slice(0, 1))) {
      const ends = word.length === 1 ? [String.fromCharCode(delimiter), '\r', '\n', '"'] : [];
      for (const second of [...cases.map((text) => text.slice(1, 2)), ' ', ...ends]) {
        const [one, two] = encoder.encode(first + second);
        if (one !== undefined && two !== undefined) pairs[pairOf(one, two)] = 1;
      }
    }
  }
  return pairs;
}
