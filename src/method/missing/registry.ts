import { type MissingMethod, registry } from '../method.ts';
import { error } from './error.ts';
import { exclude } from './exclude.ts';
import { groupMean } from './group-mean.ts';
import { groupMedian } from './group-median.ts';
import { mean } from './mean.ts';
import { median } from './median.ts';
import { nearest } from './nearest.ts';
import { regression } from './regression.ts';
import { reweight } from './reweight.ts';
import { rowMean } from './row-mean.ts';
import { value } from './value.ts';
import { worst } from './worst.ts';
import { zero } from './zero.ts';

export const missing = registry<MissingMethod>('missing', {
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
});
