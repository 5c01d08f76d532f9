/** `rating completion`: the scripts on real shells where these are installed, and their text for a small command line. */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandSpec } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { completionFor } from '../../src/cli/completion/completion.ts';
import { outlinesOf } from '../../src/cli/completion/outline.ts';
import { SHELLS } from '../../src/cli/words.ts';
import { workFolder } from '../cli.ts';
import { hasProgram, hasShell, type Shell, typed } from './shells.ts';

function scriptFor(shell: string, commands: readonly CommandSpec[] = COMMANDS): string {
  const script = completionFor(shell, commands);
  if (!script.ok) throw new Error(shell);
  return script.value;
}

const TAB = '\t';
let folder = '';
let done = () => {};

beforeAll(() => {
  ({ path: folder, done } = workFolder({
    'towns.csv': '',
    'two words.csv': '',
    'hdi-2020.yaml': '',
    "it's $(touch pwned).csv": '',
  }));
});
afterAll(() => done());

/** Keys, and the words that `rating` gets in the end. */
const LINES: readonly (readonly [keys: string, words: string])[] = [
  [`rating comput${TAB}tow${TAB}-f nd${TAB}`, '<compute><towns.csv><-f><ndjson>'],
  [`rating compute two${TAB}-o to${TAB}`, '<compute><two words.csv><-o><towns.csv>'],
  [`rating audit --correlation=sp${TAB}`, '<audit><--correlation=spearman>'],
  [
    `rating compute --set defaults.normalise=min${TAB}-f x${TAB}`,
    '<compute><--set><defaults.normalise=min-max><-f><xlsx>',
  ],
  [
    `rating check -f git${TAB}--fail-on w${TAB}--explain ragg${TAB}`,
    '<check><-f><github><--fail-on><warning><--explain><ragged-row>',
  ],
  [`rating methods benefit${TAB}`, '<methods><benefit-of-the-doubt>'],
  [`rating init --from uc${TAB}--forc${TAB}`, '<init><--from><uclg-eurasia><--force>'],
  [`rating weights -m uc${TAB}-m tow${TAB}`, '<weights><-m><uclg-eurasia><-m><towns.csv>'],
  [`rating completion po${TAB}`, '<completion><powershell>'],
  [`rating help wei${TAB}`, '<help><weights>'],
  [`rating compute --top t${TAB}`, '<compute><--top><t>'],
];

describe.each(['bash', 'zsh'] satisfies Shell[])('typed in %s', (shell) => {
  const it_ = it.skipIf(!hasShell(shell));

  it_('commands, options, their values and files are completed', { timeout: 30_000 }, async () => {
    const keys = LINES.map(([line]) => `${line}\n`).join('');
    const shown = await typed(shell, folder, scriptFor(shell), keys);
    const words = shown
      .split(/\r?\n/)
      .filter((line) => line.startsWith('<') && line.endsWith('>') && line.includes('><'));
    expect(words).toEqual(LINES.map(([, expected]) => expected));
  });

  it_('nothing that is typed is executed, nor a name of a file', { timeout: 30_000 }, async () => {
    const attacks = [
      '$(touch pwned)',
      '`touch pwned`',
      '"$(touch pwned)"',
      '--format=$(touch pwned)',
      '--set a=$(touch pwned)',
      ';touch pwned',
      "it's",
      '*',
    ];
    const lines = attacks.flatMap((attack) =>
      ['rating', 'rating compute', 'rating compute -m', 'rating compute --format', 'rating methods'].map(
        (before) => `${before} ${attack}${TAB}${TAB} ${TAB}\x15`,
      ),
    );
    await typed(shell, folder, scriptFor(shell), lines.join(''));
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});

describe('asked in fish', () => {
  const it_ = it.skipIf(!hasProgram('fish'));
  const ask = (lines: readonly string[]) => {
    const questions = lines.map(
      (line) => `complete -C ${JSON.stringify(line).replaceAll('$', '\\$')}; echo ==`,
    );
    const { stdout, stderr } = spawnSync(
      'fish',
      ['--no-config', '-c', [scriptFor('fish'), ...questions].join('\n')],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH ?? '', HOME: folder, LC_ALL: 'C.UTF-8' },
      },
    );
    expect(stderr).toBe('');
    const answers = stdout.split('==\n').slice(0, -1);
    return answers.map((text) =>
      text.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]])),
    );
  };

  it_('commands, options, their values and files are completed', () => {
    const answers = ask([
      'rating comp',
      'rating compute to',
      'rating compute --form',
      'rating compute -f nd',
      'rating audit --correlation=sp',
      'rating check --explain ragg',
      'rating init --from ',
      'rating weights -m hd',
      'rating compute --top t',
      'rating compute -o to',
      'rating schema to',
      'rating completion ',
    ]);
    expect(answers).toEqual([
      ['compare', 'completion', 'compute'],
      ['towns.csv'],
      ['--format'],
      ['ndjson'],
      ['--correlation=spearman'],
      ['ragged-row'],
      ['hdi', 'uclg-eurasia'],
      ['hdi', 'hdi-2020.yaml'],
      [],
      ['towns.csv'],
      [],
      [...SHELLS].sort(),
    ]);
  });

  it_('nothing that is typed is executed', () => {
    ask(['rating $(touch pwned) ', 'rating compute (touch pwned)', 'rating compute --format (touch pwned) ']);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });
});

describe('the scripts of a small command line, to be read', () => {
  const small: readonly CommandSpec[] = [
    {
      name: 'rank',
      summary: "rank towns: the best's first",
      description: 'Ranks towns.',
      operands: [['<data...>', 'files']],
      flags: [
        {
          flags: '-f, --format <format>',
          group: 'Result',
          offers: ['csv', 'json'],
          description: "format of the [result]; 'csv' unless said",
        },
        {
          flags: '-o, --output <file>',
          group: 'Result',
          repeatable: true,
          description: 'where to: - is here',
        },
        {
          flags: '-m, --methodology <file>',
          group: 'Result',
          offers: 'files and presets',
          description: 'how',
        },
        { flags: '--top <n>', group: 'Result', description: 'only the first n' },
        { flags: '--why [code]', group: 'Result', offers: ['a', 'b'], description: 'explain' },
        { flags: '--all', group: 'Result', description: 'everything' },
      ],
      examples: ['rating rank towns.csv'],
      run: async () => {},
    },
  ];

  it.each(SHELLS)('%s', async (shell) => {
    await expect(scriptFor(shell, small)).toMatchFileSnapshot(`completion-${shell}.txt`);
  });

  it('a word that means something to a shell is not let in', () => {
    const evil: CommandSpec = { ...small[0]!, operands: [['<data...>', 'files', ['$(touch pwned)']]] };
    expect(() => scriptFor('bash', [evil])).toThrow('cannot be offered');
  });
});

describe('every option', () => {
  const options = outlinesOf(COMMANDS).flatMap(({ name, options }) =>
    options.map((option) => [`${name} ${option.long}`, option] as const),
  );

  /** Values of these names are chosen from a list. */
  const CHOSEN = /^(?:format|when|severity|preset|code|kind|level|whose|label|path=value)$/;

  it.each(options)('%s offers what can be chosen', (_, { placeholder, values }) => {
    if (placeholder !== undefined && CHOSEN.test(placeholder)) expect(values.words.length).toBeGreaterThan(1);
    if (placeholder === 'file') expect(values.files).toBe(true);
  });
});
