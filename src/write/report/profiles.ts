/** One profile a unit: what the press and its city hall want to know of it. */

import { roundDecimal } from '../../stats/decimal.ts';
import type { CellValue, Contribution, Target } from '../../study/explain/model.ts';
import type { BestValue, Path, Profile, Study } from '../../study/report/model.ts';
import { barText, scaleOf } from '../document/bar.ts';
import type { Block, Cell, Inline } from '../document/document.ts';
import { causeText, movedOf } from './change.ts';
import { bullets, type Pen, paragraph, profileId, tableOf, termed } from './pen.ts';

/** So many criteria that carry a unit, or cost it something, are named. */
const MOST_NAMED = 3;
/** So many best values of one class are listed before they are counted. */
const MOST_RECORDS = 5;
/** Columns of the longest bar. */
const BAR = 16;

export function profileBlocks(study: Study, pen: Pen): Block[] {
  const { profiles, size } = study;
  if (profiles.length === 0) return [];
  const said = pen.texts.profiles;
  const { shown, all, rule } = size.profiles;
  const isExplained = profiles.some(({ explanation }) => explanation !== null);
  return [
    ...(rule === 'all'
      ? []
      : [paragraph(rule === 'large' ? said.limited({ shown, all }) : said.asked({ shown, all }))]),
    ...(isExplained ? [paragraph(said.reading)] : []),
    ...(size.isTried ? [] : [paragraph(said.notTried)]),
    ...profiles.flatMap((profile) => profileOf(profile, study, pen)),
  ];
}

function profileOf(profile: Profile, study: Study, pen: Pen): Block[] {
  const { unit } = profile;
  const said = pen.texts.profiles;
  return [
    {
      kind: 'heading',
      level: 3,
      text: said.heading({ place: pen.number(unit.rank), name: unit.id }),
      id: profileId(unit.id),
      ...(pen.status.length > 0 && { facts: pen.status }),
    },
    paragraph(standingText(profile, study, pen)),
    criteriaTable(profile, study, pen),
    ...bullets([
      ...awardItems(profile, study, pen),
      ...contributionItems(profile, pen),
      ...targetItems(profile, pen),
      ...learnItems(profile, pen),
      ...recordItems(profile, study, pen),
      ...answerItems(profile, study, pen),
      ...movementItems(profile, study, pen),
    ]),
  ];
}

/** `Country: Kyrgyzstan; population: 1 053 915. Place 1 of 78 overall …` */
function standingText({ unit, leagues, margins }: Profile, study: Study, pen: Pen): string {
  const { texts, number, score, value, className } = pen;
  const said = texts.profiles;
  const about = Object.entries(unit.attributes)
    .filter(([column, found]) => found !== null && found !== '' && !Object.hasOwn(study.captions, column))
    .map(([column, found]) => `${column}: ${value(found)}`)
    .join('; ');
  const { above, below } = margins;
  return [
    ...(about === '' ? [] : [`${about.charAt(0).toUpperCase()}${about.slice(1)}.`]),
    said.standing({
      place: number(unit.rank),
      of: study.data.units,
      shared: unit.tied,
      leagues: leagues.map((league) => ({
        place: number(league.place),
        of: league.of,
        name: className(league.id, league.class),
      })),
      score: score(unit.score),
    }),
    ...(above === null && below === null
      ? []
      : [
          said.margins({
            above: above === null ? null : { name: above.ahead, points: score(above.points) },
            below: below === null ? null : { name: below.behind, points: score(below.points) },
          }),
        ]),
  ].join(' ');
}

/** The top-level criteria: scores against those of the reference, and the points they make. */
function criteriaTable({ unit, explanation }: Profile, { method }: Study, pen: Pen): Block {
  const { texts, signed, scoreFormat } = pen;
  const said = texts.profiles;
  const top = method.criteria.filter(({ parent }) => parent === null);
  const made = new Map(explanation?.contributions.map((each) => [each.id, each]));
  const scale = scaleOf(
    top.map(({ id }) => made.get(id)?.points ?? null),
    undefined,
    BAR,
  );
  const columns = [
    { header: said.criterion },
    { header: said.scoreColumn, align: 'right', format: scoreFormat },
    { header: explanation === null ? said.median : said.reference, align: 'right', format: scoreFormat },
    { header: said.place, align: 'right' },
  ] as const;
  if (explanation === null)
    return tableOf(
      columns,
      top.map(({ id, name, median }): readonly Cell[] => {
        const own = unit.criteria[id];
        return [name, own?.score ?? null, median, own?.rank ?? null];
      }),
    );
  return tableOf(
    [...columns, { header: said.points, align: 'right' }, { header: '' }],
    top.map(({ id, name }): readonly Cell[] => {
      const own = unit.criteria[id];
      const { points = null, reference = null } = made.get(id) ?? {};
      return [
        name,
        own?.score ?? null,
        reference,
        own?.rank ?? null,
        points === null ? null : signed(points),
        { value: barText(points, scale), role: 'code' },
      ];
    }),
  );
}

function awardItems({ unit }: Profile, { awards }: Study, { texts }: Pen): Inline[] {
  const won = awards.filter(({ id }) => unit.awards.includes(id));
  return won.length === 0
    ? []
    : [
        termed(
          texts.profiles.awards,
          won.map(({ name, prize }) => (prize === undefined ? name : `${name} (${prize})`)).join('; '),
        ),
      ];
}

function contributionItems({ explanation }: Profile, pen: Pen): Inline[] {
  if (explanation === null) return [];
  const { texts, name, signed, number } = pen;
  const said = texts.profiles;
  const leaves = explanation.contributions.filter(({ raw }) => raw !== undefined);
  const textOf = ({ id, points, rank }: Contribution) =>
    said.contribution({
      name: name(id),
      points: signed(points ?? NaN),
      place: rank === null ? null : number(rank),
    });
  const inOrder = (size: (points: number) => number) =>
    leaves
      .filter(({ points }) => size(points ?? 0) > 0)
      .sort((a, b) => size(b.points ?? 0) - size(a.points ?? 0));
  const most = (list: readonly Contribution[]) => list.slice(0, MOST_NAMED).map(textOf).join('; ');
  const carries = inOrder((points) => points);
  const costs = inOrder((points) => -points);
  return [
    ...(carries.length === 0 ? [] : [termed(said.carries, most(carries))]),
    ...(costs.length === 0 ? [] : [termed(said.costs, most(costs))]),
  ];
}

function targetItems({ explanation, paths }: Profile, pen: Pen): Inline[] {
  const [target] = explanation?.targets ?? [];
  if (target === undefined) return [];
  const said = pen.texts.profiles;
  const text = targetText(target, paths, pen);
  return text === '' ? [] : [termed(said.next(pen.number(target.to.place)), text)];
}

/** Single changes where one is enough, the shortest first; else the fewest together; else how far all of them lead. */
function targetText({ reachable, rank, fewest }: Target, paths: readonly Path[], pen: Pen): string {
  const { texts, name, value, number, direction } = pen;
  const said = texts.profiles;
  if (!reachable) return rank === null ? '' : said.unreachable(number(rank));
  const stepText = ({ id, from, to, share }: Path) =>
    said.single({
      name: name(id),
      from: from === null ? null : value(from),
      to: reachText({ from, to }, direction(id), pen),
      share: share === null ? null : shareText(share, pen),
    });
  const rest = paths.length - MOST_NAMED;
  if (paths.length > 0) {
    const shown = said.singles(paths.slice(0, MOST_NAMED).map(stepText));
    return rest > 0 ? `${shown}; ${said.moreSingles(rest)}` : shown;
  }
  return fewest === null
    ? ''
    : said.fewestOnly(fewest.changes.map((move) => stepText({ ...move, share: null })));
}

/** A number that is to be reached, rounded so that what is printed reaches it too. */
function reachText(
  { from, to }: { readonly from: CellValue; readonly to: CellValue },
  direction: 'higher' | 'lower',
  { value, decimalsOf }: Pen,
): string {
  if (typeof to !== 'number' || Number.isInteger(to)) return value(to);
  const isUp = typeof from === 'number' ? to >= from : direction === 'higher';
  return value(roundedOutwards(to, decimalsOf(to), isUp));
}

/** A share of a way in whole per cent, never less than it. */
export const shareText = (share: number, { number }: Pen): string =>
  number(roundedOutwards(share, 2, true), { percent: 'signed', decimals: 0 });

function roundedOutwards(value: number, decimals: number, isUp: boolean): number {
  const rounded = roundDecimal(value, decimals);
  const falls = isUp ? rounded < value : rounded > value;
  return falls ? roundDecimal(rounded + (isUp ? 1 : -1) * Number(`1e-${decimals}`), decimals) : rounded;
}

function learnItems({ explanation }: Profile, pen: Pen): Inline[] {
  const { texts, name, value } = pen;
  const said = texts.profiles;
  const lessons = (explanation?.learnFrom ?? []).filter(({ units }) => units.length > 0).slice(0, MOST_NAMED);
  if (lessons.length === 0) return [];
  const text = lessons
    .map(({ id, units }) =>
      said.learnFrom({
        name: name(id),
        units: units.map((unit) => said.leader({ name: unit.id, value: value(unit.raw) })),
      }),
    )
    .join('; ');
  return [termed(said.learn, text)];
}

/** Overall first, then class by class. */
function recordItems({ records, explanation }: Profile, { practices }: Study, pen: Pen): Inline[] {
  if (records.length === 0) return [];
  const { texts, name, value, className } = pen;
  const said = texts.profiles;
  const isMaximum = (id: string) =>
    explanation?.records.some((record) => record.kind === 'maximum' && record.id === id) === true;
  const scopes = new Map<string, BestValue[]>();
  for (const record of [...records].sort((a, b) => Number(a.league !== null) - Number(b.league !== null))) {
    const scope = `${record.league}\n${record.class}`;
    scopes.set(scope, [...(scopes.get(scope) ?? []), record]);
  }
  const items = [...scopes.values()].map((held) => {
    const { league = null, class: classId = null } = held[0] ?? {};
    const shown = held.length > MOST_RECORDS ? held.slice(0, MOST_NAMED) : held;
    return said.recordsIn({
      where: league === null || classId === null ? null : className(league, classId),
      records: shown.map(({ id, raw, holders }) =>
        said.record({
          name: name(id),
          value: value(raw),
          shared: holders.length > 1,
          maximum: isMaximum(id),
        }),
      ),
      count: held.length,
      of: practices.length,
    });
  });
  return [termed(said.records, items.join('; '))];
}

/** What was not answered, and what was filled in for it. */
function answerItems({ unit }: Profile, { method }: Study, { texts, name }: Pen): Inline[] {
  const leaves = method.criteria.filter(({ leaf, effectiveWeight }) => leaf && effectiveWeight > 0);
  const filled = leaves.filter(({ id }) => unit.criteria[id]?.filled === true);
  const open = leaves.filter(
    ({ id }) => unit.criteria[id]?.raw === null && !filled.some((each) => each.id === id),
  );
  const said = texts.profiles;
  const list = (criteria: typeof leaves) => criteria.map(({ id }) => name(id)).join('; ');
  return [
    ...(open.length === 0 ? [] : [termed(said.open, list(open))]),
    ...(filled.length === 0 ? [] : [termed(said.filled, list(filled))]),
  ];
}

function movementItems({ movement }: Profile, { change }: Study, pen: Pen): Inline[] {
  if (change === null) return [];
  const { texts, number, name, signed } = pen;
  const said = texts.profiles;
  const moved = movement === null ? undefined : movedOf(movement);
  if (moved === undefined) return [termed(said.moved, said.notBefore)];
  const { from, to, by, causes } = moved;
  const part = (places: number) => {
    const text = causeText(places, pen);
    return /[1-9]/.test(text) ? text : null;
  };
  const why =
    causes === null || by === 0
      ? ''
      : said.causes({
          own: part(causes.rank.own),
          others: part(causes.rank.others),
          membership: part(causes.rank.membership),
          method: part(causes.rank.method),
        });
  const own = [...(movement?.own ?? [])]
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, MOST_NAMED)
    .map(({ id, points }) => said.contribution({ name: name(id), points: signed(points), place: null }));
  return [
    termed(said.moved, [
      said.movement({ from: number(from), to: number(to), by }),
      ...(why === '' ? [] : [`: ${why}`]),
      ...(own.length === 0 ? [] : [`; ${said.ownParts(own)}`]),
    ]),
  ];
}
