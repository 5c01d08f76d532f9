/** The object that every study prints: what was rated and how, then what was found, then the notes. */

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Rating } from '../model/rating.ts';
import type { Run } from '../model/run.ts';
import { laidOut } from './json-layout.ts';
import { noteOf } from './note.ts';

export interface StudyJson {
  /** The name of the command. */
  readonly study: string;
  /** What was rated, as in the result of the rating itself. */
  readonly of: Pick<Rating, 'tool' | 'rating' | 'inputs' | 'methodology'> & {
    readonly run?: Run | undefined;
  };
  /** The study's own members in the order in which they are printed; sentences are texts already. */
  readonly found: Readonly<Record<string, unknown>>;
  readonly notes: readonly Diagnostic[];
}

/** `schemaVersion, study, tool, rating, inputs, methodology`, the study's own members, `notes`. */
export function studyJson({ study, of, found, notes }: StudyJson): string {
  const { tool, rating, inputs, methodology, run } = of;
  const object = {
    schemaVersion: 1,
    study,
    tool,
    rating,
    inputs,
    methodology,
    ...(run !== undefined && { run }),
    ...found,
    notes: notes.map(noteOf),
  };
  return `${laidOut(object, '')}\n`;
}
