/** What stands around the figures of a page whose weights can be moved, in English. */

import { counted } from './parts.ts';

interface Moved {
  readonly changed: number;
  readonly of: number;
  /** Who moved furthest, and from which place to which. */
  readonly furthest: { readonly name: string; readonly from: string; readonly to: string } | null;
}

export const page = {
  skip: 'To the ranking',
  weights: 'Move the weights',
  weightsHint:
    'Each number is a weight; what counts is its share among those beside it. The whole rating is computed again in this page, by the program that made it.',
  weightsOf: (group: string) => `Within ${group}`,
  top: 'The criteria',
  weightOf: (name: string) => `Weight of ${name}`,
  sliderOf: (name: string) => `Weight of ${name}, slider`,
  reset: 'Weights of the methodology',
  equal: 'Equal weights',
  check: 'Check the published figures',
  published: 'These are the weights of the methodology.',
  banner:
    'The weights differ from the published ones. The ranking below follows yours; all other chapters tell what was published.',
  moved: ({ changed, of, furthest }: Moved) =>
    changed === 0
      ? `No place changed among ${counted(of, 'unit')}.`
      : `${changed} of ${counted(of, 'place')} changed.${furthest === null ? '' : ` ${furthest.name} moved furthest, from ${furthest.from} to ${furthest.to}.`}`,
  refused: (why: string) => `These weights give no rating: ${why}`,
  checked: (compared: number) => `Computed again: all ${counted(compared, 'published figure')} agree.`,
  differs: ({ differences, first }: { readonly differences: number; readonly first: string }) =>
    `Computed again: ${counted(differences, 'published figure')} differ${differences === 1 ? 's' : ''}, the first is ${first}.`,
  search: 'Find a unit',
  all: 'all',
  shown: ({ shown, of }: { readonly shown: number; readonly of: number }) =>
    shown === of ? '' : `${shown} of ${counted(of, 'unit')} shown`,
  sortBy: (header: string) => `Sort by ${header}`,
  parts: 'Parts of the score',
  partsNote:
    'Each bar is the score as the sum of its parts, one colour a criterion in the order of the columns; an outline behind it stands for a criterion without a score.',
  barNote: 'Each bar is the score.',
  close: 'Close the profile',
  noProfile: 'The study has no profile of this unit; its place and scores are in the ranking.',
  change: (places: number) => (places > 0 ? `▲ ${places}` : `▼ ${-places}`),
};
