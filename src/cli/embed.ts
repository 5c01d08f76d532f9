/** The files of a run, for a result that carries them. */

import type { Embedded } from '../model/carried.ts';
import type { Source } from '../read/bytes.ts';
import type { Chosen } from '../session/choose.ts';
import { embeddedOf } from '../session/embed.ts';
import { disk } from './disk.ts';

/** Data as they are read, and the methodology's file where it has one. */
export function embedded(sources: readonly Source[], chosen: Chosen | undefined): Embedded {
  const text = chosen?.path === undefined ? undefined : disk.readText(chosen.path);
  return embeddedOf(sources, text?.ok === true ? text.value.text : null);
}
