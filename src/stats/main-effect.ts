import { fsum } from 'd3-array';
import { completePairs } from './correlation.ts';
import { exp, ln, square } from './elementary.ts';
import { extent, isConstant, mean, unitOf } from './moments.ts';
import { descendingOrder } from './order.ts';

/**
 * The main effect of x on the variance of y: the share of it that goes when x is known, Var(E[y | x]) / Var(y),
 * also called Pearson's correlation ratio η² and the first-order sensitivity index. From 0 to 1; for a straight
 * line it is r², for a bent one it is more. NaN where fewer than three rows have both, or where either is
 * constant over them.
 *
 * Estimator: E[y | x] by local linear regression with a Gaussian kernel, over the rows in at most 100 classes of
 * equal number by x (equal values together), each at the means of its x and y. Of 24 bandwidths from a hundredth
 * of the range of x upwards and the straight line, the one with the least corrected Akaike criterion, which keeps
 * small tables from being followed point by point. The effect is 1 − Σ (y − ŷ)² / Σ (y − ȳ)². Does not depend on the
 * order of the rows.
 *
 * Source: Paruolo, Saisana & Saltelli (2013), Ratings and rankings: voodoo or science?, Journal of the Royal
 * Statistical Society A 176, 609–634; Becker, Saisana, Paruolo & Vandecasteele (2017), Ecological Indicators 80,
 * 12–22; Hurvich, Simonoff & Tsai (1998), Journal of the Royal Statistical Society B 60, 271–293.
 */
export function mainEffect(x: Float64Array, y: Float64Array): number {
  const pairs = completePairs(x, y);
  const rows = pairs[0].length;
  const a = scaled(pairs[0]);
  const b = scaled(pairs[1]);
  if (a === undefined || b === undefined || rows < 3) return NaN;
  const classes = classesOf(a, b);
  const centre = mean(b);
  const total = fsum(b.map((value) => square(value - centre)));
  const between = fsum(classes.map(({ count, y }) => count * square(y - centre)));
  const { min, max } = extent(a);
  let best = { criterion: Infinity, left: total };
  for (const bandwidth of BANDWIDTHS) {
    const { fitted, freedom } = smooth(classes, (max - min) * bandwidth);
    const misses = fsum(classes.map(({ count, y }, i) => count * square(y - fitted[i]!)));
    // What varies inside the classes no curve explains; and rounding is not to be preferred to rounding.
    const left = Math.max(total - between + misses, 1e-20 * total);
    const spare = rows - freedom - 2;
    // Of very few rows there is no more to tell than a line.
    if (bandwidth === Infinity) best = { criterion: Infinity, left };
    if (!(spare > 0.5)) break;
    const criterion = ln(left / rows) + 1 + (2 * (freedom + 1)) / spare;
    if (criterion < best.criterion - 1e-9) best = { criterion, left };
  }
  return Math.max(0, Math.min(1, 1 - best.left / total));
}

const MOST_CLASSES = 100;

/** As shares of the range, the smoothest first. */
const BANDWIDTHS = [Infinity, ...Array.from({ length: 24 }, (_, step) => bandwidthAt(23 - step))];

/** 0.01·1.25ⁿ */
function bandwidthAt(step: number): number {
  return step === 0 ? 0.01 : 1.25 * bandwidthAt(step - 1);
}

/** In units of which the largest is between 1 and 2; undefined for a constant. */
function scaled(values: Float64Array): Float64Array | undefined {
  if (isConstant(extent(values))) return undefined;
  const unit = unitOf(values);
  return values.map((value) => value / unit);
}

interface Class {
  readonly count: number;
  readonly x: number;
  readonly y: number;
}

/** Rows by x, equal values in one class, and classes of about the same number where there would be too many. */
function classesOf(x: Float64Array, y: Float64Array): Class[] {
  const order = descendingOrder(x.map((value) => -value));
  const least = Math.ceil(order.length / MOST_CLASSES);
  const classes: Class[] = [];
  let start = 0;
  for (let end = 1; end <= order.length; end++) {
    const tied = end < order.length && x[order[end]!] === x[order[end - 1]!];
    if (tied || (end - start < least && end < order.length)) continue;
    const count = end - start;
    const meanOf = (values: Float64Array) => fsum(valuesAt(order, start, end, values)) / count;
    classes.push({ count, x: meanOf(x), y: meanOf(y) });
    start = end;
  }
  return classes;
}

/** The values of the rows from one place in an order to before another. */
function valuesAt(order: Uint32Array, start: number, end: number, values: Float64Array): Float64Array {
  const found = new Float64Array(end - start);
  for (let index = start; index < end; index++) found[index - start] = values[order[index]!]!;
  return found;
}

/** Local linear regression, and how many parameters it is worth (the trace of its matrix). */
function smooth(
  classes: readonly Class[],
  bandwidth: number,
): { readonly fitted: readonly number[]; readonly freedom: number } {
  let freedom = 0;
  const fitted = classes.map((at) => {
    let [s0, s1, s2, t0, t1] = [0, 0, 0, 0, 0];
    for (const { count, x, y } of classes) {
      const distance = x - at.x;
      const weight = count * exp(-0.5 * square(distance / bandwidth));
      s0 += weight;
      s1 += weight * distance;
      s2 += weight * distance * distance;
      t0 += weight * y;
      t1 += weight * distance * y;
    }
    const determinant = s0 * s2 - s1 * s1;
    // Without anything near there is no slope, and the mean stands for the line.
    const sloped = determinant > 1e-12 * s0 * s2;
    freedom += sloped ? (s2 * at.count) / determinant : at.count / s0;
    return sloped ? (s2 * t0 - s1 * t1) / determinant : t0 / s0;
  });
  return { fitted, freedom };
}
