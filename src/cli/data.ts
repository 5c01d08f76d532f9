/** What the command line names, opened for a session. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { take } from '../model/diagnostic.ts';
import { say } from '../model/saying.ts';
import type { Source } from '../read/bytes.ts';
import { openFile, openStdin } from '../read/source.ts';
import { type Chosen, findMethodology } from '../session/choose.ts';
import { disk } from './disk.ts';
import * as messages from './messages.ts';
import type { DataOptions } from './options.ts';
import { type Process, yieldToEvents } from './process.ts';

/** Data of this size take no time that anybody notices. */
const SMALL = 1 << 20;

/** Does the work with the data open; what cannot be opened is noted. They are closed at its end. */
export async function withSources(
  data: readonly string[],
  proc: Process,
  notes: Diagnostic[],
  work: (sources: readonly Source[]) => Promise<void>,
): Promise<void> {
  const sources: Source[] = [];
  try {
    for (const path of data) {
      if (path === '-' && proc.stdin.isTTY === true && proc.stderr.isTTY === true) {
        const { sentence } = await import('../write/words/tell.ts');
        proc.stderr.write(`${sentence(say('waitsForInput', null))}\n`);
      }
      const source = take(path === '-' ? await openStdin(proc.stdin) : openFile(path), notes);
      if (source !== undefined) sources.push(source);
    }
    await work(sources);
  } finally {
    for (const source of sources) source.close();
  }
}

/** What was named on the command line, opened; nothing is read yet. */
export interface Opening {
  readonly found: Outcome<Chosen | undefined>;
  readonly sources: readonly Source[];
  /** Paths of data and methodology, which no output may overwrite; - is standard input. */
  readonly inputs: readonly string[];
  /** Lets an interruption through between two long steps; small work is done sooner without. */
  readonly pause: () => Promise<void>;
}

/** Opens the data and finds the methodology for a command's work; what is wrong with either is noted. */
export async function withData(
  options: Pick<DataOptions, 'data' | 'methodology'>,
  proc: Process,
  notes: Diagnostic[],
  work: (opening: Opening) => Promise<void>,
): Promise<void> {
  const found = await findMethodology(options.methodology, options.data, disk);
  const chosen = take(found, notes);
  await withSources(options.data, proc, notes, async (sources) => {
    const size = sources.reduce((sum, source) => sum + source.size, 0);
    await work({
      found,
      sources,
      inputs: [...options.data, ...(chosen?.path === undefined ? [] : [chosen.path])],
      pause: size < SMALL ? async () => {} : yieldToEvents,
    });
  });
}

/** With `--fail-on warning`, warnings are an error. */
export function judgeWarnings({ failOnWarning }: DataOptions, notes: Diagnostic[]): void {
  const warnings = notes.filter(({ severity }) => severity === 'warning').length;
  if (failOnWarning && warnings > 0) notes.push(messages.failOnWarning(warnings));
}
