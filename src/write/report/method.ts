/** What was rated and how: every choice in words, with its reason where the methodology gives one. */

import type { Label } from '../../model/label.ts';
import type { Choice, Methodology } from '../../model/methodology.ts';
import type { Study, StudyChoice, StudyCriterion } from '../../study/report/model.ts';
import type { Block, Cell, Inline, Span } from '../document/document.ts';
import { runLines } from '../people.ts';
import type { ChoiceFamily, ChoiceText, Parameter } from '../words/choice-texts.ts';
import { bullets, type Pen, paragraph, tableOf, termed } from './pen.ts';

export function methodBlocks(study: Study, pen: Pen): Block[] {
  const { texts, label } = pen;
  const heading = (text: string): Block => ({ kind: 'heading', level: 3, text });
  return [
    heading(texts.method.who),
    ...whoBlocks(study, pen),
    heading(texts.method.what),
    criteriaTable(study, pen),
    paragraph(texts.method.weightsNote),
    ...bullets(
      study.method.criteria.flatMap(({ name, reason }) =>
        reason === undefined ? [] : [termed(name, label(reason))],
      ),
    ),
    heading(texts.method.how),
    ...howBlocks(study, pen),
  ];
}

/** A sentence, and behind it the reason that the methodology gives. */
const reasoned = (text: Inline, reason: Label | undefined, { texts, label }: Pen): Inline => [
  ...(typeof text === 'string' || 'text' in text ? [text] : text),
  ...(reason === undefined
    ? []
    : [' ', { text: texts.method.reason, role: 'strong' as const }, ` ${label(reason)}`]),
];

function whoBlocks({ methodology, data, leagues, run, method }: Study, pen: Pen): Block[] {
  const { texts, language } = pen;
  const said = texts.method;
  const { screening } = methodology.resolved;
  const leaves = method.criteria.filter(({ leaf }) => leaf).length;
  const all = data.units + data.excluded.length;
  return [
    paragraph(said.rated({ rated: data.units, excluded: data.excluded.length })),
    ...runLines(run, all, language.texts.ranking).map((text) => paragraph(text)),
    ...bullets([
      reasoned(screeningText(screening, leaves, pen), screening.reason, pen),
      ...leagues.map((league) => {
        const classes = league.classes.map(({ name, from, below }) =>
          said.class({
            name,
            from: from === null ? null : pen.value(from),
            below: below === null ? null : pen.value(below),
          }),
        );
        const text = league.isStated
          ? said.league({ name: league.name, column: league.column, classes })
          : said.leagueByValue({ name: league.name, column: league.column });
        return reasoned(text, league.reason, pen);
      }),
    ]),
  ];
}

function screeningText(screening: Methodology['screening'], indicators: number, pen: Pen): string {
  const { texts, percent, name } = pen;
  const said = texts.method;
  const { coverage, nonzero = 0, groups = [], keep, drop } = screening;
  return [
    coverage > 0 ? said.screened({ share: percent(coverage), indicators }) : said.noScreening,
    ...(nonzero > 0 ? [said.nonzero(percent(nonzero))] : []),
    ...groups.map((group) =>
      said.screenedGroup({
        group: name(group.group),
        share: percent(group.coverage),
        nonzero: group.nonzero > 0 ? percent(group.nonzero) : null,
      }),
    ),
    ...(keep.length > 0 ? [said.kept(keep)] : []),
    ...(drop.length > 0 ? [said.dropped(drop)] : []),
  ].join(' ');
}

function criteriaTable({ method }: Study, pen: Pen): Block {
  const { texts, percent } = pen;
  const said = texts.method;
  return tableOf(
    [
      { header: said.criterion },
      { header: said.share, align: 'right' },
      { header: said.effective, align: 'right' },
      { header: said.unit },
      { header: said.better },
    ],
    method.criteria.map((criterion): readonly Cell[] => {
      const { name, leaf, level, weight, effectiveWeight, direction } = criterion;
      const indent = '\u2003'.repeat(level - 1);
      return [
        {
          value: name,
          ...(leaf ? {} : { role: 'strong' as const }),
          ...(indent !== '' && { before: { text: indent } }),
        },
        percentCell(weight, percent),
        percentCell(effectiveWeight, percent),
        leaf ? measureText(criterion, pen) : '',
        leaf ? said[direction] : '',
      ];
    }),
  );
}

const percentCell = (share: number, percent: Pen['percent']): Cell => percent(share);

/** `USD per resident (divided by population)`; without a unit of measurement `per 10 000 of population`. */
function measureText({ unit, per, judged }: StudyCriterion, { texts, value }: Pen): string {
  const said = texts.method;
  const ratio =
    per === undefined
      ? []
      : [
          unit === undefined
            ? said.per({ column: per.column, scale: per.scale === 1 ? null : value(per.scale) })
            : said.divided(per.column),
        ];
  const about = [...ratio, ...(judged === undefined ? [] : [said[judged]])].join('; ');
  if (unit === undefined) return about;
  return about === '' ? unit : `${unit} (${about})`;
}

function howBlocks({ method, methodology }: Study, pen: Pen): Block[] {
  const said = pen.texts.method;
  const { ranking, leagues, awards } = methodology.resolved;
  const leaves = method.criteria.filter(({ leaf }) => leaf).length;
  const families: readonly (readonly [ChoiceFamily, readonly StudyChoice[]])[] = [
    ['missing', method.missing],
    ['treat', method.treat],
    ['normalise', method.normalise],
    ['aggregate', method.aggregate],
    ['weights', method.weights],
  ];
  const leagueName = (id: string) => pen.label(leagues.find((league) => league.id === id)?.name ?? id);
  const awardName = (id: string) => pen.label(awards.find((award) => award.id === id)?.name ?? id);
  return [
    ...families.flatMap(([family, choices]): Block[] =>
      choices.length === 0
        ? []
        : [
            paragraph({ text: said[family], role: 'strong' }),
            ...bullets(choices.map((choice) => choiceText(family, choice, choices, leaves, pen))),
          ],
    ),
    paragraph({ text: said.ranking, role: 'strong' }),
    ...bullets([reasoned(rankingText(ranking, pen), ranking.reason, pen)]),
    ...(awards.length === 0
      ? []
      : [
          paragraph({ text: said.awards, role: 'strong' as const }),
          ...bullets(
            awards.map(({ name, rank, league, criterion, except, reason }) =>
              reasoned(
                said.award({
                  name: pen.label(name),
                  place: rank,
                  league: league === undefined ? null : leagueName(league),
                  criterion: criterion === undefined ? null : pen.name(criterion),
                  except: except.map(awardName),
                }),
                reason,
                pen,
              ),
            ),
          ),
        ]),
  ];
}

const rankingText = (
  { ties, by, decimals, tiebreak }: Methodology['ranking'],
  { texts, name }: Pen,
): string =>
  [
    by === 'exact' ? texts.method.exact : texts.method.published(decimals),
    ...(tiebreak.length === 0 ? [] : [texts.method.tiebreak(tiebreak.map(name))]),
    texts.method.ties[ties],
  ].join(' ');

/** `For 12 of 13 indicators: the worst value … (min-max, to [0, 100]). Reason: …` */
function choiceText(
  family: ChoiceFamily,
  { choice, criteria }: StudyChoice,
  all: readonly StudyChoice[],
  leaves: number,
  pen: Pen,
): Inline {
  const spans: (string | Span)[] = [
    { text: whereText(family, criteria, all, leaves, pen), role: 'term' },
    ': ',
    sentenceOf(family, choice, pen),
    ' (',
    { text: settingsText(choice), role: 'code' },
    ').',
  ];
  return reasoned(spans, choice.reason, pen);
}

/** Which criteria a choice holds for. */
function whereText(
  family: ChoiceFamily,
  criteria: StudyChoice['criteria'],
  all: readonly StudyChoice[],
  leaves: number,
  { texts, name }: Pen,
): string {
  const said = texts.method;
  const isOfGroups = family === 'aggregate' || family === 'weights';
  if (all.length === 1) return isOfGroups ? said.allGroups : said.allIndicators;
  const named = criteria.map((id) => (id === null ? null : name(id)));
  if (named.length <= MOST_NAMED) {
    const names = named.filter((each) => each !== null);
    if (names.length === named.length) return said.only(names);
    return names.length === 0 ? said.total : `${said.total}; ${said.only(names)}`;
  }
  return isOfGroups
    ? `${said.someGroups(named.length)}${named.includes(null) ? `; ${said.total}` : ''}`
    : said.someIndicators({ count: named.length, all: leaves });
}

/** So many criteria are named before they are counted. */
const MOST_NAMED = 3;

/** The sentence of a method without its full stop, which the settings come before. */
function sentenceOf(family: ChoiceFamily, choice: Choice, { choices, value }: Pen): string {
  const texts: Readonly<Record<string, ChoiceText>> = choices[family];
  const text = Object.hasOwn(texts, choice.method) ? texts[choice.method] : undefined;
  if (text === undefined) return choice.method;
  if (typeof text === 'string') return text.replace(/\.$/, '');
  const parameter: Parameter = (name, index) => {
    const found = choice[name];
    const entry: unknown = Array.isArray(found) && index !== undefined ? found[index] : found;
    return typeof entry === 'number' || typeof entry === 'string' ? value(entry) : String(entry);
  };
  return text(parameter).replace(/\.$/, '');
}

/** The method as it is written, with its parameters. */
function settingsText({ method, reason: _, ...parameters }: Choice): string {
  return [
    method,
    ...Object.entries(parameters).map(([name, value]) => `${name} ${JSON.stringify(value)}`),
  ].join(', ');
}
