/** Loads what the methods that draws may choose need beyond those of the rating. */

import { type Method, methodOf, type Registry } from '../../method/method.ts';
import { registries } from '../../method/registries.ts';
import { load, prepare } from '../../stage/prepare.ts';
import type { DrawPlan } from './plan.ts';

export async function loadMethods({ fitted, settings }: DrawPlan): Promise<void> {
  await prepare(fitted.methodology);
  const methods = settings.alternatives.flatMap(({ factor, choices }): Method[] => {
    const registry: Registry<Method> | undefined = registries.find(({ family }) => family === factor);
    return registry === undefined ? [] : choices.map((choice) => methodOf(registry, choice));
  });
  await Promise.all(methods.filter((method) => method.load !== undefined).map(load));
}
