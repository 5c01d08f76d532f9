/**
 * What stands around the figures of a study, in Russian. Names from data and methodology cannot be declined, so
 * sentences are built to leave them in the nominative.
 */

import type { report as english } from '../en/report.ts';
import type { Translated } from '../translated.ts';
import { counted, type Forms, form, listed, number, quoted, UNITS } from './parts.ts';

const units = (count: number): string => counted(count, UNITS);
/** After «из»: `из 1 участника`, `из 78 участников`. */
const ofUnits = (count: number): string => counted(count, ['участника', 'участников', 'участников']);
const ofIndicators = (count: number): string => counted(count, ['показателя', 'показателей', 'показателей']);
const PLACES: Forms = ['место', 'места', 'мест'];
const places = (count: number): string => counted(count, PLACES);

interface Bounds {
  readonly from: string | null;
  readonly below: string | null;
}

const bounds = ({ from, below }: Bounds): string => {
  if (from === null) return below === null ? 'любое значение' : `меньше ${below}`;
  return below === null ? `${from} и больше` : `от ${from} и меньше ${below}`;
};

export const report: Translated<typeof english> = {
  units,
  listed,
  more: (count) => `ещё ${number(count)}`,
  edition: (edition) => `Выпуск ${edition}`,
  rated: ({ rated, excluded }) =>
    `${units(rated)} в рейтинге${excluded > 0 ? `, ${number(excluded)} вне рейтинга` : ''}`,
  status: 'Так сказано в данных о каждом участнике рейтинга, и относится это ко всем цифрам ниже.',
  contents: 'Содержание',
  chapters: {
    brief: 'Коротко',
    method: 'Что и как оценивалось',
    ranking: 'Рейтинг',
    leagues: 'Рейтинг по лигам',
    awards: 'Награды',
    change: 'Что изменилось с прошлого выпуска',
    practices: 'Лучшие практики',
    recommendations: 'Рекомендации',
    firmness: 'Насколько прочны места',
    data: 'О данных',
    profiles: 'Профили участников',
    provenance: 'Откуда взялось это исследование',
  },

  brief: {
    first: ({ names, score, next, by }) => {
      const lead = next === null ? '' : `, отрыв от следующего (${listed(next)}) — ${by}`;
      return names.length === 1
        ? `Первое место — ${names[0]}: балл ${score}${lead}.`
        : `Первое место делят ${listed(names)}: балл ${score}${lead}.`;
    },
    quartiles: ({ lower, median, upper }) =>
      `Половина всех баллов лежит между ${lower} и ${upper}; медиана — ${median}.`,
    leaders: ({ league, leaders }) => `Первые в своих классах (${league}): ${leaders.join('; ')}.`,
    leader: ({ names, name, units: count }) => `${name}, ${units(count)} — ${listed(names)}`,
    records: ({ names, count, of }) =>
      `Больше всего лучших значений, ${names.length === 1 ? '' : 'по '}${number(count)} из ${number(of)}, — ${listed(names)}.`,
    climbed: ({ name, by, from, to }) =>
      `Выше всех поднялся участник ${name}: на ${places(by)}, с ${from}-го на ${to}-е.`,
    fell: ({ name, by, from, to }) =>
      `Ниже всех опустился участник ${name}: на ${places(by)}, с ${from}-го на ${to}-е.`,
    close: ({ close, pairs, limit }) =>
      `Из ${counted(pairs, ['пары', 'пар', 'пар'])} соседей в рейтинге ${number(close)} ${form(close, ['разделяет', 'разделяют', 'разделяет'])} меньше ${limit} балла: их порядок мало о чём говорит.`,
    answered: ({ share, withGaps }) =>
      withGaps === 0
        ? 'Пропущенных ответов нет.'
        : `Получено ${share} ответов; хотя бы один вопрос ${form(withGaps, ['оставил', 'оставили', 'оставили'])} без ответа ${units(withGaps)}.`,
    notRated: (count) =>
      `Вне рейтинга ${form(count, ['остался', 'остались', 'осталось'])} ${units(count)}: не хватило данных или таково правило.`,
  },

  method: {
    who: 'Кто оценивался',
    what: 'Что идёт в зачёт и с каким весом',
    how: 'Как из ответов получаются места',
    reason: 'Почему?',
    rated: ({ rated, excluded }) =>
      excluded === 0
        ? `В рейтинге ${units(rated)}.`
        : `В рейтинге ${units(rated)}; вне его — ${number(excluded)}, причины названы в главе о данных.`,
    noScreening: 'Наименьшая доля ответов не установлена.',
    screened: ({ share, indicators }) =>
      `В рейтинг входит тот, кто ответил не менее чем на ${share} вопросов (показателей всего ${number(indicators)}).`,
    nonzero: (share) => `Не менее ${share} его ответов должны быть отличны от нуля.`,
    screenedGroup: ({ group, share, nonzero }) =>
      `В группе ${quoted(group)} нужны ответы не менее чем на ${share} вопросов${nonzero === null ? '' : `, из них ненулевых — не менее ${nonzero}`}.`,
    kept: (names) => `Оцениваются при любой доле ответов: ${listed(names)}.`,
    dropped: (names) => `Исключены правилом: ${listed(names)}.`,
    league: ({ name, column, classes }) =>
      `Лига ${quoted(name)} по столбцу ${column}: ${classes.join('; ')}.`,
    leagueByValue: ({ name, column }) =>
      `Лига ${quoted(name)}: отдельный класс на каждое значение столбца ${column}.`,
    class: ({ name, ...range }) => `${name} (${bounds(range)})`,
    criterion: 'Критерий',
    share: 'Доля в своей группе',
    effective: 'Доля в итоге',
    unit: 'Единица измерения',
    better: 'Лучше',
    higher: 'больше',
    lower: 'меньше',
    per: ({ column, scale }) =>
      scale === null ? `делится на ${column}` : `на ${scale} единиц столбца ${column}`,
    divided: (column) => `делится на ${column}`,
    points: 'ответы переводятся в баллы',
    bands: 'промежутки переводятся в баллы',
    weightsNote:
      'Доли номинальные: так задано методикой, пока пропуски не перенесли вес на имеющиеся ответы.',
    missing: 'Пропущенные ответы',
    treat: 'Крайние значения',
    normalise: 'От значений к баллам',
    aggregate: 'От баллов к итогу',
    weights: 'Веса',
    ranking: 'Места',
    awards: 'Награды',
    allIndicators: 'Для всех показателей',
    someIndicators: ({ count, all }) => `Для ${number(count)} из ${ofIndicators(all)}`,
    allGroups: 'В каждой группе и для итога',
    someGroups: (count) => `В ${counted(count, ['группе', 'группах', 'группах'])}`,
    total: 'Для итога',
    only: (names) => `Для критериев: ${listed(names)}`,
    exact: 'Места определяются по точным баллам, а не по округлённым, которые напечатаны.',
    published: (decimals) =>
      `Места определяются по баллам в том виде, в каком они публикуются, с округлением до ${counted(decimals, ['знака', 'знаков', 'знаков'])} после запятой: что напечатано равным, то равно.`,
    ties: {
      min: 'Равные баллы делят лучшее из мест: 1, 1, 3.',
      max: 'Равные баллы делят худшее из мест: 2, 2, 3.',
      mean: 'Равные баллы получают среднее из мест: 1,5, 1,5, 3.',
      dense: 'Равные баллы делят место, и ни одно не пропускается: 1, 1, 2.',
      ordinal: 'Равные баллы получают разные места, по порядку названий: 1, 2, 3.',
    },
    tiebreak: (names) => `При равенстве решают, по очереди: ${listed(names)}.`,
    award: ({ name, place, league, criterion, except }) =>
      `${name}: ${number(place)}-е место${criterion === null ? '' : ` по показателю ${quoted(criterion)}`}${league === null ? '' : ` в своём классе (${league})`}${
        except.length === 0 ? '' : `, не считая того, чья награда — ${listed(except.map(quoted))}`
      }.`,
  },

  ranking: {
    place: 'Место',
    score: 'Балл',
    change: 'Изменение места',
    inClass: 'В классе',
    overall: 'В общем рейтинге',
    newcomer: 'новый',
    limited: ({ shown, all }) =>
      `Напечатаны первые места, ${number(shown)} из ${number(all)}; другое число задаёт --top.`,
    limitedPlaces: 'Из больших классов напечатаны только первые места; другое число задаёт --top.',
    limitedClasses: ({ shown, all }) =>
      `Напечатаны классы с наибольшим числом участников: ${number(shown)} из ${number(all)}.`,
    league: (name) => `Лига ${quoted(name)}`,
    tied: '= делит место с другими',
    thin: (share) => `† известно менее ${share} показателей`,
    class: ({ units: count, median, ...range }) =>
      `${units(count)}${range.stated ? `, ${bounds(range)}` : ''}; медианный балл ${median}`,
    emptyClass: 'никого',
    unclassed: (count) => `Вне классов, за неимением значения, — ${units(count)}.`,
  },

  awards: {
    award: 'Награда',
    prize: 'Приз',
    class: 'Класс',
    winner: 'Победитель',
    none: 'не присуждена',
    moreClasses: (count) => `и победители ещё ${counted(count, ['класса', 'классов', 'классов'])}`,
  },

  change: {
    since: ({ edition, files, rated }) =>
      `Сравнение с ${edition === null ? `прошлым выпуском (${files.join(', ')})` : `выпуском ${edition}`}: тогда в рейтинге ${form(rated.before, ['был', 'были', 'было'])} ${units(rated.before)}, теперь ${units(rated.after)}.`,
    agreement: ({ units: count, spearman, meanShift }) =>
      `В обоих выпусках ${units(count)}; в среднем их места сдвинулись на ${meanShift} (корреляция Спирмена двух порядков — ${spearman}).`,
    topTen: ({ shared, size }) => `Из первых ${number(size)} тогда и теперь совпадают ${number(shared)}.`,
    newcomers: (names) => `Новые: ${names.join(', ')}.`,
    gone: (names) => `Больше не участвуют: ${names.join(', ')}.`,
    suggested: (pairs) =>
      `Возможно, один и тот же участник под разными названиями; сочтены разными: ${pairs.join('; ')}.`,
    before: 'Было',
    now: 'Стало',
    moved: 'Изменение',
    own: 'За счёт своих показателей',
    others: 'За счёт чужих показателей',
    membership: 'За счёт состава участников',
    method: 'За счёт методики',
    note: 'Причины в сумме дают изменение места; та, что никого не сдвинула, не напечатана. Каждая — среднее действие перемены по всем порядкам, в которых перемены могли произойти (значение Шепли). Плюс означает подъём.',
    limited: ({ shown, all }) => `Напечатаны самые большие сдвиги: ${number(shown)} из ${number(all)}.`,
  },

  practices: {
    rule: 'Лучшее из имеющихся значений каждого показателя и его обладатель. Восполненное значение лучшим не считается, как и то, которое имеет больше трети ответивших, или лучшее менее чем из трёх ответов.',
    indicator: 'Показатель',
    best: 'Лучшее значение',
    unit: 'Единица измерения',
    holder: 'У кого',
    median: 'Медиана',
    of: 'Ответов',
    byLeague: (league) => `Лучшие в каждом классе: ${league}`,
    byLeagueRule: 'У кого учиться среди себе подобных.',
    noRecord: 'нет',
  },

  recommendations: {
    rule: ({ units: count, most, least }) =>
      `Составлены по объяснениям мест (${units(count)}) по двум правилам. Что обходится классу дороже всего: показатели, чей средний вклад относительно медианы по всему рейтингу у участников класса самый отрицательный. Что подняло бы скорее всего: у каждого участника из всех одиночных перемен, которые при пересчёте всего рейтинга переводят его на следующее место, берётся та, что проходит наименьшую долю пути от его значения до лучшего из имеющихся; названы показатели, которые чаще всего оказываются таким кратчайшим путём в классе, хотя бы дважды. Называется не более ${number(most)} того и другого; классы, где объяснено менее ${number(least)} мест, опущены. Что именно делать с показателем, никакая цифра сказать не может.`,
    partly: ({ shown, all }) =>
      `Объяснены места ${number(shown)} из ${ofUnits(all)}; классы ниже состоят из них.`,
    all: 'Все вместе',
    weak: ({ name, points, behind, units: count }) =>
      `${name}: в среднем теряется ${points} балла; теряют ${number(behind)} из ${number(count)}`,
    bestIn: ({ names, value }) => `лучший результат среди них — ${listed(names)} (${value})`,
    lever: ({ name, lifts, of, share, step }) =>
      `${name}: кратчайший путь для ${number(lifts)} из ${number(of)}; половине из них нужно не больше ${share} пути до лучшего из имеющихся${step === null ? '' : `, то есть изменение не больше ${step}`}`,
    weakTitle: 'Что обходится дороже всего',
    leverTitle: 'Что подняло бы скорее всего',
  },

  firmness: {
    margins: ({ pairs, close, limit, median }) =>
      `Из ${counted(pairs, ['пары', 'пар', 'пар'])} соседей в рейтинге ${number(close)} ${form(close, ['разделяет', 'разделяют', 'разделяет'])} меньше ${limit} балла — сотой части расстояния от первого до последнего; медианное расстояние — ${median}. Между такими соседями порядок может перевернуть небольшая перемена в одном ответе.`,
    tied: (count) =>
      `${counted(count, ['пара', 'пары', 'пар'])} соседей ${form(count, ['имеет', 'имеют', 'имеют'])} равный балл.`,
    closest: ({ ahead, behind, points }) =>
      `Ближе всех друг к другу ${ahead} и ${behind}: между ними ${points}.`,
    audit: 'Согласована ли методика сама с собой',
    auditRule:
      'Выводы статистической проверки по руководству ОЭСР и Объединённого исследовательского центра ЕС (2008): распределения, корреляции, альфа Кронбаха, главные компоненты и то, что меняется без каждого из критериев.',
    decide: 'Требует решения',
    know: 'Следует знать',
    robustness: 'Насколько места зависят от решений',
    draws: (count) =>
      `Рейтинг пересчитан ${counted(count, ['раз', 'раза', 'раз'])} с другими решениями, неверность которых доказать нельзя. В девяти случаях из десяти место участника лежало в указанных пределах.`,
    interval: '90 % мест',
    medianPlace: 'Медианное место',
    tier: 'Ярус',
  },

  data: {
    share: ({ answered, cells, share }) => `Получено ответов: ${answered} из ${cells} (${share}).`,
    indicator: 'Показатель',
    answers: 'Ответов',
    missing: 'Пропусков',
    filled: 'Восполнено',
    leftOut: (names) => `Не учтены ни у кого, потому что никого не различают: ${listed(names)}.`,
    treatedTitle: 'Крайние значения',
    moved: ({ name, units: moved }) => `${name}: ${moved.join('; ')}`,
    movedUnit: ({ name, from, to }) => `${name} ${from} → ${to}`,
    transformed: ({ name, method }) => `${name}: преобразованы все значения (${method})`,
    gapsTitle: 'Кто на что не ответил',
    moreGaps: (count) => `и ещё ${units(count)}`,
    excludedTitle: 'Вне рейтинга',
    warningsTitle: 'О чём предупредила программа',
    none: 'Ничего не пропущено, не восполнено и не преобразовано; оценены все.',
  },

  profiles: {
    limited: ({ shown, all }) =>
      `Профилей здесь ${number(shown)} — на ${ofUnits(all)}: первые места и обладатели наград. --unit НАЗВАНИЕ печатает профиль любого участника, --top — другое число.`,
    asked: ({ shown, all }) => `Профилей здесь ${number(shown)} — на ${ofUnits(all)}, как было задано.`,
    reading:
      'Как читать профиль: у медианного профиля по каждому показателю медианный балл. Вклад говорит, какую часть расстояния между баллом участника и баллом медианного профиля даёт критерий; в сумме вклады дают это расстояние. Чего стоило бы место, найдено пересчётом всего рейтинга с изменённым ответом, который не бывает лучше лучшего из имеющихся.',
    notTried:
      'Чего стоило бы следующее место, для стольких участников сразу не выясняется; для одного это скажет rating explain.',
    heading: ({ place, name }) => `${place}. ${name}`,
    standing: ({ place, of, shared, leagues, score }) =>
      `${[
        `${place}-е место из ${number(of)}${shared ? ' (делит с другими)' : ''}`,
        ...leagues.map((league) => `${league.name} — ${league.place}-е из ${number(league.of)}`),
      ].join('; ')}; балл ${score}.`,
    margins: ({ above, below }) =>
      `${[
        ...(above === null ? [] : [`до следующего выше (${above.name}) ${above.points}`]),
        ...(below === null ? [] : [`отрыв от следующего ниже (${below.name}) ${below.points}`]),
      ]
        .join('; ')
        .replace(/^./u, (letter) => letter.toUpperCase())}.`,
    awards: 'Награды',
    criterion: 'Критерий',
    scoreColumn: 'Балл',
    median: 'Медиана',
    reference: 'Медианный профиль',
    place: 'Место',
    points: 'Вклад',
    carries: 'Что поднимает',
    costs: 'Что тянет вниз',
    contribution: ({ name, points, place }) =>
      `${name} (${points}${place === null ? '' : `, ${place}-е место`})`,
    next: (place) => `Чего стоило бы ${place}-е место`,
    single: ({ name, from, to, share }) =>
      `${from === null ? `${name}: сейчас ответа нет, нужно ${to}` : `${name}: с ${from} до ${to}`}${share === null ? '' : ` (${share} пути до лучшего)`}`,
    singles: (steps) => `${steps.length === 1 ? '' : 'достаточно одного из этого: '}${steps.join('; или ')}`,
    moreSingles: (count) =>
      `или ${count === 1 ? 'ещё одного' : `одного из ${number(count)} других`}, что дальше`,
    fewestOnly: (steps) => `одной перемены мало; вместе хватит: ${listed(steps)}`,
    unreachable: (place) => `недостижимо: даже при лучших из имеющихся ответах место было бы ${place}-м`,
    learn: 'У кого учиться',
    learnFrom: ({ name, units: leaders }) => `${name} — ${leaders.join(', ')}`,
    leader: ({ name, value }) => `${name} (${value})`,
    records: 'Лучшие значения',
    recordsIn: ({ where, records, count, of }) =>
      `${where ?? 'во всём рейтинге'} — ${count > records.length ? `${number(count)} из ${number(of)}, среди них ` : ''}${records.join(', ')}`,
    record: ({ name, value, shared, maximum }) =>
      `${name} (${value}${maximum ? ', наибольшее возможное' : ''}${shared ? ', делит с другими' : ''})`,
    open: 'Без ответа',
    filled: 'Восполнено',
    moved: 'С прошлого выпуска',
    movement: ({ from, to, by }) =>
      by === 0
        ? `${to}-е место, как и прежде`
        : `${by > 0 ? 'подъём' : 'спад'} на ${places(Math.abs(by))}, с ${from}-го на ${to}-е`,
    causes: ({ own, others, membership, method }) =>
      listed([
        ...(own === null ? [] : [`${own} за счёт своих показателей`]),
        ...(others === null ? [] : [`${others} за счёт чужих`]),
        ...(membership === null ? [] : [`${membership} за счёт состава участников`]),
        ...(method === null ? [] : [`${method} за счёт методики`]),
      ]),
    ownParts: (parts) => `из своих показателей балл сильнее всего изменили ${listed(parts)}`,
    notBefore: 'в прошлом выпуске не участвовал',
  },

  provenance: {
    data: 'Данные',
    methodology: 'Методика',
    tool: 'Программа',
    command: 'Команда, которая сделает его снова',
    rows: (count) => counted(count, ['строка', 'строки', 'строк']),
    checksum: 'SHA-256',
    before: 'Данные прошлого выпуска',
  },
};
