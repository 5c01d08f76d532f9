/** Best practices: who does best in each indicator, overall and in each class. */

import type { BestValue, Study } from '../../study/report/model.ts';
import type { Block, Cell, Column } from '../document/document.ts';
import { type Pen, paragraph, tableOf, unitCell } from './pen.ts';

export function practiceBlocks({ practices, method, leagues }: Study, pen: Pen): Block[] {
  if (practices.length === 0) return [];
  const { texts, name, value } = pen;
  const said = texts.practices;
  const units = new Map(method.criteria.map(({ id, unit = '' }) => [id, unit]));
  return [
    paragraph(said.rule),
    tableOf(
      [
        { header: said.indicator },
        { header: said.best, align: 'right' },
        { header: said.unit },
        { header: said.holder },
        { header: said.median, align: 'right' },
        { header: said.of, align: 'right' },
      ],
      practices.map(({ id, best, median }): readonly Cell[] => [
        name(id),
        value(best.raw),
        units.get(id) ?? '',
        holdersCell(best, pen),
        value(median),
        best.of,
      ]),
    ),
    ...leagues
      .filter(({ isStated, classes }) => isStated && classes.length > 0)
      .flatMap((league): Block[] => [
        { kind: 'heading', level: 3, text: said.byLeague(league.name) },
        paragraph(said.byLeagueRule),
        tableOf(
          [{ header: said.indicator }, ...league.classes.map((each): Column => ({ header: each.name }))],
          practices.map(({ id, classes }): readonly Cell[] => [
            name(id),
            ...league.classes.map((each) => {
              const best = classes.find((found) => found.league === league.id && found.class === each.id);
              return best === undefined
                ? said.noRecord
                : `${texts.listed(pen.few(best.holders))} (${value(best.raw)})`;
            }),
          ]),
        ),
      ]),
  ];
}

function holdersCell({ holders }: BestValue, pen: Pen): Cell {
  const [only] = holders;
  return holders.length === 1 && only !== undefined
    ? unitCell(only, pen)
    : pen.texts.listed(pen.few(holders));
}
