/**
 * A large file on its way through the kernel's memory: a window on the text, and a batch of cells that were read of it
 * and go into columns together. The window is one, and reused; only columns grow.
 */

import { HAS, type Kernel, KIND, reserve, SLACK } from '../kernel/kernel.ts';
import type { Texts } from '../model/table.ts';
import { type TextBuilder, textBuilder } from './byte-texts.ts';
import type { Source } from './bytes.ts';
import { MAY_BE_SPACE, mayBeMissing, PAIRS } from './glance.ts';
import type { NumberStyle } from './number.ts';
import type { Field, Sampled } from './sample.ts';

const WINDOW = 1 << 18;
/** So many cells the kernel reads before they are taken over. */
const BATCH = 1 << 18;
/** What a scan needs of memory, but for very many columns or a very long record. */
export const ROOM = 16 * BATCH + 3 * WINDOW + (1 << 18);
/** A record longer than this is not looked for. */
const LONGEST_RECORD = 1 << 24;
const LF = 10;

/** What one pass gathered; the columns of numbers may have room to spare. */
export interface Gathered {
  readonly rows: number;
  readonly numbers: readonly Float64Array<ArrayBuffer>[];
  readonly texts: readonly (Texts | undefined)[];
  /** How many numbers, or texts without a digit, the kernel read of each field, and what was added by `count`. */
  readonly counts: Uint32Array;
}

export interface Batch {
  /** The memory that the window is in. It is another one after the window was filled. */
  readonly bytes: () => Uint8Array;
  /** The row of the table that is read now. */
  readonly row: () => number;
  /** Says that something stands in this row. */
  setFound(): void;
  count(field: number): void;
  /** The cell of this row. A text stands between two places; nothing between them is a missing cell. */
  setNumber(field: number, value: number): void;
  setText(field: number, from: number, to: number): void;
  /** A text that does not stand in the window as it is read. */
  setOwnText(field: number, text: string): void;
  /**
   * Goes on to the records that come after those in the window. Says where they begin, where whole ones end, and
   * whether that is the end of the file; undefined where the kernel cannot read what stands there.
   */
  refill(): { readonly from: number; readonly limit: number; readonly ended: boolean } | undefined;
  /** Takes the batch over into the columns. */
  takeOver(): void;
  finish(): Gathered;
}

/** What stands where in the kernel's memory. */
interface Layout {
  /** What the kernel has to know: the kind of each field, with what white space and gaps begin. */
  readonly kinds: number;
  readonly spaces: number;
  readonly gaps: number;
  /** The batch, so many rows of it, and what is counted. */
  readonly stride: number;
  readonly cells: number;
  readonly counts: number;
  /** Texts gathered from the batch, where each ends, and a hash of each. */
  readonly packed: number;
  readonly ends: number;
  readonly hashes: number;
  /** Texts that do not stand in the window as they are read. */
  readonly side: number;
  /** The window, and how large it is; as much may be gathered, and put aside. */
  readonly window: number;
  readonly size: number;
  readonly end: number;
}

function layoutFor(base: number, width: number, size: number): Layout {
  const stride = Math.max(1, Math.floor(BATCH / width));
  const spaces = base + width;
  const gaps = spaces + MAY_BE_SPACE.length;
  const cells = Math.ceil((gaps + PAIRS) / 8) * 8;
  const ends = cells + 8 * width * stride;
  const hashes = ends + 4 * stride;
  const counts = hashes + 4 * stride;
  const packed = counts + 4 * width;
  const side = packed + size + SLACK;
  const window = side + size;
  const end = window + size + SLACK;
  return { kinds: base, spaces, gaps, stride, cells, counts, packed, ends, hashes, side, window, size, end };
}

/** @param start where the text begins */
export function startBatch(
  kernel: Kernel,
  source: Source,
  start: number,
  delimiter: number,
  { fields, style, rows }: Sampled,
): Batch {
  const width = fields.length;
  const columns = columnsFor(fields, rows);
  const encoder = new TextEncoder();
  let layout = layoutFor(kernel.base(), width, WINDOW);
  let { bytes, doubles, words } = reserve(kernel, layout.end);
  const { stride, cells, counts, packed, ends, hashes } = layout;
  prepare(kernel, layout, bytes, fields, style, delimiter);

  let aside = layout.side;
  let position = start;
  /** How many bytes stand in the window, and how many of them are whole records. */
  let filled = 0;
  let whole = 0;
  let isAscii = true;

  const slotOf = (field: number) => cells / 8 + field * stride + kernel.row.value;
  const setText = (field: number, from: number, to: number) => {
    const slot = 2 * slotOf(field);
    words[slot] = from;
    words[slot + 1] = to;
  };

  /** Goes past the records that were read; makes more room for one that is longer than the window, if there may be. */
  function moveOn(): boolean {
    const { window, size } = layout;
    bytes.copyWithin(window, window + whole, window + filled);
    filled -= whole;
    if (filled <= size / 2) return true;
    if (size > LONGEST_RECORD) return false;
    layout = layoutFor(layout.kinds, width, 2 * size);
    ({ bytes, doubles, words } = reserve(kernel, layout.end));
    bytes.copyWithin(layout.window, window, window + filled);
    aside = layout.side;
    return true;
  }

  return {
    bytes: () => bytes,
    row: () => columns.rows() + kernel.row.value,
    setFound: () => {
      kernel.found.value = 1;
    },
    count: (field) => {
      words[counts / 4 + field]!++;
    },
    setNumber: (field, value) => {
      doubles[slotOf(field)] = value;
    },
    setText,
    setOwnText(field, text) {
      const { written } = encoder.encodeInto(text, bytes.subarray(aside, layout.window));
      setText(field, aside, aside + written);
      aside += written;
    },
    refill() {
      if (!moveOn()) return undefined;
      const { window, size } = layout;
      const got = source.read(bytes.subarray(window + filled, window + size), position);
      position += got;
      filled += got;
      const ended = got === 0;
      // The last line gets a line end if it has none.
      if (ended && filled > 0 && bytes[window + filled - 1] !== LF) bytes[window + filled++] = LF;
      const has = kernel.survey(window, window + filled);
      const limit = kernel.whole.value;
      whole = limit - window;
      if ((has & HAS.nul) !== 0 || (ended && whole < filled)) return undefined;
      if ((has & HAS.high) !== 0) {
        isAscii = false;
        if (!source.isUtf8(bytes.subarray(window, limit))) return undefined;
      }
      return { from: window, limit, ended };
    },
    takeOver() {
      const count = kernel.row.value;
      columns.makeRoom(count);
      fields.forEach(({ kind }, field) => {
        const slot = cells / 8 + field * stride;
        if (kind === 'number') columns.addNumbers(field, doubles.subarray(slot, slot + count));
        if (kind !== 'text') return;
        const texts = bytes.subarray(packed, packed + kernel.gather(field, count, packed, ends, hashes));
        const endsOf = words.subarray(ends / 4, ends / 4 + count);
        columns.addTexts(field, texts, endsOf, words.subarray(hashes / 4, hashes / 4 + count));
      });
      columns.added(count);
      kernel.row.value = 0;
      aside = layout.side;
    },
    finish: () => ({ ...columns.finish(isAscii), counts: words.slice(counts / 4, counts / 4 + width) }),
  };
}

/** Tells the kernel how the file is written and what is wanted of it. */
function prepare(
  kernel: Kernel,
  { kinds, spaces, gaps, cells, counts, stride }: Layout,
  bytes: Uint8Array,
  fields: readonly Field[],
  style: NumberStyle,
  delimiter: number,
): void {
  bytes.set(kernelKinds(fields, style), kinds);
  bytes.set(MAY_BE_SPACE, spaces);
  bytes.set(mayBeMissing(style.missing.words, delimiter), gaps);
  const mark = style.doubtful ? 0 : style.decimal.charCodeAt(0);
  kernel.prepare(kinds, spaces, gaps, cells, counts, fields.length, stride, delimiter, mark);
}

function kernelKinds(fields: readonly Field[], { missing, strip }: NumberStyle): number[] {
  return fields.map(({ kind, auto, answers }) => {
    if (kind === 'skipped') return KIND.skip;
    if (kind === 'empty') return KIND.odd;
    if (kind === 'number') return missing.digits ? KIND.numberOrGap : KIND.number;
    if (answers !== undefined || strip.length > 0) return KIND.odd;
    return auto === undefined ? KIND.text : KIND.words;
  });
}

/** The columns of a file that is read batch by batch, with room for so many rows to begin with. */
function columnsFor(fields: readonly Field[], expected: number) {
  let capacity = expected;
  let rows = 0;
  const numbers = fields.map(({ kind }) => new Float64Array(kind === 'number' ? capacity : 0));
  const texts = fields.map(({ kind }): TextBuilder | undefined =>
    kind === 'text' ? textBuilder(capacity, Math.ceil(capacity * 16)) : undefined,
  );
  return {
    rows: () => rows,
    makeRoom(more: number) {
      while (rows + more > capacity) {
        capacity = Math.ceil(capacity * 1.5);
        fields.forEach(({ kind }, field) => {
          if (kind !== 'number') return;
          const larger = new Float64Array(capacity);
          larger.set(numbers[field]!);
          numbers[field] = larger;
        });
      }
    },
    addNumbers: (field: number, more: Float64Array) => numbers[field]!.set(more, rows),
    addTexts: (field: number, bytes: Uint8Array, ends: Uint32Array, hashes: Uint32Array) =>
      texts[field]!.append(bytes, ends, hashes),
    added(more: number) {
      rows += more;
    },
    finish: (isAscii: boolean) => ({
      rows,
      numbers,
      texts: texts.map((builder) => builder?.finish(isAscii)),
    }),
  };
}
