import { aggregate } from '../method/aggregate/registry.ts';
import { type Method, methodOf, type Registry } from '../method/method.ts';
import { missing } from '../method/missing/registry.ts';
import { normalise } from '../method/normalise/registry.ts';
import { treat } from '../method/treat/registry.ts';
import { weigh } from '../method/weigh/registry.ts';
import type { Choice, Methodology } from '../model/methodology.ts';
import { walkPaths } from '../model/methodology.ts';

/**
 * Loads what the methodology's methods need and few others do, such as the decomposition of matrices. Await
 * it before `rate()`, which itself waits for nothing.
 */
export async function prepare(methodology: Methodology): Promise<void> {
  const chosen = new Set<Method>();
  const choose = (family: Registry<Method>, choice: Choice) => chosen.add(methodOf(family, choice));
  const criteria = [...walkPaths(methodology.criteria)].map(({ criterion }) => criterion);
  for (const part of [methodology, ...criteria]) {
    if ('criteria' in part) {
      choose(aggregate, part.aggregate);
      choose(weigh, part.weights);
    } else {
      choose(missing, part.missing);
      choose(treat, part.treat);
      choose(normalise, part.normalise);
    }
  }
  await Promise.all([...chosen].map((method) => method.load?.()));
}
