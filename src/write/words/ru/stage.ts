/** What the stages of a rating say, in Russian. */

import type { StageSayingsShown } from '../document-sayings.ts';
import type { Catalogue } from '../words.ts';
import { number, quoted } from './parts.ts';

const ofGroup = (group: string | null) => (group === null ? '' : ` группы ${quoted(group)}`);
/** A share as it is written, with a decimal comma. */
const share = (text: string) => text.replace('.', ',');

export const stage: Catalogue<StageSayingsShown> = {
  isDropped: () => 'исключён настройкой screening.drop',
  lacksCoverage: ({ share: found, least, group }) =>
    `доля известных показателей${ofGroup(group)} ${share(found)} меньше ${number(least)}`,
  lacksNonzero: ({ share: found, least, group }) =>
    `доля ненулевых значений${ofGroup(group)} ${share(found)} меньше ${number(least)}`,
  lacksValue: ({ indicator }) =>
    `нет значения показателя ${quoted(indicator)}, а методика в таком случае исключает (missing: exclude)`,
  hasNoScore: () => 'нет балла: слишком мало критериев с баллами',
  several: ({ reasons }, tell) => reasons.map((reason) => tell(reason).message).join('; '),
};
