import { methodOf } from '../method/method.ts';
import { weigh } from '../method/weigh/registry.ts';
import type { Choice, Methodology } from '../model/methodology.ts';
import { isGroup, walkPaths } from '../model/methodology.ts';

/**
 * Loads what the methodology's methods need and few others do, such as the decomposition of matrices. Await
 * it before `rate()`, which itself waits for nothing.
 */
export async function prepare(methodology: Methodology): Promise<void> {
  const choices: Choice[] = [methodology.weights];
  for (const { criterion } of walkPaths(methodology.criteria)) {
    if (isGroup(criterion)) choices.push(criterion.weights);
  }
  await Promise.all(choices.map((choice) => methodOf(weigh, choice).load?.()));
}
