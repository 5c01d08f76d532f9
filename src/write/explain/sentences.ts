/** What explains a unit in sentences: each is made of figures of the study, and left out where there is none. */

import type {
  Contribution,
  ExplainedUnit,
  Explanation,
  Mix,
  SingleMove,
  Target,
} from '../../study/explain/model.ts';
import type { Names } from './names.ts';

/** So many are named of those that carry or cost most, and of those that would do alone. */
const NAMED = 3;

/** Points that are shown as nothing are nothing to speak of. */
const isSeen = (points: number, digits: number) => Math.abs(points) >= 0.5 * 10 ** -digits;

/** All of a unit, in the order of its page. */
export function sentencesOf(unit: ExplainedUnit, explanation: Explanation, names: Names): string[] {
  return [
    ...placeSentences(unit, names),
    ...referenceSentences(unit, explanation, names),
    ...unit.targets.flatMap((target) => targetSentences(target, names)),
    ...(isFirst(unit, explanation) ? [names.texts.sentences.first] : []),
    ...learnFromSentences(unit, names),
    ...recordSentences(unit, names),
    ...gapSentences(unit, names),
    ...leverageSentences(unit, names),
  ];
}

/** Whether nothing is aimed at since there is no place above the unit's. */
export function isFirst({ targets, rank, leagues }: ExplainedUnit, { league }: Explanation): boolean {
  return targets.length === 0 && (league === null ? rank : leagues[league]?.rank) === 1;
}

export function placeSentences(
  { id, rank, of, tied, score, leagues }: ExplainedUnit,
  { texts: { sentences }, score: scored, className }: Names,
): string[] {
  const classes = Object.entries(leagues).flatMap(([league, own]) =>
    own === null ? [] : [{ name: className(league, own.class), place: own.rank, of: own.of }],
  );
  return [
    sentences.place({ unit: id, place: rank, of, score: scored(score), tied }),
    ...(classes.length === 0 ? [] : [sentences.leagues(classes)]),
  ];
}

/** How far the unit is from what it is compared with, what carries it there and what costs it. */
export function referenceSentences(
  { id, score, reference, contributions }: ExplainedUnit,
  { reference: { unit }, rating }: Explanation,
  { texts: { sentences }, score: scored, points, criterion, digits, reference: than }: Names,
): string[] {
  if (unit === id) return [sentences.isReference(id)];
  if (reference.score === null) return [sentences.noReference(than)];
  const difference = score - reference.score;
  const figures = {
    own: scored(score),
    by: scored(Math.abs(difference)),
    than,
    score: scored(reference.score),
  };
  const leaves = new Set(rating.criteria.flatMap(({ id: own, leaf }) => (leaf ? [own] : [])));
  const seen = contributions.flatMap(({ id: own, points: given }: Contribution) =>
    leaves.has(own) && given !== null && isSeen(given, digits) ? [{ id: own, given }] : [],
  );
  seen.sort((a, b) => b.given - a.given);
  const told = (list: typeof seen) =>
    list.slice(0, NAMED).map(({ id: own, given }) => ({ name: criterion(own), figure: points(given) }));
  const carriers = told(seen.filter(({ given }) => given > 0));
  const costs = told(seen.filter(({ given }) => given < 0).reverse());
  const compared = !isSeen(difference, digits)
    ? sentences.level(figures)
    : difference > 0
      ? sentences.ahead(figures)
      : sentences.behind(figures);
  return [
    compared,
    ...(carriers.length > 0 ? [sentences.carriers(carriers)] : []),
    ...(costs.length > 0 ? [sentences.costs(costs)] : []),
  ];
}

/** What a place would take: alone, together, in the fewest steps; or that it is out of reach. */
export function targetSentences({ to: { place }, ...target }: Target, names: Names): string[] {
  const { sentences } = names.texts;
  const { reachable, single, together, fewest, rank } = target;
  if (!reachable) return [sentences.outOfReach({ place, best: rank })];
  if (together?.share === 0) return [sentences.reached(place)];
  const alone = single.filter((move: SingleMove) => move.reachable);
  // What is nearest to be had first.
  alone.sort((a, b) => (a.share ?? 1) - (b.share ?? 1));
  const told = (moves: Mix['changes']) =>
    moves.map((move) => ({
      name: names.criterion(move.id),
      from: names.value(move.from),
      to: names.needed(move),
    }));
  const share = together === null ? [] : [sentences.together({ place, share: shareText(together, names) })];
  if (alone.length > 0)
    return [sentences.alone({ place, count: alone.length, list: told(alone.slice(0, NAMED)) }), ...share];
  return [...(fewest === null ? [] : [sentences.fewest({ place, list: told(fewest.changes) })]), ...share];
}

/** Shares of the way that are smaller are only said to be so. */
const LEAST_SHARE = 0.001;

/** A share of the way, never said to be less than it is. */
export function shareText({ share }: Pick<Mix, 'share'>, { number }: Names): string {
  const percent = (value: number, decimals: number) => number(value, { percent: 'signed', decimals });
  if (share < LEAST_SHARE) return `< ${percent(LEAST_SHARE, 1)}`;
  const decimals = share < 0.1 ? 1 : 0;
  const scale = 10 ** (decimals + 2);
  return percent(Math.ceil(share * scale - 1e-6) / scale, decimals);
}

function learnFromSentences({ learnFrom }: ExplainedUnit, names: Names): string[] {
  return learnFrom.slice(0, NAMED).map(({ id, units }) =>
    names.texts.sentences.learnFrom({
      name: names.criterion(id),
      list: units.map(({ id: unit, raw, rank }) => ({
        name: unit,
        figure: raw === null ? names.texts.atPlace(rank) : names.measured(id, raw),
      })),
    }),
  );
}

export function recordSentences(
  { records }: ExplainedUnit,
  { texts: { sentences }, criterion, className }: Names,
) {
  const maxima = records.filter(({ kind }) => kind === 'maximum').map(({ id }) => criterion(id));
  const groups = new Map<string, { names: string[]; of: number; within: string | null; isShared: boolean }>();
  for (const record of records) {
    if (record.kind !== 'first') continue;
    const { league, of, isShared, id } = record;
    const within = league === null ? null : className(league.id, league.class);
    const key = JSON.stringify([within, of, isShared]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { names: [criterion(id)], of, within, isShared });
    else known.names.push(criterion(id));
  }
  return [
    ...(maxima.length > 0 ? [sentences.maximum(maxima)] : []),
    ...[...groups.values()].map((group) => sentences.firstIn(group)),
  ];
}

export function gapSentences({ gaps }: ExplainedUnit, { texts: { sentences }, criterion, measured }: Names) {
  const left = gaps.filter(({ filled }) => filled === null).map(({ id }) => criterion(id));
  const filled = gaps.flatMap(({ id, filled: value }) =>
    value === null ? [] : [{ name: criterion(id), figure: measured(id, value) }],
  );
  return [
    ...(left.length > 0 ? [sentences.missing(left)] : []),
    ...(filled.length > 0 ? [sentences.filled(filled)] : []),
  ];
}

/** The one cell whose loss would cost most places, and one without which there is none. */
export function leverageSentences(
  { leverage, rank }: ExplainedUnit,
  { texts: { sentences }, criterion, language }: Names,
): string[] {
  const there = leverage.filter(({ raw }) => raw !== null);
  const [worst] = there
    .flatMap(({ id, missing }) =>
      missing.rank !== null && missing.rank > rank ? [{ id, without: missing.rank }] : [],
    )
    .sort((a, b) => b.without - a.without || (a.id < b.id ? -1 : 1));
  const [lost] = there.flatMap(({ id, missing }) =>
    missing.rank === null ? [{ id, why: language.tell(missing.reason).message }] : [],
  );
  return [
    ...(worst === undefined
      ? []
      : [sentences.leverage({ name: criterion(worst.id), now: rank, without: worst.without })]),
    ...(lost === undefined ? [] : [sentences.unrated({ name: criterion(lost.id), why: lost.why })]),
  ];
}
