/**
 * The command line from the process's arguments to its exit status. The status is set, never forced, so
 * that a large result through a pipe arrives whole.
 */

import { TOOL } from '../model/version.ts';
import { type Process, STATUS, written } from './process.ts';
import { withPlainStreams } from './streams.ts';

export async function main(real: Process): Promise<void> {
  const proc = withPlainStreams(real);
  const words = proc.argv.slice(2);
  // The quickest answer needs nothing but the version.
  if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
    const error = await written(proc.stdout, `${TOOL.version}\n`);
    if (error === undefined || error.code === 'EPIPE') return;
    // It cannot be written, which the long way round says in the right words.
  }
  try {
    const { run } = await import('./run.ts');
    proc.exitCode = await run(words, proc);
  } catch (error) {
    const { bugReport } = await import('./bug.ts');
    proc.stderr.write(bugReport(error, words));
    proc.exitCode = STATUS.bug;
  }
}
