/** Tiers for `rating compute --tiers`: what `rating robustness` finds, without the rest of it. */

import { type Outcome, outcome } from '../model/diagnostic.ts';
import type { Prepared } from '../session/read-data.ts';
import { robustness } from '../study/robustness.ts';
import type { DataOptions } from './options.ts';
import { yieldToEvents } from './process.ts';
import { runnerFor } from './threads.ts';
import { writtenFile } from './written-file.ts';

/** By rated unit; NaN for one without a place. */
export async function tiersOf(prepared: Prepared, options: DataOptions): Promise<Outcome<Float64Array>> {
  const { table, methodology, origin } = prepared;
  const runner = runnerFor(undefined);
  try {
    const study = await robustness(table, methodology, {
      parts: ['draws'],
      file: () => writtenFile(prepared, options),
      readMapping: async (text) => (await import('../read/yaml-value.ts')).yamlValue(text),
      origin,
      runner,
      pause: yieldToEvents,
    });
    if (!study.ok) return study;
    // What the rating itself has to say is said when it is rated.
    const units = study.value.draws?.units ?? [];
    const tiers = Float64Array.from(units, ({ tier }) => (tier === 0 ? NaN : tier));
    return outcome(tiers, []);
  } finally {
    await runner.end();
  }
}
