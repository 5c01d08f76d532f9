/** What stands around the figures of a comparison of weights, in Russian. */

import type { weighings as english } from '../en/weighings.ts';
import type { Translated } from '../translated.ts';
import { counted, quoted, UNITS } from './parts.ts';

export const weighings: Translated<typeof english> = {
  title: (name) => `Веса: ${name}`,
  source: ({ paths, units }) =>
    `${paths.length === 1 ? `по данным ${paths[0]}` : `по данным ${counted(paths.length, ['файла', 'файлов', 'файлов'])}`}, ${counted(units, UNITS)}`,
  topLevel: 'Критерии верхнего уровня',
  group: ({ id, name }) => (name === id ? `Группа ${id}` : `Группа ${id}: ${quoted(name)}`),
  scheme: 'способ',
  criterion: 'критерий',
  share: 'доля',
  effective: 'итоговый вес',
  correlation: 'корреляция',
  importance: 'значимость',
  measure: (name) => name,
  noJudgements: 'для этой группы в методике нет оценок экспертов',
  legend:
    '* так взвешивает методика. Доля — вес среди критериев той же группы; итоговый вес — вес в общем балле; корреляция — баллов критерия с баллами его группы (Пирсон); значимость — главный эффект, то есть доля дисперсии баллов группы, которую объясняет критерий (локальная линейная регрессия).',
};
