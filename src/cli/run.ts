/** Words → a command, run, with everything it has to say printed at the end. */

import { Command, CommanderError, Option } from 'commander';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { LANGUAGES, type LanguageCode } from '../model/label.ts';
import { shellWord } from '../model/shell-word.ts';
import { suggestion } from '../model/suggest.ts';
import { TOOL } from '../model/version.ts';
import { exists, reasonOf } from '../read/source.ts';
import { ABOUT, EXAMPLES, EXIT_STATUS } from './about.ts';
import { colorLevel } from './color.ts';
import { COMMANDS } from './commands.ts';
import { type Flag, LANGUAGE_FLAG } from './flags.ts';
import { cannotWrite, usage } from './messages.ts';
import { type Typed, unknownChoice } from './options.ts';
import { painter } from './paint.ts';
import { type Process, STATUS, written } from './process.ts';
import { COLORS, DIAGNOSTICS, diagnosticsFormat, rawOption } from './words.ts';

/** Runs one command line and gives its exit status. */
export async function run(words: readonly string[], proc: Process): Promise<number> {
  const notes: Diagnostic[] = [];
  let command: (() => Promise<void>) | undefined;
  let typed: Typed = {};
  let printed = '';
  let verdict: number = STATUS.done;
  let listed: readonly Option[] = [];

  const program = programOf();
  configure(program);

  // The options of a command that is not called take time to declare and nobody asks for them.
  const called = words.find((word) => !word.startsWith('-'));
  for (const spec of COMMANDS) {
    const target = program.command(spec.name).summary(spec.summary);
    if (called !== undefined && called !== 'help' && called !== spec.name) continue;
    target.description(spec.description);
    for (const [name, description] of spec.operands ?? []) target.argument(name, description);
    for (const flag of spec.flags) target.addOption(optionOf(flag));
    if (spec.examples.length > 0) {
      target.addHelpText('after', examplesText(spec.examples));
    }
    target.action(() => {
      typed = target.opts<Typed>();
      command = () =>
        spec.run(target.args, typed, {
          proc,
          notes,
          language: languageOf(typed, spec.flags, proc, notes),
          get width() {
            return widthOf(proc);
          },
          color: colorLevel(proc.stdout, proc.env, colorOf(typed.color)),
          print: (text) => {
            printed += text;
          },
          conclude: (status) => {
            verdict = status;
          },
        });
    });
    configure(target);
  }

  try {
    // The parser would print the general help.
    if (called !== undefined && isHelpOfNothing(called, words)) throw unknownCommand(called);
    await program.parseAsync([...words], { from: 'user' });
    checkChoice('--color', typed.color, COLORS, notes);
    checkChoice('--diagnostics', typed.diagnostics, DIAGNOSTICS, notes);
    await command?.();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.help' && words.length === 0) {
      proc.stderr.write(printed);
      return STATUS.usage;
    }
    if (error.code === 'commander.unknownOption') notes.push(...unknownOptions(words, listed));
    else if (error.exitCode !== 0) notes.push(usageProblem(error, words));
  }
  if (printed !== '' && !hasErrors(notes)) {
    const error = await written(proc.stdout, printed);
    if (error !== undefined && error.code !== 'EPIPE') {
      notes.push(cannotWrite(null, reasonOf(error)));
    }
  }

  await reportNotes(notes, typed, words, proc);
  return hasErrors(notes) ? statusOf(notes) : verdict;

  /** Errors are ours to print, and the parser must not exit. */
  function configure(target: Command): void {
    target
      .exitOverride((error) => {
        listed = target.options;
        throw error;
      })
      .configureOutput({
        writeOut: (text) => {
          printed += text;
        },
        writeErr: (text) => {
          if (words.length === 0) printed += text;
        },
      })
      .showSuggestionAfterError(false);
  }
}

const examplesText = (examples: readonly string[]) =>
  `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}`;

function programOf(): Command {
  return new Command('rating')
    .description(ABOUT)
    .version(TOOL.version, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'show the help of a command')
    .configureHelp({ showGlobalOptions: false })
    .helpOption('-h, --help', 'show this help')
    .addHelpText(
      'after',
      `\nExit status: ${EXIT_STATUS.map((status) => status.join(' ')).join(', ')}.\n${examplesText(EXAMPLES)}`,
    );
}

/** What a run had to say, on standard error. */
async function reportNotes(
  notes: readonly Diagnostic[],
  { quiet }: Typed,
  words: readonly string[],
  proc: Process,
): Promise<void> {
  const format = diagnosticsFormat(words);
  if (format !== 'json' && notes.length === 0) return;
  const { report } = await import('./report.ts');
  const asked = colorOf(rawOption(words, '--color'));
  const paint = await painter(colorLevel(proc.stderr, proc.env, asked));
  const text = report(notes, {
    format,
    quiet: quiet === true || words.includes('-q') || words.includes('--quiet'),
    paint,
    width: proc.stdout.columns ?? proc.stderr.columns ?? 100,
  });
  if (text !== '') proc.stderr.write(text);
}

function isHelpOfNothing(name: string, words: readonly string[]): boolean {
  const isKnown = name === 'help' || COMMANDS.some((spec) => spec.name === name);
  return !isKnown && words.some((word) => word === '--help' || word === '-h');
}

function usageProblem(error: CommanderError, words: readonly string[]): Diagnostic {
  const message = error.message.replace(/^error: /, '');
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const commands = COMMANDS.map(({ name }) => name);
  if (error.code === 'commander.help') {
    const word = words.slice(words.indexOf('help') + 1).find((word) => !word.startsWith('-')) ?? '';
    return usage(`unknown command '${word}'`, suggestion(word, commands, 'commands'));
  }
  if (error.code === 'commander.unknownCommand') {
    return usage(
      `unknown command '${named}'`,
      exists(named) || /\.(csv|tsv|txt|gz)$/.test(named)
        ? `did you mean: rating compute ${words.map(shellWord).join(' ')}`
        : suggestion(named, commands, 'commands'),
    );
  }
  if (error.code === 'commander.missingArgument' && named !== 'data') {
    return usage(
      `no ${named} given`,
      `rating ${words.find((word) => !word.startsWith('-'))} --help shows the usage`,
    );
  }
  if (error.code === 'commander.missingArgument') {
    return usage('no input file given', 'name a file, or - for standard input: rating compute cities.csv');
  }
  if (error.code === 'commander.excessArguments') return usage(message, 'rating --help shows the usage');
  return usage(message);
}

const unknownCommand = (name: string) =>
  new CommanderError(STATUS.usage, 'commander.unknownCommand', `unknown command '${name}'`);

/** All the words that look like options and are none; the parser stops at the first. */
function unknownOptions(words: readonly string[], options: readonly Option[]): Diagnostic[] {
  const named = (name: string) => options.find(({ short, long }) => name === short || name === long);
  const names = [...options.flatMap(({ long }) => (typeof long === 'string' ? [long] : [])), '--help'];
  const problems: Diagnostic[] = [];
  for (let index = 0; index < words.length && words[index] !== '--'; index++) {
    const word = words[index]!;
    if (!word.startsWith('-') || word === '-') continue;
    const name = word.startsWith('--') ? word.replace(/=.*/s, '') : word.slice(0, 2);
    const option = named(name);
    // The next word is its value, whatever it looks like.
    if (option?.required === true && word === name) index++;
    if (option !== undefined || ['-h', '--help'].includes(name)) continue;
    problems.push(
      usage(
        `unknown option '${word.startsWith('--') ? name : word}'`,
        suggestion(name, names, 'options') ?? 'rating compute --help lists them all',
      ),
    );
  }
  return problems;
}

/** The exit status that what was noted asks for. */
export function statusOf(notes: readonly Diagnostic[]): number {
  if (!hasErrors(notes)) return STATUS.done;
  const ownFault = notes.some(({ severity, fault }) => severity === 'error' && fault === 'usage');
  return ownFault ? STATUS.usage : STATUS.data;
}

function optionOf(flag: Flag): Option {
  const option = new Option(flag.flags, flag.description).helpGroup(`${flag.group}:`);
  return flag.repeatable === true
    ? option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value])
    : option;
}

function checkChoice(
  option: string,
  value: string | undefined,
  choices: readonly string[],
  notes: Diagnostic[],
): void {
  if (value === undefined || choices.includes(value)) return;
  notes.push(usage(unknownChoice(option, value), suggestion(value, choices, 'choices')));
}

/** The language of people's formats: the one asked for, or else that of the environment; never the machine's own. */
function languageOf(
  { lang }: Typed,
  flags: readonly Flag[],
  { env }: Process,
  notes: Diagnostic[],
): LanguageCode {
  if (!flags.includes(LANGUAGE_FLAG)) return 'en';
  const variable = env.RATING_LANG === '' ? undefined : env.RATING_LANG;
  checkChoice(lang === undefined ? 'RATING_LANG' : '--lang', lang ?? variable, LANGUAGES, notes);
  return LANGUAGES.find((code) => code === (lang ?? variable)) ?? 'en';
}

const colorOf = (word: string | undefined) => COLORS.find((color) => color === word) ?? 'auto';

/** The width a table has to fit: the terminal's, or COLUMNS, or 80. */
function widthOf(proc: Process): number {
  const given = Number(proc.env.COLUMNS);
  return proc.stdout.columns ?? (Number.isInteger(given) && given > 0 ? given : 80);
}
