/** A comparison of weights to be shown, and what every format says of it in words. */

import type { Run } from '../../model/run.ts';
import type { Saying } from '../../model/saying.ts';
import type { WeighedGroup, Weighing } from '../../study/weighings.ts';
import { runLines } from '../people.ts';
import type { DocumentTexts } from '../words/en/texts.ts';
import type { Language } from '../words/language.ts';

export interface Weighings {
  /** Name of the rating. */
  readonly name: string;
  /** The files of the data, their units, and what this run changed. */
  readonly paths: readonly string[];
  readonly units: number;
  readonly run: Run | undefined;
  readonly weighings: readonly Weighing[];
  /** The schemes of which every number is shown to people; of the others only the weights. */
  readonly detailed: readonly string[];
}

/** What of a language a comparison is told with. */
interface Telling extends Pick<Language, 'tell'> {
  readonly texts: Pick<DocumentTexts, 'ranking' | 'weighings'>;
}

/** Where the data are from, and what this run changed. */
export const sourceText = ({ paths, units, run }: Weighings, { texts }: Telling): string =>
  [texts.weighings.source({ paths, units }), ...runLines(run, units, texts.ranking)].join('; ');

export const titleOf = ({ id, name }: WeighedGroup, { texts: { weighings } }: Telling): string =>
  id === null ? weighings.topLevel : weighings.group({ id, name });

export const criteriaOf = (group: WeighedGroup) => (group.kind === 'weighed' ? group.criteria : []);

/** What one has to know about a group's weights, or why there are none. */
export function remarksOf(group: WeighedGroup, { tell, texts }: Telling): string[] {
  // A reason and its remedy in one line.
  const withAdvice = (why: Saying) => {
    const { message, help } = tell(why);
    return help === undefined ? message : `${message}; ${help}`;
  };
  if (group.kind === 'weighed') return group.warnings.map(withAdvice);
  if (group.kind === 'refused') return [withAdvice(group.why)];
  return [texts.weighings.noJudgements];
}
