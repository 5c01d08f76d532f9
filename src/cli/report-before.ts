/** The edition before the one that is reported: read, and compared with it. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { hasErrors, take } from '../model/diagnostic.ts';
import type { Source } from '../read/bytes.ts';
import { findMethodology } from '../session/choose.ts';
import { editionsOf, readEdition } from '../session/editions.ts';
import { told } from '../session/locate-settings.ts';
import type { Prepared } from '../session/read-data.ts';
import { compareEditions } from '../study/compare/compare.ts';
import type { Comparison } from '../study/compare/model.ts';
import { aliasesOf, newTo } from './compare.ts';
import { withSources } from './data.ts';
import { disk } from './disk.ts';
import type { DataOptions, Judge, Typed } from './options.ts';
import type { Process } from './process.ts';

export interface BeforeOptions {
  readonly path: string;
  readonly methodology: string | undefined;
  readonly aliases: string | undefined;
}

export function beforeOptions(
  { before, methodologyBefore, methodology, aliases }: Typed,
  { complain }: Judge,
): BeforeOptions | undefined {
  if (before !== undefined) return { path: before, methodology: methodologyBefore ?? methodology, aliases };
  for (const [flag, value] of [
    ['--methodology-before', methodologyBefore],
    ['--aliases', aliases],
  ])
    if (value !== undefined)
      complain(`${flag} concerns the edition before, but none is named`, 'name its data: --before FILE');
  return undefined;
}

/** Files that no output may overwrite. */
export async function pathsOfBefore(before: BeforeOptions | undefined): Promise<string[]> {
  if (before === undefined) return [];
  const found = await findMethodology(before.methodology, [before.path], disk);
  return [before.path, before.aliases, found.ok ? found.value?.path : undefined].filter(
    (path) => path !== undefined,
  );
}

/** This edition as it was read. */
interface Now {
  readonly sources: readonly Source[];
  readonly prepared: Prepared;
  readonly options: DataOptions;
}

/** What changed from the edition before, where one is named; what is wrong with it is noted. */
export async function changeSince(
  before: BeforeOptions | undefined,
  { sources, prepared, options }: Now,
  proc: Process,
  notes: Diagnostic[],
): Promise<Comparison | undefined> {
  if (before === undefined) return undefined;
  let comparison: Comparison | undefined;
  await withSources([before.path], proc, notes, async (past) => {
    const aliases = await aliasesOf(before.aliases, notes);
    if (hasErrors(notes)) return;
    const find = () => findMethodology(before.methodology, [before.path], disk);
    const edition = await readEdition(past, find, options, { digest: true });
    const read = take({ ...edition, diagnostics: newTo(notes, edition.diagnostics) }, notes);
    if (read === undefined) return;
    const editions = await editionsOf(read, { kind: 'data', sources, prepared, options });
    const compared = await told(compareEditions(...editions, { aliases }), prepared);
    comparison = take({ ...compared, diagnostics: newTo(notes, compared.diagnostics) }, notes);
  });
  return comparison;
}
