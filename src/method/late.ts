/** What a method needs and not everybody should have to load. */

export interface Late<M> {
  /** Loads it; for `load` of a method. */
  readonly load: () => Promise<M>;
  /** What was loaded; a bug where nobody waited for it. */
  readonly use: () => M;
}

export function late<M>(load: () => Promise<M>): Late<M> {
  let loaded: M | undefined;
  return {
    async load() {
      loaded ??= await load();
      return loaded;
    },
    use() {
      if (loaded === undefined)
        throw new Error('a method was not loaded: await prepare(methodology) before rate()');
      return loaded;
    },
  };
}
