/** What the help and the manual page say of the whole program. */

export const ABOUT =
  'Composite ratings that can be defended: strict reading, one methodology file, checked numbers.';

export const EXIT_STATUS = [
  [0, 'success'],
  [1, 'a problem with the data'],
  [2, 'a problem with the command line or the methodology'],
  [70, 'a bug'],
] as const;

export const EXAMPLES = [
  'rating compute cities.csv',
  'rating compute cities.csv -m hdi -o ranking.csv -o ranking.md',
  'cat cities.csv | rating compute - -f ndjson | head -1',
] as const;
