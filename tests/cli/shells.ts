/** Shells as somebody sits before them: a terminal of their own, keys one after the other. */

import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const hasProgram = (name: string): boolean => spawnSync('which', [name]).status === 0;

/** Whether there is a shell, and a terminal for it. */
export const hasShell = (name: string): boolean => ['script', name].every(hasProgram);

/**
 * What each reads first: the script, and a `rating` that shows its words. Tab completes in zsh, too, where by itself it
 * expands first what stands before it.
 */
const RC = {
  bash: `source ./script; rating() { printf '<%s>' "$@"; echo; }; PS1='$ '; bind 'set bell-style none'`,
  zsh: `autoload -U compinit; compinit -u -D; source ./script; rating() { print -r -- "<\${(j:><:)@}>" }; PS1='$ '; bindkey '^I' complete-word`,
} as const;

const COMMANDS = {
  bash: 'bash --noprofile --rcfile ./rc -i',
  zsh: 'ZDOTDIR=. zsh -d -i',
} as const;

export type Shell = keyof typeof RC;

/** Types the keys and gives everything that the screen shows; the shell is left with `exit`. */
export function typed(shell: Shell, cwd: string, script: string, keys: string): Promise<string> {
  writeFileSync(join(cwd, 'script'), script);
  writeFileSync(join(cwd, shell === 'zsh' ? '.zshrc' : 'rc'), RC[shell]);
  return new Promise((resolve, reject) => {
    const child = spawn('script', ['-qfec', COMMANDS[shell], '/dev/null'], {
      cwd,
      env: { PATH: process.env.PATH ?? '', HOME: cwd, TERM: 'dumb', LC_ALL: 'C.UTF-8', INPUTRC: '/dev/null' },
    });
    let shown = '';
    let isReady = false;
    child.stdout.on('data', (piece: Buffer) => {
      shown += piece.toString('utf8');
      if (isReady || !shown.includes('$ ')) return;
      isReady = true;
      child.stdin.write(`${keys}\x15exit\n`);
    });
    child.on('error', reject);
    child.on('close', () => resolve(shown));
  });
}
