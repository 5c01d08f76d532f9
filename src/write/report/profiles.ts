/** One profile a unit: what the press and its city hall want to know of it. */

import type { BestValue, Contribution, Profile, Study, Target } from '../../study/report/model.ts';
import { barText, scaleOf } from '../document/bar.ts';
import type { Block, Cell, Inline, Span } from '../document/document.ts';
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

/** The top-level criteria: scores against the median, and the points they make. */
function criteriaTable({ unit, explanation }: Profile, { method }: Study, pen: Pen): Block {
  const { texts, signed, scoreFormat } = pen;
  const said = texts.profiles;
  const top = method.criteria.filter(({ parent }) => parent === null);
  const points = (id: string) => explanation?.contributions.find((each) => each.id === id)?.points ?? null;
  const scale = scaleOf(
    top.map(({ id }) => points(id)),
    undefined,
    BAR,
  );
  const isExplained = explanation !== null;
  return tableOf(
    [
      { header: said.criterion },
      { header: said.scoreColumn, align: 'right', format: scoreFormat },
      { header: said.median, align: 'right', format: scoreFormat },
      { header: said.place, align: 'right' },
      ...(isExplained ? [{ header: said.points, align: 'right' as const }, { header: '' }] : []),
    ],
    top.map(({ id, name, median }): readonly Cell[] => {
      const own = unit.criteria[id];
      const made = points(id);
      return [
        name,
        own?.score ?? null,
        median,
        own?.rank ?? null,
        ...(isExplained
          ? [made === null ? null : signed(made), { value: barText(made, scale), role: 'code' as const }]
          : []),
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
    said.contribution({ name: name(id), points: signed(points), place: rank === null ? null : number(rank) });
  const most = (list: readonly Contribution[]) => list.slice(0, MOST_NAMED).map(textOf).join('; ');
  const carries = leaves.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);
  const costs = leaves.filter(({ points }) => points < 0).sort((a, b) => a.points - b.points);
  return [
    ...(carries.length === 0 ? [] : [termed(said.carries, most(carries))]),
    ...(costs.length === 0 ? [] : [termed(said.costs, most(costs))]),
  ];
}

function targetItems({ explanation }: Profile, pen: Pen): Inline[] {
  const [target] = explanation?.targets ?? [];
  if (target === undefined) return [];
  const said = pen.texts.profiles;
  const text = targetText(target, pen);
  return text === '' ? [] : [termed(said.next(pen.number(target.to.place)), text)];
}

function targetText({ reachable, place, single, together, fewest }: Target, pen: Pen): string {
  const { texts, name, value, number, percent } = pen;
  const said = texts.profiles;
  if (!reachable) return place === undefined || place === null ? '' : said.unreachable(number(place));
  const stepText = ({ id, from, to }: { id: string; from: number | string | null; to: number | string }) =>
    said.single({ name: name(id), from: from === null ? null : value(from), to: value(to) });
  const alone = single.filter((step) => step.reachable);
  const steps = fewest?.changes ?? [];
  return [
    ...(alone.length === 0 ? [] : [said.singles(alone.slice(0, MOST_NAMED).map(stepText))]),
    ...(alone.length > 0 || steps.length === 0 ? [] : [said.fewestOnly(steps.map(stepText))]),
    ...(together === null ? [] : [said.together(percent(together.share))]),
  ].join('; ');
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
function recordItems({ records }: Profile, { practices }: Study, pen: Pen): Inline[] {
  if (records.length === 0) return [];
  const { texts, name, value, className } = pen;
  const said = texts.profiles;
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
        said.record({ name: name(id), value: value(raw), shared: holders.length > 1 }),
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

function movementItems({ movement, unit }: Profile, { change }: Study, pen: Pen): Inline[] {
  if (change === null) return [];
  const { texts, number } = pen;
  const said = texts.profiles;
  if (movement === null) return [termed(said.moved, said.notBefore)];
  const { before, change: moved, causes } = movement;
  const text = said.movement({ from: number(before.rank), to: number(unit.rank), by: moved.rank });
  const part = (value: number | undefined) => {
    const shown = number(Math.abs(value ?? 0), { decimals: 1 });
    return value === undefined || !/[1-9]/.test(shown) ? null : `${value < 0 ? '−' : '+'}${shown}`;
  };
  const why =
    causes === null || moved.rank === 0
      ? ''
      : said.causes({
          own: part(causes.rank.own),
          others: part(causes.rank.others),
          membership: part(causes.rank.membership),
          method: part(causes.rank.method),
        });
  const spans: (string | Span)[] = [why === '' ? text : `${text}: ${why}`];
  return [termed(said.moved, spans)];
}
