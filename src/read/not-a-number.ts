/** Why a cell that looks like a number is none, and the reading on offer. */

export interface Explanation {
  readonly why: string;
  readonly help?: string;
  /** The number that seems to be meant, as it would be written. */
  readonly reading?: string;
}

/** What is longer is no number, and is not looked at closer. */
const LONGEST = 200;

/** Why a text is not a number, and the reading on offer where there is one. */
export function explain(text: string): Explanation {
  const bare = text.trim();
  if (bare.length > LONGEST) return { why: 'it is text' };
  const known = asWord(bare) ?? asOtherThanNumber(bare) ?? asMiswritten(bare);
  if (known !== undefined) return known;
  if (/\d/.test(bare)) {
    return { why: 'it is text', help: 'write the number alone, such as 1234.5, or leave the cell empty' };
  }
  return {
    why: 'it is text',
    help: `write the number, or leave the cell empty; if it means "no answer" everywhere, add data: { missing: [${yamlText(bare.length > 40 ? '…' : bare)}] } to the methodology`,
  };
}

/** To write the number that seems to be meant. */
const instead = (value: string) => ({
  help: `write ${value} if that is meant, or leave the cell empty`,
  reading: value,
});

/** Notations and words with a meaning of their own. */
function asWord(bare: string): Explanation | undefined {
  const lower = bare.toLowerCase();
  const emptied = { help: 'leave the cell empty if there is no answer' };
  if (/^[+-]?0x[0-9a-f]+$/i.test(bare)) {
    const value = Number(bare.replace(/^[+-]/, '')) * (bare.startsWith('-') ? -1 : 1);
    return { why: 'it is in hexadecimal', ...instead(String(value)) };
  }
  if (/^[+-]?(nan|inf|infinity|∞)$/i.test(bare)) return { why: 'it is not a finite number', ...emptied };
  const negative = /^\(\s*([\d.,\s]+)\s*\)$/.exec(bare);
  if (negative !== null) {
    return {
      why: 'a number in brackets can mean a negative one or a note',
      ...instead(`-${negative[1]!.trim()}`),
    };
  }
  if (['true', 'false', 'истина', 'ложь', 'doğru', 'yanliş'].includes(lower)) {
    return {
      why: 'it is a yes or no, not a number',
      help: `give points for the answers in the methodology, such as points: { ${bare}: 1, … }, or write 1 and 0`,
    };
  }
  if (['нет', 'yok', 'no', 'none', 'hayır', 'да', 'yes', 'var'].includes(lower)) {
    return {
      why: 'it can mean "none" or "not known"',
      help: `write 0 for none; leave the cell empty, or add data: { missing: [${bare}] } to the methodology, for not known`,
    };
  }
  if (patterns().sheetErrors.test(bare)) {
    return {
      why: 'it is what a spreadsheet shows where a formula fails',
      help: 'mend the formula and save again, or leave the cell empty',
    };
  }
  if (/^=.*[\p{L}(]/u.test(bare)) {
    return { why: 'it is a formula, not its value', help: 'save the sheet with values in place of formulas' };
  }
  if (patterns().perhapsMissing.test(bare)) {
    return {
      why: 'it seems to mean "no answer"',
      help: `leave the cell empty, or add data: { missing: [${yamlText(bare)}] } to the methodology`,
    };
  }
  return undefined;
}

/** Dates, ranges, fractions, and numbers with something beside them. */
function asOtherThanNumber(bare: string): Explanation | undefined {
  if (patterns().date.test(bare)) {
    return {
      why: 'it is a date',
      help: 'spreadsheets make dates out of numbers such as 1.5: format the column as text or number, and enter it again',
    };
  }
  if (patterns().month.test(bare) && /\d/.test(bare)) {
    return {
      why: 'it is a month or a day, as a spreadsheet makes of numbers such as 1.5',
      help: 'format the column as text or number, and enter the number again',
    };
  }
  const about = patterns().about.exec(bare);
  if (about !== null) {
    return { why: 'it is an approximation, not a number', ...instead(about[1]!.trim()) };
  }
  if (patterns().range.test(bare)) {
    return {
      why: 'it is a range of numbers',
      help: 'write one number, such as its middle, or leave the cell empty',
    };
  }
  if (/^\d+\s*(?:\/|из|of|von)\s*\d+$/.test(bare) || /[½⅓⅔¼¾⅛]/.test(bare)) {
    return {
      why: 'it is a fraction',
      help: 'write it with a decimal mark, such as 0.5, or leave the cell empty',
    };
  }
  const noted = patterns().noted.exec(bare);
  if (noted !== null) {
    const number = noted[1]!.trim();
    return {
      why: `it is a number with a mark, '${noted[2]}'`,
      help: `write ${number}, or add data: { strip: ["${noted[2]}"] } to the methodology to ignore the mark everywhere`,
      reading: number,
    };
  }
  const worded = patterns().worded.exec(bare);
  if (worded !== null) {
    const [, digits = '', words = ''] = worded;
    const [first = ''] = words.trim().split(/\s+/);
    const factor = patterns().factors.find(([word]) => word.test(first))?.[1];
    const compact = digits.replace(/\s/g, '').replace('−', '-');
    if (factor !== undefined && /^[+-]?\d+(?:[.,]\d+)?$/.test(compact)) {
      const value = Math.round(Number(compact.replace(',', '.')) * factor * 1e6) / 1e6;
      return { why: `it is a number with a word, '${words.trim()}'`, ...instead(String(value)) };
    }
    return { why: `it is a number with a unit, '${words.trim()}'`, ...instead(digits.trim()) };
  }
  const priced = patterns().priced.exec(bare);
  if (priced !== null)
    return { why: `it is a number with a unit, '${priced[1]}'`, ...instead(priced[2]!.trim()) };
  return undefined;
}

/** Numbers, but not as they are written. */
function asMiswritten(bare: string): Explanation | undefined {
  if (patterns().apostrophes.test(bare)) {
    return { why: 'apostrophes divide its thousands', ...instead(bare.replace(/['’]/g, '')) };
  }
  if (/^[+-]?[\d.,]*[OОoоlI][\dOОoоlI.,]*$/.test(bare) && /\d/.test(bare)) {
    const letter = /[OОoоlI]/.exec(bare)![0];
    return {
      why: `there is a letter, '${letter}', among its digits`,
      ...instead(bare.replace(/[OОoо]/g, '0').replace(/[lI]/g, '1')),
    };
  }
  if (/^[+-]?[\p{Nd}.,]+$/u.test(bare) && /[^\p{ASCII}]/u.test(bare)) {
    return { why: 'its digits are not 0 to 9', help: 'write it with the digits 0 to 9' };
  }
  if (/^[\d\s\u00a0\u202f]+$/.test(bare) && /\s/.test(bare)) {
    return { why: 'the spaces in it do not separate thousands', ...instead(bare.replace(/\s/g, '')) };
  }
  const signed = /^([+\-−])\s+(\d[\d.,]*)$/.exec(bare);
  if (signed !== null) {
    const sign = signed[1] === '+' ? '' : '-';
    return { why: 'a space stands behind its sign', ...instead(`${sign}${signed[2]}`) };
  }
  if (/^[+\-−]?\d+[.,]$/.test(bare)) {
    return {
      why: 'its decimal mark has no digits behind it',
      ...instead(bare.slice(0, -1).replace('−', '-')),
    };
  }
  if (/^[+-]?\d{1,3}(?:_\d{3})+(?:[.,]\d+)?$/.test(bare)) {
    return { why: 'underscores divide its thousands', ...instead(bare.replaceAll('_', '')) };
  }
  return undefined;
}

/** Quoted where YAML would not take it for the text itself. */
const yamlText = (text: string) =>
  /^[\p{L}][\p{L}\d ]*$/u.test(text) && !/^(null|true|false|yes|no|y|n|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);

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
