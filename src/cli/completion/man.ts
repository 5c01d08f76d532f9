/** The manual page, rating(1), in mdoc(7): from the commands and their flags. */

import { TOOL } from '../../model/version.ts';
import { ABOUT, EXAMPLES, EXIT_STATUS } from '../about.ts';
import type { CommandSpec } from '../command.ts';
import type { Flag } from '../flags.ts';
import { optionOutline } from './outline.ts';

/** When this text was last changed in what it says; a page has to have a date. */
const DATE = 'November 25, 2026';

const WIDTH = 78;

/** Text in which nothing is an escape or a request, and everything is ASCII. */
const plain = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replace(
      /[^\x20-\x7e\n]/gu,
      (character) => `\\[u${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^(?=[.'])/gm, '\\&');

/** A paragraph: a sentence begins a line, and no line is long. */
function prose(text: string): string {
  const sentences = text.split(/(?<=[.!?]) (?=\p{Lu}|rating\b)/u);
  return sentences.map((sentence) => plain(wrapped(sentence))).join('\n');
}

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last === undefined || last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

/** A word among the arguments of a macro. */
const argument = (word: string) => `"${plain(word).replaceAll('"', '""')}"`;

function optionItem(flag: Flag, commands: readonly string[]): string {
  const { short, long, placeholder, isOptional } = optionOutline(flag);
  const value = placeholder === undefined ? '' : `${isOptional ? ' Op' : ''} Ar ${argument(placeholder)}`;
  const names = `${short === undefined ? '' : `Fl ${short.slice(1)} , `}Fl Fl ${long.slice(2)}${value}`;
  const among = commands.length === 0 ? '' : ` (of ${commands.join(', ')})`;
  return `.It ${names}\n${prose(`${flag.description}${among}`)}`;
}

const listOf = (items: readonly string[]) =>
  items.length === 0 ? [] : ['.Bl -tag -width Ds', ...items, '.El'];

const literal = (lines: readonly string[]) =>
  lines.length === 0 ? [] : ['.Bd -literal -offset indent', plain(lines.join('\n')), '.Ed'];

/** `<data...>` and `[name]` as the macros have them. */
function operandOf(name: string): string {
  const isOptional = name.startsWith('[');
  const bare = name.replace(/^.|\.*.$/g, '');
  return `${isOptional ? ' Op' : ''} Ar ${bare}${name.includes('...') ? ' ...' : ''}`;
}

/** Of several commands: those that declare one and the same flag. */
function sharedFlags(commands: readonly CommandSpec[]): Map<Flag, string[]> {
  const users = new Map<Flag, string[]>();
  for (const { name, flags } of commands) {
    for (const flag of flags) users.set(flag, [...(users.get(flag) ?? []), name]);
  }
  return new Map([...users].filter(([, names]) => names.length > 1));
}

function commandSection(command: CommandSpec, shared: ReadonlyMap<Flag, readonly string[]>): string[] {
  const { name, description, operands = [], flags, examples } = command;
  const own = flags.filter((flag) => !shared.has(flag));
  return [
    `.Ss rating ${name}`,
    prose(description),
    ...listOf(operands.map(([operand, about]) => `.It${operandOf(operand)}\n${prose(about)}`)),
    ...listOf(own.map((flag) => optionItem(flag, []))),
    ...(examples.length === 0 ? [] : ['.Pp', 'Examples:', ...literal(examples)]),
  ];
}

const ENVIRONMENT = [
  ['RATING_LANG', 'language of tables and documents, unless an option says another'],
  ['COLUMNS', 'width of tables where standard output is no terminal'],
  ['NO_COLOR', 'no colours, unless an option asks for them'],
  ['FORCE_COLOR', 'colours also where there is no terminal'],
] as const;

export function manualPage(commands: readonly CommandSpec[]): string {
  const shared = sharedFlags(commands);
  const lines = [
    `.Dd ${DATE}`,
    '.Dt RATING 1',
    '.Os',
    '.Sh NAME',
    '.Nm rating',
    '.Nd composite ratings that can be defended',
    '.Sh SYNOPSIS',
    ...commands.flatMap(({ name, operands = [], flags }) => [
      '.Nm',
      `.Cm ${name}`,
      ...(flags.length > 0 ? ['.Op Ar option ...'] : []),
      ...operands.map(([operand]) => `.${operandOf(operand).slice(1)}`),
    ]),
    '.Nm',
    '.Cm help',
    '.Op Ar command',
    '.Sh DESCRIPTION',
    prose(`${ABOUT} This is version ${TOOL.version}.`),
    '.Sh COMMANDS',
    ...commands.flatMap((command) => commandSection(command, shared)),
    '.Sh OPTIONS',
    'Options that several commands have:',
    ...listOf([...shared].map(([flag, names]) => optionItem(flag, names))),
    '.Sh ENVIRONMENT',
    ...listOf(ENVIRONMENT.map(([name, about]) => `.It Ev ${name}\n${prose(about)}`)),
    '.Sh FILES',
    ...listOf([
      `.It Pa rating.yaml\n${prose('the methodology, beside the data or in the working folder, where none is named')}`,
    ]),
    '.Sh EXIT STATUS',
    ...listOf(EXIT_STATUS.map(([status, meaning]) => `.It ${status}\n${prose(meaning)}`)),
    '.Sh EXAMPLES',
    ...literal(EXAMPLES),
  ];
  return `${lines.join('\n')}\n`;
}
