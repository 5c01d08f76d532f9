/** What the name of a row says when it names no unit: a total, a mean, the source of the data. */

import { once } from '../../model/once.ts';
import { headerKey } from '../../model/table.ts';

export interface RowName {
  readonly kind: 'total' | 'mean' | 'note';
  /** Whether the name alone will do; if not, it takes the numbers of the row as well. */
  readonly isCertain: boolean;
}

const TOTAL =
  'total|totals|grand total|sub ?total|sum total|итого|всего|итог|общий итог|toplam|toplamı|genel toplam|ara toplam|insgesamt|gesamtsumme|totale|totaal|ogółem|razem';
const MEAN =
  'average|averages|avg|mean|в среднем|arithmetic mean|median|mean value|average value|среднее|среднее значение|средний показатель|среднее арифметическое|медиана|ortalama|ortalaması|genel ortalama|medyan|durchschnitt|mittelwert|moyenne|promedio';
/** Words that are also parts of names, or names. */
const PERHAPS_TOTAL = 'sum|all|overall|все|вся|сумма|gesamt|summe|suma|somma|tümü|hepsi';
const PERHAPS_MEAN = 'media|mittel|средн\\p{L}+|norm|норма';

type Kinds = readonly (readonly [RowName['kind'], readonly RegExp[]])[];

const whole = (words: string) => new RegExp(`^(?:${words})$`, 'u');
/** The words, then what they are of: `total of all cities`, `total (78)`, `итого по области`, `average 2020`. */
const ofAll = (words: string) =>
  new RegExp(
    `^(?:${words})(?: *[-–—(,:;/=].*| (?:of|for|across|over|in|by|all|per|по|для|за|в|на|городов|регионов|стран|единиц)(?: .*)?| [0-9].*)$`,
    'u',
  );
/** What it is of, then the words: `EU average`, `Russia, total`, `Türkiye ortalaması`. */
const ofWhat = (words: string) => new RegExp(`^.*[\\p{L}\\p{N})\\]][ ,:;/–—-]+(?:${words})$`, 'u');
const beginsWith = (words: string) => new RegExp(`^(?:${words}) `, 'u');

const certainKinds = once(
  (): Kinds => [
    ['total', [whole(TOTAL), ofAll(TOTAL), ofWhat(TOTAL), beginsWith('итого|всего|toplam|genel toplam')]],
    ['mean', [whole(MEAN), ofAll(MEAN), ofWhat(MEAN), beginsWith('в среднем|ortalama')]],
  ],
);
const uncertainKinds = once(
  (): Kinds => [
    ['total', [whole(PERHAPS_TOTAL), beginsWith(`${TOTAL}|${PERHAPS_TOTAL}`)]],
    ['mean', [whole(PERHAPS_MEAN), beginsWith(`${MEAN}|${PERHAPS_MEAN}`)]],
  ],
);
const NOTE =
  /^(?:(?:data )?sources?|notes?|remarks?|footnotes?|(?:данные|источник|источники)(?: данных)?|примечани[ея]|прим|справочно|сноск[аи]|kaynak(?:lar)?|veri kaynağı|not(?:lar)?|açıklama|quellen?|anmerkung(?:en)?|fonte|fonti|nota|note legend|legend)(?: *[:.–—]| - )/u;
const MARKED = /^(?:\*+|†|‡|[¹²³]|©|[0-9]{1,2}\)) *\p{L}/u;
/** So many words are a sentence. */
const SENTENCE = 8;

/** One of these is in every name that says something, as a quick test. */
const WORTH_A_LOOK =
  /total|sum|all|average|avg|mean|medi|медиан|norm|итог|всего|сред|сумма|все|вся|норма|toplam|ortalama|medyan|gesamt|mittel|durchschnitt|moyenne|promedio|totaal|ogółem|razem|somma|tümü|hepsi/;

/**
 * What a name says, by whole words and phrases, or undefined: a town may be called Totalovo, and Average Falls is one
 * only if its numbers say so.
 *
 * @param isBare whether the row has no number at all
 */
export function rowNameSays(name: string, isBare: () => boolean): RowName | undefined {
  // Without one Unicode form, whose first use takes longer than all the rest.
  const key = name.trim().toLowerCase();
  if (isBare() && (NOTE.test(key) || MARKED.test(key) || key.split(/\s+/u).length >= SENTENCE))
    return { kind: 'note', isCertain: true };
  if (!WORTH_A_LOOK.test(key)) return undefined;
  const bare = headerKey(key)
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})\]]+$/gu, '');
  const saying = (kinds: Kinds) =>
    kinds.find(([, patterns]) => patterns.some((pattern) => pattern.test(bare)))?.[0];
  const certain = saying(certainKinds());
  if (certain !== undefined) return { kind: certain, isCertain: true };
  const uncertain = saying(uncertainKinds());
  return uncertain === undefined ? undefined : { kind: uncertain, isCertain: false };
}
