/** How far a long run is, in one line on standard error where that is a terminal. */

import type { Process } from './process.ts';

export interface ProgressLine {
  readonly tell: (made: number, of: number) => void;
  /** Removes the line. */
  readonly end: () => void;
}

/** Nothing is shown of runs shorter than this, and not more often; in milliseconds. */
const PATIENCE = 500;
const OFTEN = 100;

export function progressOn(proc: Process): ProgressLine {
  if (proc.stderr.isTTY !== true) return { tell: () => {}, end: () => {} };
  const begun = Date.now();
  let last = 0;
  let isShown = false;
  const clear = () => {
    if (isShown) proc.stderr.write('\r\u001b[K');
    isShown = false;
  };
  /** The line is removed before the signal does its work. */
  const interrupted = () => {
    clear();
    process.off('SIGINT', interrupted);
    process.kill(process.pid, 'SIGINT');
  };
  return {
    tell(made, of) {
      const now = Date.now();
      if (now - begun < PATIENCE || now - last < OFTEN) return;
      if (!isShown) process.on('SIGINT', interrupted);
      isShown = true;
      last = now;
      proc.stderr.write(`\r\u001b[K${made} of ${of} draws`);
    },
    end() {
      clear();
      process.off('SIGINT', interrupted);
    },
  };
}
