/** The weights of each group's children, by the group's `weights` method, from the leaves up. */

import { methodOf, type Weighed } from '../method/method.ts';
import { weigh } from '../method/weigh/registry.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FittedGroup } from '../model/fitted.ts';
import type { Criterion, Methodology } from '../model/methodology.ts';
import { isGroup } from '../model/methodology.ts';
import { combine, leafScores } from './combine.ts';
import type { Computed } from './group.ts';
import * as messages from './messages.ts';
import type { Rated } from './rated.ts';
import { byId, type GroupNode, groupsFromLeaves, type LeafNode, type Node } from './tree.ts';

/**
 * The fitted groups of a tree, the top first. A group that `known` gives is not weighed again.
 *
 * Where a method finds no weights, an error is noted and the given ones stand in, equal ones where all are 0.
 */
export function weighGroups(
  top: GroupNode,
  methodology: Methodology,
  rated: Rated,
  known: (node: GroupNode) => FittedGroup | undefined = () => undefined,
): readonly FittedGroup[] {
  const weights = new Map<string | null, FittedGroup>();
  const done = new Map<Node, Computed>();
  const scoresOf = (child: Node) =>
    combine(child, { rated, weights, done }).score ?? leafScores(child as LeafNode);
  // A group is weighed after its children, whose scores it may look at.
  for (const node of groupsFromLeaves(top))
    weights.set(node.id, known(node) ?? weighGroup(node, methodology, scoresOf));
  return [...weights.values()].reverse();
}

function weighGroup(
  node: GroupNode,
  methodology: Methodology,
  scoresOf: (child: Node) => Float64Array,
): FittedGroup {
  const { id, settings, children, childOrder } = node;
  const sorted = byId(settings.criteria);
  const given = sorted.map(({ weight }) => weight);
  const made = (weights: readonly number[], notes: readonly Diagnostic[], result?: Weighed): FittedGroup => ({
    id,
    children: sorted.map((child) => child.id),
    weights,
    measures: (result?.kind === 'weights' && result.measures) || [],
    warnings: (result?.kind === 'weights' && result.warnings) || [],
    refused: result?.kind === 'refused' ? { why: result.why } : null,
    notes,
  });
  if (sorted.length === 1) return made([1], []);
  const method = methodOf(weigh, settings.weights);
  const result = method.weigh(
    {
      given,
      ids: sorted.map((child) => child.id),
      childOrder,
      directions: sorted.map((child) => (isGroup(child) ? 'higher' : child.direction)),
      normalised: () => children.map(scoresOf),
      treated: () =>
        children.map((child) => (child.kind === 'leaf' ? child.fitted.treated : scoresOf(child))),
    },
    settings.weights,
  );
  const about = { methodology, children: settings.criteria, group: node.name, method: method.name };
  if (result.kind === 'refused') {
    const note = messages.noWeights(about, sorted[result.child ?? -1], result.why);
    return made(given.some((weight) => weight > 0) ? given : given.map(() => 1), [note], result);
  }
  const notes = (result.warnings ?? []).map((why) => messages.doubtfulWeights(about, why));
  return made(result.weights, [...notes, ...weightless(result.weights)], result);

  /** Children that have scores and yet no say; what was written so is no surprise. */
  function weightless(weights: readonly number[]): Diagnostic[] {
    if (method.stated !== undefined) return [];
    return sorted.flatMap((child: Criterion, index) =>
      weights[index]! > 0 || scoresOf(children[index]!).every(Number.isNaN)
        ? []
        : messages.weightless(about, child),
    );
  }
}
