/** Why a cell that looks like a number is none, and the reading on offer. */

import { type Saying, say } from '../model/saying.ts';

export interface Explanation {
  readonly says: Saying;
  /** The number that seems to be meant, as it would be written. */
  readonly reading?: string;
}

/** What is longer is no number, and is not looked at closer. */
const LONGEST = 200;

/** Why a text is not a number, and the reading on offer where there is one. */
export function explain(text: string): Explanation {
  const bare = text.trim();
  if (bare.length > LONGEST) return { says: say('isLongText', null) };
  const lower = bare.toLowerCase();
  if (/^[+-]?0x[0-9a-f]+$/i.test(bare)) {
    const value = Number(bare.replace(/^[+-]/, '')) * (bare.startsWith('-') ? -1 : 1);
    return instead('isHexadecimal', String(value));
  }
  if (/^[+-]?(nan|inf|infinity|∞)$/i.test(bare)) return { says: say('isNotFinite', null) };
  const negative = /^\(\s*([\d.,\s]+)\s*\)$/.exec(bare);
  if (negative !== null) return instead('isInBrackets', `-${negative[1]!.trim()}`);
  if (['true', 'false', 'истина', 'ложь', 'doğru', 'yanliş'].includes(lower)) {
    return { says: say('isYesOrNo', { answer: bare }) };
  }
  if (['нет', 'yok', 'no', 'none', 'hayır', 'да', 'yes', 'var'].includes(lower)) {
    return { says: say('isNoneOrUnknown', { word: bare }) };
  }
  if (patterns().sheetErrors.test(bare)) return { says: say('isSheetError', null) };
  if (/^=.*[\p{L}(]/u.test(bare)) return { says: say('isFormula', null) };
  if (patterns().perhapsMissing.test(bare)) return { says: say('isNoAnswer', { word: bare }) };
  if (patterns().date.test(bare)) return { says: say('isDate', null) };
  if (patterns().month.test(bare) && /\d/.test(bare)) return { says: say('isMonth', null) };
  const about = patterns().about.exec(bare);
  if (about !== null) return instead('isAbout', about[1]!.trim());
  if (patterns().range.test(bare)) return { says: say('isRange', null) };
  if (/^\d+\s*(?:\/|из|of|von)\s*\d+$/.test(bare) || /[½⅓⅔¼¾⅛]/.test(bare)) {
    return { says: say('isFraction', null) };
  }
  const noted = patterns().noted.exec(bare);
  if (noted !== null) {
    const reading = noted[1]!.trim();
    return { says: say('hasNoteMark', { reading, mark: noted[2]! }), reading };
  }
  const worded = patterns().worded.exec(bare);
  if (worded !== null) return withWord(worded[1]!, worded[2]!.trim());
  const priced = patterns().priced.exec(bare);
  if (priced !== null) {
    const reading = priced[2]!.trim();
    return { says: say('hasUnit', { reading, unit: priced[1]! }), reading };
  }
  if (patterns().apostrophes.test(bare)) return instead('hasApostrophes', bare.replace(/['’]/g, ''));
  if (/^[+-]?[\d.,]*[OОoоlI][\dOОoоlI.,]*$/.test(bare) && /\d/.test(bare)) {
    const letter = /[OОoоlI]/.exec(bare)![0];
    const reading = bare.replace(/[OОoо]/g, '0').replace(/[lI]/g, '1');
    return { says: say('hasLetter', { reading, letter }), reading };
  }
  if (/^[+-]?[\p{Nd}.,]+$/u.test(bare) && /[^\p{ASCII}]/u.test(bare)) {
    return { says: say('hasForeignDigits', null) };
  }
  if (/^[\d\s\u00a0\u202f]+$/.test(bare) && /\s/.test(bare)) {
    return instead('hasSpaces', bare.replace(/\s/g, ''));
  }
  const signed = /^([+\-−])\s+(\d[\d.,]*)$/.exec(bare);
  if (signed !== null) return instead('hasSpacedSign', `${signed[1] === '+' ? '' : '-'}${signed[2]}`);
  if (/^[+\-−]?\d+[.,]$/.test(bare)) return instead('endsInMark', bare.slice(0, -1).replace('−', '-'));
  if (/^[+-]?\d{1,3}(?:_\d{3})+(?:[.,]\d+)?$/.test(bare)) {
    return instead('hasUnderscores', bare.replaceAll('_', ''));
  }
  if (/\d/.test(bare)) return { says: say('isTextWithDigits', null) };
  return { says: say('isWord', { word: bare }) };
}

/** A reason with the reading on offer and nothing more to say. */
function instead(
  why:
    | 'endsInMark'
    | 'hasApostrophes'
    | 'hasSpacedSign'
    | 'hasSpaces'
    | 'hasUnderscores'
    | 'isAbout'
    | 'isHexadecimal'
    | 'isInBrackets',
  reading: string,
): Explanation {
  return { says: say(why, { reading }), reading };
}

/** A number with a word behind it: thousands and millions, or a unit. */
function withWord(digits: string, words: string): Explanation {
  const [first = ''] = words.split(/\s+/);
  const factor = patterns().factors.find(([word]) => word.test(first))?.[1];
  const compact = digits.replace(/\s/g, '').replace('−', '-');
  if (factor !== undefined && /^[+-]?\d+(?:[.,]\d+)?$/.test(compact)) {
    const reading = String(Math.round(Number(compact.replace(',', '.')) * factor * 1e6) / 1e6);
    return { says: say('hasWord', { reading, word: words }), reading };
  }
  const reading = digits.trim();
  return { says: say('hasUnit', { reading, unit: words }), reading };
}

let made: ReturnType<typeof makePatterns> | undefined;

/** Made when first asked for: the engine takes its time with them, and a clean file never asks. */
const patterns = () => {
  made ??= makePatterns();
  return made;
};

function makePatterns() {
  /** What a spreadsheet shows where a formula fails, in English, Russian and Turkish. */
  const sheetErrors =
    /^#(DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|ДЕЛ\/0!|ССЫЛКА!|ЗНАЧ!|ИМЯ\?|ЧИСЛО!|ПУСТО!|SAYI\/0!|BAŞV!|DEĞER!|AD\?|SAYI!|BOŞ!|#+)$/i;

  /** Words and signs that seem to say "no answer", but are not known to. */
  const perhapsMissing =
    /^(null|nil|n\.?\s?a\.?|n\.?\s?d\.?|н\.?\s?д\.?|н\/а|#н\/а|нет инф\.?|нет информации|не указано|неизвестно|unknown|not available|missing|tbd|bilgi yok|belirsiz|mevcut değil|x|х|\*|\?+|\.{3,}|…|-{2,}|–{2,}|—{2,}|_+|\/)$/iu;

  const month =
    /^(\d{1,2}[.\s-]?)?(янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara)\p{L}*[.\s-]?(\d{2,4})?$/iu;

  const NUMBER = String.raw`[+\-−]?\d[\d\s\u00a0\u202f]*(?:[.,]\d+)*`;
  const date =
    /^(\d{1,2}[./-]\d{1,2}[./-](\d{2}|\d{4})|\d{4}[./-]\d{1,2}[./-]\d{1,2})([ T]\d{1,2}:\d{2}(:\d{2})?)?$/;
  const range = new RegExp(`^(?:(?:от|from)\\s+)?${NUMBER}\\s*(?:[-–—‒…]|\\.\\.+|до|to)\\s*${NUMBER}$`, 'iu');
  const about = new RegExp(
    `^(?:[≈~<>≥≤±]|[<>]=|(?:более|менее|больше|меньше|около|свыше|примерно|почти|до|от|не менее|не более|about|over|under|more than|less than|at least|up to|yaklaşık|en az|en fazla|ca\\.?|c\\.|approx\\.?)\\s)\\s*(${NUMBER})$`,
    'iu',
  );
  const worded = new RegExp(`^(${NUMBER})\\s*([\\p{L}\\p{Sc}°‰′″][^\\d]*[²³]?)$`, 'u');
  const priced = new RegExp(`^([\\p{Sc}№])\\s*(${NUMBER})$`, 'u');
  const noted = new RegExp(`^(${NUMBER})([*†‡¹²³⁴⁵⁶⁷⁸⁹⁰ⁱ]+|\\[[\\p{L}\\d]+\\]|\\([\\p{L}\\d]+\\))$`, 'u');
  const apostrophes = /^[+-]?\d{1,3}(['’]\d{3})+([.,]\d+)?$/;

  const factors: readonly (readonly [RegExp, number])[] = [
    [/^(тыс\.?|тысяч[аи]?|bin|k|thousand|mille|tsd\.?)$/i, 1e3],
    [/^(млн\.?|миллион(а|ов)?|milyon|m|mln\.?|mio\.?|million|millions)$/i, 1e6],
    [/^(млрд\.?|миллиард(а|ов)?|milyar|bn|billion|mrd\.?)$/i, 1e9],
  ];

  return {
    sheetErrors,
    perhapsMissing,
    month,
    date,
    range,
    about,
    worded,
    priced,
    noted,
    apostrophes,
    factors,
  };
}
