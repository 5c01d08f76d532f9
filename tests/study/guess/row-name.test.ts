/** What names of rows say, by whole words: totals, averages, notes, and towns that only sound like one. */

import { describe, expect, it } from 'vitest';
import { rowNameSays } from '../../../src/study/guess/row-name.ts';

const says = (name: string, isBare = false) => rowNameSays(name, () => isBare);

describe('the name of a row', () => {
  it.each([
    'Total',
    'TOTAL',
    ' total: ',
    '** Total **',
    'Grand total',
    'Subtotal',
    'Sub-total',
    'Total of all cities',
    'Total (78 cities)',
    'Total, 2020',
    'Total 2020',
    'Russia, total',
    'Итого',
    'ИТОГО:',
    'Итого по Приволжскому округу',
    'Всего',
    'Всего по области',
    'Toplam',
    'TOPLAM',
    'Genel Toplam',
    'Türkiye toplamı',
    'Insgesamt',
    'Totale',
  ])('%s is that of a total', (name) => {
    expect(says(name)).toEqual({ kind: 'total', isCertain: true });
  });

  it.each([
    'Average',
    'Average of 78 cities',
    'EU average',
    'OECD - average',
    'Mean',
    'Median',
    'Медиана',
    'Среднее',
    'Среднее значение',
    'среднее по России',
    'В среднем по округу',
    'В среднем',
    'Ortalama',
    'Türkiye Ortalaması',
  ])('%s is that of an average', (name) => {
    expect(says(name)).toEqual({ kind: 'mean', isCertain: true });
  });

  it.each(['Average Falls', 'Total Wells', 'Media', 'All', 'Средняя Ахтуба', 'Средний Урал', 'Сумма'])(
    '%s may be, if the numbers say so',
    (name) => {
      expect(says(name)?.isCertain).toBe(false);
    },
  );

  it.each([
    'Тоталово',
    'Totalovo',
    'Итогово',
    'Всеволожск',
    'Все Святые',
    'Averageville',
    'Meanwood',
    'Allentown',
    'Sumy',
    'Toplamlı',
    'Mediaş',
    'Kazan',
    'Нормандия',
  ])('%s is that of a place, or takes its numbers to be anything else', (name) => {
    expect(says(name)?.isCertain ?? false).toBe(false);
  });

  it.each([
    'Source: Rosstat, 2020',
    'Источник: Росстат',
    'Примечание. Данные за 2019 год',
    'Kaynak: TÜİK',
    'Note: preliminary',
    '* without the suburbs',
    '1) estimated',
    'Данные приведены по состоянию на 1 января 2020 года',
  ])('%s is a note where the row has no number, and else a name', (name) => {
    expect(says(name, true)).toEqual({ kind: 'note', isCertain: true });
    expect(says(name)).toBeUndefined();
  });

  it.each(['Sourceville', 'Fontenay', 'Notodden', 'Kaynaklar', '*', 'Perm'])(
    '%s is no note even where the row has no number',
    (name) => {
      expect(says(name, true)).toBeUndefined();
    },
  );
});
