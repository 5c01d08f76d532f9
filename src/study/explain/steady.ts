/**
 * Whether improving an indicator can never cost its unit a place, by the traits of the methods: the unit's own score
 * does not fall, and nobody else's rises. Where this is not known, more change is not taken to be better.
 */

import { methodOf } from '../../method/method.ts';
import { missing } from '../../method/missing/registry.ts';
import { normalise } from '../../method/normalise/registry.ts';
import { treat } from '../../method/treat/registry.ts';
import { weigh } from '../../method/weigh/registry.ts';
import { headerKey } from '../../model/table.ts';
import type { GroupNode, Node } from '../../stage/tree.ts';
import type { Subject } from './subject.ts';
import { decisiveColumns } from './trials.ts';

/** The indicators of which this is known, by id, for each unit. */
export function steadyIndicators(subject: Subject): (unit: number) => ReadonlySet<string> {
  const steady = steadyMethods(subject);
  const { indicators } = subject.evaluated.fitted;
  const alones = new Map(indicators.map(({ id, observed }) => [id, alonesOf(observed)]));
  // Where all others have one value, reaching it would leave the indicator out for everybody.
  return (unit) => new Set([...steady].filter((id) => !alones.get(id)!.includes(unit)));
}

/** The units beside which all others that have a value have the same. */
function alonesOf(observed: Float64Array): number[] {
  const holders = new Map<number, number[]>();
  for (const [unit, value] of observed.entries()) {
    if (Number.isNaN(value)) continue;
    const units = holders.get(value) ?? [];
    units.push(unit);
    holders.set(value, units);
    if (holders.size > 2) return [];
  }
  return [...holders.values()].flatMap((units) => (units.length === 1 ? units : []));
}

/** The indicators whose methods are such. */
function steadyMethods(subject: Subject): ReadonlySet<string> {
  const { ground, indicators, evaluated } = subject;
  const { fitted } = evaluated;
  const columns = indicators.map(({ column }) => headerKey(column));
  const decisive = new Set([...decisiveColumns(subject)].map(headerKey));
  const { screening } = fitted.methodology;
  const isScreened = [screening, ...(screening.groups ?? [])].some(({ nonzero = 0 }) => nonzero > 0);
  const isFilledAround = indicators.some((indicator, index) => {
    const { looksAt } = methodOf(missing, indicator.missing);
    return looksAt === 'other-indicators' && fitted.indicators[index]!.observed.some(Number.isNaN);
  });
  if (isScreened || isFilledAround || !isSteadyTree(ground.top)) return new Set();
  const steady = indicators.filter((indicator, index) => {
    const treatment = methodOf(treat, indicator.treat);
    const scale = methodOf(normalise, indicator.normalise);
    const { looksAt } = methodOf(missing, indicator.missing);
    const isFilled = looksAt !== 'nothing' && fitted.indicators[index]!.observed.some(Number.isNaN);
    return (
      !isFilled &&
      columns.filter((column) => column === columns[index]).length === 1 &&
      !decisive.has(columns[index]!) &&
      treatment.looksAt === 'unit' &&
      treatment.monotone &&
      scale.monotone &&
      (scale.looksAt === 'unit' || scale.helpsNobodyElse === true) &&
      (indicator.direction === 'higher' || scale.keepsDirection !== true)
    );
  });
  return new Set(steady.map(({ id }) => id));
}

const isSteadyTree = (node: Node): boolean =>
  node.kind === 'leaf' || (isSteadyGroup(node) && node.children.every(isSteadyTree));

function isSteadyGroup({ method, scale, settings }: GroupNode): boolean {
  const { needs } = methodOf(weigh, settings.weights);
  const own = scale === undefined ? undefined : methodOf(normalise, scale);
  return (
    method.looksAt === 'unit' &&
    method.monotone &&
    (needs === 'nothing' || needs === 'judgement') &&
    (own === undefined || (own.looksAt === 'unit' && own.monotone))
  );
}
