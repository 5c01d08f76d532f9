import { registry } from '../method.ts';
import { arithmetic } from './arithmetic.ts';
import { geometric } from './geometric.ts';
import { harmonic } from './harmonic.ts';

export const aggregate = registry('aggregate', [arithmetic, geometric, harmonic]);
