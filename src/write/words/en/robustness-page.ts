/** The tables of a study of robustness that only pages have room for, in English. */

import { formatNumber } from '../../document/numbers.ts';

const percent = (share: number) => formatNumber(share, { percent: 'signed', decimals: 0 });

export const robustnessPage = {
  criterion: 'criterion',
  unit: 'unit',
  weight: 'weight',
  swaps: 'The least change of weights that turns neighbours round',
  swapsLegend:
    'Among all weights those nearest to the published ones at which the second unit draws level with the first. Moved is the share of all weight that has to go from one criterion to another; where nothing stands, no weights do it.',
  ahead: 'ahead',
  behind: 'behind',
  moved: 'moved',
  from: 'less for',
  to: 'more for',
  stability: 'How far each weight can go',
  stabilityLegend:
    'One weight moves and the others keep their proportions: between these shares the same units stay in first place, and in the first three.',
  first: 'first place stays',
  topThree: 'top three stay',
  between: ({ low, high }: { readonly low: number; readonly high: number }) =>
    `${percent(low)} to ${percent(high)}`,
  sobol: 'What the places answer to',
  sobolLegend: (of: string | null) =>
    `Sobol’ indices of ${of === null ? 'the mean shift of all places' : `the place of ${of}`}: the share of its variance that is due to a factor alone (with 95 % of its bootstrap distribution), and together with others.`,
  factor: 'factor',
  alone: 'alone',
  interval: '95 %',
  together: 'with others',
  leftOut: 'Without one criterion',
  meanShift: 'mean shift',
  largestShift: 'largest shift',
  places: 'places',
  cells: 'Cells on which the places of others hang',
  cellsLegend: 'By how many places the other units move on average if this one answer is taken away.',
};
