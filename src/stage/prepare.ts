/** Loading what a methodology's methods need and few others do, such as the decomposition of matrices. */

import { type Method, methodOf } from '../method/method.ts';
import { weigh } from '../method/weigh/registry.ts';
import type { Methodology } from '../model/methodology.ts';
import { isGroup, walkPaths } from '../model/methodology.ts';

declare const ready: unique symbol;

/** A methodology whose methods are loaded: what `prepare()` gives and computing takes. */
export type ReadyMethodology = Methodology & { readonly [ready]: true };

const loaded = new WeakSet<Method<unknown>>();

/** The methods of a methodology that have something to load. */
function methodsToLoad(methodology: Methodology): Method<unknown>[] {
  const choices = [methodology.weights];
  for (const { criterion } of walkPaths(methodology.criteria)) {
    if (isGroup(criterion)) choices.push(criterion.weights);
  }
  return choices
    .map((choice): Method<unknown> => methodOf(weigh, choice))
    .filter(({ load }) => load !== undefined);
}

/** Loads what the methodology's methods need; the same methodology, ready to rate by. */
export async function prepare(methodology: Methodology): Promise<ReadyMethodology> {
  for (const method of methodsToLoad(methodology)) {
    await method.load?.();
    loaded.add(method);
  }
  if (!isReady(methodology)) throw new Error('a method is not loaded though it was');
  return methodology;
}

/** Whether there is nothing that has to be loaded first: most methodologies are ready as they are. */
export function isReady(methodology: Methodology): methodology is ReadyMethodology {
  return methodsToLoad(methodology).every((method) => loaded.has(method));
}

/** The methods for which a methodology is not ready, for whoever has to be told. */
export const unloadedMethods = (methodology: Methodology): string[] => [
  ...new Set(
    methodsToLoad(methodology)
      .filter((method) => !loaded.has(method))
      .map(({ name }) => name),
  ),
];
