import { page as error } from '../../method/missing/error.ts';
import { page as exclude } from '../../method/missing/exclude.ts';
import { page as groupMean } from '../../method/missing/group-mean.ts';
import { page as groupMedian } from '../../method/missing/group-median.ts';
import { page as mean } from '../../method/missing/mean.ts';
import { page as median } from '../../method/missing/median.ts';
import { page as nearest } from '../../method/missing/nearest.ts';
import { page as regression } from '../../method/missing/regression.ts';
import { page as reweight } from '../../method/missing/reweight.ts';
import { page as rowMean } from '../../method/missing/row-mean.ts';
import { page as value } from '../../method/missing/value.ts';
import { page as worst } from '../../method/missing/worst.ts';
import { page as zero } from '../../method/missing/zero.ts';
import type { MissingPage } from '../../method/page.ts';

/** In the order of the registry. */
export const missing: Readonly<Record<string, () => MissingPage>> = {
  reweight,
  exclude,
  error,
  zero,
  value,
  worst,
  mean,
  median,
  'group-mean': groupMean,
  'group-median': groupMedian,
  'row-mean': rowMean,
  nearest,
  regression,
};
