import { registry, type TreatMethod } from '../method.ts';
import { auto } from './auto.ts';
import { boxCox } from './box-cox.ts';
import { cap } from './cap.ts';
import { log } from './log.ts';
import { logOriginal } from './log-original.ts';
import { logUpper } from './log-upper.ts';
import { none } from './none.ts';
import { winsorise } from './winsorise.ts';

export const treat = registry<TreatMethod>('treat', {
  none,
  winsorise,
  cap,
  log,
  'log-upper': logUpper,
  'log-original': logOriginal,
  'box-cox': boxCox,
  auto,
});
