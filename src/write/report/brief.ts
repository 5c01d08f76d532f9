/** What is said first of all: who won, by how much, who holds the most, what to beware of. */

import type { Study } from '../../study/report/model.ts';
import type { Block } from '../document/document.ts';
import { type Moved, movesOf } from './change.ts';
import { bullets, type Pen } from './pen.ts';

export function briefBlocks({ brief, change, data, firmness, leagues }: Study, pen: Pen): Block[] {
  const { texts, score } = pen;
  const said = texts.brief;
  const { first, next, quartiles, records } = brief;
  const { margins } = firmness;
  return bullets([
    said.first({
      names: pen.few(first),
      score: score(brief.score),
      next: next === null ? null : pen.few(next.ids),
      by: score(brief.score - (next?.score ?? NaN)),
    }),
    ...(data.units < 4
      ? []
      : [
          said.quartiles({
            lower: score(quartiles[0]),
            median: score(quartiles[1]),
            upper: score(quartiles[2]),
          }),
        ]),
    ...leagues
      .filter(({ isStated }) => isStated)
      .map((league) =>
        said.leaders({
          league: league.name,
          leaders: brief.leagues
            .filter((entry) => entry.league === league.id)
            .map((entry) =>
              said.leader({
                names: pen.few(entry.first),
                name: pen.className(league.id, entry.class),
                units: entry.units,
              }),
            ),
        }),
      ),
    ...(records === null
      ? []
      : [said.records({ names: pen.few(records.ids), count: records.count, of: records.of })]),
    ...movers(change, pen),
    ...(margins === null || margins.close === 0
      ? []
      : [said.close({ close: margins.close, pairs: margins.pairs, limit: score(margins.limit) })]),
    said.answered({ share: pen.share(data.answered, data.cells), withGaps: data.unitsWithGaps }),
    ...(data.excluded.length === 0 ? [] : [said.notRated(data.excluded.length)]),
  ]);
}

/** Who climbed and who fell furthest, where somebody did; where several did, nobody is singled out. */
function movers(change: Study['change'], { texts, number }: Pen): string[] {
  const moves = change === null ? [] : movesOf(change);
  const furthest = (way: 1 | -1) => {
    const [first, second] = moves.filter(({ by }) => way * by > 0);
    return first === undefined || first.by === second?.by ? undefined : first;
  };
  const said = ({ id, from, to, by }: Moved) => ({
    name: id,
    by: Math.abs(by),
    from: number(from),
    to: number(to),
  });
  const [up, down] = [furthest(1), furthest(-1)];
  return [
    ...(up === undefined ? [] : [texts.brief.climbed(said(up))]),
    ...(down === undefined ? [] : [texts.brief.fell(said(down))]),
  ];
}
