/** What stands around the figures of a comparison of weights, in Russian. */

import type { MeasureName } from '../../../model/fitted.ts';
import type { MethodChoices } from '../../../model/method-choices.ts';
import type { weighings as english } from '../en/weighings.ts';
import type { Translated } from '../translated.ts';
import { counted, quoted, UNITS } from './parts.ts';

type NameOf<C> = C extends string ? C : C extends { readonly method: infer M extends string } ? M : never;

type SchemeName = NameOf<MethodChoices['weights']>;

const SCHEMES: Readonly<Record<SchemeName, string>> = {
  given: 'Заданные веса',
  equal: 'Равные веса',
  ahp: 'Метод анализа иерархий',
  'best-worst': 'Метод лучшего и худшего',
  budget: 'Распределение бюджета',
  swing: 'Метод размаха',
  'rank-order-centroid': 'Центроид порядка важности',
  rancom: 'Способ RANCOM',
  'standard-deviation': 'Веса по стандартному отклонению',
  'coefficient-of-variation': 'Веса по коэффициенту вариации',
  variance: 'Веса по дисперсии',
  angle: 'Веса по углу',
  gini: 'Веса по коэффициенту Джини',
  entropy: 'Веса по энтропии',
  critic: 'Способ CRITIC',
  merec: 'Способ MEREC',
  lopcow: 'Способ LOPCOW',
  cilos: 'Способ CILOS',
  idocriw: 'Способ IDOCRIW',
  pca: 'Веса по главным компонентам',
  factor: 'Веса по факторному анализу',
  'correlation-balanced': 'Веса, уравновешенные по корреляции',
};

const isScheme = (name: string): name is SchemeName => Object.hasOwn(SCHEMES, name);

const MEASURES: Readonly<Record<MeasureName, string>> = {
  'consistency index': 'индекс согласованности',
  'consistency ratio': 'отношение согласованности',
  'correlation with the score': 'корреляция с баллом',
  experts: 'экспертов',
  factor: 'фактор',
  factors: 'факторов',
  'largest eigenvalue': 'наибольшее собственное значение',
  'largest miss ξ': 'наибольшее расхождение ξ',
  loading: 'нагрузка',
  'random index (Saaty & Tran 2007)': 'случайный индекс (Saaty & Tran 2007)',
  'reached share of influence': 'достигнутая доля влияния',
  'share of variance explained': 'доля объяснённой дисперсии',
  'spread between experts': 'разброс между экспертами',
  'threshold (Liang, Brunelli & Rezaei 2020)': 'порог (Liang, Brunelli & Rezaei 2020)',
  'wanted share of influence': 'задуманная доля влияния',
};

export const weighings: Translated<typeof english> = {
  title: (name) => `Веса: ${name}`,
  source: ({ paths, units }) =>
    `${paths.length === 1 ? `по данным ${paths[0]}` : `по данным ${counted(paths.length, ['файла', 'файлов', 'файлов'])}`}, ${counted(units, UNITS)}`,
  topLevel: 'Критерии верхнего уровня',
  group: ({ id, name }) => (name === id ? `Группа ${quoted(id)}` : `Группа ${quoted(name)} (${id})`),
  scheme: 'способ',
  criterion: 'критерий',
  share: 'доля',
  effective: 'итоговый вес',
  correlation: 'корреляция',
  importance: 'значимость',
  schemeTitle: ({ scheme, title }) => (isScheme(scheme) ? SCHEMES[scheme] : title),
  measure: (name) => MEASURES[name],
  noJudgements: 'для этой группы в методике нет оценок экспертов',
  legend:
    '* так взвешивает методика. Доля — вес среди критериев той же группы; итоговый вес — вес в общем балле; корреляция — баллов критерия с баллами его группы (Пирсон); значимость — главный эффект, то есть доля дисперсии баллов группы, которую объясняет критерий (локальная линейная регрессия).',
};
