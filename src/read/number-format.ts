/** What a spreadsheet's number format makes of a number: only as much as changes its meaning. */

export type NumberFormat = 'number' | 'percent' | 'date' | 'day-month' | 'month-year' | 'time';

/** ECMA-376 part 1, 18.8.30: formats that are known by number alone; 27 to 36 and 50 to 58 are East Asian dates. */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return 'percent';
  if (id === 16) return 'day-month';
  if (id === 17) return 'month-year';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  if (id === 14 || id === 15 || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return 'number';
}

/** A format code such as `0.0%`, `dd.mm.yyyy` or `[$-419]d\ mmm;@`; what it shows of positive numbers counts. */
export function formatOfCode(code: string): NumberFormat {
  if (/^(general|standard)$/i.test(code)) return 'number';
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';', 1)[0]!;
  if (/[ymdhs]/i.test(bare) || elapsed) {
    const has = (letter: RegExp) => letter.test(bare);
    if (has(/d/i)) return has(/y/i) ? 'date' : 'day-month';
    if (has(/y/i)) return has(/m/i) ? 'month-year' : 'date';
    return /m{3}/i.test(bare) ? 'day-month' : 'time';
  }
  return bare.includes('%') ? 'percent' : 'number';
}

export interface SheetDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** In the form of ISO 8601; with the time where there is one. */
  readonly text: string;
}

const two = (number: number) => String(number).padStart(2, '0');

/** 9999-12-31. */
const LAST_DAY = 2958465;

/**
 * The date of a serial number, which counts days from 1899-12-31 on, as if 1900 had a 29 February, or from
 * 1904-01-01 on. Undefined for what is outside the calendar of a spreadsheet.
 */
export function dateOf(serial: number, since1904: boolean): SheetDate | undefined {
  const days = Math.floor(serial) + (since1904 ? 1462 : 0);
  if (!(serial >= 0) || days > LAST_DAY) return undefined;
  // Days from 0000-03-01, after which leap days come last (H. Hinnant, chrono-compatible date algorithms).
  const count = days + (days < 60 ? 1 : 0) + 693_899;
  const era = Math.floor(count / 146_097);
  const dayOfEra = count - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + 400 * era + (month <= 2 ? 1 : 0);
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const time = timeOf(serial);
  return { year, month, day, text: time === '00:00' ? date : `${date}T${time}` };
}

/** The time of day of a serial number: 14:30, or 14:30:05. */
export function timeOf(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}
