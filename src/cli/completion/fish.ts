/** Completion in fish. */

import type { Values } from './offers.ts';
import { briefly, type CommandOutline, GLOBAL_OPTIONS, type OptionOutline } from './outline.ts';

const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** What follows an option or a command: nothing, words, files, or both. */
function offered({ words, files }: Values, isValue: boolean): string {
  const list = words.length === 0 ? '' : ` -a ${quoted(words.join(' '))}`;
  return `${isValue ? ' -r' : ''}${files ? ' -F' : ' -f'}${list}`;
}

function optionLine(condition: string, option: OptionOutline): string {
  const { short, long, placeholder, description, values } = option;
  const names = `${short === undefined ? '' : ` -s ${short.slice(1)}`} -l ${long.slice(2)}`;
  const value = placeholder === undefined ? '' : offered(values, true);
  return `complete -c rating -n ${quoted(condition)}${names}${value} -d ${quoted(briefly(description))}`;
}

function commandLines({ name, options, operands }: CommandOutline): string[] {
  const condition = `__rating_command ${name}`;
  const words = operands.words.length > 0 || operands.files;
  return [
    ...(words ? [`complete -c rating -n ${quoted(condition)}${offered(operands, false)}`] : []),
    ...options.map((option) => optionLine(condition, option)),
  ];
}

/** What is typed is looked at word by word, as fish hands it over: nothing of it is evaluated. */
export const fish = (
  commands: readonly CommandOutline[],
): string => `# Completion of rating in fish: rating completion fish > ~/.config/fish/completions/rating.fish

# Whether the command is the one named, or whether there is none yet.
function __rating_command
    set -l typed (commandline -opc)
    for word in $typed[2..-1]
        if not string match -q -- '-*' $word
            test "$word" = "$argv[1]"
            return
        end
    end
    test (count $argv) -eq 0
end

complete -c rating -f
${GLOBAL_OPTIONS.map((option) => optionLine('__rating_command', option)).join('\n')}
${commands
  .map(({ name, summary }) => `complete -c rating -n __rating_command -a ${name} -d ${quoted(summary)}`)
  .join('\n')}
${commands.flatMap(commandLines).join('\n')}
`;
