/** What is said when two editions are compared, in English. */

import type { Saying } from '../../../model/saying.ts';
import type { CompareSayings } from '../../../model/sayings/compare.ts';
import type { Catalogue } from '../words.ts';
import { counted, firstOf, quoted } from './parts.ts';

const EDITION = { before: 'the first edition', after: 'the second edition' } as const;

const CHANGED = {
  own: 'its own row',
  others: 'the rows of the others',
  membership: 'the participants',
  method: 'the methodology',
} as const;

export const editions: Catalogue<CompareSayings<Saying>> = {
  notInEdition: ({ edition, why }, tell) =>
    why === null
      ? `not rated in ${EDITION[edition]}`
      : `not rated in ${EDITION[edition]}: ${tell(why).message}`,
  causesOfSaved: ({ edition }) =>
    edition === 'both'
      ? 'the editions are saved results, and causes can only be computed from data'
      : `${EDITION[edition]} is a saved result, and causes can only be computed from data`,
  causesUnread: ({ edition, why }, tell) =>
    `the data of ${EDITION[edition]} cannot be read by the methodology of the other: ${tell(why).message}`,
  mixNotRated: ({ why }, tell) => `a mixture of the two editions cannot be rated: ${tell(why).message}`,
  unitNotRated: ({ coalition, why }, tell) =>
    `not rated with ${coalition.length === 0 ? 'nothing' : coalition.map((part) => CHANGED[part]).join(' and ')} as in the second edition and all else as in the first: ${tell(why).message}`,
  ownNotSplit: ({ why }, tell) => `its own part cannot be split by column: ${tell(why).message}`,

  aliasOfNobody: ({ side, name, near }) => ({
    message: `there is no unit '${name}' in ${EDITION[side]}`,
    help: near === null ? undefined : `did you mean '${near}'?`,
  }),
  aliasTwice: ({ side, name, first }) => ({
    message: `'${name}' of ${EDITION[side]} is already matched with '${first}'`,
    help: 'list each unit once',
  }),
  aliasOfPresent: ({ before, after }) => ({
    message: `'${before}' cannot be matched with '${after}', because the first edition has '${after}' too`,
    help: 'remove this line, or match that unit with another one as well',
  }),
  nobodyInBoth: ({ before, after }) => ({
    message: `no unit is in both editions (${before} and ${after})`,
    help: 'check that the names are spelt the same in both, or list renamed units: --aliases FILE, a CSV with the columns before and after',
  }),
  commonOfNobody: () => 'no unit is in both editions, so --common leaves nothing to rate',
  commonOfSaved: () => ({
    message: '--common rates both editions anew, but one of them is a saved result',
    help: 'give the data of both editions, or leave out --common',
  }),
  nearNames: ({ pairs, count }) => ({
    message: `${counted(count, 'pair')} of names may be one unit each: ${firstOf(
      pairs.map(({ before, after }) => `${quoted(before)} and ${quoted(after)}`),
      3,
    )}${count > pairs.length ? ` and ${count - pairs.length} more` : ''}`,
    help: 'they are compared as different units; if they are the same, list them: --aliases FILE, a CSV with the columns before and after',
  }),
  aliasHeader: ({ found }) => ({
    message: `the columns are ${firstOf(found.map(quoted), 5)}, not before and after`,
    help: 'the first line is: before,after',
  }),
  aliasEmpty: ({ side }) => `there is no name in '${side}'`,
  aliasesEmpty: () => ({
    message: 'there are no names in it',
    help: 'the first line is before,after; each line below it has the name of a unit in either edition',
  }),
  noResult: ({ what }) => ({
    message: `it is no saved result: '${what}' is missing or not as a result has it`,
    help: 'a saved result is what rating compute -f json writes',
  }),
};
