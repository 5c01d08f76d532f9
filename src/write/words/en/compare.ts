/** What stands around the figures of a comparison of two editions, in English. */

import { formatNumber } from '../../document/numbers.ts';
import { counted, firstOf } from './parts.ts';

/** A number of places: whole, or with one decimal. */
const amount = (value: number): string =>
  formatNumber(value, Number.isInteger(Number(value.toFixed(1))) ? { decimals: 0 } : { decimals: 1 });

const places = (value: number): string => `${amount(value)} ${amount(value) === '1' ? 'place' : 'places'}`;

const points = (value: number, digits: number): string => formatNumber(value, { decimals: digits });

/** Whose doing it was that places or points were won (or lost). */
const THROUGH = {
  own: { won: 'through its own figures', lost: 'through its own figures' },
  others: { won: 'because others fell back', lost: 'because others improved' },
  membership: { won: 'because of who came and who left', lost: 'because of who came and who left' },
  method: { won: 'because of the other methodology', lost: 'because of the other methodology' },
} as const;

/** Of points it is only said whose rows they came from: the others' figures set the scale. */
const POINTS_THROUGH = {
  own: 'through its own figures',
  others: 'through the figures of the others',
  membership: 'because of who came and who left',
  method: 'because of the other methodology',
} as const;

type Cause = keyof typeof THROUGH;

interface Part {
  readonly cause: Cause;
  /** Above 0. */
  readonly value: number;
}

interface Move {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
}

const listed = (texts: readonly string[]): string =>
  texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;

export const compare = {
  title: (name: string) => `Two editions of ${name}`,
  titleOfMethods: (name: string) => `Two methodologies for the same data: ${name}`,
  titleOfTwo: ({ before, after }: { readonly before: string; readonly after: string }) =>
    `${before} and ${after}`,
  edition: ({ label, units }: { readonly label: string; readonly units: number }) =>
    `${label} (${counted(units, 'unit')})`,
  fromTo: ({ before, after }: { readonly before: string; readonly after: string }) => `${before} → ${after}`,
  present: ({ both, came, left }: { readonly both: number; readonly came: number; readonly left: number }) =>
    `${counted(both, 'unit')} in both editions, ${came} new, ${left} gone`,
  onlyCommon: 'Only the units of both editions are rated.',
  sameMethodology: 'Both editions are rated by the same methodology.',
  otherMethodology: 'The editions are rated by different methodologies.',
  unchanged: 'The two editions are the same: nothing moved.',
  agreement: ({
    units,
    spearman,
    kendall,
  }: {
    readonly units: number;
    readonly spearman: number;
    readonly kendall: number;
  }) =>
    `The two orders of the ${counted(units, 'unit')} rated in both agree by ${points(spearman, 2)} (Spearman), ${points(kendall, 2)} (Kendall’s tau-b).`,
  meanShift: (shift: number) => `On average a unit moved ${places(shift)}.`,
  largestShift: ({ unit, places: shift }: { readonly unit: string; readonly places: number }) =>
    `${unit} moved furthest: ${shift > 0 ? 'up' : 'down'} ${places(Math.abs(shift))}.`,
  topTen: ({ shared, all }: { readonly shared: number; readonly all: number }) =>
    `${shared} of the first ${all} are the same.`,
  noAgreement:
    'The units rated in both editions are too few, or all tied, to say how far the two orders agree.',
  noShift: 'No unit changed its place.',

  movers: 'Biggest movers',
  asked: 'The units asked for',
  everyone: 'All units of both editions',
  why: 'Why they moved',
  columns: {
    unit: 'unit',
    place: 'place',
    score: 'score',
    before: 'before',
    after: 'after',
    change: 'change',
    byPlace: 'places through',
    byScore: 'points through',
    own: 'own',
    others: 'others',
    membership: 'members',
    method: 'method',
  },
  legend:
    'Causes: own, the figures of the unit itself; others, those of the other units of both editions; members, who came and who left; method, the methodology. Each is the mean of what it changes over all orders in which the four can change (Shapley), so they sum to the change.',
  tooWide: { before: 'not shown (too wide): ', after: '; see -f markdown or -f csv' },

  climbed: ({ unit, from, to }: Move) => `${unit} climbed ${places(from - to)}, from ${from} to ${to}.`,
  fell: ({ unit, from, to }: Move) => `${unit} lost ${places(to - from)}, from ${from} to ${to}.`,
  stayed: ({ unit, to }: Move) => `${unit} stayed in place ${to}.`,
  /** All causes work in one direction. */
  placesThrough: ({
    direction,
    whole,
    parts,
  }: {
    readonly direction: 'won' | 'lost';
    readonly whole: number;
    readonly parts: readonly Part[];
  }) => {
    const verb = direction === 'won' ? 'gained' : 'lost';
    const [first, ...rest] = parts;
    if (first === undefined) return '';
    const through = (part: Part) => THROUGH[part.cause][direction];
    if (rest.length === 0)
      return whole === 1
        ? `It was ${verb} ${through(first)}.`
        : `All ${places(whole)} were ${verb} ${through(first)}.`;
    const ofAll = whole === 1 ? 'of the place was' : `of the ${places(whole)} were`;
    const begin = `${amount(first.value)} ${ofAll} ${verb} ${through(first)}`;
    return `${listed([begin, ...rest.map((part) => `${amount(part.value)} ${through(part)}`)])}.`;
  },
  /** Causes work against each other: what cost it places, and what won it some. */
  placesBothWays: ({ won, lost }: { readonly won: readonly Part[]; readonly lost: readonly Part[] }) => {
    const clause = (parts: readonly Part[], direction: 'won' | 'lost') => {
      const verb = direction === 'won' ? 'gained' : 'lost';
      const texts = parts.map(({ cause, value }) => `${amount(value)} ${THROUGH[cause][direction]}`);
      return `${verb} ${listed(texts)}`;
    };
    return `Of places it ${clause(lost, 'lost')}, and ${clause(won, 'won')}.`;
  },
  scoreRose: ({ by, digits }: { readonly by: number; readonly digits: number }) =>
    `Its score rose by ${points(by, digits)}`,
  scoreFell: ({ by, digits }: { readonly by: number; readonly digits: number }) =>
    `Its score fell by ${points(by, digits)}`,
  scoreStayed: 'Its score is the same.',
  scoreThrough: ({
    begin,
    parts,
    digits,
  }: {
    readonly begin: string;
    readonly parts: readonly { readonly cause: Cause; readonly points: number }[];
    readonly digits: number;
  }) =>
    parts.length === 0
      ? `${begin}.`
      : `${begin}: ${listed(
          parts.map(
            ({ cause, points: value }) =>
              `${value > 0 ? '+' : ''}${points(value, digits)} ${POINTS_THROUGH[cause]}`,
          ),
        )}.`,
  ownColumns: (parts: readonly string[]) => `Behind its own figures: ${parts.join('; ')}.`,
  ownColumn: ({
    name,
    before,
    after,
    by,
    error,
    digits,
  }: {
    readonly name: string;
    readonly before: number | string | null;
    readonly after: number | string | null;
    readonly by: number;
    readonly error: number | null;
    readonly digits: number;
  }) =>
    `${name} ${before ?? 'no value'} → ${after ?? 'no value'} (${by > 0 ? '+' : ''}${points(by, digits)}${error === null ? '' : ` ± ${points(error, digits)}`})`,
  moreColumns: ({
    count,
    by,
    digits,
  }: {
    readonly count: number;
    readonly by: number;
    readonly digits: number;
  }) => `${counted(count, 'more column')} (${by > 0 ? '+' : ''}${points(by, digits)})`,
  sampled: 'Where ± stands, orders of the columns were sampled: it is the standard error.',
  noCauses: (why: string) => `No causes: ${why}.`,

  onlyBefore: ({ unit, place }: { readonly unit: string; readonly place: number }) =>
    `${unit} is in the first edition only, in place ${place}.`,
  onlyAfter: ({ unit, place }: { readonly unit: string; readonly place: number }) =>
    `${unit} is in the second edition only, in place ${place}.`,
  came: 'New',
  left: 'Gone',
  comer: ({ unit, place }: { readonly unit: string; readonly place: number }) => `${unit} (${place})`,
  unranked: (unit: string) => `${unit} (not rated)`,
  countOf: ({
    title,
    count,
    names,
  }: {
    readonly title: string;
    readonly count: number;
    readonly names: readonly string[];
  }) =>
    `${title}: ${counted(count, 'unit')}${count === 0 ? '' : `, with places: ${firstOf(names, names.length)}`}${count > names.length ? ` and ${count - names.length} more` : ''}`,
  notRated: 'Rated in one edition only',
  matched: 'Renamed',
  suggested: 'Perhaps the same under another name',
  pair: ({ before, after }: { readonly before: string; readonly after: string }) => `${before} → ${after}`,
  suggestedHelp:
    'They are compared as different units. If they are the same, list them in a CSV with the columns before and after: --aliases FILE.',
} as const;
