/** Why a method cannot be used as it is asked to, or what it remarks on, in Russian. */

import type { Saying } from '../../../model/saying.ts';
import type {
  ColumnSayings,
  GroupMethodSayings,
  MeanOf,
  WeighSayings,
} from '../../../model/sayings/method.ts';
import type { MethodSayings } from '../document-sayings.ts';
import type { Catalogue } from '../words.ts';
import { counted, listed, number, quoted, unitsOf, withComma } from './parts.ts';

const list = (values: readonly number[]) => `[${values.join(', ')}]`;
const percent = (share: number) => number(share, { percent: 'signed', decimals: 1 });

const ABOVE_ZERO = 'нормируйте на шкалу выше 0, например normalise: { method: min-max, to: [1, 100] }';
const ZERO_OR_ABOVE = 'нормируйте на шкалу от 0, например normalise: { method: min-max, to: [0, 100] }';
const FILL = 'восполните его или выберите правило восполнения пропусков, например missing: median';
const ANOTHER_REFERENCE =
  'выберите для этого показателя другого участника для сравнения или другое нормирование';
const ANY_NUMBER = 'исправьте значение или выберите способ, который принимает любые числа, например min-max';

const columns: Catalogue<ColumnSayings> = {
  hasNoValues: () => 'нет ни одного значения',
  allValuesAre: ({ value }) => `все значения равны ${number(value)}`,
  hasOneValue: () => 'значение только одно',
  targetNotBeyond: ({ target, worst, isHigher }) => {
    const side = isHigher ? 'выше' : 'ниже';
    return {
      message: `цель ${number(target)} не ${side} худшего наблюдаемого значения ${number(worst)}, и расстояния до неё нет`,
      help: `задайте цель ${side} ${number(worst)} или смените направление`,
    };
  },
  noReferenceUnit: ({ unit }) => ({
    message: `участника ${quoted(unit)}, с которым сравнивают, нет в рейтинге`,
    help: 'выберите участника рейтинга',
  }),
  referenceEmpty: ({ unit }) => ({
    message: `у участника ${quoted(unit)}, с которым сравнивают, нет значения`,
    help: ANOTHER_REFERENCE,
  }),
  referenceWorst: ({ unit, value }) => ({
    message: `у участника ${quoted(unit)}, с которым сравнивают, худшее значение, ${number(value)}, и расстояния до него нет`,
    help: ANOTHER_REFERENCE,
  }),
  ratioOfNegative: ({ value }) => ({
    message: `значение ${number(value)} отрицательно, и отношение не имеет смысла`,
    help: ANY_NUMBER,
  }),
  ratioToZero: () => ({ message: 'отношение делит на это значение, а оно равно 0', help: ANY_NUMBER }),
  allWouldBeAlike: () => 'после сдвига выбросов все значения стали бы одинаковы',
  hasTwoValues: () => 'различных значений только два, и никакое преобразование не изменит их распределения',
  noLogarithm: ({ value }) => ({
    message: `у значения ${number(value)} нет логарифма`,
    help: "исправьте значение или задайте 'clip: true', чтобы оно считалось нижней границей",
  }),

  noGroupOf: ({ by }) => `у участника нет группы по столбцу ${quoted(by)}`,
  emptyGroup: ({ by, group }) => `ни у кого в группе ${quoted(group)} (столбец ${quoted(by)}) нет значения`,
  noPeers: () => 'у участника нет других показателей, по которым его можно было бы вычислить',
  noNeighbour: () => 'ни у кого из тех, у кого есть значение, нет общих с этим участником показателей',
  tooFewForRegression: ({ units, predictors }) =>
    `для регрессии нужно не менее ${unitsOf(predictors + 2)} с этим показателем и с остальными, известными у данного (${number(predictors)}), а есть они только у ${unitsOf(units)}`,
  predictionTooLarge: () => 'предсказанное значение слишком велико',
};

const instead = {
  arithmetic: 'выберите arithmetic с заданными весами',
  arithmeticOrBorda: 'выберите arithmetic или borda',
  borda: 'выберите borda: этот способ тоже смотрит только на порядок',
} as const;

const MEANS = {
  arithmetic: 'среднее арифметическое',
  geometric: 'среднее геометрическое',
  harmonic: 'среднее гармоническое',
} as const;

const meanCalled = ({ mean, p }: MeanOf) =>
  mean === 'power' ? `степенное среднее с p = ${p === null ? '' : number(p)}` : MEANS[mean];

const groups: Catalogue<GroupMethodSayings<Saying>> = {
  tooManyPairs: ({ method, units, children, most, instead: other }) => ({
    message: `${method} сравнивает все пары участников, и ${number(units)} — слишком много при ${counted(children, ['критерии', 'критериях', 'критериях'])}: предел около ${number(most)}`,
    help: `${instead[other]} или возьмите меньше участников`,
  }),
  sharesNothing: () => ({
    message: 'балла нет: ни с кем нет общих критериев, и сравнить не с чем',
    help: 'восполните часть значений или выберите правило восполнения пропусков, например missing: median',
  }),
  needsEveryValue: ({ method }) => ({
    message: `${method} требует всех значений, а этого нет`,
    help: FILL,
  }),
  needsZeroOrMore: ({ method, what, value }) => ({
    message: `${method} требует ${what === 'scores' ? 'баллов' : 'значений'} от 0, а здесь ${number(value)}`,
    help: ZERO_OR_ABOVE,
  }),
  meanNeedsAboveZero: ({ value, ...mean }) => ({
    message:
      value > 0
        ? `${meanCalled(mean)} теряет точность при баллах, столь близких к 0: ${number(value)}`
        : `${meanCalled(mean)} требует баллов выше 0, а здесь ${number(value)}`,
    help: ABOVE_ZERO,
  }),
  meanNeedsZeroOrMore: ({ value, ...mean }) => ({
    message: `${meanCalled(mean)} требует баллов от 0, а здесь ${number(value)}`,
    help: ZERO_OR_ABOVE,
  }),
  ratiosNeedZeroOrMore: ({ method, value }) => ({
    message: `${method} берёт отношения к лучшему значению и требует значений от 0, а здесь ${number(value)}`,
    help: ABOVE_ZERO,
  }),
  dividesByZero: ({ method }) => ({
    message: `${method} делит на значение, если лучше меньшее, а оно равно 0`,
    help: ABOVE_ZERO,
  }),
  outsideBounds: ({ value, bounds }) => ({
    message: `${number(value)} за границами ${list(bounds)}`,
    help: 'исправьте значение или раздвиньте границы до возможного',
  }),
  worstInAll: ({ method }) => ({
    message: `${method} делит на наименьшую сумму, а она равна 0: один из участников худший во всём`,
    help: 'исключите его или выберите способ без деления, например arithmetic или mabac',
  }),
  distillationsDiffer: ({ pairs, of }) =>
    `несравнимых пар участников ${number(pairs)} из ${number(of)}: один впереди в нисходящей дистилляции, другой — в восходящей; баллы — средние по обеим`,
  distilledAt: ({ fromBest, fromWorst }) =>
    `место в нисходящей дистилляции ${number(fromBest)}, в восходящей ${number(fromWorst)}`,
  incomparablePairs: ({ pairs, of }) =>
    `${counted(pairs, ['пара участников несравнима', 'пары участников несравнимы', 'пар участников несравнимы'])} (всего пар ${number(of)}): каждый лучше по одному из двух потоков; такие пары не засчитываются никому`,
  costsAreZero: ({ method }) => ({
    message: `${method} делит на издержки участника, а здесь все они равны 0`,
    help: 'исправьте значение или нормируйте на шкалу выше 0',
  }),
  meanNotPositive: ({ method, mean }) => ({
    message: `${method} делит на среднее по участникам; оно должно быть выше 0, а равно ${number(mean)}`,
    help: ABOVE_ZERO,
  }),
  penaltyDivides: ({ mean, of }) => ({
    message: `штраф делит на среднее баллов участника; оно должно быть выше 0, а равно ${number(mean)}`,
    help:
      of === 'scale'
        ? 'нормируйте на шкалу заметно выше 0, например normalise: { method: z-score, mean: 100, sd: 10 }'
        : 'выберите точку сравнения ближе к значениям или проверьте, там ли стоит десятичная запятая',
  }),
  leftOutHere: ({ method, why }, tell) =>
    `не учитывается ни у кого (${tell(why).message}): ${method} никого по нему не различает`,
  onlyLeftOut: () => 'балла нет: значения есть только по критериям, которые не учитываются',
  weightsForOthers: ({ method, weights, children }) => ({
    message: `у ${method} ${counted(weights, ['вес', 'веса', 'весов'])}, а участвуют ${counted(children, ['критерий', 'критерия', 'критериев'])}: у остальных вес 0`,
    help: 'задайте вес для каждого участвующего критерия',
  }),
  widenBounds: ({ why }, tell) => ({ message: tell(why).message, help: 'раздвиньте границы' }),
  unitsOfWeights: () => ({
    message: 'ограничивает веса в шкалах самих критериев, и от единицы измерения зависят баллы',
    help: "задайте 'bounds': они ограничивают вклад каждого критерия в балл; или приведите критерии к одной шкале",
  }),
  severalOrders: ({ units, orders }) =>
    `у ${unitsOf(units)} несколько порядков, одинаково согласных с критериями (${orders === null ? 'больше миллиона' : withComma(orders)}); балл — среднее по этим порядкам`,
  orderSearched: ({ units, share }) =>
    `лучшие порядки ${unitsOf(units)} перебором не найти: порядок найден локальным поиском (вставками, начиная с порядка Коупленда), и лучший может существовать; достигнуто ${percent(share)} согласия, возможного, если решать по каждой паре отдельно`,
  noPieShare: () => ({
    message: "здесь 0, он не может дать доли, которой требует 'bounds': балл равен 0",
    help: ABOVE_ZERO,
  }),
};

const because = {
  logarithms: 'MEREC берёт логарифмы отношений',
  losses: 'потери — доли лучшего значения',
  sharesOfGini: 'коэффициент Джини берёт доли от суммы',
  sharesOfTotal: 'энтропия берёт доли от суммы',
  variation: 'вариация измеряется относительно среднего выше 0',
} as const;

const WITHOUT_DATA = 'задайте weights: equal или собственные веса';

const weighing: Catalogue<WeighSayings> = {
  noneHasValues: () => ({
    message: 'ни у одного из критериев нет значений',
    help: 'проверьте столбцы, из которых они берутся',
  }),
  noneVaries: () => ({
    message: 'ни один из критериев не различает участников: все они постоянны',
    help: WITHOUT_DATA,
  }),
  oneCompleteUnit: () => ({
    message: 'участник без пропусков только один, и различий, из которых можно вывести веса, нет',
    help: `восполните пропуски, например missing: median, или ${WITHOUT_DATA}`,
  }),
  valuesBelow: ({ id, least, isAllowed, below, count, lowest, because: reason }) => ({
    message: `у ${quoted(id)} есть значения ${isAllowed ? `меньше ${number(least)}` : `не больше ${number(least)}`} (${number(below)} из ${number(count)}, наименьшее ${number(lowest)}), а ${because[reason]}`,
    help: `выберите способ, который принимает любые значения, например critic или standard-deviation, или дайте ${quoted(id)} другую шкалу`,
  }),
  fewComplete: ({ units, least, lacking }) => {
    const most =
      lacking === null
        ? ''
        : ` (больше всего пропусков у ${quoted(lacking.id)}: ${number(lacking.gaps)} из ${number(lacking.of)})`;
    return {
      message: `нужно не менее ${unitsOf(least)} без пропусков, а ${units === 0 ? 'таких нет' : `таких только ${number(units)}`}${most}`,
      help:
        lacking === null
          ? WITHOUT_DATA
          : `восполните пропуски, например missing: median, исключите ${quoted(lacking.id)} или выберите способ, который смотрит на каждый критерий отдельно, например standard-deviation`,
    };
  },
  noRandomIndex: ({ criteria }) => ({
    message: `согласованность оценить нельзя: случайный индекс Саати и Трана известен до 15 критериев, а их ${number(criteria)}`,
    help: 'разбейте их на группы: тогда и оценок понадобится гораздо меньше',
  }),
  judgementsContradict: ({ ratio, random, criteria, farthest }) => ({
    message: `оценки противоречат друг другу: отношение согласованности ${number(ratio, { decimals: 3 })} больше 0,1 (случайный индекс ${number(random)} для ${counted(criteria, ['критерия', 'критериев', 'критериев'])}, Saaty & Tran 2007)`,
    help:
      farthest === null
        ? undefined
        : `пересмотрите оценки, прежде всего ${quoted(farthest.first)} против ${quoted(farthest.second)}: дано ${number(farthest.given, { significant: 2 })}, а из остальных следует около ${number(farthest.implied, { significant: 2 })}`,
  }),
  comparisonsContradict: ({ ratio, threshold, criteria, far, fromBest, toWorst, most, best, worst }) => ({
    message: `сравнения противоречат друг другу: отношение согласованности ${number(ratio, { decimals: 3 })} больше ${number(threshold)} (Liang, Brunelli & Rezaei 2020, ${counted(criteria, ['критерий', 'критерия', 'критериев'])})`,
    help: `пересмотрите сравнения ${quoted(far)}: произведение ${number(fromBest)} и ${number(toWorst)} должно быть около ${number(most)}, как ${quoted(best)} против ${quoted(worst)}`,
  }),
  oddExpert: ({ expert, total, usual }) => ({
    message: `сумма оценок эксперта ${number(expert)} равна ${number(total)}, у остальных ${number(usual)}`,
    help: 'доли считаются от суммы каждого эксперта; если число пропущено или набрано с ошибкой, исправьте его',
  }),
  lossesUndecided: () => ({
    message: 'некоторые из критериев лучшие у одних и тех же участников, и потери не определяют весов',
    help: 'выберите другой способ, например entropy, critic или standard-deviation',
  }),
  weightsAllZero: () => ({
    message: 'все веса, которые задают желаемое влияние критериев, равны 0',
    help: 'дайте хотя бы одному вес больше 0',
  }),
  balanceUndecided: () => ({
    message:
      'одни критерии вычисляются из других, или участников слишком мало: веса определяются неоднозначно',
    help: 'исключите критерий, который повторяет другие, или задайте weights: equal',
  }),
  balanceOutOfReach: ({ id, reached, wanted }) => ({
    message: `никакие неотрицательные веса не дают каждому критерию задуманной доли влияния: у ${quoted(id)} ${percent(reached)} вместо ${percent(wanted)}`,
    help: 'эти веса ближе всего; мешают критерии, которые идут вразрез с другими или повторяют их',
  }),
  cannotCorrelate: ({ first, second }) => ({
    message: `корреляцию ${listed([quoted(first), quoted(second)])} вычислить нельзя: слишком мало участников, у которых есть оба, или значения у них одинаковы`,
    help: 'восполните пропуски, например missing: median, исключите один из критериев или выберите standard-deviation',
  }),
  noneConflicts: () => ({
    message:
      'все критерии одинаково упорядочивают участников с одинаковыми промежутками, и противоречий между ними нет',
    help: 'задайте weights: standard-deviation или weights: equal',
  }),
  countsAgainst: ({ id }) => ({
    message: `нагрузка ${quoted(id)} противоположна остальным в его факторе, а вес, квадрат нагрузки, это скрывает`,
    help: `проверьте направление ${quoted(id)}`,
  }),
  componentsEqual: () => ({
    message: 'две первые компоненты равны по силе, и первой среди них нет',
    help: 'задайте weights: equal или factor: этот способ берёт несколько компонент',
  }),
  runsAgainstOthers: ({ id, loading }) => ({
    message: `${quoted(id)} идёт вразрез с остальными: нагрузка на первую компоненту ${number(loading, { decimals: 3 })}, а вес не может быть отрицательным`,
    help: `проверьте направление ${quoted(id)}; если оно верно, исключите критерий или выберите другой способ, например factor или equal`,
  }),
};

export const method: Catalogue<MethodSayings> = { ...columns, ...groups, ...weighing };
