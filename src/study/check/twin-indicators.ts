import { type Saying, say } from '../../model/saying.ts';
import { pearson, spearman } from '../../stats/correlation.ts';
import { extent, isConstant } from '../../stats/moments.ts';
import type { Check, Finding, MeasuredIndicator, Subject } from './check.ts';
import * as messages from './messages.ts';

/** Pearson's r above which two indicators are one, and the rank correlation that rules out a single giant. */
const SAME = 0.98;
const SAME_RANKS = 0.95;
const NEARLY = 0.979;
/** Fewer units than this correlate by chance; a multiple needs fewer. */
const LEAST = 8;
const LEAST_MULTIPLE = 4;

/**
 * Pairs of indicators that are one column in disguise: read from the same column, an exact multiple of each
 * other, or correlated (Pearson) by more than 0.98 in either direction, and by more than 0.95 as ranks, over the
 * units that have both. Quadratic in the number of indicators, linear in that of units.
 */
export const twinIndicators: Check = {
  code: 'twin-indicators',
  severity: 'warning',
  about: 'data',
  find(subject) {
    const told = subject.measures.filter(({ raw }) => !isConstant(extent(raw)));
    const findings: Finding[] = [];
    told.forEach((second, index) => {
      for (const first of told.slice(0, index)) {
        const finding = compare(subject, first, second);
        if (finding !== undefined) findings.push(finding);
      }
    });
    return findings;
  },
};

function compare(subject: Subject, first: MeasuredIndicator, second: MeasuredIndicator): Finding | undefined {
  const { count, r: rough } = roughly(first.raw, second.raw);
  const about = (how: Saying) =>
    messages.twins(
      subject,
      { id: first.indicator.id, column: first.column.name },
      { id: second.indicator.id, column: second.column.name },
      how,
      rough < 0 === (first.indicator.direction === second.indicator.direction),
    );
  if (count < LEAST_MULTIPLE || !(Math.abs(rough) > NEARLY)) return undefined;
  const factor = multipleOf(first.raw, second.raw);
  if (factor === 1) {
    return about(
      first.column === second.column
        ? say('sameColumn', { column: first.column.name })
        : say('equalValues', { count }),
    );
  }
  if (factor !== undefined) {
    return about(say('multiple', { first: first.indicator.id, second: second.indicator.id, factor }));
  }
  if (count < LEAST) return undefined;
  const r = pearson(first.raw, second.raw);
  return Math.abs(r) > SAME && Math.abs(spearman(first.raw, second.raw)) > SAME_RANKS
    ? about(say('correlated', { r, count }))
    : undefined;
}

/**
 * Pearson's correlation by plain sums: many pairs of long columns take a tenth of the time, and what comes near
 * the limit is computed exactly.
 */
function roughly(a: Float64Array, b: Float64Array): { readonly count: number; readonly r: number } {
  let count = 0;
  let sumA = 0;
  let sumB = 0;
  for (let row = 0; row < a.length; row++) {
    const both = a[row]! + b[row]!;
    if (Number.isNaN(both)) continue;
    count++;
    sumA += a[row]!;
    sumB += b[row]!;
  }
  const [meanA, meanB] = [sumA / count, sumB / count];
  let aa = 0;
  let bb = 0;
  let ab = 0;
  for (let row = 0; row < a.length; row++) {
    const left = a[row]! - meanA;
    const right = b[row]! - meanB;
    const product = left * right;
    if (Number.isNaN(product)) continue;
    aa += left * left;
    bb += right * right;
    ab += product;
  }
  return { count, r: ab / Math.sqrt(aa * bb) };
}

/** The factor by which every value of the second is a multiple of the first, if there is one. */
function multipleOf(first: Float64Array, second: Float64Array): number | undefined {
  let factor: number | undefined;
  for (let row = 0; row < first.length; row++) {
    const [x, y] = [first[row]!, second[row]!];
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    if (x === 0 || y === 0) {
      if (x !== y) return undefined;
      continue;
    }
    const quotient = y / x;
    factor ??= quotient;
    if (Math.abs(quotient - factor) > 1e-9 * Math.abs(factor)) return undefined;
  }
  return factor === undefined ? undefined : Math.abs(factor - 1) < 1e-9 ? 1 : factor;
}
