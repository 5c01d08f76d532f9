/** Who is being rated, as the stages ask: names by unit, values and texts of the rated rows. */

import type { Answers, CarriedColumn, Sample } from '../model/fitted.ts';
import type { League, Methodology } from '../model/methodology.ts';
import { type Column, selectNumbers, selectTexts, type Texts, textAt } from '../model/table.ts';
import { textsFrom, type Words } from '../model/texts.ts';
import { type Classified, classify } from './league.ts';
import * as messages from './messages.ts';

export interface Rated {
  readonly rows: Uint32Array;
  readonly ids: Texts;
  nameOf(unit: number): string;
  /** The values of the rated rows: the column itself where all are rated. */
  pick(values: Float64Array): Float64Array;
  pickTexts(words: Words): Texts;
}

export function ratedOf(answers: Answers, { rows }: Sample): Rated {
  const all = rows.length === answers.length;
  const pickTexts = (words: Words) => (all ? textsFrom(words) : selectTexts(textsFrom(words), rows));
  const ids = pickTexts(answers.ids);
  return {
    rows,
    ids,
    nameOf: (unit) => ids.at(unit) ?? '',
    pick: (values) => (all ? values : selectNumbers(values, rows)),
    pickTexts,
  };
}

/** The class of every rated unit, with what there is to say about those that have none. */
export function classesOf(league: League, { carried }: Answers, rated: Rated): Classified {
  const column = carried.find(({ wanted }) => wanted === league.column);
  const source = column === undefined ? { name: league.column } : columnOf(column);
  return classify(league, source, rated.rows, (unit, why) =>
    messages.noClass(rated.rows[unit]!, rated.nameOf(unit), source.name, league.id, why),
  );
}

const columnOf = ({ name, numbers, texts }: CarriedColumn): Column => ({
  name,
  ...(numbers !== undefined && { numbers }),
  ...(texts !== undefined && { texts: textsFrom(texts) }),
});

/** By rated unit, its class of the league of this name, or its value of the attribute; null where it has none. */
export function groupingOf(
  name: string,
  answers: Answers,
  rated: Rated,
  { leagues }: Pick<Methodology, 'leagues'>,
): (unit: number) => string | null {
  const league = leagues.find(({ id }) => id === name);
  if (league !== undefined) {
    const { classes, class: index } = classesOf(league, answers, rated);
    return (unit) => classes[index[unit]!]?.id ?? null;
  }
  const column = answers.carried.find(({ wanted }) => wanted === name);
  const cells = column === undefined ? {} : columnOf(column);
  return (unit) => textAt(cells, rated.rows[unit]!);
}
