/** What stands around the figures of an audit, in Russian. */

import type { Thresholds } from '../../../study/audit/model.ts';
import type { auditDocument as english } from '../en/audit-document.ts';
import type { Translated } from '../translated.ts';
import { number } from './parts.ts';

const KINDS = { pearson: 'r Пирсона', spearman: 'ρ Спирмена', kendall: 'τ-b Кендалла' } as const;
const BRIEFLY = { pearson: 'Пирсон', spearman: 'Спирмен', kendall: 'Кендалл' } as const;

const LIMITS: Readonly<Record<keyof Thresholds, string>> = {
  redundant: 'дублирование',
  weak: 'слабая связь',
  negative: 'обратная связь',
  significance: 'значимость',
  alpha: 'альфа',
  skewness: 'асимметрия',
  kurtosis: 'эксцесс',
  available: 'доля известных',
  zeros: 'доля нулей',
  distinct: 'доля различных',
  hidden: 'скрытый вес',
};

const isLimit = (name: string): name is keyof Thresholds => Object.hasOwn(LIMITS, name);

export const auditDocument: Translated<typeof english> = {
  title: (name) => `Проверка согласованности: ${name}`,
  screenTitle: 'Проверка согласованности',
  toDecide: 'Требует решения',
  worthKnowing: 'Стоит знать',
  wholeRating: 'Рейтинг в целом',
  insideRating: 'рейтинг в целом',
  wholeTotal: 'Итоговый балл',
  insideTotal: 'итоговый балл',
  allIndicators: (group) => `${group}, все показатели`,

  values: {
    heading: 'Значения показателей',
    indicator: 'показатель',
    values: 'значений',
    gaps: 'пропусков',
    zeros: 'нулей',
    distinct: 'различных',
    min: 'наименьшее',
    median: 'медиана',
    mean: 'среднее',
    max: 'наибольшее',
    standardDeviation: 'стандартное отклонение',
    skewness: 'асимметрия',
    kurtosis: 'эксцесс',
  },
  effects: {
    heading: 'Корреляции, веса и последствия исключения',
    criterion: 'критерий',
    withGroup: 'с группой',
    withTotal: 'с итоговым баллом',
    weight: 'вес',
    influence: 'действительное влияние',
    changed: 'участников меняет место',
    meanChange: 'среднее изменение',
    largestChange: 'наибольшее изменение',
    movers: 'наибольшие перемещения',
    more: (count) => `ещё ${number(count)}`,
  },
  coherence: {
    heading: 'Согласованность групп',
    group: 'группа',
    members: 'критериев',
    alpha: 'альфа Кронбаха',
    complete: 'участников без пропусков',
    first: 'первая компонента',
    eigenvalues: 'собственные значения',
  },
  components: { heading: 'Главные компоненты', loading: 'нагрузка' },
  within: { heading: (kind) => `Корреляции внутри групп (${KINDS[kind]})` },
  outside: { heading: 'Связь с внешними столбцами', criterion: 'критерий', units: 'участников' },

  howToRead: {
    heading: 'Как это читать',
    values:
      'Значения — у участников рейтинга, после деления на знаменатели, перевода ответов и интервалов в баллы и до восполнения пропусков. Стандартное отклонение вычислено с n − 1, асимметрия и эксцесс исправлены на смещение; у нормального распределения эксцесс равен 0.',
    correlations: (kind) =>
      `Корреляции (${KINDS[kind]}) — между баллами, где большее всегда лучше, по участникам, у которых есть оба. Критерий входит в свою группу и в итоговый балл и потому связан с ними теснее, чем посторонний.`,
    influence:
      'Действительное влияние — квадрат корреляции Пирсона с итоговым баллом как доля: для показателя — среди всех показателей, для группы — среди групп того же уровня. Рядом стоит номинальный вес.',
    leavingOut:
      'Исключение: рейтинг рассчитан заново без критерия, а его вес поделён между остальными критериями группы; изменения — в местах.',
    coherence:
      'Альфа Кронбаха вычислена по баллам, для каждой пары критериев — по участникам, у которых есть оба; главные компоненты — по стандартизованным баллам участников без пропусков. Знак компоненты произволен.',
    limits: (thresholds) =>
      `Пороги: ${Object.keys(LIMITS)
        .filter(isLimit)
        .map((name) => `${LIMITS[name]} ${number(thresholds[name])}`)
        .join(', ')}.`,
    why: ({ name, why }) => `${name}: ${why}`,
    cannotBeComputed: (whys) => `– вычислить нельзя: ${whys.join('; ')}.`,
  },

  screen: {
    perCent: 'в %',
    gaps: 'проп.',
    zeros: 'нули',
    shape: 'форма',
    skewness: 'асим.',
    kurtosis: 'эксц.',
    correlation: 'корреляция',
    withGroup: 'группа',
    withTotal: 'итог',
    shareOf: 'доля, %',
    weight: 'вес',
    influence: 'влиян.',
    leftOut: 'без него',
    meanChange: 'средн.',
    largestChange: 'наиб.',
    members: 'из',
    alpha: 'альфа',
    components: 'компоненты',
    first: 'первая, %',
    above1: '> 1',
    comparedWith: (kind) => `связь с (${BRIEFLY[kind]})`,
    legend: ({ correlation }) =>
      [
        '! за порогом (--thresholds)',
        `корреляция: ${KINDS[correlation]}, между баллами`,
        'проп.: пропуски',
        'асим., эксц.: асимметрия и эксцесс',
        'итог: с итоговым баллом',
        'влиян.: действительное влияние, доля квадратов корреляций с итоговым баллом',
        'без него: изменение мест, если критерий исключить, среднее и наибольшее',
        'компоненты: доля дисперсии у первой и число компонент с собственным значением больше 1',
      ].join(' · '),
    significant: ({ thresholds }) => `* p ≤ ${number(thresholds.significance)}`,
    allFigures: 'все числа: -f markdown или -f json',
    moreFindings: ({ shown, all }) =>
      `показано замечаний: ${number(shown)} из ${number(all)}; все: -f markdown, -f json`,
  },
};
