/**
 * The texts around the figures of every document, in Russian.
 *
 * The terms, which all texts and sayings keep to:
 *
 * | rating · edition            | рейтинг · выпуск                                                             |
 * | unit                        | участник (рейтинга); not rated: вне рейтинга                                 |
 * | criterion · indicator       | критерий · показатель (a criterion without others below it)                  |
 * | group                       | группа                                                                       |
 * | score · total               | балл · итоговый балл                                                         |
 * | rank, place · tie           | место · делёж места                                                          |
 * | weight · effective weight   | вес · итоговый вес; effective influence: действительное влияние              |
 * | league · class              | лига · класс                                                                 |
 * | award · prize · winner      | награда · приз · победитель                                                  |
 * | normalise · aggregate       | нормировать, нормирование · агрегировать, агрегирование                      |
 * | treat an outlier            | обработка выброса                                                            |
 * | missing value, gap · fill   | пропуск · восполнить, восполнение                                            |
 * | coverage                    | доля известных показателей; as a column: полнота данных                      |
 * | denominator · scale · limit | знаменатель · шкала · порог                                                  |
 * | skewness · kurtosis         | асимметрия · эксцесс                                                         |
 * | coherent                    | образует единую шкалу; coherence: согласованность                            |
 * | principal component         | главная компонента; loading: нагрузка; eigenvalue: собственное значение      |
 * | weighting scheme · judgement| способ (взвешивания) · оценка (эксперта)                                     |
 *
 * Names and ids stand in «…» and in the nominative, behind the word for what they are where the sentence bends it:
 * «у показателя «Экспорт»». Methods, options and settings stay as they are typed. Between a number and what it counts
 * or its sign is a blank that no line ends at, and a fraction has a comma.
 */

import type { DocumentTexts } from '../en/texts.ts';
import { auditDocument } from './audit-document.ts';
import { compare } from './compare.ts';
import { explain } from './explain.ts';
import { ranking } from './ranking.ts';
import { weighings } from './weighings.ts';

export const texts: DocumentTexts = { auditDocument, compare, explain, ranking, weighings };
