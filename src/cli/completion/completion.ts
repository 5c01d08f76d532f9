/** `rating completion SHELL`: the script that completes command lines in a shell. */

import { type Outcome, outcome } from '../../model/diagnostic.ts';
import { suggestion } from '../../model/suggest.ts';
import type { CommandSpec } from '../command.ts';
import { usage } from '../messages.ts';
import { SHELLS } from '../words.ts';
import { bash } from './bash.ts';
import { fish } from './fish.ts';
import { type CommandOutline, outlinesOf } from './outline.ts';
import { powershell } from './powershell.ts';
import { zsh } from './zsh.ts';

type Script = (commands: readonly CommandOutline[]) => string;

const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], Script>> = { bash, zsh, fish, powershell };

export function completionFor(shell: string, commands: readonly CommandSpec[]): Outcome<string> {
  const known = SHELLS.find((name) => name === shell);
  if (known === undefined) {
    const remedy = suggestion(shell, SHELLS, 'choices');
    return { ok: false, diagnostics: [usage(`unknown shell '${shell}'`, remedy)] };
  }
  return outcome(SCRIPTS[known](outlinesOf(commands)), []);
}
