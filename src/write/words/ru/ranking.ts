/** What stands around the figures of a ranking, in Russian. */

import type { ranking as english } from '../en/ranking.ts';
import type { Translated } from '../translated.ts';
import { counted, form, listed, number, UNITS } from './parts.ts';

const units = (count: number) => counted(count, UNITS);

export const ranking: Translated<typeof english> = {
  columns: {
    rank: 'Место',
    score: 'Балл',
    tier: 'Ступень',
    coverage: 'Полнота данных',
    awards: 'Награды',
    name: ({ name }) => name,
    rankIn: ({ name }) => `${name}: место`,
    raw: ({ name }) => `${name}: исходное значение`,
    rankBy: ({ name }) => `${name}: место`,
    filled: ({ name }) => `${name}: восполнено`,
  },
  onScreen: ({ title }) => title,
  brief: ({ name }) => name,
  wasFilled: (is) => (is ? 'да' : 'нет'),
  units,
  edition: (edition) => `Выпуск ${edition}`,
  rated: ({ rated, excluded }) =>
    `${units(rated)} в рейтинге${excluded > 0 ? `, ${number(excluded)} вне рейтинга` : ''}`,
  shown: ({ shown, all }) =>
    shown === all
      ? units(all)
      : `${number(shown)} из ${counted(all, ['участника', 'участников', 'участников'])}`,
  ofThemShown: (shown) => `из них ${form(shown, ['показан', 'показано', 'показано'])} ${number(shown)}`,
  showing: ({ shown, all }) => `показано ${number(shown)} из ${number(all)}`,
  sharedPlace: '= делит место с другими',
  tooWide: { before: 'не поместились: ', after: '; см. --columns или -f csv' },
  notRated: 'Вне рейтинга',
  countNotRated: (count) => `Вне рейтинга: ${units(count)}`,
  awards: 'Награды',
  noWinner: 'не присуждена',
  more: (count) => `и ещё ${number(count)}`,
  nobody: 'Условиям не отвечает ни один участник рейтинга.',
  changed: (changes) => `Изменено при этом расчёте: ${changes}`,
  only: ({ conditions, rated, leftOut }) =>
    `Только участники, у которых ${listed(conditions)}: ${number(rated)} из ${number(rated + leftOut)} в данных; не учтено ${number(leftOut)}`,
  filled: 'значение восполнено или вычислено по восполненному',
  thin: (percent) =>
    `известно менее ${percent === null ? 'половины' : number(percent / 100, { percent: 'signed', decimals: 0 })} показателей`,
};
