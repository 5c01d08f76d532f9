import type { Run } from '../model/run.ts';
import type { RunOptions } from './options.ts';

/** What a run changes, for the result's own record; undefined where it changes nothing. */
export function runRecord(
  { only, overrides }: Pick<RunOptions, 'only' | 'overrides'>,
  leftOut: number,
): Run | undefined {
  if (only.length === 0 && overrides.length === 0) return undefined;
  const set = overrides.filter(({ kind }) => kind === 'set');
  const weights = overrides.filter(({ kind }) => kind === 'weight');
  return {
    only: only.map(({ text }) => text),
    set: set.map(({ target, text }) => `${target}=${text}`),
    weights: Object.fromEntries(weights.map(({ target, text }) => [target, Number(text)])),
    leftOut,
  };
}
