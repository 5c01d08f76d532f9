/**
 * The command line from the process's arguments to its exit status. The status is set, never forced, so
 * that a large result through a pipe arrives whole.
 */

import { TOOL } from '../model/version.ts';
import { type Process, STATUS } from './process.ts';
import { withPlainStreams } from './streams.ts';

export async function main(real: Process): Promise<void> {
  const proc = withPlainStreams(real);
  const words = proc.argv.slice(2);
  // The quickest answer needs nothing but the version.
  if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
    proc.stdout.write(`${TOOL.version}\n`);
    return;
  }
  // At once, so that nothing that has arrived so far passes for the whole; what is half written goes on exit.
  const stop = (status: number) => () => proc.exit(status);
  proc.on('SIGINT', stop(STATUS.interrupted));
  proc.on('SIGTERM', stop(STATUS.terminated));
  proc.on('SIGHUP', stop(STATUS.hungUp));
  try {
    const { run } = await import('./run.ts');
    proc.exitCode = await run(words, proc);
  } catch (error) {
    const { bugReport } = await import('./bug.ts');
    proc.stderr.write(bugReport(error, words));
    proc.exitCode = STATUS.bug;
  }
}
