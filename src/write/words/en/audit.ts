/** What an audit finds, and why a figure is not there, in English. */

import type { Saying } from '../../../model/saying.ts';
import type {
  AuditSayings,
  FindingSayings,
  Members,
  Strength,
  WhySayings,
} from '../../../model/sayings/audit.ts';
import { formatFixed } from '../../../stats/decimal.ts';
import type { Catalogue } from '../words.ts';
import { counted, offered, quoted } from './parts.ts';

const units = (count: number) => counted(count, 'unit');
const has = (count: number) => (count === 1 ? 'has' : 'have');

/** Names in a row: `a`, `a and b`, `a, b and c`. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const fixed = (value: number, digits = 2) => formatFixed(value, digits);
/** With a blank that keeps number and sign on one line. */
const percent = (share: number) => `${fixed(100 * share, share > 0 && share < 0.005 ? 1 : 0)}\u00a0%`;

const SYMBOLS = { pearson: 'r', spearman: 'ρ', kendall: 'τ' } as const;

const figure = ({ kind, value }: Strength) => `${SYMBOLS[kind]} = ${fixed(value)}`;
const probability = (p: number) => (p < 0.001 ? 'p < 0.001' : `p = ${fixed(p, 3)}`);
const strongly = (strength: Strength) =>
  strength.pValue === null
    ? figure(strength)
    : `${figure(strength)}, ${probability(strength.pValue)}, ${units(strength.pairs)}`;

/** A number with one digit, or none where it is whole: `4 places`, `1.2 places`. */
const places = (count: number) =>
  `${fixed(count, Number.isInteger(count) ? 0 : 1)} ${count === 1 ? 'place' : 'places'}`;

/** What some criteria are called, as the subject of a sentence. */
const called = ({ what, group, count }: Members, the = 'The') =>
  `${the} ${count} ${what} of ${group ?? 'the rating'}`;

const whys: Catalogue<WhySayings> = {
  whyNoValues: () => 'no unit has a value',
  whyConstant: () => 'all values are the same',
  whyFewValues: ({ least, found }) =>
    `at least ${least} values are needed; ${found === 0 ? 'there are none' : `only ${units(found)} ${has(found)} one`}`,
  whyFewPairs: ({ least, found }) =>
    `at least ${least} units with both are needed; ${found === 0 ? 'there are none' : `there ${found === 1 ? 'is' : 'are'} only ${found}`}`,
  whyFirstConstant: () => 'its scores are constant where both are present',
  whySecondConstant: () => 'the scores it is compared with are constant where both are present',
  whyNoInfluence: () => 'its scores or the total do not vary, or too few units have both',
  whyAlphaOfOne: () => 'Cronbach’s alpha needs at least two criteria with scores',
  whyNoAlpha: () =>
    'Cronbach’s alpha needs scores that vary, and at least two units in common for any two criteria',
  whyFewComplete: ({ found }) =>
    `PCA needs 3 complete units; ${found === 0 ? 'none is' : `only ${found} ${found === 1 ? 'is' : 'are'}`}`,
  whyConstantComponents: ({ names }) =>
    `PCA needs scores that vary; those of ${listed(names.map(quoted))} are constant over the complete units`,
  whyNothingLeft: () => 'no criterion with a weight would be left',
  whyNoRating: () => 'without it no unit would have a score',
};

const findings: Catalogue<FindingSayings<Saying>> = {
  auditNoValues: ({ name }) => `No unit has a value for ${name}, so it plays no part in the rating.`,
  auditConstant: ({ name, count }) =>
    `${name} is the same for all ${units(count)} with a value, so it does not tell them apart.`,
  auditLeftOut: ({ name }) =>
    `${name} has values but no scores: its normalisation cannot use them, so it plays no part in the rating.`,
  auditOutliers: ({ name, skewness, kurtosis, limits, isTamed }) =>
    `${name} has outliers: skewness ${fixed(skewness)} (limit ${limits.skewness}), kurtosis ${fixed(kurtosis)} (limit ${limits.kurtosis}); ${
      isTamed
        ? 'its treatment and normalisation bring the scores within the limits.'
        : 'a few extreme units stretch its scale and squeeze the others together; treat it, or explain why not.'
    }`,
  lowAvailability: ({ name, share, missing, limit }) =>
    `${name} is known for only ${percent(share)} of the units (limit ${percent(limit)}); ${units(missing)} ${has(missing)} no value.`,
  manyZeros: ({ name, share, limit }) =>
    `${percent(share)} of the values of ${name} are 0 (limit ${percent(limit)}), so it only tells the rest apart.`,
  fewDistinct: ({ criteria, limit }) =>
    `Fewer than ${percent(limit)} of the values are distinct in ${listed(criteria.map(({ name, distinct }) => `${name} (${distinct})`))}: many units are tied.`,
  redundant: ({ first, second, strength, areSiblings }) =>
    `${first} and ${second} carry nearly the same information (${strongly(strength)}): what they share counts twice${
      areSiblings ? '; drop one, or let them share one weight.' : ', in two different groups.'
    }`,
  contradiction: ({ first, second, group, strength }) =>
    `${first} and ${second} contradict each other within ${group ?? 'the rating'} (${strongly(strength)}): units that score well on one tend to score badly on the other; check their directions and their grouping.`,
  nameSaysLower: ({ name, word }) =>
    `Higher counts as better for ${name}, although ‘${word}’ in its name suggests that lower is better: check its direction.`,
  runsAgainst: ({ name, group, strength }) =>
    `${name} runs against ${group ?? 'the total'} (${strongly(strength)}): units that score well on it tend to score worse overall; check its direction.`,
  silent: ({ name, own, total }) =>
    `${name} is silent: it hardly correlates with ${own === null ? '' : `its own group (${figure(own)}) or `}the total (${figure(total)}), so the result barely reflects it.`,
  elsewhere: ({ name, group, own, other, strength }) =>
    `${name} correlates most strongly with ${other} (${figure(strength)}), not with its own group, ${group} (${figure(own)}): it may belong there.`,
  incoherent: ({ members, alpha, limit, better }) =>
    `${called(members)} do not measure a single concept: Cronbach’s alpha is ${fixed(alpha)} (limit ${limit})${alpha < 0 ? ', negative because some contradict others' : ''}.${
      better === null ? '' : ` Without ${better.name} it would be ${fixed(better.alpha)}.`
    }`,
  severalDimensions: ({ members, dimensions, first, all }) =>
    `${called(members)} have ${dimensions} dimensions (principal components with an eigenvalue above 1): the first explains ${percent(first)} of the variance, ${dimensions === 2 ? 'both' : `all ${dimensions}`} together ${percent(all)}.`,
  oppositeLoadings: ({ members, names }) =>
    `${called(members)} do not all point in the same direction: on the first principal component, ${listed(names)} ${names.length === 1 ? 'loads' : 'load'} opposite to the others.`,
  coherent: ({ members, alpha, first }) =>
    `${called(members)} measure a single concept: Cronbach’s alpha is ${fixed(alpha)}, and one principal component explains ${percent(first)} of the variance.`,
  hiddenWeight: ({ members, factor, isMore, criteria }) => {
    const names = criteria.map(
      ({ name, weight, influence }) =>
        `${name} (${percent(weight)} of the weight, ${percent(influence)} of the influence)`,
    );
    const [whose, implies] = criteria.length === 1 ? ['its weight', 'implies'] : ['their weights', 'imply'];
    const share = factor === 2 ? (isMore ? 'twice' : 'half') : isMore ? `${factor} times` : `1/${factor} of`;
    return `Of ${called(members, 'the')}, ${listed(names)} ${has(criteria.length)} ${isMore ? 'more' : 'less'} than ${share} the influence that ${whose} ${implies}.`;
  },
  decisive: ({ what, name, mean, largest, movers, count }) => {
    const named = movers.map(({ unit, from, to }) => `${unit} from ${from} to ${to}`);
    const moves = listed(count > movers.length ? [...named, `${count - movers.length} more`] : named);
    return `Of the ${what}, ${name} is the most decisive: without it, units move by ${places(mean)} on average and by ${places(largest)} at most (${moves}).`;
  },
  withoutEffect: ({ names }) => `Leaving out ${listed(names)} changes no unit’s place.`,
  losesUnits: ({ name, count }) =>
    `${units(count)} would have no score without ${name}: ${count === 1 ? 'its place rests' : 'their places rest'} on it alone.`,
  against: ({ column, total, most }) =>
    `Correlation of the total with ${column}: ${strongly(total)}${
      most === null
        ? ''
        : `; of the top-level criteria, ${most.name} correlates most strongly with it (${figure(most.strength)})`
    }.`,
  notOutside: ({ column, name }) =>
    `${column} is not an outside column: it is the indicator ${name} of the rating.`,
  notComputed: ({ what, why }, tell) =>
    `Not computed because ${tell(why).message}: ${listed(what.map((each) => tell(each).message))}.`,
  coherenceOf: ({ members }) => `the coherence of ${called(members, 'the')}`,
  removalOf: ({ name }) => `the effect of leaving out ${name}`,
  comparisonWith: ({ column }) => `the correlation of the total with ${column}`,
};

const comparing: Catalogue<Omit<AuditSayings<Saying>, keyof WhySayings | keyof FindingSayings<Saying>>> = {
  noColumnToCompare: ({ column, near }) => ({
    message: `the data have no column '${column}' to compare the rating with`,
    help: offered(near),
  }),
  severalToCompare: ({ column, names }) => ({
    message: `the column '${column}' to compare the rating with could be ${names.map(quoted).join(' or ')}`,
    help: 'write it exactly as in the header',
  }),
  textToCompare: ({ column }) =>
    `the column '${column}' is text, but a rating can only be compared with numbers`,
};

export const audit = [whys, findings, comparing];
