/** Methods that have something to load have it loaded, for tests that go straight to a method. */

import { registries } from '../src/method/registries.ts';
import { load } from '../src/stage/prepare.ts';

export async function loadMethods(): Promise<void> {
  await Promise.all(registries.flatMap((registry) => registry.all()).map(load));
}
