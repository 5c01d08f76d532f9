/** Notes on the data: what is missing, filled in, treated, left out; who is not rated; what the program warned of. */

import type { Study } from '../../study/report/model.ts';
import type { Block, Cell, Inline } from '../document/document.ts';
import { locationText } from '../note.ts';
import { bullets, type Pen, paragraph, tableOf, termed } from './pen.ts';

/** So many units that a treatment moved are named. */
const MOST_MOVED = 10;

export function dataBlocks({ data, method }: Study, pen: Pen): Block[] {
  const { texts, language, name, number } = pen;
  const said = texts.data;
  const { indicators, gaps, unitsWithGaps, excluded, warnings } = data;
  const left = indicators.filter(({ isLeftOut }) => isLeftOut).map(({ id }) => name(id));
  const treated = treatmentItems(data, pen);
  const isClean = data.answered === data.cells && excluded.length === 0 && treated.length === 0;
  const section = (title: string, items: readonly Inline[]): Block[] =>
    items.length === 0 ? [] : [{ kind: 'heading', level: 3, text: title }, ...bullets(items)];
  return [
    paragraph(
      said.share({
        answered: number(data.answered),
        cells: number(data.cells),
        share: pen.share(data.answered, data.cells),
      }),
    ),
    ...(isClean ? [paragraph(said.none)] : [indicatorTable(data, method, pen)]),
    ...(left.length === 0 ? [] : [paragraph(said.leftOut(left))]),
    ...section(said.treatedTitle, treated),
    ...section(said.gapsTitle, [
      ...gaps.map(({ id, missing }): Inline => termed(id, missing.map(name).join('; '))),
      ...(unitsWithGaps > gaps.length ? [said.moreGaps(unitsWithGaps - gaps.length)] : []),
    ]),
    ...section(
      said.excludedTitle,
      excluded.map(({ id, reason }) => termed(id, language.tell(reason).message)),
    ),
    ...section(
      said.warningsTitle,
      warnings.map(
        ({ code, says, location }): Inline => [
          { text: code, role: 'code' },
          `: ${language.tell(says).message}${location === undefined ? '' : ` (${locationText(location)})`}`,
        ],
      ),
    ),
  ];
}

function indicatorTable({ indicators }: Study['data'], { missing }: Study['method'], pen: Pen): Block {
  const { texts, name } = pen;
  const said = texts.data;
  const isFilled = indicators.some(({ filled }) => filled > 0);
  const how = new Map(
    missing.flatMap(({ choice, criteria }) => criteria.map((id) => [id, choice.method] as const)),
  );
  return tableOf(
    [
      { header: said.indicator },
      { header: said.answers, align: 'right' },
      { header: said.missing, align: 'right' },
      ...(isFilled ? [{ header: said.filled, align: 'right' as const }] : []),
    ],
    indicators.map(({ id, answered, missing: open, filled }): readonly Cell[] => [
      name(id),
      answered,
      open,
      ...(isFilled
        ? [filled === 0 ? filled : { value: filled, after: { text: ` (${how.get(id) ?? ''})` } }]
        : []),
    ]),
  );
}

function treatmentItems({ indicators }: Study['data'], { texts, name, value }: Pen): Inline[] {
  const said = texts.data;
  return indicators.flatMap(({ id, treatment }): Inline[] => {
    if (treatment === null) return [];
    const { moved, transformed } = treatment;
    if (transformed !== null) return [said.transformed({ name: name(id), method: transformed.method })];
    if (moved.length === 0) return [];
    const units = moved
      .slice(0, MOST_MOVED)
      .map(({ id: unit, from, to }) => said.movedUnit({ name: unit, from: value(from), to: value(to) }));
    const rest = moved.length - units.length;
    return [said.moved({ name: name(id), units: rest === 0 ? units : [...units, texts.more(rest)] })];
  });
}
