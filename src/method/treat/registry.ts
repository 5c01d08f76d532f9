import { registry } from '../method.ts';
import { none } from './none.ts';

export const treat = registry('treat', [none]);
