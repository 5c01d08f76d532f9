/** Everything an audit says in words, in one place so that its tone can be judged at once. */

import type { Diagnostic } from '../../model/diagnostic.ts';
import { suggestion } from '../../model/suggest.ts';
import type { CorrelationKind } from '../../stats/correlate.ts';
import { formatFixed } from '../../stats/decimal.ts';
import type { Correlation, Move, Thresholds } from './model.ts';

const units = (count: number) => `${count} ${count === 1 ? 'unit' : 'units'}`;
const has = (count: number) => (count === 1 ? 'has' : 'have');

/** Names in a row: `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const quoted = (names: readonly string[]) => listed(names.map((name) => `'${name}'`));

/** Why a figure is not there: the end of a sentence that begins "cannot be computed because". */
export const whys = {
  noValues: 'no unit has a value',
  constant: 'all values are the same',
  fewValues: (least: number, found: number) =>
    `it takes ${least} values, and only ${units(found)} ${has(found)} one`,
  fewPairs: (least: number, found: number) =>
    `it takes ${least} units that have both, and ${found === 0 ? 'none has' : `only ${units(found)} ${has(found)}`}`,
  firstConstant: 'its scores are all the same where both are present',
  secondConstant: 'the scores it is compared with are all the same where both are present',
  noInfluence: 'its scores or the total do not vary, or too few units have both',
  noAlphaOfOne: 'Cronbach’s alpha compares at least two criteria with scores',
  noAlpha: 'Cronbach’s alpha needs scores that vary, and two units that have both of any two criteria',
  fewComplete: (found: number) =>
    `principal components take 3 units with a score in all of them, and ${found === 0 ? 'none has' : `only ${units(found)} ${has(found)}`}`,
  constantComponents: (names: readonly string[]) =>
    `principal components take scores that vary, and those of ${quoted(names)} are all the same over the units without a gap`,
  nothingLeft: 'nothing that has a weight would be left',
  noRating: 'without it no unit has a score',
};

export function unknownColumn(column: string, names: readonly string[]): Diagnostic {
  const help = suggestion(column, names, 'columns');
  return {
    code: 'unknown-column',
    severity: 'error',
    fault: 'usage',
    message: `the data have no column '${column}' to compare the rating with`,
    ...(help !== undefined && { help }),
  };
}

export function ambiguousColumn(column: string, names: readonly string[]): Diagnostic {
  return {
    code: 'ambiguous-column',
    severity: 'error',
    fault: 'usage',
    message: `the column '${column}' to compare the rating with could be ${names.map((name) => `'${name}'`).join(' or ')}`,
    help: 'write it exactly as in the header',
  };
}

export function notNumbers(column: string): Diagnostic {
  return {
    code: 'not-a-number',
    severity: 'error',
    fault: 'data',
    message: `the column '${column}' is text, and a rating can only be compared with numbers`,
    field: column,
  };
}

const fixed = (value: number, digits = 2) => formatFixed(value, digits);
/** With a blank that keeps number and sign on one line. */
const percent = (share: number) => `${fixed(100 * share, share > 0 && share < 0.005 ? 1 : 0)}\u00a0%`;

const SYMBOLS: Record<CorrelationKind, string> = { pearson: 'r', spearman: 'ρ', kendall: 'τ' };

const value = ({ value }: Correlation, kind: CorrelationKind) => `${SYMBOLS[kind]} = ${fixed(value ?? 0)}`;
const probability = (p: number) => (p < 0.001 ? 'p < 0.001' : `p = ${fixed(p, 3)}`);

function strength(correlation: Correlation, kind: CorrelationKind): string {
  const { pValue, pairs } = correlation;
  const figure = value(correlation, kind);
  return pValue === null ? figure : `${figure}, ${probability(pValue)}, ${units(pairs)}`;
}

/** A number with one digit, or none where it is whole: `4 places`, `1.2 places`. */
const places = (count: number) =>
  `${fixed(count, Number.isInteger(count) ? 0 : 1)} ${count === 1 ? 'place' : 'places'}`;

const moves = (movers: readonly Move[], count: number) => {
  const named = movers.map(({ unit, from, to }) => `${unit} from ${from} to ${to}`);
  return listed(count > movers.length ? [...named, `${count - movers.length} more`] : named);
};

/** What some criteria are called, as the subject of a sentence. `group` is undefined for the total. */
const subject = (what: string, group: string | undefined, count: number) =>
  group === undefined ? `The ${count} ${what} of the rating` : `The ${count} ${what} of ${group}`;

export interface Members {
  readonly what: 'indicators' | 'groups' | 'criteria';
  /** Undefined for the total. */
  readonly group: string | undefined;
  readonly count: number;
}

const called = ({ what, group, count }: Members) => subject(what, group, count);

/** The findings' sentences, each complete in itself. */
export const sentences = {
  noValues: (name: string) => `No unit has a value for ${name}: it takes no part in the rating.`,
  constant: (name: string, count: number) =>
    `${name} is the same for all ${units(count)} that answered: it cannot tell them apart.`,
  leftOut: (name: string) =>
    `${name} has values but no scores: its normalisation cannot use them, and it takes no part in the rating.`,
  outliers: (name: string, skew: number, kurt: number, limits: Thresholds, tamed: boolean) =>
    `${name} has outliers: skewness ${fixed(skew)} (limit ${limits.skewness}), kurtosis ${fixed(kurt)} (limit ${limits.kurtosis}); ` +
    (tamed
      ? 'its treatment and normalisation bring the scores inside the limits.'
      : 'a few extreme units stretch its scale and press the others together; treat it, or say why not.'),
  lowAvailability: (name: string, share: number, missing: number, limit: number) =>
    `${name} is known for only ${percent(share)} of the units (limit ${percent(limit)}): ${missing} are judged without it.`,
  manyZeros: (name: string, share: number, limit: number) =>
    `${percent(share)} of the values of ${name} are 0 (limit ${percent(limit)}): it tells only the others apart.`,
  fewDistinct: (names: readonly string[], limit: number) =>
    `Fewer than ${percent(limit)} of the values are distinct in ${listed(names)}: many units are tied there.`,
  redundant: (a: string, b: string, correlation: Correlation, kind: CorrelationKind, together: boolean) =>
    `${a} and ${b} say nearly the same (${strength(correlation, kind)}): what they share counts twice` +
    (together ? '; drop one, or let them share one weight.' : ', in two different groups.'),
  contradiction: (
    a: string,
    b: string,
    { group }: Members,
    correlation: Correlation,
    kind: CorrelationKind,
  ) =>
    `${a} and ${b} contradict each other in ${group ?? 'the rating'} (${strength(correlation, kind)}): what a unit gains in one it tends to lose in the other; check their directions and their group.`,
  negative: (name: string, group: string | undefined, correlation: Correlation, kind: CorrelationKind) =>
    `${name} runs against ${group ?? 'the total'} (${strength(correlation, kind)}): units that are good at it tend to be worse otherwise; check its direction.`,
  silent: (name: string, own: Correlation | undefined, total: Correlation, kind: CorrelationKind) =>
    `${name} is silent: it hardly correlates with ${own === undefined ? '' : `its own group (${value(own, kind)}) or `}the total (${value(total, kind)}), so the result barely reflects it.`,
  elsewhere: (
    name: string,
    own: string,
    r: Correlation,
    other: string,
    q: Correlation,
    kind: CorrelationKind,
  ) =>
    `${name} correlates more with ${other} (${value(q, kind)}) than with its own group, ${own} (${value(r, kind)}): it may belong there.`,
  incoherent: (members: Members, alpha: number, limit: number, better: string | undefined) =>
    `${called(members)} do not measure one thing: Cronbach’s alpha is ${fixed(alpha)} (limit ${limit})${alpha < 0 ? ', below 0, as some contradict others' : ''}.${better ?? ''}`,
  better: (name: string, alpha: number) => ` Without ${name} it would be ${fixed(alpha)}.`,
  severalDimensions: (members: Members, dimensions: number, first: number, all: number) =>
    `${called(members)} have ${dimensions} dimensions (principal components with an eigenvalue above 1): the first explains ${percent(first)} of the variance, all ${dimensions} together ${percent(all)}.`,
  oppositeLoadings: (members: Members, names: readonly string[]) =>
    `${called(members)} do not all point one way: on the first principal component, ${listed(names)} ${names.length === 1 ? 'stands' : 'stand'} against the others.`,
  coherent: (members: Members, alpha: number, first: number) =>
    `${called(members)} measure one thing: Cronbach’s alpha is ${fixed(alpha)}, and one principal component explains ${percent(first)} of the variance.`,
  hiddenWeight: (names: readonly string[], members: Members, factor: number, more: boolean) =>
    `Of ${called(members).replace(/^The/, 'the')}, ${more ? `more than ${factor} times` : `less than 1/${factor}`} as influential as the weight says: ${listed(names)}.`,
  weightAndInfluence: (name: string, weight: number, share: number) =>
    `${name} (${percent(weight)} of the weight, ${percent(share)} of the influence)`,
  decisive: (
    what: string,
    name: string,
    mean: number,
    largest: number,
    movers: readonly Move[],
    count: number,
  ) =>
    `Of the ${what}, ${name} decides most: without it a unit moves by ${places(mean)} on average and by ${places(largest)} at most (${moves(movers, count)}).`,
  withoutEffect: (names: readonly string[]) => `Leaving out ${listed(names)} changes no unit’s place.`,
  losesUnits: (name: string, count: number) =>
    `${units(count)} would have no score without ${name}: ${count === 1 ? 'its place rests' : 'their places rest'} on it alone.`,
  against: (column: string, total: Correlation, kind: CorrelationKind, most: string | undefined) =>
    `The total and ${column}: ${strength(total, kind)}${most === undefined ? '' : `; of the criteria at the top, ${most}`}.`,
  mostWith: (name: string, correlation: Correlation, kind: CorrelationKind) =>
    `${name} follows it most (${value(correlation, kind)})`,
  notOutside: (column: string, name: string) =>
    `${column} is no outside column: it is itself the indicator ${name} of the rating.`,
  notComputed: (what: readonly string[], why: string) => `Not computed, because ${why}: ${listed(what)}.`,
  coherenceOf: (members: Members) => `the coherence of ${called(members).replace(/^The/, 'the')}`,
  removalOf: (name: string) => `the effect of leaving out ${name}`,
  comparisonWith: (column: string) => `the correlation of the total with ${column}`,
};
