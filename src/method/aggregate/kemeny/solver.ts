import type { Highs } from 'highs';

let solver: Highs | null | undefined;

/** A name that bundlers do not follow: a page that only rates small files need not carry the solver. */
const NAME: string = 'highs';

const hasLoader = (module: unknown): module is { default: () => Promise<Highs> } =>
  typeof module === 'object' &&
  module !== null &&
  'default' in module &&
  typeof module.default === 'function';

/** Loads HiGHS, which solves linear programmes, where it is there to be loaded. */
export async function loadSolver(): Promise<void> {
  if (solver !== undefined) return;
  try {
    const module: unknown = await import(NAME);
    solver = hasLoader(module) ? await module.default() : null;
  } catch {
    solver = null;
  }
}

/** The solver; null where there is none to be loaded. */
export function loadedSolver(): Highs | null {
  if (solver === undefined)
    throw new Error('a method was not loaded: await prepare(methodology) before rate()');
  return solver;
}
