/** Who makes the draws: this thread, and several where the work is long enough to be worth starting them. */

import type { Runner } from '../study/robustness/draws.ts';
import { localRunner } from '../study/robustness/local-runner.ts';
import { yieldToEvents } from './process.ts';

export interface EndingRunner extends Runner {
  readonly end: () => Promise<void>;
}

export function runnerFor(_threads: number | undefined): EndingRunner {
  return { ...localRunner(yieldToEvents), end: async () => {} };
}
