/** Commands and options as plain data: what scripts that complete them and the manual page are made from. */

import type { CommandSpec, Operand } from '../command.ts';
import type { Flag } from '../flags.ts';
import { type Values, valuesOf } from './offers.ts';

export interface OptionOutline {
  readonly short: string | undefined;
  readonly long: string;
  /** The name of its value, as `file` in `--output <file>`; undefined where it has none. */
  readonly placeholder: string | undefined;
  readonly isOptional: boolean;
  readonly isRepeatable: boolean;
  readonly description: string;
  readonly values: Values;
}

export interface CommandOutline {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionOutline[];
  /** What is offered for operands, wherever they stand. */
  readonly operands: Values;
}

const HELP: OptionOutline = {
  short: '-h',
  long: '--help',
  placeholder: undefined,
  isOptional: false,
  isRepeatable: false,
  description: 'show this help',
  values: { words: [], files: false },
};

const VERSION: OptionOutline = { ...HELP, short: '-V', long: '--version', description: 'print the version' };

/** What may stand before a command. */
export const GLOBAL_OPTIONS: readonly OptionOutline[] = [HELP, VERSION];

export function optionOutline({ flags, description, repeatable, offers }: Flag): OptionOutline {
  const parts = /^(?:(-\w), )?(--[\w-]+)(?: ([<[])(.+)[>\]])?$/.exec(flags);
  if (parts === null) throw new Error(`'${flags}' is no option`);
  const [, short, long = '', bracket, placeholder] = parts;
  return {
    short,
    long,
    placeholder,
    isOptional: bracket === '[',
    isRepeatable: repeatable === true,
    description,
    values: placeholder === undefined ? HELP.values : valuesOf(placeholder, offers),
  };
}

function operandValues(operands: readonly Operand[]): Values {
  const all = operands.map(([name, , offers]) => valuesOf(name.replace(/^.|\.*.$/g, ''), offers));
  return { words: [...new Set(all.flatMap(({ words }) => words))], files: all.some(({ files }) => files) };
}

/** The commands in the order of the help, which is the last of them. */
export function outlinesOf(commands: readonly CommandSpec[]): CommandOutline[] {
  const outlines = commands.map(({ name, summary, flags, operands = [] }) => ({
    name,
    summary,
    options: [...flags.map(optionOutline), HELP],
    operands: operandValues(operands),
  }));
  const names = outlines.map(({ name }) => name);
  const help = { name: 'help', summary: 'show the help of a command', options: [HELP] };
  return [...outlines, { ...help, operands: { words: names, files: false } }];
}

/** The beginning of a description that says what an option is for, without choices, defaults and examples. */
export const briefly = (description: string): string => description.split(/ \(default|[;:] /)[0] ?? '';
