/** What stands around the figures of a check of a published result. */

import { counted } from './parts.ts';

export const verifyTexts = {
  agrees: (compared: number) =>
    `Verified: all ${counted(compared, 'published value')} are what the inputs give.`,
  differs: ({ differences, compared }: { readonly differences: number; readonly compared: number }) =>
    `${counted(differences, 'value')} of ${compared} ${differences === 1 ? 'differs' : 'differ'} from what the inputs give.`,
  inputs: 'Inputs',
  same: 'same checksum',
  other: 'another checksum: this is not the file that was published from',
  none: 'no checksum was published',
  unpublished: (count: number) =>
    `${counted(count, 'more unit')} ${count === 1 ? 'was' : 'were'} rated than the file shows.`,
  unit: 'Unit',
  what: 'What',
  published: 'Published',
  computed: 'Computed',
  whole: 'the result',
  nothing: 'nothing',
};
