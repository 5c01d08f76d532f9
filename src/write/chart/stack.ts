/** A score as the parts it is added up from: one bar of segments, as SVG. For pages, and redrawn in them. */

/** A part of a score: how much it adds; null where there is nothing to add. */
export type Part = number | null;

const WIDTH = 100;
const HEIGHT = 10;
/** What stands for a gap, whose size nobody knows. */
const GAP = 4;

/**
 * The parts of a weighted mean: each child's score times its share among those that are there.
 *
 * @returns null where parts would not read as lengths, some being below zero
 */
export function partsOf(scores: readonly Part[], shares: readonly number[]): readonly Part[] | null {
  const present = shares.reduce((sum, share, at) => (scores[at] == null ? sum : sum + share), 0);
  if (present === 0 || scores.some((score) => score !== null && score < 0)) return null;
  return scores.map((score, at) => (score === null ? null : (score * (shares[at] ?? 0)) / present));
}

/**
 * The bar. A segment's class `c0`, `c1` … says whose it is; a gap is an outline behind the others, never a length.
 *
 * @param full what the whole width stands for
 */
export function stackSvg(parts: readonly Part[], full: number): string {
  let x = 0;
  let drawn = '';
  for (const [at, part] of parts.entries()) {
    if (part === null || full <= 0) continue;
    const width = Math.min(WIDTH - x, (WIDTH * part) / full);
    if (width > 0)
      drawn += `<rect class="c${at % COLOURS}" x="${short(x)}" width="${short(width)}" height="${HEIGHT}"/>`;
    x += Math.max(0, width);
  }
  const gaps = parts.filter((part) => part === null).length;
  for (let gap = 0; gap < gaps; gap++)
    drawn += `<rect class="gap" x="${short(Math.min(WIDTH - GAP, x + 0.5 + gap * (GAP + 0.5)))}" y="0.5" width="${GAP}" height="${HEIGHT - 1}"/>`;
  return `<svg class="stack" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true" focusable="false">${drawn}</svg>`;
}

/** So many colours there are in the style. */
export const COLOURS = 8;

const short = (value: number) => String(Math.round(value * 100) / 100);
