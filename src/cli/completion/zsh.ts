/** Completion in zsh. */

import type { Values } from './offers.ts';
import { briefly, type CommandOutline, GLOBAL_OPTIONS, type OptionOutline } from './outline.ts';

/** A text between single quotes, in which brackets and colons mean something to `_arguments`. */
const said = (text: string) => text.replace(/[\\[\]:]/g, '\\$&').replaceAll("'", "'\\''");

function actionOf({ words, files }: Values): string {
  if (words.length === 0) return files ? '_files' : ' ';
  return files ? `_rating_words_or_files ${words.join(' ')}` : `(${words.join(' ')})`;
}

/** `'(-f --format)'{-f+,--format=}'[what it is for]:format:(csv json)'` */
function specOf({
  short,
  long,
  placeholder,
  isOptional,
  isRepeatable,
  description,
  values,
}: OptionOutline): string {
  const names = short === undefined ? [long] : [short, long];
  const once = isRepeatable ? "'*'" : `'(${names.join(' ')})'`;
  const text = said(briefly(description));
  const ending = (name: string) =>
    placeholder === undefined ? name : `${name}${name.startsWith('--') ? '=' : '+'}`;
  const flags = names.length === 1 ? ending(long) : `{${names.map(ending).join(',')}}`;
  const colons = isOptional ? '::' : ':';
  const value =
    placeholder === undefined ? '' : `${colons}${placeholder.replaceAll(':', '\\:')}:${actionOf(values)}`;
  return `${once}${flags}'[${text}]${value}'`;
}

function commandCase({ name, options, operands }: CommandOutline): string {
  const specs = [...options.map(specOf), `'*: :${actionOf(operands)}'`];
  return `    ${name})\n      _arguments -s -S \\\n${specs.map((spec) => `        ${spec}`).join(' \\\n')} ;;`;
}

/** What is typed is given to `_arguments`, which compares it; nothing of it is evaluated here. */
export const zsh = (commands: readonly CommandOutline[]): string => `#compdef rating
# Completion of rating in zsh: rating completion zsh > ~/.zfunc/_rating, with ~/.zfunc in fpath before
# compinit. For this shell: source <(rating completion zsh)

_rating_commands() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    '${name}:${said(summary)}'`).join('\n')}
  )
  _describe -t commands command commands
}

_rating_words_or_files() {
  _alternative "words:word:($*)" 'files:file:_files'
}

_rating() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C \\
${GLOBAL_OPTIONS.map((option) => `    ${specOf(option)} \\`).join('\n')}
    '1: :_rating_commands' \\
    '*:: :->arguments'
  [[ $state == arguments ]] || return
  case $words[1] in
${commands.map(commandCase).join('\n')}
  esac
}

if [[ $funcstack[1] == _rating ]]; then
  _rating "$@"
elif (( $+functions[compdef] )); then
  compdef _rating rating
fi
`;
