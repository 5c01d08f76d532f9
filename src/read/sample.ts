/** What the beginning of a large file says of all of it: decimal mark, kinds of the open columns, how many rows. */

import type { Source } from './bytes.ts';
import { type CellReference, looksLikeCode, type Plan, type ReadOptions } from './cells.ts';
import type { Dialect } from './lexer.ts';
import { locator } from './locate.ts';
import { missingWords, type NumberStyle, readNumber } from './number.ts';
import { decideMarks, recordsOf, speakersOf } from './records.ts';

const LF = 10;
const SAMPLE = 1 << 16;

/** What is read of one column. */
export interface Field {
  /** `empty`: a column without a name, in which nothing may stand. */
  readonly kind: 'number' | 'text' | 'skipped' | 'empty';
  readonly auto: 'all' | 'most' | undefined;
  readonly answers: ReadonlySet<string> | undefined;
}

export interface Sampled {
  readonly fields: readonly Field[];
  readonly style: NumberStyle;
  readonly proof: CellReference | undefined;
  /** The fields of open kind whose cells show which mark is which. */
  readonly witnesses: ReadonlySet<number>;
  /** How many there seem to be. */
  readonly rows: number;
}

/** Reads the first thousand rows or so as the careful reader does; undefined where that is not enough to go on. */
export function sample(
  source: Source,
  start: number,
  header: readonly string[],
  dialect: Dialect,
  plan: Plan,
  options: ReadOptions,
): Sampled | undefined {
  const head = new Uint8Array(SAMPLE);
  const filled = head.subarray(0, source.read(head, start));
  const lines = filled.subarray(0, filled.lastIndexOf(LF) + 1);
  if (!source.isUtf8(lines)) return undefined;
  const cut = recordsOf(lines, dialect, 0, locator(source.name, lines, dialect));
  if ('problem' in cut) return undefined;
  const rows = cut.records.slice(1);
  if (rows.length === 0) return undefined;
  const wants = header.map((name) => (name === '' ? undefined : plan(name)));
  if (wants.some((want) => want?.number === true && want.text === true)) return undefined;

  const spelling = { strip: options.strip ?? [], missing: missingWords(options.missing) };
  const marks = decideMarks(rows, speakersOf(wants), spelling, options.decimal, dialect.delimiter);
  if ('conflict' in marks) return undefined;
  const { proof, witnesses } = marks;
  const style: NumberStyle = { ...marks.style, ...spelling };
  const fields = wants.map((want, index): Field => {
    if (want === undefined) {
      const kind = header[index] === '' ? 'empty' : 'skipped';
      return { kind, auto: undefined, answers: undefined };
    }
    const { number, text, answers } = want;
    const auto = number === true || text === true ? undefined : want.auto;
    const cells = rows.map((row) => row[index] ?? '');
    const isNumbers = auto === undefined ? number === true : seemNumbers(cells, auto, style);
    return { kind: isNumbers ? 'number' : 'text', auto, answers };
  });
  // Evidence of a column that is no numbers does not count.
  if ([...witnesses].some((field) => fields[field]!.kind !== 'number')) return undefined;
  const estimate = ((source.size - start) / lines.length) * cut.records.length;
  return { fields, style, proof, witnesses, rows: Math.ceil(estimate * 1.05) + 64 };
}

/** Whether a column of open kind begins as numbers do. */
function seemNumbers(cells: readonly string[], auto: 'all' | 'most', style: NumberStyle): boolean {
  let numbers = 0;
  let others = 0;
  for (const text of cells) {
    const { kind } = readNumber(text, style);
    if (kind === 'number' && !(auto === 'all' && looksLikeCode(text))) numbers++;
    else if (kind !== 'missing') others++;
  }
  return auto === 'all' ? others === 0 : numbers >= others;
}
