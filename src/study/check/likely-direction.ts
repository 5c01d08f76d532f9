import { type Group, groupsOf, isGroup, type Methodology } from '../../model/methodology.ts';
import { spearman } from '../../stats/correlation.ts';
import { likelyLower } from '../guess/lower-is-better.ts';
import type { Check, Finding, Subject } from './check.ts';
import * as messages from './messages.ts';

/**
 * Against every sibling: how many siblings there are at least, of how many units, how large its rank correlation
 * with each and with the middle one is at least, below 0, and how well the others go together in the middle.
 */
const SIBLINGS = 3;
const UNITS = 10;
const EACH = 0.3;
const MIDDLE = 0.5;
const TOGETHER = 0.3;
/** Correlations of more values than this take time that a rating would be seen to wait for. */
const MOST_VALUES = 100_000;

/**
 * Indicators whose direction is likely the other: by the words of id, name or column where more is said to be better
 * and the name says the contrary, or by the ranks, where an indicator runs against every one of its siblings, and
 * these go together. Answers and bands have their points, which say what is better.
 */
export const likelyDirection: Check = {
  code: 'likely-direction',
  severity: 'warning',
  about: 'data',
  find(subject) {
    const found = namedLower(subject);
    const byName =
      subject.isPlain && found.length > 1
        ? [messages.severalLower(found)]
        : found.map(({ column, id, word }) => messages.lowerByName(subject, column, id, word));
    if (subject.measures.length * subject.table.length > MOST_VALUES) return byName;
    const told = new Set(found.map(({ id }) => id));
    const byRanks = [...groupsOf(subject.methodology).values()].flatMap((group) => against(subject, group));
    return [...byName, ...byRanks.filter(({ subject: id }) => id === undefined || !told.has(id))];
  },
};

/** Indicators whose names say that lower is better, with the word. */
const namedLower = ({ measures }: Subject) =>
  measures.flatMap(({ indicator, column }) => {
    const word = likelyLower(indicator);
    return word === undefined ? [] : [{ id: indicator.id, column: column.name, word }];
  });

/** The indicators of a group that run against all the others. */
function against(subject: Subject, group: Group | Methodology): Finding[] {
  const ids = new Set(group.criteria.flatMap((child) => (isGroup(child) ? [] : [child.id])));
  const siblings = subject.measures.filter(({ indicator }) => ids.has(indicator.id));
  if (siblings.length <= SIBLINGS) return [];
  const turned = siblings.map(({ indicator, raw }) =>
    indicator.direction === 'lower' ? raw.map((value) => -value) : raw,
  );
  const correlations = turned.map((a, index) =>
    turned.map((b, other) => (other < index ? Number.NaN : other === index ? 1 : between(a, b))),
  );
  const of = (index: number, other: number) => correlations[Math.min(index, other)]![Math.max(index, other)]!;
  const others = (index: number) => siblings.map((_, other) => other).filter((other) => other !== index);
  return siblings.flatMap(({ indicator, column }, index) => {
    const own = others(index).map((other) => of(index, other));
    if (!own.every((r) => r <= -EACH) || !(middle(own) <= -MIDDLE)) return [];
    const rest = others(index).flatMap((a) => others(index).flatMap((b) => (a < b ? [of(a, b)] : [])));
    if (!(middle(rest) >= TOGETHER)) return [];
    return [
      messages.againstSiblings(
        subject,
        column.name,
        indicator.id,
        indicator.direction === 'lower',
        own.length,
        middle(own),
      ),
    ];
  });
}

/** The rank correlation; NaN over too few units. */
function between(a: Float64Array, b: Float64Array): number {
  let both = 0;
  for (let row = 0; row < a.length; row++) if (!Number.isNaN(a[row]! + b[row]!)) both++;
  return both < UNITS ? Number.NaN : spearman(a, b);
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN;
