/**
 * The fast reader: one pass over bytes through one reused window, numbers straight into columns of
 * doubles, names kept as bytes. It takes what it can prove to read as the careful reader would; at the
 * first thing it does not know it gives up, and the careful reader (records.ts) does the whole file.
 *
 * A plain number has at most 15 digits, so its digits are an exact integer and its power of ten is exact:
 * one division rounds once, which is what the shortest decimal means. Every other cell goes through
 * `readNumber()` as text.
 */

import { type Kernel, STATUS, startKernel } from '../kernel/kernel.ts';
import { type Batch, type Gathered, ROOM, startBatch } from './batch.ts';
import type { Source } from './bytes.ts';
import type { Cells, Plan, ReadColumn, ReadOptions } from './cells.ts';
import { mostAreNumbers } from './column.ts';
import type { Mark } from './number.ts';
import { type Findings, GIVE_UP, IS_TEXT, type OddCells, oddCells } from './odd-cells.ts';
import { type Field, type Sampled, sample } from './sample.ts';

const LF = 10;
const CR = 13;

/**
 * Reads a whole file of UTF-8, or gives undefined where the careful reader has to.
 *
 * @param start where the text begins, after a byte-order mark
 */
export function scan(
  source: Source,
  start: number,
  header: readonly string[],
  delimiter: string,
  plan: Plan,
  options: ReadOptions,
): Cells | undefined {
  if (delimiter.length !== 1 || delimiter.charCodeAt(0) > 127 || header.length === 0) return undefined;
  const sampled = sample(source, start, header, { delimiter, quote: '"' }, plan, options);
  if (sampled === undefined) return undefined;
  const kernel = startKernel(ROOM);
  if (kernel === undefined) return undefined;
  // A column taken for numbers may turn out to be text; then it is read again as that.
  let { fields } = sampled;
  for (let attempts = 0; attempts <= header.length; attempts++) {
    const task = { header, delimiter, sampled: { ...sampled, fields }, decimal: options.decimal };
    const found = pass(kernel, source, start, task);
    const result = typeof found === 'object' ? cellsOf(task, found) : found;
    if (result === 'give-up') return undefined;
    if (typeof result !== 'number') return result;
    // What it said of marks does not count then.
    if (sampled.witnesses.has(result)) return undefined;
    fields = fields.map((field, index): Field => (index === result ? { ...field, kind: 'text' } : field));
  }
  return undefined;
}

/** What one pass has to know. */
interface ScanTask {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly sampled: Sampled;
  /** The decimal mark if it was given. */
  readonly decimal: Mark | undefined;
}

interface Scanned extends Gathered, Findings {}

/** One pass; the field to read as text instead, or `give-up`, where it cannot go on. */
function pass(
  kernel: Kernel,
  source: Source,
  start: number,
  { delimiter, sampled, decimal }: ScanTask,
): Scanned | number | 'give-up' {
  const batch = startBatch(kernel, source, start, delimiter.charCodeAt(0), sampled);
  const odd = oddCells(batch, sampled, delimiter, decimal);
  let isHeaded = false;
  for (;;) {
    const records = batch.refill();
    if (records === undefined) return 'give-up';
    const { from, limit, ended } = records;
    let at = from;
    if (!isHeaded && at < limit) {
      at = passHeader(kernel, batch, odd, sampled.fields.length, at, limit);
      if (at === GIVE_UP) return 'give-up';
      isHeaded = true;
    }
    while (at < limit) {
      at = kernel.scan(at, limit);
      if (kernel.status.value === STATUS.giveUp) return 'give-up';
      if (kernel.status.value === STATUS.odd) {
        const field = kernel.field.value;
        const end = odd.read(field, at, limit);
        if (end === IS_TEXT) return field;
        at = end < 0 ? 0 : kernel.next(end);
        if (at === 0) return 'give-up';
      } else if (at < limit) batch.takeOver();
    }
    batch.takeOver();
    if (ended) return { ...batch.finish(), ...odd.found };
  }
}

/** Passes over the header, and says where the rows begin, or `GIVE_UP`. */
function passHeader(
  kernel: Kernel,
  batch: Batch,
  odd: OddCells,
  width: number,
  from: number,
  limit: number,
): number {
  const bytes = batch.bytes();
  let at = from;
  while (at < limit && (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] === LF))) at++;
  for (let field = 0; field < width; field++) {
    const end = odd.pass(at, limit);
    if (end === GIVE_UP) return GIVE_UP;
    batch.setFound();
    at = kernel.next(end);
    if (at === 0) return GIVE_UP;
  }
  kernel.row.value = 0;
  return at;
}

function cellsOf({ header, sampled }: ScanTask, part: Scanned): Cells | 'give-up' {
  const { rows, misfits } = part;
  const columns = sampled.fields.map(({ kind, auto }, field): ReadColumn | undefined | 'give-up' => {
    if (kind === 'skipped' || kind === 'empty') return undefined;
    if (kind === 'text') {
      // Taken for text by its beginning, but perhaps mostly numbers further on.
      const present = part.present[field]! + part.counts[field]!;
      if (auto === 'most' && 2 * part.numberLike[field]! >= present) return 'give-up';
      const unclear = part.unclear[field];
      return {
        texts: part.texts[field]!,
        percents: 0,
        numbersRead: 0,
        oddRow: -1,
        ...(unclear && { unclear }),
      };
    }
    const values = part.numbers[field]!.subarray(0, rows);
    const numbersRead = part.counts[field]!;
    if (auto !== undefined && (numbersRead === 0 || !mostAreNumbers(numbersRead, misfits[field]!, 0))) {
      return 'give-up';
    }
    const percents = part.percentRows[field]!;
    return { numbers: values, percents: percents.length, numbersRead, oddRow: oddRow(values, percents) };
  });
  if (columns.includes('give-up')) return 'give-up';
  return {
    header,
    rows,
    columns: columns.filter((column) => column !== 'give-up'),
    bad: misfits.flat().sort((a, b) => a.row - b.row || a.field - b.field),
    ragged: [],
    decimal: sampled.style.decimal,
    proof: sampled.proof,
    recordOf: (index) => index + 1,
    blank: { count: 0, record: 0 },
  };
}

/** The first row that differs from the first number in having a percent sign or none. */
function oddRow(values: Float64Array, percents: readonly number[]): number {
  if (percents.length === 0) return -1;
  const signed = new Set(percents);
  let firstPlain = -1;
  for (let row = 0; row < values.length && firstPlain < 0; row++) {
    if (!Number.isNaN(values[row]!) && !signed.has(row)) firstPlain = row;
  }
  return Math.max(percents[0]!, firstPlain);
}
