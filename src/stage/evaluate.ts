/** Scores and places of a fitted rating, as it is or with something different in it. */

import type { Outcome } from '../model/diagnostic.ts';
import { hasErrors } from '../model/diagnostic.ts';
import type { Change, CriterionScores, Evaluated, Fitted, Scores } from '../model/fitted.ts';
import { type Criterion, isGroup } from '../model/methodology.ts';
import { changed } from './change.ts';
import { allNotes, combine, indicatorScores } from './combine.ts';
import type { Calculation } from './group.ts';
import * as messages from './messages.ts';
import { type Comparable, place } from './place.ts';
import { ratedOf } from './rated.ts';
import { revived } from './revive.ts';
import { type GroupNode, sharesOf, treeOf, weightsByGroup } from './tree.ts';
import { type Workspace, withOtherWeights } from './workspace.ts';

/**
 * Scores and places of a fitted rating, with all that there is to say, or every error found.
 *
 * A change gives what rating the changed table by the changed methodology from scratch would, to the last bit; only
 * what it touches is done again.
 *
 * @param change one, or several that are made in turn
 * @param workspace made of this fitted rating by `workspaceFor()`: other weights then allocate nothing, and the
 *   result is good until the next evaluation with it; of such a result `fitted` is still that without the change
 *
 * Missing values: NaN; a unit without a total has no place. Errors: as of `rate()`, and changes that name what is not
 * there or leave nothing to rate.
 */
export function evaluate(
  fitted: Fitted,
  change: Change | readonly Change[] = [],
  workspace?: Workspace,
): Outcome<Evaluated> {
  const changes = Array.isArray(change) ? (change as readonly Change[]) : [change as Change];
  if (workspace !== undefined) {
    const found = withOtherWeights(workspace, fitted, changes);
    if (found !== undefined) return found;
    const isItsOwn = fitted === workspace.asked || fitted === workspace.fitted;
    const again = isItsOwn ? workspace.withCells?.(changes) : undefined;
    if (again !== undefined) return again;
  }
  const whole = revived(workspace?.asked === fitted ? workspace.fitted : fitted);
  if (changes.length === 0) return evaluateFitted(whole);
  const other = changed(whole, changes);
  return other.ok ? evaluateFitted(other.value, workspace?.known) : other;
}

/** Everything from the fitted columns on, but for what is known of the same ones. */
export function evaluateFitted(fitted: Fitted, known?: Calculation['known']): Outcome<Evaluated> {
  const { answers, sample, methodology } = fitted;
  const top = treeOf(methodology, fitted.indicators);
  const rated = ratedOf(answers, sample);
  const calculation: Calculation = {
    rated,
    weights: weightsByGroup(fitted),
    done: new Map(),
    ...(known && { known }),
  };
  combine(top, calculation);
  const notes = allNotes(fitted, top, calculation);
  if (hasErrors(notes)) return { ok: false, diagnostics: notes };

  const scores = scoresOf(fitted, top, calculation);
  const { ranking } = methodology;
  const places = place(totalOf(scores), rated.ids, ranking, tiebreakersOf(fitted, scores));
  if (places.order.length === 0) {
    notes.push(messages.nobodyRated(answers.length - answers.absent.length));
    return { ok: false, diagnostics: notes };
  }
  return { ok: true, value: { fitted, scores, places, notes }, diagnostics: notes };
}

const totalOf = ({ total, largest }: Scores): Comparable => ({ score: total, largest });

/** The columns that decide between tied units, in turn. */
function tiebreakersOf({ methodology, indicators }: Fitted, { criteria }: Scores): Comparable[] {
  return methodology.ranking.tiebreak.map((id) => {
    const { score, largest } = criteria.find((criterion) => criterion.id === id)!;
    return { score: score ?? indicatorScores(methodology, indicators, id), largest };
  });
}

/** The scores of all criteria in the order of the methodology, and the total. */
function scoresOf({ methodology }: Fitted, top: GroupNode, { weights, done }: Calculation): Scores {
  const found = new Map<string, CriterionScores>();
  const collect = (group: GroupNode) => {
    const shares = sharesOf(weights.get(group.id)!.weights);
    group.children.forEach((child, index) => {
      const { score, largest } = done.get(child)!;
      const id = child.id ?? '';
      found.set(id, { id, weight: shares[index]!, score, largest });
      if (child.kind === 'group') collect(child);
    });
  };
  collect(top);
  const criteria: CriterionScores[] = [];
  const list = (children: readonly Criterion[]) => {
    for (const child of children) {
      criteria.push(found.get(child.id)!);
      if (isGroup(child)) list(child.criteria);
    }
  };
  list(methodology.criteria);
  const { score, largest } = done.get(top)!;
  return { criteria, total: score!, largest };
}
