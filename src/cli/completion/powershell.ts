/** Completion in PowerShell. */

import { briefly, type CommandOutline, type OptionOutline } from './outline.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const list = (words: readonly string[]) => `@(${words.map(quoted).join(', ')})`;

function optionLine({ short, long, placeholder, description, values }: OptionOutline): string {
  const takes = placeholder === undefined ? '$false' : '$true';
  const about = `Short = ${quoted(short ?? '')}; Takes = ${takes}; Words = ${list(values.words)}`;
  return `      ${quoted(long)} = @{ ${about}; About = ${quoted(briefly(description))} }`;
}

const commandBlock = ({ name, summary, options, operands }: CommandOutline) =>
  [
    `    ${quoted(name)} = @{`,
    `      About = ${quoted(summary)}`,
    `      Words = ${list(operands.words)}`,
    '      Options = [ordered]@{',
    ...options.map((option) => `  ${optionLine(option)}`),
    '      }',
    '    }',
  ].join('\n');

/**
 * Words are taken as they are written (`Extent.Text`), so nothing typed is evaluated. Where nothing is offered
 * PowerShell completes file names by itself.
 */
export const powershell = (
  commands: readonly CommandOutline[],
): string => `# Completion of rating in PowerShell: rating completion powershell >> $PROFILE

Register-ArgumentCompleter -Native -CommandName rating -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)

  $commands = [ordered]@{
${commands.map(commandBlock).join('\n')}
  }

  function Offer($word, $about, $kind) {
    if ($word.StartsWith($wordToComplete, [StringComparison]::Ordinal)) {
      [System.Management.Automation.CompletionResult]::new($word, $word, $kind, $about)
    }
  }

  $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
  $name = $before | Where-Object { -not $_.StartsWith('-') } | Select-Object -First 1
  if (-not $name) {
    foreach ($entry in $commands.GetEnumerator()) { Offer $entry.Key $entry.Value.About 'Command' }
    return
  }
  $command = $commands[$name]
  if (-not $command) { return }

  $last = $before[-1]
  foreach ($option in $command.Options.GetEnumerator()) {
    if ($option.Value.Takes -and ($last -ceq $option.Key -or $last -ceq $option.Value.Short)) {
      foreach ($word in $option.Value.Words) { Offer $word $word 'ParameterValue' }
      return
    }
  }
  if ($wordToComplete.StartsWith('-')) {
    foreach ($option in $command.Options.GetEnumerator()) { Offer $option.Key $option.Value.About 'ParameterName' }
    return
  }
  foreach ($word in $command.Words) { Offer $word $word 'ParameterValue' }
}
`;
