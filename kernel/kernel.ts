/**
 * The loops that a large file spends its time in, in AssemblyScript, compiled to WebAssembly: plain cells in,
 * columns of numbers, lines out. Nothing is decided here. A cell that is not plain is left to JavaScript, which
 * looks at it in peace and calls again; so is a number whose digits are too close to call.
 *
 * All memory is the caller's: it lays out its areas above `base()` and hands over their addresses. Behind an area of
 * texts, or where texts and lines are put, eight bytes more are read and written.
 */

/** Writes the digits of a number at an address, and says how many there are. */
declare function digits(value: f64, target: usize): i32;

const LF: u32 = 10;
const CR: u32 = 13;
const QUOTE: u32 = 34;
const MINUS: u32 = 45;
const POINT: u32 = 46;
const ZERO: u32 = 48;

// What is wanted of a column; anything else is left to JavaScript cell by cell.
const SKIP: u32 = 0;
const NUMBER: u32 = 1;
const TEXT: u32 = 2;
/** A number, unless it begins as a spelling of a gap does. */
const NUMBER_OR_GAP: u32 = 4;
/** Text without a digit, which no notation makes a number. */
const WORDS: u32 = 5;

/** Powers of ten that a double holds exactly. */
// biome-ignore format: one line of powers reads best
const POWERS = memory.data<f64>([1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22]);

/** From here on memory is the caller's. */
export function base(): usize {
  return __heap_base;
}

// ---- Cells in ----

// What `scan` says.
const DONE: u32 = 0;
const ODD: u32 = 1;
const GIVE_UP: u32 = 2;

/** The row within the batch, and the field, that `scan` goes on with. */
export let row: u32 = 0;
export let field: u32 = 0;
/** Whether anything stands in that row so far. */
export let found: u32 = 0;
/** Why `scan` came back: the text or the batch is at its end, a cell is not plain, or the line is not one. */
export let status: u32 = 0;

let kinds: usize = 0;
let spaces: usize = 0;
let gaps: usize = 0;
let cells: usize = 0;
let counts: usize = 0;
let width: u32 = 0;
let stride: u32 = 0;
let delimiter: u32 = 0;
let mark: u32 = 0;
/** Where the text ends that is read now. */
let stop: usize = 0;

/**
 * Before the first scan of a text: the kind of each field; the bytes with which white space may begin; the pairs of
 * bytes with which a gap may be spelled; and the batch, `stride` slots of eight bytes a field. A number's slot
 * holds the number, a text's the addresses where it begins and ends. `countsAt`: where it is counted how many
 * numbers, or words, were found of each field, four bytes each. `decimal` is 0 where no mark is known to be one.
 */
export function prepare(
  kindsAt: usize,
  spacesAt: usize,
  gapsAt: usize,
  cellsAt: usize,
  countsAt: usize,
  fields: u32,
  rows: u32,
  between: u32,
  decimal: u32,
): void {
  kinds = kindsAt;
  spaces = spacesAt;
  gaps = gapsAt;
  cells = cellsAt;
  counts = countsAt;
  width = fields;
  stride = rows;
  delimiter = between;
  mark = decimal;
  row = 0;
  field = 0;
  memory.fill(counts, 0, (width as usize) << 2);
}

// What `survey` finds.
const HAS_NUL: u32 = 1;
const HAS_HIGH: u32 = 2;

/** Behind the last line end outside quotes that `survey` came across: so far records are whole. */
export let whole: usize = 0;

/** Looks at a text that begins with a record: whether there is a byte of 0, a byte that is not ASCII: a sum of 1, 2. */
export function survey(from: usize, end: usize): u32 {
  const quote = i8x16.splat(QUOTE as i8);
  const line = i8x16.splat(LF as i8);
  const nothing = i8x16.splat(0);
  let nuls = nothing;
  let highs = nothing;
  // There is an odd number of quotes before what stands in them.
  let inside = false;
  whole = from;
  let at = from;
  for (; at + 16 <= end; at += 16) {
    const bytes = v128.load(at);
    nuls = v128.or(nuls, i8x16.eq(bytes, nothing));
    highs = v128.or(highs, bytes);
    const quotes = i8x16.bitmask(i8x16.eq(bytes, quote));
    const lines = i8x16.bitmask(i8x16.eq(bytes, line));
    for (let marks = quotes | lines; marks !== 0; marks &= marks - 1) {
      const index = ctz(marks);
      if (((quotes >> index) & 1) !== 0) inside = !inside;
      else if (!inside) whole = at + index + 1;
    }
  }
  let has: u32 = (v128.any_true(nuls) ? HAS_NUL : 0) | (i8x16.bitmask(highs) !== 0 ? HAS_HIGH : 0);
  for (; at < end; at++) {
    const byte: u32 = load<u8>(at);
    if (byte === 0) has |= HAS_NUL;
    if (byte > 127) has |= HAS_HIGH;
    if (byte === QUOTE) inside = !inside;
    else if (byte === LF && !inside) whole = at + 1;
  }
  return has;
}

/** Whether a cell may end before this byte. */
function isEnd(byte: u32, at: usize): bool {
  return byte === delimiter || byte === LF || (byte === CR && load<u8>(at + 1) === LF);
}

/**
 * Reads cells from `from` on, the beginning of one, until `limit`, the end of a line, or until the batch is full;
 * says where it stopped. Behind the limit stands a byte that may be read.
 */
export function scan(from: usize, limit: usize): usize {
  let at = from;
  stop = limit;
  while (at < limit) {
    if (field === 0) {
      const byte: u32 = load<u8>(at);
      if (byte === LF) {
        at++;
        continue;
      }
      if (byte === CR && load<u8>(at + 1) === LF) {
        at += 2;
        continue;
      }
      if (row === stride) break;
      found = 0;
    }
    const end = readCell(at);
    if (end === 0) {
      status = ODD;
      return at;
    }
    at = next(end);
    if (at === 0) {
      status = GIVE_UP;
      return end;
    }
  }
  status = DONE;
  return at;
}

/** Where the cell ends that begins at `at`, its value in its slot; 0 if it is not plain. */
function readCell(at: usize): usize {
  const kind: u32 = load<u8>(kinds + field);
  const slot = cells + (((field * stride + row) as usize) << 3);
  if (kind === NUMBER) return readNumber(at, slot);
  if (kind === TEXT || kind === WORDS) return readText(at, slot, kind === WORDS);
  const isQuoted = load<u8>(at) === QUOTE;
  const from = isQuoted ? at + 1 : at;
  if (kind === NUMBER_OR_GAP) return mayBeGap(from) ? 0 : readNumber(at, slot);
  if (kind !== SKIP) return 0;
  const end = isQuoted ? closing(from) : unquoted(from);
  if (end === 0) return 0;
  if (end > from) found = 1;
  return isQuoted ? end + 1 : end;
}

/** Where a cell without quotes ends; 0 if there is one in it. */
function unquoted(at: usize): usize {
  let end = at;
  let byte: u32 = load<u8>(end);
  while (byte !== delimiter && byte !== LF && byte !== CR && byte !== QUOTE) byte = load<u8>(++end);
  return byte === QUOTE ? 0 : end;
}

/** The quote that closes a cell whose text begins at `at`; 0 without one, or if quotes in it are doubled. */
function closing(at: usize): usize {
  let end = at;
  while (end < stop && load<u8>(end) !== QUOTE) end++;
  return end >= stop || load<u8>(end + 1) === QUOTE ? 0 : end;
}

/** Goes past what follows a cell, a delimiter or after the last one a line end; 0 where something else stands. */
export function next(end: usize): usize {
  const byte: u32 = load<u8>(end);
  if (field < width - 1) {
    if (byte !== delimiter) return 0;
    field++;
    return end + 1;
  }
  if (byte !== LF && (byte !== CR || load<u8>(end + 1) !== LF)) return 0;
  // A row in which nothing stands is for the careful reader to judge.
  if (found === 0) return 0;
  field = 0;
  row++;
  return byte === CR ? end + 2 : end + 1;
}

/**
 * Sign, digits, mark, digits, all that in quotes or not, and the cell is over: up to 15 digits are an exact integer, and
 * one division rounds once.
 */
function readNumber(at: usize, slot: usize): usize {
  let end = at;
  let byte: u32 = load<u8>(end);
  const isQuoted = byte === QUOTE;
  if (isQuoted) byte = load<u8>(++end);
  const negative = byte === MINUS;
  if (negative) byte = load<u8>(++end);
  const first = end;
  let mantissa: u64 = 0;
  while (byte - ZERO <= 9) {
    mantissa = mantissa * 10 + (byte - ZERO);
    byte = load<u8>(++end);
  }
  let length = end - first;
  if (length === 0) {
    if (isQuoted || negative || !isEnd(byte, end)) return 0;
    store<f64>(slot, NaN);
    return end;
  }
  // A zero before other digits may be that of a code.
  if (length > 1 && load<u8>(first) === ZERO) return 0;
  let decimals: usize = 0;
  if (byte === mark && (isQuoted || mark !== delimiter)) {
    byte = load<u8>(++end);
    const second = end;
    while (byte - ZERO <= 9) {
      mantissa = mantissa * 10 + (byte - ZERO);
      byte = load<u8>(++end);
    }
    decimals = end - second;
    if (decimals === 0) return 0;
    length += decimals;
  }
  if (isQuoted) {
    if (byte !== QUOTE) return 0;
    byte = load<u8>(++end);
  }
  if (length > 15 || !isEnd(byte, end)) return 0;
  let value = mantissa as i64 as f64;
  if (decimals > 0) value /= load<f64>(POWERS + (decimals << 3));
  store<f64>(slot, negative ? -value : value);
  count();
  return end;
}

/** One more number or word in this field, and something in this row. */
function count(): void {
  const at = counts + ((field as usize) << 2);
  store<u32>(at, load<u32>(at) + 1);
  found = 1;
}

/** Whether a cell begins with two bytes with which a gap may be spelled. */
function mayBeGap(at: usize): bool {
  const first: u32 = load<u8>(at);
  return load<u8>(gaps + ((first << 8) | load<u8>(at + 1))) !== 0;
}

/**
 * Text of two bytes and more, in quotes or not, without doubled quotes, white space at its ends, or the beginning of a
 * spelling of a gap.
 */
function readText(at: usize, slot: usize, isWords: bool): usize {
  const isQuoted = load<u8>(at) === QUOTE;
  const from = isQuoted ? at + 1 : at;
  const end = isQuoted ? closing(from) : unquoted(from);
  if (end < from + 2) return 0;
  const behind = isQuoted ? end + 1 : end;
  if (!isEnd(load<u8>(behind), behind)) return 0;
  // The last character begins at a byte that does not continue one.
  let last = end - 1;
  while (last > from && (load<u8>(last) & 0xc0) === 0x80) last--;
  if (load<u8>(spaces + load<u8>(from)) !== 0 || load<u8>(spaces + load<u8>(last)) !== 0) return 0;
  if (mayBeGap(from)) return 0;
  if (isWords) {
    for (let index = from; index < end; index++) if ((load<u8>(index) as u32) - ZERO <= 9) return 0;
    count();
  }
  store<u32>(slot, from as u32);
  store<u32>(slot + 4, end as u32);
  found = 1;
  return behind;
}

/**
 * Copies the texts of one field of the batch to `target`, one after the other; where each of them ends, counted
 * from `target`, to `ends`; a hash of each to `hashes`. Says how many bytes there are.
 */
export function gather(column: u32, rows: u32, target: usize, ends: usize, hashes: usize): usize {
  let slot = cells + (((column * stride) as usize) << 3);
  let to = target;
  for (let index: usize = 0; index < (rows as usize); index++, slot += 8) {
    const from = to;
    to = copy(load<u32>(slot), load<u32>(slot + 4), to);
    store<u32>(ends + (index << 2), (to - target) as u32);
    store<u32>(hashes + (index << 2), hash(from, to));
  }
  return to - target;
}

/** Multiplies and mixes eight bytes at a time. */
function hash(from: usize, end: usize): u32 {
  let mixed: u64 = 0x1e3779b97f4a7c ^ (end - from);
  let at = from;
  for (; at + 8 <= end; at += 8) mixed = mix(mixed ^ load<u64>(at));
  let rest: u64 = 0;
  for (; at < end; at++) rest = (rest << 8) | load<u8>(at);
  return (mix(mixed ^ rest) >> 32) as u32;
}

function mix(value: u64): u64 {
  const product = value * 0x1f51afd7ed558d;
  return product ^ (product >> 29);
}

/** Short texts are copied quickest like this: eight bytes at a time, the last time up to seven too many. */
function copy(from: usize, end: usize, target: usize): usize {
  let to = target;
  for (let at = from; at < end; at += 8, to += 8) store<u64>(to, load<u64>(at));
  return target + (end - from);
}

// ---- Columns of numbers ----
//
// Two rows at a time, each with the operations of its own in the order that JavaScript takes them, so that no bit
// differs. An odd last row has the one behind it computed too, which is to be thrown away.

/**
 * Smallest and largest of `count` values and how many there are, NaN left out: three doubles at `result`, which
 * are begun from.
 */
export function extent(values: usize, count: u32, result: usize): void {
  let least = v128.load64_splat(result);
  let most = v128.load64_splat(result + 8);
  let present = i64x2.splat(0);
  const pairs = values + (((count >> 1) as usize) << 4);
  let at = values;
  for (; at < pairs; at += 16) {
    const value = v128.load(at);
    // Where it is NaN, what was there before is taken.
    least = f64x2.pmin(least, value);
    most = f64x2.pmax(most, value);
    present = i64x2.sub(present, f64x2.eq(value, value));
  }
  let counted = i64x2.extract_lane(present, 0) + i64x2.extract_lane(present, 1);
  if ((count & 1) !== 0) {
    const value = v128.load64_splat(at);
    least = f64x2.pmin(least, value);
    most = f64x2.pmax(most, value);
    counted -= i64x2.extract_lane(f64x2.eq(value, value), 0);
  }
  store<f64>(result, Math.min(f64x2.extract_lane(least, 0), f64x2.extract_lane(least, 1)));
  store<f64>(result + 8, Math.max(f64x2.extract_lane(most, 0), f64x2.extract_lane(most, 1)));
  store<f64>(result + 16, load<f64>(result + 16) + (counted as f64));
}

/** worst + (best − worst)·share, exactly `best` for a share of 1; share = (value/2 − start)/span. In place. */
export function stretch(values: usize, count: u32, start: f64, span: f64, worst: f64, best: f64): void {
  const half = f64x2.splat(0.5);
  const one = f64x2.splat(1);
  const from = f64x2.splat(start);
  const over = f64x2.splat(span);
  const low = f64x2.splat(worst);
  const high = f64x2.splat(best);
  const width = f64x2.splat(best - worst);
  const end = values + ((count as usize) << 3);
  for (let at = values; at < end; at += 16) {
    const share = f64x2.div(f64x2.sub(f64x2.mul(v128.load(at), half), from), over);
    const score = f64x2.add(low, f64x2.mul(width, share));
    v128.store(at, v128.bitselect(high, score, f64x2.eq(share, one)));
  }
}

/**
 * Σ weight·value / Σ weight over the values that are there, in the order of the columns, NaN without any; the sum
 * is compensated (Neumaier), and the mean lies between the values to the last bit. `columns` of `room` doubles, one
 * after the other, and a weight each at `weights`; the means take the place of the first column.
 */
export function means(values: usize, columns: u32, room: u32, count: u32, weights: usize): void {
  const nothing = f64x2.splat(0);
  const missing = f64x2.splat(NaN);
  const step = (room as usize) << 3;
  const last = weights + ((columns as usize) << 3);
  const end = (count as usize) << 3;
  for (let offset: usize = 0; offset < end; offset += 16) {
    let sum = nothing;
    let lost = nothing;
    let total = nothing;
    let least = f64x2.splat(Infinity);
    let most = f64x2.splat(-Infinity);
    let at = values + offset;
    for (let weightAt = weights; weightAt < last; weightAt += 8, at += step) {
      const weight = v128.load64_splat(weightAt);
      const value = v128.load(at);
      const isThere = f64x2.eq(value, value);
      // Of a missing value 0 is added, which changes nothing: no sum that began with 0 is -0.
      const term = v128.and(f64x2.mul(weight, value), isThere);
      const next = f64x2.add(sum, term);
      const isLarger = f64x2.ge(f64x2.abs(sum), f64x2.abs(term));
      const larger = v128.bitselect(sum, term, isLarger);
      const smaller = v128.bitselect(term, sum, isLarger);
      lost = f64x2.add(lost, f64x2.add(f64x2.sub(larger, next), smaller));
      sum = next;
      total = f64x2.add(total, v128.and(weight, isThere));
      least = f64x2.pmin(least, value);
      most = f64x2.pmax(most, value);
    }
    const mean = f64x2.pmax(f64x2.pmin(f64x2.div(f64x2.add(sum, lost), total), most), least);
    v128.store(values + offset, v128.bitselect(mean, missing, f64x2.gt(total, nothing)));
  }
}

// ---- Lines out ----

/** How many lines `lines` wrote. */
export let written: u32 = 0;

/**
 * Writes lines of cells to `target`, as many as there is room for before `limit`, and says where they end: of the
 * records with these numbers, `count` of four bytes each from `order` on. A record has a slot of eight bytes for each
 * of its `columns`, which holds a number (NaN: an empty cell), or for kind TEXT the addresses where a text begins and
 * ends.
 */
export function lines(
  kindsAt: usize,
  records: usize,
  columns: u32,
  order: usize,
  count: u32,
  between: u32,
  target: usize,
  limit: usize,
): usize {
  const size = (columns as usize) << 3;
  let done = target;
  let to = target;
  for (written = 0; written < count; written++) {
    if ((written & (AHEAD - 1)) === 0) {
      const some: u32 = count - written < AHEAD ? count - written : AHEAD;
      touch(kindsAt, records, columns, order + ((written as usize) << 2), some);
    }
    const record = records + (load<u32>(order + ((written as usize) << 2)) as usize) * size;
    for (let column: usize = 0; column < (columns as usize); column++) {
      const slot = record + (column << 3);
      if (load<u8>(kindsAt + column) === NUMBER) {
        if (to + LONGEST_NUMBER > limit) return done;
        const value = load<f64>(slot);
        if (!isNaN(value)) to = writeNumber(to, value);
      } else {
        const from: usize = load<u32>(slot);
        const end: usize = load<u32>(slot + 4);
        if (to + (end - from) >= limit) return done;
        to = copy(from, end, to);
      }
      store<u8>(to++, between);
    }
    // In place of the delimiter behind the last cell.
    store<u8>(to - 1, LF);
    done = to;
  }
  return done;
}

/** So many records are brought near at once. */
const AHEAD: u32 = 64;

/** What was read of records only to bring them near. */
export let touched: u32 = 0;

/**
 * Records and texts lie all over the memory. Each is waited for where it is used; read one after the other before
 * that, many are waited for at once.
 */
function touch(kindsAt: usize, records: usize, columns: u32, order: usize, count: u32): void {
  const size = (columns as usize) << 3;
  const last = order + ((count as usize) << 2);
  let bits: u32 = 0;
  for (let at = order; at < last; at += 4) {
    const record = records + (load<u32>(at) as usize) * size;
    for (let offset: usize = 0; offset < size; offset += 64) bits ^= load<u32>(record + offset);
    bits ^= load<u32>(record + size - 4);
  }
  for (let column: usize = 0; column < (columns as usize); column++) {
    if (load<u8>(kindsAt + column) !== TEXT) continue;
    const slots = records + (column << 3);
    for (let at = order; at < last; at += 4) {
      bits ^= load<u8>(load<u32>(slots + (load<u32>(at) as usize) * size));
    }
  }
  touched ^= bits;
}

/** The most that a number takes, with the delimiter behind it and what is written over. */
const LONGEST_NUMBER: usize = 32;

/**
 * The first text from `from` on that is not written as it is, or `count`: one with a byte for which the table
 * `special` does not have 0, or that begins with one for which `opening` does not. `slots`: where the first begins
 * and ends, and so on in steps of so many bytes.
 */
export function unplain(slots: usize, step: u32, from: u32, count: u32, special: usize, opening: usize): u32 {
  for (let index = from; index < count; index++) {
    const slot = slots + (index as usize) * (step as usize);
    let at: usize = load<u32>(slot);
    const end: usize = load<u32>(slot + 4);
    if (at === end) continue;
    let found: u32 = load<u8>(opening + load<u8>(at));
    for (; at < end; at++) found |= load<u8>(special + load<u8>(at));
    if (found !== 0) return index;
  }
  return count;
}

/** Writes the shortest digits that read back as the same double, as JavaScript prints it; -0 is 0. Says where they end. */
export function writeNumber(target: usize, value: f64): usize {
  if (Math.floor(value) === value && Math.abs(value) < 1e16) return writeInteger(target, value);
  const positive = Math.abs(value);
  let start = target;
  if (value < 0) store<u8>(start++, MINUS);
  const end = writeShortest(start, positive);
  return end !== 0 ? end : target + digits(value, target);
}

function writeInteger(target: usize, value: f64): usize {
  let to = target;
  if (value < 0) store<u8>(to++, MINUS);
  let rest = Math.abs(value) as u64;
  let length: usize = 1;
  for (let limit: u64 = 10; rest >= limit; limit *= 10) length++;
  let at = to + length;
  // Above four thousand million digits are taken off the long way.
  while (rest > 0xffffffff) {
    const shorter = rest / 10;
    store<u8>(--at, ZERO + ((rest - shorter * 10) as u32));
    rest = shorter;
  }
  let small = rest as u32;
  while (at > to) {
    const shorter = small / 10;
    store<u8>(--at, ZERO + (small - shorter * 10));
    small = shorter;
  }
  return to + length;
}

/** How near to a boundary a decision is left to JavaScript; far above the error of the fraction, 2^-53. */
const MARGIN: f64 = 1e-9;
/** Splits a double into two halves whose products are exact (Dekker). */
const SPLITTER: f64 = 134217729;

/**
 * value × 10^k is scaled to 17 digits before the point, exactly: as a double and the error of that product
 * (Dekker). Then the shortest number that reads back as `value` is a multiple of 100 if one lies within half a
 * gap between doubles, else the nearest multiple of 10 if that does, else the nearest integer. Gives 0 where a
 * decision is too close for the precision of the fraction, for powers of two, whose neighbours are not equally
 * far, and beyond 1e-5 and 1e16.
 */
function writeShortest(target: usize, value: f64): usize {
  const bits = reinterpret<u64>(value);
  if (value < 1e-5 || value >= 1e16 || (bits & 0xfffffffffffff) === 0) return 0;
  const binary = ((bits >> 52) as i32) - 1023;
  // The decimal digits before the point of 2^binary (below 0: zeros after it), and one more where that is short.
  let before = ((binary * 1233) >> 12) + 1;
  const isLonger =
    before >= 0
      ? value >= load<f64>(POWERS + ((before as usize) << 3))
      : value * load<f64>(POWERS + ((-before as usize) << 3)) >= 1;
  before += isLonger ? 1 : 0;
  const power = load<f64>(POWERS + (((17 - before) as usize) << 3));
  const product = value * power;
  const valueSplit = SPLITTER * value;
  const valueHigh = valueSplit - (valueSplit - value);
  const valueLow = value - valueHigh;
  const powerSplit = SPLITTER * power;
  const powerHigh = powerSplit - (powerSplit - power);
  const powerLow = power - powerHigh;
  const error =
    valueLow * powerLow - (product - valueHigh * powerHigh - valueLow * powerHigh - valueHigh * powerLow);
  // Half the distance to the next double.
  const half = reinterpret<f64>(((binary - 53 + 1023) as u64) << 52) * power;

  // product + error = upper × 1e8 + lower + fraction
  const whole = Math.floor(error);
  const fraction = error - whole;
  let high = Math.floor(product * 1e-8);
  let low = product - high * 1e8 + whole;
  if (low < 0) {
    low += 1e8;
    high -= 1;
  } else if (low >= 1e8) {
    low -= 1e8;
    high += 1;
  }
  let upper = high as u32;
  let lower = low as u32;

  // What is near is chosen without branches: which way it goes is a toss-up, and a wrong guess costs as much as ten
  // steps.
  const rest100 = lower % 100;
  const above100 = (rest100 as f64) + fraction;
  const near100 = 50 - Math.abs(above100 - 50);
  const rest10 = lower % 10;
  const above10 = (rest10 as f64) + fraction;
  const near10 = 5 - Math.abs(above10 - 5);
  const takes100: u32 = near100 < half ? 1 : 0;
  const takes10: u32 = near10 < half ? 1 : 0;
  const isClose: u32 =
    (Math.abs(near100 - half) < MARGIN ? 1 : 0) |
    (Math.abs(near10 - half) < MARGIN ? 1 : 0) |
    (near10 > 5 - MARGIN ? 1 : 0) |
    (Math.abs(fraction - 0.5) < MARGIN ? 1 : 0);
  if (isClose !== 0) return 0;
  const to1 = lower + (fraction > 0.5 ? 1 : 0);
  const to10 = lower - rest10 + 10 * (above10 < 5 ? 0 : 1);
  const to100 = lower - rest100 + 100 * (above100 < 50 ? 0 : 1);
  lower = to1 ^ ((to1 ^ to10) & (0 - takes10));
  lower = lower ^ ((lower ^ to100) & (0 - takes100));
  if (lower >= 100000000) {
    lower -= 100000000;
    upper++;
  }
  return writeDigits(target, upper, lower, before);
}

/**
 * Nine digits of `upper` and eight of `lower`, the point after `before` of them, no zeros at the end. All is put
 * together in registers: to read back bytes that were just written one by one takes longer than to make them.
 */
function writeDigits(target: usize, upper: u32, lower: u32, before: i32): usize {
  const first = upper / 100000000;
  const middle = eightDigits(upper - first * 100000000);
  const last = eightDigits(lower);
  // Zeros at the end; not all can be, since the number is not whole.
  const zeros = last === 0 ? 8 + (clz(middle) >> 3) : clz(last) >> 3;
  const one = middle | ASCII;
  const two = last | ASCII;
  if (before <= 0) {
    store<u16>(target, 0x2e30);
    store<u64>(target + 2, ASCII);
    const start = target + 2 - before;
    store<u8>(start, ZERO + first);
    store<u64>(start + 1, one);
    store<u64>(start + 9, two);
    return start + 17 - (zeros as usize);
  }
  store<u8>(target, ZERO + first);
  if (before <= 9) {
    store<u64>(target + 1, withPoint(one, before - 1));
    store<u8>(target + 9, before === 9 ? POINT : ((one >> 56) as u32));
    store<u64>(target + 10, two);
  } else {
    store<u64>(target + 1, one);
    store<u64>(target + 9, withPoint(two, before - 9));
    store<u8>(target + 17, (two >> 56) as u32);
  }
  return target + 18 - (zeros as usize);
}

/** Eight zeros. */
const ASCII: u64 = 0x3030303030303030;

/** Eight digits, leading zeros included, each in a byte of its own, the first one lowest. */
function eightDigits(value: u32): u64 {
  const high = value / 10000;
  let digits: u64 = (high as u64) | (((value - high * 10000) as u64) << 32);
  // Four digits in each half, then two in each quarter, then one in each eighth.
  const hundreds = ((digits * 10486) >> 20) & 0x7f0000007f;
  digits = hundreds | ((digits - hundreds * 100) << 16);
  const tens = ((digits * 103) >> 10) & 0x000f000f000f000f;
  return tens | ((digits - tens * 10) << 8);
}

/** Eight bytes with a point put in after so many of them; the last falls out, if the point is not behind it. */
function withPoint(bytes: u64, after: i32): u64 {
  if (after === 8) return bytes;
  const shift = (after << 3) as u64;
  const kept: u64 = ((1 as u64) << shift) - 1;
  return (bytes & kept) | ((POINT as u64) << shift) | ((bytes & ~kept) << 8);
}
