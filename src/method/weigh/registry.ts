import { registry } from '../method.ts';
import { equal } from './equal.ts';
import { given } from './given.ts';

export const weigh = registry('weights', [given, equal]);
