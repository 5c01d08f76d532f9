/** Why there are no exact answers about the weights of a level, in Russian. */

import type { ExactReasons } from '../document-sayings.ts';
import type { Catalogue } from '../words.ts';
import { quoted } from './parts.ts';

/** In the genitive: «баллы верхнего уровня», «баллы группы …». */
const of = (group: string | null) => (group === null ? 'верхнего уровня' : `группы ${quoted(group)}`);

export const exactReasons: Catalogue<ExactReasons> = {
  whyNotVaried: () => 'веса не меняются',
  whyOneWeight: () => 'на этом уровне вес есть только у одного критерия, и перераспределять нечего',
  whyNotLinear: ({ group, method }) => `баллы ${of(group)} (способ ${method}) зависят от весов нелинейно`,
  whyGapsNoMean: ({ group, method }) =>
    `у некоторых участников нет значений критериев ${of(group)}, а на что способ ${method} переносит их вес, неизвестно`,
  whyDerivedAbove: ({ group, method }) =>
    `веса ${of(group)} выводятся из нижестоящих баллов (${method}) и меняются вместе с ними`,
  whyScaledAgain: ({ group }) =>
    `балл ${of(group)} нормируется по всем участникам и потому зависит от весов нелинейно`,
  whyMixedMeans: ({ group, method, above, aboveMethod }) =>
    `среднее ${of(group)} (${method}) и среднее ${of(above)} (${aboveMethod}) разные, поэтому итог зависит от весов нелинейно`,
};
