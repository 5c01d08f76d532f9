/**
 * What a few methods need and most do not is loaded when it is needed. Loading takes time that computing must not
 * wait for, so it comes first, and the type of a methodology says that it was done.
 */

import { aggregate } from '../method/aggregate/registry.ts';
import { type Method, methodOf, type Registry } from '../method/method.ts';
import { missing } from '../method/missing/registry.ts';
import { normalise } from '../method/normalise/registry.ts';
import { treat } from '../method/treat/registry.ts';
import { weigh } from '../method/weigh/registry.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { Choice, Methodology } from '../model/methodology.ts';
import { walkPaths } from '../model/methodology.ts';
import * as messages from './messages.ts';

declare const ready: unique symbol;

/** A methodology whose methods are loaded. */
export type ReadyMethodology = Methodology & { readonly [ready]: true };

const loaded = new WeakSet<Method>();

/** The methods of a methodology that still have something to load. */
function unloaded(methodology: Methodology): Method[] {
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
  return [...chosen].filter((method) => method.load !== undefined && !loaded.has(method));
}

const isReady = (methodology: Methodology): methodology is ReadyMethodology =>
  unloaded(methodology).length === 0;

/** Loads what a method needs, once. */
export async function load(method: Method): Promise<void> {
  await method.load?.();
  loaded.add(method);
}

/** Loads what the methodology's methods need. The same methodology comes back, ready to rate by. */
export async function prepare(methodology: Methodology): Promise<ReadyMethodology> {
  await Promise.all(unloaded(methodology).map(load));
  if (!isReady(methodology)) throw new Error('a method that was loaded is not');
  return methodology;
}

/**
 * The methodology as one that is ready: most are, having nothing to load. Error: one whose methods were to be
 * loaded by `prepare()` first.
 */
export function asReady(methodology: Methodology): Outcome<ReadyMethodology> {
  if (isReady(methodology)) return { ok: true, value: methodology, diagnostics: [] };
  const names = unloaded(methodology).map(({ name }) => name);
  return { ok: false, diagnostics: [messages.notPrepared(names)] };
}
