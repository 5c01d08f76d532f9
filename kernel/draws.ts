/**
 * Totals and places of many draws of weights, in AssemblyScript, compiled to WebAssembly. The operations on every
 * number are those of the same in JavaScript, in the same order, so that not one bit differs; only that several draws
 * are computed at once.
 *
 * All memory is the caller's, above `base()`. A row holds the draws of one unit, or of one indicator's weight, side by
 * side; rows are so many draws apart, a multiple of 32, and up to that what is behind the last draw is computed too.
 */

/** From here on memory is the caller's. */
export function base(): usize {
  return __heap_base;
}

/** Sums of products: a row a unit at `target`, of `width` scores a unit at `scores` and a row of weights a score. */
export function totals(
  scores: usize,
  units: u32,
  width: u32,
  weights: usize,
  stride: u32,
  draws: u32,
  target: usize,
): void {
  const step = (stride as usize) << 3;
  const size = (width as usize) << 3;
  const end = ((draws as usize) + 7) & ~7;
  for (let unit: usize = 0; unit < (units as usize); unit += 2) {
    const one = scores + unit * size;
    // Of an odd number the last is computed twice.
    const two = unit + 1 < (units as usize) ? one + size : one;
    const to = target + unit * step;
    const next = unit + 1 < (units as usize) ? to + step : to;
    for (let offset: usize = 0; offset < end << 3; offset += 64) {
      let at = weights + offset;
      let a = v128.load64_splat(one);
      let b = v128.load64_splat(two);
      let w0 = v128.load(at);
      let w1 = v128.load(at, 16);
      let w2 = v128.load(at, 32);
      let w3 = v128.load(at, 48);
      let a0 = f64x2.mul(a, w0);
      let a1 = f64x2.mul(a, w1);
      let a2 = f64x2.mul(a, w2);
      let a3 = f64x2.mul(a, w3);
      let b0 = f64x2.mul(b, w0);
      let b1 = f64x2.mul(b, w1);
      let b2 = f64x2.mul(b, w2);
      let b3 = f64x2.mul(b, w3);
      for (let leaf: usize = 8; leaf < size; leaf += 8) {
        at += step;
        a = v128.load64_splat(one + leaf);
        b = v128.load64_splat(two + leaf);
        w0 = v128.load(at);
        w1 = v128.load(at, 16);
        w2 = v128.load(at, 32);
        w3 = v128.load(at, 48);
        a0 = f64x2.add(a0, f64x2.mul(a, w0));
        a1 = f64x2.add(a1, f64x2.mul(a, w1));
        a2 = f64x2.add(a2, f64x2.mul(a, w2));
        a3 = f64x2.add(a3, f64x2.mul(a, w3));
        b0 = f64x2.add(b0, f64x2.mul(b, w0));
        b1 = f64x2.add(b1, f64x2.mul(b, w1));
        b2 = f64x2.add(b2, f64x2.mul(b, w2));
        b3 = f64x2.add(b3, f64x2.mul(b, w3));
      }
      v128.store(next + offset, b0);
      v128.store(next + offset, b1, 16);
      v128.store(next + offset, b2, 32);
      v128.store(next + offset, b3, 48);
      v128.store(to + offset, a0);
      v128.store(to + offset, a1, 16);
      v128.store(to + offset, a2, 32);
      v128.store(to + offset, a3, 48);
    }
  }
}

/** Added to a number of moderate size, it leaves the nearest whole one in the lowest bits. */
const MAGIC: f64 = 6755399441055744;
/** Beyond the largest key there is. */
const FAR: f64 = 40000;

/**
 * Places from the totals of up to 255 units: by pairs, every unit's number of better ones, eight draws at once. Totals
 * become whole numbers first; a draw in which two of them are the same, or so near to another that their totals may be
 * tied, is done again, one by one.
 *
 * @param shift key = total·factor + shift, rounded
 * @param near a key as near as this to the next one is not to be trusted
 * @param parts by draw, what noise is measured against beside the totals
 * @param room for the keys and ranks of all units, two bytes a draw each, then 24 bytes a unit
 * @param rows by unit, the number of its row at `target`, in two bytes a draw, rows `step` draws apart
 */
export function places(
  totals: usize,
  units: u32,
  stride: u32,
  draws: u32,
  factor: f64,
  shift: f64,
  near: f64,
  parts: usize,
  room: usize,
  rows: usize,
  target: usize,
  step: u32,
): void {
  const wide = (stride as usize) << 1;
  const keys = room;
  const ranks = keys + (units as usize) * wide;
  const rest = ranks + (units as usize) * wide;
  const limit = f64x2.splat(0.5 - near);
  const by = f64x2.splat(factor);
  const plus = f64x2.splat(shift);
  const magic = f64x2.splat(MAGIC);
  const far = f64x2.splat(FAR);
  const nigh = f64x2.splat(-FAR);
  const all = i16x8.splat(((units * (units - 1)) / 2) as i16);
  const end = ((draws as usize) + 31) & ~31;
  const one = i16x8.splat(1);
  for (let from: usize = 0; from < end; from += 32) {
    let distrusted: u32 = 0;
    for (let chunk: usize = 0; chunk < 32; chunk += 8) {
      // How near the keys of each draw are to another one.
      let near0 = f64x2.splat(0);
      let near1 = f64x2.splat(0);
      let near2 = f64x2.splat(0);
      let near3 = f64x2.splat(0);
      let at = totals + ((from + chunk) << 3);
      let key = keys + ((from + chunk) << 1);
      for (let unit: usize = 0; unit < (units as usize); unit++, at += (stride as usize) << 3, key += wide) {
        const t0 = f64x2.pmax(f64x2.pmin(f64x2.add(f64x2.mul(v128.load(at), by), plus), far), nigh);
        const t1 = f64x2.pmax(f64x2.pmin(f64x2.add(f64x2.mul(v128.load(at, 16), by), plus), far), nigh);
        const t2 = f64x2.pmax(f64x2.pmin(f64x2.add(f64x2.mul(v128.load(at, 32), by), plus), far), nigh);
        const t3 = f64x2.pmax(f64x2.pmin(f64x2.add(f64x2.mul(v128.load(at, 48), by), plus), far), nigh);
        const m0 = f64x2.add(t0, magic);
        const m1 = f64x2.add(t1, magic);
        const m2 = f64x2.add(t2, magic);
        const m3 = f64x2.add(t3, magic);
        near0 = f64x2.pmax(near0, f64x2.abs(f64x2.sub(t0, f64x2.sub(m0, magic))));
        near1 = f64x2.pmax(near1, f64x2.abs(f64x2.sub(t1, f64x2.sub(m1, magic))));
        near2 = f64x2.pmax(near2, f64x2.abs(f64x2.sub(t2, f64x2.sub(m2, magic))));
        near3 = f64x2.pmax(near3, f64x2.abs(f64x2.sub(t3, f64x2.sub(m3, magic))));
        const low = v128.shuffle<i32>(m0, m1, 0, 2, 4, 6);
        const high = v128.shuffle<i32>(m2, m3, 0, 2, 4, 6);
        v128.store(key, i16x8.narrow_i32x4_s(low, high));
      }
      distrusted |= (i64x2.bitmask(f64x2.gt(near0, limit)) as u32) << (chunk as u32);
      distrusted |= (i64x2.bitmask(f64x2.gt(near1, limit)) as u32) << ((chunk + 2) as u32);
      distrusted |= (i64x2.bitmask(f64x2.gt(near2, limit)) as u32) << ((chunk + 4) as u32);
      distrusted |= (i64x2.bitmask(f64x2.gt(near3, limit)) as u32) << ((chunk + 6) as u32);
    }
    const first = keys + (from << 1);
    const last = first + (units as usize) * wide;
    let sum0 = i16x8.splat(0);
    let sum1 = i16x8.splat(0);
    let sum2 = i16x8.splat(0);
    let sum3 = i16x8.splat(0);
    let to = ranks + (from << 1);
    for (let own = first; own < last; own += wide, to += wide) {
      const k0 = v128.load(own);
      const k1 = v128.load(own, 16);
      const k2 = v128.load(own, 32);
      const k3 = v128.load(own, 48);
      let r0 = i16x8.splat(0);
      let r1 = i16x8.splat(0);
      let r2 = i16x8.splat(0);
      let r3 = i16x8.splat(0);
      for (let other = first; other < last; other += wide) {
        r0 = i16x8.sub(r0, i16x8.gt_s(v128.load(other), k0));
        r1 = i16x8.sub(r1, i16x8.gt_s(v128.load(other, 16), k1));
        r2 = i16x8.sub(r2, i16x8.gt_s(v128.load(other, 32), k2));
        r3 = i16x8.sub(r3, i16x8.gt_s(v128.load(other, 48), k3));
      }
      sum0 = i16x8.add(sum0, r0);
      sum1 = i16x8.add(sum1, r1);
      sum2 = i16x8.add(sum2, r2);
      sum3 = i16x8.add(sum3, r3);
      v128.store(to, r0);
      v128.store(to, r1, 16);
      v128.store(to, r2, 32);
      v128.store(to, r3, 48);
    }
    // Where two keys are the same, ranks do not sum to what they should.
    distrusted |= i16x8.bitmask(i16x8.ne(sum0, all)) as u32;
    distrusted |= (i16x8.bitmask(i16x8.ne(sum1, all)) as u32) << 8;
    distrusted |= (i16x8.bitmask(i16x8.ne(sum2, all)) as u32) << 16;
    distrusted |= (i16x8.bitmask(i16x8.ne(sum3, all)) as u32) << 24;
    for (let unit: usize = 0; unit < (units as usize); unit++) {
      const source = ranks + unit * wide + (from << 1);
      const row = target + (((load<u32>(rows + (unit << 2)) * step) as usize) << 1) + (from << 1);
      v128.store(row, i16x8.add(v128.load(source), one));
      v128.store(row, i16x8.add(v128.load(source, 16), one), 16);
      v128.store(row, i16x8.add(v128.load(source, 32), one), 32);
      v128.store(row, i16x8.add(v128.load(source, 48), one), 48);
    }
    while (distrusted !== 0) {
      const draw = from + (ctz(distrusted) as usize);
      distrusted &= distrusted - 1;
      if (draw < (draws as usize)) again(totals, units, stride, draw, parts, ranks, rest, rows, target, step);
    }
  }
}

const TOLERANCE: f64 = 1e-12;

/** The places of one draw, from ranks that are nearly right: sorted by insertion, ties told by the totals. */
function again(
  totals: usize,
  units: u32,
  stride: u32,
  draw: usize,
  parts: usize,
  ranks: usize,
  rest: usize,
  rows: usize,
  target: usize,
  step: u32,
): void {
  const count = units as usize;
  const sorted = rest;
  const order = sorted + (count << 3);
  const filled = order + (count << 2);
  memory.fill(filled, 0, count << 2);
  for (let unit: usize = 0; unit < count; unit++) {
    const rank = load<u16>(ranks + ((unit * (stride as usize) + draw) << 1)) as usize;
    const at = filled + (rank << 2);
    const slot = rank + (load<u32>(at) as usize);
    store<u32>(at, load<u32>(at) + 1);
    store<f64>(sorted + (slot << 3), load<f64>(totals + ((unit * (stride as usize) + draw) << 3)));
    store<u32>(order + (slot << 2), unit as u32);
  }
  for (let index: usize = 1; index < count; index++) {
    const score = load<f64>(sorted + (index << 3));
    const unit = load<u32>(order + (index << 2));
    let to = index;
    while (to > 0 && load<f64>(sorted + ((to - 1) << 3)) < score) {
      store<f64>(sorted + (to << 3), load<f64>(sorted + ((to - 1) << 3)));
      store<u32>(order + (to << 2), load<u32>(order + ((to - 1) << 2)));
      to--;
    }
    store<f64>(sorted + (to << 3), score);
    store<u32>(order + (to << 2), unit);
  }
  const best = Math.abs(load<f64>(sorted));
  const worst = Math.abs(load<f64>(sorted + ((count - 1) << 3)));
  const slack = TOLERANCE * Math.max(Math.max(best, worst), load<f64>(parts + (draw << 3)));
  let start: usize = 0;
  for (let index: usize = 0; index < count; index++) {
    const score = load<f64>(sorted + (index << 3));
    const first = load<f64>(sorted + (start << 3));
    if (score !== first && !(first - score < slack)) start = index;
    const row = load<u32>(rows + (load<u32>(order + (index << 2)) << 2));
    store<u16>(target + (((row * step) as usize) << 1) + (draw << 1), (start + 1) as u16);
  }
}

/** By how many draws the first of two units is more often ahead than behind; rows of two bytes a draw. */
export function lead(first: usize, second: usize, draws: u32): i32 {
  let sum = i16x8.splat(0);
  const whole = (draws as usize) & ~7;
  for (let offset: usize = 0; offset < whole << 1; offset += 16) {
    const a = v128.load(first + offset);
    const b = v128.load(second + offset);
    sum = i16x8.add(i16x8.sub(sum, i16x8.gt_s(b, a)), i16x8.gt_s(a, b));
  }
  const wide = i32x4.extadd_pairwise_i16x8_s(sum);
  let count =
    i32x4.extract_lane(wide, 0) +
    i32x4.extract_lane(wide, 1) +
    i32x4.extract_lane(wide, 2) +
    i32x4.extract_lane(wide, 3);
  for (let draw = whole; draw < (draws as usize); draw++) {
    const a = load<u16>(first + (draw << 1));
    const b = load<u16>(second + (draw << 1));
    count += a < b ? 1 : a > b ? -1 : 0;
  }
  return count;
}

/**
 * The same sums of products where there are many units: a row a draw at `target`, rows `step` units apart, of columns of
 * scores, a column a weight, `height` units apart. Of an odd number of units one more is computed.
 */
export function across(
  columns: usize,
  units: u32,
  height: u32,
  width: u32,
  weights: usize,
  stride: u32,
  draws: u32,
  target: usize,
  step: u32,
): void {
  const size = (height as usize) << 3;
  const line = (stride as usize) << 3;
  const row = (step as usize) << 3;
  const last = columns + (width as usize) * size;
  const end = (units as usize) << 3;
  for (let draw: usize = 0; draw < (draws as usize); draw += 4) {
    for (let unit: usize = 0; unit < end; unit += 16) {
      let weight = weights + (draw << 3);
      let at = columns + unit;
      let score = v128.load(at);
      let a = f64x2.mul(score, v128.load64_splat(weight));
      let b = f64x2.mul(score, v128.load64_splat(weight, 8));
      let c = f64x2.mul(score, v128.load64_splat(weight, 16));
      let d = f64x2.mul(score, v128.load64_splat(weight, 24));
      for (at += size; at < last; at += size) {
        weight += line;
        score = v128.load(at);
        a = f64x2.add(a, f64x2.mul(score, v128.load64_splat(weight)));
        b = f64x2.add(b, f64x2.mul(score, v128.load64_splat(weight, 8)));
        c = f64x2.add(c, f64x2.mul(score, v128.load64_splat(weight, 16)));
        d = f64x2.add(d, f64x2.mul(score, v128.load64_splat(weight, 24)));
      }
      const to = target + draw * row + unit;
      v128.store(to, a);
      v128.store(to + row, b);
      v128.store(to + 2 * row, c);
      v128.store(to + 3 * row, d);
    }
  }
}
