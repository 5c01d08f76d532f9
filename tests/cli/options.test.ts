/** What is typed, conditions and colours: the pure parts of the command line. */

import { describe, expect, it } from 'vitest';
import { colorLevel } from '../../src/cli/color.ts';
import { resolveOptions, type Typed } from '../../src/cli/options.ts';
import type { Stream } from '../../src/cli/process.ts';
import { textsOf } from '../../src/model/table.ts';
import { parseCondition } from '../../src/session/condition.ts';
import { type Askable, nearestValue, testOf } from '../../src/session/select-units.ts';
import { told } from '../told.ts';

const resolve = (typed: Typed, data = ['cities.csv'], terminal = false) =>
  resolveOptions(data, typed, terminal);

function optionsOf(typed: Typed, data?: string[], terminal?: boolean) {
  const resolved = resolve(typed, data, terminal);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.diagnostics));
  return resolved.value;
}

const outputsOf = (typed: Typed, terminal?: boolean) =>
  optionsOf(typed, undefined, terminal).outputs.map(({ path, format }) => `${path} ${format.name}`);

/** The messages, each with its help behind an arrow. */
function complaintsOf(typed: Typed, data?: string[]): string[] {
  const { diagnostics } = resolve(typed, data);
  for (const { code, severity, fault } of diagnostics) {
    expect({ code, severity, fault }).toEqual({ code: 'usage', severity: 'error', fault: 'usage' });
  }
  return diagnostics
    .map(told)
    .map(({ message, help }) => (help === undefined ? message : `${message} → ${help}`));
}

describe('options', () => {
  it('has a standard for everything that is not said', () => {
    const { outputs, ...rest } = optionsOf({});
    expect(outputs.map(({ path, format }) => [path, format.name])).toEqual([['-', 'csv']]);
    expect(rest).toEqual({
      data: ['cities.csv'],
      methodology: undefined,
      overrides: [],
      only: [],
      where: [],
      excel: false,
      embed: false,
      tiers: false,
      top: undefined,
      league: undefined,
      columns: undefined,
      all: false,
      digits: undefined,
      encoding: undefined,
      delimiter: undefined,
      decimal: undefined,
      failOnWarning: false,
    });
  });

  it('never shows a workbook on a terminal, and writes CSV where --excel is given', () => {
    const refused = resolve({ format: 'xlsx' }, undefined, true);
    expect(refused.ok).toBe(false);
    expect(refused.diagnostics.map(told)).toMatchObject([
      {
        message: 'xlsx cannot be shown on a terminal',
        help: 'write it to a file: -o ranking.xlsx',
        fault: 'usage',
      },
    ]);
    expect(outputsOf({ format: 'xlsx' })).toEqual(['- xlsx']);
    expect(outputsOf({ output: ['r.xlsx'] }, true)).toEqual(['r.xlsx xlsx']);
    expect(outputsOf({ excel: true }, true)).toEqual(['- csv']);
    expect(complaintsOf({ excel: true, format: 'json' })).toEqual([
      '--excel applies to CSV, but no CSV is requested → add -f csv, or -o with a name that ends in .csv',
    ]);
  });

  it('shows a table on a terminal, CSV elsewhere, and what was asked for anywhere', () => {
    expect(outputsOf({}, true)).toEqual(['- table']);
    expect(outputsOf({}, false)).toEqual(['- csv']);
    expect(outputsOf({ format: 'ndjson' }, true)).toEqual(['- ndjson']);
    expect(outputsOf({ format: 'table' }, false)).toEqual(['- table']);
    expect(outputsOf({ format: 'md' })).toEqual(['- markdown']);
  });

  it('takes the format of a file from its extension, whatever its case', () => {
    const output = ['a.csv', 'B.JSON', 'c.md', 'd.tsv', 'e.jsonl', 'f.txt', '-'];
    expect(outputsOf({ output })).toEqual([
      'a.csv csv',
      'B.JSON json',
      'c.md markdown',
      'd.tsv tsv',
      'e.jsonl ndjson',
      'f.txt table',
      '- csv',
    ]);
    expect(outputsOf({ output, format: 'tsv' }).slice(-1)).toEqual(['- tsv']);
    expect(outputsOf({ output: ['ranking.dat'], format: 'json' })).toEqual(['ranking.dat json']);
    expect(outputsOf({ output: ['ranking.csv'], format: 'csv' })).toEqual(['ranking.csv csv']);
  });

  it('refuses outputs that name no format, contradict -f, come twice or have no name', () => {
    const extensions = '.txt .md .markdown .csv .tsv .tab .json .ndjson .jsonl';
    const [unknown, ...others] = complaintsOf({ output: ['ranking.doc'] });
    expect(unknown).toMatch(/^-o ranking\.doc: unknown file extension → add -f, or use one of /);
    for (const extension of extensions.split(' ')) expect(unknown).toContain(extension);
    expect(others).toEqual([]);
    expect(complaintsOf({ output: ['a.json'], format: 'csv' })).toEqual([
      '-f csv and -o a.json contradict each other: the extension stands for json → remove one of them',
    ]);
    expect(complaintsOf({ output: ['a.csv', 'a.csv'] })).toEqual(['-o a.csv is given twice']);
    expect(complaintsOf({ output: [''] })).toEqual(['-o needs a file name']);
  });

  it('tells every mistake at once', () => {
    expect(
      complaintsOf({
        format: 'jsn',
        top: '0',
        digits: '16',
        decimal: 'point',
        delimiter: 'ab',
        failOn: 'warnings',
        league: '=small',
        only: ['Russia'],
        where: ['<5'],
        weights: ['website'],
        set: ['ranking'],
      }).map((text) => text.split(' → ')[0]),
    ).toEqual([
      "--delimiter takes one character, or the word tab, not 'ab'",
      "--weights: 'website' is not a weight",
      "--set 'ranking' has no path and value",
      "--only 'Russia' is not a condition",
      "--decimal: unknown value 'point'",
      "--fail-on: unknown value 'warnings'",
      "--where '<5' is not a condition",
      "unknown format 'jsn'",
      "--top takes a whole number of at least 1, not '0'",
      "--league '=small' names no league or no class",
      "--digits takes a whole number from 0 to 15, not '16'",
    ]);
  });

  it.each(['', '0', '-1', '1.5', '1e2', ' 5', '٣', '0x10', '99999999999999999999'])(
    'does not take %j for --top',
    (top) => {
      expect(complaintsOf({ top })).toEqual([`--top takes a whole number of at least 1, not '${top}'`]);
    },
  );

  it('takes whole numbers and nothing else for --top and --digits', () => {
    expect(optionsOf({ top: '1', digits: '0' })).toMatchObject({ top: 1, digits: 0 });
    expect(optionsOf({ top: '9007199254740991', digits: '15' })).toMatchObject({ digits: 15 });
  });

  it('knows delimiters by their names', () => {
    const delimiterOf = (delimiter: string) => optionsOf({ delimiter }).delimiter;
    expect(['tab', 'TAB', '\\t', '\t'].map(delimiterOf)).toEqual(['\t', '\t', '\t', '\t']);
    expect(['semicolon', 'comma', 'bar', 'pipe', ';', ':', '→'].map(delimiterOf)).toEqual([
      ';',
      ',',
      '|',
      '|',
      ';',
      ':',
      '→',
    ]);
    for (const delimiter of ['', '"', '\n', '\r', ';;']) {
      expect(complaintsOf({ delimiter })).toEqual([
        `--delimiter takes one character, or the word tab, not '${delimiter}'`,
      ]);
    }
  });

  it('splits lists and keeps the order of changes', () => {
    expect(optionsOf({ columns: ' rank, city ,website.raw' }).columns).toEqual([
      'rank',
      'city',
      'website.raw',
    ]);
    expect(optionsOf({ columns: 'city, "exports, mln" ,"5"" pipes",a"b,' }).columns).toEqual([
      'city',
      'exports, mln',
      '5" pipes',
      'a"b',
      '',
    ]);
    expect(optionsOf({ weights: ['"exports, mln"=5,b=1'] }).overrides).toEqual([
      { option: '--weights', kind: 'weight', target: 'exports, mln', text: '5' },
      { option: '--weights', kind: 'weight', target: 'b', text: '1' },
    ]);
    const { overrides } = optionsOf({
      weights: ['website=40, offices = 0', 'a=b=2'],
      set: ['name=A=B', ' ranking.ties =dense', 'data.missing='],
    });
    expect(overrides).toEqual([
      { option: '--weights', kind: 'weight', target: 'website', text: '40' },
      { option: '--weights', kind: 'weight', target: 'offices', text: '0' },
      { option: '--weights', kind: 'weight', target: 'a=b', text: '2' },
      { option: '--set', kind: 'set', target: 'name', text: 'A=B' },
      { option: '--set', kind: 'set', target: 'ranking.ties', text: 'dense' },
      { option: '--set', kind: 'set', target: 'data.missing', text: '' },
    ]);
  });

  it.each(['website', 'website=', '=3', 'website=-1', 'website=x', 'website=Infinity', 'website=NaN', ''])(
    'does not take %j for a weight',
    (weights) => {
      expect(complaintsOf({ weights: [weights] })).toEqual([
        `--weights: '${weights}' is not a weight → write criteria with numbers of 0 or more, such as --weights website=40,offices=30`,
      ]);
    },
  );

  it('takes a league, or one class of it, whose name may hold an equals sign', () => {
    expect(optionsOf({ league: 'size' }).league).toEqual({ id: 'size' });
    expect(optionsOf({ league: ' size = small ' }).league).toEqual({ id: 'size', class: 'small' });
    expect(optionsOf({ league: 'country=A=B' }).league).toEqual({ id: 'country', class: 'A=B' });
    for (const league of ['', '=', 'size=', '=small']) expect(complaintsOf({ league })).toHaveLength(1);
  });

  it('reads standard input once', () => {
    expect(optionsOf({}, ['a.csv', '-', 'b.csv']).data).toEqual(['a.csv', '-', 'b.csv']);
    expect(complaintsOf({}, ['-', 'a.csv', '-'])).toEqual(['standard input (-) can be read only once']);
  });
});

describe('conditions', () => {
  it.each([
    ['country=Russia', 'country', '=', 'Russia'],
    ['country!=Russia', 'country', '!=', 'Russia'],
    ['population<1000000', 'population', '<', '1000000'],
    ['population <= 5', 'population', '<=', '5'],
    ['population>5', 'population', '>', '5'],
    ['population>=5', 'population', '>=', '5'],
    ['city~^Б', 'city', '~', '^Б'],
    ['city=', 'city', '=', ''],
    // The first operator divides; what follows belongs to the value.
    ['city~a=b', 'city', '~', 'a=b'],
    ['note=a<b', 'note', '=', 'a<b'],
    ['note=>5', 'note', '=', '>5'],
    ['Доля, %!=12', 'Доля, %', '!=', '12'],
  ])('%s is divided into its parts', (text, column, operator, value) => {
    expect(parseCondition('--where', text)).toEqual({ option: '--where', text, column, operator, value });
  });

  it.each(['', 'country', '=Russia', '<5', '~x', '! country'])('%j is no condition', (text) => {
    expect(parseCondition('--where', text)).toBeUndefined();
  });

  const columns: Askable[] = [
    { name: 'city', texts: textsOf(['Бишкек', 'İzmir', null, 'Osh', 'É']) },
    { name: 'offices', numbers: Float64Array.of(12, 31, NaN, 3, -0.5) },
    { name: 'Size', texts: textsOf(['large', 'large', 'small', 'small', 'small']) },
    { name: 'code', numbers: Float64Array.of(1, 2, 3, 4, 5), texts: textsOf(['01', '02', '3', '4', '5']) },
    { name: 'twice', texts: textsOf([]) },
    { name: 'TWICE', texts: textsOf([]) },
  ];

  async function rowsThatMeet(text: string): Promise<number[]> {
    const condition = parseCondition('--where', text);
    if (condition === undefined) throw new Error(`no condition: ${text}`);
    const made = await testOf(condition, columns);
    if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
    return [0, 1, 2, 3, 4].filter(made.value);
  }

  it.each([
    ['offices=12', [0]],
    ['offices=12.0', [0]],
    ['offices=1.2e1', [0]],
    ['offices!=12', [1, 2, 3, 4]],
    ['offices<12', [3, 4]],
    ['offices<=12', [0, 3, 4]],
    ['offices>12', [1]],
    ['offices>=12', [0, 1]],
    ['offices=−0.5', [4]],
    ['offices>=-0.5', [0, 1, 3, 4]],
    // A missing cell meets no comparison; it equals nothing but the empty value.
    ['offices=', [2]],
    ['offices!=', [0, 1, 3, 4]],
    ['offices<', []],
    ['offices>=', []],
    ['offices~.', [0, 1, 3, 4]],
    ['offices~^3', [1, 3]],
    ['city=Osh', [3]],
    ['city=osh', []],
    ['city=', [2]],
    ['city!=Osh', [0, 1, 2, 4]],
    ['city~^(Б|O)', [0, 3]],
    ['city~.', [0, 1, 3, 4]],
    ['city~(?i)IŞ|OSH', [3]],
    // One letter, or a letter and its accent: the same name.
    ['city=E\u0301', [4]],
    ['size=small', [2, 3, 4]],
    [' SIZE = large', [0, 1]],
    ['code=3', [2]],
    ['code~^0', [0, 1]],
  ])('%s', async (text, rows) => {
    expect(await rowsThatMeet(text)).toEqual(rows);
  });

  it.each([
    ['ofices=1', "there is no column 'ofices'", "did you mean 'offices'?"],
    ['Twice=1', "'Twice' matches more than one column", 'write the name exactly as in the header'],
    ['offices=many', "the column 'offices' is numeric, but 'many' is not a number", /decimal point/],
    ['offices<1 000', "the column 'offices' is numeric, but '1 000' is not a number", /without spaces/],
    ['offices=0,5', "the column 'offices' is numeric, but '0,5' is not a number", /decimal point/],
    ['offices<Infinity', "the column 'offices' is numeric, but 'Infinity' is not a number", /decimal point/],
    [
      'city<Osh',
      "the column 'city' is text, which cannot be compared with <",
      'use =, != or ~ (a regular expression)',
    ],
    ['city~[', /^invalid pattern: .*missing closing \]/, /RE2/],
    ['city~(?=x)', /^invalid pattern: /, /no look-around, no back-references/],
    ['city~(a)\\1', /^invalid pattern: /, /no look-around, no back-references/],
  ])('%s is a mistake of the command line', async (text, message, help) => {
    const condition = parseCondition('--where', text);
    if (condition === undefined) throw new Error(`no condition: ${text}`);
    const made = await testOf(condition, columns);
    if (made.ok) throw new Error('it was accepted');
    const [problem] = made.diagnostics.map(told);
    if (problem === undefined) throw new Error('it says nothing');
    expect(problem).toMatchObject({ code: 'usage', severity: 'error', fault: 'usage' });
    const lead = `--where '${text}': `;
    expect(problem.message.startsWith(lead)).toBe(true);
    const said = problem.message.slice(lead.length);
    if (typeof message === 'string') expect(said).toBe(message);
    else expect(said).toMatch(message);
    if (typeof help === 'string') expect(problem.help).toBe(help);
    else expect(problem.help).toMatch(help);
  });

  it('takes linear time for patterns that ruin other engines', async () => {
    const evil: Askable[] = [{ name: 'city', texts: textsOf([`${'a'.repeat(20_000)}!`]) }];
    for (const pattern of ['(a+)+$', '^(a|a)*$', '(a|aa)+$', '^(([a-z])+.)+[A-Z]([a-z])+$']) {
      const condition = parseCondition('--where', `city~${pattern}`);
      if (condition === undefined) throw new Error('no condition');
      const made = await testOf(condition, evil);
      if (!made.ok) throw new Error(JSON.stringify(made.diagnostics));
      const start = performance.now();
      expect(made.value(0)).toBe(false);
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });

  it('knows the nearest value of a column for an equality that nothing meets', () => {
    const near = (text: string) => {
      const condition = parseCondition('--only', text);
      if (condition === undefined) throw new Error('no condition');
      return nearestValue(condition, columns, 5);
    };
    expect(near('size=smal')).toEqual({ near: 'small' });
    expect(near('size=huge')).toEqual({ all: ['large', 'small'], kind: 'values' });
    expect(near('size!=smal')).toBeUndefined();
    expect(near('offices=13')).toBeUndefined();
    expect(near('nowhere=13')).toBeUndefined();
  });
});

describe('colours', () => {
  const terminal: Stream = { isTTY: true, write: () => {} };
  const pipe: Stream = { write: () => {} };
  const auto = (stream: Stream, env: Record<string, string>) => colorLevel(stream, env, 'auto');

  it('follow --color before anything else', () => {
    const env = { NO_COLOR: '1', FORCE_COLOR: '0', TERM: 'dumb' };
    expect(colorLevel(pipe, env, 'always')).toBe(1);
    expect(colorLevel(terminal, { FORCE_COLOR: '1' }, 'never')).toBe(0);
  });

  it('follow NO_COLOR, if it is not empty, before FORCE_COLOR', () => {
    expect(auto(terminal, { NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(0);
    expect(auto(terminal, { NO_COLOR: '0' })).toBe(0);
    expect(auto(pipe, { NO_COLOR: '', FORCE_COLOR: '1' })).toBe(1);
    expect(auto(terminal, { NO_COLOR: '' })).toBe(1);
  });

  it('follow FORCE_COLOR before TERM and the terminal', () => {
    expect(auto(pipe, { FORCE_COLOR: '1', TERM: 'dumb' })).toBe(1);
    expect(auto(pipe, { FORCE_COLOR: '' })).toBe(1);
    expect(auto(terminal, { FORCE_COLOR: '0' })).toBe(0);
    expect(auto(terminal, { FORCE_COLOR: 'false' })).toBe(0);
  });

  it('are for terminals that are not dumb', () => {
    expect(auto(terminal, {})).toBe(1);
    expect(auto(terminal, { TERM: 'xterm-256color' })).toBe(1);
    expect(auto(terminal, { TERM: 'dumb' })).toBe(0);
    expect(auto(pipe, {})).toBe(0);
    expect(auto({ isTTY: false, write: () => {} }, {})).toBe(0);
  });
});
