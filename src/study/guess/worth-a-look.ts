/** Which rows of a large table to look at closer, without making a string of every name or a sum of every column. */

import type { Texts } from '../../model/table.ts';

/** Tables up to this size are looked at whole. */
const LARGE = 5_000;
/** Rows at either end, where totals and averages of large tables stand. */
const ENDS = 100;

/** How the names begin and end that `rowNameSays` has something to say about: four bytes are enough. */
const BEGINNINGS =
  'tota sub  subt sum  all  aver avg  avg. mean medi norm over gran arit итог всег сред общи сумм все  вся  норм в ср toplam gene ara  orta medy gesa insg mitt durc moye prom ogół raze somm tümü heps';
const ENDINGS =
  'otal tals rage ages avg avg. mean dian alue того сего итог днее диана ение toplam lamı lama ması samt tale nitt wert enne edio taal ółem azem';

const SLOTS = 1 << 16;
/** Where four bytes are looked up; what shares a slot is looked at for nothing. */
const slotOf = (a: number, b: number, c: number, d: number) =>
  Math.imul((a << 24) | (b << 16) | (c << 8) | d, 0x9e3779b1) >>> 16;

/** Marks the first, or the last, four bytes of each of the words, in small letters, capitals and with a capital. */
function slotsOf(words: string, areEndings: boolean): Uint8Array {
  const slots = new Uint8Array(SLOTS);
  const encoder = new TextEncoder();
  for (const word of words.split(/ (?! )/u)) {
    for (const form of [word, word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1)]) {
      const bytes = encoder.encode(form);
      const [a = 0, b = 0, c = 0, d = 0] = areEndings ? bytes.subarray(-4) : bytes;
      slots[slotOf(a, b, c, d)] = 1;
    }
  }
  return slots;
}

/**
 * The rows whose name may be that of a total, an average or a note; undefined: all of them.
 *
 * @param first a column of numbers: where it has none, the row may have no number at all
 */
export function rowsByName(
  texts: Texts | undefined,
  first: Float64Array | undefined,
  isBare: (row: number) => boolean,
): number[] | undefined {
  if (texts === undefined || texts.length <= LARGE || texts.packed === undefined) return undefined;
  const { bytes, starts, ends } = texts.packed();
  const beginnings = slotsOf(BEGINNINGS, false);
  const endings = slotsOf(ENDINGS, true);
  const rows: number[] = [];
  for (let row = 0; row < texts.length; row++) {
    const start = starts[row]!;
    const end = ends[row]!;
    if (
      end - start < 4 ||
      beginnings[slotOf(bytes[start]!, bytes[start + 1]!, bytes[start + 2]!, bytes[start + 3]!)] === 1 ||
      endings[slotOf(bytes[end - 4]!, bytes[end - 3]!, bytes[end - 2]!, bytes[end - 1]!)] === 1 ||
      (first !== undefined && Number.isNaN(first[row]!) && isBare(row))
    )
      rows.push(row);
  }
  return rows;
}

/** Rows of a column that are taken for all. */
const SAMPLE = 400;

/**
 * Whether a row of a large table may have the sums or the means of the others: only those at its ends are looked at, and
 * only the values of some rows are taken for all.
 */
export function mayAggregate(columns: readonly Float64Array[]): boolean {
  const length = columns[0]?.length ?? 0;
  if (length <= LARGE) return true;
  const typical = columns.map((values) => typicalOf(values));
  const rows = Array.from({ length: 2 * ENDS }, (_, index) =>
    index < ENDS ? index : length - 2 * ENDS + index,
  );
  return rows.some((row) => {
    let sums = 0;
    let means = 0;
    columns.forEach((values, index) => {
      const { mean, deviation } = typical[index]!;
      const value = values[row]!;
      if (mean > 0 && value > (mean * length) / 10) sums++;
      // Four times as far as the mean of the sample may be from that of all.
      if (Math.abs(value - mean) <= (4 * deviation) / Math.sqrt(SAMPLE)) means++;
    });
    return sums > 0 || 2 * means > columns.length;
  });
}

function typicalOf(values: Float64Array): { readonly mean: number; readonly deviation: number } {
  const step = Math.floor(values.length / SAMPLE);
  let sum = 0;
  let squares = 0;
  let count = 0;
  // Not the ends, where the total is.
  for (let row = step >> 1; row < values.length - ENDS; row += step) {
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    sum += value;
    squares += value * value;
    count++;
  }
  const mean = sum / count;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / count - mean * mean)) };
}
