/**
 * Names that say that less is better: whole words in the languages of the files, never parts of words (`ecostatsw`
 * is no cost), and not where another word turns them (`waste_recycled_pct`). A guess, and marked as one wherever it
 * is used.
 */

import { textsOf } from '../../model/label.ts';
import type { Indicator } from '../../model/methodology.ts';

/** Divided by commas; a star stands for any ending. Written without accents, as `folded()` makes them. */
const LOWER = [
  'unemploy*, ltunemp, jobless*, neet, absentee*, dropout*, drop out, drop outs, early leav*, illitera*',
  'crime, crimes, criminality, homicid*, murder*, theft*, robber*, burglar*, assault*, violence, violent, delinquen*',
  'mortality, infmort, death, deaths, fatalit*, suicid*, morbidity, injur*, casualt*, accident, accidents, crashes',
  'disease*, infection*, tuberculosis, malaria, hiv, diabetes, cancer, hepatitis, stunting, malnutrition',
  'undernourish*, obes*, overweight, smok*, poverty, depriv*, hunger, homeless*, overcrowd*, slum, slums',
  'evict*, gini, inequalit*, wage gap, pay gap, corruption, bribe*, debt, debts, arrears, deficit, bankruptc*',
  'pollut*, emission*, co2, ghg, greenhouse gas*, pm25, pm10, no2, nox, so2, smog, noise, waste, landfill*',
  'soil sealing, congestion, commut*, traffic time, traffic commute time, traffic jam*, waiting, wait time*',
  'travel time*, time to, delay*, distance, cost, costs, price, prices, inflation, rent burden, rank, ranks',
  'безработ*, преступ*, убийств*, краж*, грабеж*, разбо*, насили*, смертн*, умерш*, погибш*, самоубийств*, суицид*',
  'заболеваем*, заболевани*, травм*, туберкулез*, загрязн*, выброс*, отходы, отходов, шум, бедност*, бедных, нищет*',
  'неравенств*, джини, неграмотн*, отсев, авария, аварий, аварийн*, дтп, пробки, пробок, долг, долги, долга, долгов',
  'задолженност*, дефицит*, инфляци*, цена, цены, цен, стоимост*, убыль, убыли, отток, расстояни*, удаленност*, износ',
  'ветх*, коррупци*, банкротств*, жалоб*, время до, время ожидани*, время в пути, время поездк*, очередь, очереди',
  'курени*, курящ*, ожирени*, наркоман*, алкоголизм*, ранг, ранги',
  'issiz*, suc, suclar*, suclu*, suc orani, cinayet*, hirsizlik*, olum, olumler*, olumu, olumleri, kirlilig*, kirlilik',
  'emisyon*, salimi, salimlari, yoksul*, borc, borcu, borclar*, enflasyon*, kaza, kazasi, kazalari, esitsizlik*',
  'okul terk*, terk orani, bekleme, mesafe, mesafesi, uzaklik, gurultu*, atik, atiklar, atiklari, obezite*, fiyati',
  'disoccup*, mortalita, omicid*, delitt*, furti, rapine, suicid*, poverta, inquin*, incident*, dispersione, abbandono',
  'mancata partecipazione, sofferenza, discarica, disuguaglianz*, criminalita, affollamento, irregolarita, non adeguata',
];

/** Words that turn such a name: what was done about it, and who is spared it. */
const TURNED = [
  'recycl*, recover*, treated, treatment, reduc*, decreas*, declin*, prevent*, clearance, solved, resolved, detected',
  'affordab*, safe, safety, awareness, relief, survival, avoided, saved, compliance, coverage, access, collected',
  'collection, free, without, spending, expenditure, investment*, insur*, program*, plan, plans, policy, policies',
  'benefit, benefits, barrier*, saving*, protect*, control, zero, low cost, low emission*, anti, screening, vaccin*',
  'repaid, repay*, shelter*, insulat*, festival*',
  'distance learning, percentile, rank points, ranking points, perception*, satisf*, efficien*, performance, competitive*',
  'переработ*, утилиз*, обезврежен*, уловлен*, снижени*, сокращени*, раскрыт*, раскрываем*, очищ*, очист*, профилактик*',
  'борьб*, безопасн*, защит*, служб*, решен*, погашен*, изоляц*, охват*, без, удовлетворен*, расходы',
  'geri donus*, azalt*, azalis*, onleme*, onlenen, aritilan, aritma, bertaraf*, guvenli*, memnuniyet*',
  'differenziata, riciclat*, riduzione, prevenzione, depurat*',
];

/** A word or words in a row, each whole or with any ending. */
type Pattern = readonly ((word: string) => boolean)[];

const patternsOf = (lists: readonly string[]): readonly Pattern[] =>
  lists
    .flatMap((list) => list.split(', '))
    .map((entry) =>
      entry.split(' ').map((part) => {
        const stem = folded(part.replace('*', ''));
        return part.endsWith('*') ? (word: string) => word.startsWith(stem) : (word: string) => word === stem;
      }),
    );

/** Small letters without accents. */
const folded = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');

/** A word of a name, as it is compared and as it is told. */
interface Word {
  readonly folded: string;
  readonly shown: string;
}

/** The words of a name: letters and digits between anything else, `waitingTime` as two; `CO₂` is `co2`. */
const wordsOf = (name: string): readonly Word[] =>
  (
    name
      .normalize('NFKC')
      .replace(/pm[\s_]?2[.,_]5/giu, 'pm25')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).map((word) => ({ folded: folded(word), shown: word.toLowerCase().replaceAll('\u0307', '') }));

const found = (words: readonly Word[], patterns: readonly Pattern[]): readonly Word[] | undefined => {
  for (const pattern of patterns) {
    for (let from = 0; from + pattern.length <= words.length; from++) {
      if (pattern.every((part, index) => part(words[from + index]!.folded)))
        return words.slice(from, from + pattern.length);
    }
  }
  return undefined;
};

let known: { readonly lower: readonly Pattern[]; readonly turned: readonly Pattern[] } | undefined;

/** The word of a name that says that less is better; undefined where none does. */
export function wordForLower(name: string): string | undefined {
  known ??= { lower: patternsOf(LOWER), turned: patternsOf(TURNED) };
  const words = wordsOf(name);
  const word = found(words, known.lower);
  return word === undefined || found(words, known.turned) !== undefined
    ? undefined
    : word.map(({ shown }) => shown).join(' ');
}

/**
 * The word in id, name or column of an indicator that says that less is better, where more is said to be; undefined
 * where none does. All of them are looked at together, since a longer name may say what became of it. Answers and
 * bands have points, which say what is better.
 */
export function likelyLower(indicator: Indicator): string | undefined {
  const { id, name, column, direction, points, bands } = indicator;
  if (direction === 'lower' || points !== undefined || bands !== undefined) return undefined;
  return wordForLower([...new Set([id, ...textsOf(name), column])].join(' / '));
}

/** Whether a name says that less is better. */
export const seemsLower = (name: string): boolean => wordForLower(name) !== undefined;
