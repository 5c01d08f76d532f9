/** What the header of a column says that is no indicator: by whole words and phrases, never by parts of words. */

import type { ColumnRole } from '../../model/column-role.ts';
import { headerKey } from '../../model/table.ts';

/** What a header says, as far as it says anything: the numbers have to bear it out. */
export interface HeaderRole {
  readonly role: ColumnRole;
  /** Whether it takes more than numbers of the right kind: another column that this one is a function of. */
  readonly isVague: boolean;
  /** The least number that can be meant: the earliest year, the first Russian postcode. */
  readonly from?: number;
}

const whole = (phrases: string) => new RegExp(`^(?:${phrases})$`, 'u');
const word = (words: string) => new RegExp(`(?:^| )(?:${words})(?: |$)`, 'u');

/** Numbers that only tell rows apart, if no two are alike. */
const NUMBERED = whole(
  '#|№|n|no|nr|num|row|row number|row no|serial|serial number|nn|№ п п|n п п|п п|номер|номер п п|порядковый номер|sıra no|key|pk|index|unnamed 0',
);
/** Numbers that are names. */
const IDENTIFIER = [
  whole('uid|uuid|guid'),
  // One or two words may say whose: `city id`, `id города`, `iso country code`.
  /^(?:(?:[\p{L}\p{N}]+ ){0,2}(?:id|code)|(?:id|code|код|kod)(?: [\p{L}\p{N}]+){0,3}|[\p{L}]+ kodu?)$/u,
  word(
    'октмо|окато|оквэд|окпо|инн|огрн|кпп|кладр|фиас|снилс|oktmo|okato|fips|geoid|gnis|insee|siren|siret|nuts|lau',
  ),
  whole(
    '(?:[\\p{L}]+ )?(?:zip|zip code|zipcode|post ?code|postal code|postal index|plz)|почтовый индекс|индекс почтовый|posta kodu|plaka(?: kodu| no)?',
  ),
  whole(
    '(?:[\\p{L}]+ )?(?:phone|telephone|tel|mobile|fax|phone number|телефон|тел|факс|номер телефона|telefon|telefon no)(?: (?:number|no|code))?',
  ),
];
const COORDINATE =
  /(?:^| )(?:lat|latitude|lon|lng|longitude|широта|долгота|enlem|boylam|coordinates?|координат[аы])(?: |$)|^long$/u;
const FOUNDED = word(
  'founded|established|foundation|since|built|inaugurated|year founded|основан|основана|основано|основания|образования|образован|образована|постройки|учреждения|kuruluş|kuruldu|gegründet|fondata|fondation',
);
const YEAR = [
  whole(
    '(?:[\\p{L}]+ )?(?:year|год|yıl|yılı|jahr|anno|année|edition|издание)|time|period|период|время|dönem',
  ),
  word('год|года|year of'),
];
const PER_YEAR = word('per|за|в|на|a|every');
const DATE = word('date|дата|tarih|tarihi|datum|timestamp');
const RANK = word(
  'rank|ranks|ranking|place|position|место|ранг|позиция|sıra|sırası|sıralama|sıralaması|rang|platz|posizione',
);
/** What a rank is made of, or made into: `ranking points`. */
const OF_RANK = word('points?|score|percentile|баллы|балл|puan');
/** A published result by its name: a word for all of it, and one for what it is. */
const RESULT = whole(
  '(?:published|official|overall|total|final|composite|aggregate|aggregated|summary|combined) (?:score|index|rating|points|result|grade)|(?:score|index|points) total|(?:итоговый|итоговая|общий|общая|сводный|сводная|интегральный|интегральная|опубликованный|суммарный|совокупный) (?:балл|индекс|рейтинг|оценка|показатель|результат)|(?:сумма баллов|балл итого|итого баллов|итог|итого|всего баллов)|(?:toplam|genel|bileşik) (?:puan|endeks|skor|not)|punteggio totale|gesamtpunktzahl|hdi(?: value)?|ihdi|human development index|ичр|индекс человеческого развития',
);
const PERHAPS_RESULT = word(
  'score|scores|index|rating|overall|total|sum|average|mean|result|points|балл|баллы|баллов|индекс|рейтинг|оценка|сумма|среднее|puan|endeks|skor|toplam|ortalama|punteggio',
);
const DENOMINATOR = whole(
  '(?:total |resident |all |urban )?population(?: size| total| count)?|(?:number of |total )?(?:inhabitants|residents)|(?:общая )?численность(?: (?:постоянного|всего|городского))? ?населения|(?:численность|число|количество) (?:жителей|населения)|(?:постоянное )?население|жителей|(?:toplam )?nüfus(?:u)?|nüfus toplam|popolazione(?: residente)?|abitanti|einwohner|einwohnerzahl|population totale|(?:land |total |surface )?area|(?:общая )?площадь(?: территории| города)?|(?:yüz ?ölçümü|alan)|superficie|fläche',
);
/** What in a header only says how it is measured or of when it is. */
const UNIT =
  /(?:^| )(?:thousands?|thous|thsd|millions?|mln|persons?|people|inhabitants|тыс|тысяч|млн|чел|человек|bin|milyon|kişi|km2|km²|km|sq|sqkm|square|kilometres|kilometers|m2|ha|км2|км²|км|кв|га|г|гг|in|на|january|января|1|года|году|год|year|end|конец|начало|0?1 01|(?:1[89]|20)\d\d)(?= |$)/gu;

/** A header as words: cases, marks and what joins words make no difference, `cityId` is `city id`, `rank2020` `rank 2020`. */
export const headerPhrase = (name: string): string =>
  headerKey(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{L})((?:19|20)\d\d)$/u, '$1 $2'))
    .replace(/[^\p{L}\p{M}\p{N}№#²%]+/gu, ' ')
    .trim();

/** Without what stands in brackets or after a comma, which says how it is measured. */
const withoutUnit = (name: string) => name.replace(/[([{].*?[)\]}]|,.*$/gu, ' ');

/** What a header says that is no indicator; undefined: nothing of the kind. */
export function headerRole(name: string): HeaderRole | undefined {
  const phrase = headerPhrase(withoutUnit(name)) || headerPhrase(name);
  const sure = (role: ColumnRole): HeaderRole => ({ role, isVague: false });
  if (phrase.includes('%')) return undefined;
  if (NUMBERED.test(phrase)) return { role: 'identifier', isVague: true };
  if (phrase === 'индекс') return { ...sure('identifier'), from: 100_000 };
  if (IDENTIFIER.some((pattern) => pattern.test(phrase))) return sure('identifier');
  if (COORDINATE.test(phrase)) return sure('coordinate');
  if (RANK.test(phrase) && !OF_RANK.test(phrase)) return sure('rank');
  if (RESULT.test(phrase)) return sure('result');
  const bare = phrase.replace(UNIT, '').replace(/ +/gu, ' ').trim() || phrase;
  if (DENOMINATOR.test(bare) && !/%|процент|percent|share|доля/u.test(headerPhrase(name)))
    return sure('denominator');
  if (FOUNDED.test(phrase)) return { ...sure('year'), from: 500 };
  if (YEAR.some((pattern) => pattern.test(phrase)) && !PER_YEAR.test(phrase)) return sure('year');
  if (DATE.test(phrase)) return sure('date');
  return PERHAPS_RESULT.test(phrase) ? { role: 'result', isVague: true } : undefined;
}
