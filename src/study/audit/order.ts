/** In which order findings are told. */

import type { AuditedCriterion, Finding, FindingKind } from './model.ts';

/** About which way an indicator runs: where that is wrong, everything else that is found follows from it. */
const OF_DIRECTION: readonly FindingKind[] = ['direction', 'negative'];

/** About one criterion and another one, told under the first. */
const OF_PAIRS: readonly FindingKind[] = ['redundant', 'contradiction', 'elsewhere'];

/** The criterion that a finding is told under; of several together none. */
export const toldUnder = ({ kind, criteria }: Finding): string | undefined =>
  criteria.length === 1 || OF_PAIRS.includes(kind) ? criteria[0] : undefined;

/**
 * Warnings, then notes; in each first what may be a wrong direction, then what is left, one criterion after the
 * other in the order of the methodology, and last what is about many.
 */
export function inOrder(findings: readonly Finding[], criteria: readonly AuditedCriterion[]): Finding[] {
  const spot = new Map(criteria.map(({ id }, index) => [id, index]));
  const rankOf = (finding: Finding): readonly number[] => [
    finding.severity === 'warning' ? 0 : 1,
    OF_DIRECTION.includes(finding.kind) ? 0 : 1,
    spot.get(toldUnder(finding) ?? '') ?? criteria.length,
  ];
  return findings
    .map((finding) => ({ finding, rank: rankOf(finding) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ finding }) => finding);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : a[index]! - b[index]!;
}
