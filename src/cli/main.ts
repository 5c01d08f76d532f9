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
  proc.on('SIGINT', () => {
    void import('../write/sink.ts').then(({ removeUnfinished }) => {
      removeUnfinished();
      proc.exit(STATUS.interrupted);
    });
  });
  try {
    const { run } = await import('./run.ts');
    proc.exitCode = await run(words, proc);
  } catch (error) {
    proc.stderr.write(bugReport(error, words));
    proc.exitCode = STATUS.bug;
  }
}

function bugReport(error: unknown, words: readonly string[]): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    'rating: this is a bug in rating, not in your data. Nothing was written.',
    '',
    trace,
    '',
    `rating ${TOOL.version}, Node ${process.version}, ${process.platform}`,
    `command: rating ${words.join(' ')}`,
    'Please report it with the text above and, if you can, the smallest data that show it;',
    'the address is under "bugs" in the package: npm bugs composite-rating',
    '',
  ].join('\n');
}
