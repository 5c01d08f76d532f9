/** Two orders of the units drawn from a fuzzy outranking relation: from the best on, and from the worst on. */

import { countUp } from '../../../stats/order.ts';
import type { Relation } from './credibility.ts';

/** Credibilities that differ by less are the same: noise of the differences that they are made of. */
const SLACK = 1e-9;

/** By how much a credibility must exceed another to be told from it. */
const discrimination = (credibility: number) => 0.3 - 0.15 * credibility;

/** A level of credibility and the pair of units that has it; 0 where there is none. */
interface Level {
  readonly credibility: number;
  readonly unit: number;
  readonly other: number;
}

const NONE: Level = { credibility: 0, unit: -1, other: -1 };

/** The highest level among units that is below a limit. */
function highest({ count, credibility }: Relation, units: Uint32Array, limit: number): Level {
  let [best, at, to] = [0, -1, -1];
  for (const unit of units) {
    const row = unit * count;
    for (const other of units) {
      const found = credibility[row + other]!;
      if (found > best && found < limit) [best, at, to] = [found, unit, other];
    }
  }
  return at === -1 ? NONE : { credibility: best, unit: at, other: to };
}

const below = (level: number) => level - discrimination(level) - SLACK;

/**
 * Adds to each of `units`, or takes from it, how many of `others` it outranks at a level less how many outrank it: a
 * outranks b where σ(a, b) is above the level and above σ(b, a) by more than its discrimination threshold.
 */
function qualify(
  { count, credibility }: Relation,
  units: Uint32Array,
  others: Uint32Array,
  level: number,
  sign: 1 | -1,
  qualification: Int32Array,
): void {
  const outranks = (a: number, b: number) =>
    a > level + SLACK && a - b > discrimination(a) + SLACK ? sign : 0;
  for (const unit of units) {
    for (const other of others) {
      const [to, from] = [credibility[unit * count + other]!, credibility[other * count + unit]!];
      qualification[unit]! += outranks(to, from) - outranks(from, to);
    }
  }
}

/** Those with the highest qualification, or the lowest. */
function extremes(units: Uint32Array, qualification: Int32Array, way: 1 | -1): Uint32Array {
  const most = units.reduce((before, unit) => Math.max(before, way * qualification[unit]!), -Infinity);
  return units.filter((unit) => way * qualification[unit]! === most);
}

/** Of units that are drawn together those that stay so down to level 0. */
function narrowed(relation: Relation, drawn: Uint32Array, level: number, way: 1 | -1): Uint32Array {
  let [units, at] = [drawn, level];
  const qualification = new Int32Array(relation.count);
  while (units.length > 1 && at > 0) {
    at = highest(relation, units, below(at)).credibility;
    for (const unit of units) qualification[unit] = 0;
    qualify(relation, units, units, at, 1, qualification);
    units = extremes(units, qualification, way);
  }
  return units;
}

/**
 * The step at which each unit is drawn, from 0: those with the best qualification first (`way` 1), or those with the
 * worst (−1). Levels and qualifications are found anew only where the units drawn before had a part in them. n³ at most.
 */
export function distilled(relation: Relation, way: 1 | -1): Int32Array {
  const { count } = relation;
  const steps = new Int32Array(count);
  const qualification = new Int32Array(count);
  const isGone = new Uint8Array(count);
  const isHeld = ({ unit, other }: Level) => unit !== -1 && isGone[unit] === 0 && isGone[other] === 0;
  let left = countUp(0, count);
  let top = NONE;
  let level: Level | undefined;
  for (let step = 0; left.length > 0; step++) {
    const before = { top, level };
    if (!isHeld(top)) top = highest(relation, left, Infinity);
    if (level === undefined || top.credibility !== before.top.credibility || !isHeld(level)) {
      level = highest(relation, left, below(top.credibility));
    }
    if (level.credibility !== before.level?.credibility) {
      qualification.fill(0);
      qualify(relation, left, left, level.credibility, 1, qualification);
    }
    const drawn = narrowed(relation, extremes(left, qualification, way), level.credibility, way);
    for (const unit of drawn) {
      steps[unit] = step;
      isGone[unit] = 1;
    }
    left = left.filter((unit) => isGone[unit] === 0);
    qualify(relation, left, drawn, level.credibility, -1, qualification);
  }
  return steps;
}
