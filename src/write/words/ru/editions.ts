/** What documents quote of comparisons of two editions, in Russian. */

import type { Sayings } from '../../../model/saying.ts';
import type { EditionKey } from '../document-sayings.ts';
import type { Catalogue } from '../words.ts';
import { listed } from './parts.ts';

const IN = { before: 'в первом выпуске', after: 'во втором выпуске' } as const;
const OF = { before: 'первого выпуска', after: 'второго выпуска' } as const;

const CHANGED = {
  own: 'собственные данные',
  others: 'данные других',
  membership: 'состав участников',
  method: 'методика',
} as const;

export const editions: Catalogue<Pick<Sayings, EditionKey>> = {
  notInEdition: ({ edition, why }, tell) =>
    why === null ? `вне рейтинга ${IN[edition]}` : `вне рейтинга ${IN[edition]}: ${tell(why).message}`,
  causesOfSaved: ({ edition }) =>
    edition === 'both'
      ? 'оба выпуска даны как сохранённые результаты, а причины вычисляются только по исходным данным'
      : `от ${OF[edition]} есть только сохранённый результат, а причины вычисляются по исходным данным`,
  causesUnread: ({ edition, why }, tell) =>
    `данные ${OF[edition]} не читаются по методике другого: ${tell(why).message}`,
  mixNotRated: ({ why }, tell) =>
    `промежуточный рейтинг между двумя выпусками не вычисляется: ${tell(why).message}`,
  unitNotRated: ({ coalition, why }, tell) =>
    `вне промежуточного рейтинга${coalition.length === 0 ? '' : ` (как во втором выпуске: ${listed(coalition.map((part) => CHANGED[part]))})`}: ${tell(why).message}`,
  ownNotSplit: ({ why }, tell) => `собственный вклад не раскладывается по столбцам: ${tell(why).message}`,
};
