/** What stands around the figures of a study of robustness, in Russian. */

import type { robustness as english } from '../en/robustness.ts';
import type { Translated } from '../translated.ts';
import { counted, type Forms, number as inRussian, quoted, UNITS } from './parts.ts';
import { robustnessPage } from './robustness-page.ts';

/** After «из» and the like. */
const OF_UNITS: Forms = ['участника', 'участников', 'участников'];
const UNITS_AS_OBJECT: Forms = ['участник', 'участника', 'участников'];
const OF_DRAWS: Forms = ['расчёта', 'расчётов', 'расчётов'];
const DRAWS: Forms = ['расчёт', 'расчёта', 'расчётов'];
const PAIRS: Forms = ['пара', 'пары', 'пар'];
const OF_PAIRS: Forms = ['пары', 'пар', 'пар'];
const PLACES: Forms = ['место', 'места', 'мест', 'места'];
const TIERS: Forms = ['ступень', 'ступени', 'ступеней'];

const percent = (share: number) =>
  inRussian(share, {
    percent: 'signed',
    decimals: (share > 0 && share < 0.1) || (share > 0.99 && share < 1) ? 1 : 0,
  });
const exactly = (share: number) => inRussian(share, { percent: 'signed', decimals: 1 });
const whole = (count: number) => inRussian(count, { decimals: 0, grouped: true });
const among = (level: string) =>
  level === 'all' ? 'во всех группах' : level === 'top' ? 'на верхнем уровне' : `в группе ${quoted(level)}`;
const ofColumn = (column: string | null) => (column === null ? '' : ` столбца ${quoted(column)}`);

export const robustness: Translated<typeof english> = {
  title: (name) => `Насколько прочны места · ${name}`,
  units: (count) => counted(count, UNITS),
  varies: 'Что меняется',
  factors: {
    share: ({ share, level }) =>
      `веса ${among(level)}: каждый в пределах ±${percent(share)} от своего значения`,
    simplex: ({ level }) => `веса ${among(level)}: любые`,
    order: ({ level }) => `веса ${among(level)}: любые, при которых сохраняется их порядок в методике`,
    ranges: ({ level, ranges }) =>
      `веса ${among(level)}: ${ranges.map(([id, low, high]) => `${id} от ${percent(low)} до ${percent(high)}`).join(', ')}`,
    methods: ({ family, at, choices }) => {
      const what = {
        normalise: 'нормирование',
        aggregate: 'агрегирование',
        treat: 'обработка выбросов',
        missing: 'пропуски',
      }[family];
      const where =
        at === null
          ? ' везде, где действует значение методики по умолчанию'
          : at === 'top'
            ? ' на верхнем уровне'
            : ` в группе ${quoted(at)}`;
      return `${what}${where}: равновероятно ${choices.join(', ')}`;
    },
    leaveOut: (what) =>
      `исключается ${what === 'groups' ? 'одна группа' : 'один показатель'} или ничего, равновероятно`,
    noiseShare: ({ deviation, column }) =>
      `данные${ofColumn(column)}: нормальный шум, ${percent(deviation)} от каждого числа`,
    noiseAmount: ({ deviation, column }) =>
      `данные${ofColumn(column)}: нормальный шум ±${inRussian(deviation, { significant: 4 })}`,
  },
  drawn: ({ draws, seed, error }) =>
    `${counted(draws, DRAWS)}, начальное число ${seed}; стандартная ошибка вероятности не больше ${percent(error)}`,
  failed: ({ count, draws }) =>
    `${whole(count)} из ${counted(draws, OF_DRAWS)} выполнить не удалось: в них мест нет ни у кого`,
  rank: 'место',
  score: 'балл',
  place: 'место',
  median: 'медиана',
  mean: 'среднее',
  best: 'лучшее',
  worst: 'худшее',
  interval: '5–95 %',
  first: 'первый',
  top: (most) => `первые ${most}`,
  confidence: 'уверенность',
  tier: 'ступень',
  exactPlaces: 'возможные',
  more: (count) => `ещё ${counted(count, UNITS)}: все — в форматах -f csv и -f markdown`,
  legend: ({ confidence, exact }) =>
    `места: ├ 5 % · ● медиана · ┤ 95 % расчётов. «Первый», «первые»: доля расчётов. Новая ступень начинается с участника, которого первый на предыдущей ступени опережает не менее чем в ${percent(confidence)} расчётов.${
      exact
        ? ' «Возможные»: лучшее и худшее место при любых допустимых весах; это доказано, если рядом нет знака ~.'
        : ''
    }`,
  tiers: 'Ступени',
  tierEntry: ({ tier, names }) => `${tier}: ${names.join(', ')}`,
  sentencesTitle: 'Коротко',
  contestable: 'Самые спорные соседства',
  pair: ({ ahead, behind, probability }) =>
    `${ahead} впереди, чем ${behind}, в ${percent(probability)} расчётов`,
  drivers: 'От чего это зависит',
  sobol: ({ factor, total, of }) =>
    `на ${factor} с учётом взаимодействий приходится ${percent(Math.max(0, total))} дисперсии ${of === null ? 'среднего сдвига мест' : `места участника ${quoted(of)}`}`,
  weightOf: (name) => `вес критерия ${quoted(name)}`,
  factorNames: {
    weights: 'веса',
    normalise: 'способ нормирования',
    aggregate: 'способ агрегирования',
    treat: 'обработку выбросов',
    missing: 'способ заполнения пропусков',
    'leave-out': 'состав критериев',
    data: 'шум в данных',
  },
  leftOut: ({ name, shift }) =>
    `без критерия ${quoted(name)} места сдвигаются в среднем на ${inRussian(shift, { decimals: 1 })}`,
  cell: ({ unit, criterion, shift }) =>
    `без значения ${quoted(criterion)} у участника ${quoted(unit)} остальные сдвинулись бы в среднем на ${inRussian(shift, { decimals: 2 })} места`,
  reversals: ({ without, pairs }) =>
    `без участника ${quoted(without)} порядок меняется: ${counted(pairs, PAIRS)} остальных`,
  noReversal: 'исключение одного участника не меняет порядка остальных',
  exactPairs: ({ always, of, level }) =>
    `доказано: при любых допустимых весах ${among(level)} порядок сохраняют ${whole(always)} из ${counted(of, OF_PAIRS)} списка`,
  swap: ({ ahead, behind, distance, weights }) =>
    `${behind} сравнивается с участником ${ahead}, если перераспределить ${exactly(distance / 2)} веса: ${weights.map(([id, share]) => `${quoted(id)} ${exactly(share)}`).join(', ')}`,
  stability: ({ id, weight, interval }) =>
    `первое место не меняется, пока вес критерия ${quoted(id)} (${percent(weight)}) остаётся в пределах от ${percent(interval[0])} до ${percent(interval[1])}`,
  noExact: (why) => `точных ответов нет: ${why}`,
  matrix: 'Доля расчётов по местам',
  sentences: {
    first: ({ name, share }) =>
      share >= 1
        ? `${name} занимает первое место во всех расчётах.`
        : `${name} занимает первое место в ${percent(share)} расчётов.`,
    rival: ({ name, share }) => `Главный соперник — ${name}: первое место в ${percent(share)} расчётов.`,
    firm: ({ count, of, places }) =>
      `У ${whole(count)} из ${counted(of, OF_UNITS)} в девяти расчётах из десяти место отличается от опубликованного не более чем на ${counted(places, PLACES)}.`,
    tiers: ({ tiers, of }) =>
      tiers === 1
        ? `Ни об одном из ${counted(of, OF_UNITS)} нельзя уверенно сказать, что он уступает первому.`
        : `${counted(of, UNITS_AS_OBJECT)} — это ${counted(tiers, TIERS)}, которые уверенно отличаются друг от друга.`,
    widest: ({ name, p5, p95 }) =>
      `Наименее определённо место участника ${name}: от ${whole(p5)} до ${whole(p95)}.`,
  },
  page: robustnessPage,
};
