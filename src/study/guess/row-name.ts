/** What the name of a row says when it names no unit: a total, a mean, the source of the data. */

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

const CERTAIN: readonly (readonly [RowName['kind'], readonly RegExp[]])[] = [
  ['total', [whole(TOTAL), ofAll(TOTAL), ofWhat(TOTAL), beginsWith('итого|всего|toplam|genel toplam')]],
  ['mean', [whole(MEAN), ofAll(MEAN), ofWhat(MEAN), beginsWith('в среднем|ortalama')]],
];
const UNCERTAIN: readonly (readonly [RowName['kind'], readonly RegExp[]])[] = [
  ['total', [whole(PERHAPS_TOTAL), beginsWith(`${TOTAL}|${PERHAPS_TOTAL}`)]],
  ['mean', [whole(PERHAPS_MEAN), beginsWith(`${MEAN}|${PERHAPS_MEAN}`)]],
];
const NOTE =
  /^(?:(?:data )?sources?|notes?|remarks?|footnotes?|(?:данные|источник|источники)(?: данных)?|примечани[ея]|прим|справочно|сноск[аи]|kaynak(?:lar)?|veri kaynağı|not(?:lar)?|açıklama|quellen?|anmerkung(?:en)?|fonte|fonti|nota|note legend|legend)(?: *[:.–—]| - )/u;
const MARKED = /^(?:\*+|†|‡|[¹²³]|©|[0-9]{1,2}\)) *\p{L}/u;
/** So many words are a sentence. */
const SENTENCE = 8;

/** The letters and digits with which every name begins that says something, as a quick test. */
const WORTH_A_LOOK =
  /total|sum|average|avg|mean|medi|итог|всего|средн|норма|сумма|(?:^|[^\p{L}])(?:все|вся|all|overall|norm)(?:$|[^\p{L}])|toplam|ortalama|medyan|gesamt|mittel|durchschnitt|moyenne|promedio|totaal|ogółem|razem|somma|tümü|hepsi/u;

/**
 * What a name says, by whole words and phrases, or undefined: a town may be called Totalovo, and Average Falls is one
 * only if its numbers say so.
 *
 * @param isBare whether the row has no number at all
 */
export function rowNameSays(name: string, isBare: () => boolean): RowName | undefined {
  const key = headerKey(name).replace(/\s+/gu, ' ');
  if ((NOTE.test(key) || MARKED.test(key) || key.split(' ').length >= SENTENCE) && isBare())
    return { kind: 'note', isCertain: true };
  if (!WORTH_A_LOOK.test(key)) return undefined;
  const bare = key.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})\]]+$/gu, '');
  const saying = (kinds: typeof CERTAIN) =>
    kinds.find(([, patterns]) => patterns.some((pattern) => pattern.test(bare)))?.[0];
  const certain = saying(CERTAIN);
  if (certain !== undefined) return { kind: certain, isCertain: true };
  const uncertain = saying(UNCERTAIN);
  return uncertain === undefined ? undefined : { kind: uncertain, isCertain: false };
}
