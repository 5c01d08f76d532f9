let loaded: typeof import('../../stats/eigen.ts') | undefined;

/** Loads the decomposition of matrices, for the methods that need it. */
export async function loadEigen(): Promise<void> {
  loaded ??= await import('../../stats/eigen.ts');
}

export function eigen(): typeof import('../../stats/eigen.ts') {
  if (loaded === undefined)
    throw new Error('a method was not loaded: await prepare(methodology) before rate()');
  return loaded;
}
