/** Completion in bash, from 3.2 on. */

import type { Values } from './offers.ts';
import { type CommandOutline, GLOBAL_OPTIONS, type OptionOutline } from './outline.ts';

const namesOf = (options: readonly OptionOutline[]) =>
  options.flatMap(({ short, long }) => (short === undefined ? [long] : [short, long]));

/** What is done for a value: offering words, then files. */
function actionOf({ words, files }: Values): string {
  const offered = words.length === 0 ? [] : [`_rating_offer ${words.join(' ')}`];
  return [...offered, ...(files ? ['_rating_files'] : [])].join('; ') || ':';
}

/** Patterns of `command option`, those with the same values together. */
function valueCases(commands: readonly CommandOutline[]): string {
  const patterns = new Map<string, string[]>();
  for (const { name, options } of commands) {
    for (const option of options) {
      if (option.placeholder === undefined) continue;
      const action = actionOf(option.values);
      const names = namesOf([option]).map((flag) => `'${name} ${flag}'`);
      patterns.set(action, [...(patterns.get(action) ?? []), ...names]);
    }
  }
  return [...patterns]
    .map(([action, names]) => `    ${names.join(' | \\\n    ')})\n      ${action} ;;`)
    .join('\n');
}

const optionalCases = (commands: readonly CommandOutline[]) =>
  commands
    .flatMap(({ name, options }) =>
      namesOf(options.filter(({ isOptional }) => isOptional)).map((flag) => `'${name} ${flag}'`),
    )
    .join(' | ');

const commandCases = (commands: readonly CommandOutline[], action: (command: CommandOutline) => string) =>
  commands.map((command) => `    ${command.name}) ${action(command)} ;;`).join('\n');

/**
 * What is typed is only ever compared, never evaluated: no `eval`, no `compgen -W`, which would expand it. File names
 * are left to bash itself, which knows how to quote them.
 */
export const bash = (
  commands: readonly CommandOutline[],
): string => `# Completion of rating in bash. For this shell: source <(rating completion bash)
# For every shell: rating completion bash > ~/.local/share/bash-completion/completions/rating

if type compopt > /dev/null 2>&1; then
  _rating_compopt() { compopt "$@" 2> /dev/null; }
  complete -F _rating rating
else # bash 3.2
  _rating_compopt() { :; }
  complete -o default -F _rating rating
fi

_rating_offer() {
  local word
  for word in "$@"; do
    if [[ $word == "$_rating_typed"* ]]; then COMPREPLY+=("$_rating_lead\${word#"$_rating_cut"}"); fi
  done
}

# Where nothing else fits bash completes file names by itself; with words that fit they are added here.
_rating_files() {
  local path
  _rating_compopt -o default
  if ((\${#COMPREPLY[@]} > 0)); then
    _rating_compopt -o filenames
    while IFS= read -r path; do COMPREPLY+=("$_rating_lead\${path#"$_rating_cut"}"); done < <(compgen -f -- "$_rating_typed")
  fi
}

_rating_values() {
  case "$1 $2" in
${valueCases(commands)}
    *) return 1 ;;
  esac
}

_rating_takes_value() {
  case "$1 $2" in
    ${optionalCases(commands) || "''"}) return 1 ;;
  esac
  _rating_values "$1" "$2"
}

_rating() {
  local _rating_typed _rating_lead= _rating_cut _rating_part=\${COMP_WORDS[COMP_CWORD]}
  local command= option= word glued= index
  local -a words
  words=()
  COMPREPLY=()
  _rating_compopt +o default

  # bash takes words apart at = and :, which are put together again.
  for ((index = 1; index <= COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    if [[ $index -gt 1 && $word == [=:] ]]; then
      words[\${#words[@]}-1]+=$word
      glued=1
    elif [[ $glued ]]; then
      words[\${#words[@]}-1]+=$word
      glued=
    else
      words+=("$word")
    fi
  done
  [[ $_rating_part == [=:] ]] && _rating_part=
  _rating_typed=\${words[\${#words[@]}-1]}
  unset "words[\${#words[@]}-1]"

  for word in \${words[@]+"\${words[@]}"}; do
    if [[ -z $command && $word != -* ]]; then command=$word; fi
  done
  if ((\${#words[@]} > 0)); then option=\${words[\${#words[@]}-1]}; fi

  if [[ $_rating_typed == --*=* ]]; then
    option=\${_rating_typed%%=*}
    [[ $_rating_part == --*=* ]] && _rating_lead=$option=
    _rating_part=\${_rating_part#"$_rating_lead"}
    _rating_typed=\${_rating_typed#*=}
    _rating_cut=\${_rating_typed%"$_rating_part"}
    _rating_values "$command" "$option"
    return 0
  fi
  _rating_cut=\${_rating_typed%"$_rating_part"}
  if [[ -z $command ]]; then
    if [[ $_rating_typed == -* ]]; then _rating_offer ${namesOf(GLOBAL_OPTIONS).join(' ')}
    else _rating_offer ${commands.map(({ name }) => name).join(' ')}; fi
    return 0
  fi
  if [[ $option == -* ]]; then _rating_takes_value "$command" "$option" && return 0; fi
  if [[ $_rating_typed == -* ]]; then
    case $command in
${commandCases(commands, ({ options }) => `_rating_offer ${namesOf(options).join(' ')}`).replace(/^/gm, '  ')}
    esac
    return 0
  fi
  if [[ $option == -* ]]; then _rating_values "$command" "$option"; fi
  case $command in
${commandCases(commands, ({ operands }) => actionOf(operands))}
  esac
  return 0
}
`;
