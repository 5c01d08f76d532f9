/**
 * Under which keys names are the same that are spelled in different ways. One key forgets case, accents, dots
 * and what is between the letters; the other writes what a name sounds like, whether in Cyrillic or in one of the
 * common ways to write Cyrillic in Latin letters (BGN/PCGN and passports: zh, kh, ts, ch, shch, yu, ya; ISO 9 and
 * scholars: ž, h, c, č, šč, ju, ja) or in Turkish.
 */

/** What has no accent that Unicode takes off, and Kazakh, Kyrgyz and Tatar letters for their nearest Russian ones. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  җ: 'ж',
  ѕ: 'з',
};

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'Z',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'C',
  ш: 'S',
  щ: 'SC',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
};

/** Groups of letters that stand for one sound, the longer before the shorter. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|šč|şç/g, 'SC'],
  [/zh|ž/g, 'Z'],
  [/kh/g, 'h'],
  [/gh|ğ/g, 'g'],
  [/ch|č|ç/g, 'C'],
  [/sh|š|ş|ș/g, 'S'],
  [/ts|tz/g, 'c'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
];

/** Words before a name that some write and others do not. */
const TITLE = /^(?:г\.|гор\.|город |city of |g\.)\s*/;

const bareLetters = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

function withPlainLetters(text: string): string {
  let plain = '';
  for (const letter of text) plain += PLAIN[letter] ?? letter;
  return plain;
}

const ASCII = /^[ -~]*$/;

/** The keys of a name; two names that share one may be two spellings of one. */
export function spellingKeys(name: string): readonly string[] {
  const lower = name.normalize('NFC').trim().toLowerCase().replace('i̇', 'i').replace(TITLE, '');
  const bare = ASCII.test(lower)
    ? lower.replace(/[^a-z0-9]+/g, '')
    : bareLetters(withPlainLetters(lower).replaceAll('ё', 'е'));
  if (bare === '') return [];
  return [`=${bare}`, `~${soundOf(lower)}`];
}

function soundOf(lower: string): string {
  let text = lower.replaceAll('дж', 'й').replace(/dzh|dž/g, 'j');
  for (const [letters, sound] of SOUNDS) text = text.replace(letters, sound);
  let latin = '';
  for (const letter of text) {
    // ё is said where it is written, and й is no и with an accent.
    const known = letter === 'ё' ? 'io' : CYRILLIC[PLAIN[letter] ?? letter];
    latin += known ?? PLAIN[letter] ?? letter;
  }
  return bareLetters(latin).replace(/[yj]/g, 'i').replace(/i+/g, 'i').replace(/i[eo]/g, 'e');
}
