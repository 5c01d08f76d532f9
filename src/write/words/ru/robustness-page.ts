/** The tables of a study of robustness that only pages have room for, in Russian. */

import type { robustnessPage as english } from '../en/robustness-page.ts';
import type { Translated } from '../translated.ts';
import { number } from './parts.ts';

const percent = (share: number) => number(share, { percent: 'signed', decimals: 0 });

export const robustnessPage: Translated<typeof english> = {
  criterion: 'критерий',
  unit: 'участник',
  weight: 'вес',
  swaps: 'Наименьшее изменение весов, при котором соседи меняются местами',
  swapsLegend:
    'Из всех возможных весов взяты ближайшие к опубликованным, при которых второй участник сравнивается с первым. «Перенесено» – какую долю общего веса нужно передать от одних критериев другим; где ничего не указано, таких весов нет.',
  ahead: 'впереди',
  behind: 'позади',
  moved: 'перенесено',
  from: 'меньше у',
  to: 'больше у',
  stability: 'Насколько можно изменить каждый вес',
  stabilityLegend:
    'Меняется один вес, остальные сохраняют соотношение: в этих пределах первое место и первая тройка остаются за теми же участниками.',
  first: 'первое место сохраняется',
  topThree: 'первая тройка сохраняется',
  between: ({ low, high }) => `от ${percent(low)} до ${percent(high)}`,
  sobol: 'От чего зависят места',
  sobolLegend: (of) =>
    `Индексы Соболя для ${of === null ? 'среднего сдвига всех мест' : `места участника ${of}`}: доля дисперсии, которую даёт фактор сам по себе (и 95 % его бутстреп-распределения) и вместе с другими.`,
  factor: 'фактор',
  alone: 'сам по себе',
  interval: '95 %',
  together: 'вместе с другими',
  leftOut: 'Без одного критерия',
  meanShift: 'средний сдвиг',
  largestShift: 'наибольший сдвиг',
  places: 'мест',
  cells: 'Ячейки, от которых зависят места остальных',
  cellsLegend: 'На сколько мест в среднем сдвигаются остальные участники, если убрать один этот ответ.',
};
