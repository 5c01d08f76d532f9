/** The methodology as it is written. */

import type { MethodologyFile } from '../model/methodology-file.ts';
import type { RunOptions } from '../session/options.ts';
import type { Prepared } from '../session/read-data.ts';

/** With the changes of this run in it; undefined where nobody wrote one. It was judged before the data were read. */
export async function writtenFile(
  { chosen }: Prepared,
  { overrides }: Pick<RunOptions, 'overrides'>,
): Promise<MethodologyFile | undefined> {
  if (chosen === undefined) return undefined;
  const { applyOverrides } = await import('../session/apply-overrides.ts');
  const edited = await applyOverrides(chosen, overrides);
  return edited.ok ? (edited.value.object as unknown as MethodologyFile) : undefined;
}
