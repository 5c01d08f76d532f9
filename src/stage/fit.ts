/** What the stages before the scores come to: who takes part, and what every stage learned of the answers. */

import { methodOf } from '../method/method.ts';
import { missing } from '../method/missing/registry.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors } from '../model/diagnostic.ts';
import type { Answer, Answers, Fitted, FittedGroup, FittedIndicator, Sample } from '../model/fitted.ts';
import type { Indicator, Methodology } from '../model/methodology.ts';
import { groupsOf, indicatorsOf } from '../model/methodology.ts';
import type { Input, Table } from '../model/table.ts';
import { bind } from './bind.ts';
import { fill, type Surroundings } from './fill.ts';
import { measureAll } from './measure.ts';
import { fitScores } from './normalise.ts';
import { peersOf } from './peers.ts';
import { asReady, type ReadyMethodology } from './prepare.ts';
import { groupingOf, type Rated, ratedOf } from './rated.ts';
import { screen } from './screen.ts';
import { treatOutliers } from './treat.ts';
import { type GroupNode, treeOf } from './tree.ts';
import { weighGroups } from './weigh.ts';

/** Everything there is to say, and the fitted rating as far as there is one: what was found wrong is in its notes. */
export interface Learnt {
  readonly fitted: Fitted | undefined;
  readonly notes: readonly Diagnostic[];
}

/**
 * Binds, measures, screens and learns. Where columns or cells are wrong there is nothing to learn from; where an
 * indicator cannot be normalised or a group not be weighed, the rest is fitted all the same, so that everything else
 * that is wrong with it can be said too.
 */
export function learn(table: Table, methodology: Methodology): Learnt {
  const ready = asReady(methodology);
  if (!ready.ok) return { fitted: undefined, notes: ready.diagnostics };
  const bound = bind(table, methodology);
  if (!bound.ok) return { fitted: undefined, notes: bound.diagnostics };
  const { answers, notes: measured } = measureAll(bound.value, methodology);
  const sample = screen(answers, methodology);
  const notes = [...bound.diagnostics, ...measured];
  if (hasErrors([...notes, ...sample.notes]))
    return { fitted: undefined, notes: [...notes, ...sample.notes] };
  const asked = { methodology: ready.value, inputs: table.inputs, answers, sample, notes };
  return { fitted: fitAnswers(asked), notes: [] };
}

/** What comes before the learning. */
export interface Asked {
  readonly methodology: ReadyMethodology;
  readonly inputs: readonly Input[];
  readonly answers: Answers;
  readonly sample: Sample;
  readonly notes: readonly Diagnostic[];
}

/** Learns from answers. What `before` learned of the same answers of the same units by the same methods is taken over. */
export function fitAnswers(asked: Asked, before?: Fitted): Fitted {
  const { methodology, answers, sample } = asked;
  const rated = ratedOf(answers, sample);
  const same = before !== undefined && sameRows(before.sample, sample) ? before : undefined;
  const indicators = fitIndicators(asked, rated, same);
  const top = treeOf(methodology, indicators);
  const groups = weighGroups(top, methodology, rated, keptGroups(indicators, same));
  return { ...asked, indicators, groups };
}

function fitIndicators(
  { methodology, answers }: Asked,
  rated: Rated,
  before: Fitted | undefined,
): readonly FittedIndicator[] {
  const indicators = indicatorsOf(methodology.criteria);
  const earlier = earlierOf(before);
  const isOld = (answer: Answer, indicator: Indicator) => {
    const known = earlier.get(indicator.id);
    return known !== undefined && known.answer.values === answer.values;
  };
  const observed = new Map<string, Float64Array>();
  indicators.forEach((indicator, index) => {
    const answer = answers.indicators[index]!;
    const known = earlier.get(indicator.id)?.fitted.observed;
    observed.set(
      indicator.id,
      isOld(answer, indicator) && known !== undefined ? known : rated.pick(answer.values),
    );
  });
  // Fills may look at all the other indicators.
  const sameAnswers =
    earlier.size === indicators.length &&
    indicators.every((indicator, index) => isOld(answers.indicators[index]!, indicator));
  const surroundings = (id: string): Surroundings => ({
    rated,
    peers: () => peersOf(id, methodology.criteria, observed),
    groups: (by) => groupingOf(by, answers, rated, methodology),
  });
  return indicators.map((indicator, index) => {
    const known = earlier.get(indicator.id);
    const isKept =
      known !== undefined &&
      isOld(answers.indicators[index]!, indicator) &&
      sameMethods(known.indicator, indicator) &&
      (sameAnswers || !looksAround(indicator, known.fitted.observed));
    return isKept
      ? known.fitted
      : fitIndicator(indicator, observed.get(indicator.id)!, surroundings(indicator.id));
  });
}

/** What every stage learns of one indicator, by the answers of the rated units. */
export function fitIndicator(
  indicator: Indicator,
  observed: Float64Array,
  surroundings: Surroundings,
): FittedIndicator {
  const { rated } = surroundings;
  const { values, filled, notes: filling } = fill(indicator, observed, surroundings);
  const { treated, treatment, notes: ofTreatment } = treatOutliers(indicator, values, rated);
  const { learned, notes: ofScores } = fitScores(indicator, { treated, treatment }, rated);
  return {
    id: indicator.id,
    observed,
    values,
    ...(filled !== undefined && { filled }),
    treated,
    treatment,
    learned,
    filling,
    notes: [...ofTreatment, ...ofScores],
  };
}

/** An earlier fit's indicators by id, with what they were made of. */
function earlierOf(before: Fitted | undefined) {
  const found = new Map<string, { indicator: Indicator; answer: Answer; fitted: FittedIndicator }>();
  if (before === undefined) return found;
  indicatorsOf(before.methodology.criteria).forEach((indicator, index) => {
    const [answer, fitted] = [before.answers.indicators[index]!, before.indicators[index]!];
    found.set(indicator.id, { indicator, answer, fitted });
  });
  return found;
}

/** Whether its gaps are filled from what may be other indicators. */
const looksAround = ({ missing: choice }: Indicator, observed: Float64Array): boolean =>
  methodOf(missing, choice).policy === 'fill' && observed.some(Number.isNaN);

/** What is written of the stages from filling to normalisation. */
const sameMethods = (a: Indicator, b: Indicator): boolean =>
  a.direction === b.direction &&
  a.missing === b.missing &&
  a.treat === b.treat &&
  a.normalise === b.normalise;

const sameRows = (a: Sample, b: Sample): boolean =>
  a.rows.length === b.rows.length && a.rows.every((row, unit) => row === b.rows[unit]);

/** The groups of an earlier fit under which nothing has changed, so that their weights stand. */
function keptGroups(
  indicators: readonly FittedIndicator[],
  before: Fitted | undefined,
): (node: GroupNode) => FittedGroup | undefined {
  if (before === undefined) return () => undefined;
  const earlier = new Set<unknown>(before.indicators);
  const kept = new Set<unknown>(indicators.filter((indicator) => earlier.has(indicator)));
  const groups = new Map(before.groups.map((group) => [group.id, group]));
  const settings = groupsOf(before.methodology);
  const isKept = new Map<GroupNode, boolean>();
  return (node) => {
    const old = settings.get(node.id);
    const below = node.children.every((child) =>
      child.kind === 'leaf' ? kept.has(child.fitted) : isKept.get(child) === true,
    );
    const whole = below && old !== undefined && sameGroup(old, node.settings);
    isKept.set(node, whole);
    return whole ? groups.get(node.id) : undefined;
  };
}

const scaleOf = (group: GroupNode['settings']) => ('normalise' in group ? group.normalise : undefined);

/** Whether two groups have the same children with the same weights, put together in the same way. */
const sameGroup = (a: GroupNode['settings'], b: GroupNode['settings']): boolean =>
  a.weights === b.weights &&
  a.aggregate === b.aggregate &&
  a.coverage === b.coverage &&
  scaleOf(a) === scaleOf(b) &&
  a.criteria.length === b.criteria.length &&
  a.criteria.every(
    ({ id, weight }, index) => id === b.criteria[index]!.id && weight === b.criteria[index]!.weight,
  );
