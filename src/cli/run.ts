/** Words → a command, run, with everything it has to say printed at the end. */

import { Command, CommanderError, Option } from 'commander';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors } from '../model/diagnostic.ts';
import { suggestion } from '../model/suggest.ts';
import { TOOL } from '../model/version.ts';
import { exists, reasonOf } from '../read/source.ts';
import { colorLevel } from './color.ts';
import { COMPUTE_FLAGS, type Flag } from './flags.ts';
import { cannotWrite, usage } from './messages.ts';
import { resolveOptions, type Typed } from './options.ts';
import { painter } from './paint.ts';
import { type Process, STATUS, written } from './process.ts';
import { DIAGNOSTICS, diagnosticsFormat, rawOption } from './words.ts';

interface Shared {
  readonly quiet?: boolean;
  readonly diagnostics?: string;
  readonly color?: string;
}

const COLORS = ['auto', 'always', 'never'] as const;

/** Runs one command line and gives its exit status. */
export async function run(words: readonly string[], proc: Process): Promise<number> {
  const notes: Diagnostic[] = [];
  let command: ((shared: Shared) => Promise<void>) | undefined;
  let shared: Shared = {};
  let printed = '';
  let listed: readonly string[] = [];

  const program = new Command('rating')
    .description(
      'Composite ratings that can be defended: strict reading, one methodology file, checked numbers.',
    )
    .version(TOOL.version, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({ showGlobalOptions: false })
    .addHelpText(
      'after',
      '\nExit status: 0 done, 1 the data fall short, 2 the command line or the methodology is wrong, 70 a bug.\n\nExamples:\n  rating compute cities.csv\n  rating compute cities.csv -m hdi -o ranking.csv -o ranking.md\n  cat cities.csv | rating compute - -f ndjson | head -1',
    );
  configure(program);

  const compute = program
    .command('compute')
    .summary('rank the units; the main job')
    .description('Ranks the units of a table (cities, countries, universities …) by a methodology.')
    .argument('<data...>', 'files of one row a unit, merged by column name; - is standard input');
  for (const flag of COMPUTE_FLAGS) compute.addOption(optionOf(flag));
  compute.addHelpText(
    'after',
    "\nExamples:\n  rating compute cities.csv --top 10\n  rating compute cities.csv --weights website=40 --where 'country=Russia'\n  rating compute returns/*.csv -m rating.yaml -o ranking.csv -o ranking.json",
  );
  compute.action((data: string[], typed: Typed & Shared) => {
    shared = typed;
    command = async ({ color }) => {
      const options = resolveOptions(data, typed, proc.stdout.isTTY === true);
      notes.push(...options.diagnostics);
      if (!options.ok || hasErrors(notes)) return;
      const { compute } = await import('./compute.ts');
      await compute(options.value, proc, notes, {
        width: widthOf(proc),
        color: colorLevel(proc.stdout, proc.env, colorOf(color)),
      });
    };
  });
  configure(compute);

  const schema = program
    .command('schema')
    .summary('print the JSON Schema (draft-07) of the methodology file')
    .description('Prints the JSON Schema (draft-07) of the methodology file, for editors.');
  schema.action(() => {
    command = async () => {
      const { readSchema } = await import('./schema.ts');
      printed = readSchema();
    };
  });
  configure(schema);

  try {
    await program.parseAsync([...words], { from: 'user' });
    checkChoice('--color', shared.color, COLORS, notes);
    checkChoice('--diagnostics', shared.diagnostics, DIAGNOSTICS, notes);
    await command?.(shared);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.help' && words.length === 0) {
      proc.stderr.write(printed);
      return STATUS.usage;
    }
    if (error.exitCode !== 0) notes.push(usageProblem(error, words, listed));
  }
  if (printed !== '' && !hasErrors(notes)) {
    const error = await written(proc.stdout, printed);
    if (error !== undefined && error.code !== 'EPIPE') {
      notes.push(cannotWrite('standard output', reasonOf(error)));
    }
  }

  const format = diagnosticsFormat(words);
  const quiet = shared.quiet === true || words.includes('-q') || words.includes('--quiet');
  if (format === 'json' || notes.length > 0) {
    const { report } = await import('./report.ts');
    const paint = await painter(colorLevel(proc.stderr, proc.env, colorOf(rawOption(words, '--color'))));
    const text = report(notes, {
      format,
      quiet,
      paint,
      width: proc.stdout.columns ?? proc.stderr.columns ?? 100,
    });
    if (text !== '') proc.stderr.write(text);
  }
  if (!hasErrors(notes)) return STATUS.done;
  const ownFault = notes.some(({ severity, fault }) => severity === 'error' && fault === 'usage');
  return ownFault ? STATUS.usage : STATUS.data;

  /** Errors are ours to print, and the parser must not exit. */
  function configure(target: Command): void {
    target
      .exitOverride((error) => {
        listed = [
          ...target.options.flatMap(({ long }) => (long === null || long === undefined ? [] : [long])),
          '--help',
        ];
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

  function usageProblem(
    error: CommanderError,
    typed: readonly string[],
    options: readonly string[],
  ): Diagnostic {
    const message = error.message.replace(/^error: /, '');
    const named = /'([^']*)'/.exec(message)?.[1] ?? '';
    if (error.code === 'commander.unknownOption') {
      return usage(
        `there is no option '${named}'`,
        suggestion(named, options, 'options') ?? 'rating compute --help lists them all',
      );
    }
    if (error.code === 'commander.unknownCommand') {
      const commands = program.commands.map((candidate) => candidate.name());
      return usage(
        `there is no command '${named}'`,
        exists(named) || /\.(csv|tsv|txt|gz)$/.test(named)
          ? `did you mean: rating compute ${typed.join(' ')}`
          : suggestion(named, commands, 'commands'),
      );
    }
    if (error.code === 'commander.missingArgument') {
      return usage('no data were named', 'name a file, or - for standard input: rating compute cities.csv');
    }
    if (error.code === 'commander.excessArguments')
      return usage(message, 'rating --help shows how it is called');
    return usage(message);
  }
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
  notes.push(usage(`${option} cannot be '${value}'`, suggestion(value, choices, 'choices')));
}

const colorOf = (word: string | undefined) => COLORS.find((color) => color === word) ?? 'auto';

/** The width a table has to fit: the terminal's, or COLUMNS, or 80. */
function widthOf(proc: Process): number {
  const given = Number(proc.env.COLUMNS);
  return proc.stdout.columns ?? (Number.isInteger(given) && given > 0 ? given : 80);
}
