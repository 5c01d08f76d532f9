/**
 * What stands around the figures of a study, in English. Figures with decimals come as texts, counts as numbers; what
 * is not known is not passed, and then not spoken of.
 */

import { counted } from './parts.ts';

/** `78 units`, `1 unit`. */
const units = (count: number): string => counted(count, 'unit');

/** `a`, `a and b`, `a, b and c`. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const is = (count: number) => (count === 1 ? 'is' : 'are');
const has = (count: number) => (count === 1 ? 'has' : 'have');

interface Bounds {
  readonly from: string | null;
  readonly below: string | null;
}

const bounds = ({ from, below }: Bounds): string => {
  if (from === null) return below === null ? 'all values' : `below ${below}`;
  return below === null ? `${from} and more` : `from ${from} to below ${below}`;
};

const places = (count: number) => counted(count, 'place');

export const report = {
  units,
  listed,
  more: (count: number) => `${count} more`,
  edition: (edition: string) => `Edition ${edition}`,
  rated: ({ rated, excluded }: { readonly rated: number; readonly excluded: number }) =>
    `${units(rated)} rated${excluded > 0 ? `, ${excluded} not rated` : ''}`,
  status: 'So say the data of every unit rated; it holds for every figure below.',
  contents: 'Contents',
  chapters: {
    brief: 'In brief',
    method: 'What was rated, and how',
    ranking: 'The ranking',
    leagues: 'The leagues',
    awards: 'Awards',
    change: 'What changed since the edition before',
    practices: 'Best practices',
    recommendations: 'Recommendations',
    firmness: 'How firm the places are',
    data: 'Notes on the data',
    profiles: 'Profiles',
    provenance: 'Where this study comes from',
  },

  brief: {
    first: ({ names, score, next, by }: First) => {
      const lead = next === null ? '' : `, ${by} ahead of ${listed(next)}`;
      return names.length === 1
        ? `${names[0]} comes first with a score of ${score}${lead}.`
        : `${listed(names)} share first place with a score of ${score}${lead}.`;
    },
    quartiles: ({ lower, median, upper }: { lower: string; median: string; upper: string }) =>
      `Half of all scores lie between ${lower} and ${upper}; the median is ${median}.`,
    leaders: ({ league, leaders }: { league: string; leaders: readonly string[] }) =>
      `First in their class (${league}): ${leaders.join('; ')}.`,
    leader: ({ names, name, units: count }: { names: readonly string[]; name: string; units: number }) =>
      `${name}, ${units(count)} – ${listed(names)}`,
    records: ({ names, count, of }: { names: readonly string[]; count: number; of: number }) =>
      `${listed(names)} ${names.length === 1 ? 'holds' : 'each hold'} the best value in ${count} of ${counted(of, 'indicator')}, more than anyone else.`,
    climbed: ({ name, by, from, to }: { name: string; by: number; from: string; to: string }) =>
      `${name} climbed furthest: ${places(by)}, from ${from} to ${to}.`,
    fell: ({ name, by, from, to }: { name: string; by: number; from: string; to: string }) =>
      `${name} fell furthest: ${places(by)}, from ${from} to ${to}.`,
    close: ({ close, pairs, limit }: { close: number; pairs: number; limit: string }) =>
      `${close} of ${counted(pairs, 'pair')} of neighbours in the ranking ${is(close)} less than ${limit} apart: their order says little.`,
    answered: ({ share, withGaps }: { share: string; withGaps: number }) =>
      withGaps === 0
        ? 'No answer is missing.'
        : `${share} of the answers are there; ${units(withGaps)} left at least one question open.`,
    notRated: (count: number) => `${units(count)} ${is(count)} not rated, for want of data or by rule.`,
  },

  method: {
    who: 'Who was rated',
    what: 'What counts, and how much',
    how: 'How answers become places',
    reason: 'Why?',
    rated: ({ rated, excluded }: { rated: number; excluded: number }) =>
      excluded === 0
        ? `${units(rated)} ${rated === 1 ? 'was' : 'were'} rated.`
        : `${units(rated)} ${rated === 1 ? 'was' : 'were'} rated; ${excluded} ${excluded === 1 ? 'was' : 'were'} not, for the reasons given in the notes on the data.`,
    noScreening: 'No least share of answers is asked for.',
    screened: ({ share, indicators }: { share: string; indicators: number }) =>
      `A unit is rated if it answered at least ${share} of the ${counted(indicators, 'indicator')}.`,
    nonzero: (share: string) => `At least ${share} of its answers must not be zero.`,
    screenedGroup: ({ group, share, nonzero }: { group: string; share: string; nonzero: string | null }) =>
      `In ${group}, at least ${share} must be answered${nonzero === null ? '' : `, and ${nonzero} of the answers must not be zero`}.`,
    kept: (names: readonly string[]) => `Rated however little they answered: ${listed(names)}.`,
    dropped: (names: readonly string[]) => `Left out by rule: ${listed(names)}.`,
    league: ({ name, column, classes }: { name: string; column: string; classes: readonly string[] }) =>
      `League ${name}, by ${column}: ${classes.join('; ')}.`,
    leagueByValue: ({ name, column }: { name: string; column: string }) =>
      `League ${name}: one class for each value of ${column}.`,
    class: ({ name, ...range }: { name: string } & Bounds) => `${name} (${bounds(range)})`,
    criterion: 'Criterion',
    share: 'Share in its group',
    effective: 'Share in the total',
    unit: 'Measured in',
    better: 'Better',
    higher: 'more',
    lower: 'less',
    per: ({ column, scale }: { column: string; scale: string | null }) =>
      scale === null ? `divided by ${column}` : `per ${scale} of ${column}`,
    divided: (column: string) => `divided by ${column}`,
    points: 'answers turned into points',
    bands: 'bands turned into points',
    weightsNote:
      'Shares are nominal: what the methodology gives, before gaps shift weight to what was answered.',
    missing: 'Missing answers',
    treat: 'Extreme values',
    normalise: 'From values to scores',
    aggregate: 'From scores to the total',
    weights: 'Weights',
    ranking: 'Places',
    awards: 'Awards',
    allIndicators: 'For all indicators',
    someIndicators: ({ count, all }: { count: number; all: number }) =>
      `For ${count} of ${counted(all, 'indicator')}`,
    allGroups: 'In every group, and for the total',
    someGroups: (count: number) => `In ${counted(count, 'group')}`,
    total: 'For the total',
    only: (names: readonly string[]) => `For ${listed(names)}`,
    exact: 'Places follow the exact scores, not the rounded ones that are printed.',
    published: (decimals: number) =>
      `Places follow the scores as they are published, rounded to ${counted(decimals, 'decimal')}: equal as printed is equal.`,
    ties: {
      min: 'Units with the same score share the better place: 1, 1, 3.',
      max: 'Units with the same score share the worse place: 2, 2, 3.',
      mean: 'Units with the same score share the mean of their places: 1.5, 1.5, 3.',
      dense: 'Units with the same score share a place, and none is skipped: 1, 1, 2.',
      ordinal: 'Units with the same score get different places, in the order of their names: 1, 2, 3.',
    },
    tiebreak: (names: readonly string[]) => `Ties are decided by ${listed(names)}, in this order.`,
    award: ({ name, place, league, criterion, except }: AwardRule) =>
      `${name}: place ${place}${criterion === null ? '' : ` in ${criterion}`}${league === null ? '' : ` in its class (${league})`}${
        except.length === 0 ? '' : `, without the winner of ${listed(except)}`
      }.`,
  },

  ranking: {
    place: 'Place',
    score: 'Score',
    change: 'Places gained or lost',
    inClass: 'In the class',
    overall: 'Overall',
    newcomer: 'new',
    limited: ({ shown, all }: { shown: number; all: number }) =>
      `The first ${shown} of ${all} places are printed; --top prints another number.`,
    limitedPlaces: 'Of large classes only the first places are printed; --top prints another number.',
    limitedClasses: ({ shown, all }: { shown: number; all: number }) =>
      `${shown} of ${all} classes are printed: those with the most units.`,
    league: (name: string) => `By ${name}`,
    tied: '= shares its place',
    thin: (share: string) => `† rests on less than ${share} of the indicators`,
    class: ({
      units: count,
      median,
      ...range
    }: { units: number; median: string; stated: boolean } & Bounds) =>
      `${units(count)}${range.stated ? `, ${bounds(range)}` : ''}; median score ${median}`,
    emptyClass: 'nobody',
    unclassed: (count: number) => `${units(count)} ${is(count)} in no class, for want of a value.`,
  },

  awards: {
    award: 'Award',
    prize: 'Prize',
    class: 'Class',
    winner: 'Winner',
    none: 'not awarded',
    moreClasses: (count: number) => `and the winners of ${counted(count, 'more class', 'more classes')}`,
  },

  change: {
    since: ({ edition, files, rated }: Since) =>
      `Compared with ${edition === null ? `the edition before (${files.join(', ')})` : `edition ${edition}`}, which rated ${units(rated.before)}; this one rates ${units(rated.after)}.`,
    agreement: ({
      units: count,
      spearman,
      meanShift,
    }: {
      units: number;
      spearman: string;
      meanShift: string;
    }) =>
      `${units(count)} ${is(count)} in both editions; their places moved by ${meanShift} on average (Spearman’s correlation of the two orders: ${spearman}).`,
    topTen: ({ shared, size }: { shared: number; size: number }) =>
      `Of the first ${size} then and now, ${shared} are the same.`,
    newcomers: (names: readonly string[]) => `New: ${names.join(', ')}.`,
    gone: (names: readonly string[]) => `No longer there: ${names.join(', ')}.`,
    suggested: (pairs: readonly string[]) =>
      `Possibly the same under another name, and counted as different: ${pairs.join('; ')}.`,
    before: 'Before',
    now: 'Now',
    moved: 'Change',
    own: 'By its own figures',
    others: 'By those of others',
    membership: 'By who takes part',
    method: 'By the methodology',
    note: 'The causes add up to the change of place; one that moved nobody is not printed. Each is the mean effect of what changed, over all orders in which the changes could have come (Shapley value). A positive number is a climb.',
    limited: ({ shown, all }: { shown: number; all: number }) =>
      `The ${shown} largest of ${all} moves are printed.`,
  },

  practices: {
    rule: 'The best value observed in each indicator, and who holds it. A value that was filled in is no record, nor is one that more than a third of those who answered share, or one among fewer than three answers.',
    indicator: 'Indicator',
    best: 'Best value',
    unit: 'Measured in',
    holder: 'Held by',
    median: 'Median',
    of: 'Answers',
    byLeague: (league: string) => `Best in each class: ${league}`,
    byLeagueRule: 'Whom to learn from among one’s own kind.',
    noRecord: 'none',
  },

  recommendations: {
    rule: ({ units: count, most, least }: { units: number; most: number; least: number }) =>
      `Made from the explanations of the places of ${units(count)}, by two rules. What costs a class most: the indicators whose mean contribution, against the median of all rated units, is most negative over the units of the class. What would lift it soonest: for each unit, of all single changes that take it to the next place when everything is rated again, the one that goes the least share of the way from its own value to the best observed; named are the indicators that are this shortest way for most units of the class, two at least. At most ${most} of each are named; classes with fewer than ${least} explained units are left out. What to do about an indicator, no figure can say.`,
    partly: ({ shown, all }: { shown: number; all: number }) =>
      `Explained were ${shown} of ${units(all)}; the classes below consist of these.`,
    all: 'All together',
    weak: ({
      name,
      points,
      behind,
      units: count,
    }: {
      name: string;
      points: string;
      behind: number;
      units: number;
    }) => `${name} costs ${points} points on average, and ${behind} of ${units(count)} lose by it`,
    bestIn: ({ names, value }: { names: readonly string[]; value: string }) =>
      `best among them: ${listed(names)} with ${value}`,
    lever: ({ name, lifts, of, share, step }: LeverText) =>
      `${name} is the shortest way for ${lifts} of ${of}: half of these need ${share} of the way to the best observed or less${step === null ? '' : `, a change of ${step} or less`}`,
    weakTitle: 'What costs most',
    leverTitle: 'What would lift soonest',
  },

  firmness: {
    margins: ({
      pairs,
      close,
      limit,
      median,
    }: {
      pairs: number;
      close: number;
      limit: string;
      median: string;
    }) =>
      `Of ${counted(pairs, 'pair')} of neighbours in the ranking, ${close} ${is(close)} less than ${limit} apart, a hundredth of the distance from first to last; the median distance is ${median}. Between such neighbours a small change in one answer can turn the order.`,
    tied: (count: number) => `${counted(count, 'pair')} of neighbours ${has(count)} the same score.`,
    closest: ({ ahead, behind, points }: { ahead: string; behind: string; points: string }) =>
      `The closest are ${ahead} and ${behind}, ${points} apart.`,
    audit: 'Does the methodology hold together?',
    auditRule:
      'Findings of a statistical audit after the Handbook of the OECD and the JRC (2008): distributions, correlations, Cronbach’s alpha, principal components, and the effect of leaving each criterion out.',
    decide: 'To decide',
    know: 'Worth knowing',
    robustness: 'How far places depend on choices',
    draws: (count: number) =>
      `The rating was computed ${counted(count, 'time')} with other choices that nobody can prove wrong. Nine times out of ten a unit’s place lay in the interval given.`,
    interval: '90 % of places',
    medianPlace: 'Median place',
    tier: 'Tier',
  },

  data: {
    share: ({ answered, cells, share }: { answered: string; cells: string; share: string }) =>
      `${answered} of ${cells} answers are there (${share}).`,
    indicator: 'Indicator',
    answers: 'Answers',
    missing: 'Missing',
    filled: 'Filled in',
    leftOut: (names: readonly string[]) =>
      `Left out for everyone, since ${names.length === 1 ? 'it tells' : 'they tell'} nobody apart: ${listed(names)}.`,
    treatedTitle: 'Extreme values',
    moved: ({ name, units: moved }: { name: string; units: readonly string[] }) =>
      `${name}: ${moved.join('; ')}`,
    movedUnit: ({ name, from, to }: { name: string; from: string; to: string }) => `${name} ${from} → ${to}`,
    transformed: ({ name, method }: { name: string; method: string }) =>
      `${name}: every value was transformed (${method})`,
    gapsTitle: 'Who left what open',
    moreGaps: (count: number) => `and ${units(count)} more`,
    excludedTitle: 'Not rated',
    warningsTitle: 'What the program warned of',
    none: 'Nothing is missing, nothing was filled in or treated, and everyone was rated.',
  },

  profiles: {
    limited: ({ shown, all }: { shown: number; all: number }) =>
      `${shown} of ${units(all)} have a profile here: the first places and the winners of awards. --unit NAME prints that of any unit, --top another number.`,
    asked: ({ shown, all }: { shown: number; all: number }) =>
      `${shown} of ${units(all)} ${has(shown)} a profile here, as asked for.`,
    reading:
      'How to read a profile: the median profile has the median score in every indicator. Points say how much of the distance between the unit’s score and that of the median profile comes from each criterion; they add up to that distance. What a place would take is found by rating everything again with the changed answer, which is never moved beyond the best one observed.',
    notTried:
      'What the next place would take is not tried for so many units at once; rating explain tells it for one.',
    heading: ({ place, name }: { place: string; name: string }) => `${place}. ${name}`,
    standing: ({ place, of, shared, leagues, score }: StandingText) =>
      `${[
        `Place ${place} of ${of} overall${shared ? ' (shared)' : ''}`,
        ...leagues.map((league) => `${league.place} of ${league.of} in ${league.name}`),
      ].join(', ')}, with a score of ${score}.`,
    margins: ({ above, below }: { above: Neighbour | null; below: Neighbour | null }) =>
      `${[
        ...(above === null ? [] : [`${above.points} behind ${above.name}`]),
        ...(below === null ? [] : [`${below.points} ahead of ${below.name}`]),
      ].join(', ')}.`,
    awards: 'Awards',
    criterion: 'Criterion',
    scoreColumn: 'Score',
    median: 'Median',
    reference: 'Median profile',
    place: 'Place',
    points: 'Points',
    carries: 'What carries it',
    costs: 'What costs it',
    contribution: ({ name, points, place }: { name: string; points: string; place: string | null }) =>
      `${name} (${points}${place === null ? '' : `, place ${place}`})`,
    next: (place: string) => `What place ${place} would take`,
    single: ({ name, from, to, share }: StepText) =>
      `${from === null ? `${name}, not answered now, at ${to}` : `${name} from ${from} to ${to}`}${share === null ? '' : ` (${share} of the way to the best)`}`,
    singles: (steps: readonly string[]) =>
      `${steps.length === 1 ? '' : 'one of these alone: '}${steps.join('; or ')}`,
    moreSingles: (count: number) => `or one of ${count} others, further away`,
    fewestOnly: (steps: readonly string[]) => `no single change is enough; together ${listed(steps)} are`,
    unreachable: (place: string) =>
      `out of reach: with every answer at the best one observed, the place would be ${place}`,
    learn: 'Whom to learn from',
    learnFrom: ({ name, units: leaders }: { name: string; units: readonly string[] }) =>
      `${name} – ${leaders.join(', ')}`,
    leader: ({ name, value }: { name: string; value: string }) => `${name} (${value})`,
    records: 'Best values held',
    /** `overall – Memberships (13, shared)`; of very many the first, and how many there are. */
    recordsIn: ({ where, records, count, of }: RecordsText) =>
      `${where ?? 'overall'} – ${count > records.length ? `${count} of ${counted(of, 'indicator')}, among them ` : ''}${records.join(', ')}`,
    record: ({ name, value, shared, maximum }: RecordText) =>
      `${name} (${value}${maximum ? ', the maximum' : ''}${shared ? ', shared' : ''})`,
    open: 'Not answered',
    filled: 'Filled in',
    moved: 'Since the edition before',
    movement: ({ from, to, by }: { from: string; to: string; by: number }) =>
      by === 0
        ? `place ${to} as before`
        : `${by > 0 ? 'up' : 'down'} ${places(Math.abs(by))}, from ${from} to ${to}`,
    causes: ({ own, others, membership, method }: CauseTexts) =>
      listed([
        ...(own === null ? [] : [`${own} by its own figures`]),
        ...(others === null ? [] : [`${others} by those of others`]),
        ...(membership === null ? [] : [`${membership} by who takes part`]),
        ...(method === null ? [] : [`${method} by the methodology`]),
      ]),
    ownParts: (parts: readonly string[]) => `its own figures changed the score most through ${listed(parts)}`,
    notBefore: 'not in the edition before',
  },

  provenance: {
    data: 'Data',
    methodology: 'Methodology',
    tool: 'Made with',
    command: 'Made again by',
    rows: (count: number) => counted(count, 'row'),
    checksum: 'SHA-256',
    before: 'Data of the edition before',
  },
} as const;

interface First {
  readonly names: readonly string[];
  readonly score: string;
  readonly next: readonly string[] | null;
  readonly by: string;
}

interface Since {
  /** Null where it is called as this one, or not at all. */
  readonly edition: string | null;
  readonly files: readonly string[];
  readonly rated: { readonly before: number; readonly after: number };
}

interface AwardRule {
  readonly name: string;
  readonly place: number;
  readonly league: string | null;
  readonly criterion: string | null;
  readonly except: readonly string[];
}

interface LeverText {
  readonly name: string;
  readonly lifts: number;
  readonly of: number;
  readonly share: string;
  readonly step: string | null;
}

interface StepText {
  readonly name: string;
  /** Null of a gap. */
  readonly from: string | null;
  readonly to: string;
  /** Of the way to the best; null where it cannot be told. */
  readonly share: string | null;
}

interface StandingText {
  readonly place: string;
  readonly of: number;
  readonly shared: boolean;
  readonly leagues: readonly { readonly place: string; readonly of: number; readonly name: string }[];
  readonly score: string;
}

interface Neighbour {
  readonly name: string;
  readonly points: string;
}

interface RecordText {
  readonly name: string;
  readonly value: string;
  readonly shared: boolean;
  /** All there is to have. */
  readonly maximum: boolean;
}

interface RecordsText {
  /** The class; null overall. */
  readonly where: string | null;
  readonly records: readonly string[];
  readonly count: number;
  /** Indicators there are. */
  readonly of: number;
}

/** With their signs; null where a cause had no part. */
interface CauseTexts {
  readonly own: string | null;
  readonly others: string | null;
  readonly membership: string | null;
  readonly method: string | null;
}
