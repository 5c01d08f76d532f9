/** The lexer cuts as csv-parse does and finds the same flaws, and its offsets are those of the cells. */

import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, CELL, countCells, type Dialect, lex, recordsIn } from '../../src/read/lexer.ts';

const COMMAS: Dialect = { delimiter: ',', quote: '"' };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const KINDS: Readonly<Record<string, string>> = {
  INVALID_OPENING_QUOTE: 'stray',
  CSV_INVALID_CLOSING_QUOTE: 'mismatch',
  CSV_QUOTE_NOT_CLOSED: 'unclosed',
};

/** What csv-parse makes of a text: records, or the kind of the flaw and its cell. */
function refereed(text: string, { delimiter, quote }: Dialect) {
  try {
    return parse(text, {
      delimiter,
      quote,
      escape: quote,
      bom: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { kind: KINDS[error.code], record: error.records, field: error.column };
  }
}

function lexed(text: string, dialect: Dialect) {
  const { records, flaw } = recordsIn(bytesOf(text), dialect);
  return flaw === undefined ? records : { kind: flaw.kind, record: flaw.record, field: flaw.field };
}

const dialects = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '¦', '||'),
  quote: fc.constantFrom('"' as const, "'" as const),
});

/** Texts of the pieces that matter, in any order: most of them are no tables. */
const jumble = fc
  .tuple(
    dialects,
    fc.array(
      fc.constantFrom('Q', 'QQ', 'D', 'D', '\n', '\r\n', '\r', 'a', ' ', 'ş', '京', '😀', '\ufeff', '|'),
      {
        maxLength: 16,
      },
    ),
  )
  .map(([dialect, pieces]) => ({
    dialect,
    text: pieces.join('').replaceAll('Q', dialect.quote).replaceAll('D', dialect.delimiter),
  }));

/** Tables: short and long rows, blank lines, quotes where needed and elsewhere. */
const tables = fc
  .tuple(
    dialects,
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.array(
      fc.array(
        fc.tuple(
          fc.string({ unit: fc.constantFrom('a', '1', '.', ' ', 'ş', '😀', 'Q', 'D', 'L'), maxLength: 5 }),
          fc.boolean(),
        ),
        {
          maxLength: 4,
        },
      ),
      { maxLength: 8 },
    ),
    fc.boolean(),
  )
  .map(([dialect, line, rows, ended]) => {
    const { delimiter, quote } = dialect;
    const written = (cell: string, force: boolean) => {
      const inside = cell
        .replaceAll('Q', quote + quote)
        .replaceAll('D', delimiter)
        .replaceAll('L', line);
      return force || /[QDL]/.test(cell) ? quote + inside + quote : inside;
    };
    const lines = rows.map((row) => row.map(([cell, force]) => written(cell, force)).join(delimiter));
    return { dialect, text: lines.join(line) + (ended ? line : '') };
  });

describe('lexer', () => {
  it('gives the records of csv-parse, or the same flaw in the same cell', () => {
    fc.assert(
      fc.property(fc.oneof(jumble, tables), ({ dialect, text }) => {
        expect(lexed(text, dialect)).toEqual(refereed(text, dialect));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives offsets between which stand the cells, delimiters and line ends alone outside of them', () => {
    fc.assert(
      fc.property(fc.oneof(jumble, tables), ({ dialect, text }) => {
        const bytes = bytesOf(text);
        const { records, firstCells, starts, ends, flags } = lex(bytes, dialect);
        let rest = '';
        let at = 0;
        starts.forEach((start, cell) => {
          rest += textOf(bytes.subarray(at, start));
          at = ends[cell]!;
          const isQuoted = textOf(bytes.subarray(start, at)).startsWith(dialect.quote);
          expect((flags[cell]! & CELL.quoted) !== 0).toBe(isQuoted);
        });
        rest += textOf(bytes.subarray(at));
        expect(rest.replaceAll(dialect.delimiter, '').replace(/[\r\n]/g, '')).toBe('');
        const delimiters = rest.split(dialect.delimiter).length - 1;
        expect(delimiters).toBe(firstCells[records]! - records);
        expect(countCells(text, dialect, 1000)).toEqual(
          Array.from({ length: records }, (_, record) => firstCells[record + 1]! - firstCells[record]!),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('says where the first flaw stands', () => {
    const flaw = (text: string) => lex(bytesOf(text), COMMAS).flaw;
    expect(flaw('a,b\n\nş,5" pipe\n')).toEqual({ kind: 'stray', offset: 9, record: 1, field: 1 });
    expect(flaw('a,b\n"x" y,1\n"')).toEqual({ kind: 'mismatch', offset: 7, record: 1, field: 0 });
    expect(flaw('a,b\n1,"2\n3,4\n')).toEqual({ kind: 'unclosed', offset: 6, record: 1, field: 1 });
    expect(flaw('a,b\n1,"2 ""x"", 3"\n')).toBeUndefined();
  });

  it('finds the first carriage return that ends a line alone', () => {
    const lone = (text: string) => lex(bytesOf(text), COMMAS).loneReturn;
    expect(lone('a,b\r\n1,"x\ry"\r\n')).toBeUndefined();
    expect(lone('a,b\r\n1,"x\ry"\r2,3\r')).toBe(12);
    expect(lone('a,b\n\r1,2\n')).toBe(4);
  });

  it('goes through a long text block by block, and counts the records of all', () => {
    const rows = 10_000;
    const lines = Array.from({ length: rows }, (_, row) => `"n${row}",${row}\r\n`).join('');
    const blocks = [...blocksOf(bytesOf(`${lines}x"y,1`), COMMAS)];
    expect(blocks.length).toBeGreaterThan(2);
    expect(blocks.reduce((sum, { records }) => sum + records, 0)).toBe(rows + 1);
    expect(blocks.map(({ flaw }) => flaw?.record)).toEqual([undefined, undefined, rows]);
    const { records } = recordsIn(bytesOf(lines), COMMAS);
    expect(records.length).toBe(rows);
    expect(records[9_999]).toEqual(['n9999', '9999']);
  });
});
