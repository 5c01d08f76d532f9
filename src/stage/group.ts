/** What is the same of a group whether its columns are computed at once or in blocks of rows. */

import type { Aggregated } from '../method/method.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FittedGroup, FittedIndicator } from '../model/fitted.ts';
import type { Extent } from './blocks.ts';
import * as messages from './messages.ts';
import type { Rated } from './rated.ts';
import { type GroupNode, type Node, sharesOf } from './tree.ts';

/** What is known of a criterion once it is computed. */
export interface Computed {
  /** Null for an indicator whose scores are too many to be kept. */
  readonly score: Float64Array | null;
  readonly extent: Extent;
  /** The largest absolute value that went into the scores. */
  readonly largest: number;
  readonly notes: readonly Diagnostic[];
}

export interface Calculation {
  readonly rated: Rated;
  /** By group; null is the top. */
  readonly weights: ReadonlyMap<string | null, FittedGroup>;
  /** What has been computed already is not computed again. */
  readonly done: Map<Node, Computed>;
  /** What came of fitted indicators and groups elsewhere: where they are the same ones, so are their scores. */
  readonly known?: ReadonlyMap<FittedIndicator | FittedGroup, Computed>;
}

/** A group method's scores of these columns, which may be blocks of rows. */
export const aggregated = (
  { method, settings, directions, raw, childOrder }: GroupNode,
  columns: readonly Float64Array[],
  weights: readonly number[],
): Aggregated => method.aggregate({ columns, weights, directions, raw, childOrder }, settings.aggregate);

/** The largest absolute value among scores and what they were added up from. */
export const largestOf = ({ min, max, count }: Extent, parts: number): number =>
  count === 0 ? parts : Math.max(-min, max, parts);

/**
 * The largest absolute value of a weighted child score, where a group adds them up. Where no child has values below
 * zero no sum cancels, and the scores themselves are as large.
 */
export function largestPart(
  { mean }: GroupNode,
  weights: ArrayLike<number>,
  children: readonly Pick<Computed, 'extent' | 'largest'>[],
): number {
  if (mean === undefined || mean.change !== null) return 0;
  const cancels = children.some(({ extent, largest }) => extent.min < 0 || largest > extent.max);
  if (!cancels) return 0;
  return Math.max(...sharesOf(weights).map((share, child) => share * children[child]!.largest));
}

export function unusedWeights({ method, name }: GroupNode, weights: readonly number[]): Diagnostic[] {
  if (method.unweighted !== true) return [];
  const counted = weights.filter((weight) => weight > 0);
  const differ = counted.some((weight) => weight !== counted[0]);
  return differ ? [messages.unusedWeights(name, method.name)] : [];
}

/** What an aggregation refuses or remarks, of units that stand so many rows further down. */
export function said(node: GroupNode, result: Aggregated, rated: Rated, from = 0): Diagnostic[] {
  /** The cell, unit or criterion of the group that something is about. */
  const subject = (unit: number | undefined, child: number | undefined): messages.Subject => {
    const criterion = child === undefined ? undefined : node.children[child];
    const field = criterion?.kind === 'leaf' ? criterion.indicator.column : undefined;
    const row = unit === undefined ? undefined : rated.rows[from + unit]!;
    return {
      criterion: criterion?.id ?? node.name,
      ...(unit !== undefined && { unit: rated.nameOf(from + unit) }),
      ...(field !== undefined && { field }),
      ...(row !== undefined && field !== undefined && { cell: { row, column: field } }),
    };
  };
  if (result.kind === 'refused') {
    return result.refusals.map(({ row, child, why }) => messages.refusedGroup(subject(row, child), why));
  }
  return (result.remarks ?? []).map(({ row, child, severity, says }) =>
    messages.remark(subject(row, child), severity, says),
  );
}
