import type { Process, Stream } from './process.ts';

/**
 * How much colour a stream gets: `--color` beats a non-empty NO_COLOR, which beats FORCE_COLOR, which
 * beats TERM=dumb and whether the stream is a terminal.
 */
export function colorLevel(stream: Stream, env: Process['env'], choice: 'auto' | 'always' | 'never'): 0 | 1 {
  if (choice !== 'auto') return choice === 'always' ? 1 : 0;
  if ((env.NO_COLOR ?? '') !== '') return 0;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return ['0', 'false'].includes(forced) ? 0 : 1;
  if (env.TERM === 'dumb') return 0;
  return stream.isTTY === true ? 1 : 0;
}
