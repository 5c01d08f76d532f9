/**
 * What a published table is: its data, what its authors did with them as methodologies, and the figures they
 * print. The figures are facts from the cited work; nothing here is computed by us or by other programs.
 */

import type { MethodologyFile } from '../../model/methodology-file.ts';

/** One column that the authors print, and the methodology that gives it. */
export interface Check {
  readonly title: string;
  /** As in a file, but for its version and the unit, which the first column names; or a built-in one. */
  readonly methodology: Omit<MethodologyFile, 'rating' | 'unit'> | { readonly preset: string };
  /** What is printed: scores or places by unit, or the weights of the top-level criteria, by id. */
  readonly figure: 'score' | 'rank' | 'weight';
  /** From the score to what is printed, where the authors turn it around: VIKOR's Q is 1 − score. */
  readonly printed?: { readonly how: string; readonly of: (figure: number) => number };
  /** By unit; weights by criterion. */
  readonly expected: Readonly<Record<string, number>>;
  /** Decimals to which the figures must agree; `Infinity` for places. */
  readonly decimals: number;
  /** Why the decimals are fewer than those printed, or what the methodology makes explicit. */
  readonly note?: string;
}

export interface ConformanceTable {
  /** Also its file's name. */
  readonly id: string;
  readonly title: string;
  /** The work that prints it, and through which text it was read. */
  readonly source: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly checks: readonly Check[];
}

/** Figures by the first column of the rows. */
export function figuresOf(
  rows: ConformanceTable['rows'],
  figures: readonly number[],
): Readonly<Record<string, number>> {
  if (figures.length !== rows.length) throw new Error(`${figures.length} figures for ${rows.length} rows`);
  return Object.fromEntries(rows.map(([unit], index) => [String(unit), figures[index]!]));
}
