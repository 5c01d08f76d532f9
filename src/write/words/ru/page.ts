/** What stands around the figures of a page whose weights can be moved, in Russian. */

import type { page as english } from '../en/page.ts';
import type { Translated } from '../translated.ts';
import { counted, type Forms, form, number, quoted, UNITS, unitsOf } from './parts.ts';

const PLACES: Forms = ['место', 'места', 'мест'];
const FIGURES: Forms = ['опубликованное число', 'опубликованных числа', 'опубликованных чисел'];

export const page: Translated<typeof english> = {
  skip: 'К рейтингу',
  weights: 'Измените веса',
  weightsHint:
    'Каждое число – вес; важна его доля среди соседних. Рейтинг целиком пересчитывается на этой странице той же программой, которая его составила.',
  weightsOf: (group) => `Внутри группы ${quoted(group)}`,
  top: 'Критерии',
  weightOf: (name) => `Вес: ${name}`,
  sliderOf: (name) => `Вес: ${name}, ползунок`,
  reset: 'Веса методики',
  equal: 'Равные веса',
  check: 'Проверить опубликованные числа',
  published: 'Это веса методики.',
  banner:
    'Веса отличаются от опубликованных. Таблица ниже рассчитана по вашим весам; остальные разделы говорят о том, что опубликовано.',
  moved: ({ changed, of, furthest }) =>
    changed === 0
      ? `Ни одно место не изменилось, всего ${counted(of, UNITS)}.`
      : `${form(changed, ['Изменилось', 'Изменились', 'Изменилось'])} ${counted(changed, PLACES)} из ${number(of)}.${furthest === null ? '' : ` Дальше всех: ${furthest.name}, с ${furthest.from} на ${furthest.to}.`}`,
  refused: (why) => `С такими весами рейтинга нет: ${why}`,
  checked: (compared) => `Пересчитано, ${counted(compared, FIGURES)}: расхождений нет.`,
  differs: ({ differences, first }) =>
    `Пересчитано, ${form(differences, ['расходится', 'расходятся', 'расходятся'])} ${counted(differences, FIGURES)}; первое расхождение: ${first}.`,
  search: 'Найти участника',
  all: 'все',
  shown: ({ shown, of }) => (shown === of ? '' : `Показано: ${number(shown)} из ${unitsOf(of)}`),
  sortBy: (header) => `Сортировать: ${header}`,
  parts: 'Из чего складывается балл',
  partsNote:
    'Полоса – балл как сумма частей, по цвету на критерий в порядке столбцов; контур за полосой обозначает критерий без балла.',
  barNote: 'Полоса – балл.',
  close: 'Закрыть страницу участника',
  noProfile: 'Отдельной страницы этого участника в отчёте нет; место и баллы – в рейтинге.',
  change: (places) => (places > 0 ? `▲ ${number(places)}` : `▼ ${number(-places)}`),
};
