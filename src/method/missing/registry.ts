import { registry } from '../method.ts';
import { error } from './error.ts';
import { exclude } from './exclude.ts';
import { mean } from './mean.ts';
import { median } from './median.ts';
import { reweight } from './reweight.ts';
import { value } from './value.ts';
import { worst } from './worst.ts';
import { zero } from './zero.ts';

export const missing = registry('missing', [reweight, exclude, error, zero, value, worst, mean, median]);
